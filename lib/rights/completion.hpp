#pragma once

#include "rights/settlement.hpp"

namespace flipin {

/// What it costs an acquiring person to buy the rest of the company after its rights were settled.
struct CompletionCost {
  Dollars without_plan;     // all other shares, had there been no rights
  Dollars gross;            // all other shares after, the company's new cash inside their price
  Dollars net;              // less what the settlement left it of that cash
  Dollars extra;            // net less without_plan: the loss on its own stake at the bid
  double gross_multiple{};  // of without_plan
  double net_multiple{};    // of without_plan
  double extra_fraction{};  // extra, of the company's value before
};

/// Prices the completion of a takeover at `premium` over the company's value before the rights.
///
/// With T = (1 + premium) N S and the company's cash C: gross = (1 - a1) (T + C) and
/// net = gross - C, so that extra = A (T/N - (T + C)/N1). Whatever the acquirer was paid for its
/// void rights is taken off net.
/// @param settlement  of that trigger, by any clause
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] CompletionCost completion_cost(const Trigger& trigger,
                                             const Settlement& settlement,
                                             double premium);

/// The synergy at which completing pays no more, as a fraction of the company's value before.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double break_even_synergy(const Trigger& trigger,
                                        const Settlement& settlement,
                                        double premium);

/// The same had there been no rights: the premium on the shares of others.
[[nodiscard]] double break_even_synergy(const Trigger& trigger, double premium);

/// The highest premium that an acquirer with that synergy can pay for the rest; negative: none.
/// @param synergy  a fraction of the company's value before
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double highest_premium(const Trigger& trigger,
                                     const Settlement& settlement,
                                     double synergy);

/// The same had there been no rights.
[[nodiscard]] double highest_premium(const Trigger& trigger, double synergy);

/// What an acquirer still has to buy for more than half of the shares.
struct MajorityCost {
  ShareCount shares;  // to half of the shares outstanding, rounded down, and one; 0: it has them
  Dollars cost;       // at the price of a share
};

/// The way to a bare majority before the rights are settled.
[[nodiscard]] MajorityCost majority_before(const Trigger& trigger);

/// The way to a bare majority after, at the price after.
[[nodiscard]] MajorityCost majority_after(const Trigger& trigger, const Settlement& settlement);

}  // namespace flipin
