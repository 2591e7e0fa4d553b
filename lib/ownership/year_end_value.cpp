#include "ownership/year_end_value.hpp"

#include "core/subset_sum.hpp"

namespace flipin {

namespace {

AmountPair millionths(const OptionLot& lot, PrintedPrice price) {
  return {intrinsic_millionths(lot.exercisable, price, lot.exercise_price),
          intrinsic_millionths(lot.shares - lot.exercisable, price, lot.exercise_price)};
}

}  // namespace

YearEndValue year_end_value(std::span<const OptionLot> lots, PrintedPrice price) {
  YearEndValue total;
  AmountPair values{};
  for (const OptionLot& lot : lots) {
    total.exercisable = total.exercisable + lot.exercisable;
    total.unexercisable = total.unexercisable + (lot.shares - lot.exercisable);
    const AmountPair value = millionths(lot, price);
    values[0] += value[0];
    values[1] += value[1];
  }
  total.exercisable_value = whole_dollars(values[0]);
  total.unexercisable_value = whole_dollars(values[1]);
  return total;
}

std::vector<std::vector<OptionLot>> lots_left_out(std::span<const OptionLot> lots,
                                                  PrintedPrice price,
                                                  std::int64_t filed_exercisable,
                                                  std::int64_t filed_unexercisable) {
  constexpr Int128 dollar = 1'000'000;
  std::vector<AmountPair> values;
  AmountPair missing{-filed_exercisable * dollar, -filed_unexercisable * dollar};
  for (const OptionLot& lot : lots) {
    values.push_back(millionths(lot, price));
    missing[0] += values.back()[0];
    missing[1] += values.back()[1];
  }
  std::vector<std::vector<OptionLot>> found;
  for (const auto& choice : smallest_choices(values, missing, dollar / 2)) {
    found.emplace_back();
    for (const std::size_t lot : choice) found.back().push_back(lots[lot]);
  }
  return found;
}

}  // namespace flipin
