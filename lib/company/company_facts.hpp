#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "calendar/date.hpp"
#include "core/field.hpp"
#include "core/printed_price.hpp"
#include "core/share_count.hpp"

namespace flipin {

/// The company, its shares and the dates its tables speak of. The [company] table.
struct CompanyFacts {
  std::string name;
  ShareCount shares_outstanding;
  ShareCount shares_reserved;
  std::optional<ShareCount> shares_authorized;
  Dollars cash_available;
  std::optional<Date> fiscal_year_end;
  std::optional<PrintedPrice> year_end_price;
  std::optional<Date> record_date;

  static constexpr auto fields() {
    return std::tuple{
        required("name", &CompanyFacts::name, "", "the company's name", "\"HemaCare Corporation\""),
        required("shares_outstanding",
                 &CompanyFacts::shares_outstanding,
                 "shares",
                 "common shares issued and outstanding",
                 "7_190_710",
                 positive),
        optional("shares_reserved",
                 &CompanyFacts::shares_reserved,
                 "shares",
                 "common shares reserved for plans and prior acquisitions",
                 "1_290_800",
                 not_negative),
        optional("shares_authorized",
                 &CompanyFacts::shares_authorized,
                 "shares",
                 "common shares that the charter permits; no limit if left out",
                 "20_000_000",
                 positive),
        optional("cash_available",
                 &CompanyFacts::cash_available,
                 "$",
                 "cash that the company can pay to holders of rights",
                 "0",
                 not_negative),
        optional("fiscal_year_end",
                 &CompanyFacts::fiscal_year_end,
                 "",
                 "last day of the fiscal year of the tables",
                 "2001-12-31"),
        optional("year_end_price",
                 &CompanyFacts::year_end_price,
                 "$/share",
                 "price at fiscal year-end, as the document prints it",
                 "\"1.60\"",
                 plausible_price),
        optional("record_date",
                 &CompanyFacts::record_date,
                 "",
                 "day as of which beneficial ownership is reported",
                 "2002-04-19"),
    };
  }
};

}  // namespace flipin
