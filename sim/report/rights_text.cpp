#include "report/rights_text.hpp"

#include <fmt/format.h>

#include "company/today.hpp"

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

std::string today_words(const Company& company) {
  const Trigger trigger = trigger_today(company);
  return fmt::format(
      "Today, at {}: the smallest holding that triggers the plan, {} of {} shares, and a market "
      "value of {}.",
      price_words(trigger.price),
      with_commas(trigger.acquirer),
      with_commas(trigger.outstanding),
      price_words(trigger.market_value));
}

std::string model_words(const Company& company) {
  const auto meaning = [](const auto& model) { return std::string{model.meaning}; };
  return "The price follows " + std::visit(meaning, company.stock.model) + ".";
}

std::string percentile_words(double level) {
  return fmt::format("{:.0f}th percentile", 100.0 * level);
}

}  // namespace flipin
