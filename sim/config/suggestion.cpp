#include "config/suggestion.hpp"

#include <algorithm>

#include "config/characters.hpp"
#include "core/enum_names.hpp"

namespace flipin {
namespace {

constexpr int most_slips = 2;

std::string plain(std::string_view word) {
  std::string text = in_lower_case(word);
  std::ranges::replace_if(
      text, [](char c) { return c == '-' || c == ' '; }, '_');
  return text;
}

}  // namespace

int slips_between(std::string_view a, std::string_view b, int most) {
  const auto longer = static_cast<long>(std::max(a.size(), b.size()));
  const auto shorter = static_cast<long>(std::min(a.size(), b.size()));
  if (longer - shorter > most) return most + 1;
  // Rows of the usual table: slips between the first letters of `a` and each beginning of `b`.
  std::vector<int> two_ago;
  std::vector<int> before(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (std::size_t at = 0; at <= b.size(); ++at) before[at] = static_cast<int>(at);
  for (std::size_t in_a = 1; in_a <= a.size(); ++in_a) {
    row[0] = static_cast<int>(in_a);
    for (std::size_t in_b = 1; in_b <= b.size(); ++in_b) {
      const int wrong = a[in_a - 1] == b[in_b - 1] ? 0 : 1;
      row[in_b] = std::min({before[in_b] + 1, row[in_b - 1] + 1, before[in_b - 1] + wrong});
      const bool is_swap =
          in_a > 1 && in_b > 1 && a[in_a - 1] == b[in_b - 2] && a[in_a - 2] == b[in_b - 1];
      if (is_swap) row[in_b] = std::min(row[in_b], two_ago[in_b - 2] + 1);
    }
    two_ago = before;
    before = row;
  }
  return std::min(before.back(), most + 1);
}

std::optional<std::string_view> nearest(std::string_view written,
                                        std::span<const std::string_view> words) {
  std::optional<std::string_view> found;
  // A word of two letters is two slips from any other.
  int least =
      std::min<int>(most_slips + 1, static_cast<int>(std::min<std::size_t>(written.size(), 8)));
  for (const std::string_view word : words) {
    const int slips = slips_between(plain(written), plain(word), most_slips);
    if (slips >= least) continue;
    least = slips;
    found = word;
  }
  return found;
}

std::vector<std::string> in_quotes(std::span<const std::string_view> words) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words) quoted.push_back('"' + std::string{word} + '"');
  return quoted;
}

std::string suggest_word(std::string_view written, std::span<const std::string_view> words) {
  if (const auto meant = nearest(written, words))
    return "did you mean \"" + std::string{*meant} + "\"?";
  return "write " + either(in_quotes(words));
}

}  // namespace flipin
