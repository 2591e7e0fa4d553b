#include <array>
#include <cstddef>
#include <cstdint>

#include <gtest/gtest.h>

#include "engine/block_worker.hpp"
#include "support/small_company.hpp"

// How many counters of Philox a block of paths takes: the linker puts the functions below before
// those of Draws (--wrap, in tests/CMakeLists.txt), and they count what is drawn for which purpose.

namespace flipin {

using Counters = std::array<std::uint64_t, 12>;  // by purpose
Counters counters;

void count(Purpose purpose, std::size_t taken) {
  counters[static_cast<std::size_t>(purpose)] += taken;
}

// NOLINTBEGIN(readability-identifier-naming)
double real_uniform(const Draws*, Purpose, std::uint64_t, std::uint32_t)  //
    __asm__("__real__ZNK6flipin5Draws7uniformENS_7PurposeEmj");
double real_normal(const Draws*, Purpose, std::uint64_t, std::uint32_t)  //
    __asm__("__real__ZNK6flipin5Draws6normalENS_7PurposeEmj");
void real_uniforms(const Draws*, Purpose, std::uint64_t, std::uint32_t, std::span<double>)  //
    __asm__("__real__ZNK6flipin5Draws8uniformsENS_7PurposeEmjSt4spanIdLm18446744073709551615EE");
void real_normals(const Draws*, Purpose, std::uint64_t, std::uint32_t, const FourSteps&)  //
    __asm__(
        "__real__ZNK6flipin5Draws7normalsENS_7PurposeEmjRKSt5arrayISt4spanIdLm18446744073709551"
        "615EELm4EE");

double counted_uniform(const Draws*, Purpose, std::uint64_t, std::uint32_t)  //
    __asm__("__wrap__ZNK6flipin5Draws7uniformENS_7PurposeEmj");
double counted_normal(const Draws*, Purpose, std::uint64_t, std::uint32_t)  //
    __asm__("__wrap__ZNK6flipin5Draws6normalENS_7PurposeEmj");
void counted_uniforms(const Draws*, Purpose, std::uint64_t, std::uint32_t, std::span<double>)  //
    __asm__("__wrap__ZNK6flipin5Draws8uniformsENS_7PurposeEmjSt4spanIdLm18446744073709551615EE");
void counted_normals(const Draws*, Purpose, std::uint64_t, std::uint32_t, const FourSteps&)  //
    __asm__(
        "__wrap__ZNK6flipin5Draws7normalsENS_7PurposeEmjRKSt5arrayISt4spanIdLm18446744073709551"
        "615EELm4EE");
// NOLINTEND(readability-identifier-naming)

double counted_uniform(const Draws* draws,
                       Purpose purpose,
                       std::uint64_t path,
                       std::uint32_t step) {
  count(purpose, 1);
  return real_uniform(draws, purpose, path, step);
}

double counted_normal(const Draws* draws, Purpose purpose, std::uint64_t path, std::uint32_t step) {
  count(purpose, 1);
  return real_normal(draws, purpose, path, step);
}

void counted_uniforms(const Draws* draws,
                      Purpose purpose,
                      std::uint64_t first_path,
                      std::uint32_t step,
                      std::span<double> uniforms) {
  count(purpose, uniforms.size());
  real_uniforms(draws, purpose, first_path, step, uniforms);
}

void counted_normals(const Draws* draws,
                     Purpose purpose,
                     std::uint64_t first_path,
                     std::uint32_t quad,
                     const FourSteps& steps) {
  count(purpose, steps[0].size());
  real_normals(draws, purpose, first_path, quad, steps);
}

namespace {

constexpr std::uint64_t paths = 16 * 1024;

/// What one block takes, and what it yields.
struct Taken {
  Counters counters;
  std::uint64_t path_steps;
  std::vector<std::vector<double>> values;  // of its observers' outcomes

