#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "support/study_text.hpp"

// libFuzzer's entry: any bytes at all must end in a study, or in at least one diagnostic that can
// be shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto result = flipin::parse_study(text, "fuzz.toml", flipin::known_tables);
  if (const auto* refused = std::get_if<flipin::Refused>(&result)) {
    if (refused->diagnostics.empty()) std::abort();
    for (const flipin::Diagnostic& diagnostic : refused->diagnostics)
      if (flipin::render(diagnostic).empty()) std::abort();
  }
  return 0;
}
