#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/percentage.hpp"
#include "rights/clauses/distribution.hpp"

namespace flipin {

/// A person whom the board names because its holding harms the company, whatever its size.
struct AdversePersonClause {
  static constexpr std::string_view name = "adverse_person";
  static constexpr std::string_view meaning =
      "a person is adverse once the board has limited its holding, found it harmful, and the "
      "holding exceeds the limit";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"obtains or has obtained (either before or after the events "
      "described in (A) and (B), above) a number of shares of Common Stock which exceeds the "
      "Ownership Limitation (thereby becoming an \"Adverse Person\")\"";
  static constexpr std::array phases{Phase::attached, Phase::tender_pending, Phase::separated};

  int days_after{10};
  std::optional<Percentage> floor;

  static constexpr auto fields() {
    return std::tuple{
        optional("days_after",
                 &AdversePersonClause::days_after,
                 "days",
                 "from the day a person becomes adverse until the rights separate",
                 "10",
                 days_of_a_period),
        optional("floor",
                 &AdversePersonClause::floor,
                 "% of shares outstanding",
                 "least holding of a person whom the board may name; any if left out",
                 "\"10%\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (!floor || *floor <= Percentage::from_millionths(1'000'000)) return {};
    return {
        {"floor",
         "the board may name only persons who hold " + to_text(*floor) + " or more, and nobody can",
         "give at most 100%"}};
  }

  /// Whether a holding exceeds the limit, and is one that the board may name.
  ///
  /// Exactly the limit does not exceed it.
  [[nodiscard]] constexpr bool exceeds(Percentage limit,
                                       ShareCount owned,
                                       ShareCount outstanding) const {
    return owned > limit.most_of(outstanding) && (!floor || floor->reached_by(owned, outstanding));
  }

  /// The day on which a person becomes adverse: the last of the three things that make it so.
  ///
  /// @param limited     the board sets the limit
  /// @param found       the board finds the holding, or what it is meant for, harmful
  /// @param exceeded    the holding exceeds the limit from then on; nothing: it never does
  /// @param fell_below  the holding no longer exceeds the limit; nothing: it still does
  [[nodiscard]] constexpr std::optional<Date> becomes_adverse(
      Date limited,
      Date found,
      std::optional<Date> exceeded,
      std::optional<Date> fell_below = {}) const {
    if (!exceeded) return {};
    const Date all_three = std::max({limited, found, *exceeded});
    if (fell_below && *fell_below <= all_three) return {};
    return all_three;
  }

  /// The day at whose close the rights separate because of an adverse person.
  [[nodiscard]] Date distribution(Date adverse, const Distribution& distribution) const {
    return distribution.close_after(adverse, days_after);
  }

  bool operator==(const AdversePersonClause&) const = default;
};
static_assert(PlanClause<AdversePersonClause>);

}  // namespace flipin
