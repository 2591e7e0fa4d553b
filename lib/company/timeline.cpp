#include "company/timeline.hpp"

#include <algorithm>

#include "company/company.hpp"
#include "company/today.hpp"
#include "core/words.hpp"
#include "rights/plan_days.hpp"

namespace flipin {
namespace {

// Customary in rights agreements, Section 11(a)(iii): "Substitution Period".
constexpr int substitution_days = 30;
constexpr int longest_substitution_days = 90;

std::string days(int number, const char* kind = "day") {
  return std::to_string(number) + " " + kind + (number == 1 ? "" : "s");
}

// Whether the shares for a flip-in at today's price are not all authorized and free.
bool falls_short(const Company& company) {
  const RightsPlan& plan = *company.rights_plan;
  const ShareLedger ledger = company.ledger();
  const auto trigger = trigger_today(plan,
                                     ledger,
                                     smallest_trigger(company),
                                     company.stock.price,
                                     company.stock.average_before_start());
  if (!ledger.authorized || !trigger) return false;
  const PlanOutcome outcome = settle_by(CashFlipIn{}, company, *trigger);
  return outcome.fitted.shortfall > Shares{};
}

// The clocks of one plan, written down one after another.
class Clocks {
public:
  explicit Clocks(const Company& company)
      : company_{company}, plan_{*company.rights_plan}, days_{*company.timeline} {
    if (days_.adverse_limited && days_.adverse_found)
      adverse_ = plan_.adverse_person.becomes_adverse(
          *days_.adverse_limited, *days_.adverse_found, days_.adverse_exceeded);
    add_adoption();
    add_stated_days();
    add_separation();
    if (days_.announced || adverse_) add_trigger();
    add_votes();
    add({expires(),
         "Rights expire",
         "expiry",
         "",
         plan_.expiry.is_extended(plan_.expires, last_redemption_)
             ? "as extended by the board from " + iso(plan_.expires)
             : "final expiration date"});
  }

  std::vector<ClockDate> in_order() && {
    std::ranges::stable_sort(rows_, [](const ClockDate& a, const ClockDate& b) {
      return a.date && (!b.date || *a.date < *b.date);
    });
    return std::move(rows_);
  }

private:
  void add(ClockDate row) {
    if (row.date && *row.date > expires()) row.rule += "; the rights have expired by then";
    rows_.push_back(std::move(row));
  }

  void add_stated(const std::optional<Date>& day, std::string event, std::string_view clause) {
    if (day) rows_.push_back({day, std::move(event), std::string{clause}, "", ""});
  }

  [[nodiscard]] Date expires() const {
    return plan_.expiry.last_day(plan_.expires, last_redemption_);
  }

  void add_adoption() {
    add_stated(plan_.dividend.declared, "Board declares the dividend of rights", Dividend::name);
    add_stated(
        plan_.record_date, "Record date: its shareholders receive the rights", "record_date");
    add_stated(plan_.dividend.payable, "Rights are distributed as a dividend", Dividend::name);
    add_stated(plan_.dividend.ratified, "Shareholders ratify the plan", Dividend::name);
  }

  void add_stated_days() {
    add_stated(days_.announced, "Acquiring person is announced", AcquiringPerson::name);
    add_stated(days_.tender, "Tender offer begins", Distribution::name);
    constexpr std::string_view adverse = AdversePersonClause::name;
    add_stated(days_.adverse_limited, "Board limits what a person may own", adverse);
    add_stated(days_.adverse_found, "Board finds the person's holding harmful", adverse);
    add_stated(days_.adverse_exceeded, "The person's holding exceeds the limit", adverse);
    if (adverse_)
      add({adverse_,
           "The person is an adverse person",
           std::string{adverse},
           "limit, finding and excess",
           "the last of the three"});
    add_stated(days_.board_elected, "Bidder's nominees are elected", ContinuingDirectors::name);
  }

