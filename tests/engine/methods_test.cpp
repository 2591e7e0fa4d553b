#include <gtest/gtest.h>

#include "support/methods.hpp"
#include "support/small_company.hpp"

// Every way to a smaller error yields the same numbers, with an error that is as large as it says.
// Judged by the exact twins of an option and of a price hurdle, seed after seed.

namespace flipin {
namespace {

using enum Method;

constexpr std::uint64_t paths = 1024;  // of a run; 64 a replicate

/// The grant of Hull and White (2004): ten years, a multiple of two, 5% leave a year.
Company hull_white_grant(const VestingSchedules::Any& vesting) {
  Company company = small_company();
  company.grants.pop_back();
  company.stock.price = DollarsPerShare{50.0};
  company.stock.risk_free_rate = LogRate{0.075};
  company.stock.dividend_yield = LogRate{0.025};
  company.stock.model = Gbm{0.3};
  company.exercise_behavior = {2.0, 0.05, 0.05};
  auto& grant = std::get<OptionGrant>(company.grants.front());
  grant.exercise_price = PrintedPrice::from_millionths(50'000'000);
  grant.expires = Date{2011, 3, 23};
  grant.vesting = vesting;
  return company;
}

Company one_tranche() { return hull_white_grant(CliffVesting{Period{36}}); }
Company three_tranches() { return hull_white_grant(GradedVesting{3, Period{12}, {}}); }

/// Shares for three closes in a row, within six weeks.
Company price_hurdle() {
  Company company = one_tranche();
  company.grants.clear();
  company.exercise_behavior.exit_rate_before_vesting = 0.3;
  PriceHurdle award;
  award.holder = "Ann Lee";
  award.shares = ShareCount{100'000};
  award.hurdle = PrintedPrice::from_millionths(53'000'000);
  award.consecutive_closes = 3;
  award.granted = company.stock.date;
  award.performance_ends = Date{2001, 5, 4};
  company.grants.emplace_back(award);
  return company;
}

bool uses(const Combination& used, Method method) {
  return std::ranges::find(used.methods, method) != used.methods.end();
}

void expect_honest(const Company& company,
                   const std::vector<Combination>& combinations,
                   std::uint64_t seeds) {
  for (const Combination& used : combinations) {
    const std::vector<Truth> truths = twins_of(company);
    const std::vector<Scatter> found = scatters(used, company, truths, paths, seeds);
    for (std::size_t at = 0; at < truths.size(); ++at) {
      // Whether one coordinate exceeds a level is counted almost alike in every replicate.
      const bool is_of_one_coordinate =
          truths[at].name.find("probability_above") != std::string::npos;
      if (uses(used, sobol) && !uses(used, conditional) && is_of_one_coordinate) continue;
      expect_honest(found[at], truths[at], used);
    }
  }
}

TEST(Methods, ThatDrawEventsAreHonestAboutAnOption) {
  expect_honest(one_tranche(),
                {{{}},
                 {{antithetic}},
                 {{control_variates}},
                 {{sobol}},
                 {{share_measure}},
                 {{importance_sampling}, 0.06},
                 {{control_variates, antithetic}},
                 {{share_measure, control_variates}},
                 {{importance_sampling, control_variates}, -0.03},
                 {{sobol, antithetic, control_variates}},
                 {{sobol, share_measure, antithetic}}},
                120);
}

TEST(Methods, ThatIntegrateEventsAreHonestAboutAnOption) {
  expect_honest(one_tranche(),
                {{{conditional}},
                 {{conditional, share_measure}},
                 {{conditional, antithetic, share_measure}},
                 {{conditional, sobol, share_measure}},
                 {{conditional, sobol, importance_sampling}, 0.06}},
                48);
  expect_honest(
      one_tranche(), {{{conditional, control_variates, sobol, share_measure, antithetic}}}, 24);
}

// The value of an option has no bound, and what replicates err in it is decided by the one point in
// the last stratum of the price: far from normal. The interval has to cover all the same.
TEST(Methods, CoverAPayoffWithoutBoundBySobolsPointsAsOftenAsTheySay) {
  constexpr int seeds = 200;
  int covered = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Totals totals = totals_by({{conditional, sobol}}, one_tranche(), 16 * 64, seed);
    const auto [low, high] = estimate_of(totals.tallies.front()).interval95;
    const double exact = totals.outcomes.front().twin->value;
    if (low <= exact && exact <= high) ++covered;
  }
  EXPECT_GT(covered, 0.95 * seeds - 4.0 * std::sqrt(0.95 * 0.05 * seeds));
}

TEST(Methods, AreHonestAboutAnOptionThatVestsInTranches) {
  expect_honest(three_tranches(),
                {{{}}, {{antithetic}}, {{control_variates}}, {{sobol}}, {{share_measure}}},
                50);
  expect_honest(
      three_tranches(), {{{conditional, antithetic}}, {{conditional, sobol, share_measure}}}, 24);
}

TEST(Methods, AreHonestAboutAPriceHurdle) {
  expect_honest(price_hurdle(),
                {{{}},
                 {{antithetic}},
                 {{sobol}},
                 {{share_measure}},
                 {{importance_sampling}, 0.5},
                 {{sobol, share_measure, antithetic}}},
                80);
}

// Mixed companies: a control of the option must leave the award beside it as it is.
TEST(Methods, CorrectEachResultByItsOwnControls) {
  Company company = one_tranche();
  company.grants.push_back(price_hurdle().grants.front());
  const Totals plain = totals_by({}, company, paths, 1);
  const Totals corrected = totals_by({{control_variates}}, company, paths, 1);
  ASSERT_EQ(plain.firsts.size(), 2U);
  const std::size_t hurdle = plain.firsts[1];
  EXPECT_NE(plain.tallies[0].units, corrected.tallies[0].units);
  for (std::size_t at = hurdle; at < plain.tallies.size(); ++at)
    EXPECT_EQ(plain.tallies[at].units, corrected.tallies[at].units) << plain.outcomes[at].name;
}

/// How many times the variance of an outcome, the first if none is named, falls over forty seeds.
double reduction(const Combination& used, const Company& company, std::size_t outcome = 0) {
  const Truth truth = twins_of(company).at(outcome);
  const auto variance = [&](const Combination& some) {
    return scatters(some, company, {truth}, paths, 40).front().values.variance();
  };
  return variance({}) / variance(used);
}

// Variances of forty seeds: their ratio lies within a factor of two of the truth.
TEST(Methods, ReduceTheErrorOfAFairValue) {
  EXPECT_GT(reduction({{antithetic}}, one_tranche()), 1.0);
  EXPECT_GT(reduction({{control_variates}}, one_tranche()), 5.0);
  EXPECT_GT(reduction({{sobol}}, one_tranche()), 2.5);
  EXPECT_GT(reduction({{share_measure}}, one_tranche()), 2.0);
  EXPECT_GT(reduction({{share_measure, control_variates}}, one_tranche()), 4.0);
  EXPECT_GT(reduction({{sobol, antithetic, control_variates}}, one_tranche()), 25.0);
  EXPECT_GT(reduction({{conditional, share_measure, antithetic}}, one_tranche()), 100.0);
  EXPECT_GT(reduction({{conditional, sobol, share_measure}}, one_tranche()), 1000.0);
  EXPECT_GT(reduction({{conditional, sobol, share_measure}}, three_tranches()), 100.0);
}

// Antithetic departures are late where the others are early.
TEST(Methods, MirrorTheTimesOfEventsToo) {
  Company company = one_tranche();
  company.exercise_behavior.exit_rate_after_vesting = 0.5;
  constexpr std::size_t expected_term = 2;
  EXPECT_GT(reduction({{antithetic}}, company, expected_term), 2.0);
}

// Blocks of a replicate are one set of points: eight of them err far less than one. An error of
// paths drawn anew would be down to 0.35.
TEST(Methods, GoOnWithSobolsPointsFromBlockToBlock) {
  for (const std::vector<Method>& methods :
       {std::vector{conditional, share_measure, sobol},
        std::vector{conditional, share_measure, sobol, antithetic}}) {
    const auto error = [&](std::uint64_t blocks) {
      const std::uint64_t all = 16 * blocks * block_paths;
      const Totals totals = totals_by({methods}, one_tranche(), all, 1998);
      return estimate_of(totals.tallies.front()).standard_error;
    };
    EXPECT_LT(error(8), 0.25 * error(1)) << name_of({methods});
  }
}

TEST(Methods, ReduceTheErrorOfAPriceHurdle) {
  Company company = price_hurdle();
  auto& award = std::get<PriceHurdle>(company.grants.front());
  award.performance_ends = Date{2001, 9, 21};
  award.hurdle = PrintedPrice::from_millionths(75'000'000);
  award.delivered = DeliveryTime::at_end;
  company.stock.model = Gbm{0.5};
  EXPECT_GT(reduction({{share_measure}}, company), 1.5);
  EXPECT_GT(reduction({{sobol}}, company), 1.5);
  EXPECT_GT(reduction({{sobol, share_measure}}, company), 2.5);
  EXPECT_GT(reduction({{importance_sampling}, 0.7}, company), 1.5);
}

}  // namespace
}  // namespace flipin
