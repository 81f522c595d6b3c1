#!/usr/bin/env python3
"""Invents input for each reader in turn and tells what was found. Builds nothing:
    cmake --preset fuzz && cmake --build --preset fuzz
    python3 tests/fuzz/run.py --minutes 5 --reader scenario
What was found and what covers more than the seeds do is kept in the folder of --keep; tests/fuzz/corpus is never written."""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Reader: the longest input that is invented for it. Longer ones add time rather than cases.
READERS = {"scenario": 4000, "sweep": 4000, "design": 4000, "table": 6000, "run_file": 150000, "edited_run_file": 300}
MOST_FINDINGS = 20   # of one reader, before the rest of its minutes is left
ENVIRONMENT = {**os.environ, "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1", "ASAN_OPTIONS": "allocator_may_return_null=1:malloc_context_size=6:quarantine_size_mb=16"}


def write_dictionary(path, seeds):
    """The words of the seeds: a fuzzer would need days to come upon the name of a key."""
    words = set()
    for seed in seeds.iterdir():
        text = seed.read_bytes()
        if b"\0" not in text:
            words |= set(re.findall(rb"[A-Za-z_][\w.]{2,40}", re.sub(rb"#.*", b"", text)))
    words |= {b"[sweep]", b"[vary]", b"[[", b"]]", b'"""', b"'''", b"\r\n", b'""', b"1e308", b"-0.0", b"inf", b"nan", b"0x7fffffff", b"9223372036854775807",
              b"1979-05-27T07:32:00Z", b"\\u0000", b"# source: ", b"2018-04", b"E06000015", b"\xef\xbb\xbf", b"\xc2\xa0"}
    escaped = (re.sub(rb'[^ !#-\[\]-~]', lambda c: b"\\x%02x" % c.group(0)[0], word) for word in sorted(words))
    path.write_bytes(b"".join(b'"%s"\n' % word for word in escaped))


def invent(reader, programs, keep, seconds):
    """Runs until the time is over, once more after each finding. Executions, edges covered and the findings' files."""
    found, grown = keep / "findings" / reader, keep / "corpus" / reader
    found.mkdir(parents=True, exist_ok=True)
    grown.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    executions = edges = 0
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run([programs / "fuzz_replay", "--seeds", folder], check=True, env=ENVIRONMENT, cwd=ROOT)
        dictionary = folder / "dictionary"
        write_dictionary(dictionary, folder / reader)
        log_path = keep / f"{reader}.log"
        with log_path.open("wb") as log:
            while (left := int(end - time.monotonic())) > 0 and len(set(found.iterdir()) - before) < MOST_FINDINGS:
                command = [programs / f"fuzz_{reader}", grown, folder / reader, f"-max_total_time={left}", f"-max_len={READERS[reader]}", f"-dict={dictionary}",
                           "-timeout=10", "-rss_limit_mb=3000", "-malloc_limit_mb=2000", "-print_final_stats=1", "-reload=0", f"-artifact_prefix={found}/"]
                start = log.tell()
                subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False, env=ENVIRONMENT, cwd=folder)
                said = log_path.read_bytes()[start:].decode(errors="replace")
                counts = re.findall(r"^#(\d+)\s.*?cov: (\d+)", said, re.MULTILINE)
                executions += max([int(n) for n in re.findall(r"number_of_executed_units: (\d+)", said)] + [int(n) for n, _ in counts], default=0)
                edges = max([edges] + [int(cov) for _, cov in counts])
                if not counts and "ERROR" not in said:
                    sys.exit(f"{reader}: the program did not start; see {log_path}")
    return executions, edges, sorted(set(found.iterdir()) - before)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5, help="for each reader")
    parser.add_argument("--reader", action="append", choices=READERS, help="only this one; may be given several times")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/fuzz", help="where the preset fuzz was built")
    parser.add_argument("--keep", type=pathlib.Path, default=ROOT / "build/fuzz/found", help="findings, new corpus and logs")
    arguments = parser.parse_args()
    keep, programs = arguments.keep.resolve(), arguments.build.resolve()
    findings = []
    for reader in arguments.reader or READERS:
        if not (programs / f"fuzz_{reader}").exists():
            sys.exit(f"{programs}/fuzz_{reader} is not there: cmake --preset fuzz && cmake --build --preset fuzz")
        executions, edges, found = invent(reader, programs, keep, arguments.minutes * 60)
        print(f"{reader}: {arguments.minutes:g} minutes, {executions:,} executions, {edges:,} edges, {len(found)} findings", flush=True)
        for path in found:
            print(f"    {path}")
        findings += found
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
