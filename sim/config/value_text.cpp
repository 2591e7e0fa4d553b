#include "config/value_text.hpp"

#include <array>
#include <charconv>

namespace flipin {

std::string toml_text(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const std::string text{digits.data(), end};
  const bool is_whole = text.find_first_of(".e") == std::string::npos;
  return is_whole ? text + ".0" : text;
}

std::string toml_text(std::int64_t value) {
  std::string text = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  if (text.size() - first < 5) return text;
  for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, "_");
  return text;
}

std::string toml_text(const std::string& value) { return value.empty() ? "" : '"' + value + '"'; }

}  // namespace flipin
