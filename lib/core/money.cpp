#include "core/money.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/expect.hpp"

namespace flipin {

std::int64_t round_half_up(double value) {
  expect(std::abs(value) < 9e18, "a rounded amount fits 64 bits", {{"value", value}});
  return std::llround(value);
}

double round_half_up(double value, int decimals) {
  double scale = 1.0;
  for (int decimal = 0; decimal < decimals; ++decimal) scale *= 10.0;
  return std::round(value * scale) / scale;
}

Int128 intrinsic_millionths(ShareCount shares, PrintedPrice price, PrintedPrice exercise_price) {
  const std::int64_t gain = price.millionths() - exercise_price.millionths();
  return Int128{shares.count()} * std::max<std::int64_t>(gain, 0);
}

std::int64_t whole_dollars(Int128 millionths) {
  const Int128 dollars = (millionths + 500'000) / 1'000'000;
  expect(dollars < Int128{1} << 62, "an amount fits 64 bits of dollars");
  return static_cast<std::int64_t>(dollars);
}

std::vector<Cents> to_cents(std::span<const Dollars> amounts) {
  double total = 0.0;
  std::vector<Cents> rounded;
  std::int64_t given = 0;
  for (const Dollars amount : amounts) {
    total += amount.value();
    expect(std::abs(amount.value()) < 9e16,
           "an amount fits 64 bits of cents",
           {{"dollars", amount.value()}});
    rounded.push_back({static_cast<std::int64_t>(std::floor(amount.value() * 100.0))});
    given += rounded.back().cents;
  }
  std::vector<std::size_t> order(amounts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t at) {
    return amounts[at].value() * 100.0 - static_cast<double>(rounded[at].cents);
  });
  const std::int64_t missing = round_half_up(total * 100.0) - given;
  expect(missing >= 0 && missing <= std::ssize(order), "at most a cent an amount is missing");
  for (std::int64_t at = 0; at < missing; ++at)
    ++rounded[order[static_cast<std::size_t>(at)]].cents;
  return rounded;
}

}  // namespace flipin
