#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "acquirer/registry.hpp"
#include "award/exercise_behavior.hpp"
#include "award/registry.hpp"
#include "company/company_facts.hpp"
#include "company/completion_ladder.hpp"
#include "company/convergence_choice.hpp"
#include "company/dilution_ladder.hpp"
#include "company/optimal_exercise.hpp"
#include "company/participation_ladder.hpp"
#include "company/policy.hpp"
#include "company/reported_outcome.hpp"
#include "company/timeline.hpp"
#include "market/price_history.hpp"
#include "ownership/holder.hpp"
#include "ownership/holder_class.hpp"
#include "ownership/option_lot.hpp"
#include "ownership/stock_plan.hpp"
#include "rights/board.hpp"
#include "rights/events/registry.hpp"
#include "rights/rights_plan.hpp"
#include "stock/listing_test.hpp"
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
  std::optional<ListingTest> listing_test;
  ExerciseBehavior exercise_behavior;
  std::optional<StockPlan> stock_plan;
  std::vector<Awards::Any> grants;
  std::vector<OptionLot> lots;
  std::vector<Holder> holders;
  std::vector<Group> groups;
  std::vector<HolderClass> holder_classes;
  std::optional<RightsPlan> rights_plan;
  std::vector<PlanEvents::Any> plan_events;
  Board board;
  std::optional<Timeline> timeline;
  std::vector<Policy> policies;
  std::vector<Acquirers::Any> acquirers;
  DilutionLadder dilution_ladder;
  ParticipationLadder participation_ladder;
  CompletionLadder completion_cost;
  std::vector<ReportedOutcome> reported;
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
        optional("listing_test",
                 &Company::listing_test,
                 "",
                 "whether the stock closes high enough for long enough to keep its listing; not "
                 "looked at if left out"),
        optional("exercise_behavior",
                 &Company::exercise_behavior,
                 "",
                 "how holders of options leave and exercise"),
        optional("stock_plan", &Company::stock_plan, "", "the plan that awards are made under"),
        optional("grant", &Company::grants, "", "an award to be valued and disclosed"),
        optional("lot", &Company::lots, "", "options that a holder has besides the grants"),
        optional("holder", &Company::holders, "", "a person who holds shares or options"),
        optional("group", &Company::groups, "", "holders reported together"),
        optional("holder_class",
                 &Company::holder_classes,
                 "",
                 "holders who decide alike about their rights"),
        optional("rights_plan", &Company::rights_plan, "", "the shareholder rights plan"),
        optional("plan_event",
                 &Company::plan_events,
                 "",
                 "something that changes the terms of the plan, or the shares, on a day"),
        optional("board", &Company::board, "", "what the board does once the plan is triggered"),
        optional("timeline",
                 &Company::timeline,
                 "",
                 "days from which the timeline table counts the clocks of the plan"),
        optional("policy",
                 &Company::policies,
                 "",
                 "what somebody asks of rights plans, for the policy_scorecard table"),
        optional("acquirer", &Company::acquirers, "", "a bidder to be simulated"),
        optional("dilution_ladder",
                 &Company::dilution_ladder,
                 "",
                 "prices and stakes of the dilution_ladder table"),
        optional("participation_ladder",
                 &Company::participation_ladder,
                 "",
                 "how many holders take part in the participation table"),
        optional("completion_cost",
                 &Company::completion_cost,
                 "",
                 "premiums and synergies of the tables on completing a takeover"),
        optional("reported",
                 &Company::reported,
                 "",
                 "what was reported of something that is computed here"),
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

  /// The shares, those that option holders exercise before any trigger being outstanding.
  [[nodiscard]] ShareLedger ledger() const;
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

/// The options of a holder that count as beneficially owned on a date: what the config states, or
/// those of its grants and lots that are exercisable within 60 days.
[[nodiscard]] ShareCount options_within_60_days(const Company& company,
                                                const Holder& holder,
                                                Date date);

/// What the plan settles on today: with classes of holders, each takes part as it does.
/// @param company  with a rights plan
[[nodiscard]] SettlementTerms settlement_terms(const Company& company);

/// The terms of the plan before any event, and the shares that they apply to.
/// @param company  with a rights plan
[[nodiscard]] PlanTerms plan_terms(const Company& company);

/// The smallest holding that makes its owner an acquiring person.
[[nodiscard]] ShareCount smallest_trigger(const Company& company);

}  // namespace flipin
