#include "core/money.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/for_all.hpp"

namespace flipin {
namespace {

PrintedPrice price(std::string_view text) { return PrintedPrice::from_text(text).value(); }

TEST(Money, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(round_half_up(0.5), 1);
  EXPECT_EQ(round_half_up(1.5), 2);
  EXPECT_EQ(round_half_up(2.5), 3);
  EXPECT_EQ(round_half_up(-0.5), -1);
  EXPECT_EQ(round_half_up(33'153.79), 33'154);
  EXPECT_EQ(round_half_up(0.4999999), 0);
  EXPECT_EQ(round_half_up(0.125, 2), 0.13);
  EXPECT_EQ(round_half_up(2.65, 1), 2.7);
  EXPECT_THROW(static_cast<void>(round_half_up(1e19)), BrokenExpectation);
}

/// An intrinsic value in whole dollars, rounded once.
std::int64_t intrinsic(std::int64_t shares, std::string_view at, std::string_view exercise_price) {
  return whole_dollars(intrinsic_millionths(ShareCount{shares}, price(at), price(exercise_price)));
}

// HemaCare's lots at $1.60: the strikes that the proxy of April 30, 2002 implies.
TEST(Money, GivesIntrinsicValuesExactly) {
  EXPECT_EQ(intrinsic(250'000, "1.60", "0.41"), 297'500);
  EXPECT_EQ(intrinsic(120'000, "1.60", "0.625"), 117'000);
  EXPECT_EQ(intrinsic(18'000, "1.60", "1.188"), 7'416);
  EXPECT_EQ(intrinsic(18'000, "1.60", "1.1875"), 7'425);
  EXPECT_EQ(intrinsic(7'000, "1.60", "1.063"), 3'759);
}

TEST(Money, TakesNothingForAnOptionUnderWater) {
  EXPECT_EQ(intrinsic(43'000, "1.60", "2.44"), 0);
  EXPECT_EQ(intrinsic(43'000, "1.60", "1.60"), 0);
}

TEST(Money, RoundsMillionthsHalfUp) {
  EXPECT_EQ(whole_dollars(0), 0);
  EXPECT_EQ(whole_dollars(499'999), 0);
  EXPECT_EQ(whole_dollars(500'000), 1);
  EXPECT_EQ(whole_dollars(1'500'000), 2);
  EXPECT_EQ(whole_dollars(2'499'999), 2);
  // 0.40 - 0.30 is 0.10000000000000003 in doubles; here it is 0.10, and five of them are a half.
  EXPECT_EQ(intrinsic(5, "0.40", "0.30"), 1);
}

TEST(Money, StaysExactForTheLargestCountsAndRefusesWhatDoesNotFit) {
  EXPECT_EQ(intrinsic(most_shares.count(), "1000000.000001", "0.000001"),
            1'000'000'000'000'000'000);
  EXPECT_THROW(static_cast<void>(intrinsic(most_shares.count(), "999999999", "0")),
               BrokenExpectation);
}

std::int64_t sum_of(const std::vector<Cents>& amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}, [](auto sum, Cents one) {
    return sum + one.cents;
  });
}

TEST(Money, GivesMissingCentsToTheLargestRemainders) {
  const Dollars thirds[] = {Dollars{100.0 / 3}, Dollars{100.0 / 3}, Dollars{100.0 / 3}};
  EXPECT_EQ(to_cents(thirds), (std::vector<Cents>{{3334}, {3333}, {3333}}));
  const Dollars mixed[] = {Dollars{0.001}, Dollars{0.009}, Dollars{0.01}};
  EXPECT_EQ(to_cents(mixed), (std::vector<Cents>{{0}, {1}, {1}}));
  EXPECT_EQ(Cents{1234}.dollars(), Dollars{12.34});
  EXPECT_TRUE(to_cents({}).empty());
}

TEST(Money, KeepsAZeroSumATableOfTransfers) {
  for_all([](Draw& draw) {
    std::vector<Dollars> amounts(static_cast<std::size_t>(draw.whole(1, 40)));
    double rest = 0.0;
    for (Dollars& amount : amounts) {
      amount = Dollars{draw.between(-2e6, 2e6)};
      rest += amount.value();
    }
    amounts.emplace_back(-rest);
    const std::vector<Cents> rounded = to_cents(amounts);
    EXPECT_EQ(sum_of(rounded), 0);
    for (std::size_t at = 0; at < amounts.size(); ++at)
      EXPECT_LE(std::abs(rounded[at].dollars().value() - amounts[at].value()), 0.01 + 1e-7);
  });
}

TEST(Money, AddsUpToTheRoundedTotal) {
  for_all([](Draw& draw) {
    std::vector<Dollars> amounts(static_cast<std::size_t>(draw.whole(1, 40)));
    double total = 0.0;
    for (Dollars& amount : amounts) {
      amount = Dollars{draw.between(0.0, 1000.0)};
      total += amount.value();
    }
    EXPECT_EQ(sum_of(to_cents(amounts)), round_half_up(total * 100.0));
  });
}

}  // namespace
}  // namespace flipin
