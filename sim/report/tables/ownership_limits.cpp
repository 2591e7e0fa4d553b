#include "report/tables/ownership_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "company/today.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

double points(Percentage percentage) { return 100.0 * percentage.fraction(); }

std::string words(ShareCount shares) { return with_commas(shares) + " shares"; }

// The rows of the table, in the order in which a plan lists its clauses.
class Limits {
public:
  Limits(const Company& company, Table& table)
      : company_{company},
        plan_{*company.rights_plan},
        outstanding_{company.ledger().outstanding},
        table_{table} {}

  void add_all() {
    add_preferred_unit();
    add_passive_holders();
    add_filing();
    for (const Acquirers::Any& acquirer : company_.acquirers)
      if (const auto* creeping = std::get_if<CreepingPurchases>(&acquirer))
        add_purchases(*creeping);
    add_exchange();
    add_tax_losses();
    add_covenants();
    add_status();
  }

private:
  void add(std::string_view clause,
           std::string term,
           Cell figure,
           std::string unit,
           std::string note = {}) {
    table_.rows.push_back({std::string{clause},
                           std::move(term),
                           std::move(figure),
                           std::move(unit),
                           note.empty() ? Cell{} : Cell{std::move(note)}});
  }

  void add_answer(std::string_view clause, std::string term, bool answer, std::string note = {}) {
    add(clause, std::move(term), std::string{answer ? "yes" : "no"}, "", std::move(note));
  }

  void add_preferred_unit() {
    const PreferredUnit& clause = plan_.preferred_unit;
    constexpr std::string_view name = PreferredUnit::name;
    const std::optional<ShareCount> units = clause.authorized_units();
    if (units)
      add(name,
          "Authorized units",
          units->count(),
          "units",
          fmt::format("in {} preferred shares of {} units",
                      with_commas(*clause.authorized),
                      clause.units_per_share));
    if (plan_.flip_in.applies
        && plan_.authorized_shortfall == AuthorizedShortfall::preferred_units) {
      const Shares lacking =
          settle_by(CashFlipIn{}, company_, trigger_today(company_)).fitted.shortfall;
      const ShareCount taken{static_cast<std::int64_t>(std::ceil(lacking.value()))};
      add(name,
          "Units that a flip-in today would take",
          taken.count(),
          "units",
          clause.covers(taken) ? "" : "more than are authorized");
      add(name,
          "The same in preferred shares",
          clause.preferred_shares(taken.shares().value()),
          "shares of preferred");
    }
    add(name, "Votes of a unit", clause.votes_per_unit, "votes");
    add(name, "Dividends on a unit", clause.dividends_per_unit, "times the common dividend");
  }

  void add_passive_holders() {
    const PassiveHolders& clause = plan_.passive_holders;
    if (!clause.threshold) return;
    constexpr std::string_view name = PassiveHolders::name;
    add(name,
        "Threshold of a holder who files Schedule 13G",
        plan_.acquiring_person.fewest(*clause.threshold, outstanding_).count(),
        "shares",
        to_text(*clause.threshold));
    add(name,
        "Time to divest",
        std::int64_t{clause.grace_days},
        "days",
        "from the day it begins to file Schedule 13D above the plan's own threshold");
  }

  void add_filing() {
    const OwnershipFiling& clause = plan_.ownership_filing;
    constexpr std::string_view name = OwnershipFiling::name;
    add(name,
        "Holding at which a Schedule 13D is due",
        clause.fewest_disclosed(outstanding_).count(),
        "shares",
        "more than " + to_text(clause.at));
    add(name,
        "Time to file it",
        std::int64_t{clause.days},
        clause.day_kind == DayKind::business_days ? "business days" : "days",
        "after the day of crossing");
  }

  void add_purchases(const CreepingPurchases& bid) {
    const OwnershipFiling& clause = plan_.ownership_filing;
    constexpr std::string_view name = OwnershipFiling::name;
    const Percentage stake = std::max(plan_.threshold, bid.allowed_stake.value_or(plan_.threshold));
    const ShareCount disclosed = clause.fewest_disclosed(outstanding_);
    const ShareCount threshold = plan_.acquiring_person.fewest(stake, outstanding_);
    const std::int64_t until_filing = buying_day(bid, disclosed);
    add(name,
        "Buying day on which " + bid.person + " must disclose",
        until_filing,
        "buying days",
        until_filing == 0 ? "it holds " + words(bid.initial_shares) + " before it buys"
                          : words(disclosed) + ", bought at " + with_commas(daily(bid)) + " a day");
    add(name,
        "Buying day on which " + bid.person + " reaches the threshold",
        buying_day(bid, threshold),
        "buying days",
        words(threshold));
    if (const auto crossed = trading_day(bid, until_filing))
      add(name,
          "Last day for " + bid.person + " to file",
          iso(clause.due(*crossed)),
          "",
          "if it buys on every trading day and crosses on " + iso(*crossed));
  }

