#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "config/source.hpp"

namespace flipin {

/// What is wrong with a config, collected while it is read.
class Faults {
public:
  /// Takes note of one thing the author must change.
  void add(Fault fault) {
    ++found_;
    if (kept_.size() < most_kept) kept_.push_back(std::move(fault));
  }
  void add(TextPlace where, std::string problem, std::string remedy) {
    add({where, std::move(problem), std::move(remedy)});
  }

  /// How many were found, kept or not.
  [[nodiscard]] std::size_t found() const { return found_; }

  /// The first thousand, in the order they were found.
  [[nodiscard]] const std::vector<Fault>& kept() const { return kept_; }

private:
  static constexpr std::size_t most_kept = 1000;  // far more than are shown; bounds the memory

  std::vector<Fault> kept_;
  std::size_t found_{0};
};

}  // namespace flipin
