#include "rights/clauses/expiry.hpp"

namespace flipin {

std::vector<Problem> Expiry::problems() const {
  if (extended_to && !extended_on)
    return {{"extended_to",
             "the plan is extended to " + iso(*extended_to)
                 + ", but no day on which the board "
                   "does so",
             "give extended_on, the day on which the board acts"}};
  if (extended_on && !extended_to)
    return {{"extended_on",
             "the board acts on " + iso(*extended_on) + ", but sets no later date",
             "give extended_to, the later final expiration date"}};
  if (!extended_to || *extended_to > *extended_on) return {};
  return {{"extended_to",
           "the board acts on " + iso(*extended_on) + " and extends the plan to "
               + iso(*extended_to) + ", which is not later",
           "give a date after extended_on"}};
}

bool Expiry::is_extended(Date final_expiration, std::optional<Date> last_redemption_day) const {
  return extended_to && extended_on && *extended_to > final_expiration
         && *extended_on <= final_expiration
         && (!last_redemption_day || *extended_on <= *last_redemption_day);
}

}  // namespace flipin
