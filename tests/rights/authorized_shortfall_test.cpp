#include "rights/authorized_shortfall.hpp"

#include <gtest/gtest.h>

#include "rights/registry.hpp"
#include "support/for_all.hpp"
#include "support/hemacare.hpp"

namespace flipin {
namespace {

// The charter's number is not in the 8-K; 20,000,000 is assumed. 11,518,490 of them are free:
// 1.88453794054 a right, where a flip-in at $1.00 wants 10.
constexpr ShareCount free_shares{11'518'490};
constexpr double rights = 6'112'103.0;

Delivery flip_in() { return CashFlipIn{}.delivery(hemacare_terms, DollarsPerShare{1.0}); }

FittedDelivery fitted(AuthorizedShortfall mode, Dollars cash = {}, double participation = 1.0) {
  return fit(hemacare_trigger(), flip_in(), participation, free_shares, cash, mode);
}

Settlement settled(const FittedDelivery& fit) {
  return settle(hemacare_trigger(), fit.delivery, fit.participation);
}

TEST(AuthorizedShortfall, CountsWhatFullParticipationWouldTake) {
  for (const auto& [mode, name] : enum_names<AuthorizedShortfall>) {
    const FittedDelivery fit = fitted(mode);
    EXPECT_EQ(fit.required, Shares{61'121'030}) << name;
    EXPECT_EQ(fit.shortfall, Shares{61'121'030 - 11'518'490}) << name;
  }
}

TEST(AuthorizedShortfall, LeavesADeliveryAloneThatFits) {
  const Delivery exchange{1.0, {}};  // 6,112,103 shares
  for (const auto& [mode, name] : enum_names<AuthorizedShortfall>)
    for (const std::optional<ShareCount> free :
         {std::optional{free_shares}, std::optional{ShareCount{6'112'103}}, {}}) {
      const FittedDelivery fit =
          flipin::fit(hemacare_trigger(), exchange, 0.7, free, Dollars{}, mode);
      EXPECT_EQ(fit.delivery.shares, 1.0) << name;
      EXPECT_EQ(fit.participation, 0.7) << name;
      EXPECT_EQ(fit.shortfall, Shares{}) << name;
      EXPECT_EQ(fit.unfunded, Dollars{}) << name;
    }
}

TEST(AuthorizedShortfall, PreferredUnitsChangeNothingForAnybody) {
  const FittedDelivery fit = fitted(AuthorizedShortfall::preferred_units);
  EXPECT_EQ(fit.delivery.shares, 10.0);
  EXPECT_EQ(fit.delivery.payment, DollarsPerShare{5.0});
  EXPECT_DOUBLE_EQ(settled(fit).price_after.value(), 37'751'225.0 / 68'311'740.0);
}

TEST(AuthorizedShortfall, ReducesThePriceInProportion) {
  const FittedDelivery fit = fitted(AuthorizedShortfall::reduced_price);
  EXPECT_NEAR(fit.delivery.shares, 1.88453794054, 5e-12);
  EXPECT_NEAR(fit.delivery.payment.value(), 0.942268970271, 5e-13);
  const Settlement after = settled(fit);
  EXPECT_NEAR(after.paid_in.value(), 5'759'245.0, 1e-6);
  EXPECT_NEAR(after.outstanding_after.value(), 18'709'200.0, 1e-6);
  EXPECT_NEAR(after.price_after.value(), 0.692170429521, 5e-13);
  EXPECT_NEAR(100.0 * after.stake_after, 5.76511555812, 5e-12);
  EXPECT_NEAR(100.0 * after.loss_fraction, 30.7829570479, 5e-11);
}

TEST(AuthorizedShortfall, OwesTheRestOfTheSpreadInCash) {
  const FittedDelivery fit = fitted(AuthorizedShortfall::spread_settlement);
  EXPECT_NEAR(fit.delivery.shares, 1.88453794054, 5e-12);
  EXPECT_EQ(fit.delivery.payment, DollarsPerShare{});  // the company has no cash
  EXPECT_NEAR(fit.unfunded.value(), 19'042'025.0, 1e-6);
  const Settlement after = settled(fit);
  EXPECT_NEAR(after.price_after.value(), 0.384340859043, 5e-13);
  EXPECT_NEAR(100.0 * after.loss_fraction, 61.5659140957, 5e-11);
}

TEST(AuthorizedShortfall, PaysTheSpreadAsFarAsItsCashGoes) {
  const FittedDelivery fit = fitted(AuthorizedShortfall::spread_settlement, Dollars{5e6});
  EXPECT_NEAR(fit.delivery.payment.value(), -5e6 / rights, 1e-12);
  EXPECT_NEAR(fit.unfunded.value(), 14'042'025.0, 1e-6);
  EXPECT_NEAR(settled(fit).paid_in.value(), -5e6, 1e-6);

  // Nor further than it owes: to a tenth of the rights, a tenth.
  const FittedDelivery tenth = fitted(AuthorizedShortfall::spread_settlement, Dollars{5e6}, 0.1);
  EXPECT_NEAR(settled(tenth).paid_in.value(), -1'904'202.5, 1e-6);
  EXPECT_EQ(tenth.unfunded, Dollars{});
}

TEST(AuthorizedShortfall, PaysNoMoreThanTheCompanyIsWorth) {
  // Of $19,042,025 owed and $50,000,000 claimed to be there, $7,190,710 is all there is.
  const FittedDelivery fit = fitted(AuthorizedShortfall::spread_settlement, Dollars{50e6});
  EXPECT_NEAR(fit.unfunded.value(), 19'042'025.0 - 7'190'710.0, 1e-6);
  const Settlement after = settled(fit);
  EXPECT_NEAR(after.price_after.value(), 0.0, 1e-12);
  EXPECT_NEAR(after.loss_fraction, 1.0, 1e-12);
}

TEST(AuthorizedShortfall, ServesOnlyAsManyRightsAsThereIsCommonFor) {
  const FittedDelivery fit = fitted(AuthorizedShortfall::common_only);
  EXPECT_NEAR(100.0 * fit.participation, 18.845379405, 5e-10);
  EXPECT_EQ(fit.delivery.shares, 10.0);
  EXPECT_NEAR(settled(fit).issued.value(), 11'518'490.0, 1e-6);
  // Holders who want less than that get it.
  EXPECT_EQ(fitted(AuthorizedShortfall::common_only, {}, 0.1).participation, 0.1);
}

TEST(AuthorizedShortfall, SuspendsExerciseUntilMoreSharesAreAuthorized) {
  const FittedDelivery fit = fitted(AuthorizedShortfall::suspend, Dollars{5e6});
  EXPECT_EQ(fit.participation, 0.0);
  EXPECT_EQ(fit.delivery.shares, 10.0);
  EXPECT_EQ(fit.required, Shares{61'121'030});
  const Settlement after = settled(fit);
  EXPECT_EQ(after.stake_after, after.stake_before);
  EXPECT_EQ(after.loss, Dollars{});
}

TEST(AuthorizedShortfall, PaysTheWholeSpreadInCashAsFarAsItGoes) {
  // $5 for each of 6,112,103 rights, of which the company has five million dollars.
  const FittedDelivery fit = fitted(AuthorizedShortfall::cash, Dollars{5e6});
  EXPECT_EQ(fit.delivery.shares, 0.0);
  EXPECT_NEAR(fit.unfunded.value(), 25'560'515.0, 1e-6);
  const Settlement after = settled(fit);
  EXPECT_NEAR(after.paid_in.value(), -5e6, 1e-6);
  EXPECT_EQ(after.issued, Shares{});
  EXPECT_EQ(after.stake_after, after.stake_before);
  EXPECT_NEAR(after.price_after.value(), 2'190'710.0 / 7'190'710.0, 1e-14);
  EXPECT_NEAR(after.loss.value(), 1'078'607.0 * 5e6 / 7'190'710.0, 1e-6);

  // A tenth of the rights can be paid in full: the $5 that the words promise.
  const FittedDelivery tenth = fitted(AuthorizedShortfall::cash, Dollars{5e6}, 0.1);
  EXPECT_EQ(tenth.unfunded, Dollars{});
  EXPECT_NEAR(tenth.delivery.payment.value(), -5.0, 1e-14);
}

TEST(AuthorizedShortfall, NeverIssuesCommonThatIsNotThere) {
  for_all([](Draw& draw) {
    const std::int64_t outstanding = draw.whole(1'000, 1'000'000'000);
    const Trigger trigger{ShareCount{outstanding},
                          ShareCount{draw.whole(1, outstanding / 2)},
                          DollarsPerShare{draw.between(0.05, 50.0)},
                          DollarsPerShare{draw.between(0.05, 50.0)}};
    const RightTerms terms{DollarsPerShare{draw.between(0.5, 100.0)}, draw.between(1.1, 4.0), 1.0};
    const Delivery wanted = CashFlipIn{}.delivery(terms, trigger.market_value);
    const ShareCount free{draw.whole(0, outstanding)};
    const double participation = draw.between(0.0, 1.0);
    const Dollars cash{draw.between(0.0, 1e8)};
    for (const auto mode : {AuthorizedShortfall::reduced_price,
                            AuthorizedShortfall::spread_settlement,
                            AuthorizedShortfall::common_only,
                            AuthorizedShortfall::suspend,
                            AuthorizedShortfall::cash}) {
      const FittedDelivery fit = flipin::fit(trigger, wanted, participation, free, cash, mode);
      const Settlement after = settle(trigger, fit.delivery, fit.participation);
      EXPECT_LE(after.issued.value(), free.shares().value() * (1.0 + 1e-12));
      EXPECT_GE(after.paid_in.value(), -cash.value() * (1.0 + 1e-12));
      EXPECT_GE(after.price_after, DollarsPerShare{});
      EXPECT_GE(fit.unfunded.value(), -1e-6);
      EXPECT_LE(fit.participation, participation);
    }
  });
}

}  // namespace
}  // namespace flipin
