#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "support/for_all.hpp"
#include "tally/estimate.hpp"
#include "tally/moments.hpp"

// Means of some paths only, or of weighted ones, with intervals that hold the truth as often as
// they promise.

namespace flipin {
namespace {

OutcomeTally tally_of(const std::vector<RatioTerm>& terms) {
  return {RatioMoments{terms}, {}, terms.size(), {}, {}};
}

// The mean of the paths that count is their ordinary mean; its error is the ordinary one, but for
// the factor by which a sample of n and one of the k that count differ in their degrees of freedom.
TEST(ConditionalMean, IsTheOrdinaryMeanOfThePathsThatCount) {
  for_all([](Draw& draw) {
    std::vector<RatioTerm> terms{{2.0, 1.0}, {3.0, 1.0}};
    Moments counted;
    counted.add(2.0);
    counted.add(3.0);
    for (std::int64_t left = draw.whole(1, 500); left > 0; --left) {
      const bool counts = draw.between(0.0, 1.0) < 0.4;
      const double value = draw.between(1.0, 4.0);
      terms.push_back(counts ? RatioTerm{value, 1.0} : RatioTerm{});
      if (counts) counted.add(value);
    }
    const RatioMoments ratio{terms};
    EXPECT_NEAR(ratio.ratio(), counted.mean(), 1e-13);
    const auto paths = static_cast<double>(terms.size());
    const auto those = static_cast<double>(counted.count());
    const double factor = std::sqrt(paths / (paths - 1.0) * (those - 1.0) / those);
    EXPECT_NEAR(ratio.standard_error(), factor * counted.standard_error(), 1e-13);
  });
}

// A mean of which every path is a part is divided by the paths, whatever its weights.
TEST(WeightedMean, IsDividedByThePathsWhereAllOfThemCount) {
  const std::vector<RatioTerm> terms{{0.5 * 4.0, 1.0}, {1.5 * 2.0, 1.0}, {0.0, 1.0}};
  EXPECT_DOUBLE_EQ(RatioMoments{terms}.ratio(), 5.0 / 3.0);
}

// And by the weights where only some do: a likelihood ratio counts for the event too.
TEST(WeightedMean, IsDividedByTheWeightsWhereItIsConditional) {
  const std::vector<RatioTerm> terms{{0.5 * 4.0, 0.5}, {1.5 * 2.0, 1.5}, {0.0, 0.0}};
  EXPECT_DOUBLE_EQ(RatioMoments{terms}.ratio(), 2.5);
}

struct Coverage {
  int covered{};
  Moments values;
  Moments errors;
};

// How often the interval of terms that `term` draws holds `truth`, in 2,000 samples of 400 terms.
template <class Term>
Coverage coverage(double truth, Term term) {
  Coverage found;
  for (std::uint32_t sample = 1; sample <= 2000; ++sample) {
    Draw draw{sample};
    std::vector<RatioTerm> terms;
    for (int path = 0; path < 400; ++path) terms.push_back(term(draw));
    const Estimate estimate = estimate_of(tally_of(terms));
    if (estimate.interval95[0] <= truth && truth <= estimate.interval95[1]) ++found.covered;
    found.values.add(estimate.value);
    found.errors.add(estimate.standard_error);
  }
  return found;
}

// 95% of 2,000 are 1,900 with a standard error of 10. The error that is claimed is that of the
// estimates, which 2,000 of them show to 1.6%.
void expect_honest(const Coverage& found, double truth) {
  EXPECT_GE(found.covered, 1860);
  EXPECT_LE(found.covered, 1940);
  EXPECT_NEAR(found.values.mean(), truth, 4.0 * found.values.standard_error());
  EXPECT_NEAR(found.errors.mean() / std::sqrt(found.values.variance()), 1.0, 0.065);
}

TEST(ConditionalMean, HasAnIntervalThatCoversTheTruth) {
  expect_honest(coverage(2.5,
                         [](Draw& draw) {
                           const bool happens = draw.between(0.0, 1.0) < 0.3;
                           const double value = draw.between(1.0, 4.0);
                           return happens ? RatioTerm{value, 1.0} : RatioTerm{};
                         }),
                2.5);
}

// Numbers x of (0, 1) drawn with density 2 x stand for uniform ones where 1 / (2 x) weights them.
TEST(WeightedMean, HasAnIntervalThatCoversTheTruth) {
  const auto weighted = [](Draw& draw) {
    const double number = std::sqrt(draw.between(0.0, 1.0));
    return std::pair{number, 0.5 / number};
  };
  // Conditional on exceeding 0.2, a uniform number has the mean 0.6.
  expect_honest(coverage(0.6,
                         [&](Draw& draw) {
                           const auto [number, weight] = weighted(draw);
                           return number > 0.2 ? RatioTerm{weight * number, weight} : RatioTerm{};
                         }),
                0.6);
  // And over all of them, the mean of what exceeds it is 0.48.
  expect_honest(coverage(0.48,
                         [&](Draw& draw) {
                           const auto [number, weight] = weighted(draw);
                           return RatioTerm{number > 0.2 ? weight * number : 0.0, 1.0};
                         }),
                0.48);
}

}  // namespace
}  // namespace flipin
