#pragma once

#include <string>
#include <vector>

#include "acquirer/bid_setting.hpp"
#include "acquirer/contest.hpp"
#include "rights/journal.hpp"
#include "rights/plan_days.hpp"
#include "rights/terms_schedule.hpp"

namespace flipin {

/// Who decides that rights are settled.
enum class SettledBy { holders, board };

/// Applies the law of a plan to contests: what a bidder's move sets off, and what the plan's clocks
/// and its board do at the close of each day.
///
/// @cost  allocates nothing where no journal is kept
class Referee {
public:
  Referee(const BidSetting& setting, const Bidder& bidder, Journal* journal);
  Referee(const Referee&) = delete;
  Referee& operator=(const Referee&) = delete;

  [[nodiscard]] const PlanDays& days() const { return days_; }
  [[nodiscard]] const RightsPlan& plan() const { return setting_.plan; }
  /// The terms of the plan on a trading day.
  [[nodiscard]] const PlanTerms& terms(std::size_t day) const { return *terms_[day]; }
  /// Whether an event of the plan takes effect on a trading day.
  [[nodiscard]] bool changes_on(std::size_t day) const { return &terms(day) != &terms_before(day); }
  /// Fewest shares that make the bidder of a contest an acquiring person.
  [[nodiscard]] std::int64_t threshold(const Contest& contest, std::size_t day) const;

  /// A contest that has not begun.
  [[nodiscard]] Contest opened(ShareCount initial_shares) const;
  /// What a split or an issue of shares, effective today, does to an open contest.
  void adjust(Contest& contest, const Close& close) const;
  /// Carries out what a bidder does.
  /// @param redeems  whether the board would redeem the rights if they were triggered now
  void carry_out(Contest& contest, const Move& move, const Close& close, bool redeems);
  /// Ends the day: clocks that end at its close, and what the board does on their last day.
  void end_day(Contest& contest, const Close& close);
  /// Ends the plan: the last day is over.
  void expire(Contest& contest, const Close& close);
  /// The next day on which something may happen without a move of the bidder.
  [[nodiscard]] static std::size_t next_clock(const Contest& contest, std::size_t day);

private:
  [[nodiscard]] std::int64_t threshold_of(const PlanTerms& terms,
                                          std::int64_t outstanding,
                                          Percentage allowed) const;
  // Valid rights if the bidder of a contest were an acquiring person now.
  [[nodiscard]] static ShareCount rights_of(const Contest& contest, const PlanTerms& terms);
  [[nodiscard]] static PlanEvent trigger_of(const Contest& contest);
  // What is left today of a right at the start, in rights: splits make two of one.
  [[nodiscard]] double per_old_right(const Contest& contest, const Close& close) const;
  static void lose(Settled& settled, double dollars, double fraction);
  // Whole shares; on a path whose price has all but vanished, as many as can be counted.
  [[nodiscard]] static std::int64_t counted(Shares shares);
  [[nodiscard]] const PlanTerms& terms_before(std::size_t day) const;
  void enter(Contest& contest, PlanEvent event, std::size_t day);
  void trigger(Contest& contest, PlanEvent event, const Close& close, bool redeems);
  void buy(Contest& contest, const Move& move, const Close& close, bool redeems);
  void close_tender(Contest& contest, const Move& move, const Close& close, bool redeems);
  void agree(Contest& contest, const Move& move, const Close& close);
  void merge(Contest& contest, const Move& move, const Close& close);
  void respond(Contest& contest, const Close& close);
  void redeem(Contest& contest, const Close& close);
  void exchange(Contest& contest, const Close& close);
  void exercise(Contest& contest, const Close& close);
  void reissue(Contest& contest, const Close& close);
  [[nodiscard]] bool may_exchange(const Contest& contest) const;
  [[nodiscard]] RightTerms right_terms(std::size_t day) const;
  [[nodiscard]] PlanOutcome settlement(const Contest& contest,
                                       const SettlementClauses::Any& clause,
                                       double part,
                                       const Close& close) const;
  void add(Contest& contest,
           const PlanOutcome& outcome,
           double part,
           SettledBy whom,
           const Close& close);
  [[nodiscard]] double option_value(double price, const Close& close) const;
  [[nodiscard]] double discount(const Close& close) const;
  void end(Contest& contest, EndState state) const;
  // Ends the bid, and with it the contest, unless rights may go on without it.
  void leave(Contest& contest, EndState state) const;
  [[nodiscard]] std::string day_words(std::size_t day) const;
  // Adds to the story what `text()` returns; words are found only for a path that is told.
  template <class Text>
  void tell(const Contest& contest, const Close& close, std::string_view who, Text text) const {
    if (journal_ != nullptr)
      journal_->entries.push_back({days_.dates[close.day],
                                   DollarsPerShare{close.price},
                                   contest.position.shares,
                                   contest.phase,
                                   std::string{who},
                                   text()});
  }

  BidSetting setting_;
  std::string person_;
  Percentage allowed_;  // stake below which the plan leaves the bidder alone, or none
  Journal* journal_;
  PlanDays days_;
  TermsSchedule schedule_;
  std::vector<const PlanTerms*> terms_;   // of each trading day
  std::vector<std::int64_t> thresholds_;  // of each trading day, by the shares of its terms
};

}  // namespace flipin
