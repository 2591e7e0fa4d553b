#include "report/tables/policy_scorecard.hpp"

#include <gtest/gtest.h>

#include "support/small_company.hpp"

namespace flipin {
namespace {

RightsPlan ten_year_plan() {
  RightsPlan plan;
  plan.record_date = Date{1998, 3, 3};
  plan.dividend.declared = Date{1998, 2, 23};
  plan.expires = Date{2008, 3, 10};
  plan.threshold = Percentage::from_text("15%").value();
  return plan;
}

Verdict verdict_of(const Policy& policy, const RightsPlan& plan, const std::string& criterion) {
  for (const PolicyPoint& point : policy_points(policy, plan))
    if (point.criterion == criterion) return point.verdict;
  throw std::out_of_range{criterion};
}

TEST(PolicyScorecard, AsksNothingOfItsOwn) {
  for (const PolicyPoint& point : policy_points(Policy{}, ten_year_plan())) {
    EXPECT_EQ(point.verdict, Verdict::not_stated) << point.criterion;
    EXPECT_EQ(point.asked, "");
    EXPECT_NE(point.plan, "");
  }
}

TEST(PolicyScorecard, MeasuresTheTermFromTheDeclarationToTheExpiration) {
  Policy policy;
  policy.longest_term = Period{120};
  RightsPlan plan = ten_year_plan();
  EXPECT_EQ(verdict_of(policy, plan, "longest_term"), Verdict::not_met);
  plan.expires = Date{2008, 2, 23};
  EXPECT_EQ(verdict_of(policy, plan, "longest_term"), Verdict::met);
  plan.expiry.extended_on = plan.expires;
  plan.expiry.extended_to = Date{2013, 3, 11};
  EXPECT_EQ(verdict_of(policy, plan, "longest_term"), Verdict::not_met);
}

TEST(PolicyScorecard, LimitsTheTermOfUnratifiedPlansOnly) {
  Policy policy;
  policy.longest_term_unratified = Period{12};
  policy.ratification = true;
  RightsPlan plan = ten_year_plan();
  EXPECT_EQ(verdict_of(policy, plan, "longest_term_unratified"), Verdict::not_met);
  EXPECT_EQ(verdict_of(policy, plan, "ratification"), Verdict::not_met);
  plan.dividend.ratified = Date{1998, 6, 12};
  EXPECT_EQ(verdict_of(policy, plan, "longest_term_unratified"), Verdict::does_not_apply);
  EXPECT_EQ(verdict_of(policy, plan, "ratification"), Verdict::met);
}

TEST(PolicyScorecard, TakesTheTermOfTaxLossPlansInPlaceOfTheOther) {
  Policy policy;
  policy.longest_term = Period{12};
  policy.longest_term_tax_losses = Period{120};
  RightsPlan plan = ten_year_plan();
  plan.expires = Date{2001, 2, 23};
  EXPECT_EQ(verdict_of(policy, plan, "longest_term"), Verdict::not_met);
  EXPECT_EQ(verdict_of(policy, plan, "longest_term_tax_losses"), Verdict::does_not_apply);
  plan.tax_losses.shift_to_date = Percentage{};
  EXPECT_EQ(verdict_of(policy, plan, "longest_term"), Verdict::does_not_apply);
  EXPECT_EQ(verdict_of(policy, plan, "longest_term_tax_losses"), Verdict::met);
}

TEST(PolicyScorecard, HoldsClausesToWhatIsAsked) {
  Policy policy;
  policy.lowest_threshold = Percentage::from_text("15%").value();
  policy.no_dead_hand = policy.qualifying_offer = policy.redemption_vote = true;
  policy.longest_review_years = 3;
  policy.broadest_concert = ConcertedAction::agreement_only;
  policy.broadest_chain = ConcertChain::direct;
  RightsPlan plan = ten_year_plan();
  const auto of = [&](const char* criterion) { return verdict_of(policy, plan, criterion); };
  EXPECT_EQ(of("lowest_threshold"), Verdict::met);
  EXPECT_EQ(of("no_dead_hand"), Verdict::met);
  EXPECT_EQ(of("qualifying_offer"), Verdict::met);
  EXPECT_EQ(of("redemption_vote"), Verdict::not_met);
  EXPECT_EQ(of("longest_review_years"), Verdict::not_met);
  EXPECT_EQ(of("broadest_concert"), Verdict::met);
  EXPECT_EQ(of("broadest_chain"), Verdict::met);

  plan.threshold = Percentage::from_text("14.99%").value();
  plan.continuing_directors.power = RedemptionPower::delayed;
  plan.qualified_offer.available = false;
  plan.independent_review.every_years = 3;
  plan.concert.counts = ConcertedAction::parallel_conduct;
  plan.concert.chain = ConcertChain::daisy_chain;
  EXPECT_EQ(of("lowest_threshold"), Verdict::not_met);
  EXPECT_EQ(of("no_dead_hand"), Verdict::not_met);
  EXPECT_EQ(of("qualifying_offer"), Verdict::not_met);
  EXPECT_EQ(of("longest_review_years"), Verdict::met);
  EXPECT_EQ(of("broadest_concert"), Verdict::not_met);
  EXPECT_EQ(of("broadest_chain"), Verdict::not_met);

  plan.offer_vote.available = true;
  EXPECT_EQ(of("qualifying_offer"), Verdict::met);
  EXPECT_EQ(of("redemption_vote"), Verdict::met);
}

TEST(PolicyScorecardTable, NamesTheSourceOfEveryPolicy) {
  Company company = small_company();
  company.rights_plan = ten_year_plan();
  EXPECT_EQ(PolicyScorecardTable::lacks(company), "a [[policy]]");
  for (const char* name : {"Adviser", "Fund"}) {
    Policy policy;
    policy.name = name;
    policy.source = std::string{name} + "'s guidelines of 2020";
    company.policies.push_back(policy);
  }
  const Table table = PolicyScorecardTable::build(company, {});
  EXPECT_EQ(table.notes.at(1), "Adviser's guidelines of 2020");
  EXPECT_EQ(std::get<std::string>(table.rows.front()[0]), "Adviser (2)");
  EXPECT_EQ(std::get<std::string>(table.rows.back()[0]), "Fund (3)");
}

}  // namespace
}  // namespace flipin
