#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "calendar/schedule.hpp"
#include "core/field.hpp"
#include "core/percentage.hpp"
#include "rights/clauses/concert.hpp"

namespace flipin {

/// What somebody asks of rights plans, such as an adviser of shareholders: a [[policy]].
///
/// The criteria are those of whoever published them; flipin has none of its own.
struct Policy {
  std::string name;
  std::string source;
  std::optional<Percentage> lowest_threshold;
  std::optional<Period> longest_term;
  std::optional<Period> longest_term_unratified;
  std::optional<Period> longest_term_tax_losses;
  bool ratification{false};
  bool no_dead_hand{false};
  bool qualifying_offer{false};
  bool redemption_vote{false};
  std::optional<int> longest_review_years;
  std::optional<ConcertedAction> broadest_concert;
  std::optional<ConcertChain> broadest_chain;

  static constexpr auto fields() {
    return std::tuple{
        required("name", &Policy::name, "", "whose policy it is", "\"Adviser\""),
        required("source",
                 &Policy::source,
                 "",
                 "who published it, where and when",
                 "\"voting guidelines of 2020\""),
        optional("lowest_threshold",
                 &Policy::lowest_threshold,
                 "% of shares outstanding",
                 "lowest threshold that it accepts",
                 "\"20%\""),
        optional("longest_term",
                 &Policy::longest_term,
                 "",
                 "longest term that it accepts, from the declaration to the expiration",
                 "\"3 years\""),
        optional("longest_term_unratified",
                 &Policy::longest_term_unratified,
                 "",
                 "longest term that it accepts of a plan that shareholders have not ratified",
                 "\"1 year\""),
        optional("longest_term_tax_losses",
                 &Policy::longest_term_tax_losses,
                 "",
                 "longest term that it accepts of a plan that protects tax losses, in place of "
                 "longest_term",
                 "\"3 years\""),
        optional("ratification",
                 &Policy::ratification,
                 "",
                 "whether it asks that shareholders ratify the plan",
                 "true"),
        optional("no_dead_hand",
                 &Policy::no_dead_hand,
                 "",
                 "whether it asks that a new board may redeem at once",
                 "true"),
        optional("qualifying_offer",
                 &Policy::qualifying_offer,
                 "",
                 "whether it asks that the plan exempts some offers, or lets shareholders vote on "
                 "them",
                 "true"),
        optional("redemption_vote",
                 &Policy::redemption_vote,
                 "",
                 "whether it asks that shareholders can vote the rights away for an offer",
                 "true"),
        optional(
            "longest_review_years",
            &Policy::longest_review_years,
            "years",
            "longest time that it accepts between reviews by independent directors",
            "3",
            Limit{[](double years) { return years >= 1.0 && years <= 10.0; }, "lie from 1 to 10"}),
        optional("broadest_concert",
                 &Policy::broadest_concert,
                 "",
                 "most that it accepts as acting in concert",
                 "\"agreement_only\""),
        optional("broadest_chain",
                 &Policy::broadest_chain,
                 "",
                 "farthest that it accepts ownership to pass from holder to holder",
                 "\"direct\""),
    };
  }

  bool operator==(const Policy&) const = default;
};

struct RightsPlan;

/// Whether a plan meets a criterion of a policy.
enum class Verdict {
  met,
  not_met,
  not_stated,      // the policy is silent
  does_not_apply,  // to a plan like this
};

template <>
inline constexpr auto enum_names<Verdict> = std::to_array<std::pair<Verdict, std::string_view>>({
    {Verdict::met, "met"},
    {Verdict::not_met, "not_met"},
    {Verdict::not_stated, "not_stated"},
    {Verdict::does_not_apply, "does_not_apply"},
});
static_assert(names_round_trip<Verdict>());

/// One criterion beside the term of a plan that it is about.
struct PolicyPoint {
  std::string criterion;  // "longest_term": the key of [[policy]]
  std::string asked;      // "at most 3 years"; empty if the policy is silent
  std::string plan;       // "1998-02-23 to 2008-03-10"
  Verdict verdict;
};

/// Every criterion of a policy, in order of its keys.
[[nodiscard]] std::vector<PolicyPoint> policy_points(const Policy& policy, const RightsPlan& plan);

}  // namespace flipin
