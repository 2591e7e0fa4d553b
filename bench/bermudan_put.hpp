#pragma once

#include "engine/bermudan_option.hpp"

namespace flipin {

// The one option that all benchmarks of optimal exercise value, ours and other libraries': the
// first row of Longstaff and Schwartz (2001), Table 1, with its 50 dates.
inline constexpr double bermudan_put_value = 4.477811;  // by a deterministic method
inline constexpr double bermudan_put_price = 36.0;
inline constexpr double bermudan_put_exercise_price = 40.0;
inline constexpr double bermudan_put_rate = 0.06;
inline constexpr double bermudan_put_volatility = 0.2;
inline constexpr int bermudan_put_dates = 50;  // in one year
inline constexpr int bermudan_put_paths = 200'000;

[[nodiscard]] inline BermudanOption bermudan_put() {
  BermudanOption option{
      .assets = {{DollarsPerShare{bermudan_put_price}, LogRate{}, bermudan_put_volatility}},
      .rate = LogRate{bermudan_put_rate},
      .payoff = ExercisePayoff::put,
      .exercise_price = DollarsPerShare{bermudan_put_exercise_price},
      .exercise_dates = {}};
  for (int date = 1; date <= bermudan_put_dates; ++date)
    option.exercise_dates.push_back(Years{static_cast<double>(date) / bermudan_put_dates});
  return option;
}

}  // namespace flipin
