"""Builds the benchmark program of a checkout, and of a revision in a worktree of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

from guard_limits import Refused

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path("build/release/flipin_bench")


class Worktree:
    """BASE checked out and built in build/guard/, and gone again afterwards."""

    def __init__(self, revision):
        if run(["git", "rev-parse", "--git-dir"], quiet=True) is None:
            raise Refused(f"{ROOT} is not a git checkout: there is no base to compare with")
        commit = ["git", "rev-parse", "--verify", "--quiet", "--end-of-options"]
        self.commit = run([*commit, revision + "^{commit}"], quiet=True)
        if self.commit is None:
            raise Refused(f"'{revision}' is not a revision of this repository")
        self.folder = ROOT / "build/guard/base"

    def __enter__(self):
        self._remove()  # what a run left that was killed
        try:
            add = ["git", "worktree", "add", "--quiet", "--detach", str(self.folder)]
            if run([*add, self.commit.strip()]) is None:
                raise Refused(f"git cannot check {self.commit.strip()} out in {self.folder}")
            return build(self.folder, "the base")
        except BaseException:
            self._remove()
            raise

    def __exit__(self, *_):
        self._remove()

    def _remove(self):
        run(["git", "worktree", "remove", "--force", "--force", str(self.folder)], quiet=True)
        shutil.rmtree(self.folder.parent, ignore_errors=True)
        run(["git", "worktree", "prune"], quiet=True)


def run(command, folder=ROOT, quiet=False):
    """What a command printed, or nothing if it failed; its own messages are shown unless quiet."""
    errors = subprocess.DEVNULL if quiet else None
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=errors, text=True)
    if done.returncode == 0:
        return done.stdout
    if not quiet:
        print(done.stdout, file=sys.stderr)
    return None


def build(folder, name):
    """Builds the benchmark program of a checkout as `./dev bench` does, and returns its path."""
    print(f"guard: building {name}", file=sys.stderr)
    ccache = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
    configure = ["cmake", "--preset", "release", "-DFLIPIN_BUILD_BENCH=ON", *ccache]
    compile_ = ["cmake", "--build", "--preset", "release", "--target", "flipin_bench"]
    if run(configure, folder) is None or run(compile_, folder) is None:
        raise Refused(f"{name} does not build; nothing was compared")
    return folder / PROGRAM
