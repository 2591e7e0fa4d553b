#include <gtest/gtest.h>

#include "support/program.hpp"

// HemaCare Corporation, proxy statement of April 30, 2002: every cell of its option and ownership
// tables, through the program and configs/hemacare-2001-grants.toml.

namespace flipin {
namespace {

const nlohmann::json& study() {
  static const nlohmann::json document =
      run_flipin({"run", config_path("hemacare-2001-grants.toml"), "--json", "--paths", "65536"})
          .json();
  return document;
}

struct GrantRow {
  const char* name;
  int shares;
  double percent;         // page 9, printed to two decimals
  int rule_5, rule_10;    // over the ten years of the option
  int filed_5, filed_10;  // page 9
};

constexpr GrantRow grant_rows[] = {
    {"Alan C. Darlington", 100'000, 40.82, 75'467, 191'249, 33'154, 73'261},
    {"Dana E. Belisle", 50'000, 20.41, 37'734, 95'625, 16'577, 36'631},
    {"David E. Fractor", 20'000, 8.16, 15'093, 38'250, 6'631, 14'652},
};

TEST(OptionGrants, FollowTheRuleOverTheWholeTermAndShowWhatWasFiled) {
  const auto grants = table(study(), "option_grants");
  ASSERT_EQ(grants.at("rows").size(), std::size(grant_rows));
  for (const GrantRow& row : grant_rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(cell(grants, row.name, "shares"), row.shares);
    EXPECT_NEAR(cell(grants, row.name, "percent_of_total").get<double>(), row.percent, 0.005);
    EXPECT_EQ(cell(grants, row.name, "exercise_price"), "$1.20");
    EXPECT_EQ(cell(grants, row.name, "expiration"), "3/22/11");
    EXPECT_EQ(cell(grants, row.name, "prv_5"), row.rule_5);
    EXPECT_EQ(cell(grants, row.name, "prv_10"), row.rule_10);
    EXPECT_EQ(cell(grants, row.name, "filed_5"), row.filed_5);
    EXPECT_EQ(cell(grants, row.name, "filed_10"), row.filed_10);
  }
  const std::string notes = grants.at("notes").dump();
  EXPECT_NE(notes.find("6 of them reproduce to the dollar by a term of 5 years"), std::string::npos)
      << notes;
}

struct YearEndRow {
  const char* name;
  int exercisable, unexercisable;
  int exercisable_value, unexercisable_value;
  int filed_exercisable_value, filed_unexercisable_value;  // page 10
};

constexpr YearEndRow year_end_rows[] = {
    {"Alan C. Darlington", 270'000, 80'000, 305'500, 32'000, 305'500, 32'000},
    {"William D. Nicely", 120'000, 0, 117'000, 0, 117'000, 0},
    {"Joshua Levy", 100'000, 50'000, 62'500, 3'759, 62'500, 3'759},
    // The filed values leave out the 50,000 options at $1.20 granted in 2001.
    {"Dana E. Belisle", 40'000, 60'000, 33'250, 35'500, 29'250, 19'500},
    {"David E. Fractor", 22'000, 28'000, 9'016, 11'344, 9'016, 11'344},
};

TEST(YearEndValues, ReproduceEveryFiledCellButTheOnesThatLeaveAGrantOut) {
  const auto values = table(study(), "year_end_values");
  ASSERT_EQ(values.at("rows").size(), std::size(year_end_rows));
  for (const YearEndRow& row : year_end_rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(cell(values, row.name, "exercisable"), row.exercisable);
    EXPECT_EQ(cell(values, row.name, "unexercisable"), row.unexercisable);
    EXPECT_EQ(cell(values, row.name, "exercisable_value"), row.exercisable_value);
    EXPECT_EQ(cell(values, row.name, "unexercisable_value"), row.unexercisable_value);
    EXPECT_EQ(cell(values, row.name, "filed_exercisable_value"), row.filed_exercisable_value);
    EXPECT_EQ(cell(values, row.name, "filed_unexercisable_value"), row.filed_unexercisable_value);
  }
  const std::string notes = values.at("notes").dump();
  EXPECT_NE(notes.find("leaving out the 50,000 options at $1.20 granted 3/23/01"),
            std::string::npos)
      << notes;
}

struct OwnershipRow {
  const char* name;
  int amount;
  const char* printed;
  const char* filed;  // page 3
};

constexpr OwnershipRow ownership_rows[] = {
    {"Alan C. Darlington", 290'000, "3.69%", "3.69%"},
    {"William D. Nicely", 120'000, "1.56%", "1.55%"},  // 1.5554%: the filing cut it off
    {"Julian L. Steffenhagen", 110'000, "1.43%", "1.43%"},
    {"Robert L. Johnson", 80'000, "1.04%", "1.04%"},
    {"Stephen P. Wallace", 50'000, "*", "*"},
    {"Dana E. Belisle", 40'000, "*", "*"},
    {"David E. Fractor", 22'000, "*", "*"},
    {"All executive officers and directors", 712'000, "8.61%", "8.61%"},
};

TEST(BeneficialOwnershipTable, FollowsRule13d3) {
  const auto ownership = table(study(), "beneficial_ownership");
  ASSERT_EQ(ownership.at("rows").size(), std::size(ownership_rows));
  for (const OwnershipRow& row : ownership_rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(cell(ownership, row.name, "amount"), row.amount);
    EXPECT_EQ(cell(ownership, row.name, "percent"), row.printed);
    EXPECT_EQ(cell(ownership, row.name, "filed_percent"), row.filed);
  }
  EXPECT_NEAR(cell(ownership, "William D. Nicely", "percent_exact").get<double>(),
              100.0 * 120'000 / 7'715'175,
              1e-9);
  EXPECT_NEAR(cell(ownership, "All executive", "percent_exact").get<double>(),
              100.0 * 712'000 / 8'272'175,
              1e-9);
  EXPECT_NE(ownership.at("notes").dump().find("cutting digits off"), std::string::npos);
}

// Page 9: 2,000,000 shares, 1,636,000 under options, 171,500 issued; 30% of 7,595,175 outstanding.
TEST(PlanReserveTable, FindsTheLimitThatBinds) {
  const auto reserve = table(study(), "plan_reserve");
  EXPECT_EQ(cell(reserve, "Left of the plan's shares", "shares"), 192'500);
  EXPECT_EQ(cell(reserve, "30% of shares outstanding", "shares"), 2'278'552);
  EXPECT_EQ(cell(reserve, "Left of the 30% limit", "shares"), 642'552);
  EXPECT_EQ(cell(reserve, "May be granted: the plan's number of shares binds", "shares"), 192'500);
}

TEST(FairValueTable, AgreesWithItsTwinsAndShowsTheChanceOfTheAssumedLines) {
  const auto names = {"darlington-2001", "belisle-2001", "fractor-2001"};
  for (const std::string name : names)
    for (const std::string figure : {"fair_value",
                                     "value_given_vesting",
                                     "expected_term",
                                     "probability_of_exercise",
                                     "probability_above_5",
                                     "probability_above_10"}) {
      SCOPED_TRACE(name + "." + figure);
      const auto found = estimate(study(), "grant." + name + "." + figure);
      ASSERT_FALSE(found.is_null());
      const double error = found.at("standard_error");
      EXPECT_GT(error, 0.0);
      EXPECT_LT(error, 0.02 * found.at("value").get<double>());
      EXPECT_NEAR(
          found.at("value").get<double>(), found.at("twin").at("value").get<double>(), 4.0 * error);
      EXPECT_LT(found.at("interval95")[0].get<double>(), found.at("value").get<double>());
    }
  // At a volatility of 70% and a rate of 4.8%, N(d) for the lines after ten years.
  const auto above = [](const char* line) {
    return estimate(study(), std::string{"grant.darlington-2001.probability_above_"} + line)
        .at("twin")
        .at("value")
        .get<double>();
  };
  EXPECT_NEAR(above("5"), 0.133, 0.0005);
  EXPECT_NEAR(above("10"), 0.093, 0.0005);
}

TEST(Audit, ListsEveryFiledFigureAndTheConventionBehindIt) {
  const auto document =
      run_flipin({"audit", config_path("hemacare-2001-grants.toml"), "--json"}).json();
  const auto audit = table(document, "audit");
  int agreeing = 0;
  int five_years = 0;
  std::string others;
  for (const auto& row : audit.at("rows")) {
    if (row[5] == "agrees")
      ++agreeing;
    else if (row[6].get<std::string>().find("a term of 5 years") != std::string::npos)
      ++five_years;
    else
      others += row.dump() + "\n";
  }
  // Nine grant figures, twenty at year-end, two an owner of seven, and four of the group.
  EXPECT_EQ(audit.at("rows").size(), 9 + 20 + 14 + 4);
  EXPECT_EQ(five_years, 6);
  EXPECT_EQ(agreeing, 47 - 6 - 4) << others;
  EXPECT_NE(others.find("leaving out the 50,000 options at $1.20"), std::string::npos);
  EXPECT_NE(others.find("cutting digits off"), std::string::npos);
  EXPECT_NE(others.find("218,000"), std::string::npos);
  EXPECT_NE(others.find("238,000"), std::string::npos);
}

}  // namespace
}  // namespace flipin
