#include "company/observers.hpp"

#include <algorithm>
#include <map>

#include "acquirer/bid.hpp"
#include "company/identifiers.hpp"

namespace flipin {
namespace {

// One setting an award. Awards of one person share a number, and so a departure.
std::vector<AwardSetting> award_settings(const Company& company, const Estimator& estimator = {}) {
  std::vector<AwardSetting> settings;
  std::map<std::string, std::uint32_t> numbers;
  const std::vector<std::string> ids = grant_ids(company);
  for (const Awards::Any& award : company.grants) {
    const std::string holder = std::visit([](const auto& kind) { return kind.holder; }, award);
    const auto number = static_cast<std::uint32_t>(numbers.size());
    const auto position = numbers.try_emplace(holder, number).first;
    settings.push_back({company.stock,
                        company.exercise_behavior,
                        ids[settings.size()],
                        position->second,
                        estimator});
  }
  return settings;
}

}  // namespace

std::vector<Years> dates_asked_for(const Company& company, const Estimator& estimator) {
  std::vector<Years> times;
  const std::vector<AwardSetting> settings = award_settings(company, estimator);
  for (std::size_t at = 0; at < settings.size(); ++at) {
    const auto asked = std::visit([&](const auto& award) { return award.dates(settings[at]); },
                                  company.grants[at]);
    times.insert(times.end(), asked.begin(), asked.end());
  }
  if (!company.acquirers.empty()) {
    const auto asked = bidding_times(*company.rights_plan, company.stock.date);
    times.insert(times.end(), asked.begin(), asked.end());
  }
  return times;
}

std::uint32_t event_coordinates(const Company& company) {
  std::uint32_t holders = 0;
  for (const AwardSetting& setting : award_settings(company))
    holders = std::max(holders, setting.holder + 1);
  return holders + static_cast<std::uint32_t>(company.acquirers.size());
}

std::vector<std::unique_ptr<Observer>> observers(const Company& company,
                                                 const TimeGrid& grid,
                                                 const Estimator& estimator) {
  std::vector<std::unique_ptr<Observer>> all;
  const std::vector<AwardSetting> settings = award_settings(company, estimator);
  for (std::size_t at = 0; at < settings.size(); ++at)
    all.push_back(std::visit([&](const auto& award) { return award.observer(settings[at], grid); },
                             company.grants[at]));
  const std::vector<std::string> ids = acquirer_ids(company);
  const std::uint32_t holders = event_coordinates(company) - static_cast<std::uint32_t>(ids.size());
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const BidSetting setting{company.stock,
                             *company.rights_plan,
                             company.ledger(),
                             company.company.cash_available,
                             "acquirer." + ids[at],
                             estimator,
                             holders + static_cast<std::uint32_t>(at)};
    all.push_back(watch_bid(company.acquirers[at], setting, grid));
  }
  return all;
}

}  // namespace flipin
