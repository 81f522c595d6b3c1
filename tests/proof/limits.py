#!/usr/bin/env python3
"""What is left behind when the machine or another program gets in the way: signals, two writers, moved folders, a full disk, folders that
may not be written, too little memory and too few threads. Prints a line for each: what was tried -> exit code -> what was left behind.

usage: limits.py HEARTH [WORD]      WORD: only the lines whose first column holds it

A line that breaks a promise is marked !, and then the script ends with 1. The promises: the program ends by itself with an exit code of its
own and a sentence, and what is left is a file that hearth can read, or nothing. As root it also tries a folder that nobody may write.
"""
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SCENARIOS = pathlib.Path(__file__).resolve().parents[2] / "scenarios"
SHORT = ["--set", "run.years=1", "--set", "run.burn_in_months=0"]
SWEEP = '[sweep]\nscenario = "scenarios/tiny.toml"\ndesign = "list"\nreplicates = 2\n[vary]\nneed.growth_percent = [0, 1, 2]\n'
NOBODY = 65534
MB = 1 << 20


def limited(limits, user):
    """What the child does before it becomes hearth."""
    def prepare():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if user is not None:
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)
        for limit, value in limits.items():
            resource.setrlimit(limit, (value, value))
    return prepare


class Trials:
    def __init__(self, hearth, only):
        self.hearth, self.only, self.broken = str(pathlib.Path(hearth).resolve()), only, 0
        print(f"{'what was tried':<62} {'exit':>5}  what was left behind", flush=True)

    def start(self, folder, *words, limits=None, user=None):
        return subprocess.Popen([self.hearth, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                preexec_fn=limited(limits or {}, user))

    def end(self, program, seconds=120):
        try:
            text, _ = program.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            program.kill()
            program.communicate()
            return "hangs", ""
        return program.returncode, text.decode("utf-8", "replace")

    def run(self, folder, *words, **how):
        return self.end(self.start(folder, *words, **how))

    def tell(self, tried, code, left, kept=True):
        self.broken += not kept
        print(f"{'' if kept else '! '}{tried:<{62 if kept else 60}} {code!s:>5}  {left}", flush=True)

    def left_in(self, folder, before=()):
        """The names of what is new in a folder, and whether hearth can read the run files among them."""
        names, sound = [], True
        for path in sorted(folder.iterdir()):
            if path.name in before or path.name == "scenarios":
                continue
            names.append(path.name + ("/" if path.is_dir() else ""))
            sound = sound and not path.name.endswith(".tmp")
            if path.suffix == ".h5":
                sound = sound and self.run(folder, "summarise", path.name)[0] == 0
        return ", ".join(names) or "nothing", sound

    def wants(self, word):
        return not self.only or self.only in word


def new_folder(root, name):
    folder = root / name.replace("/", "_").replace(" ", "_")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "scenarios").symlink_to(SCENARIOS)
    (folder / "s.toml").write_text(SWEEP)
    return folder


def work_for(command, replicates):
    words = ["run", "scenarios/tiny.toml"] if command == "run" else ["sweep", "run", "s.toml"]
    return [*words, "--replicates", str(replicates), "--quiet", *SHORT]


def signals(trials, root):
    for command in ("run", "sweep"):
        for name in ("INT", "TERM", "HUP", "USR1", "USR2", "XCPU"):
            tried = f"signal {name} during {command}"
            if not trials.wants(tried):
                continue
            folder = new_folder(root, tried)
            program = trials.start(folder, *work_for(command, 400 if command == "run" else 200), "--jobs", "1")
            wait_for(folder, "*.tmp" if command == "run" else "s.sweep/parts/*.h5")
            time.sleep(2)   # so that something of it is complete
            program.send_signal(getattr(signal, "SIG" + name))
            code, _ = trials.end(program)
            left, sound = trials.left_in(folder, {"s.toml"})
            trials.tell(tried, code, left, code == 130 and sound)


def wait_for(folder, pattern):
    for _ in range(600):
        if list(folder.glob(pattern)):
            return
        time.sleep(0.1)


def two_writers(trials, root):
    for command in ("run", "sweep"):
        tried = f"two writers of one name: {command}"
        if not trials.wants(tried):
            continue
        folder = new_folder(root, tried)
        words = [*work_for(command, 8), "-o", "same.h5"]
        first, second = trials.start(folder, *words), trials.start(folder, *words)
        codes = [trials.end(first)[0], trials.end(second)[0]]
        left, sound = trials.left_in(folder, {"s.toml"})
        trials.tell(tried, f"{codes[0]},{codes[1]}", left, sound and 0 in codes and set(codes) <= {0, 2})


def moved_folder(trials, root):
    for how in ("moved", "copied"):
        tried = f"folder of a sweep {how} away: status, merge"
        if not trials.wants(tried):
            continue
        folder = new_folder(root, tried)
        trials.run(folder, "sweep", "run", "s.toml", "--no-merge", "--quiet", *SHORT)
        there = folder / "there" / "deeper"
        there.mkdir(parents=True)
        (shutil.move if how == "moved" else shutil.copytree)(str(folder / "s.sweep"), str(there / "s.sweep"))
        codes = [trials.run(there, "sweep", "status", "s.sweep")[0], trials.run(there, "sweep", "merge", "s.sweep")[0]]
        left, sound = trials.left_in(there)
        trials.tell(tried, f"{codes[0]},{codes[1]}", left, codes == [0, 0] and sound and "s.h5" in left and not (folder / "s.h5").exists())


