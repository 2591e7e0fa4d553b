#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/catalog.hpp"
#include "app/verbs.hpp"

namespace flipin {

ExitCode list(const Options& options) {
  auto array = nlohmann::ordered_json::array();
  std::string registry;
  for (const CatalogEntry& entry : catalog()) {
    array.push_back(
        {{"registry", entry.registry}, {"name", entry.name}, {"meaning", entry.meaning}});
    if (options.as_json) continue;
    if (entry.registry != registry)
      fmt::print("{}{}s\n", registry.empty() ? "" : "\n", entry.registry);
    registry = entry.registry;
    fmt::print("  {:22} {}\n", entry.name, entry.meaning);
  }
  if (options.as_json) fmt::print("{}\n", array.dump(1));
  return ExitCode::done;
}

}  // namespace flipin
