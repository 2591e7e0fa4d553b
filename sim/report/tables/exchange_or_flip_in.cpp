#include "report/tables/exchange_or_flip_in.hpp"

#include <fmt/format.h>

#include <cmath>

#include "company/today.hpp"
#include "report/rights_text.hpp"
#include "rights/exchange_or_flip_in.hpp"

namespace flipin {
namespace {

constexpr double rounding = 1e-9;  // losses nearer than that, of the larger, are the same

std::string costlier(double flip_in, double exchange) {
  if (std::abs(flip_in - exchange) <= rounding * std::max(flip_in, exchange)) return "neither";
  return flip_in > exchange ? "flip-in" : "exchange";
}

// What the closed forms say at every stake.
void note_closed_forms(const Company& company, Table& table) {
  const RightsPlan& plan = *company.rights_plan;
  const FlipInScale scale{plan.terms().exercise_price / company.stock.price,
                          plan.value_multiple,
                          terms_today(company).participation};
  if (scale.participation <= 0.0) return;
  const double equal = stake_of_equal_loss(scale);
  const WorstCrossing flip_in = worst_flip_in_crossing(scale);
  const WorstCrossing exchange = worst_exchange_crossing(plan.exchange_ratio);
  std::string crossover = "at no stake";
  if (equal < 1.0) crossover = "at every stake";
  if (equal > 0.0 && equal < 1.0) crossover = "above a stake of " + percent_words(equal);
  table.title += " "
                 + table.note(fmt::format(
                     "By closed form, with market value equal to the market price, one right a "
                     "share and no limit on shares: the flip-in costs the acquiring person more "
                     "than an exchange for one share {}. The worst crossing is to {} in a flip-in, "
                     "which takes {} of the company's value, and to {} in an exchange, which takes "
                     "{} if it is still open.",
                     crossover,
                     percent_words(flip_in.stake),
                     percent_words(flip_in.loss_fraction),
                     percent_words(exchange.stake),
                     percent_words(exchange.loss_fraction)));
}

void add_row(const Company& company, ShareCount acquirer, const std::string& mark, Table& table) {
  const RightsPlan& plan = *company.rights_plan;
  Trigger trigger = trigger_today(company);
  trigger.acquirer = acquirer;
  const auto [flip_in, fitted] = settle_by(CashFlipIn{}, company, trigger);
  const Settlement exchange = settle_by(Exchange{}, company, trigger).settlement;
  const bool is_open = plan.exchange.is_open(acquirer, trigger.outstanding);
  const auto if_open = [&](double value) { return is_open ? Cell{value} : Cell{"closed"}; };
  const Dollars value = trigger.outstanding.shares() * trigger.price;
  table.rows.push_back(
      {100.0 * flip_in.stake_before,
       acquirer.count(),
       100.0 * flip_in.stake_after,
       100.0 * flip_in.loss_fraction,
       flip_in.loss.value(),
       100.0 * (flip_in.loss / value),
       if_open(100.0 * exchange.stake_after),
       if_open(100.0 * exchange.loss_fraction),
       if_open(exchange.loss.value()),
       if_open(100.0 * (exchange.loss / value)),
       is_open ? costlier(flip_in.loss.value(), exchange.loss.value()) : "flip-in " + mark,
       flip_in.paid_in.value(),
       100.0 * (flip_in.paid_in / value)});
}

}  // namespace

std::optional<std::string> ExchangeOrFlipInTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.rights_plan->market_value == MarketValue::self_consistent)
    return "rights_plan.market_value = \"average\"";
  return {};
}

Table ExchangeOrFlipInTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "Exchange or Flip-In", {}, {}, {}};
  note_closed_forms(company, table);
  const std::string basis = table.note(fmt::format(
      "At {} and a market value of {}, the smallest holding that triggers the plan first; a stake "
      "below the threshold of {} shows what a lower one would do.",
      price_words(company.stock.price),
      price_words(company.stock.average_before_start()),
      to_text(company.rights_plan->threshold)));
  const std::string closed = table.note(
      fmt::format("The board may exchange rights only before somebody holds {} of the shares.",
                  to_text(company.rights_plan->exchange.closes_at)));
  table.columns = {{"stake_before", "Stake Before " + basis, "%", 4},
                   {"acquirer_shares", "Acquiring Person's Shares", "#", 0},
                   {"flip_in_stake_after", "Flip-In: Stake After", "%", 4},
                   {"flip_in_loss_percent", "Loss, of Its Shares' Value", "%", 4},
                   {"flip_in_loss", "Loss", "$", 0},
                   {"flip_in_loss_of_company", "Loss, of the Company's Value", "%", 4},
                   {"exchange_stake_after", "Exchange: Stake After " + closed, "%", 4},
                   {"exchange_loss_percent", "Loss, of Its Shares' Value", "%", 4},
                   {"exchange_loss", "Loss", "$", 0},
                   {"exchange_loss_of_company", "Loss, of the Company's Value", "%", 4},
                   {"costlier", "Costs It More", "", 0},
                   {"cash_call", "Cash That Holders Must Pay to Flip In", "$", 0},
                   {"cash_call_percent", "The Same, of the Company's Value", "%", 2}};
  add_row(company, smallest_trigger(company), closed, table);
  for (const Percentage stake : company.dilution_ladder.stakes)
    add_row(company, stake.fewest_of(company.ledger().outstanding), closed, table);
  return table;
}

}  // namespace flipin
