#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "calendar/date.hpp"
#include "core/field.hpp"
#include "core/printed_price.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// Options that a holder has besides the grants of the study: a [[lot]].
///
/// A lot states how much of it is exercisable; a [[grant]] works that out from its vesting.
struct OptionLot {
  std::string holder;
  ShareCount shares;
  ShareCount exercisable;
  PrintedPrice exercise_price;
  std::optional<Date> granted;

  static constexpr auto fields() {
    return std::tuple{
        required("holder", &OptionLot::holder, "", "who holds it", "\"Alan C. Darlington\""),
        required("shares",
                 &OptionLot::shares,
                 "shares",
                 "unexercised options in the lot",
                 "250_000",
                 positive),
        required("exercisable",
                 &OptionLot::exercisable,
                 "shares",
                 "how many of them can be exercised at the fiscal year-end and the record date",
                 "250_000",
                 not_negative),
        required("exercise_price",
                 &OptionLot::exercise_price,
                 "$/share",
                 "price the holder pays, as the document prints it",
                 "\"0.41\"",
                 plausible_price),
        optional("granted",
                 &OptionLot::granted,
                 "",
                 "date of grant; a lot counts from then on, or always if left out",
                 "1999-03-10"),
    };
  }

  [[nodiscard]] bool is_held_on(Date date) const { return !granted || *granted <= date; }
};

}  // namespace flipin
