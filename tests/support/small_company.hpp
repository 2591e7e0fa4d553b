#pragma once

#include "company/company.hpp"
#include "support/hemacare.hpp"

namespace flipin {

inline Holder holder_of(const char* name, std::int64_t shares_owned) {
  Holder holder;
  holder.name = name;
  holder.shares_owned = ShareCount{shares_owned};
  return holder;
}

/// A company that breaks no rule: two holders, a grant and a lot each, a group of both.
inline Company small_company() {
  Company company;
  company.company.name = "Small Company";
  company.company.shares_outstanding = ShareCount{1'000'000};
  company.company.shares_reserved = ShareCount{100'000};
  company.stock.date = Date{2001, 3, 23};
  company.stock.price = DollarsPerShare{1.0};
  company.stock.risk_free_rate = LogRate{0.05};
  company.stock.model = Gbm{0.5};
  for (const char* name : {"Ann Lee", "Bob Roy"}) {
    OptionGrant grant;
    grant.holder = name;
    grant.shares = ShareCount{10'000};
    grant.exercise_price = PrintedPrice::from_millionths(1'000'000);
    grant.granted = company.stock.date;
    grant.expires = Date{2011, 3, 22};
    grant.vesting = GradedVesting{5, Period{12}, {}};
    company.grants.emplace_back(grant);
    company.lots.push_back({name,
                            ShareCount{3'000},
                            ShareCount{1'000},
                            PrintedPrice::from_millionths(400'000),
                            Date{1999, 3, 10}});
    company.holders.push_back(holder_of(name, 5'000));
  }
  company.groups.push_back({"Both", {"Ann Lee", "Bob Roy"}, {}});
  return company;
}

/// The same with HemaCare's plan and a bidder who buys 2,000 shares a day.
inline Company small_company_with_bidder() {
  Company company = small_company();
  company.rights_plan = hemacare_plan();
  CreepingPurchases bidder;
  bidder.person = "Creeping bidder";
  bidder.begins = company.stock.date;
  bidder.daily_volume = ShareCount{10'000};
  bidder.share_of_volume = 0.2;
  company.acquirers.emplace_back(bidder);
  return company;
}

}  // namespace flipin
