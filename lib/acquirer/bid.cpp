#include "acquirer/bid.hpp"

#include <algorithm>
#include <limits>

#include "acquirer/arrivals.hpp"
#include "acquirer/referee.hpp"
#include "acquirer/right_value_twin.hpp"
#include "calendar/term.hpp"
#include "rights/class_shares.hpp"

namespace flipin {
namespace {

constexpr auto yields = static_cast<std::size_t>(BidYield::yields);
constexpr auto first_conditional = static_cast<std::size_t>(BidYield::days_to_trigger);

constexpr std::size_t at(BidYield yield) { return static_cast<std::size_t>(yield); }

struct EndYield {
  EndState end;
  BidYield yield;
};
// All ends but below_threshold, which is what remains.
constexpr auto end_yields = std::to_array<EndYield>({
    {EndState::budget_spent, BidYield::budget_spent},
    {EndState::left, BidYield::left},
    {EndState::agreed_deal, BidYield::agreed_deal},
    {EndState::exempt_offer, BidYield::exempt_offer},
    {EndState::redeemed, BidYield::redeemed},
    {EndState::flip_in, BidYield::flip_in},
    {EndState::exchanged, BidYield::exchanged},
    {EndState::flip_over, BidYield::flip_over},
    {EndState::unexercised, BidYield::unexercised},
});

struct PhaseYield {
  Phase phase;
  BidYield yield;
};
constexpr auto phase_yields = std::to_array<PhaseYield>({
    {Phase::attached, BidYield::days_attached},
    {Phase::tender_pending, BidYield::days_tender_pending},
    {Phase::separated, BidYield::days_separated},
    {Phase::triggered, BidYield::days_triggered},
    {Phase::flip_in_live, BidYield::days_flip_in_live},
});

// One observer a kind of acquirer, so that its moves are inlined into the day's loop.
template <Acquirer Kind>
class Bid : public Observer {
public:
  Bid(const Kind& bidder,
      const BidSetting& setting,
      const TimeGrid& grid,
      Journal* journal,
      int told)
      : bidder_{bidder},
        setting_{setting},
        referee_{setting, bidder, nullptr},
        teller_{setting, bidder, journal},
        told_{journal != nullptr ? told : -1},
        classes_{setting.classes},
        closes_{setting.plan.average_trading_days, setting.stock.price},
        arrivals_{bidder, setting, referee_.days().dates} {
    for (const Date date : referee_.days().dates) {
      const auto step = grid.find(years_between(setting.stock.date, date));
      expect(step.has_value(), "the grid holds the trading days of a bid");
      steps_.push_back(static_cast<std::uint32_t>(*step));
    }
  }

  [[nodiscard]] std::vector<Outcome> outcomes() const override;

  void start(const Block& block) override {
    day_ = 0;
    open_ = block.paths;
    closes_.start(setting_.stock.average_before_start());
    if (is_business_day(setting_.plan.trading_calendar, setting_.stock.date))
      closes_.add(setting_.stock.price);
    contests_.fill(referee_.opened(bidder_.initial_shares));
    weights_.fill(1.0);
    std::uint32_t coordinate = setting_.coordinate + arrivals_.draws();
    for (BlockArray& draws : draws_) block.events(coordinate++, draws);
    if (setting_.board.is_random()) block.events(coordinate, redemption_);
    arrivals_.start(block, wakes_);
    next_wake_ = 0;
  }

  void observe(const Block& block, Tape& tape) override {
    if (finished() || tape.step != steps_[day_]) return;
    adjust(block, tape);
    if (arrivals_.depend_on_price() && arrivals_.pass(block, day_, tape, wakes_)) next_wake_ = day_;
    if (day_ >= next_wake_ || day_ + 1 == steps_.size()) wake(block, tape);
    closes_.add(tape.log_growth);
    ++day_;
  }

  [[nodiscard]] bool finished() const override { return day_ == steps_.size() || open_ == 0; }

  void finish(const Block& block, std::span<Sample> samples) override {
    for (int path = 0; path < block.paths; ++path) set(path, samples);
  }

private:
  static constexpr auto never = std::numeric_limits<std::uint32_t>::max();

