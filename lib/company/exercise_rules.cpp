#include "company/rules.hpp"
#include "math/polynomials.hpp"

namespace flipin {

void check_optimal_exercise(const Company& company, std::vector<Problem>& found) {
  if (!company.optimal_exercise) return;
  if (!std::holds_alternative<Gbm>(company.stock.model))
    found.push_back({"optimal_exercise",
                     "optimal exercise is found only for a stock with model = \"gbm\"",
                     "choose that model, or leave [optimal_exercise] out"});
  const auto& [dates, degree, policy_paths, pricing, dual, inner] = *company.optimal_exercise;
  const std::size_t terms = Polynomials{1, degree}.terms() + 1;  // and one that takes noise out
  if (policy_paths < terms)
    found.push_back(
        {"optimal_exercise.policy_paths",
         "policy_paths is " + std::to_string(policy_paths)
             + ", fewer than the terms of a regression of degree " + std::to_string(degree),
         "give at least " + std::to_string(terms) + "; some thousands make a good policy"});
}

}  // namespace flipin
