#include "company/exact_results.hpp"

#include "company/holder_results.hpp"
#include "company/identifiers.hpp"
#include "company/today.hpp"

namespace flipin {
namespace {

// Results whose names begin alike.
class Named {
public:
  Named(std::string prefix, std::vector<ExactResult>& results)
      : prefix_{std::move(prefix)}, results_{results} {}

  void add(const std::string& name, const char* unit, double value) const {
    results_.push_back({prefix_ + name, unit, value});
  }

private:
  std::string prefix_;
  std::vector<ExactResult>& results_;
};

void add_potential_realizable_values(const Company& company, std::vector<ExactResult>& results) {
  const std::vector<std::string> ids = grant_ids(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto* grant = std::get_if<OptionGrant>(&company.grants[at]);
    if (grant == nullptr) continue;
    const Named of_grant{"grant." + ids[at] + ".potential_realizable_value_", results};
    of_grant.add("5", "$", grant->potential_realizable_value(lower_assumed_rate).value());
    of_grant.add("10", "$", grant->potential_realizable_value(upper_assumed_rate).value());
  }
}

void add_settlement(const TodayOutcome& today,
                    const ShareLedger& ledger,
                    std::vector<ExactResult>& results) {
  const auto& [settlement, fitted] = today.outcome;
  const Named rights{"rights." + today.clause + ".", results};
  rights.add("stake_before", "", settlement.stake_before);
  rights.add("stake_after", "", settlement.stake_after);
  rights.add("loss_fraction", "", settlement.loss_fraction);
  rights.add("loss", "$", settlement.loss.value());
  rights.add("shares_per_right", "shares", fitted.delivery.shares);
  rights.add("payment_per_right", "$", fitted.delivery.payment.value());
  rights.add("payoff_per_right", "$", settlement.payoff_per_right.value());
  rights.add("participation", "", fitted.participation);
  rights.add("shares_issued", "shares", settlement.issued.value());
  rights.add("cash_paid_in", "$", settlement.paid_in.value());
  rights.add("shares_outstanding_after", "shares", settlement.outstanding_after.value());
  rights.add("price_after", "$/share", settlement.price_after.value());
  rights.add("exercising_gain", "$", settlement.exercising_gain.value());
  rights.add("other_gain", "$", settlement.other_gain.value());
  rights.add("compensation", "$", settlement.compensation.value());
  const Shares taken = (ledger.outstanding + ledger.reserved).shares();
  rights.add("authorized_required", "shares", (taken + fitted.required).value());
  rights.add("authorized_shortfall", "shares", fitted.shortfall.value());
  rights.add("unfunded_cash", "$", fitted.unfunded.value());
}

// What the use of rights issued anew leaves of the acquirer's votes, and of today's price.
void add_reissues(const Company& company, std::vector<ExactResult>& results) {
  if (!company.rights_plan->reissue.after_use) return;
  const std::vector<RepeatedOutcome> uses = settle_repeatedly(company);
  for (std::size_t reissue = 1; reissue < uses.size(); ++reissue) {
    const Settlement& settlement = uses[reissue].outcome.settlement;
    const Named rights{"rights.reissue_" + std::to_string(reissue) + ".", results};
    rights.add("stake_after", "", settlement.stake_after);
    rights.add("price_after", "$/share", settlement.price_after.value());
    rights.add("price_ratio", "", settlement.price_after / company.stock.price);
  }
}

ShareCount rights_on(ShareCount shares, const RightsPlan& plan) {
  return ShareCount{static_cast<std::int64_t>(plan.dividend.rights_on(shares))};
}

// A merger into a bidder right after its offer closes, with none of the rights used before.
void add_flip_overs(const Company& company, std::vector<ExactResult>& results) {
  const std::vector<std::string> ids = acquirer_ids(company);
  const RightsPlan& plan = *company.rights_plan;
  const ShareCount outstanding = company.ledger().outstanding;
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto* bidder = std::get_if<TenderOffer>(&company.acquirers[at]);
    if (bidder == nullptr || !bidder->parent_shares || !bidder->parent_price) continue;
    const FlipOverResult merged = plan.flip_over.settle_flip_over(
        plan.terms(),
        rights_on(outstanding - bidder->stake.fewest_of(outstanding), plan),
        settlement_terms(company).participation,
        *bidder->parent_shares,
        *bidder->parent_price);
    const Named rights{"rights.flip_over." + ids[at] + ".", results};
    rights.add("shares_per_right", "shares", merged.shares_per_right);
    rights.add("payoff_per_right", "$", merged.payoff_per_right.value());
    rights.add("shares_issued", "shares", merged.issued.value());
    rights.add("cash_paid_in", "$", merged.paid_in.value());
    rights.add("price_after", "$/share", merged.price_after.value());
    rights.add("loss", "$", merged.loss.value());
  }
}

}  // namespace

std::vector<ExactResult> exact_results(const Company& company) {
  std::vector<ExactResult> results;
  add_potential_realizable_values(company, results);
  if (!company.rights_plan) return results;
  for (const TodayOutcome& today : settle_today(company))
    add_settlement(today, company.ledger(), results);
  add_reissues(company, results);
  add_flip_overs(company, results);
  add_holder_results(company, results);
  return results;
}

}  // namespace flipin
