#include "rights/clauses/flip_over.hpp"

#include <algorithm>
#include <string>

#include "core/expect.hpp"

namespace flipin {

std::vector<Problem> FlipOver::problems() const {
  const std::int64_t most = assets_rule == ThresholdRule::at_least ? 1'000'000 : 999'999;
  if (assets.millionths() > 0 && assets.millionths() <= most) return {};
  return {{"assets",
           "assets is " + to_text(assets) + " with assets_rule = \""
               + std::string{to_text(assets_rule)} + "\"",
           "write a percentage that a sale can reach, above 0%, e.g. \"50%\""}};
}

FlipOverResult FlipOver::settle_flip_over(const RightTerms& terms,
                                          ShareCount rights,
                                          double participation,
                                          ShareCount acquirer_shares,
                                          DollarsPerShare acquirer_price,
                                          AcquirerShares market) const {
  expect(participation >= 0.0 && participation <= 1.0,
         "participation is a fraction",
         {{"participation", participation}});
  expect(acquirer_shares > ShareCount{} && acquirer_price > DollarsPerShare{},
         "an acquiring company has shares and a price",
         {{"shares", acquirer_shares.shares().value()}, {"price", acquirer_price.value()}});
  const Shares exercised = participation * rights.shares();
  const Dollars worth = acquirer_shares.shares() * acquirer_price;
  const bool in_cash =
      market == AcquirerShares::unlisted && private_acquirer == PrincipalPartyValue::cash_out;

  FlipOverResult result;
  if (in_cash) {
    const Dollars owed = exercised * ((value_multiple - 1.0) * terms.exercise_price);
    const Dollars paid = std::min(owed, worth);
    result.paid_in = Dollars{} - paid;
    result.unfunded = owed - paid;
  } else {
    result.shares_per_right = value_multiple * (terms.exercise_price / acquirer_price);
    result.issued = result.shares_per_right * exercised;
    result.paid_in = exercised * terms.exercise_price;
  }
  result.price_after = (worth + result.paid_in) / (acquirer_shares.shares() + result.issued);
  const DollarsPerShare payment =
      exercised > Shares{} ? result.paid_in / exercised : DollarsPerShare{};
  result.payoff_per_right = result.shares_per_right * result.price_after - payment;
  result.loss = acquirer_shares.shares() * (acquirer_price - result.price_after);
  return result;
}

}  // namespace flipin
