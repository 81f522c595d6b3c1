#!/usr/bin/env python3
"""The program starts under valgrind, which has long doubles of 64 bits: no static initialiser may need more (sim/core/distributions.hpp)."""
import shutil
import subprocess
import sys

from repository import finish

SKIPPED = 77


def problems(program):
    run = subprocess.run(["valgrind", "--tool=none", "--quiet", program, "--version"], capture_output=True, text=True, check=False)
    if run.returncode:
        yield f"{program} --version under valgrind: exit code {run.returncode}\n{run.stderr}"


if __name__ == "__main__":
    if not shutil.which("valgrind"):
        print("skipped: valgrind is not installed")
        sys.exit(SKIPPED)
    finish(list(problems(sys.argv[1])), "the program starts under valgrind")
