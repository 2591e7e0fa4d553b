#include "rights/clauses/void_rights.hpp"

#include <gtest/gtest.h>

#include "support/hemacare.hpp"

namespace flipin {
namespace {

constexpr ShareCount tainted{100'000};

TEST(VoidRights, AreTheAcquirersAndThoseItPassedOn) {
  const VoidRights customary;
  EXPECT_EQ(customary.valid_rights(hemacare_outstanding, smallest_stake, {}),
            ShareCount{6'112'103});
  EXPECT_EQ(customary.valid_rights(hemacare_outstanding, smallest_stake, tainted),
            ShareCount{6'012'103});
  const VoidRights lenient{TaintedTransfers::valid};
  EXPECT_EQ(lenient.valid_rights(hemacare_outstanding, smallest_stake, tainted),
            ShareCount{6'112'103});
}

// Shares bought from the acquirer lose as the acquirer's do, and what they lose others gain.
TEST(VoidRights, HurtWhoeverBoughtTheSharesFromTheAcquirer) {
  const VoidRights clause;
  const double part = clause.participation(hemacare_outstanding, smallest_stake, tainted, 1.0);
  EXPECT_DOUBLE_EQ(part, 6'012'103.0 / 6'112'103.0);
  const Settlement after = settle(hemacare_trigger(), {10.0, DollarsPerShare{5.0}}, part);
  EXPECT_NEAR(after.issued.value(), 60'121'030.0, 1e-6);
  EXPECT_NEAR(after.other_gain.value(), -1e5 * (1.0 - after.price_after.value()), 1e-6);
  EXPECT_EQ(clause.participation(hemacare_outstanding, smallest_stake, {}, 0.3), 0.3);
  EXPECT_EQ(clause.participation(hemacare_outstanding, hemacare_outstanding, {}, 1.0), 0.0);
}

TEST(VoidRights, AreNeverMoreThanThereAre) {
  EXPECT_THROW(static_cast<void>(VoidRights{}.valid_rights(
                   hemacare_outstanding, smallest_stake, ShareCount{6'112'104})),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
