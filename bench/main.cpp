#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "benches.hpp"
#include "speed_table.hpp"

namespace {

/// Reports as the command line asks, ends what is meant for people with a table, and remembers
/// whether a benchmark refused its own answer.
class Watch : public benchmark::BenchmarkReporter {
public:
  explicit Watch(benchmark::BenchmarkReporter& reporter) : reporter_{reporter} {}

  bool ReportContext(const Context& context) override { return reporter_.ReportContext(context); }
  void ReportRuns(const std::vector<Run>& runs) override {
    has_failed_ = has_failed_ || std::ranges::any_of(runs, &Run::error_occurred);
    table_.add(runs);
    reporter_.ReportRuns(runs);
  }
  void Finalize() override {
    reporter_.Finalize();
    const bool is_for_people = dynamic_cast<benchmark::ConsoleReporter*>(&reporter_) != nullptr;
    if (is_for_people) fmt::print("{}", table_.text());
  }

  [[nodiscard]] bool has_failed() const { return has_failed_; }

private:
  benchmark::BenchmarkReporter& reporter_;
  flipin::SpeedTable table_;
  bool has_failed_{false};
};

}  // namespace

int main(int argc, char** argv) {
  flipin::register_all();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  const std::unique_ptr<benchmark::BenchmarkReporter> reporter{
      benchmark::CreateDefaultDisplayReporter()};
  Watch watch{*reporter};
  benchmark::RunSpecifiedBenchmarks(&watch);
  benchmark::Shutdown();
  return watch.has_failed() ? 1 : 0;
}
