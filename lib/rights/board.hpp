#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "core/enum_names.hpp"
#include "core/field.hpp"
#include "core/percentage.hpp"
#include "core/problem.hpp"

namespace flipin {

/// What a board does once somebody is an acquiring or adverse person.
enum class BoardResponse {
  flip_in,         // lets the redemption period end
  wait,            // designates a later end of it, then lets that pass
  redeem,          // redeems the rights at once
  exchange,        // exchanges the rights at once
  exchange_below,  // exchanges them if the stake is small enough, and else lets them flip in
  costliest,       // on the last day, whichever of the two costs the acquirer more
};

template <>
inline constexpr auto enum_names<BoardResponse> =
    std::to_array<std::pair<BoardResponse, std::string_view>>({
        {BoardResponse::flip_in, "flip_in"},
        {BoardResponse::wait, "wait"},
        {BoardResponse::redeem, "redeem"},
        {BoardResponse::exchange, "exchange"},
        {BoardResponse::exchange_below, "exchange_below"},
        {BoardResponse::costliest, "costliest"},
    });
static_assert(names_round_trip<BoardResponse>());

template <>
inline constexpr auto enum_meanings<BoardResponse> = std::to_array<std::string_view>({
    "lets the redemption period end, so that rights flip in",
    "designates a later end of the redemption period, then lets that pass",
    "redeems the rights on the day of the trigger",
    "exchanges the rights on the day of the trigger",
    "exchanges them then if the stake is below exchange_stake, and else lets them flip in",
    "on the last day, exchanges the rights if that costs the acquirer more than the flip-in",
});

/// The board of directors once the plan is triggered. The [board] table.
struct Board {
  BoardResponse response{BoardResponse::flip_in};
  double redemption_probability{0.0};
  int wait_days{30};
  Percentage exchange_stake{Percentage::from_millionths(200'000)};

  static constexpr auto fields() {
    return std::tuple{
        optional("response",
                 &Board::response,
                 "",
                 "what the board does once the plan is triggered, if it does not redeem the rights",
                 "\"flip_in\""),
        optional("redemption_probability",
                 &Board::redemption_probability,
                 "of the triggered paths",
                 "chance that the board redeems the rights on the last day on which it can",
                 "0.0",
                 from_zero_to_one),
        optional("wait_days",
                 &Board::wait_days,
                 "days",
                 "how much longer a board that waits keeps its power to redeem",
                 "30",
                 Limit{[](double x) { return x >= 1.0 && x <= 3650.0; }, "lie from 1 to 3650"}),
        optional("exchange_stake",
                 &Board::exchange_stake,
                 "% of shares outstanding",
                 "a board that exchanges small stakes does so below this one",
                 "\"20%\""),
    };
  }

  /// Whether what the board does is drawn.
  [[nodiscard]] bool is_random() const {
    return redemption_probability > 0.0 && redemption_probability < 1.0;
  }

  bool operator==(const Board&) const = default;
};

}  // namespace flipin
