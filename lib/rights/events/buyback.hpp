#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "core/expect.hpp"
#include "rights/events/plan_event.hpp"

namespace flipin {

/// Common shares that the company buys back and retires, with their rights.
///
/// Every remaining holder has a larger part of fewer shares; who crosses the threshold by this
/// alone is a matter for the exemptions, not for the terms.
struct Buyback {
  static constexpr std::string_view name = "buyback";
  static constexpr std::string_view meaning =
      "the company buys back common shares, whose rights are cancelled";
  static constexpr std::string_view source =
      "customary in rights agreements, Section 1, \"Acquiring Person\": an acquisition of common "
      "shares by the company that reduces the number outstanding";

  Date date;
  ShareCount shares;

  static constexpr auto fields() {
    return std::tuple{
        required(
            "date", &Buyback::date, "", "first day they are no longer outstanding", "2005-03-01"),
        required(
            "shares", &Buyback::shares, "shares", "common shares bought back", "523_000", positive),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// @throws BrokenExpectation  if no share would be left
  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    expect(shares < terms.outstanding, "a buyback leaves shares outstanding");
    terms.outstanding = terms.outstanding - shares;
    return terms;
  }

  bool operator==(const Buyback&) const = default;
};
static_assert(PlanEventKind<Buyback>);

}  // namespace flipin
