#pragma once

#include <algorithm>
#include <optional>

#include "core/share_count.hpp"

namespace flipin {

/// The company's common shares: outstanding, promised and permitted.
struct ShareLedger {
  ShareCount outstanding;
  ShareCount reserved;                   // for plans, warrants and prior acquisitions
  std::optional<ShareCount> authorized;  // by the charter; nothing: no limit is modeled

  /// Authorized shares neither outstanding nor reserved, none where preferred units stand for
  /// more; nothing if there is no limit.
  [[nodiscard]] std::optional<ShareCount> free() const {
    if (!authorized) return {};
    return std::max(*authorized - outstanding - reserved, ShareCount{});
  }
};

}  // namespace flipin
