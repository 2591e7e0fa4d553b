#pragma once

#include <tuple>

#include "calendar/business_days.hpp"
#include "core/expect.hpp"
#include "core/percentage.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Which days a period counts.
enum class DayKind { calendar_days, business_days };

template <>
inline constexpr auto enum_names<DayKind> = std::to_array<std::pair<DayKind, std::string_view>>({
    {DayKind::calendar_days, "calendar_days"},
    {DayKind::business_days, "business_days"},
});
static_assert(names_round_trip<DayKind>());

/// When a holder must disclose what it holds on Schedule 13D.
struct OwnershipFiling {
  static constexpr std::string_view name = "ownership_filing";
  static constexpr std::string_view meaning =
      "how soon a holder discloses on Schedule 13D, and so how long it may buy unseen";
  static constexpr std::string_view source =
      "Rule 13d-1(a) under the Securities Exchange Act of 1934, 17 CFR 240.13d-1: more than five "
      "percent, within ten days; within five business days since February 5, 2024";
  static constexpr std::array phases{
      Phase::not_issued, Phase::attached, Phase::tender_pending, Phase::separated};

  Percentage at{Percentage::from_millionths(50'000)};
  int days{10};
  DayKind day_kind{DayKind::calendar_days};
  int announcement_days{0};

  static constexpr auto fields() {
    constexpr Limit plausible_days{[](double number) { return number >= 0.0 && number <= 366.0; },
                                   "lie from 0 to 366"};
    return std::tuple{
        optional("at",
                 &OwnershipFiling::at,
                 "% of shares outstanding",
                 "a holder of more than this must file",
                 "\"5%\""),
        optional("days",
                 &OwnershipFiling::days,
                 "days",
                 "time to file after the day of crossing",
                 "10",
                 plausible_days),
        optional("day_kind",
                 &OwnershipFiling::day_kind,
                 "",
                 "which days that time counts; business days are those of us_federal",
                 "\"calendar_days\""),
        optional("announcement_days",
                 &OwnershipFiling::announcement_days,
                 "days",
                 "time from the day a person becomes an acquiring person to its public "
                 "announcement",
                 "0",
                 plausible_days),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// The fewest shares that must be disclosed: more than the percentage.
  [[nodiscard]] ShareCount fewest_disclosed(ShareCount outstanding) const {
    return at.most_of(outstanding) + ShareCount{1};
  }

  /// The last day on which to file after crossing on `crossed`; a day that is no business day
  /// moves to the next one.
  /// @source  Rule 0-3(a) under the Securities Exchange Act of 1934, 17 CFR 240.0-3
  [[nodiscard]] Date due(Date crossed) const {
    constexpr BusinessCalendar federal = BusinessCalendar::us_federal;
    return day_kind == DayKind::business_days ? add_business_days(federal, crossed, days)
                                              : roll_forward(federal, crossed + days);
  }

  bool operator==(const OwnershipFiling&) const = default;
};
static_assert(PlanClause<OwnershipFiling>);

/// The day of buying, counted from 1, on which a holder of `held` who buys `shares_a_day` reaches
/// `target`; 0 if it holds as much already.
///
/// @throws BrokenExpectation  if it buys nothing
[[nodiscard]] inline std::int64_t buying_day_that_reaches(ShareCount target,
                                                          ShareCount held,
                                                          ShareCount shares_a_day) {
  const std::int64_t bought = shares_a_day.count();
  expect(bought > 0, "shares are bought", {{"shares_a_day", shares_a_day.shares().value()}});
  if (held >= target) return 0;
  return ((target - held).count() + bought - 1) / bought;
}

}  // namespace flipin
