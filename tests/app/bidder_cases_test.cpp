#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// What single bidders meet at a price that does not move, through the program: 7,190,710 shares,
// $5.00 and 15% are HemaCare's (Form 8-K of March 5, 1998, Item 5).

namespace flipin {
namespace {

std::string bidder(const std::string& kind, const std::string& more) {
  return "[simulation]\npaths = 64\n[[acquirer]]\nkind = \"" + kind
         + "\"\nname = \"Bidder\"\nbegins = 1998-03-11\n" + more + "\n";
}

const std::string still_price{
    "model = \"constant_growth\"\ngrowth_rate = 0.0\nrisk_free_rate = 0.05"};

// 80% of 7,190,710 shares are 5,752,568: one share less, and the rights flip in.
TEST(QualifiedOffer, EscapesTheFlipInWithEightyPercent) {
  const auto offer_for = [](const std::string& shares) {
    WorkedCase c{.outstanding = "10_000_000", .model = still_price};
    c.tables = bidder("qualified_offer",
                      "premium = 0.0\ntendered_low = " + shares + "\ntendered_high = " + shares
                          + "\n[acquirer.offer]\nfollows_14d = true\nwritten_proposal = true\n"
                            "all_shares = true\ncash = true\nfairness_opinion = true\n"
                            "financed = true\n");
    return document_of(c);
  };
  const auto enough = offer_for("0.80");
  EXPECT_EQ(value_in(enough, "acquirer.bidder.exempt_offer"), 1.0);
  EXPECT_EQ(value_in(enough, "acquirer.bidder.flip_in"), 0.0);
  const auto fails = offer_for("0.7999");
  EXPECT_EQ(value_in(fails, "acquirer.bidder.exempt_offer"), 0.0);
  EXPECT_EQ(value_in(fails, "acquirer.bidder.flip_in"), 1.0);
  EXPECT_NEAR(100.0 * value_in(fails, "acquirer.bidder.stake_after"), 26.654448517, 5e-9);
  EXPECT_NEAR(1.0 - value_in(fails, "acquirer.bidder.loss_fraction"), 0.666611129623, 5e-12);
  const auto one_share_short = offer_for("0.7999999");
  EXPECT_EQ(value_in(one_share_short, "acquirer.bidder.flip_in"), 1.0);
}

// 600,000 of 7,190,710 shares are 8.3441%.
TEST(AdversePerson, LosesLikeAnAcquiringPerson) {
  const auto limited_to = [](const std::string& limit) {
    WorkedCase c{.model = still_price};
    c.tables = bidder("adverse_person",
                      "holding = 600_000\nownership_limitation = \"" + limit
                          + "\"\nfinds_after_days = 20\nfinding = 1.0");
    return document_of(c);
  };
  const auto found = limited_to("8%");
  EXPECT_EQ(value_in(found, "acquirer.bidder.flip_in"), 1.0);
  EXPECT_NEAR(100.0 * value_in(found, "acquirer.bidder.stake_after"), 0.820818025, 5e-10);
  EXPECT_NEAR(1.0 - value_in(found, "acquirer.bidder.loss_fraction"), 0.549185536475, 5e-13);
  EXPECT_NEAR(value_in(found, "acquirer.bidder.loss"), 270'488.678115, 5e-7);
  const auto within = limited_to("8.5%");
  EXPECT_EQ(value_in(within, "acquirer.bidder.triggered"), 0.0);
}

// An acquirer that pays no more than its synergy, exponential with mean 30%, and whose only way is
// to trigger the plan, bids 0.699146666 times as often as without a plan at a premium of 30%.
TEST(Deterrence, KeepsThreeTenthsOfBiddersAway) {
  WorkedCase c{.outstanding = "1_000_000_000", .model = still_price};
  c.tables = bidder("best_option",
                    "mean_synergy = 0.30\ntoehold = \"15%\"\nagreement_probability = 0.0\n"
                    "agreed_premium = 0.30\ntrigger_premium = 0.30\ncontest_cost = 1.0\n"
                    "contest_probability = 0.0\ncontest_premium = 0.30");
  c.tables.replace(c.tables.find("paths = 64"), 10, "paths = 65536");
  const auto document = document_of(c);
  const double without = std::exp(-0.85 * 0.30 / 0.30);
  const auto triggered = estimate(document, "acquirer.bidder.triggered");
  EXPECT_NEAR(triggered.at("value").get<double>() / without,
              0.699146666,
              4.0 * triggered.at("standard_error").get<double>() / without);
  const auto lost = estimate(document, "acquirer.bidder.lost_premium");
  EXPECT_NEAR(lost.at("value").get<double>(),
              0.30 * without * (1.0 - 0.699146666),
              4.0 * lost.at("standard_error").get<double>());
}

}  // namespace
}  // namespace flipin
