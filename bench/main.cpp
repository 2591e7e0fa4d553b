#include <benchmark/benchmark.h>

#include "benches.hpp"

namespace {

/// Prints as usual and remembers whether any benchmark refused its own answer.
class Reporter : public benchmark::ConsoleReporter {
public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) has_failed_ = has_failed_ || run.error_occurred;
    ConsoleReporter::ReportRuns(runs);
  }
  [[nodiscard]] bool has_failed() const { return has_failed_; }

private:
  bool has_failed_{false};
};

}  // namespace

int main(int argc, char** argv) {
  flipin::register_draws();
  flipin::register_paths();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  benchmark::Shutdown();
  return reporter.has_failed() ? 1 : 0;
}
