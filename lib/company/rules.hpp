#pragma once

#include <string>
#include <vector>

#include "company/company.hpp"
#include "core/problem.hpp"

namespace flipin {

/// Everything that fields alone cannot see: rules between fields, each value being legal.
/// @return empty if the company may be simulated
[[nodiscard]] std::vector<Problem> problems(const Company& company);

/// What is legal but probably not meant, or makes results hard to read.
[[nodiscard]] std::vector<Problem> warnings(const Company& company);

/// "7,190,710": a number of shares as the texts of rules write it.
[[nodiscard]] std::string with_commas(ShareCount shares);

// The parts, one file a subject; each appends what it finds.
void check_shares(const Company& company, std::vector<Problem>& found);
void check_parts(const Company& company, std::vector<Problem>& found);
void check_holders(const Company& company, std::vector<Problem>& found);
void check_rights(const Company& company, std::vector<Problem>& found);
void check_optimal_exercise(const Company& company, std::vector<Problem>& found);

}  // namespace flipin
