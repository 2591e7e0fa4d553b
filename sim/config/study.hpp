#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "company/company.hpp"
#include "config/diagnostic.hpp"
#include "config/guards.hpp"
#include "config/simulation.hpp"
#include "core/field.hpp"

namespace flipin {

/// Which tables a report has. The [report] table.
struct ReportChoice {
  std::vector<std::string> tables;

  static constexpr auto fields() {
    return std::tuple{optional("tables",
                               &ReportChoice::tables,
                               "",
                               "names of the tables to report; every table the config can fill if "
                               "empty",
                               "[]")};
  }
};

/// A value that its author marked as not taken from a document.
struct Assumption {
  std::string key;    // "stock.volatility", "grant[0].exercise_price"
  std::string value;  // as written, text without its quotes
  std::string reason;
  SourceSpan where;  // of the value
};

/// What is legal but probably not meant.
struct Warning {
  std::string where;  // "file:line:column"
  std::string text;
};

/// A config, read and found valid: the company and what to do with it.
struct Study {
  std::string path;
  std::string text;  // the bytes of the file
  Company company;
  Simulation simulation;
  Guards guards;
  ReportChoice report;
  std::vector<std::string> stated;      // keys that the file gives, sorted
  std::vector<Assumption> assumptions;  // in order of the file
  std::vector<Warning> warnings;

  /// The tables of a config beside those of the company.
  static constexpr auto fields() {
    return std::tuple{
        optional("simulation",
                 &Study::simulation,
                 "",
                 "how paths are drawn, how many, and how exact results must be"),
        optional("guards", &Study::guards, "", "what a run must reach to end with 0"),
        optional("report", &Study::report, "", "which tables are reported"),
    };
  }
};

}  // namespace flipin
