#pragma once

#include <optional>
#include <string>
#include <vector>

#include "company/company.hpp"
#include "rights/headroom.hpp"

namespace flipin {

/// The headroom of a company's holders from one day on.
struct HolderHeadroom {
  Date from;
  Percentage threshold;    // of the plan
  ShareCount outstanding;  // common shares
  std::vector<PersonHeadroom> persons;
};

/// The clauses that decide who is an acquiring person, at the threshold of some day.
[[nodiscard]] HeadroomRules headroom_rules(const RightsPlan& plan, Percentage threshold);

/// The headroom on the day the paths start, and again from each later event of the plan that
/// changes the threshold or the shares outstanding, should nobody buy or sell.
///
/// Holdings split with the shares, no fraction of one being kept. Whatever the company has bought
/// back by then, it has bought back since the holders' last purchase.
///
/// @param company  with a rights plan
[[nodiscard]] std::vector<HolderHeadroom> holder_headroom(const Company& company);

/// What the plan's settlement would do today to a holder of `shares` who becomes an acquiring or
/// adverse person; nothing if it has none, or the plan's market value no solution.
///
/// @param company  with a rights plan
[[nodiscard]] std::optional<Settlement> if_triggered_by(const Company& company, ShareCount shares);

/// The lowest threshold that the board may set now by amendment; nothing if none is lower.
///
/// @param company  with a rights plan
[[nodiscard]] std::optional<Percentage> lowest_threshold(const Company& company);

}  // namespace flipin
