"""kinds_gen.cc from the joined facts."""

VERBS = {"C": "kVerbCreate", "G": "kVerbGet", "L": "kVerbList", "W": "kVerbWatch",
         "U": "kVerbUpdate", "P": "kVerbPatch", "D": "kVerbDelete", "X": "kVerbDeleteCollection"}
BITS = {"C": 1, "G": 2, "L": 4, "W": 8, "U": 16, "P": 32, "D": 64, "X": 128}

HEAD = """\
// Made by kube/facts/generate.py from kinds.txt, strategies.txt and schema.txt there. Not for hands.
// clang-format off
#include "kube/kinds.h"

namespace kedge::kube {
namespace {

"""


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def verbs(letters):
    return str(sum(BITS[c] for c in letters))


def wrapped(head, items, indent="    ", tail="};\n"):
    """`head` and the items, in lines of at most 100 characters."""
    lines, line = [], head
    for i, item in enumerate(items):
        piece = item + ("," if i + 1 < len(items) else tail.rstrip("\n"))
        if len(line) + 1 + len(piece) > 100:
            lines.append(line)
            line = indent + piece
        else:
            line += piece if line.endswith("{") else " " + piece
    return "\n".join(lines + [line]) + "\n"


class Pool:
    """Named constant arrays, equal ones once."""

    def __init__(self, element, prefix):
        self.element, self.prefix, self.known, self.text = element, prefix, {}, []

    def add(self, items):
        if not items:
            return "{}"
        key = tuple(items)
        if key not in self.known:
            name = f"{self.prefix}{len(self.known)}"
            self.known[key] = name
            self.text.append(wrapped(f"constexpr {self.element} {name}[] = {{", items))
        return self.known[key]


def generate(kinds, schema_of):
    words = Pool("std::string_view", "kWords")
    subs = Pool("Subresource", "kSubs")
    fields = Pool("SelectableField", "kFields")
    out = []
    for k in kinds:
        sub_rows = [f"{{{quoted(s.name)}, {quoted(s.group)}, {quoted(s.version)}, "
                    f"{quoted(s.kind)}, {verbs(s.verbs)}}}"
                    for s in ((s if s.version else resolved(s, k)) for s in k.subs)]
        field_rows = ["{" + ", ".join(quoted(x) for x in f) + "}" for f in k.fields]
        members = [
            ("group", quoted(k.group)), ("version", quoted(k.version)), ("kind", quoted(k.kind)),
            ("list_kind", quoted(k.list_kind)), ("resource", quoted(k.resource)),
            ("singular", quoted(k.singular)),
            ("short_names", words.add([quoted(w) for w in k.short])),
            ("categories", words.add([quoted(w) for w in k.categories])),
            ("namespaced", "true" if k.namespaced else "false"), ("verbs", verbs(k.verbs)),
            ("subresources", subs.add(sub_rows)), ("fields", fields.add(field_rows))]
        if k.field_error:
            members.append(("field_error", quoted(k.field_error)))
        if k.hash:
            members.append(("id", str(k.id)))
        for name, value in (("storage", k.storage), ("namespace_selectable",
                                                      k.namespace_selectable)):
            if not value:
                members.append((name, "false"))
        for name, value in (("is_virtual", not k.hash),
                            ("has_status", any(s.name == "status" for s in k.subs)),
                            ("has_generation", k.has_generation)):
            if value:
                members.append((name, "true"))
        if k.generation_paths:
            members.append(("generation_paths", quoted(k.generation_paths)))
        for name, value in (("unconditional_update", k.unconditional),
                            ("put_creates", k.put_creates)):
            if value:
                members.append((name, "true"))
        out.append((members, k))
    return render(out, words, subs, fields, schema_of, body_rows(kinds, schema_of))


def body_rows(kinds, schema_of):
    """Rows of the kinds that only subresources speak and that have a type (Scale, Eviction, ...)."""
    known = {(k.group, k.version, k.kind) for k in kinds}
    rows = []
    for s in (s for k in kinds for s in k.subs if s.version):
        if (s.group, s.version, s.kind) in known:
            continue
        known.add((s.group, s.version, s.kind))
        rows.append([f".group = {quoted(s.group)}", f".version = {quoted(s.version)}",
                     f".kind = {quoted(s.kind)}", '.list_kind = ""', '.resource = ""',
                     '.singular = ""', ".storage = false", ".is_virtual = true",
                     f".schema = {schema_of(s)}"])
    return rows


def resolved(sub, kind):
    """A subresource that speaks its own group's kinds."""
    return type(sub)(sub.name, kind.group, kind.version, sub.kind, sub.verbs)


ORDER = ["group", "version", "kind", "list_kind", "resource", "singular", "short_names",
         "categories", "namespaced", "verbs", "subresources", "fields", "field_error", "id",
         "storage", "is_virtual", "has_status", "has_generation", "generation_paths",
         "unconditional_update", "put_creates", "namespace_selectable", "storage_hash", "schema"]


def render(out, words, subs, fields, schema_of, bodies):
    text = [HEAD]
    for pool in (words, subs, fields):
        text += pool.text + ["\n"]
    text.append("constexpr Kind kRows[] = {\n")
    for members, k in out:
        if k.hash:
            members.append(("storage_hash", quoted(k.hash)))
        members.append(("schema", str(schema_of(k))))
        members.sort(key=lambda m: ORDER.index(m[0]))
        items = [f".{name} = {value}" for name, value in members if value != "{}"]
        text.append(wrapped("    {", items, "     ", "},"))
    text.append("};\n\nconstexpr Kind kBodyRows[] = {\n")
    text += [wrapped("    {", items, "     ", "},") for items in bodies]
    text.append("};\n\n}  // namespace\n\n"
                "std::span<const Kind> builtin_kinds() { return kRows; }\n"
                "std::span<const Kind> subresource_kinds() { return kBodyRows; }\n\n"
                "}  // namespace kedge::kube\n")
    return "".join(text)
