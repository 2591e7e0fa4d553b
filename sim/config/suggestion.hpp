#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace flipin {

/// How many single-letter slips lie between two words: a letter missing, extra, wrong, or swapped
/// with its neighbour; the smaller of that and `most` + 1.
///
/// @source  Damerau (1964), "A technique for computer detection and correction of spelling
///          errors", Communications of the ACM 7(3), 171-176
[[nodiscard]] int slips_between(std::string_view a, std::string_view b, int most);

/// The word that `written` was probably meant to be: at most two slips away, capitals and hyphens
/// aside; the first of the nearest.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view written,
                                                      std::span<const std::string_view> words);

/// The words in double quotes: what a config writes for them.
[[nodiscard]] std::vector<std::string> in_quotes(std::span<const std::string_view> words);

/// What to write instead of a word that is not legal, given the words that are.
[[nodiscard]] std::string suggest_word(std::string_view written,
                                       std::span<const std::string_view> words);

}  // namespace flipin
