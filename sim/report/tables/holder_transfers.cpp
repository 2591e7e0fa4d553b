#include "report/tables/holder_transfers.hpp"

#include <fmt/format.h>

#include <array>

#include "company/identifiers.hpp"
#include "core/money.hpp"
#include "report/rights_text.hpp"
#include "results/closed_forms.hpp"

namespace flipin {
namespace {

constexpr std::array classes{"Acquiring person", "Holders who exercise", "Holders who do not"};

// Gains of the three classes in cents that sum to zero.
std::array<Cents, classes.size()> in_cents(Dollars loss, Dollars exercising, Dollars other) {
  const std::array gains{Dollars{} - loss, exercising, other};
  const std::vector<Cents> cents = to_cents(gains);
  return {cents[0], cents[1], cents[2]};
}

Cell cell(Cents amount) { return amount.dollars().value(); }

void add_today(const Company& company, Table& table) {
  const RightsPlan& plan = *company.rights_plan;
  for (const TodayOutcome& today : settle_today(company)) {
    if (today.clause != settlement_name(plan)) continue;
    const auto& [settlement, fitted] = today.outcome;
    const double outstanding = today.trigger.outstanding.shares().value();
    const double clean = today.trigger.valid_rights().shares().value();
    const double after = settlement.outstanding_after.value();
    const std::array before{today.trigger.acquirer.shares().value(),
                            fitted.participation * clean,
                            (1.0 - fitted.participation) * clean};
    const auto gains = in_cents(settlement.loss, settlement.exercising_gain, settlement.other_gain);
    Cents total;
    for (std::size_t at = 0; at < classes.size(); ++at) {
      const double held = before[at] + (at == 1 ? settlement.issued.value() : 0.0);
      table.rows.push_back({"today, at " + price_words(company.stock.price),
                            classes[at],
                            100.0 * before[at] / outstanding,
                            100.0 * held / after,
                            at == 1 ? Cell{settlement.paid_in.value()} : Cell{0.0},
                            cell(gains[at]),
                            Cell{}});
      total.cents += gains[at].cents;
    }
    table.rows.push_back(
        {"", "Total", 100.0, 100.0, settlement.paid_in.value(), cell(total), Cell{}});
  }
}

void add_paths(const Estimates& estimates,
               const std::string& bid,
               const std::string& who,
               const std::string& mark,
               Table& table) {
  const std::array found{estimates.find(bid + "loss"),
                         estimates.find(bid + "exercising_gain"),
                         estimates.find(bid + "other_gain")};
  if (found[0] == nullptr) {
    table.rows.push_back({who + " " + mark,
                          "too few paths trigger the plan",
                          Cell{},
                          Cell{},
                          Cell{},
                          Cell{},
                          Cell{}});
    return;
  }
  const auto gains = in_cents(Dollars{found[0]->estimate.value},
                              Dollars{found[1]->estimate.value},
                              Dollars{found[2]->estimate.value});
  Cents total;
  for (std::size_t at = 0; at < classes.size(); ++at) {
    table.rows.push_back({who + " " + mark,
                          classes[at],
                          Cell{},
                          Cell{},
                          Cell{},
                          cell(gains[at]),
                          found[at]->estimate.standard_error});
    total.cents += gains[at].cents;
  }
  table.rows.push_back({"", "Total", Cell{}, Cell{}, Cell{}, cell(total), Cell{}});
}

}  // namespace

std::optional<std::string> HolderTransfersTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table HolderTransfersTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name},
              "Who Gains What Others Lose",
              {{"basis", "Basis", "", 0},
               {"class", "Class", "", 0},
               {"ownership_before", "Ownership Before", "%", 4},
               {"ownership_after", "Ownership After", "%", 4},
               {"paid_in", "Paid In", "$", 2}},
              {},
              {}};
  const std::string basis = table.note(fmt::format(
      "Value of shares held after less value before and less what was paid in, by {}; rounded to "
      "the cent so that gains and losses sum to zero.",
      settlement_name(*company.rights_plan)));
  table.columns.push_back({"gain", "Gain " + basis, "$", 2});
  table.columns.push_back({"standard_error", "Standard Error", "$", 2});
  add_today(company, table);
  const std::vector<std::string> ids = acquirer_ids(company);
  const std::vector<std::string> names = acquirer_names(company);
  if (ids.empty()) return table;
  const std::string paths = table.note("Mean of the paths that trigger the plan.");
  for (std::size_t at = 0; at < ids.size(); ++at)
    add_paths(estimates, "acquirer." + ids[at] + ".", names[at], paths, table);
  return table;
}

}  // namespace flipin
