#include "report/tables/participation.hpp"

#include <fmt/format.h>

#include "company/today.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

// The stake that a flip-in at the price after dilution would leave, if there is such a price.
struct SelfConsistent {
  Cell price{"none"};
  Cell stake{"none"};
};

SelfConsistent self_consistent(const Company& company, const Trigger& trigger, double fraction) {
  const RightsPlan& plan = *company.rights_plan;
  const double exercised =
      fraction * plan.dividend.rights_per_share * (1.0 - trigger.stake());  // rights a share
  const auto price = self_consistent_price(plan.terms(), trigger.price, exercised);
  if (!price) return {};
  const Delivery delivery = CashFlipIn{}.delivery(plan.terms(), *price);
  return {price->value(), 100.0 * trigger.stake() / (1.0 + exercised * delivery.shares)};
}

}  // namespace

std::optional<std::string> ParticipationTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (company.rights_plan->market_value == MarketValue::self_consistent)
    return "rights_plan.market_value = \"average\"";
  return {};
}

Table ParticipationTable::build(const Company& company, const Estimates& /*estimates*/) {
  const RightsPlan& plan = *company.rights_plan;
  Table table{std::string{name}, "If Only Some Holders Take Part", {}, {}, {}};
  const std::string basis =
      table.note(today_words(company) + fmt::format(" Settled by {}.", settlement_name(plan)));
  const std::string gain = table.note(
      "Value held after less value before and less what was paid in: what exercising holders gain "
      "comes from the acquiring person and from holders who do not exercise.");
  const std::string consistent = table.note(
      "The price after a cash flip-in that measures market value by that very price; from some "
      "part on there is none, so agreements fix market value before.");
  table.columns = {{"participation", "Part of the Rights " + basis, "%", 4},
                   {"stake_after", "Stake After", "%", 4},
                   {"price_after", "Price After", "$/share", 4},
                   {"loss_percent", "Loss, of Its Shares' Value", "%", 4},
                   {"loss", "Loss", "$", 0},
                   {"payoff_per_right", "Payoff of a Right", "$/right", 4},
                   {"cash_paid_in", "Cash Paid In", "$", 0},
                   {"exercising_gain", "Gain of Those Who Exercise " + gain, "$", 0},
                   {"other_gain", "Gain of Those Who Do Not", "$", 0},
                   {"self_consistent_price", "Self-Consistent Price " + consistent, "$/share", 4},
                   {"self_consistent_stake", "Stake at That Price", "%", 4}};
  const Trigger trigger = trigger_today(company);
  Company varied = company;
  varied.holder_classes.clear();  // the ladder takes their place
  for (const double fraction : company.participation_ladder.fractions) {
    varied.rights_plan->participation = varied.rights_plan->exchange.certified = fraction;
    const Settlement settlement = settle_by(plan.settlement, varied, trigger).settlement;
    const SelfConsistent solved = self_consistent(company, trigger, fraction);
    table.rows.push_back({100.0 * fraction,
                          100.0 * settlement.stake_after,
                          settlement.price_after.value(),
                          100.0 * settlement.loss_fraction,
                          settlement.loss.value(),
                          settlement.payoff_per_right.value(),
                          settlement.paid_in.value(),
                          settlement.exercising_gain.value(),
                          settlement.other_gain.value(),
                          solved.price,
                          solved.stake});
  }
  return table;
}

}  // namespace flipin
