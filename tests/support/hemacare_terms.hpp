#pragma once

#include "rights/plan_terms.hpp"

namespace flipin {

/// The terms of HemaCare's plan on its record date.
/// @source  HemaCare Corporation, Form 8-K of March 5, 1998, Item 5
inline PlanTerms hemacare_start() {
  PlanTerms terms;
  terms.purchase_price = 5.0;
  terms.redemption_price = DollarsPerShare{0.001};
  terms.threshold = Percentage::from_millionths(150'000);
  terms.outstanding = ShareCount{7'190'710};
  terms.expires = Date{2008, 3, 10};
  return terms;
}

}  // namespace flipin
