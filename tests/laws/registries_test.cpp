#include <set>

#include <gtest/gtest.h>

#include "acquirer/registry.hpp"
#include "award/registry.hpp"
#include "rights/clauses/registry.hpp"
#include "rights/events/registry.hpp"
#include "rights/registry.hpp"
#include "stock/registry.hpp"
#include "support/examples.hpp"
#include "support/words.hpp"

// Every closed list that a config may choose from.

namespace flipin {
namespace {

template <class Entries>
class RegistryLaws : public testing::Test {};
using AllRegistries = testing::Types<StockModels,
                                     VestingSchedules,
                                     Awards,
                                     PlanClauses,
                                     SettlementClauses,
                                     PlanEvents,
                                     Acquirers>;
TYPED_TEST_SUITE(RegistryLaws, AllRegistries);

TYPED_TEST(RegistryLaws, HasDistinctNamesThatAreWords) {
  std::set<std::string_view> names;
  for (const std::string_view name : TypeParam::names) {
    expect_word(name);
    EXPECT_TRUE(names.insert(name).second) << name;
  }
  EXPECT_FALSE(names.empty());
}

TYPED_TEST(RegistryLaws, SaysWhatEveryEntryMeans) {
  TypeParam::for_each([]<class Entry>() {
    SCOPED_TRACE(Entry::name);
    expect_phrase(Entry::meaning);
    if constexpr (requires { Entry::source; }) {
      EXPECT_FALSE(Entry::source.empty());
    }
  });
}

TYPED_TEST(RegistryLaws, FillsEveryEntryFromItsExamples) {
  TypeParam::for_each([]<class Entry>() {
    SCOPED_TRACE(Entry::name);
    EXPECT_NO_THROW(static_cast<void>(example<Entry>(Filled::required_keys)));
    EXPECT_NO_THROW(static_cast<void>(example<Entry>(Filled::all_keys)));
  });
}

}  // namespace
}  // namespace flipin
