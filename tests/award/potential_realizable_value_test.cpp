#include "award/potential_realizable_value.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/for_all.hpp"

namespace flipin {
namespace {

struct Row {
  std::int64_t shares;
  double exercise_price, market;
  double term, rate;
  double expected;  // dollars, rounded half up
};

Dollars value(const Row& row) {
  return potential_realizable_value(ShareCount{row.shares},
                                    DollarsPerShare{row.market},
                                    DollarsPerShare{row.exercise_price},
                                    AnnualRate{row.rate},
                                    Years{row.term});
}

// Worked by the rule of Item 402(c)(2)(vi)(A); the first three are HemaCare's grant to its
// chairman over ten years, the third over the five that its proxy of April 30, 2002 used (page 9).
constexpr Row worked[] = {
    {100'000, 1.20, 1.20, 10, 0.05, 75'467},
    {100'000, 1.20, 1.20, 10, 0.10, 191'249},
    {100'000, 1.20, 1.20, 5, 0.05, 33'154},
    {20'000'000, 43.59375, 43.59375, 10, 0.05, 548'317'503},
    {20'000'000, 43.59375, 43.59375, 10, 0.10, 1'389'544'207},
    {10'000, 15, 20, 10, 0.00, 50'000},
    {10'000, 15, 20, 10, 0.05, 175'779},
    {10'000, 15, 20, 10, 0.10, 368'748},
    {1'000, 25, 20, 10, 0.05, 7'578},
    {1'000, 40, 20, 10, 0.05, -7'422},  // under water at the end: a table prints 0
};

TEST(PotentialRealizableValue, MatchesWorkedFiguresToTheDollar) {
  for (const Row& row : worked) EXPECT_NEAR(value(row).value(), row.expected, 0.5) << row.expected;
}

// Multipliers for an option at the money, as the compensation tables of the time print them.
TEST(PotentialRealizableValue, MultipliesThePriceOfAnOptionAtTheMoney) {
  EXPECT_NEAR(value({1, 1.0, 1.0, 10, 0.05, 0}).value(), 0.62889463, 5e-9);
  EXPECT_NEAR(value({1, 1.0, 1.0, 10, 0.10, 0}).value(), 1.59374246, 5e-9);
  EXPECT_NEAR(value({1, 1.0, 1.0, 5, 0.05, 0}).value(), 0.27628156, 5e-9);
  EXPECT_NEAR(value({1, 1.0, 1.0, 5, 0.10, 0}).value(), 0.61051, 5e-6);
}

TEST(PotentialRealizableValue, EndsAtTheAssumedPrice) {
  EXPECT_NEAR(assumed_price(DollarsPerShare{20.0}, lower_assumed_rate, Years{10.0}).value(),
              32.577893,
              5e-7);
  EXPECT_NEAR(assumed_price(DollarsPerShare{20.0}, upper_assumed_rate, Years{10.0}).value(),
              51.874849,
              5e-7);
  EXPECT_EQ(assumed_price(DollarsPerShare{20.0}, upper_assumed_rate, Years{}).value(), 20.0);
}

TEST(ImpliedTerm, IsFiveYearsForEveryFiledHemaCareCell) {
  constexpr double filed[][3] = {
      {100'000, 33'154, 73'261}, {50'000, 16'577, 36'631}, {20'000, 6'631, 14'652}};
  for (const auto& [shares, at_5, at_10] : filed) {
    const ShareCount count{static_cast<std::int64_t>(shares)};
    const DollarsPerShare price{1.20};
    EXPECT_NEAR(
        implied_term(Dollars{at_5}, count, price, price, lower_assumed_rate).value(), 5.0, 1e-3);
    EXPECT_NEAR(
        implied_term(Dollars{at_10}, count, price, price, upper_assumed_rate).value(), 5.0, 1e-3);
  }
}

TEST(ImpliedTerm, UndoesPotentialRealizableValue) {
  for_all([](Draw& draw) {
    const Row row{draw.whole(1, 10'000'000),
                  draw.between(0.05, 200.0),
                  draw.between(0.05, 200.0),
                  draw.between(0.1, 15.0),
                  draw.between(0.01, 0.3),
                  0.0};
    const Years back = implied_term(value(row),
                                    ShareCount{row.shares},
                                    DollarsPerShare{row.market},
                                    DollarsPerShare{row.exercise_price},
                                    AnnualRate{row.rate});
    EXPECT_NEAR(back.value(), row.term, 1e-9 * (1.0 + row.exercise_price / row.market / row.rate));
  });
}

TEST(ImpliedTerm, NeedsAPositiveFinalPrice) {
  EXPECT_THROW(static_cast<void>(implied_term(Dollars{-120.0},
                                              ShareCount{100},
                                              DollarsPerShare{1.2},
                                              DollarsPerShare{1.2},
                                              lower_assumed_rate)),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
