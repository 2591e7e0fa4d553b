#include <gtest/gtest.h>

#include "support/program.hpp"

// What a plan's tables say of stated days and stated holders, through the program and its JSON.
// N = 7,190,710 shares outstanding, a threshold of 15% and every period of days are HemaCare's
// (Form 8-K of March 5, 1998, Item 5).

namespace flipin {
namespace {

struct Case {
  std::string outstanding{"7_190_710"};
  std::string plan_more{};
  std::string more{};
};

ProgramRun run_case(const Case& c) {
  const ScratchFolder folder;
  const std::string config =
      "[company]\nname = \"Worked case\"\nshares_outstanding = " + c.outstanding
      + "\n[stock]\ndate = 1998-03-10\nprice = 1.00\nmodel = \"gbm\"\nvolatility = 0.8\n"
        "risk_free_rate = 0.05\n[rights_plan]\nrecord_date = 1998-03-03\nexpires = 2008-03-10\n"
        "purchase_price = \"5.00\"\nthreshold = \"15%\"\n"
      + c.plan_more + "\n" + c.more + "\n";
  return run_flipin({"run", folder.write("case.toml", config), "--json"});
}

std::size_t position(const nlohmann::json& table, const std::string& column) {
  for (std::size_t at = 0; at < table.at("columns").size(); ++at)
    if (table.at("columns")[at].at("id") == column) return at;
  throw std::out_of_range{column};
}

// The cells of one column in the rows whose cell of another is `wanted`.
std::vector<nlohmann::json> cells(const nlohmann::json& table,
                                  const std::string& where,
                                  const std::string& wanted,
                                  const std::string& column) {
  std::vector<nlohmann::json> found;
  for (const auto& row : table.at("rows"))
    if (row[position(table, where)] == wanted) found.push_back(row[position(table, column)]);
  return found;
}

// The days of one event of the timeline, "1998-03-20 Friday".
std::string days_of(const nlohmann::json& document, const std::string& event) {
  const nlohmann::json timeline = table(document, "timeline");
  std::string days;
  for (const auto& row : timeline.at("rows"))
    if (row[position(timeline, "event")] == event)
      days += row[0].get<std::string>() + " " + row[1].get<std::string>();
  return days;
}

double value_of(const nlohmann::json& document, const std::string& name) {
  const nlohmann::json found = estimate(document, name);
  return found.is_null() ? -1.0 : found.at("value").get<double>();
}

constexpr const char* separate = "Rights separate: the distribution date";

TEST(Timeline, CountsTenDaysFromAnAnnouncementAndMovesASaturdayToMonday) {
  const auto of = [](const std::string& announced, const std::string& plan_more) {
    const Case c{.plan_more = plan_more, .more = "[timeline]\nannounced = " + announced};
    return run_case(c).json();
  };
  const auto document = of("1998-03-10", "");
  EXPECT_EQ(days_of(document, separate), "1998-03-20 Friday");
  EXPECT_EQ(days_of(document, "Last day to redeem"), "1998-03-20 Friday");
  EXPECT_EQ(days_of(document, "First exercise, for common shares"), "1998-03-20 Friday");
  EXPECT_EQ(days_of(document, "Rights expire"), "2008-03-10 Monday");
  EXPECT_EQ(days_of(of("1998-03-11", ""), separate), "1998-03-23 Monday");
  EXPECT_EQ(
      days_of(of("1998-03-11", "[rights_plan.distribution]\nlast_day = \"as_counted\""), separate),
      "1998-03-21 Saturday");
}

TEST(Timeline, CountsTenBusinessDaysFromATenderOfferWithoutMemorialDay) {
  const auto of = [](const std::string& tender, const std::string& calendar) {
    const Case c{
        .plan_more = "[rights_plan.distribution]\nbusiness_calendar = \"" + calendar + "\"",
        .more = "[timeline]\ntender = " + tender};
    return days_of(run_case(c).json(), separate);
  };
  EXPECT_EQ(of("1998-03-10", "us_federal"), "1998-03-24 Tuesday");
  EXPECT_EQ(of("1998-05-20", "us_federal"), "1998-06-04 Thursday");
  EXPECT_EQ(of("1998-05-20", "weekends_only"), "1998-06-03 Wednesday");
}

TEST(Timeline, CountsFromTheLastOfTheThreeThingsThatMakeAnAdversePerson) {
  const auto document = run_case({.more = "[timeline]\nadverse_limited = 1998-06-01\n"
                                          "adverse_found = 1998-06-05\n"
                                          "adverse_exceeded = 1998-06-03"})
                            .json();
  EXPECT_EQ(days_of(document, "The person is an adverse person"), "1998-06-05 Friday");
  EXPECT_EQ(days_of(document, separate), "1998-06-15 Monday");
  EXPECT_EQ(days_of(document, "Exchange is closed to the board"), "");
}

TEST(Timeline, PostponesSeparationOnlyIfTheBoardActsInTime) {
  const auto of = [](const std::string& acts) {
    return run_case({.plan_more = "[rights_plan.distribution]\npostponed_to = 1998-04-30\n"
                                  "postponed_on = "
                                  + acts,
                     .more = "[timeline]\nannounced = 1998-03-10"});
  };
  const auto document = of("1998-03-19").json();
  EXPECT_EQ(days_of(document, separate), "1998-04-30 Thursday");
  EXPECT_EQ(days_of(document, "Rights would separate after the announcement"), "1998-03-20 Friday");
  const ProgramRun late = of("1998-03-23");
  EXPECT_EQ(late.exit_code, 2);
  EXPECT_NE(late.errors.find("the board acts on 1998-03-23, after the rights have separated on "
                             "1998-03-20"),
            std::string::npos)
      << late.errors;
}

TEST(RedemptionCost, RoundsEachHolderUpToAWholeCent) {
  // 1, 5, 25, 99, 100, 101, 1,000 and 12,345 rights each, by as many holders as beside them: their
  // cents are 1, 1, 3, 10, 10, 11, 100 and 1,235.
  std::string classes;
  for (const auto& [each, holders] : std::vector<std::pair<int, int>>{{1, 1'000},
                                                                      {5, 1'000},
                                                                      {25, 400},
                                                                      {99, 300},
                                                                      {100, 500},
                                                                      {101, 200},
                                                                      {1'000, 150},
                                                                      {12'345, 20}})
    classes += "[[holder_class]]\nname = \"Holders of " + std::to_string(each) + "\"\nshares = "
               + std::to_string(each * holders) + "\nholders = " + std::to_string(holders) + "\n";
  const auto document = run_case({.outstanding = "512_800", .more = classes}).json();
  const auto costs = table(document, "redemption_cost");
  EXPECT_EQ(cell(costs, "Total", "rights"), 512'800);
  EXPECT_EQ(cell(costs, "Total", "holders"), 3'570);
  EXPECT_EQ(cell(costs, "Total", "even"), 531.00);
  // A cent a holder above the unrounded cents, except for holders of one right: a cent each.
  EXPECT_EQ(cell(costs, "Total", "high"), 512.80 + 35.70 - 1.00);
  EXPECT_EQ(cell(costs, "Holders of 99", "even"), 30.00);
  EXPECT_EQ(cell(costs, "Holders of 12345", "even"), 247.00);
  EXPECT_EQ(value_of(document, "rights.redemption.total_even"), 531.00);
  EXPECT_EQ(value_of(document, "rights.redemption.total_high"), 547.50);
}

TEST(ThresholdHeadroom, SaysHowLowTheBoardMaySetTheThreshold) {
  const auto of = [](const std::string& shares) {
    const std::string holder = "[[holder]]\nname = \"Fund\"\nshares_owned = " + shares;
    return value_of(run_case({.outstanding = "1_000_000", .more = holder}).json(),
                    "rights.amendment.lowest_threshold");
  };
  EXPECT_EQ(of("86_100"), 0.11);
  EXPECT_EQ(of("110_000"), 0.1101);
  EXPECT_EQ(of("123_400"), 0.1235);
  EXPECT_EQ(of("152_000"), -1.0) << "there is none";
}

TEST(ThresholdHeadroom, CountsOptionsWithinSixtyDaysAsTheOwnershipTableDoes) {
  // HemaCare Corporation, definitive proxy statement of 2002: Darlington 3.69%, all directors and
  // officers as a group 8.61%, of 7,595,175 shares.
  const Case c{.outstanding = "7_595_175",
               .plan_more = "[rights_plan.acquiring_person]\nbase = \"rule_13d3\"",
               .more =
                   "[[holder]]\nname = \"Darlington\"\nshares_owned = 20_000\n"
                   "options_within_60_days = 270_000\n"
                   "[[holder]]\nname = \"Others\"\nshares_owned = 15_000\n"
                   "options_within_60_days = 407_000\nacts_with = [\"Darlington\"]"};
  const auto alone =
      run_case({c.outstanding, c.plan_more, c.more.substr(0, c.more.find("\nacts_with"))}).json();
  EXPECT_NEAR(cell(table(alone, "threshold_headroom"), "Darlington", "percent").get<double>(),
              3.687140,
              5e-7);
  const auto group = table(run_case(c).json(), "threshold_headroom");
  ASSERT_EQ(group.at("rows").size(), 1U);
  EXPECT_NEAR(
      cell(group, "Darlington, Others", "percent").get<double>(), 100.0 * 712e3 / 8'272'175, 1e-12);
}

TEST(ThresholdHeadroom, CountsHoldersWhoActInConcertTogether) {
  const auto holder = [](const char* name, const char* shares, const std::string& acts_with) {
    return "[[holder]]\nname = \"" + std::string{name} + "\"\nshares_owned = " + shares
           + "\nacts_with = [" + acts_with + "]\n";
  };
  const std::string three = holder("A", "400_000", "\"B\"") + holder("B", "400_000", "\"C\"")
                            + holder("C", "400_000", "");
  const auto direct = table(run_case({.more = three}).json(), "threshold_headroom");
  EXPECT_EQ(cell(direct, "A, B", "shares"), 800'000);
  const Case chained{.plan_more = "[rights_plan.concert]\nchain = \"daisy_chain\"", .more = three};
  const auto chain = table(run_case(chained).json(), "threshold_headroom");
  ASSERT_EQ(chain.at("rows").size(), 1U);
  EXPECT_EQ(cell(chain, "A, B, C", "standing"), "acquiring_person");
  EXPECT_EQ(cell(chain, "A, B, C", "excess"), 1'200'000 - 1'078'606);
}

TEST(ThresholdHeadroom, SaysWhatATriggerWouldCostAHolderBelowTheThreshold) {
  // An adverse person with 600,000 shares: 600,000 / 73,097,810 and 0.549185536475 a share remain.
  const auto headroom =
      table(run_case({.more = "[[holder]]\nname = \"Fund\"\nshares_owned = 600_000"}).json(),
            "threshold_headroom");
  EXPECT_NEAR(cell(headroom, "Fund", "percent").get<double>(), 8.344100, 5e-7);
  EXPECT_NEAR(cell(headroom, "Fund", "stake_after").get<double>(), 0.820818025, 5e-10);
  EXPECT_NEAR(cell(headroom, "Fund", "loss").get<double>(), 270'488.678115, 5e-7);
  EXPECT_EQ(cell(headroom, "Fund", "shares_left"), 1'078'606 - 600'000);
}

TEST(ThresholdHeadroom, ExcusesAHolderWhomOnlyABuybackTakesAcross) {
  const auto buyback = [](const char* date, const char* shares) {
    return "[[plan_event]]\nkind = \"buyback\"\ndate = " + std::string{date}
           + "\nshares = " + shares + "\n";
  };
  const std::string fund = "[[holder]]\nname = \"Fund\"\nshares_owned = 1_000_000\n";
  const auto document =
      run_case({.more = fund + buyback("2000-03-01", "523_000") + buyback("2001-03-01", "1_044")})
          .json();
  EXPECT_EQ(value_of(document, "rights.headroom.fund.buyback"), 524'044.0);
  const auto headroom = table(document, "threshold_headroom");
  const auto on = [&](const char* date, const char* column) {
    return cells(headroom, "from", date, column).at(0);
  };
  EXPECT_NEAR(on("2000-03-01", "percent").get<double>(), 14.9976529, 5e-8);
  EXPECT_EQ(on("2000-03-01", "standing"), "below_threshold");
  EXPECT_GE(on("2001-03-01", "percent").get<double>(), 15.0);
  EXPECT_EQ(on("2001-03-01", "standing"), "by_buyback");

  const std::string one_more = "[[holder]]\nname = \"Fund\"\nshares_owned = 1_000_001\n";
  const auto bought = run_case({.outstanding = "6_666_666", .more = one_more}).json();
  EXPECT_EQ(cell(table(bought, "threshold_headroom"), "Fund", "standing"), "acquiring_person");
}

TEST(PolicyScorecard, PutsEachCriterionBesideTheTermOfThePlan) {
  const std::string policy =
      "[[policy]]\nname = \"Adviser\"\nsource = \"guidelines of 2020\"\n"
      "lowest_threshold = \"20%\"\nlongest_term = \"3 years\"\nno_dead_hand = true\n";
  const auto scores = table(run_case({.more = policy}).json(), "policy_scorecard");
  const auto verdict = [&](const char* criterion) {
    return cells(scores, "criterion", criterion, "verdict").at(0);
  };
  EXPECT_EQ(verdict("lowest_threshold"), "not_met");
  EXPECT_EQ(verdict("longest_term"), "not_met");
  EXPECT_EQ(verdict("no_dead_hand"), "met");
  EXPECT_EQ(verdict("redemption_vote"), "not_stated");
}

TEST(PlanTerms, TellsWhatTheConfigStatesAssumesAndLeavesToTheDefault) {
  const auto terms = table(run_case({.plan_more = "[rights_plan.distribution]\nlast_day = { assume "
                                                  "= \"as_counted\", because = \"not said\" }"})
                               .json(),
                           "plan_terms");
  const auto of = [&](const char* key, const char* column) {
    return cells(terms, "key", key, column).at(0);
  };
  EXPECT_EQ(of("threshold", "value"), "\"15%\"");
  EXPECT_EQ(of("threshold", "origin"), "stated");
  EXPECT_EQ(of("last_day", "value"), "\"as_counted\"");
  EXPECT_EQ(of("last_day", "origin"), "assumption");
  EXPECT_EQ(of("last_day_counts", "value"), "\"until_close\"");
  EXPECT_EQ(of("last_day_counts", "origin"), "default");
  EXPECT_EQ(of("settlement", "value"), "\"cash_flip_in\"");
  EXPECT_EQ(of("response", "clause"), "board");
}

}  // namespace
}  // namespace flipin
