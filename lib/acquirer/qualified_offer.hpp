#pragma once

#include <cmath>
#include <string>
#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// A bidder who makes an all-cash tender offer for all shares, which the plan may exempt.
///
/// Whether it is exempt turns on how many shares are tendered, a uniform part of those of others.
struct QualifiedCashOffer : Bidder {
  static constexpr std::string_view name = "qualified_offer";
  static constexpr std::string_view meaning =
      "makes an all-cash tender offer for all shares, of which an uncertain part is tendered";
  static constexpr std::uint32_t draws = 1;
  static constexpr bool acts_after_trigger = false;

  double premium{};
  int open_business_days{20};
  double tendered_low{};
  double tendered_high{};
  OfferTerms offer;

  static constexpr auto fields() {
    return std::tuple_cat(
        bidder_fields<QualifiedCashOffer>(),
        std::tuple{
            required("premium",
                     &QualifiedCashOffer::premium,
                     "of the price",
                     "what the offer pays above the price, 0.30 is 30%",
                     "0.30",
                     plausible_premium),
            optional("open_business_days",
                     &QualifiedCashOffer::open_business_days,
                     "trading days",
                     "how long the offer stays open",
                     "20",
                     days_of_a_bid),
            required("tendered_low",
                     &QualifiedCashOffer::tendered_low,
                     "of the shares of others",
                     "least part of them that is tendered",
                     "0.70",
                     from_zero_to_one),
            required("tendered_high",
                     &QualifiedCashOffer::tendered_high,
                     "of the shares of others",
                     "largest part of them that is tendered; any part between is as likely",
                     "0.95",
                     from_zero_to_one),
            optional("offer", &QualifiedCashOffer::offer, "", "what the offer is and promises"),
        });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount /*outstanding*/) const {
    if (tendered_low <= tendered_high) return {};
    return {{"tendered_low",
             "tendered_low is " + std::to_string(tendered_low) + " and tendered_high is "
                 + std::to_string(tendered_high),
             "give the smaller part as tendered_low"}};
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const auto closes = static_cast<std::size_t>(open_business_days);
    if (view.day == 0) return {MoveKind::announce_tender, view.outstanding, closes, false, premium};
    if (view.day < closes) return {MoveKind::wait, 0, closes - view.day};
    if (view.day > closes) return {MoveKind::wait, 0, Move::for_good};
    const double part = tendered_low + (tendered_high - tendered_low) * view.draws[0];
    const std::int64_t held = view.position.shares;
    const std::int64_t tendered = std::llround(part * static_cast<double>(view.outstanding - held));
    return {MoveKind::close_tender, held + tendered, Move::for_good, false, premium, 0.0, &offer};
  }
};
static_assert(Acquirer<QualifiedCashOffer>);

}  // namespace flipin
