"""The bench guard, fed synthetic samples, programs with a planted slowdown, and bad input."""

import itertools
import json
import math
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from datetime import date
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
GUARD = SOURCE / "bench/guard.py"
FAKE = SOURCE / "tests/bench/fake_bench.py"
sys.path.insert(0, str(SOURCE / "bench"))

from guard_limits import Refused, read_limits  # noqa: E402
from guard_statistics import FASTER, SAME, SLOWER, Comparison, mann_whitney_p  # noqa: E402


def times(factor, count=5, seed=1):
    noise = random.Random(seed)
    return [1000.0 * factor * noise.lognormvariate(0.0, 0.01) for _ in range(count)]


class Statistics(unittest.TestCase):
    def test_has_the_probabilities_of_the_table_of_mann_and_whitney(self):
        # Mann and Whitney 1947, table for n = 5, m = 5: P(U <= u) for u = 0 to 5.
        first = {
            0: [1, 2, 3, 4, 5],
            1: [1, 2, 3, 4, 6],
            2: [1, 2, 3, 5, 6],
            3: [1, 2, 4, 5, 6],
            4: [1, 3, 4, 5, 6],
            5: [2, 3, 4, 5, 6],
        }
        table = {0: 0.004, 1: 0.008, 2: 0.016, 3: 0.028, 4: 0.048, 5: 0.075}
        for u, sample in first.items():
            rest = [value for value in range(1, 11) if value not in sample]
            self.assertEqual(sum(a > b for a in sample for b in rest), u)
            self.assertAlmostEqual(mann_whitney_p(sample, rest) / 2, table[u], delta=0.0005)

    def test_counts_ties_as_enumeration_does(self):
        values = [3, 1, 1, 2, 2, 2, 4, 3, 5]
        rank = {v: sum(w < v for w in values) + (values.count(v) + 1) / 2 for v in values}
        sums = [sum(rank[v] for v in some) for some in itertools.combinations(values, 4)]
        away = [abs(s - 20) for s in sums]
        self.assertAlmostEqual(
            mann_whitney_p(values[:4], values[4:]), sum(a >= away[0] for a in away) / len(away)
        )

    def test_many_times_are_judged_as_few_are(self):
        # The normal law takes over past 40 times: 20 and 21, half a place apart, against the count.
        first = [2.0 * at for at in range(20)]
        second = [2.0 * at + 9.0 for at in range(21)]
        larger = sum(b > a for a in first for b in second)
        mean, sd = 210.0, math.sqrt(20 * 21 * 42 / 12)
        expected = math.erfc((abs(larger - mean) - 0.5) / sd / math.sqrt(2))
        self.assertAlmostEqual(mann_whitney_p(first, second), expected)
        self.assertEqual(mann_whitney_p([1.0] * 30, [1.0] * 30), 1.0)

    def test_finds_the_word(self):
        for factor, word in {1.0: SAME, 1.05: SAME, 1.15: SLOWER, 0.95: SAME, 0.85: FASTER}.items():
            for count in (5, 30):
                seen = Comparison(times(1.0, count), times(factor, count, seed=2))
                self.assertEqual(seen.word, word, f"{factor} with {count}")

    def test_wants_samples_that_separate(self):
        self.assertEqual(Comparison([1, 1, 1, 9, 9], [2, 2, 2, 2, 2]).word, SAME)

    def test_a_raised_limit_holds_for_slower_only(self):
        self.assertEqual(Comparison(times(1.0), times(1.15, seed=2), limit=1.25).word, SAME)
        self.assertEqual(Comparison(times(1.0), times(1.30, seed=2), limit=1.25).word, SLOWER)
        self.assertEqual(Comparison(times(1.0), times(0.85, seed=2), limit=1.25).word, FASTER)


