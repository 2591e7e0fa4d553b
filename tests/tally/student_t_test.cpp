#include "tally/student_t.hpp"

#include <cstdint>

#include <gtest/gtest.h>

#include <boost/math/distributions/students_t.hpp>

#include "core/expect.hpp"

namespace flipin {
namespace {

double boosts(std::uint64_t degrees_of_freedom) {
  const boost::math::students_t_distribution<long double> law{
      static_cast<long double>(degrees_of_freedom)};
  return static_cast<double>(quantile(complement(law, 0.025L)));
}

// Abramowitz and Stegun, Table 26.10, column A = 0.95.
TEST(StudentT, MatchesThePublishedTable) {
  EXPECT_NEAR(student_t_975(1), 12.706, 0.0005);
  EXPECT_NEAR(student_t_975(2), 4.303, 0.0005);
  EXPECT_NEAR(student_t_975(15), 2.131, 0.0005);
  EXPECT_NEAR(student_t_975(30), 2.042, 0.0005);
  EXPECT_NEAR(student_t_975(60), 2.000, 0.0005);
  EXPECT_NEAR(student_t_975(120), 1.980, 0.0005);
}

TEST(StudentT, IsThatOfBoostAtEveryTabulatedDegree) {
  for (std::uint64_t degrees = 1; degrees <= 63; ++degrees)
    EXPECT_NEAR(student_t_975(degrees) / boosts(degrees), 1.0, 3e-16) << degrees;
}

TEST(StudentT, IsWithinABillionthBeyondTheTable) {
  for (const std::uint64_t degrees : {64U, 65U, 99U, 127U, 255U, 1023U, 1'000'000U})
    EXPECT_NEAR(student_t_975(degrees) / boosts(degrees), 1.0, 1e-9) << degrees;
}

TEST(StudentT, FallsToTheQuantileOfTheNormalLaw) {
  for (std::uint64_t degrees = 1; degrees < 300; ++degrees)
    EXPECT_GT(student_t_975(degrees), student_t_975(degrees + 1)) << degrees;
  EXPECT_NEAR(student_t_975(UINT64_MAX), 1.9599639845400542, 1e-15);
}

TEST(StudentT, WantsADegreeOfFreedom) {
  EXPECT_THROW(static_cast<void>(student_t_975(0)), BrokenExpectation);
}

}  // namespace
}  // namespace flipin
