#pragma once

#include <array>
#include <string_view>
#include <variant>

namespace flipin {

/// A closed list of types a config may choose among by `name`.
///
/// Closed on purpose: the list is one line in one file, checked by the compiler, in a fixed
/// order. Nothing registers itself before main, so nothing is lost when a static library is
/// linked.
template <class... Entries>
struct Registry {
  using Any = std::variant<Entries...>;

  static constexpr std::array<std::string_view, sizeof...(Entries)> names{Entries::name...};

  /// Calls `visit.template operator()<Entry>()` for every entry, in order.
  template <class Visit>
  static void for_each(Visit&& visit) {
    (visit.template operator()<Entries>(), ...);
  }

  /// Instantiates `Template<Entries...>`; tests use it with ::testing::Types.
  template <template <class...> class Template>
  using apply = Template<Entries...>;

  static consteval bool names_differ() {
    for (std::size_t later = 1; later < names.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier)
        if (names[earlier] == names[later]) return false;
    return true;
  }
};

}  // namespace flipin
