#!/usr/bin/python3
"""A benchmark program for the guard's test: times that a file beside it gives, with seeded noise.

`<program>.json` holds {"seed": 1, "noise": 0.02, "times": {"case": nanoseconds}}; how often it ran
is kept in `<program>.runs`, so that every run has noise of its own and no clock is read. With
"interrupt" it sends its parent what Ctrl-C would.
"""

import json
import os
import random
import re
import signal
import sys
from pathlib import Path

program = Path(sys.argv[0])
settings = json.loads(Path(f"{program}.json").read_text())
words = dict(word.split("=") for word in sys.argv[1:] if "=" in word)
if "--benchmark_list_tests" in sys.argv:
    print("\n".join(settings["times"]))
    sys.exit()
if settings.get("interrupt"):
    os.kill(os.getppid(), signal.SIGINT)

runs = Path(f"{program}.runs")
ran = int(runs.read_text()) if runs.exists() else 0
runs.write_text(str(ran + 1))
noise = random.Random(f"{settings['seed']} {ran}")
entries = []
for case, time in settings["times"].items():
    if not re.search(words["--benchmark_filter"], case):
        continue
    for repetition in range(int(words["--benchmark_repetitions"])):
        cpu_time = time * noise.lognormvariate(0.0, settings["noise"])
        entries.append(
            {
                "name": case,
                "run_name": case,
                "run_type": "iteration",
                "repetition_index": repetition,
                "real_time": 3.0 * cpu_time,  # a busy machine
                "cpu_time": cpu_time,
                "time_unit": "ns",
            }
        )
    entries.append({**entries[-1], "name": f"{case}_mean", "run_type": "aggregate"})
print(json.dumps({"context": {}, "benchmarks": entries}))
