#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "award/award.hpp"
#include "calendar/business_days.hpp"
#include "core/printed_price.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// When shares that are earned reach the holder.
enum class DeliveryTime {
  when_earned,  // on the day of the last close of the run
  at_end,       // at the end of the performance period
};

template <>
inline constexpr auto enum_names<DeliveryTime> =
    std::to_array<std::pair<DeliveryTime, std::string_view>>({
        {DeliveryTime::when_earned, "when_earned"},
        {DeliveryTime::at_end, "at_end"},
    });
static_assert(names_round_trip<DeliveryTime>());

/// Common shares that are earned once the stock has closed at or above a price on so many
/// consecutive trading days of a performance period.
///
/// Only closes after the start of paths count. Dividends before delivery are lost, and so is the
/// award of a holder who leaves before it.
struct PriceHurdle {
  static constexpr std::string_view name = "price_hurdle";
  static constexpr std::string_view meaning =
      "shares earned by consecutive closes at or above a hurdle price";
  static constexpr bool draws_departure = false;  // the chance to stay is integrated

  std::string holder;
  ShareCount shares;
  PrintedPrice hurdle;
  int consecutive_closes{1};
  Date granted;
  std::optional<Date> performance_begins;
  Date performance_ends;
  DeliveryTime delivered{DeliveryTime::when_earned};
  BusinessCalendar trading_calendar{BusinessCalendar::nyse};

  static constexpr auto fields() {
    return std::tuple{
        required(
            "holder", &PriceHurdle::holder, "", "who was granted it", "\"Alan C. Darlington\""),
        required("shares",
                 &PriceHurdle::shares,
                 "shares",
                 "shares that can be earned",
                 "100_000",
                 positive),
        required("hurdle",
                 &PriceHurdle::hurdle,
                 "$/share",
                 "price at or above which the stock must close, as the document prints it",
                 "\"1.80\"",
                 plausible_price),
        required("consecutive_closes",
                 &PriceHurdle::consecutive_closes,
                 "trading days",
                 "closes in a row that earn the shares",
                 "20",
                 Limit{[](double x) { return x >= 1.0 && x <= 250.0; }, "lie from 1 to 250"}),
        required("granted", &PriceHurdle::granted, "", "date of grant", "2001-03-23"),
        optional("performance_begins",
                 &PriceHurdle::performance_begins,
                 "",
                 "first day whose close counts; the date of grant if left out",
                 "2001-03-23"),
        required("performance_ends",
                 &PriceHurdle::performance_ends,
                 "",
                 "last day whose close counts",
                 "2004-03-22"),
        required("delivered",
                 &PriceHurdle::delivered,
                 "",
                 "when the holder receives what is earned",
                 "\"at_end\""),
        optional("trading_calendar",
                 &PriceHurdle::trading_calendar,
                 "",
                 "which days have a close",
                 "\"nyse\""),
    };
  }

  [[nodiscard]] Date begins() const { return performance_begins.value_or(granted); }

  /// The trading days whose closes count where paths start on `start`, in order.
  [[nodiscard]] std::vector<Date> closes_that_count(Date start) const;

  [[nodiscard]] std::vector<Problem> problems(Date start) const;
  [[nodiscard]] std::vector<Years> dates(const AwardSetting& setting) const;
  [[nodiscard]] std::unique_ptr<Observer> observer(const AwardSetting& setting,
                                                   const TimeGrid& grid) const;
};
static_assert(Award<PriceHurdle>);

}  // namespace flipin
