"""Can the comparison say no? A seed, one bit, a name, a default: each must be found, and where nothing differs nothing may be."""
import json
import math
import pathlib
import shutil
import struct
import subprocess
import tempfile

from comparison import Comparison, Renames, first_difference
from plans import EVERYTHING, SMALL
from run_file import CHANGE, FLOAT, RunFile, Values

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(program, output, seed):
    sets = EVERYTHING | SMALL | {"run.years": 1, "run.burn_in_months": 3, "policy.after_months": 6}
    options = [word for key, value in sets.items() for word in ("--set", f"{key}={json.dumps(value)}")]
    subprocess.run([program, "run", "tests/proof/every_layer.toml", "--seed", str(seed), "--replicates", "1", *options, "--quiet", "-o", output],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return output


def doubles(*numbers):
    return Values((FLOAT, 8, 0), (len(numbers),), struct.pack(f"<{len(numbers)}d", *numbers))


def changed_by_one_bit(path):
    """Changes the last bit of a number in the middle of a real measure; returns (its name, its index)."""
    with RunFile(path, CHANGE) as file:
        for name in file.datasets()[1]:
            values = file.read(name)
            if values.texts is None and values.kind[0] == FLOAT and len(values.shape) >= 4 and values.count() > 20:
                middle = next((i for i in range(values.count() // 2, values.count()) if values.number(i) > 0), None)
                if middle is not None:
                    raw = bytearray(values.raw)
                    raw[middle * values.width()] ^= 1
                    values.raw = bytes(raw)
                    file.write_number(name, values)
                    return name, middle, values.shape
    raise AssertionError("no real measure to change")


def copy(path, name):
    return pathlib.Path(shutil.copyfile(path, path.with_name(name)))


def checks(program, folder):
    """(sentence, whether it holds), one after the other."""
    first, again, other = run(program, folder / "first.h5", 1), run(program, folder / "again.h5", 1), run(program, folder / "other.h5", 2)
    yield "the same run twice is the same", not Comparison(first, again).differences
    found = Comparison(first, other)
    yield "another seed differs in many datasets", len(found.wrong_datasets) > 20
    yield "and the first number told is one of both files", any("[" in str(difference) for difference in found.differences)

    bit = copy(first, "bit.h5")
    name, position, shape = changed_by_one_bit(bit)
    found = Comparison(first, bit)
    index = [position // math.prod(shape[axis + 1:]) % shape[axis] for axis in range(len(shape))]
    yield f"one bit of {name}{index} is found, there and nowhere else", [difference.where for difference in found.differences] == [f"{name}{index}"]

    moved = copy(first, "moved.h5")
    with RunFile(moved, CHANGE) as file:
        file.rename(name, name + "_anew")
    yield "a dataset of another name differs", len(Comparison(first, moved).wrong_datasets) == 2
    yield "a list of renames finds it again", not Comparison(first, moved, Renames([(name, name + "_anew")])).differences
    renames = Renames([("need.rate", "families.onset")])
    yield "renames hold word by word", renames.same("need.rate of need", "families.onset of need") and not renames.same("need.rates", "families.onset")

    yield "NaN is equal to NaN", first_difference(doubles(1, math.nan), doubles(1, -math.nan)) is None
    yield "0 is not -0", first_difference(doubles(1, 0.0), doubles(1, -0.0)) == 1
    yield "NaN is not a number", first_difference(doubles(math.nan, 2), doubles(1, 2)) == 0
    yield "one unit in the last place of the last of many", first_difference(doubles(*[1] * 99999, 2), doubles(*[1] * 99999, math.nextafter(2, 3))) == 99999


def self_check(program):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for sentence, holds in checks(program, pathlib.Path(folder)):
            print(f"{'holds' if holds else 'FAILS':<8} {sentence}")
            failed += not holds
    print("the comparison can say no" if not failed else f"{failed} checks of the comparison fail")
    return 1 if failed else 0
