#pragma once

#include <optional>

#include "core/units.hpp"
#include "ownership/share_ledger.hpp"

namespace flipin {

// Closed forms of one settlement at a price that is also the market value, with one right a share.
// Each is derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5.

/// A cash flip-in without its dollars and shares.
struct FlipInScale {
  double exercise_multiple{};  // exercise price of a right over market value, X/P
  double value_multiple{};     // market value received for a dollar paid, above 1: k
  double participation{1.0};   // of the valid rights, above 0
};

/// True if the flip-in costs an acquirer with that stake more than an exchange of every valid right
/// for one share: participation X/P (k - 1 - h) > 1, h the part of the shares that it does not
/// hold.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] bool flip_in_costs_more(const FlipInScale& flip_in, double stake);

/// The stake above which the flip-in costs the acquirer more than such an exchange; above 1: none.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double stake_of_equal_loss(const FlipInScale& flip_in);

/// The participation in a flip-in that takes as many votes as an exchange of every valid right for
/// `exchange_ratio` shares.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double participation_of_equal_votes(const FlipInScale& flip_in,
                                                  double exchange_ratio);

/// The crossing that costs an acquirer most.
struct WorstCrossing {
  double stake{};          // bought in one jump
  double loss_fraction{};  // of the whole company's value before
};

/// The worst crossing of a flip-in: of b (1 - b) (k - 1) x / (1 + (1 - b) k x), x = participation
/// X/P, the largest over b.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] WorstCrossing worst_flip_in_crossing(const FlipInScale& flip_in);

/// The worst crossing of an exchange of every valid right for `exchange_ratio` shares, were there
/// no holding at which it closes.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] WorstCrossing worst_exchange_crossing(double exchange_ratio);

/// The exercise_multiple at which the flip-in leaves a stake of `stake_after`.
///
/// The scale's own exercise_multiple is not used.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double exercise_multiple_for_stake(const FlipInScale& flip_in,
                                                 double stake,
                                                 double stake_after);

/// The exercise_multiple at which the flip-in costs the acquirer that part of its stake's value;
/// nothing from 1 - 1/k on, which no exercise price reaches.
///
/// The scale's own exercise_multiple is not used.
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] std::optional<double> exercise_multiple_for_loss(const FlipInScale& flip_in,
                                                               double stake,
                                                               double loss_fraction);

/// The participation from which on no price after dilution is consistent with itself:
/// 1 / ((k - 1) h X/P).
/// @source  derived from the settlement: HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
[[nodiscard]] double self_consistent_limit(const FlipInScale& flip_in, double stake);

/// The authorized shares that a settlement takes: outstanding, reserved and new.
[[nodiscard]] inline Shares required_authorized(const ShareLedger& ledger, Shares issued) {
  return (ledger.outstanding + ledger.reserved).shares() + issued;
}

}  // namespace flipin
