#include "rights/clauses/tax_losses.hpp"

#include <gtest/gtest.h>

#include "core/expect.hpp"

namespace flipin {
namespace {

Percentage percent(const char* text) { return Percentage::from_text(text).value(); }

const Date day{2008, 12, 31};

TEST(TaxLosses, LeaveWhatTheLimitLeaves) {
  // Selectica, 2008: a shift of about 40 percentage points.
  const TaxLosses losses;
  EXPECT_EQ(losses.left(percent("40%")), percent("10%"));
  EXPECT_EQ(losses.shares_left(percent("40%"), ShareCount{7'190'710}), ShareCount{719'071});
  EXPECT_EQ(losses.left(percent("50%")), percent("0%"));
  EXPECT_EQ(losses.left(percent("60%")), percent("0%"));
}

TEST(TaxLosses, ChangeOwnershipAboveFiftyPointsNotAtThem) {
  const TaxLosses losses;
  EXPECT_FALSE(losses.is_ownership_change(percent("50%")));
  EXPECT_TRUE(losses.is_ownership_change(percent("50.0001%")));
}

TEST(TaxLosses, ShiftByWhatEachLargeHolderAddedToItsLeast) {
  const std::vector<OwnershipHistory> histories{
      // Twelve points above the least of the three years.
      {"Fund",
       {{Date{2004, 1, 1}, percent("8%")},
        {Date{2006, 6, 1}, percent("6%")},
        {Date{2008, 3, 1}, percent("18%")}}},
      // A newcomer: all of it.
      {"Versata", {{Date{2008, 11, 1}, percent("6.7%")}}},
      // A seller takes nothing away.
      {"Seller", {{Date{2004, 1, 1}, percent("20%")}, {Date{2007, 1, 1}, percent("7%")}}},
      // Never large.
      {"Small", {{Date{2007, 1, 1}, percent("4.9%")}}},
      // No longer large when the three years begin.
      {"Sold in time",
       {{Date{2004, 1, 1}, percent("20%")},
        {Date{2005, 12, 31}, percent("3%")},
        {Date{2007, 1, 1}, percent("4.9%")}}},
      // Large in the three years, though no longer: two points above its least.
      {"Was large",
       {{Date{2005, 1, 1}, percent("5%")},
        {Date{2006, 5, 1}, percent("1%")},
        {Date{2007, 1, 1}, percent("3%")}}},
  };
  EXPECT_EQ(TaxLosses{}.shift(histories, day), percent("20.7%"));
}

TEST(TaxLosses, ForgetWhatIsThreeYearsOld) {
  const std::vector<OwnershipHistory> histories{
      {"Fund", {{Date{2004, 1, 1}, percent("2%")}, {Date{2006, 1, 1}, percent("30%")}}}};
  EXPECT_EQ(TaxLosses{}.shift(histories, day), percent("28%"));
  // On January 1, 2009 the testing period begins with the purchase.
  EXPECT_EQ(TaxLosses{}.shift(histories, day + 1), percent("0%"));
  EXPECT_EQ(TaxLosses{}.shift(histories, Date{2005, 12, 31}), percent("0%"));
  // What is bought after the day does not count.
  EXPECT_EQ(TaxLosses{}.shift(histories, Date{2003, 12, 31}), percent("0%"));
  EXPECT_EQ(TaxLosses{}.shift({}, day), percent("0%"));
}

TEST(TaxLosses, NeedAHistoryInOrder) {
  const std::vector<OwnershipHistory> backward{
      {"Fund", {{Date{2006, 1, 1}, percent("2%")}, {Date{2006, 1, 1}, percent("3%")}}}};
  EXPECT_THROW(static_cast<void>(TaxLosses{}.shift(backward, day)), BrokenExpectation);
}

TEST(TaxLosses, CannotProtectWhatIsLost) {
  TaxLosses losses;
  EXPECT_TRUE(losses.problems().empty());
  losses.shift_to_date = percent("50%");
  EXPECT_TRUE(losses.problems().empty());
  losses.shift_to_date = percent("51%");
  losses.least_holder = percent("0%");
  ASSERT_EQ(losses.problems().size(), 2U);
  EXPECT_EQ(losses.problems()[0].key, "least_holder");
  EXPECT_EQ(losses.problems()[1].text,
            "shift_to_date is 51%, more than the limit of 50%: the ownership change has happened");
}

}  // namespace
}  // namespace flipin
