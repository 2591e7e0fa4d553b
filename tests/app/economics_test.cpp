#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// What a plan costs an acquiring person: worked cases through the program and its JSON. Figures
// with six decimals are those of a table worked out with exact rationals and a stake of exactly
// 15%: 14,381,420 shares are twice HemaCare's 7,190,710 (Form 8-K of March 5, 1998, Item 5), so
// that 15% of them is a whole number, and dollars double.

namespace flipin {
namespace {

constexpr double half_last_digit = 5.01e-7;

WorkedCase exact_case() { return {.outstanding = "14_381_420"}; }

std::string ladder(const std::string& prices, const std::string& stakes) {
  return "[dilution_ladder]\nprices = [" + prices + "]\nstakes = [" + stakes + "]\n";
}

TEST(DilutionLadder, VotesFallAndDollarsRiseWithThePrice) {
  struct Row {
    double price, stake_after, loss_percent;
  };
  // The purchase price is $5.00; the stake before 15%.
  const std::vector<Row> expected{{0.25, 0.428571, 48.571429},
                                  {0.50, 0.833333, 47.222222},
                                  {0.75, 1.216216, 45.945946},
                                  {1.00, 1.578947, 44.736842},
                                  {1.20, 1.855670, 43.814433},
                                  {1.60, 2.376238, 42.079208},
                                  {2.44, 3.345521, 38.848263},
                                  {3.03, 3.941891, 36.860364},
                                  {5.00, 5.555556, 31.481481},
                                  {10.00, 8.108108, 22.972973},
                                  {20.00, 10.526316, 14.912281}};
  WorkedCase c = exact_case();
  c.tables =
      ladder("0.25, 0.50, 0.75, 1.00, 1.20, 1.60, 2.44, 3.03, 5.00, 10.00, 20.00", "\"15%\"");
  const TableView table{document_of(c), "dilution_ladder"};
  ASSERT_EQ(table.rows(), expected.size());
  for (std::size_t row = 0; row < expected.size(); ++row) {
    EXPECT_EQ(table.number(row, "price"), expected[row].price);
    EXPECT_NEAR(table.number(row, "stake_after"), expected[row].stake_after, half_last_digit);
    EXPECT_NEAR(table.number(row, "loss_percent"), expected[row].loss_percent, half_last_digit);
  }
}

TEST(DilutionLadder, TakesOtherPurchasePrices) {
  WorkedCase c = exact_case();
  c.tables = ladder("1.00", "\"15%\"") + "purchase_prices = [0.50, 1.00, 5.00, 20.00]\n";
  const TableView table{document_of(c), "dilution_ladder"};
  ASSERT_EQ(table.rows(), 4U);
  EXPECT_EQ(table.number(3, "purchase_price"), 20.0);
  EXPECT_NEAR(table.number(0, "stake_after"), 8.108108, half_last_digit);
  EXPECT_NEAR(table.number(1, "stake_after"), 5.555556, half_last_digit);
  EXPECT_NEAR(table.number(2, "stake_after"), 1.578947, half_last_digit);
  EXPECT_NEAR(table.number(3, "loss_percent"), 48.571429, half_last_digit);
}

TEST(ValueMultiple, MayBeOtherThanTwo) {
  // Three times; and a discount of 30%, which is a multiple of 10/7.
  WorkedCase three = exact_case();
  three.plan_more = "value_multiple = 3.0";
  WorkedCase discount = exact_case();
  discount.plan_more = "value_multiple = 1.4285714285714286";
  const auto tripled = document_of(three);
  const auto discounted = document_of(discount);
  EXPECT_NEAR(100.0 * value_in(tripled, "rights.cash_flip_in.stake_after"), 1.090909, 5.01e-7);
  EXPECT_NEAR(value_in(tripled, "rights.cash_flip_in.price_after"), 0.381818, 5.01e-7);
  EXPECT_NEAR(100.0 * value_in(discounted, "rights.cash_flip_in.stake_after"), 2.121212, 5.01e-7);
  EXPECT_NEAR(value_in(discounted, "rights.cash_flip_in.price_after"), 0.742424, 5.01e-7);
}

TEST(ExchangeOrFlipIn, TheExchangeCostsMoreBelowATwentyPercentStake) {
  struct Row {
    const char* stake;
    double flip_in[3];   // stake after, loss of its value, loss of the company's, %
    double exchange[3];  // the same; 0: closed
    const char* costlier;
  };
  const std::vector<Row> expected{
      {"4.99%", {0.475193, 45.238549, 2.257404}, {2.558843, 48.720578, 2.431157}, "exchange"},
      {"10%", {1.000000, 45.000000, 4.500000}, {5.263158, 47.368421, 4.736842}, "exchange"},
      {"11%", {1.111111, 44.949495, 4.944444}, {5.820106, 47.089947, 5.179894}, "exchange"},
      {"15%", {1.578947, 44.736842, 6.710526}, {8.108108, 45.945946, 6.891892}, "exchange"},
      {"20%", {2.222222, 44.444444, 8.888889}, {11.111111, 44.444444, 8.888889}, "neither"},
      {"31%", {3.924051, 43.670886, 13.537975}, {18.343195, 40.828402, 12.656805}, "flip-in"},
      {"50%", {8.333333, 41.666667, 20.833333}, {}, "flip-in (3)"},
      {"75%", {21.428571, 35.714286, 26.785714}, {}, "flip-in (3)"},
      {"90%", {45.000000, 25.000000, 22.500000}, {}, "flip-in (3)"}};
  WorkedCase c{.outstanding = "10_000_000"};
  std::string stakes;
  for (const Row& row : expected)
    stakes += (stakes.empty() ? "\"" : ", \"") + (row.stake + std::string{"\""});
  c.tables = ladder("1.00", stakes);
  const TableView table{document_of(c), "exchange_or_flip_in"};
  ASSERT_EQ(table.rows(), expected.size() + 1) << "the smallest trigger comes first";
  for (std::size_t at = 0; at < expected.size(); ++at) {
    SCOPED_TRACE(expected[at].stake);
    const auto near = [&](const char* column, double value) {
      EXPECT_NEAR(table.number(at + 1, column), value, half_last_digit) << column;
    };
    near("flip_in_stake_after", expected[at].flip_in[0]);
    near("flip_in_loss_percent", expected[at].flip_in[1]);
    near("flip_in_loss_of_company", expected[at].flip_in[2]);
    EXPECT_EQ(table.at(at + 1, "costlier"), expected[at].costlier);
    if (expected[at].exchange[0] == 0.0) {
      EXPECT_EQ(table.at(at + 1, "exchange_loss"), "closed");
      continue;
    }
    near("exchange_stake_after", expected[at].exchange[0]);
    near("exchange_loss_percent", expected[at].exchange[1]);
    near("exchange_loss_of_company", expected[at].exchange[2]);
  }
  EXPECT_NEAR(table.number(4, "cash_call_percent"), 425.0, 1e-9);
  const std::string note = table.notes()[0];
  for (const char* figure : {"20.0000%", "76.8338%", "26.8338%", "58.5786%", "17.1573%"})
    EXPECT_NE(note.find(figure), std::string::npos) << figure << " in " << note;
}

TEST(Participation, TenPercentTakeAsManyVotesAsAnExchange) {
  struct Row {
    double percent, stake_after, price_after, loss_percent, payoff;
    double price, stake;  // self-consistent; 0: none
  };
  const std::vector<Row> expected{
      {5.0, 10.526316, 0.850877, 14.912281, 3.508772, 0.787500, 9.742268},
      {10.0, 8.108108, 0.770270, 22.972973, 2.702703, 0.575000, 6.052632},
      {20.0, 5.555556, 0.685185, 31.481481, 1.851852, 0.150000, 1.216216},
      {50.0, 2.857143, 0.595238, 40.476190, 0.952381, 0.0, 0.0},
      {75.0, 2.033898, 0.567797, 43.220339, 0.677966, 0.0, 0.0},
      {100.0, 1.578947, 0.552632, 44.736842, 0.526316, 0.0, 0.0}};
  WorkedCase c = exact_case();
  c.tables = "[participation_ladder]\nfractions = [0.05, 0.10, 0.20, 0.50, 0.75, 1.0]\n";
  const TableView table{document_of(c), "participation"};
  ASSERT_EQ(table.rows(), expected.size());
  for (std::size_t row = 0; row < expected.size(); ++row) {
    SCOPED_TRACE(expected[row].percent);
    const auto near = [&](const char* column, double value) {
      EXPECT_NEAR(table.number(row, column), value, half_last_digit) << column;
    };
    near("participation", expected[row].percent);
    near("stake_after", expected[row].stake_after);
    near("price_after", expected[row].price_after);
    near("loss_percent", expected[row].loss_percent);
    near("payoff_per_right", expected[row].payoff);
    if (expected[row].price == 0.0) {
      EXPECT_EQ(table.at(row, "self_consistent_price"), "none");
      EXPECT_EQ(table.at(row, "self_consistent_stake"), "none");
    } else {
      near("self_consistent_price", expected[row].price);
      near("self_consistent_stake", expected[row].stake);
    }
    // What exercising holders gain, the acquiring person and the other holders lose.
    EXPECT_NEAR(table.number(row, "exercising_gain") + table.number(row, "other_gain"),
                table.number(row, "loss"),
                1e-6);
  }
}

TEST(Participation, GoesToTheSevenFractionsIfNoneAreStated) {
  const TableView table{document_of(exact_case()), "participation"};
  ASSERT_EQ(table.rows(), 7U);
  EXPECT_NEAR(table.number(3, "participation"), 23.5294, 1e-9);
  EXPECT_NEAR(table.number(3, "stake_after"), 5.0, 1e-5);
  EXPECT_NEAR(table.number(3, "self_consistent_price"), 0.0, 1e-5);
}

TEST(CompletionCost, RisesByTheLossOnTheAcquirersOwnShares) {
  struct Row {
    double premium, without, gross, net, net_multiple, extra, extra_percent, synergy;
  };
  // For 7,190,710 shares; here there are twice as many.
  const std::vector<Row> flip_in{
      {0.0, 6'112'103.50, 37'155'155.49, 6'594'637.99, 1.078947, 482'534.49, 6.710526, 6.710526},
      {30.0, 7'945'734.55, 39'278'307.23, 8'717'789.73, 1.097166, 772'055.18, 10.736842, 36.236842},
      {50.0,
       9'168'155.25,
       40'693'741.72,
       10'133'224.22,
       1.105263,
       965'068.97,
       13.421053,
       55.921053}};
  const TableView table{document_of(exact_case()), "completion_cost"};
  ASSERT_EQ(table.rows(), 9U) << "three premiums for each of three ways to settle";
  for (std::size_t row = 0; row < flip_in.size(); ++row) {
    const Row& expected = flip_in[row];
    SCOPED_TRACE(expected.premium);
    EXPECT_EQ(table.at(row, "settlement"), "cash_flip_in");
    const auto near = [&](const char* column, double value, double tolerance) {
      EXPECT_NEAR(table.number(row, column), value, tolerance) << column;
    };
    near("premium", expected.premium, 1e-12);
    near("without_plan", 2.0 * expected.without, 0.011);
    near("gross", 2.0 * expected.gross, 0.011);
    near("net", 2.0 * expected.net, 0.011);
    near("net_multiple", expected.net_multiple, half_last_digit);
    near("extra", 2.0 * expected.extra, 0.011);
    near("extra_percent", expected.extra_percent, half_last_digit);
    near("synergy_without", 0.85 * expected.premium, 1e-9);
    near("synergy_with", expected.synergy, half_last_digit);
  }
  EXPECT_NEAR(table.number(0, "gross_multiple"), 6.078947, half_last_digit);
  // After an exchange there is no cash: net and gross are one.
  EXPECT_EQ(table.at(3, "settlement"), "exchange");
  EXPECT_NEAR(table.number(3, "net"), 2.0 * 6'607'679.46, 0.011);
  EXPECT_EQ(table.number(3, "net"), table.number(3, "gross"));
  EXPECT_NEAR(table.number(3, "net_multiple"), 1.081081, half_last_digit);
}

TEST(CompletionCost, ExtraCostIsWhatTheOwnStakeLosesAtTheBid) {
  WorkedCase c;
  c.tables = "[completion_cost]\npremiums = [0.0, 0.17, 2.5]\n";
  const auto document = document_of(c);
  const TableView table{document, "completion_cost"};
  const double acquirer = 1'078'607.0;
  const double before = 7'190'710.0;
  const double after = value_in(document, "rights.cash_flip_in.shares_outstanding_after");
  const double cash = value_in(document, "rights.cash_flip_in.cash_paid_in");
  for (std::size_t row = 0; row < 3; ++row) {
    const double bid = (1.0 + table.number(row, "premium") / 100.0) * before;
    const double lost = acquirer * (bid / before - (bid + cash) / after);
    EXPECT_NEAR(table.number(row, "net") - table.number(row, "without_plan"), lost, 1e-12 * bid);
    EXPECT_NEAR(table.number(row, "extra"), lost, 1e-12 * bid);
  }
}

TEST(HighestPremium, IsLowerByWhatTheRightsCost) {
  const TableView table{document_of(exact_case()), "highest_premium"};
  const std::vector<std::pair<double, double>> expected{
      {29.411765, 18.582888}, {58.823529, 43.983957}, {117.647059, 94.786096}};
  ASSERT_EQ(table.rows(), 9U);
  for (std::size_t row = 0; row < expected.size(); ++row) {
    EXPECT_NEAR(table.number(row, "premium_without"), expected[row].first, half_last_digit);
    EXPECT_NEAR(table.number(row, "premium_with"), expected[row].second, half_last_digit);
  }
}

TEST(HighestPremium, IsNoneForTooSmallASynergy) {
  WorkedCase c = exact_case();
  c.tables = "[completion_cost]\nsynergies = [0.05]\n";
  const TableView table{document_of(c), "highest_premium"};
  EXPECT_NEAR(table.number(0, "premium_without"), 5.0 / 0.85, 1e-9);
  EXPECT_EQ(table.at(0, "premium_with"), "none");
}

TEST(MajorityCost, SevenTimesAsMuchAfterAFlipIn) {
  const TableView table{document_of({}), "majority_cost"};
  ASSERT_EQ(table.rows(), 4U);
  const auto row = [&](std::size_t at, double shares, double cost, double multiple) {
    EXPECT_EQ(table.number(at, "shares"), shares);
    EXPECT_NEAR(table.number(at, "cost"), cost, 0.0051);
    EXPECT_NEAR(table.number(at, "multiple"), multiple, half_last_digit);
  };
  row(0, 2'516'749, 2'516'749.0, 1.0);
  row(1, 33'077'264, 18'279'540.76, 7.263156);
  row(2, 5'572'800, 3'012'324.44, 1.196911);
}

TEST(AuthorizedNeed, NamesWhatEachReplacementDelivers) {
  WorkedCase c;
  c.company_more = "shares_reserved = 1_290_800\nshares_authorized = 20_000_000";
  c.tables = ladder("1.00, 20.00", "\"15%\"");
  const TableView table{document_of(c), "authorized_need"};
  ASSERT_EQ(table.rows(), 7U) << "six replacements at $1, none at $20";
  const auto near = [&](std::size_t row, const char* mode, const char* column, double value) {
    EXPECT_EQ(table.at(row, "mode"), mode);
    EXPECT_NEAR(table.number(row, column), value, 1e-9 * std::abs(value)) << mode << column;
  };
  constexpr double free = 11'518'490.0;
  constexpr double rights = 6'112'103.0;
  for (std::size_t row = 0; row < 6; ++row) {
    EXPECT_EQ(table.number(row, "shares_required"), 61'121'030.0);
    EXPECT_EQ(table.number(row, "shares_free"), free);
    EXPECT_EQ(table.number(row, "authorized_shortfall"), 49'602'540.0);
  }
  near(0, "preferred_units", "stake_after", 100.0 * 1'078'607.0 / 68'311'740.0);
  near(0, "preferred_units", "shares_per_right", 10.0);
  near(1, "reduced_price", "shares_per_right", free / rights);
  near(1, "reduced_price", "payment_per_right", free / rights / 2.0);
  near(1, "reduced_price", "stake_after", 100.0 * 1'078'607.0 / 18'709'200.0);
  EXPECT_NEAR(table.number(1, "loss_percent"), 30.7829570479, 5e-11);
  near(2, "spread_settlement", "shares_per_right", free / rights);
  near(2, "spread_settlement", "cash_owed", 19'042'025.0);
  near(2, "spread_settlement", "unfunded_cash", 19'042'025.0);
  EXPECT_NEAR(table.number(2, "loss_percent"), 61.5659140957, 5e-11);
  near(3, "common_only", "participation", 100.0 * free / (10.0 * rights));
  EXPECT_NEAR(table.number(3, "participation"), 18.845379405, 5e-10);
  EXPECT_EQ(table.at(4, "mode"), "suspend");
  EXPECT_EQ(table.number(4, "participation"), 0.0);
  EXPECT_EQ(table.number(4, "loss"), 0.0);
  // Cash worth the spread of $5 a right, of which there is none: it stays owed.
  near(5, "cash", "cash_owed", 5.0 * rights);
  near(5, "cash", "unfunded_cash", 5.0 * rights);
  EXPECT_EQ(table.number(5, "loss"), 0.0);
  EXPECT_EQ(table.at(6, "mode"), "none needed");
  EXPECT_NEAR(table.number(6, "stake_after"), 10.526316, 1e-5);
}

TEST(AuthorizedNeed, PaysWhatCashThereIs) {
  WorkedCase c;
  c.company_more = "shares_authorized = 7_190_710\ncash_available = 1_000_000";
  c.plan_more = "authorized_shortfall = \"cash\"";
  const auto document = document_of(c);
  expect_values(document,
                "cash_flip_in",
                {{"unfunded_cash", 5.0 * 6'112'103.0 - 1e6},
                 {"cash_paid_in", -1e6},
                 {"price_after", 6'190'710.0 / 7'190'710.0}});
}

TEST(PartialExchange, LeavesARestToFlipIn) {
  WorkedCase c = exact_case();
  c.plan_more = "participation = 0.5\n[rights_plan.exchange]\npart = 0.4";
  expect_values(document_of(c),
                "partial_exchange",
                {{"price_after", 2.275 / 3.89},
                 {"stake_after", 0.15 / 3.89},
                 {"shares_per_right", 3.4},
                 {"payment_per_right", 1.5}});
  EXPECT_TRUE(estimate(document_of(exact_case()), "rights.partial_exchange.loss").is_null());
}

TEST(Reissue, TakesAboutHalfOfTheVotesEveryTime) {
  WorkedCase c{.outstanding = "20_000_000"};
  c.plan_more = "settlement = \"exchange\"\n[rights_plan.reissue]\nafter_use = true\nmost = 2";
  const auto document = document_of(c);
  expect_values(document, "exchange", {{"stake_after", 0.15 / 1.85}});
  expect_values(document, "reissue_1", {{"stake_after", 3.0 / 71.0}, {"price_ratio", 20.0 / 71.0}});
  expect_values(
      document, "reissue_2", {{"stake_after", 3.0 / 139.0}, {"price_ratio", 20.0 / 139.0}});
  EXPECT_NEAR(100.0 * 3.0 / 71.0, 4.225352113, 5e-10);
  EXPECT_NEAR(100.0 * 3.0 / 139.0, 2.158273381, 5e-10);
  EXPECT_TRUE(estimate(document, "rights.reissue_3.stake_after").is_null());
}

TEST(Threshold, IsReachedInWholeShares) {
  WorkedCase c{.outstanding = "100", .threshold = "7%"};
  expect_values(document_of(c), "exchange", {{"stake_before", 0.07}});
  expect_values(document_of({}), "exchange", {{"stake_before", 1'078'607.0 / 7'190'710.0}});
}

}  // namespace
}  // namespace flipin
