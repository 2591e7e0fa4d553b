#pragma once

#include <array>
#include <tuple>
#include <vector>

#include "core/money.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// To what fraction of a share the number of shares a right buys is rounded.
enum class Lattice {
  none,            // not at all
  hundredth,       // 0.01
  thousandth,      // 0.001
  ten_thousandth,  // 0.0001
  millionth,       // 0.000001
};

template <>
inline constexpr auto enum_names<Lattice> = std::to_array<std::pair<Lattice, std::string_view>>({
    {Lattice::none, "none"},
    {Lattice::hundredth, "hundredth"},
    {Lattice::thousandth, "thousandth"},
    {Lattice::ten_thousandth, "ten_thousandth"},
    {Lattice::millionth, "millionth"},
});
static_assert(names_round_trip<Lattice>());

/// How cash paid for a fraction of a share is rounded to cents.
enum class CashInLieu {
  nearest_cent,  // halves up
  next_cent,     // up
};

template <>
inline constexpr auto enum_names<CashInLieu> =
    std::to_array<std::pair<CashInLieu, std::string_view>>({
        {CashInLieu::nearest_cent, "nearest_cent"},
        {CashInLieu::next_cent, "next_cent"},
    });
static_assert(names_round_trip<CashInLieu>());

/// What one holder receives for all of its rights.
struct WholeDelivery {
  ShareCount shares;
  double fraction{};  // of a share, paid for in cash
  Dollars cash;       // before rounding
  Cents paid;
};

/// Whole shares, and cash for the fraction left. The [rights_plan.fractions] table.
struct Fractions {
  static constexpr std::string_view name = "fractions";
  static constexpr std::string_view meaning =
      "each holder receives whole shares, and cash for a fraction left over";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"in lieu thereof, an adjustment in cash will be made based "
      "on the market price of the Preferred Shares on the last trading day prior to the date of "
      "exercise\"; the fraction of a share that a right's shares are rounded to: customary in "
      "rights agreements, Section 11(e)";
  static constexpr std::array phases{
      Phase::separated, Phase::triggered, Phase::flip_in_live, Phase::flip_over};

  Lattice right_lattice{Lattice::none};
  CashInLieu cash{CashInLieu::nearest_cent};

  static constexpr auto fields() {
    return std::tuple{
        optional("right_lattice",
                 &Fractions::right_lattice,
                 "",
                 "fraction of a share to which the shares that a right buys are rounded",
                 "\"ten_thousandth\""),
        optional("cash",
                 &Fractions::cash,
                 "",
                 "how cash for a fraction of a share is rounded to cents",
                 "\"nearest_cent\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// What a holder of `rights` receives: fractions are left over once a holder, not once a right.
  ///
  /// @param shares_per_right  before it is rounded
  /// @param last_close        of the last trading day before the exercise, not an average
  /// @throws BrokenExpectation  if the shares do not fit 64 bits
  [[nodiscard]] WholeDelivery whole_delivery(ShareCount rights,
                                             double shares_per_right,
                                             DollarsPerShare last_close) const;

  bool operator==(const Fractions&) const = default;
};
static_assert(PlanClause<Fractions>);

}  // namespace flipin
