#include "tally/ratio_moments.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "support/for_all.hpp"
#include "tally/moments.hpp"

namespace flipin {
namespace {

std::vector<RatioTerm> drawn_terms(Draw& draw, std::int64_t count) {
  std::vector<RatioTerm> terms;
  for (; count > 0; --count) {
    const double weight = draw.between(0.0, 1.0) < 0.3 ? 0.0 : draw.between(0.2, 3.0);
    terms.push_back({weight * draw.between(-1.0, 4.0), weight});
  }
  return terms;
}

// Where every term counts one, the ratio is the mean.
TEST(RatioMoments, OfTermsThatCountOneAreMoments) {
  for_all([](Draw& draw) {
    Moments moments;
    std::vector<RatioTerm> terms;
    for (std::int64_t count = draw.whole(2, 500); count > 0; --count) {
      terms.push_back({draw.between(0.5, 1.5), 1.0});
      moments.add(terms.back().sum);
    }
    const RatioMoments ratio{terms};
    EXPECT_EQ(ratio.terms(), moments.count());
    EXPECT_NEAR(ratio.ratio() / moments.mean(), 1.0, 1e-13);
    EXPECT_NEAR(ratio.standard_error() / moments.standard_error(), 1.0, 1e-12);
  });
}

// Cochran (1977), section 6.4, worked by hand: sums 1, 4, 1 and counts 1, 2, 1 have the ratio 6/4;
// the deviations -0.5, 1, -0.5 have squares 1.5, and the error is sqrt(1.5 * 3/2) / 4.
TEST(RatioMoments, HaveTheErrorOfARatio) {
  const RatioMoments ratio{std::vector<RatioTerm>{{1.0, 1.0}, {4.0, 2.0}, {1.0, 1.0}}};
  EXPECT_DOUBLE_EQ(ratio.ratio(), 1.5);
  EXPECT_DOUBLE_EQ(ratio.standard_error(), std::sqrt(1.5 * 1.5) / 4.0);
}

TEST(RatioMoments, OfMergedPartsAreThoseOfTheWhole) {
  for_all([](Draw& draw) {
    const std::vector<RatioTerm> terms = drawn_terms(draw, draw.whole(2, 3000));
    RatioMoments merged;
    for (std::size_t from = 0; from < terms.size();) {
      const auto size =
          std::min<std::size_t>(static_cast<std::size_t>(draw.whole(1, 700)), terms.size() - from);
      merged.merge(RatioMoments{std::span{terms}.subspan(from, size)});
      from += size;
    }
    const RatioMoments whole{terms};
    EXPECT_EQ(merged.terms(), whole.terms());
    EXPECT_NEAR(merged.ratio(), whole.ratio(), 1e-12);
    EXPECT_NEAR(merged.standard_error(), whole.standard_error(), 1e-11 * whole.standard_error());
  });
}

TEST(RatioMoments, MergeNothingWithoutATrace) {
  const RatioMoments some{std::vector<RatioTerm>{{1.0, 1.0}, {2.0, 3.0}}};
  RatioMoments left = some;
  left.merge(RatioMoments{});
  EXPECT_EQ(left, some);
  RatioMoments right;
  right.merge(some);
  EXPECT_EQ(right, some);
}

// Terms of one ratio have no error, whatever they count: a certainty stays one.
TEST(RatioMoments, OfOneRatioHaveNoError) {
  const RatioMoments same{std::vector<RatioTerm>{{0.5, 1.0}, {1.5, 3.0}, {0.0, 0.0}}};
  EXPECT_EQ(same.ratio(), 0.5);
  EXPECT_EQ(same.standard_error(), 0.0);

  RatioMoments always;  // 0.15 has no exact sums
  for (int block = 0; block < 3; ++block)
    always.merge(RatioMoments{std::vector<RatioTerm>(1024, {0.15, 1.0})});
  EXPECT_EQ(always.ratio(), 0.15);
  EXPECT_EQ(always.standard_error(), 0.0);
}

TEST(RatioMoments, OfWhatCountsNothingAreZero) {
  RatioMoments none{std::vector<RatioTerm>{{0.0, 0.0}, {0.0, 0.0}}};
  EXPECT_EQ(none.ratio(), 0.0);
  EXPECT_EQ(none.standard_error(), 0.0);
  none.merge(RatioMoments{std::vector<RatioTerm>{{2.0, 1.0}}});
  EXPECT_EQ(none.ratio(), 2.0);
  EXPECT_EQ(none.terms(), 3U);
  EXPECT_EQ((RatioMoments{std::vector<RatioTerm>{{3.0, 2.0}}}.standard_error()), 0.0);
}

// An empty block says that nothing happened on its paths: its terms count for the error.
TEST(RatioMoments, CountEmptyTermsWhereverTheyAreMerged) {
  const RatioMoments some{std::vector<RatioTerm>{{1.0, 1.0}, {4.0, 2.0}}};
  const RatioMoments empty{std::vector<RatioTerm>{{0.0, 0.0}, {0.0, 0.0}}};
  const RatioMoments whole{std::vector<RatioTerm>{{1.0, 1.0}, {4.0, 2.0}, {0.0, 0.0}, {0.0, 0.0}}};
  RatioMoments after = some;
  after.merge(empty);
  RatioMoments before = empty;
  before.merge(some);
  for (const RatioMoments& merged : {after, before}) {
    EXPECT_EQ(merged.terms(), 4U);
    EXPECT_DOUBLE_EQ(merged.standard_error(), whole.standard_error());
  }
}

}  // namespace
}  // namespace flipin
