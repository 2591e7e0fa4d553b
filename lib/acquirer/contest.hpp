#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "acquirer/acquirer.hpp"
#include "acquirer/bid_setting.hpp"

namespace flipin {

/// How a contest between a bidder and the board ends.
enum class EndState {
  open,             // not yet
  below_threshold,  // the rights expire and no trigger, deal or departure has come
  budget_spent,     // the bidder's means are exhausted below the threshold
  left,             // the bidder gives up, or its offer is withdrawn
  agreed_deal,      // the board consents to a deal and redeems the rights for it
  exempt_offer,     // a qualified offer closes without triggering the plan
  redeemed,         // the board redeems the rights after they are triggered
  flip_in,          // holders exercise their rights at a discount
  exchanged,        // the board exchanges the rights
  flip_over,        // the company is merged, and rights buy the acquiring company's shares
  unexercised,      // the rights expire after they are triggered
};

template <>
inline constexpr auto enum_names<EndState> = std::to_array<std::pair<EndState, std::string_view>>({
    {EndState::open, "open"},
    {EndState::below_threshold, "below_threshold"},
    {EndState::budget_spent, "budget_spent"},
    {EndState::left, "left"},
    {EndState::agreed_deal, "agreed_deal"},
    {EndState::exempt_offer, "exempt_offer"},
    {EndState::redeemed, "redeemed"},
    {EndState::flip_in, "flip_in"},
    {EndState::exchanged, "exchanged"},
    {EndState::flip_over, "flip_over"},
    {EndState::unexercised, "unexercised"},
});
static_assert(names_round_trip<EndState>());

/// Whether rights in this phase await somebody at the threshold.
[[nodiscard]] constexpr bool awaits_trigger(Phase phase) {
  return phase == Phase::attached || phase == Phase::tender_pending || phase == Phase::separated;
}

/// How many phases there are.
inline constexpr std::size_t phase_count = enum_names<Phase>.size();

/// What settlements of one contest did, added up.
struct Settled {
  double stake_before{};     // at the first trigger, fraction of shares outstanding
  double stake_after{};      // after the last settlement
  double loss_fraction{};    // of the value of its shares; a second one takes from what is left
  double loss{};             // of the acquirer, USD
  double issued{};           // shares
  double paid_in{};          // USD
  double required{};         // new shares that the plan wanted
  double shortfall{};        // of these, not authorized and free
  double unfunded{};         // USD
  double exercising_gain{};  // USD
  double other_gain{};       // USD
  double exercised_worth{};  // what exercised rights brought less what was paid, USD
  double exchanged_worth{};  // what exchanged rights brought, USD
  double clean_fall{};       // what all clean shares fell by, USD
  double options_before{};   // value of options outstanding before, USD
  double options_after{};    // and after
};

/// One contest between a bidder and the board, on one path.
struct Contest {
  Phase phase{Phase::attached};
  EndState end{EndState::open};
  Position position;
  std::int64_t outstanding{};
  double price_ratio{1.0};        // what settlements left of each dollar of a share
  ShareCount valid_rights;        // at the trigger, less those exchanged
  double rights_left{1.0};        // of a right at the trigger, after exchanges in part
  Percentage allowed;             // a threshold that could not be lowered for this bidder, or none
  EndState used{EndState::open};  // how earlier rights were used up, if new ones were issued
  int triggers{};
  bool is_adverse{};
  bool redeems{};         // the board will redeem on the last day
  bool has_separated{};   // the rights traded alone at some time
  std::size_t entered{};  // the day on which this phase began
  std::size_t arrived{PlanDays::never};
  std::size_t triggered{PlanDays::never};
  std::size_t separates{PlanDays::never};
  std::size_t last_redemption{PlanDays::never};
  std::size_t live{PlanDays::never};
  std::size_t bidder_wakes{PlanDays::never};
  double price_at_trigger{};
  double market_value{};   // fixed at the trigger
  double right_value{};    // what a right brought, discounted, USD
  double offer_price{};    // of an offer that has begun, USD a share at the start
  double offer_premium{};  // in it over the price of the day it began, the same
  double premium{};        // that holders were paid, USD a share at the start
  double lost_premium{};   // that they would have been paid without a plan, USD a share
  Settled settled;
  std::array<std::uint32_t, phase_count> days_in{};  // trading days in each phase
};

}  // namespace flipin
