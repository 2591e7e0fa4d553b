#pragma once

#include "company/company.hpp"
#include "results/named_estimate.hpp"

namespace flipin {

/// Adds everything that is known without paths.
void add_closed_forms(const Company& company, Estimates& estimates);

}  // namespace flipin
