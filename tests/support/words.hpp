#pragma once

#include <string_view>

#include <gtest/gtest.h>

namespace flipin {

/// Expects a phrase as `flipin explain` prints it: lower case, one line, no full stop.
inline void expect_phrase(std::string_view text) {
  ASSERT_FALSE(text.empty());
  EXPECT_FALSE(text.ends_with('.')) << text;
  EXPECT_FALSE(text.front() >= 'A' && text.front() <= 'Z') << text;
  EXPECT_EQ(text.find('\n'), std::string_view::npos) << text;
}

/// Expects a word as a config spells it.
inline void expect_word(std::string_view name) {
  ASSERT_FALSE(name.empty());
  for (const char c : name)
    EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') << name;
}

}  // namespace flipin
