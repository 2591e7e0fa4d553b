#pragma once

#include <string>
#include <vector>

#include "acquirer/option_claim.hpp"
#include "company/company.hpp"

namespace flipin {

/// Options outstanding, with who holds them.
struct HeldClaim {
  std::string holder;
  OptionClaim claim;
};

/// Options that a settlement of rights would dilute: every option grant, then every lot.
///
/// A lot is priced as if it had ten years to run from its grant, or from the start of paths.
[[nodiscard]] std::vector<HeldClaim> option_claims(const Company& company);

}  // namespace flipin
