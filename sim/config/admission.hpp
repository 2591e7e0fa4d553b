#pragma once

#include <cstddef>
#include <vector>

#include "config/faults.hpp"
#include "config/source.hpp"

namespace flipin {

/// The most bytes that a config may have.
inline constexpr std::size_t most_config_bytes = std::size_t{1} << 20;

/// What the admission filter says about a file before the TOML library sees it.
struct Admission {
  bool is_admitted{};           // false: not a config at all, and the one fault says why
  std::vector<bool> skipped;    // by line, from 0: part of a faulty statement, not to be parsed
  std::vector<bool> continued;  // by line, from 0: begins inside a value from an earlier line
};

/// Reads a file character by character and keeps from the TOML library what it does not survive or
/// explains badly: anything but UTF-8, control codes, letters of other scripts outside quotes,
/// quotes and brackets that are never closed, keys of very many parts.
///
/// Goes on after a faulty statement, so that several are found in one go.
[[nodiscard]] Admission admit(const Source& source, Faults& faults);

}  // namespace flipin
