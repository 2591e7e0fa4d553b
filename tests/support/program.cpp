#include "support/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

extern char** environ;

namespace flipin {
namespace fs = std::filesystem;

std::string text_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error{"cannot read " + path};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

ProgramRun run_flipin(const std::vector<std::string>& words) {
  const ScratchFolder folder;
  const std::string output = folder.path("stdout");
  const std::string errors = folder.path("stderr");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  constexpr int flags = O_CREAT | O_WRONLY | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);

  std::vector<std::string> command{FLIPIN_PROGRAM};
  command.insert(command.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  pid_t process{};
  const int spawned =
      posix_spawn(&process, FLIPIN_PROGRAM, &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (spawned != 0) throw std::runtime_error{"cannot start " FLIPIN_PROGRAM};
  int status{};
  rusage usage{};
  wait4(process, &status, 0, &usage);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, text_of(output), text_of(errors), usage.ru_maxrss};
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "flipin-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"cannot make " + pattern};
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string ScratchFolder::write(const std::string& name, const std::string& text) const {
  std::ofstream{path(name), std::ios::binary} << text;
  return path(name);
}

std::string config_path(const std::string& name) {
  return std::string{FLIPIN_SOURCE_DIR} + "/configs/" + name;
}

nlohmann::json estimate(const nlohmann::json& document, const std::string& name) {
  for (const auto& one : document.at("estimates"))
    if (one.at("name") == name) return one;
  return nullptr;
}

nlohmann::json table(const nlohmann::json& document, const std::string& id) {
  for (const auto& one : document.at("tables"))
    if (one.at("id") == id) return one;
  return nullptr;
}

nlohmann::json cell(const nlohmann::json& table,
                    const std::string& row,
                    const std::string& column) {
  const auto& columns = table.at("columns");
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns[at].at("id") != column) continue;
    for (const auto& cells : table.at("rows"))
      if (cells[0].get<std::string>().starts_with(row)) return cells[at];
  }
  return nullptr;
}

}  // namespace flipin
