#!/usr/bin/env python3
"""Each named random word decides one thing: it is read at one place of models/, and nobody reads words by number.

Two decisions that read one word would be perfectly correlated, and no test of either would notice. The structs of models/draws
(blocks) share the words of a draw out among names; here the names are followed through models/. What cannot be followed is refused, so
that nothing is missed; a function that reads a word once and is called for two decisions is for the reader to find.
"""
import re
from collections import defaultdict

from repository import code, finish, text

DRAWS = "models/draws/"
SWEEP = "models/month/monthly_sweep.cpp"
FIRST_LOOK = "the sweep marks by a bound whom the process then decides about with the same word: one decision, looked at twice"
# A word read at more than one place: in which files, once each, and why that is one decision.
MAY_SHARE = {
    "MonthWords::need": ({SWEEP, "models/population/course.cpp"}, FIRST_LOOK),
    "MonthWords::contact": ({SWEEP, "models/casework/contacts.cpp"}, FIRST_LOOK),
    "MonthWords::service": ({SWEEP, "models/casework/episodes.cpp"}, FIRST_LOOK),
    "MonthWords::care": ({SWEEP, "models/care/care_month.cpp"}, FIRST_LOOK),
}

STRUCT = re.compile(r"^struct (\w+) \{(.*?)^\};", re.MULTILINE | re.DOTALL)
FIXED = re.compile(r"static constexpr [\w:]+ (\w+) = ([^;]+);")
MEMBER = re.compile(r"^ +(?:std::uint\d+_t|TwoWords|std::array<[^>]*>) (\w+);", re.MULTILINE)
RAW = [(re.compile(r"(?<![\w.>])(draw|draw_many\w*|philox\w*)\s*\("), "draws a raw block: use drawn or DrawnColumns"),
       (re.compile(r"\bWords\b"), "is a raw block: name its words in models/draws"),
       (re.compile(r"\buniform_half\b"), "reads a half by number: name it in models/draws"),
       (re.compile(r"\b(w|\w*words?)\s*\[\s*\d"), "reads a word by number: name it in models/draws"),
       (re.compile(r"\.columns\b"), "reads a column by number: use word or block"),
       (re.compile(r"\b(bit_cast|reinterpret_cast|memcpy|mem_fn)\b"), "may look behind the names of words"),
       (re.compile(r"\bPurpose\s*[{(]"), "is a purpose without a name"),
       (re.compile(r"\bpurposes::\w+"), "is for models/draws and for poisson, which uses whole blocks")]
POISSON = re.compile(r"\bpoisson\s*\([^;]*$")
COLUMN = re.compile(r"\bword\s*<\s*&\s*(\w+)::(\w+)\s*>")
MEMBER_READ = r"\s*\.\s*(\w+)\s*(\[\s*\d+\s*\])?"
CHUNK = re.compile(r"^(?=[^\s})#])", re.MULTILINE)   # a function begins at the margin
FREE = ("free", "unused")


def bare(source):
    """The text without comments and strings, every line where it was."""
    return "\n".join(re.sub(r'"(?:\\.|[^"\\])*"', '""', line).split("//")[0] for line in source.splitlines())


def closing(source, opening):
    depth = 0
    for at in range(opening, len(source)):
        depth += {"(": 1, ")": -1}.get(source[at], 0)
        if depth == 0:
            return at
    return len(source)


def blocks_of(sources):
    """block: (its key as far as it is fixed, the names of its members)"""
    found = {}
    for path, source in sources.items():
        if path.startswith(DRAWS):
            for struct in STRUCT.finditer(bare(source)):
                fixed = dict(FIXED.findall(struct.group(2)))
                if "purpose" in fixed:
                    found[struct.group(1)] = (tuple(sorted(fixed.items())), MEMBER.findall(struct.group(2)))
    return found


