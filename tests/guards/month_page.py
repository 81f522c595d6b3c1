#!/usr/bin/env python3
"""What `hearth model` tells is read off the sources: every struct of inputs is in it, and an input that is planted appears in it."""
import pathlib
import shutil
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "cmake"))
import month_page  # noqa: E402  (found by the line above)

# Handed over outside the month's processes, or within another process's inputs.
ELSEWHERE = {
    "InitialWorkforceInputs": "opening", "OpeningBooksInputs": "opening", "LeadersMeasureInputs": "measures",
    "LeadersEffectInputs": "practice conditions, and factors within other inputs", "NeighbourInputs": "within those of the practice standard",
}


def told(root):
    return month_page.text_of(month_page.Model(root), root)


def missing_structs(root, text):
    structs = {name for name in month_page.Model(root).structs if name.endswith("Inputs")}
    return sorted(name for name in structs if f'"{name}"' not in text and name not in ELSEWHERE)


def planted():
    """The same text from sources in which inspection is given one thing more."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(ROOT / "models", copy / "models")
        for file, text, more in (("inspection/inspection_month.hpp", "    double quality_year = 1; ", "    double planted = 0;   ///< planted\n"),
                                 ("month/inspection_inputs.cpp", "            .quality_year", "            .planted = v.around.fear,\n")):
            path = copy / "models" / file
            path.write_text(path.read_text(encoding="utf-8").replace(text, more + text, 1), encoding="utf-8")
        return told(copy)


text = told(ROOT)
problems = [f"{name} is handed to no process that hearth model tells of" for name in missing_structs(ROOT, text)]
wanted = '{"InspectionInputs", "planted", "fear_now(a, n)", "planted"}'
if wanted in text or wanted not in planted():
    problems.append("an input planted in inspection does not appear in what hearth model tells")
print("\n".join(problems) or "every struct of inputs is told of, and a planted input appears")
sys.exit(bool(problems))
