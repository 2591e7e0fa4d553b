#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "rights/events/plan_event.hpp"

namespace flipin {

/// New common shares, each with its right while the rights have not separated: exercised options,
/// shares paid for an acquisition, treasury shares sold.
struct ShareIssue {
  static constexpr std::string_view name = "share_issue";
  static constexpr std::string_view meaning = "the company issues common shares, with their rights";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"Until the Distribution Date, the Company will issue one "
      "Right with each Common Share that shall become outstanding so that all Common Shares will "
      "have attached Rights\"";

  Date date;
  ShareCount shares;

  static constexpr auto fields() {
    return std::tuple{
        required("date", &ShareIssue::date, "", "first day they are outstanding", "2004-09-01"),
        required(
            "shares", &ShareIssue::shares, "shares", "common shares issued", "90_410", positive),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    terms.outstanding = terms.outstanding + shares;
    return terms;
  }

  bool operator==(const ShareIssue&) const = default;
};
static_assert(PlanEventKind<ShareIssue>);

}  // namespace flipin
