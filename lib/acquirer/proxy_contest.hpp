#pragma once

#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/new_board.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// A bidder who has its nominees elected, so that a new board redeems the rights and agrees to a
/// deal as soon as the plan lets it.
struct ProxyContest : Bidder {
  static constexpr std::string_view name = "proxy_contest";
  static constexpr std::string_view meaning =
      "stands for election to the board below the threshold, to redeem the rights if it wins";
  static constexpr std::uint32_t draws = 1;
  static constexpr bool acts_after_trigger = false;

  Percentage toehold;
  int contest_days{};
  double success{};
  double premium{};

  static constexpr auto fields() {
    return std::tuple_cat(
        bidder_fields<ProxyContest>(),
        std::tuple{
            optional("toehold",
                     &ProxyContest::toehold,
                     "% of shares outstanding",
                     "holding to which it buys on the day it arrives, below the threshold",
                     "\"9.9%\""),
            required("contest_days",
                     &ProxyContest::contest_days,
                     "trading days",
                     "from the day it arrives until the election",
                     "60",
                     days_of_a_bid),
            required("success",
                     &ProxyContest::success,
                     "of the paths on which it bids",
                     "chance that its nominees are elected",
                     "0.55",
                     from_zero_to_one),
            required("premium",
                     &ProxyContest::premium,
                     "of the price",
                     "what its deal pays above the price, 0.30 is 30%",
                     "0.30",
                     plausible_premium),
        });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount /*outstanding*/) const {
    return stake_problems("toehold", toehold);
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const auto election = static_cast<std::size_t>(contest_days);
    if (view.day == 0) return {MoveKind::buy, lacks_below_threshold(view, toehold), election};
    if (view.day < election) return {MoveKind::wait, 0, election - view.day};
    const Move leaves{MoveKind::leave, 0, Move::for_good, false, premium};
    if (view.draws[0] >= success) return leaves;
    return agrees_with_new_board(view, election, premium, leaves);
  }
};
static_assert(Acquirer<ProxyContest>);

}  // namespace flipin
