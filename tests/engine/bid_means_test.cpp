#include <cmath>

#include <gtest/gtest.h>

#include "acquirer/bid.hpp"
#include "engine/simulate.hpp"
#include "support/small_company.hpp"
#include "support/z_score.hpp"

// A bidder who crosses the threshold on a known day, with a plan that measures by the close of the
// day before: the means have closed forms or quadratures in the lognormal price of that day.

namespace flipin {
namespace {

struct Case {
  int years;
  double volatility;
  double stake_after;  // E[a / (1 + 10 h / P)], per cent, by quadrature
};

// A stake of 15%, an exercise price of $5, two times, a price of $1 today, a rate of 5%.
constexpr Case cases[] = {
    {1, 0.4, 1.624318190}, {1, 0.8, 1.537315243}, {5, 0.4, 1.775776415}, {5, 0.8, 1.238842254}};

Company crosses_after(const Case& some) {
  Company company = small_company_with_bidder();
  company.grants.clear();
  company.stock.date = Date{1998, 3, 10};
  company.stock.model = Gbm{some.volatility};
  company.rights_plan->average_trading_days = 1;
  auto& bidder = std::get<CreepingPurchases>(company.acquirers.front());
  bidder.initial_shares = ShareCount{149'999};
  bidder.begins = Date{1998 + some.years, 3, 11};
  bidder.daily_volume = ShareCount{1};
  bidder.share_of_volume = 1.0;
  return company;
}

TEST(Bid, HasTheMeansOfTheLognormalPriceOfTheDayBefore) {
  for (const Case& some : cases) {
    SCOPED_TRACE(some.years + some.volatility);
    const Company company = crosses_after(some);
    const Totals totals = simulate(company, Plan{company, {.paths = 1U << 16, .seed = 1998}}, 2);
    const auto mean = [&](BidYield yield) {
      return totals.tallies[static_cast<std::size_t>(yield)].units;
    };
    EXPECT_EQ(mean(BidYield::triggered).ratio(), 1.0);
    EXPECT_EQ(mean(BidYield::days_to_trigger).ratio(), 1.0);
    EXPECT_EQ(mean(BidYield::stake_before).ratio(), 0.15);

    const RatioMoments stake = mean(BidYield::stake_after);
    EXPECT_LT(std::abs(z_score(stake, some.stake_after / 100.0)), too_far);
    EXPECT_LT(stake.standard_error(), 0.01 * stake.ratio());

    const double variance = some.volatility * some.volatility;
    const RatioMoments average = mean(BidYield::market_value);
    EXPECT_LT(std::abs(z_score(average, std::exp(0.05 * some.years))), too_far);
    if (variance * some.years > 1.0) continue;  // the mean of 1 / P hangs on too few paths
    const double issued = 850'000.0 * 10.0 * std::exp((variance - 0.05) * some.years);
    EXPECT_LT(std::abs(z_score(mean(BidYield::shares_issued), issued)), too_far);
  }
}

}  // namespace
}  // namespace flipin
