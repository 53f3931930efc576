"""tables_gen.cc from columns.txt: rows of numbers and one string pool (table_rows.h)."""
from facts import FactError, rows
from generate_schema import c_string, lines

TYPES = ["string", "integer", "boolean", "date"]
OPS = ["text", "some", "number", "bool", "title", "count", "age", "date", "each", "labels",
       "selector", "format", "access_modes"]  # TableOp
CALL, COVERED = len(OPS), len(OPS) + 1
WITH_MEMBER = ("each",)
FORMAT_NAME, PRIORITY, HIDDEN, HAS_OTHER = 4, 8, 16, 32  # TableFlag

HEAD = """\
// Made by kube/facts/generate.py from columns.txt there. Not for hands.
// clang-format off
#include "kube/printers.h"
#include "kube/table_rows.h"

namespace kedge::kube::table {

"""


class Pool:
    """Texts once, each behind its length in two bytes (low first); offset 0 is the empty one."""

    def __init__(self):
        self.offsets, self.items, self.size = {"": 0}, [""], 2

    def add(self, text):
        if text not in self.offsets:
            if self.size > 65535:
                raise FactError("columns.txt: too much text")
            self.offsets[text] = self.size
            self.items.append(text)
            self.size += len(text) + 2
        return self.offsets[text]


class Tables:
    def __init__(self):
        self.pool, self.shared, self.functions = Pool(), {}, []
        self.columns, self.first, self.by_resource = [], [], {}

    def cell(self, text):
        """(operation, flags, path, other, argument)"""
        words = text.split(" ", 1)
        if text == "+":
            return COVERED, 0, 0, 0, 0
        if words[0] not in OPS:
            if text not in self.functions:
                self.functions.append(text)
            return CALL, 0, 0, 0, self.functions.index(text)
        words = text.split(" ")[1:]
        path, member = words.pop(0), ""
        if OPS.index(text.split(" ")[0]) == OPS.index("each"):
            member = words.pop(0)
        other = " ".join(words)
        return (OPS.index(text.split(" ")[0]), HAS_OTHER if other else 0, self.pool.add(path),
                self.pool.add("" if other == '""' else other),
                self.pool.add("" if member == "-" else member))

    def add(self, text):
        name, kind, cell, description = (part.strip() for part in (text + " ").split(" | ", 3))
        kind, priority = kind.rstrip("+"), kind.endswith("+")
        kind, _, form = kind.partition("/")
        op, flags, path, other, argument = self.cell(cell)
        flags |= TYPES.index(kind) | (FORMAT_NAME if form else 0) | (PRIORITY if priority else 0)
        if name == "-":
            flags |= HIDDEN
        if description.startswith("="):
            description = self.shared[description[1:]]
        description = description.replace("\\n", "\n")
        self.columns.append((self.pool.add(name), self.pool.add(description), op, flags, path,
                             other, argument))


def load(path):
    t = Tables()
    for number, indented, text in rows(path):
        try:
            if text.startswith("="):
                word, _, description = text[1:].partition(" ")
                t.shared[word] = description
            elif indented:
                t.add(text)
            else:
                version, resource = text.split(" ")
                group = version.partition("/")[0] if "/" in version else ""
                t.by_resource[("*" if version == "*" else group, resource)] = len(t.first)
                t.first.append(len(t.columns))
        except (ValueError, KeyError) as e:
            raise FactError(f"{path}:{number}: {e}: {text[:80]}") from e
    t.first.append(len(t.columns))
    return t


def table_of(t, kinds, kind):
    """A resource's own row, that of a resource it shares the id with, else the first one."""
    for k in [kind] + [k for k in kinds if k.hash and k.id == kind.id]:
        if (k.group, k.resource) in t.by_resource:
            return t.by_resource[(k.group, k.resource)]
    return 0


def pool_lines(pool):
    out, line = [], ""
    for item in pool.items:
        raw = f"\\{len(item) & 255:03o}\\{len(item) >> 8:03o}"
        pieces = [raw] + [c_string(word).replace("\n", "\\n") for word in
                          item.replace(" ", " \0").split("\0")]
        for piece in pieces:
            if line and len(line) + len(piece) > 94:
                out.append(f'    "{line}"\n')
                line = ""
            line += piece
    return "".join(out) + f'    "{line}";\n\n'


def generate(t, kinds):
    if t.by_resource.get(("*", "*")) != 0 or ("autoscaling", "scale") not in t.by_resource:
        raise FactError("columns.txt: no first row of every resource, or none of scale")
    out = [HEAD, "const char kPool[] =\n", pool_lines(t.pool)]
    out.append("const Column kColumns[] = {\n" + lines(
        "{" + ",".join(str(x) for x in (c[0], c[1], f"Op({c[2]})") + c[3:]) + "}, "
        for c in t.columns) + "};\n\n")
    out.append("const uint16_t kFirstColumn[] = {\n" + lines(f"{x}, " for x in t.first) + "};\n\n")
    out.append("const uint8_t kTableOfKind[] = {\n" +
               lines(f"{table_of(t, kinds, k)}, " for k in kinds) + "};\n\n")
    out.append(f"const uint8_t kScaleTable = {t.by_resource[('autoscaling', 'scale')]};\n\n")
    out.append("const CellFunction kFunctions[] = {\n" +
               lines(f"print_{f}, " for f in t.functions) + "};\n")
    out.append("\n}  // namespace kedge::kube::table\n")
    return "".join(out)
