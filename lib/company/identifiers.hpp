#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "company/company.hpp"
#include "rights/headroom.hpp"

namespace flipin {

/// A name as it stands in the names of estimates: lower case, words joined by hyphens.
[[nodiscard]] std::string slug(std::string_view name);

/// One identifier an award, "darlington-2001": last name and year of grant, numbered where two
/// would be the same.
[[nodiscard]] std::vector<std::string> grant_ids(const Company& company);

/// One identifier an acquirer, from its name, numbered where two would be the same.
[[nodiscard]] std::vector<std::string> acquirer_ids(const Company& company);

/// One identifier a person or group, from the names of its members, numbered where two would be
/// the same.
[[nodiscard]] std::vector<std::string> person_ids(const std::vector<PersonHeadroom>& persons);

}  // namespace flipin
