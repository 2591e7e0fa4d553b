#pragma once

#include <initializer_list>
#include <source_location>
#include <stdexcept>
#include <string_view>

namespace flipin {

/// A promise between two parts of flipin was broken: a bug of ours, never of the user's input.
class BrokenExpectation : public std::logic_error {
public:
  using std::logic_error::logic_error;
};

/// A number worth seeing when an expectation fails.
struct Witness {
  std::string_view name;
  double value;
};

/// Checks what the code before this line promised, in every build.
///
/// @param claim    what should hold, as a sentence: "time runs forward"
/// @param values   the numbers that show why it does not
/// @throws BrokenExpectation  with place, claim and values, if `holds` is false
void expect(bool holds,
            std::string_view claim,
            std::initializer_list<Witness> values = {},
            std::source_location where = std::source_location::current());

}  // namespace flipin
