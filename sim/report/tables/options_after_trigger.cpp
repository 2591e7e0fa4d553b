#include "report/tables/options_after_trigger.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "company/identifiers.hpp"
#include "company/option_claims.hpp"
#include "company/today.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

Dollars intrinsic(const OptionClaim& claim, DollarsPerShare price) {
  return claim.shares.shares() * std::max(price - claim.exercise_price, DollarsPerShare{});
}

// With an exercise price times q on a number over q, a price that fell to q of itself leaves the
// value as it was, whatever the model: the options are the same claim in other units.
void add_claim(const Company& company,
               const HeldClaim& held,
               DollarsPerShare before,
               DollarsPerShare after,
               Table& table) {
  const OptionClaim& claim = held.claim;
  const double ratio = after / before;
  const auto value = [&](const OptionClaim& options, DollarsPerShare price) {
    return value_of(options, company.stock, price, company.stock.date);
  };
  std::vector<Cell> row{held.holder,
                        claim.shares.count(),
                        claim.exercise_price.value(),
                        value(claim, before).value(),
                        value(claim, after).value(),
                        intrinsic(claim, before).value(),
                        intrinsic(claim, after).value(),
                        ratio};
  if (ratio > 0.0) {
    const OptionClaim one{ShareCount{1}, ratio * claim.exercise_price, claim.expires};
    const double number = claim.shares.shares().value() / ratio;
    row.insert(row.end(),
               {number,
                one.exercise_price.value(),
                number * value(one, after).value(),
                number * intrinsic(one, after).value()});
  } else {
    row.insert(row.end(), {"none", "none", "none", "none"});
  }
  table.rows.push_back(std::move(row));
}

void add_paths(const Estimates& estimates,
               const std::string& bid,
               const std::string& who,
               Table& table) {
  const NamedEstimate* before = estimates.find(bid + "options_before");
  const NamedEstimate* after = estimates.find(bid + "options_after");
  const NamedEstimate* ratio = estimates.find(bid + "price_ratio");
  if (before == nullptr || after == nullptr || ratio == nullptr) {
    table.rows.push_back({who + ": too few paths trigger the plan"});
    table.rows.back().resize(table.columns.size());
    return;
  }
  table.rows.push_back({who,
                        Cell{},
                        Cell{},
                        before->estimate.value,
                        after->estimate.value,
                        Cell{},
                        Cell{},
                        ratio->estimate.value,
                        Cell{},
                        Cell{},
                        before->estimate.value,
                        Cell{}});
}

}  // namespace

std::optional<std::string> OptionsAfterTriggerTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (option_claims(company).empty()) return "a [[grant]] of options or a [[lot]]";
  return {};
}

Table OptionsAfterTriggerTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name}, "Options after a Settlement", {}, {}, {}};
  const std::string basis = table.note(
      today_words(company)
      + fmt::format(" Settled by {}. Option holders own no rights: they lose as shareholders who "
                    "do not exercise do.",
                    settlement_name(*company.rights_plan)));
  const std::string value = table.note(
      "Black and Scholes's value of all options of the row to their last day, as if held until "
      "then, at the stock's volatility; a [[lot]] as if for ten years from its grant.");
  const std::string adjusted = table.note(
      "An exercise price times the price ratio, on a number of options divided by it, is worth "
      "after what the options were worth before.");
  table.columns = {{"holder", "Holder " + basis, "", 0},
                   {"options", "Options", "#", 0},
                   {"exercise_price", "Exercise Price", "$/share", 2},
                   {"value_before", "Value Before " + value, "$", 2},
                   {"value_after", "Value After", "$", 2},
                   {"intrinsic_before", "Gain from Exercise Before", "$", 2},
                   {"intrinsic_after", "Gain from Exercise After", "$", 2},
                   {"price_ratio", "Price After, of Price Before", "ratio", 6},
                   {"adjusted_options", "Adjusted Options " + adjusted, "#", 2},
                   {"adjusted_exercise_price", "Adjusted Exercise Price", "$/share", 6},
                   {"adjusted_value", "Their Value", "$", 2},
                   {"adjusted_intrinsic", "Their Gain from Exercise", "$", 2}};
  const Trigger trigger = trigger_today(company);
  const DollarsPerShare after =
      settle_by(company.rights_plan->settlement, company, trigger).settlement.price_after;
  for (const HeldClaim& held : option_claims(company))
    add_claim(company, held, trigger.price, after, table);
  const std::vector<std::string> ids = acquirer_ids(company);
  const std::vector<std::string> names = acquirer_names(company);
  if (ids.empty()) return table;
  const std::string paths = table.note(
      "All options together, and the price ratio: means of the paths that trigger the "
      "plan, on the day of settlement.");
  for (std::size_t at = 0; at < ids.size(); ++at)
    add_paths(estimates,
              "acquirer." + ids[at] + ".",
              "all, against " + names[at] + " along paths " + paths,
              table);
  return table;
}

}  // namespace flipin
