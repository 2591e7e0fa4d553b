#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/field.hpp"
#include "core/problem.hpp"
#include "core/share_count.hpp"
#include "rights/clauses/qualified_offer.hpp"
#include "rights/market_value.hpp"
#include "rights/phase.hpp"
#include "rights/plan_terms.hpp"
#include "rights/rights_plan.hpp"

namespace flipin {

/// What every bidder has: a name, a holding, and a day or a rate of arrival.
struct Bidder {
  std::string person;
  ShareCount initial_shares;
  Date begins;
  double arrival_rate{0.0};
  double price_sensitivity{0.0};
  std::optional<Percentage> allowed_stake;
};

/// The keys of Bidder, as the first fields of a kind of bidder.
template <class Kind>
constexpr auto bidder_fields() {
  using Text = std::string Kind::*;
  using Count = ShareCount Kind::*;
  using Day = Date Kind::*;
  using Number = double Kind::*;
  using Stake = std::optional<Percentage> Kind::*;
  return std::tuple{
      required("name", static_cast<Text>(&Bidder::person), "", "who bids", "\"Acme Holdings\""),
      optional("initial_shares",
               static_cast<Count>(&Bidder::initial_shares),
               "shares",
               "beneficial ownership before the bid",
               "0",
               not_negative),
      required("begins",
               static_cast<Day>(&Bidder::begins),
               "",
               "first day on which it may act",
               "1998-03-10"),
      optional("arrival_rate",
               static_cast<Number>(&Bidder::arrival_rate),
               "a year, as a hazard",
               "rate at which it arrives at random, 0.03 is about 3% a year; it comes for certain, "
               "on the first day, if left out",
               "0.03",
               Limit{[](double x) { return x >= 0.0 && x <= 50.0; }, "lie from 0 to 50"}),
      optional("price_sensitivity",
               static_cast<Number>(&Bidder::price_sensitivity),
               "% of the rate for each % of the price",
               "by how much a lower price raises that rate: it is multiplied by (price / price at "
               "the start) to the power of minus this",
               "1.0",
               Limit{[](double x) { return x >= -10.0 && x <= 10.0; }, "lie from -10 to 10"}),
      optional("allowed_stake",
               static_cast<Stake>(&Bidder::allowed_stake),
               "% of shares outstanding",
               "stake below which the plan leaves this holder alone, where it held more than the "
               "threshold when the plan began; the plan's threshold if left out",
               "\"16%\""),
  };
}

/// What a bidder holds and has paid, on one path.
struct Position {
  std::int64_t shares{};
  double spent{};  // USD
};

/// One close of a trading day, as one path sees it.
struct Close {
  std::size_t day{};
  int path{};
  double price{};                  // USD per share
  double share{1.0};               // of a share at the start that a share is today, in value
  double years{};                  // since the start of paths
  const TrailingCloses* before{};  // none: the plan measures value by the close itself

  /// The price by which the plan would measure value today.
  /// @cost  an exponential for each close of the average
  [[nodiscard]] double market_value() const {
    return before == nullptr ? price : share * before->average(path).value();
  }
};

/// What a bidder knows at one close.
struct BidderView {
  double price{};  // USD per share
  Position position;
  std::int64_t outstanding{};
  std::int64_t threshold{};  // fewest shares that trigger the plan
  Phase phase{Phase::attached};
  Date date;
  std::size_t day{};  // trading days since it arrived
  const RightsPlan* plan{};
  const PlanTerms* terms{};       // of the plan today
  int triggers{};                 // so far, of this plan and those issued after it
  std::array<double, 2> draws{};  // uniform, of this path: as many as the kind asks for
};

/// Shares at the start in shares of today, after splits.
[[nodiscard]] inline std::int64_t in_shares_of_today(const BidderView& view, ShareCount shares) {
  return static_cast<std::int64_t>(shares.shares().value() * view.terms->share_factor);
}

/// What a bidder can do at one close.
enum class MoveKind {
  wait,             // nothing
  buy,              // shares in the market
  buy_apart,        // shares in the market that are not added up to one holding
  announce_tender,  // commences an offer that would bring it to `shares`
  withdraw_tender,
  close_tender,  // the offer brings it to `shares`
  agree,         // the board consents to a deal and redeems the rights for it
  offend,        // the board finds it to be an adverse person
  merge,         // the company is merged into it
  leave,         // gives up
};

/// One move of a bidder.
struct Move {
  static constexpr std::size_t for_good{0};  // a rest without an end

  MoveKind kind{MoveKind::wait};
  std::int64_t shares{};
  std::size_t rest{1};        // trading days until it looks again, or for_good
  bool is_last{};             // its means are exhausted
  double premium{};           // that holders are paid over the price, as a fraction
  double parent_price{};      // of a merger: of the acquiring company's `shares`, USD
  const OfferTerms* offer{};  // of a tender offer that may be exempt
};

/// What the rest of flipin asks of an acquirer: what it does at one close, seeing the price, the
/// plan and its own position and nothing of the future; how many uniform draws of a path it needs;
/// whether it does anything once the plan is triggered; and rules between its own fields.
// clang-format off
template <class A>
concept Acquirer =
    Described<A> && std::derived_from<A, Bidder>
    && requires(const A& acquirer, const BidderView& view) {
  { A::name } -> std::convertible_to<std::string_view>;
  { A::meaning } -> std::convertible_to<std::string_view>;
  { A::draws } -> std::convertible_to<std::uint32_t>;
  { A::acts_after_trigger } -> std::convertible_to<bool>;
  { acquirer.problems(acquirer.initial_shares) } -> std::same_as<std::vector<Problem>>;
  { acquirer.moves(view) } -> std::same_as<Move>;
};
// clang-format on

}  // namespace flipin
