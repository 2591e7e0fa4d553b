#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/schedule.hpp"
#include "core/field.hpp"
#include "core/registry.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// The part of a grant that becomes exercisable on one date.
struct Tranche {
  Date vests;
  ShareCount shares;
};

/// Exercisable from the date of grant.
struct ImmediateVesting {
  static constexpr std::string_view name = "immediate";
  static constexpr std::string_view meaning = "exercisable from the date of grant";
  static constexpr auto fields() { return std::tuple{}; }

  [[nodiscard]] std::vector<Tranche> tranches(Date granted, ShareCount shares) const;
};

/// Nothing until one date, then everything.
struct CliffVesting {
  static constexpr std::string_view name = "cliff";
  static constexpr std::string_view meaning = "nothing until one date, then everything";

  Period after{};

  static constexpr auto fields() {
    return std::tuple{
        required("after", &CliffVesting::after, "", "time from grant to vesting", "\"3 years\"")};
  }

  [[nodiscard]] std::vector<Tranche> tranches(Date granted, ShareCount shares) const;
};

/// Equal installments at equal intervals.
///
/// Shares that do not divide are spread by rounding the cumulative count half up, so no
/// installment differs from another by more than a share.
struct GradedVesting {
  static constexpr std::string_view name = "graded";
  static constexpr std::string_view meaning = "equal installments at equal intervals";

  int installments{};
  Period every{};
  std::optional<Date> first;

  static constexpr auto fields() {
    return std::tuple{
        required("installments",
                 &GradedVesting::installments,
                 "",
                 "how many installments",
                 "5",
                 Limit{[](double x) { return x >= 1.0 && x <= 480.0; }, "lie from 1 to 480"}),
        required("every", &GradedVesting::every, "", "time between installments", "\"1 year\""),
        optional("first",
                 &GradedVesting::first,
                 "",
                 "date of the first installment; one interval after grant if left out",
                 "2001-10-23"),
    };
  }

  [[nodiscard]] std::vector<Tranche> tranches(Date granted, ShareCount shares) const;
};

using VestingSchedules = Registry<GradedVesting, CliffVesting, ImmediateVesting>;
static_assert(VestingSchedules::names_differ());

/// The tranches of any schedule, in order of date; their shares add up to `shares`.
[[nodiscard]] std::vector<Tranche> tranches(const VestingSchedules::Any& schedule,
                                            Date granted,
                                            ShareCount shares);

/// Shares of a grant that are exercisable at the close of `date`.
[[nodiscard]] ShareCount exercisable_on(Date date, const std::vector<Tranche>& tranches);

}  // namespace flipin
