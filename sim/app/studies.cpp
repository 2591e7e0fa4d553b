#include "app/studies.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "report/tables/registry.hpp"

namespace flipin {
namespace {

std::vector<KnownTable> known_tables() {
  std::vector<KnownTable> known;
  Tables::for_each([&]<class Entry>() { known.push_back({Entry::name, &Entry::lacks}); });
  return known;
}

}  // namespace

std::variant<std::vector<Study>, ExitCode> load_studies(const std::vector<std::string>& paths) {
  std::vector<Study> studies;
  std::size_t problems = 0;
  bool is_unreadable = false;
  for (const std::string& path : paths) {
    try {
      auto loaded = load_study(path, known_tables());
      if (auto* study = std::get_if<Study>(&loaded)) studies.push_back(std::move(*study));
      if (const auto* refused = std::get_if<Refused>(&loaded))
        for (const Diagnostic& diagnostic : refused->diagnostics) {
          fmt::print(stderr, "{}", render(diagnostic));
          ++problems;
        }
    } catch (const UnreadableFile& error) {
      fmt::print(stderr, "flipin: {}\n", error.what());
      is_unreadable = true;
    }
  }
  if (problems > 0)
    fmt::print(stderr, "{} problem{}; nothing was run\n", problems, problems == 1 ? "" : "s");
  if (is_unreadable) return ExitCode::input_output;
  if (problems > 0) return ExitCode::refused;
  return studies;
}

}  // namespace flipin
