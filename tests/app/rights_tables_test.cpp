#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// Tables on bids and on those who are not in them, through the program.

namespace flipin {
namespace {

const std::string classes{
    "[[holder_class]]\nname = \"insiders\"\nshares = 1_000_000\nparticipation = 1.0\n"
    "[[holder_class]]\nname = \"the public\"\nshares = 4_000_000\nparticipation = 0.25\n"};

const std::string bidders{
    "[simulation]\npaths = 4096\nseed = 5\n"
    "[[acquirer]]\nkind = \"block_purchase\"\nname = \"Block\"\nbegins = 1998-03-11\n"
    "arrival_rate = 0.2\nblock = 2_200_000\n"
    "[[acquirer]]\nkind = \"tender_offer\"\nname = \"Tender\"\nbegins = 1998-03-11\n"
    "stake = \"51%\"\npremium = 0.30\n"};

// The cents of a class, by the words of its row.
std::int64_t cents(const TableView& table, std::size_t row) {
  return std::llround(100.0 * table.number(row, "gain"));
}

TEST(HolderTransfers, GivesEachClassItsPartToTheCent) {
  WorkedCase c{.outstanding = "14_381_420"};
  c.tables = classes + bidders;
  const auto document = document_of(c);
  const TableView table{document, "holder_transfers"};
  ASSERT_EQ(table.rows(), 4U * 6U) << "by what they do and by class: today and for two bidders";
  EXPECT_EQ(table.at(4, "class"), "Acquiring person");
  EXPECT_EQ(table.at(5, "class"), "insiders");
  EXPECT_EQ(table.at(6, "class"), "the public");
  // 40% of the rights are exercised, half of them by the insiders, who hold a fifth.
  const double issued = value_in(document, "rights.cash_flip_in.shares_issued");
  const double clean = 0.85 * 14'381'420.0;
  const double after = value_in(document, "rights.cash_flip_in.price_after");
  EXPECT_NEAR(issued, 0.4 * clean * 10.0, 1e-6);
  const double insiders = 0.2 * clean * (after - 1.0) + 0.5 * (issued * after - issued * 0.5);
  EXPECT_NEAR(table.number(5, "gain"), insiders, 0.01);
  EXPECT_NEAR(table.number(5, "ownership_before"), 17.0, 1e-9);
  EXPECT_NEAR(table.number(5, "paid_in"), 0.2 * clean * 5.0, 1e-6);
  for (std::size_t block = 0; block < table.rows() / 4; ++block) {
    const std::size_t first = 4 * block;
    EXPECT_EQ(cents(table, first) + cents(table, first + 1) + cents(table, first + 2), 0) << block;
    EXPECT_EQ(table.number(first + 3, "gain"), 0.0);
  }
  EXPECT_EQ(table.number(0, "gain"), table.number(4, "gain"));
}

TEST(HolderTransfers, SharesAnExchangeByShares) {
  WorkedCase c{.outstanding = "14_381_420"};
  c.plan_more = "settlement = \"exchange\"";
  c.tables = classes;
  const auto document = document_of(c);
  const TableView table{document, "holder_transfers"};
  const double gain = value_in(document, "rights.exchange.exercising_gain");
  EXPECT_NEAR(table.number(5, "gain"), 0.2 * gain, 0.01);
  EXPECT_NEAR(table.number(6, "gain"), 0.8 * gain, 0.01);
}

TEST(TriggerOutcomes, ListsEveryEndAndTheDaysOfEachPhase) {
  WorkedCase c{.outstanding = "14_381_420"};
  c.tables = bidders;
  const auto document = document_of(c);
  const TableView table{document, "trigger_outcomes"};
  ASSERT_EQ(table.rows(), 2U * 17U) << "a trigger, ten ends, separation, five phases";
  for (const std::size_t first : {std::size_t{0}, std::size_t{17}}) {
    double ends = 0.0;
    for (std::size_t row = first + 1; row < first + 11; ++row) {
      ends += table.number(row, "probability");
      EXPECT_TRUE(table.at(row, "days_mean").is_null());
    }
    EXPECT_NEAR(ends, 1.0, 1e-12);
    double days = 0.0;
    for (std::size_t row = first + 12; row < first + 17; ++row) {
      days += table.number(row, "days_mean");
      EXPECT_TRUE(table.at(row, "probability").is_null());
      EXPECT_FALSE(table.at(row, "standard_error").is_null());
    }
    EXPECT_GT(days, 20.0);
  }
  EXPECT_EQ(table.at(17, "acquirer"), "Tender");
  EXPECT_EQ(table.number(17, "probability"), 1.0);
  EXPECT_NEAR(table.number(17 + 13, "days_mean"), 10.0, 1.0) << "ten business days of an offer";
}

// Options at $1.20 fall from a gain of $0.40 to none when a settlement takes $1.60 to $0.93; a
// lower exercise price on more options returns it.
TEST(OptionsAfterTrigger, AdjustmentKeepsWhatASettlementTakes) {
  WorkedCase c{.outstanding = "14_381_420", .price = "1.60"};
  c.tables =
      "[[grant]]\nkind = \"option\"\nholder = \"Ann Lee\"\nshares = 100_000\n"
      "exercise_price = \"1.20\"\ngranted = 1998-03-10\nexpires = 2008-03-09\n"
      "[[lot]]\nholder = \"Bob Roy\"\nshares = 1_000\nexercisable = 1_000\nexercise_price = "
      "\"2.00\"\n"
      + bidders;
  const TableView table{document_of(c), "options_after_trigger"};
  ASSERT_EQ(table.rows(), 4U);
  EXPECT_NEAR(table.number(0, "price_ratio"), 0.579208, 5.01e-7);
  EXPECT_NEAR(table.number(0, "intrinsic_before"), 40'000.0, 1e-8);
  EXPECT_EQ(table.number(0, "intrinsic_after"), 0.0);
  EXPECT_NEAR(table.number(0, "adjusted_options"), 172'649.57, 0.0051);
  EXPECT_NEAR(table.number(0, "adjusted_exercise_price"), 0.695050, 5.01e-7);
  EXPECT_NEAR(table.number(0, "adjusted_intrinsic"), 40'000.0, 1e-8);
  for (std::size_t row = 0; row < 2; ++row) {
    EXPECT_LT(table.number(row, "value_after"), table.number(row, "value_before"));
    EXPECT_NEAR(table.number(row, "adjusted_value"),
                table.number(row, "value_before"),
                1e-9 * table.number(row, "value_before"));
  }
  for (std::size_t row = 2; row < 4; ++row) {
    EXPECT_LT(table.number(row, "value_after"), table.number(row, "value_before"));
    EXPECT_LT(table.number(row, "price_ratio"), 1.0);
  }
}

}  // namespace
}  // namespace flipin
