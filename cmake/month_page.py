#!/usr/bin/env python3
"""What each process of the month reads and changes, read off the sources: month_page.py <source folder> <C++ file to write>.

A room's process sees only what its signature names: its state, by reference, and a struct of inputs. The files in models/month put
those inputs together, so their text says where each comes from. `hearth model` prints what is found here; nothing of it is written
by hand. Relies on the house's style (designated initialisers, functions that begin in the first column) and stops with a sentence
where it cannot read something, rather than leave it out."""
import pathlib
import re
import sys

MONTH = "models/month/"
NAME = r"[A-Za-z_]\w*"


class Unreadable(Exception):
    """The month is written in a way that this script does not understand."""


def bare(text):
    """Without comments; strings stay."""
    return re.sub(r"//[^\n]*", "", text)


def closing(text, opening):
    """Position of the bracket that closes the one at `opening`."""
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] in "({[") - (text[at] in ")}]")
        if depth == 0:
            return at
    raise Unreadable("a bracket is never closed: " + text[opening:opening + 60])


def parts(text):
    """Split at commas that no bracket encloses; of < and > those that stand against a name, as in templates, are brackets."""
    found, depth, one = [], 0, ""
    for at, letter in enumerate(text):
        before, after = text[at - 1:at], text[at + 1:at + 2]
        depth += (letter in "({[") - (letter in ")}]")
        depth += (letter == "<" and before.isalnum() and after != " ") - (letter == ">" and before not in ("-", " ", ""))
        if letter == "," and depth == 0:
            found.append(one.strip())
            one = ""
        else:
            one += letter
    return [*found, one.strip()] if one.strip() else found


class Function:
    """A function's name, parameters as (type, name), and body."""

    def __init__(self, file, returns, name, parameters, body):
        self.file, self.returns, self.name, self.body = file, returns, name, body
        self.parameters = [self.parameter(one) for one in parts(parameters)]

    @staticmethod
    def parameter(text):
        found = re.match(rf"(.*?[\s&*>])({NAME})?(?:\s*=.*)?$", text.strip() + ("" if re.search(rf"\s{NAME}", text) else " "))
        return (found[1].strip(), found[2] or "") if found else (text, "")


def functions_of(file, text):
    for found in re.finditer(rf"^(?!using|namespace|struct|class|return|else)([\w:<>,&* ]*?[\s&*])({NAME})\(", text, re.M):
        opening = found.end() - 1
        after = closing(text, opening)
        body = re.compile(r"\s*(?:const\s*)?([{;])").match(text, after + 1)
        if not body:
            continue
        end = closing(text, body.end() - 1) if body[1] == "{" else body.end()
        yield Function(file, found[1].strip(), found[2], text[opening + 1:after], text[body.end():end] if body[1] == "{" else "")


def fields_of(text):
    """(name, meaning) of each member of a struct's text."""
    for line in text.split("\n"):
        code, _, comment = line.partition("///<")
        code = re.sub(r"\{[^{}]*\}", "", code.split("//")[0]).strip()
        if "(" in code or not code.endswith(";"):
            continue
        first, *others = parts(code[:-1])
        for one in [first, *others]:
            name = re.search(rf"({NAME})\s*(?:=.*)?$", one)
            if name:
                yield name[1], comment.strip()


class Model:
    """Every function and every struct of the model's rooms."""

    def __init__(self, root):
        self.functions, self.structs, self.bases = [], {}, {}
        for path in sorted((root / "models").rglob("*.[ch]pp")):
            self.read(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))

    def read(self, file, text):
        self.functions += functions_of(file, bare(text))
        for found in re.finditer(rf"^struct ({NAME})(?: (?:final )?: (?:public )?({NAME}))? \{{", text, re.M):
            body = text[found.end():closing(bare_keeping_length(text), found.end() - 1)]
            self.structs[found[1]] = list(fields_of(body))
            self.bases[found[1]] = found[2]

    def fields(self, struct):
        base = self.bases.get(struct)
        return ([(base, "as a whole")] if base in self.structs else []) + self.structs.get(struct, [])

    def named(self, name, arguments, month):
        """Definitions in the month's files, or signatures of the rooms, that such a call can mean."""
        return [f for f in self.functions if f.name == name and f.file.startswith(MONTH) == month and len(f.parameters) == len(arguments)
                and (not month or f.body and all(fits(kind, argument) for (kind, _), argument in zip(f.parameters, arguments)))]


def fits(kind, argument):
    """Of overloads with as many parameters: the authority and the nation have the same short names everywhere."""
    whole = {"Authority": "a", "Nation": "n"}.get(kind.replace("const", "").strip(" &"))
    return whole is None or argument == whole


def bare_keeping_length(text):
    return re.sub(r"//[^\n]*", lambda comment: " " * len(comment[0]), text)


def calls_in(text):
    """(name, arguments, where the call ends) of each call, those within arguments too."""
    for found in re.finditer(rf"(?<![\w.:>])({NAME})\(", text):
        end = closing(text, found.end() - 1)
        yield found[1], parts(text[found.end():end]), found.start(), end


