#include <set>

#include <gtest/gtest.h>

#include "award/registry.hpp"
#include "support/examples.hpp"
#include "support/follow.hpp"
#include "support/z_score.hpp"

// What every award of the registry must do, under every stock model, as its own examples fill it.

namespace flipin {
namespace {

AwardSetting setting_of(const StockModels::Any& model) {
  AwardSetting setting{example<Stock>(), example<ExerciseBehavior>(), "someone-2001", 3};
  setting.stock.model = model;
  return setting;
}

std::vector<AwardSetting> settings() {
  std::vector<AwardSetting> all;
  StockModels::for_each([&]<class Model>() { all.push_back(setting_of(example<Model>())); });
  return all;
}

/// Every example of an award under every model.
template <class A, class Law>
void for_each_example(Law law) {
  for (const AwardSetting& setting : settings())
    for (const Filled filled : {Filled::required_keys, Filled::all_keys}) {
      SCOPED_TRACE(std::visit([](const auto& model) { return model.name; }, setting.stock.model));
      law(example<A>(filled), setting);
    }
}

template <class A>
TimeGrid grid_of(const A& award, const AwardSetting& setting) {
  return TimeGrid::of(award.dates(setting));
}

template <class A>
class AwardLaws : public testing::Test {};
TYPED_TEST_SUITE(AwardLaws, Awards::apply<testing::Types>);

TYPED_TEST(AwardLaws, FindsNoProblemWithItsOwnExample) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    EXPECT_TRUE(award.problems(setting.stock.date).empty());
    EXPECT_FALSE(std::string_view{award.holder}.empty());
  });
}

TYPED_TEST(AwardLaws, AsksForDatesThatTheGridThenHolds) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    const TimeGrid grid = grid_of(award, setting);
    EXPECT_GT(grid.size(), 0U);
    for (const Years date : award.dates(setting)) {
      EXPECT_GE(date, Years{});
      EXPECT_TRUE(date == Years{} || grid.find(date)) << date.value();
    }
  });
}

TYPED_TEST(AwardLaws, NamesItsOutcomesAfterItselfAndEachOnce) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    std::set<std::string> names;
    for (const Outcome& outcome : award.observer(setting, grid_of(award, setting))->outcomes()) {
      EXPECT_TRUE(outcome.name.starts_with("grant.someone-2001.")) << outcome.name;
      EXPECT_TRUE(names.insert(outcome.name).second) << outcome.name;
    }
    EXPECT_FALSE(names.empty());
  });
}

TYPED_TEST(AwardLaws, YieldsFiniteNumbersThatAreNotNegativeOneAPathAtMost) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    const TimeGrid grid = grid_of(award, setting);
    const auto observer = award.observer(setting, grid);
    const auto outcomes = observer->outcomes();
    const Followed followed = follow(*observer, setting.stock, grid, {Draws{1}, 1024, 700});
    for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
      const auto values = followed.values(outcome);
      EXPECT_LE(values.size(), 700U);
      for (const double value : values) {
        EXPECT_TRUE(std::isfinite(value));
        EXPECT_GE(value, 0.0) << outcomes[outcome].name;
        const bool is_chance = outcomes[outcome].summary == Summary::probability;
        EXPECT_TRUE(!is_chance || value <= 1.0 + 1e-12) << outcomes[outcome].name;
      }
    }
  });
}

TYPED_TEST(AwardLaws, IsFinishedAfterItsLastDate) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    std::vector<Years> dates = award.dates(setting);
    const std::size_t asked = TimeGrid::of(dates).size();
    const Years last = *std::ranges::max_element(dates);
    for (const double later : {1.0, 2.0, 3.0}) dates.push_back(last + Years{later});
    const TimeGrid longer = TimeGrid::of(dates);
    const auto observer = award.observer(setting, longer);
    const Followed followed = follow(*observer, setting.stock, longer, {Draws{1}, 0, block_paths});
    EXPECT_TRUE(observer->finished());
    EXPECT_LE(followed.steps, asked);
  });
}

TYPED_TEST(AwardLaws, YieldsTheSameBitsAgainAndAfterOtherBlocks) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    const TimeGrid grid = grid_of(award, setting);
    const Block block{Draws{1}, 2048, 900};
    const auto used = award.observer(setting, grid);
    const auto first = follow(*used, setting.stock, grid, block).all_values();
    static_cast<void>(follow(*used, setting.stock, grid, {Draws{1}, 0, block_paths}));
    EXPECT_EQ(follow(*used, setting.stock, grid, block).all_values(), first);
    const auto fresh = award.observer(setting, grid);
    EXPECT_EQ(follow(*fresh, setting.stock, grid, block).all_values(), first);
  });
}

// A path yields the same in any block, so results do not depend on how paths are cut into blocks.
TYPED_TEST(AwardLaws, YieldsForAPathTheSameWhateverItsNeighbours) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    const TimeGrid grid = grid_of(award, setting);
    const auto observer = award.observer(setting, grid);
    const auto whole = follow(*observer, setting.stock, grid, {Draws{1}, 0, 1024}).all_values();
    const auto part = follow(*observer, setting.stock, grid, {Draws{1}, 600, 424}).all_values();
    for (std::size_t outcome = 0; outcome < whole.size(); ++outcome) {
      if (whole[outcome].size() != 1024U) continue;  // yielded by some paths only
      const std::vector<double> tail(whole[outcome].begin() + 600, whole[outcome].end());
      EXPECT_EQ(tail, part[outcome]);
    }
  });
}

TYPED_TEST(AwardLaws, MeetsEveryTwinItStates) {
  for_each_example<TypeParam>([](const auto& award, const AwardSetting& setting) {
    const TimeGrid grid = grid_of(award, setting);
    const auto observer = award.observer(setting, grid);
    const auto outcomes = observer->outcomes();
    std::vector<Moments> moments(outcomes.size());
    for (std::uint64_t block = 0; block < 64; ++block) {
      const Followed followed =
          follow(*observer, setting.stock, grid, {Draws{1}, block * block_paths, block_paths});
      for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome)
        moments[outcome].add(followed.values(outcome));
    }
    for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
      if (!outcomes[outcome].twin) continue;
      EXPECT_LT(std::abs(z_score(moments[outcome], outcomes[outcome].twin->value)), too_far)
          << outcomes[outcome].name;
    }
  });
}

}  // namespace
}  // namespace flipin
