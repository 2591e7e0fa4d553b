#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "core/field.hpp"
#include "core/problem.hpp"
#include "core/share_count.hpp"
#include "ownership/holder.hpp"

namespace flipin {

/// Holders who decide alike about their rights, such as "institutions": a [[holder_class]].
struct HolderClass {
  std::string name;
  ShareCount shares;
  std::optional<std::int64_t> holders;
  double participation{1.0};

  static constexpr auto fields() {
    return std::tuple{
        required("name", &HolderClass::name, "", "what the class is called", "\"insiders\""),
        required("shares",
                 &HolderClass::shares,
                 "shares",
                 "common shares that the class holds in all, those of its named holders included",
                 "35_000",
                 positive),
        optional("holders",
                 &HolderClass::holders,
                 "",
                 "how many holders of record it has, for the rounding of the redemption price; "
                 "not known if left out",
                 "8",
                 positive),
        optional("participation",
                 &HolderClass::participation,
                 "",
                 "part of its valid rights that the class exercises",
                 "0.9",
                 from_zero_to_one),
    };
  }

  bool operator==(const HolderClass&) const = default;
};

/// What classes and the holders in them say that cannot be.
[[nodiscard]] std::vector<Problem> class_problems(std::span<const HolderClass> classes,
                                                  std::span<const Holder> holders,
                                                  ShareCount outstanding);

}  // namespace flipin
