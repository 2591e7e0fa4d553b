#include "ownership/year_end_value.hpp"

#include "core/subset_sum.hpp"

namespace flipin {

YearEndValue year_end_value(std::span<const OptionLot> lots, PrintedPrice price) {
  YearEndValue total;
  for (const OptionLot& lot : lots) {
    const ShareCount unexercisable = lot.shares - lot.exercisable;
    total.exercisable = total.exercisable + lot.exercisable;
    total.unexercisable = total.unexercisable + unexercisable;
    total.exercisable_value += intrinsic_dollars(lot.exercisable, price, lot.exercise_price);
    total.unexercisable_value += intrinsic_dollars(unexercisable, price, lot.exercise_price);
  }
  return total;
}

std::vector<std::vector<OptionLot>> lots_left_out(std::span<const OptionLot> lots,
                                                  PrintedPrice price,
                                                  std::int64_t filed_exercisable,
                                                  std::int64_t filed_unexercisable) {
  std::vector<AmountPair> values;
  AmountPair missing{-filed_exercisable, -filed_unexercisable};
  for (const OptionLot& lot : lots) {
    const YearEndValue alone = year_end_value({&lot, 1}, price);
    values.push_back({alone.exercisable_value, alone.unexercisable_value});
    missing[0] += alone.exercisable_value;
    missing[1] += alone.unexercisable_value;
  }
  std::vector<std::vector<OptionLot>> found;
  for (const auto& choice : smallest_choices(values, missing)) {
    found.emplace_back();
    for (const std::size_t lot : choice) found.back().push_back(lots[lot]);
  }
  return found;
}

}  // namespace flipin
