#pragma once

#include <string>
#include <vector>

#include "core/field.hpp"

namespace flipin {

/// One of the words that a key may choose among.
struct WordEntry {
  std::string word;     // "gbm"
  std::string meaning;  // empty for the words of a plain list
};

/// One key of a config and everything a user may ask about it.
struct KeyEntry {
  std::string table;  // "rights_plan", "grant.filed"; empty for a key outside every table
  std::string key;
  Presence presence{};
  std::string unit;          // empty for words
  std::string meaning;       // one sentence, without its full stop
  std::string example;       // a TOML value; empty for a table
  std::string default_text;  // as a config would write it; empty if there is none
  std::string type_text;     // "number", "percentage, written \"15%\"", "one of a, b or c"
  std::string only_with;     // "model = \"gbm\"": what else must stand in the table; mostly empty
  std::vector<WordEntry> words;  // of a key that chooses among words
  bool is_table{};               // the key is a [table], or several [[tables]]
};

/// Every key that a config may have, a table before its keys, in the order of
/// configs/reference.toml.
///
/// Comes from the field lists that configs are read by.
[[nodiscard]] std::vector<KeyEntry> all_keys();

/// A valid config that shows every key with its unit, default and meaning: configs/reference.toml.
///
/// Keys that cannot stand beside the others, such as those of a second stock model, are comments.
[[nodiscard]] std::string reference_toml();

}  // namespace flipin
