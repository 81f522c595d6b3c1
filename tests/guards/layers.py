#!/usr/bin/env python3
"""Holds the arrows between rooms by reading the #include lines, and keeps each heavy library behind its own door."""
import re

from repository import code, finish, lines

# room: the rooms it may include besides itself, all further up, so that there is no circle. app is the composition root and may include
# anything.
MAY_INCLUDE = {
    "sim/core": [],
    "sim/input": ["sim/core"],
    "sim/output": ["sim/core"],
    "sim/run": ["sim/core", "sim/input", "sim/output"],
    "analysis/statistics": ["sim/core"],
    "analysis/text": ["sim/core", "analysis/statistics"],
    "analysis/read": ["sim/core", "sim/output", "analysis/statistics", "analysis/text"],
    "analysis/summary": ["sim/core", "sim/output", "analysis/read", "analysis/statistics", "analysis/text"],
    "analysis/comparison": ["sim/core", "sim/output", "analysis/read", "analysis/statistics", "analysis/text"],
    "analysis/sensitivity": ["sim/core", "sim/output", "analysis/read", "analysis/statistics", "analysis/text"],
}
# A room of the model: the rooms of the model it may include besides sim/core, all further up. The month puts them together.
MODEL_ROOMS = {
    "ledger": "",
    "draws": "",
    "families": "",
    "places": "draws families",
    "register": "draws families ledger",
    "practice": "draws ledger",
    "early_help": "draws practice register",
    "casework": "draws early_help families ledger practice register",
    "care": "casework draws ledger places register",
    "population": "casework draws places register",
    "workforce": "draws ledger practice register",
    "money": "care ledger places workforce",
    "partners": "ledger practice",
    "accountability": "",
    "leaders": "accountability draws ledger places",
    "inspection": "accountability draws ledger practice",
    "incidents": "accountability draws ledger practice",
    "improvement": "draws inspection ledger places",
    "restructuring": "draws inspection ledger",
    "outcomes": "incidents ledger practice register",
}
MODEL_ROOMS["month"] = " ".join(MODEL_ROOMS)
MAY_INCLUDE |= {f"models/{room}": ["sim/core", *(f"models/{other}" for other in others.split())] for room, others in MODEL_ROOMS.items()}
# What stands outside the model sees the model as a whole.
MAY_INCLUDE["app"] = [*MAY_INCLUDE]
# library: where its headers may be included. TBB stands behind the executor, so that no result can depend on it; Boost.Math
# stands behind a policy that keeps to double, because its initialisers for long double throw where that has 64 bits (valgrind).
DOORS = {
    r"(tbb|oneapi)/": ["sim/run/executor"],
    r"(hdf5|hdf5_hl|H5\w+)\.h$": ["sim/output/"],
    r"boost/math/": ["sim/core/distributions"],
    r"CLI/": ["app/"],
    r"spdlog/": ["app/", "sim/run/"],
    r"toml\+\+/|toml\.hpp": ["sim/input/"],
    r"nlohmann/": ["sim/input/", "sim/output/", "sim/run/", "app/", "analysis/"],
    r"fmt/": ["sim/input/", "sim/output/", "sim/run/", "app/", "analysis/"],
}
# The core and the models compute: no files, threads, clocks or generators but our own.
PURE = ("sim/core", "models/")
IMPURE = re.compile(r"(thread|jthread|mutex|shared_mutex|condition_variable|future|atomic|fstream|iostream|filesystem|cstdio|stdio\.h"
                    r"|random|chrono|ctime|time\.h|regex|execution|unordered_map|unordered_set)$")
INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def room_of(path):
    return next((room for room in MAY_INCLUDE if str(path).startswith(room + "/")), None)


def problem_of(path, quote, header):
    """What is wrong with one include, or None."""
    room, target = room_of(path), room_of(header)
    if room is None:
        return "stands in a file of no room"
    if quote == '"':
        if target is None:
            return "is in no room; write the path from the root of the repository"
        if target != room and target not in MAY_INCLUDE[room]:
            return f"{room} may not include {target}"
        return None
    for library, doors in DOORS.items():
        if re.match(library, header) and not str(path).startswith(tuple(doors)):
            return "only " + ", ".join(doors) + " may include it"
    if room.startswith(PURE) and IMPURE.match(header):
        return f"{room} is pure: it may not include it"
    if room.startswith(PURE) and "/" in header and not header.startswith("boost/"):
        return f"{room} includes the standard library and Boost only"
    return None


def problems():
    for path in code(*{room.split("/")[0] for room in MAY_INCLUDE}):
        if room_of(path) is None:
            yield f"{path}: is in no room; give its folder a line in MAY_INCLUDE"
            continue
        for number, line in lines(path):
            include = INCLUDE.match(line)
            problem = include and problem_of(path, *include.groups())
            if problem:
                yield f"{path}:{number}: {include.group(2)}: {problem}"


def self_check():
    """The guard would be worthless if it could not say no."""
    for path, quote, header in [("sim/core/a.hpp", '"', "models/month/world.hpp"), ("models/month/a.cpp", '"', "sim/run/executor.hpp"),
                                ("analysis/read/a.cpp", '"', "models/month/world.hpp"), ("sim/run/a.cpp", '"', "analysis/text/figures.hpp"),
                                ("sim/output/a.cpp", '"', "sim/input/b.hpp"), ("sim/run/sweep.cpp", "<", "tbb/parallel_for.h"),
                                ("models/month/a.cpp", "<", "random"), ("models/care/a.cpp", '"', "models/month/world.hpp"),
                                ("models/register/a.cpp", '"', "models/casework/contacts.hpp"), ("models/inspection/a.cpp", '"', "models/leaders/leaders.hpp"),
                                ("models/a.cpp", '"', "sim/core/month.hpp"), ("sim/core/a.cpp", "<", "thread"),
                                ("sim/run/a.cpp", '"', "app/commands.hpp"),
                                ("analysis/statistics/a.cpp", "<", "boost/math/distributions/normal.hpp"),
                                ("analysis/text/a.cpp", '"', "analysis/read/csv.hpp"),
                                ("analysis/summary/a.cpp", '"', "analysis/comparison/comparison.hpp")]:
        assert problem_of(path, quote, header), (path, header)
    rooms = [*MAY_INCLUDE]
    for number, room in enumerate(rooms):
        assert set(MAY_INCLUDE[room]) <= set(rooms[:number]), room
    assert problem_of("models/care/a.cpp", '"', "sim/core/month.hpp") is None
    assert problem_of("models/month/a.cpp", '"', "models/care/care.hpp") is None
    assert problem_of("models/places/a.cpp", "<", "boost/graph/adjacency_list.hpp") is None


if __name__ == "__main__":
    self_check()
    finish(list(problems()), "every include follows the arrows")
