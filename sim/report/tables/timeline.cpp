#include "report/tables/timeline.hpp"

#include <array>

namespace flipin {
namespace {

std::string weekday_name(Date date) {
  constexpr std::array names{
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  return names[date.weekday().c_encoding()];
}

}  // namespace

std::optional<std::string> TimelineTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (!company.timeline) return "[timeline]";
  return {};
}

Table TimelineTable::build(const Company& company, const Estimates& /*estimates*/) {
  Table table{std::string{name}, "Timeline of the Rights", {}, {}, {}};
  const std::string closes = table.note(
      "Periods end, and rights separate or expire, at the close of business of the day. An event "
      "without a date has none that is known.");
  table.columns = {{"date", "Date " + closes, "", 0},
                   {"weekday", "Day of Week", "", 0},
                   {"event", "Event", "", 0},
                   {"clause", "Clause", "", 0},
                   {"counted_from", "Counted From", "", 0},
                   {"rule", "Rule", "", 0}};
  for (const ClockDate& row : clock_dates(company))
    table.rows.push_back({row.date ? Cell{iso(*row.date)} : Cell{},
                          row.date ? Cell{weekday_name(*row.date)} : Cell{},
                          row.event,
                          row.clause,
                          row.counted_from,
                          row.rule});
  return table;
}

}  // namespace flipin