  static std::uint32_t narrowed(std::size_t day) {
    return day >= never ? never : static_cast<std::uint32_t>(day);
  }

  // Splits and issues of shares that take effect today.
  void adjust(const Block& block, Tape& tape) {
    if (!referee_.changes_on(day_)) return;
    const BlockArray& price = tape.price();
    for (int path = 0; path < block.paths; ++path) {
      Contest& contest = contests_[static_cast<std::size_t>(path)];
      if (contest.end == EndState::open)
        referee_of(path).adjust(contest, close_of(contest, path, price[path], tape));
    }
  }

  void wake(const Block& block, Tape& tape) {
    const BlockArray& price = tape.price();
    next_wake_ = never;
    for (int path = 0; path < block.paths; ++path) {
      const auto lane = static_cast<std::size_t>(path);
      if (wakes_[lane] <= day_) live(path, price[path], tape);
      next_wake_ = std::min<std::size_t>(next_wake_, wakes_[lane]);
    }
    if (day_ + 1 < steps_.size()) return;
    for (int path = 0; path < block.paths; ++path) {
      Contest& contest = contests_[static_cast<std::size_t>(path)];
      if (contest.end != EndState::open) continue;
      referee_of(path).expire(contest, close_of(contest, path, price[path], tape));
      decide(path, tape);
    }
  }

  // One day of one path: the bidder's move, then the clocks that end at the close.
  void live(int path, double price, const Tape& tape) {
    const auto lane = static_cast<std::size_t>(path);
    Contest& contest = contests_[lane];
    Referee& referee = referee_of(path);
    const Close close = close_of(contest, path, price, tape);
    if (contest.arrived == PlanDays::never) contest.arrived = contest.bidder_wakes = day_;
    if (contest.bidder_wakes <= day_) {
      const Move move = bidder_.moves(view(contest, lane, close));
      contest.bidder_wakes = move.rest == Move::for_good ? PlanDays::never : day_ + move.rest;
      referee.carry_out(contest, move, close, redeems(path));
      if (!awaits_trigger(contest.phase) && !Kind::acts_after_trigger)
        contest.bidder_wakes = PlanDays::never;
    }
    if (contest.end == EndState::open) referee.end_day(contest, close);
    if (contest.end != EndState::open) {
      wakes_[lane] = never;
      decide(path, tape);
      return;
    }
    wakes_[lane] = narrowed(std::min(contest.bidder_wakes, Referee::next_clock(contest, day_)));
  }

  Referee& referee_of(int path) { return path == told_ ? teller_ : referee_; }

  [[nodiscard]] bool redeems(int path) const {
    if (!setting_.board.is_random()) return setting_.board.redemption_probability >= 1.0;
    return redemption_[path] < setting_.board.redemption_probability;
  }

  // The price and its average in today's shares, after what settlements took from them.
  Close close_of(const Contest& contest, int path, double price, const Tape& tape) {
    const double share = contest.price_ratio / referee_.terms(day_).share_factor;
    const bool is_by_close = setting_.plan.market_value == MarketValue::close;
    return {day_, path, share * price, share, tape.now.value(), is_by_close ? nullptr : &closes_};
  }

  BidderView view(const Contest& contest, std::size_t lane, const Close& close) const {
    BidderView seen;
    seen.price = close.price;
    seen.position = contest.position;
    seen.outstanding = contest.outstanding;
    seen.threshold = referee_.threshold(contest, day_);
    seen.phase = contest.phase;
    seen.date = referee_.days().dates[day_];
    seen.day = day_ - contest.arrived;
    seen.plan = &setting_.plan;
    seen.triggers = contest.triggers;
    seen.terms = &referee_.terms(day_);
    for (std::size_t draw = 0; draw < draws_.size(); ++draw)
      seen.draws[draw] = draws_[draw][static_cast<Eigen::Index>(lane)];
    return seen;
  }

  // Weights a path by where it stands when its end is known.
  void decide(int path, const Tape& tape) {
    weights_[static_cast<std::size_t>(path)] =
        setting_.estimator.measure.weight(tape.log_growth[path], tape.now.value());
    --open_;
  }

