#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/toehold.hpp"

namespace flipin {

/// What must come true before a tender offer closes.
enum class OfferCondition {
  none,        // nothing: it closes whatever that sets off
  redemption,  // the rights are redeemed, or the offer is withdrawn
};

template <>
inline constexpr auto enum_names<OfferCondition> =
    std::to_array<std::pair<OfferCondition, std::string_view>>({
        {OfferCondition::none, "none"},
        {OfferCondition::redemption, "redemption"},
    });
static_assert(names_round_trip<OfferCondition>());

/// A bidder who makes a tender offer for part of the shares, and may merge with the company later.
struct TenderOffer : Bidder {
  static constexpr std::string_view name = "tender_offer";
  static constexpr std::string_view meaning =
      "makes a tender offer that brings it to a stake, and may then merge with the company";
  static constexpr std::uint32_t draws = 0;
  static constexpr bool acts_after_trigger = true;

  Percentage stake;
  double premium{};
  int open_business_days{20};
  OfferCondition condition{OfferCondition::none};
  std::optional<int> merges_after_days;
  std::optional<ShareCount> parent_shares;
  std::optional<DollarsPerShare> parent_price;

  static constexpr auto fields() {
    return std::tuple_cat(
        bidder_fields<TenderOffer>(),
        std::tuple{
            required("stake",
                     &TenderOffer::stake,
                     "% of shares outstanding",
                     "holding to which the offer would bring it",
                     "\"51%\""),
            required("premium",
                     &TenderOffer::premium,
                     "of the price",
                     "what the offer pays above the price, 0.30 is 30%",
                     "0.30",
                     plausible_premium),
            optional("open_business_days",
                     &TenderOffer::open_business_days,
                     "trading days",
                     "how long the offer stays open",
                     "20",
                     days_of_a_bid),
            optional("condition",
                     &TenderOffer::condition,
                     "",
                     "what must come true before the offer closes; a board does not redeem the "
                     "rights for "
                     "it, so under \"redemption\" it is withdrawn",
                     "\"none\""),
            optional("merges_after_days",
                     &TenderOffer::merges_after_days,
                     "trading days",
                     "from the close of the offer until the company is merged into the bidder, if "
                     "rights are then left; never if left out",
                     "60",
                     days_of_a_bid),
            optional("parent_shares",
                     &TenderOffer::parent_shares,
                     "shares",
                     "common shares of the bidder that survives the merger",
                     "20_000_000",
                     positive),
            optional("parent_price",
                     &TenderOffer::parent_price,
                     "$/share",
                     "market price of such a share",
                     "8.00",
                     plausible_price),
        });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount outstanding) const {
    std::vector<Problem> found = stake_problems("stake", stake);
    if (stake.fewest_of(outstanding) <= initial_shares)
      found.push_back({"stake",
                       "the bidder holds " + std::to_string(initial_shares.count())
                           + " shares, and an offer for " + to_text(stake) + " seeks no more",
                       "raise stake or lower initial_shares"});
    if (merges_after_days && (!parent_shares || !parent_price))
      found.push_back({"merges_after_days",
                       "the rights flip over into shares whose number and price are not given",
                       "give parent_shares and parent_price"});
    if (!merges_after_days && (parent_shares || parent_price))
      found.push_back({parent_shares ? "parent_shares" : "parent_price",
                       "the bidder's own shares count only in a merger, and there is none",
                       "give merges_after_days, or leave it out"});
    return found;
  }

  [[nodiscard]] Move moves(const BidderView& view) const {
    const auto closes = static_cast<std::size_t>(open_business_days);
    const std::int64_t sought =
        std::max(stake.fewest_of(ShareCount{view.outstanding}).count(), view.position.shares);
    if (view.day == 0) return {MoveKind::announce_tender, sought, closes, false, premium};
    if (view.day < closes) return {MoveKind::wait, 0, closes - view.day};
    if (view.day == closes) return close(sought);
    if (!merges_after_days) return {MoveKind::wait, 0, Move::for_good};
    const std::size_t merges = closes + static_cast<std::size_t>(*merges_after_days);
    if (view.day < merges) return {MoveKind::wait, 0, merges - view.day};
    Move merger{MoveKind::merge, parent_shares->count(), Move::for_good};
    merger.parent_price = parent_price->value();
    return merger;
  }

private:
  [[nodiscard]] Move close(std::int64_t sought) const {
    if (condition == OfferCondition::redemption)
      return {MoveKind::withdraw_tender, 0, Move::for_good};
    const std::size_t rest =
        merges_after_days ? static_cast<std::size_t>(*merges_after_days) : Move::for_good;
    return {MoveKind::close_tender, sought, rest, false, premium};
  }
};
static_assert(Acquirer<TenderOffer>);

}  // namespace flipin
