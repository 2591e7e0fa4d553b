#pragma once

#include <string>
#include <vector>

namespace flipin {

/// One entry of one registry.
struct CatalogEntry {
  std::string registry;  // "stock model", "award", "settlement clause", "acquirer", "table"
  std::string name;
  std::string meaning;
  std::string source;  // empty where the entry cites none
};

/// Every entry of every registry, in order.
[[nodiscard]] std::vector<CatalogEntry> catalog();

}  // namespace flipin
