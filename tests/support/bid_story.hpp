#pragma once

#include <cmath>

#include <optional>
#include <string_view>
#include <vector>

#include "acquirer/bid.hpp"
#include "calendar/term.hpp"
#include "support/follow.hpp"
#include "support/hemacare.hpp"

namespace flipin {

/// HemaCare and its plan on a price of $1 that stays where it is, from Monday, March 9, 1998 to the
/// end of the year: the first day of a bid is March 10.
inline BidSetting quiet_hemacare() {
  BidSetting setting;
  setting.stock.date = Date{1998, 3, 9};
  setting.stock.price = DollarsPerShare{1.0};
  setting.stock.risk_free_rate = LogRate{0.05};
  setting.stock.model = ConstantGrowth{};
  setting.plan = hemacare_plan();
  setting.plan.expires = Date{1998, 12, 31};
  setting.ledger = hemacare_ledger();
  setting.prefix = "acquirer.bidder";
  return setting;
}

/// A bidder of any kind who comes on the first day.
template <class Kind>
Kind bidder_of_march_10() {
  Kind bidder;
  bidder.person = "Bidder";
  bidder.begins = Date{1998, 3, 10};
  return bidder;
}

/// Who buys that many shares on the first day.
inline BlockPurchase block_of(ShareCount shares) {
  auto bidder = bidder_of_march_10<BlockPurchase>();
  bidder.block = shares;
  return bidder;
}

/// What a kind sees on one of its days: HemaCare's plan, and nothing bought yet.
inline BidderView view_of(std::size_t day, const RightsPlan& plan) {
  static const PlanTerms unsplit{};
  BidderView view;
  view.terms = &unsplit;
  view.price = 1.0;
  view.outstanding = hemacare_outstanding.count();
  view.threshold = smallest_stake.count();
  view.date = Date{1998, 3, 10};
  view.day = day;
  view.plan = &plan;
  return view;
}

/// Shows a block of paths to a bid.
inline Followed follow_bid(const Acquirers::Any& bidder,
                           const BidSetting& setting,
                           const Block& block,
                           Journal* journal = nullptr) {
  const TimeGrid grid = TimeGrid::of(bidding_times(setting.plan, setting.stock.date));
  const auto observer = watch_bid(bidder, setting, grid, journal, 0);
  return follow(*observer, setting.stock, grid, block);
}

/// What the first path of a bid yields and is told; the others are the same where nothing is drawn.
class BidStory {
public:
  BidStory(const Acquirers::Any& bidder, const BidSetting& setting)
      : followed_{follow_bid(bidder, setting, {Draws{1}, 0, 5}, &journal_)} {}

  /// What the first path yielded, or nothing if it yielded nothing.
  [[nodiscard]] std::optional<double> operator[](BidYield yield) const {
    const Sample& sample = followed_.samples[static_cast<std::size_t>(yield)];
    if (!sample.has(0)) return {};
    return sample.value(0);
  }

  /// What the first path of a class of holders gained.
  [[nodiscard]] double class_gain(std::size_t held) const {
    return followed_.samples[static_cast<std::size_t>(BidYield::yields) + held].value(0);
  }

  /// The day of the first entry of the journal that says so.
  [[nodiscard]] std::optional<Date> day_of(std::string_view words) const {
    for (const JournalEntry& entry : journal_.entries)
      if (entry.what.find(words) != std::string::npos) return entry.date;
    return {};
  }

  [[nodiscard]] const Journal& journal() const { return journal_; }
  [[nodiscard]] std::uint32_t days() const { return followed_.steps; }

private:
  Journal journal_;
  Followed followed_;
};

/// The same price all the time, for a company of which 15% is a whole number of shares.
inline BidSetting round_company() {
  BidSetting setting = quiet_hemacare();
  setting.ledger = {many_shares, {}, {}};
  return setting;
}

/// Of many_shares.
inline BlockPurchase stake_of(double stake) {
  return block_of(ShareCount{std::llround(stake * many_shares.shares().value())});
}

inline double discounted(const BidSetting& setting, double value, Date date) {
  return value
         * std::exp(-setting.stock.risk_free_rate.value()
                    * years_between(setting.stock.date, date).value());
}

}  // namespace flipin
