#include "acquirer/referee.hpp"

#include <algorithm>
#include <cmath>

#include "core/words.hpp"
#include "math/elementary.hpp"

namespace flipin {

Referee::Referee(const BidSetting& setting, const Bidder& bidder, Journal* journal)
    : setting_{setting},
      person_{bidder.person},
      allowed_{bidder.allowed_stake.value_or(Percentage{})},
      journal_{journal},
      days_{plan_days(setting.plan, setting.board, setting.stock.date)},
      schedule_{terms_as_adopted(setting.plan, setting.ledger.outstanding),
                setting.events,
                setting.plan.adjustment} {
  for (const Date date : days_.dates) {
    const PlanTerms& now = schedule_.on(date);
    terms_.push_back(&now);
    thresholds_.push_back(threshold_of(now, now.outstanding.count(), {}));
  }
}

std::int64_t Referee::threshold_of(const PlanTerms& terms,
                                   std::int64_t outstanding,
                                   Percentage allowed) const {
  const Percentage stake = std::max({terms.threshold, allowed_, allowed});
  return setting_.plan.acquiring_person.fewest(stake, ShareCount{outstanding}).count();
}

ShareCount Referee::rights_of(const Contest& contest, const PlanTerms& terms) {
  const double clean = static_cast<double>(contest.outstanding - contest.position.shares);
  return ShareCount{static_cast<std::int64_t>(std::floor(terms.rights_per_share * clean))};
}

PlanEvent Referee::trigger_of(const Contest& contest) {
  return contest.is_adverse ? PlanEvent::adverse_person : PlanEvent::acquiring_person;
}

double Referee::per_old_right(const Contest& contest, const Close& close) const {
  const PlanTerms& now = terms(close.day);
  return contest.rights_left * now.share_factor * now.rights_per_share
         / schedule_.start().rights_per_share;
}

void Referee::lose(Settled& settled, double dollars, double fraction) {
  settled.loss += dollars;
  settled.loss_fraction += (1.0 - settled.loss_fraction) * fraction;
}

std::int64_t Referee::counted(Shares shares) {
  constexpr double most = 4e18;
  return std::llround(std::min(shares.value(), most));
}

std::string Referee::day_words(std::size_t day) const {
  return day == PlanDays::never ? "a day after the plan ends" : iso(days_.dates[day]);
}

std::int64_t Referee::threshold(const Contest& contest, std::size_t day) const {
  // Only settlements make the shares of a path others than those of the plan's terms.
  const bool is_tabulated =
      contest.outstanding == terms(day).outstanding.count() && contest.allowed == Percentage{};
  if (is_tabulated) return thresholds_[day];
  return threshold_of(terms(day), contest.outstanding, contest.allowed);
}

Contest Referee::opened(ShareCount initial_shares) const {
  Contest contest;
  contest.position.shares = initial_shares.count();
  contest.outstanding = setting_.ledger.outstanding.count();
  return contest;
}

const PlanTerms& Referee::terms_before(std::size_t day) const {
  return day == 0 ? schedule_.on(setting_.stock.date) : terms(day - 1);
}

void Referee::adjust(Contest& contest, const Close& close) const {
  const std::size_t day = close.day;
  const PlanTerms& now = terms(day);
  const PlanTerms& before = terms_before(day);
  const double split = now.share_factor / before.share_factor;
  const auto times = [&](std::int64_t shares) {
    return static_cast<std::int64_t>(std::floor(static_cast<double>(shares) * split));
  };
  const std::int64_t issued = now.outstanding.count() - times(before.outstanding.count());
  contest.outstanding = times(contest.outstanding) + issued;
  contest.position.shares = times(contest.position.shares);
  // Shares bought back take their rights with them.
  contest.valid_rights =
      std::min(ShareCount{times(contest.valid_rights.count())}, rights_of(contest, now));
  contest.market_value /= split;
  // No threshold is lowered to what somebody holds.
  if (now.threshold < before.threshold && contest.allowed == Percentage{}
      && contest.position.shares >= threshold(contest, day))
    contest.allowed = before.threshold;
  tell(contest, close, "Plan", [&] {
    return "terms change: " + with_commas(ShareCount{contest.outstanding})
           + " shares outstanding, exercise price of a right " + price_words(now.exercise_price())
           + ", trigger at " + with_commas(ShareCount{threshold(contest, day)}) + " shares";
  });
}

void Referee::leave(Contest& contest, EndState state) const {
  const bool may_separate =
      contest.phase == Phase::tender_pending || contest.phase == Phase::separated;
  if (!may_separate) {
    end(contest, state);
    return;
  }
  // Rights that trade alone, or will, outlive the bid that set them apart.
  contest.used = state;
  contest.bidder_wakes = PlanDays::never;
}

void Referee::enter(Contest& contest, PlanEvent event, std::size_t day) {
  const auto next = next_phase(contest.phase, event);
  expect(next.has_value(), "a plan takes only legal steps");
  contest.days_in[static_cast<std::size_t>(contest.phase)] +=
      static_cast<std::uint32_t>(day - contest.entered);
  contest.phase = *next;
  contest.entered = day;
}

void Referee::end(Contest& contest, EndState state) const {
  contest.end = state;
  // What is left of the plan's life counts to the phase in which the contest leaves it.
  contest.days_in[static_cast<std::size_t>(contest.phase)] +=
      static_cast<std::uint32_t>(days_.dates.size() - contest.entered);
}

double Referee::discount(const Close& close) const {
  return exp_of(-setting_.stock.risk_free_rate.value() * close.years);
}

void Referee::end_day(Contest& contest, const Close& close) {
  if (contest.phase == Phase::tender_pending && close.day >= contest.separates) {
    enter(contest, PlanEvent::distribution_date, close.day);
    contest.has_separated = true;
    tell(contest, close, "Plan", [] {
      return std::string{"rights separate from the common shares; each buys preferred shares"};
    });
  }
  if (contest.phase == Phase::triggered) {
    const bool can_redeem = setting_.plan.exercise.start == ExerciseStart::last_look;
    if (contest.redeems && can_redeem && close.day >= contest.last_redemption) {
      redeem(contest, close);
      return;
    }
    if (close.day >= contest.live) {
      if (setting_.board.response == BoardResponse::costliest && may_exchange(contest)
          && settlement(contest, Exchange{}, 1.0, close).settlement.loss
                 > settlement(contest, setting_.plan.settlement, 1.0, close).settlement.loss) {
        exchange(contest, close);
        if (contest.phase != Phase::triggered) return;
      }
      contest.has_separated = true;
      enter(contest, PlanEvent::redemption_ends, close.day);
      tell(contest, close, "Plan", [&] {
        return std::string{"rights can no longer be redeemed"}
               + (setting_.plan.flip_in.applies ? " and may be exercised" : "");
      });
    }
  }
  if (contest.phase == Phase::flip_in_live && setting_.plan.flip_in.applies)
    exercise(contest, close);
}

void Referee::expire(Contest& contest, const Close& close) {
  if (contest.end != EndState::open) return;
  const Phase last = contest.phase;
  const bool buys_preferred =
      last == Phase::separated || (last == Phase::flip_in_live && !setting_.plan.flip_in.applies);
  if (buys_preferred) {
    const DollarsPerShare payoff = setting_.plan.exercise.base_payoff(
        DollarsPerShare{close.price}, terms(close.day).exercise_price());
    contest.right_value += discount(close) * per_old_right(contest, close) * payoff.value();
  }
  tell(contest, close, "Plan", [&] {
    return "the rights expire on " + iso(last_day(setting_.plan));
  });
  enter(contest, PlanEvent::final_expiration, close.day + 1);
  const bool is_triggered = last == Phase::triggered || last == Phase::flip_in_live;
  end(contest,
      is_triggered                     ? EndState::unexercised
      : contest.used != EndState::open ? contest.used
                                       : EndState::below_threshold);
}

std::size_t Referee::next_clock(const Contest& contest, std::size_t day) {
  if (contest.phase == Phase::tender_pending) return contest.separates;
  if (contest.phase == Phase::triggered)
    return std::max(contest.redeems ? contest.last_redemption : contest.live, day + 1);
  return contest.phase == Phase::flip_in_live ? day + 1 : PlanDays::never;
}

}  // namespace flipin
