#include <algorithm>
#include <cmath>

#include "company/rules.hpp"
#include "math/elementary.hpp"
#include "company/today.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

constexpr double most_delivered = 9.2e18;  // what a 64-bit integer holds
constexpr std::string_view too_many = "more than 9,200,000,000,000,000,000";

// Rights on every share, and what each buys.
struct Claims {
  double rights{};
  RightTerms terms;

  [[nodiscard]] double at(DollarsPerShare price) const {
    return rights * terms.value_multiple * (terms.exercise_price / price);
  }
};

Claims claims_of(const Company& company) {
  return {company.rights_plan->dividend.rights_on(company.ledger().outstanding),
          company.rights_plan->terms()};
}

// The first price in the config at which rights buy too much.
std::optional<std::string> price_too_low(const Company& company, const Claims& claims) {
  const Stock& stock = company.stock;
  if (claims.at(stock.price) > most_delivered) return "stock.price";
  if (stock.average_price && claims.at(*stock.average_price) > most_delivered)
    return "stock.average_price";
  const std::vector<double>& prices = company.dilution_ladder.prices;
  for (std::size_t at = 0; at < prices.size(); ++at)
    if (claims.at(DollarsPerShare{prices[at]}) > most_delivered)
      return entry("dilution_ladder.prices", at);
  return {};
}

void check_flip_in(const Company& company, const Claims& claims, std::vector<Problem>& found) {
  if (const auto key = price_too_low(company, claims)) {
    found.push_back(
        {*key,
         "at such a price all rights together buy " + std::string{too_many} + " common shares",
         "check the price, and what a right costs and buys in [rights_plan]"});
    return;
  }
  if (company.acquirers.empty()) return;

  // Three standard deviations down: a path in a thousand falls lower by the plan's last day.
  const Stock& stock = company.stock;
  const double years = (last_day(*company.rights_plan) - stock.date) / 365.25;
  const double volatility = stock.volatility();
  const double fall = (stock.drift().value() - 0.5 * volatility * volatility) * years
                      - 3.0 * volatility * std::sqrt(std::max(years, 0.0));
  if (claims.at(exp_of(fall) * stock.price) <= most_delivered) return;
  found.push_back({"stock.volatility",
                   "the price may fall so low before the plan expires that all rights together buy "
                       + std::string{too_many} + " common shares",
                   "lower the volatility, or let the plan expire earlier"});
}

void check_other_claims(const Claims& claims, double units, std::vector<Problem>& found) {
  if (claims.rights * claims.terms.exchange_ratio > most_delivered)
    found.push_back(
        {"rights_plan.exchange_ratio",
         "an exchange of all rights would take " + std::string{too_many} + " common shares",
         "check exchange_ratio; one share a right is customary"});
  if (claims.rights * units > most_delivered)
    found.push_back({"rights_plan.units_per_right",
                     "all rights together buy " + std::string{too_many} + " units of preferred",
                     "check units_per_right; one unit a right is customary"});
}

// Each reissue puts rights on more shares, at a lower price.
void check_reissues(const Company& company, std::vector<Problem>& found) {
  constexpr int most_reissues = 100;
  const RightsPlan& plan = *company.rights_plan;
  if (plan.reissue.most > most_reissues) {
    found.push_back({"rights_plan.reissue.most",
                     "new rights are issued " + std::to_string(plan.reissue.most) + " times",
                     "write at most " + std::to_string(most_reissues)});
    return;
  }
  ShareLedger ledger = company.ledger();
  Trigger trigger = trigger_today(company);
  for (int reissues = 0; plan.reissue.follows(reissues); ++reissues) {
    const Settlement last = settle_by(plan.settlement,
                                      settlement_terms(company),
                                      ledger,
                                      company.company.cash_available,
                                      trigger)
                                .settlement;
    if (last.price_after <= DollarsPerShare{}) return;
    const double shares = last.outstanding_after.value();
    const Claims next{plan.dividend.rights_per_share * shares, plan.terms()};
    if (std::max(next.at(last.price_after), shares) > most_delivered) {
      found.push_back({"rights_plan.reissue.most",
                       "most is " + std::to_string(plan.reissue.most) + ", but after "
                           + std::to_string(reissues) + " reissues the next rights buy "
                           + std::string{too_many} + " common shares",
                       "write at most " + std::to_string(reissues)});
      return;
    }
    trigger = Reissue::next_trigger(trigger, last, last.price_after);
    ledger.outstanding = trigger.outstanding;
  }
}

}  // namespace

void check_deliveries(const Company& company, std::vector<Problem>& found) {
  if (!company.rights_plan || !found.empty()) return;
  const Claims claims = claims_of(company);
  check_other_claims(claims, company.rights_plan->units_per_right, found);
  if (found.empty()) check_flip_in(company, claims, found);
  if (found.empty()) check_reissues(company, found);
}

}  // namespace flipin
