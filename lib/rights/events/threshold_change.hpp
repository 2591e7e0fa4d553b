#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "rights/events/plan_event.hpp"

namespace flipin {

/// The board lowers the threshold, which it may not do below a floor or onto a holder.
struct ThresholdChange {
  static constexpr std::string_view name = "threshold_change";
  static constexpr std::string_view meaning = "the board lowers the threshold";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"lower the threshold for exercisability of the Rights from "
      "15% to not less than the greater of (i) 11% or (ii) any percentage greater than the largest "
      "percentage of the outstanding Common Shares then known to the Company to be beneficially "
      "owned by any person\"";

  Date date;
  Percentage threshold;
  std::optional<Percentage> largest_holding;

  static constexpr auto fields() {
    return std::tuple{
        required("date", &ThresholdChange::date, "", "day of the amendment", "2006-03-01"),
        required("threshold",
                 &ThresholdChange::threshold,
                 "% of shares outstanding",
                 "beneficial ownership that makes an acquiring person from then on",
                 "\"12.5%\""),
        optional("largest_holding",
                 &ThresholdChange::largest_holding,
                 "% of shares outstanding",
                 "largest beneficial ownership then known to the company; that of the largest "
                 "holder listed if left out",
                 "\"8.61%\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (threshold.millionths() > 0 && threshold.millionths() <= 500'000) return {};
    return {{"threshold",
             "threshold is " + to_text(threshold),
             "write a percentage above 0% and at most 50%, e.g. \"12.5%\""}};
  }

  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    terms.threshold = threshold;
    return terms;
  }

  bool operator==(const ThresholdChange&) const = default;
};
static_assert(PlanEventKind<ThresholdChange>);

}  // namespace flipin
