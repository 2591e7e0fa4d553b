#include <benchmark/benchmark.h>

#include <cmath>

#include <ql/exercise.hpp>
#include <ql/instruments/europeanoption.hpp>
#include <ql/pricingengines/vanilla/mceuropeanengine.hpp>
#include <ql/processes/blackscholesprocess.hpp>
#include <ql/quotes/simplequote.hpp>
#include <ql/termstructures/volatility/equityfx/blackconstantvol.hpp>
#include <ql/termstructures/yield/flatforward.hpp>
#include <ql/time/calendars/nullcalendar.hpp>
#include <ql/time/daycounters/actual365fixed.hpp>

#include "benches.hpp"
#include "european_call.hpp"

// The same paths by QuantLib, so that the comparison is of one machine, one compiler and one day.

namespace {

using namespace flipin;

namespace ql = QuantLib;
using ql::ext::make_shared;

ql::ext::shared_ptr<ql::GeneralizedBlackScholesProcess> stock(const ql::Date& today) {
  const ql::Actual365Fixed days;
  const auto flat = [&](LogRate rate) {
    return ql::Handle<ql::YieldTermStructure>{
        make_shared<ql::FlatForward>(today, rate.value(), days)};
  };
  const ql::Handle<ql::Quote> price{make_shared<ql::SimpleQuote>(european_call.price.value())};
  const ql::Handle<ql::BlackVolTermStructure> volatility{
      make_shared<ql::BlackConstantVol>(today, ql::NullCalendar{}, european_call.volatility, days)};
  return make_shared<ql::BlackScholesMertonProcess>(
      price, flat(european_call.dividend_yield), flat(european_call.rate), volatility);
}

ql::EuropeanOption option(const ql::Date& today) {
  const auto days = static_cast<ql::Date::serial_type>(365.0 * european_call.term.value());
  return {
      make_shared<ql::PlainVanillaPayoff>(ql::Option::Call, european_call.exercise_price.value()),
      make_shared<ql::EuropeanExercise>(today + days)};
}

/// An engine that walks `paths` paths of every step; without a bridge or antithetic twins.
ql::ext::shared_ptr<ql::PricingEngine> engine(const ql::Date& today, std::int64_t paths) {
  return ql::MakeMCEuropeanEngine<ql::PseudoRandom>(stock(today))
      .withSteps(european_call_steps)
      .withSamples(static_cast<ql::Size>(paths))
      .withSeed(1973);
}

void quantlib_gbm_path(benchmark::State& state) {
  const ql::Date today{1, ql::January, 2001};
  ql::Settings::instance().evaluationDate() = today;
  ql::EuropeanOption call = option(today);

  // A fast wrong answer is not a result: Black and Scholes to four standard errors first.
  call.setPricingEngine(engine(today, 1 << 14));
  const double exact = call_value(european_call).value();
  if (std::abs(call.NPV() - exact) > 4.0 * call.errorEstimate())
    return state.SkipWithError("the call is not worth what Black and Scholes say");

  constexpr std::int64_t paths = 1024;
  for (auto _ : state) {
    call.setPricingEngine(engine(today, paths));
    double value = call.NPV();
    benchmark::DoNotOptimize(value);
  }
  state.SetItemsProcessed(state.iterations() * paths * european_call_steps);  // path-steps
}

}  // namespace

void flipin::register_quantlib() {
  benchmark::RegisterBenchmark("quantlib_gbm_path/252", quantlib_gbm_path);
}