def inserted(text, meaning):
    """The text with what each name stands for where this body was called."""
    text = re.sub(rf"(?<![\w.>:])({NAME})\b(?!\s*\()", lambda name: meaning.get(name[1], name[1]), text)
    return re.sub(r"\*([an])\.(\w+)\.", r"\1.\2->", text)


MEMBER = re.compile(r"(?<![\w.>])\w+(?:(?:\.|->)(?!begin|end)\w+)+")
HANDED_ON = re.compile(r"(Inputs|Rules|View|Levers&?)$")   # what such a function returns is told where it is handed on
LOCAL = re.compile(rf"(?:\bconst |^\s+)[\w:<>]+(?: ?[&*])* ?({NAME}) = ([^;]+);", re.M)


def locals_of(body):
    """Names that a body gives to values: `const T x = value;` and `T& x = value;`, or `T x{};` that later statements fill."""
    named = {found[1]: found[2].strip() for found in LOCAL.finditer(body)}
    for declared in re.finditer(r"^\s+[\w:<>]+ ((?:\w+\{\}(?:, )?)+);", body, re.M):
        for name in re.findall(r"\w+(?=\{\})", declared[1]):
            filled = " ".join(one for one in body.split(";") if re.search(rf"\b{name}\b(?!\{{\}})", one) and "return" not in one)
            named[name] = "{" + ", ".join(dict.fromkeys(MEMBER.findall(filled))) + "}"
    return named


class Page:
    """What one process reads and changes."""

    def __init__(self, model):
        self.model, self.seen, self.changes, self.reads, self.itself = model, set(), {}, {}, {}

    def live(self, function, meaning):
        if id(function) in self.seen:
            return
        self.seen.add(id(function))
        meaning = dict(meaning)
        for name, value in locals_of(function.body).items():
            meaning.setdefault(name, inserted(value, meaning))
        body = re.sub(r"\bauthorities(\[\w+\]|\.front\(\))", "a", inserted(LOCAL.sub(r"(\2);", function.body), meaning))
        self.assignments(body)
        for found in re.finditer(r"^\s+\w+& (\w+) = (\w[^;(]*);", function.body, re.M):
            if re.search(rf"\b\w+ \w+\([^;()]*\b{found[1]}\.", function.body):   # handed, under another name, to an object that changes it
                self.change(inserted(found[2], meaning))
        for found in re.finditer(r"(?<![\w.>])([an]\.\w+(?:(?:\.|->)\w+)?)(?!\w*\()", body):
            self.itself[found[1]] = None
        until = 0
        for name, arguments, begin, end in calls_in(body):
            if begin >= until and self.call(function, name, arguments):
                until = end   # what stands in the arguments is told as the source of an input

    def assignments(self, body):
        for found in re.finditer(r"\b([an])((?:\.\w+)+)(?:\[[^\]]*\])*(?:\.clear\(|\s*(?:[-+*/|]?=(?!=)|\+\+))", body):
            self.change(found[1] + found[2])
        if re.search(r"\ba\.add\(", body) or re.search(r"std::copy\([^;]*a\.ledger\.begin\(\)[^;]*\);", body):
            self.change("a.ledger")

    def change(self, what):
        members = what.split(".")
        self.changes[".".join(members[:3])] = None

    def call(self, caller, name, arguments):
        rooms = self.model.named(name, arguments, month=False)
        helpers = [one for one in self.model.named(name, arguments, month=True) if one is not caller and not HANDED_ON.search(one.returns)]
        for room in rooms:
            for (kind, _), argument in zip(room.parameters, arguments):
                self.hand_over(kind, argument)
        for helper in helpers:
            self.live(helper, dict(zip((p[1] for p in helper.parameters), arguments)))
        return rooms or helpers

    def hand_over(self, kind, argument):
        struct = kind.replace("const", "").strip(" &")
        if argument in ("a", "n") and kind.startswith("const"):
            self.itself[struct] = None
        elif kind.endswith("&") and not kind.startswith("const") and re.match(r"[an]\b", argument):
            self.change(argument if argument not in ("a", "n") else struct)
        elif struct.endswith("Inputs"):
            for field, value in self.inputs(struct, argument):
                self.reads.setdefault((struct, field), value)

    def inputs(self, struct, argument):
        """(field, where it comes from) of inputs that are made by a function or on the spot."""
        made = self.made_by(argument)
        values = parts(argument[1:-1]) if argument.startswith("{") else parts(made or "")
        fields = self.model.fields(struct)
        if not fields:
            raise Unreadable(f"{struct} has no members that can be read")
        given = {}
        for position, value in enumerate(values):
            named = re.match(rf"\.({NAME}) = (.*)$", value, re.S)
            given[named[1] if named else fields[min(position, len(fields) - 1)][0]] = named[2] if named else value
        return [(field, self.source(given.get(field, ""))) for field, _ in fields]

    def made_by(self, expression, depth=0):
        """The braces that a maker returns, with its parameters replaced."""
        call = re.match(rf"({NAME})\((.*)\)$", expression, re.S)
        if not call or depth > 3:
            return None
        arguments = parts(call[2])
        for maker in self.model.named(call[1], arguments, month=True):
            meaning = dict(zip((p[1] for p in maker.parameters), arguments))
            for name, value in locals_of(maker.body).items():
                meaning.setdefault(name, inserted(value, meaning))
            returned = re.search(r"return (\{.*\});", maker.body, re.S)
            if returned:
                return inserted(returned[1], meaning)[1:-1]
            handed_on = re.search(r"return ([^;]*);\s*$", maker.body)
            if handed_on:
                return self.made_by(inserted(handed_on[1], meaning), depth + 1)
        return None

    def source(self, expression, depth=0):
        """An expression with members of made views replaced by what they were made from."""
        found = re.search(rf"\b({NAME})\(", expression)
        while found and depth < 6:
            end = closing(expression, found.end() - 1)
            member = re.compile(rf"\.({NAME})").match(expression, end + 1)
            value = self.member(expression[found.start():end + 1], member[1]) if member else None
            if value is None:
                found = re.compile(rf"\b({NAME})\(").search(expression, found.end())
                continue
            expression, depth = expression[:found.start()] + value + expression[member.end():], depth + 1
            found = re.search(rf"\b({NAME})\(", expression)
        return re.sub(r"\s+", " ", expression).strip()

    def member(self, maker, field):
        made = self.made_by(maker)
        if made:
            return next((one.split(" = ", 1)[1] for one in parts(made) if one.startswith(f".{field} = ")), None)
        name, arguments = maker.split("(", 1)[0], parts(maker[maker.index("(") + 1:-1])
        for function in self.model.named(name, arguments, month=True):
            meaning = dict(zip((p[1] for p in function.parameters), arguments))
            given = re.search(rf"\b\w+\.{field} = ([^;]+);", function.body)
            if given:
                return inserted(given[1], meaning)
        return None


