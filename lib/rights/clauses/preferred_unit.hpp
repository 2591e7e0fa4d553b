#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/share_count.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// A right buys units of a preferred share, each made to resemble one common share.
struct PreferredUnit {
  static constexpr std::string_view name = "preferred_unit";
  static constexpr std::string_view meaning =
      "a right buys a small fraction of a preferred share, made to resemble one common share";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"Each Right entitles the registered holder to purchase from "
      "the Company one one-hundredth of a share of Series A Junior Participating Preferred Stock\"";
  static constexpr std::array phases{Phase::separated, Phase::flip_in_live};

  int units_per_share{100};
  std::optional<ShareCount> authorized;
  double votes_per_unit{1.0};
  double dividends_per_unit{1.0};

  static constexpr auto fields() {
    return std::tuple{
        optional("units_per_share",
                 &PreferredUnit::units_per_share,
                 "units",
                 "units in a whole preferred share: 100, 1000 or 10000",
                 "100"),
        optional("authorized",
                 &PreferredUnit::authorized,
                 "shares of preferred",
                 "whole preferred shares that the board may issue; no limit if left out",
                 "1_000_000"),
        optional("votes_per_unit",
                 &PreferredUnit::votes_per_unit,
                 "votes",
                 "votes of a unit, where a common share has one",
                 "1.0",
                 not_negative),
        optional("dividends_per_unit",
                 &PreferredUnit::dividends_per_unit,
                 "times the common dividend",
                 "dividends on a unit",
                 "1.0",
                 not_negative),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (units_per_share == 100 || units_per_share == 1'000 || units_per_share == 10'000) return {};
    return {{"units_per_share",
             "a preferred share has " + std::to_string(units_per_share) + " units",
             "give 100, 1000 or 10000"}};
  }

  /// The units in all authorized preferred shares; nothing if there is no limit.
  [[nodiscard]] constexpr std::optional<ShareCount> authorized_units() const {
    if (!authorized) return {};
    return ShareCount{authorized->count() * units_per_share};
  }

  /// Whether so many units can be issued.
  [[nodiscard]] constexpr bool covers(ShareCount units) const {
    return !authorized || units <= *authorized_units();
  }

  /// The preferred shares, whole and fractional, that so many units are.
  [[nodiscard]] constexpr double preferred_shares(double units) const {
    return units / units_per_share;
  }

  bool operator==(const PreferredUnit&) const = default;
};
static_assert(PlanClause<PreferredUnit>);

}  // namespace flipin
