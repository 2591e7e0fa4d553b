#include "core/registry.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/enum_names.hpp"
#include "core/field.hpp"

namespace flipin {
namespace {

struct Apple {
  static constexpr std::string_view name = "apple";
};
struct Pear {
  static constexpr std::string_view name = "pear";
};
struct OtherApple {
  static constexpr std::string_view name = "apple";
};

TEST(Registry, ListsItsNamesInOrder) {
  using Fruit = Registry<Pear, Apple>;
  EXPECT_EQ(Fruit::names[0], "pear");
  EXPECT_EQ(Fruit::names[1], "apple");
  std::vector<std::string_view> visited;
  Fruit::for_each([&]<class Entry>() { visited.push_back(Entry::name); });
  EXPECT_EQ(visited, (std::vector<std::string_view>{"pear", "apple"}));
}

TEST(Registry, SeesWhetherTwoEntriesShareAName) {
  static_assert(Registry<Apple, Pear>::names_differ());
  static_assert(!Registry<Apple, Pear, OtherApple>::names_differ());
  static_assert(Registry<>::names_differ());
}

TEST(Registry, HandsItsEntriesToATemplate) {
  static_assert(std::is_same_v<Registry<Apple, Pear>::apply<std::tuple>, std::tuple<Apple, Pear>>);
  static_assert(std::is_same_v<Registry<Apple, Pear>::Any, std::variant<Apple, Pear>>);
}

enum class Season { dry, wet };

}  // namespace

template <>
inline constexpr auto enum_names<Season> = std::to_array<std::pair<Season, std::string_view>>({
    {Season::dry, "dry"},
    {Season::wet, "wet"},
});

namespace {

TEST(EnumNames, LeadFromTheWordToTheEnumeratorAndBack) {
  static_assert(names_round_trip<Season>());
  EXPECT_EQ(parse_enum<Season>("wet"), Season::wet);
  EXPECT_EQ(to_text(Season::dry), "dry");
  EXPECT_EQ(parse_enum<Season>("Wet"), std::nullopt);
  EXPECT_EQ(parse_enum<Season>(""), std::nullopt);
  EXPECT_EQ(enum_words<Season>()[1], "wet");
}

TEST(EnumNames, OfferWordsAsASentenceDoes) {
  EXPECT_EQ(either(std::vector<std::string>{}), "");
  EXPECT_EQ(either(std::vector<std::string>{"a"}), "a");
  EXPECT_EQ(either(std::vector<std::string>{"a", "b"}), "a or b");
  EXPECT_EQ(either(std::vector<std::string>{"a", "b", "c"}), "a, b or c");
  EXPECT_EQ(either(enum_words<Season>()), "dry or wet");
}

TEST(Limit, HoldsWhereItsWordsSayItDoes) {
  EXPECT_TRUE(any_number.holds(-1.0));
  EXPECT_TRUE(positive.holds(1e-300) && !positive.holds(0.0));
  EXPECT_TRUE(not_negative.holds(0.0) && !not_negative.holds(-1e-300));
  EXPECT_TRUE(above_one.holds(1.5) && !above_one.holds(1.0));
  EXPECT_TRUE(from_zero_to_one.holds(0.0) && from_zero_to_one.holds(1.0));
  EXPECT_FALSE(from_zero_to_one.holds(1.1) || from_zero_to_one.holds(-0.1));
  EXPECT_TRUE(above_zero_to_one.holds(1.0) && !above_zero_to_one.holds(0.0));
  EXPECT_FALSE(above_zero_to_one.holds(1.1));
}

struct Basket {
  double weight{2.5};
  static constexpr auto fields() {
    return std::tuple{
        optional("weight", &Basket::weight, "kg", "how heavy it is", "2.5", positive)};
  }
};

TEST(Field, PointsAtItsMember) {
  static_assert(Described<Basket> && !Described<Apple>);
  const auto field = std::get<0>(Basket::fields());
  Basket basket;
  basket.*field.member = 4.0;
  EXPECT_EQ(basket.weight, 4.0);
  EXPECT_EQ(field.presence, Presence::optional);
  EXPECT_EQ(required("weight", &Basket::weight, "", "").presence, Presence::required);
}

}  // namespace
}  // namespace flipin
