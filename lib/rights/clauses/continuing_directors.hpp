#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "rights/plan_clause.hpp"

namespace flipin {

/// Who may redeem the rights after a bidder's nominees have taken the board.
enum class RedemptionPower {
  any_board,                  // the new board, at once
  continuing_directors_only,  // only directors from before: a dead-hand plan
  delayed,                    // the new board, after a delay: a slow-hand plan
};

template <>
inline constexpr auto enum_names<RedemptionPower> =
    std::to_array<std::pair<RedemptionPower, std::string_view>>({
        {RedemptionPower::any_board, "any_board"},
        {RedemptionPower::continuing_directors_only, "continuing_directors_only"},
        {RedemptionPower::delayed, "delayed"},
    });
static_assert(names_round_trip<RedemptionPower>());

/// Whether a bidder that wins the board can have the rights redeemed.
struct ContinuingDirectors {
  static constexpr std::string_view name = "continuing_directors";
  static constexpr std::string_view meaning =
      "some plans let a board that a bidder has elected redeem the rights only late, or never";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"the Board of Directors of the Company may redeem all\", "
      "whoever sits on it; a dead hand was held invalid in Delaware in Carmody v. Toll Brothers, "
      "723 A.2d 1180 (Del. Ch. 1998)";
  static constexpr std::array phases{
      Phase::attached, Phase::tender_pending, Phase::separated, Phase::triggered};

  RedemptionPower power{RedemptionPower::any_board};
  int delay_days{180};

  static constexpr auto fields() {
    return std::tuple{
        optional("power",
                 &ContinuingDirectors::power,
                 "",
                 "who may redeem the rights after a bidder has won the board",
                 "\"any_board\""),
        optional("delay_days",
                 &ContinuingDirectors::delay_days,
                 "days",
                 "from the change of the board until a delayed power begins",
                 "180",
                 Limit{[](double x) { return x >= 1.0 && x <= 3650.0; }, "lie from 1 to 3650"}),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// Days from its election until a new board may redeem; nothing: it never may.
  [[nodiscard]] constexpr std::optional<int> days_until_new_board_may_redeem() const {
    switch (power) {
      case RedemptionPower::any_board:
        return 0;
      case RedemptionPower::continuing_directors_only:
        return std::nullopt;
      case RedemptionPower::delayed:
        break;
    }
    return delay_days;
  }

  bool operator==(const ContinuingDirectors&) const = default;
};
static_assert(PlanClause<ContinuingDirectors>);

}  // namespace flipin
