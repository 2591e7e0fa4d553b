#pragma once

#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "core/percentage.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What a tender offer is and promises. What is left out has not been promised.
struct OfferTerms {
  bool follows_14d{};
  bool written_proposal{};
  bool all_shares{};
  bool cash{};
  bool fairness_opinion{};
  bool financed{};
  bool sought_control_within_a_year{};
  bool squeeze_out_committed{};

  static constexpr auto fields() {
    return std::tuple{
        optional("follows_14d",
                 &OfferTerms::follows_14d,
                 "",
                 "whether the offer is made in the manner of Section 14(d)",
                 "true"),
        optional("written_proposal",
                 &OfferTerms::written_proposal,
                 "",
                 "whether the company got it as a written proposal",
                 "true"),
        optional("all_shares",
                 &OfferTerms::all_shares,
                 "",
                 "whether it is for all common stock and other voting securities",
                 "true"),
        optional("cash", &OfferTerms::cash, "", "whether it pays in cash only", "true"),
        optional("fairness_opinion",
                 &OfferTerms::fairness_opinion,
                 "",
                 "whether a nationally recognized investment bank calls each price fair in writing",
                 "true"),
        optional("financed",
                 &OfferTerms::financed,
                 "",
                 "whether commitments in writing or cash on hand cover all of it",
                 "true"),
        optional("sought_control_within_a_year",
                 &OfferTerms::sought_control_within_a_year,
                 "",
                 "whether the bidder showed interest in control during the last year, while it "
                 "owned more than an offeror may",
                 "false"),
        optional("squeeze_out_committed",
                 &OfferTerms::squeeze_out_committed,
                 "",
                 "whether it commits any later merger to pay at least the offer price",
                 "false"),
    };
  }

  bool operator==(const OfferTerms&) const = default;
};

/// The all-cash tender offer that may cross the threshold without a flip-in. The
/// [rights_plan.qualified_offer] table.
///
/// Only the flip-in is waived: the rights still separate on the tender's clock.
struct QualifiedOffer {
  static constexpr std::string_view name = "qualified_offer";
  static constexpr std::string_view meaning =
      "an all-cash tender offer for all shares that ends with enough of them causes no flip-in";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"unless such person first acquires 15% or more of the "
      "outstanding Common Shares through a tender offer which meets all of the following "
      "criteria\"";
  static constexpr std::array phases{Phase::attached, Phase::tender_pending, Phase::separated};

  bool available{true};
  Percentage most_owned_before{Percentage::from_millionths(10'000)};
  Percentage owned_after{Percentage::from_millionths(800'000)};
  bool squeeze_out_at_offer_price{false};

  static constexpr auto fields() {
    return std::tuple{
        optional("available",
                 &QualifiedOffer::available,
                 "",
                 "whether the plan exempts such an offer at all",
                 "true"),
        optional("most_owned_before",
                 &QualifiedOffer::most_owned_before,
                 "% of shares outstanding",
                 "most that the bidder may own before the offer",
                 "\"1%\""),
        optional("owned_after",
                 &QualifiedOffer::owned_after,
                 "% of shares outstanding",
                 "least that the bidder must own after it",
                 "\"80%\""),
        optional("squeeze_out_at_offer_price",
                 &QualifiedOffer::squeeze_out_at_offer_price,
                 "",
                 "whether any later merger must be committed to pay at least the offer price",
                 "false"),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const;

  /// The criteria that an offer does not meet, each as a phrase; none: it is exempt.
  ///
  /// @param owned_after_it  known only once the offer has closed
  [[nodiscard]] std::vector<std::string> lacking(const OfferTerms& offer,
                                                 ShareCount owned_before,
                                                 ShareCount owned_after_it,
                                                 ShareCount outstanding) const;

  /// True if the offer meets every criterion, so that no flip-in follows.
  [[nodiscard]] bool exempts(const OfferTerms& offer,
                             ShareCount owned_before,
                             ShareCount owned_after_it,
                             ShareCount outstanding) const;

  bool operator==(const QualifiedOffer&) const = default;
};
static_assert(PlanClause<QualifiedOffer>);

}  // namespace flipin
