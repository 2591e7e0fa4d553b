#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "award/exercise_behavior.hpp"
#include "calendar/time_grid.hpp"
#include "math/black_scholes.hpp"
#include "stock/bridge.hpp"
#include "stock/estimator.hpp"
#include "stock/observer.hpp"

namespace flipin {

/// One tranche as the tape sees it: times after the start, not dates.
struct TimedTranche {
  Years vests;           // 0 or less: vested from the start
  double fraction;       // of the grant
  bool has_close{true};  // on the day it vests
};

/// An option in the hands of a holder who behaves as Hull and White (2004) say, in continuous time.
struct HeldOption {
  std::string id;
  std::uint32_t holder{};
  DollarsPerShare start_price;
  DollarsPerShare exercise_price;
  LogRate risk_free_rate;
  LogRate dividend_yield;
  std::optional<double> volatility;  // of a stock that is a geometric Brownian motion
  Years term;
  std::vector<TimedTranche> tranches;
  ExerciseBehavior behavior;
  DollarsPerShare lower_line;  // where the 5% column ends
  DollarsPerShare upper_line;  // where the 10% column ends
  std::vector<Years> watched;  // when the holder looks at the price; always, if empty
  Estimator estimator{};
  std::vector<Control> controls;  // in the order of OptionHolder::KnownMean, or none
  std::vector<Outcome> outcomes;  // names, units and twins, in the order of OptionHolder::Yield

  /// The option as it stands at some price with some time left.
  [[nodiscard]] LognormalTerms from_here(DollarsPerShare price, Years left) const;
  /// The last date that paths must reach: what follows the last vesting may be integrated.
  [[nodiscard]] Years last_date() const;
};

/// Watches the tape for one held option and yields, a path: its present value an option, the same
/// given vesting, the term it was held given vesting, whether it was exercised, and whether the
/// stock ended above the two assumed lines.
///
/// Touching the exercise multiple and leaving happen between dates, where the bridge says, so the
/// result carries no discretisation error on any grid that holds the vesting dates and the
/// expiration; a holder who watches daily closes needs those in the grid, and sees nothing else.
/// Every path vests: leaving before it is integrated, by the known chance of each tranche to vest,
/// and leaving after it is drawn.
/// @cost  a comparison a path and date; a few elementary functions where something happens
class OptionHolder : public Observer {
public:
  enum Yield : std::size_t {
    fair_value,
    value_given_vesting,
    expected_term,
    probability_of_exercise,
    ends_above_5,
    ends_above_10,
    yields
  };
  enum KnownMean : std::size_t { stock_at_settlement, european_call, known_means };

  OptionHolder(HeldOption option, const TimeGrid& grid);

  [[nodiscard]] std::vector<Outcome> outcomes() const override { return option_.outcomes; }
  [[nodiscard]] std::vector<Control> controls() const override { return option_.controls; }
  void start(const Block& block) override;
  void observe(const Block& block, Tape& tape) override;
  [[nodiscard]] bool finished() const override { return finished_; }
  void finish(const Block& block, std::span<Sample> samples) override;

private:
  static constexpr std::uint32_t from_start = 0xffff'ffff;

  struct TrancheState {
    std::uint32_t vesting_step{};  // in the grid, or from_start
    double time{};                 // of vesting, years
    double fraction{};             // of the grant
    double chance_to_vest{};
    bool is_seen_vesting{};  // a holder who watches closes sees one on that day
    std::array<std::uint8_t, block_paths> is_open{};  // vested and not yet settled
  };

  /// How a tranche ends on a path, or can be expected to.
  struct Ending {
    double value;      // present value, USD an option
    double time;       // years
    double exercised;  // the chance of it
  };

  [[nodiscard]] bool is_watched_continuously() const { return option_.watched.empty(); }
  [[nodiscard]] double weight(double log_growth, double time) const {
    return option_.estimator.measure.weight(log_growth, time);
  }
  /// When a holder who is there at `vesting_time` leaves.
  [[nodiscard]] double leaves(int path, double vesting_time) const;
  /// Whether anything can happen to `path` in this step but passing by.
  [[nodiscard]] bool passes_by(const Tape& tape, int path) const;
  void vest(TrancheState& tranche, int path, double log_growth);
  void live_through(TrancheState& tranche, const Block& block, Tape& tape, int path);
  /// Closes a tranche on a path.
  void settle(TrancheState& tranche, int path, double time, double log_growth);
  /// Counts what a tranche that vests now can be expected to bring.
  void foresee(const TrancheState& tranche, int path, double log_growth);
  void count(const TrancheState& tranche, int path, double weight, Ending ending);
  /// Sees where the price ends, or can be expected to.
  void look_ahead(int path, double time, double log_growth);

  HeldOption option_;
  std::vector<TrancheState> tranches_;
  std::uint32_t last_step_;  // after which nothing is watched
  double barrier_;           // ln(multiple * exercise price / start price)
  double barrier_price_;
  double lower_line_;  // ln(line / start price)
  double upper_line_;
  bool finished_{false};
  BlockArray departure_{};           // unit exponential: exit hazard from vesting to departure
  BlockArray earliest_departure_{};  // years; before it no tranche sees the holder leave
  std::vector<bool> is_watched_;     // by step
  std::array<BlockArray, yields> yield_{};
  std::array<BlockArray, known_means> control_{};
};

}  // namespace flipin
