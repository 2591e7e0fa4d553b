#pragma once

#include "stock/measure.hpp"

namespace flipin {

/// How chance events other than the price enter a result.
enum class Events {
  drawn,       // each path draws when its holder leaves or its bidder arrives
  integrated,  // each path takes the mean over all times at which they may
};

/// How a level that is watched at the daily close is watched on paths.
enum class Levels {
  as_watched,  // on every trading day
  shifted,     // continuously, at a level moved by the mean overshoot of a day
};

/// How observers turn what they see on paths into numbers. Measure and events leave every mean as
/// it is; a shifted level moves it by a hundredth of a percent or so.
struct Estimator {
  Measure measure;
  Events events{Events::drawn};
  Levels levels{Levels::as_watched};
};

}  // namespace flipin
