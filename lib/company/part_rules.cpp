#include "company/rules.hpp"

namespace flipin {
namespace {

void add(std::vector<Problem> problems, const std::string& table, std::vector<Problem>& found) {
  for (Problem& problem : problems) {
    problem.key = table + "." + problem.key;
    found.push_back(std::move(problem));
  }
}

// What each entry of a registry finds wrong with itself, under the key of its table.
template <class Any, class Find>
void check_each(std::string_view table,
                const std::vector<Any>& entries,
                Find find,
                std::vector<Problem>& found) {
  for (std::size_t at = 0; at < entries.size(); ++at)
    add(std::visit(find, entries[at]), std::string{table} + "[" + std::to_string(at) + "]", found);
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
      [&](const auto& bid) { return bid.problems(company.company.shares_outstanding); },
      found);
  if (company.price_range)
    add(company.price_range->problems(company.stock.date), "price_range", found);
}

}  // namespace flipin
