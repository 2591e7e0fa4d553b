#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "core/enum_names.hpp"
#include "rights/events/plan_event.hpp"
#include "rights/events/split_ratio.hpp"

namespace flipin {

/// Which term of the rights a split of the common shares changes. Each share has one right before
/// and after, so both halve the exercise price of a right in a 2:1 split.
enum class SplitMethod {
  units_per_right,  // each right buys fewer units, at the same purchase price a unit
  purchase_price,   // each right buys the same units, at a lower purchase price
};

template <>
inline constexpr auto enum_names<SplitMethod> =
    std::to_array<std::pair<SplitMethod, std::string_view>>({
        {SplitMethod::units_per_right, "units_per_right"},
        {SplitMethod::purchase_price, "purchase_price"},
    });
static_assert(names_round_trip<SplitMethod>());

/// A split, a combination or a stock dividend of the common shares before the rights separate.
///
/// New shares come with rights, so a right is redeemed for less and exchanged for as many shares
/// as before: no claim on the company changes.
struct CommonSplit {
  static constexpr std::string_view name = "common_split";
  static constexpr std::string_view meaning =
      "the common shares are split or combined, and the rights with them";
  static constexpr std::string_view source =
      "customary in rights agreements, Section 11(n); 8-K of March 5, 1998, Item 5: \"the Company "
      "will issue one Right with each Common Share that shall become outstanding\"";

  Date date;
  int new_shares{2};
  int old_shares{1};
  SplitMethod method{SplitMethod::units_per_right};

  static constexpr auto fields() {
    return std::tuple{
        required("date",
                 &CommonSplit::date,
                 "",
                 "ex-date: the first day that trades after the split",
                 "2002-06-03"),
        required("new_shares",
                 &CommonSplit::new_shares,
                 "shares",
                 "common shares after the split, for the old ones",
                 "2",
                 shares_of_a_split),
        optional("old_shares",
                 &CommonSplit::old_shares,
                 "shares",
                 "common shares that they replace",
                 "1",
                 shares_of_a_split),
        optional("method",
                 &CommonSplit::method,
                 "",
                 "which term of the rights changes",
                 "\"units_per_right\""),
    };
  }

  [[nodiscard]] SplitRatio ratio() const { return {new_shares, old_shares}; }
  [[nodiscard]] std::vector<Problem> problems() const { return problems_of(ratio()); }

  [[nodiscard]] PlanTerms apply(PlanTerms terms) const {
    const double shares = ratio().value();
    if (method == SplitMethod::units_per_right)
      terms.units_per_right /= shares;
    else
      terms.purchase_price /= shares;
    terms.redemption_price = DollarsPerShare{terms.redemption_price.value() / shares};
    terms.outstanding = ratio().of(terms.outstanding);
    terms.share_factor *= shares;
    return terms;
  }

  bool operator==(const CommonSplit&) const = default;
};
static_assert(PlanEventKind<CommonSplit>);

}  // namespace flipin
