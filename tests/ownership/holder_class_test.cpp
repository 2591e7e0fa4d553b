#include "ownership/holder_class.hpp"

#include <gtest/gtest.h>

namespace flipin {
namespace {

Holder member(std::string name, std::int64_t shares, const char* of) {
  Holder holder;
  holder.name = std::move(name);
  holder.shares_owned = ShareCount{shares};
  if (of != nullptr) holder.holder_class = of;
  return holder;
}

TEST(HolderClass, MayHoldMoreThanItsNamedHolders) {
  const std::vector<HolderClass> classes{{"insiders", ShareCount{35'000}, 8, 1.0},
                                         {"public", ShareCount{7'155'710}, {}, 0.6}};
  const std::vector<Holder> holders{member("First", 20'000, "insiders"),
                                    member("Second", 15'000, "insiders"),
                                    member("Third", 900'000, nullptr)};
  EXPECT_TRUE(class_problems(classes, holders, ShareCount{7'190'710}).empty());
}

TEST(HolderClass, CannotHoldFewerThanTheyDoNorAllMoreThanThereAre) {
  const std::vector<HolderClass> classes{{"insiders", ShareCount{34'999}, 8, 1.0},
                                         {"insiders", ShareCount{7'155'712}, {}, 0.6}};
  const std::vector<Holder> holders{member("First", 20'000, "insiders"),
                                    member("Second", 15'000, "insiders"),
                                    member("Third", 1, "nobody")};
  const auto found = class_problems(classes, holders, ShareCount{7'190'710});
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].key, "holder_class[0].shares");
  EXPECT_EQ(found[0].text,
            "shares is 34,999, fewer than the 35,000 that the holders of this class own");
  EXPECT_EQ(found[1].key, "holder_class[1].name");
  EXPECT_EQ(found[2].key, "holder_class");
  EXPECT_EQ(found[2].text,
            "the classes hold 7,190,711 shares, more than the 7,190,710 shares outstanding");
  EXPECT_EQ(found[3].key, "holder[2].class");
}

TEST(Holder, IsNobodySpecialUnlessTheConfigSaysSo) {
  const Holder holder;
  EXPECT_EQ(holder.schedule, OwnerKind::none);
  EXPECT_EQ(holder.derivative_shares, ShareCount{});
  EXPECT_EQ(holder.grandfathered_at, std::nullopt);
  EXPECT_EQ(holder.holder_class, std::nullopt);
  EXPECT_FALSE(holder.inadvertent);
  EXPECT_TRUE(holder.acts_with.empty());
  EXPECT_TRUE(holder.parallel_to.empty());
}

}  // namespace
}  // namespace flipin
