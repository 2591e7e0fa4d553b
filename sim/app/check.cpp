#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/studies.hpp"
#include "app/verbs.hpp"
#include "engine/run_stages.hpp"

namespace flipin {

ExitCode check(const Options& options) {
  const auto loaded = load_studies(options.configs);
  if (const auto* code = std::get_if<ExitCode>(&loaded)) return *code;
  auto array = nlohmann::ordered_json::array();
  for (const Study& study : std::get<std::vector<Study>>(loaded)) {
    const Plan plan{study.company, study.simulation};
    const std::uint64_t paths = stages(plan).empty() ? 0 : stages(plan).back();
    for (const Warning& warning : study.warnings)
      fmt::print(stderr, "{}: warning: {}\n", warning.where, warning.text);
    array.push_back({{"config", study.path},
                     {"paths", paths},
                     {"dates", plan.grid().size()},
                     {"blocks", plan.blocks(paths)},
                     {"most_path_steps", plan.most_path_steps(paths)},
                     {"assumptions", study.assumptions.size()},
                     {"warnings", study.warnings.size()}});
    if (!options.as_json)
      fmt::print("{}: valid; {} paths over {} dates, at most {} path-steps; {} assumptions\n",
                 study.path,
                 paths,
                 plan.grid().size(),
                 plan.most_path_steps(paths),
                 study.assumptions.size());
  }
  if (options.as_json) fmt::print("{}\n", (array.size() == 1 ? array.front() : array).dump(1));
  return ExitCode::done;
}

}  // namespace flipin
