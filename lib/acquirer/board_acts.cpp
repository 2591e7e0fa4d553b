#include <algorithm>
#include <cmath>

#include "acquirer/referee.hpp"
#include "core/words.hpp"

// What the board and the holders of rights do once the plan is triggered.

namespace flipin {

bool Referee::may_exchange(const Contest& contest) const {
  const ExchangeWindow& window = setting_.plan.exchange;
  return window.is_open(ShareCount{contest.position.shares}, ShareCount{contest.outstanding})
         && window.is_opened_by(trigger_of(contest));
}

void Referee::respond(Contest& contest, const Close& close) {
  const bool can_redeem = setting_.plan.exercise.start == ExerciseStart::last_look;
  if (setting_.board.response == BoardResponse::redeem && can_redeem) {
    redeem(contest, close);
    return;
  }
  if ((contest.redeems && can_redeem) || !may_exchange(contest)) return;
  const bool is_small = !setting_.board.exchange_stake.reached_by(
      ShareCount{contest.position.shares}, ShareCount{contest.outstanding});
  if (setting_.board.response == BoardResponse::exchange
      || (setting_.board.response == BoardResponse::exchange_below && is_small))
    exchange(contest, close);
}

void Referee::redeem(Contest& contest, const Close& close) {
  const DollarsPerShare price = terms(close.day).redemption_price;
  tell(contest, close, "Board", [&] { return "redeems the rights at " + price_words(price); });
  contest.right_value += discount(close) * per_old_right(contest, close) * price.value();
  enter(contest, PlanEvent::redemption, close.day);
  end(contest, EndState::redeemed);
}

RightTerms Referee::right_terms(std::size_t day) const {
  const PlanTerms& now = terms(day);
  return {now.exercise_price(), setting_.plan.value_multiple, now.exchange_ratio};
}

PlanOutcome Referee::settlement(const Contest& contest,
                                const SettlementClauses::Any& clause,
                                double part,
                                const Close& close) const {
  const PlanTerms& now = terms(close.day);
  Trigger trigger{ShareCount{contest.outstanding},
                  ShareCount{contest.position.shares},
                  DollarsPerShare{close.price},
                  DollarsPerShare{contest.market_value}};
  // Shares issued since the trigger carry no right.
  const double clean_rights = now.rights_per_share * trigger.valid_rights().shares().value();
  if (clean_rights > 0.0)
    trigger.valid_part = part * std::min(contest.valid_rights.shares().value() / clean_rights, 1.0);
  SettlementTerms terms_now = settlement_terms(setting_.plan);
  terms_now.right = right_terms(close.day);
  terms_now.rights_per_share = now.rights_per_share;
  terms_now.participation *= trigger.valid_part;
  terms_now.certified *= trigger.valid_part;
  terms_now.void_part = part * contest.rights_left;
  ShareLedger ledger = setting_.ledger;
  ledger.outstanding = ShareCount{contest.outstanding};
  return settle_by(clause, terms_now, ledger, setting_.cash, trigger);
}

double Referee::option_value(double price, const Close& close) const {
  Dollars value;
  for (const OptionClaim& option : setting_.options)
    value = value
            + value_of(option,
                       setting_.stock,
                       DollarsPerShare{price * terms(close.day).share_factor},
                       days_.dates[close.day]);
  return value.value();
}

void Referee::add(
    Contest& contest, const PlanOutcome& outcome, double part, SettledBy whom, const Close& close) {
  const auto& [settlement, fitted] = outcome;
  Settled& settled = contest.settled;
  const double clean = static_cast<double>(contest.outstanding - contest.position.shares);
  const double fall = close.price - settlement.price_after.value();
  const bool is_first = settled.issued == 0.0;
  settled.stake_after = settlement.stake_after;
  lose(settled, settlement.loss.value(), settlement.loss_fraction);
  settled.issued += settlement.issued.value();
  settled.paid_in += settlement.paid_in.value();
  settled.required += fitted.required.value();
  settled.shortfall += fitted.shortfall.value();
  settled.unfunded += fitted.unfunded.value();
  settled.exercising_gain += settlement.exercising_gain.value();
  settled.other_gain += settlement.other_gain.value();
  settled.clean_fall += clean * fall;
  (whom == SettledBy::board ? settled.exchanged_worth : settled.exercised_worth) +=
      settlement.exercising_gain.value() + fitted.participation * clean * fall;
  if (!setting_.options.empty()) {
    if (is_first) settled.options_before = option_value(close.price, close);
    settled.options_after = option_value(settlement.price_after.value(), close);
  }
  contest.right_value +=
      discount(close) * part * per_old_right(contest, close) * settlement.payoff_per_right.value();
  contest.outstanding = counted(ShareCount{contest.outstanding}.shares() + settlement.issued);
  contest.price_ratio *= settlement.price_after / DollarsPerShare{close.price};
}

void Referee::exchange(Contest& contest, const Close& close) {
  const double part = setting_.plan.exchange.part;
  const PlanOutcome outcome = settlement(contest, Exchange{}, part, close);
  // Nor can the board hand out shares that it cannot issue.
  if (outcome.fitted.participation <= 0.0) return;
  tell(contest, close, "Board", [&] {
    return "exchanges " + percent_words(part) + " of the valid rights for "
           + with_commas(ShareCount{counted(outcome.settlement.issued)})
           + " new shares; the stake falls to " + percent_words(outcome.settlement.stake_after)
           + " and loses " + percent_words(outcome.settlement.loss_fraction) + " of its value, "
           + dollar_words(outcome.settlement.loss);
  });
  add(contest, outcome, part, SettledBy::board, close);
  contest.valid_rights = ShareCount{counted((1.0 - part) * contest.valid_rights.shares())};
  contest.rights_left *= 1.0 - part;
  if (part < 1.0) {
    enter(contest, PlanEvent::exchange_in_part, close.day);
    return;
  }
  enter(contest, PlanEvent::exchange, close.day);
  contest.used = EndState::exchanged;
  reissue(contest, close);
}

void Referee::exercise(Contest& contest, const Close& close) {
  SettlementClauses::Any clause = setting_.plan.settlement;
  const auto is_act_of_board = [](const auto& chosen) { return chosen.is_by_board; };
  // Once the board can no longer exchange the rights, they flip in.
  if (std::visit(is_act_of_board, clause) && !may_exchange(contest)) clause = CashFlipIn{};
  const bool is_by_board = std::visit(is_act_of_board, clause);
  const PlanOutcome outcome = settlement(contest, clause, 1.0, close);
  // Holders wait until exercise pays and can be served.
  if (outcome.fitted.participation <= 0.0) return;
  tell(contest, close, is_by_board ? "Board" : "Holders", [&] {
    return std::string{is_by_board ? "exchanges the rights" : "exercise their rights"} + " for "
           + with_commas(ShareCount{counted(outcome.settlement.issued)}) + " new shares and pay "
           + dollar_words(outcome.settlement.paid_in) + "; the stake falls to "
           + percent_words(outcome.settlement.stake_after) + " and loses "
           + percent_words(outcome.settlement.loss_fraction) + " of its value, "
           + dollar_words(outcome.settlement.loss);
  });
  add(contest, outcome, 1.0, is_by_board ? SettledBy::board : SettledBy::holders, close);
  enter(contest, is_by_board ? PlanEvent::exchange : PlanEvent::exercise, close.day);
  contest.used = is_by_board ? EndState::exchanged : EndState::flip_in;
  reissue(contest, close);
}

void Referee::reissue(Contest& contest, const Close& close) {
  if (!setting_.plan.reissue.follows(contest.triggers - 1)) {
    end(contest, contest.used);
    return;
  }
  tell(contest, close, "Board", [] { return std::string{"issues new rights"}; });
  enter(contest, PlanEvent::reissue, close.day);
  contest.separates = contest.last_redemption = contest.live = PlanDays::never;
  contest.redeems = false;
  contest.is_adverse = false;
  contest.bidder_wakes = close.day + 1;
}

}  // namespace flipin
