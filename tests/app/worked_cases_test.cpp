#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// Worked cases of a flip-in, through the program and its JSON. N = 7,190,710 shares outstanding,
// purchase price $5.00, threshold 15% and the multiple of two are HemaCare's (Form 8-K of March 5,
// 1998, Item 5); the acquiring person holds the fewest shares that trigger the plan, 1,078,607.
// Expected values are exact rationals, printed to ten or more digits.

namespace flipin {
namespace {

TEST(WorkedCases, FullFlipInAtOneDollar) {
  const auto document = run_case({}).json();
  expect_values(document,
                "cash_flip_in",
                {{"shares_per_right", 10.0},
                 {"shares_issued", 61'121'030.0},
                 {"shares_outstanding_after", 68'311'740.0},
                 {"cash_paid_in", 30'560'515.0},
                 {"price_after", 37'751'225.0 / 68'311'740.0},
                 {"stake_after", 1'078'607.0 / 68'311'740.0},
                 {"loss", 1'078'607.0 * (1.0 - 37'751'225.0 / 68'311'740.0)},
                 {"payoff_per_right", 10.0 * 37'751'225.0 / 68'311'740.0 - 5.0}});
  EXPECT_NEAR(estimate(document, "rights.cash_flip_in.loss").at("value").get<double>(),
              482'534.706371,
              5e-7);
}

TEST(WorkedCases, AnExactFifteenPercentLosesWhatTheFormulaSays) {
  // Twice the shares, so that 15% is a whole number of them; dollars double too.
  const auto document = run_case({.outstanding = "14_381_420"}).json();
  expect_values(document,
                "cash_flip_in",
                {{"stake_before", 0.15},
                 {"stake_after", 0.15 / 9.5},
                 {"price_after", 5.25 / 9.5},
                 {"loss", 2.0 * 1'078'606.5 * (1.0 - 5.25 / 9.5)},
                 {"payoff_per_right", 52.5 / 9.5 - 5.0}});
}

TEST(WorkedCases, HalfOfTheHoldersExercise) {
  const auto document = run_case({.plan_more = "participation = 0.5"}).json();
  const double after = 22'470'967.5 / 37'751'225.0;
  expect_values(document,
                "cash_flip_in",
                {{"shares_issued", 30'560'515.0},
                 {"cash_paid_in", 15'280'257.5},
                 {"price_after", after},
                 {"stake_after", 1'078'607.0 / 37'751'225.0},
                 {"loss", 1'078'607.0 * (1.0 - after)},
                 {"payoff_per_right", 10.0 * after - 5.0},
                 {"exercising_gain", 6'112'103.0 / 2.0 * (11.0 * after - 5.0 - 1.0)},
                 {"other_gain", -6'112'103.0 / 2.0 * (1.0 - after)}});
  EXPECT_NEAR(estimate(document, "rights.cash_flip_in.exercising_gain").at("value").get<double>(),
              1'673'552.223923,
              5e-7);
  EXPECT_NEAR(estimate(document, "rights.cash_flip_in.other_gain").at("value").get<double>(),
              -1'236'973.206916,
              5e-7);
}

TEST(WorkedCases, ExchangeOfOneShareARight) {
  expect_values(run_case({}).json(),
                "exchange",
                {{"shares_outstanding_after", 13'302'813.0},
                 {"stake_after", 1'078'607.0 / 13'302'813.0},
                 {"price_after", 7'190'710.0 / 13'302'813.0},
                 {"loss", 1'078'607.0 * (1.0 - 7'190'710.0 / 13'302'813.0)}});
}

TEST(WorkedCases, MarketValueBelowTheMarketPrice) {
  const auto document = run_case({.stock_more = "average_price = 0.80"}).json();
  const double issued = 76'401'287.5;
  const double after = (7'190'710.0 + 30'560'515.0) / (7'190'710.0 + issued);
  expect_values(document,
                "cash_flip_in",
                {{"shares_per_right", 12.5},
                 {"shares_issued", issued},
                 {"price_after", after},
                 {"stake_after", 1'078'607.0 / (7'190'710.0 + issued)},
                 {"loss", 1'078'607.0 * (1.0 - after)},
                 {"payoff_per_right", 12.5 * after - 5.0}});
  EXPECT_NEAR(estimate(document, "rights.cash_flip_in.price_after").at("value").get<double>(),
              0.451612907085,
              5e-13);
}

TEST(WorkedCases, NobodyExercisesAPriceBelowHalfTheMarketValue) {
  for (const char* price : {"0.50", "0.49"}) {
    const auto document = run_case({.price = price, .stock_more = "average_price = 1.00"}).json();
    expect_values(
        document, "cash_flip_in", {{"participation", 0.0}, {"shares_issued", 0.0}, {"loss", 0.0}});
    EXPECT_EQ(estimate(document, "rights.cash_flip_in.stake_after").at("value"),
              estimate(document, "rights.cash_flip_in.stake_before").at("value"));
  }
}

TEST(WorkedCases, SpreadIsSettledInShares) {
  expect_values(run_case({}).json(),
                "spread_settlement",
                {{"shares_per_right", 5.0},
                 {"shares_issued", 30'560'515.0},
                 {"cash_paid_in", 0.0},
                 {"stake_after", 1'078'607.0 / 37'751'225.0},
                 {"price_after", 7'190'710.0 / 37'751'225.0},
                 {"loss", 1'078'607.0 * (1.0 - 7'190'710.0 / 37'751'225.0)}});
}

TEST(WorkedCases, SelfConsistentMarketValueHasASolutionOnlyAtLowParticipation) {
  // 20,000,000 shares make 15% exact.
  const WorkedCase tenth{.outstanding = "20_000_000",
                         .plan_more = "market_value = \"self_consistent\"\nparticipation = 0.10"};
  const double after = 1.0 - 0.10 * 0.85 * 5.0;
  expect_values(run_case(tenth).json(),
                "cash_flip_in",
                {{"price_after", after},
                 {"shares_per_right", 10.0 / after},
                 {"stake_after", 0.15 / (1.0 + 0.10 * 0.85 * 10.0 / after)}});

  const ProgramRun quarter =
      run_case({.outstanding = "20_000_000",
                .plan_more = "market_value = \"self_consistent\"\nparticipation = 0.25"});
  EXPECT_EQ(quarter.exit_code, 2);
  EXPECT_EQ(quarter.output, "");
  EXPECT_NE(quarter.errors.find("no solution"), std::string::npos) << quarter.errors;
  // The limit is 4/17 = 0.2352941...
  const auto limit = [](const char* participation) {
    return run_case({.outstanding = "20_000_000",
                     .plan_more = "market_value = \"self_consistent\"\nparticipation = "
                                  + std::string{participation}})
        .exit_code;
  };
  EXPECT_EQ(limit("0.235294"), 0);
  EXPECT_EQ(limit("0.235295"), 2);
}

WorkedCase capped(const std::string& mode) {
  return {.company_more = "shares_reserved = 1_290_800\nshares_authorized = 20_000_000",
          .plan_more = "authorized_shortfall = \"" + mode + "\""};
}

constexpr double free_shares = 11'518'490.0;  // 20,000,000 - 7,190,710 - 1,290,800
constexpr double rights = 6'112'103.0;

TEST(WorkedCases, AuthorizedSharesAtAReducedPrice) {
  const auto document = run_case(capped("reduced_price")).json();
  const double after = (7'190'710.0 + 5'759'245.0) / 18'709'200.0;
  expect_values(document,
                "cash_flip_in",
                {{"shares_per_right", free_shares / rights},
                 {"payment_per_right", free_shares / rights / 2.0},
                 {"cash_paid_in", 5'759'245.0},
                 {"price_after", after},
                 {"stake_after", 1'078'607.0 / 18'709'200.0},
                 {"loss_fraction", 1.0 - after},
                 {"authorized_required", 69'602'540.0},
                 {"authorized_shortfall", 49'602'540.0}});
  EXPECT_NEAR(estimate(document, "rights.cash_flip_in.loss_fraction").at("value").get<double>(),
              0.307829570479,
              5e-13);
  // An exchange fits into the authorized shares.
  expect_values(document, "exchange", {{"shares_issued", rights}, {"authorized_shortfall", 0.0}});
}

TEST(WorkedCases, AuthorizedSharesWithTheRestOfTheSpreadOwedInCash) {
  expect_values(run_case(capped("spread_settlement")).json(),
                "cash_flip_in",
                {{"shares_per_right", free_shares / rights},
                 {"unfunded_cash", 19'042'025.0},
                 {"cash_paid_in", 0.0},
                 {"price_after", 7'190'710.0 / 18'709'200.0},
                 {"loss_fraction", 1.0 - 7'190'710.0 / 18'709'200.0}});
  // With some cash the company pays what it has and still owes the rest.
  WorkedCase funded = capped("spread_settlement");
  funded.company_more += "\ncash_available = 1_000_000";
  expect_values(run_case(funded).json(),
                "cash_flip_in",
                {{"unfunded_cash", 18'042'025.0},
                 {"cash_paid_in", -1'000'000.0},
                 {"price_after", 6'190'710.0 / 18'709'200.0}});
}

TEST(WorkedCases, PreferredUnitsStandForMissingShares) {
  expect_values(run_case(capped("preferred_units")).json(),
                "cash_flip_in",
                {{"price_after", 37'751'225.0 / 68'311'740.0},
                 {"shares_issued", 61'121'030.0},
                 {"authorized_shortfall", 49'602'540.0}});
}

TEST(WorkedCases, CommonOnlyLimitsWhoCanExercise) {
  const auto document = run_case(capped("common_only")).json();
  expect_values(document,
                "cash_flip_in",
                {{"participation", free_shares / (10.0 * rights)}, {"shares_issued", free_shares}});
  EXPECT_NEAR(estimate(document, "rights.cash_flip_in.participation").at("value").get<double>(),
              0.18845379405,
              5e-12);
}

TEST(WorkedCases, TransfersSumToZeroCents) {
  const auto document = run_case({.plan_more = "participation = 0.5"}).json();
  const auto transfers = table(document, "holder_transfers");
  ASSERT_FALSE(transfers.is_null());
  std::size_t gain = 0;
  while (transfers.at("columns")[gain].at("id") != "gain") ++gain;
  std::int64_t cents = 0;
  for (std::size_t row = 0; row < 3; ++row)
    cents += std::llround(100.0 * transfers.at("rows")[row][gain].get<double>());
  EXPECT_EQ(cents, 0);
  EXPECT_EQ(transfers.at("rows")[3][gain], 0.0);
  EXPECT_NEAR(transfers.at("rows")[0][gain].get<double>(), -436'579.017007, 0.01);
}

}  // namespace
}  // namespace flipin
