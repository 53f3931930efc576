"""schema_gen.cc from schema.txt: rows of numbers and one string pool (schema_table.h)."""
import itertools

from facts import FactError, rows

KINDS = {"string": "kString", "bool": "kBool", "int32": "kInt32", "int64": "kInt64",
         "float64": "kFloat64", "bytes": "kBytes", "time": "kTime", "microtime": "kMicroTime",
         "quantity": "kQuantity", "intorstring": "kIntOrString",
         "raw": "kRaw", "json": "kJson", "any": "kAny", "fieldsv1": "kFieldsV1",
         "schemaorarray": "kSchemaOrArray", "schemaorbool": "kSchemaOrBool",
         "schemaorstrings": "kSchemaOrStrings"}
ORDER = list(KINDS.values()) + ["kStruct", "kList", "kMap"]
FLAGS = {"p": 1, "o": 2, "z": 4, "r": 8, "i": 16, "-": 0}
MAX_FIELDS = 128
LISTS = {"": 0, "atomic": 1, "set": 2, "map": 3}
MAPS = {"": 0, "atomic": 1, "granular": 2}
PATCHES = {"merge": 1, "replace": 2, "retainKeys": 4}

HEAD = """\
// Made by kube/facts/generate.py from schema.txt there. Not for hands.
// clang-format off
#include "kube/schema_table.h"

namespace kedge::kube::schema {

"""


class Pool:
    """Strings once, each behind its length; offset 0 is the empty one."""

    def __init__(self):
        self.offsets, self.items, self.size = {"": 0}, [""], 1

    def add(self, text):
        if text not in self.offsets:
            if len(text) > 255 or self.size > 65535:
                raise FactError(f"schema.txt: too long or too many texts: {text}")
            self.offsets[text] = self.size
            self.items.append(text)
            self.size += len(text) + 1
        return self.offsets[text]


class Tables:
    def __init__(self):
        self.pool, self.packages, self.types = Pool(), [], []
        self.type_index, self.shorts = {}, {}
        self.shapes, self.shape_index = [], {}
        self.fields, self.extras, self.extra_index = [], [(0,) * 7], {}
        self.keys = []
        self.enums, self.enum_index, self.enum_values = [(0, 0)], {}, []

    def shape(self, text):
        """Index of the shape that TYPE `text` says."""
        if text not in self.shape_index:
            row = self.shape_row(text)
            self.shape_index[text] = len(self.shapes)
            self.shapes.append(row)
        return self.shape_index[text]

    def shape_row(self, text):
        name = ""
        head, eq, rest = text.partition("=")
        if eq and "[" not in head:
            short, _, own = head.partition(".")
            name, text = f"{self.shorts[short]}.{own}", rest
        if text.startswith("[]"):
            element = text[2:]
            pointer = element.startswith("*")
            return ("kList", int(pointer), self.shape(element.lstrip("*")), self.pool.add(name), 0)
        if text.startswith("map["):
            key, value = text[4:].split("]", 1)
            key_name = "string"
            if "=" in key:
                short, own = key.split("=")[0].split(".")
                key_name = f"{self.shorts[short]}.{own}"
            pointer = value.startswith("*")
            return ("kMap", int(pointer), self.shape(value.lstrip("*")), self.pool.add(name),
                    self.pool.add(key_name))
        if text.startswith("schemaor"):
            ref = self.type_index["apiextensions.JSONSchemaProps"]
            return (KINDS[text], 0, ref, 0, 0)
        if text in KINDS:
            return (KINDS[text], 0, self.enum_index.get(head, 0), self.pool.add(name), 0)
        if text not in self.type_index:
            raise FactError(f"schema.txt: no type {text}")
        return ("kStruct", 0, self.type_index[text], 0, 0)

    def add_enum(self, name, values):
        self.enum_index[name] = len(self.enums)
        self.enums.append((len(self.enum_values), len(values)))
        self.enum_values += [self.pool.add(v) for v in values]

    def extra(self, options):
        list_type, _, keys = options.get("list", "").partition(":")
        patch, _, merge_key = options.get("patch", "").partition(":")
        names = [k for k in keys.split(",") if k]
        row = (LISTS[list_type], MAPS[options.get("map", "")],
               sum(PATCHES[p] for p in patch.split(",") if p), tuple(names),
               self.pool.add(merge_key), self.pool.add(options.get("default", "")))
        if row == (0, 0, 0, (), 0, 0):
            return 0
        if row not in self.extra_index:
            first = len(self.keys)
            self.keys += [self.pool.add(n) for n in names]
            self.extra_index[row] = len(self.extras)
            self.extras.append((row[0], row[1], row[2], len(names), first, row[4], row[5]))
        return self.extra_index[row]


