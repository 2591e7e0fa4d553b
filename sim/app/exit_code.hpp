#pragma once

namespace flipin {

/// What the program tells the shell.
enum class ExitCode : int {
  done = 0,
  guard_failed = 1,     // done, but a guard that the config declares failed
  refused = 2,          // command line or config refused; nothing was run
  resume_refused = 3,   // inputs changed since the run to be resumed
  internal_error = 70,  // a bug of ours
  input_output = 74,    // a file cannot be read or written
  temporary = 75,       // try again
};

}  // namespace flipin
