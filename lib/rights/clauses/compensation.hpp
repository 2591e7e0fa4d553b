#pragma once

#include <array>
#include <optional>
#include <tuple>
#include <vector>

#include "rights/plan_clause.hpp"
#include "rights/settlement.hpp"

namespace flipin {

/// What the company pays an acquiring person for its void rights.
enum class VoidRightsPrice {
  nothing,       // they are void, and that is all
  stated_price,  // a price that the plan states
  price_after,   // what a right brings to whoever exercises it
};

template <>
inline constexpr auto enum_names<VoidRightsPrice> =
    std::to_array<std::pair<VoidRightsPrice, std::string_view>>({
        {VoidRightsPrice::nothing, "nothing"},
        {VoidRightsPrice::stated_price, "stated_price"},
        {VoidRightsPrice::price_after, "price_after"},
    });
static_assert(names_round_trip<VoidRightsPrice>());

/// Whether an acquiring person is paid for its void rights. The [rights_plan.compensation] table.
///
/// Paid what a right brings, it keeps the value of its shares and loses votes only.
struct Compensation {
  static constexpr std::string_view name = "compensation";
  static constexpr std::string_view meaning =
      "the company may pay the acquiring person for the rights that are void in its hands";
  static constexpr std::string_view source =
      "not in the 8-K of March 5, 1998, Item 5; Bull-Dog Sauce Co. bought the warrants of its "
      "bidder: "
      "Japan "
      "Times, July 12, 2007";
  static constexpr std::array phases{Phase::triggered, Phase::flip_in_live};

  VoidRightsPrice pays{VoidRightsPrice::nothing};
  std::optional<DollarsPerShare> per_right;

  static constexpr auto fields() {
    return std::tuple{
        optional("pays",
                 &Compensation::pays,
                 "",
                 "what the company pays for each right void in the acquiring person's hands",
                 "\"stated_price\""),
        optional("per_right",
                 &Compensation::per_right,
                 "$ a right",
                 "the price that pays = \"stated_price\" states",
                 "0.25",
                 not_negative),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// What `settle` pays for each void right beside a delivery to `participation` of the valid ones:
  /// no more than the company is worth then.
  ///
  /// Nothing where no holder gains by exercising: then nobody is hurt.
  [[nodiscard]] VoidRightsPayment payment(const Trigger& trigger,
                                          const Delivery& delivery,
                                          double participation) const;

  bool operator==(const Compensation&) const = default;
};
static_assert(PlanClause<Compensation>);

}  // namespace flipin
