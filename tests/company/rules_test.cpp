#include "company/rules.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"

namespace flipin {
namespace {

template <class Change>
std::vector<Problem> problems_after(Change change, Company company = small_company_with_bidder()) {
  change(company);
  return problems(company);
}

/// Expects one problem, at `key` or an element of it, with words on what is wrong and what is
/// right.
template <class Change>
void expect_problem(std::string_view key,
                    Change change,
                    const Company& company = small_company_with_bidder()) {
  SCOPED_TRACE(key);
  const std::vector<Problem> found = problems_after(change, company);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.front().key.starts_with(key)) << found.front().key;
  EXPECT_FALSE(found.front().text.empty());
  EXPECT_FALSE(found.front().remedy.empty());
}

CreepingPurchases& bidder(Company& company) {
  return std::get<CreepingPurchases>(company.acquirers.front());
}

/// The small company with a plan that nothing warns of: ratified, with a vote on offers, and whose
/// holders exchange their rights.
Company short_plan() {
  Company company = small_company_with_bidder();
  company.rights_plan->dividend.ratified = company.rights_plan->record_date;
  company.rights_plan->offer_vote.available = true;
  company.rights_plan->settlement = Exchange{};
  return company;
}

/// The keys of all warnings.
std::vector<std::string> warned(const Company& company) {
  std::vector<std::string> keys;
  for (const Problem& warning : warnings(company)) {
    EXPECT_FALSE(warning.text.empty());
    EXPECT_FALSE(warning.remedy.empty());
    keys.push_back(warning.key);
  }
  return keys;
}

using Keys = std::vector<std::string>;

TEST(Rules, FindNothingInACompanyThatBreaksNone) {
  EXPECT_TRUE(problems(small_company()).empty());
  EXPECT_TRUE(problems(small_company_with_bidder()).empty());
  EXPECT_TRUE(warnings(short_plan()).empty());
}

TEST(Rules, WantAuthorizedSharesForAllThatAreOutstandingOrReserved) {
  const auto authorize = [](std::int64_t shares) {
    return [=](Company& company) { company.company.shares_authorized = ShareCount{shares}; };
  };
  EXPECT_TRUE(problems_after(authorize(1'100'000)).empty());
  expect_problem("company.shares_authorized", authorize(1'099'999));
}

TEST(Rules, WantAPlanToHaveAwardedNoMoreThanItHas) {
  const auto award = [](std::int64_t outstanding) {
    return [=](Company& company) {
      StockPlan& plan = company.stock_plan.emplace();
      plan.shares_authorized = ShareCount{100};
      plan.awards_outstanding = ShareCount{outstanding};
      plan.shares_issued = ShareCount{40};
    };
  };
  EXPECT_TRUE(problems_after(award(60)).empty());
  expect_problem("stock_plan.shares_authorized", award(61));
}

TEST(Rules, WantAPlanLimitOfAtMostAllShares) {
  const auto limit = [](std::int64_t millionths) {
    return [=](Company& company) {
      company.stock_plan.emplace().limit_of_outstanding = Percentage::from_millionths(millionths);
    };
  };
  EXPECT_TRUE(problems_after(limit(1'000'000)).empty());
  expect_problem("stock_plan.limit_of_outstanding", limit(1'000'001));
}

TEST(Rules, WantACompanyOfThisWorld) {
  const auto price = [](double dollars) {
    return [=](Company& company) { company.stock.price = DollarsPerShare{dollars}; };
  };
  EXPECT_TRUE(problems_after(price(0.99e9)).empty());
  expect_problem("company.shares_outstanding", price(1.01e9));
}

TEST(Rules, WantThreeClosesInOrderOfDate) {
  const auto with = [](std::vector<Date> dates, std::vector<double> closes) {
    return [=](Company& company) { company.price_history = PriceHistory{"graph", dates, closes}; };
  };
  const Date first{1999, 12, 31};
  const Date second{2000, 12, 31};
  const Date third{2001, 12, 31};
  EXPECT_TRUE(problems_after(with({first, second, third}, {1, 2, 3})).empty());
  expect_problem("price_history.closes", with({first, second, third}, {1, 2}));
  expect_problem("price_history.closes", with({first, second}, {1, 2}));
  expect_problem("price_history.dates", with({first, third, second}, {1, 2, 3}));
  expect_problem("price_history.dates", with({first, second, second}, {1, 2, 3}));
}

TEST(Rules, PassOnWhatAGrantOrABidFindsWithItself) {
  expect_problem("grant[1].expires", [](Company& company) {
    std::get<OptionGrant>(company.grants[1]).expires = Date{2001, 3, 23};
  });
  expect_problem("acquirer[0].share_of_volume",
                 [](Company& company) { bidder(company).share_of_volume = 1e-6; });
}

TEST(Rules, WarnOfAnOptionByItsPlaceAmongAllAwards) {
  Company company = small_company();
  PriceHurdle other;  // no row of the option_grants table, and so outside no year of it
  other.holder = "Ann Lee";
  company.grants.insert(company.grants.begin(), other);
  company.company.fiscal_year_end = Date{2001, 12, 31};
  EXPECT_TRUE(warnings(company).empty());
  std::get<OptionGrant>(company.grants[2]).granted = Date{2000, 3, 23};
  const std::vector<Problem> found = warnings(company);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().key, "grant[2].granted");
}

