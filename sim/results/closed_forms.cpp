#include "results/closed_forms.hpp"

#include "company/exact_results.hpp"

namespace flipin {

void add_closed_forms(const Company& company, Estimates& estimates) {
  for (ExactResult& result : exact_results(company))
    estimates.add({std::move(result.name),
                   std::move(result.unit),
                   exactly(result.value),
                   "closed form",
                   {},
                   {}});
}

}  // namespace flipin
