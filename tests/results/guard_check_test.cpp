#include "results/guard_check.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

// A result with a 95% interval of this half-width, and perhaps an exact twin.
NamedEstimate result(const char* name,
                     double value,
                     double half_width,
                     std::optional<double> twin = {}) {
  NamedEstimate named{name,
                      "$/share",
                      {value, half_width / 2.0, {value - half_width, value + half_width}, 4096},
                      "mc",
                      {},
                      {}};
  if (twin) named.twin = Twin{*twin, "by hand"};
  return named;
}

Estimates two_results() {
  Estimates estimates;
  estimates.add(result("grant.lee.fair_value", 10.0, 0.2, 10.5));  // 2%, 5 errors from its twin
  estimates.add(result("grant.lee.expected_term", -4.0, 0.04));    // 1%
  return estimates;
}

Percentage percent(std::int64_t tenths) { return Percentage::from_millionths(tenths * 1000, 1); }

std::vector<std::string> names_of(const std::vector<GuardFailure>& failures) {
  std::vector<std::string> names;
  for (const GuardFailure& failure : failures) names.push_back(failure.result);
  return names;
}

using Names = std::vector<std::string>;

TEST(WiderThan, ComparesTheHalfWidthWithTheSizeOfTheResult) {
  const Estimates estimates = two_results();
  const Names both{"grant.lee.fair_value", "grant.lee.expected_term"};
  EXPECT_EQ(names_of(wider_than(percent(21), estimates, both)), Names{});
  EXPECT_EQ(names_of(wider_than(percent(19), estimates, both)), Names{"grant.lee.fair_value"});
  EXPECT_EQ(names_of(wider_than(percent(9), estimates, both)), both);
  EXPECT_EQ(names_of(wider_than(percent(9), estimates, {})), Names{});
}

TEST(WiderThan, LeavesWhatIsJustMet) {
  Estimates estimates;
  estimates.add(result("acquirer.roy.stake_after", 8.0, 0.25));  // exactly 3.125%, in binary too
  const Names names{"acquirer.roy.stake_after"};
  EXPECT_TRUE(wider_than(Percentage::from_millionths(31'250), estimates, names).empty());
  EXPECT_FALSE(wider_than(Percentage::from_millionths(31'249), estimates, names).empty());
}

TEST(WiderThan, SaysWhatWasReachedAndWhatWasAsked) {
  const auto failures = wider_than(percent(5), two_results(), {"grant.lee.fair_value"});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures.front().text,
            "its 95% half-width is 2% of it after 4096 paths; it should be at most 0.5%");
}

TEST(WiderThan, CountsAResultWithoutAnErrorAsTooWide) {
  const auto failures = wider_than(percent(500), two_results(), {"acquirer.roy.stake_after"});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures.front().result, "acquirer.roy.stake_after");
  EXPECT_EQ(failures.front().text, "fewer than two paths yielded it, so it has no error");
}

TEST(WiderThan, CountsAnIntervalAboutZeroAsTooWide) {
  Estimates estimates;
  estimates.add(result("acquirer.roy.triggered", 0.0, 1e-9));
  EXPECT_EQ(wider_than(percent(1000), estimates, {"acquirer.roy.triggered"}).size(), 1U);
}

TEST(FailedGuards, AreNoneWhereNothingIsGuarded) {
  EXPECT_TRUE(failed_guards({}, two_results(), {"grant.lee.fair_value"}).empty());
}

TEST(FailedGuards, HoldResultsToTheirTwins) {
  Guards guards;
  guards.twin_standard_errors = 5.1;
  EXPECT_TRUE(failed_guards(guards, two_results(), {}).empty());
  guards.twin_standard_errors = 4.9;
  const auto failures = failed_guards(guards, two_results(), {});
  ASSERT_EQ(names_of(failures), Names{"grant.lee.fair_value"});
  EXPECT_EQ(failures.front().text, "it lies more than 4.9 standard errors from its exact twin");
}

TEST(FailedGuards, HoldSingleResultsToTheirLimitsBothIncluded) {
  Guards guards;
  guards.limit = {{"grant.lee.fair_value", 10.0, 10.0}};
  EXPECT_TRUE(failed_guards(guards, two_results(), {}).empty());
  guards.limit = {{"grant.lee.fair_value", 10.25, {}}};
  auto failures = failed_guards(guards, two_results(), {});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures.front().text, "it is 10; it should be at least 10.25");
  guards.limit = {{"grant.lee.expected_term", {}, -4.5}};
  failures = failed_guards(guards, two_results(), {});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures.front().text, "it is -4; it should be at most -4.5");
}

// What nothing is known of cannot be within its limits.
TEST(FailedGuards, FailWhereAGuardedResultIsMissing) {
  Guards guards;
  guards.limit = {{"acquirer.roy.stake_after", 0.0, {}}};
  const auto failures = failed_guards(guards, two_results(), {});
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures.front().text, "fewer than two paths yielded it");
}

TEST(FailedGuards, AreListedOneByOne) {
  Guards guards;
  guards.half_width = percent(10);
  guards.twin_standard_errors = 1.0;
  guards.limit = {{"grant.lee.fair_value", 11.0, {}}, {"grant.lee.expected_term", {}, -5.0}};
  EXPECT_EQ(names_of(failed_guards(guards, two_results(), {"grant.lee.fair_value"})),
            (Names{"grant.lee.fair_value",
                   "grant.lee.fair_value",
                   "grant.lee.fair_value",
                   "grant.lee.expected_term"}));
}

}  // namespace
}  // namespace flipin
