#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/expect.hpp"
#include "report/document.hpp"
#include "report/number_text.hpp"
#include "report/write_csv.hpp"
#include "report/write_text.hpp"

namespace flipin {
namespace {

TEST(NumberText, SetsThousandsApartAndRoundsHalvesUp) {
  EXPECT_EQ(with_commas(std::int64_t{0}), "0");
  EXPECT_EQ(with_commas(std::int64_t{-1'234'567}), "-1,234,567");
  EXPECT_EQ(with_commas(std::int64_t{999}), "999");
  EXPECT_EQ(with_commas(1234.5, 2), "1,234.50");
  EXPECT_EQ(with_commas(0.5, 0), "1");
  EXPECT_EQ(with_commas(-0.001, 2), "0.00");
  EXPECT_EQ(with_commas(-1234567.891, 1), "-1,234,567.9");
  EXPECT_EQ(dollars(33'154), "$33,154");
  EXPECT_EQ(dollars(-33'154), "-$33,154");
}

TEST(NumberText, FullPrecisionReadsBackToTheSameBits) {
  for (const double value : {0.1, 1.0 / 3.0, 1e-300, 61'121'030.0, -0.015789482159})
    EXPECT_EQ(std::stod(full_precision(value)), value);
}

Table small_table() {
  return {"small",
          "A Small Table",
          {{"name", "Name", "", 0}, {"value", "Value of the Thing", "$", 2}},
          {{std::string{"Ada (1)"}, 1234.5},
           {std::string{"Łukasz"}, std::int64_t{7}},
           {Cell{}, Cell{}}},
          {"A note."}};
}

TEST(TableText, AlignsNumbersToTheRightAndWordsToTheLeft) {
  EXPECT_EQ(table_text(small_table()),
            "A Small Table\n\n"
            "         Value of the\n"
            "Name        Thing ($)\n"
            "-------  ------------\n"
            "Ada (1)      1,234.50\n"
            "Łukasz              7\n"
            "\n"
            "\n"
            "(1) A note.\n");
}

TEST(TableText, FoldsLongWordsInsteadOfWideningThePage) {
  Table table = small_table();
  table.rows = {
      {std::string{"a name of many words that goes on for longer than a column may be"}, 1.0}};
  const std::string text = table_text(table);
  EXPECT_NE(
      text.find(
          "a name of many words that goes on for longer          1.00\nthan a column may be\n"),
      std::string::npos)
      << text;
}

TEST(TableCsv, QuotesAndDefusesWords) {
  Table table = small_table();
  table.rows = {{std::string{"=1+1"}, 0.1}, {std::string{"a, \"b\"\nc"}, std::int64_t{-3}}};
  EXPECT_EQ(table_csv(table), "name,value ($)\r\n'=1+1,0.1\r\n\"a, \"\"b\"\"\nc\",-3\r\n");
}

Document small_document() {
  Document document;
  document.title = "Title";
  document.provenance = {"0.1.0", "x.toml", std::string(64, 'a'), 7, 1000, 2, "avx2", 0.5, 42};
  document.estimates.add({"a.value",
                          "$",
                          {0.82, 0.0004, {0.8192, 0.8208}, 1000},
                          "mc",
                          Twin{0.8203, "quadrature"},
                          Percentiles{1, 2, 3, 4, 5}});
  document.tables.push_back(small_table());
  document.assumptions.push_back({"stock.volatility", "0.70", "not filed"});
  document.warnings.push_back({"x.toml:14:18", "saturated"});
  return document;
}

TEST(DocumentJson, HasTheNamesOfTheFirstRelease) {
  const auto json = nlohmann::json::parse(document_json(small_document()));
  EXPECT_EQ(json.at("flipin"), "0.1.0");
  EXPECT_EQ(json.at("config").at("path"), "x.toml");
  EXPECT_EQ(json.at("config").at("sha256"), std::string(64, 'a'));
  EXPECT_EQ(json.at("seed"), 7);
  EXPECT_EQ(json.at("paths"), 1000);
  EXPECT_EQ(json.at("threads"), 2);
  EXPECT_EQ(json.at("target"), "avx2");
  EXPECT_EQ(json.at("elapsed_s"), 0.5);
  EXPECT_EQ(json.at("path_steps"), 42);
  const auto& estimate = json.at("estimates")[0];
  EXPECT_EQ(estimate.at("name"), "a.value");
  EXPECT_EQ(estimate.at("unit"), "$");
  EXPECT_EQ(estimate.at("value"), 0.82);
  EXPECT_EQ(estimate.at("standard_error"), 0.0004);
  EXPECT_EQ(estimate.at("interval95"), (nlohmann::json{0.8192, 0.8208}));
  EXPECT_EQ(estimate.at("method"), "mc");
  EXPECT_EQ(estimate.at("twin").at("value"), 0.8203);
  EXPECT_EQ(estimate.at("twin").at("method"), "quadrature");
  EXPECT_EQ(estimate.at("percentiles").at("p95"), 5);
  const auto& table = json.at("tables")[0];
  EXPECT_EQ(table.at("id"), "small");
  EXPECT_EQ(table.at("title"), "A Small Table");
  EXPECT_EQ(table.at("columns")[1].at("heading"), "Value of the Thing");
  EXPECT_EQ(table.at("columns")[1].at("unit"), "$");
  EXPECT_EQ(table.at("rows")[0][1], 1234.5);
  EXPECT_TRUE(table.at("rows")[2][0].is_null());
  EXPECT_EQ(table.at("notes")[0], "A note.");
  EXPECT_EQ(json.at("warnings")[0].at("where"), "x.toml:14:18");
  EXPECT_EQ(json.at("warnings")[0].at("text"), "saturated");
}

TEST(ResultsDigest, CoversEveryDigitFoundAndNothingElse) {
  const std::string digest = results_sha256(small_document());
  EXPECT_EQ(digest.size(), 64U);

  Document elsewhere = small_document();
  elsewhere.provenance = {};
  elsewhere.warnings.clear();
  EXPECT_EQ(results_sha256(elsewhere), digest);

  Document other_cell = small_document();
  other_cell.tables[0].rows[0][1] = std::nextafter(1234.5, 2000.0);
  EXPECT_NE(results_sha256(other_cell), digest);
  Document other_estimate = small_document();
  other_estimate.estimates.add({"b.value", "$", exactly(1.0), "closed form", {}, {}});
  EXPECT_NE(results_sha256(other_estimate), digest);
}

TEST(DocumentJson, HasADigestOfWhatWasSimulated) {
  Document document = small_document();
  EXPECT_FALSE(nlohmann::json::parse(document_json(document)).contains("results_sha256"));
  document.provenance.results_sha256 = results_sha256(document);
  EXPECT_EQ(nlohmann::json::parse(document_json(document)).at("results_sha256"),
            results_sha256(document));
  EXPECT_NE(document_text(document).find(results_sha256(document).substr(0, 16)),
            std::string::npos);
}

TEST(DocumentJson, RefusesANumberThatIsNotFinite) {
  for (const double bad :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Document document = small_document();
    document.tables[0].rows[0][1] = bad;
    EXPECT_THROW((void)document_json(document), BrokenExpectation);
    EXPECT_THROW(document.estimates.add({"b", "", {bad, 0.0, {0.0, 0.0}, 1}, "mc", {}, {}}),
                 BrokenExpectation);
  }
}

}  // namespace
}  // namespace flipin
