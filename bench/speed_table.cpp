#include "speed_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "math/simd.hpp"

namespace flipin {
namespace {

using Run = benchmark::BenchmarkReporter::Run;

// The instruction set at the end of a case's name, with its slash; nothing for the best one.
std::string set_of(const std::string& name) {
  for (const SimdTarget target : simd_targets()) {
    const std::string set = "/" + std::string{to_text(target)};
    if (name.ends_with(set)) return set;
  }
  return "";
}

bool is_counted(const Run& run) {
  return !run.error_occurred && run.counters.contains("items_per_second")
         && (run.run_type == Run::RT_Iteration || run.aggregate_name == "median");
}

bool is_measured_method(const Run& run) {
  return !run.error_occurred && run.run_type == Run::RT_Iteration
         && run.counters.contains("standard_error");
}

double median(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  return 0.5 * (numbers[(numbers.size() - 1) / 2] + numbers[numbers.size() / 2]);
}

// A quotient, or nothing where one of the two was not run.
std::string quotient(double above, double below, int decimals) {
  return below > 0.0 ? fmt::format("{:.{}f}", above / below, decimals) : "";
}

}  // namespace

void SpeedTable::add(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (is_measured_method(run)) add_method(run);
    if (!is_counted(run)) continue;
    const std::string name = run.run_name.str();
    auto found = std::ranges::find(cases_, name, &Case::name);
    if (found == cases_.end()) found = cases_.insert(found, {name, {}});
    found->items_per_second.push_back(run.counters.at("items_per_second"));
  }
}

void SpeedTable::add_method(const Run& run) {
  const std::string name = run.run_name.function_name;
  auto found = std::ranges::find(methods_, name, &MethodCase::name);
  if (found == methods_.end()) found = methods_.insert(found, {name, {}, {}});
  found->standard_error = run.counters.at("standard_error");
  found->seconds.push_back(run.real_accumulated_time / static_cast<double>(run.iterations));
}

double SpeedTable::median_of(const std::string& name) const {
  const auto found = std::ranges::find(cases_, name, &Case::name);
  return found == cases_.end() ? 0.0 : median(found->items_per_second);
}

std::string SpeedTable::text() const { return speeds() + methods(); }

std::string SpeedTable::speeds() const {
  if (cases_.empty()) return "";
  std::size_t width = 4;
  for (const Case& each : cases_) width = std::max(width, each.name.size());
  std::string text = fmt::format("\n{:<{}}  {:>12}  {:>10}  {:>14}\n",
                                 "Case",
                                 width,
                                 "Items/s",
                                 "Of normals",
                                 "Times QuantLib");
  for (const Case& each : cases_) {
    const std::string set = set_of(each.name);
    const std::string plain = each.name.substr(0, each.name.size() - set.size());
    const double speed = median_of(each.name);
    text += fmt::format("{:<{}}  {:>12.4g}  {:>10}  {:>14}\n",
                        each.name,
                        width,
                        speed,
                        quotient(speed, median_of("normals/1024" + set), 3),
                        quotient(speed, median_of("quantlib_" + plain), 1));
  }
  return text;
}

std::string SpeedTable::methods() const {
  std::string text;
  const MethodCase* plain = nullptr;
  for (const MethodCase& each : methods_) {
    if (each.name.find("/plain") != std::string::npos) {
      plain = &each;
      text += fmt::format("\n{:<48}  {:>14}  {:>9}  {:>14}  {:>11}  {:>10}\n",
                          "Method",
                          "Standard Error",
                          "ms",
                          "Variance Ratio",
                          "Cost Ratio",
                          "Efficiency");
    }
    if (plain == nullptr) continue;
    const double seconds = median(each.seconds);
    const double error_ratio = plain->standard_error / each.standard_error;
    const double cost = seconds / median(plain->seconds);
    text += fmt::format("{:<48}  {:>14.4g}  {:>9.3g}  {:>14.4g}  {:>11.3f}  {:>10.4g}\n",
                        each.name,
                        each.standard_error,
                        1e3 * seconds,
                        error_ratio * error_ratio,
                        cost,
                        error_ratio * error_ratio / cost);
  }
  return text;
}

}  // namespace flipin
