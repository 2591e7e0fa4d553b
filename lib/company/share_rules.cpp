#include "company/rules.hpp"

namespace flipin {

void check_shares(const Company& company, std::vector<Problem>& found) {
  const CompanyFacts& facts = company.company;
  if (facts.shares_authorized
      && *facts.shares_authorized < facts.shares_outstanding + facts.shares_reserved)
    found.push_back({"company.shares_authorized",
                     "shares_authorized is " + with_commas(*facts.shares_authorized)
                         + ", below the " + with_commas(facts.shares_outstanding)
                         + " outstanding plus " + with_commas(facts.shares_reserved) + " reserved",
                     "the charter must permit at least "
                         + with_commas(facts.shares_outstanding + facts.shares_reserved)
                         + " shares"});
  const Dollars market_value = facts.shares_outstanding.shares() * company.stock.price;
  if (market_value > Dollars{1e15})
    found.push_back({"company.shares_outstanding",
                     "the company would be worth more than $1,000,000,000,000,000",
                     "check shares_outstanding and the price of the stock"});
  if (company.stock_plan) {
    const StockPlan& plan = *company.stock_plan;
    if (plan.awards_outstanding + plan.shares_issued > plan.shares_authorized)
      found.push_back({"stock_plan.shares_authorized",
                       "the plan has " + with_commas(plan.shares_authorized)
                           + " shares, fewer than the " + with_commas(plan.awards_outstanding)
                           + " under awards plus " + with_commas(plan.shares_issued) + " issued",
                       "a plan cannot have awarded more than it was authorized"});
  }
  if (company.stock_plan && company.stock_plan->limit_of_outstanding
      && *company.stock_plan->limit_of_outstanding > Percentage::from_millionths(1'000'000))
    found.push_back(
        {"stock_plan.limit_of_outstanding",
         "limit_of_outstanding is " + to_text(*company.stock_plan->limit_of_outstanding),
         "a limit lies at most at 100% of shares outstanding"});
  if (company.price_history) {
    const PriceHistory& history = *company.price_history;
    if (history.dates.size() != history.closes.size())
      found.push_back({"price_history.closes",
                       "there are " + std::to_string(history.closes.size()) + " closes for "
                           + std::to_string(history.dates.size()) + " dates",
                       "give one close for each date"});
    else if (history.closes.size() < 3)
      found.push_back(
          {"price_history.closes",
           std::to_string(history.closes.size()) + " closes are too few for a volatility",
           "give at least three, or leave [price_history] out"});
    for (std::size_t at = 1; at < history.dates.size(); ++at)
      if (history.dates[at] <= history.dates[at - 1]) {
        found.push_back(
            {"price_history.dates[" + std::to_string(at) + "]",
             iso(history.dates[at]) + " does not come after " + iso(history.dates[at - 1]),
             "list the dates in order, each once"});
        break;
      }
  }
}

}  // namespace flipin
