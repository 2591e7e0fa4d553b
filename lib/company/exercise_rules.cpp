#include "company/rules.hpp"

#include <algorithm>
#include <cmath>

#include "core/decimal_text.hpp"
#include "math/polynomials.hpp"

namespace flipin {
namespace {

// Beyond these, in standard deviations of the log price, most of an option's value lies on so few
// paths that standard errors do not tell how far an estimate is off.
constexpr double widest_at_vesting = 3.0;
constexpr double widest_at_expiration = 5.0;

std::string one_decimal(double number) { return write_decimal(std::llround(10.0 * number), 1, 1); }

void check_spread(const Company& company, std::vector<Problem>& found) {
  const double volatility = company.stock.volatility();
  for (const OptionGrant& grant : option_grants(company)) {
    const HeldOption option = grant.held({company.stock, company.exercise_behavior, {}});
    const double at_vesting =
        volatility * std::sqrt(std::max(option.tranches.back().vests.value(), 0.0));
    const double at_expiration = volatility * std::sqrt(option.term.value());
    if (at_vesting <= widest_at_vesting && at_expiration <= widest_at_expiration) continue;
    found.push_back(
        {"stock.volatility",
         "the price spreads too widely for optimal exercise to be simulated: by "
             + one_decimal(at_vesting) + " standard deviations until the last vesting, "
             + one_decimal(at_expiration) + " until expiration, for the grant to " + grant.holder,
         "at most " + one_decimal(widest_at_vesting) + " and " + one_decimal(widest_at_expiration)
             + "; lower the volatility, or leave [optimal_exercise] out"});
    return;
  }
}

}  // namespace

void check_optimal_exercise(const Company& company, std::vector<Problem>& found) {
  if (!company.optimal_exercise) return;
  const bool is_sound_so_far = found.empty();
  if (!std::holds_alternative<Gbm>(company.stock.model))
    found.push_back({"optimal_exercise",
                     "optimal exercise is found only for a stock with model = \"gbm\"",
                     "choose that model, or leave [optimal_exercise] out"});
  const std::uint64_t degree = company.optimal_exercise->degree;
  const std::uint64_t policy_paths = company.optimal_exercise->policy_paths;
  const std::size_t terms = Polynomials{1, degree}.terms() + 1;  // and one that takes noise out
  if (policy_paths < terms)
    found.push_back(
        {"optimal_exercise.policy_paths",
         "policy_paths is " + std::to_string(policy_paths)
             + ", fewer than the terms of a regression of degree " + std::to_string(degree),
         "give at least " + std::to_string(terms) + "; some thousands make a good policy"});
  if (is_sound_so_far) check_spread(company, found);
}

}  // namespace flipin
