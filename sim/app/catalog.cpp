#include "app/catalog.hpp"

#include "acquirer/registry.hpp"
#include "award/registry.hpp"
#include "report/tables/registry.hpp"
#include "rights/clauses/registry.hpp"
#include "rights/events/registry.hpp"
#include "rights/registry.hpp"
#include "stock/registry.hpp"

namespace flipin {
namespace {

template <class Entries>
void add(const char* registry, std::vector<CatalogEntry>& all) {
  Entries::for_each([&]<class Entry>() {
    std::string source;
    if constexpr (requires { Entry::source; }) source = Entry::source;
    all.push_back({registry, std::string{Entry::name}, std::string{Entry::meaning}, source});
  });
}

}  // namespace

std::vector<CatalogEntry> catalog() {
  std::vector<CatalogEntry> all;
  add<StockModels>("stock model", all);
  add<Awards>("award", all);
  add<VestingSchedules>("vesting schedule", all);
  add<PlanClauses>("plan clause", all);
  add<SettlementClauses>("settlement clause", all);
  add<PlanEvents>("plan event", all);
  add<Acquirers>("acquirer", all);
  add<Tables>("table", all);
  return all;
}

}  // namespace flipin