  void add_separation() {
    const Distribution& clause = plan_.distribution;
    const std::string name{Distribution::name};
    const std::string roll = clause.last_day == CloseRoll::next_business_day
                                 ? "; a last day that is no business day moves to the next"
                                 : "; whatever day the last one is";
    if (days_.announced)
      add({clause.after_announcement(*days_.announced),
           "Rights would separate after the announcement",
           name,
           from_announcement(),
           days(clause.days_after_announcement) + roll});
    if (days_.tender)
      add({clause.after_tender(*days_.tender),
           "Rights would separate after the tender offer",
           name,
           "the tender offer of " + iso(*days_.tender),
           days(clause.business_days_after_tender, "business day")});
    std::optional<Date> after_adverse;
    if (adverse_) {
      after_adverse = plan_.adverse_person.distribution(*adverse_, clause);
      add({after_adverse,
           "Rights would separate after the adverse person",
           std::string{AdversePersonClause::name},
           from_adverse(),
           days(plan_.adverse_person.days_after) + roll});
    }
    separated_ = clause.distribution_date(days_.announced, days_.tender, after_adverse);
    if (!separated_) return;
    const bool is_postponed = separated_
                              != clause_without_postponement().distribution_date(
                                  days_.announced, days_.tender, after_adverse);
    add({separated_,
         "Rights separate: the distribution date",
         name,
         "",
         is_postponed
             ? "the earliest of these, as postponed by the board on " + iso(*clause.postponed_on)
             : "the earliest of these"});
    if (!days_.announced && !adverse_)
      add({separated_,
           "First exercise, for preferred units",
           std::string{Exercise::name},
           "the distribution date",
           "from its close; nothing has triggered a flip-in"});
  }

  [[nodiscard]] Distribution clause_without_postponement() const {
    Distribution clause = plan_.distribution;
    clause.postponed_to = clause.postponed_on = {};
    return clause;
  }

  void add_trigger() {
    add_redemption();
    const Date last = *last_redemption_;
    add({plan_.exercise.first_day(*separated_, last),
         "First exercise, for common shares",
         std::string{Exercise::name},
         plan_.exercise.start == ExerciseStart::trip_wire ? "the distribution date"
                                                          : "the distribution date and the last "
                                                            "day to redeem",
         plan_.exercise.start == ExerciseStart::trip_wire ? "from its close"
                                                          : "from the close of the later"});
    if (falls_short(company_)) {
      const Date from = std::max(first_trigger(), last);
      for (const int length : {substitution_days, longest_substitution_days})
        add({from + length,
             length == substitution_days ? "Substitution period ends"
                                         : "Substitution period ends if more shares are sought",
             "authorized_shortfall",
             "the later of the trigger and the last day to redeem, " + iso(from),
             days(length) + "; authorized shares fall short at today's price"});
    }
    const bool opens =
        days_.announced.has_value() || plan_.exchange.is_opened_by(PlanEvent::adverse_person);
    if (!opens) return;
    const ShareCount closes = plan_.exchange.closes_at.fewest_of(company_.ledger().outstanding);
    rows_.push_back(
        {{},
         "Exchange is closed to the board",
         std::string{ExchangeWindow::name},
         "the day an acquiring or adverse person holds " + with_commas(closes) + " shares",
         to_text(plan_.exchange.closes_at) + " of the shares outstanding"});
  }

