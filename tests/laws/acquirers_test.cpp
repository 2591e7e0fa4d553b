#include <cmath>
#include <tuple>

#include <gtest/gtest.h>

#include "support/bid_story.hpp"
#include "support/examples.hpp"
#include "support/for_all.hpp"
#include "support/hemacare_terms.hpp"

// What every acquirer of the registry must do, whatever the prices it sees and whatever the plan
// and its board answer.

namespace flipin {
namespace {

/// What a bidder did on a day on which it was awake.
struct Day {
  BidderView seen;
  Move move;
  Position after;
};

bool is_purchase(const Move& move) {
  return move.kind == MoveKind::buy || move.kind == MoveKind::buy_apart;
}

/// Its days over drawn prices, while nobody else does anything about them.
template <class Bidder>
std::vector<Day> lived(const Bidder& bidder,
                       const RightsPlan& plan,
                       const PlanTerms& terms,
                       Draw& draw) {
  std::vector<Day> days;
  BidderView view = view_of(0, plan);
  view.terms = &terms;
  view.position.shares = bidder.initial_shares.count();
  view.price = std::exp(draw.between(-2.0, 3.0));
  view.draws = {draw.between(0.0, 1.0), draw.between(0.0, 1.0)};
  while (view.day < 3'000) {
    const Move move = bidder.moves(view);
    Position after = view.position;
    if (is_purchase(move)) {
      after.shares += move.shares;
      after.spent += static_cast<double>(move.shares) * view.price;
    }
    days.push_back({view, move, after});
    if (move.rest == Move::for_good) break;
    view.position = after;
    view.day += move.rest;
    view.price *= std::exp(draw.between(-0.1, 0.1) * std::sqrt(static_cast<double>(move.rest)));
  }
  return days;
}

template <class Bidder>
class AcquirerLaws : public testing::Test {
protected:
  template <class Law>
  static void for_all_days(Law law) {
    const PlanTerms terms = hemacare_start();
    for (const Filled filled : {Filled::required_keys, Filled::all_keys}) {
      const auto bidder = example<Bidder>(filled);
      for_all([&](Draw& draw) {
        RightsPlan plan = hemacare_plan();
        if (draw.whole(0, 1) == 1) plan.concert.counts = ConcertedAction::parallel_conduct;
        for (const Day& day : lived(bidder, plan, terms, draw)) law(bidder, day);
      });
    }
  }
};
TYPED_TEST_SUITE(AcquirerLaws, Acquirers::apply<testing::Types>);

TYPED_TEST(AcquirerLaws, FindsNoProblemWithItsOwnExample) {
  for (const Filled filled : {Filled::required_keys, Filled::all_keys})
    EXPECT_TRUE(example<TypeParam>(filled).problems(hemacare_outstanding).empty());
}

TYPED_TEST(AcquirerLaws, NeverSells) {
  TestFixture::for_all_days([](const TypeParam& /*bidder*/, const Day& day) {
    const bool is_offer =
        day.move.kind == MoveKind::announce_tender || day.move.kind == MoveKind::close_tender;
    EXPECT_GE(day.move.shares, is_offer ? day.seen.position.shares : 0);
  });
}

TYPED_TEST(AcquirerLaws, NeverSpendsBeyondItsBudget) {
  if constexpr (requires(TypeParam bidder) { bidder.budget->value(); })
    TestFixture::for_all_days([](const TypeParam& bidder, const Day& day) {
      const double budget = bidder.budget ? bidder.budget->value() : day.after.spent;
      EXPECT_LE(day.after.spent, budget * (1.0 + 1e-11));
    });
}

TYPED_TEST(AcquirerLaws, BuysNothingAboveItsLimit) {
  if constexpr (requires(TypeParam bidder) { bidder.price_limit->value(); })
    TestFixture::for_all_days([](const TypeParam& bidder, const Day& day) {
      const bool is_too_dear = bidder.price_limit && day.seen.price > bidder.price_limit->value();
      EXPECT_TRUE(!is_too_dear || !is_purchase(day.move)) << day.seen.price;
    });
}

TYPED_TEST(AcquirerLaws, DecidesTheSameOnTheSameDay) {
  const auto keys = [](const Move& move) {
    return std::tuple{move.kind,
                      move.shares,
                      move.rest,
                      move.is_last,
                      move.premium,
                      move.parent_price,
                      move.offer};
  };
  TestFixture::for_all_days([&](const TypeParam& bidder, const Day& day) {
    EXPECT_EQ(keys(bidder.moves(day.seen)), keys(day.move));
  });
}

TYPED_TEST(AcquirerLaws, StaysOutBeforeItBegins) {
  BidSetting setting = quiet_hemacare();
  const std::vector<Date> days = bidding_days(setting.plan, setting.stock.date);
  auto bidder = example<TypeParam>(Filled::required_keys);
  for (const std::size_t day : {std::size_t{0}, std::size_t{20}, days.size() - 1}) {
    bidder.begins = days[day];
    const BidStory story{bidder, setting};
    for (const JournalEntry& entry : story.journal().entries) EXPECT_GE(entry.date, bidder.begins);
    EXPECT_GE(story[BidYield::days_attached].value(), static_cast<double>(day));
  }
  bidder.begins = setting.plan.expires + 1;
  const BidStory story{bidder, setting};
  EXPECT_EQ(story[BidYield::below_threshold], 1.0);
  EXPECT_EQ(story[BidYield::days_attached].value(), static_cast<double>(days.size()));
  EXPECT_EQ(story.journal().entries.size(), 1U);  // the expiration
}

/// A company, a plan and a board, far wider than any real ones.
BidSetting drawn_setting(Draw& draw) {
  const auto one_of = [&](auto... values) {
    const std::array all{values...};
    return all[static_cast<std::size_t>(draw.whole(0, sizeof...(values) - 1))];
  };
  BidSetting setting = quiet_hemacare();
  setting.stock.price = DollarsPerShare{std::exp(draw.between(-1.5, 2.5))};
  setting.stock.average_price = draw.between(0.5, 2.0) * setting.stock.price;
  setting.stock.model = Gbm{draw.between(0.1, 1.5)};
  RightsPlan& plan = setting.plan;
  plan.expires = setting.stock.date + static_cast<int>(draw.whole(5, 150));
  plan.threshold = Percentage::from_millionths(draw.whole(50'000, 300'000));
  plan.exercise.start = one_of(ExerciseStart::last_look, ExerciseStart::trip_wire);
  plan.settlement = one_of(SettlementClauses::Any{CashFlipIn{}},
                           SettlementClauses::Any{Exchange{}},
                           SettlementClauses::Any{SpreadSettlement{}});
  plan.participation = draw.between(0.0, 1.0);
  plan.market_value = one_of(MarketValue::average, MarketValue::close);
  plan.average_trading_days = static_cast<int>(draw.whole(1, 30));
  plan.authorized_shortfall = one_of(AuthorizedShortfall::preferred_units,
                                     AuthorizedShortfall::reduced_price,
                                     AuthorizedShortfall::spread_settlement,
                                     AuthorizedShortfall::common_only,
                                     AuthorizedShortfall::suspend);
  plan.flip_in.applies = draw.whole(0, 5) > 0;
  plan.exchange.part = one_of(0.3, 1.0);
  plan.exchange.adverse_person = one_of(AdversePersonExchange::closed, AdversePersonExchange::open);
  plan.concert.counts = one_of(ConcertedAction::agreement_only, ConcertedAction::parallel_conduct);
  plan.continuing_directors.power = one_of(RedemptionPower::any_board,
                                           RedemptionPower::continuing_directors_only,
                                           RedemptionPower::delayed);
  plan.continuing_directors.delay_days = static_cast<int>(draw.whole(1, 60));
  setting.board.response = one_of(BoardResponse::flip_in,
                                  BoardResponse::wait,
                                  BoardResponse::redeem,
                                  BoardResponse::exchange,
                                  BoardResponse::exchange_below,
                                  BoardResponse::costliest);
  setting.board.redemption_probability = one_of(0.0, 0.0, 0.5, 1.0);
  if (draw.whole(0, 1) == 1)
    setting.ledger.authorized =
        hemacare_outstanding + hemacare_reserved + ShareCount{draw.whole(0, 30'000'000)};
  setting.classes = {{"public", hemacare_outstanding, {}, 1.0}};
  return setting;
}

/// The example, close to the threshold on half of all trials.
template <class Kind>
Kind drawn_bidder(const BidSetting& setting, Draw& draw) {
  auto bidder = example<Kind>(draw.whole(0, 1) == 1 ? Filled::all_keys : Filled::required_keys);
  bidder.begins = setting.stock.date + static_cast<int>(draw.whole(0, 20));
  bidder.arrival_rate = draw.whole(0, 1) == 1 ? 20.0 : 0.0;
  if (draw.whole(0, 1) == 1)
    bidder.initial_shares = setting.plan.threshold.fewest_of(setting.ledger.outstanding)
                            - ShareCount{draw.whole(1, 20'000)};
  return bidder;
}

/// Calls `law` with the yields of every path of drawn bids: a function of a yield that is nothing
/// where the path has none.
template <class Kind, class Law>
void for_all_paths(Law law) {
  for_all([&](Draw& draw) {
    const BidSetting setting = drawn_setting(draw);
    const Followed followed =
        follow_bid(drawn_bidder<Kind>(setting, draw), setting, {Draws{7}, 0, 16});
    for (int path = 0; path < followed.paths; ++path)
      law(setting, [&, path](BidYield yield, std::size_t after = 0) -> std::optional<double> {
        const Sample& sample = followed.samples[static_cast<std::size_t>(yield) + after];
        if (!sample.has(path)) return {};
        return sample.value(path);
      });
  });
}

constexpr std::array ends{BidYield::budget_spent,
                          BidYield::left,
                          BidYield::agreed_deal,
                          BidYield::exempt_offer,
                          BidYield::redeemed,
                          BidYield::flip_in,
                          BidYield::exchanged,
                          BidYield::flip_over,
                          BidYield::unexercised,
                          BidYield::below_threshold};

TYPED_TEST(AcquirerLaws, EndsEveryPathInOneWay) {
  for_all_paths<TypeParam>([](const BidSetting& setting, const auto& yield) {
    double ended = 0.0;
    for (const BidYield end : ends) {
      EXPECT_TRUE(yield(end) == 0.0 || yield(end) == 1.0);
      ended += *yield(end);
    }
    EXPECT_EQ(ended, 1.0);
    const double only_triggered = *yield(BidYield::redeemed) + *yield(BidYield::flip_in)
                                  + *yield(BidYield::exchanged) + *yield(BidYield::flip_over)
                                  + *yield(BidYield::unexercised);
    EXPECT_EQ(*yield(BidYield::triggered), only_triggered);
    EXPECT_EQ(yield(BidYield::loss).has_value(), only_triggered == 1.0);
    if (!setting.plan.flip_in.applies) {
      EXPECT_EQ(*yield(BidYield::flip_in), 0.0);
    }
  });
}

TYPED_TEST(AcquirerLaws, GivesOthersWhatTheAcquirerLoses) {
  for_all_paths<TypeParam>([](const BidSetting& /*setting*/, const auto& yield) {
    if (!yield(BidYield::loss)) return;
    const double loss = *yield(BidYield::loss);
    const double gains = *yield(BidYield::exercising_gain) + *yield(BidYield::other_gain);
    const double scale = std::abs(loss) + std::abs(*yield(BidYield::exercising_gain))
                         + std::abs(*yield(BidYield::cash_paid_in)) + 1.0;
    EXPECT_NEAR(loss / scale, gains / scale, 1e-12);
    // What the only class gains is a difference of changes in all that the company is worth.
    const double company =
        scale + *yield(BidYield::price_at_trigger) * hemacare_outstanding.shares().value();
    EXPECT_NEAR(*yield(BidYield::yields) / company, gains / company, 1e-12);
    EXPECT_GE(loss, -1e-12 * scale);
  });
}

TYPED_TEST(AcquirerLaws, DilutesNobodyUnlessRightsAreUsed) {
  for_all_paths<TypeParam>([](const BidSetting& setting, const auto& yield) {
    EXPECT_GE(*yield(BidYield::right_value), -1e-12);
    if (!yield(BidYield::loss)) return;
    EXPECT_LE(*yield(BidYield::price_ratio), 1.0 + 1e-12);
    EXPECT_GT(*yield(BidYield::price_ratio), 0.0);
    const bool may_be_in_part = setting.plan.exchange.part < 1.0;
    if (*yield(BidYield::redeemed) == 0.0
        && (*yield(BidYield::unexercised) == 0.0 || may_be_in_part))
      return;
    EXPECT_EQ(yield(BidYield::loss), 0.0);
    EXPECT_EQ(yield(BidYield::shares_issued), 0.0);
    EXPECT_EQ(yield(BidYield::price_ratio), 1.0);
    EXPECT_EQ(yield(BidYield::stake_after), yield(BidYield::stake_before));
  });
}

TYPED_TEST(AcquirerLaws, LetsHoldersExerciseOnlyAfterTheDistribution) {
  for_all_paths<TypeParam>([](const BidSetting& setting, const auto& yield) {
    if (*yield(BidYield::flip_in) == 0.0) return;
    EXPECT_EQ(yield(BidYield::separated), 1.0);
    if (setting.plan.exercise.start == ExerciseStart::last_look) {
      // Ten days have at least five trading days in the spring of 1998.
      EXPECT_GE(*yield(BidYield::days_triggered), 5.0);
    }
  });
}

TYPED_TEST(AcquirerLaws, CountsEveryDayOfThePlanOnce) {
  for_all_paths<TypeParam>([](const BidSetting& setting, const auto& yield) {
    const auto days = static_cast<double>(bidding_days(setting.plan, setting.stock.date).size());
    const double live = *yield(BidYield::days_attached) + *yield(BidYield::days_tender_pending)
                        + *yield(BidYield::days_separated) + *yield(BidYield::days_triggered)
                        + *yield(BidYield::days_flip_in_live);
    const bool has_ended_early = *yield(BidYield::redeemed) + *yield(BidYield::agreed_deal)
                                     + *yield(BidYield::flip_in) + *yield(BidYield::exchanged)
                                     + *yield(BidYield::flip_over)
                                 > 0.0;
    if (has_ended_early)
      EXPECT_LE(live, days - 1.0);
    else
      EXPECT_EQ(live, days);
  });
}

}  // namespace
}  // namespace flipin
