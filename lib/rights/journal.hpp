#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "core/units.hpp"
#include "rights/phase.hpp"

namespace flipin {

/// Something that happened at a close of one path.
struct JournalEntry {
  Date date;
  DollarsPerShare price;   // that day's close
  std::int64_t holding{};  // the bidder's shares then
  Phase phase{};           // of the rights then
  std::string who;         // "Board", or the name of a person
  std::string what;        // a sentence without its full stop
  std::int64_t bought{};   // in the market at that close
};

/// The story of one path, as it is told; most paths are simulated without one.
struct Journal {
  std::vector<JournalEntry> entries;
};

}  // namespace flipin
