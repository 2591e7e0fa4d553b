#include "acquirer/right_value_twin.hpp"

#include <algorithm>

#include "calendar/term.hpp"
#include "math/elementary.hpp"
#include "rights/right_value.hpp"

namespace flipin {
namespace {

bool settles_by_flip_in(const RightsPlan& plan) {
  return std::holds_alternative<CashFlipIn>(plan.settlement) && plan.flip_in.applies
         && plan.participation > 0.0 && plan.market_value == MarketValue::close
         && plan.dividend.rights_per_share == 1.0
         && plan.compensation.pays == VoidRightsPrice::nothing && !plan.reissue.after_use;
}

bool nothing_limits_shares(const BidSetting& setting) {
  return !setting.ledger.authorized
         || setting.plan.authorized_shortfall == AuthorizedShortfall::preferred_units;
}

bool board_waits(const Board& board) {
  return board.response == BoardResponse::flip_in || board.response == BoardResponse::wait;
}

bool triggers_at_once(const BlockPurchase& bidder, const BidSetting& setting) {
  const RightsPlan& plan = setting.plan;
  const ShareCount held = bidder.initial_shares + bidder.block;
  const ShareCount outstanding = setting.ledger.outstanding;
  const Percentage stake = std::max(plan.threshold, bidder.allowed_stake.value_or(plan.threshold));
  return bidder.price_sensitivity == 0.0 && held < outstanding
         && held >= plan.acquiring_person.fewest(stake, outstanding);
}

LognormalPrice price_of(const Stock& stock) {
  const auto growth = [&](const auto& model) { return model.growth(stock.drift(), Years{1.0}); };
  return {stock.price, LogRate{log_of(std::visit(growth, stock.model))}, stock.volatility()};
}

}  // namespace

std::optional<Twin> right_value_twin(const BlockPurchase& bidder, const BidSetting& setting) {
  const RightsPlan& plan = setting.plan;
  if (!settles_by_flip_in(plan) || !nothing_limits_shares(setting) || !setting.events.empty()
      || !board_waits(setting.board) || !triggers_at_once(bidder, setting))
    return {};
  const PlanDays days = plan_days(plan, setting.board, setting.stock.date);
  const auto first = static_cast<std::size_t>(std::ranges::lower_bound(days.dates, bidder.begins)
                                              - days.dates.begin());
  const double stake =
      (bidder.initial_shares + bidder.block).shares() / setting.ledger.outstanding.shares();
  const FlipInRight right{plan.terms(), stake, plan.participation};
  const LognormalPrice price = price_of(setting.stock);
  const bool can_redeem = plan.exercise.start == ExerciseStart::last_look;
  const double redeemed = can_redeem ? setting.board.redemption_probability : 0.0;

  DollarsPerShare value;
  double still_away = 1.0;  // the chance that the bidder has not come
  Years last = first == 0 ? Years{} : years_between(setting.stock.date, days.dates[first - 1]);
  for (std::size_t day = first; day < days.dates.size(); ++day) {
    if (days.clocks[day].flip_in_live != day) return {};
    const Years now = years_between(setting.stock.date, days.dates[day]);
    const double away = bidder.arrival_rate > 0.0
                            ? still_away * exp_of(-bidder.arrival_rate * (now - last).value())
                            : 0.0;
    const DollarsPerShare brought = (1.0 - redeemed) * expected_payoff(right, price, now)
                                    + redeemed * plan.redemption.price.price();
    const double discount = exp_of(-setting.stock.risk_free_rate.value() * now.value());
    value = value + ((still_away - away) * discount) * brought;
    still_away = away;
    last = now;
    if (away == 0.0) break;
  }
  return Twin{value.value(), "sum over trading days of the expected payoff"};
}

}  // namespace flipin
