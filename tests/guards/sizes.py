#!/usr/bin/env python3
"""Files of at most 400 lines, functions of at most 50 (functions only where universal-ctags is installed)."""
import json
import shutil
import subprocess

from repository import CODE, ROOT, files, finish, text

FILE_LIMIT = 400
FUNCTION_LIMIT = 50
ROOMS = ("app/", "sim/", "models/", "analysis/", "tests/", "benchmarks/", "scenarios/data/")


def long_files():
    for path in files():
        if path.suffix in (*CODE, ".py") and str(path).startswith(ROOMS):
            count = text(path).count("\n")
            if count > FILE_LIMIT:
                yield f"{path}: {count} lines, at most {FILE_LIMIT} (split by idea, not by length)"


def long_functions():
    paths = [str(path) for path in files() if path.suffix in CODE and str(path).startswith(ROOMS)]
    tags = subprocess.run(["ctags", "--output-format=json", "--fields=+ne", "--languages=C++", "--kinds-C++=f", "-f", "-", *paths],
                          cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for tag in map(json.loads, tags.splitlines()):
        length = tag.get("end", tag["line"]) - tag["line"] + 1
        if length > FUNCTION_LIMIT:
            yield f"{tag['path']}:{tag['line']}: {tag['name']}: {length} lines, at most {FUNCTION_LIMIT}"


def universal_ctags():
    if not shutil.which("ctags"):
        return False
    version = subprocess.run(["ctags", "--version"], capture_output=True, text=True, check=False).stdout
    features = subprocess.run(["ctags", "--list-features"], capture_output=True, text=True, check=False).stdout
    return "Universal Ctags" in version and "json" in features


if __name__ == "__main__":
    if universal_ctags():
        finish([*long_files(), *long_functions()], "no file and no function is too long")
    else:
        finish([*long_files()], "no file is too long; functions not measured: universal-ctags is not installed")
