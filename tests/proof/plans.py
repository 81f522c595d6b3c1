"""What is run: every shipped scenario and sweep, found by looking, and one sweep that moves every parameter by itself."""
import json
import math
import re
import subprocess
import tomllib

# Small: few families, few months, every measure of every month. Policies start after twelve recorded months.
SMALL = {"place.population_scale": 0.15, "run.years": 3, "run.burn_in_months": 12, "policy.after_months": 12}
EVERYTHING = {"output.measures": ["all"], "output.every": "month", "output.by": "authority"}
MOST_REPLICATES = 2
MOST_RUNS = 64   # of one sweep at size small: of a larger one only the first of so many shards that they are fewer
EVERY_LAYER = "tests/proof/every_layer.toml"
COMPLEXITY = "complexity.on"
# What must be so for a parameter to act at all, where every_layer.toml says otherwise.
ACTS_WITH = {
    "complexity.": {COMPLEXITY: True},
    "restructuring.pilot": {"restructuring.pace": "pilot"},
    "restructuring.learnt": {"restructuring.pace": "pilot"},
    "restructuring.dip_learnt": {"restructuring.pace": "pilot"},
    "restructuring.risk": {"restructuring.rollout": "by_risk"},
    "incidents.": {"incidents.rate": 0.5, "incidents.scandal": 0.5, "incidents.needless_scandal": 0.5},
    "warning.drift": {"warning.method": "cusum"},
    "warning.persistence": {"warning.method": "cusum"},
    "early_help.places_per_10000": {"money.on": False},
    "partners.effort_cost": {"partners.reciprocity": 0.1},
    "partners.trust_high": {"partners.reciprocity": 0.1},
    "workforce.relief": {"workforce.relief_percent": 20, "workforce.relief_months": 6},
    "workforce.join": {"workforce.overload_percent": 100},
}
EVERY_PARAMETER = "every parameter by itself"
# Not a number of the model: which files, which output, how long; and those whose values only fit one another.
NOT_MOVED = ("run.", "output.", "place.authorit", "place.held_at_year", "place.population_scale", "place.source", "media.story_month",
             "leadership.custom", "money.settlement", "money.unit_costs")


class Plan:
    """One run or sweep: `words` and then --set for each of `sets`; of a sweep perhaps only the first of `shards`. Heavier ones start first."""

    def __init__(self, name, words, sets, weight=1, shards=1, some_may_fail=False):
        self.name, self.words, self.sets, self.weight, self.shards, self.some_may_fail = name, words, sets, weight, shards, some_may_fail

    def commands(self, program, output, renames):
        """In their order."""
        sets = [f"{key}={json.dumps(value)}" for key, value in self.sets.items()]
        options = [word for setting in sets for word in ("--set", renames(setting))]
        run = [str(program), *self.words, *options, "--jobs", "1", "--quiet", "--force", "-o", str(output)]
        if self.shards == 1:
            return [run]
        merge = [str(program), "sweep", "merge", str(output.with_suffix(".sweep")), "--partial", "--force", "-o", str(output)]
        return [[*run, "--shard", f"1/{self.shards}"], merge]

    def stem(self):
        return re.sub(r"[^\w.]+", "_", self.name)


def plans_of(root, size, design):
    """Every plan for the scenarios under `root`; `design` is where the sweep over every parameter was written, or None."""
    found = []
    for path in sorted([*(root / "scenarios").rglob("*.toml"), *(root / "tests/golden").glob("*.toml"), *(root / "tests/proof").glob("*.toml")]):
        name, asked = path.relative_to(root).as_posix(), tomllib.loads(path.read_text())
        found.append(sweep_of(root, name, asked, size) if "sweep" in asked else scenario_of(root, name, size))
    for path in sorted((root / "scenarios").rglob("*.csv")):   # a design that says itself which scenario it varies
        if varied := re.search(r"^#.* --scenario (\S+)", path.read_text(), re.MULTILINE):
            found.append(Plan(path.relative_to(root).as_posix(), ["sweep", "run", path.relative_to(root).as_posix(), "--scenario", varied[1], *replicates(size, 2)],
                              settings(root, varied[1], size, set())))
    if design:
        words = ["sweep", "run", str(design), "--scenario", EVERY_LAYER, "--replicates", "1"]
        sets = settings(root, EVERY_LAYER, "small", set()) | {COMPLEXITY: False}   # takes half the time of every row, and has rows of its own
        found.append(Plan(EVERY_PARAMETER, words, sets, weight=900, some_may_fail=True))
    return sorted(found, key=lambda plan: -plan.weight)


