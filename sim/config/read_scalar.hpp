#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "calendar/date.hpp"
#include "calendar/schedule.hpp"
#include "config/reading.hpp"
#include "core/percentage.hpp"
#include "core/printed_price.hpp"
#include "core/share_count.hpp"
#include "core/units.hpp"
#include "ownership/holder.hpp"

namespace flipin {

/// Reads one value, or takes note of why it cannot and leaves `into` as it was.
void read(const Node& node, const Asked& asked, std::string& into, Reading& reading);
void read(const Node& node, const Asked& asked, bool& into, Reading& reading);
void read(const Node& node, const Asked& asked, double& into, Reading& reading);
void read(const Node& node, const Asked& asked, int& into, Reading& reading);
void read(const Node& node, const Asked& asked, std::int64_t& into, Reading& reading);
void read(const Node& node, const Asked& asked, std::uint64_t& into, Reading& reading);
void read(const Node& node, const Asked& asked, ShareCount& into, Reading& reading);
void read(const Node& node, const Asked& asked, Date& into, Reading& reading);
void read(const Node& node, const Asked& asked, Period& into, Reading& reading);
void read(const Node& node, const Asked& asked, PrintedPrice& into, Reading& reading);
void read(const Node& node, const Asked& asked, Percentage& into, Reading& reading);
void read(const Node& node, const Asked& asked, PrintedOwnership& into, Reading& reading);

/// A number with a unit.
template <class Tag>
void read(const Node& node, const Asked& asked, Quantity<Tag>& into, Reading& reading) {
  double value = into.value();
  read(node, asked, value, reading);
  into = Quantity<Tag>{value};
}

/// Which of `words` a value is, counted from 0; nothing, and a fault, if it is none of them.
[[nodiscard]] std::optional<std::size_t> read_word(const Node& node,
                                                   const Asked& asked,
                                                   std::span<const std::string_view> words,
                                                   Reading& reading);

}  // namespace flipin
