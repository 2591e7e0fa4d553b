#pragma once

#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "award/award.hpp"
#include "award/option_holder.hpp"
#include "award/potential_realizable_value.hpp"
#include "award/vesting.hpp"
#include "core/percentage.hpp"
#include "core/printed_price.hpp"
#include "math/hull_white.hpp"

namespace flipin {

/// What a filing printed beside one row of the Option/SAR Grants table.
struct FiledGrant {
  std::optional<Percentage> percent_of_total;
  std::optional<std::int64_t> potential_realizable_value_5;
  std::optional<std::int64_t> potential_realizable_value_10;

  static constexpr auto fields() {
    return std::tuple{
        optional("percent_of_total",
                 &FiledGrant::percent_of_total,
                 "%",
                 "filed share of all options granted to employees in the fiscal year",
                 "\"40.82%\""),
        optional("potential_realizable_value_5",
                 &FiledGrant::potential_realizable_value_5,
                 "$",
                 "filed potential realizable value at 5%",
                 "33_154",
                 not_negative),
        optional("potential_realizable_value_10",
                 &FiledGrant::potential_realizable_value_10,
                 "$",
                 "filed potential realizable value at 10%",
                 "73_261",
                 not_negative),
    };
  }
};

/// An option to buy common shares: one row of the Option/SAR Grants table (Item 402(c)).
struct OptionGrant {
  static constexpr std::string_view name = "option";
  static constexpr std::string_view meaning = "an option to buy common shares";
  static constexpr bool draws_departure = true;

  std::string holder;
  ShareCount shares;
  PrintedPrice exercise_price;
  std::optional<PrintedPrice> market_price;
  Date granted;
  Date expires;
  VestingSchedules::Any vesting{ImmediateVesting{}};
  std::optional<OwnBehavior> behavior;
  std::optional<FiledGrant> filed;

  static constexpr auto fields() {
    return std::tuple{
        required(
            "holder", &OptionGrant::holder, "", "who was granted it", "\"Alan C. Darlington\""),
        required("shares",
                 &OptionGrant::shares,
                 "shares",
                 "securities underlying the option",
                 "100_000",
                 positive),
        required("exercise_price",
                 &OptionGrant::exercise_price,
                 "$/share",
                 "price the holder pays, as the document prints it",
                 "\"1.20\"",
                 plausible_price),
        optional("market_price",
                 &OptionGrant::market_price,
                 "$/share",
                 "market price on the date of grant; the exercise price if left out",
                 "\"1.20\"",
                 plausible_price),
        required("granted", &OptionGrant::granted, "", "date of grant", "2001-03-23"),
        required("expires", &OptionGrant::expires, "", "last day to exercise", "2011-03-22"),
        optional("vesting", &OptionGrant::vesting, "", "when it becomes exercisable"),
        optional("behavior",
                 &OptionGrant::behavior,
                 "",
                 "how this holder exercises and leaves, where it differs from [exercise_behavior]"),
        optional("filed", &OptionGrant::filed, "", "figures the filing prints beside this row"),
    };
  }

  /// From grant to expiration as the disclosure rule counts it: one day short of ten years is ten.
  [[nodiscard]] Years term() const { return contractual_term(granted, expires); }

  /// What the 5% and 10% columns start from.
  [[nodiscard]] PrintedPrice price_at_grant() const {
    return market_price.value_or(exercise_price);
  }

  /// Potential realizable value over the whole term.
  [[nodiscard]] Dollars potential_realizable_value(AnnualRate rate) const {
    return flipin::potential_realizable_value(
        shares, price_at_grant().price(), exercise_price.price(), rate, term());
  }

  [[nodiscard]] std::vector<Tranche> tranches() const {
    return flipin::tranches(vesting, granted, shares);
  }

  /// The option as paths see it.
  [[nodiscard]] HeldOption held(const AwardSetting& setting) const;

  [[nodiscard]] std::vector<Problem> problems(Date start) const;
  [[nodiscard]] std::vector<Years> dates(const AwardSetting& setting) const;
  [[nodiscard]] std::unique_ptr<Observer> observer(const AwardSetting& setting,
                                                   const TimeGrid& grid) const;
};
static_assert(Award<OptionGrant>);

}  // namespace flipin