class Reader:
    """Reads one file: which words it reads where, and what it does that cannot be followed."""

    def __init__(self, path, source, blocks, makers):
        self.path, self.source, self.blocks, self.makers = path, bare(source), blocks, makers
        self.reads, self.problems = [], []
        block, maker = "(" + "|".join(blocks) + ")", "(" + ("|".join(makers) or "(?!)") + ")"
        self.made = re.compile(r"\b(?:drawn|named|block)\b(?:<" + block + r">)?\s*\(")
        self.typed = re.compile(r"\b" + block + r"\b\s*&?\s+(\w+)\s*([=;,)({])")
        self.guessed = re.compile(r"\bauto\s*&?\s+(\w+)\s*=\s*(?:(?:drawn|named)<" + block + ">|" + maker + r"\s*\()")
        self.refuse_raw()
        for found in COLUMN.finditer(self.source):
            self.reads.append((f"{found.group(1)}::{found.group(2)}", self.place(found.start())))
        starts = [found.start() for found in CHUNK.finditer(self.source)] or [0]
        for begin, end in zip(starts, [*starts[1:], len(self.source)]):
            self.read_chunk(begin, self.source[begin:end])

    def place(self, at):
        return f"{self.path}:{self.source.count(chr(10), 0, at) + 1}"

    def problem(self, at, what):
        self.problems.append(f"{self.place(at)}: {what}")

    def refuse_raw(self):
        for pattern, why in RAW:
            for found in pattern.finditer(self.source):
                if found.group(0).startswith("purposes::") and POISSON.search(self.source[:found.start()]):
                    self.reads.append((found.group(0), self.place(found.start())))
                else:
                    self.problem(found.start(), f"{found.group(0).strip()} {why}")

    def read_chunk(self, begin, chunk):
        held = self.held(begin, chunk)
        for name in {name for _, name, _ in held}:
            for found in re.finditer(r"(?<![\w.>])" + name + MEMBER_READ, chunk):
                before = [(at, block) for at, other, block in held if other == name and at < found.start()]
                if before and found.group(1) in self.blocks[max(before)[1]][1]:
                    self.read(begin + found.start(), max(before)[1], *found.groups())
        for found in self.made.finditer(chunk):
            self.follow(chunk, begin, found)

    def held(self, begin, chunk):
        """Where which name comes to stand for which block."""
        names = [(found.start(), found.group(1), found.group(2) or self.makers[found.group(3)]) for found in self.guessed.finditer(chunk)]
        for found in self.typed.finditer(chunk):
            if found.group(3) == ";":
                self.problem(begin + found.start(), f"{found.group(2)}: keep no block, only what it decided")
            elif found.group(3) != "(":   # else a function that makes one
                names.append((found.start(), found.group(2), found.group(1)))
        return names

    def read(self, at, block, member, number):
        self.reads.append((f"{block}::{member}", self.place(at)))
        if number:
            self.problem(at, f"{member}{number} reads a word by number: give it a name of its own")

    def follow(self, chunk, begin, made):
        """A block just made is kept under a name, handed to who names its type, or read at once."""
        after = chunk[closing(chunk, made.end() - 1) + 1:]
        before = re.sub(r"[\w.\[\]]*(\.|->)$", "", chunk[:made.start()].rstrip()).rstrip()   # without the columns whose block it is
        member = re.match(MEMBER_READ, after)
        named = (r"(\bauto|Words)" if made.group(1) else "Words") + r"\s*&?\s+\w+\s*=$"
        if made.group(1) and member:
            self.read(begin + made.start(), made.group(1), *member.groups())
        elif member or not re.search(named + r"|[(,]$|\breturn$", before):
            self.problem(begin + made.start(), "nobody can follow this block: keep it under a name and its type, or read it at once")


def readers_of(sources, blocks):
    outside = {path: source for path, source in sources.items() if not path.startswith(DRAWS)}
    maker = re.compile(r"^\s*(" + "|".join(blocks) + r")\s+(\w+)\s*\(", re.MULTILINE)
    makers = {name: block for source in outside.values() for block, name in maker.findall(bare(source))}
    return [Reader(path, source, blocks, makers) for path, source in outside.items()]


def misread(blocks, reads):
    """Words that several places read, or none."""
    places = defaultdict(list)
    for word, place in reads:
        places[word].append(place)
    for block, (_, members) in blocks.items():
        for member in members:
            problem = problem_of(places[f"{block}::{member}"], member.startswith(FREE), *MAY_SHARE.get(f"{block}::{member}", (None, "")))
            if problem:
                yield f"{block}::{member} is read at {' and '.join(places[f'{block}::{member}']) or 'no place'}: {problem}"
    for word, found in places.items():
        if word.startswith("purposes::") and len(found) > 1:
            yield f"{word} is drawn from at {' and '.join(found)}: two numbers of Poisson must not share their words"


