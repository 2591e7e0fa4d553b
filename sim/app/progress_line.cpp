#include "app/progress_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace flipin {
namespace {

bool stderr_is_a_terminal() {
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) != 0 && std::getenv("CI") == nullptr && terminal != nullptr
         && std::string_view{terminal} != "dumb";
}

}  // namespace

ProgressLine::ProgressLine(std::uint64_t blocks)
    : blocks_{blocks}, is_visible_{stderr_is_a_terminal()} {}

ProgressLine::~ProgressLine() {
  if (is_visible_ && shown_ != Clock::time_point{}) fmt::print(stderr, "\r\x1b[K");
}

void ProgressLine::show(std::uint64_t blocks) {
  if (!is_visible_) return;
  const auto now = Clock::now();
  if (now - shown_ < std::chrono::milliseconds{100}) return;
  shown_ = now;
  const double done = static_cast<double>(blocks) / static_cast<double>(blocks_);
  const double left = elapsed_seconds() * (1.0 - done) / done;
  fmt::print(stderr,
             "\r\x1b[K{:5.1f}%  block {} of {}  {:.0f} s left",
             100.0 * done,
             blocks,
             blocks_,
             left);
  std::fflush(stderr);
}

double ProgressLine::elapsed_seconds() const {
  return std::chrono::duration<double>(Clock::now() - started_).count();
}

}  // namespace flipin
