#include "report/tables/listing_test.hpp"

#include <fmt/format.h>

#include "report/rights_text.hpp"

namespace flipin {
namespace {

void add_row(const NamedEstimate* found, const std::string& words, Table& table) {
  if (found == nullptr) return;  // no path passes
  const Estimate& estimate = found->estimate;
  table.rows.push_back({words,
                        found->unit,
                        estimate.value,
                        estimate.standard_error,
                        estimate.interval95[0],
                        estimate.interval95[1],
                        found->twin ? Cell{found->twin->value} : Cell{"none"}});
}

void add_percentiles(const NamedEstimate* found, Table& table) {
  if (found == nullptr || !found->percentiles) return;
  for (std::size_t level = 0; level < percentile_levels.size(); ++level)
    table.rows.push_back({"Of these days, the " + percentile_words(percentile_levels[level]),
                          found->unit,
                          (*found->percentiles)[level],
                          Cell{},
                          Cell{},
                          Cell{},
                          Cell{}});
}

std::string terms(const Company& company) {
  const ListingTest& test = *company.listing_test;
  const std::string closes =
      test.consecutive_days == 1
          ? "One close"
          : fmt::format("Closes on {} consecutive trading days", test.consecutive_days);
  return fmt::format(
      "{} at or above ${}, among the {} trading days after {} and before {}; the price at the "
      "start of paths is no close, and a close stands for the bid price of its day. {}",
      closes,
      to_text(test.price),
      test.closes(company.stock.date).size(),
      as_filed(company.stock.date),
      as_filed(test.until),
      model_words(company));
}

}  // namespace

std::optional<std::string> ListingTestTable::lacks(const Company& company) {
  if (!company.listing_test) return "[listing_test]";
  return {};
}

Table ListingTestTable::build(const Company& company, const Estimates& estimates) {
  Table table{std::string{name},
              "How Likely the Stock Keeps Its Listing",
              {{"figure", "Figure", "", 0},
               {"unit", "Unit", "", 0},
               {"estimate", "Estimate", "", 4},
               {"standard_error", "Standard Error", "", 5},
               {"low95", "95% from", "", 4},
               {"high95", "95% to", "", 4},
               {"exact", "Exact Twin", "", 4}},
              {},
              {}};
  const NamedEstimate* days = estimates.find("listing_test.day_passed");
  add_row(estimates.find("listing_test.passed"),
          "Probability of passing " + table.note(terms(company)),
          table);
  if (days != nullptr)
    add_row(days,
            "Days until it passes "
                + table.note("Trading days after the start of paths, where the test is passed."),
            table);
  add_percentiles(days, table);
  add_row(estimates.find("listing_test.longest_run"),
          "Longest run of such closes "
              + table.note("Whether or not it is long enough, up to the deadline."),
          table);
  return table;
}

}  // namespace flipin
