#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "stock/observer.hpp"
#include "tally/estimate.hpp"

namespace flipin {

/// An estimate under its stable name, with how it was made and, where there is one, its exact twin.
struct NamedEstimate {
  std::string name;  // "grant.darlington-2001.fair_value"
  std::string unit;  // "$/share"; empty for fractions and probabilities
  Estimate estimate;
  std::string method;  // "mc", "mc, antithetic", "closed form"
  std::optional<Twin> twin;
  std::optional<Percentiles> percentiles;
  Summary summary{Summary::mean};
};

/// One result after ever more paths.
struct Convergence {
  struct Point {
    std::uint64_t paths{};
    Estimate estimate;
  };

  std::string name;
  std::string unit;
  std::optional<Twin> twin;
  std::vector<Point> points;
};

/// The estimate of one outcome from what paths of a plan yielded.
[[nodiscard]] Estimate estimate_of(const Outcome& outcome,
                                   const OutcomeTally& tally,
                                   const Plan& plan);

/// What a run found, in a fixed order.
class Estimates {
public:
  /// @throws BrokenExpectation  if the estimate is not finite
  void add(NamedEstimate named);

  /// Adds what the paths of a plan yielded. Outcomes that fewer than two paths yielded are left
  /// out: they have no error, and so no estimate.
  void add_simulated(std::span<const Outcome> outcomes,
                     std::span<const OutcomeTally> tallies,
                     const Plan& plan);

  /// The simulated estimates that lie more standard errors than that from their exact twin: so rare
  /// an outcome, or so wide a spread, that more paths are needed.
  [[nodiscard]] std::vector<std::string> far_from_twin(double standard_errors = 4.0) const;

  /// The estimate of that name, or null.
  [[nodiscard]] const NamedEstimate* find(std::string_view name) const;

  [[nodiscard]] const std::vector<NamedEstimate>& all() const { return all_; }

  /// How some of the results settled as paths were added.
  std::vector<Convergence> convergence;

private:
  std::vector<NamedEstimate> all_;
};

}  // namespace flipin
