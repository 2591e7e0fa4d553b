#include "rights/clauses/preferred_unit.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

TEST(PreferredUnit, IsAHundredthOfAPreferredShare) {
  // What a full flip-in at $1.00 lacks if 20,000,000 common shares are authorized.
  EXPECT_DOUBLE_EQ(PreferredUnit{}.preferred_shares(49'602'540.0), 496'025.40);
}

TEST(PreferredUnit, CoversAsManyUnitsAsAreAuthorized) {
  PreferredUnit clause;
  EXPECT_EQ(clause.authorized_units(), std::nullopt);
  EXPECT_TRUE(clause.covers(most_shares));
  clause.authorized = ShareCount{496'025};
  EXPECT_EQ(clause.authorized_units(), ShareCount{49'602'500});
  EXPECT_TRUE(clause.covers(ShareCount{49'602'500}));
  EXPECT_FALSE(clause.covers(ShareCount{49'602'501}));
  clause.authorized = most_shares;
  clause.units_per_share = 10'000;
  EXPECT_EQ(clause.authorized_units(), ShareCount{10'000'000'000'000'000});
}

TEST(PreferredUnit, HasOneOfTheCustomaryNumbersOfUnits) {
  PreferredUnit clause;
  for (const int units : {100, 1'000, 10'000}) {
    clause.units_per_share = units;
    EXPECT_TRUE(clause.problems().empty()) << units;
  }
  for (const int units : {-100, 0, 1, 10, 101, 100'000}) {
    clause.units_per_share = units;
    ASSERT_EQ(clause.problems().size(), 1U) << units;
    EXPECT_EQ(clause.problems().front().key, "units_per_share");
  }
}

}  // namespace
}  // namespace flipin
