#pragma once

#include <optional>
#include <tuple>
#include <vector>

#include "calendar/business_days.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Where a period of calendar days ends whose last day is no business day.
enum class CloseRoll {
  next_business_day,  // at the close of the next one, as "close of business" is customarily defined
  as_counted,         // on that day all the same
};

template <>
inline constexpr auto enum_names<CloseRoll> =
    std::to_array<std::pair<CloseRoll, std::string_view>>({
        {CloseRoll::next_business_day, "next_business_day"},
        {CloseRoll::as_counted, "as_counted"},
    });
static_assert(names_round_trip<CloseRoll>());

/// What a tender offer does that is withdrawn before the rights separate.
enum class WithdrawnTender {
  deemed_never_made,  // customary in rights agreements
  still_counts,       // its commencement has started the period, and nothing ends it
};

template <>
inline constexpr auto enum_names<WithdrawnTender> =
    std::to_array<std::pair<WithdrawnTender, std::string_view>>({
        {WithdrawnTender::deemed_never_made, "deemed_never_made"},
        {WithdrawnTender::still_counts, "still_counts"},
    });
static_assert(names_round_trip<WithdrawnTender>());

/// What an acquisition through a qualified offer does not cause.
enum class ExemptOffer {
  exempt_from_flip_in,       // the rights separate, but buy no common shares
  exempt_from_distribution,  // neither
};

template <>
inline constexpr auto enum_names<ExemptOffer> =
    std::to_array<std::pair<ExemptOffer, std::string_view>>({
        {ExemptOffer::exempt_from_flip_in, "exempt_from_flip_in"},
        {ExemptOffer::exempt_from_distribution, "exempt_from_distribution"},
    });
static_assert(names_round_trip<ExemptOffer>());

/// The days that a period of a rights plan may last.
inline constexpr Limit days_of_a_period{[](double x) { return x >= 0.0 && x <= 365.0; },
                                        "lie from 0 to 365"};

/// When the rights separate from the common shares.
struct Distribution {
  static constexpr std::string_view name = "distribution";
  static constexpr std::string_view meaning =
      "the rights separate some days after an acquiring person is announced, a tender offer begins "
      "or a person becomes adverse, whichever comes first";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"the close of business on the tenth day after a public "
      "announcement\"; \"with respect to the dates described in (i) and (ii), above, such later "
      "date or dates as the Board of Directors may designate\"";
  static constexpr std::array phases{Phase::attached, Phase::tender_pending, Phase::triggered};

  int days_after_announcement{10};
  int business_days_after_tender{10};
  BusinessCalendar business_calendar{BusinessCalendar::us_federal};
  CloseRoll last_day{CloseRoll::next_business_day};
  WithdrawnTender withdrawn_tender{WithdrawnTender::deemed_never_made};
  ExemptOffer exempt_offer{ExemptOffer::exempt_from_flip_in};
  std::optional<Date> postponed_to;
  std::optional<Date> postponed_on;

  static constexpr auto fields() {
    return std::tuple{
        optional("days_after_announcement",
                 &Distribution::days_after_announcement,
                 "days",
                 "from the announcement of an acquiring person until the rights separate",
                 "10",
                 days_of_a_period),
        optional("business_days_after_tender",
                 &Distribution::business_days_after_tender,
                 "business days",
                 "from the commencement of a tender offer until the rights separate",
                 "10",
                 days_of_a_period),
        optional("business_calendar",
                 &Distribution::business_calendar,
                 "",
                 "which days are business days of the plan",
                 "\"us_federal\""),
        optional("last_day",
                 &Distribution::last_day,
                 "",
                 "where a period ends whose last day is no business day",
                 "\"next_business_day\""),
        optional("withdrawn_tender",
                 &Distribution::withdrawn_tender,
                 "",
                 "what a tender offer does that is withdrawn before the rights separate",
                 "\"deemed_never_made\""),
        optional("exempt_offer",
                 &Distribution::exempt_offer,
                 "",
                 "what an acquisition through a qualified offer does not cause",
                 "\"exempt_from_flip_in\""),
        optional("postponed_to",
                 &Distribution::postponed_to,
                 "",
                 "later date that the board designates for announcements and tender offers",
                 "1998-04-30"),
        optional("postponed_on",
                 &Distribution::postponed_on,
                 "",
                 "day on which the board designates it",
                 "1998-03-19"),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// The day at whose close a period of calendar days ends.
  ///
  /// @throws BrokenExpectation  if it ends outside the years of the business calendar
  [[nodiscard]] Date close_after(Date from, int days) const;

  /// The day at whose close the rights separate after an acquiring person is announced.
  [[nodiscard]] Date after_announcement(Date announced) const {
    return close_after(announced, days_after_announcement);
  }

  /// The day at whose close the rights separate after a tender offer commences.
  [[nodiscard]] Date after_tender(Date commenced) const;

  /// The distribution date, or nothing if nothing has happened that leads to one.
  ///
  /// A postponement that comes too late is none.
  ///
  /// @param announced      an acquiring person; nothing: never announced
  /// @param tender         its commencement, or the announcement of the intention
  /// @param after_adverse  the date to which an adverse person leads, which nobody can postpone
  [[nodiscard]] std::optional<Date> distribution_date(std::optional<Date> announced,
                                                      std::optional<Date> tender,
                                                      std::optional<Date> after_adverse) const;

  /// Whether the board designates its later date after one of the dates has passed.
  [[nodiscard]] bool postponement_is_late(std::optional<Date> announced,
                                          std::optional<Date> tender) const;

  bool operator==(const Distribution&) const = default;
};
static_assert(PlanClause<Distribution>);

/// The earlier of two dates that may never come; nothing if neither does.
[[nodiscard]] constexpr std::optional<Date> earlier(std::optional<Date> a, std::optional<Date> b) {
  if (!a || !b) return a ? a : b;
  return *a < *b ? a : b;
}

}  // namespace flipin
