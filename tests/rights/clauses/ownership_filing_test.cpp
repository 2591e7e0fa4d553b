#include "rights/clauses/ownership_filing.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"

namespace flipin {
namespace {

constexpr ShareCount outstanding{7'190'710};

TEST(OwnershipFiling, BeginsAboveFivePercent) {
  const OwnershipFiling filing;
  EXPECT_EQ(filing.fewest_disclosed(outstanding), ShareCount{359'536});
  // "More than five percent": exactly five is not.
  EXPECT_EQ(filing.fewest_disclosed(ShareCount{100}), ShareCount{6});
}

TEST(OwnershipFiling, IsReachedByBuyingALittleEveryDay) {
  const ShareCount daily{2'000};
  const ShareCount disclosed = OwnershipFiling{}.fewest_disclosed(outstanding);
  EXPECT_EQ(buying_day_that_reaches(disclosed, {}, daily), 180);
  // 15% of 7,190,710 shares are 1,078,606.5.
  EXPECT_EQ(buying_day_that_reaches(ShareCount{1'078'607}, {}, daily), 540);
  EXPECT_EQ(buying_day_that_reaches(ShareCount{4'000}, {}, daily), 2);
  EXPECT_EQ(buying_day_that_reaches(ShareCount{4'000}, ShareCount{4'000}, daily), 0);
  EXPECT_EQ(buying_day_that_reaches(ShareCount{4'001}, ShareCount{4'000}, daily), 1);
  EXPECT_THROW(static_cast<void>(buying_day_that_reaches(ShareCount{1}, {}, {})),
               BrokenExpectation);
}

TEST(OwnershipFiling, IsDueTenDaysLaterOrFiveBusinessDays) {
  OwnershipFiling filing;
  EXPECT_EQ(filing.due(Date{1998, 3, 10}), (Date{1998, 3, 20}));
  // A Saturday moves to Monday.
  EXPECT_EQ(filing.due(Date{1998, 3, 11}), (Date{1998, 3, 23}));
  // Since February 5, 2024: Friday, February 16, then a Monday that is Washington's Birthday.
  filing.days = 5;
  filing.day_kind = DayKind::business_days;
  EXPECT_EQ(filing.due(Date{2024, 2, 16}), (Date{2024, 2, 26}));
}

}  // namespace
}  // namespace flipin
