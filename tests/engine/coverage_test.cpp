#include <gtest/gtest.h>

#include "engine/simulate.hpp"
#include "support/small_company.hpp"
#include "support/z_score.hpp"
#include "tally/estimate.hpp"

// What a 95% interval promises: over 400 seeds, 380 of them hold the truth, give or take.

namespace flipin {
namespace {

constexpr std::uint64_t seeds = 400;

Company one_grant() {
  Company company = small_company();
  company.grants.pop_back();
  std::get<OptionGrant>(company.grants.front()).vesting = CliffVesting{Period{36}};
  company.exercise_behavior = {2.0, 0.05, 0.05};
  return company;
}

struct Coverage {
  std::uint64_t covered{};
  Moments estimates;
  double truth{};
};

/// The fair value and the probability of ending above the 5% line, over all seeds.
std::array<Coverage, 2> coverage() {
  const Company company = one_grant();
  constexpr std::array<std::size_t, 2> watched{0, 4};
  std::array<Coverage, 2> found;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Totals totals = simulate(company, Plan{company, {.paths = 1024, .seed = seed}}, 1);
    for (std::size_t at = 0; at < watched.size(); ++at) {
      const Outcome& outcome = totals.outcomes[watched[at]];
      const Estimate estimate = estimate_of(
          totals.tallies[watched[at]],
          outcome.summary == Summary::probability ? Numbers::probabilities : Numbers::any);
      found[at].truth = outcome.twin->value;
      found[at].estimates.add(estimate.value);
      if (estimate.interval95[0] <= found[at].truth && found[at].truth <= estimate.interval95[1])
        ++found[at].covered;
    }
  }
  return found;
}

TEST(Interval, CoversTheTruthAsOftenAsItPromisesAndIsNotBiased) {
  for (const Coverage& found : coverage()) {
    SCOPED_TRACE(found.truth);
    EXPECT_GE(found.covered, seeds * 92 / 100);
    EXPECT_LE(found.covered, seeds * 98 / 100);
    EXPECT_LT(std::abs(z_score(found.estimates, found.truth)), too_far);
    EXPECT_LT(found.estimates.standard_error(), 0.005 * found.truth);
  }
}

}  // namespace
}  // namespace flipin