def rows(model, root):
    """(name in the month, the function, whether it is the nation's)."""
    text = bare((root / MONTH / "schedule.cpp").read_text(encoding="utf-8"))
    for name, own, nations in re.findall(rf'\{{"([^"]+)", ({NAME})(?:, ({NAME}))?', text):
        function = nations or own
        found = [f for f in model.functions if f.name == function and f.file.startswith(MONTH) and f.body
                 and f.parameters[-1][0] == "Month" and f.parameters[0][0] == ("Nation&" if nations else "Authority&")]
        if len(found) != 1:
            raise Unreadable(f'process "{name}": {len(found)} functions {function}({"Nation&" if nations else "Authority&"}, ..., Month) in {MONTH}')
        yield name, found[0], bool(nations)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def page_of(model, function):
    """(inputs, what is changed, what the process itself looks at) of one process."""
    page = Page(model)
    page.live(function, {name: {"Nation": "n", "Authority": "a"}.get(kind.replace("const", "").strip(" &"), name) for kind, name in function.parameters})
    meanings = {(struct, field): meaning for struct in model.structs for field, meaning in model.fields(struct)}
    reads = [(struct, field, source, meanings.get((struct, field), "")) for (struct, field), source in page.reads.items()]
    known = {member for _, _, source, _ in reads for member in MEMBER.findall(source)}
    told = known | set(page.itself) | set(page.changes)
    finer = lambda one: any(other.startswith((one + ".", one + "->")) for other in told)
    return reads, list(page.changes), [one for one in page.itself if one not in known and one not in page.changes and not finer(one)]


HEADER = """// Made by cmake/month_page.py from the sources.
#include "models/month/process_page.hpp"

#include <array>

namespace hearth::children {
namespace {

"""


def text_of(model, root):
    reads, pages, begin = "", "", 0
    for name, function, nations in rows(model, root):
        own, changes, itself = page_of(model, function)
        reads += "".join("    {" + ", ".join(map(quoted, one)) + "},\n" for one in own)
        words = quoted(name), "true" if nations else "false", quoted(", ".join(changes)), quoted(", ".join(itself)), str(begin), str(len(own))
        pages += "    {" + ", ".join(words) + "},\n"
        begin += len(own)
    return (f"{HEADER}constexpr std::array<ProcessRead, {begin}> reads = {{{{\n{reads}}}}};\n\n"
            f"constexpr std::array<ProcessPage, {pages.count(chr(10))}> pages = {{{{\n{pages}}}}};\n\n}}  // namespace\n\n"
            "std::span<const ProcessPage> process_pages() { return pages; }\n\n"
            "std::span<const ProcessRead> reads_of(const ProcessPage& page) { return std::span(reads).subspan(page.first_read, page.read_count); }\n\n"
            "}  // namespace hearth::children\n")


def main(root, target):
    text = text_of(Model(root), root)
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    except Unreadable as reason:
        sys.exit(f"month_page.py: {reason}")
