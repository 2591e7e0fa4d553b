#pragma once

#include <array>
#include <tuple>
#include <vector>

#include "core/percentage.hpp"
#include "rights/clause.hpp"
#include "rights/clauses/acquiring_person.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What a right brings where the acquiring company's shares have no market.
enum class PrincipalPartyValue {
  book_value,  // its shares at book value a share
  cash_out,    // the gain in cash
};

template <>
inline constexpr auto enum_names<PrincipalPartyValue> =
    std::to_array<std::pair<PrincipalPartyValue, std::string_view>>({
        {PrincipalPartyValue::book_value, "book_value"},
        {PrincipalPartyValue::cash_out, "cash_out"},
    });
static_assert(names_round_trip<PrincipalPartyValue>());

/// Whether the acquiring company's shares have a market.
enum class AcquirerShares { listed, unlisted };

/// What a flip-over did to the acquiring company.
struct FlipOverResult {
  double shares_per_right{};         // of the acquiring company
  Shares issued;                     // by it
  Dollars paid_in;                   // to it, net; negative: paid out
  Dollars unfunded;                  // cash owed beyond all that it is worth
  DollarsPerShare price_after;       // value of one of its shares after
  DollarsPerShare payoff_per_right;  // value received less payment
  Dollars loss;                      // of those who owned it before
};

/// Rights that buy the acquiring company's shares after a merger. The [rights_plan.flip_over]
/// table.
struct FlipOver {
  static constexpr std::string_view name = "flip_over";
  static constexpr std::string_view meaning =
      "after a merger or a sale of most assets each right buys shares of the acquiring company at "
      "a "
      "discount";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"that number of shares of common stock of the acquiring "
      "company which at the time of such transaction will have a market value of two times the "
      "exercise price of the Right\"; an acquiring company without a market: customary in rights "
      "agreements, Section 13";
  static constexpr std::array phases{Phase::triggered, Phase::flip_in_live, Phase::flip_over};

  Percentage assets{Percentage::from_millionths(500'000)};
  ThresholdRule assets_rule{ThresholdRule::at_least};
  double value_multiple{2.0};
  PrincipalPartyValue private_acquirer{PrincipalPartyValue::book_value};

  static constexpr auto fields() {
    return std::tuple{
        optional("assets",
                 &FlipOver::assets,
                 "% of consolidated assets or earning power",
                 "part whose sale counts as an acquisition",
                 "\"50%\""),
        optional("assets_rule",
                 &FlipOver::assets_rule,
                 "",
                 "whether a sale of exactly that part counts",
                 "\"at_least\""),
        optional("value_multiple",
                 &FlipOver::value_multiple,
                 "times the exercise price",
                 "market value of the acquiring company's shares that a right buys",
                 "2.0",
                 above_one),
        optional("private_acquirer",
                 &FlipOver::private_acquirer,
                 "",
                 "what a right brings where those shares have no market",
                 "\"book_value\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// True if the rights stand ready to flip over after `trigger`: somebody became an acquiring
  /// person, not merely an adverse one.
  [[nodiscard]] static constexpr bool is_armed_by(PlanEvent trigger) {
    return trigger == PlanEvent::acquiring_person;
  }

  /// True if a sale of that part of assets or earning power counts as an acquisition.
  [[nodiscard]] constexpr bool is_reached_by(Percentage sold) const {
    return assets_rule == ThresholdRule::at_least ? sold >= assets : sold > assets;
  }

  /// Settles the rights in shares of the acquiring company, or in cash where they have no market
  /// and the plan says so.
  ///
  /// Value is moved, never made: the exercised rights gain what its former owners lose.
  /// @param terms           the exercise price counts, before any flip-in
  /// @param rights          valid ones neither exercised nor exchanged
  /// @param acquirer_price  market price of a share; book value if unlisted
  [[nodiscard]] FlipOverResult settle_flip_over(
      const RightTerms& terms,
      ShareCount rights,
      double participation,
      ShareCount acquirer_shares,
      DollarsPerShare acquirer_price,
      AcquirerShares market = AcquirerShares::listed) const;

  bool operator==(const FlipOver&) const = default;
};
static_assert(PlanClause<FlipOver>);

}  // namespace flipin
