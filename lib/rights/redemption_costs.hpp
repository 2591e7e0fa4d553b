#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ownership/holder_class.hpp"
#include "rights/clauses/dividend.hpp"
#include "rights/clauses/redemption.hpp"

namespace flipin {

/// What it costs to redeem the rights of some holders, each rounded up to whole cents.
struct RedemptionCost {
  std::string name;
  ShareCount shares;
  std::int64_t rights{};
  std::optional<std::int64_t> holders;  // nothing: not known
  CostBounds bounds;                    // however the rights are spread over the holders
  std::optional<Cents> evenly;          // spread as evenly as whole rights allow
};

/// The cost of every class, then that of the shares in no class if there are any.
///
/// A holder holds one right at least, so that where the number of holders is not known the cost
/// lies between that of a single holder and that of as many holders as rights.
[[nodiscard]] std::vector<RedemptionCost> redemption_costs(const Redemption& redemption,
                                                           const Dividend& dividend,
                                                           std::span<const HolderClass> classes,
                                                           ShareCount outstanding);

/// The cost of all; its holders are known where those of every part are.
[[nodiscard]] RedemptionCost total_of(std::span<const RedemptionCost> costs);

}  // namespace flipin
