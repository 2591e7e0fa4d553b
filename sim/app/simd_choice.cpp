#include "app/simd_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "math/simd.hpp"

namespace flipin {

bool use_chosen_simd_target() {
  const char* variable = std::getenv("FLIPIN_SIMD");
  const std::string_view word = variable == nullptr ? "" : variable;
  if (word.empty()) return true;
  const auto chosen = parse_enum<SimdTarget>(word);
  const std::vector<SimdTarget> usable = simd_targets();
  if (chosen && std::ranges::find(usable, *chosen) != usable.end()) {
    force_simd_target(*chosen);
    return true;
  }
  std::vector<std::string_view> words;
  for (const SimdTarget target : usable) words.push_back(to_text(target));
  fmt::print(stderr,
             "flipin: FLIPIN_SIMD is '{}', which {}; write {}, or leave it unset\n",
             word,
             chosen ? "this processor lacks" : "is no instruction set",
             either(words));
  return false;
}

}  // namespace flipin
