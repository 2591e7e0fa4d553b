#pragma once

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
  return {hemacare_outstanding,
          smallest_stake,
          DollarsPerShare{price},
          DollarsPerShare{market_value}};
}

/// An acquiring person with an exact stake, in thousandths of a per cent, of twice as many shares
/// as HemaCare's: the worked tables take stakes that no whole number of its shares makes.
inline Trigger exact_stake(double stake, double price, double market_value) {
  constexpr std::int64_t shares = 10'000'000'000;
  return {ShareCount{shares},
          ShareCount{static_cast<std::int64_t>(std::llround(stake * shares))},
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
