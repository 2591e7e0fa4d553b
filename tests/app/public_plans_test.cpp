#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// Plans of the public record, and one of a textbook, through the program: what was reported of them
// stands beside what is computed.

namespace flipin {
namespace {

// Bull-Dog Sauce Co., 2007: three warrants a share, those of the bidder, 10.52%, bought by the
// company at 396 yen each, a quarter of its opening offer of 1,584 (recalled, not read). Japan
// Times, July 12, 2007: its stake falls to 2.86%.
WorkedCase bull_dog(const std::string& price, const std::string& pays) {
  WorkedCase c{.outstanding = "10_000", .price = price, .threshold = "10.52%"};
  c.plan_more =
      "settlement = \"exchange\"\n[rights_plan.dividend]\nrights_per_share = 3.0\n"
      "[rights_plan.compensation]\n"
      + pays;
  c.tables =
      "[[reported]]\nresult = \"rights.exchange.stake_after\"\nvalue = 2.86\ntolerance = 0.005\n"
      "unit = \"percent\"\nsource = \"Japan Times, July 12, 2007\"\n";
  return c;
}

TEST(BullDogSauce, LeavesTheBidder286PercentAndPaysForItsWarrants) {
  const auto document = document_of(bull_dog("1584.0", "pays = \"stated_price\"\nper_right = 396"));
  expect_values(document,
                "exchange",
                {{"stake_after", 0.1052 / 3.6844},
                 {"price_after", 396.0},
                 {"compensation", 3.0 * 1'052.0 * 396.0}});
  EXPECT_NEAR(100.0 * value_in(document, "rights.exchange.stake_after"), 2.8553, 5e-5);
  // Paid a quarter of the price for each of three warrants a share, it loses nothing.
  EXPECT_NEAR(value_in(document, "rights.exchange.loss"), 0.0, 1e-6);
  const TableView table{document, "reported_outcomes"};
  ASSERT_EQ(table.rows(), 1U);
  EXPECT_EQ(table.at(0, "verdict"), "agrees");
  EXPECT_EQ(table.at(0, "unit"), "%");
  EXPECT_NEAR(table.number(0, "computed"), 2.8553, 5e-5);
  EXPECT_NEAR(table.number(0, "difference"), 2.8553 - 2.86, 5e-5);
  EXPECT_NEAR(table.number(0, "lowest"), 2.855, 1e-12);
  EXPECT_NEAR(table.number(0, "highest"), 2.865, 1e-12);
}

// The bid was cut from 1,700 yen to 425, a quarter: so is the price.
TEST(BullDogSauce, QuartersThePriceIfWarrantsAreBoughtAtThePriceAfter) {
  const auto document = document_of(bull_dog("1700.0", "pays = \"price_after\""));
  expect_values(
      document, "exchange", {{"price_after", 425.0}, {"compensation", 3.0 * 1'052.0 * 425.0}});
  EXPECT_NEAR(value_in(document, "rights.exchange.loss"), 0.0, 1e-6);
}

// Selectica, Inc.: rights exchanged one for one in January 2009, after Versata reached 6.7%.
// Reported as 3.3% (Harvard Law School Forum, June 22, 2010); the exchange gives 3.47%.
TEST(Selectica, AgreesWithinAStatedRangeAndNotWithinRounding) {
  WorkedCase c{.outstanding = "1_000_000", .threshold = "6.7%"};
  const std::string reported =
      "[[reported]]\nresult = \"rights.exchange.stake_after\"\nvalue = 3.3\nunit = \"percent\"\n"
      "source = \"Harvard Law School Forum, June 22, 2010\"\n";
  c.tables = reported + "lowest = 3.3\nhighest = 3.5\nnote = \"halving gives 3.35%\"\n" + reported
             + "tolerance = 0.05\n";
  const auto document = document_of(c);
  EXPECT_NEAR(100.0 * value_in(document, "rights.exchange.stake_after"), 3.466115, 5.01e-7);
  const TableView table{document, "reported_outcomes"};
  ASSERT_EQ(table.rows(), 2U);
  EXPECT_EQ(table.at(0, "verdict"), "agrees");
  EXPECT_EQ(table.at(1, "verdict"), "differs");
  ASSERT_EQ(table.notes().size(), 1U);
  EXPECT_EQ(table.notes()[0], "halving gives 3.35%");
}

TEST(Reported, MustNameAResultAndALimit) {
  WorkedCase c;
  c.tables =
      "[[reported]]\nresult = \"rights.exchange.steak_after\"\nvalue = 3.3\n"
      "tolerance = 0.1\nsource = \"a paper\"\n";
  const ProgramRun unknown = run_case(c);
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_NE(unknown.errors.find("no result is called \"rights.exchange.steak_after\""),
            std::string::npos)
      << unknown.errors;
  EXPECT_NE(unknown.errors.find("rights.exchange.stake_after"), std::string::npos);
  c.tables =
      "[[reported]]\nresult = \"rights.exchange.stake_after\"\nvalue = 3.3\n"
      "source = \"a paper\"\n";
  EXPECT_NE(run_case(c).errors.find("how far the result may lie"), std::string::npos);
  c.tables += "lowest = 3.5\nhighest = 3.3\n";
  EXPECT_NE(run_case(c).errors.find("no result lies within the limits"), std::string::npos);
}

// Crown Zellerbach, 1985 (Los Angeles Times, May 15, 1985): rights to $200 of the acquiring
// company's stock for $100, and nothing else. Sir James Goldsmith went from 19.9% to just over 20%
// without any dilution; there was no merger.
WorkedCase crown_zellerbach() {
  WorkedCase c{.outstanding = "27_000_000",
               .price = "40.0",
               .model = "model = \"constant_growth\"\ngrowth_rate = 0.0\nrisk_free_rate = 0.05",
               .purchase_price = "100",
               .threshold = "20%"};
  c.plan_more = "[rights_plan.flip_in]\napplies = false\n";
  return c;
}

TEST(CrownZellerbach, IsNotDilutedByAFlipOverPlan) {
  WorkedCase c = crown_zellerbach();
  c.tables =
      "[simulation]\npaths = 64\n[[acquirer]]\nkind = \"block_purchase\"\nname = \"Bidder\"\n"
      "begins = 1998-03-11\ninitial_shares = 5_373_000\nblock = 100_000\n";
  const auto document = document_of(c);
  expect_values(document, "cash_flip_in", {{"shares_issued", 0.0}, {"loss", 0.0}});
  EXPECT_EQ(value_in(document, "rights.cash_flip_in.stake_after"), 0.2);
  EXPECT_EQ(value_in(document, "acquirer.bidder.triggered"), 1.0);
  EXPECT_EQ(value_in(document, "acquirer.bidder.unexercised"), 1.0);
  EXPECT_EQ(value_in(document, "acquirer.bidder.stake_after"),
            value_in(document, "acquirer.bidder.stake_before"));
  EXPECT_EQ(value_in(document, "acquirer.bidder.loss"), 0.0);
  EXPECT_EQ(value_in(document, "acquirer.bidder.right_value"), 0.0);
}

TEST(CrownZellerbach, WouldFlipOverInAMerger) {
  WorkedCase c = crown_zellerbach();
  c.tables =
      "[simulation]\npaths = 64\n[[acquirer]]\nkind = \"tender_offer\"\nname = \"Bidder\"\n"
      "begins = 1998-03-11\nstake = \"50%\"\npremium = 0.0\nmerges_after_days = 5\n"
      "parent_shares = 100_000_000\nparent_price = 50.0\n";
  const auto document = document_of(c);
  // 13,500,000 rights, each $200 of stock at $50 for $100, beside 100,000,000 shares.
  const double after = (100.0 * 50.0 + 13.5 * 100.0) / (100.0 + 13.5 * 4.0);
  expect_values(document,
                "flip_over.bidder",
                {{"shares_per_right", 4.0},
                 {"shares_issued", 54e6},
                 {"cash_paid_in", 1.35e9},
                 {"price_after", after},
                 {"payoff_per_right", 4.0 * after - 100.0},
                 {"loss", 100e6 * (50.0 - after)}});
  EXPECT_EQ(value_in(document, "acquirer.bidder.flip_over"), 1.0);
}

// University of Nairobi, corporate finance exercise on poison pills: 8 million shares at $40, a
// raider with 15%, everybody else buys one share at $18. 8.11% and $29.89.
TEST(TextbookPill, LeavesTheRaider811Percent) {
  WorkedCase c{.outstanding = "8_000_000", .price = "40.0", .purchase_price = "18"};
  c.plan_more = "value_multiple = 2.2222222222222223";
  const auto document = document_of(c);
  expect_values(document,
                "cash_flip_in",
                {{"shares_per_right", 1.0},
                 {"shares_outstanding_after", 14'800'000.0},
                 {"stake_after", 1.2 / 14.8},
                 {"price_after", (320.0 + 122.4) / 14.8}});
  EXPECT_NEAR(100.0 * value_in(document, "rights.cash_flip_in.stake_after"), 8.11, 0.005);
  EXPECT_NEAR(value_in(document, "rights.cash_flip_in.price_after"), 29.89, 0.005);
}

}  // namespace
}  // namespace flipin
