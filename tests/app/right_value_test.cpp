#include <gtest/gtest.h>

#include "support/worked_case.hpp"

// What a right is worth while it waits for a block purchase that comes at a hazard of 10% a year
// and brings a stake of 15%. Purchase price $5.00, price $1.00, ten years, discounted at 5%.
//
// In continuous time, the value is the integral of the hazard's density times the discounted,
// expected payoff f(P) = (k - 1) X P / (P + h k X): 0.272585908720 at a constant price, and
// 0.297753127647 and 0.229681962753 at volatilities of 40% and 80%, by quadrature. Bidders here act
// at closes. One who arrives between two of them waits, on average over weekends and holidays, d =
// 0.99 days; to first order this moves the value by d times the integral of the density times the
// time derivative of the discounted payoff g, which by parts is
//   d (hazard) (value + e^(-hazard T) g(T) - g(0)).

namespace flipin {
namespace {

constexpr double hazard = 0.10;
constexpr double mean_wait = 0.002724;  // years
constexpr double payoff_now = 0.526315789474;

struct Case {
  std::string model;
  double continuous;
  double payoff_at_end;  // expected f(P) after ten years, not discounted
};

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"model = \"constant_growth\"\ngrowth_rate = 0.0", 0.272585908720, payoff_now},
      {"model = \"gbm\"\nvolatility = 0.4", 0.297753127647, 0.635586021223},
      {"model = \"gbm\"\nvolatility = 0.8", 0.229681962753, 0.296576684297}};
  return all;
}

WorkedCase bid_on(const std::string& model, const std::string& clauses, const std::string& more) {
  WorkedCase c{.outstanding = "20_000_000", .model = model + "\nrisk_free_rate = 0.05"};
  c.plan_more = "market_value = \"close\"\n" + clauses;
  c.tables = more
             + "\n[simulation]\npaths = 65536\nseed = 7\n[[acquirer]]\nkind = \"block_purchase\"\n"
               "name = \"Bidder\"\nbegins = 1998-03-10\narrival_rate = 0.10\nblock = 3_000_000\n";
  return c;
}

// Rights that are exercised at the close of the trigger itself.
const std::string trip_wire{
    "[rights_plan.exercise]\nstart = \"trip_wire\"\n"
    "[rights_plan.distribution]\ndays_after_announcement = 0\nlast_day = \"as_counted\"\n"};
const std::string last_look_of_no_days{
    "[rights_plan.redemption]\ndays_after_announcement = 0\nprice = \"0\"\n"
    "[rights_plan.distribution]\ndays_after_announcement = 0\nlast_day = \"as_counted\"\n"};

const char* const result = "acquirer.bidder.right_value";

double twin_of(const nlohmann::json& document) {
  const auto found = estimate(document, result);
  return found.contains("twin") ? found.at("twin").at("value").get<double>() : std::nan("");
}

void expect_near_twin(const nlohmann::json& document) {
  const auto found = estimate(document, result);
  ASSERT_TRUE(found.contains("twin"));
  EXPECT_NEAR(found.at("value").get<double>(),
              twin_of(document),
              3.0 * found.at("standard_error").get<double>());
}

TEST(RightValue, AgreesWithTheSumOverTradingDays) {
  for (const Case& c : cases()) {
    SCOPED_TRACE(c.model);
    expect_near_twin(document_of(bid_on(c.model, trip_wire, "")));
  }
}

TEST(RightValue, AgreesWhenArrivalsAreIntegrated) {
  WorkedCase c = bid_on(cases()[1].model, trip_wire, "");
  c.tables.replace(c.tables.find("seed = 7"), 8, "seed = 7\nmethods = [\"conditional\"]");
  expect_near_twin(document_of(c));
}

TEST(RightValue, ComesNearTheContinuousQuadratureByTheWaitForAClose) {
  for (const Case& c : cases()) {
    SCOPED_TRACE(c.model);
    const double at_end = std::exp(-(hazard + 0.05) * 10.0) * c.payoff_at_end;
    const double moved = mean_wait * hazard * (c.continuous + at_end - payoff_now);
    const double daily = twin_of(document_of(bid_on(c.model, trip_wire, "")));
    EXPECT_NEAR(daily, c.continuous + moved, 3e-7);
    EXPECT_GT(std::abs(daily - c.continuous), 2e-5) << "the wait is seen";
  }
}

TEST(RightValue, IsATenthIfNineTriggersInTenAreRedeemed) {
  const auto document = document_of(
      bid_on(cases()[0].model, last_look_of_no_days, "[board]\nredemption_probability = 0.9\n"));
  expect_near_twin(document);
  EXPECT_NEAR(twin_of(document), 0.027258590872 * (1.0 - 0.05 * mean_wait), 3e-8);
  const TableView table{document, "right_value"};
  EXPECT_NEAR(table.number(0, "probability_redeemed"), 0.9, 0.01);
  EXPECT_NEAR(table.number(0, "probability_triggered"), 0.632120558829, 0.01);
  EXPECT_EQ(table.number(0, "exact"), twin_of(document));
}

TEST(RightValue, CountsTheRedemptionPrice) {
  WorkedCase c = bid_on(cases()[0].model,
                        last_look_of_no_days,
                        "[board]\nresponse = \"flip_in\"\nredemption_probability = 1.0\n");
  c.plan_more.replace(c.plan_more.find("\"0\""), 3, "\"0.5\"");
  const auto document = document_of(c);
  EXPECT_NEAR(
      twin_of(document), 0.5 / payoff_now * 0.272585908720 * (1.0 - 0.05 * mean_wait), 3e-7);
  expect_near_twin(document);
}

TEST(RightValue, HasNoTwinWhereTheLawIsAnother) {
  const std::vector<std::pair<std::string, std::string>> others{
      {"", ""},  // ten days of redemption
      {trip_wire, "[board]\nresponse = \"exchange\"\n"},
      {"participation = 0.0\n" + trip_wire, ""},
      {"settlement = \"spread_settlement\"\n" + trip_wire, ""},
      {trip_wire + "[rights_plan.dividend]\nrights_per_share = 2.0\n", ""},
      {trip_wire,
       "[[plan_event]]\nkind = \"threshold_change\"\ndate = 1999-03-10\nthreshold = \"12%\"\n"}};
  for (const auto& [clauses, more] : others) {
    SCOPED_TRACE(clauses + more);
    WorkedCase c = bid_on(cases()[0].model, clauses, more);
    c.tables.replace(c.tables.find("65536"), 5, "64");
    const auto found = estimate(document_of(c), result);
    ASSERT_FALSE(found.is_null());
    EXPECT_FALSE(found.contains("twin"));
  }
}

}  // namespace
}  // namespace flipin
