#pragma once

#include "core/enum_names.hpp"
#include "rights/settlement.hpp"

namespace flipin {

/// What a bidder does about a plan.
enum class BidderMove {
  leave,          // looks for another company
  negotiate,      // asks the board to redeem, at a premium
  trigger,        // crosses the threshold and completes all the same
  proxy_contest,  // has the shareholders elect a board that redeems
};

template <>
inline constexpr auto enum_names<BidderMove> =
    std::to_array<std::pair<BidderMove, std::string_view>>({
        {BidderMove::leave, "leave"},
        {BidderMove::negotiate, "negotiate"},
        {BidderMove::trigger, "trigger"},
        {BidderMove::proxy_contest, "proxy_contest"},
    });
static_assert(names_round_trip<BidderMove>());

/// What each way to the company asks of a bidder. Premiums are over its value before; synergy and
/// costs are fractions of that value.
struct BidderTerms {
  double synergy{};

  double agreement_probability{};  // that the board redeems for
  double agreed_premium{};

  double trigger_premium{};

  double contest_cost{};
  double contest_probability{};  // that the bidder's board is elected and redeems
  double contest_premium{};
  Years contest_delay;    // until it may redeem
  LogRate discount_rate;  // of what comes after the delay
};

/// What each move is worth to the bidder, as a fraction of the company's value before. What its own
/// shares are worth without a takeover is not inside, so that leaving is worth nothing.
struct BidderPayoffs {
  double leave{};
  double negotiate{};
  double trigger{};
  double proxy_contest{};
};

/// Returns what each move is worth.
///
/// @param trigger     the stake at which the bidder would cross
/// @param settlement  of the rights in that case
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] BidderPayoffs bidder_payoffs(const Trigger& trigger,
                                           const Settlement& settlement,
                                           const BidderTerms& terms);

/// The move worth most; of equals the one that takes less doing, in the order of BidderMove.
[[nodiscard]] BidderMove best_move(const BidderPayoffs& payoffs);

/// What a plan does to takeovers by bidders whose synergies are exponential.
struct Deterrence {
  double takeover_ratio{};    // takeovers with the plan for each without it, if bidders all trigger
  double lost_probability{};  // that a bidder's synergy suffices without the plan, but not with it
  double expected_loss{};     // of other holders' premium a bidder, fraction of the company's value
};

/// Returns how many takeovers a plan leaves, and what others lose by the rest.
///
/// With mean m, a synergy above s has chance e^(-s/m): the ratio is e^(-(s_with - s_without)/m).
/// @param mean_synergy  above 0, as a fraction of the company's value before
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] Deterrence deterrence(const Trigger& trigger,
                                    const Settlement& settlement,
                                    double premium,
                                    double mean_synergy);

}  // namespace flipin
