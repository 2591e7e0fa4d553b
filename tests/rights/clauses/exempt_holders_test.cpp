#include "rights/clauses/exempt_holders.hpp"

#include <gtest/gtest.h>

#include "rights/clauses/concert.hpp"
#include "rights/clauses/derivatives.hpp"
#include "rights/clauses/passive_holders.hpp"

namespace flipin {
namespace {

Percentage percent(const char* text) { return Percentage::from_text(text).value(); }

TEST(ExemptHolders, AddTheSlackToTheAllowance) {
  Holder holder;
  EXPECT_EQ(ExemptHolders::grandfather_cap(holder), std::nullopt);
  EXPECT_EQ(ExemptHolders{}.threshold_of(holder, percent("4.99%")), percent("4.99%"));
  holder.grandfathered_at = percent("6.12%");
  holder.grandfathered_slack = percent("0.5%");
  EXPECT_EQ(to_text(*ExemptHolders::grandfather_cap(holder)), "6.62%");
  EXPECT_EQ(ExemptHolders{}.threshold_of(holder, percent("4.99%")), percent("6.62%"));
  EXPECT_EQ(ExemptHolders{}.threshold_of(holder, percent("15%")), percent("15%"));
  ExemptHolders none;
  none.existing_holders = ExistingHolders::no_allowance;
  EXPECT_EQ(none.threshold_of(holder, percent("4.99%")), percent("4.99%"));
}

TEST(ExemptHolders, KnowTheCompanysOwnPlans) {
  ExemptHolders exempt;
  exempt.company_plans = {"Employee plan"};
  EXPECT_TRUE(exempt.is_company_plan("Employee plan"));
  EXPECT_FALSE(exempt.is_company_plan("Fund"));
}

TEST(PassiveHolders, HaveAThresholdOfTheirOwnWhereThePlanGivesOne) {
  // Netflix, Inc., Form 8-K of November 2, 2012, Item 1.01.
  PassiveHolders passive;
  EXPECT_EQ(passive.threshold_of(OwnerKind::thirteen_g, percent("10%")), percent("10%"));
  passive.threshold = percent("20%");
  EXPECT_EQ(passive.threshold_of(OwnerKind::thirteen_g, percent("10%")), percent("20%"));
  EXPECT_EQ(passive.threshold_of(OwnerKind::thirteen_d, percent("10%")), percent("10%"));
  EXPECT_EQ(passive.threshold_of(OwnerKind::none, percent("10%")), percent("10%"));
  EXPECT_EQ(passive.divests_by(Date{2012, 11, 2}), (Date{2012, 11, 12}));
  EXPECT_TRUE(passive.problems().empty());
  passive.threshold = percent("51%");
  EXPECT_EQ(passive.problems().at(0).key, "threshold");
}

TEST(Derivatives, CountInFullOrNotAtAll) {
  Holder holder;
  holder.derivative_shares = ShareCount{400'000};
  EXPECT_EQ(Derivatives{}.owned_through(holder), ShareCount{});
  EXPECT_EQ(Derivatives{DerivativePositions::notional}.owned_through(holder), ShareCount{400'000});
}

}  // namespace
}  // namespace flipin
