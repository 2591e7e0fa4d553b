#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "random/draws.hpp"

namespace flipin {

/// The normal numbers of consecutive paths, step by step in either direction.
///
/// The draw contract makes the normals of a few steps at once; they are kept until another group
/// is asked for.
class StepNormals {
public:
  StepNormals(Draws draws, Purpose purpose) : draws_{draws}, purpose_{purpose} {}

  /// Turns to the paths from `first_path` on.
  void start(std::uint64_t first_path, std::size_t paths) {
    first_path_ = first_path;
    group_ = no_group;
    for (auto& normals : normals_) normals.resize(paths);
  }

  /// The normal numbers of one step, valid until the next call.
  [[nodiscard]] std::span<const double> at(std::uint32_t step) {
    const std::uint32_t group = step / steps_per_group;
    if (group != group_) {
      draws_.normals(
          purpose_, first_path_, group, {normals_[0], normals_[1], normals_[2], normals_[3]});
      group_ = group;
    }
    return normals_[step % steps_per_group];
  }

private:
  static constexpr std::uint32_t steps_per_group = 4;
  static constexpr std::uint32_t no_group = std::numeric_limits<std::uint32_t>::max();

  Draws draws_;
  Purpose purpose_;
  std::uint64_t first_path_{};
  std::uint32_t group_{no_group};
  std::array<std::vector<double>, steps_per_group> normals_;
};

}  // namespace flipin