class Scratch(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def guard(self, *words, guard=GUARD):
        words = [sys.executable, str(guard), *map(str, words)]
        return subprocess.run(words, capture_output=True, text=True, check=False)

    def refused(self, done, *wanted):
        self.assertEqual(done.returncode, 2, done)
        for text in wanted:
            self.assertIn(text, done.stderr)


class Limits(Scratch):
    ENTRY = {"case": '"a/1"', "limit": "1.2", "reason": '"why"', "expires": "2026-06-30"}

    def read(self, today=date(2026, 6, 30), **changed):
        entry = {**self.ENTRY, **changed}
        lines = [f"{key} = {value}" for key, value in entry.items() if value is not None]
        path = self.folder / "guard.toml"
        path.write_text("[[raised]]\n" + "\n".join(lines))
        return read_limits(path, today)

    def test_are_read(self):
        self.assertEqual(self.read(), {"a/1": 1.2})
        self.assertEqual(self.read(expires='"2026-06-30"'), {"a/1": 1.2})
        self.assertEqual(read_limits(self.folder / "none.toml", date.max), {})

    def test_end_with_their_last_day(self):
        with self.assertRaisesRegex(Refused, "'a/1' expired on 2026-06-30"):
            self.read(today=date(2026, 7, 1))

    def test_need_every_word(self):
        bad = {
            "case": [None, '""', "3"],
            "limit": [None, "1.1", "0.5", "12.0", "nan", '"1.2"'],
            "reason": [None, '""', '"  "', "1"],
            "expires": [None, '"soon"', "2026", "2026-06-30T12:00:00"],
        }
        for key, values in bad.items():
            for value in values:
                with self.assertRaisesRegex(Refused, f"'{key}'", msg=f"{key} = {value}"):
                    self.read(**{key: value})
        with self.assertRaisesRegex(Refused, "because"):
            self.read(because='"why"')

    def test_of_the_project_are_in_order(self):
        read_limits(SOURCE / "bench/guard.toml", date.min)


class Guard(Scratch):
    BASE = {"normals/1024": 1000.0, "exp_each/1024": 400.0, "gbm_path/252": 9e6}

    def program(self, name, times, seed):
        program = self.folder / name
        shutil.copy(FAKE, program)
        program.chmod(0o755)
        settings = {"seed": seed, "noise": 0.02, "times": times}
        Path(f"{program}.json").write_text(json.dumps(settings))
        return program

    def judge(self, change, *words, base=None):
        base = self.program("base", base or self.BASE, seed=1)
        change = self.program("change", {**self.BASE, **change}, seed=2)
        limits = ["--limits", self.folder / "guard.toml"]
        return self.guard("--programs", base, change, *limits, *words)

    def test_fails_on_a_planted_slowdown_and_on_that_case_alone(self):
        done = self.judge({"exp_each/1024": 400.0 * 1.15})
        self.assertEqual(done.returncode, 1, done)
        self.assertTrue(done.stdout.endswith("slower: exp_each/1024\n"), done.stdout)
        self.assertEqual(done.stdout.count("no difference seen"), 2)
        self.assertEqual(done.stdout.count("slower\n"), 2)  # in five batches and in thirty
        self.assertEqual((self.folder / "base.runs").read_text(), "35")

    def test_passes_where_nothing_changed(self):
        done = self.judge({})
        self.assertEqual(done.returncode, 0, done)
        self.assertEqual(done.stdout.count("no difference seen"), 3)
        self.assertEqual((self.folder / "change.runs").read_text(), "5")

    def test_passes_a_small_slowdown(self):
        self.assertEqual(self.judge({"exp_each/1024": 400.0 * 1.05}).returncode, 0)

    def test_says_what_became_faster(self):
        done = self.judge({"gbm_path/252": 9e6 / 1.15})
        self.assertEqual(done.returncode, 0, done)
        self.assertEqual(done.stdout.count("faster\n"), 1)

    def test_keeps_to_a_raised_limit(self):
        (self.folder / "guard.toml").write_text(
            '[[raised]]\ncase = "exp_each/1024"\nlimit = 1.3\nreason = "more digits"\n'
            "expires = 9999-12-31\n"
        )
        self.assertEqual(self.judge({"exp_each/1024": 400.0 * 1.15}).returncode, 0)
        self.assertEqual(self.judge({"exp_each/1024": 400.0 * 1.45}).returncode, 1)
        self.refused(self.judge({}, base={"normals/1024": 1.0}), "'exp_each/1024'")

    def test_filters_cases(self):
        done = self.judge({"exp_each/1024": 400.0 * 1.15}, "--filter", "^gbm")
        self.assertEqual(done.returncode, 0, done)
        self.assertNotIn("exp_each", done.stdout)

    def test_leaves_the_speed_of_other_libraries_alone(self):
        done = self.judge({"quantlib_x/1": 9.0}, base={**self.BASE, "quantlib_x/1": 1.0})
        self.assertEqual(done.returncode, 0, done)
        self.assertNotIn("quantlib", done.stdout)

    def test_refuses_programs_it_cannot_compare(self):
        self.refused(self.judge({}, base={"other": 1.0}), "no benchmark cases in common")
        self.refused(self.judge({}, "--filter", "nothing"), "match 'nothing'")
        self.refused(self.judge({}, "--filter", "("), "not a regular expression")
        missing = self.folder / "missing"
        self.refused(self.guard("--programs", missing, missing), str(missing))
        self.refused(self.guard(), "either BASE or --programs")


class Checkout(Scratch):
    """The guard in a repository of its own, whose build copies the fake program."""

    BUILD = """cmake_minimum_required(VERSION 3.25)
project(fake LANGUAGES NONE)
set(program ${CMAKE_BINARY_DIR}/flipin_bench)
add_custom_target(flipin_bench
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/fake_bench.py ${program}
  COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/times.json ${program}.json)
"""

    def setUp(self):
        super().setUp()
        (self.folder / "bench").mkdir()
        for file in (SOURCE / "bench").glob("guard*.py"):
            shutil.copy(file, self.folder / "bench")
        shutil.copy(SOURCE / "CMakePresets.json", self.folder)
        shutil.copy(FAKE, self.folder)
        (self.folder / "fake_bench.py").chmod(0o755)
        (self.folder / "CMakeLists.txt").write_text(self.BUILD)
        (self.folder / ".gitignore").write_text("/build/\n__pycache__/\n")
        self.write_times(1000.0)

    def write_times(self, time, **more):
        settings = {"seed": time, "noise": 0.02, "times": {"normals/1024": time}, **more}
        (self.folder / "times.json").write_text(json.dumps(settings))

    def git(self, *words):
        author = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
        command = ["git", "-C", str(self.folder), *author, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def commit(self):
        self.git("init", "--quiet")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "base")

    def compare(self, revision):
        return self.guard(revision, guard=self.folder / "bench/guard.py")

    def leaves_nothing(self):
        self.assertEqual(len(self.git("worktree", "list").splitlines()), 1)
        self.assertFalse((self.folder / "build/guard").exists())
        self.assertEqual(self.git("status", "--porcelain", "--", "bench"), "")

    def test_is_compared_with_its_revision(self):
        self.commit()
        self.assertEqual(self.compare("HEAD").returncode, 0)
        self.write_times(1150.0)
        done = self.compare("HEAD")
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("slower: normals/1024", done.stdout)
        self.leaves_nothing()

    def test_leaves_nothing_when_it_is_interrupted(self):
        self.commit()
        self.write_times(1000.0, interrupt=True)
        self.assertEqual(self.compare("HEAD").returncode, 130)
        self.leaves_nothing()

    def test_refuses_a_revision_that_does_not_build(self):
        (self.folder / "CMakeLists.txt").write_text("message(FATAL_ERROR broken)\n")
        self.commit()
        self.refused(self.compare("HEAD"), "the base does not build")
        self.leaves_nothing()

    def test_refuses_what_is_no_revision(self):
        self.commit()
        self.refused(self.compare("nowhere"), "'nowhere' is not a revision")
        self.leaves_nothing()

    def test_refuses_what_is_no_checkout(self):
        self.refused(self.compare("HEAD"), "is not a git checkout")


if __name__ == "__main__":
    unittest.main()
