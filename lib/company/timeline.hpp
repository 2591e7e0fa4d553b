#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/field.hpp"

namespace flipin {

/// What happens on stated days, for the timeline table. The [timeline] table.
struct Timeline {
  std::optional<Date> announced;
  std::optional<Date> tender;
  std::optional<Date> adverse_limited;
  std::optional<Date> adverse_found;
  std::optional<Date> adverse_exceeded;
  std::optional<Date> board_elected;

  static constexpr auto fields() {
    return std::tuple{
        optional("announced",
                 &Timeline::announced,
                 "",
                 "public announcement that somebody is an acquiring person",
                 "1998-03-10"),
        optional("tender",
                 &Timeline::tender,
                 "",
                 "commencement of a tender offer that reaches the threshold, or the first "
                 "announcement of the intention",
                 "1998-03-10"),
        optional("adverse_limited",
                 &Timeline::adverse_limited,
                 "",
                 "the board limits what a person may own",
                 "1998-06-01"),
        optional("adverse_found",
                 &Timeline::adverse_found,
                 "",
                 "the board finds the person's holding, or what it is meant for, harmful",
                 "1998-06-05"),
        optional("adverse_exceeded",
                 &Timeline::adverse_exceeded,
                 "",
                 "the person's holding exceeds the limit; it never does if left out",
                 "1998-06-03"),
        optional("board_elected",
                 &Timeline::board_elected,
                 "",
                 "shareholders elect a bidder's nominees",
                 "1998-06-10"),
    };
  }

  bool operator==(const Timeline&) const = default;
};

struct Company;

/// The end of one clock of a plan, or a day on which one starts.
struct ClockDate {
  std::optional<Date> date;  // nothing: it has no day
  std::string event;         // "Rights separate after the tender offer"
  std::string clause;        // "distribution": its table, or a key, in [rights_plan]
  std::string counted_from;  // "the tender offer of 1998-03-10"; empty for a stated day
  std::string rule;          // "10 business days"; empty for a stated day
};

/// Every clock of a company's rights plan from the days of its timeline on, in order of date;
/// what has no day comes last.
///
/// @param company  with a rights plan and a timeline
[[nodiscard]] std::vector<ClockDate> clock_dates(const Company& company);

}  // namespace flipin
