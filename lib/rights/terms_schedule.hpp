#pragma once

#include <span>
#include <vector>

#include "rights/adjusted_closes.hpp"
#include "rights/clauses/adjustment.hpp"
#include "rights/events/registry.hpp"
#include "rights/plan_terms.hpp"

namespace flipin {

/// The terms of a plan from one day on.
struct TermsVersion {
  Date from;
  PlanTerms terms;
  double carried{1.0};  // adjustments of the purchase price that are put off, as one factor

  bool operator==(const TermsVersion&) const = default;
};

/// The terms of a plan on any day, with all that its events have done to them until then.
///
/// Splits move the units and the purchase price at once and exactly; what only multiplies the
/// purchase price goes through the adjustment clause. Events of one day count in the order given.
class TermsSchedule {
public:
  /// @param start   the terms before the first event
  /// @param events  in any order, without a problem (event_problems())
  TermsSchedule(const PlanTerms& start,
                std::span<const PlanEvents::Any> events,
                const Adjustment& adjustment = {});

  /// The terms on `date`, an event of that day included. Valid as long as the schedule is.
  /// @cost  O(log events)
  [[nodiscard]] const PlanTerms& on(Date date) const;

  /// The terms before the first event.
  [[nodiscard]] const PlanTerms& start() const { return start_; }

  /// The versions after the start, one a day on which something happens, in order.
  [[nodiscard]] std::span<const TermsVersion> versions() const { return versions_; }

  /// The splits of the common shares, in order.
  [[nodiscard]] std::span<const ShareSplit> splits() const { return splits_; }

private:
  PlanTerms start_;
  std::vector<TermsVersion> versions_;
  std::vector<ShareSplit> splits_;
};

}  // namespace flipin
