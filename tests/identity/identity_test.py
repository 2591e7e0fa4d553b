"""Runs both studies by several builds of the program and compares what they found, bit by bit.

usage: identity_test.py PROGRAM...

Every build runs on every instruction set of this processor, on 1, 2, 3 and 7 threads, and on the
scalar set with a C library that is told to keep to plain x86-64.
"""

import hashlib
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

CONFIGS = sorted((Path(__file__).resolve().parent.parent.parent / "configs").glob("hemacare-*.toml"))
PROGRAMS = [Path(word) for word in sys.argv[1:]]
PATHS = "5000"  # the last of five blocks is not full
THREADS = ["1", "2", "3", "7"]
FEW_PATHS = "1500"  # a multiply-add without its instruction takes fifty times as long
# What glibc 2.36 calls the two; it passes names that it does not know over in silence.
PLAIN_LIBRARY = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-AVX2"}
SETS = {"scalar": set(), "avx2": {"avx2", "fma"}, "avx512": {"avx512f", "avx512bw", "avx512dq"}}
MATHEMATICS = """
import math, random
pick = random.Random(1)
print(hash(tuple(math.exp(pick.uniform(-9, 9)) for _ in range(10000))))
"""


def processor_flags():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("flags"):
            return set(line.split())
    return set()


def run(command, **variables):
    environment = {**os.environ, **variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def digest(document):
    found = json.dumps([document["estimates"], document["tables"]])
    return hashlib.sha256(found.encode()).hexdigest(), document["results_sha256"]


class Identity(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sets = [name for name, needs in SETS.items() if needs <= processor_flags()]
        cls.first = {
            (config, paths): cls.found(PROGRAMS[0], config, paths, "1", FLIPIN_SIMD="scalar")
            for config in CONFIGS
            for paths in (PATHS, FEW_PATHS)
        }

    @classmethod
    def found(cls, program, config, paths, threads, **variables):
        command = [program, "run", config, "--json", "--paths", paths, "--threads", threads]
        done = run(command, **variables)
        if done.returncode != 0:
            raise AssertionError(f"{command}: {done.stderr}")
        return digest(json.loads(done.stdout))

    def test_every_build_on_every_instruction_set_and_number_of_threads(self):
        self.assertEqual(len(CONFIGS), 3)
        self.assertGreaterEqual(len(PROGRAMS), 1)
        for program in PROGRAMS:
            for config in CONFIGS:
                for chosen in self.sets:
                    for threads in THREADS:
                        with self.subTest(f"{program} {config.stem} {chosen} {threads}"):
                            self.assertEqual(
                                self.found(program, config, PATHS, threads, FLIPIN_SIMD=chosen),
                                self.first[config, PATHS],
                            )

    def test_every_build_with_a_library_that_keeps_to_plain_instructions(self):
        for program in PROGRAMS:
            for config in CONFIGS:
                with self.subTest(f"{program} {config.stem}"):
                    variables = {"FLIPIN_SIMD": "scalar", **PLAIN_LIBRARY}
                    self.assertEqual(
                        self.found(program, config, FEW_PATHS, "2", **variables),
                        self.first[config, FEW_PATHS],
                    )

    def test_such_a_library_does_compute_other_bits(self):
        if not {"fma", "avx2"} <= processor_flags():
            self.skipTest("this processor has plain instructions only")
        command = [sys.executable, "-c", MATHEMATICS]
        self.assertNotEqual(run(command, **PLAIN_LIBRARY).stdout, run(command).stdout)

    def test_another_seed_gives_another_digest(self):
        command = [PROGRAMS[0], "run", CONFIGS[0], "--json", "--paths", PATHS, "--seed", "1"]
        other = digest(json.loads(run(command).stdout))
        for one, first in zip(other, self.first[CONFIGS[0], PATHS]):
            self.assertNotEqual(one, first)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
