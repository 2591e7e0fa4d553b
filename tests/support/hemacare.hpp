#pragma once

#include <cmath>
#include <optional>

#include "rights/rights_plan.hpp"
#include "rights/settlement.hpp"

namespace flipin {

// HemaCare Corporation, Form 8-K of March 5, 1998, Item 5: 7,190,710 shares outstanding and
// 1,290,800 reserved on March 3, 1998; a threshold of 15%; a purchase price of $5.00 for the
// one-hundredth of a preferred share that a right buys; two times the exercise price.

inline constexpr ShareCount hemacare_outstanding{7'190'710};
inline constexpr ShareCount hemacare_reserved{1'290'800};
inline constexpr ShareCount smallest_stake{1'078'607};  // of 15% or more
inline constexpr RightTerms hemacare_terms{DollarsPerShare{5.0}, 2.0, 1.0};

/// The smallest acquiring person, at one price and one market value.
inline Trigger hemacare_trigger(double price = 1.0, double market_value = 1.0) {
  return {
      hemacare_outstanding, smallest_stake, DollarsPerShare{price}, DollarsPerShare{market_value}};
}

/// Shares enough for a stake of any printed percentage to be a whole number of them.
inline constexpr ShareCount many_shares{10'000'000'000};

/// An acquiring person with an exact stake; the worked tables take the stake of 15% as it is.
inline Trigger exact_stake(double stake, double price, double market_value) {
  return {many_shares,
          ShareCount{std::llround(stake * many_shares.shares().value())},
          DollarsPerShare{price},
          DollarsPerShare{market_value}};
}

inline ShareLedger hemacare_ledger(std::optional<ShareCount> authorized = {}) {
  return {hemacare_outstanding, hemacare_reserved, authorized};
}

inline RightsPlan hemacare_plan() {
  RightsPlan plan;
  plan.record_date = Date{1998, 3, 3};
  plan.expires = Date{2008, 3, 10};
  plan.purchase_price = PrintedPrice::from_millionths(5'000'000);
  plan.threshold = Percentage::from_millionths(150'000);
  return plan;
}

}  // namespace flipin
