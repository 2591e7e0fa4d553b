#pragma once

#include <string>
#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// A holder below the threshold whom the board may find to be an adverse person.
struct AdversePerson : Bidder {
  static constexpr std::string_view name = "adverse_person";
  static constexpr std::string_view meaning =
      "holds shares below the threshold, and the board may find it to be an adverse person";
  static constexpr std::uint32_t draws = 1;
  static constexpr bool acts_after_trigger = false;

  ShareCount holding;
  Percentage ownership_limitation;
  int finds_after_days{};
  double finding{};

  static constexpr auto fields() {
    return std::tuple_cat(
        bidder_fields<AdversePerson>(),
        std::tuple{
            required("holding",
                     &AdversePerson::holding,
                     "shares",
                     "holding to which it buys on the day it arrives, below the threshold",
                     "600_000",
                     positive),
            required("ownership_limitation",
                     &AdversePerson::ownership_limitation,
                     "% of shares outstanding",
                     "most that the board lets it hold",
                     "\"8%\""),
            required("finds_after_days",
                     &AdversePerson::finds_after_days,
                     "trading days",
                     "from the day it arrives until the board sets that limit and decides",
                     "20",
                     days_of_a_bid),
            required("finding",
                     &AdversePerson::finding,
                     "of the paths on which it comes",
                     "chance that the board finds its holding harmful to the company",
                     "0.50",
                     from_zero_to_one),
        });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    std::vector<Problem> found = stake_problems("ownership_limitation", ownership_limitation);
    if (holding > outstanding)
      found.push_back({"holding",
                       "holding is " + std::to_string(holding.count()) + ", more than the "
                           + std::to_string(outstanding.count()) + " shares outstanding",
                       "check both numbers"});
    return found;
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const auto found = static_cast<std::size_t>(finds_after_days);
    if (view.day == 0)
      return {MoveKind::buy, lacks_below_threshold(view, in_shares_of_today(view, holding)), found};
    if (view.day < found) return {MoveKind::wait, 0, found - view.day};
    const bool offends =
        view.day == found && view.draws[0] < finding
        && view.plan->adverse_person.exceeds(
            ownership_limitation, ShareCount{view.position.shares}, ShareCount{view.outstanding});
    return {offends ? MoveKind::offend : MoveKind::wait, 0, Move::for_good};
  }
};
static_assert(Acquirer<AdversePerson>);

}  // namespace flipin
