#include <benchmark/benchmark.h>

#include <cmath>

#include <ql/exercise.hpp>
#include <ql/instruments/vanillaoption.hpp>
#include <ql/pricingengines/vanilla/mcamericanengine.hpp>
#include <ql/processes/blackscholesprocess.hpp>
#include <ql/quotes/simplequote.hpp>
#include <ql/termstructures/volatility/equityfx/blackconstantvol.hpp>
#include <ql/termstructures/yield/flatforward.hpp>
#include <ql/time/calendars/nullcalendar.hpp>
#include <ql/time/daycounters/actual365fixed.hpp>

#include "benches.hpp"
#include "bermudan_put.hpp"

// The same put by QuantLib, at as many paths: half of them antithetic, a cubic fitted on 4,096.

namespace {

using namespace flipin;

namespace ql = QuantLib;
using ql::ext::make_shared;

ql::ext::shared_ptr<ql::GeneralizedBlackScholesProcess> put_stock(const ql::Date& today) {
  const ql::Actual365Fixed days;
  const auto flat = [&](double rate) {
    return ql::Handle<ql::YieldTermStructure>{make_shared<ql::FlatForward>(today, rate, days)};
  };
  return make_shared<ql::BlackScholesMertonProcess>(
      ql::Handle<ql::Quote>{make_shared<ql::SimpleQuote>(bermudan_put_price)},
      flat(0.0),
      flat(bermudan_put_rate),
      ql::Handle<ql::BlackVolTermStructure>{make_shared<ql::BlackConstantVol>(
          today, ql::NullCalendar{}, bermudan_put_volatility, days)});
}

ql::ext::shared_ptr<ql::PricingEngine> put_engine(const ql::Date& today) {
  return ql::MakeMCAmericanEngine<ql::PseudoRandom>(put_stock(today))
      .withSteps(bermudan_put_dates)
      .withAntitheticVariate()
      .withSamples(bermudan_put_paths / 2)
      .withPolynomialOrder(3)
      .withCalibrationSamples(4096)
      .withSeed(2001);
}

void quantlib_lsm_put(benchmark::State& state) {
  const ql::Date today{1, ql::January, 2001};
  ql::Settings::instance().evaluationDate() = today;
  ql::VanillaOption put{
      make_shared<ql::PlainVanillaPayoff>(ql::Option::Put, bermudan_put_exercise_price),
      make_shared<ql::AmericanExercise>(today, today + 365)};

  // A fast wrong answer is not a result: four standard errors, and 1% for what a cubic misses.
  put.setPricingEngine(put_engine(today));
  const double error = 4.0 * put.errorEstimate() + 0.01 * bermudan_put_value;
  if (std::abs(put.NPV() - bermudan_put_value) > error)
    return state.SkipWithError("the put is far from its exact value");

  for (auto _ : state) {
    put.setPricingEngine(put_engine(today));
    double value = put.NPV();
    benchmark::DoNotOptimize(value);
  }
  state.SetItemsProcessed(state.iterations() * bermudan_put_paths
                          * bermudan_put_dates);  // path-steps
}

}  // namespace

void flipin::register_quantlib_lsm() {
  benchmark::RegisterBenchmark("quantlib_lsm_put/200000/50", quantlib_lsm_put)
      ->Unit(benchmark::kMillisecond);
}
