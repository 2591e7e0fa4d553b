#include "rights/exchange_or_flip_in.hpp"

#include <cmath>

#include "core/expect.hpp"

namespace flipin {
namespace {

double exercised_multiple(const FlipInScale& flip_in) {
  return flip_in.participation * flip_in.exercise_multiple;
}

/// The largest of b g y / (1 + g y) over g = 1 - b, where y shares are issued for each of the
/// others' shares; its first-order condition is y g^2 + 2 g = 1.
WorstCrossing worst_crossing(double issued_per_share) {
  const double root = std::sqrt(1.0 + issued_per_share);
  const double others = 1.0 / (1.0 + root);
  const double stake = 1.0 - others;
  return {stake, stake * others * issued_per_share / root};  // 1 + g y = root
}

void expect_stake(double stake) {
  expect(stake > 0.0 && stake < 1.0, "a stake is a fraction between 0 and 1", {{"stake", stake}});
}

}  // namespace

bool flip_in_costs_more(const FlipInScale& flip_in, double stake) {
  return exercised_multiple(flip_in) * (flip_in.value_multiple - 2.0 + stake) > 1.0;
}

double stake_of_equal_loss(const FlipInScale& flip_in) {
  return 1.0 / exercised_multiple(flip_in) - (flip_in.value_multiple - 2.0);
}

double participation_of_equal_votes(const FlipInScale& flip_in, double exchange_ratio) {
  return exchange_ratio / (flip_in.value_multiple * flip_in.exercise_multiple);
}

WorstCrossing worst_flip_in_crossing(const FlipInScale& flip_in) {
  const double multiple = flip_in.value_multiple;
  WorstCrossing worst = worst_crossing(multiple * exercised_multiple(flip_in));
  worst.loss_fraction *= (multiple - 1.0) / multiple;  // what a new share is not paid for
  return worst;
}

WorstCrossing worst_exchange_crossing(double exchange_ratio) {
  return worst_crossing(exchange_ratio);
}

double exercise_multiple_for_stake(const FlipInScale& flip_in, double stake, double stake_after) {
  expect_stake(stake);
  expect(stake_after > 0.0 && stake_after <= stake,
         "a flip-in leaves less of a stake",
         {{"stake", stake}, {"stake_after", stake_after}});
  return (stake / stake_after - 1.0)
         / (flip_in.participation * (1.0 - stake) * flip_in.value_multiple);
}

std::optional<double> exercise_multiple_for_loss(const FlipInScale& flip_in,
                                                 double stake,
                                                 double loss_fraction) {
  expect_stake(stake);
  const double slack = flip_in.value_multiple * (1.0 - loss_fraction) - 1.0;
  if (slack <= 0.0) return {};
  return loss_fraction / (flip_in.participation * (1.0 - stake) * slack);
}

double self_consistent_limit(const FlipInScale& flip_in, double stake) {
  expect_stake(stake);
  return 1.0 / ((flip_in.value_multiple - 1.0) * (1.0 - stake) * flip_in.exercise_multiple);
}

}  // namespace flipin
