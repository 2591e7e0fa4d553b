#pragma once

#include "core/registry.hpp"
#include "rights/clauses/acquiring_person.hpp"
#include "rights/clauses/adjustment.hpp"
#include "rights/clauses/adverse_person.hpp"
#include "rights/clauses/amendment.hpp"
#include "rights/clauses/compensation.hpp"
#include "rights/clauses/concert.hpp"
#include "rights/clauses/continuing_directors.hpp"
#include "rights/clauses/covenants.hpp"
#include "rights/clauses/derivatives.hpp"
#include "rights/clauses/distribution.hpp"
#include "rights/clauses/dividend.hpp"
#include "rights/clauses/exchange_window.hpp"
#include "rights/clauses/exempt_holders.hpp"
#include "rights/clauses/exercise.hpp"
#include "rights/clauses/expiry.hpp"
#include "rights/clauses/flip_in.hpp"
#include "rights/clauses/flip_over.hpp"
#include "rights/clauses/fractions.hpp"
#include "rights/clauses/independent_review.hpp"
#include "rights/clauses/offer_vote.hpp"
#include "rights/clauses/ownership_filing.hpp"
#include "rights/clauses/passive_holders.hpp"
#include "rights/clauses/preferred_unit.hpp"
#include "rights/clauses/qualified_offer.hpp"
#include "rights/clauses/redemption.hpp"
#include "rights/clauses/repeat.hpp"
#include "rights/clauses/shareholder_status.hpp"
#include "rights/clauses/tax_losses.hpp"
#include "rights/clauses/void_rights.hpp"

namespace flipin {

/// Every clause of a rights plan, in the order of the documents. A new clause is its file, its
/// entry here and its member of RightsPlan.
using PlanClauses = Registry<Dividend,
                             PreferredUnit,
                             AcquiringPerson,
                             Derivatives,
                             Concert,
                             PassiveHolders,
                             ExemptHolders,
                             OwnershipFiling,
                             Distribution,
                             AdversePersonClause,
                             Exercise,
                             Expiry,
                             Adjustment,
                             FlipIn,
                             QualifiedOffer,
                             VoidRights,
                             Compensation,
                             FlipOver,
                             ExchangeWindow,
                             Fractions,
                             Redemption,
                             ContinuingDirectors,
                             OfferVote,
                             IndependentReview,
                             TaxLosses,
                             Reissue,
                             Amendment,
                             Covenants,
                             ShareholderStatus>;
static_assert(PlanClauses::names_differ());

}  // namespace flipin
