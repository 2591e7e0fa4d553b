#pragma once

#include <cstdint>

namespace flipin {

/// The 97.5% quantile of Student's t: the factor of the standard error in a two-sided 95% interval
/// from the mean of `degrees_of_freedom` + 1 normal numbers.
///
/// Exact to the last digit of a double for 1 to 63 degrees of freedom, within 1e-9 of its size
/// above; the same bits on every machine.
/// @param degrees_of_freedom  at least 1
/// @throws BrokenExpectation  if there are none
/// @source Student 1908; above 63, Abramowitz and Stegun 26.7.5
[[nodiscard]] double student_t_975(std::uint64_t degrees_of_freedom);

}  // namespace flipin
