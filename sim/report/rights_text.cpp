#include "report/rights_text.hpp"

#include <fmt/format.h>

namespace flipin {

std::string_view settlement_name(const RightsPlan& plan) {
  return std::visit([](const auto& clause) { return clause.name; }, plan.settlement);
}

std::vector<std::string> acquirer_names(const Company& company) {
  std::vector<std::string> names;
  for (const Acquirers::Any& acquirer : company.acquirers)
    std::visit([&](const auto& bidder) { names.push_back(bidder.person); }, acquirer);
  return names;
}

std::string percentile_words(double level) {
  return fmt::format("{:.0f}th percentile", 100.0 * level);
}

}  // namespace flipin
