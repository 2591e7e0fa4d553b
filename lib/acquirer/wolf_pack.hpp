#pragma once

#include <string>
#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/market_purchases.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// Several funds that buy side by side, each below the threshold, seen as one bidder.
///
/// Their shares are added up, and reach the threshold together, only if they are found to act in
/// concert and the plan counts conduct in parallel.
struct WolfPack : Bidder, MarketPurchases {
  static constexpr std::string_view name = "wolf_pack";
  static constexpr std::string_view meaning =
      "several funds buy side by side, each of them below the threshold";
  static constexpr std::uint32_t draws = 1;
  static constexpr bool acts_after_trigger = false;

  int members{};
  Percentage member_stake;
  double found_in_concert{};

  static constexpr auto fields() {
    return std::tuple_cat(
        bidder_fields<WolfPack>(),
        std::tuple{
            required("members",
                     &WolfPack::members,
                     "funds",
                     "how many they are",
                     "4",
                     Limit{[](double x) { return x >= 2.0 && x <= 100.0; }, "lie from 2 to 100"}),
            required("member_stake",
                     &WolfPack::member_stake,
                     "% of shares outstanding",
                     "holding to which each of them buys, below the threshold",
                     "\"4.9%\""),
        },
        purchase_fields<WolfPack>(),
        std::tuple{
            required("found_in_concert",
                     &WolfPack::found_in_concert,
                     "of the paths on which they buy",
                     "chance that the board finds that they act in parallel and know it",
                     "0.25",
                     from_zero_to_one),
        });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    std::vector<Problem> found = purchase_problems(outstanding);
    const auto together =
        Percentage::from_millionths(members * member_stake.millionths(), member_stake.decimals());
    if (together > Percentage::from_millionths(1'000'000))
      found.push_back({"member_stake",
                       std::to_string(members) + " funds with " + to_text(member_stake)
                           + " each would hold " + to_text(together) + " of the shares outstanding",
                       "lower members or member_stake"});
    return found;
  }

  /// Whether the plan adds their shares up on this path.
  [[nodiscard]] bool is_one_group(const BidderView& view) const {
    return view.plan->concert.counts == ConcertedAction::parallel_conduct
           && view.draws[0] < found_in_concert;
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const std::int64_t each =
        std::min(member_stake.most_of(ShareCount{view.outstanding}).count(), view.threshold - 1);
    const std::int64_t lacks = members * each - view.position.shares;
    if (lacks <= 0) return {MoveKind::wait, 0, Move::for_good};
    Move purchase = buys(view);
    if (purchase.shares >= lacks) purchase = {MoveKind::buy, lacks, Move::for_good};
    if (purchase.kind == MoveKind::buy && !is_one_group(view)) purchase.kind = MoveKind::buy_apart;
    return purchase;
  }
};
static_assert(Acquirer<WolfPack>);

}  // namespace flipin
