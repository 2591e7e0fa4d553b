#include "results/optimal_values.hpp"

#include "company/identifiers.hpp"

namespace flipin {

void add_optimal_values(const Company& company,
                        std::span<const ValueBounds> values,
                        Estimates& estimates) {
  const std::vector<std::string> ids = grant_ids(company);
  std::size_t option = 0;
  for (std::size_t at = 0; at < ids.size(); ++at) {
    if (!std::holds_alternative<OptionGrant>(company.grants[at])) continue;
    const auto& [lower, upper] = values[option++];
    const std::string name = "grant." + ids[at] + ".optimal_value_";
    const std::string method = "least-squares monte carlo";
    estimates.add({name + "lower", "$/share", lower, method, {}, {}});
    estimates.add({name + "upper", "$/share", upper, method, {}, {}});
  }
}

}  // namespace flipin
