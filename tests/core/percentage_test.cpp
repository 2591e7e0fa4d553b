#include "core/percentage.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

Percentage percent(std::string_view text) { return Percentage::from_text(text).value(); }

TEST(Percentage, ReadsWhatADocumentPrintsAndPrintsItBack) {
  for (const char* text : {"15%", "4.99%", "0%", "100%", "0.0001%", "3.690%"})
    EXPECT_EQ(to_text(percent(text)), text);
  EXPECT_EQ(percent("15%").millionths(), 150'000);
  EXPECT_EQ(percent("4.99%").millionths(), 49'900);
  EXPECT_EQ(percent("4.99%").fraction(), 0.0499);
}

TEST(Percentage, RefusesWhatIsNoPercentage) {
  for (const char* text : {"", "%", "15", "15 %", "-1%", "1.23456%", "15%%", "0.15 ", "fifteen%"})
    EXPECT_FALSE(Percentage::from_text(text)) << text;
}

TEST(Percentage, ComparesByValueNotByDigits) {
  EXPECT_EQ(percent("15%"), percent("15.00%"));
  EXPECT_LT(percent("4.99%"), percent("5%"));
}

// The smallest acquiring person of the HemaCare plan: 15% of 7,190,710 shares is 1,078,606.5.
TEST(Percentage, IsReachedByWholeSharesOnly) {
  const ShareCount outstanding{7'190'710};
  EXPECT_FALSE(percent("15%").reached_by(ShareCount{1'078'606}, outstanding));
  EXPECT_TRUE(percent("15%").reached_by(ShareCount{1'078'607}, outstanding));
  EXPECT_EQ(percent("15%").fewest_of(outstanding), ShareCount{1'078'607});
  EXPECT_EQ(percent("15%").most_of(outstanding), ShareCount{1'078'606});
}

// In doubles 0.07 * 100 is 7.000000000000001, which 7 does not reach.
TEST(Percentage, IsReachedWhereDoublesSayItIsNot) {
  ASSERT_GT(0.07 * 100.0, 7.0);
  EXPECT_TRUE(percent("7%").reached_by(ShareCount{7}, ShareCount{100}));
  EXPECT_EQ(percent("7%").fewest_of(ShareCount{100}), ShareCount{7});
  EXPECT_EQ(percent("7%").most_of(ShareCount{100}), ShareCount{7});
}

TEST(Percentage, AgreesWithItselfOnTheFewestAndTheMost) {
  for_all([](Draw& draw) {
    const Percentage some = Percentage::from_millionths(draw.whole(1, 1'000'000));
    const ShareCount whole{draw.whole(1, most_shares.count())};
    const ShareCount fewest = some.fewest_of(whole);
    const ShareCount most = some.most_of(whole);
    EXPECT_TRUE(some.reached_by(fewest, whole));
    EXPECT_FALSE(some.reached_by(fewest - ShareCount{1}, whole));
    EXPECT_LE(most, fewest);
    EXPECT_LE((fewest - most).count(), 1);
    EXPECT_EQ(some.reached_by(most, whole), most == fewest);
  });
}

TEST(Percentage, RoundsAnExactHalfUp) {
  // 1 of 800 is 0.125%, 3 of 800 is 0.375%: halves of the second decimal.
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{1}, ShareCount{800}, 2)), "0.13%");
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{3}, ShareCount{800}, 2)), "0.38%");
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{1}, ShareCount{200}, 0)), "1%");
  // One share fewer or more on a large count moves it off the half.
  const ShareCount whole{800'000'000'000};
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{999'999'999}, whole, 2)), "0.12%");
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{1'000'000'000}, whole, 2)), "0.13%");
}

TEST(Percentage, RoundsAtEveryNumberOfDecimals) {
  const ShareCount part{2};
  const ShareCount whole{3};
  const char* const rounded[] = {"67%", "66.7%", "66.67%", "66.667%", "66.6667%"};
  const char* const truncated[] = {"66%", "66.6%", "66.66%", "66.666%", "66.6666%"};
  for (int decimals = 0; decimals <= 4; ++decimals) {
    EXPECT_EQ(to_text(rounded_percentage(part, whole, decimals)), rounded[decimals]);
    EXPECT_EQ(to_text(truncated_percentage(part, whole, decimals)), truncated[decimals]);
  }
}

TEST(Percentage, KeepsItsDecimalsWhenTheyAreZeros) {
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{1}, ShareCount{2}, 2)), "50.00%");
  EXPECT_EQ(to_text(truncated_percentage(ShareCount{1}, ShareCount{1}, 1)), "100.0%");
  EXPECT_EQ(to_text(rounded_percentage(ShareCount{0}, ShareCount{5}, 2)), "0.00%");
}

TEST(Percentage, IsTruncatedBelowAndRoundedToTheNearest) {
  for_all([](Draw& draw) {
    const std::int64_t whole = draw.whole(1, most_shares.count());
    const std::int64_t part = draw.whole(0, whole);
    const auto decimals = static_cast<int>(draw.whole(0, 4));
    const auto place = static_cast<std::int64_t>(std::pow(10.0, 4 - decimals));
    const Int128 exact = Int128{part} * 1'000'000;
    const Int128 cut =
        Int128{truncated_percentage(ShareCount{part}, ShareCount{whole}, decimals).millionths()}
        * whole;
    const Int128 nearest =
        Int128{rounded_percentage(ShareCount{part}, ShareCount{whole}, decimals).millionths()}
        * whole;
    EXPECT_TRUE(cut <= exact && exact < cut + Int128{place} * whole);
    EXPECT_TRUE(2 * (nearest - exact) <= Int128{place} * whole);
    EXPECT_TRUE(2 * (exact - nearest) < Int128{place} * whole);
  });
}

}  // namespace
}  // namespace flipin
