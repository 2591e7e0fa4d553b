#pragma once

#include <tuple>

#include "core/share_count.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What rights are while nobody has exercised them.
struct ShareholderStatus {
  static constexpr std::string_view name = "shareholder_status";
  static constexpr std::string_view meaning =
      "a right is no share until it is exercised: no vote, no dividend, no effect on earnings a "
      "share, no proceeds";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"Until a Right is exercised, the holder thereof, as such, "
      "will have no rights as a shareholder of the Company, including, without limitation, the "
      "right to vote or to receive dividends\"";
  static constexpr auto phases = live_phases;

  bool votes{false};
  bool dividends{false};
  bool taxable_when_issued{false};
  bool taxable_when_exercisable{true};
  bool dilutes_earnings{false};

  static constexpr auto fields() {
    return std::tuple{
        optional("votes", &ShareholderStatus::votes, "", "whether a right votes", "false"),
        optional("dividends",
                 &ShareholderStatus::dividends,
                 "",
                 "whether a right receives dividends",
                 "false"),
        optional("taxable_when_issued",
                 &ShareholderStatus::taxable_when_issued,
                 "",
                 "whether the dividend of rights is taxable income",
                 "false"),
        optional("taxable_when_exercisable",
                 &ShareholderStatus::taxable_when_exercisable,
                 "",
                 "whether holders may have taxable income once rights buy common shares",
                 "true"),
        optional("dilutes_earnings",
                 &ShareholderStatus::dilutes_earnings,
                 "",
                 "whether rights count in diluted earnings a share before they buy common shares",
                 "false"),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// Votes that can be cast.
  [[nodiscard]] ShareCount votes_cast(ShareCount outstanding, ShareCount rights) const {
    return votes ? outstanding + rights : outstanding;
  }

  /// Shares and rights that a dividend goes to.
  [[nodiscard]] ShareCount paid_dividends(ShareCount outstanding, ShareCount rights) const {
    return dividends ? outstanding + rights : outstanding;
  }

  /// True if holders may owe tax on their rights in a phase.
  [[nodiscard]] bool may_be_taxable(Phase phase) const {
    if (phase == Phase::attached) return taxable_when_issued;
    const bool buys_common = phase == Phase::flip_in_live || phase == Phase::flip_over;
    return buys_common && taxable_when_exercisable;
  }

  bool operator==(const ShareholderStatus&) const = default;
};
static_assert(PlanClause<ShareholderStatus>);

}  // namespace flipin
