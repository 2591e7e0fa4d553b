#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace flipin {

/// What one run of the program left behind.
struct ProgramRun {
  int exit_code{};
  std::string output;  // standard output
  std::string errors;  // standard error
  long peak_memory{};  // KiB, the most it held

  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(output); }
};

/// Runs build/.../flipin with some words, as a user's shell would, and waits for it.
[[nodiscard]] ProgramRun run_flipin(const std::vector<std::string>& words);

/// A folder of one test's own, removed with everything in it.
class ScratchFolder {
public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  /// The path of a file in the folder.
  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }
  /// Writes a file in the folder and returns its path.
  std::string write(const std::string& name, const std::string& text) const;

private:
  std::filesystem::path path_;
};

/// A config of the project, by its name in configs/.
[[nodiscard]] std::string config_path(const std::string& name);

/// The estimate of that name in a document, or null.
[[nodiscard]] nlohmann::json estimate(const nlohmann::json& document, const std::string& name);

/// The table of that name in a document, or null.
[[nodiscard]] nlohmann::json table(const nlohmann::json& document, const std::string& id);

/// A cell of a table, by the start of its row's first cell and by the id of its column.
[[nodiscard]] nlohmann::json cell(const nlohmann::json& table,
                                  const std::string& row,
                                  const std::string& column);

/// The whole text of a file.
[[nodiscard]] std::string text_of(const std::string& path);

}  // namespace flipin
