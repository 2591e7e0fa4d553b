#pragma once

#include <array>
#include <string_view>

#include "config/study.hpp"
#include "core/enum_names.hpp"

namespace flipin {

/// Where the value of a key comes from.
enum class ValueOrigin {
  stated,          // the config gives it
  assumed,         // the config gives it and marks it as an assumption
  left_to_default  // the config leaves the key out
};

template <>
inline constexpr auto enum_names<ValueOrigin> =
    std::to_array<std::pair<ValueOrigin, std::string_view>>({
        {ValueOrigin::stated, "stated"},
        {ValueOrigin::assumed, "assumption"},
        {ValueOrigin::left_to_default, "default"},
    });
static_assert(names_round_trip<ValueOrigin>());

/// Where the value of a key comes from: "rights_plan.redemption.price".
[[nodiscard]] ValueOrigin origin_of(const Study& study, std::string_view key);

}  // namespace flipin
