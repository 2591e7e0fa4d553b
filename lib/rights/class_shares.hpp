#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ownership/holder_class.hpp"

namespace flipin {

/// What settlements did to all clean holders together, by what became of their rights.
struct CleanWorth {
  Dollars exercised;  // what exercised rights brought less what was paid
  Dollars exchanged;  // what exchanged rights brought
  Dollars fall;       // what all clean shares fell by
};

/// What the classes of holders have of everything: each exercises its own part of its rights, and
/// all of its shares fall with the others.
class ClassShares {
public:
  /// @param classes  all clean holders, in proportion
  explicit ClassShares(std::span<const HolderClass> classes)
      : classes_{classes.begin(), classes.end()} {
    for (const HolderClass& held : classes_) {
      total_ = total_ + held.shares.shares();
      exercised_ = exercised_ + exercised(held);
    }
  }

  /// Its part of the clean shares.
  [[nodiscard]] double of_shares(std::size_t at) const {
    return classes_[at].shares.shares() / total_;
  }

  /// Its part of the rights that are exercised.
  [[nodiscard]] double of_exercised(std::size_t at) const {
    return exercised_ > Shares{} ? exercised(classes_[at]) / exercised_ : 0.0;
  }

  /// What it gains.
  [[nodiscard]] Dollars gain(std::size_t at, const CleanWorth& worth) const {
    return of_exercised(at) * worth.exercised + of_shares(at) * worth.exchanged
           - of_shares(at) * worth.fall;
  }

private:
  static Shares exercised(const HolderClass& held) {
    return held.participation * held.shares.shares();
  }

  std::vector<HolderClass> classes_;
  Shares total_;
  Shares exercised_;
};

}  // namespace flipin