  [[nodiscard]] static ShareCount daily(const CreepingPurchases& bid) {
    return ShareCount{bid.daily_purchase()};
  }

  [[nodiscard]] static std::int64_t buying_day(const CreepingPurchases& bid, ShareCount target) {
    return buying_day_that_reaches(target, bid.initial_shares, daily(bid));
  }

  // The date of a buying day, counted from 1, of a bid that buys on every trading day; nothing if
  // the bid does not begin for certain, or the plan ends before.
  [[nodiscard]] std::optional<Date> trading_day(const CreepingPurchases& bid,
                                                std::int64_t buying_day) const {
    if (buying_day < 1 || bid.arrival_rate > 0.0) return {};
    const std::vector<Date> days = business_days(
        plan_.trading_calendar, std::max(bid.begins, company_.stock.date + 1), last_day(plan_));
    const auto at = static_cast<std::size_t>(buying_day) - 1;
    if (at >= days.size()) return {};
    return days[at];
  }

  void add_exchange() {
    const ExchangeWindow& clause = plan_.exchange;
    if (clause.halted_days == 0) return;
    constexpr std::string_view name = ExchangeWindow::name;
    add(name,
        "Time for which trading stops after an exchange",
        std::int64_t{clause.halted_days},
        "days");
    if (!company_.timeline || !company_.timeline->announced) return;
    const Date ordered = *company_.timeline->announced;
    add(name,
        "Trading resumes",
        iso(roll_forward(plan_.trading_calendar, clause.trading_resumes(ordered))),
        "",
        "if the board exchanges on the day of the announcement, " + iso(ordered));
  }

  void add_tax_losses() {
    const TaxLosses& clause = plan_.tax_losses;
    if (!clause.shift_to_date) return;
    constexpr std::string_view name = TaxLosses::name;
    const Percentage shift = *clause.shift_to_date;
    add(name,
        "Least holding whose changes count",
        clause.least_holder.fewest_of(outstanding_).count(),
        "shares",
        to_text(clause.least_holder));
    add(name,
        "Most that such holders may increase",
        points(clause.limit),
        "percentage points",
        "in three years");
    add(name, "Increase to date", points(shift), "percentage points");
    add(name,
        "Increase left",
        points(clause.left(shift)),
        "percentage points",
        clause.is_ownership_change(shift) ? "the limit is exceeded: use of the losses is limited"
                                          : "");
    add(name, "The same in shares", clause.shares_left(shift, outstanding_).count(), "shares");
  }

  void add_covenants() {
    const Covenants& clause = plan_.covenants;
    const std::string from = "after the distribution date";
    add_answer(Covenants::name,
               "Company may do nothing that diminishes the rights",
               clause.keeps_benefits,
               from);
    add_answer(Covenants::name,
               "Company may join no merger or sale that would",
               clause.no_impairing_combination,
               from);
  }

  void add_status() {
    const ShareholderStatus& clause = plan_.shareholder_status;
    constexpr std::string_view name = ShareholderStatus::name;
    const ShareCount rights{
        static_cast<std::int64_t>(std::floor(plan_.dividend.rights_on(outstanding_)))};
    add(name,
        "Votes that can be cast",
        clause.votes_cast(outstanding_, rights).count(),
        "votes",
        clause.votes ? "rights vote" : "rights do not vote");
    add(name,
        "Shares and rights that a dividend goes to",
        clause.paid_dividends(outstanding_, rights).count(),
        "shares and rights",
        clause.dividends ? "rights receive dividends" : "rights receive no dividends");
    add_answer(
        name, "Rights are taxable income when issued", clause.may_be_taxable(Phase::attached));
    add_answer(name,
               "Rights may be taxable income once they buy common shares",
               clause.may_be_taxable(Phase::flip_in_live));
    add_answer(name,
               "Rights count in diluted earnings a share",
               clause.dilutes_earnings,
               "before they buy common shares");
  }

  const Company& company_;
  const RightsPlan& plan_;
  ShareCount outstanding_;
  Table& table_;
};

}  // namespace

std::optional<std::string> OwnershipLimitsTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  return {};
}

Table OwnershipLimitsTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "Limits of the Plan in Shares and Days", {}, {}, {}};
  const std::string mark = table.note(
      fmt::format("The clause's table in [rights_plan]; holdings are of the {} shares outstanding.",
                  with_commas(company.ledger().outstanding)));
  table.columns = {{"clause", "Clause " + mark, "", 0},
                   {"term", "Term", "", 0},
                   {"figure", "Figure", "", 4},
                   {"unit", "Unit", "", 0},
                   {"note", "Note", "", 0}};
  Limits{company, table}.add_all();
  return table;
}

}  // namespace flipin
