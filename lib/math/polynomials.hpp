#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace flipin {

/// The monomials of some variables up to a total degree, the constant first.
class Polynomials {
public:
  /// @param variables  at least 1
  Polynomials(std::size_t variables, std::size_t degree);

  [[nodiscard]] std::size_t variables() const { return variables_; }
  [[nodiscard]] std::size_t terms() const { return products_.size() + 1; }

  /// Sets `columns` to every monomial at every point: one multiplication each.
  ///
  /// @param points   (variables * rows) variable after variable
  /// @param columns  (terms * rows) term after term
  void evaluate(std::span<const double> points, std::span<double> columns) const;

private:
  struct Product {
    std::size_t term;      // an earlier one
    std::size_t variable;  // times this
  };

  std::size_t variables_;
  std::vector<Product> products_;  // how each term after the constant is made
};

}  // namespace flipin
