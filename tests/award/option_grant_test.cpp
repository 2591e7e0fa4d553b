#include "award/option_grant.hpp"

#include <gtest/gtest.h>

#include "award/prv_convention.hpp"
#include "core/money.hpp"
#include "math/black_scholes.hpp"

namespace flipin {
namespace {

const Date start{2001, 3, 23};

// HemaCare's grant to its chairman: proxy statement of April 30, 2002, page 9.
OptionGrant chairmans_grant() {
  OptionGrant grant;
  grant.holder = "Alan C. Darlington";
  grant.shares = ShareCount{100'000};
  grant.exercise_price = PrintedPrice::from_text("1.20").value();
  grant.granted = start;
  grant.expires = Date{2011, 3, 22};
  grant.vesting = GradedVesting{5, Period{12}, Date{2001, 10, 23}};
  return grant;
}

AwardSetting setting_of(StockModels::Any model) {
  Stock stock;
  stock.date = start;
  stock.price = DollarsPerShare{1.20};
  stock.risk_free_rate = LogRate{0.048};
  stock.model = model;
  return {stock, {2.0, 0.05, 0.05}, "darlington-2001", 0};
}

TEST(OptionGrant, OneDayShortOfTenYearsIsTenYears) {
  EXPECT_EQ(chairmans_grant().term(), Years{10.0});
}

TEST(OptionGrant, StartsItsColumnsFromTheMarketPriceWhereOneIsStated) {
  OptionGrant grant = chairmans_grant();
  EXPECT_EQ(to_text(grant.price_at_grant()), "1.20");
  EXPECT_EQ(round_half_up(grant.potential_realizable_value(lower_assumed_rate).value()), 75'467);
  grant.market_price = PrintedPrice::from_text("1.50").value();
  EXPECT_EQ(to_text(grant.price_at_grant()), "1.50");
  EXPECT_NEAR(grant.potential_realizable_value(AnnualRate{0.0}).value(), 30'000.0, 1e-6);
}

TEST(OptionGrant, MustSeeThePriceOnEveryVestingDateAndAtExpiration) {
  const OptionGrant grant = chairmans_grant();
  const std::vector<Years> times = grant.dates(setting_of(Gbm{0.7}));
  ASSERT_EQ(times.size(), 6U);
  EXPECT_EQ(times.front(), Years{10.0});
  EXPECT_DOUBLE_EQ(times[1].value(), 214.0 / 365.0);
  EXPECT_DOUBLE_EQ(times[5].value(), 4.0 + 214.0 / 365.0);
}

std::vector<std::string> keys(const OptionGrant& grant, Date paths_start = start) {
  std::vector<std::string> found;
  for (const Problem& problem : grant.problems(paths_start)) found.push_back(problem.key);
  return found;
}

using Keys = std::vector<std::string>;

TEST(OptionGrant, HasNoProblemAsFiled) { EXPECT_EQ(keys(chairmans_grant()), Keys{}); }

TEST(OptionGrant, SeesDatesThatContradictEachOther) {
  OptionGrant backwards = chairmans_grant();
  backwards.expires = backwards.granted;
  EXPECT_EQ(keys(backwards), Keys{"expires"});

  EXPECT_EQ(keys(chairmans_grant(), start - 1), Keys{"granted"});
  EXPECT_EQ(keys(chairmans_grant(), Date{2011, 3, 22}), Keys{"expires"});
  EXPECT_EQ(keys(chairmans_grant(), Date{2011, 3, 21}), Keys{});

  OptionGrant early = chairmans_grant();
  early.vesting = GradedVesting{2, Period{12}, start - 1};
  EXPECT_EQ(keys(early), Keys{"vesting"});

  OptionGrant late = chairmans_grant();
  late.vesting = CliffVesting{Period{120}};
  EXPECT_EQ(keys(late), Keys{"vesting"});
  late.vesting = CliffVesting{Period{119}};
  EXPECT_EQ(keys(late), Keys{});
}

TEST(OptionGrant, NamesItsOutcomesAndGivesThemExactTwinsUnderGbm) {
  const AwardSetting setting = setting_of(Gbm{0.7});
  const OptionGrant grant = chairmans_grant();
  const auto outcomes = grant.observer(setting, TimeGrid::of(grant.dates(setting)))->outcomes();
  ASSERT_EQ(outcomes.size(), 6U);
  EXPECT_EQ(outcomes[0].name, "grant.darlington-2001.fair_value");
  EXPECT_EQ(outcomes[5].name, "grant.darlington-2001.probability_above_10");
  for (const Outcome& outcome : outcomes) EXPECT_TRUE(outcome.twin) << outcome.name;
  // HemaCare's assumed lines: with volatility 70% and a rate of 4.8%, the price ends above the 5%
  // line with probability 13.3% and above the 10% line with 9.3%.
  EXPECT_NEAR(outcomes[4].twin->value, 0.133, 0.0005);
  EXPECT_NEAR(outcomes[5].twin->value, 0.093, 0.0005);
}

TEST(OptionGrant, HasATwinOfEveryTranche) {
  const AwardSetting setting = setting_of(Gbm{0.7});
  OptionGrant grant = chairmans_grant();
  const auto fair_value = [&](VestingSchedules::Any vesting) {
    grant.vesting = vesting;
    return grant.observer(setting, TimeGrid::of(grant.dates(setting)))
        ->outcomes()
        .front()
        .twin->value;
  };
  const double graded = fair_value(GradedVesting{2, Period{12}, {}});
  const double parts =
      0.5 * fair_value(CliffVesting{Period{12}}) + 0.5 * fair_value(CliffVesting{Period{24}});
  EXPECT_NEAR(graded, parts, 1e-14);
}

TEST(OptionGrant, HasNoTwinWhereNoClosedFormIsKnown) {
  const AwardSetting setting = setting_of(ConstantGrowth{AnnualRate{0.05}});
  const OptionGrant grant = chairmans_grant();
  for (const Outcome& outcome :
       grant.observer(setting, TimeGrid::of(grant.dates(setting)))->outcomes())
    EXPECT_FALSE(outcome.twin) << outcome.name;
}

TEST(OptionGrant, PrefersItsOwnBehaviorToTheStudys) {
  const AwardSetting setting = setting_of(Gbm{0.7});
  OptionGrant grant = chairmans_grant();
  grant.vesting = ImmediateVesting{};
  grant.behavior = OwnBehavior{1e9, {}, 0.0};  // never early, never gone: Black and Scholes
  const auto outcomes = grant.observer(setting, TimeGrid::of(grant.dates(setting)))->outcomes();
  const LognormalTerms european{
      DollarsPerShare{1.20}, DollarsPerShare{1.20}, LogRate{0.048}, LogRate{}, 0.7, Years{10.0}};
  EXPECT_NEAR(outcomes.front().twin->value, call_value(european).value(), 1e-9);
}

}  // namespace
}  // namespace flipin