def problem_of(found, free, files, reason):
    if free:
        return "name it by what it decides" if found else None
    if files is not None:
        once_each = sorted(place.rsplit(":", 1)[0] for place in found) == sorted(files)
        return None if once_each else f"not once each in {' and '.join(sorted(files))} ({reason})"
    if len(found) > 1:
        return "two decisions must not share a word, and one is made at one place"
    return None if found else "call it free"


def twins(blocks):
    """Blocks of one key, as far as it is fixed: whoever gives the rest could give both the same."""
    of_key = defaultdict(list)
    for block, (key, _) in blocks.items():
        of_key[key].append(block)
    return [f"{' and '.join(same)} are laid over one block: its words are shared out once" for same in of_key.values() if len(same) > 1]


def problems_of(sources):
    blocks = blocks_of(sources)
    readers = readers_of(sources, blocks)
    yield from (problem for reader in readers for problem in reader.problems)
    yield from misread(blocks, [read for reader in readers for read in reader.reads])
    yield from twins(blocks)
    words = {f"{block}::{member}" for block, (_, members) in blocks.items() for member in members}
    yield from (f"MAY_SHARE: there is no word {word}" for word in MAY_SHARE if word not in words)


def reader_of(body, blocks):
    source = "void planted(RandomKey random, Entity entity, Month month) {\n    " + body + "\n}\n"
    return Reader("models/month/planted.cpp", source, blocks, {})


def check_shared(sources, blocks):
    """Every named word is planted a second time, the four of the sweep a third; what nobody reads is a problem in any case."""
    reads = [read for reader in readers_of(sources, blocks) for read in reader.reads]
    unread = {f"{block}::{member}" for block, (_, members) in blocks.items() for member in members if not member.startswith(FREE)} - {word for word, _ in reads}
    for block, (_, members) in blocks.items():
        for member in (member for member in members if f"{block}::{member}" not in unread):
            second = reader_of(f"const auto luck = drawn<{block}>(random, entity, month);\n    decide(luck.{member});", blocks).reads
            found = [problem for problem in misread(blocks, reads + second) if problem.startswith(f"{block}::{member} is")]
            assert found and "models/month/planted.cpp:3" in found[0], (block, member)
    twice = reader_of("poisson(random, entity, month, purposes::some, 1), poisson(random, entity, month, purposes::some, 2);", blocks)
    assert not twice.problems and len([*misread({}, twice.reads)]) == 1


def check_raw(blocks):
    block, (_, (member, *_)) = next(iter(blocks.items()))
    for body in ["const Words raw = x;", "decide(draw(random, entity, month, what)[0]);", "decide(words[2]);", "decide(w[ 0 ]);",
                 "decide(uniform_half(x, 5));", "draw_many(random, low, n, 1, 2, what, 0, x);", "decide(a.sweep.words.columns[1][i]);",
                 "const auto p = purposes::month;", f"{block} kept;", f"const auto [x, y] = drawn<{block}>(random, entity, month);",
                 "const auto luck = a.words.block(i);", f"const auto luck = drawn<{block}>(random, entity, month);\n    decide(luck.{member}[1]);"]:
        assert reader_of(body, blocks).problems, body
    for body in [f"decide(drawn<{block}>(random, {{1, entity.high}}, month).{member});", f"decide(a.words.word<&{block}::{member}>(i));",
                 f"const {block} luck = a.words.block(i);\n    decide(luck.{member});"]:
        reader = reader_of(body, blocks)
        assert not reader.problems and [word for word, _ in reader.reads] == [f"{block}::{member}"], body


def check_blocks(sources):
    block = "struct {} {{\n    static constexpr Purpose purpose = purposes::renewal;\n    std::uint32_t {};\n}};\n"
    found = [*problems_of({**sources, DRAWS + "planted_words.hpp": block.format("IdleWords", "idle") + block.format("TwinWords", "free")})]
    for problem in ["IdleWords::idle is read at no place", "IdleWords and TwinWords are laid over one block"]:
        assert any(line.startswith(problem) for line in found), problem


def self_check(sources):
    """The guard would be worthless if it could not say no."""
    blocks = blocks_of(sources)
    assert len(blocks) > 30, "where are the blocks?"
    check_shared(sources, blocks)
    check_raw(blocks)
    check_blocks(sources)


if __name__ == "__main__":
    models = {str(path): text(path) for path in code("models")}
    self_check(models)
    finish([*problems_of(models)], "every named random word decides one thing")
