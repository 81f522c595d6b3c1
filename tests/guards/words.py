#!/usr/bin/env python3
"""Nothing of one machine in the repository, and plain text throughout."""
import re

from repository import ROOT, files, finish, lines, text

# Written in pieces, so that this file does not find itself.
RULES = [
    (r"(?<![\w.])/(" + "|".join(["work", "home", "root", "Users", "mnt"]) + r")/[\w.]", "a path of one machine"),
    (r"(\.\./|\b)shared" + r"/(data|design|evidence|reference|bench|hooks)\b", "a folder that is not in the repository"),
    (r"\b(" + "|".join(["pypi" + r"\.org", r"pythonhosted\." + "org", r"npmjs\." + r"(org|com)", "crates" + r"\.io", r"deb\." + r"debian\.org",
                        r"snapshot\." + r"debian\.org", r"conda\." + "anaconda", r"proxy\.golang\." + "org", r"docker\." + "io", r"ghcr\." + "io"])
     + r")\b", "a registry's host name"),
]
RULES = [(re.compile(pattern), what) for pattern, what in RULES]
PROSE = (".md", ".csv", ".toml", ".json", ".txt", ".py", ".cpp", ".hpp", ".cff", ".html", ".js", ".css", "")


def problems():
    for path in files():
        if path.suffix not in PROSE or b"\0" in (ROOT / path).read_bytes():
            continue
        for number, line in lines(path):
            for rule, what in RULES:
                if found := rule.search(line):
                    yield f"{path}:{number}: {found.group(0)}: {what}"
            if path.suffix in (".cpp", ".hpp", ".py") and (line != line.rstrip() or "\t" in line):
                yield f"{path}:{number}: a tab or a space at the end"
        broken_on_purpose = str(path).startswith("tests/messages/")
        if path.suffix in (".cpp", ".hpp", ".py", ".md", ".csv", ".toml") and not broken_on_purpose and not text(path).endswith("\n"):
            yield f"{path}: no newline at the end"


if __name__ == "__main__":
    finish(list(problems()), "no machine, missing folder or registry is named")
