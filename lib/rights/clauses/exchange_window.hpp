#pragma once

#include <array>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/percentage.hpp"
#include "rights/cash_flip_in.hpp"
#include "rights/exchange.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Whether a merely adverse person opens the exchange.
enum class AdversePersonExchange {
  closed,  // only an acquiring person does
  open,    // an adverse person does as well
};

template <>
inline constexpr auto enum_names<AdversePersonExchange> =
    std::to_array<std::pair<AdversePersonExchange, std::string_view>>({
        {AdversePersonExchange::closed, "closed"},
        {AdversePersonExchange::open, "open"},
    });
static_assert(names_round_trip<AdversePersonExchange>());

/// When, and how much of, the rights the board may exchange. The [rights_plan.exchange] table.
///
/// The ratio itself is exchange_ratio in [rights_plan].
struct ExchangeWindow {
  static constexpr std::string_view name = "exchange";
  static constexpr std::string_view meaning =
      "once there is an acquiring person, and until somebody holds half of the shares, the board "
      "may exchange valid rights for common shares";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"before any Acquiring Person or Adverse Person acquires 50% "
      "or more of the outstanding Common Shares, the Board of Directors of the Company may "
      "exchange the Rights\"; certificates of holders and a trust: customary in rights agreements, "
      "Section 24";
  static constexpr std::array phases{Phase::triggered, Phase::flip_in_live};

  Percentage closes_at{Percentage::from_millionths(500'000)};
  double part{1.0};
  int halted_days{0};
  double certified{1.0};
  AdversePersonExchange adverse_person{AdversePersonExchange::closed};

  static constexpr auto fields() {
    return std::tuple{
        optional("closes_at",
                 &ExchangeWindow::closes_at,
                 "% of shares outstanding",
                 "holding of one person from which on the board may no longer exchange",
                 "\"50%\""),
        optional("part",
                 &ExchangeWindow::part,
                 "of the valid rights",
                 "part of them that the board exchanges",
                 "1.0",
                 above_zero_to_one),
        optional("halted_days",
                 &ExchangeWindow::halted_days,
                 "days",
                 "days for which trading stops while shares are handed out",
                 "0",
                 not_negative),
        optional("certified",
                 &ExchangeWindow::certified,
                 "of the rights exchanged",
                 "part whose holders certify that they are not the acquiring person",
                 "1.0",
                 from_zero_to_one),
        optional("adverse_person",
                 &ExchangeWindow::adverse_person,
                 "",
                 "whether a merely adverse person opens the exchange",
                 "\"closed\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (closes_at.millionths() > 0 && closes_at.millionths() <= 1'000'000) return {};
    return {{"closes_at",
             "closes_at is " + to_text(closes_at),
             "write a percentage above 0% and at most 100%, e.g. \"50%\""}};
  }

  /// True if `trigger` lets the board exchange at all.
  [[nodiscard]] constexpr bool is_opened_by(PlanEvent trigger) const {
    return trigger == PlanEvent::acquiring_person
           || (trigger == PlanEvent::adverse_person
               && adverse_person == AdversePersonExchange::open);
  }

  /// True until an acquiring or adverse person holds enough to close the window.
  ///
  /// @param largest  what the largest such person holds
  [[nodiscard]] constexpr bool is_open(ShareCount largest, ShareCount outstanding) const {
    return !closes_at.reached_by(largest, outstanding);
  }

  /// The part of the valid rights for which shares are handed out.
  [[nodiscard]] constexpr double participation() const { return part * certified; }

  /// What a valid right delivers on average if the board exchanges its part and holders exercise
  /// `participation_after` of the rights left; settled with a participation of 1.
  ///
  /// The rights of holders who do not certify end with the others and deliver nothing.
  [[nodiscard]] Delivery then_flip_in(const RightTerms& terms,
                                      DollarsPerShare market_value,
                                      double participation_after) const {
    const Delivery exchanged = Exchange{}.delivery(terms, market_value);
    const Delivery bought = CashFlipIn{}.delivery(terms, market_value);
    const double exercised = (1.0 - part) * participation_after;
    return {participation() * exchanged.shares + exercised * bought.shares,
            exercised * bought.payment};
  }

  /// The first day of trading after an exchange that the board orders on a day.
  [[nodiscard]] Date trading_resumes(Date ordered) const { return ordered + halted_days; }

  bool operator==(const ExchangeWindow&) const = default;
};
static_assert(PlanClause<ExchangeWindow>);

}  // namespace flipin
