#pragma once

#include <tuple>
#include <vector>

#include "core/field.hpp"
#include "core/percentage.hpp"

namespace flipin {

/// The grid of the dilution_ladder table. The [dilution_ladder] table.
struct DilutionLadder {
  std::vector<double> prices{0.5, 1.0, 2.0, 5.0, 10.0};
  std::vector<Percentage> stakes{Percentage::from_millionths(100'000),
                                 Percentage::from_millionths(150'000),
                                 Percentage::from_millionths(200'000),
                                 Percentage::from_millionths(300'000)};

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
    };
  }
};

}  // namespace flipin
