#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "company/company.hpp"
#include "config/diagnostic.hpp"
#include "core/field.hpp"

namespace flipin {

/// How many paths are run, and from which seed. The [simulation] table.
struct Simulation {
  std::uint64_t paths{65'536};
  std::uint64_t seed{1};

  static constexpr auto fields() {
    return std::tuple{
        optional("paths",
                 &Simulation::paths,
                 "",
                 "how many paths are simulated",
                 "65_536",
                 Limit{[](double x) { return x >= 2.0 && x <= 1'099'511'627'776.0; },
                       "lie from 2 to 1_099_511_627_776"}),
        optional("seed",
                 &Simulation::seed,
                 "",
                 "which random numbers are drawn; the same seed gives the same results",
                 "1998",
                 not_negative),
    };
  }
};

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
  ReportChoice report;
  std::vector<Assumption> assumptions;  // in order of the file
  std::vector<Warning> warnings;

  /// The tables of a config beside those of the company.
  static constexpr auto fields() {
    return std::tuple{
        optional(
            "simulation", &Study::simulation, "", "how many paths are run, and from which seed"),
        optional("report", &Study::report, "", "which tables are reported"),
    };
  }
};

}  // namespace flipin
