#include "acquirer/bid.hpp"

#include <algorithm>
#include <limits>

#include "calendar/term.hpp"
#include "math/elementary.hpp"

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
      times_.push_back(years_between(start, date).value());
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
    arrival_weight_ = arrive(block);
    weights_.fill(1.0);
    settled_paths_ = 0;
  }

  void observe(const Block& block, Tape& tape) override {
    if (finished() || tape.step != steps_[day_]) return;
    const BlockArray& price = tape.price();
    for (int path = 0; path < block.paths; ++path) act(path, price[path], tape);
    closes_.add(price);
    ++day_;
    if (day_ < steps_.size()) return;
    for (int path = 0; path < block.paths; ++path)
      if (is_bidding(static_cast<std::size_t>(path))) decide(path, tape);
  }

  [[nodiscard]] bool finished() const override { return day_ == steps_.size() || bidding_ == 0; }

  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) {
      const auto lane = static_cast<std::size_t>(path);
      if (phases_[lane] == Phase::attached) enter(lane, PlanEvent::final_expiration);
      const bool is_triggered = phases_[lane] == Phase::settled;
      const bool is_spent = is_out_of_means_[lane] != 0 && !is_triggered;
      const double triggered = is_triggered ? arrival_weight_ : 0.0;
      const double spent = is_spent ? arrival_weight_ : 0.0;
      samples[at(BidYield::triggered)].set(path, weights_[lane] * triggered);
      samples[at(BidYield::budget_spent)].set(path, weights_[lane] * spent);
      // One less the others: their weights are those of the end, and the three add up to one.
      samples[at(BidYield::below_threshold)].set(path, 1.0 - weights_[lane] * (triggered + spent));
      if (!is_triggered) samples[at(BidYield::right_value)].set(path, 0.0);
    }
    for (std::size_t settled = 0; settled < settled_paths_; ++settled) {
      const Settled& result = results_[settled];
      const double weight = weights_[static_cast<std::size_t>(result.path)];
      samples[at(BidYield::right_value)].set(
          result.path, weight * arrival_weight_ * result.values[at(BidYield::right_value)]);
      for (std::size_t yield = first_conditional; yield < at(BidYield::right_value); ++yield)
        samples[yield].set(result.path, result.values[yield], weight);
    }
  }

