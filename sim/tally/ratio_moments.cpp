#include "tally/ratio_moments.hpp"

#include <algorithm>
#include <cmath>

namespace flipin {

RatioMoments::RatioMoments(std::span<const RatioTerm> terms) : terms_{terms.size()} {
  RatioTerm total;
  for (const RatioTerm& term : terms) total += term;
  count_ = total.count;
  if (count_ == 0.0) return;
  // Terms that all have one ratio keep it, whatever their total rounds to.
  const auto first = std::ranges::find_if(terms, [](RatioTerm term) { return term.count != 0.0; });
  const double some = first->sum / first->count;
  const bool have_one =
      std::ranges::all_of(terms, [&](RatioTerm term) { return term.sum == some * term.count; });
  ratio_ = have_one ? some : total.sum / total.count;
  for (const RatioTerm& term : terms) {
    const double deviation = term.sum - ratio_ * term.count;
    squares_ += deviation * deviation;
    products_ += deviation * term.count;
    count_squares_ += term.count * term.count;
    if (term.count != 0.0) ++counting_terms_;
  }
}

void RatioMoments::merge(const RatioMoments& other) {
  terms_ += other.terms_;
  counting_terms_ += other.counting_terms_;
  if (other.count_ == 0.0) return;
  const double count = count_ + other.count_;
  RatioMoments turned = other;
  const double ratio = ratio_ + (other.ratio_ - ratio_) * (other.count_ / count);
  turned.turn_to(ratio);
  turn_to(ratio);
  count_ = count;
  squares_ += turned.squares_;
  products_ += turned.products_;
  count_squares_ += turned.count_squares_;
}

void RatioMoments::turn_to(double ratio) {
  const double by = ratio - ratio_;
  squares_ += by * (by * count_squares_ - 2.0 * products_);
  products_ -= by * count_squares_;
  ratio_ = ratio;
}

double RatioMoments::standard_error() const {
  if (terms_ < 2 || count_ == 0.0) return 0.0;
  const auto terms = static_cast<double>(terms_);
  return std::sqrt(std::max(squares_, 0.0) * (terms / (terms - 1.0))) / std::abs(count_);
}

}  // namespace flipin
