#include "company/rules.hpp"

namespace flipin {
namespace {

// What every clause finds wrong with its own fields; a new clause is among them by its field.
void check_each_clause(const RightsPlan& plan, std::vector<Problem>& found) {
  const auto check = [&](const auto& field) {
    const auto& value = plan.*field.member;
    if constexpr (PlanClause<std::remove_cvref_t<decltype(value)>>)
      add_problems(value.problems(), "rights_plan." + std::string{field.name}, found);
  };
  std::apply([&](const auto&... field) { (check(field), ...); }, RightsPlan::fields());
}

// Percentages of clauses that a holding must pass in a certain order.
void check_percentages(const RightsPlan& plan, std::vector<Problem>& found) {
  const Percentage threshold = plan.threshold;
  const std::string at_threshold = to_text(threshold);
  if (const auto passive = plan.passive_holders.threshold; passive && *passive < threshold)
    found.push_back({"rights_plan.passive_holders.threshold",
                     "holders who file Schedule 13G have a threshold of " + to_text(*passive)
                         + ", below the " + at_threshold + " of all others",
                     "write " + at_threshold + " or more, or leave it out"});
  if (const auto floor = plan.adverse_person.floor; floor && *floor > threshold)
    found.push_back({"rights_plan.adverse_person.floor",
                     "the board may name an adverse person from " + to_text(*floor)
                         + " on, but who holds " + at_threshold + " is an acquiring person already",
                     "write " + at_threshold + " or less, or leave it out"});
  // The customary floor stands in plans whose thresholds are lower.
  const Percentage floor = plan.amendment.floor;
  if (floor != Amendment{}.floor && floor > threshold)
    found.push_back({"rights_plan.amendment.floor",
                     "the board may lower the threshold to " + to_text(floor)
                         + " at the least, but it is " + at_threshold,
                     "write less than " + at_threshold});
  if (plan.qualified_offer.available && plan.qualified_offer.owned_after <= threshold)
    found.push_back({"rights_plan.qualified_offer.owned_after",
                     "an offer is exempt from " + to_text(plan.qualified_offer.owned_after)
                         + " on, which is not above the threshold of " + at_threshold,
                     "write more than " + at_threshold + "; 80% is customary"});
}

void check_exchange(const Company& company, std::vector<Problem>& found) {
  const RightsPlan& plan = *company.rights_plan;
  const ExchangeWindow& exchange = plan.exchange;
  // A merely adverse person may open the exchange at any size.
  const bool opens_at_threshold = exchange.adverse_person == AdversePersonExchange::closed;
  const bool is_customary = exchange.closes_at == ExchangeWindow{}.closes_at;
  if (opens_at_threshold && !is_customary && exchange.closes_at <= plan.threshold)
    found.push_back({"rights_plan.exchange.closes_at",
                     "the board may no longer exchange from " + to_text(exchange.closes_at)
                         + " on, but nobody is an acquiring person below "
                         + to_text(plan.threshold),
                     "write more than " + to_text(plan.threshold) + "; 50% is customary"});
  if (exchange.part < 1.0 && std::holds_alternative<Exchange>(plan.settlement))
    found.push_back({"rights_plan.exchange.part",
                     "the board exchanges " + percent_words(exchange.part)
                         + " of the rights, but settlement = \"exchange\" exchanges the rest too",
                     "choose how the rest is settled, e.g. settlement = \"cash_flip_in\", or leave "
                     "part out"});
  if (company.board.response == BoardResponse::exchange_below && opens_at_threshold
      && company.board.exchange_stake <= plan.threshold)
    found.push_back({"board.exchange_stake",
                     "the board exchanges only stakes below "
                         + to_text(company.board.exchange_stake)
                         + ", but nobody is an acquiring person below " + to_text(plan.threshold),
                     "write more than " + to_text(plan.threshold)});
}

// A trip-wire plan ends the board's power to redeem with the trigger itself.
void check_trip_wire(const Company& company, std::vector<Problem>& found) {
  if (company.rights_plan->exercise.start != ExerciseStart::trip_wire) return;
  const BoardResponse response = company.board.response;
  const std::string cannot =
      ", but where exercise.start is \"trip_wire\" a trigger ends its power to redeem";
  const std::string last_look = "take start = \"last_look\"";
  if (response == BoardResponse::redeem || response == BoardResponse::wait)
    found.push_back({"board.response",
                     "the board's response is \"" + std::string{to_text(response)} + "\"" + cannot,
                     last_look + ", or another response"});
  if (company.board.redemption_probability > 0.0)
    found.push_back({"board.redemption_probability",
                     "the board may redeem the rights after a trigger" + cannot,
                     last_look + ", or leave redemption_probability out"});
}

void check_offer_vote(const OfferVote& vote, std::vector<Problem>& found) {
  if (vote.available || vote == OfferVote{}) return;
  found.push_back({"rights_plan.offer_vote",
                   "the table describes a vote on offers, but available is false",
                   "write available = true, or leave the table out"});
}

}  // namespace

void check_clauses(const Company& company, std::vector<Problem>& found) {
  if (!company.rights_plan) return;
  check_each_clause(*company.rights_plan, found);
  check_percentages(*company.rights_plan, found);
  check_exchange(company, found);
  check_trip_wire(company, found);
  check_offer_vote(company.rights_plan->offer_vote, found);
}

}  // namespace flipin
