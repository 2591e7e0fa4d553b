#include <gtest/gtest.h>

#include <set>

#include "rights/rights_plan.hpp"
#include "support/examples.hpp"

// What every clause of a rights plan must be: quoted, in some phase, and part of the plan.

namespace flipin {
namespace {

template <class Clause>
class PlanClauseLaws : public testing::Test {};
TYPED_TEST_SUITE(PlanClauseLaws, PlanClauses::apply<testing::Types>);

TYPED_TEST(PlanClauseLaws, FindsNoProblemWithItsDefaultsOrItsExamples) {
  EXPECT_TRUE(TypeParam{}.problems().empty());
  EXPECT_TRUE(example<TypeParam>().problems().empty());
}

TYPED_TEST(PlanClauseLaws, SaysWhatItMeansAndWhereItStands) {
  const std::string_view source = TypeParam::source;
  EXPECT_FALSE(TypeParam::meaning.empty());
  EXPECT_FALSE(TypeParam::meaning.ends_with('.'));
  const bool is_filed = source.find("8-K of March 5, 1998, Item 5") != source.npos;
  const bool is_customary = source.find("customary in rights agreements") != source.npos;
  EXPECT_TRUE(is_filed || is_customary || source.find("17 CFR") != source.npos) << source;
}

TYPED_TEST(PlanClauseLaws, ActsInPhasesNamedOnceEach) {
  const std::set<Phase> phases(TypeParam::phases.begin(), TypeParam::phases.end());
  EXPECT_EQ(phases.size(), TypeParam::phases.size());
}

TYPED_TEST(PlanClauseLaws, IsATableOfThePlan) {
  int members = 0;
  std::apply(
      [&](const auto&... fields) {
        const auto count = [&](const auto& field) {
          if constexpr (requires(RightsPlan plan) {
                          { plan.*field.member } -> std::same_as<TypeParam&>;
                        }) {
            ++members;
            EXPECT_EQ(field.name, TypeParam::name);
          }
        };
        (count(fields), ...);
      },
      RightsPlan::fields());
  EXPECT_EQ(members, 1);
}

// A clause left out of a config is the customary one, so no key of it is required.
TYPED_TEST(PlanClauseLaws, MayBeLeftOut) {
  std::apply(
      [](const auto&... fields) {
        const auto check = [](const auto& field) {
          EXPECT_EQ(field.presence, Presence::optional) << field.name;
        };
        (check(fields), ...);
      },
      TypeParam::fields());
}

}  // namespace
}  // namespace flipin
