#pragma once

#include <optional>
#include <tuple>

#include "calendar/date.hpp"
#include "core/enum_names.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// What a company might do to its rights.
enum class CompanyAction {
  diminish_benefits,      // anything that substantially diminishes what the rights bring
  impairing_combination,  // a merger or sale beside securities that would do so
};

template <>
inline constexpr auto enum_names<CompanyAction> =
    std::to_array<std::pair<CompanyAction, std::string_view>>({
        {CompanyAction::diminish_benefits, "diminish_benefits"},
        {CompanyAction::impairing_combination, "impairing_combination"},
    });
static_assert(names_round_trip<CompanyAction>());

/// What the company has promised not to do once the rights have separated.
struct Covenants {
  static constexpr std::string_view name = "covenants";
  static constexpr std::string_view meaning =
      "what the company may not do to the rights after the distribution date";
  static constexpr std::string_view source =
      "customary in rights agreements, Section 11; the 8-K of March 5, 1998 has neither";
  static constexpr std::array phases{
      Phase::separated, Phase::triggered, Phase::flip_in_live, Phase::flip_over};

  bool keeps_benefits{true};
  bool no_impairing_combination{true};

  static constexpr auto fields() {
    return std::tuple{
        optional("keeps_benefits",
                 &Covenants::keeps_benefits,
                 "",
                 "whether the company may do nothing that substantially diminishes the rights",
                 "true"),
        optional("no_impairing_combination",
                 &Covenants::no_impairing_combination,
                 "",
                 "whether it may join no merger or sale that would do so",
                 "true"),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// True if the company may not take `action` on `day`: the covenants bind after the
  /// distribution date, and redeeming the rights is never against them.
  [[nodiscard]] bool forbids(CompanyAction action,
                             Date day,
                             std::optional<Date> distribution) const {
    if (!distribution || day <= *distribution) return false;
    return action == CompanyAction::diminish_benefits ? keeps_benefits : no_impairing_combination;
  }

  bool operator==(const Covenants&) const = default;
};
static_assert(PlanClause<Covenants>);

}  // namespace flipin
