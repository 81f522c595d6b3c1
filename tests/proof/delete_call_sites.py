#!/usr/bin/env python3
"""Deletes the call sites between submodels one by one, and reports every deletion that no unit test of the consumer notices.

Each line of call_sites.txt names a file, a piece of its text, what replaces that text so that nothing is passed on, and the tests
that should notice. Works in a copy of the repository, in build/call-sites, which is kept so that the next run compiles little.
Exit status: 0 every deletion is caught, 1 some survive, 2 wrong usage, 3 the table does not fit the code, 4 tests fail without a deletion.
"""
import argparse
import collections
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = pathlib.Path(__file__).with_name("call_sites.txt")
FOLDER = ROOT / "build" / "call-sites"
TREE, BUILD = FOLDER / "tree", FOLDER / "build"
OPTIONS = ["-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O1"]
SECONDS = 600   # a test program that takes longer does not end
NOT_CAUGHT, WRONG_USAGE, WRONG_TABLE, WRONG_START = 1, 2, 3, 4

Site = collections.namedtuple("Site", "line file text replacement tests")


def read_table():
    sites, problems = [], []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split(" | ")]
        if len(cells) != 4 or not all(cells):
            problems.append(f"{TABLE.name}:{number}: {len(cells)} cells instead of 4: file | text | replacement | tests")
            continue
        sites.append(Site(number, *cells))
    return sites, problems


def misfit(site):
    """Why the code no longer has this call site, or None."""
    path = ROOT / site.file
    if not path.is_file():
        return f"{TABLE.name}:{site.line}: no file {site.file}"
    found = path.read_text(encoding="utf-8").count(site.text)
    return None if found == 1 else f"{TABLE.name}:{site.line}: {site.file} has this text {found} times instead of once: {site.text}"


def listed_files():
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return {name for name in listed if name and (ROOT / name).is_file()}


def write_if_new(path, content):
    """An unchanged file keeps its time, so that it is not compiled again."""
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def copy_tree():
    names = listed_files()
    for name in names:
        write_if_new(TREE / name, (ROOT / name).read_bytes())
    for path in TREE.rglob("*"):
        if path.is_file() and str(path.relative_to(TREE)) not in names:
            path.unlink()


def complaint_of_cmake(*arguments):
    """What cmake prints when it fails, or None."""
    environment = os.environ | {"GIT_CEILING_DIRECTORIES": str(FOLDER), "CCACHE_BASEDIR": str(TREE), "CCACHE_NOHASHDIR": "1"}
    run = subprocess.run(["cmake", *arguments], env=environment, capture_output=True, text=True, check=False)
    return None if run.returncode == 0 else run.stdout + run.stderr


def build(jobs):
    return complaint_of_cmake("--build", str(BUILD), "--target", "test_models", "--parallel", str(jobs))


def without_slow(tests):
    """Every alternative of a Catch2 filter, less the tests that ctest does not run either."""
    return ",".join(one + "~[slow]" for one in tests.split(","))


def failing_test(tests):
    """Name of the first test that fails, or None where all pass."""
    try:
        run = subprocess.run([str(BUILD / "test_models"), without_slow(tests), "--abort"], cwd=TREE, capture_output=True, text=True,
                             check=False, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return "(no end)"
    if run.returncode in (-signal.SIGKILL, -signal.SIGTERM):
        stop("", "somebody ended the tests", WRONG_START)
    if run.returncode == 0 and "All tests passed" in run.stdout:
        return None
    name = re.search(r"^-{20,}\n(.*?)\n-{20,}$", run.stdout, re.DOTALL | re.MULTILINE)
    return " ".join(name.group(1).split()) if name else f"(no test ran, or the program stopped with status {run.returncode})"


def stop(report, why, status):
    print(report)
    print(f"delete_call_sites: {why}", file=sys.stderr)
    sys.exit(status)


def check_start(sites, jobs):
    """Without any deletion everything builds and each filter has tests, all of which pass."""
    complaint = complaint_of_cmake("-S", str(TREE), "-B", str(BUILD), *OPTIONS) or build(jobs)
    if complaint:
        stop(complaint, "the copy does not build", WRONG_START)
    filters = sorted({site.tests for site in sites})
    for tests in filters:
        listed = subprocess.run([str(BUILD / "test_models"), "--list-tests", without_slow(tests)],
                                capture_output=True, text=True, check=False)
        if not re.search(r"^[1-9]\d* matching test case", listed.stdout, re.MULTILINE):
            stop(listed.stdout, f"no test matches {tests}", WRONG_START)
    failing = failing_test(",".join(sorted({one for tests in filters for one in tests.split(",")})))
    if failing:
        stop(failing, "a test fails without any deletion", WRONG_START)


def delete(site, jobs):
    """What becomes of one deletion: caught or not, and by what."""
    path = TREE / site.file
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace(site.text, site.replacement), encoding="utf-8")
    try:
        complaint = build(jobs)
        return ("DOES NOT BUILD", complaint) if complaint else ("caught", failing_test(site.tests))
    finally:
        path.write_text(whole, encoding="utf-8")


def report(site, jobs):
    started = time.monotonic()
    result, why = delete(site, jobs)
    if why is None:
        result = "SURVIVED"
    seconds = time.monotonic() - started
    print(f"{result:8} {seconds:4.0f} s  {site.file}: {site.text}", flush=True)
    print(f"                   {why if why else 'none of ' + site.tests}", flush=True)
    return result


def command_line():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--only", metavar="WORD", help="only call sites whose line in the table has this word in it")
    parser.add_argument("--list", action="store_true", help="check the table against the code and print it; build nothing")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="compile so many files at once (default: one a core)")
    options = parser.parse_args()
    if options.jobs < 1:
        parser.error("--jobs: at least 1")
    return options


def chosen(sites, word):
    picked = [site for site in sites if not word or any(word in cell for cell in site[1:])]
    if not picked:
        print(f"delete_call_sites: no call site has {word} in it", file=sys.stderr)
        sys.exit(WRONG_USAGE)
    return picked


def main():
    options = command_line()
    sites, problems = read_table()
    problems += filter(None, map(misfit, sites))
    if problems:
        stop("\n".join(problems), f"{len(problems)} line(s) of the table do not fit the code", WRONG_TABLE)
    sites = chosen(sites, options.only)
    if options.list:
        for site in sites:
            print(" | ".join(site[1:]))
        return
    for tool in ("git", "cmake", "ninja"):
        if not shutil.which(tool):
            stop("", f"{tool} is not installed", WRONG_START)
    copy_tree()
    check_start(sites, options.jobs)
    results = [(report(site, options.jobs), site) for site in sites]
    broken = [site for result, site in results if result == "DOES NOT BUILD"]
    survivors = [site for result, site in results if result == "SURVIVED"]
    caught = len(sites) - len(survivors) - len(broken)
    print(f"\n{len(sites)} call sites: {caught} caught, {len(survivors)} survived, {len(broken)} do not build")
    for site in survivors:
        print(f"SURVIVED {site.file}: {site.text}")
    if broken:
        stop("", "a replacement must compile", WRONG_TABLE)
    sys.exit(NOT_CAUGHT if survivors else 0)


if __name__ == "__main__":
    main()
