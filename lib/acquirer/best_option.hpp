#pragma once

#include <tuple>

#include "acquirer/limits.hpp"
#include "acquirer/new_board.hpp"
#include "acquirer/toehold.hpp"
#include "rights/bidder_choice.hpp"

namespace flipin {

/// A bidder who knows what the company is worth to it, and does whatever about the plan pays most.
///
/// It buys a toehold on the day it arrives, weighs its options at the next close, and plays the
/// best of them out. Its synergy is exponential; the price of that close is the market value.
struct BestOption : Bidder {
  static constexpr std::string_view name = "best_option";
  static constexpr std::string_view meaning =
      "weighs leaving, negotiating, triggering the plan and a proxy contest, and does what pays "
      "most";
  static constexpr std::uint32_t draws = 2;
  static constexpr bool acts_after_trigger = false;

  double mean_synergy{};
  Percentage toehold;
  double agreement_probability{};
  double agreed_premium{};
  double trigger_premium{};
  double contest_cost{};
  double contest_probability{};
  double contest_premium{};
  int contest_days{60};
  LogRate discount_rate;

  static constexpr auto fields() {
    return std::tuple_cat(
        bidder_fields<BestOption>(),
        std::tuple{
            required("mean_synergy",
                     &BestOption::mean_synergy,
                     "of the company's value",
                     "mean of what it would gain by owning all of the company",
                     "0.30",
                     Limit{[](double x) { return x > 0.0 && x <= 100.0; },
                           "be above 0 and at most 100"}),
            optional("toehold",
                     &BestOption::toehold,
                     "% of shares outstanding",
                     "holding to which it buys on the day it arrives, below the threshold",
                     "\"4.9%\""),
            required("agreement_probability",
                     &BestOption::agreement_probability,
                     "of the paths on which it asks",
                     "chance that the board redeems the rights for the agreed premium",
                     "0.60",
                     from_zero_to_one),
            required("agreed_premium",
                     &BestOption::agreed_premium,
                     "of the price",
                     "what a deal with the board pays above the price, 0.40 is 40%",
                     "0.40",
                     plausible_premium),
            required("trigger_premium",
                     &BestOption::trigger_premium,
                     "of the price",
                     "what it would pay above the price without the board, and without a plan",
                     "0.30",
                     plausible_premium),
            required("contest_cost",
                     &BestOption::contest_cost,
                     "of the company's value",
                     "what a proxy contest costs",
                     "0.02",
                     not_negative),
            required("contest_probability",
                     &BestOption::contest_probability,
                     "of its contests",
                     "chance that its nominees are elected",
                     "0.50",
                     from_zero_to_one),
            required("contest_premium",
                     &BestOption::contest_premium,
                     "of the price",
                     "what its deal pays above the price if they are",
                     "0.35",
                     plausible_premium),
            optional("contest_days",
                     &BestOption::contest_days,
                     "trading days",
                     "how long a proxy contest lasts",
                     "60",
                     days_of_a_bid),
            optional("discount_rate",
                     &BestOption::discount_rate,
                     "a year, compounded continuously",
                     "rate at which it discounts what comes after a contest",
                     "0.12",
                     from_zero_to_one),
        });
  }

  [[nodiscard]] std::vector<Problem> problems(ShareCount /*outstanding*/) const {
    return stake_problems("toehold", toehold);
  }

  /// What it gains by owning all of the company, of the company's value, on this path.
  [[nodiscard]] double synergy(const BidderView& view) const;
  /// What its options are worth to it today.
  [[nodiscard]] BidderPayoffs payoffs(const BidderView& view) const;
  [[nodiscard]] Move moves(const BidderView& view) const;

private:
  [[nodiscard]] Move plays_best(const BidderView& view) const;
  [[nodiscard]] Move leaves(const BidderView& view) const;
};
static_assert(Acquirer<BestOption>);

}  // namespace flipin
