#pragma once

#include <optional>
#include <tuple>

#include "calendar/schedule.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Independent directors look at the plan every few years and may end it: a flag of governance.
struct IndependentReview {
  static constexpr std::string_view name = "independent_review";
  static constexpr std::string_view meaning =
      "how often independent directors review whether the plan should stay";
  static constexpr std::string_view source =
      "customary in rights agreements as the \"TIDE\" clause, three-year independent director "
      "evaluation; the 8-K of March 5, 1998 has none";
  static constexpr auto phases = live_phases;

  std::optional<int> every_years;

  static constexpr auto fields() {
    return std::tuple{
        optional(
            "every_years",
            &IndependentReview::every_years,
            "years",
            "years from one review to the next; none if left out",
            "3",
            Limit{[](double years) { return years >= 1.0 && years <= 10.0; }, "lie from 1 to 10"}),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// The first review after `day` of a plan adopted on `adopted`; nothing if there are none.
  [[nodiscard]] std::optional<Date> next(Date adopted, Date day) const {
    if (!every_years) return {};
    int months = 12 * *every_years;
    while (add_months(adopted, months) <= day) months += 12 * *every_years;
    return add_months(adopted, months);
  }

  bool operator==(const IndependentReview&) const = default;
};
static_assert(PlanClause<IndependentReview>);

}  // namespace flipin