private:
  static constexpr std::size_t first_conditional = at(BidYield::days_to_trigger);
  static constexpr auto never = std::numeric_limits<std::size_t>::max();

  /// What a settled path yields.
  struct Settled {
    int path{};
    std::array<double, yields> values{};
  };

  /// Sets the first day on which the bidder of each path may buy.
  /// @return what the arrivals of this block weigh: the chance that there is one, if it is certain
  ///         here, and else 1
  double arrive(const Block& block) {
    if constexpr (requires { bidder_.arrival_rate; }) {
      block.events(setting_.coordinate, arrival_);
      return arrive_at_random(block);
    } else {
      arrival_days_.fill(first_day_);
      return 1.0;
    }
  }

  double arrive_at_random(const Block& block) requires requires(const Bidder& bidder) {
    bidder.arrival_rate;
  }
  {
    if (first_day_ == times_.size()) {
      arrival_days_.fill(never);
      return 0.0;
    }
    const double begins = first_day_ == 0 ? 0.0 : times_[first_day_ - 1];
    const double rate = bidder_.arrival_rate;
    const bool is_certain = setting_.estimator.events == Events::integrated;
    const double chance = is_certain ? 1.0 - exp_of(-rate * (times_.back() - begins)) : 1.0;
    for (int path = 0; path < block.paths; ++path) {
      const double time = begins - log_of(1.0 - arrival_[path] * chance) / rate;
      const auto found = std::ranges::lower_bound(times_, time) - times_.begin();
      const std::size_t day = std::max(static_cast<std::size_t>(found), first_day_);
      arrival_days_[static_cast<std::size_t>(path)] =
          std::min(day, is_certain ? times_.size() - 1 : never);
    }
    return chance;
  }

  [[nodiscard]] bool is_bidding(std::size_t lane) const {
    return phases_[lane] == Phase::attached && is_out_of_means_[lane] == 0;
  }

  /// Weights a path by where it stands when its end is known.
  void decide(int path, const Tape& tape) {
    weights_[static_cast<std::size_t>(path)] =
        setting_.estimator.measure.weight(tape.log_growth[path], tape.now.value());
  }

  void act(int path, double price, const Tape& tape) {
    const auto lane = static_cast<std::size_t>(path);
    if (day_ < arrival_days_[lane] || !is_bidding(lane)) return;
    Position& position = positions_[lane];
    const Purchase purchase = bidder_.buys(position, price);
    // Nobody sells what does not exist.
    const std::int64_t left = setting_.ledger.outstanding.count() - position.shares;
    const std::int64_t bought = std::min(purchase.shares, left);
    position.shares += bought;
    position.spent += static_cast<double>(bought) * price;
    if (position.shares >= threshold_) {
      enter(lane, PlanEvent::threshold_reached);
      settle(path, price, tape.now);
    } else if (purchase.is_last) {
      is_out_of_means_[lane] = 1;
    } else {
      return;
    }
    decide(path, tape);
    --bidding_;
  }

  void settle(int path, double price, Years now) {
    const auto lane = static_cast<std::size_t>(path);
    const Trigger trigger{setting_.ledger.outstanding,
                          ShareCount{positions_[lane].shares},
                          DollarsPerShare{price},
                          closes_.average(path)};
    const auto [settlement, fitted] =
        settle_by(setting_.plan.settlement, setting_.plan, setting_.ledger, setting_.cash, trigger);
    enter(lane, PlanEvent::settlement);

    results_[settled_paths_].path = path;
    auto& result = results_[settled_paths_++].values;
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
    result[at(BidYield::right_value)] = exp_of(-setting_.stock.risk_free_rate.value() * now.value())
                                        * settlement.payoff_per_right.value();
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
  std::vector<double> times_;         // of the trading days, years
  std::size_t day_{0};                // the next trading day
  std::size_t first_day_{0};          // the first on which the bidder may buy
  int bidding_{0};                    // paths on which the bid goes on
  std::array<Position, block_paths> positions_{};
  std::array<Phase, block_paths> phases_{};
  std::array<std::uint8_t, block_paths> is_out_of_means_{};
  BlockArray arrival_{};
  std::array<std::size_t, block_paths> arrival_days_{};
  double arrival_weight_{1.0};
  std::array<double, block_paths> weights_{};
  std::array<Settled, block_paths> results_{};
  std::size_t settled_paths_{0};
};

template <Acquirer Bidder>
std::vector<Outcome> Bid<Bidder>::outcomes() const {
  const std::string bid = setting_.prefix + ".";
  return {
      {bid + "triggered", "", Summary::probability, {}},
      {bid + "budget_spent", "", Summary::probability, {}},
      {bid + "below_threshold", "", Summary::probability, {}},
      {bid + "days_to_trigger", "trading days", Summary::percentiles, {}, Given::event},
      {bid + "price_at_trigger", "$/share", Summary::percentiles, {}, Given::event},
      {bid + "market_value", "$/share", Summary::percentiles, {}, Given::event},
      {bid + "stake_before", "", Summary::percentiles, {}, Given::event},
      {bid + "stake_after", "", Summary::percentiles, {}, Given::event},
      {bid + "loss_fraction", "", Summary::percentiles, {}, Given::event},
      {bid + "loss", "$", Summary::percentiles, {}, Given::event},
      {bid + "shares_issued", "shares", Summary::percentiles, {}, Given::event},
      {bid + "cash_paid_in", "$", Summary::percentiles, {}, Given::event},
      {bid + "authorized_shortfall", "shares", Summary::percentiles, {}, Given::event},
      {bid + "has_shortfall", "", Summary::probability, {}, Given::event},
      {bid + "unfunded_cash", "$", Summary::percentiles, {}, Given::event},
      {bid + "exercising_gain", "$", Summary::mean, {}, Given::event},
      {bid + "other_gain", "$", Summary::mean, {}, Given::event},
      {bid + "right_value", "$/right", Summary::mean, {}},
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
