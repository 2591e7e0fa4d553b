#include "acquirer/bid.hpp"

#include <algorithm>

#include "calendar/term.hpp"

namespace flipin {
namespace {

constexpr auto yields = static_cast<std::size_t>(BidYield::yields);

constexpr std::size_t at(BidYield yield) { return static_cast<std::size_t>(yield); }

// One observer a kind of acquirer, so that the purchase decision is inlined into the day's loop.
template <Acquirer Bidder>
class Bid : public Observer {
public:
  Bid(const Bidder& bidder, const BidSetting& setting, const TimeGrid& grid)
      : bidder_{bidder},
        setting_{setting},
        closes_{setting.plan.average_trading_days},
        threshold_{setting.plan.threshold.fewest_of(setting.ledger.outstanding).count()} {
    const Date start = setting.stock.date;
    std::uint32_t day = 0;
    for (const Date date : bidding_days(setting.plan, start)) {
      const auto step = grid.find(years_between(start, date));
      expect(step.has_value(), "the grid holds the trading days of a bid");
      steps_.push_back(static_cast<std::uint32_t>(*step));
      if (date < bidder.begins) first_day_ = day + 1;
      ++day;
    }
  }

  [[nodiscard]] std::vector<Outcome> outcomes() const override;

  void start(const Block& block) override {
    day_ = 0;
    bidding_ = block.paths;
    closes_.start(setting_.stock.average_before_start());
    if (is_business_day(setting_.plan.trading_calendar, setting_.stock.date))
      closes_.add(setting_.stock.price);
    positions_.fill({bidder_.initial_shares.count(), 0.0});
    phases_.fill(Phase::attached);
    is_out_of_means_.fill(0);
    settled_paths_ = 0;
  }

  void observe(const Block& block, Tape& tape) override {
    if (finished() || tape.step != steps_[day_]) return;
    const BlockArray& price = tape.price();
    if (day_ >= first_day_)
      for (int path = 0; path < block.paths; ++path) act(path, price[path]);
    closes_.add(price);
    ++day_;
  }

  [[nodiscard]] bool finished() const override { return day_ == steps_.size() || bidding_ == 0; }

  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) {
      const auto lane = static_cast<std::size_t>(path);
      if (phases_[lane] == Phase::attached) enter(lane, PlanEvent::final_expiration);
      const bool is_triggered = phases_[lane] == Phase::settled;
      const bool is_spent = is_out_of_means_[lane] != 0 && !is_triggered;
      samples[at(BidYield::triggered)].add(is_triggered ? 1.0 : 0.0);
      samples[at(BidYield::budget_spent)].add(is_spent ? 1.0 : 0.0);
      samples[at(BidYield::below_threshold)].add(!is_triggered && !is_spent ? 1.0 : 0.0);
    }
    for (std::size_t settled = 0; settled < settled_paths_; ++settled)
      for (std::size_t yield = at(BidYield::days_to_trigger); yield < yields; ++yield)
        samples[yield].add(results_[settled][yield]);
  }

private:
  void act(int path, double price) {
    const auto lane = static_cast<std::size_t>(path);
    if (phases_[lane] != Phase::attached || is_out_of_means_[lane] != 0) return;
    Position& position = positions_[lane];
    const Purchase purchase = bidder_.buys(position, price);
    // Nobody sells what does not exist.
    const std::int64_t left = setting_.ledger.outstanding.count() - position.shares;
    const std::int64_t bought = std::min(purchase.shares, left);
    position.shares += bought;
    position.spent += static_cast<double>(bought) * price;
    if (position.shares >= threshold_) {
      enter(lane, PlanEvent::threshold_reached);
      settle(path, price);
    } else if (purchase.is_last) {
      is_out_of_means_[lane] = 1;
    } else {
      return;
    }
    --bidding_;
  }

