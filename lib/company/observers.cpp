#include "company/observers.hpp"

#include <map>

#include "acquirer/bid.hpp"
#include "company/identifiers.hpp"
#include "company/option_claims.hpp"
#include "stock/weight_watch.hpp"

namespace flipin {
namespace {

// Numbers the events of a path as they are asked for: the departures of holders, one a person, then
// what happens at random in each bid.
class EventNumbers {
public:
  [[nodiscard]] std::uint32_t of_holder(const std::string& holder) {
    return holders_.try_emplace(holder, next_).second ? next_++ : holders_.at(holder);
  }
  [[nodiscard]] std::uint32_t of_bid(std::uint32_t coordinates) {
    next_ += coordinates;
    return next_ - coordinates;
  }
  [[nodiscard]] std::uint32_t all() const { return next_; }

private:
  std::map<std::string, std::uint32_t> holders_;
  std::uint32_t next_{0};
};

std::vector<AwardSetting> award_settings(const Company& company,
                                         const Estimator& estimator,
                                         EventNumbers& numbers) {
  std::vector<AwardSetting> settings;
  const std::vector<std::string> ids = grant_ids(company);
  for (const Awards::Any& award : company.grants) {
    const std::uint32_t event = std::visit(
        [&]<class Kind>(const Kind& kind) {
          const bool is_drawn = Kind::draws_departure && estimator.events == Events::drawn;
          return is_drawn ? numbers.of_holder(kind.holder) : 0U;
        },
        award);
    settings.push_back(
        {company.stock, company.exercise_behavior, ids[settings.size()], event, estimator});
  }
  return settings;
}

std::vector<OptionClaim> claims_on(const Company& company) {
  std::vector<OptionClaim> claims;
  for (const HeldClaim& held : option_claims(company)) claims.push_back(held.claim);
  return claims;
}

std::vector<HolderClass> named_by_slug(std::vector<HolderClass> classes) {
  for (HolderClass& held : classes) held.name = slug(held.name);
  return classes;
}

std::vector<BidSetting> bid_settings(const Company& company,
                                     const Estimator& estimator,
                                     EventNumbers& numbers) {
  std::vector<BidSetting> settings;
  const std::vector<std::string> ids = acquirer_ids(company);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    RightsPlan plan = *company.rights_plan;
    plan.participation = settlement_terms(company).participation;
    settings.push_back({company.stock,
                        plan,
                        company.ledger(),
                        company.company.cash_available,
                        "acquirer." + ids[at],
                        estimator,
                        numbers.of_bid(bid_coordinates(company.acquirers[at], company.board)),
                        company.board,
                        company.plan_events,
                        named_by_slug(company.holder_classes),
                        claims_on(company)});
  }
  return settings;
}

}  // namespace

std::vector<Years> dates_asked_for(const Company& company, const Estimator& estimator) {
  std::vector<Years> times;
  EventNumbers numbers;
  const std::vector<AwardSetting> settings = award_settings(company, estimator, numbers);
  for (std::size_t at = 0; at < settings.size(); ++at) {
    const auto asked = std::visit([&](const auto& award) { return award.dates(settings[at]); },
                                  company.grants[at]);
    times.insert(times.end(), asked.begin(), asked.end());
  }
  if (!company.acquirers.empty()) {
    const auto asked = bidding_times(*company.rights_plan, company.stock.date);
    times.insert(times.end(), asked.begin(), asked.end());
  }
  if (company.price_range) {
    const auto asked = company.price_range->dates(company.stock.date);
    times.insert(times.end(), asked.begin(), asked.end());
  }
  if (company.listing_test) {
    const auto asked = company.listing_test->dates(company.stock.date);
    times.insert(times.end(), asked.begin(), asked.end());
  }
  return times;
}

std::uint32_t event_coordinates(const Company& company, const Estimator& estimator) {
  EventNumbers numbers;
  static_cast<void>(award_settings(company, estimator, numbers));
  static_cast<void>(bid_settings(company, estimator, numbers));
  return numbers.all();
}

std::vector<std::unique_ptr<Observer>> observers(const Company& company,
                                                 const TimeGrid& grid,
                                                 const Estimator& estimator) {
  std::vector<std::unique_ptr<Observer>> all;
  EventNumbers numbers;
  const std::vector<AwardSetting> awards = award_settings(company, estimator, numbers);
  for (std::size_t at = 0; at < awards.size(); ++at)
    all.push_back(std::visit([&](const auto& award) { return award.observer(awards[at], grid); },
                             company.grants[at]));
  const std::vector<BidSetting> bids = bid_settings(company, estimator, numbers);
  for (std::size_t at = 0; at < bids.size(); ++at)
    all.push_back(watch_bid(company.acquirers[at], bids[at], grid));
  if (company.price_range)
    all.push_back(company.price_range->observer(company.stock, estimator.measure, grid));
  if (company.listing_test)
    all.push_back(company.listing_test->observer(company.stock, estimator.measure, grid));
  if (estimator.measure.tilt != 0.0 && grid.size() > 0)
    all.push_back(std::make_unique<WeightWatch>(estimator.measure, grid));
  return all;
}

std::vector<std::unique_ptr<Observer>> told_bids(const Company& company,
                                                 const TimeGrid& grid,
                                                 const Estimator& estimator,
                                                 std::span<Journal> journals,
                                                 int told) {
  EventNumbers numbers;
  static_cast<void>(award_settings(company, estimator, numbers));
  const std::vector<BidSetting> bids = bid_settings(company, estimator, numbers);
  std::vector<std::unique_ptr<Observer>> all;
  for (std::size_t at = 0; at < bids.size(); ++at)
    all.push_back(watch_bid(company.acquirers[at], bids[at], grid, &journals[at], told));
  return all;
}

}  // namespace flipin
