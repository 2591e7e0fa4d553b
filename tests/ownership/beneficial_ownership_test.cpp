#include "ownership/beneficial_ownership.hpp"

#include <gtest/gtest.h>

#include "ownership/option_lot.hpp"
#include "ownership/share_ledger.hpp"

namespace flipin {
namespace {

// HemaCare Corporation: 7,595,175 shares outstanding on April 19, 2002.
BeneficialOwnership holding(std::int64_t owned, std::int64_t options) {
  return {ShareCount{owned}, ShareCount{options}, ShareCount{7'595'175}};
}

std::string rounded(const BeneficialOwnership& own) {
  return to_text(rounded_percentage(own.amount(), own.base(), 2));
}

TEST(BeneficialOwnership, CountsTheOwnersOptionsOnBothSides) {
  const BeneficialOwnership darlington = holding(20'000, 270'000);
  EXPECT_EQ(darlington.amount(), ShareCount{290'000});
  EXPECT_EQ(darlington.base(), ShareCount{7'865'175});
  EXPECT_NEAR(100.0 * darlington.fraction(), 3.687140, 5e-7);
}

TEST(BeneficialOwnership, MatchesTheExactPercentagesOfTheHemaCareTable) {
  EXPECT_NEAR(100.0 * holding(15'000, 95'000).fraction(), 1.430397, 5e-7);
  EXPECT_NEAR(100.0 * holding(0, 80'000).fraction(), 1.042322, 5e-7);
  EXPECT_NEAR(100.0 * holding(0, 120'000).fraction(), 1.555376, 5e-7);
  EXPECT_NEAR(100.0 * holding(35'000, 677'000).fraction(), 8.607168, 5e-7);
}

TEST(BeneficialOwnership, PrintsAnAsteriskBelowOnePercentOnly) {
  EXPECT_TRUE(holding(0, 50'000).is_under_one_percent());
  EXPECT_FALSE(holding(0, 80'000).is_under_one_percent());
  // Exactly one percent is not less than one percent.
  EXPECT_FALSE((BeneficialOwnership{ShareCount{1}, {}, ShareCount{100}}.is_under_one_percent()));
  EXPECT_TRUE((BeneficialOwnership{ShareCount{1}, {}, ShareCount{101}}.is_under_one_percent()));
  // 0.999% rounds to 1.00% and is still less than 1%.
  const BeneficialOwnership nearly{ShareCount{99'999}, {}, ShareCount{10'000'000}};
  EXPECT_EQ(rounded(nearly), "1.00%");
  EXPECT_TRUE(nearly.is_under_one_percent());
}

TEST(BeneficialOwnership, WithoutOptionsIsTheShareOfTheOutstanding) {
  EXPECT_EQ(rounded(holding(1'139'277, 0)), "15.00%");
  EXPECT_EQ(beneficial_ownership_days, 60);
}

TEST(OptionLot, IsHeldFromItsGrantOn) {
  OptionLot lot;
  EXPECT_TRUE(lot.is_held_on(Date{1990, 1, 1}));
  lot.granted = Date{2002, 3, 25};
  EXPECT_FALSE(lot.is_held_on(Date{2002, 3, 24}));
  EXPECT_TRUE(lot.is_held_on(Date{2002, 3, 25}));
}

TEST(ShareLedger, FreesWhatIsAuthorizedAndNeitherOutstandingNorReserved) {
  ShareLedger ledger{ShareCount{7'190'710}, ShareCount{1'290'800}, {}};
  EXPECT_EQ(ledger.free(), std::nullopt);
  ledger.authorized = ShareCount{20'000'000};
  EXPECT_EQ(ledger.free(), ShareCount{11'518'490});
}

}  // namespace
}  // namespace flipin
