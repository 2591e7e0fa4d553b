#pragma once

#include <tuple>

#include "calendar/business_days.hpp"
#include "calendar/date.hpp"
#include "core/percentage.hpp"
#include "core/printed_price.hpp"
#include "ownership/share_ledger.hpp"
#include "rights/authorized_shortfall.hpp"
#include "rights/clauses/registry.hpp"
#include "rights/market_value.hpp"
#include "rights/plan_terms.hpp"
#include "rights/registry.hpp"

namespace flipin {

/// The field of a plan that holds one of its clauses: a table of the clause's own name.
template <class Plan, PlanClause Clause>
constexpr Field<Plan, Clause> clause(Clause Plan::*member) {
  return optional(Clause::name, member, "", Clause::meaning);
}

/// A shareholder rights plan. The [rights_plan] table.
///
/// The keys are what every plan states; each clause beside them has a table of its own, and is
/// customary where that is left out.
/// @source  HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
struct RightsPlan {
  Date record_date;
  Date expires;
  PrintedPrice purchase_price;
  double units_per_right{1.0};
  Percentage threshold;
  double value_multiple{2.0};
  double exchange_ratio{1.0};
  SettlementClauses::Any settlement{CashFlipIn{}};
  double participation{1.0};
  MarketValue market_value{MarketValue::average};
  int average_trading_days{30};
  BusinessCalendar trading_calendar{BusinessCalendar::nyse};
  AuthorizedShortfall authorized_shortfall{AuthorizedShortfall::preferred_units};
  Dividend dividend;
  PreferredUnit preferred_unit;
  AcquiringPerson acquiring_person;
  Derivatives derivatives;
  Concert concert;
  PassiveHolders passive_holders;
  ExemptHolders exempt_holders;
  OwnershipFiling ownership_filing;
  Distribution distribution;
  AdversePersonClause adverse_person;
  Exercise exercise;
  Expiry expiry;
  Adjustment adjustment;
  FlipIn flip_in;
  QualifiedOffer qualified_offer;
  VoidRights void_rights;
  Compensation compensation;
  FlipOver flip_over;
  ExchangeWindow exchange;
  Fractions fractions;
  Redemption redemption;
  ContinuingDirectors continuing_directors;
  OfferVote offer_vote;
  IndependentReview independent_review;
  TaxLosses tax_losses;
  Reissue reissue;
  Amendment amendment;
  Covenants covenants;
  ShareholderStatus shareholder_status;

