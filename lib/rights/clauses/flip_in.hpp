#pragma once

#include <array>
#include <tuple>
#include <vector>

#include "rights/cash_flip_in.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Whether rights turn into a discount on the company's own shares. The [rights_plan.flip_in]
/// table.
///
/// The first plans had no such clause: until a merger, their rights cost an acquiring person
/// nothing.
struct FlipIn {
  static constexpr std::string_view name = "flip_in";
  static constexpr std::string_view meaning =
      "once there is an acquiring or adverse person, each valid right buys common shares at a "
      "discount";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"in lieu of Preferred Shares, that number of Common Shares "
      "having a market value of two times the exercise price of such Right\"";
  static constexpr std::array phases{Phase::triggered, Phase::flip_in_live};

  bool applies{true};

  static constexpr auto fields() {
    return std::tuple{
        optional("applies",
                 &FlipIn::applies,
                 "",
                 "whether the plan flips in; false for a plan that only flips over",
                 "true"),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// What a right delivers for cash; nothing in a plan that only flips over.
  [[nodiscard]] Delivery delivery(const RightTerms& terms, DollarsPerShare market_value) const {
    return applies ? CashFlipIn{}.delivery(terms, market_value) : Delivery{};
  }

  /// The price at or below which no holder gains by exercising, whatever the others do.
  [[nodiscard]] static DollarsPerShare least_price(const RightTerms& terms,
                                                   DollarsPerShare market_value) {
    return DollarsPerShare{market_value.value() / terms.value_multiple};
  }

  bool operator==(const FlipIn&) const = default;
};
static_assert(PlanClause<FlipIn>);

}  // namespace flipin
