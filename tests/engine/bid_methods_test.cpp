#include <gtest/gtest.h>

#include "acquirer/bid.hpp"
#include "math/normal.hpp"
#include "math/run_length.hpp"
#include "support/methods.hpp"
#include "support/small_company.hpp"

// The same of bids: a block bought when a bidder arrives at random, and a bidder who waits for a
// low close. What they yield is computed here by quadrature over the days and prices.

namespace flipin {
namespace {

using enum Method;

constexpr std::uint64_t paths = 1024;
constexpr double rate = 0.05;
constexpr double volatility = 0.5;
constexpr double exercise_price = 5.0;
constexpr double stake = 0.15;

/// A price of $1, a plan of a few trading days that measures by the close of the day before.
Company plan_without_bidder(int calendar_days) {
  Company company = small_company_with_bidder();
  company.grants.clear();
  company.acquirers.clear();
  company.stock.model = Gbm{volatility};
  company.stock.risk_free_rate = LogRate{rate};
  company.rights_plan->average_trading_days = 1;
  company.rights_plan->exercise.start = ExerciseStart::trip_wire;
  company.rights_plan->distribution.days_after_announcement = 0;
  company.rights_plan->distribution.last_day = CloseRoll::as_counted;
  company.rights_plan->expires = company.stock.date + calendar_days;
  return company;
}

/// Somebody may buy 15% on any day from the tenth calendar day on.
Company block_bid(double arrival_rate) {
  Company company = plan_without_bidder(24);
  BlockPurchase bidder;
  bidder.person = "Block buyer";
  bidder.begins = company.stock.date + 10;
  bidder.initial_shares = ShareCount{50'000};
  bidder.block = ShareCount{100'000};
  bidder.arrival_rate = arrival_rate;
  company.acquirers.emplace_back(bidder);
  return company;
}

/// Somebody who holds one share less than 15% buys at a close of at most `limit`.
Company low_close_bid(double limit, int first_day, int calendar_days) {
  Company company = plan_without_bidder(calendar_days);
  CreepingPurchases bidder;
  bidder.person = "Patient bidder";
  bidder.begins = company.stock.date + first_day;
  bidder.initial_shares = ShareCount{149'999};
  bidder.daily_volume = ShareCount{1};
  bidder.share_of_volume = 1.0;
  bidder.price_limit = DollarsPerShare{limit};
  company.acquirers.emplace_back(bidder);
  return company;
}

/// The mean of a function of a lognormal price that starts at 1, by the trapezoidal rule over ten
/// standard deviations, which converges faster than any power.
template <class Function>
double lognormal_mean(double years, Function function) {
  const double deviation = volatility * std::sqrt(years);
  const double center = (rate - 0.5 * volatility * volatility) * years;
  constexpr double width = 1.0 / 8.0;
  double sum = 0.0;
  for (int point = -80; point <= 80; ++point) {
    const double z = width * point;
    sum += std::exp(-0.5 * z * z) * function(std::exp(center + deviation * z));
  }
  return sum * width / std::sqrt(2.0 * std::acos(-1.0));
}

/// What a right brings at a price: two exercise prices of stock at the market value for one.
/// @source  HemaCare's 8-K of March 5, 1998; see tests/rights for the published cases
double right_payoff(double price, double market_value) {
  const double exercised = 1.0 - stake;
  const double bought = 2.0 * exercise_price / market_value;
  const double after = (price + exercised * exercise_price) / (1.0 + exercised * bought);
  return std::max(bought * after - exercise_price, 0.0);
}

/// Its mean, discounted, on a trading day after another one.
double mean_payoff(double day_before, double day) {
  return std::exp(-rate * day) * lognormal_mean(day_before, [&](double market_value) {
           return lognormal_mean(day - day_before, [&](double growth) {
             return right_payoff(market_value * growth, market_value);
           });
         });
}

Truth truth_of(const Company& company, BidYield yield, double value) {
  const auto at = static_cast<std::size_t>(yield);
  return {at, totals_by({}, company, 2, 1).outcomes[at].name, value};
}

/// What the block bid yields, summed over the days on which the bidder may arrive.
std::vector<Truth> truths_of_block(const Company& company) {
  const auto& bidder = std::get<BlockPurchase>(company.acquirers.front());
  const std::vector<Date> days = bidding_days(*company.rights_plan, company.stock.date);
  double before = 0.0;
  double begins = 0.0;
  double number = 0.0;
  double triggered = 0.0;
  double day = 0.0;
  double price = 0.0;
  double right = 0.0;
  for (const Date date : days) {
    const double time = years_between(company.stock.date, date).value();
    if (date < bidder.begins) {
      begins = time;
    } else {
      const double chance = std::exp(-bidder.arrival_rate * (before - begins))
                            - std::exp(-bidder.arrival_rate * (time - begins));
      triggered += chance;
      day += chance * ++number;
      price += chance * std::exp(rate * time);
      right += chance * mean_payoff(before, time);
    }
    before = time;
  }
  return {truth_of(company, BidYield::triggered, triggered),
          truth_of(company, BidYield::below_threshold, 1.0 - triggered),
          truth_of(company, BidYield::days_to_trigger, day / triggered),
          truth_of(company, BidYield::price_at_trigger, price / triggered),
          truth_of(company, BidYield::right_value, right)};
}

void expect_honest(const Company& company,
                   const std::vector<Truth>& truths,
                   const std::vector<Combination>& combinations,
                   std::uint64_t seeds) {
  for (const Combination& used : combinations) {
    const std::vector<Scatter> found = scatters(used, company, truths, paths, seeds);
    for (std::size_t at = 0; at < truths.size(); ++at) expect_honest(found[at], truths[at], used);
  }
}

// A plan that measures by the price of the trigger itself has P S / (S + 2 (1 - a) P) for a right.
TEST(BidMethods, AreHeldToAPayoffWithAClosedForm) {
  for (const double price : {0.3, 1.0, 7.0})
    EXPECT_NEAR(right_payoff(price, price),
                exercise_price * price / (price + 2.0 * (1.0 - stake) * exercise_price),
                1e-14);
  EXPECT_NEAR(lognormal_mean(2.0, [](double price) { return price; }), std::exp(0.1), 1e-13);
}

TEST(BidMethods, AreHonestAboutABlockPurchase) {
  const Company company = block_bid(20.0);
  expect_honest(company,
                truths_of_block(company),
                {{{}},
                 {{antithetic}},
                 {{sobol}},
                 {{share_measure}},
                 {{importance_sampling}, 1.0},
                 {{conditional}},
                 {{conditional, antithetic}},
                 {{conditional, importance_sampling}, -1.0},
                 {{conditional, sobol}},
                 {{conditional, sobol, share_measure, antithetic}}},
                80);
}

TEST(BidMethods, NeedFewerPathsForRareArrivals) {
  const Company company = block_bid(0.5);
  const std::vector<Truth> all = truths_of_block(company);
  const Truth right = all.back();
  const auto variance = [&](const Combination& used) {
    return scatters(used, company, {right}, paths, 40).front().values.variance();
  };
  const double plain = variance({});
  EXPECT_GT(plain / variance({{conditional}}), 100.0);
  EXPECT_GT(plain / variance({{conditional, sobol}}), 1000.0);
  // That a bidder comes is known for certain, so there is no error left.
  const Totals totals = totals_by({{conditional}}, company, paths, 1);
  const Estimate triggered = estimate_of(totals.tallies[all.front().outcome]);
  EXPECT_NEAR(triggered.value, all.front().value, 1e-14);
  EXPECT_LT(triggered.standard_error, 1e-16);
}

// On one day only: the chance is normal, and the right is worth a quadrature below the limit.
TEST(BidMethods, FindRareTriggersWherePathsAreTilted) {
  const double limit = 0.70;
  const Company company = low_close_bid(limit, 18, 18);
  const std::vector<Date> days = bidding_days(*company.rights_plan, company.stock.date);
  const double time = years_between(company.stock.date, days.back()).value();
  const double chance = normal_cdf((std::log(limit) - (rate - 0.5 * volatility * volatility) * time)
                                   / (volatility * std::sqrt(time)));
  ASSERT_LT(chance, 0.001);
  const std::vector<Truth> truths{truth_of(company, BidYield::triggered, chance)};
  std::vector<Combination> tilted{{{importance_sampling}, -7.0},
                                  {{importance_sampling, antithetic}, -7.0}};
  expect_honest(company, truths, tilted, 80);
  // Points in one coordinate fall below the limit almost alike in every replicate, so that their
  // means are no normal numbers: only their spread is judged.
  tilted.push_back({{importance_sampling, sobol}, -7.0});
  const double plain = chance * (1.0 - chance) / static_cast<double>(paths);
  for (const Combination& used : tilted) {
    const Scatter found = scatters(used, company, truths, paths, 40).front();
    EXPECT_GT(plain / found.values.variance(), 100.0) << name_of(used);
  }
}

// On any of several days: the first close below a level, by the recursion of the price hurdle on
// the price turned upside down.
TEST(BidMethods, AreHonestAboutTheFirstOfManyLowCloses) {
  const double limit = 0.80;
  const Company company = low_close_bid(limit, 1, 24);
  std::vector<double> spans;
  double before = 0.0;
  for (const Date date : bidding_days(*company.rights_plan, company.stock.date)) {
    const double time = years_between(company.stock.date, date).value();
    spans.push_back(time - before);
    before = time;
  }
  const std::vector<double> chances =
      first_run_chances({std::log(limit), 0.5 * volatility * volatility - rate, volatility, spans});
  double triggered = 0.0;
  double day = 0.0;
  for (std::size_t at = 0; at < chances.size(); ++at) {
    triggered += chances[at];
    day += chances[at] * static_cast<double>(at + 1);
  }
  ASSERT_LT(triggered, 0.10);
  expect_honest(company,
                {truth_of(company, BidYield::triggered, triggered),
                 truth_of(company, BidYield::below_threshold, 1.0 - triggered),
                 truth_of(company, BidYield::days_to_trigger, day / triggered)},
                {{{}},
                 {{antithetic}},
                 {{sobol}},
                 {{share_measure}},
                 {{importance_sampling}, -1.5},
                 {{importance_sampling, sobol, antithetic}, -1.5}},
                80);
}

}  // namespace
}  // namespace flipin
