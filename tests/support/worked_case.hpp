#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "support/program.hpp"

namespace flipin {

/// A company with a rights plan for a worked case, as its config states it. What is left as it is
/// comes from HemaCare's 8-K of March 5, 1998, or is a price of one dollar.
struct WorkedCase {
  std::string outstanding{"7_190_710"};
  std::string price{"1.00"};
  std::string model{"model = \"gbm\"\nvolatility = 0.8\nrisk_free_rate = 0.05"};
  std::string stock_more{};
  std::string company_more{};
  std::string purchase_price{"5.00"};
  std::string threshold{"15%"};
  std::string plan_more{};
  std::string tables{};  // whole tables of the config
};

inline std::string config_text(const WorkedCase& c) {
  return "[company]\nname = \"Worked case\"\nshares_outstanding = " + c.outstanding + "\n"
         + c.company_more + "\n[stock]\ndate = 1998-03-10\nprice = " + c.price + "\n" + c.model
         + "\n" + c.stock_more
         + "\n[rights_plan]\nrecord_date = 1998-03-03\nexpires = 2008-03-10\npurchase_price = \""
         + c.purchase_price + "\"\nthreshold = \"" + c.threshold + "\"\n" + c.plan_more + "\n"
         + c.tables + "\n";
}

inline ProgramRun run_case(const WorkedCase& c) {
  const ScratchFolder folder;
  return run_flipin({"run", folder.write("case.toml", config_text(c)), "--json"});
}

/// Runs a case that is expected to run.
inline nlohmann::json document_of(const WorkedCase& c) {
  const ProgramRun run = run_case(c);
  EXPECT_EQ(run.exit_code, 0) << run.errors;
  return run.json();
}

/// The value of a result; not a number if there is none.
inline double value_in(const nlohmann::json& document, const std::string& name) {
  const auto found = estimate(document, name);
  return found.is_null() ? std::nan("") : found.at("value").get<double>();
}

/// Holds closed forms of one clause to 1e-9, relative.
inline void expect_values(const nlohmann::json& document,
                          const std::string& clause,
                          const std::vector<std::pair<std::string, double>>& expected) {
  for (const auto& [name, value] : expected)
    EXPECT_NEAR(value_in(document, "rights." + clause + "." + name),
                value,
                1e-9 * std::max(1e-300, std::abs(value)))
        << clause << "." << name;
}

/// One table of a run, by the names of its columns.
class TableView {
public:
  TableView(const nlohmann::json& document, const std::string& id)
      : table_(flipin::table(document, id)) {  // braces would make an array of it
    EXPECT_FALSE(table_.is_null()) << id;
  }

  [[nodiscard]] std::size_t rows() const { return table_.at("rows").size(); }
  [[nodiscard]] const nlohmann::json& notes() const { return table_.at("notes"); }

  [[nodiscard]] nlohmann::json at(std::size_t row, const std::string& column) const {
    const auto& columns = table_.at("columns");
    for (std::size_t at = 0; at < columns.size(); ++at)
      if (columns[at].at("id") == column) return table_.at("rows").at(row).at(at);
    ADD_FAILURE() << "no column " << column;
    return {};
  }
  [[nodiscard]] double number(std::size_t row, const std::string& column) const {
    const nlohmann::json found = at(row, column);
    if (!found.is_number()) return std::nan("");
    return found.get<double>();
  }

private:
  nlohmann::json table_;
};

}  // namespace flipin
