#include "config/explain.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "config/source.hpp"
#include "support/study_text.hpp"

namespace flipin {
namespace {

const KeyEntry& key(const std::vector<KeyEntry>& keys,
                    const std::string& table,
                    const std::string& name) {
  const auto found = std::ranges::find_if(
      keys, [&](const KeyEntry& entry) { return entry.table == table && entry.key == name; });
  if (found == keys.end()) throw std::out_of_range{table + "." + name};
  return *found;
}

TEST(Explain, CoversTheKeysOfEveryRegistryEntry) {
  const auto keys = all_keys();
  EXPECT_EQ(key(keys, "stock", "volatility").only_with, "model = \"gbm\"");
  EXPECT_EQ(key(keys, "stock", "growth_rate").only_with, "model = \"constant_growth\"");
  EXPECT_EQ(key(keys, "grant", "exercise_price").only_with, "kind = \"option\"");
  EXPECT_EQ(key(keys, "grant.vesting", "installments").only_with, "kind = \"graded\"");
  EXPECT_EQ(key(keys, "grant.vesting", "after").only_with, "kind = \"cliff\"");
  EXPECT_EQ(key(keys, "acquirer", "budget").only_with, "kind = \"creeping_purchases\"");
  EXPECT_EQ(key(keys, "simulation", "paths").default_text, "65_536");
  EXPECT_EQ(key(keys, "report", "tables").type_text, "list, each a text in quotes");
  EXPECT_EQ(key(keys, "group.filed", "percent").unit, "%");
}

TEST(Explain, DescribesAChoiceByItsWords) {
  const auto keys = all_keys();
  const KeyEntry& model = key(keys, "stock", "model");
  EXPECT_EQ(model.presence, Presence::required);
  EXPECT_EQ(model.type_text, "one of gbm or constant_growth");
  ASSERT_EQ(model.words.size(), StockModels::names.size());
  EXPECT_EQ(model.words[1].word, "constant_growth");
  EXPECT_EQ(model.words[1].meaning, ConstantGrowth::meaning);
  const KeyEntry& settlement = key(keys, "rights_plan", "settlement");
  EXPECT_EQ(settlement.presence, Presence::optional);
  EXPECT_EQ(settlement.default_text, "\"cash_flip_in\"");
}

TEST(Explain, WritesDefaultsAsAConfigWould) {
  const auto keys = all_keys();
  EXPECT_EQ(key(keys, "stock", "dividend_yield").default_text, "0.0");
  EXPECT_EQ(key(keys, "stock", "price").default_text, "");  // required
  EXPECT_EQ(key(keys, "rights_plan", "average_trading_days").default_text, "30");
  EXPECT_EQ(key(keys, "rights_plan", "market_value").default_text, "\"average\"");
  EXPECT_EQ(key(keys, "grant", "vesting").default_text, "{ kind = \"immediate\" }");
  EXPECT_EQ(key(keys, "dilution_ladder", "stakes").default_text,
            "[\"10%\", \"15%\", \"20%\", \"30%\"]");
  EXPECT_EQ(key(keys, "company", "shares_authorized").default_text, "");
}

TEST(Explain, NamesEachKeyOfATableOnceForEachChoice) {
  std::set<std::string> seen;
  for (const KeyEntry& entry : all_keys())
    EXPECT_TRUE(seen.insert(entry.table + "|" + entry.key + "|" + entry.only_with).second)
        << entry.table << "." << entry.key;
}

TEST(Explain, GivesEveryKeyAMeaningATypeAndAnExample) {
  for (const KeyEntry& entry : all_keys()) {
    EXPECT_FALSE(entry.meaning.empty()) << entry.key;
    EXPECT_FALSE(entry.type_text.empty()) << entry.key;
    EXPECT_EQ(entry.example.empty(), entry.is_table) << entry.key;
  }
}

// Its figures are HemaCare's, whose rights claim more shares and cash than there are.
TEST(Reference, IsAValidConfigWithWarningsOfItsFiguresOnly) {
  const std::string text = reference_toml();
  EXPECT_EQ(complaints(text), "");
  const auto study = std::get<Study>(parsed(text));
  for (const Warning& warning : study.warnings)
    EXPECT_TRUE(warning.text.starts_with("today ")) << warning.text;
  EXPECT_EQ(study.company.grants.size(), 1u);
  EXPECT_EQ(study.company.acquirers.size(), 1u);
  EXPECT_TRUE(study.company.rights_plan && study.company.price_history);
}

// Where a table begins, which stands in comments if the table around it chose another entry.
std::size_t header_of(const std::string& table, const std::string& text) {
  return std::min({text.find("\n[" + table + "]\n"),
                   text.find("\n[[" + table + "]]\n"),
                   text.find("\n# [" + table + "]\n")});
}

TEST(Reference, ShowsEveryKeyUnderItsTable) {
  const std::string text = reference_toml();
  for (const KeyEntry& entry : all_keys()) {
    const std::string path = entry.table.empty() ? entry.key : entry.table + "." + entry.key;
    if (entry.is_table) {
      EXPECT_NE(header_of(path, text), std::string::npos) << path;
      continue;
    }
    const std::size_t table = entry.table.empty() ? 0 : header_of(entry.table, text);
    ASSERT_NE(table, std::string::npos) << path;
    const std::size_t end = text.find("\n[", table + 1);
    const std::string keys = text.substr(table, end - table);
    const std::string line = entry.key + " = ";
    const bool is_live = keys.find("\n" + line) != std::string::npos;
    const bool is_comment = keys.find("\n# " + line) != std::string::npos;
    EXPECT_TRUE(is_live || is_comment) << path;
  }
}

TEST(Reference, ShowsEveryKeyWithItsMeaning) {
  // Comments are wrapped: read them as one line each.
  std::string text = reference_toml();
  for (std::size_t at = 0; (at = text.find("\n# ", at)) != std::string::npos;)
    text.replace(at, 3, " ");
  for (const KeyEntry& entry : all_keys())
    EXPECT_NE(text.find(entry.meaning), std::string::npos) << entry.meaning;
}

// An alternative that is shown as a comment is as good as what stands: taken in its place, the
// config is valid still, less what only a geometric Brownian motion permits.
TEST(Reference, ShowsAlternativesThatWorkAsWell) {
  std::string text = reference_toml();
  const auto swap = [&](const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
  };
  const std::size_t optimal = text.find("\n[optimal_exercise]");
  ASSERT_NE(optimal, std::string::npos);
  text.erase(optimal, text.find("\n[", optimal + 1) - optimal);
  swap("\nmethods = [\"importance_sampling\"]", "");
  swap("\nimportance_drift = 0.02", "");
  swap("\nmodel = \"gbm\"", "\nmodel = \"constant_growth\"");
  swap("\nvolatility = 0.70", "");
  swap("\n# growth_rate = ", "\ngrowth_rate = ");
  swap("\nkind = \"graded\"", "\nkind = \"cliff\"");
  swap("\ninstallments = 5", "");
  swap("\nevery = \"1 year\"", "");
  swap("\nfirst = 2001-10-23", "");
  swap("\n# after = ", "\nafter = ");
  EXPECT_EQ(complaints(text), "");
}

TEST(Reference, FitsAHundredColumns) {
  const Source source{"", reference_toml()};
  for (int line = 1; line <= source.lines(); ++line) EXPECT_LE(source.length(line), 100) << line;
}

TEST(Reference, IsWhatTheProjectShips) {
  std::ifstream file{std::string{FLIPIN_SOURCE_DIR} + "/configs/reference.toml", std::ios::binary};
  const std::string shipped{std::istreambuf_iterator<char>{file}, {}};
  EXPECT_EQ(shipped, reference_toml())
      << "write it again: flipin explain --reference > configs/reference.toml";
}

}  // namespace
}  // namespace flipin
