#include "company/policy.hpp"

#include "rights/rights_plan.hpp"

namespace flipin {
namespace {

// The points of one policy, in order.
class Points {
public:
  explicit Points(const RightsPlan& plan) : plan_{plan} {}

  // A criterion that the policy states, or else is silent about.
  template <class Asked, class Words, class Meets>
  void add(const char* criterion,
           const std::optional<Asked>& asked,
           Words words,
           const std::string& term,
           Meets meets) {
    if (!asked) return silent(criterion, term);
    points.push_back(
        {criterion, words(*asked), term, meets(*asked) ? Verdict::met : Verdict::not_met});
  }

  // A clause that the policy asks for, or else is silent about.
  void add_asked(const char* criterion, bool is_asked, const std::string& term, bool is_met) {
    if (!is_asked) return silent(criterion, term);
    points.push_back({criterion, "asked", term, is_met ? Verdict::met : Verdict::not_met});
  }

  void add_term(const char* criterion, const std::optional<Period>& longest, bool applies) {
    const Date begins = plan_.dividend.declared.value_or(plan_.record_date);
    const Date ends = plan_.expiry.last_day(plan_.expires);
    add(
        criterion,
        longest,
        [](Period period) { return "at most " + to_text(period); },
        iso(begins) + " to " + iso(ends),
        [&](Period period) { return ends <= add_months(begins, period.months); });
    if (longest && !applies) points.back().verdict = Verdict::does_not_apply;
  }

  std::vector<PolicyPoint> points;

private:
  void silent(const char* criterion, const std::string& term) {
    points.push_back({criterion, "", term, Verdict::not_stated});
  }

  const RightsPlan& plan_;
};

std::string words_of(bool is_so, const char* yes, const char* no) { return is_so ? yes : no; }

}  // namespace

std::vector<PolicyPoint> policy_points(const Policy& policy, const RightsPlan& plan) {
  Points points{plan};
  points.add(
      "lowest_threshold",
      policy.lowest_threshold,
      [](Percentage lowest) { return "at least " + to_text(lowest); },
      to_text(plan.threshold),
      [&](Percentage lowest) { return plan.threshold >= lowest; });

  const bool protects_tax_losses = plan.tax_losses.shift_to_date.has_value();
  const bool has_own_limit = protects_tax_losses && policy.longest_term_tax_losses;
  points.add_term("longest_term", policy.longest_term, !has_own_limit);
  points.add_term(
      "longest_term_unratified", policy.longest_term_unratified, !plan.dividend.ratified);
  points.add_term("longest_term_tax_losses", policy.longest_term_tax_losses, protects_tax_losses);
  points.add_asked(
      "ratification",
      policy.ratification,
      plan.dividend.ratified ? "ratified on " + iso(*plan.dividend.ratified) : "not ratified",
      plan.dividend.ratified.has_value());
  points.add_asked("no_dead_hand",
                   policy.no_dead_hand,
                   std::string{to_text(plan.continuing_directors.power)},
                   plan.continuing_directors.power == RedemptionPower::any_board);
  const bool has_vote = plan.offer_vote.available;
  const bool exempts = plan.qualified_offer.available;
  points.add_asked("qualifying_offer",
                   policy.qualifying_offer,
                   exempts ? "some offers are exempt" : words_of(has_vote, "by a vote", "none"),
                   exempts || has_vote);
  points.add_asked("redemption_vote",
                   policy.redemption_vote,
                   words_of(has_vote, "can be demanded", "none"),
                   has_vote);
  const std::optional<int> review = plan.independent_review.every_years;
  points.add(
      "longest_review_years",
      policy.longest_review_years,
      [](int years) { return "at most " + std::to_string(years); },
      review ? "every " + std::to_string(*review) : "no review",
      [&](int years) { return review && *review <= years; });
  points.add(
      "broadest_concert",
      policy.broadest_concert,
      [](ConcertedAction most) { return "at most " + std::string{to_text(most)}; },
      std::string{to_text(plan.concert.counts)},
      [&](ConcertedAction most) { return plan.concert.counts <= most; });
  points.add(
      "broadest_chain",
      policy.broadest_chain,
      [](ConcertChain most) { return "at most " + std::string{to_text(most)}; },
      std::string{to_text(plan.concert.chain)},
      [&](ConcertChain most) { return plan.concert.chain <= most; });
  return std::move(points.points);
}

}  // namespace flipin
