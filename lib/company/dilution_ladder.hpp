#pragma once

#include <tuple>
#include <vector>

#include "core/field.hpp"
#include "core/percentage.hpp"

namespace flipin {

/// The grid of the dilution_ladder table, and of others over prices or stakes. The [dilution_ladder] table.
struct DilutionLadder {
  std::vector<double> prices{0.5, 1.0, 2.0, 5.0, 10.0};
  std::vector<Percentage> stakes{Percentage::from_millionths(100'000),
                                 Percentage::from_millionths(150'000),
                                 Percentage::from_millionths(200'000),
                                 Percentage::from_millionths(300'000)};
  std::vector<double> purchase_prices;

  static constexpr auto fields() {
    return std::tuple{
        optional("prices",
                 &DilutionLadder::prices,
                 "$/share",
                 "market prices, each also the plan's market value",
                 "[0.50, 1.00, 2.00, 5.00, 10.00]",
                 plausible_price),
        optional("stakes",
                 &DilutionLadder::stakes,
                 "% of shares outstanding",
                 "stakes of the acquiring person",
                 "[\"10%\", \"15%\", \"20%\", \"30%\"]"),
        optional("purchase_prices",
                 &DilutionLadder::purchase_prices,
                 "$ per unit of preferred",
                 "purchase prices that the plan might state; its own if left out",
                 "[2.50, 5.00, 10.00]",
                 plausible_price),
    };
  }
};

}  // namespace flipin
