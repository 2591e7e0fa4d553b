#include <gtest/gtest.h>

#include <set>

#include "core/expect.hpp"
#include "rights/headroom.hpp"
#include "support/for_all.hpp"

namespace flipin {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

// Six holders of 4%, 5%, 3%, 2%, 6% and 1%. The first and the second have an agreement, the second
// and the third as well, and the fourth runs in parallel to the third.
std::vector<Holder> pack() {
  std::vector<Holder> holders(6);
  const std::int64_t shares[] = {400'000, 500'000, 300'000, 200'000, 600'000, 100'000};
  for (std::size_t at = 0; at < holders.size(); ++at) {
    holders[at].name = std::string(1, static_cast<char>('A' + at));
    holders[at].shares_owned = ShareCount{shares[at]};
  }
  holders[0].acts_with = {"B"};
  holders[2].acts_with = {"B"};
  holders[3].parallel_to = {"C"};
  return holders;
}

TEST(ConcertGroups, PassOwnershipToDirectPartnersOnly) {
  EXPECT_EQ(concert_groups(pack(), {}), (Groups{{0, 1}, {0, 1, 2}, {1, 2}, {3}, {4}, {5}}));
}

TEST(ConcertGroups, PassOwnershipAlongADaisyChain) {
  const Concert chained{ConcertedAction::agreement_only, ConcertChain::daisy_chain};
  EXPECT_EQ(concert_groups(pack(), chained), (Groups{{0, 1, 2}, {3}, {4}, {5}}));
}

TEST(ConcertGroups, CountParallelConductWhereThePlanDoes) {
  const Concert direct{ConcertedAction::parallel_conduct, ConcertChain::direct};
  EXPECT_EQ(concert_groups(pack(), direct),
            (Groups{{0, 1}, {0, 1, 2}, {1, 2, 3}, {2, 3}, {4}, {5}}));
  const Concert chained{ConcertedAction::parallel_conduct, ConcertChain::daisy_chain};
  EXPECT_EQ(concert_groups(pack(), chained), (Groups{{0, 1, 2, 3}, {4}, {5}}));
}

TEST(ConcertGroups, MakeAnAcquiringPersonWithoutAnyPurchase) {
  // 4%, 5%, 3% and 2% of ten million shares: nobody alone reaches 13%, nor do direct partners.
  HeadroomRules rules;
  rules.threshold = Percentage::from_millionths(130'000);
  const ShareCount shares{10'000'000};
  for (const PersonHeadroom& room : headroom(pack(), rules, shares))
    EXPECT_EQ(room.standing, HolderStanding::below_threshold) << room.members.front();
  rules.concert = {ConcertedAction::parallel_conduct, ConcertChain::daisy_chain};
  const auto rooms = headroom(pack(), rules, shares);
  ASSERT_EQ(rooms.size(), 3U);
  EXPECT_EQ(rooms[0].members, (std::vector<std::string>{"A", "B", "C", "D"}));
  EXPECT_EQ(rooms[0].holding.owned, ShareCount{1'400'000});
  EXPECT_EQ(rooms[0].standing, HolderStanding::acquiring_person);
  EXPECT_EQ(rooms[0].excess, ShareCount{100'001});
  EXPECT_EQ(rooms[1].left, ShareCount{1'300'000 - 1 - 600'000});
}

TEST(ConcertGroups, PutNobodyInTwoGroupsOfADaisyChain) {
  for_all([](Draw& draw) {
    std::vector<Holder> holders(static_cast<std::size_t>(draw.whole(1, 12)));
    for (std::size_t at = 0; at < holders.size(); ++at) holders[at].name = std::to_string(at);
    const auto last = static_cast<std::int64_t>(holders.size()) - 1;
    for (std::int64_t edges = draw.whole(0, 12); edges > 0; --edges)
      holders[static_cast<std::size_t>(draw.whole(0, last))].acts_with.push_back(
          std::to_string(draw.whole(0, last)));
    const Groups groups =
        concert_groups(holders, {ConcertedAction::agreement_only, ConcertChain::daisy_chain});
    std::set<std::size_t> seen;
    std::vector<std::size_t> group_of(holders.size());
    for (std::size_t group = 0; group < groups.size(); ++group)
      for (const std::size_t member : groups[group]) {
        EXPECT_TRUE(seen.insert(member).second) << member;
        group_of[member] = group;
      }
    EXPECT_EQ(seen.size(), holders.size());
    for (std::size_t at = 0; at < holders.size(); ++at)
      for (const std::string& name : holders[at].acts_with)
        EXPECT_EQ(group_of[at], group_of[std::stoul(name)]);
  });
}

TEST(HolderProblems, FindsPartnersWhoAreNobody) {
  std::vector<Holder> holders = pack();
  EXPECT_TRUE(holder_problems(holders, {}, ShareCount{10'000'000}).empty());
  holders[1].acts_with = {"Z", "B", "C", "C"};
  holders[4].parallel_to = {"Y"};
  HeadroomRules rules;
  rules.exempt_holders.company_plans = {"X"};
  const auto found = holder_problems(holders, rules, ShareCount{10'000'000});
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].key, "holder[1].acts_with[0]");
  EXPECT_EQ(found[0].text, "'Z' is not among the holders");
  EXPECT_EQ(found[1].text, "'B' is the holder itself");
  EXPECT_EQ(found[2].key, "holder[1].acts_with[3]");
  EXPECT_EQ(found[2].text, "'C' is named twice");
  EXPECT_EQ(found[3].key, "holder[4].parallel_to[0]");
  EXPECT_EQ(found[4].key, "rights_plan.exempt_holders.company_plans[0]");
  EXPECT_THROW(static_cast<void>(concert_groups(holders, {})), BrokenExpectation);
}

TEST(HolderProblems, FindsAnAllowanceBelowWhatIsHeld) {
  std::vector<Holder> holders = pack();
  HeadroomRules rules;
  rules.threshold = Percentage::from_millionths(40'000);
  holders[4].grandfathered_at = Percentage::from_millionths(60'000);
  holders[4].grandfathered_slack = Percentage::from_millionths(5'000, 1);
  EXPECT_TRUE(holder_problems(holders, rules, ShareCount{10'000'000}).empty());
  holders[4].shares_owned = ShareCount{650'000};
  const auto low = holder_problems(holders, rules, ShareCount{10'000'000});
  ASSERT_EQ(low.size(), 1U);
  EXPECT_EQ(low[0].key, "holder[4].grandfathered_at");
  EXPECT_EQ(low[0].text,
            "the holder may go up to 6.5%, and its 650,000 shares are that much already");
  holders[4].inadvertent = true;
  EXPECT_TRUE(holder_problems(holders, rules, ShareCount{10'000'000}).empty());

  holders[4].grandfathered_at.reset();
  const auto lone = holder_problems(holders, rules, ShareCount{10'000'000});
  ASSERT_EQ(lone.size(), 1U);
  EXPECT_EQ(lone[0].key, "holder[4].grandfathered_slack");
}

}  // namespace
}  // namespace flipin
