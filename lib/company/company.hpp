#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "acquirer/registry.hpp"
#include "award/exercise_behavior.hpp"
#include "award/registry.hpp"
#include "company/company_facts.hpp"
#include "company/convergence_choice.hpp"
#include "company/dilution_ladder.hpp"
#include "company/optimal_exercise.hpp"
#include "market/price_history.hpp"
#include "ownership/holder.hpp"
#include "ownership/option_lot.hpp"
#include "ownership/stock_plan.hpp"
#include "rights/rights_plan.hpp"
#include "stock/price_range.hpp"
#include "stock/stock.hpp"

namespace flipin {

/// Everything a config may say about a company, already valid. One member a TOML table.
struct Company {
  std::string title;
  CompanyFacts company;
  Stock stock;
  std::optional<PriceHistory> price_history;
  std::optional<PriceRange> price_range;
  ExerciseBehavior exercise_behavior;
  std::optional<StockPlan> stock_plan;
  std::vector<Awards::Any> grants;
  std::vector<OptionLot> lots;
  std::vector<Holder> holders;
  std::vector<Group> groups;
  std::optional<RightsPlan> rights_plan;
  std::vector<Acquirers::Any> acquirers;
  DilutionLadder dilution_ladder;
  std::optional<OptimalExercise> optimal_exercise;
  std::optional<ConvergenceChoice> convergence;

  static constexpr auto fields() {
    return std::tuple{
        optional("title", &Company::title, "", "what the study is called", "\"Grants of 2001\""),
        required("company", &Company::company, "", "the company and its shares"),
        required("stock", &Company::stock, "", "the common stock and how its price moves"),
        optional("price_history", &Company::price_history, "", "past prices of the stock"),
        optional("price_range",
                 &Company::price_range,
                 "",
                 "how far the closes of the stock range along the paths; not looked at if left "
                 "out"),
        optional("exercise_behavior",
                 &Company::exercise_behavior,
                 "",
                 "how holders of options leave and exercise"),
        optional("stock_plan", &Company::stock_plan, "", "the plan that awards are made under"),
        optional("grant", &Company::grants, "", "an award to be valued and disclosed"),
        optional("lot", &Company::lots, "", "options that a holder has besides the grants"),
        optional("holder", &Company::holders, "", "a person who holds shares or options"),
        optional("group", &Company::groups, "", "holders reported together"),
        optional("rights_plan", &Company::rights_plan, "", "the shareholder rights plan"),
        optional("acquirer", &Company::acquirers, "", "a bidder to be simulated"),
        optional("dilution_ladder",
                 &Company::dilution_ladder,
                 "",
                 "prices and stakes of the dilution_ladder table"),
        optional("optimal_exercise",
                 &Company::optimal_exercise,
                 "",
                 "how precisely to value option grants to holders who exercise optimally; they are "
                 "not if left out"),
        optional("convergence",
                 &Company::convergence,
                 "",
                 "which results the convergence table follows"),
    };
  }

  [[nodiscard]] ShareLedger ledger() const {
    return {company.shares_outstanding, company.shares_reserved, company.shares_authorized};
  }
};

/// The option grants among the awards, in order of the config.
[[nodiscard]] std::vector<OptionGrant> option_grants(const Company& company);

/// Of these, the grants of the fiscal year; all of them if the config states no fiscal year.
[[nodiscard]] std::vector<OptionGrant> grants_of_fiscal_year(const Company& company);

/// Options granted to all employees in the fiscal year: what the plan states, or the grants.
[[nodiscard]] ShareCount granted_to_employees(const Company& company);

/// Every lot of `holder` on a date, from grants and stated lots, with what is exercisable then or
/// becomes so within `days_ahead`.
[[nodiscard]] std::vector<OptionLot> lots_of(const Company& company,
                                             const std::string& holder,
                                             Date date,
                                             int days_ahead = 0);

/// The smallest holding that makes its owner an acquiring person.
[[nodiscard]] ShareCount smallest_trigger(const Company& company);

}  // namespace flipin
