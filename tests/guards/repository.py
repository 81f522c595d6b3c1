"""What every guard needs: the files of the repository, and one way to report."""
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CODE = (".cpp", ".hpp")


def files():
    """Paths from the root: those git tracks or would track; without git (an unpacked copy), all but what is built."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            capture_output=True, text=True, check=False) if (ROOT / ".git").exists() and has_git() else None
    if listed is not None and listed.returncode == 0:
        names = [pathlib.PurePosixPath(name) for name in listed.stdout.split("\0") if name]
        return sorted(name for name in names if (ROOT / name).is_file())
    skipped = {".git", "build", "__pycache__", ".cache"}
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return sorted(pathlib.PurePosixPath(path) for path in found
                  if not skipped & set(path.parts) and path.suffix not in (".h5",) and not path.name.endswith(".log.json"))


def has_git():
    try:
        return subprocess.run(["git", "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def code(*rooms):
    """The C++ files under these rooms."""
    return [path for path in files() if path.suffix in CODE and str(path).startswith(tuple(room + "/" for room in rooms))]


def text(path):
    """Bytes that are not UTF-8 (some tests feed the reader such files) become a mark, not an error."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def lines(path):
    return list(enumerate(text(path).splitlines(), start=1))


def finish(problems, fine):
    """Prints every problem and fails, or says what was found to be fine."""
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(f"{len(problems)} problem(s)")
    print(fine)
