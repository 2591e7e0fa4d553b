#include "report/tables/holder_transfers.hpp"

#include <fmt/format.h>

#include <array>

#include "company/identifiers.hpp"
#include "company/today.hpp"
#include "core/money.hpp"
#include "report/rights_text.hpp"
#include "rights/class_shares.hpp"

namespace flipin {
namespace {

constexpr std::array classes{"Acquiring person", "Holders who exercise", "Holders who do not"};

Cell cell(Cents amount) { return amount.dollars().value(); }

// One class of a settlement today.
struct Part {
  std::string name;
  Shares before;
  Shares after;
  Dollars paid_in;
  Dollars gain;
};

std::vector<Part> by_what_they_do(const TodayOutcome& today) {
  const auto& [settlement, fitted] = today.outcome;
  const Shares clean = today.trigger.valid_rights().shares();
  const Shares acquirer = today.trigger.acquirer.shares();
  const Shares exercising = fitted.participation * clean;
  const Shares other = clean - exercising;
  return {{classes[0], acquirer, acquirer, Dollars{}, Dollars{} - settlement.loss},
          {classes[1],
           exercising,
           exercising + settlement.issued,
           settlement.paid_in,
           settlement.exercising_gain},
          {classes[2], other, other, Dollars{}, settlement.other_gain}};
}

std::vector<Part> by_class(const Company& company, const TodayOutcome& today, bool is_by_board) {
  const auto& [settlement, fitted] = today.outcome;
  const Shares clean = today.trigger.valid_rights().shares();
  const Shares acquirer = today.trigger.acquirer.shares();
  const Dollars fall = clean * (today.trigger.price - settlement.price_after);
  const Dollars worth = settlement.exercising_gain + fitted.participation * fall;
  const CleanWorth together =
      is_by_board ? CleanWorth{{}, worth, fall} : CleanWorth{worth, {}, fall};
  std::vector<Part> parts{{classes[0], acquirer, acquirer, Dollars{}, Dollars{} - settlement.loss}};
  const ClassShares shares{company.holder_classes};
  for (std::size_t at = 0; at < company.holder_classes.size(); ++at) {
    const double used = is_by_board ? shares.of_shares(at) : shares.of_exercised(at);
    const Shares before = shares.of_shares(at) * clean;
    parts.push_back({company.holder_classes[at].name,
                     before,
                     before + used * settlement.issued,
                     used * settlement.paid_in,
                     shares.gain(at, together)});
  }
  return parts;
}

void add_parts(const std::string& basis,
               const TodayOutcome& today,
               const std::vector<Part>& parts,
               Table& table) {
  const Settlement& settlement = today.outcome.settlement;
  std::vector<Dollars> gains;
  for (const Part& part : parts) gains.push_back(part.gain);
  const std::vector<Cents> cents = to_cents(gains);
  Cents total;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const Part& part = parts[at];
    table.rows.push_back({basis,
                          part.name,
                          100.0 * (part.before / today.trigger.outstanding.shares()),
                          100.0 * (part.after / settlement.outstanding_after),
                          part.paid_in.value(),
                          cell(cents[at]),
                          Cell{}});
    total.cents += cents[at].cents;
  }
  table.rows.push_back(
      {"", "Total", 100.0, 100.0, settlement.paid_in.value(), cell(total), Cell{}});
}

void add_today(const Company& company, Table& table) {
  const RightsPlan& plan = *company.rights_plan;
  const std::string basis = "today, at " + price_words(company.stock.price);
  const bool is_by_board =
      std::visit([](const auto& clause) { return clause.is_by_board; }, plan.settlement);
  for (const TodayOutcome& today : settle_today(company)) {
    if (today.clause != settlement_name(plan)) continue;
    add_parts(basis, today, by_what_they_do(today), table);
    if (!company.holder_classes.empty())
      add_parts(basis + ", by class", today, by_class(company, today, is_by_board), table);
  }
}

// One class along paths, and the estimate of what it gains; a loss counts as minus a gain.
struct PathPart {
  std::string name;
  const NamedEstimate* gain;
  double sign;
};

void add_path_parts(const std::string& basis, const std::vector<PathPart>& parts, Table& table) {
  std::vector<Dollars> gains;
  for (const PathPart& part : parts)
    gains.push_back(Dollars{part.sign * part.gain->estimate.value});
  const std::vector<Cents> cents = to_cents(gains);
  Cents total;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    table.rows.push_back({basis,
                          parts[at].name,
                          Cell{},
                          Cell{},
                          Cell{},
                          cell(cents[at]),
                          parts[at].gain->estimate.standard_error});
    total.cents += cents[at].cents;
  }
  table.rows.push_back({"", "Total", Cell{}, Cell{}, Cell{}, cell(total), Cell{}});
}

void add_paths(const Company& company,
               const Estimates& estimates,
               const std::string& bid,
               const std::string& who,
               const std::string& mark,
               Table& table) {
  const NamedEstimate* loss = estimates.find(bid + "loss");
  if (loss == nullptr) {
    table.rows.push_back({who + " " + mark,
                          "too few paths trigger the plan",
                          Cell{},
                          Cell{},
                          Cell{},
                          Cell{},
                          Cell{}});
    return;
  }
  add_path_parts(who + " " + mark,
                 {{classes[0], loss, -1.0},
                  {classes[1], estimates.find(bid + "exercising_gain"), 1.0},
                  {classes[2], estimates.find(bid + "other_gain"), 1.0}},
                 table);
  if (company.holder_classes.empty()) return;
  std::vector<PathPart> parts{{classes[0], loss, -1.0}};
  for (const HolderClass& held : company.holder_classes)
    parts.push_back({held.name, estimates.find(bid + "gain." + slug(held.name)), 1.0});
  add_path_parts(who + ", by class " + mark, parts, table);
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
    add_paths(company, estimates, "acquirer." + ids[at] + ".", names[at], paths, table);
  return table;
}

}  // namespace flipin
