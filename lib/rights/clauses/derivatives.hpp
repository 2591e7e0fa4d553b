#pragma once

#include <tuple>

#include "ownership/holder.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What a long derivative position counts as.
enum class DerivativePositions {
  not_counted,  // nothing: only shares that can be voted or acquired are owned
  notional,     // every share it refers to, whatever its delta
};

template <>
inline constexpr auto enum_names<DerivativePositions> =
    std::to_array<std::pair<DerivativePositions, std::string_view>>({
        {DerivativePositions::not_counted, "not_counted"},
        {DerivativePositions::notional, "notional"},
    });
static_assert(names_round_trip<DerivativePositions>());

/// Whether shares that derivatives refer to are beneficially owned.
struct Derivatives {
  static constexpr std::string_view name = "derivatives";
  static constexpr std::string_view meaning =
      "whether the shares that a holder's long derivatives refer to are beneficially owned";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5, counts \"beneficial ownership\" alone; synthetic positions "
      "are customary in rights agreements since 2008, Section 1, \"Beneficial Owner\"";
  static constexpr auto phases = live_phases;

  DerivativePositions counts{DerivativePositions::not_counted};

  static constexpr auto fields() {
    return std::tuple{
        optional("counts",
                 &Derivatives::counts,
                 "",
                 "what a holder's derivative_shares count as",
                 "\"not_counted\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// The shares that a holder owns through derivatives.
  [[nodiscard]] ShareCount owned_through(const Holder& holder) const {
    return counts == DerivativePositions::notional ? holder.derivative_shares : ShareCount{};
  }

  bool operator==(const Derivatives&) const = default;
};
static_assert(PlanClause<Derivatives>);

}  // namespace flipin
