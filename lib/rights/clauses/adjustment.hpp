#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "calendar/schedule.hpp"
#include "core/enum_names.hpp"
#include "core/expect.hpp"
#include "core/money.hpp"
#include "core/percentage.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What an adjusted purchase price is rounded to.
enum class PriceRounding {
  none,
  cent,
  hundredth_of_cent,
};

template <>
inline constexpr auto enum_names<PriceRounding> =
    std::to_array<std::pair<PriceRounding, std::string_view>>({
        {PriceRounding::none, "none"},
        {PriceRounding::cent, "cent"},
        {PriceRounding::hundredth_of_cent, "hundredth_of_cent"},
    });
static_assert(names_round_trip<PriceRounding>());

/// A purchase price, and what earlier events ask of it that has been put off.
struct AdjustedPrice {
  double purchase_price{};     // in force, $ per unit
  double carried{1.0};         // product of the factors put off
  std::optional<Date> oldest;  // date of the first event put off; nothing: none is

  bool operator==(const AdjustedPrice&) const = default;
};

/// Small adjustments of the purchase price are carried forward until they add up.
struct Adjustment {
  static constexpr std::string_view name = "adjustment";
  static constexpr std::string_view meaning =
      "small adjustments of the purchase price are carried forward until they add up";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"no adjustment in the Purchase Price will be required until "
      "cumulative adjustments require an adjustment of at least 1% in such Purchase Price\"; three "
      "years and the nearest cent are customary in rights agreements, Section 11(e)";
  static constexpr auto phases = live_phases;

  Percentage smallest{Percentage::from_millionths(10'000)};
  int latest_years{3};
  PriceRounding rounding{PriceRounding::cent};

  static constexpr auto fields() {
    return std::tuple{
        optional("smallest",
                 &Adjustment::smallest,
                 "% of the purchase price",
                 "cumulative adjustment from which the purchase price changes",
                 "\"1%\""),
        optional("latest_years",
                 &Adjustment::latest_years,
                 "years",
                 "time after which an adjustment is made however small",
                 "3",
                 Limit{[](double x) { return x >= 0.0 && x <= 100.0; }, "lie from 0 to 100"}),
        optional("rounding",
                 &Adjustment::rounding,
                 "",
                 "what an adjusted purchase price is rounded to",
                 "\"cent\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (smallest.millionths() <= 100'000) return {};
    return {{"smallest",
             "adjustments are put off until they reach " + to_text(smallest),
             "write at most 10%; \"1%\" is customary"}};
  }

  /// The price after an event on `date` that multiplies it by `factor`, and what is put off then.
  ///
  /// A change of exactly the smallest percentage is made: it is reached to a part in 10^12, so that
  /// factors whose product is 0.99 but for the last bit reach 1%.
  ///
  /// @param factor  positive
  [[nodiscard]] AdjustedPrice adjust(AdjustedPrice price, double factor, Date date) const {
    expect(factor > 0.0 && std::isfinite(factor),
           "an adjustment leaves a positive price",
           {{"factor", factor}});
    constexpr double slack = 1e-12;
    price.carried *= factor;
    const double change = std::abs(price.carried - 1.0);
    if (change <= slack) return {price.purchase_price, 1.0, {}};
    price.oldest = std::min(price.oldest.value_or(date), date);
    return change >= smallest.fraction() - slack ? make(price) : price;
  }

  /// The price once everything put off is made, rounded.
  [[nodiscard]] AdjustedPrice make(const AdjustedPrice& price) const {
    return {rounded(price.purchase_price * price.carried), 1.0, {}};
  }

  /// The day on which what is put off must be made: so many years after the first event put off,
  /// or the final expiration date if that is earlier. Nothing if nothing is put off.
  [[nodiscard]] std::optional<Date> due(const AdjustedPrice& price, Date expires) const {
    if (!price.oldest) return {};
    return std::min(add_months(*price.oldest, 12 * latest_years), expires);
  }

  bool operator==(const Adjustment&) const = default;

private:
  [[nodiscard]] double rounded(double price) const {
    switch (rounding) {
      case PriceRounding::none:
        return price;
      case PriceRounding::cent:
        return round_half_up(price, 2);
      case PriceRounding::hundredth_of_cent:
        return round_half_up(price, 4);
    }
    return price;
  }
};
static_assert(PlanClause<Adjustment>);

}  // namespace flipin
