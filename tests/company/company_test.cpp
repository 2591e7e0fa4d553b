#include "company/company.hpp"

#include <gtest/gtest.h>

#include "company/identifiers.hpp"
#include "company/observers.hpp"
#include "support/small_company.hpp"

namespace flipin {
namespace {

using Ids = std::vector<std::string>;

TEST(Identifiers, WriteANameInLowerCaseWithHyphens) {
  EXPECT_EQ(slug("Creeping bidder"), "creeping-bidder");
  EXPECT_EQ(slug("O'Neil & Sons, Inc."), "o-neil-sons-inc");
  EXPECT_EQ(slug("  A  1 "), "a-1");
  EXPECT_EQ(slug("\xC3\x96zil"), "zil");  // a letter of two bytes at the start
  EXPECT_EQ(slug(""), "unnamed");
  EXPECT_EQ(slug("***"), "unnamed");
}

TEST(Identifiers, CallAGrantByLastNameAndYear) {
  EXPECT_EQ(grant_ids(small_company()), (Ids{"lee-2001", "roy-2001"}));
}

TEST(Identifiers, NumberGrantsThatWouldBeCalledTheSame) {
  Company company = small_company();
  company.grants.push_back(company.grants[0]);
  company.grants.push_back(company.grants[1]);
  company.grants.push_back(company.grants[0]);
  EXPECT_EQ(grant_ids(company),
            (Ids{"lee-2001", "roy-2001", "lee-2001-2", "roy-2001-2", "lee-2001-3"}));
}

TEST(Identifiers, NeverGiveOneNameTwice) {
  Company company = small_company_with_bidder();
  company.acquirers.resize(3, company.acquirers.front());
  for (std::size_t at = 0; at < 3; ++at)
    std::get<CreepingPurchases>(company.acquirers[at]).person = at < 2 ? "Bidder" : "Bidder 2";
  EXPECT_EQ(acquirer_ids(company), (Ids{"bidder", "bidder-2", "bidder-2-2"}));
}

TEST(Company, CountsTheGrantsUnlessThePlanSaysHowMany) {
  Company company = small_company();
  EXPECT_EQ(option_grants(company).size(), 2U);
  EXPECT_EQ(granted_to_employees(company), ShareCount{20'000});
  company.stock_plan.emplace();
  EXPECT_EQ(granted_to_employees(company), ShareCount{20'000});
  company.stock_plan->granted_to_employees = ShareCount{24'500};
  EXPECT_EQ(granted_to_employees(company), ShareCount{24'500});
}

TEST(Company, CountsTheGrantsOfItsFiscalYear) {
  Company company = small_company();  // both of March 23, 2001
  std::get<OptionGrant>(company.grants[1]).granted = Date{2000, 3, 23};
  EXPECT_EQ(granted_to_employees(company), ShareCount{20'000});
  company.company.fiscal_year_end = Date{2001, 12, 31};
  EXPECT_EQ(granted_to_employees(company), ShareCount{10'000});
  company.company.fiscal_year_end = Date{2001, 3, 23};
  EXPECT_EQ(granted_to_employees(company), ShareCount{10'000});
  company.company.fiscal_year_end = Date{2001, 3, 22};
  EXPECT_EQ(granted_to_employees(company), ShareCount{10'000});  // the other one
  company.company.fiscal_year_end = Date{2003, 12, 31};
  EXPECT_EQ(granted_to_employees(company), ShareCount{});
}

std::vector<std::int64_t> exercisable(const Company& company, Date date, int days_ahead = 0) {
  std::vector<std::int64_t> shares;
  for (const OptionLot& lot : lots_of(company, "Ann Lee", date, days_ahead))
    shares.push_back(lot.exercisable.count());
  return shares;
}

TEST(Company, FindsAHoldersLotsOnADate) {
  const Company company = small_company();
  using Counts = std::vector<std::int64_t>;
  EXPECT_EQ(exercisable(company, Date{1999, 3, 9}), Counts{});
  EXPECT_EQ(exercisable(company, Date{1999, 3, 10}), Counts{1'000});
  EXPECT_EQ(exercisable(company, Date{2001, 3, 22}), Counts{1'000});
  EXPECT_EQ(exercisable(company, Date{2001, 3, 23}), (Counts{1'000, 0}));
  EXPECT_EQ(exercisable(company, Date{2002, 3, 23}), (Counts{1'000, 2'000}));
  EXPECT_EQ(exercisable(company, Date{2011, 3, 22}), (Counts{1'000, 10'000}));
  EXPECT_EQ(exercisable(company, Date{2011, 3, 23}), Counts{1'000});
  EXPECT_TRUE(lots_of(company, "Nobody", Date{2002, 1, 1}).empty());
}

TEST(Company, LooksAheadAsFarAsAsked) {
  const Company company = small_company();
  EXPECT_EQ(exercisable(company, Date{2002, 1, 22}, 60).back(), 2'000);  // 60 days before it vests
  EXPECT_EQ(exercisable(company, Date{2002, 1, 21}, 60).back(), 0);
}

TEST(Company, KnowsItsLedgerAndTheSmallestTrigger) {
  const Company company = small_company_with_bidder();
  EXPECT_EQ(company.ledger().outstanding, ShareCount{1'000'000});
  EXPECT_EQ(company.ledger().reserved, ShareCount{100'000});
  EXPECT_EQ(company.ledger().free(), std::nullopt);
  EXPECT_EQ(smallest_trigger(company), ShareCount{150'000});
}

TEST(Company, AsksForTheDatesOfGrantsAndBids) {
  const Company grants = small_company();
  const TimeGrid grid = TimeGrid::of(dates_asked_for(grants));
  EXPECT_EQ(grid.size(), 6U);  // five installments and the expiration of both grants
  EXPECT_EQ(observers(grants, grid).size(), 2U);

  const Company both = small_company_with_bidder();
  const TimeGrid days = TimeGrid::of(dates_asked_for(both));
  EXPECT_GT(days.size(), 1'700U);  // seven years of trading days
  const auto watching = observers(both, days);
  ASSERT_EQ(watching.size(), 3U);
  EXPECT_EQ(watching[0]->outcomes().front().name, "grant.lee-2001.fair_value");
  EXPECT_EQ(watching[2]->outcomes().front().name, "acquirer.creeping-bidder.triggered");
}

TEST(Company, AsksForNothingWhereNothingIsSimulated) {
  Company company = small_company();
  company.grants.clear();
  company.rights_plan = hemacare_plan();
  EXPECT_TRUE(dates_asked_for(company).empty());
}

}  // namespace
}  // namespace flipin
