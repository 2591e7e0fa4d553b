#include "core/subset_sum.hpp"

#include <gtest/gtest.h>

#include "support/for_all.hpp"

namespace flipin {
namespace {

using Choices = std::vector<std::vector<std::size_t>>;

TEST(SubsetSum, FindsTheOnePartThatIsMissing) {
  // HemaCare's proxy: the unexercisable options of its officers, of which 20,000 are not filed.
  const AmountPair parts[] = {{80'000, 0}, {10'000, 0}, {20'000, 0}, {50'000, 0}};
  EXPECT_EQ(smallest_choices(parts, {20'000, 0}), (Choices{{2}}));
}

TEST(SubsetSum, ListsEveryChoiceOfTheSmallestSize) {
  const AmountPair parts[] = {{3, 0}, {2, 0}, {1, 0}, {5, 0}, {4, 0}, {5, 0}};
  EXPECT_EQ(smallest_choices(parts, {5, 0}), (Choices{{3}, {5}}));
  EXPECT_EQ(smallest_choices(parts, {9, 0}), (Choices{{3, 4}, {4, 5}}));
}

TEST(SubsetSum, MatchesBothAmountsOfAPair) {
  const AmountPair parts[] = {{10, 1}, {10, 2}, {10, 3}};
  EXPECT_EQ(smallest_choices(parts, {10, 2}), (Choices{{1}}));
  EXPECT_EQ(smallest_choices(parts, {20, 4}), (Choices{{0, 2}}));
  EXPECT_TRUE(smallest_choices(parts, {10, 4}).empty());
}

TEST(SubsetSum, ChoosesNothingWhereNothingAddsUp) {
  EXPECT_TRUE(smallest_choices({}, {0, 0}).empty());
  const AmountPair parts[] = {{2, 0}, {4, 0}};
  EXPECT_TRUE(smallest_choices(parts, {3, 0}).empty());
  EXPECT_TRUE(smallest_choices(parts, {0, 0}).empty());  // to choose nothing explains nothing
}

TEST(SubsetSum, SearchesUpToTwentyParts) {
  std::vector<AmountPair> parts(20, AmountPair{1, 1});
  EXPECT_EQ(smallest_choices(parts, {1, 1}).size(), 20U);
  parts.push_back({1, 1});
  EXPECT_TRUE(smallest_choices(parts, {1, 1}).empty());
}

TEST(SubsetSum, AllowsForTargetsThatWereRounded) {
  const AmountPair parts[] = {{1'400'000, 0}, {2'600'000, 0}};
  EXPECT_TRUE(smallest_choices(parts, {1'000'000, 0}).empty());
  EXPECT_TRUE(smallest_choices(parts, {1'000'000, 0}, 399'999).empty());
  EXPECT_EQ(smallest_choices(parts, {1'000'000, 0}, 400'000), (Choices{{0}}));
  EXPECT_EQ(smallest_choices(parts, {2'000'000, 0}, 600'000), (Choices{{0}, {1}}));
}

TEST(SubsetSum, ReturnsChoicesThatAddUp) {
  for_all([](Draw& draw) {
    std::vector<AmountPair> parts(static_cast<std::size_t>(draw.whole(1, 8)));
    for (AmountPair& part : parts) part = {draw.whole(-3, 9), draw.whole(0, 3)};
    const AmountPair target{draw.whole(0, 20), draw.whole(0, 6)};
    for (const auto& choice : smallest_choices(parts, target)) {
      AmountPair sum{};
      for (const std::size_t part : choice) {
        sum[0] += parts[part][0];
        sum[1] += parts[part][1];
      }
      EXPECT_TRUE(sum == target);
    }
  });
}

}  // namespace
}  // namespace flipin
