"""defaults_gen.cc: schema.txt's default= and defaults.txt, as steps of a walk (defaults_table.h)."""
import json

from facts import FactError, rows
from generate_schema import Pool, c_string, table

SET, ZERO_TOO, STRUCT, LIST, ROUND = 1, 2, 4, 8, 16
MAX_STEPS = 32

HEAD = """\
// Made by kube/facts/generate.py from schema.txt and defaults.txt there. Not for hands.
// clang-format off
#include "kube/defaults_functions.h"
#include "kube/defaults_table.h"

namespace kedge::kube::defaults {

"""


def read_types(path):
    """(name, fields as words) of every type of schema.txt."""
    types = {}
    for _, indented, text in rows(path):
        words = text.split()
        if words[0] == "type" and not indented:
            fields = types.setdefault(words[1], [])
        elif indented:
            fields.append(words)
    return types


def read_defaults(path):
    """type -> (function, {field: JSON})."""
    found = {}
    for number, indented, text in rows(path):
        if indented:
            field, _, value = text.partition(" ")
            found[last][1][field] = value
            try:
                json.loads(value)
            except ValueError as e:
                raise FactError(f"{path}:{number}: {e}")
        else:
            last, _, function = text.partition(" ")
            if last in found:
                raise FactError(f"{path}:{number}: repeated: {last}")
            found[last] = (function, {})
    return found


class Walk:
    def __init__(self, types, own):
        self.types, self.own = types, own
        self.steps, self.state = {}, {}

    def flattened(self, name):
        """(fields, defaults, functions) of a type and the types embedded in it."""
        function, values = self.own.get(name, ("", {}))
        fields, values, functions = [], dict(values), [function] if function else []
        for words in self.types[name]:
            if "i" not in words[3]:
                fields.append((name, words))
                continue
            inner = self.flattened(words[2])
            fields += inner[0]
            values.update(inner[1])
            functions += inner[2]
        return fields, values, functions

    def build(self, name):
        """True where `name` or anything below it has defaults. Types are no rings but for JSON
        schemas, which have none."""
        if name in self.state:
            return self.state[name]
        self.state[name] = False
        fields, values, functions = self.flattened(name)
        if len(functions) > 1:
            raise FactError(f"defaults.txt: {name}: more than one function")
        steps = []
        for owner, words in fields:
            step = self.step(owner, words, values.pop(words[0], None))
            if step:
                steps.append(step)
        if values:
            raise FactError(f"defaults.txt: {name}: no field {', '.join(values)}")
        if len(steps) > MAX_STEPS:
            raise FactError(f"defaults.txt: {name}: more steps than defaults.cc has room for")
        if steps or functions:
            self.steps[name] = (functions[0] if functions else "", steps)
            self.state[name] = True
        return self.state[name]

    def step(self, owner, words, value):
        """(field, value, type below, how), or None where nothing is to be done."""
        name, kind, flags = words[0], words[2], words[3]
        how, below = 0, ""
        marked = dict(w.split("=", 1) for w in words[4:]).get("default")
        if value is None and marked and ("p" in flags or marked not in ("0", '""', "false")):
            value = marked
        if value is not None:
            how |= SET
            if "p" not in flags and "o" not in flags:
                how |= ZERO_TOO
        element = kind.removeprefix("[]").removeprefix("*")
        if element in self.types and self.build(element):
            how |= LIST if kind.startswith("[]") else STRUCT
            below = element
        # SetDefaults_ResourceList is found by no other group's generated defaults.
        if kind.startswith("core.ResourceList=") and owner.startswith("core."):
            how |= ROUND
        return (name, value or "", below, how) if how else None


def generate(schema_path, defaults_path, schema_index):
    """`schema_index`: row of a type in schema_gen.cc."""
    types, own = read_types(schema_path), read_defaults(defaults_path)
    for name in own:
        if name not in types:
            raise FactError(f"{defaults_path}: no type {name}")
    walk = Walk(types, own)
    for name in types:
        walk.build(name)
    order = sorted(walk.steps, key=lambda n: schema_index[n])
    row_of = {name: i for i, name in enumerate(order)}
    functions = sorted({f for f, _ in walk.steps.values() if f})
    pool, type_rows, steps = Pool(), [], []
    for name in order:
        function, found = walk.steps[name]
        type_rows.append((schema_index[name], len(steps),
                          functions.index(function) + 1 if function else 0))
        steps += [(pool.add(f), pool.add(v), row_of.get(b, 0), how) for f, v, b, how in found]
    type_rows.append((65535, len(steps), 0))
    out = [HEAD, "const char kPool[] =\n"]
    out += [f'    "\\{len(i):03o}{c_string(i)}"\n' for i in pool.items]
    out[-1] = out[-1].rstrip() + ";\n\n"
    out.append(table("const TypeRow kTypes[]", type_rows))
    out.append(table("const Step kSteps[]", steps))
    out.append("const Function kFunctions[] = {\n    nullptr,\n")
    out += [f"    fill_{f},\n" for f in functions]
    out.append(f"}};\n\nconst uint16_t kTypeCount = {len(order)};\n")
    out.append("\n}  // namespace kedge::kube::defaults\n")
    return "".join(out)