def replicates(size, shipped):
    return ["--replicates", "1" if size == "small" else str(min(shipped, MOST_REPLICATES))]


def scenario_of(root, name, size):
    values = chain(root, root / name)
    return Plan(name, ["run", name, *replicates(size, values.get("run.replicates", 1))], settings(root, name, size, set()), weight(values))


def sweep_of(root, name, asked, size):
    sweep, path = asked["sweep"], root / name
    varied = set(flat(asked.get("vary", {})))
    for arm in asked.get("arm", {}).values():
        varied |= set(flat(arm))
    if "file" in sweep:
        rows = [line for line in (path.parent / sweep["file"]).read_text().splitlines() if line and not line.startswith("#")]
        varied |= set(rows[0].split(","))
        points = len(rows) - 1
    else:
        levels = [len(values) for values in flat(asked.get("vary", {})).values() if isinstance(values, list)]
        listed = math.prod(levels) if sweep.get("design") == "grid" else max(levels, default=1)
        points = sweep.get("points", listed) * max(1, len(asked.get("arm", {})))
    scenario = (path.parent / sweep["scenario"]).resolve().relative_to(root).as_posix()
    words = ["sweep", "run", name, *replicates(size, sweep.get("replicates", 1))]
    shards = math.ceil(points / MOST_RUNS) if size == "small" else 1
    return Plan(name, words, settings(root, scenario, size, varied), weight(chain(root, root / scenario)) * points / shards, shards)


def settings(root, scenario, size, varied):
    sets = dict(EVERYTHING)
    if size == "small":
        sets |= SMALL
        sets["run.years"] = min(SMALL["run.years"], chain(root, root / scenario).get("run.years", 20))
    return {key: value for key, value in sets.items() if key not in varied}


def chain(root, path):
    """What a scenario says, after what it extends."""
    asked = tomllib.loads(path.read_text())
    base = chain(root, path.parent / asked["extends"]) if "extends" in asked else {}
    return base | flat(asked)


def flat(table, before=""):
    values = {}
    for key, value in table.items():
        values |= flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: value}
    return values


def weight(values):
    places = values.get("place.authorities", [1])
    return 149 if places == ["all"] else 150 if values.get("place.source") == "recipe" else len(places)


def every_parameter(program, root):
    """A design of one row a parameter and value: that parameter away from what every_layer.toml says, all else as it is there."""
    asked = subprocess.run([program, "params", "--json"], capture_output=True, text=True, check=True)
    resolved = chain(root, root / EVERY_LAYER) | {COMPLEXITY: False}
    rows = []
    for parameter in json.loads(asked.stdout):
        key = parameter["key"]
        if not key.startswith(NOT_MOVED):
            rows += [(f"{key} {number}", key, value) for number, value in enumerate(moved(parameter, resolved.get(key, parameter["default"])))]
    keys = sorted({key for _, key, _ in rows})
    lines = ["scenario,point," + ",".join(keys), "nothing moved,0" + "," * len(keys)]
    for point, (name, key, value) in enumerate(rows, start=1):
        values = {other: with_it for start, others in ACTS_WITH.items() if key.startswith(start) for other, with_it in others.items()} | {key: value}
        lines.append(f"{name},{point}" + "".join("," + (cell(values[other]) if other in values else "") for other in keys))
    return "\n".join(lines) + "\n"


def cell(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return '"' + text.replace('"', '""') + '"' if re.search(r'[",]', text) else text


def moved(parameter, value):
    """Other values of one parameter: every other word, the other truth, or half of a number (of every second of a list), more where less is not allowed."""
    if parameter["type"] == "flag":
        return [not value]
    if parameter["type"] == "option":
        return [word for word in parameter["options"] if word not in (value, "custom")]
    if parameter["type"] not in ("integer", "number", "numbers"):
        return []
    low, high = parameter["minimum"], parameter["maximum"]
    if isinstance(value, list):
        if abs(sum(value) - round(sum(value))) < 0.001 and len(set(value)) > 1:   # perhaps shares, whose sum must stay
            first = next(i for i in range(len(value) - 1) if value[i] != value[i + 1])
            return [[*value[:first], value[first + 1], value[first], *value[first + 2:]]]
        return [[number if place % 2 else nudged(number, low, high, True) for place, number in enumerate(value)]]
    return [nudged(value, low, high, parameter["type"] == "number")]


def nudged(value, low, high, real):
    step = abs(value) * 0.5 or min(1.0, (high - low) * 0.1)
    if not real:
        step = max(1, round(step))
    other = value - step if value - step >= low else min(high, value + step)
    return round(other, 6) if real else int(other)
