#pragma once

#include <cstdint>
#include <string>

#include "award/option_grant.hpp"

namespace flipin {

/// What a filed potential realizable value says about how it was computed.
struct PrvReading {
  Years implied_term;   // at which the rule gives the filed figure
  Years shortest_term;  // of those that round to the filed dollar
  Years longest_term;
  std::string convention;  // that reproduces the figure to the dollar; empty if none known does
};

/// Solves a filed cell for its term and looks for the convention behind it.
///
/// Nothing is asserted of the filing: the term is solved from the cell, and a convention is named
/// only if it gives the filed dollar. Tried in turn: the full contractual term, growth that
/// ignores a premium or discount at grant, a whole number of years, day counts, compounding more
/// often than annually, dollars cut off instead of rounded.
/// @param filed  whole dollars
[[nodiscard]] PrvReading read_filed_prv(const OptionGrant& grant,
                                        AnnualRate rate,
                                        std::int64_t filed);

}  // namespace flipin
