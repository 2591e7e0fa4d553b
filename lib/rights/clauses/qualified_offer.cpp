#include "rights/clauses/qualified_offer.hpp"

#include <algorithm>

namespace flipin {
namespace {

/// An offer once it has closed, and the clause that judges it.
struct ClosedOffer {
  const QualifiedOffer& clause;
  const OfferTerms& terms;
  ShareCount owned_before;
  ShareCount owned_after;
  ShareCount outstanding;
};

struct Criterion {
  bool (*is_met)(const ClosedOffer&);
  std::string_view lacks;
};

// In the order of the filing, (A) to (G); whether there is an exemption first, and last what a
// later amendment may add.
constexpr auto criteria = std::to_array<Criterion>({
    {[](const ClosedOffer& offer) { return offer.clause.available; },
     "the plan exempts no tender offer"},
    {[](const ClosedOffer& offer) { return offer.terms.follows_14d; },
     "it is not made in the manner of Section 14(d)"},
    {[](const ClosedOffer& offer) { return offer.terms.written_proposal; },
     "it was not delivered as a written proposal"},
    {[](const ClosedOffer& offer) {
       return offer.owned_before <= offer.clause.most_owned_before.most_of(offer.outstanding);
     },
     "the bidder owned too much before it"},
    {[](const ClosedOffer& offer) { return !offer.terms.sought_control_within_a_year; },
     "the bidder sought control during the last year"},
    {[](const ClosedOffer& offer) { return offer.terms.all_shares; },
     "it is not for all shares and other voting securities"},
    {[](const ClosedOffer& offer) { return offer.terms.cash; }, "it is not for cash only"},
    {[](const ClosedOffer& offer) { return offer.terms.fairness_opinion; },
     "no investment bank calls its price fair"},
    {[](const ClosedOffer& offer) { return offer.terms.financed; }, "it is not financed"},
    {[](const ClosedOffer& offer) {
       return offer.clause.owned_after.reached_by(offer.owned_after, offer.outstanding);
     },
     "the bidder owns too little after it"},
    {[](const ClosedOffer& offer) {
       return offer.terms.squeeze_out_committed || !offer.clause.squeeze_out_at_offer_price;
     },
     "it commits no later merger to the offer price"},
});

}  // namespace

std::vector<Problem> QualifiedOffer::problems() const {
  std::vector<Problem> found;
  if (owned_after.millionths() == 0 || owned_after.millionths() > 1'000'000)
    found.push_back({"owned_after",
                     "owned_after is " + to_text(owned_after),
                     "write a percentage above 0% and at most 100%, e.g. \"80%\""});
  if (most_owned_before >= owned_after)
    found.push_back({"most_owned_before",
                     "most_owned_before is " + to_text(most_owned_before)
                         + ", not below owned_after, " + to_text(owned_after),
                     "an offer must add to what the bidder owns, so write less"});
  return found;
}

std::vector<std::string> QualifiedOffer::lacking(const OfferTerms& offer,
                                                 ShareCount owned_before,
                                                 ShareCount owned_after_it,
                                                 ShareCount outstanding) const {
  const ClosedOffer closed{*this, offer, owned_before, owned_after_it, outstanding};
  std::vector<std::string> lacks;
  for (const Criterion& criterion : criteria)
    if (!criterion.is_met(closed)) lacks.emplace_back(criterion.lacks);
  return lacks;
}

bool QualifiedOffer::exempts(const OfferTerms& offer,
                             ShareCount owned_before,
                             ShareCount owned_after_it,
                             ShareCount outstanding) const {
  const ClosedOffer closed{*this, offer, owned_before, owned_after_it, outstanding};
  return std::ranges::all_of(criteria,
                             [&](const Criterion& criterion) { return criterion.is_met(closed); });
}

}  // namespace flipin
