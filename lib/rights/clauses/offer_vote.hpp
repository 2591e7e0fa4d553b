#pragma once

#include <tuple>

#include "calendar/business_days.hpp"
#include "core/percentage.hpp"
#include "core/printed_price.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// The days of a vote on an offer, counted from the day it begins.
struct OfferVoteDays {
  Date first_demand;  // the board's time to evaluate is over
  Date last_demand;
  Date earliest_end;  // the meeting on a demand of the first day, and the offer's least open time
  Date latest_end;    // the same on a demand of the last day
};

/// Shareholders may vote the rights away for an offer that the board leaves alone.
struct OfferVote {
  static constexpr std::string_view name = "offer_vote";
  static constexpr std::string_view meaning =
      "holders may demand a meeting that votes on exempting an offer the board has not acted on";
  static constexpr std::string_view source =
      "customary in rights agreements, Section 23, \"Redemption\", with a definition of "
      "\"Qualifying Offer\" in Section 1; the 8-K of March 5, 1998 has none";
  static constexpr std::array phases{Phase::attached, Phase::tender_pending, Phase::separated};

  bool available{false};
  int days_to_evaluate{90};
  int days_to_demand{30};
  int days_to_meeting{90};
  int least_open{60};
  BusinessCalendar business_calendar{BusinessCalendar::us_federal};
  Percentage demand{Percentage::from_millionths(100'000)};
  Percentage vote{Percentage::from_millionths(500'000)};
  Percentage premium_floor;

  static constexpr auto fields() {
    constexpr Limit plausible_days{[](double days) { return days >= 0.0 && days <= 1000.0; },
                                   "lie from 0 to 1000"};
    return std::tuple{
        optional(
            "available", &OfferVote::available, "", "whether the plan has such a vote", "true"),
        optional("days_to_evaluate",
                 &OfferVote::days_to_evaluate,
                 "business days",
                 "time the board has from the beginning of the offer",
                 "90",
                 plausible_days),
        optional("days_to_demand",
                 &OfferVote::days_to_demand,
                 "business days",
                 "time holders have after that to demand a meeting",
                 "30",
                 plausible_days),
        optional("days_to_meeting",
                 &OfferVote::days_to_meeting,
                 "business days",
                 "time the board has from the demand to hold it; without it the rights end",
                 "90",
                 plausible_days),
        optional("least_open",
                 &OfferVote::least_open,
                 "business days",
                 "how long the offer must stay open at least",
                 "60",
                 plausible_days),
        optional("business_calendar",
                 &OfferVote::business_calendar,
                 "",
                 "which days are business days",
                 "\"us_federal\""),
        optional("demand",
                 &OfferVote::demand,
                 "% of shares outstanding",
                 "least part of the shares whose holders may demand the meeting",
                 "\"10%\""),
        optional("vote",
                 &OfferVote::vote,
                 "% of shares that vote",
                 "more than this must vote for the offer",
                 "\"50%\""),
        optional("premium_floor",
                 &OfferVote::premium_floor,
                 "% of the market price",
                 "least premium of an offer that may be voted on",
                 "\"0%\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// The days of a vote on an offer that begins on `commenced`, with a board that takes all its
  /// time.
  [[nodiscard]] OfferVoteDays days_of(Date commenced) const;

  /// The earliest day on which the plan can be voted away; nothing if it has no such vote.
  [[nodiscard]] std::optional<Date> earliest_end(Date commenced) const;

  /// True if holders of `demanding` shares may demand the meeting.
  [[nodiscard]] bool is_demanded(ShareCount demanding, ShareCount outstanding) const {
    return demand.reached_by(demanding, outstanding);
  }

  /// True if the offer carries the meeting: more than the required part of the shares that vote.
  [[nodiscard]] bool is_carried(ShareCount in_favor, ShareCount voting) const {
    return in_favor > vote.most_of(voting);
  }

  /// True if an offer's price is high enough for a vote.
  [[nodiscard]] bool has_premium(PrintedPrice offer, PrintedPrice market) const;

  bool operator==(const OfferVote&) const = default;
};
static_assert(PlanClause<OfferVote>);

}  // namespace flipin