  void settle(int path, double price) {
    const auto lane = static_cast<std::size_t>(path);
    const Trigger trigger{setting_.ledger.outstanding,
                          ShareCount{positions_[lane].shares},
                          DollarsPerShare{price},
                          closes_.average(path)};
    const auto [settlement, fitted] =
        settle_by(setting_.plan.settlement, setting_.plan, setting_.ledger, setting_.cash, trigger);
    enter(lane, PlanEvent::settlement);

    auto& result = results_[settled_paths_++];
    result[at(BidYield::days_to_trigger)] = static_cast<double>(day_ - first_day_ + 1);
    result[at(BidYield::price_at_trigger)] = price;
    result[at(BidYield::market_value)] = trigger.market_value.value();
    result[at(BidYield::stake_before)] = settlement.stake_before;
    result[at(BidYield::stake_after)] = settlement.stake_after;
    result[at(BidYield::loss_fraction)] = settlement.loss_fraction;
    result[at(BidYield::loss)] = settlement.loss.value();
    result[at(BidYield::shares_issued)] = settlement.issued.value();
    result[at(BidYield::cash_paid_in)] = settlement.paid_in.value();
    result[at(BidYield::authorized_shortfall)] = fitted.shortfall.value();
    result[at(BidYield::has_shortfall)] = fitted.shortfall > Shares{} ? 1.0 : 0.0;
    result[at(BidYield::unfunded_cash)] = fitted.unfunded.value();
    result[at(BidYield::exercising_gain)] = settlement.exercising_gain.value();
    result[at(BidYield::other_gain)] = settlement.other_gain.value();
  }

  void enter(std::size_t lane, PlanEvent event) {
    const auto next = next_phase(phases_[lane], event);
    expect(next.has_value(), "a plan takes only legal steps");
    phases_[lane] = *next;
  }

  Bidder bidder_;
  BidSetting setting_;
  TrailingCloses closes_;
  std::int64_t threshold_;            // shares
  std::vector<std::uint32_t> steps_;  // of the trading days, in the grid
  std::size_t day_{0};                // the next trading day
  std::size_t first_day_{0};          // the first on which the bidder may buy
  int bidding_{0};                    // paths on which the bid goes on
  std::array<Position, block_paths> positions_{};
  std::array<Phase, block_paths> phases_{};
  std::array<std::uint8_t, block_paths> is_out_of_means_{};
  std::array<std::array<double, yields>, block_paths> results_{};
  std::size_t settled_paths_{0};
};

template <Acquirer Bidder>
std::vector<Outcome> Bid<Bidder>::outcomes() const {
  const std::string bid = setting_.prefix + ".";
  return {
      {bid + "triggered", "", Summary::probability, {}},
      {bid + "budget_spent", "", Summary::probability, {}},
      {bid + "below_threshold", "", Summary::probability, {}},
      {bid + "days_to_trigger", "trading days", Summary::percentiles, {}},
      {bid + "price_at_trigger", "$/share", Summary::percentiles, {}},
      {bid + "market_value", "$/share", Summary::percentiles, {}},
      {bid + "stake_before", "", Summary::percentiles, {}},
      {bid + "stake_after", "", Summary::percentiles, {}},
      {bid + "loss_fraction", "", Summary::percentiles, {}},
      {bid + "loss", "$", Summary::percentiles, {}},
      {bid + "shares_issued", "shares", Summary::percentiles, {}},
      {bid + "cash_paid_in", "$", Summary::percentiles, {}},
      {bid + "authorized_shortfall", "shares", Summary::percentiles, {}},
      {bid + "has_shortfall", "", Summary::probability, {}},
      {bid + "unfunded_cash", "$", Summary::percentiles, {}},
      {bid + "exercising_gain", "$", Summary::mean, {}},
      {bid + "other_gain", "$", Summary::mean, {}},
  };
}

}  // namespace

std::vector<Date> bidding_days(const RightsPlan& plan, Date start) {
  return business_days(plan.trading_calendar, start + 1, plan.expires);
}

std::vector<Years> bidding_times(const RightsPlan& plan, Date start) {
  std::vector<Years> times;
  for (const Date date : bidding_days(plan, start)) times.push_back(years_between(start, date));
  return times;
}

std::unique_ptr<Observer> watch_bid(const Acquirers::Any& acquirer,
                                    const BidSetting& setting,
                                    const TimeGrid& grid) {
  return std::visit(
      [&](const auto& bidder) -> std::unique_ptr<Observer> {
        return std::make_unique<Bid<std::decay_t<decltype(bidder)>>>(bidder, setting, grid);
      },
      acquirer);
}

}  // namespace flipin
