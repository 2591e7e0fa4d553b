#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/bermudan_option.hpp"

namespace flipin {

/// A number for each asset.
using PerAsset = std::array<double, most_exercise_assets>;

/// The exercise dates of an option, with all that depends on no path worked out once.
///
/// Date 0 is the start; dates 1 to last() are the exercise dates. A path is the moneyness of each
/// asset: ln(price / exercise price), with the sign that makes in-the-money positive. Puts and
/// calls differ only in that sign. Values are USD per share, discounted to the start.
class ExerciseDates {
public:
  explicit ExerciseDates(const BermudanOption& option);

  [[nodiscard]] std::uint32_t last() const { return static_cast<std::uint32_t>(dates_.size() - 1); }
  [[nodiscard]] std::size_t assets() const { return assets_; }
  [[nodiscard]] const PerAsset& moneyness_at_start() const { return start_; }

  /// Moves moneyness on to `date` from the date before.
  void step_to(std::uint32_t date,
               std::size_t asset,
               std::span<const double> normals,
               std::span<double> moneyness) const;

  /// Sets moneyness at the last date, seen from the start.
  void jump_to_end(std::size_t asset,
                   std::span<const double> normals,
                   std::span<double> moneyness) const;

  /// Moves moneyness back to `date` from the date after: a bridge to the start.
  void step_back_to(std::uint32_t date,
                    std::size_t asset,
                    std::span<const double> normals,
                    std::span<double> moneyness) const;

  /// The moneyness of the best asset up to which nobody should exercise at `date`.
  ///
  /// Up to there a European option on that asset is worth more than exercise, provided that all
  /// assets have one law; if not, the limit is 0, where exercise pays nothing.
  [[nodiscard]] double least_moneyness(std::uint32_t date) const {
    return dates_[date].least_moneyness;
  }

  /// Sets `prices` to the relative prices, price / exercise price, of paths of this moneyness.
  /// @param prices  as long as `moneyness`, which it may be
  void relative_prices(std::span<const double> moneyness, std::span<double> prices) const;

  /// What exercise on one asset pays; negative out of the money.
  [[nodiscard]] double exercise_value(std::uint32_t date, double relative_price) const {
    return dates_[date].discount * (sign_ * (relative_price - 1.0));
  }

  /// The price of an asset less its drift: a martingale.
  [[nodiscard]] double driftless_price(std::uint32_t date,
                                       std::size_t asset,
                                       double relative_price) const {
    return dates_[date].law[asset].price_factor * relative_price;
  }

  /// The value of the European option on one asset: a martingale.
  ///
  /// @source  Black and Scholes 1973; Merton 1973
  [[nodiscard]] double european_value(std::uint32_t date,
                                      std::size_t asset,
                                      double moneyness,
                                      double relative_price) const;

private:
  struct Law {
    double mean, spread;               // of the step that ends here
    double way_back, spread_back;      // of the bridge from the next date to this one
    double mean_left, spread_left;     // of moneyness from here to the end
    double price_factor;               // of the price less its drift
    double share_factor, cash_factor;  // of the European value
  };
  struct Date {
    double discount;  // times the exercise price
    double least_moneyness;
    std::array<Law, most_exercise_assets> law;
  };

  [[nodiscard]] double least_moneyness_at(std::uint32_t date) const;

  std::size_t assets_;
  double sign_;
  PerAsset start_{};
  std::vector<Date> dates_;
};

}  // namespace flipin
