#!/usr/bin/env python3
"""No maths library, no standard generators, no clocks in the core and the models: the same bits on every machine.

Reads the sources and, given compiled libraries as arguments, the symbols they ask of others.
"""
import re
import shutil
import subprocess
import sys

from repository import code, finish, lines

LIBM = ("exp exp2 expm1 log log2 log10 log1p pow cbrt hypot sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh "
        "erf erfc lgamma tgamma fma").split()
CALLS = re.compile(r"(?:\bstd|(?<![\w>)]))::(" + "|".join(LIBM) + r")[fl]?\s*\(")
GENERATORS = re.compile(r"\bstd::(\w+_distribution|mt19937(_64)?|random_device|default_random_engine|minstd_rand0?|shuffle|sample|hash)\b"
                        r"|(?<![\w:.>])(s?rand|random|drand48)\s*\(\s*\)")
CLOCKS = re.compile(r"\b(steady_clock|system_clock|high_resolution_clock)\b|\bstd::time\s*\(")
# The engine throws for programming errors only; what a user can get wrong is answered before the first month. Throwing a bare
# text is how a consteval function says no to the compiler.
THROWS = re.compile(r"\bthrow\b(?!\s+(std::(logic_error|out_of_range|invalid_argument)\b|\"))")
RULES = [(CALLS, "is libm's: use sim/core/math"), (GENERATORS, "is not keyed luck: use sim/core/random and sim/core/sampling"),
         (CLOCKS, "is a clock"), (THROWS, "only std::logic_error, std::out_of_range or std::invalid_argument, for a programming error")]
TEXT = re.compile(r"\"(?:\\.|[^\"\\])*\"")
COMMENT = re.compile(r"//.*")


def problems_of(line):
    bare = COMMENT.sub("", TEXT.sub('""', line))
    return [f"{found.group(0).strip()} {why}" for rule, why in RULES if (found := rule.search(bare))]


def in_sources():
    for path in code("sim/core", "models"):
        for number, line in lines(path):
            for problem in problems_of(line):
                yield f"{path}:{number}: {problem}"


def in_library(library):
    """A call the eye misses (a using declaration, a builtin the compiler turned into a call) still leaves its symbol."""
    symbols = subprocess.run(["nm", "--undefined-only", "--no-demangle", library], capture_output=True, text=True, check=True).stdout
    asked = {line.split()[-1] for line in symbols.splitlines() if line.split()[:1] == ["U"]}
    for name in LIBM:
        for symbol in (name, name + "f", name + "l"):
            if symbol in asked:
                yield f"{library}: calls {symbol} of libm"


def self_check():
    for line in ["x = std::exp(y);", "x = ::pow(y, 2);", "std::mt19937 g;", "std::normal_distribution<> d;", "throw Failure();",
                 "auto t = std::chrono::steady_clock::now();"]:
        assert problems_of(line), line
    for line in ["x = exp(y);  // not std::exp(y)", "x = hearth::exp(y);", "std::sqrt(x);", "throw std::out_of_range(name);"]:
        assert not problems_of(line), line


if __name__ == "__main__":
    self_check()
    found = list(in_sources())
    if sys.argv[1:] and shutil.which("nm"):
        found += [problem for library in sys.argv[1:] for problem in in_library(library)]
    finish(found, "no maths library, generator or clock in the core and the models")
