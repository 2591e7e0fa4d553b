#include "math/polynomials.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace flipin {

Polynomials::Polynomials(std::size_t variables, std::size_t degree) : variables_{variables} {
  expect(variables >= 1, "a polynomial has a variable");
  // Each degree multiplies the terms of the degree below by variables no earlier than their last,
  // which makes every monomial once.
  std::vector<std::size_t> last{0};  // variable of each term
  std::size_t first = 0;
  for (std::size_t power = 1; power <= degree; ++power) {
    const std::size_t end = terms();
    for (std::size_t term = first; term < end; ++term)
      for (std::size_t variable = last[term]; variable < variables; ++variable) {
        products_.push_back({term, variable});
        last.push_back(variable);
      }
    first = end;
  }
}

void Polynomials::evaluate(std::span<const double> points, std::span<double> columns) const {
  const std::size_t rows = points.size() / variables_;
  expect(points.size() == variables_ * rows && columns.size() == terms() * rows,
         "there is one place for each term and point",
         {{"numbers", static_cast<double>(points.size())},
          {"places", static_cast<double>(columns.size())}});
  std::fill_n(columns.begin(), rows, 1.0);
  double* column = columns.data() + rows;
  for (const Product& product : products_) {
    const double* factor = columns.data() + product.term * rows;
    const double* variable = points.data() + product.variable * rows;
    for (std::size_t row = 0; row < rows; ++row) column[row] = factor[row] * variable[row];
    column += rows;
  }
}

}  // namespace flipin
