#pragma once

#include <string_view>

#include "config/load.hpp"

namespace flipin {

// What the methods are measured on: an option, a price hurdle and a right, each with flat inputs.

/// An option of ten years at the money that vests after three; its holder leaves at 5% a year and
/// exercises at twice the exercise price (Hull and White 2004).
inline constexpr std::string_view option_study = R"(
[stock]
date = 2001-01-02
price = 50.0
risk_free_rate = 0.05
dividend_yield = 0.02
model = "gbm"
volatility = 0.35

[exercise_behavior]
exercise_multiple = 2.0
exit_rate_after_vesting = 0.05

[[grant]]
kind = "option"
holder = "Holder"
shares = 1000
exercise_price = "50.00"
granted = 2001-01-02
expires = 2011-01-01
vesting = { kind = "cliff", after = "3 years" }
)";

/// Shares that are earned by 20 closes in a row at half as much again as today's price, within
/// three years, and delivered at their end.
inline constexpr std::string_view hurdle_study = R"(
[stock]
date = 2001-01-02
price = 40.0
risk_free_rate = 0.045
dividend_yield = 0.01
model = "gbm"
volatility = 0.35

[[grant]]
kind = "price_hurdle"
holder = "Holder"
shares = 1000
hurdle = "60.00"
consecutive_closes = 20
granted = 2001-01-02
performance_ends = 2004-01-02
delivered = "at_end"
)";

/// A right of a ten-year plan that is triggered by a buyer of a block, who comes at 3% a year.
inline constexpr std::string_view right_study = R"(
[stock]
date = 1998-03-10
price = 1.00
risk_free_rate = 0.056
model = "gbm"
volatility = 0.80

[rights_plan]
record_date = 1998-03-03
expires = 2008-03-10
purchase_price = "5.00"
threshold = "15%"
settlement = "cash_flip_in"
average_trading_days = 30

[[acquirer]]
kind = "block_purchase"
name = "Block buyer"
begins = 1998-03-11
block = 1_100_000
arrival_rate = 0.03
)";

/// One of these studies with some [simulation].
[[nodiscard]] Study study_of(std::string_view study, std::string_view simulation);

}  // namespace flipin