def full_disk(trials, root):
    for command, words in (("run", ["run", "scenarios/tiny.toml", "--quiet", *SHORT]), ("sweep", ["sweep", "run", "s.toml", "--quiet", *SHORT]),
                           ("sweep plan", ["sweep", "plan", "s.toml", "-o", "design.csv"])):
        tried = f"files may hold 8 bytes only: {command}"
        if trials.wants(tried):
            folder = new_folder(root, tried)
            code, text = trials.run(folder, *words, limits={resource.RLIMIT_FSIZE: 8})
            left, sound = trials.left_in(folder, {"s.toml"})
            trials.tell(tried, code, left, code == 5 and sound and "hearth:" in text)
        tried = f"disk full: {command}"
        if trials.wants(tried):
            folder = new_folder(root, tried)
            if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", folder], capture_output=True).returncode != 0:
                trials.tell(tried, "-", "not tried: no disk of its own can be made here")
                continue
            try:
                (folder / "scenarios").symlink_to(SCENARIOS)
                (folder / "s.toml").write_text(SWEEP)
                fill(folder / "rest")
                code, text = trials.run(folder, *words)
                left, sound = trials.left_in(folder, {"s.toml", "rest"})
            finally:
                subprocess.run(["umount", folder], check=False)
            trials.tell(tried, code, left, code == 5 and sound and "hearth:" in text)


def fill(path):
    with path.open("ab", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            pass


def read_only(trials, root):
    for command, words in (("run", ["run", "scenarios/tiny.toml", "--quiet", *SHORT]), ("sweep", ["sweep", "run", "s.toml", "--quiet", *SHORT])):
        tried = f"a folder that may not be written: {command}"
        if not trials.wants(tried):
            continue
        folder = new_folder(root, tried)
        folder.chmod(0o555)
        code, text = trials.run(folder, *words, user=NOBODY if os.geteuid() == 0 else None)
        left, sound = trials.left_in(folder, {"s.toml"})
        folder.chmod(0o755)
        trials.tell(tried, code, left, code == 5 and sound and left == "nothing" and "hearth:" in text)


def memory(trials, root):
    folder = new_folder(root, "memory base")
    trials.run(folder, "sweep", "run", "s.toml", "--quiet", *SHORT)
    trials.run(folder, "run", "scenarios/tiny.toml", "--quiet", *SHORT, "-o", "a.h5")
    trials.run(folder, "run", "scenarios/tiny.toml", "--quiet", *SHORT, "-o", "b.h5", "--set", "need.growth_percent=1")
    commands = {"run": ["run", "scenarios/tiny.toml", "--quiet", *SHORT, "-o", "out.h5"], "sweep run": ["sweep", "run", "s.toml", "--quiet", *SHORT, "-o", "out.h5"],
                "sweep plan": ["sweep", "plan", "s.toml"], "summarise": ["summarise", "s.h5"], "compare": ["compare", "a.h5", "b.h5"],
                "params": ["params"], "validate": ["validate", "scenarios/tiny.toml"]}
    sizes = [35, 40, 45, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200, 250, 300, 400, 500, 1000, 2000]
    before = {path.name for path in folder.iterdir()}
    for command, words in commands.items():
        if not trials.wants(f"memory: {command}"):
            continue
        codes, bad, lefts = [], [], set()
        for size in sizes:
            code, text = trials.run(folder, *words, "--jobs", "4", limits={resource.RLIMIT_AS: size * MB}) if "run" in words else \
                trials.run(folder, *words, limits={resource.RLIMIT_AS: size * MB})
            not_started = "error while loading shared libraries" in text
            codes.append("not started" if not_started else code)
            if not not_started and (code not in (0, 5) or (code == 5 and ("memory" not in text or "terminate" in text))):
                bad.append(f"{size} MB: {code} {text.strip()[-100:]!r}")
            left, sound = trials.left_in(folder, before)
            if not sound:
                bad.append(f"{size} MB leaves {left}")
            lefts.add(left)
            for path in folder.iterdir():
                if path.name not in before:
                    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        told = ", ".join(f"{code} to {max(s for s, c in zip(sizes, codes) if c == code)} MB" for code in dict.fromkeys(codes))
        trials.tell(f"memory of {sizes[0]} to {sizes[-1]} MB: {command}", "/".join(str(c) for c in dict.fromkeys(codes) if c != "not started"),
                    f"{told}; " + " or ".join(sorted(lefts)) + "".join("; " + b for b in bad), not bad)


def threads(trials, root):
    user = NOBODY if os.geteuid() == 0 else None
    for command in ("run", "sweep"):
        outputs = set()
        for most in (1, 2, 3, 5, 64):
            tried = f"at most {most} thread{'s' if most > 1 else ''} for 8 jobs: {command}"
            if not trials.wants(tried):
                continue
            folder = new_folder(root, tried)
            folder.chmod(0o777)
            code, _ = trials.run(folder, *work_for(command, 9), "--jobs", "8", "-o", "out.h5", limits={resource.RLIMIT_NPROC: most}, user=user)
            left, sound = trials.left_in(folder, {"s.toml"})
            if (folder / "out.h5").exists():
                outputs.add((folder / "out.h5").read_bytes())
            trials.tell(tried, code, left, code == 0 and sound and len(outputs) == 1)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    trials = Trials(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        root.chmod(0o755)
        for part in (signals, two_writers, moved_folder, full_disk, read_only, memory, threads):
            part(trials, root)
    print("every promise was kept" if trials.broken == 0 else f"{trials.broken} promises were broken")
    return 1 if trials.broken else 0


if __name__ == "__main__":
    sys.exit(main())
