#include "core/expect.hpp"

#include <charconv>
#include <string>

namespace flipin {

void expect(bool holds,
            std::string_view claim,
            std::initializer_list<Witness> values,
            Place where) {
  if (holds) return;
  std::string text{where.file};
  text += ':' + std::to_string(where.line) + ": expected that " + std::string{claim};
  for (const Witness& witness : values) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, witness.value).ptr;
    text += "; " + std::string{witness.name} + " = " + std::string{digits, end};
  }
  throw BrokenExpectation{text};
}

}  // namespace flipin
