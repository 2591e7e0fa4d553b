#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/enum_names.hpp"
#include "core/field.hpp"
#include "core/percentage.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// A percentage as an ownership table prints it: "3.69%", or "*" for less than 1%.
struct PrintedOwnership {
  std::optional<Percentage> percent;  // nothing: printed as "*"

  bool operator==(const PrintedOwnership&) const = default;
};

/// What a filing printed beside one holder, or beside a group.
struct FiledHolding {
  std::optional<ShareCount> amount;
  std::optional<ShareCount> shares_owned;
  std::optional<PrintedOwnership> percent;
  std::optional<ShareCount> exercisable;
  std::optional<ShareCount> unexercisable;
  std::optional<std::int64_t> exercisable_value;
  std::optional<std::int64_t> unexercisable_value;

  static constexpr auto fields() {
    return std::tuple{
        optional("amount",
                 &FiledHolding::amount,
                 "shares",
                 "filed amount of beneficial ownership",
                 "290_000",
                 not_negative),
        optional("shares_owned",
                 &FiledHolding::shares_owned,
                 "shares",
                 "filed number of shares owned outright",
                 "35_000",
                 not_negative),
        optional("percent",
                 &FiledHolding::percent,
                 "%",
                 "filed percentage owned; \"*\" for less than 1%",
                 "\"3.69%\""),
        optional("exercisable",
                 &FiledHolding::exercisable,
                 "shares",
                 "filed number of exercisable options at fiscal year-end",
                 "270_000",
                 not_negative),
        optional("unexercisable",
                 &FiledHolding::unexercisable,
                 "shares",
                 "filed number of unexercisable options at fiscal year-end; for a group, at the "
                 "record date",
                 "80_000",
                 not_negative),
        optional("exercisable_value",
                 &FiledHolding::exercisable_value,
                 "$",
                 "filed value of exercisable in-the-money options at fiscal year-end",
                 "305_500",
                 not_negative),
        optional("unexercisable_value",
                 &FiledHolding::unexercisable_value,
                 "$",
                 "filed value of unexercisable in-the-money options at fiscal year-end",
                 "32_000",
                 not_negative),
    };
  }
};

/// Which schedule of beneficial ownership a holder files.
/// @source  Rule 13d-1 under the Securities Exchange Act of 1934, 17 CFR 240.13d-1
enum class OwnerKind {
  thirteen_g,  // holds passively: neither with the purpose nor the effect of influencing control
  thirteen_d,  // may influence control
  none,        // files neither
};

template <>
inline constexpr auto enum_names<OwnerKind> =
    std::to_array<std::pair<OwnerKind, std::string_view>>({
        {OwnerKind::thirteen_g, "thirteen_g"},
        {OwnerKind::thirteen_d, "thirteen_d"},
        {OwnerKind::none, "none"},
    });
static_assert(names_round_trip<OwnerKind>());

/// A person who holds shares or options: a [[holder]].
struct Holder {
  std::string name;
  ShareCount shares_owned;
  std::optional<ShareCount> options_within_60_days;
  bool listed_as_owner{true};
  ShareCount shares_acquired;
  std::int64_t value_realized{};
  std::optional<FiledHolding> filed;
  std::optional<std::string> holder_class;
  ShareCount derivative_shares;
  OwnerKind schedule{OwnerKind::none};
  std::optional<Percentage> grandfathered_at;
  Percentage grandfathered_slack;
  bool inadvertent{false};
  std::vector<std::string> acts_with;
  std::vector<std::string> parallel_to;

  static constexpr auto fields() {
    return std::tuple{
        required("name", &Holder::name, "", "the holder's name", "\"Alan C. Darlington\""),
        optional("shares_owned",
                 &Holder::shares_owned,
                 "shares",
                 "common shares owned outright on the record date",
                 "20_000",
                 not_negative),
        optional("options_within_60_days",
                 &Holder::options_within_60_days,
                 "shares",
                 "options exercisable within 60 days of the record date; counted from the "
                 "holder's grants and lots if left out",
                 "270_000",
                 not_negative),
        optional("listed_as_owner",
                 &Holder::listed_as_owner,
                 "",
                 "whether the ownership table lists the holder",
                 "true"),
        optional("shares_acquired",
                 &Holder::shares_acquired,
                 "shares",
                 "shares acquired by exercising options in the fiscal year",
                 "0",
                 not_negative),
        optional("value_realized",
                 &Holder::value_realized,
                 "$",
                 "value realized by exercising them",
                 "0",
                 not_negative),
        optional("class",
                 &Holder::holder_class,
                 "",
                 "the [[holder_class]] that counts this holder's shares; none if left out",
                 "\"insiders\""),
        optional("derivative_shares",
                 &Holder::derivative_shares,
                 "shares",
                 "common shares that long derivative positions refer to, in full",
                 "0",
                 not_negative),
        optional("schedule",
                 &Holder::schedule,
                 "",
                 "which schedule of beneficial ownership the holder files",
                 "\"none\""),
        optional("grandfathered_at",
                 &Holder::grandfathered_at,
                 "% of shares outstanding",
                 "percentage allowed to a holder who was above the threshold when the rights plan "
                 "began; no such allowance if left out",
                 "\"31%\""),
        optional("grandfathered_slack",
                 &Holder::grandfathered_slack,
                 "percentage points",
                 "how far above grandfathered_at the holder may go",
                 "\"0.5%\""),
        optional("inadvertent",
                 &Holder::inadvertent,
                 "",
                 "whether the holder crossed the threshold inadvertently and divests promptly",
                 "false"),
        optional("acts_with",
                 &Holder::acts_with,
                 "",
                 "holders that this one is affiliated or associated with or has an agreement with; "
                 "to be named on one side only",
                 "[]"),
        optional("parallel_to",
                 &Holder::parallel_to,
                 "",
                 "holders that this one knowingly acts in parallel to, without an agreement",
                 "[]"),
        optional("filed", &Holder::filed, "", "figures the filing prints beside this holder"),
    };
  }
};

/// Holders reported together: a [[group]].
struct Group {
  std::string name;
  std::vector<std::string> members;
  std::optional<FiledHolding> filed;

  static constexpr auto fields() {
    return std::tuple{
        required("name", &Group::name, "", "the group's name in the table", "\"All directors\""),
        required(
            "members", &Group::members, "", "names of its holders", "[\"Alan C. Darlington\"]"),
        optional("filed", &Group::filed, "", "figures the filing prints beside the group"),
    };
  }
};

}  // namespace flipin