  std::uint64_t operator[](Purpose purpose) const {
    return counters[static_cast<std::size_t>(purpose)];
  }
};

Taken taken_by(const Company& company, const std::vector<Method>& methods = {}) {
  const Plan plan{company,
                  {.paths = paths, .methods = methods, .replicates = 16, .importance_drift = -0.3}};
  const auto worker = make_worker(company, plan);
  const Block block = plan.block(0, paths);
  EXPECT_EQ(block.paths, 1024);
  counters = {};
  worker->run(block);
  Taken taken{counters, worker->path_steps(), {}};
  for (std::size_t outcome = 0; outcome < worker->tallies().size(); ++outcome) {
    taken.values.emplace_back();
    for (int path = 0; path < block.paths; ++path)
      if (worker->sample(outcome).has(path))
        taken.values.back().push_back(worker->sample(outcome).value(path));
  }
  return taken;
}

/// A grant that vests over five years: six dates, and the price never comes near the multiple.
Company grant_far_from_its_multiple() {
  Company company = small_company();
  company.grants.pop_back();
  company.stock.model = Gbm{0.2};
  company.exercise_behavior = {100.0, 0.05, 0.0};
  return company;
}

TEST(DrawCounts, AreOneCounterForFourStepsOfAPath) {
  Company company = grant_far_from_its_multiple();
  const Taken six_steps = taken_by(company);
  EXPECT_EQ(six_steps.path_steps, 6U * 1024U);
  EXPECT_EQ(six_steps[Purpose::price], 2U * 1024U);

  company.exercise_behavior.watch = ExerciseWatch::daily_closes;
  const Taken daily = taken_by(company);
  const std::uint64_t steps = daily.path_steps / 1024;
  EXPECT_GT(steps, 2'500U);
  EXPECT_EQ(daily[Purpose::price], (steps + 3) / 4 * 1024U);
}

TEST(DrawCounts, AreOneMoreOfAGrantFarFromItsMultiple) {
  const Taken taken = taken_by(grant_far_from_its_multiple());
  Counters expected{};
  expected[static_cast<std::size_t>(Purpose::price)] = 2 * 1024;
  expected[static_cast<std::size_t>(Purpose::event)] = 1024;  // when the holder leaves
  EXPECT_EQ(taken.counters, expected);
}

TEST(DrawCounts, DoNotGrowWithThePersonsAwards) {
  Company company = grant_far_from_its_multiple();
  company.grants.push_back(company.grants.front());
  EXPECT_EQ(taken_by(company)[Purpose::event], 2U * 1024U);  // each award asks
  EXPECT_EQ(taken_by(company)[Purpose::price], 2U * 1024U);
}

// Where the price is when the holder leaves, and whether it has touched the multiple by then.
TEST(DrawCounts, AreTwoMoreForEveryHolderWhoLeaves) {
  Company company = grant_far_from_its_multiple();
  auto& grant = std::get<OptionGrant>(company.grants.front());
  grant.vesting = CliffVesting{Period{12}};
  company.exercise_behavior.exit_rate_after_vesting = 0.1;
  const Taken taken = taken_by(company);
  constexpr std::size_t expected_term = 2;
  const auto left =
      std::ranges::count_if(taken.values[expected_term], [](double term) { return term < 10.0; });
  EXPECT_GT(left, 500);
  EXPECT_EQ(taken[Purpose::departure_price], static_cast<std::uint64_t>(left));
  EXPECT_EQ(taken[Purpose::crossing], static_cast<std::uint64_t>(left));
  EXPECT_EQ(taken[Purpose::crossing_time], 0U);
}

TEST(DrawCounts, AreTwoForATouchAndOneForAChanceOfIt) {
  Company company = grant_far_from_its_multiple();
  auto& grant = std::get<OptionGrant>(company.grants.front());
  grant.vesting = CliffVesting{Period{12}};
  company.stock.model = Gbm{0.7};
  company.exercise_behavior = {2.0, 0.0, 0.0};
  const Taken taken = taken_by(company);
  EXPECT_EQ(taken[Purpose::price], 1024U);  // two dates
  EXPECT_EQ(taken[Purpose::crossing_time], taken[Purpose::crossing_root]);
  EXPECT_GT(taken[Purpose::crossing_time], 100U);
  EXPECT_GE(taken[Purpose::crossing], taken[Purpose::crossing_time]);
  EXPECT_LE(taken[Purpose::crossing], 1024U);  // one a path and step at most
  EXPECT_EQ(taken[Purpose::departure_price], 0U);
}

TEST(DrawCounts, OfMirroredPathsAreHalf) {
  const Taken taken = taken_by(grant_far_from_its_multiple(), {Method::antithetic});
  EXPECT_EQ(taken[Purpose::price], 2U * 512U);
  EXPECT_EQ(taken[Purpose::event], 512U);
}

TEST(DrawCounts, DoNotGrowUnderAnotherMeasureOrWithControls) {
  const Company company = grant_far_from_its_multiple();
  const Counters plain = taken_by(company).counters;
  for (const Method method :
       {Method::control_variates, Method::share_measure, Method::importance_sampling})
    EXPECT_EQ(taken_by(company, {method}).counters, plain) << to_text(method);
}

// What follows the last vesting, five years on, is integrated: the sixth date is no longer reached.
TEST(DrawCounts, EndWithTheLastVestingWhereTheRestIsIntegrated) {
  Company company = small_company();
  company.grants.pop_back();
  company.exercise_behavior = {1.5, 0.05, 0.1};
  const Taken taken = taken_by(company, {Method::conditional});
  EXPECT_EQ(taken.path_steps, 5U * 1024U);
  Counters expected{};
  expected[static_cast<std::size_t>(Purpose::price)] = 2 * 1024;
  expected[static_cast<std::size_t>(Purpose::event)] = 1024;
  EXPECT_EQ(taken.counters, expected);
}

// Points cost no counter a path, up to the dimensions that Sobol's points have.
TEST(DrawCounts, OfQuasiRandomPointsAreNone) {
  const Taken taken = taken_by(grant_far_from_its_multiple(), {Method::sobol});
  EXPECT_EQ(taken.counters, Counters{});
}

TEST(DrawCounts, OfABidAreItsPricesAndWhenItsBidderArrives) {
  Company company = small_company_with_bidder();
  company.grants.clear();
  company.rights_plan->expires = company.stock.date + 60;
  const Taken creeping = taken_by(company);
  const std::uint64_t steps = creeping.path_steps / 1024;
  Counters expected{};
  expected[static_cast<std::size_t>(Purpose::price)] = (steps + 3) / 4 * 1024;
  EXPECT_EQ(creeping.counters, expected);

  BlockPurchase buyer;
  buyer.person = "Block buyer";
  buyer.begins = company.stock.date;
  buyer.block = ShareCount{200'000};
  buyer.arrival_rate = 1.0;
  company.acquirers = {buyer};
  expected[static_cast<std::size_t>(Purpose::event)] = 1024;
  EXPECT_EQ(taken_by(company).counters, expected);
}

TEST(DrawCounts, OfAPriceHurdleAreItsPrices) {
  Company company = small_company();
  PriceHurdle award;
  award.holder = "Ann Lee";
  award.shares = ShareCount{1'000};
  award.hurdle = PrintedPrice::from_millionths(3'000'000);
  award.consecutive_closes = 5;
  award.granted = company.stock.date;
  award.performance_ends = company.stock.date + 60;
  company.grants = {award};
  const Taken taken = taken_by(company);
  Counters expected{};
  expected[static_cast<std::size_t>(Purpose::price)] = (taken.path_steps / 1024 + 3) / 4 * 1024;
  EXPECT_EQ(taken.counters, expected);
}

}  // namespace
}  // namespace flipin
