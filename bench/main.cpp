#include <benchmark/benchmark.h>

#include <algorithm>

#include "benches.hpp"

namespace {

/// Reports as the command line asks, and remembers whether a benchmark refused its own answer.
class Watch : public benchmark::BenchmarkReporter {
public:
  explicit Watch(benchmark::BenchmarkReporter& reporter) : reporter_{reporter} {}

  bool ReportContext(const Context& context) override { return reporter_.ReportContext(context); }
  void ReportRuns(const std::vector<Run>& runs) override {
    has_failed_ = has_failed_ || std::ranges::any_of(runs, &Run::error_occurred);
    reporter_.ReportRuns(runs);
  }
  void Finalize() override { reporter_.Finalize(); }

  [[nodiscard]] bool has_failed() const { return has_failed_; }

private:
  benchmark::BenchmarkReporter& reporter_;
  bool has_failed_{false};
};

}  // namespace

int main(int argc, char** argv) {
  flipin::register_draws();
  flipin::register_paths();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  Watch watch{*benchmark::CreateDefaultDisplayReporter()};
  benchmark::RunSpecifiedBenchmarks(&watch);
  benchmark::Shutdown();
  return watch.has_failed() ? 1 : 0;
}
