#pragma once

#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "rights/plan_clause.hpp"
#include "rights/settlement.hpp"

namespace flipin {

/// Whether the board issues new rights once the old ones are used up. The [rights_plan.reissue]
/// table.
///
/// A plan fires once. Without new rights the acquiring person may simply go on buying.
struct Reissue {
  static constexpr std::string_view name = "reissue";
  static constexpr std::string_view meaning =
      "after an exercise or an exchange the board issues new rights, one a share";
  static constexpr std::string_view source =
      "not in the 8-K of March 5, 1998, Item 5; Selectica, Inc. declared new rights after its "
      "exchange: "
      "8-K of January 2009";
  static constexpr std::array phases{Phase::exercised, Phase::exchanged};

  bool after_use{false};
  int most{0};

  static constexpr auto fields() {
    return std::tuple{
        optional("after_use",
                 &Reissue::after_use,
                 "",
                 "whether new rights are issued after an exercise or an exchange",
                 "true"),
        optional("most",
                 &Reissue::most,
                 "times",
                 "how often new rights are issued at most",
                 "3",
                 not_negative),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (after_use == (most > 0)) return {};
    if (after_use)
      return {{"most",
               "after_use is true, but most is " + std::to_string(most),
               "write how often new rights are issued, e.g. most = 3"}};
    return {{"after_use",
             "most is " + std::to_string(most) + ", but after_use is false",
             "write after_use = true, or leave most out"}};
  }

  /// True if new rights follow once rights have been used, after `reissues` earlier reissues.
  [[nodiscard]] constexpr bool follows(int reissues) const { return after_use && reissues < most; }

  /// The acquiring person's next trigger if it buys nothing more: more shares, worth less each.
  ///
  /// @param market_value  the price that the new rights measure value by
  [[nodiscard]] static Trigger next_trigger(const Trigger& before,
                                            const Settlement& after,
                                            DollarsPerShare market_value) {
    // Fractions of a share are not issued.
    const ShareCount issued{static_cast<std::int64_t>(after.issued.value())};
    return {before.outstanding + issued, before.acquirer, after.price_after, market_value};
  }

  bool operator==(const Reissue&) const = default;
};
static_assert(PlanClause<Reissue>);

}  // namespace flipin
