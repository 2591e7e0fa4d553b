#include "math/run_length.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>

#include <boost/math/quadrature/gauss.hpp>

#include "core/expect.hpp"
#include "math/elementary.hpp"
#include "math/normal.hpp"

namespace flipin {
namespace {

// The line of log prices, the level at 0, is cut into panels of one width, and the mass on a panel
// sits on Gauss-Legendre nodes. No panel straddles the level, where densities jump, so between
// panels everything is smooth and the transition from panel to panel depends on their distance
// alone: one small matrix for each distance serves the whole line.
constexpr std::size_t nodes = 10;
constexpr double panel_width = 3.5;   // of the smallest standard deviation between two closes
constexpr double far = 7.0;           // standard deviations: beyond lies 1e-12
constexpr double negligible = 1e-18;  // mass of a panel

using Panel = std::array<double, nodes>;
using Panels = std::vector<Panel>;

// Nodes and weights for the panel from 0 to 1.
struct Rule {
  Panel positions;
  Panel weights;
};

Rule gauss_rule() {
  using Gauss = boost::math::quadrature::gauss<double, nodes>;
  Rule rule{};
  for (std::size_t half = 0; half < nodes / 2; ++half) {
    const std::size_t lower = nodes / 2 - 1 - half;
    const std::size_t upper = nodes / 2 + half;
    rule.positions[lower] = 0.5 - 0.5 * Gauss::abscissa()[half];
    rule.positions[upper] = 0.5 + 0.5 * Gauss::abscissa()[half];
    rule.weights[lower] = rule.weights[upper] = 0.5 * Gauss::weights()[half];
  }
  return rule;
}

// How much of the line matters, in panels: a price too far above the level cannot fall below it
// again before a run in progress is complete, one too far below cannot come back in time.
struct Line {
  double width;  // of a panel
  int below;     // panels below the level
  int above;

  [[nodiscard]] double top() const { return width * above; }
};

double total(const Panel& panel) { return std::accumulate(panel.begin(), panel.end(), 0.0); }

double dot(const Panels& mass, const Panels& chances) {
  double sum = 0.0;
  for (std::size_t at = 0; at < mass.size(); ++at)
    sum = std::inner_product(mass[at].begin(), mass[at].end(), chances[at].begin(), sum);
  return sum;
}

// What one span does to mass on the line.
class Transition {
public:
  Transition(const Line& line, const Rule& rule, double span, double drift, double volatility)
      : span_{span} {
    const double mean = drift * span;
    const double deviation = volatility * std::sqrt(span);
    lowest_ = static_cast<int>(std::floor((mean - far * deviation) / line.width));
    const int highest = static_cast<int>(std::ceil((mean + far * deviation) / line.width));
    const double scale =
        line.width * 0.5 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi / deviation;
    for (int distance = lowest_; distance <= highest; ++distance) {
      Block& block = blocks_.emplace_back();
      for (std::size_t from = 0; from < nodes; ++from)
        for (std::size_t to = 0; to < nodes; ++to) {
          const double way = line.width * (distance + rule.positions[to] - rule.positions[from]);
          const double z = (way - mean) / deviation;
          block[from][to] = scale * rule.weights[to] * exp_of(-0.5 * z * z);
        }
    }
    const auto chances_above = [&](double floor, int first, int panels) {
      Panels chances(static_cast<std::size_t>(panels));
      for (int panel = 0; panel < panels; ++panel)
        for (std::size_t node = 0; node < nodes; ++node) {
          const double from = line.width * (first + panel + rule.positions[node]);
          chances[static_cast<std::size_t>(panel)][node] =
              normal_cdf((from + mean - floor) / deviation);
        }
      return chances;
    };
    rises = chances_above(0.0, -line.below, line.below);
    stays = chances_above(0.0, 0, line.above);
    leaps = chances_above(line.top(), -line.below, line.below);
    escapes = chances_above(line.top(), 0, line.above);
  }

  // Whether this is the transition of `span`, but for rounding.
  [[nodiscard]] bool is_of(double span) const { return std::abs(span - span_) <= 1e-10 * span_; }

  // Adds to `to` what moves there from `from`; each begins at some panel of the line.
  void move(const Panels& from, int from_first, Panels& to, int to_first) const {
    const auto distances = static_cast<int>(blocks_.size());
    for (int source = 0; source < static_cast<int>(from.size()); ++source) {
      const Panel& mass = from[static_cast<std::size_t>(source)];
      if (total(mass) < negligible) continue;
      const int lowest_target = source + from_first + lowest_ - to_first;
      const int first = std::max(0, -lowest_target);
      const int end = std::min(distances, static_cast<int>(to.size()) - lowest_target);
      for (int at = first; at < end; ++at)
        add(blocks_[static_cast<std::size_t>(at)],
            mass,
            to[static_cast<std::size_t>(lowest_target + at)]);
    }
  }

  Panels rises;    // from below: the chance to close at or above the level
  Panels stays;    // from above: the same
  Panels leaps;    // from below: the chance to close beyond the top of the line
  Panels escapes;  // from above: the same

private:
  using Block = std::array<Panel, nodes>;  // [from][to]

  static void add(const Block& block, const Panel& mass, Panel& to) {
    Panel sum = to;
    for (std::size_t from = 0; from < nodes; ++from)
      for (std::size_t at = 0; at < nodes; ++at) sum[at] += block[from][at] * mass[from];
    to = sum;
  }

