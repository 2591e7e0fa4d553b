#pragma once

#include <compare>
#include <concepts>

namespace flipin {

/// A double that remembers what it counts. Two tags never mix, and a bare number never becomes
/// money without the word `Dollars` on the page.
template <class Tag>
class Quantity {
public:
  constexpr Quantity() = default;
  constexpr explicit Quantity(double value) : value_{value} {}

  /// The number alone, in the unit that `Tag` names.
  [[nodiscard]] constexpr double value() const { return value_; }

  constexpr auto operator<=>(const Quantity&) const = default;

  friend constexpr Quantity operator+(Quantity a, Quantity b) {
    return Quantity{a.value_ + b.value_};
  }
  friend constexpr Quantity operator-(Quantity a, Quantity b) {
    return Quantity{a.value_ - b.value_};
  }
  friend constexpr Quantity operator*(double k, Quantity a) { return Quantity{k * a.value_}; }
  friend constexpr double operator/(Quantity a, Quantity b) { return a.value_ / b.value_; }

private:
  double value_{0.0};
};

using Dollars = Quantity<struct DollarsTag>;                  // an amount, USD
using DollarsPerShare = Quantity<struct DollarsPerShareTag>;  // a price, USD per common share
using Shares = Quantity<struct SharesTag>;                    // common shares, fractions allowed
using Years = Quantity<struct YearsTag>;                      // elapsed time
using AnnualRate = Quantity<struct AnnualRateTag>;            // effective, compounded once a year
using LogRate = Quantity<struct LogRateTag>;                  // compounded continuously, per year

// The only ways across units. Each is a sentence about the world.
constexpr Dollars operator*(Shares n, DollarsPerShare p) { return Dollars{n.value() * p.value()}; }
constexpr DollarsPerShare operator/(Dollars m, Shares n) {
  return DollarsPerShare{m.value() / n.value()};
}
constexpr Shares operator/(Dollars m, DollarsPerShare p) { return Shares{m.value() / p.value()}; }

// What must not compile is part of the interface, so it is tested here.
template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
static_assert(sizeof(Dollars) == sizeof(double));
static_assert(!std::convertible_to<double, Dollars>);
static_assert(!Addable<Dollars, DollarsPerShare>);
static_assert(!Addable<AnnualRate, LogRate>);
static_assert(!Addable<Dollars, double>);

}  // namespace flipin
