#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "calendar/date.hpp"
#include "core/money.hpp"
#include "core/share_count.hpp"
#include "rights/plan_clause.hpp"

namespace flipin {

/// Whether options exercised after the distribution date bring rights with their shares.
enum class OptionRights {
  no_rights,  // the summary promises rights only until the distribution date
  rights,     // customary in full agreements for options granted before that date
};

template <>
inline constexpr auto enum_names<OptionRights> =
    std::to_array<std::pair<OptionRights, std::string_view>>({
        {OptionRights::no_rights, "no_rights"},
        {OptionRights::rights, "rights"},
    });
static_assert(names_round_trip<OptionRights>());

/// Rights are a dividend on the common shares, and new shares bring new rights.
struct Dividend {
  static constexpr std::string_view name = "dividend";
  static constexpr std::string_view meaning =
      "each common share brings a right, also each share issued before the rights separate";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"Until the Distribution Date, the Company will issue one "
      "Right with each Common Share that shall become outstanding so that all Common Shares will "
      "have attached Rights.\"";
  static constexpr std::array phases{Phase::not_issued, Phase::attached, Phase::tender_pending};

  std::optional<Date> declared;
  std::optional<Date> payable;
  std::optional<Date> ratified;
  double rights_per_share{1.0};
  OptionRights options_after_distribution{OptionRights::no_rights};
  double reserved_exercised{0.0};

  static constexpr auto fields() {
    return std::tuple{
        optional("declared",
                 &Dividend::declared,
                 "",
                 "day on which the board declared the dividend",
                 "1998-02-23"),
        optional("payable",
                 &Dividend::payable,
                 "",
                 "day on which the rights are distributed",
                 "1998-03-10"),
        optional("ratified",
                 &Dividend::ratified,
                 "",
                 "day on which shareholders ratified the plan; they have not if left out",
                 "1998-06-12"),
        optional("rights_per_share",
                 &Dividend::rights_per_share,
                 "rights a share",
                 "rights that a common share brings",
                 "1.0",
                 positive),
        optional("options_after_distribution",
                 &Dividend::options_after_distribution,
                 "",
                 "whether options exercised after the distribution date bring rights",
                 "\"no_rights\""),
        optional("reserved_exercised",
                 &Dividend::reserved_exercised,
                 "of the reserved shares",
                 "part of them that option holders exercise before any trigger",
                 "0.0",
                 from_zero_to_one),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const {
    if (!declared || !payable || *declared <= *payable) return {};
    return {
        {"declared",
         "the dividend is declared on " + iso(*declared) + ", after it is paid on " + iso(*payable),
         "check declared and payable"}};
  }

  /// The rights that so many shares bring.
  [[nodiscard]] double rights_on(ShareCount shares) const {
    return rights_per_share * shares.shares().value();
  }

  /// The reserved shares that are issued before any trigger, to the nearest whole share.
  [[nodiscard]] ShareCount issued_of(ShareCount reserved) const {
    return ShareCount{round_half_up(reserved_exercised * reserved.shares().value())};
  }

  /// Whether a share issued on an option that day brings a right; the distribution date counts to
  /// its close.
  ///
  /// @param distribution  nothing: the rights have not separated
  [[nodiscard]] bool option_brings_right(Date exercised, std::optional<Date> distribution) const {
    return !distribution || exercised <= *distribution
           || options_after_distribution == OptionRights::rights;
  }

  bool operator==(const Dividend&) const = default;
};
static_assert(PlanClause<Dividend>);

}  // namespace flipin
