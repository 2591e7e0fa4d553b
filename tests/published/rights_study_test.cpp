#include <gtest/gtest.h>

#include <cmath>

#include "support/program.hpp"

// HemaCare Corporation, Form 8-K of March 5, 1998, Item 5, through the program and
// configs/hemacare-1998-rights.toml.

namespace flipin {
namespace {

const nlohmann::json& study() {
  static const nlohmann::json document =
      run_flipin({"run", config_path("hemacare-1998-rights.toml"), "--json", "--paths", "16384"})
          .json();
  return document;
}

TEST(AcquirerDilution, ClosedFormsAtOneDollarAreTheExactRationals) {
  const auto dilution = table(study(), "acquirer_dilution");
  const auto near = [&](const char* row, const char* column, double expected) {
    SCOPED_TRACE(std::string{row} + " " + column);
    EXPECT_NEAR(cell(dilution, row, column).get<double>(), expected, 1e-9 * std::abs(expected));
  };
  near("cash_flip_in at $1.00", "stake_before", 100.0 * 1'078'607 / 7'190'710);
  near("cash_flip_in at $1.00", "stake_after", 100.0 * 1'078'607 / 68'311'740);
  near("cash_flip_in at $1.00", "loss_percent", 100.0 * (1.0 - 37'751'225.0 / 68'311'740.0));
  near("cash_flip_in at $1.00", "loss", 1'078'607 * (1.0 - 37'751'225.0 / 68'311'740.0));
  near("cash_flip_in at $1.00", "shares_issued", 61'121'030);
  near("cash_flip_in at $1.00", "cash_paid_in", 30'560'515);
  near("cash_flip_in at $1.00", "authorized_shortfall", 61'121'030 - 11'518'490);
  near("exchange at $1.00", "stake_after", 100.0 * 1'078'607 / 13'302'813);
  near("spread_settlement at $1.00", "stake_after", 100.0 * 1'078'607 / 37'751'225);
}

TEST(AcquirerDilution, ShowsMeansErrorsAndPercentilesAlongPaths) {
  const auto dilution = table(study(), "acquirer_dilution");
  const std::string bidder = "Creeping bidder ";
  for (const std::string column : {"stake_after", "loss_percent", "loss", "shares_issued"}) {
    SCOPED_TRACE(column);
    const auto value = [&](const std::string& row) {
      return cell(dilution, bidder + row, column).get<double>();
    };
    EXPECT_GT(value("standard error"), 0.0);
    EXPECT_LT(value("standard error"), 0.05 * value("along paths: mean"));
    EXPECT_LT(value("5th"), value("25th"));
    EXPECT_LT(value("25th"), value("50th"));
    EXPECT_LT(value("50th"), value("75th"));
    EXPECT_LT(value("75th"), value("95th"));
  }
}

// The same dilution of a 15% holder at each price, computed independently: with k = 2 and X = $5,
// stake after = a / (1 + (1 - a) 10 / P) and loss = 1 - (1 + (1 - a) 5 / P) / (1 + (1 - a) 10 / P).
TEST(DilutionLadder, FollowsTheClosedFormOverPricesAndStakes) {
  const auto ladder = table(study(), "dilution_ladder");
  ASSERT_EQ(ladder.at("rows").size(), 24U);
  for (const auto& row : ladder.at("rows")) {
    SCOPED_TRACE(row.dump());
    const double price = row[0];
    const double stake = row[2].get<double>() / 7'190'710;
    const double grown = 1.0 + (1.0 - stake) * 10.0 / price;
    EXPECT_NEAR(row[1].get<double>(), 100.0 * stake, 1e-9);
    EXPECT_NEAR(row[4].get<double>(), 100.0 * stake / grown, 1e-9);
    EXPECT_NEAR(
        row[5].get<double>(), 100.0 * (1.0 - (1.0 + (1.0 - stake) * 5.0 / price) / grown), 1e-9);
  }
}

TEST(TriggerOutcomes, AddUpToCertainty) {
  const auto outcomes = table(study(), "trigger_outcomes");
  double total = 0.0;
  for (std::size_t row = 0; row < 3; ++row) total += outcomes.at("rows")[row][2].get<double>();
  EXPECT_NEAR(total, 1.0, 1e-12);
  // 1,078,607 shares at 2,000 a day take 540 trading days at the least.
  const auto days = estimate(study(), "acquirer.creeping-bidder.days_to_trigger");
  EXPECT_GE(days.at("percentiles").at("p5").get<double>(), 540.0);
}

TEST(HolderTransfers, SumToZeroCentsTodayAndAlongPaths) {
  const auto transfers = table(study(), "holder_transfers");
  ASSERT_EQ(transfers.at("rows").size(), 8U);
  for (const std::size_t first : {0U, 4U}) {
    std::int64_t cents = 0;
    for (std::size_t row = first; row < first + 3; ++row)
      cents += std::llround(100.0 * transfers.at("rows")[row][5].get<double>());
    EXPECT_EQ(cents, 0);
    EXPECT_EQ(transfers.at("rows")[first + 3][5], 0.0);
  }
}

}  // namespace
}  // namespace flipin
