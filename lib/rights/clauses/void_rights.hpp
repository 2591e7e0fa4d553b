#pragma once

#include <array>
#include <tuple>
#include <vector>

#include "core/expect.hpp"
#include "core/share_count.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What becomes of rights that an acquiring person passed on.
enum class TaintedTransfers {
  void_too,  // void in the hands of whoever got them from it
  valid,     // as good as any other
};

template <>
inline constexpr auto enum_names<TaintedTransfers> =
    std::to_array<std::pair<TaintedTransfers, std::string_view>>({
        {TaintedTransfers::void_too, "void_too"},
        {TaintedTransfers::valid, "valid"},
    });
static_assert(names_round_trip<TaintedTransfers>());

/// Whose rights are void. The [rights_plan.void_rights] table.
struct VoidRights {
  static constexpr std::string_view name = "void_rights";
  static constexpr std::string_view meaning =
      "the rights of an acquiring or adverse person are void from the day it becomes one";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"other than Rights beneficially owned by the Acquiring "
      "Person or Adverse Person and their respective associates and affiliates, which will "
      "thereafter be void\"; their transferees: customary in rights agreements, Section 7(e)";
  static constexpr std::array phases{Phase::triggered, Phase::flip_in_live, Phase::flip_over};

  TaintedTransfers transferees{TaintedTransfers::void_too};

  static constexpr auto fields() {
    return std::tuple{
        optional("transferees",
                 &VoidRights::transferees,
                 "",
                 "what becomes of rights that the person passed on",
                 "\"void_too\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// The rights that may be exercised, one a share.
  ///
  /// @param acquirer  shares of the acquiring person, its affiliates and associates
  /// @param tainted   further shares whose rights came from it
  [[nodiscard]] ShareCount valid_rights(ShareCount outstanding,
                                        ShareCount acquirer,
                                        ShareCount tainted) const {
    expect(acquirer + tainted <= outstanding,
           "no more rights are void than there are",
           {{"acquirer", acquirer.shares().value()},
            {"tainted", tainted.shares().value()},
            {"outstanding", outstanding.shares().value()}});
    const ShareCount others = outstanding - acquirer;
    return transferees == TaintedTransfers::void_too ? others - tainted : others;
  }

  /// Of the rights that the acquirer does not hold, the part exercised if `of_valid` of the
  /// valid ones are: what `settle` takes.
  [[nodiscard]] double participation(ShareCount outstanding,
                                     ShareCount acquirer,
                                     ShareCount tainted,
                                     double of_valid) const {
    if (acquirer == outstanding) return 0.0;
    const ShareCount others = outstanding - acquirer;
    return valid_rights(outstanding, acquirer, tainted).shares() / others.shares() * of_valid;
  }

  bool operator==(const VoidRights&) const = default;
};
static_assert(PlanClause<VoidRights>);

}  // namespace flipin
