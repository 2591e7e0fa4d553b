#!/usr/bin/python3
"""Says whether the present checkout is slower than BASE, a git revision.

Both are built alike and run in turn, five short batches each. A case whose median is more than
1.10 times its base, with samples that separate (Mann-Whitney, p < 0.01), is run again, thirty
batches each; only if it is slower again does the guard fail. Exit codes: 0 no case is slower,
1 one is, 2 nothing was compared.
"""

import argparse
import json
import os
import re
import signal
import sys
from datetime import date
from pathlib import Path
from statistics import median

from guard_limits import Refused, read_limits
from guard_statistics import SAME, SIGNIFICANCE, SLOWER, USUAL_LIMIT, Comparison
from guard_worktree import ROOT, Worktree, build, run

FIRST_PAIRS = 5
CONFIRMING_PAIRS = 30
BATCH = [
    "--benchmark_format=json",
    "--benchmark_enable_random_interleaving=true",
    "--benchmark_repetitions=3",
    "--benchmark_min_time=0.02",
]
IN_NANOSECONDS = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}


def read_command_line(words):
    parser = argparse.ArgumentParser(prog="guard.py", description=__doc__.splitlines()[0])
    parser.add_argument("base", metavar="BASE", nargs="?", help="git revision to compare with")
    parser.add_argument("--filter", metavar="REGEX", default="", help="cases to compare")
    parser.add_argument(
        "--programs",
        nargs=2,
        type=Path,
        metavar=("BASE_BINARY", "CHANGE_BINARY"),
        help="compare two benchmark programs that are built already",
    )
    parser.add_argument(
        "--limits", type=Path, default=ROOT / "bench/guard.toml", help="file of raised limits"
    )
    options = parser.parse_args(words)
    if (options.base is None) == (options.programs is None):
        parser.error("give either BASE or --programs")
    return options


def pin_to_one_core():
    """Keeps this process and the programs it starts on one core, where that is allowed."""
    try:
        core = max(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {core})
        return f"on core {core}"
    except (AttributeError, OSError):
        return "on no fixed core"


def cases_of(program):
    """The cases of a program, in its order, without the libraries that ours is compared with."""
    try:
        listed = run([str(program), "--benchmark_list_tests"])
    except OSError as error:
        raise Refused(f"{program} cannot be run: {error.strerror}") from error
    if listed is None:
        raise Refused(f"{program} does not list its benchmarks")
    return [case for case in listed.split() if not case.startswith("quantlib_")]


def common_cases(base, change, pattern, limits):
    theirs = set(cases_of(base))
    common = [case for case in cases_of(change) if case in theirs]
    for case in limits.keys() - set(common):
        raise Refused(f"guard.toml raises the limit of '{case}', which is not a case of both")
    try:
        cases = [case for case in common if re.search(pattern, case)]
    except re.error as error:
        raise Refused(f"'{pattern}' is not a regular expression: {error}") from error
    if not cases:
        matching = f" that match '{pattern}'" if common else ""
        raise Refused(f"base and change have no benchmark cases in common{matching}")
    return cases


def run_batch(program, cases):
    """The time of each case in nanoseconds: the median of a batch's repetitions."""
    chosen = "^(" + "|".join(re.escape(case) for case in cases) + ")$"
    printed = run([str(program), f"--benchmark_filter={chosen}", *BATCH])
    if printed is None:
        raise Refused(f"{program} failed; nothing was compared")
    times = {case: [] for case in cases}
    for entry in json.loads(printed)["benchmarks"]:
        if entry.get("run_type", "iteration") == "iteration":
            clock = "real_time" if entry["run_name"].endswith("/real_time") else "cpu_time"
            times[entry["run_name"]].append(entry[clock] * IN_NANOSECONDS[entry["time_unit"]])
    if missing := [case for case in cases if not times[case]]:
        raise Refused(f"{program} did not run {', '.join(missing)}")
    return {case: median(batch) for case, batch in times.items()}


def compare(base, change, cases, pairs, limits):
    """Runs the two programs in turn, each first in every other pair."""
    seen = {case: Comparison([], [], limits.get(case, USUAL_LIMIT)) for case in cases}
    turns = [(base, "base"), (change, "change")]
    for _ in range(pairs):
        for program, side in turns:
            for case, time in run_batch(program, cases).items():
                getattr(seen[case], side).append(time)
        turns.reverse()
    return seen


def time_text(nanoseconds):
    unit = next((u for u in ("s", "ms", "us") if nanoseconds >= IN_NANOSECONDS[u]), "ns")
    return f"{nanoseconds / IN_NANOSECONDS[unit]:.4g} {unit}"


def spread_text(times):
    return f"{time_text(median(times))} ({time_text(min(times))} to {time_text(max(times))})"


def print_table(title, comparisons):
    print(f"{title}\n")
    rows = [("case", "base: median (range)", "change: median (range)", "ratio", "p", "verdict")]
    for case, seen in comparisons.items():
        base, change = spread_text(seen.base), spread_text(seen.change)
        rows.append((case, base, change, f"{seen.ratio:.3f}", f"{seen.p_value:.2g}", seen.word))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths)).rstrip())
    print(flush=True)


def judge(base, change, pattern, limits):
    """Compares two programs, prints what is seen, and returns the exit code."""
    cases = common_cases(base, change, pattern, limits)
    print(
        f"A difference is seen where medians differ by more than a factor of {USUAL_LIMIT:.2f} and "
        f"the samples separate (p < {SIGNIFICANCE}); {pin_to_one_core()}.\n"
    )
    for case, limit in limits.items():
        print(f"{case}: may be slower by a factor of {limit:.2f}, says guard.toml\n")
    seen = compare(base, change, cases, FIRST_PAIRS, limits)
    print_table(f"{FIRST_PAIRS} batches each", seen)
    suspects = [case for case in cases if seen[case].word == SLOWER]
    if not suspects:
        return 0
    again = compare(base, change, suspects, CONFIRMING_PAIRS, limits)
    print_table(f"Suspects again, {CONFIRMING_PAIRS} batches each", again)
    slower = [case for case in suspects if again[case].word == SLOWER]
    print(f"slower: {', '.join(slower)}" if slower else f"{SAME} in any suspect on the second look")
    return 1 if slower else 0


def main(words):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the worktree is removed
    options = read_command_line(words)
    try:
        limits = read_limits(options.limits, date.today())
        if options.programs:
            base, change = (program.resolve() for program in options.programs)
            return judge(base, change, options.filter, limits)
        with Worktree(options.base) as base:
            return judge(base, build(ROOT, "the change"), options.filter, limits)
    except Refused as refusal:
        print(f"guard: {refusal}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
