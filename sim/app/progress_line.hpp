#pragma once

#include <chrono>
#include <cstdint>

namespace flipin {

/// One line on a terminal that says how far a run is and when it will end; silent anywhere else.
class ProgressLine {
public:
  explicit ProgressLine(std::uint64_t blocks);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  /// Wipes the line.
  ~ProgressLine();

  /// Says that `blocks` are done, ten times a second at most.
  void show(std::uint64_t blocks);

  [[nodiscard]] double elapsed_seconds() const;

private:
  using Clock = std::chrono::steady_clock;

  std::uint64_t blocks_;
  bool is_visible_;
  Clock::time_point started_{Clock::now()};
  Clock::time_point shown_{};
};

}  // namespace flipin
