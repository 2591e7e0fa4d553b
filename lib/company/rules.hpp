#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "company/company.hpp"
#include "core/problem.hpp"
#include "core/words.hpp"

namespace flipin {

/// Everything that fields alone cannot see: rules between fields, each value being legal.
/// @return empty if the company may be simulated
[[nodiscard]] std::vector<Problem> problems(const Company& company);

/// What is legal but probably not meant, or makes results hard to read.
[[nodiscard]] std::vector<Problem> warnings(const Company& company);

// The parts, one file a subject; each appends what it finds.
void check_shares(const Company& company, std::vector<Problem>& found);
void check_parts(const Company& company, std::vector<Problem>& found);
void check_holders(const Company& company, std::vector<Problem>& found);
void check_owners(const Company& company, std::vector<Problem>& found);
void check_rights(const Company& company, std::vector<Problem>& found);
void check_clauses(const Company& company, std::vector<Problem>& found);
void check_plan_dates(const Company& company, std::vector<Problem>& found);
void check_events(const Company& company, std::vector<Problem>& found);
void check_deliveries(const Company& company, std::vector<Problem>& found);
void check_tables(const Company& company, std::vector<Problem>& found);
void check_optimal_exercise(const Company& company, std::vector<Problem>& found);

// The same of warnings; the company breaks no rule.
void warn_of_rights(const Company& company, std::vector<Problem>& found);

/// "grant[0]": the key of an entry of a list.
[[nodiscard]] std::string entry(std::string_view list, std::size_t at);

/// Adds problems whose keys lack their table.
void add_problems(std::vector<Problem> problems,
                  const std::string& table,
                  std::vector<Problem>& found);

}  // namespace flipin
