#include "engine/parallel.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace flipin {

void for_each_number(std::uint64_t count,
                     int threads,
                     const std::function<void(std::uint64_t number, std::size_t worker)>& work) {
  namespace tbb = oneapi::tbb;
  const tbb::global_control limit{tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(threads)};
  tbb::task_arena arena{threads};
  arena.execute([&] {
    tbb::parallel_for(std::uint64_t{0}, count, [&](std::uint64_t number) {
      work(number, static_cast<std::size_t>(tbb::this_task_arena::current_thread_index()));
    });
  });
}

}  // namespace flipin
