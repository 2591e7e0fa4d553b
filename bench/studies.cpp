#include "studies.hpp"

#include "core/expect.hpp"

namespace flipin {

Study study_of(std::string_view study, std::string_view simulation) {
  std::string text = "[company]\nname = \"Company\"\nshares_outstanding = 7_190_710\n";
  text += study;
  text += "\n[simulation]\n";
  text += simulation;
  auto read = parse_study(text, "bench", {});
  expect(std::holds_alternative<Study>(read),
         std::holds_alternative<Refused>(read) ? std::get<Refused>(read).diagnostics.front().problem
                                               : "");
  return std::get<Study>(std::move(read));
}

}  // namespace flipin
