#pragma once

#include <cmath>
#include <cstdint>
#include <span>

namespace flipin {

/// Count, mean and sum of squared deviations of numbers seen one by one, mergeable.
///
/// @source  Welford (1962), Technometrics 4(3), 419-420; Chan, Golub and LeVeque (1979), Stanford
///          STAN-CS-79-773, for the merge
class Moments {
public:
  void add(double value) {
    ++count_;
    const double away = value - mean_;
    mean_ += away / static_cast<double>(count_);
    squares_ += away * (value - mean_);
  }

  void add(std::span<const double> values) {
    for (const double value : values) add(value);
  }

  /// Takes in all that `other` has seen. The order of merges is part of the result's bits.
  void merge(const Moments& other) {
    if (other.count_ == 0) return;
    const auto mine = static_cast<double>(count_);
    const auto theirs = static_cast<double>(other.count_);
    const double total = mine + theirs;
    const double away = other.mean_ - mean_;
    mean_ += away * (theirs / total);
    squares_ += other.squares_ + away * away * (mine * theirs / total);
    count_ += other.count_;
  }

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] double mean() const { return mean_; }
  /// The sample variance, with n - 1; zero for fewer than two numbers.
  [[nodiscard]] double variance() const {
    return count_ < 2 ? 0.0 : squares_ / static_cast<double>(count_ - 1);
  }
  /// The standard error of the mean; zero for fewer than two numbers.
  [[nodiscard]] double standard_error() const {
    return count_ < 2 ? 0.0 : std::sqrt(variance() / static_cast<double>(count_));
  }

  bool operator==(const Moments&) const = default;

private:
  std::uint64_t count_{0};
  double mean_{0.0};
  double squares_{0.0};
};

}  // namespace flipin