TEST(Rules, WantEachHolderOnceAndEveryNameAmongThem) {
  expect_problem("holder[2].name",
                 [](Company& company) { company.holders.push_back(holder_of("Ann Lee", 1)); });
  expect_problem("grant[0].holder", [](Company& company) {
    std::get<OptionGrant>(company.grants[0]).holder = "Ann lee";
  });
  expect_problem("lot[1].holder", [](Company& company) { company.lots[1].holder = "Bob"; });
  expect_problem("group[0].members",
                 [](Company& company) { company.groups[0].members.emplace_back("Cy"); });
  expect_problem("group[0].members",
                 [](Company& company) { company.groups[0].members.emplace_back("Ann Lee"); });
  expect_problem("group[0].members", [](Company& company) { company.groups[0].members.clear(); });
  // A config that lists no holders may name anybody.
  EXPECT_TRUE(problems_after([](Company& company) { company.holders.clear(); }).empty());
}

TEST(Rules, WantNoMoreSharesThanThereAre) {
  expect_problem("lot[0].exercisable",
                 [](Company& company) { company.lots[0].exercisable = ShareCount{3'001}; });
  expect_problem("holder[1].shares_owned",
                 [](Company& company) { company.holders[1].shares_owned = ShareCount{1'000'001}; });
  expect_problem("acquirer[0].initial_shares",
                 [](Company& company) { bidder(company).initial_shares = ShareCount{1'000'001}; });
}

TEST(Rules, WantThePlanInForceWhenPathsStart) {
  expect_problem(
      "rights_plan.expires",
      [](Company& company) { company.rights_plan->expires = company.stock.date; },
      [] {
        Company company = small_company_with_bidder();
        company.acquirers.clear();
        return company;
      }());
  expect_problem("rights_plan.record_date", [](Company& company) {
    company.rights_plan->record_date = company.stock.date + 1;
  });
  const auto backwards = problems_after(
      [](Company& company) { company.rights_plan->record_date = company.rights_plan->expires; });
  ASSERT_FALSE(backwards.empty());
  EXPECT_EQ(backwards.front().key, "rights_plan.expires");
}

TEST(Rules, WantATradingDayForABidder) {
  const auto expires = [](Date last_day) {  // paths start on a Friday
    return [=](Company& company) { company.rights_plan->expires = last_day; };
  };
  EXPECT_TRUE(problems_after(expires(Date{2001, 3, 26})).empty());
  expect_problem("rights_plan.expires", expires(Date{2001, 3, 25}));
}

TEST(Rules, WantAThresholdAboveZeroAndAtMostHalf) {
  const auto threshold = [](std::int64_t millionths) {
    return [=](Company& company) {
      company.rights_plan->threshold = Percentage::from_millionths(millionths);
    };
  };
  EXPECT_TRUE(problems_after(threshold(500'000)).empty());
  expect_problem("rights_plan.threshold", threshold(500'001));
  expect_problem("rights_plan.threshold", threshold(0));
}

TEST(Rules, WantASelfConsistentPriceToExistAndNoBidAlongPaths) {
  const auto self_consistent = [](double participation) {
    return [=](Company& company) {
      company.rights_plan->market_value = MarketValue::self_consistent;
      company.rights_plan->participation = participation;
    };
  };
  Company alone = small_company_with_bidder();
  alone.acquirers.clear();
  EXPECT_TRUE(problems_after(self_consistent(0.2), alone).empty());
  expect_problem("rights_plan.market_value", self_consistent(0.25), alone);
  expect_problem("rights_plan.market_value", self_consistent(0.2));
  alone.company.shares_authorized = ShareCount{2'000'000};
  EXPECT_TRUE(problems_after(self_consistent(0.2), alone).empty());
  alone.rights_plan->authorized_shortfall = AuthorizedShortfall::reduced_price;
  expect_problem("rights_plan.market_value", self_consistent(0.2), alone);
}

TEST(Rules, WantABidderBelowTheThresholdWhileThePlanIsInForce) {
  const auto initial = [](std::int64_t shares) {
    return [=](Company& company) { bidder(company).initial_shares = ShareCount{shares}; };
  };
  EXPECT_TRUE(problems_after(initial(149'999)).empty());
  expect_problem("acquirer[0].initial_shares", initial(150'000));
  expect_problem("acquirer[0].begins", [](Company& company) {
    bidder(company).begins = company.rights_plan->expires + 1;
  });
  expect_problem("acquirer[0]", [](Company& company) { company.rights_plan.reset(); });
}

TEST(Rules, WantLadderStakesBetweenNoneAndAll) {
  const auto stake = [](std::int64_t millionths) {
    return [=](Company& company) {
      company.dilution_ladder.stakes = {Percentage::from_millionths(150'000),
                                        Percentage::from_millionths(millionths)};
    };
  };
  EXPECT_TRUE(problems_after(stake(999'999)).empty());
  expect_problem("dilution_ladder.stakes", stake(0));
  expect_problem("dilution_ladder.stakes", stake(1'000'000));
  expect_problem("dilution_ladder.stakes",
                 [](Company& company) { company.dilution_ladder.stakes.clear(); });
  expect_problem("dilution_ladder.prices",
                 [](Company& company) { company.dilution_ladder.prices.clear(); });
}

TEST(Rules, FindEveryProblemInOneGo) {
  const auto found = problems_after([](Company& company) {
    company.company.shares_authorized = ShareCount{1};
    company.lots[0].holder = "Nobody";
    company.rights_plan->threshold = Percentage::from_millionths(0);
  });
  EXPECT_EQ(found.size(), 3U);
}

TEST(Rules, WriteSharesWithCommas) {
  EXPECT_EQ(with_commas(ShareCount{7'190'710}), "7,190,710");
  EXPECT_EQ(with_commas(ShareCount{999}), "999");
  EXPECT_EQ(with_commas(ShareCount{1'000}), "1,000");
}

TEST(Warnings, SpeakOfASaturatedPriceAndALowThreshold) {
  Company company = short_plan();
  company.stock.price = DollarsPerShare{0.25};  // $5 is 20 times as much
  EXPECT_EQ(warned(company), Keys{});
  company.stock.price = DollarsPerShare{0.24};
  EXPECT_EQ(warned(company), Keys{"rights_plan.purchase_price"});
  company.stock.price = DollarsPerShare{1.0};
  company.rights_plan->threshold = Percentage::from_millionths(49'900);
  EXPECT_EQ(warned(company), Keys{"rights_plan.threshold"});
  company.rights_plan.reset();
  EXPECT_EQ(warned(company), Keys{});
}

TEST(Warnings, SpeakOfAPlanOfMoreThanAYearThatNobodyRatified) {
  Company company = short_plan();
  company.rights_plan->dividend.ratified.reset();
  EXPECT_EQ(warned(company), Keys{"rights_plan.expires"});
  company.rights_plan->record_date = Date{2000, 4, 3};
  company.rights_plan->expires = Date{2001, 4, 3};
  EXPECT_EQ(warned(company), Keys{});
  company.rights_plan->dividend.declared = Date{2000, 4, 2};
  EXPECT_EQ(warned(company), Keys{"rights_plan.expires"});
}

TEST(Warnings, SpeakOfAPlanWithoutAVoteOnOffers) {
  Company company = short_plan();
  company.rights_plan->offer_vote.available = false;
  EXPECT_EQ(warned(company), Keys{"rights_plan"});
}

TEST(Warnings, SpeakOfSharesThatAreNotAuthorized) {
  Company company = short_plan();
  company.company.shares_authorized = ShareCount{1'950'000};  // 850,000 rights, one share each
  EXPECT_EQ(warned(company), Keys{});
  company.company.shares_authorized = ShareCount{1'949'999};
  EXPECT_EQ(warned(company), Keys{"company.shares_authorized"});
  for (const AuthorizedShortfall mode :
       {AuthorizedShortfall::common_only, AuthorizedShortfall::suspend}) {
    company.rights_plan->authorized_shortfall = mode;
    EXPECT_EQ(warned(company), Keys{"rights_plan.authorized_shortfall"});
  }
}

TEST(Warnings, SpeakOfCashThatHoldersOrTheCompanyMayNotHave) {
  Company company = short_plan();
  company.rights_plan->settlement = CashFlipIn{};
  company.rights_plan->participation = 0.23;  // of 850,000 rights at $5: $977,500
  EXPECT_EQ(warned(company), Keys{});
  company.rights_plan->participation = 0.24;
  EXPECT_EQ(warned(company), Keys{"rights_plan.participation"});
  company.rights_plan->authorized_shortfall = AuthorizedShortfall::cash;
  company.company.shares_authorized = ShareCount{1'100'000};
  EXPECT_EQ(warned(company), (Keys{"company.shares_authorized", "company.cash_available"}));
}

TEST(Warnings, SpeakOfHoldingsCloseToTheThreshold) {
  Company company = short_plan();
  const auto holding = [&](std::int64_t shares) {
    company.holders[0].shares_owned = ShareCount{shares};
    company.holders[0].options_within_60_days = ShareCount{};
    return warned(company);
  };
  EXPECT_EQ(holding(148'999), Keys{});
  EXPECT_EQ(holding(149'000), Keys{"holder[0].shares_owned"});
  EXPECT_EQ(holding(151'000), Keys{"holder[0].shares_owned"});
  EXPECT_EQ(holding(151'001), Keys{});
  bidder(company).initial_shares = ShareCount{148'999};
  EXPECT_EQ(warned(company), Keys{});
  bidder(company).initial_shares = ShareCount{149'000};
  EXPECT_EQ(warned(company), Keys{"acquirer[0].initial_shares"});
}

}  // namespace
}  // namespace flipin