  static constexpr auto fields() {
    return std::tuple{
        required("record_date",
                 &RightsPlan::record_date,
                 "",
                 "shareholders of this day receive the rights",
                 "1998-03-03"),
        required("expires", &RightsPlan::expires, "", "final expiration date", "2008-03-10"),
        required("purchase_price",
                 &RightsPlan::purchase_price,
                 "$ per unit of preferred",
                 "price of one one-hundredth of a preferred share",
                 "\"5.00\"",
                 plausible_price),
        optional("units_per_right",
                 &RightsPlan::units_per_right,
                 "units",
                 "one-hundredths of a preferred share that a right buys",
                 "1.0",
                 positive),
        required("threshold",
                 &RightsPlan::threshold,
                 "% of shares outstanding",
                 "beneficial ownership at which a person becomes an acquiring person",
                 "\"15%\""),
        optional("value_multiple",
                 &RightsPlan::value_multiple,
                 "times the exercise price",
                 "market value of the shares that a right buys in a flip-in",
                 "2.0",
                 above_one),
        optional("exchange_ratio",
                 &RightsPlan::exchange_ratio,
                 "shares a right",
                 "common shares that a right is exchanged for",
                 "1.0",
                 positive),
        Choice{"settlement", &RightsPlan::settlement, "how rights are settled along paths"},
        optional("participation",
                 &RightsPlan::participation,
                 "of the valid rights",
                 "part of them that is exercised",
                 "1.0",
                 from_zero_to_one),
        optional("market_value",
                 &RightsPlan::market_value,
                 "",
                 "what price the plan measures market value by",
                 "\"average\""),
        optional("average_trading_days",
                 &RightsPlan::average_trading_days,
                 "trading days",
                 "closes averaged for the market value",
                 "30",
                 Limit{[](double x) { return x >= 1.0 && x <= 252.0; }, "lie from 1 to 252"}),
        optional("trading_calendar",
                 &RightsPlan::trading_calendar,
                 "",
                 "which days have a close",
                 "\"nyse\""),
        optional("authorized_shortfall",
                 &RightsPlan::authorized_shortfall,
                 "",
                 "what holders receive where authorized shares do not suffice",
                 "\"preferred_units\""),
        clause(&RightsPlan::dividend),
        clause(&RightsPlan::preferred_unit),
        clause(&RightsPlan::acquiring_person),
        clause(&RightsPlan::derivatives),
        clause(&RightsPlan::concert),
        clause(&RightsPlan::passive_holders),
        clause(&RightsPlan::exempt_holders),
        clause(&RightsPlan::ownership_filing),
        clause(&RightsPlan::distribution),
        clause(&RightsPlan::adverse_person),
        clause(&RightsPlan::exercise),
        clause(&RightsPlan::expiry),
        clause(&RightsPlan::adjustment),
        clause(&RightsPlan::flip_in),
        clause(&RightsPlan::qualified_offer),
        clause(&RightsPlan::void_rights),
        clause(&RightsPlan::compensation),
        clause(&RightsPlan::flip_over),
        clause(&RightsPlan::exchange),
        clause(&RightsPlan::fractions),
        clause(&RightsPlan::redemption),
        clause(&RightsPlan::continuing_directors),
        clause(&RightsPlan::offer_vote),
        clause(&RightsPlan::independent_review),
        clause(&RightsPlan::tax_losses),
        clause(&RightsPlan::reissue),
        clause(&RightsPlan::amendment),
        clause(&RightsPlan::covenants),
        clause(&RightsPlan::shareholder_status),
    };
  }

  [[nodiscard]] RightTerms terms() const {
    return {units_per_right * purchase_price.price(), value_multiple, exchange_ratio};
  }
};

/// What a settlement was and what it would have taken; deliveries and payoffs are of one right.
struct PlanOutcome {
  Settlement settlement;
  FittedDelivery fitted;
};

/// What a plan settles on: its terms on that day, and who takes part.
struct SettlementTerms {
  RightTerms right;
  double rights_per_share{1.0};
  double participation{1.0};  // of the valid rights, in what holders exercise
  double certified{1.0};      // of the valid rights, in what the board exchanges
  AuthorizedShortfall shortfall{AuthorizedShortfall::preferred_units};
  Compensation compensation;  // for void rights
  double void_part{1.0};      // of the void rights, those now settled
};

/// The terms that a plan states, before any event has changed them.
[[nodiscard]] SettlementTerms settlement_terms(const RightsPlan& plan);

/// The same before any event has changed them, with the shares outstanding that they apply to.
[[nodiscard]] PlanTerms terms_as_adopted(const RightsPlan& plan, ShareCount outstanding);

/// Settles a plan by one clause, within the shares and cash that the company has.
///
/// Nobody exercises a right that costs more than it brings, so a price below market value divided
/// by the multiple leaves everything as it was.
[[nodiscard]] PlanOutcome settle_by(const SettlementClauses::Any& clause,
                                    const SettlementTerms& terms,
                                    const ShareLedger& ledger,
                                    Dollars cash,
                                    const Trigger& trigger);

/// Settles what a right is to deliver, whatever clause says so, in the same way.
///
/// @param participation  of the valid rights, whatever the terms say
[[nodiscard]] PlanOutcome settle_delivery(Delivery of_a_right,
                                          double participation,
                                          const SettlementTerms& terms,
                                          const ShareLedger& ledger,
                                          Dollars cash,
                                          const Trigger& trigger);

/// A person who holds `acquirer` shares is an acquiring person at today's price.
///
/// @param average  average close before today
/// @return nothing if the plan's market value is self-consistent and has no solution
[[nodiscard]] std::optional<Trigger> trigger_today(const RightsPlan& plan,
                                                   const ShareLedger& ledger,
                                                   ShareCount acquirer,
                                                   DollarsPerShare price,
                                                   DollarsPerShare average);

}  // namespace flipin
