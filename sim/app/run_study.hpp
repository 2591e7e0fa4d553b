#pragma once

#include "config/study.hpp"
#include "report/document.hpp"

namespace flipin {

/// Runs a study to its paths or its tolerance and fills a document with all it found: estimates,
/// tables, warnings and the guards that failed.
///
/// @param threads  at least 1
[[nodiscard]] Document run_study(const Study& study, int threads);

}  // namespace flipin
