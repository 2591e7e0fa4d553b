#include "rights/events/event_problems.hpp"

#include <gtest/gtest.h>

#include "support/hemacare_terms.hpp"

namespace flipin {
namespace {

Percentage percent(std::string_view text) { return *Percentage::from_text(text); }

EventSetting hemacare_setting() {
  EventSetting setting;
  setting.record_date = Date{1998, 3, 3};
  setting.start = hemacare_start();
  return setting;
}

std::vector<Problem> problems_of(std::vector<PlanEvents::Any> events,
                                 const EventSetting& setting = hemacare_setting()) {
  return event_problems(events, setting);
}

/// The keys of the problems, in order.
std::vector<std::string> keys(const std::vector<Problem>& problems) {
  std::vector<std::string> all;
  for (const Problem& problem : problems) all.push_back(problem.key);
  return all;
}

using Keys = std::vector<std::string>;

Keys lowering_to(std::string_view threshold, std::string_view largest) {
  return keys(
      problems_of({ThresholdChange{Date{2000, 1, 3}, percent(threshold), percent(largest)}}));
}

// Form 8-K of March 5, 1998, Item 5: "not less than the greater of (i) 11% or (ii) any percentage
// greater than the largest percentage of the outstanding Common Shares then known".
TEST(ThresholdChange, StopsAtElevenPercent) {
  EXPECT_EQ(lowering_to("11%", "8.61%"), Keys{});
  EXPECT_EQ(lowering_to("10.99%", "8.61%"), Keys{"plan_event[0].threshold"});
}

TEST(ThresholdChange, StopsAboveTheLargestHolding) {
  EXPECT_EQ(lowering_to("11%", "11%"), Keys{"plan_event[0].threshold"});
  EXPECT_EQ(lowering_to("11.01%", "11%"), Keys{});
  EXPECT_EQ(lowering_to("12.34%", "12.34%"), Keys{"plan_event[0].threshold"});
  EXPECT_EQ(lowering_to("12.35%", "12.34%"), Keys{});
}

TEST(ThresholdChange, IsImpossibleWhereAHolderIsAtTheThreshold) {
  EXPECT_EQ(lowering_to("14.99%", "15.2%"), Keys{"plan_event[0].threshold"});
  const auto found =
      problems_of({ThresholdChange{Date{2000, 1, 3}, percent("14%"), percent("15%")}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].remedy, "leave the threshold at 15%");
}

TEST(ThresholdChange, OnlyLowers) {
  EXPECT_EQ(lowering_to("15%", "8.61%"), Keys{"plan_event[0].threshold"});
  EXPECT_EQ(lowering_to("20%", "8.61%"), Keys{"plan_event[0].threshold"});
}

TEST(ThresholdChange, LowersFromTheThresholdOfItsDay) {
  const ThresholdChange first{Date{2000, 1, 3}, percent("12%"), {}};
  const ThresholdChange second{Date{2001, 1, 3}, percent("13%"), {}};
  // Listed later, but earlier in time.
  EXPECT_EQ(keys(problems_of({second, first})), Keys{"plan_event[0].threshold"});
  EXPECT_EQ(keys(problems_of({ThresholdChange{Date{1999, 1, 4}, percent("13%"), {}}, first})),
            Keys{});
}

TEST(ThresholdChange, AsksForTheLargestHolderListedWhereItNamesNone) {
  EventSetting setting = hemacare_setting();
  setting.largest_holding = percent("12.34%");
  const ThresholdChange lower{Date{2000, 1, 3}, percent("12%"), {}};
  EXPECT_EQ(keys(problems_of({lower}, setting)), Keys{"plan_event[0].threshold"});
  EXPECT_EQ(keys(problems_of({lower})), Keys{});
}

TEST(ThresholdChange, ComesBeforeAnybodyIsAnAcquiringPerson) {
  EventSetting setting = hemacare_setting();
  setting.first_trigger = Date{2000, 1, 3};
  const auto lower = [](Date date) { return ThresholdChange{date, percent("12%"), {}}; };
  EXPECT_EQ(keys(problems_of({lower({2000, 1, 3})}, setting)), Keys{"plan_event[0].date"});
  EXPECT_EQ(keys(problems_of({lower({2000, 1, 2})}, setting)), Keys{});
}

TEST(ThresholdChange, IsAPercentageThatAPlanMayHave) {
  EXPECT_EQ(lowering_to("0%", "8.61%"), Keys{"plan_event[0].threshold"});
  EXPECT_EQ(lowering_to("50.01%", "8.61%"), Keys{"plan_event[0].threshold"});
}

TEST(EventProblems, FindEventsOutsideThePlan) {
  const auto issue = [](Date date) { return ShareIssue{date, ShareCount{100}}; };
  EXPECT_EQ(keys(problems_of({issue({1998, 3, 2})})), Keys{"plan_event[0].date"});
  EXPECT_EQ(keys(problems_of({issue({1998, 3, 3}), issue({2008, 3, 10})})), Keys{});
  EXPECT_EQ(keys(problems_of({issue({1998, 3, 3}), issue({2008, 3, 11})})),
            Keys{"plan_event[1].date"});
}

TEST(EventProblems, FindSharesThatNoCompanyHas) {
  EXPECT_EQ(keys(problems_of({Buyback{Date{2000, 1, 3}, ShareCount{7'190'710}}})),
            Keys{"plan_event[0].shares"});
  EXPECT_EQ(keys(problems_of({ShareIssue{Date{1999, 1, 4}, ShareCount{1}},
                              Buyback{Date{2000, 1, 3}, ShareCount{7'190'710}}})),
            Keys{});
  EXPECT_EQ(keys(problems_of({ShareIssue{Date{1999, 1, 4}, most_shares}})),
            Keys{"plan_event[0].shares"});
  EXPECT_EQ(keys(problems_of({CommonSplit{Date{1999, 1, 4}, 1'000'000, 1, {}}})),
            Keys{"plan_event[0].new_shares"});
  EventSetting tiny = hemacare_setting();
  tiny.start.outstanding = ShareCount{5};
  EXPECT_EQ(keys(problems_of({CommonSplit{Date{1999, 1, 4}, 1, 10, {}}}, tiny)),
            Keys{"plan_event[0].new_shares"});
}

TEST(EventProblems, FindWhatAnEventSaysOfItself) {
  EXPECT_EQ(keys(problems_of({CommonSplit{Date{2000, 1, 3}, 1, 1, {}},
                              AssetDistribution{Date{2000, 2, 1}, 5.0, 5.0}})),
            (Keys{"plan_event[0].new_shares", "plan_event[1].fair_value"}));
}

}  // namespace
}  // namespace flipin
