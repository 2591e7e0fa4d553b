#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include "engine/block_worker.hpp"
#include "support/small_company.hpp"

// Every allocation of this program is counted: a block in flight must make none.

namespace {

std::atomic<std::uint64_t> allocations{0};

void* counted(std::size_t bytes) {
  ++allocations;
  if (void* const memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc{};
}

void* counted(std::size_t bytes, std::align_val_t alignment) {
  ++allocations;
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

std::uint64_t allocations_of_a_block(const Company& company) {
  const Plan plan = make_plan(company, 3 * 1024, 1);
  const auto worker = make_worker(company, plan);
  worker->run(0);
  const std::uint64_t before = allocations;
  worker->run(1);
  worker->run(2);
  return allocations - before;
}

TEST(BlockWorker, AllocatesNothingOnceItIsMade) {
  Company company = small_company_with_bidder();
  company.rights_plan->expires = company.stock.date + 60;
  auto& bidder = std::get<CreepingPurchases>(company.acquirers.front());
  bidder.initial_shares = ShareCount{140'000};
  company.company.shares_authorized = ShareCount{1'100'000};
  for (const auto& [mode, name] : enum_names<AuthorizedShortfall>) {
    company.rights_plan->authorized_shortfall = mode;
    EXPECT_EQ(allocations_of_a_block(company), 0U) << name;
  }
  company.stock.model = ConstantGrowth{AnnualRate{0.05}};
  EXPECT_EQ(allocations_of_a_block(company), 0U);
}

TEST(BlockWorker, IsWatchedByACounterThatCounts) {
  const std::uint64_t before = allocations;
  const auto worker = make_worker(small_company(), make_plan(small_company(), 1024, 1));
  EXPECT_GT(allocations, before + 10);
}

}  // namespace
}  // namespace flipin
