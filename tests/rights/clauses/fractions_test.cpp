#include "rights/clauses/fractions.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "support/for_all.hpp"

namespace flipin {
namespace {

struct Row {
  std::int64_t rights, shares;
  double cash;
  std::int64_t cents;
};

// A right for $5 that buys twice its price at $1.27: 7.874015748 shares, rounded to 7.8740. The
// last close is $1.31.
TEST(Fractions, AreLeftOverOnceAHolder) {
  constexpr Row rows[] = {{1, 7, 1.14494, 114},
                          {7, 55, 0.15458, 15},
                          {100, 787, 0.524, 52},
                          {1'234, 9'716, 0.67596, 68},
                          {50'000, 393'700, 0.0, 0}};
  const Fractions clause{Lattice::ten_thousandth};
  for (const Row& row : rows) {
    SCOPED_TRACE(row.rights);
    const WholeDelivery delivery =
        clause.whole_delivery(ShareCount{row.rights}, 10.0 / 1.27, DollarsPerShare{1.31});
    EXPECT_EQ(delivery.shares, ShareCount{row.shares});
    EXPECT_NEAR(delivery.cash.value(), row.cash, 1e-12);
    EXPECT_EQ(delivery.paid, Cents{row.cents});
  }
}

TEST(Fractions, MayBePaidUpToTheNextCent) {
  const Fractions clause{Lattice::ten_thousandth, CashInLieu::next_cent};
  const auto paid = [&](std::int64_t rights) {
    return clause.whole_delivery(ShareCount{rights}, 10.0 / 1.27, DollarsPerShare{1.31}).paid;
  };
  EXPECT_EQ(paid(1), Cents{115});
  EXPECT_EQ(paid(100), Cents{53});
  EXPECT_EQ(paid(50'000), Cents{0});
}

TEST(Fractions, OfEachLatticeAreItsMultiples) {
  const auto left = [](Lattice lattice) {
    return Fractions{lattice}
        .whole_delivery(ShareCount{1}, 10.0 / 1.27, DollarsPerShare{1.0})
        .fraction;
  };
  EXPECT_EQ(left(Lattice::hundredth), 0.87);
  EXPECT_EQ(left(Lattice::thousandth), 0.874);
  EXPECT_EQ(left(Lattice::ten_thousandth), 0.874);
  EXPECT_EQ(left(Lattice::millionth), 0.874016);
  EXPECT_NEAR(left(Lattice::none), 0.8740157480315, 5e-14);
}

// At $0.07 a right buys 10/0.07 shares, and seven rights 1,000: not 999 and a fraction.
TEST(Fractions, OfWholeNumbersAreNoneEvenWithoutALattice) {
  const Fractions clause;
  for (std::int64_t cents = 1; cents <= 200; ++cents)
    for (std::int64_t times = 1; times <= 100; ++times) {
      const DollarsPerShare price = Cents{cents}.dollars() / Shares{1.0};
      const WholeDelivery delivery =
          clause.whole_delivery(ShareCount{times * cents}, 10.0 / price.value(), price);
      ASSERT_EQ(delivery.shares, ShareCount{1'000 * times}) << cents;
      ASSERT_EQ(delivery.paid, Cents{0}) << cents;
    }
}

TEST(Fractions, AreLessThanAShareAndAddUp) {
  for_all([](Draw& draw) {
    const ShareCount rights{draw.whole(0, 10'000'000)};
    const double shares_per_right = draw.between(0.0, 50.0);
    for (const auto& [lattice, name] : enum_names<Lattice>) {
      const WholeDelivery delivery =
          Fractions{lattice}.whole_delivery(rights, shares_per_right, DollarsPerShare{1.0});
      EXPECT_GE(delivery.fraction, 0.0) << name;
      EXPECT_LT(delivery.fraction, 1.0) << name;
      const double all = delivery.shares.shares().value() + delivery.fraction;
      EXPECT_NEAR(
          all, rights.shares().value() * shares_per_right, 0.005 * rights.shares().value() + 1e-6)
          << name;
    }
  });
}

TEST(Fractions, RefuseNegativeRights) {
  EXPECT_THROW(
      static_cast<void>(Fractions{}.whole_delivery(ShareCount{-1}, 1.0, DollarsPerShare{1.0})),
      BrokenExpectation);
  EXPECT_THROW(static_cast<void>(
                   Fractions{}.whole_delivery(ShareCount{1'000'000}, 1e12, DollarsPerShare{1.0})),
               BrokenExpectation);
}

}  // namespace
}  // namespace flipin
