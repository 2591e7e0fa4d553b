#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "engine/block_worker.hpp"
#include "support/small_company.hpp"

// Every allocation of this program is counted: a block in flight must make none, and a plan is
// small however many paths it is for.

namespace {

std::atomic<std::uint64_t> allocations{0};
std::atomic<std::uint64_t> allocated{0};  // bytes, freed or not

void* counted(std::size_t bytes) {
  ++allocations;
  allocated += bytes;
  if (void* const memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc{};
}

void* counted(std::size_t bytes, std::align_val_t alignment) {
  ++allocations;
  allocated += bytes;
  const auto step = static_cast<std::size_t>(alignment);
  if (void* const memory = std::aligned_alloc(step, (bytes + step - 1) / step * step))
    return memory;
  throw std::bad_alloc{};
}

}  // namespace

void* operator new(std::size_t bytes) { return counted(bytes); }
void* operator new[](std::size_t bytes) { return counted(bytes); }
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return counted(bytes, alignment);
}
void* operator new[](std::size_t bytes, std::align_val_t alignment) {
  return counted(bytes, alignment);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

namespace flipin {
namespace {

constexpr std::uint64_t paths = 16 * 4 * 1024;

std::uint64_t allocations_of_a_block(const Company& company, const std::vector<Method>& methods) {
  const Plan plan{company,
                  {.paths = paths, .methods = methods, .replicates = 16, .importance_drift = -0.3}};
  const auto worker = make_worker(company, plan);
  std::vector<ControlFit> fits;
  if (plan.simulation().uses(Method::control_variates)) fits = fit_controls(*worker, plan);
  const auto run = [&](std::uint64_t number) {
    const Block block = plan.block(number, paths);
    worker->run(block);
    worker->tally(block, fits);
  };
  run(0);
  const std::uint64_t before = allocations;
  run(1);
  run(40);
  return allocations - before;
}

/// Two grants and a bidder, none of whom ends before the other on every path.
Company grants_and_bidder() {
  Company company = small_company_with_bidder();
  company.exercise_behavior = {2.0, 0.05, 0.05};
  company.rights_plan->expires = company.stock.date + 60;
  auto& bidder = std::get<CreepingPurchases>(company.acquirers.front());
  bidder.initial_shares = ShareCount{140'000};
  company.company.shares_authorized = ShareCount{1'100'000};
  return company;
}

/// Shares earned by closes, one who buys a block when it arrives, and the range of the price.
Company hurdle_and_block_purchase() {
  Company company = grants_and_bidder();
  company.grants.clear();
  PriceHurdle award;
  award.holder = "Ann Lee";
  award.shares = ShareCount{1'000};
  award.hurdle = PrintedPrice::from_millionths(1'200'000);
  award.consecutive_closes = 5;
  award.granted = company.stock.date;
  award.performance_ends = company.stock.date + 60;
  for (const auto& [delivered, name] : enum_names<DeliveryTime>) {
    award.delivered = delivered;
    company.grants.emplace_back(award);
  }
  BlockPurchase buyer;
  buyer.person = "Block buyer";
  buyer.begins = company.stock.date;
  buyer.block = ShareCount{200'000};
  buyer.arrival_rate = 5.0;
  company.acquirers = {buyer};
  company.price_range = PriceRange{award.performance_ends, {}, {award.hurdle}};
  company.listing_test = ListingTest{award.hurdle, 5, award.performance_ends, {}};
  return company;
}

TEST(BlockWorker, AllocatesNothingOnceItIsMade) {
  Company company = grants_and_bidder();
  for (const auto& [mode, name] : enum_names<AuthorizedShortfall>) {
    company.rights_plan->authorized_shortfall = mode;
    EXPECT_EQ(allocations_of_a_block(company, {}), 0U) << name;
  }
  company.exercise_behavior.watch = ExerciseWatch::daily_closes;
  EXPECT_EQ(allocations_of_a_block(company, {}), 0U);
  company.stock.model = ConstantGrowth{AnnualRate{0.05}};
  EXPECT_EQ(allocations_of_a_block(company, {}), 0U);
}

TEST(BlockWorker, AllocatesNothingWhateverTheMethod) {
  for (const Company& company : {grants_and_bidder(), hurdle_and_block_purchase()}) {
    EXPECT_EQ(allocations_of_a_block(company, {}), 0U);
    for (const auto& [method, name] : enum_names<Method>)
      EXPECT_EQ(allocations_of_a_block(company, {method}), 0U) << name;
    EXPECT_EQ(allocations_of_a_block(company,
                                     {Method::sobol,
                                      Method::antithetic,
                                      Method::control_variates,
                                      Method::share_measure,
                                      Method::conditional}),
              0U);
    EXPECT_EQ(allocations_of_a_block(company, {Method::antithetic, Method::importance_sampling}),
              0U);
  }
}

TEST(BlockWorker, IsWatchedByACounterThatCounts) {
  const Plan plan{small_company(), {}};
  const std::uint64_t before = allocations;
  const auto worker = make_worker(small_company(), plan);
  EXPECT_GT(allocations, before + 10);
}

/// What a plan takes: itself and all that is allocated to make it.
std::uint64_t bytes_of_a_plan(const Company& company, const Simulation& simulation) {
  const std::uint64_t before = allocated;
  const Plan plan{company, simulation};
  return sizeof plan + allocated - before;
}

TEST(Plan, TakesAsManyBytesForAnyNumberOfPaths) {
  const Company company = grants_and_bidder();
  for (const std::vector<Method>& methods :
       {std::vector<Method>{}, {Method::antithetic}, {Method::sobol}}) {
    const std::uint64_t small = bytes_of_a_plan(company, {.paths = 1U << 12, .methods = methods});
    const std::uint64_t large =
        bytes_of_a_plan(company, {.paths = std::uint64_t{1} << 40, .methods = methods});
    EXPECT_EQ(small, large);
  }
}

// For 47 dates and one bid: a few KiB to find and hold the dates and the bid's plan, and Sobol's
// directions.
TEST(Plan, TakesAFewKibibytes) {
  const Company company = grants_and_bidder();
  EXPECT_LE(bytes_of_a_plan(company, {}), 12U << 10);
  EXPECT_LE(bytes_of_a_plan(company, {.methods = {Method::sobol}}), 32U << 10);
}

}  // namespace
}  // namespace flipin
