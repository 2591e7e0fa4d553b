#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace flipin {

/// A file or folder could not be written.
class UnwritableFile : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A folder of results, each file of which appears whole or not at all.
class Store {
public:
  /// Makes the folder, and those above it, if need be, and proves that it can be written to.
  /// @throws UnwritableFile  naming the path and the reason
  explicit Store(std::string folder);

  /// Writes a file of the folder by way of a temporary one: write, sync, rename, sync the folder.
  /// @param name  may name a folder below, "tables/option_grants.csv"
  /// @throws UnwritableFile
  void write(std::string_view name, std::string_view text) const;

  /// Removes a file of the folder, if it is there: what an earlier run left and this one does not.
  /// @throws UnwritableFile
  void remove(std::string_view name) const;

  [[nodiscard]] const std::string& folder() const { return folder_; }

private:
  std::string folder_;
};

}  // namespace flipin