def load(*paths):
    """The tables; types sorted by definition prefix and name, so that they can be searched."""
    t = Tables()
    heads, bodies, packages = [], [], {}
    path = " ".join(paths)
    for number, indented, text in itertools.chain(*(rows(p) for p in paths)):
        words = text.split()
        if words[0] == "package" and not indented:
            packages[words[1]] = (words[2], words[3])
        elif words[0] == "enum" and not indented:
            t.add_enum(words[1], text.split(" ", 2)[2].split("|"))
        elif words[0] == "type" and not indented:
            heads.append(words)
            bodies.append([])
        elif indented and bodies and len(words) >= 4:
            bodies[-1].append(words)
        else:
            raise FactError(f"{path}:{number}: {text}")
    order = sorted(packages, key=lambda s: packages[s][0])
    t.shorts = {short: go for short, (_, go) in packages.items()}
    t.packages = [tuple(t.pool.add(x) for x in packages[s]) for s in order]
    both = sorted(zip(heads, bodies),
                  key=lambda b: (order.index(b[0][1].split(".")[0]), b[0][1].split(".")[1]))
    t.type_index = {head[1]: i for i, (head, _) in enumerate(both)}
    for head, body in both:
        short, name = head[1].split(".")
        t.types.append((t.pool.add(name), len(t.fields), order.index(short),
                        int("map=atomic" in head[2:])))
        for words in body:
            options = dict(w.split("=", 1) for w in words[4:])
            if not 0 <= int(words[1]) <= 255:
                raise FactError(f"{path}: {head[1]}.{words[0]}: protobuf number over 255")
            t.fields.append((t.pool.add(words[0]), t.shape(words[2]), t.extra(options),
                             int(words[1]), sum(FLAGS[c] for c in words[3])))
        if flattened(body, {h[1]: b for h, b in both}) > MAX_FIELDS:
            raise FactError(f"{path}: {head[1]}: more fields than schema_decoder.cc has room for")
    t.types.append((0, len(t.fields), 0, 0))
    t.definitions = {f"{packages[h[1].split('.')[0]][0]}.{h[1].split('.')[1]}": i
                     for i, (h, _) in enumerate(both)}
    return t


def flattened(body, bodies):
    """Fields of a type, those of embedded ones included."""
    return sum(flattened(bodies[w[2]], bodies) if "i" in w[3] else 1 for w in body)


def by_number(t):
    """For each type's run of fields: their indexes in the order of the protobuf numbers."""
    out = []
    for this, following in zip(t.types, t.types[1:]):
        numbers = [f[3] for f in t.fields[this[1]:following[1]]]
        used = [n for n in numbers if n]
        if len(used) != len(set(used)):
            raise FactError(f"schema.txt: a protobuf number twice: {numbers}")
        out += sorted(range(len(numbers)), key=lambda i: numbers[i])
    return out


def lines(items, indent="    "):
    out, line = [], indent
    for item in items:
        if len(line) + len(item) > 99:
            out.append(line.rstrip() + "\n")
            line = indent
        line += item
    return "".join(out) + line.rstrip() + "\n"


def table(declaration, found):
    body = lines("{" + ",".join(str(x) for x in r) + "}, " for r in found)
    return f"{declaration} = {{\n{body}}};\n\n"


def c_string(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def generate(t):
    out = [HEAD, "const char kPool[] =\n"]
    line = ""
    for item in t.pool.items:
        piece = f'\\{len(item):03o}' + c_string(item)
        if line and len(line) + len(piece) > 90:
            out.append(f'    "{line}"\n')
            line = ""
        line += piece
    out.append(f'    "{line}";\n\n')
    out.append(table("const Package kPackages[]", t.packages))
    out.append(table("const Type kTypes[]", t.types))
    out.append(table("const Field kFields[]", t.fields))
    out.append("const uint8_t kByNumber[] = {\n" + lines(f"{i}," for i in by_number(t)) + "};\n\n")
    shapes = [(f"ShapeKind({ORDER.index(s[0])})",) + s[1:] for s in t.shapes]
    out.append(table("const Shape kShapes[]", shapes))
    extras = [(f"ListType({e[0]})", f"MapType({e[1]})") + e[2:] for e in t.extras]
    out.append(table("const Extra kExtras[]", extras))
    out.append("const uint16_t kKeys[] = {\n" + lines(f"{k}, " for k in t.keys) + "};\n\n")
    out.append(table("const Enum kEnums[]", t.enums))
    out.append("const uint16_t kEnumValues[] = {\n" + lines(f"{v}, " for v in t.enum_values) +
               "};\n\n")
    out.append(f"const uint16_t kPackageCount = {len(t.packages)};\n")
    out.append(f"const uint16_t kTypeCount = {len(t.types) - 1};\n")
    out.append("\n}  // namespace kedge::kube::schema\n")
    return "".join(out)
