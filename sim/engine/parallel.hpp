#pragma once

#include <cstdint>
#include <functional>

namespace flipin {

/// Calls `work(number, worker)` for every number below `count`, in any order.
///
/// At any time each worker, a number below `threads`, is at one call only: what is kept for each
/// worker is never shared. What the calls leave behind must not depend on their order.
void for_each_number(std::uint64_t count,
                     int threads,
                     const std::function<void(std::uint64_t number, std::size_t worker)>& work);

}  // namespace flipin
