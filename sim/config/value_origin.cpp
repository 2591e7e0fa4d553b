#include "config/value_origin.hpp"

#include <algorithm>

namespace flipin {

ValueOrigin origin_of(const Study& study, std::string_view key) {
  if (std::ranges::find(study.assumptions, key, &Assumption::key) != study.assumptions.end())
    return ValueOrigin::assumed;
  return std::ranges::binary_search(study.stated, key) ? ValueOrigin::stated
                                                       : ValueOrigin::left_to_default;
}

}  // namespace flipin
