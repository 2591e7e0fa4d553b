#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/percentage.hpp"
#include "rights/clause.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What an amendment makes of the terms that a right is worth its money by.
struct AmendedTerms {
  RightTerms before;
  RightTerms after;
  Date expires_before;
  Date expires_after;
};

/// What the board may change without asking the holders of rights.
struct Amendment {
  static constexpr std::string_view name = "amendment";
  static constexpr std::string_view meaning =
      "before a trigger the board may change any term, and lower the threshold only so far; after "
      "one it may not harm the holders of valid rights";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"lower the threshold for exercisability of the Rights from "
      "15% to not less than the greater of (i) 11% or (ii) any percentage greater than the largest "
      "percentage of the outstanding Common Shares then known to the Company to be beneficially "
      "owned by any person\"";
  static constexpr auto phases = live_phases;

  Percentage floor{Percentage::from_millionths(110'000)};
  Percentage tick{Percentage::from_millionths(100, 2)};

  static constexpr auto fields() {
    return std::tuple{
        optional("floor",
                 &Amendment::floor,
                 "% of shares outstanding",
                 "least threshold that the board may set",
                 "\"11%\""),
        optional("tick",
                 &Amendment::tick,
                 "% of shares outstanding",
                 "steps in which a threshold is set: the least by which it is greater than the "
                 "largest holding",
                 "\"0.01%\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// The lowest threshold that the board may set, or nothing if that is not lower than today's.
  ///
  /// @param largest  largest holding known to the company
  [[nodiscard]] std::optional<Percentage> lowest_threshold(Percentage largest,
                                                           Percentage now) const;

  /// The same for a holding in shares, which no percentage may express exactly.
  [[nodiscard]] std::optional<Percentage> lowest_threshold(ShareCount largest,
                                                           ShareCount outstanding,
                                                           Percentage now) const {
    return lowest_threshold(truncated_percentage(largest, outstanding, 4), now);
  }

  /// Whether a change harms the holders of valid rights, so that it cannot be made after a trigger.
  ///
  /// It does if a right costs more, brings less over its price in a flip-in, is exchanged for
  /// fewer shares, or expires earlier.
  [[nodiscard]] bool harms_holders(const AmendedTerms& change) const;

  bool operator==(const Amendment&) const = default;
};
static_assert(PlanClause<Amendment>);

}  // namespace flipin
