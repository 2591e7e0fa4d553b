#include "config/suggestion.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

constexpr auto words = std::to_array<std::string_view>({"threshold", "expires", "record_date"});

TEST(Suggestion, CountsEachKindOfSlipOnce) {
  EXPECT_EQ(slips_between("threshold", "threshold", 3), 0);
  EXPECT_EQ(slips_between("treshold", "threshold", 3), 1);
  EXPECT_EQ(slips_between("thresholds", "threshold", 3), 1);
  EXPECT_EQ(slips_between("thrashold", "threshold", 3), 1);
  EXPECT_EQ(slips_between("htreshold", "threshold", 3), 1);  // swapped neighbours
  EXPECT_EQ(slips_between("", "abc", 3), 3);
  EXPECT_EQ(slips_between("abc", "", 3), 3);
}

TEST(Suggestion, CountsNoFurtherThanAsked) {
  EXPECT_EQ(slips_between("threshold", "record_date", 2), 3);
  EXPECT_EQ(slips_between(std::string(1'000'000, 'x'), "threshold", 2), 3);
}

TEST(Suggestion, FindsTheNearestOfTheLegalWords) {
  EXPECT_EQ(nearest("treshold", words), "threshold");
  EXPECT_EQ(nearest("recorddate", words), "record_date");
  EXPECT_EQ(nearest("expiers", words), "expires");
}

TEST(Suggestion, LooksPastCapitalsAndHyphens) {
  EXPECT_EQ(nearest("Record-Date", words), "record_date");
  EXPECT_EQ(nearest("THRESHOLD", words), "threshold");
}

TEST(Suggestion, DoesNotGuessWildly) {
  EXPECT_EQ(nearest("volatility", words), std::nullopt);
  constexpr auto short_words = std::to_array<std::string_view>({"ab", "kind"});
  EXPECT_EQ(nearest("xy", short_words), std::nullopt);  // two slips make any word of two letters
  EXPECT_EQ(nearest("", short_words), std::nullopt);
}

TEST(Suggestion, OffersTheWholeListWhereNothingIsNear) {
  EXPECT_EQ(suggest_word("gmb", std::to_array<std::string_view>({"gbm"})), "did you mean \"gbm\"?");
  EXPECT_EQ(suggest_word("heston", std::to_array<std::string_view>({"gbm", "constant_growth"})),
            "write \"gbm\" or \"constant_growth\"");
}

}  // namespace
}  // namespace flipin
