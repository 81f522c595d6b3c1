#!/usr/bin/env python3
"""Do two builds of hearth give the same numbers, bit for bit? Runs every shipped scenario, preset and sweep with both and compares.

    tests/proof/same_numbers.py OLD_PROGRAM NEW_PROGRAM                  # small: minutes
    tests/proof/same_numbers.py OLD_PROGRAM NEW_PROGRAM --size full      # as shipped, at most two replicates: an hour or more
    tests/proof/same_numbers.py --self-check PROGRAM                     # can the comparison say no?

Every number of every dataset is compared, every name and shape, the resolved scenario, and what `hearth params` and
`hearth structure` print. What is left out stands in comparison.py. Results of the old program are kept in build/proof.
Exit codes: 0 all the same, 1 something differs or does not run, 2 usage.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time

from comparison import GIVEN, SENTENCES, Comparison, Renames, both_shown
from plans import EVERY_PARAMETER, every_parameter, plans_of
from run_file import RunFileProblem

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROOF = ROOT / "build/proof"
FINE = (0, 4)   # all runs done; some failed, the same ones with both programs
TEXTS = (["params"], ["params", "--json"], ["params", "--schema"])
reading = threading.Lock()   # the HDF5 library is not for two threads at once
telling = threading.Lock()


def say(outcome, name, what=""):
    with telling:
        print(f"{outcome:<8} {name}{what}", flush=True)


def digest(*paths):
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def inputs(root):
    """Everything a run may read, so that kept results of other inputs are not taken for these."""
    folders = [root / "scenarios", root / "tests/golden", root / "tests/proof"]
    return sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".toml", ".csv"))


class Side:
    """One program with the scenarios it reads, and the folder its run files go to."""

    def __init__(self, program, root, folder, renames, kept, design):
        self.program, self.root, self.folder, self.renames, self.kept = program, root, folder, renames, kept
        self.inputs = digest(*inputs(root), root / design)
        folder.mkdir(parents=True, exist_ok=True)

    def run(self, plan):
        """The run file of one plan and what the program said; from the kept ones where they are of the same command and inputs."""
        output, note = self.folder / (plan.stem() + ".h5"), self.folder / (plan.stem() + ".json")
        commands = plan.commands(self.program, output, self.renames)
        key = hashlib.sha256(json.dumps([[command[1:] for command in commands], self.inputs]).encode()).hexdigest()
        if self.kept and output.exists() and note.exists() and json.loads(note.read_text())["key"] == key:
            return output, json.loads(note.read_text())
        self.remove(plan)
        started = time.monotonic()
        for command in commands:
            ended = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
            if ended.returncode not in FINE:
                break
        said = {"key": key, "exit": ended.returncode, "error": ended.stderr.strip(), "seconds": time.monotonic() - started}
        note.write_text(json.dumps(said))
        shutil.rmtree(output.with_suffix(".sweep"), ignore_errors=True)
        return output, said

    def remove(self, plan):
        for suffix in (".h5", ".json", ".log.json"):
            (self.folder / (plan.stem() + suffix)).unlink(missing_ok=True)
        shutil.rmtree(self.folder / (plan.stem() + ".sweep"), ignore_errors=True)

    def print(self, words):
        ended = subprocess.run([self.program, *words], cwd=self.root, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
        return f"exit code {ended.returncode}\n{ended.stdout}{ended.stderr}"


class Tally:
    def __init__(self):
        self.same = self.differ = self.numbers = 0

    def take(self, same, numbers=0):
        with telling:
            self.same += same
            self.differ += not same
            self.numbers += numbers


def compare_plan(plan, old, new, asked, tally):
    """One line, and one more in the tally."""
    old_file, old_said = old.run(plan)
    new_file, new_said = new.run(plan)
    fine = FINE if plan.some_may_fail else FINE[:1]
    for which, said in (("old", old_said), ("new", new_said)):
        if said["exit"] not in fine:
            tally.take(False)
            say("differs", plan.name, f": the {which} program ended with {said['exit']}: {said['error'][-300:]}")
            return
    try:
        with reading:
            found = Comparison(old_file, new_file, asked.renames, asked.left_out)
    except RunFileProblem as problem:
        tally.take(False)
        say("differs", plan.name, f": {problem}")
        return
    tally.take(not found.differences, found.numbers)
    if found.differences:
        say("differs", plan.name, f": {found.differences[0]}; {len(found.wrong_datasets)} of {found.datasets} datasets differ")
    else:
        say("same", plan.name, f": {found.numbers:,} numbers in {found.datasets} datasets; {new_said['seconds']:.1f} s")
    new.remove(plan)


def compare_text(words, old, new, asked, tally):
    before, after = old.print(words), new.print(words)
    if words[0] == "params" and asked.numbers_only:
        before, after = (without_sentences(text) if "--json" in words else "" for text in (before, after))
    before, after = before.splitlines(), after.splitlines()
    shorter = min(len(before), len(after))
    wrong = next((line for line in range(shorter) if not asked.renames.same(before[line], after[line])), shorter)
    same = wrong == len(before) == len(after)
    tally.take(same)
    name = "hearth " + " ".join(words)
    if same:
        say("same", name, f": {len(after)} lines")
    else:
        say("differs", name, f": line {wrong}: " + both_shown(*(lines[wrong].strip() if wrong < len(lines) else "nothing" for lines in (before, after))))


def without_sentences(printed):
    head, _, text = printed.partition("\n")
    plain = [{key: value for key, value in parameter.items() if key not in ("meaning", "source")} for parameter in json.loads(text)]
    return head + "\n" + json.dumps(plain, indent=1)


def compare(asked):
    """Everything; the exit code."""
    started, tally = time.monotonic(), Tally()
    program_digest = digest(asked.old)
    design = pathlib.Path(f"build/proof/every_parameter_{program_digest[:12]}.csv")   # the run files name it, so one path for both
    rows = every_parameter(asked.old, asked.old_scenarios)
    write(asked.old_scenarios / design, rows)
    write(ROOT / design, asked.renames.new(rows))
    old = Side(asked.old, asked.old_scenarios, PROOF / program_digest / asked.size, asked.renames.old, True, design)
    new = Side(asked.new, ROOT, PROOF / f"new-{os.getpid()}", str, False, design)
    plans = [plan for plan in plans_of(ROOT, asked.size, design) if asked.only in plan.name]
    texts = [words for words in (*TEXTS, *(["structure", plan.name, "--json"] for plan in plans if plan.words[0] == "run"))
             if asked.only in " ".join(words)]
    print(f"{len(plans)} scenarios and sweeps, and {len(texts)} texts, at size {asked.size}, {asked.jobs} at a time; "
          f"'{EVERY_PARAMETER}' has {rows.count(chr(10)) - 1} rows.", flush=True)
    try:
        with concurrent.futures.ThreadPoolExecutor(asked.jobs) as crew:
            work = [crew.submit(compare_plan, plan, old, new, asked, tally) for plan in plans]
            work += [crew.submit(compare_text, words, old, new, asked, tally) for words in texts]
            try:
                for done in concurrent.futures.as_completed(work):
                    done.result()
            except BaseException:
                crew.shutdown(cancel_futures=True)   # or everything that waits would still be run
                raise
    finally:
        if tally.differ == 0:
            shutil.rmtree(new.folder, ignore_errors=True)
    print(f"{tally.same + tally.differ} compared: {tally.same} same, {tally.differ} differ; {tally.numbers:,} numbers; {time.monotonic() - started:.0f} s; "
          f"the old program's results are in {old.folder.relative_to(ROOT)}"
          + (f", the new one's that differ in {new.folder.relative_to(ROOT)}" if tally.differ else ""))
    return 1 if tally.differ or not tally.same else 0


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def program(text):
    path = pathlib.Path(text).resolve()
    if not (path.is_file() and os.access(path, os.X_OK)):
        raise argparse.ArgumentTypeError(f"{text} is not a program")
    return path


def folder(text):
    path = pathlib.Path(text).resolve()
    if not (path / "scenarios").is_dir():
        raise argparse.ArgumentTypeError(f"{text} has no folder scenarios")
    return path


def renames(text):
    try:
        return Renames.read(pathlib.Path(text))
    except (OSError, ValueError) as problem:
        raise argparse.ArgumentTypeError(str(problem)) from problem


def arguments(words):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=program, metavar="OLD_PROGRAM", nargs="?")
    parser.add_argument("new", type=program, metavar="NEW_PROGRAM", nargs="?")
    parser.add_argument("--size", choices=("small", "full"), default="small")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="programs at a time [all cores]")
    parser.add_argument("--only", default="", metavar="WORD", help="only scenarios, sweeps and texts whose name contains it")
    parser.add_argument("--renames", type=renames, default=Renames(), metavar="FILE",
                        help="lines 'old new': names of datasets, measures and parameters that have changed")
    parser.add_argument("--old-scenarios", type=folder, default=ROOT, metavar="FOLDER",
                        help="the copy of the repository whose scenarios the old program reads, where theirs have changed [this one]")
    parser.add_argument("--numbers-only", action="store_true", help="leave out sentences for people: meanings, sources, titles")
    parser.add_argument("--self-check", type=program, metavar="PROGRAM", help="check that a change of one bit, a seed or a name is found")
    asked = parser.parse_args(words)
    if not asked.self_check and not (asked.old and asked.new):
        parser.error("two programs are wanted: OLD_PROGRAM NEW_PROGRAM")
    if not asked.self_check and asked.old_scenarios == ROOT and asked.renames.new_of and any("." in name for name in asked.renames.new_of):
        parser.error("parameters are renamed, so the old program reads other scenarios: --old-scenarios FOLDER is wanted")
    asked.left_out = (SENTENCES if asked.numbers_only else set()) | (GIVEN if asked.old_scenarios != ROOT else set())
    if asked.jobs < 1:
        parser.error("--jobs wants a whole number of at least 1")
    return asked


if __name__ == "__main__":
    ASKED = arguments(sys.argv[1:])
    os.environ["HDF5_USE_FILE_LOCKING"] = "FALSE"
    if ASKED.self_check:
        from self_check import self_check
        sys.exit(self_check(ASKED.self_check))
    sys.exit(compare(ASKED))
