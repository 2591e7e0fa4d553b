#pragma once

#include <string>

#include "core/share_count.hpp"
#include "core/units.hpp"

namespace flipin {

/// "7,190,710": a number of shares as sentences write it.
[[nodiscard]] std::string with_commas(ShareCount shares);

/// "15.0000%": a fraction to four decimals of a percent.
[[nodiscard]] std::string percent_words(double fraction);

/// "$0.455": a price with at least two decimals, and as many more as it has, up to six.
[[nodiscard]] std::string price_words(DollarsPerShare price);

/// "$482,534.71": an amount to the cent.
[[nodiscard]] std::string dollar_words(Dollars amount);

}  // namespace flipin
