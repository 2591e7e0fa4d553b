#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "core/money.hpp"
#include "core/printed_price.hpp"
#include "rights/clauses/distribution.hpp"

namespace flipin {

/// Whether the board can still redeem on the last day of the period.
enum class LastDay {
  until_close,   // until its close, at which the rights separate
  not_any_more,  // only before it: "before the earlier of (i) the tenth day"
};

template <>
inline constexpr auto enum_names<LastDay> = std::to_array<std::pair<LastDay, std::string_view>>({
    {LastDay::until_close, "until_close"},
    {LastDay::not_any_more, "not_any_more"},
});
static_assert(names_round_trip<LastDay>());

/// What a redemption is paid in.
enum class RedemptionPayment {
  cash,
  common_shares,
};

template <>
inline constexpr auto enum_names<RedemptionPayment> =
    std::to_array<std::pair<RedemptionPayment, std::string_view>>({
        {RedemptionPayment::cash, "cash"},
        {RedemptionPayment::common_shares, "common_shares"},
    });
static_assert(names_round_trip<RedemptionPayment>());

/// Holders of record who each hold the same number of rights.
struct RightsHeld {
  std::int64_t rights{};   // of each holder
  std::int64_t holders{};  // how many there are
};

/// The least and the most that something can cost.
struct CostBounds {
  Cents least;
  Cents most;
};

/// At what price, and until when, the board redeems all the rights.
struct Redemption {
  static constexpr std::string_view name = "redemption";
  static constexpr std::string_view meaning =
      "the board may redeem all rights, never some, until soon after a trigger";
  static constexpr std::string_view source =
      "8-K of March 5, 1998, Item 5: \"the Board of Directors of the Company may redeem all, but "
      "not less than all, of the then outstanding Rights at a price (subject to adjustment) of "
      "$.001 per Right, rounded upward for each holder to the nearest whole cent\"";
  static constexpr std::array phases{
      Phase::attached, Phase::tender_pending, Phase::separated, Phase::triggered};

  PrintedPrice price{PrintedPrice::from_millionths(1'000, 3)};
  int days_after_announcement{10};
  int days_after_adverse{10};
  LastDay last_day_counts{LastDay::until_close};
  int extended_by{0};
  RedemptionPayment paid_in{RedemptionPayment::cash};

  static constexpr auto fields() {
    return std::tuple{
        optional("price",
                 &Redemption::price,
                 "$ per right",
                 "redemption price of a right",
                 "\"0.001\"",
                 Limit{[](double x) { return x >= 0.0 && x <= 1'000.0; }, "lie from 0 to 1_000"}),
        optional(
            "days_after_announcement",
            &Redemption::days_after_announcement,
            "days",
            "from the announcement of an acquiring person until the board can no longer redeem",
            "10",
            days_of_a_period),
        optional("days_after_adverse",
                 &Redemption::days_after_adverse,
                 "days",
                 "from the day a person becomes adverse until the board can no longer redeem",
                 "10",
                 days_of_a_period),
        optional("last_day_counts",
                 &Redemption::last_day_counts,
                 "",
                 "whether the board can still redeem on the last day of the period",
                 "\"until_close\""),
        optional("extended_by",
                 &Redemption::extended_by,
                 "days",
                 "how much later an end of the period the board designates",
                 "0",
                 days_of_a_period),
        optional("paid_in",
                 &Redemption::paid_in,
                 "",
                 "what the redemption price is paid in",
                 "\"cash\""),
    };
  }

  [[nodiscard]] std::vector<Problem> problems() const { return {}; }

  /// What one holder receives for all its rights: rounded up to a whole cent.
  ///
  /// @param rights  0 to 10^12, as shares are
  [[nodiscard]] Cents cost_of(std::int64_t rights) const;

  /// What all holders receive.
  ///
  /// @throws BrokenExpectation  if a count is negative, or the cents do not fit 64 bits
  [[nodiscard]] Cents total(std::span<const RightsHeld> held) const;

  /// What any spread of so many rights over so many holders lies between.
  [[nodiscard]] CostBounds bounds(std::int64_t rights, std::int64_t holders) const;

  /// New common shares that pay so much at today's price; none where it is paid in cash.
  [[nodiscard]] Shares shares_for(Cents cost, DollarsPerShare today) const {
    return paid_in == RedemptionPayment::cash ? Shares{} : cost.dollars() / today;
  }

  /// The last day on which the board can redeem, after an acquiring person is announced.
  ///
  /// A period that counts its last day ends where the distribution period would, on a business
  /// day; one that does not ends the day before, as counted.
  [[nodiscard]] Date last_day_after(Date announced, const Distribution& distribution) const {
    return last_day_of(announced, days_after_announcement, distribution);
  }

  /// The last day on which the board can redeem, after a person becomes adverse.
  [[nodiscard]] Date last_day_after_adverse(Date adverse, const Distribution& distribution) const {
    return last_day_of(adverse, days_after_adverse, distribution);
  }

  /// The last day on which the board can redeem at all.
  ///
  /// @param announced  an acquiring person; nothing: never announced
  /// @param adverse    a person becomes adverse; nothing: nobody does
  /// @param expires    the day at whose close the rights expire
  [[nodiscard]] Date last_day(std::optional<Date> announced,
                              std::optional<Date> adverse,
                              Date expires,
                              const Distribution& distribution) const;

  bool operator==(const Redemption&) const = default;

private:
  [[nodiscard]] Date last_day_of(Date from, int days, const Distribution& distribution) const;
};
static_assert(PlanClause<Redemption>);

}  // namespace flipin
