#include "report/tables/holder_deliveries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "company/today.hpp"
#include "rights/cash_flip_in.hpp"

namespace flipin {
namespace {

// Somebody who holds shares and exercises all of its rights.
struct Recipient {
  std::string name;
  ShareCount shares;
};

std::vector<Recipient> recipients(const Company& company) {
  std::vector<Recipient> all;
  for (const Holder& holder : company.holders) all.push_back({holder.name, holder.shares_owned});
  for (const HolderClass& held : company.holder_classes)
    if (held.holders)
      all.push_back({held.name + ", on average", ShareCount{held.shares.count() / *held.holders}});
    else
      all.push_back({held.name + ", as one holder", held.shares});
  return all;
}

// Whether the shares that so many rights buy can be counted, however they are rounded.
bool is_countable(ShareCount rights, double shares_per_right) {
  const double any_rights = std::max(rights.shares().value(), 1.0);
  return any_rights * (shares_per_right + 1.0) <= most_shares.shares().value();
}

std::string rounding_words(Lattice lattice) {
  if (lattice == Lattice::none) return "not rounded";
  std::string words{to_text(lattice)};
  std::ranges::replace(words, '_', '-');
  return "rounded to a " + words + " of a share";
}

}  // namespace

std::optional<std::string> HolderDeliveriesTable::lacks(const Company& company) {
  if (!company.rights_plan) return "[rights_plan]";
  if (!company.rights_plan->flip_in.applies) return "a flip-in in [rights_plan.flip_in]";
  if (company.holders.empty() && company.holder_classes.empty())
    return "a [[holder]] or [[holder_class]]";
  return {};
}

Table HolderDeliveriesTable::build(const Company& company, const Estimates& /*estimates*/) {
  const RightsPlan& plan = *company.rights_plan;
  const DollarsPerShare market_value = trigger_today(company).market_value;
  const DollarsPerShare last_close = company.stock.price;
  const auto [shares_per_right, payment] =
      CashFlipIn{}.delivery(terms_today(company).right, market_value);
  Table table{std::string{name}, "What a Flip-in Delivers to Each Holder", {}, {}, {}};
  const std::string who = table.note(
      "Each as if it were not the acquiring person, whose rights are void. A class counts as an "
      "average holder, its shares rounded down, where the config states how many holders it has, "
      "and else as one holder. No fraction of a right is exercised.");
  const std::string what = table.note(fmt::format(
      "At a market value of {}, {:.6f} shares for {} a right, {}; before anything replaces shares "
      "that are not authorized.",
      price_words(market_value),
      shares_per_right,
      price_words(payment),
      rounding_words(plan.fractions.right_lattice)));
  const std::string cash = table.note(
      fmt::format("The fraction of a share left over for all rights of a holder together, at the "
                  "last close, {}.",
                  price_words(last_close)));
  table.columns = {{"holder", "Holder " + who, "", 0},
                   {"shares", "Shares Owned", "shares", 0},
                   {"rights", "Rights", "rights", 0},
                   {"delivered", "Whole Shares Delivered " + what, "shares", 0},
                   {"in_lieu", "Worth of the Fraction " + cash, "$", 6},
                   {"paid", "Cash Paid for It", "$", 2},
                   {"payment", "Holder Pays", "$", 2}};
  for (const auto& [holder, shares] : recipients(company)) {
    const ShareCount rights{static_cast<std::int64_t>(std::floor(plan.dividend.rights_on(shares)))};
    table.rows.push_back({holder, shares.count(), rights.count()});
    auto& row = table.rows.back();
    if (is_countable(rights, shares_per_right)) {
      const WholeDelivery delivery =
          plan.fractions.whole_delivery(rights, shares_per_right, last_close);
      row.insert(row.end(),
                 {delivery.shares.count(), delivery.cash.value(), delivery.paid.dollars().value()});
    } else {
      row.insert(row.end(), {"more than " + with_commas(most_shares), Cell{}, Cell{}});
    }
    row.emplace_back(rights.shares().value() * payment.value());
  }
  return table;
}

}  // namespace flipin
