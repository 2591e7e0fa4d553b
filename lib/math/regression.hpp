#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flipin {

/// The coefficients of a least-squares fit.
struct LeastSquaresFit {
  std::vector<double> coefficients;  // (terms) zero for terms that depend on the others
  std::size_t rank{};                // terms that do not
};

/// Fits targets by a linear combination of terms, from sums that can be taken block by block.
///
/// Every sum has eight partial sums of fixed order, and blocks merge in the caller's order: the
/// bits depend on no thread and no instruction set. Sums of products square the condition of the
/// terms, which should be no nearer to dependence than polynomials of standardised variables.
/// @cost  rows * terms^2 / 2 multiplications; memory terms^2
class LeastSquares {
public:
  explicit LeastSquares(std::size_t terms);

  /// Takes in one row for each target.
  ///
  /// @param columns  (terms * rows) term after term, each as long as `targets`
  void add(std::span<const double> columns, std::span<const double> targets);

  /// Takes in all that `other` has seen.
  void merge(const LeastSquares& other);

  [[nodiscard]] std::uint64_t rows() const { return rows_; }

  /// The fit with the smallest sum of squares, by a column-pivoted Householder QR that reveals the
  /// rank: a term less than 3e-6 of which is independent of the others is left out.
  ///
  /// @throws BrokenExpectation  if there are fewer rows than terms
  [[nodiscard]] LeastSquaresFit solve() const;

private:
  std::size_t terms_;
  std::uint64_t rows_{0};
  std::vector<double> products_;     // (terms, terms) sums of products, where column <= row
  std::vector<double> projections_;  // (terms) sums of products with the targets
};

}  // namespace flipin
