#pragma once

#include <string>

namespace flipin {

/// Something that a config must not say, though each of its values is legal by itself.
struct Problem {
  std::string key;     // "expires", or with its table "grant[0].expires"
  std::string text;    // what is wrong, with the values found
  std::string remedy;  // what would be right
};

}  // namespace flipin