  double span_;
  int lowest_;  // distance, in panels, of the first block
  std::vector<Block> blocks_;
};

// The mass of prices on the way to a run, by the closes in a row that they have.
class RunInProgress {
public:
  RunInProgress(const Line& line, int run)
      : line_{line},
        below_(static_cast<std::size_t>(line.below)),
        next_below_(below_.size()),
        above_(static_cast<std::size_t>(run) - 1, Panels(static_cast<std::size_t>(line.above))),
        all_above_(static_cast<std::size_t>(line.above)),
        beyond_(above_.size()) {}

  // The first close; returns the chance that it completes a run.
  double begin(const Rule& rule, double mean, double deviation) {
    const auto spread = [&](Panels& panels, int first) {
      for (std::size_t panel = 0; panel < panels.size(); ++panel)
        for (std::size_t node = 0; node < nodes; ++node) {
          const double position =
              line_.width * (first + static_cast<int>(panel) + rule.positions[node]);
          const double z = (position - mean) / deviation;
          panels[panel][node] = line_.width * rule.weights[node] * 0.5 * std::numbers::sqrt2
                                * std::numbers::inv_sqrtpi / deviation * exp_of(-0.5 * z * z);
        }
    };
    spread(below_, -line_.below);
    if (above_.empty()) return normal_cdf(mean / deviation);
    spread(above_.front(), 0);
    beyond_.front() = normal_cdf((mean - line_.top()) / deviation);
    return 0.0;
  }

  // The next close; returns the chance that it completes the first run.
  double advance(const Transition& step) {
    const double completed =
        above_.empty() ? dot(below_, step.rises) : dot(above_.back(), step.stays) + beyond_.back();

    std::ranges::fill(next_below_, Panel{});
    std::ranges::fill(all_above_, Panel{});
    for (const Panels& state : above_)
      for (std::size_t panel = 0; panel < state.size(); ++panel)
        for (std::size_t node = 0; node < nodes; ++node)
          all_above_[panel][node] += state[panel][node];
    step.move(below_, -line_.below, next_below_, -line_.below);
    step.move(all_above_, 0, next_below_, -line_.below);

    for (std::size_t closes = above_.size(); closes-- > 0;) {
      std::ranges::fill(above_[closes], Panel{});
      if (closes == 0) {
        step.move(below_, -line_.below, above_[0], 0);
        beyond_[0] = dot(below_, step.leaps);
      } else {
        step.move(above_[closes - 1], 0, above_[closes], 0);
        beyond_[closes] = beyond_[closes - 1] + dot(above_[closes - 1], step.escapes);
      }
    }
    std::swap(below_, next_below_);
    return completed;
  }

private:
  Line line_;
  Panels below_;
  Panels next_below_;
  std::vector<Panels> above_;   // [k]: with k + 1 closes in a row, the level to the top
  Panels all_above_;            // their sum
  std::vector<double> beyond_;  // [k]: the same mass beyond the top, which stays above the level
};

Line line_for(const WatchedCloses& closes) {
  const double start = closes.start;
  const double drift = closes.drift;
  const double volatility = closes.volatility;
  const std::span<const double> spans = closes.spans;
  const int run = closes.run;
  const double smallest = *std::ranges::min_element(spans);
  const double all = std::accumulate(spans.begin(), spans.end(), 0.0);
  double window = 0.0;  // the longest time that `run` closes take
  double last = 0.0;
  for (std::size_t close = 0; close < spans.size(); ++close) {
    const auto length = static_cast<std::size_t>(run);
    last += spans[close];
    if (close >= length) last -= spans[close - length];
    window = std::max(window, last);
  }
  // There and back again is one way of twice the length.
  const auto reach = [&](double time, double outset) {
    const double way = far * volatility * std::sqrt(time);
    return 0.5 * (way + std::clamp(outset, 0.0, way)) + std::abs(drift) * time;
  };
  const double width = panel_width * volatility * std::sqrt(smallest);
  const auto panels = [&](double length) { return static_cast<int>(std::ceil(length / width)); };
  return {width, panels(reach(all, -start)), run == 1 ? 0 : panels(reach(window, start))};
}

}  // namespace

std::vector<double> first_run_chances(const WatchedCloses& closes) {
  expect(closes.volatility > 0.0 && closes.run >= 1,
         "the price moves, and a run has closes",
         {{"volatility", closes.volatility}, {"run", static_cast<double>(closes.run)}});
  for (const double span : closes.spans)
    expect(span > 0.0, "closes follow one another", {{"span", span}});
  std::vector<double> chances(closes.spans.size(), 0.0);
  if (chances.empty()) return chances;

  const Line line = line_for(closes);
  const Rule rule = gauss_rule();
  RunInProgress progress{line, closes.run};
  const double first = closes.spans.front();
  chances.front() = progress.begin(
      rule, closes.start + closes.drift * first, closes.volatility * std::sqrt(first));
  std::vector<Transition> transitions;  // one a span that differs
  for (std::size_t close = 1; close < chances.size(); ++close) {
    const double span = closes.spans[close];
    auto step =
        std::ranges::find_if(transitions, [&](const Transition& t) { return t.is_of(span); });
    if (step == transitions.end()) {
      transitions.emplace_back(line, rule, span, closes.drift, closes.volatility);
      step = transitions.end() - 1;
    }
    chances[close] = progress.advance(*step);
  }
  return chances;
}

}  // namespace flipin
