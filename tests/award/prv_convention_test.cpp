#include "award/prv_convention.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "calendar/term.hpp"
#include "core/money.hpp"

namespace flipin {
namespace {

// HemaCare's grant to its chairman: proxy statement of April 30, 2002, page 9.
OptionGrant chairmans_grant() {
  OptionGrant grant;
  grant.shares = ShareCount{100'000};
  grant.exercise_price = PrintedPrice::from_text("1.20").value();
  grant.granted = Date{2001, 3, 23};
  grant.expires = Date{2011, 3, 22};
  return grant;
}

std::string convention(AnnualRate rate, std::int64_t filed) {
  return read_filed_prv(chairmans_grant(), rate, filed).convention;
}

TEST(PrvConvention, FindsTheWholeYearsBehindAFiledFigure) {
  EXPECT_EQ(convention(lower_assumed_rate, 33'154), "a term of 5 years");
  EXPECT_EQ(convention(upper_assumed_rate, 73'261), "a term of 5 years");
}

TEST(PrvConvention, FindsTheRuleItself) {
  EXPECT_EQ(convention(lower_assumed_rate, 75'467), "the full contractual term");
  EXPECT_EQ(convention(upper_assumed_rate, 191'249), "the full contractual term");
}

// Each worked by hand from 120,000 dollars of options: days 3,651; (1.025)^20; e^0.5.
TEST(PrvConvention, FindsDayCountsAndCompounding) {
  EXPECT_EQ(convention(lower_assumed_rate, 75'493), "the term in days over 365");
  EXPECT_EQ(convention(upper_assumed_rate, 191'330), "the term in days over 365");
  EXPECT_EQ(convention(lower_assumed_rate, 75'428), "the term in days over 365.25");
  EXPECT_EQ(convention(upper_assumed_rate, 191'127), "the term in days over 365.25");
  EXPECT_EQ(convention(lower_assumed_rate, 76'634), "semi-annual compounding");
  EXPECT_EQ(convention(upper_assumed_rate, 198'396), "semi-annual compounding");
  EXPECT_EQ(convention(lower_assumed_rate, 77'847), "continuous compounding");
  EXPECT_EQ(convention(upper_assumed_rate, 206'194), "continuous compounding");
}

TEST(PrvConvention, FindsCentsCutOff) {
  OptionGrant grant = chairmans_grant();
  grant.shares = ShareCount{20'000};  // $38,249.82 at 10%
  EXPECT_EQ(read_filed_prv(grant, upper_assumed_rate, 38'250).convention,
            "the full contractual term");
  EXPECT_EQ(read_filed_prv(grant, upper_assumed_rate, 38'249).convention,
            "the full contractual term, cents cut off");
}

TEST(PrvConvention, NamesNoneWhereNoneGivesTheFiledDollar) {
  EXPECT_EQ(convention(lower_assumed_rate, 33'155), "");
  EXPECT_EQ(convention(lower_assumed_rate, 50'000), "");
}

TEST(PrvConvention, BracketsTheTermThatTheFiledDollarImplies) {
  const PrvReading reading = read_filed_prv(chairmans_grant(), lower_assumed_rate, 33'154);
  EXPECT_LT(reading.shortest_term, reading.implied_term);
  EXPECT_LT(reading.implied_term, reading.longest_term);
  EXPECT_NEAR(reading.implied_term.value(), 5.0, 0.0001);
  EXPECT_LE(reading.shortest_term.value(), 5.0);
  EXPECT_GE(reading.longest_term.value(), 5.0);
  // A dollar is 1 / (153,154 ln 1.05) years.
  EXPECT_NEAR((reading.longest_term - reading.shortest_term).value(),
              1.0 / (153'154.0 * std::log(1.05)),
              1e-9);
}

}  // namespace
}  // namespace flipin
