#include "report/tables/acquirer_dilution.hpp"

#include <fmt/format.h>

#include <array>

#include "company/identifiers.hpp"
#include "company/today.hpp"
#include "report/number_text.hpp"
#include "report/rights_text.hpp"

namespace flipin {
namespace {

// What the columns after the first show, as outcomes of a bid, with the factor to their unit.
struct Measure {
  const char* outcome;
  double factor;
};
constexpr std::array measures{Measure{"stake_before", 100.0},
                              Measure{"stake_after", 100.0},
                              Measure{"loss_fraction", 100.0},
                              Measure{"loss", 1.0},
                              Measure{"shares_issued", 1.0},
                              Measure{"cash_paid_in", 1.0},
                              Measure{"unfunded_cash", 1.0},
                              Measure{"authorized_shortfall", 1.0}};

// Without a limit on authorized shares there is no telling whether they fall short.
Cell shortfall_cell(const Company& company, double shares) {
  return company.company.shares_authorized ? Cell{shares} : Cell{};
}

void add_today(const Company& company, const std::string& mark, Table& table) {
  for (const TodayOutcome& today : settle_today(company)) {
    const auto& [settlement, fitted] = today.outcome;
    table.rows.push_back(
        {fmt::format(
             "{} at ${:.2f}, closed form {}", today.clause, company.stock.price.value(), mark),
         100.0 * settlement.stake_before,
         100.0 * settlement.stake_after,
         100.0 * settlement.loss_fraction,
         settlement.loss.value(),
         settlement.issued.value(),
         settlement.paid_in.value(),
         fitted.unfunded.value(),
         shortfall_cell(company, fitted.shortfall.value())});
  }
}

// One row of what a function picks from the estimates of a bid; none if no path was triggered.
template <class Pick>
void add_paths(const Company& company,
               const Estimates& estimates,
               const std::string& bid,
               const std::string& label,
               Pick pick,
               Table& table) {
  std::vector<Cell> row{label};
  for (const Measure& measure : measures) {
    const NamedEstimate* found = estimates.find(bid + measure.outcome);
    if (found == nullptr) return;
    const double value = measure.factor * pick(*found);
    const bool is_shortfall = std::string_view{measure.outcome} == "authorized_shortfall";
    row.push_back(is_shortfall ? shortfall_cell(company, value) : Cell{value});
  }
  table.rows.push_back(std::move(row));
}

}  // namespace

std::optional<std::string> AcquirerDilutionTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table AcquirerDilutionTable::build(const Company& company, const Estimates& estimates) {
  const RightsPlan& plan = *company.rights_plan;
  Table table{std::string{name},
              "Dilution of an Acquiring Person",
              {{"basis", "Basis", "", 0},
               {"stake_before", "Stake Before", "%", 4},
               {"stake_after", "Stake After", "%", 4},
               {"loss_percent", "Loss, of Its Shares' Value", "%", 4},
               {"loss", "Loss", "$", 0},
               {"shares_issued", "New Shares Issued", "#", 0},
               {"cash_paid_in", "Cash Paid In", "$", 0},
               {"unfunded_cash", "Cash Owed and Not Funded", "$", 0},
               {"authorized_shortfall", "Authorized Shares Short", "#", 0}},
              {},
              {}};
  const std::string today = table.note(fmt::format(
      "The smallest holding that triggers the plan, {} shares; market value {}; {:g}% of the valid "
      "rights exercised; where authorized shares do not suffice: {}.",
      with_commas(smallest_trigger(company)),
      price_words(trigger_today(company).market_value),
      100.0 * terms_today(company).participation,
      to_text(plan.authorized_shortfall)));
  add_today(company, today, table);

  const std::vector<std::string> ids = acquirer_ids(company);
  const std::vector<std::string> names = acquirer_names(company);
  if (ids.empty()) return table;
  const std::string paths = table.note(fmt::format(
      "Along the paths that trigger the plan: settled by {}, unless the board exchanges the "
      "rights, "
      "or redeems them, which costs the bidder nothing; loss by the close of the day of "
      "settlement; "
      "shares short as if every valid right were exercised; each bidder as if alone; each column's "
      "percentiles are its own, to within 0.2%. {}",
      settlement_name(plan),
      model_words(company)));
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const std::string bid = "acquirer." + ids[at] + ".";
    const std::string who = names[at] + " ";
    if (estimates.find(bid + "loss") == nullptr) {
      table.rows.push_back({who + "along paths: too few trigger the plan " + paths,
                            Cell{},
                            Cell{},
                            Cell{},
                            Cell{},
                            Cell{},
                            Cell{},
                            Cell{},
                            Cell{}});
      continue;
    }
    add_paths(
        company,
        estimates,
        bid,
        who + "along paths: mean " + paths,
        [](const NamedEstimate& found) { return found.estimate.value; },
        table);
    add_paths(
        company,
        estimates,
        bid,
        who + "standard error of the mean",
        [](const NamedEstimate& found) { return found.estimate.standard_error; },
        table);
    for (std::size_t level = 0; level < percentile_levels.size(); ++level)
      add_paths(
          company,
          estimates,
          bid,
          who + percentile_words(percentile_levels[level]),
          [&](const NamedEstimate& found) { return found.percentiles.value()[level]; },
          table);
  }
  return table;
}

}  // namespace flipin
