#pragma once

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace flipin {

/// How many items a second each case did, beside the normals it draws and beside QuantLib; and what
/// each method is worth: variance times time beside plain paths.
class SpeedTable {
public:
  /// Notes the runs of one case: each repetition, or their median where only that is reported.
  void add(const std::vector<benchmark::BenchmarkReporter::Run>& runs);

  /// The tables, one line a case in the order in which they came; empty without cases.
  [[nodiscard]] std::string text() const;

private:
  struct Case {
    std::string name;
    std::vector<double> items_per_second;
  };
  struct MethodCase {
    std::string name;
    double standard_error{};
    std::vector<double> seconds;
  };

  void add_method(const benchmark::BenchmarkReporter::Run& run);
  [[nodiscard]] double median_of(const std::string& name) const;
  [[nodiscard]] std::string speeds() const;
  [[nodiscard]] std::string methods() const;

  std::vector<Case> cases_;
  std::vector<MethodCase> methods_;
};

}  // namespace flipin
