#pragma once

#include <string>
#include <vector>

#include "company/company.hpp"

namespace flipin {

/// The smallest holding that triggers the plan, at today's price and market value.
///
/// @param company  with a rights plan whose market value has a solution
[[nodiscard]] Trigger trigger_today(const Company& company);

/// What the plan settles on today; where it has no flip-in, nobody exercises anything.
/// @param company  with a rights plan
[[nodiscard]] SettlementTerms terms_today(const Company& company);

/// Settles a trigger by one clause, within the shares and cash that the company has.
/// @param company  with a rights plan
[[nodiscard]] PlanOutcome settle_by(const SettlementClauses::Any& clause,
                                    const Company& company,
                                    const Trigger& trigger);

/// Today's closed form of a settlement, for the smallest holding that triggers the plan.
struct TodayOutcome {
  std::string clause;  // its word, or "partial_exchange"
  PlanOutcome outcome;
  Trigger trigger;
};

/// One outcome a settlement clause, in the order of the registry; then, if the board exchanges only
/// a part of the rights, an exchange of that part with a flip-in of the rest.
///
/// @param company  with a rights plan whose market value has a solution
[[nodiscard]] std::vector<TodayOutcome> settle_today(const Company& company);

/// One use of rights after another by an acquirer who buys nothing more.
struct RepeatedOutcome {
  Trigger trigger;
  PlanOutcome outcome;
};

/// Today's closed forms of a plan whose board issues new rights: the first use of rights by the
/// plan's own clause, then one for every reissue, each at the price that the last left.
///
/// @param company  with a rights plan whose market value has a solution
[[nodiscard]] std::vector<RepeatedOutcome> settle_repeatedly(const Company& company);

}  // namespace flipin
