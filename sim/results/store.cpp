#include "results/store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace flipin {
namespace {

[[noreturn]] void refuse(const std::string& path, int error) {
  throw UnwritableFile{path + ": " + std::strerror(error)};
}

/// An open file descriptor, closed at the end of its scope.
class Descriptor {
public:
  Descriptor(const std::string& path, int flags) : number_{::open(path.c_str(), flags, 0644)} {
    if (number_ < 0) refuse(path, errno);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(number_); }

  [[nodiscard]] int number() const { return number_; }

private:
  int number_;
};

void write_all(const Descriptor& file, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const ssize_t written = ::write(file.number(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) refuse(path, errno);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number()) != 0) refuse(path, errno);
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw UnwritableFile{folder.string() + ": " + error.message()};
}

}  // namespace

Store::Store(std::string folder) : folder_{std::move(folder)} {
  make_folder(folder_);
  const std::string probe = folder_ + "/.flipin-probe";
  { const Descriptor file{probe, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC}; }
  ::unlink(probe.c_str());
}

void Store::write(std::string_view name, std::string_view text) const {
  const std::filesystem::path path = std::filesystem::path{folder_} / name;
  make_folder(path.parent_path());
  const std::string temporary = path.string() + ".tmp";
  try {
    const Descriptor file{temporary, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC};
    write_all(file, text, temporary);
    if (::rename(temporary.c_str(), path.c_str()) != 0) refuse(path.string(), errno);
  } catch (...) {
    ::unlink(temporary.c_str());
    throw;
  }
  const Descriptor parent{path.parent_path().string(), O_RDONLY | O_DIRECTORY | O_CLOEXEC};
  if (::fsync(parent.number()) != 0) refuse(path.string(), errno);
}

void Store::remove(std::string_view name) const {
  const std::filesystem::path path = std::filesystem::path{folder_} / name;
  std::error_code error;
  std::filesystem::remove(path, error);
  if (error) throw UnwritableFile{path.string() + ": " + error.message()};
}

}  // namespace flipin
