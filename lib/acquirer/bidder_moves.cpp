#include <algorithm>
#include <cmath>

#include "acquirer/referee.hpp"
#include "core/words.hpp"

// What a bidder's move sets off.

namespace flipin {
namespace {

std::string shares_words(std::int64_t shares) {
  return with_commas(ShareCount{shares}) + " shares";
}

std::string holding_words(const Contest& contest) {
  const double stake =
      static_cast<double>(contest.position.shares) / static_cast<double>(contest.outstanding);
  return shares_words(contest.position.shares) + ", " + percent_words(stake);
}

double worth(std::int64_t shares, double price) { return static_cast<double>(shares) * price; }

}  // namespace

void Referee::carry_out(Contest& contest, const Move& move, const Close& close, bool redeems) {
  switch (move.kind) {
    case MoveKind::wait:
      break;
    case MoveKind::buy:
    case MoveKind::buy_apart:
      buy(contest, move, close, redeems);
      break;
    case MoveKind::announce_tender:
      tell(contest, close, person_, [&] {
        return "commences a tender offer for " + shares_words(move.shares - contest.position.shares)
               + " at a premium of " + percent_words(move.premium) + ", "
               + price_words((1.0 + move.premium) * DollarsPerShare{close.price});
      });
      contest.offer_price = (1.0 + move.premium) * close.price * terms(close.day).share_factor;
      contest.offer_premium = move.premium * close.price * terms(close.day).share_factor;
      if (contest.phase == Phase::attached && move.shares >= threshold(contest, close.day)) {
        enter(contest, PlanEvent::tender_announced, close.day);
        contest.separates = days_.clocks[close.day].separation;
        tell(contest, close, "Plan", [&] {
          return "unless the board acts, rights separate at the close of "
                 + day_words(contest.separates);
        });
      }
      break;
    case MoveKind::withdraw_tender:
      tell(contest, close, person_, [] { return std::string{"withdraws its offer"}; });
      if (contest.phase == Phase::tender_pending
          && setting_.plan.distribution.withdrawn_tender == WithdrawnTender::deemed_never_made) {
        enter(contest, PlanEvent::tender_withdrawn, close.day);
        contest.separates = PlanDays::never;
      }
      leave(contest, EndState::left);
      break;
    case MoveKind::close_tender:
      close_tender(contest, move, close, redeems);
      break;
    case MoveKind::agree:
      agree(contest, move, close);
      break;
    case MoveKind::offend:
      tell(contest, close, "Board", [&] {
        return "finds that " + person_ + " is an adverse person with " + holding_words(contest);
      });
      contest.is_adverse = true;
      trigger(contest, PlanEvent::adverse_person, close, redeems);
      break;
    case MoveKind::merge:
      merge(contest, move, close);
      break;
    case MoveKind::leave:
      tell(contest, close, person_, [] { return std::string{"gives up"}; });
      contest.lost_premium += move.premium * close.price * terms(close.day).share_factor;
      leave(contest, EndState::left);
      break;
  }
  if (contest.end == EndState::open && move.is_last && contest.triggers == 0) {
    tell(contest, close, person_, [&] {
      return "has spent its means and holds " + holding_words(contest);
    });
    end(contest, EndState::budget_spent);
  }
}

void Referee::buy(Contest& contest, const Move& move, const Close& close, bool redeems) {
  // Nobody sells what does not exist.
  const std::int64_t bought = std::min(move.shares, contest.outstanding - contest.position.shares);
  if (bought <= 0) return;
  contest.position.shares += bought;
  contest.position.spent += worth(bought, close.price);
  tell(contest, close, person_, [&] {
    return "buys " + shares_words(bought) + " and holds " + holding_words(contest);
  });
  if (journal_ != nullptr) journal_->entries.back().bought = bought;
  // Shares that are not added up are nobody's holding.
  if (move.kind == MoveKind::buy && awaits_trigger(contest.phase)
      && contest.position.shares >= threshold(contest, close.day))
    trigger(contest, PlanEvent::acquiring_person, close, redeems);
}

void Referee::close_tender(Contest& contest, const Move& move, const Close& close, bool redeems) {
  const ShareCount before{contest.position.shares};
  const std::int64_t bought = std::min(move.shares, contest.outstanding) - contest.position.shares;
  contest.position.shares += bought;
  contest.position.spent += worth(bought, contest.offer_price / terms(close.day).share_factor);
  contest.premium += contest.offer_premium * static_cast<double>(bought)
                     / static_cast<double>(contest.outstanding - before.count());
  tell(contest, close, person_, [&] {
    return "closes its offer, takes " + shares_words(bought) + " and holds "
           + holding_words(contest);
  });
  const ShareCount after{contest.position.shares};
  if (move.offer != nullptr
      && setting_.plan.qualified_offer.exempts(
          *move.offer, before, after, ShareCount{contest.outstanding})) {
    tell(contest, close, "Plan", [] { return std::string{"the offer qualifies: no flip-in"}; });
    leave(contest, EndState::exempt_offer);
    return;
  }
  if (after.count() >= threshold(contest, close.day))
    trigger(contest, PlanEvent::acquiring_person, close, redeems);
  else
    leave(contest, EndState::left);
}

void Referee::agree(Contest& contest, const Move& move, const Close& close) {
  tell(contest, close, "Board", [&] {
    return "agrees to a deal with " + person_ + " at a premium of " + percent_words(move.premium)
           + " and redeems the rights";
  });
  contest.right_value +=
      discount(close) * per_old_right(contest, close) * terms(close.day).redemption_price.value();
  contest.premium += move.premium * close.price * terms(close.day).share_factor;
  enter(contest, PlanEvent::redemption, close.day);
  end(contest, EndState::agreed_deal);
}

void Referee::merge(Contest& contest, const Move& move, const Close& close) {
  const bool has_rights = contest.phase == Phase::triggered || contest.phase == Phase::flip_in_live;
  if (!has_rights || !FlipOver::is_armed_by(trigger_of(contest))) return;
  enter(contest, PlanEvent::business_combination, close.day);
  const FlipOverResult result =
      setting_.plan.flip_over.settle_flip_over(right_terms(close.day),
                                               contest.valid_rights,
                                               setting_.plan.participation,
                                               ShareCount{move.shares},
                                               DollarsPerShare{move.parent_price});
  tell(contest, close, "Plan", [&] {
    return "the company is merged: each right now buys " + person_ + "'s shares, and brings "
           + price_words(result.payoff_per_right);
  });
  contest.right_value +=
      discount(close) * per_old_right(contest, close) * result.payoff_per_right.value();
  // The loss is of the acquiring company, so its worth is what it is measured by.
  lose(contest.settled,
       result.loss.value(),
       result.loss.value() / worth(move.shares, move.parent_price));
  contest.settled.exercising_gain += result.loss.value();
  contest.settled.exercised_worth += result.loss.value();
  enter(contest, PlanEvent::exercise, close.day);
  end(contest, EndState::flip_over);
}

void Referee::trigger(Contest& contest, PlanEvent event, const Close& close, bool redeems) {
  enter(contest, event, close.day);
  const PlanTerms& terms_now = terms(close.day);
  const DayClocks& clocks = days_.clocks[close.day];
  contest.last_redemption =
      contest.is_adverse ? clocks.last_redemption_adverse : clocks.last_redemption;
  contest.live = contest.is_adverse ? clocks.flip_in_live_adverse : clocks.flip_in_live;
  contest.redeems = redeems;
  contest.market_value = close.market_value();
  contest.valid_rights = rights_of(contest, terms_now);
  contest.rights_left = 1.0;
  if (contest.triggers == 0) {
    contest.triggered = close.day;
    contest.price_at_trigger = close.price;
    contest.settled.stake_before =
        static_cast<double>(contest.position.shares) / static_cast<double>(contest.outstanding);
    contest.settled.stake_after = contest.settled.stake_before;
  }
  ++contest.triggers;
  tell(contest, close, "Plan", [&] {
    return (contest.is_adverse ? "an adverse person: its rights are void"
                               : "an acquiring person: its rights are void")
           + std::string{", "} + with_commas(contest.valid_rights)
           + " are valid; market value is fixed at "
           + price_words(DollarsPerShare{contest.market_value});
  });
  tell(contest, close, "Plan", [&] {
    const std::string exercise =
        "rights may be exercised from the close of " + day_words(contest.live);
    if (setting_.plan.exercise.start == ExerciseStart::trip_wire) return exercise;
    return "the board may redeem until the close of " + day_words(contest.last_redemption) + "; "
           + exercise;
  });
  respond(contest, close);
}

}  // namespace flipin
