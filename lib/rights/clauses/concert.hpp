#pragma once

#include <tuple>

#include "core/enum_names.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What makes holders a group.
enum class ConcertedAction {
  agreement_only,    // affiliation, association or an agreement: acts_with
  parallel_conduct,  // also conduct in parallel that is known to both: parallel_to
};

template <>
inline constexpr auto enum_names<ConcertedAction> =
    std::to_array<std::pair<ConcertedAction, std::string_view>>({
        {ConcertedAction::agreement_only, "agreement_only"},
        {ConcertedAction::parallel_conduct, "parallel_conduct"},
    });
static_assert(names_round_trip<ConcertedAction>());

/// How far ownership passes from holder to holder.
enum class ConcertChain {
  direct,       // a holder owns what those own with whom it acts itself
  daisy_chain,  // and what those own with whom they act, and so on
};

template <>
inline constexpr auto enum_names<ConcertChain> =
    std::to_array<std::pair<ConcertChain, std::string_view>>({
        {ConcertChain::direct, "direct"},
        {ConcertChain::daisy_chain, "daisy_chain"},
    });
static_assert(names_round_trip<ConcertChain>());

/// Whose shares count together.
struct Concert {
  static constexpr std::string_view name = "concert";
  static constexpr std::string_view meaning =
      "which holders act in concert, so that each owns the shares of all";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"a person or a group of affiliated or associated persons\"; "
      "parallel conduct and daisy chains as in The Williams Companies Stockholder Litigation, "
      "2021 WL 754593 (Del. Ch. Feb. 26, 2021)";
  static constexpr auto phases = live_phases;

  ConcertedAction counts{ConcertedAction::agreement_only};
  ConcertChain chain{ConcertChain::direct};

  static constexpr auto fields() {
    return std::tuple{
        optional("counts",
                 &Concert::counts,
                 "",
                 "what makes holders act in concert",
                 "\"agreement_only\""),
        optional("chain",
                 &Concert::chain,
                 "",
                 "whether a holder also owns what the partners of its partners own",
                 "\"direct\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  bool operator==(const Concert&) const = default;
};
static_assert(PlanClause<Concert>);

}  // namespace flipin
