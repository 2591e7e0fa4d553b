#include <gtest/gtest.h>

#include "engine/path_kernel.hpp"
#include "stock/registry.hpp"
#include "support/examples.hpp"
#include "support/z_score.hpp"

// What every stock model of the registry must do, whatever its parameters mean.

namespace flipin {
namespace {

constexpr LogRate drift{0.03};
constexpr std::uint64_t blocks = 256;
const std::vector<double> uneven{0.1, 0.35, 1.0, 2.5};

/// The log growth of one block, `times` years after the start.
template <StockModel Model>
BlockArray log_growth(const Model& model,
                      std::uint64_t first_path,
                      const std::vector<double>& times,
                      std::uint64_t seed = 1998) {
  PathKernel<Model> kernel{model, drift};
  Tape tape{DollarsPerShare{1.0}};
  const Block block{Draws{seed}, first_path, block_paths};
  kernel.start(block, tape);
  std::uint32_t step = 0;
  for (const double time : times) kernel.advance(block, step++, Years{time}, tape);
  return tape.log_growth;
}

/// Moments of a function of the log growth over many blocks.
template <StockModel Model, class Of>
Moments moments(const Model& model, const std::vector<double>& times, std::uint64_t seed, Of of) {
  Moments found;
  for (std::uint64_t block = 0; block < blocks; ++block)
    for (const double value : log_growth(model, block * block_paths, times, seed))
      found.add(of(value));
  return found;
}

template <class Model>
class StockModelLaws : public testing::Test {
protected:
  const Model model = example<Model>();
};
TYPED_TEST_SUITE(StockModelLaws, StockModels::apply<testing::Types>);

TYPED_TEST(StockModelLaws, HasTheMeanItStates) {
  for (std::size_t steps = 1; steps <= uneven.size(); ++steps) {
    const std::vector<double> times(uneven.begin(), uneven.begin() + static_cast<long>(steps));
    const Moments growth =
        moments(this->model, times, 1998, [](double value) { return std::exp(value); });
    const double stated = this->model.growth(drift, Years{times.back()});
    EXPECT_LT(std::abs(z_score(growth, stated)), too_far) << steps;
    EXPECT_LT(growth.standard_error(), 0.01 * stated);
  }
}

TYPED_TEST(StockModelLaws, TakesTwoHalfStepsAsItTakesOneStep) {
  const auto value = [](double log) { return log; };
  const Moments one = moments(this->model, {1.0}, 1, value);
  const Moments two = moments(this->model, {0.5, 1.0}, 2, value);
  const double center = one.mean();
  const auto square = [=](double log) { return (log - center) * (log - center); };
  const auto z_between = [](const Moments& some, const Moments& other) {
    const double error = std::hypot(some.standard_error(), other.standard_error(), 1e-13);
    return std::abs(some.mean() - other.mean()) / error;
  };
  EXPECT_LT(z_between(one, two), too_far);
  EXPECT_LT(z_between(moments(this->model, {1.0}, 1, square),
                      moments(this->model, {0.5, 1.0}, 2, square)),
            too_far);
}

TYPED_TEST(StockModelLaws, AddsUpItsBridgeVariance) {
  const Years half{0.5};
  EXPECT_DOUBLE_EQ(2.0 * this->model.bridge_variance(half),
                   this->model.bridge_variance(Years{1.0}));
  EXPECT_EQ(this->model.bridge_variance(Years{}), 0.0);
}

// Half-way between two known dates, the price varies as the bridge says.
TYPED_TEST(StockModelLaws, VariesBetweenTwoDatesAsItsBridgeVariance) {
  Moments away;
  for (std::uint64_t block = 0; block < blocks; ++block) {
    const std::uint64_t first_path = block * block_paths;
    const BlockArray half = log_growth(this->model, first_path, {0.5});
    const BlockArray whole = log_growth(this->model, first_path, {0.5, 1.0});
    for (int path = 0; path < block_paths; ++path) {
      const double deviation = half[path] - 0.5 * whole[path];
      away.add(deviation * deviation);
    }
  }
  const double stated = 0.25 * this->model.bridge_variance(Years{1.0});
  if (stated == 0.0) {
    EXPECT_LT(away.mean(), 1e-25);
  } else {
    EXPECT_LT(std::abs(z_score(away, stated)), too_far);
  }
}

TYPED_TEST(StockModelLaws, ChangesNothingInNoTime) {
  std::array<BlockArray, 2> normals;
  normals[0].setLinSpaced(-5.0, 5.0);
  normals[1].setLinSpaced(3.0, -3.0);
  BlockArray growth;
  growth.setLinSpaced(-1.0, 2.0);
  const BlockArray before = growth;
  this->model.advance(
      growth, drift, Years{}, std::span{normals}.first(TypeParam::normals_per_step));
  EXPECT_TRUE((growth == before).all());
  EXPECT_EQ(this->model.growth(drift, Years{}), 1.0);
}

TYPED_TEST(StockModelLaws, MakesTheSameBitsOfTheSameNormals) {
  const BlockArray first = log_growth(this->model, 4096, uneven);
  EXPECT_TRUE((first == log_growth(this->model, 4096, uneven)).all());
  EXPECT_TRUE((first == log_growth(TypeParam{this->model}, 4096, uneven)).all());
}

TYPED_TEST(StockModelLaws, LetsNoPathDependOnItsNeighbours) {
  const BlockArray block = log_growth(this->model, 0, uneven);
  const BlockArray shifted = log_growth(this->model, 512, uneven);
  EXPECT_TRUE((block.tail(512) == shifted.head(512)).all());
}

TYPED_TEST(StockModelLaws, ForgetsTheBlockBefore) {
  PathKernel<TypeParam> kernel{this->model, drift};
  Tape tape{DollarsPerShare{1.0}};
  const Block first{Draws{1998}, 0, block_paths};
  const Block second{Draws{1998}, 8192, block_paths};
  kernel.start(first, tape);
  kernel.advance(first, 0, Years{0.1}, tape);
  kernel.start(second, tape);
  kernel.advance(second, 0, Years{0.1}, tape);
  EXPECT_TRUE((tape.log_growth == log_growth(this->model, 8192, {0.1})).all());
}

}  // namespace
}  // namespace flipin