  // A trip-wire plan has no redemption period: the trigger itself ends it.
  void add_redemption() {
    const Redemption& clause = plan_.redemption;
    const std::string name{Redemption::name};
    if (plan_.exercise.start == ExerciseStart::trip_wire) {
      last_redemption_ = first_trigger();
      add({last_redemption_, "Last day to redeem", name, "the trigger", "a trip-wire plan"});
      return;
    }
    const auto last = [&](std::optional<Date> announced, std::optional<Date> adverse) {
      return clause.last_day(announced, adverse, last_day(plan_), plan_.distribution);
    };
    last_redemption_ = last(days_.announced, adverse_);
    const bool is_by_announcement =
        days_.announced && *last_redemption_ == last(days_.announced, {});
    const int period =
        is_by_announcement ? clause.days_after_announcement : clause.days_after_adverse;
    std::string rule = days(period);
    if (clause.extended_by > 0) rule += " and the " + days(clause.extended_by) + " the board adds";
    rule += clause.last_day_counts == LastDay::until_close ? "; until its close"
                                                           : "; the last of them not included";
    if (*last_redemption_ == plan_.expires) rule = "the rights expire";
    add({last_redemption_,
         "Last day to redeem",
         name,
         is_by_announcement ? from_announcement() : from_adverse(),
         rule});
    if (company_.board.response != BoardResponse::wait) return;
    last_redemption_ = *last_redemption_ + company_.board.wait_days;
    add({last_redemption_,
         "Last day to redeem, as designated by a board that waits",
         name,
         "the last day to redeem",
         days(company_.board.wait_days)});
  }

  void add_votes() {
    if (days_.tender && plan_.offer_vote.available) {
      const OfferVoteDays vote = plan_.offer_vote.days_of(*days_.tender);
      const OfferVote& clause = plan_.offer_vote;
      const std::string from = "the tender offer of " + iso(*days_.tender);
      const auto add_vote = [&](Date date, const char* event, std::string rule) {
        add({date, event, std::string{OfferVote::name}, from, std::move(rule)});
      };
      const std::string evaluate = days(clause.days_to_evaluate, "business day") + " to evaluate";
      const std::string demand = days(clause.days_to_demand, "business day") + " to demand";
      const std::string meet = days(clause.days_to_meeting, "business day") + " to meet";
      add_vote(vote.first_demand, "Holders may demand a vote on the offer", evaluate);
      add_vote(vote.last_demand, "Last demand of a vote on the offer", evaluate + ", " + demand);
      add_vote(vote.earliest_end,
               "Earliest end of the rights by a vote on the offer",
               evaluate + ", " + meet);
      add_vote(vote.latest_end,
               "Latest end of the rights by a vote on the offer",
               evaluate + ", " + demand + ", " + meet);
    }
    if (days_.board_elected) {
      const auto wait = plan_.continuing_directors.days_until_new_board_may_redeem();
      std::optional<Date> day;
      if (wait) day = *days_.board_elected + *wait;
      add({day,
           "New board may redeem",
           std::string{ContinuingDirectors::name},
           "the election of " + iso(*days_.board_elected),
           !wait        ? "never: only continuing directors may"
           : *wait == 0 ? "at once"
                        : days(*wait)});
    }
    const Date adopted = plan_.dividend.declared.value_or(plan_.record_date);
    if (const auto review = plan_.independent_review.next(adopted, latest_stated_day()))
      add({review,
           "Next review by independent directors",
           std::string{IndependentReview::name},
           "the adoption on " + iso(adopted),
           "every " + days(*plan_.independent_review.every_years, "year")});
  }

  [[nodiscard]] Date latest_stated_day() const {
    Date latest = plan_.record_date;
    for (const auto& day : {days_.announced, days_.tender, adverse_, days_.board_elected})
      latest = std::max(latest, day.value_or(latest));
    return latest;
  }

  [[nodiscard]] Date first_trigger() const { return *earlier(days_.announced, adverse_); }
  [[nodiscard]] std::string from_announcement() const {
    return "the announcement of " + iso(*days_.announced);
  }
  [[nodiscard]] std::string from_adverse() const {
    return "the person being adverse on " + iso(*adverse_);
  }

  const Company& company_;
  const RightsPlan& plan_;
  const Timeline& days_;
  std::optional<Date> adverse_;
  std::optional<Date> separated_;
  std::optional<Date> last_redemption_;  // of triggered rights
  std::vector<ClockDate> rows_;
};

}  // namespace

std::vector<ClockDate> clock_dates(const Company& company) { return Clocks{company}.in_order(); }

}  // namespace flipin
