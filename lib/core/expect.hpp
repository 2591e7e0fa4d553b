#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string_view>

namespace flipin {

/// A promise between two parts of flipin was broken: a bug of ours, never of the user's input.
class BrokenExpectation : public std::logic_error {
public:
  using std::logic_error::logic_error;
};

/// A place in the source: the caller's, where it is a default argument.
struct Place {
  const char* file;
  unsigned line;

  // Built-ins, because clang 14 has no std::source_location.
  static constexpr Place of_caller(const char* file = __builtin_FILE(),
                                   unsigned line = __builtin_LINE()) {
    return {file, line};
  }
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
            Place where = Place::of_caller());

}  // namespace flipin
