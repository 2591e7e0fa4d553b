#include "acquirer/best_option.hpp"

#include "math/elementary.hpp"
#include "rights/completion.hpp"

namespace flipin {
namespace {

constexpr double trading_days_a_year{252.0};

Trigger held_by(const BidderView& view, std::int64_t shares) {
  const DollarsPerShare price{view.price};
  return {ShareCount{view.outstanding}, ShareCount{shares}, price, price};
}

// What the rights would cost it at the threshold, if every share that the plan wants is authorized.
Settlement settled(const BidderView& view, const Trigger& crossing) {
  const RightsPlan& plan = *view.plan;
  SettlementTerms terms = settlement_terms(plan);
  terms.right = {view.terms->exercise_price(), plan.value_multiple, view.terms->exchange_ratio};
  terms.rights_per_share = view.terms->rights_per_share;
  if (!plan.flip_in.applies) terms.participation = terms.certified = 0.0;
  const ShareLedger ledger{crossing.outstanding, {}, {}};
  return settle_by(plan.settlement, terms, ledger, Dollars{}, crossing).settlement;
}

}  // namespace

double BestOption::synergy(const BidderView& view) const {
  return -mean_synergy * log_of(1.0 - view.draws[0]);
}

BidderPayoffs BestOption::payoffs(const BidderView& view) const {
  const auto delay = days_until_new_board_redeems(view);
  const double waits = static_cast<double>(contest_days) + static_cast<double>(delay.value_or(0));
  const BidderTerms terms{synergy(view),
                          agreement_probability,
                          agreed_premium,
                          trigger_premium,
                          contest_cost,
                          delay ? contest_probability : 0.0,
                          contest_premium,
                          Years{waits / trading_days_a_year},
                          discount_rate};
  // It pays the premium on what others hold: before the threshold, or at it.
  const Trigger now = held_by(view, view.position.shares);
  const Trigger crossing = held_by(view, view.threshold);
  BidderPayoffs payoffs = bidder_payoffs(now, settle(now, Delivery{}, 0.0), terms);
  payoffs.trigger = bidder_payoffs(crossing, settled(view, crossing), terms).trigger;
  return payoffs;
}

// Others lose the premium for which it would have bid had there been no plan.
Move BestOption::leaves(const BidderView& view) const {
  const double without = break_even_synergy(held_by(view, view.position.shares), trigger_premium);
  const double lost = synergy(view) > without ? trigger_premium : 0.0;
  return {MoveKind::leave, 0, Move::for_good, false, lost};
}

Move BestOption::plays_best(const BidderView& view) const {
  switch (best_move(payoffs(view))) {
    case BidderMove::leave:
      break;
    case BidderMove::negotiate:
      if (view.draws[1] >= agreement_probability) break;
      return {MoveKind::agree, 0, Move::for_good, false, agreed_premium};
    case BidderMove::trigger:
      return {MoveKind::buy, view.threshold - view.position.shares, Move::for_good};
    case BidderMove::proxy_contest:
      return {MoveKind::wait, 0, static_cast<std::size_t>(contest_days)};
  }
  return leaves(view);
}

Move BestOption::moves(const BidderView& view) const {
  const std::size_t election = 1 + static_cast<std::size_t>(contest_days);
  if (view.triggers > 0) return {MoveKind::wait, 0, Move::for_good};
  if (view.day == 0) return {MoveKind::buy, lacks_below_threshold(view, toehold)};
  if (view.day == 1) return plays_best(view);
  if (view.day < election) return {MoveKind::wait, 0, election - view.day};
  if (view.draws[1] >= contest_probability) return leaves(view);
  return agrees_with_new_board(view, election, contest_premium, leaves(view));
}

}  // namespace flipin
