#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "company/rules.hpp"
#include "support/small_company.hpp"

namespace flipin {
namespace {

template <class Change>
std::vector<Problem> problems_after(Change change) {
  Company company = small_company_with_bidder();
  change(company);
  return problems(company);
}

/// Expects one problem, at `key`, with words on what is wrong and what is right.
template <class Change>
void expect_problem(std::string_view key, Change change) {
  SCOPED_TRACE(key);
  const std::vector<Problem> found = problems_after(change);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().key, key);
  EXPECT_FALSE(found.front().text.empty());
  EXPECT_FALSE(found.front().remedy.empty());
}

RightsPlan& plan_of(Company& company) { return *company.rights_plan; }

constexpr Percentage percent(std::int64_t whole) {
  return Percentage::from_millionths(10'000 * whole);
}

TEST(ClauseRules, PassOnWhatAnyClauseFindsWithItself) {
  expect_problem("rights_plan.compensation.pays", [](Company& company) {
    plan_of(company).compensation.pays = VoidRightsPrice::stated_price;
  });
  expect_problem("rights_plan.flip_over.assets",
                 [](Company& company) { plan_of(company).flip_over.assets = percent(101); });
  expect_problem("rights_plan.reissue.most",
                 [](Company& company) { plan_of(company).reissue.after_use = true; });
}

TEST(ClauseRules, ShowEveryProblemOfEveryClauseInOneGo) {
  const auto found = problems_after([](Company& company) {
    RightsPlan& plan = plan_of(company);
    plan.compensation.pays = VoidRightsPrice::stated_price;
    plan.flip_over.assets = percent(101);
    plan.reissue.after_use = true;
    plan.passive_holders.threshold = percent(10);
    plan.exchange.closes_at = percent(15);
    plan.dividend.payable = plan.record_date - 1;
    plan.expiry.extended_to = plan.expires;
    plan.expiry.extended_on = plan.expires - 1;
    company.holders[0].acts_with = {"Nobody"};
  });
  std::set<std::string> keys;
  for (const Problem& problem : found) keys.insert(problem.key);
  EXPECT_EQ(keys,
            (std::set<std::string>{"rights_plan.compensation.pays",
                                   "rights_plan.flip_over.assets",
                                   "rights_plan.reissue.most",
                                   "rights_plan.passive_holders.threshold",
                                   "rights_plan.exchange.closes_at",
                                   "rights_plan.dividend.payable",
                                   "rights_plan.expiry.extended_to",
                                   "holder[0].acts_with[0]"}));
  EXPECT_EQ(found.size(), keys.size());
}

TEST(ClauseRules, WantPercentagesThatHoldingsPassInOrder) {
  const auto passive = [](std::int64_t whole) {
    return [=](Company& company) { plan_of(company).passive_holders.threshold = percent(whole); };
  };
  EXPECT_TRUE(problems_after(passive(15)).empty());
  expect_problem("rights_plan.passive_holders.threshold", passive(14));
  const auto adverse = [](std::int64_t whole) {
    return [=](Company& company) { plan_of(company).adverse_person.floor = percent(whole); };
  };
  EXPECT_TRUE(problems_after(adverse(15)).empty());
  expect_problem("rights_plan.adverse_person.floor", adverse(16));
  const auto amended = [](std::int64_t whole) {
    return [=](Company& company) { plan_of(company).amendment.floor = percent(whole); };
  };
  EXPECT_TRUE(problems_after(amended(15)).empty());
  expect_problem("rights_plan.amendment.floor", amended(16));
  EXPECT_TRUE(problems_after([](Company& company) {
                plan_of(company).threshold = percent(5);  // below the customary floor
              }).empty());
  const auto exempt = [](std::int64_t whole) {
    return [=](Company& company) { plan_of(company).qualified_offer.owned_after = percent(whole); };
  };
  EXPECT_TRUE(problems_after(exempt(16)).empty());
  expect_problem("rights_plan.qualified_offer.owned_after", exempt(15));
}

TEST(ClauseRules, WantAnExchangeThatOpensAndLeavesTheRestToAnotherClause) {
  const auto closes = [](std::int64_t whole) {
    return [=](Company& company) { plan_of(company).exchange.closes_at = percent(whole); };
  };
  EXPECT_TRUE(problems_after(closes(16)).empty());
  expect_problem("rights_plan.exchange.closes_at", closes(15));
  EXPECT_TRUE(problems_after([&](Company& company) {
                closes(15)(company);
                plan_of(company).exchange.adverse_person = AdversePersonExchange::open;
              }).empty());
  const auto in_part = [](const SettlementClauses::Any& settlement) {
    return [=](Company& company) {
      plan_of(company).exchange.part = 0.4;
      plan_of(company).settlement = settlement;
    };
  };
  EXPECT_TRUE(problems_after(in_part(CashFlipIn{})).empty());
  expect_problem("rights_plan.exchange.part", in_part(Exchange{}));
  const auto below = [](std::int64_t whole) {
    return [=](Company& company) {
      company.board.response = BoardResponse::exchange_below;
      company.board.exchange_stake = percent(whole);
    };
  };
  EXPECT_TRUE(problems_after(below(16)).empty());
  expect_problem("board.exchange_stake", below(15));
}

TEST(ClauseRules, WantNoRedemptionAfterATripWire) {
  const auto trip_wire = [](BoardResponse response, double probability) {
    return [=](Company& company) {
      plan_of(company).exercise.start = ExerciseStart::trip_wire;
      company.board.response = response;
      company.board.redemption_probability = probability;
    };
  };
  EXPECT_TRUE(problems_after(trip_wire(BoardResponse::exchange, 0.0)).empty());
  expect_problem("board.response", trip_wire(BoardResponse::redeem, 0.0));
  expect_problem("board.response", trip_wire(BoardResponse::wait, 0.0));
  expect_problem("board.redemption_probability", trip_wire(BoardResponse::flip_in, 0.5));
}

TEST(ClauseRules, WantAVoteThatIsDescribedToBeAvailable) {
  const auto demand = [](bool available) {
    return [=](Company& company) {
      plan_of(company).offer_vote.available = available;
      plan_of(company).offer_vote.demand = percent(25);
    };
  };
  EXPECT_TRUE(problems_after(demand(true)).empty());
  expect_problem("rights_plan.offer_vote", demand(false));
}

TEST(PlanDateRules, WantTheDividendAroundTheRecordDate) {
  const auto declared = [](int days) {
    return [=](Company& company) {
      plan_of(company).dividend.declared = plan_of(company).record_date + days;
    };
  };
  EXPECT_TRUE(problems_after(declared(0)).empty());
  expect_problem("rights_plan.dividend.declared", declared(1));
  const auto payable = [](int days) {
    return [=](Company& company) {
      plan_of(company).dividend.payable = plan_of(company).record_date + days;
    };
  };
  EXPECT_TRUE(problems_after(payable(0)).empty());
  expect_problem("rights_plan.dividend.payable", payable(-1));
  const auto ratified = [](int days) {
    return [=](Company& company) {
      plan_of(company).dividend.ratified = plan_of(company).expires + days;
    };
  };
  EXPECT_TRUE(problems_after(ratified(0)).empty());
  expect_problem("rights_plan.dividend.ratified", ratified(1));
}

TEST(PlanDateRules, WantTheBoardToActWhileThereAreRights) {
  const auto extended = [](int to, int on) {
    return [=](Company& company) {
      const Date expires = plan_of(company).expires;
      plan_of(company).expiry = {expires + to, expires + on};
    };
  };
  EXPECT_TRUE(problems_after(extended(1, 0)).empty());
  expect_problem("rights_plan.expiry.extended_to", extended(0, -1));
  expect_problem("rights_plan.expiry.extended_on", extended(2, 1));
  const auto postponed = [](int on) {
    return [=](Company& company) {
      plan_of(company).distribution.postponed_on = plan_of(company).expires + on;
      plan_of(company).distribution.postponed_to = plan_of(company).expires + on + 30;
    };
  };
  EXPECT_TRUE(problems_after(postponed(0)).empty());
  expect_problem("rights_plan.distribution.postponed_on", postponed(1));
}

TEST(PlanDateRules, WantEveryPeriodToEndWithinTheCalendars) {
  const auto expires = [](Date last_day) {
    return [=](Company& company) { plan_of(company).expires = last_day; };
  };
  // The longest, ten business days after a tender offer, ends within 34 days.
  EXPECT_TRUE(problems_after(expires(Date{2100, 11, 27})).empty());
  expect_problem("rights_plan.expires", expires(Date{2100, 11, 28}));
  const auto extended = [](Company& company) {
    plan_of(company).expiry = {Date{2100, 12, 1}, Date{2001, 4, 2}};
  };
  expect_problem("rights_plan.expiry.extended_to", extended);
}

TEST(PlanDateRules, LetPathsAndBidsBeginWhileAnExtendedPlanIsInForce) {
  const auto begins = [](int days) {
    return [=](Company& company) {
      plan_of(company).expires = company.stock.date - 30;
      plan_of(company).expiry = {company.stock.date + 30, company.stock.date - 60};
      std::get<CreepingPurchases>(company.acquirers[0]).begins = company.stock.date + days;
    };
  };
  EXPECT_TRUE(problems_after(begins(28)).empty());
  expect_problem("acquirer[0].begins", begins(31));
}

TEST(DeliveryRules, WantNoMoreSharesThanCanBeCounted) {
  const auto price = [](double dollars) {
    return [=](Company& company) { company.stock.price = DollarsPerShare{dollars}; };
  };
  EXPECT_TRUE(problems_after(price(1.0e-9)).empty());  // a million rights to 10 / price shares each
  expect_problem("stock.price", price(1.0e-12));
  expect_problem("stock.average_price",
                 [](Company& company) { company.stock.average_price = DollarsPerShare{1e-12}; });
  expect_problem("dilution_ladder.prices[1]", [](Company& company) {
    company.dilution_ladder.prices = {1.0, 1e-12};
  });
  const auto volatility = [](double number) {
    return [=](Company& company) { company.stock.model = Gbm{number}; };
  };
  // ln(price) after 7 years, three standard deviations down: -19 and -41; the limit lies at -27.5.
  EXPECT_TRUE(problems_after(volatility(1.5)).empty());
  expect_problem("stock.volatility", volatility(2.5));
  expect_problem("rights_plan.exchange_ratio",
                 [](Company& company) { plan_of(company).exchange_ratio = 9.3e12; });
  EXPECT_TRUE(
      problems_after([](Company& company) { plan_of(company).exchange_ratio = 9.1e12; }).empty());
}

TEST(DeliveryRules, WantReissuesToStopBeforeSharesCannotBeCounted) {
  const auto reissued = [](int most) {
    return [=](Company& company) { plan_of(company).reissue = {true, most}; };
  };
  EXPECT_TRUE(problems_after(reissued(3)).empty());
  expect_problem("rights_plan.reissue.most", reissued(100));
  expect_problem("rights_plan.reissue.most", reissued(101));
}

TEST(EventRules, WantAPlanForAnEventAndSharesThatAreAuthorized) {
  const auto issue = [](std::int64_t shares) {
    return [=](Company& company) {
      company.company.shares_authorized = ShareCount{2'000'000};
      company.plan_events = {ShareIssue{company.stock.date + 1, ShareCount{shares}}};
    };
  };
  EXPECT_TRUE(problems_after(issue(900'000)).empty());
  expect_problem("plan_event[0]", issue(900'001));
  expect_problem("plan_event[0]", [&](Company& company) {
    issue(1)(company);
    company.acquirers.clear();
    company.rights_plan.reset();
  });
}

TEST(EventRules, WantEventsAfterTheStartOfPaths) {
  const auto on = [](int days) {
    return [=](Company& company) {
      company.plan_events = {ShareIssue{company.stock.date + days, ShareCount{1}}};
    };
  };
  EXPECT_TRUE(problems_after(on(1)).empty());
  expect_problem("plan_event[0].date", on(0));
}

TEST(EventRules, KeepAThresholdAboveTheLargestHolder) {
  const auto lowered = [](std::int64_t owned) {
    return [=](Company& company) {
      company.holders[0].shares_owned = ShareCount{owned};
      company.plan_events = {ThresholdChange{company.stock.date + 1, percent(12), {}}};
    };
  };
  // Ann Lee also has options, 1,000 within 60 days; 12% is not more than what she then has.
  EXPECT_TRUE(problems_after(lowered(118'999)).empty());
  expect_problem("plan_event[0].threshold", lowered(119'000));
}

TEST(OwnerRules, CountNoShareTwice) {
  const auto owned = [](std::int64_t shares) {
    return [=](Company& company) { company.holders[1].shares_owned = ShareCount{shares}; };
  };
  EXPECT_TRUE(problems_after(owned(149'000)).empty());
  expect_problem("holder[1].shares_owned", owned(995'001));
  const auto classes = [](std::int64_t shares) {
    return [=](Company& company) {
      company.holder_classes = {{"all others", ShareCount{shares}, {}, 1.0}};
      std::get<CreepingPurchases>(company.acquirers[0]).initial_shares = ShareCount{100'000};
    };
  };
  EXPECT_TRUE(problems_after(classes(900'000)).empty());
  expect_problem("acquirer[0].initial_shares", classes(900'001));
  expect_problem("holder_class", classes(1'000'001));
}

TEST(OwnerRules, WantHoldersWhoseSchedulesAndPartnersFitTogether) {
  const auto files = [](OwnerKind schedule) {
    return [=](Company& company) {
      company.holders[0].schedule = schedule;
      std::get<CreepingPurchases>(company.acquirers[0]).person = "Ann Lee";
    };
  };
  EXPECT_TRUE(problems_after(files(OwnerKind::thirteen_d)).empty());
  expect_problem("holder[0].schedule", files(OwnerKind::thirteen_g));
  const auto partners = [](std::vector<std::string> acts_with) {
    return [=](Company& company) {
      company.holders[0].acts_with = acts_with;
      company.holders[0].parallel_to = {"Bob Roy"};
    };
  };
  EXPECT_TRUE(problems_after(partners({})).empty());
  expect_problem("holder[0].parallel_to[0]", partners({"Bob Roy"}));
  expect_problem("holder[0].grandfathered_at", [](Company& company) {
    company.holders[0].shares_owned = ShareCount{310'000};
    company.holders[0].grandfathered_at = percent(31);
  });
}

}  // namespace
}  // namespace flipin
