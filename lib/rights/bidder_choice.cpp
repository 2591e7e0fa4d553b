#include "rights/bidder_choice.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/expect.hpp"
#include "math/elementary.hpp"
#include "rights/completion.hpp"

namespace flipin {

BidderPayoffs bidder_payoffs(const Trigger& trigger,
                             const Settlement& settlement,
                             const BidderTerms& terms) {
  const auto after_premium = [&](double premium) {
    return terms.synergy - break_even_synergy(trigger, premium);
  };
  const double waited = exp_of(-terms.discount_rate.value() * terms.contest_delay.value());
  BidderPayoffs payoffs;
  payoffs.negotiate = terms.agreement_probability * after_premium(terms.agreed_premium);
  payoffs.trigger = terms.synergy - break_even_synergy(trigger, settlement, terms.trigger_premium);
  payoffs.proxy_contest = terms.contest_probability * waited * after_premium(terms.contest_premium)
                          - terms.contest_cost;
  return payoffs;
}

BidderMove best_move(const BidderPayoffs& payoffs) {
  const std::array moves{std::pair{payoffs.leave, BidderMove::leave},
                         std::pair{payoffs.negotiate, BidderMove::negotiate},
                         std::pair{payoffs.trigger, BidderMove::trigger},
                         std::pair{payoffs.proxy_contest, BidderMove::proxy_contest}};
  // The first of the largest.
  return std::ranges::max_element(moves, {}, [](const auto& move) { return move.first; })->second;
}

Deterrence deterrence(const Trigger& trigger,
                      const Settlement& settlement,
                      double premium,
                      double mean_synergy) {
  expect(mean_synergy > 0.0, "a mean synergy is above 0", {{"mean_synergy", mean_synergy}});
  // No synergy is below zero, so less than that is enough for certain.
  const double without = std::max(break_even_synergy(trigger, premium), 0.0);
  const double with = std::max(break_even_synergy(trigger, settlement, premium), 0.0);
  Deterrence result;
  result.takeover_ratio = exp_of((without - with) / mean_synergy);
  result.lost_probability = exp_of(-without / mean_synergy) * (1.0 - result.takeover_ratio);
  result.expected_loss = result.lost_probability * break_even_synergy(trigger, premium);
  return result;
}

}  // namespace flipin
