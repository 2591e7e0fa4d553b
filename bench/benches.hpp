#pragma once

namespace flipin {

// Each registers the benchmarks of one file, one case an instruction set of this machine; the best
// set bears the plain name. Every benchmark checks its answer before it times anything.
void register_draws();
void register_paths();

}  // namespace flipin
