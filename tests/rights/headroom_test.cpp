#include "rights/headroom.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

// HemaCare Corporation, Form 8-K of March 5, 1998, Item 5: 7,190,710 shares and a threshold of
// 15%, so that 1,078,607 shares are the fewest of an acquiring person.
constexpr ShareCount outstanding{7'190'710};

Percentage percent(const char* text) { return Percentage::from_text(text).value(); }

HeadroomRules rules_at(const char* threshold) {
  HeadroomRules rules;
  rules.threshold = percent(threshold);
  return rules;
}

Holder holder_of(std::string name, std::int64_t shares) {
  Holder holder;
  holder.name = std::move(name);
  holder.shares_owned = ShareCount{shares};
  return holder;
}

PersonHeadroom alone(const Holder& holder,
                     const HeadroomRules& rules,
                     ShareCount shares = outstanding,
                     ShareCount bought_back = {}) {
  return headroom(std::vector{holder}, rules, shares, bought_back).at(0);
}

TEST(Headroom, IsWhatIsMissingToTheFewestSharesOfAnAcquiringPerson) {
  const PersonHeadroom room = alone(holder_of("Fund", 600'000), rules_at("15%"));
  EXPECT_EQ(room.members, std::vector<std::string>{"Fund"});
  EXPECT_NEAR(100.0 * room.fraction, 8.344100, 5e-7);
  EXPECT_EQ(room.threshold, percent("15%"));
  EXPECT_EQ(room.standing, HolderStanding::below_threshold);
  EXPECT_EQ(room.left, ShareCount{1'078'607 - 1 - 600'000});
  EXPECT_EQ(room.excess, ShareCount{});
}

TEST(Headroom, EndsWithTheShareThatReachesTheThreshold) {
  const PersonHeadroom below = alone(holder_of("Fund", 1'078'606), rules_at("15%"));
  EXPECT_EQ(below.standing, HolderStanding::below_threshold);
  EXPECT_EQ(below.left, ShareCount{0});
  const PersonHeadroom over = alone(holder_of("Fund", 1'078'607), rules_at("15%"));
  EXPECT_EQ(over.standing, HolderStanding::acquiring_person);
  EXPECT_EQ(over.left, ShareCount{0});
  EXPECT_EQ(over.excess, ShareCount{1});
  EXPECT_EQ(over.buyback, ShareCount{0});
  // "More than 7%" of a hundred shares is eight of them.
  HeadroomRules strict = rules_at("7%");
  strict.acquiring_person.rule = ThresholdRule::more_than;
  EXPECT_EQ(alone(holder_of("Fund", 6), strict, ShareCount{100}).left, ShareCount{1});
  EXPECT_EQ(alone(holder_of("Fund", 6), rules_at("7%"), ShareCount{100}).left, ShareCount{0});
}

TEST(Headroom, GrowsWhenReservedSharesAreIssuedToOthers) {
  // All 1,290,800 reserved shares: 15% of 8,481,510 are 1,272,226.5.
  const PersonHeadroom room =
      alone(holder_of("Fund", 1'078'607), rules_at("15%"), ShareCount{8'481'510});
  EXPECT_NEAR(100.0 * room.fraction, 12.717158, 5e-7);
  EXPECT_EQ(room.standing, HolderStanding::below_threshold);
  EXPECT_EQ(room.left, ShareCount{1'272'227 - 1 - 1'078'607});
}

TEST(Headroom, GrowsWithTheOwnersOptionsOnlyInTheDenominator) {
  // HemaCare proxy statement of April 30, 2002: Darlington, 20,000 shares and 270,000 options of
  // 7,595,175 shares; 15% of 7,865,175 are 1,179,776.25.
  Holder darlington = holder_of("Darlington", 20'000);
  darlington.options_within_60_days = ShareCount{270'000};
  HeadroomRules rules = rules_at("15%");
  rules.acquiring_person.base = OwnershipBase::rule_13d3;
  const PersonHeadroom filed = alone(darlington, rules, ShareCount{7'595'175});
  EXPECT_NEAR(100.0 * filed.fraction, 3.687140, 5e-7);
  EXPECT_EQ(filed.left, ShareCount{1'179'777 - 1 - 290'000});
  // Of the outstanding shares alone: 15% of 7,595,175 are 1,139,276.25.
  rules.acquiring_person.base = OwnershipBase::outstanding;
  EXPECT_EQ(alone(darlington, rules, ShareCount{7'595'175}).left,
            ShareCount{1'139'277 - 1 - 290'000});
}

TEST(Headroom, OfAGroupCountsTheOptionsOfAllItsMembers) {
  // The same proxy statement: all directors and officers, 8.61% with 677,000 options.
  std::vector<Holder> group{holder_of("First", 20'000), holder_of("Second", 15'000)};
  group[0].options_within_60_days = ShareCount{270'000};
  group[1].options_within_60_days = ShareCount{407'000};
  group[0].acts_with = {"Second"};
  HeadroomRules rules = rules_at("15%");
  rules.acquiring_person.base = OwnershipBase::rule_13d3;
  const auto rooms = headroom(group, rules, ShareCount{7'595'175});
  ASSERT_EQ(rooms.size(), 1U);
  EXPECT_EQ(rooms[0].holding.amount(), ShareCount{712'000});
  EXPECT_EQ(rooms[0].holding.base(), ShareCount{8'272'175});
  EXPECT_NEAR(100.0 * rooms[0].fraction, 8.607168, 5e-7);
}

TEST(Headroom, CountsDerivativesWhereThePlanDoes) {
  Holder fund = holder_of("Fund", 700'000);
  fund.derivative_shares = ShareCount{400'000};
  HeadroomRules rules = rules_at("15%");
  EXPECT_EQ(alone(fund, rules).left, ShareCount{378'606});
  rules.derivatives.counts = DerivativePositions::notional;
  const PersonHeadroom room = alone(fund, rules);
  EXPECT_EQ(room.standing, HolderStanding::acquiring_person);
  EXPECT_EQ(room.holding.owned, ShareCount{1'100'000});
  EXPECT_EQ(room.excess, ShareCount{1'100'000 - 1'078'606});
}

TEST(Headroom, LetsAGrandfatheredHolderGoToItsCap) {
  // Papa John's International, 2018: a threshold of 15%, and its founder of more than 30% may hold
  // less than 31%.
  Holder founder = holder_of("Founder", 3'040'000);
  founder.grandfathered_at = percent("31%");
  const ShareCount shares{10'000'000};
  PersonHeadroom room = alone(founder, rules_at("15%"), shares);
  EXPECT_EQ(room.threshold, percent("31%"));
  EXPECT_EQ(room.standing, HolderStanding::grandfathered);
  EXPECT_EQ(room.left, ShareCount{59'999});
  founder.shares_owned = ShareCount{3'100'000};
  EXPECT_EQ(alone(founder, rules_at("15%"), shares).standing, HolderStanding::acquiring_person);

  HeadroomRules none = rules_at("15%");
  none.exempt_holders.existing_holders = ExistingHolders::no_allowance;
  founder.shares_owned = ShareCount{3'040'000};
  room = alone(founder, none, shares);
  EXPECT_EQ(room.standing, HolderStanding::acquiring_person);
  EXPECT_EQ(room.excess, ShareCount{3'040'000 - 1'499'999});
}

TEST(Headroom, AddsTheSlackOfAGrandfatheredHolder) {
  // Selectica, 2008: a threshold of 4.99%, and half a percentage point for those above it.
  Holder versata = holder_of("Versata", 620'000);
  versata.grandfathered_at = percent("6.2%");
  versata.grandfathered_slack = percent("0.5%");
  const ShareCount shares{10'000'000};
  PersonHeadroom room = alone(versata, rules_at("4.99%"), shares);
  EXPECT_EQ(room.threshold, percent("6.7%"));
  EXPECT_EQ(room.standing, HolderStanding::grandfathered);
  EXPECT_EQ(room.left, ShareCount{49'999});
  // An allowance below the threshold takes nothing away.
  versata.shares_owned = ShareCount{400'000};
  versata.grandfathered_at = percent("4%");
  room = alone(versata, rules_at("4.99%"), shares);
  EXPECT_EQ(room.threshold, percent("4.99%"));
  EXPECT_EQ(room.left, ShareCount{98'999});
}

TEST(Headroom, GivesPassiveHoldersTheirOwnThreshold) {
  // Netflix, Inc., Form 8-K of November 2, 2012, Item 1.01: 10%, and 20% for institutions.
  HeadroomRules rules = rules_at("10%");
  rules.passive_holders.threshold = percent("20%");
  const ShareCount shares{10'000'000};
  Holder fund = holder_of("Fund", 1'200'000);
  fund.schedule = OwnerKind::thirteen_g;
  const PersonHeadroom passive = alone(fund, rules, shares);
  EXPECT_EQ(passive.standing, HolderStanding::passive);
  EXPECT_EQ(passive.left, ShareCount{799'999});
  // To file Schedule 13D instead is itself a trigger.
  fund.schedule = OwnerKind::thirteen_d;
  EXPECT_EQ(alone(fund, rules, shares).standing, HolderStanding::acquiring_person);
}

TEST(Headroom, OfAGroupIsThatOfItsMostLimitedMember) {
  HeadroomRules rules = rules_at("10%");
  rules.passive_holders.threshold = percent("20%");
  std::vector<Holder> holders{holder_of("Fund", 800'000), holder_of("Activist", 100'000)};
  holders[0].schedule = OwnerKind::thirteen_g;
  holders[1].acts_with = {"Fund"};
  const auto rooms = headroom(holders, rules, ShareCount{10'000'000});
  ASSERT_EQ(rooms.size(), 1U);
  EXPECT_EQ(rooms[0].threshold, percent("10%"));
  EXPECT_EQ(rooms[0].left, ShareCount{99'999});
  holders[1].schedule = OwnerKind::thirteen_g;
  EXPECT_EQ(headroom(holders, rules, ShareCount{10'000'000})[0].threshold, percent("20%"));
}

TEST(Headroom, ExcusesInadvertentCrossersWhoDivest) {
  Holder fund = holder_of("Fund", 1'100'000);
  fund.inadvertent = true;
  const PersonHeadroom room = alone(fund, rules_at("15%"));
  EXPECT_EQ(room.standing, HolderStanding::inadvertent);
  EXPECT_EQ(room.excess, ShareCount{21'394});
  EXPECT_EQ(room.left, ShareCount{0});
  HeadroomRules strict = rules_at("15%");
  strict.exempt_holders.inadvertent = InadvertentCrossing::no_excuse;
  EXPECT_EQ(alone(fund, strict).standing, HolderStanding::acquiring_person);
  // One member who meant to is enough.
  std::vector<Holder> two{fund, holder_of("Other", 1)};
  two[1].acts_with = {"Fund"};
  EXPECT_EQ(headroom(two, rules_at("15%"), outstanding)[0].standing,
            HolderStanding::acquiring_person);
}

TEST(Headroom, OfTheCompanysOwnPlansHasNoLimit) {
  HeadroomRules rules = rules_at("15%");
  rules.exempt_holders.company_plans = {"Employee plan"};
  std::vector<Holder> holders{holder_of("Employee plan", 2'000'000), holder_of("Fund", 1)};
  const auto rooms = headroom(holders, rules, outstanding);
  EXPECT_EQ(rooms[0].standing, HolderStanding::company_plan);
  EXPECT_EQ(rooms[0].left, std::nullopt);
  EXPECT_EQ(rooms[0].threshold, std::nullopt);
  // Who acts with it is no plan of the company.
  holders[1].acts_with = {"Employee plan"};
  EXPECT_EQ(headroom(holders, rules, outstanding)[0].standing, HolderStanding::acquiring_person);
}

TEST(Buyback, TakesAHolderAcrossWhoBoughtNothing) {
  const Holder holder = holder_of("Fund", 1'000'000);
  EXPECT_EQ(buyback_that_crosses(holder.shares_owned, percent("15%"), outstanding),
            ShareCount{524'044});
  EXPECT_NEAR(100.0 * alone(holder, rules_at("15%")).fraction, 13.906833, 5e-7);
  EXPECT_EQ(alone(holder, rules_at("15%")).buyback, ShareCount{524'044});
  const auto after = [&](std::int64_t bought, const Holder& who, ShareCount since) {
    return alone(who, rules_at("15%"), outstanding - ShareCount{bought}, since);
  };
  const PersonHeadroom below = after(523'000, holder, ShareCount{523'000});
  EXPECT_NEAR(100.0 * below.fraction, 14.9976529, 5e-8);
  EXPECT_EQ(below.standing, HolderStanding::below_threshold);
  EXPECT_EQ(after(524'043, holder, {}).standing, HolderStanding::below_threshold);

  const PersonHeadroom across = after(524'044, holder, ShareCount{524'044});
  EXPECT_EQ(across.standing, HolderStanding::by_buyback);
  EXPECT_EQ(across.left, ShareCount{0});
  // One more share, and nothing has been bought back since.
  EXPECT_EQ(after(524'044, holder_of("Fund", 1'000'001), {}).standing,
            HolderStanding::acquiring_person);
  // Who was across before is not excused by a buyback.
  EXPECT_EQ(after(524'044, holder_of("Fund", 1'078'607), ShareCount{524'044}).standing,
            HolderStanding::acquiring_person);
  HeadroomRules counted = rules_at("15%");
  counted.exempt_holders.buybacks = BuybackCrossing::counts;
  EXPECT_EQ(alone(holder, counted, outstanding - ShareCount{524'044}, ShareCount{524'044}).standing,
            HolderStanding::acquiring_person);
}

TEST(Buyback, IsTheSmallestThatCrossesUnderEveryRule) {
  for_all([](Draw& draw) {
    AcquiringPerson rule;
    rule.rule = draw.whole(0, 1) == 0 ? ThresholdRule::at_least : ThresholdRule::more_than;
    rule.base = draw.whole(0, 1) == 0 ? OwnershipBase::outstanding : OwnershipBase::rule_13d3;
    // A multiple of ten thousand millionths, so that thresholds are met exactly at times.
    const Percentage threshold = Percentage::from_millionths(10'000 * draw.whole(1, 50));
    const ShareCount shares{draw.whole(1, 1'000)};
    const ShareCount owned{draw.whole(1, shares.count())};
    const ShareCount options{draw.whole(0, 20)};
    const ShareCount bought = buyback_that_crosses(owned, threshold, shares, rule, options);
    EXPECT_TRUE(rule.reached(threshold, owned, options, shares - bought));
    if (bought > ShareCount{}) {
      EXPECT_FALSE(rule.reached(threshold, owned, options, shares - bought + ShareCount{1}));
    }
  });
}

TEST(Headroom, LeavesExactlyWhatDoesNotReachTheThreshold) {
  for_all([](Draw& draw) {
    HeadroomRules rules;
    rules.threshold = Percentage::from_millionths(100 * draw.whole(1, 5'000));
    AcquiringPerson& rule = rules.acquiring_person;
    rule.rule = draw.whole(0, 1) == 0 ? ThresholdRule::at_least : ThresholdRule::more_than;
    rule.base = draw.whole(0, 1) == 0 ? OwnershipBase::outstanding : OwnershipBase::rule_13d3;
    const ShareCount shares{draw.whole(1'000, 10'000'000)};
    Holder holder = holder_of("Fund", draw.whole(0, shares.count() / 2));
    holder.options_within_60_days = ShareCount{draw.whole(0, shares.count() / 20)};
    const PersonHeadroom room = alone(holder, rules, shares);
    const auto reached = [&](ShareCount owned) {
      return rule.reached(rules.threshold, owned, *holder.options_within_60_days, shares);
    };
    if (room.standing == HolderStanding::below_threshold) {
      EXPECT_FALSE(reached(holder.shares_owned + *room.left));
      EXPECT_TRUE(reached(holder.shares_owned + *room.left + ShareCount{1}));
      EXPECT_EQ(room.excess, ShareCount{});
    } else {
      EXPECT_TRUE(reached(holder.shares_owned));
      EXPECT_TRUE(reached(holder.shares_owned - room.excess + ShareCount{1}));
      EXPECT_EQ(room.left, ShareCount{});
    }
  });
}

}  // namespace
}  // namespace flipin
