#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// When the rights expire, and how the board extends them.
struct Expiry {
  static constexpr std::string_view name = "expiry";
  static constexpr std::string_view meaning =
      "rights expire at the close of the final expiration date, unless the board extends it";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"The Rights will expire on March 10, 2008 (the \"Final "
      "Expiration Date\"), unless the Final Expiration Date is extended\"";
  static constexpr auto phases = live_phases;

  std::optional<Date> extended_to;
  std::optional<Date> extended_on;

  static constexpr auto fields() {
    return std::tuple{
        optional("extended_to",
                 &Expiry::extended_to,
                 "",
                 "later final expiration date that the board sets",
                 "2013-03-11"),
        optional("extended_on",
                 &Expiry::extended_on,
                 "",
                 "day on which the board sets it",
                 "2008-03-10"),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// Whether the board extends the plan in time: while the rights live, and while it can redeem
  /// them.
  ///
  /// @param last_redemption_day  after a trigger; nothing: the board can redeem until the end
  [[nodiscard]] bool is_extended(Date final_expiration,
                                 std::optional<Date> last_redemption_day = {}) const;

  /// The day at whose close the rights expire; an extension out of time is none.
  ///
  /// @param last_redemption_day  as is_extended() takes it
  [[nodiscard]] Date last_day(Date final_expiration,
                              std::optional<Date> last_redemption_day = {}) const {
    return is_extended(final_expiration, last_redemption_day) ? *extended_to : final_expiration;
  }

  bool operator==(const Expiry&) const = default;
};
static_assert(PlanClause<Expiry>);

}  // namespace flipin
