#include "company/rules.hpp"

namespace flipin {
namespace {

// What each entry of a registry finds wrong with itself, under the key of its table.
template <class Any, class Find>
void check_each(std::string_view table,
                const std::vector<Any>& entries,
                Find find,
                std::vector<Problem>& found) {
  for (std::size_t at = 0; at < entries.size(); ++at)
    add_problems(std::visit(find, entries[at]), entry(table, at), found);
}

}  // namespace

void check_parts(const Company& company, std::vector<Problem>& found) {
  check_each(
      "grant",
      company.grants,
      [&](const auto& award) { return award.problems(company.stock.date); },
      found);
  check_each(
      "acquirer",
      company.acquirers,
      [&](const auto& bid) { return bid.problems(company.ledger().outstanding); },
      found);
  for (std::size_t at = 0; at < company.reported.size(); ++at)
    add_problems(company.reported[at].problems(), entry("reported", at), found);
  if (company.price_range)
    add_problems(company.price_range->problems(company.stock.date), "price_range", found);
  if (company.listing_test)
    add_problems(company.listing_test->problems(company.stock.date), "listing_test", found);
}

}  // namespace flipin
