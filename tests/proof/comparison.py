"""Whether two run files hold the same numbers to the last bit, and where the first differs."""
import re

from run_file import FLOAT, RunFile

# What says which program made a file, or where in the file something lies: different without any number being different.
LEFT_OUT = {
    "/@source",                    # name, version and revision of the program
    "provenance@version",
    "provenance@revision",
    "provenance@compiler",
    "provenance@libraries",
    "*@DIMENSION_LIST",            # addresses of other datasets in the same file
    "*@REFERENCE_LIST",
    "/@format_version",
    "*@_Netcdf4Dimid",             # how texts are laid out since format 2
    "*@_Netcdf4Coordinates",
    "*@_Encoding",
    "*@by",                        # told by the dimension before format 2
}
# Left out with --numbers-only as well: sentences for people, which may be written anew while every number stays.
SENTENCES = {"/@title", "*@long_name", "*@source", "provenance/meaning", "provenance/source", "derived/meaning"}
# Left out where the old program reads scenarios of its own: their text and where they lie. What they resolve to is compared.
GIVEN = {"provenance/given_file", "provenance/given_text", "tables/path", "/@history"}
WORD = re.compile(r"\w+(?:\.\w+)*")
BLOCK = 1 << 16   # bytes
LONGEST = 80      # characters shown


class Renames:
    """Names of the old program as the new one has them: datasets, measures, parameters, wherever they stand in a text."""

    def __init__(self, pairs=()):
        self.new_of = dict(pairs)
        self.old_of = {new: old for old, new in self.new_of.items()}

    @classmethod
    def read(cls, path):
        rows = [line.split("#")[0].split() for line in path.read_text().splitlines()]
        rows = [row for row in rows if row]
        if wrong := [" ".join(row) for row in rows if len(row) != 2]:
            raise ValueError(f"{path}: '{wrong[0]}' is not a line of the form: old new")
        return cls(rows)

    def new(self, text):
        return WORD.sub(lambda found: self.new_of.get(found[0], found[0]), text) if self.new_of else text

    def same(self, old, new):
        """Word by word, because a name may be an everyday word elsewhere in the same text."""
        if old == new or not self.new_of:
            return old == new
        before, after = WORD.findall(old), WORD.findall(new)
        return (len(before) == len(after) and WORD.split(old) == WORD.split(new)
                and all(a == b or self.new_of.get(a) == b for a, b in zip(before, after)))

    def old(self, text):
        return WORD.sub(lambda found: self.old_of.get(found[0], found[0]), text) if self.old_of else text


class Difference:
    def __init__(self, where, old, new):
        self.where, self.old, self.new = where, old, new

    def __str__(self):
        return f"{self.where}: {both_shown(self.old, self.new)}"


def both_shown(old, new):
    """Long texts from a little before where they part."""
    if isinstance(old, str) and isinstance(new, str) and max(len(old), len(new)) > LONGEST:
        parting = next((i for i, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
        start = max(0, parting - 20)
        old, new = (("..." if start else "") + text[start:start + LONGEST] + ("..." if len(text) > start + LONGEST else "") for text in (old, new))
    return f"{old!r} and {new!r}"


def place(position, shape):
    """Position 7 of shape (2, 5) is [1, 2]."""
    index = []
    for extent in reversed(shape):
        position, last = divmod(position, extent)
        index.insert(0, last)
    return index


def first_difference(old, new):
    """Position of the first number that is not the same bits; NaN is equal to NaN, and 0 is not equal to -0."""
    a, b, width = memoryview(old.raw), memoryview(new.raw), old.width()
    for start in range(0, len(a), BLOCK):
        if a[start:start + BLOCK] == b[start:start + BLOCK]:
            continue
        for position in range(start // width, min(start + BLOCK, len(a)) // width):
            here = slice(position * width, (position + 1) * width)
            if a[here] != b[here]:
                both = old.number(position), new.number(position)
                if not (old.kind[0] == FLOAT and both[0] != both[0] and both[1] != both[1]):
                    return position
    return None


def difference_of(name, old, new, renames):
    """Between two Values, or None."""
    if old.kind != new.kind:
        return Difference(name + " (type)", old.kind, new.kind)
    if old.shape != new.shape:
        return Difference(name + " (shape)", old.shape, new.shape)
    if old.texts is None:
        position = first_difference(old, new)
        return None if position is None else Difference(f"{name}{place(position, old.shape)}", old.at(position), new.at(position))
    for position, (before, after) in enumerate(zip(old.texts, new.texts)):
        if not renames.same(before, after):
            return Difference(f"{name}{place(position, old.shape) or ''}", before, after)
    return None


class Comparison:
    """Of two run files; differences as a list, in the order of the new file."""

    def __init__(self, old_path, new_path, renames=Renames(), more_left_out=frozenset()):
        self.renames, self.left_out = renames, LEFT_OUT | more_left_out
        self.datasets = self.numbers = 0
        self.differences, self.wrong_datasets = [], []
        with RunFile(old_path) as self.old, RunFile(new_path) as self.new:
            self._compare()

    def _leaves_out(self, name):
        return name in self.left_out or "*@" + name.rpartition("@")[2] in self.left_out and "@" in name

    def _compare(self):
        (old_groups, old_sets), (new_groups, new_sets) = self.old.datasets(), self.new.datasets()
        old_of = {self.renames.new(name): name for name in [*old_groups, *old_sets]}
        for name in [*new_groups, *new_sets]:
            if name not in old_of:
                self._differ(name, Difference(name, "nothing", "a dataset or group"))
        for name in (name for name in old_of if name not in {*new_groups, *new_sets}):
            self._differ(name, Difference(name, "a dataset or group", "nothing"))
        for name in (name for name in new_sets if name in old_of):
            if self._leaves_out(name):
                continue
            old, new = self.old.read(old_of[name]), self.new.read(name)
            self.datasets += 1
            self.numbers += new.count() if new.texts is None else 0
            self._differ(name, difference_of(name, old, new, self.renames))
        for name in (name for name in [*new_groups, *new_sets] if name in old_of):
            self._compare_attributes(name, self.old.attributes(old_of[name]), self.new.attributes(name))

    def _compare_attributes(self, name, old, new):
        for attribute in [*new, *(attribute for attribute in old if attribute not in new)]:
            whole = f"{name}@{attribute}"
            if self._leaves_out(whole):
                continue
            if attribute not in old or attribute not in new:
                self._differ(name, Difference(whole, *("there" if attribute in side else "nothing" for side in (old, new))))
            else:
                self._differ(name, difference_of(whole, old[attribute], new[attribute], self.renames))

    def _differ(self, name, difference):
        if difference is not None:
            self.differences.append(difference)
            if name not in self.wrong_datasets:
                self.wrong_datasets.append(name)
