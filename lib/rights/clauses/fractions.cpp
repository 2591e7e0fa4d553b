#include "rights/clauses/fractions.hpp"

#include <cmath>
#include <limits>

#include "core/expect.hpp"

namespace flipin {
namespace {

/// Points of a lattice in one share.
std::int64_t points(Lattice lattice) {
  switch (lattice) {
    case Lattice::hundredth:
      return 100;
    case Lattice::thousandth:
      return 1'000;
    case Lattice::ten_thousandth:
      return 10'000;
    case Lattice::millionth:
      return 1'000'000;
    case Lattice::none:
      break;
  }
  return 0;
}

struct Parts {
  ShareCount whole;
  double fraction;
};

Parts on_lattice(ShareCount rights, double shares_per_right, std::int64_t points_per_share) {
  const std::int64_t points_per_right =
      round_half_up(shares_per_right * static_cast<double>(points_per_share));
  const Int128 all = Int128{rights.count()} * points_per_right;
  expect(all / points_per_share <= most_shares.count(), "a holder's shares can be counted");
  const auto left = static_cast<double>(static_cast<std::int64_t>(all % points_per_share));
  return {ShareCount{static_cast<std::int64_t>(all / points_per_share)},
          left / static_cast<double>(points_per_share)};
}

Parts unrounded(ShareCount rights, double shares_per_right) {
  const double all = rights.shares().value() * shares_per_right;
  expect(all <= most_shares.shares().value(), "a holder's shares can be counted", {{"all", all}});
  // Seven times 10/0.07 is 1,000: what two roundings may have moved across a whole share is whole.
  const double nearest = std::round(all);
  const double doubt = 2.0 * std::numeric_limits<double>::epsilon() * all;
  const double whole = std::abs(all - nearest) <= doubt ? nearest : std::floor(all);
  return {ShareCount{static_cast<std::int64_t>(whole)}, std::max(all - whole, 0.0)};
}

}  // namespace

WholeDelivery Fractions::whole_delivery(ShareCount rights,
                                        double shares_per_right,
                                        DollarsPerShare last_close) const {
  expect(rights >= ShareCount{} && shares_per_right >= 0.0 && last_close >= DollarsPerShare{},
         "rights, shares and prices are not negative",
         {{"rights", rights.shares().value()},
          {"shares_per_right", shares_per_right},
          {"last_close", last_close.value()}});
  const std::int64_t points_per_share = points(right_lattice);
  const auto [whole, fraction] = points_per_share > 0
                                     ? on_lattice(rights, shares_per_right, points_per_share)
                                     : unrounded(rights, shares_per_right);
  const Dollars in_lieu = Shares{fraction} * last_close;
  // A hundredth of a millionth of a cent is rounding: half a cent written in decimals is half a cent.
  const double cents = std::round(1e10 * in_lieu.value()) / 1e8;
  return {whole,
          fraction,
          in_lieu,
          Cents{round_half_up(cash == CashInLieu::next_cent ? std::ceil(cents) : cents)}};
}

}  // namespace flipin
