#include <set>

#include <gtest/gtest.h>

#include "company/company.hpp"
#include "support/examples.hpp"
#include "support/words.hpp"

// Every key that a config may give, table by table: it is a word, it has a meaning, and its example
// is a legal value of it.

namespace flipin {
namespace {

/// The number that a value's limit looks at, or nothing for words and dates.
template <class Value>
std::vector<double> limited(const Value& value) {
  if constexpr (requires { static_cast<double>(value); })
    return {static_cast<double>(value)};
  else if constexpr (requires { value.price(); })
    return {value.price().value()};
  else if constexpr (requires { value.count(); })
    return {static_cast<double>(value.count())};
  else if constexpr (requires {
                       { value.value() } -> std::convertible_to<double>;
                     })
    return {value.value()};
  else
    return {};
}

template <class Value>
std::vector<double> limited(const std::optional<Value>& value) {
  return value ? limited(*value) : std::vector<double>{};
}

template <class Value>
std::vector<double> limited(const std::vector<Value>& values) {
  std::vector<double> all;
  for (const Value& value : values)
    for (const double number : limited(value)) all.push_back(number);
  return all;
}

using Keys = std::set<std::string_view>;

template <Described Owner>
void check_fields(Keys keys);

// The tables behind a member, each entry of a choice with the keys that stand beside it.

template <class Value>
void check_tables(const Value* /*member*/, const Keys& keys) {
  if constexpr (Described<Value>) check_fields<Value>(keys);
}

template <class Value>
void check_tables(const std::optional<Value>* /*member*/, const Keys& keys) {
  check_tables(static_cast<const Value*>(nullptr), keys);
}

template <class Value>
void check_tables(const std::vector<Value>* /*member*/, const Keys& keys) {
  check_tables(static_cast<const Value*>(nullptr), keys);
}

template <class... Entries>
void check_tables(const std::variant<Entries...>* /*member*/, const Keys& keys) {
  (check_fields<Entries>(keys), ...);
}

void check_key(std::string_view name, std::string_view meaning, Keys& keys) {
  expect_word(name);
  expect_phrase(meaning);
  EXPECT_TRUE(keys.insert(name).second) << "a table has this key twice";
}

template <class Owner, class Value>
void check(const Field<Owner, Value>& field, Keys& keys) {
  SCOPED_TRACE(field.name);
  check_key(field.name, field.meaning, keys);
  EXPECT_EQ(field.example.empty(), is_table<Value>);
  Owner owner{};
  fill(Filled::all_keys, owner, field);
  for (const double number : limited(owner.*field.member))
    EXPECT_TRUE(field.limit.holds(number)) << number << " must " << field.limit.must;
  check_tables(static_cast<const Value*>(nullptr), {});
}

template <class Owner, class Any>
void check(const Choice<Owner, Any>& choice, Keys& keys) {
  SCOPED_TRACE(choice.name);
  check_key(choice.name, choice.meaning, keys);
  check_tables(static_cast<const Any*>(nullptr), keys);
}

template <Described Owner>
void check_fields(Keys keys) {
  std::apply([&](const auto&... fields) { (check(fields, keys), ...); }, Owner::fields());
}

TEST(Fields, HaveAMeaningAndALegalExampleThroughTheWholeCompany) { check_fields<Company>({}); }

TEST(Examples, FillACompanyTableByTable) {
  const Company company = example<Company>();
  EXPECT_EQ(company.company.shares_outstanding, ShareCount{7'190'710});
  EXPECT_EQ(company.grants.size(), 1U);
  EXPECT_EQ(std::get<Gbm>(company.stock.model).volatility, 0.7);
  EXPECT_TRUE(company.rights_plan);
  EXPECT_FALSE(example<Company>(Filled::required_keys).rights_plan);
}

TEST(Examples, RefuseWhatIsNoValueOfTheirField) {
  Date date;
  EXPECT_THROW(read_example("3/22/11", date), std::invalid_argument);
  Percentage percentage;
  EXPECT_THROW(read_example("0.15", percentage), std::invalid_argument);
  int number = 0;
  EXPECT_THROW(read_example("1.5", number), std::invalid_argument);
}

}  // namespace
}  // namespace flipin
