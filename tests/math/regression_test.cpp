#include "math/regression.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/expect.hpp"
#include "math/polynomials.hpp"

namespace flipin {
namespace {

using Numbers = std::vector<double>;

/// Points drawn evenly from -1 to 1, one after another.
Numbers points(std::size_t count) {
  std::mt19937_64 pick{11};
  Numbers all(count);
  for (double& x : all) x = static_cast<double>(pick() >> 11) * 0x1p-52 - 1.0;
  return all;
}

Numbers columns_at(const Polynomials& polynomials, const Numbers& points) {
  Numbers columns(polynomials.terms() * points.size() / polynomials.variables());
  polynomials.evaluate(points, columns);
  return columns;
}

/// The combination of columns with these coefficients.
Numbers combined(const Numbers& columns, const Numbers& coefficients) {
  const std::size_t rows = columns.size() / coefficients.size();
  Numbers sums(rows, 0.0);
  for (std::size_t at = 0; at < columns.size(); ++at)
    sums[at % rows] += coefficients[at / rows] * columns[at];
  return sums;
}

LeastSquaresFit fit(std::size_t terms, const Numbers& columns, const Numbers& targets) {
  LeastSquares sums{terms};
  sums.add(columns, targets);
  return sums.solve();
}

TEST(Polynomials, MakeEveryMonomialOnce) {
  EXPECT_EQ((Polynomials{1, 0}.terms()), 1U);
  EXPECT_EQ((Polynomials{1, 5}.terms()), 6U);
  EXPECT_EQ((Polynomials{2, 3}.terms()), 10U);
  EXPECT_EQ((Polynomials{5, 3}.terms()), 56U);
  // Of primes, no two monomials are equal.
  const Numbers at{2.0, 3.0, 5.0};
  const Numbers columns = columns_at(Polynomials{3, 2}, at);
  EXPECT_EQ(columns, (Numbers{1, 2, 3, 5, 4, 6, 10, 9, 15, 25}));
}

TEST(LeastSquares, RecoversAPolynomialToRounding) {
  const Polynomials quintic{1, 5};
  const Numbers columns = columns_at(quintic, points(1001));
  const Numbers coefficients{3.0, -1.0, 0.5, 0.0, 2.0, -4.0};
  const auto found = fit(6, columns, combined(columns, coefficients));
  EXPECT_EQ(found.rank, 6U);
  for (std::size_t term = 0; term < 6; ++term)
    EXPECT_NEAR(found.coefficients[term], coefficients[term], 1e-12) << term;
}

TEST(LeastSquares, RecoversAPolynomialInThreeVariables) {
  const Polynomials cubic{3, 3};
  const Numbers columns = columns_at(cubic, points(3 * 500));
  Numbers coefficients(cubic.terms());
  for (std::size_t term = 0; term < coefficients.size(); ++term)
    coefficients[term] = 1.0 + static_cast<double>(term);
  const auto found = fit(cubic.terms(), columns, combined(columns, coefficients));
  for (std::size_t term = 0; term < coefficients.size(); ++term)
    EXPECT_NEAR(found.coefficients[term], coefficients[term], 1e-10) << term;
}

TEST(LeastSquares, LeavesResidualsWithoutAnyPartOfATerm) {
  const Polynomials cubic{1, 3};
  const Numbers x = points(777);
  const Numbers columns = columns_at(cubic, x);
  Numbers targets;
  for (const double at : x) targets.push_back(std::exp(at));
  const Numbers fitted = combined(columns, fit(4, columns, targets).coefficients);
  for (std::size_t term = 0; term < 4; ++term) {
    double projection = 0.0;
    for (std::size_t row = 0; row < x.size(); ++row)
      projection += columns[term * x.size() + row] * (targets[row] - fitted[row]);
    EXPECT_NEAR(projection, 0.0, 1e-10) << term;
  }
}

TEST(LeastSquares, LeavesOutWhatDependsOnOtherTerms) {
  const Numbers x = points(100);
  Numbers columns(100, 1.0);
  for (const double at : x) columns.push_back(at);
  for (const double at : x) columns.push_back(1.0 - 2.0 * at);  // of the two before
  columns.insert(columns.end(), 100, 0.0);
  const Numbers targets = combined(columns, {5.0, 7.0, 0.0, 0.0});
  const auto found = fit(4, columns, targets);
  EXPECT_EQ(found.rank, 2U);
  EXPECT_EQ(std::ranges::count(found.coefficients, 0.0), 2);
  EXPECT_EQ(found.coefficients[3], 0.0);
  const Numbers fitted = combined(columns, found.coefficients);
  for (std::size_t row = 0; row < 100; ++row) EXPECT_NEAR(fitted[row], targets[row], 1e-12);
}

TEST(LeastSquares, FitsNothingToNothing) {
  const auto found = fit(2, Numbers(10, 0.0), Numbers(5, 1.0));
  EXPECT_EQ(found.rank, 0U);
  EXPECT_EQ(found.coefficients, (Numbers{0.0, 0.0}));
}

TEST(LeastSquares, RefusesFewerRowsThanTerms) {
  LeastSquares sums{3};
  sums.add(Numbers(6, 1.0), Numbers(2, 1.0));
  EXPECT_EQ(sums.rows(), 2U);
  EXPECT_THROW(static_cast<void>(sums.solve()), BrokenExpectation);
}

TEST(LeastSquares, RefusesColumnsOfAnotherLength) {
  LeastSquares sums{3};
  EXPECT_THROW(sums.add(Numbers(5, 1.0), Numbers(2, 1.0)), BrokenExpectation);
}

TEST(LeastSquares, MergesBlocksIntoTheFitOfAll) {
  const Polynomials cubic{1, 3};
  LeastSquares merged{4};
  LeastSquares all{4};
  const Numbers x = points(300);
  for (const std::size_t first : {std::size_t{0}, std::size_t{100}, std::size_t{200}}) {
    const Numbers some{x.begin() + static_cast<std::ptrdiff_t>(first),
                       x.begin() + static_cast<std::ptrdiff_t>(first) + 100};
    Numbers targets;
    for (const double at : some) targets.push_back(std::cos(at));
    LeastSquares part{4};
    part.add(columns_at(cubic, some), targets);
    merged.merge(part);
    all.add(columns_at(cubic, some), targets);
  }
  EXPECT_EQ(merged.rows(), 300U);
  EXPECT_EQ(merged.solve().coefficients, all.solve().coefficients);
}

}  // namespace
}  // namespace flipin
