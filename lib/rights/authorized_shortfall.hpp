#pragma once

#include <optional>

#include "core/enum_names.hpp"
#include "rights/settlement.hpp"

namespace flipin {

/// What holders receive where authorized shares do not cover full exercise.
/// @source  the clause customary as Section 11(a)(iii) of rights agreements
enum class AuthorizedShortfall {
  preferred_units,    // hundredths of a preferred share for what is missing: same economics
  reduced_price,      // the shares there are, at a purchase price reduced in proportion
  spread_settlement,  // no payment: shares as far as they go, then cash, worth the spread
  common_only,        // nothing instead: only as many rights are exercised as can be served
  suspend,            // nobody exercises until more shares are authorized
  cash,               // no payment and no shares: cash worth the spread
};

template <>
inline constexpr auto enum_names<AuthorizedShortfall> =
    std::to_array<std::pair<AuthorizedShortfall, std::string_view>>({
        {AuthorizedShortfall::preferred_units, "preferred_units"},
        {AuthorizedShortfall::reduced_price, "reduced_price"},
        {AuthorizedShortfall::spread_settlement, "spread_settlement"},
        {AuthorizedShortfall::common_only, "common_only"},
        {AuthorizedShortfall::suspend, "suspend"},
        {AuthorizedShortfall::cash, "cash"},
    });
static_assert(names_round_trip<AuthorizedShortfall>());

template <>
inline constexpr auto enum_meanings<AuthorizedShortfall> = std::to_array<std::string_view>({
    "preferred units stand for the shares that are missing, at the same economics",
    "the shares there are, at a purchase price reduced in proportion",
    "no payment: shares as far as they go, then cash, worth the spread",
    "nothing instead: only as many rights are exercised as can be served",
    "no exercise until more shares are authorized",
    "no payment: cash worth the spread, as far as the company has it",
});

/// A delivery that the company can make.
struct FittedDelivery {
  Delivery delivery;
  double participation{};  // the most that can be served, 0 to 1
  Dollars unfunded;        // cash owed that the company does not have
  Shares required;         // new shares for full participation as the plan wants it
  Shares shortfall;        // of these, how many are not authorized and free
};

/// Fits what a plan wants to deliver into the shares and the cash that the company has.
///
/// @param wanted         delivery a right with no limit
/// @param participation  fraction of valid rights that holders mean to exercise
/// @param free           authorized shares free for rights; nothing: no limit
/// @param cash           what the company can pay out
[[nodiscard]] FittedDelivery fit(const Trigger& trigger,
                                 Delivery wanted,
                                 double participation,
                                 std::optional<ShareCount> free,
                                 Dollars cash,
                                 AuthorizedShortfall mode);

}  // namespace flipin
