#include "math/regression.hpp"

#include <Eigen/Dense>
#include <cmath>

#include "core/expect.hpp"

namespace flipin {
namespace {

/// A part of a term below the square root of this counts as rounding.
constexpr double least_pivot = 1e-11;

/// The sum of products in eight partial sums: element-wise, so that no instruction set reorders it.
double dot(std::span<const double> a, std::span<const double> b) {
  constexpr std::size_t lanes = 8;
  using Lanes = Eigen::Array<double, lanes, 1>;
  Lanes sums = Lanes::Zero();
  std::size_t at = 0;
  for (; at + lanes <= a.size(); at += lanes)
    sums += Eigen::Map<const Lanes>{a.data() + at} * Eigen::Map<const Lanes>{b.data() + at};
  for (Eigen::Index lane = 0; at < a.size(); ++at, ++lane) sums[lane] += a[at] * b[at];
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

/// Solves for the terms in `kept`, whose sums of products are scaled to ones on the diagonal.
Eigen::VectorXd solve_for(const Eigen::MatrixXd& products,
                          const Eigen::VectorXd& projections,
                          const std::vector<Eigen::Index>& kept) {
  const Eigen::MatrixXd square = products(kept, kept);
  const Eigen::VectorXd right = projections(kept);
  return square.colPivHouseholderQr().solve(right);
}

}  // namespace

LeastSquares::LeastSquares(std::size_t terms)
    : terms_{terms}, products_(terms * terms, 0.0), projections_(terms, 0.0) {
  expect(terms >= 1, "a regression has a term");
}

void LeastSquares::add(std::span<const double> columns, std::span<const double> targets) {
  const std::size_t rows = targets.size();
  expect(columns.size() == terms_ * rows,
         "there is one number for each term and row",
         {{"numbers", static_cast<double>(columns.size())}, {"rows", static_cast<double>(rows)}});
  const auto column = [&](std::size_t term) { return columns.subspan(term * rows, rows); };
  for (std::size_t row = 0; row < terms_; ++row) {
    for (std::size_t other = 0; other <= row; ++other)
      products_[row * terms_ + other] += dot(column(row), column(other));
    projections_[row] += dot(column(row), targets);
  }
  rows_ += rows;
}

void LeastSquares::merge(const LeastSquares& other) {
  expect(other.terms_ == terms_, "merged regressions have the same terms");
  for (std::size_t at = 0; at < products_.size(); ++at) products_[at] += other.products_[at];
  for (std::size_t at = 0; at < terms_; ++at) projections_[at] += other.projections_[at];
  rows_ += other.rows_;
}

LeastSquaresFit LeastSquares::solve() const {
  expect(rows_ >= terms_,
         "a regression has at least as many rows as terms",
         {{"rows", static_cast<double>(rows_)}, {"terms", static_cast<double>(terms_)}});
  const auto terms = static_cast<Eigen::Index>(terms_);
  Eigen::MatrixXd products{terms, terms};
  Eigen::VectorXd projections{terms};
  Eigen::VectorXd scales{terms};
  for (Eigen::Index row = 0; row < terms; ++row) {
    const auto first = static_cast<std::size_t>(row) * terms_;
    const double length = std::sqrt(products_[first + static_cast<std::size_t>(row)]);
    scales[row] = length > 0.0 ? 1.0 / length : 0.0;
    projections[row] = scales[row] * projections_[static_cast<std::size_t>(row)];
    for (Eigen::Index other = 0; other <= row; ++other) {
      const double scaled =
          scales[row] * scales[other] * products_[first + static_cast<std::size_t>(other)];
      products(row, other) = products(other, row) = scaled;
    }
  }

  Eigen::ColPivHouseholderQR<Eigen::MatrixXd> pivoted{products};
  pivoted.setThreshold(least_pivot);
  const Eigen::Index rank = pivoted.rank();
  const auto& order = pivoted.colsPermutation().indices();
  const std::vector<Eigen::Index> kept{order.begin(), order.begin() + rank};

  LeastSquaresFit fit{std::vector<double>(terms_, 0.0), kept.size()};
  if (kept.empty()) return fit;
  const Eigen::VectorXd solution = solve_for(products, projections, kept);
  for (std::size_t at = 0; at < kept.size(); ++at)
    fit.coefficients[static_cast<std::size_t>(kept[at])] =
        scales[kept[at]] * solution[static_cast<Eigen::Index>(at)];
  return fit;
}

}  // namespace flipin
