#pragma once

#include <string>
#include <vector>

namespace flipin {

/// A figure that a filing prints, beside the same figure recomputed by the rule.
struct FiledFigure {
  std::string table;       // "option_grants"
  std::string row;         // "Alan C. Darlington"
  std::string figure;      // "potential realizable value at 5%"
  std::string filed;       // as printed
  std::string recomputed;  // rounded as printed
  bool agrees{};
  std::string explanation;  // which convention reproduces what was filed, where it does not agree
};

}  // namespace flipin
