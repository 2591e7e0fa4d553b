#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// What a flip-in delivers to single holders, and what the clauses on owning and filing come to,
// through the program and its JSON. What is not stated comes from HemaCare's 8-K of March 5, 1998.

namespace flipin {
namespace {

// A right for $5 buys twice its price at an average close of $1.27: 7.874015748 shares. The last
// close is $1.31.
WorkedCase small_and_large_holders(const std::string& fractions = {}) {
  WorkedCase c{.price = "1.31", .stock_more = "average_price = 1.27"};
  c.tables = "[rights_plan.fractions]\nright_lattice = \"ten_thousandth\"\n" + fractions;
  for (const char* shares : {"1", "7", "100", "1_234", "50_000"})
    c.tables += "[[holder]]\nname = \"Holder of " + std::string{shares}
                + "\"\nshares_owned = " + shares + "\n";
  return c;
}

TEST(HolderDeliveries, AreWholeSharesAndCashOnceAHolder) {
  struct Row {
    double rights, shares, in_lieu, paid;
  };
  const std::vector<Row> expected{{1, 7, 1.14494, 1.14},
                                  {7, 55, 0.15458, 0.15},
                                  {100, 787, 0.524, 0.52},
                                  {1'234, 9'716, 0.67596, 0.68},
                                  {50'000, 393'700, 0.0, 0.0}};
  const TableView table{document_of(small_and_large_holders()), "holder_deliveries"};
  ASSERT_EQ(table.rows(), expected.size());
  for (std::size_t row = 0; row < expected.size(); ++row) {
    SCOPED_TRACE(expected[row].rights);
    EXPECT_EQ(table.number(row, "rights"), expected[row].rights);
    EXPECT_EQ(table.number(row, "delivered"), expected[row].shares);
    EXPECT_NEAR(table.number(row, "in_lieu"), expected[row].in_lieu, 1e-9);
    EXPECT_EQ(table.number(row, "paid"), expected[row].paid);
    EXPECT_NEAR(table.number(row, "payment"), 5.0 * expected[row].rights, 1e-9);
  }
}

TEST(HolderDeliveries, MayBePaidUpToTheNextCent) {
  const WorkedCase c = small_and_large_holders("cash = \"next_cent\"\n");
  const TableView table{document_of(c), "holder_deliveries"};
  EXPECT_EQ(table.number(0, "paid"), 1.15);
  EXPECT_EQ(table.number(2, "paid"), 0.53);
  EXPECT_EQ(table.number(4, "paid"), 0.0);
}

TEST(HolderDeliveries, OfAClassAreThoseOfItsAverageHolder) {
  WorkedCase c{.price = "1.31", .stock_more = "average_price = 1.27"};
  c.tables =
      "[rights_plan.fractions]\nright_lattice = \"ten_thousandth\"\n"
      "[[holder_class]]\nname = \"Public\"\nshares = 803\nholders = 8\n"
      "[[holder_class]]\nname = \"Funds\"\nshares = 1_234\n";
  const TableView table{document_of(c), "holder_deliveries"};
  ASSERT_EQ(table.rows(), 2U);
  EXPECT_EQ(table.number(0, "shares"), 100.0) << "100.375, rounded down";
  EXPECT_EQ(table.number(0, "delivered"), 787.0);
  EXPECT_EQ(table.number(1, "delivered"), 9'716.0);
  EXPECT_EQ(table.number(1, "paid"), 0.68);
}

// The figure of one term; null if there is no such term.
nlohmann::json figure(const TableView& table, const std::string& term) {
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (table.at(row, "term") == term) return table.at(row, "figure");
  return {};
}

std::string creeping(const std::string& more = {}) {
  return "[simulation]\npaths = 64\n[[acquirer]]\nkind = \"creeping_purchases\"\n"
         "name = \"Acme\"\nbegins = 1998-03-11\ndaily_volume = 10_000\nshare_of_volume = 0.20\n"
         + more;
}

// More than 5% of 7,190,710 shares are 359,536; 15% of them are 1,078,606.5.
TEST(OwnershipLimits, LetABidderBuyUnseen) {
  WorkedCase c;
  c.tables = creeping();
  const TableView table{document_of(c), "ownership_limits"};
  EXPECT_EQ(figure(table, "Holding at which a Schedule 13D is due"), 359'536);
  EXPECT_EQ(figure(table, "Time to file it"), 10);
  EXPECT_EQ(figure(table, "Buying day on which Acme must disclose"), 180);
  EXPECT_EQ(figure(table, "Buying day on which Acme reaches the threshold"), 540);
}

TEST(OwnershipLimits, CountTheDaysToFileAsTheRuleDoes) {
  // The second buying day is Thursday, March 12, 1998.
  const std::string near = "initial_shares = 356_000\n";
  const auto last_day = [&](const std::string& filing) {
    WorkedCase c;
    c.tables = "[rights_plan.ownership_filing]\n" + filing + creeping(near);
    return figure(TableView{document_of(c), "ownership_limits"}, "Last day for Acme to file");
  };
  EXPECT_EQ(last_day("days = 10\n"), "1998-03-23") << "March 22 is a Sunday";
  EXPECT_EQ(last_day("days = 5\nday_kind = \"business_days\"\n"), "1998-03-19");
  EXPECT_EQ(last_day("at = \"4%\"\n"), nullptr) << "it has crossed before it buys";
}

TEST(OwnershipLimits, SayWhatTaxLossesLeave) {
  WorkedCase c{.outstanding = "55_000_000"};
  c.tables = "[rights_plan.tax_losses]\nleast_holder = \"4%\"\nshift_to_date = \"40%\"\n";
  const TableView table{document_of(c), "ownership_limits"};
  EXPECT_EQ(figure(table, "Least holding whose changes count"), 2'200'000);
  EXPECT_EQ(figure(table, "Most that such holders may increase"), 50.0);
  EXPECT_NEAR(figure(table, "Increase left").get<double>(), 10.0, 1e-9);
  EXPECT_EQ(figure(table, "The same in shares"), 5'500'000);
}

// Twenty million authorized shares leave 11,518,490 free of the 61,121,030 that rights buy at $1.
TEST(OwnershipLimits, CompareThePreferredUnitsWithTheirNumber) {
  WorkedCase c;
  c.company_more = "shares_reserved = 1_290_800\nshares_authorized = 20_000_000";
  c.tables =
      "[rights_plan.preferred_unit]\nunits_per_share = 1_000\nauthorized = 50_000\n"
      "votes_per_unit = 2.0\ndividends_per_unit = 1.5\n";
  const TableView table{document_of(c), "ownership_limits"};
  EXPECT_EQ(figure(table, "Authorized units"), 50'000'000);
  EXPECT_EQ(figure(table, "Units that a flip-in today would take"), 49'602'540);
  EXPECT_NEAR(
      figure(table, "The same in preferred shares").get<double>(), 49'602.54, 1e-9 * 49'602.54);
  EXPECT_EQ(figure(table, "Votes of a unit"), 2.0);
  EXPECT_EQ(figure(table, "Dividends on a unit"), 1.5);
}

TEST(OwnershipLimits, SayWhatHoldersWaitFor) {
  WorkedCase c;
  c.tables =
      "[rights_plan.passive_holders]\nthreshold = \"20%\"\ngrace_days = 12\n"
      "[rights_plan.exchange]\nhalted_days = 30\n[timeline]\nannounced = 1998-03-10\n";
  const TableView table{document_of(c), "ownership_limits"};
  EXPECT_EQ(figure(table, "Threshold of a holder who files Schedule 13G"), 1'438'142);
  EXPECT_EQ(figure(table, "Time to divest"), 12);
  EXPECT_EQ(figure(table, "Trading resumes"), "1998-04-09");
}

TEST(OwnershipLimits, SayWhatARightIs) {
  WorkedCase c;
  const TableView customary{document_of(c), "ownership_limits"};
  EXPECT_EQ(figure(customary, "Votes that can be cast"), 7'190'710);
  EXPECT_EQ(figure(customary, "Rights may be taxable income once they buy common shares"), "yes");
  EXPECT_EQ(figure(customary, "Company may join no merger or sale that would"), "yes");
  c.tables =
      "[rights_plan.shareholder_status]\nvotes = true\ntaxable_when_exercisable = false\n"
      "[rights_plan.covenants]\nno_impairing_combination = false\n";
  const TableView changed{document_of(c), "ownership_limits"};
  EXPECT_EQ(figure(changed, "Votes that can be cast"), 14'381'420);
  EXPECT_EQ(figure(changed, "Rights may be taxable income once they buy common shares"), "no");
  EXPECT_EQ(figure(changed, "Company may join no merger or sale that would"), "no");
}

TEST(OwnershipLimits, GiveEveryNumberItsUnit) {
  WorkedCase c;
  c.tables = creeping() + "[rights_plan.tax_losses]\nshift_to_date = \"1%\"\n";
  const TableView table{document_of(c), "ownership_limits"};
  for (std::size_t row = 0; row < table.rows(); ++row)
    EXPECT_TRUE(!table.at(row, "figure").is_number() || table.at(row, "unit") != "")
        << table.at(row, "term");
}

}  // namespace
}  // namespace flipin
