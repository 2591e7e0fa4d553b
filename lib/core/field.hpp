#pragma once

#include <string_view>

namespace flipin {

/// What a number in a config must be, and the words that say so.
struct Limit {
  bool (*holds)(double);
  std::string_view must;  // completes "the value must ..."
};

inline constexpr Limit any_number{[](double) { return true; }, ""};
inline constexpr Limit positive{[](double x) { return x > 0.0; }, "be positive"};
inline constexpr Limit not_negative{[](double x) { return x >= 0.0; }, "not be negative"};
inline constexpr Limit above_one{[](double x) { return x > 1.0; }, "be above 1"};
inline constexpr Limit from_zero_to_one{[](double x) { return x >= 0.0 && x <= 1.0; },
                                        "lie from 0 to 1"};
inline constexpr Limit above_zero_to_one{[](double x) { return x > 0.0 && x <= 1.0; },
                                         "be above 0 and at most 1"};

inline constexpr Limit plausible_price{[](double x) { return x > 0.0 && x <= 1e6; },
                                       "be above 0 and at most 1,000,000"};

/// Whether a config must give a key.
enum class Presence { required, optional };

/// One key of a config table: a pointer to a member and everything a user may ask about it.
///
/// Domain types list their fields once; reading, `flipin explain` and configs/reference.toml all
/// come from that list, so they cannot drift apart.
template <class Owner, class Value>
struct Field {
  std::string_view name;
  Value Owner::*member;
  Presence presence;
  std::string_view unit;     // empty for words
  std::string_view meaning;  // one sentence, without its full stop
  std::string_view example;  // a TOML value; empty where the value is a table with fields itself
  Limit limit;
};

/// A key that a config must give.
template <class Owner, class Value>
constexpr Field<Owner, Value> required(std::string_view name,
                                       Value Owner::*member,
                                       std::string_view unit,
                                       std::string_view meaning,
                                       std::string_view example = {},
                                       Limit limit = any_number) {
  return {name, member, Presence::required, unit, meaning, example, limit};
}

/// A key that a config may leave out; the default is the member's own initial value.
template <class Owner, class Value>
constexpr Field<Owner, Value> optional(std::string_view name,
                                       Value Owner::*member,
                                       std::string_view unit,
                                       std::string_view meaning,
                                       std::string_view example = {},
                                       Limit limit = any_number) {
  return {name, member, Presence::optional, unit, meaning, example, limit};
}

/// A choice among the entries of a registry whose own keys stand in the same table.
///
/// `model = "gbm"` and `volatility = 0.80` side by side in [stock] are one choice.
template <class Owner, class Any>
struct Choice {
  std::string_view name;
  Any Owner::*member;
  std::string_view meaning;
};

template <class Owner, class Any>
Choice(std::string_view, Any Owner::*, std::string_view) -> Choice<Owner, Any>;

/// A type that lists its fields, so that a config table can be read into it.
template <class T>
concept Described = requires {
  T::fields();
};

}  // namespace flipin
