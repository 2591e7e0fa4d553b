#include "company/identifiers.hpp"

#include <set>

namespace flipin {
namespace {

std::vector<std::string> numbered(std::vector<std::string> ids) {
  std::set<std::string> taken;
  for (std::string& id : ids) {
    const std::string plain = id;
    for (int number = 2; !taken.insert(id).second; ++number)
      id = plain + "-" + std::to_string(number);
  }
  return ids;
}

std::string last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(' ');
  return std::string{space == std::string_view::npos ? name : name.substr(space + 1)};
}

}  // namespace

std::string slug(std::string_view name) {
  std::string text;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_upper)
      text += static_cast<char>(c - 'A' + 'a');
    else if (is_word)
      text += c;
    else if (!text.empty() && text.back() != '-')
      text += '-';
  }
  while (text.ends_with('-')) text.pop_back();
  return text.empty() ? "unnamed" : text;
}

std::vector<std::string> grant_ids(const Company& company) {
  std::vector<std::string> ids;
  for (const Awards::Any& award : company.grants)
    std::visit(
        [&](const auto& kind) {
          ids.push_back(slug(last_word(kind.holder)) + "-" + std::to_string(kind.granted.year()));
        },
        award);
  return numbered(std::move(ids));
}

std::vector<std::string> acquirer_ids(const Company& company) {
  std::vector<std::string> ids;
  for (const Acquirers::Any& acquirer : company.acquirers)
    std::visit([&](const auto& kind) { ids.push_back(slug(kind.person)); }, acquirer);
  return numbered(std::move(ids));
}

std::vector<std::string> person_ids(const std::vector<PersonHeadroom>& persons) {
  std::vector<std::string> ids;
  for (const PersonHeadroom& person : persons) {
    std::string names;
    for (const std::string& member : person.members) names += (names.empty() ? "" : " ") + member;
    ids.push_back(slug(names));
  }
  return numbered(std::move(ids));
}

}  // namespace flipin
