#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "core/field.hpp"
#include "core/problem.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// What a bidder holds and has paid, on one path.
struct Position {
  std::int64_t shares{};
  double spent{};  // USD
};

/// What a bidder does at one close.
struct Purchase {
  std::int64_t shares{};
  bool is_last{};  // its means are exhausted
};

/// What the rest of flipin asks of an acquirer: what it buys at one close, seeing the price and its
/// own position and nothing of the future; and rules between its own fields.
// clang-format off
template <class A>
concept Acquirer =
    Described<A> && requires(const A& acquirer, const Position& position, double price) {
  { A::name } -> std::convertible_to<std::string_view>;
  { A::meaning } -> std::convertible_to<std::string_view>;
  { acquirer.person } -> std::convertible_to<std::string_view>;
  { acquirer.initial_shares } -> std::convertible_to<ShareCount>;
  { acquirer.begins } -> std::convertible_to<Date>;
  { acquirer.problems(acquirer.initial_shares) } -> std::same_as<std::vector<Problem>>;
  { acquirer.buys(position, price) } -> std::same_as<Purchase>;
};
// clang-format on

}  // namespace flipin
