#pragma once

#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// A bidder who asks the board for a deal, and leaves if it does not get one.
struct NegotiatedDeal : Bidder {
  static constexpr std::string_view name = "negotiated_deal";
  static constexpr std::string_view meaning =
      "asks the board to redeem the rights for a deal, and leaves if it refuses";
  static constexpr std::uint32_t draws = 1;
  static constexpr bool acts_after_trigger = false;

  double premium{};
  double acceptance{};
  int negotiation_days{};

  static constexpr auto fields() {
    return std::tuple_cat(bidder_fields<NegotiatedDeal>(),
                          std::tuple{
                              required("premium",
                                       &NegotiatedDeal::premium,
                                       "of the price",
                                       "what the deal pays above the price, 0.30 is 30%",
                                       "0.30",
                                       plausible_premium),
                              required("acceptance",
                                       &NegotiatedDeal::acceptance,
                                       "of the paths on which it bids",
                                       "chance that the board agrees",
                                       "0.60",
                                       from_zero_to_one),
                              required("negotiation_days",
                                       &NegotiatedDeal::negotiation_days,
                                       "trading days",
                                       "from the day it arrives until the board decides",
                                       "45",
                                       days_of_a_bid),
                          });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount /*outstanding*/) const { return {}; }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const auto decided = static_cast<std::size_t>(negotiation_days);
    if (view.day < decided) return {MoveKind::wait, 0, decided - view.day};
    const bool agrees = view.draws[0] < acceptance;
    return {agrees ? MoveKind::agree : MoveKind::leave, 0, Move::for_good, false, premium};
  }
};
static_assert(Acquirer<NegotiatedDeal>);

}  // namespace flipin