  void set(int path, std::span<Sample> samples) const;
  void set_conditional(int path, double weight, std::span<Sample> samples) const;

  Kind bidder_;
  BidSetting setting_;
  Referee referee_;
  Referee teller_;
  int told_;  // the lane whose story is told, or -1
  ClassShares classes_;
  TrailingCloses closes_;
  Arrivals arrivals_;
  std::vector<std::uint32_t> steps_;  // of the trading days, in the grid
  std::size_t day_{0};                // the next trading day
  std::size_t next_wake_{0};          // the next on which some path has something to do
  int open_{0};                       // paths whose contest goes on
  std::array<Contest, block_paths> contests_{};
  std::array<std::uint32_t, block_paths> wakes_{};  // when a path has something to do
  std::array<BlockArray, Kind::draws> draws_{};
  BlockArray redemption_{};
  std::array<double, block_paths> weights_{};
};

template <Acquirer Kind>
void Bid<Kind>::set(int path, std::span<Sample> samples) const {
  const auto lane = static_cast<std::size_t>(path);
  const Contest& contest = contests_[lane];
  // A path that is told counts as itself.
  const double own = path == told_ ? 1.0 : weights_[lane];
  const double arrives = path == told_ ? 1.0 : arrivals_.weight();
  const double weight = own * arrives;
  const auto always = [&](BidYield yield, double value) {
    samples[at(yield)].set(path, weight * value);
  };
  double ended = 0.0;
  for (const auto& [end, yield] : end_yields) {
    always(yield, contest.end == end ? 1.0 : 0.0);
    ended += contest.end == end ? weight : 0.0;
  }
  // One less the others: their weights are those of the end, and all of them add up to one.
  samples[at(BidYield::below_threshold)].set(path, 1.0 - ended);
  always(BidYield::triggered, contest.triggers > 0 ? 1.0 : 0.0);
  always(BidYield::separated, contest.has_separated ? 1.0 : 0.0);
  always(BidYield::right_value, contest.right_value);
  always(BidYield::premium, contest.premium);
  always(BidYield::lost_premium, contest.lost_premium);
  for (const auto& [phase, yield] : phase_yields)
    always(yield, contest.days_in[static_cast<std::size_t>(phase)]);
  // Where no bidder arrives, the rights stay attached to the end.
  samples[at(BidYield::days_attached)].correct(
      path, -own * (1.0 - arrives) * static_cast<double>(steps_.size()));
  if (contest.triggers > 0) set_conditional(path, own, samples);
}

template <Acquirer Kind>
void Bid<Kind>::set_conditional(int path, double weight, std::span<Sample> samples) const {
  const Contest& contest = contests_[static_cast<std::size_t>(path)];
  const Settled& settled = contest.settled;
  const auto set = [&](BidYield yield, double value) {
    samples[at(yield)].set(path, value, weight);
  };
  set(BidYield::days_to_trigger,
      static_cast<double>(contest.triggered - arrivals_.first_day() + 1));
  set(BidYield::price_at_trigger, contest.price_at_trigger);
  set(BidYield::market_value, contest.market_value);
  set(BidYield::stake_before, settled.stake_before);
  set(BidYield::stake_after, settled.stake_after);
  set(BidYield::loss_fraction, settled.loss_fraction);
  set(BidYield::loss, settled.loss);
  set(BidYield::shares_issued, settled.issued);
  set(BidYield::cash_paid_in, settled.paid_in);
  set(BidYield::authorized_shortfall, settled.shortfall);
  set(BidYield::has_shortfall, settled.shortfall > 0.0 ? 1.0 : 0.0);
  set(BidYield::unfunded_cash, settled.unfunded);
  set(BidYield::exercising_gain, settled.exercising_gain);
  set(BidYield::other_gain, settled.other_gain);
  set(BidYield::price_ratio, contest.price_ratio);
  set(BidYield::options_before, settled.options_before);
  set(BidYield::options_after, settled.options_after);
  const CleanWorth worth{Dollars{settled.exercised_worth},
                         Dollars{settled.exchanged_worth},
                         Dollars{settled.clean_fall}};
  for (std::size_t held = 0; held < setting_.classes.size(); ++held)
    samples[yields + held].set(path, classes_.gain(held, worth).value(), weight);
}

template <Acquirer Kind>
std::vector<Outcome> Bid<Kind>::outcomes() const {
  struct Named {
    const char* name;
    const char* unit;
    Summary summary;
  };
  static constexpr auto named = std::to_array<Named>({
      {"triggered", "", Summary::probability},
      {"budget_spent", "", Summary::probability},
      {"left", "", Summary::probability},
      {"agreed_deal", "", Summary::probability},
      {"exempt_offer", "", Summary::probability},
      {"redeemed", "", Summary::probability},
      {"flip_in", "", Summary::probability},
      {"exchanged", "", Summary::probability},
      {"flip_over", "", Summary::probability},
      {"unexercised", "", Summary::probability},
      {"below_threshold", "", Summary::probability},
      {"separated", "", Summary::probability},
      {"right_value", "$/right", Summary::mean},
      {"premium", "$/share", Summary::mean},
      {"lost_premium", "$/share", Summary::mean},
      {"days_attached", "trading days", Summary::mean},
      {"days_tender_pending", "trading days", Summary::mean},
      {"days_separated", "trading days", Summary::mean},
      {"days_triggered", "trading days", Summary::mean},
      {"days_flip_in_live", "trading days", Summary::mean},
      {"days_to_trigger", "trading days", Summary::percentiles},
      {"price_at_trigger", "$/share", Summary::percentiles},
      {"market_value", "$/share", Summary::percentiles},
      {"stake_before", "", Summary::percentiles},
      {"stake_after", "", Summary::percentiles},
      {"loss_fraction", "", Summary::percentiles},
      {"loss", "$", Summary::percentiles},
      {"shares_issued", "shares", Summary::percentiles},
      {"cash_paid_in", "$", Summary::percentiles},
      {"authorized_shortfall", "shares", Summary::percentiles},
      {"has_shortfall", "", Summary::probability},
      {"unfunded_cash", "$", Summary::percentiles},
      {"exercising_gain", "$", Summary::mean},
      {"other_gain", "$", Summary::mean},
      {"price_ratio", "", Summary::percentiles},
      {"options_before", "$", Summary::mean},
      {"options_after", "$", Summary::mean},
  });
  static_assert(named.size() == yields);
  std::vector<Outcome> all;
  for (std::size_t yield = 0; yield < yields; ++yield)
    all.push_back({setting_.prefix + "." + named[yield].name,
                   named[yield].unit,
                   named[yield].summary,
                   {},
                   yield < first_conditional ? Given::always : Given::event});
  if constexpr (std::is_same_v<Kind, BlockPurchase>)
    all[at(BidYield::right_value)].twin = right_value_twin(bidder_, setting_);
  for (const HolderClass& held : setting_.classes)
    all.push_back({setting_.prefix + ".gain." + held.name, "$", Summary::mean, {}, Given::event});
  return all;
}

}  // namespace

std::vector<Years> bidding_times(const RightsPlan& plan, Date start) {
  std::vector<Years> times;
  for (const Date date : bidding_days(plan, start)) times.push_back(years_between(start, date));
  return times;
}

std::uint32_t bid_coordinates(const Acquirers::Any& acquirer, const Board& board) {
  return std::visit(
      [&]<class Kind>(const Kind& bidder) {
        return (bidder.arrival_rate > 0.0 ? 1U : 0U) + Kind::draws + (board.is_random() ? 1U : 0U);
      },
      acquirer);
}

std::unique_ptr<Observer> watch_bid(const Acquirers::Any& acquirer,
                                    const BidSetting& setting,
                                    const TimeGrid& grid,
                                    Journal* journal,
                                    int told) {
  return std::visit(
      [&](const auto& bidder) -> std::unique_ptr<Observer> {
        return std::make_unique<Bid<std::decay_t<decltype(bidder)>>>(
            bidder, setting, grid, journal, told);
      },
      acquirer);
}

}  // namespace flipin
