#include "rights/adjusted_closes.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "calendar/business_days.hpp"
#include "core/expect.hpp"

// Worked cases of a 30-day average, in exact rationals.

namespace flipin {
namespace {

/// Trading days and their closes.
struct Closes {
  std::vector<Date> dates;
  std::vector<double> closes;

  [[nodiscard]] double average(Date day,
                               int window,
                               const std::vector<ShareSplit>& splits = {}) const {
    return average_of_adjusted_closes(closes, dates, splits, day, window).value();
  }
  [[nodiscard]] Date next_day() const {
    return add_business_days(BusinessCalendar::nyse, dates.back(), 1);
  }
};

Closes closes_of(std::vector<double> closes) {
  std::vector<Date> dates;
  for (int day = 0; day < static_cast<int>(closes.size()); ++day)
    dates.push_back(add_business_days(BusinessCalendar::nyse, Date{2002, 4, 1}, day));
  return {dates, std::move(closes)};
}

// $1.01, $1.02, ..., $1.30: average $1.155, of which a right of $5 buys 8.65800865801 shares worth
// twice its price; the last ten average $1.255.
Closes rising() {
  std::vector<double> closes;
  for (int cents = 101; cents <= 130; ++cents) closes.push_back(cents / 100.0);
  return closes_of(closes);
}

// Twenty closes of $2.00, then ten of $1.02 after a 2:1 split.
Closes split_inside() {
  std::vector<double> closes(20, 2.0);
  closes.insert(closes.end(), 10, 1.02);
  return closes_of(closes);
}

TEST(AdjustedCloses, AverageTheDaysBefore) {
  const Closes closes = rising();
  EXPECT_NEAR(closes.average(closes.next_day(), 30), 1.155, 1e-14);
  EXPECT_NEAR(2.0 * 5.0 / closes.average(closes.next_day(), 30), 8.65800865801, 5e-12);
  EXPECT_NEAR(closes.average(closes.next_day(), 10), 1.255, 1e-14);
}

TEST(AdjustedCloses, LeaveOutTheDayItself) {
  const Closes closes = rising();
  EXPECT_NEAR(closes.average(closes.dates.back(), 29), (1.01 + 1.29) / 2.0, 1e-14);
  EXPECT_THROW(static_cast<void>(closes.average(closes.dates.back(), 30)), BrokenExpectation);
}

TEST(AdjustedCloses, AreInSharesAfterASplit) {
  const Closes closes = split_inside();
  const ShareSplit split{closes.dates[20], 2.0};
  EXPECT_NEAR(closes.average(closes.next_day(), 30, {split}), 1.00666666667, 5e-12);
  EXPECT_NEAR(closes.average(closes.next_day(), 30), 1.67333333, 5e-9);  // which would be wrong
}

TEST(AdjustedCloses, KnowNoSplitAfterTheDay) {
  const Closes closes = rising();
  const Date day = closes.next_day();
  EXPECT_NEAR(closes.average(day, 30, {{day + 1, 2.0}}), 1.155, 1e-14);
  EXPECT_NEAR(closes.average(day, 30, {{day, 2.0}}), 0.5775, 1e-14);  // in force that day
  EXPECT_NEAR(closes.average(day, 30, {{closes.dates.front(), 2.0}}), 1.155, 1e-14);
}

TEST(AdjustedCloses, FollowSplitsOneAfterAnother) {
  const Closes closes = closes_of({12.0, 6.0, 2.0});
  const std::vector<ShareSplit> splits{{closes.dates[2], 3.0}, {closes.dates[1], 2.0}};
  EXPECT_DOUBLE_EQ(closes.average(closes.next_day(), 3, splits), 2.0);
  const std::vector<ShareSplit> reverse{{closes.dates[1], 0.5}};
  EXPECT_DOUBLE_EQ(closes.average(closes.next_day(), 3, reverse), 32.0 / 3.0);
}

TEST(AdjustedCloses, RefuseWhatIsNoHistoryOfPrices) {
  const Closes good = closes_of({1.0, 2.0, 3.0});
  const Date day = good.next_day();
  const auto refuses = [&](const Closes& closes, int window, std::vector<ShareSplit> splits) {
    EXPECT_THROW(static_cast<void>(closes.average(day, window, splits)), BrokenExpectation);
  };
  EXPECT_NO_THROW(static_cast<void>(good.average(day, 3)));
  refuses(good, 4, {});
  refuses(good, 0, {});
  refuses(good, 3, {{good.dates[1], 0.0}});
  refuses(closes_of({1.0, 0.0, 3.0}), 3, {});
  refuses({good.dates, {1.0, 2.0}}, 2, {});
  refuses({{good.dates[0], good.dates[2], good.dates[1]}, good.closes}, 3, {});
  refuses({{good.dates[0], good.dates[1], good.dates[1]}, good.closes}, 3, {});
}

}  // namespace
}  // namespace flipin
