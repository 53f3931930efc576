"""Reads kinds.txt and strategies.txt and joins them."""
import os
from dataclasses import dataclass, field


class FactError(Exception):
    pass


@dataclass
class Sub:
    name: str
    group: str
    version: str
    kind: str
    verbs: str


@dataclass
class Kind:
    group: str
    version: str
    resource: str
    kind: str
    list_kind: str
    singular: str
    namespaced: bool
    verbs: str
    short: list
    categories: list
    hash: str
    subs: list = field(default_factory=list)
    fields: list = field(default_factory=list)  # (selector, path, other path, empty)
    field_error: str = ""
    id: int = -1
    storage: bool = True
    has_generation: bool = False
    generation_paths: str = ""
    unconditional: bool = False
    put_creates: bool = False
    namespace_selectable: bool = True

    @property
    def prefix(self):
        return f"{self.group or 'core'}/{self.resource}"


@dataclass
class Strategy:
    options: dict
    fields: list = field(default_factory=list)
    other_names: dict = field(default_factory=dict)  # "group/version" -> selectors
    error: str = ""
    used: bool = False


def rows(path):
    """(line number, indented, text) of every line that says something."""
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            text = line.rstrip("\n")
            if text.strip() and not text.startswith("#"):
                yield number, text.startswith(" "), text.strip()


def read_kinds(path):
    kinds = []
    for number, indented, text in rows(path):
        words = text.split()
        if indented:
            if not text.startswith("/") or len(words) != 3 or not kinds:
                raise FactError(f"{path}:{number}: not a subresource: {text}")
            group, version, kind = words[1].split("/") if "/" in words[1] else ("", "", words[1])
            kinds[-1].subs.append(Sub(words[0][1:], group, version, kind, words[2]))
            continue
        if len(words) < 7:
            raise FactError(f"{path}:{number}: too few words: {text}")
        options = dict(w.split("=", 1) for w in words[7:])
        group, version = words[0].split("/") if "/" in words[0] else ("", words[0])
        kinds.append(Kind(group, version, words[1], words[2],
                          "" if words[3] == "-" else words[3], words[4],
                          {"namespaced": True, "cluster": False}[words[5]], words[6],
                          [s for s in options.get("short", "").split(",") if s],
                          [s for s in options.get("categories", "").split(",") if s],
                          options.get("hash", "")))
    return kinds


def read_strategies(path):
    out = {}
    last = None
    for number, indented, text in rows(path):
        if not indented:
            words = text.split()
            last = Strategy(dict(w.split("=", 1) for w in words[1:]))
            unknown = set(last.options) - {"generation", "bumps", "update", "put", "storage", "meta"}
            if words[0] in out or unknown:
                raise FactError(f"{path}:{number}: repeated or unknown: {text}")
            out[words[0]] = last
        elif last is None:
            raise FactError(f"{path}:{number}: no resource before: {text}")
        elif text.startswith("!"):
            last.error = text[1:]
        elif ": " in text:
            version, names = text.split(": ")
            last.other_names[version] = names.split()
        else:
            words = text.split()
            empty = words.pop()[1:] if words[-1].startswith("=") else ""
            path_text = words[1] if len(words) > 1 else words[0]
            first, _, other = path_text.partition("|")
            last.fields.append((words[0], "" if first == "-" else first, other, empty))
    return out


def apply_strategy(kind, s):
    options = s.options
    generation = options.get("generation", "")
    kind.has_generation = bool(generation)
    kind.generation_paths = options.get("bumps", "" if generation == "create" else generation)
    kind.unconditional = options.get("update") == "unconditional"
    kind.put_creates = options.get("put") == "creates"
    kind.namespace_selectable = options.get("meta") != "name"
    kind.storage = options.get("storage", kind.version) == kind.version
    kind.field_error = s.error
    names = s.other_names.get(f"{kind.group}/{kind.version}")
    kind.fields = s.fields
    if names is not None:
        kind.fields = [(name,) + f[1:] for name, f in zip(names, s.fields)]


def load(folder):
    """All kinds with their strategies and ids; what is shared between groups shares the id."""
    kinds_path = os.path.join(folder, "kinds.txt")
    strategies_path = os.path.join(folder, "strategies.txt")
    kinds = read_kinds(kinds_path)
    strategies = read_strategies(strategies_path)
    # Events of events.k8s.io are core's, as upstream.
    same = {"events.k8s.io/events": "core/events"}
    ids = {}
    for kind in kinds:
        if not kind.hash:
            continue
        prefix = same.get(kind.prefix, kind.prefix)
        if prefix not in strategies:
            raise FactError(f"{strategies_path}: no row for {prefix}")
        strategies[prefix].used = True
        apply_strategy(kind, strategies[prefix])
        if prefix != kind.prefix:
            kind.storage = False
        kind.id = ids.setdefault(prefix, len(ids))
    unused = [p for p, s in strategies.items() if not s.used]
    if unused:
        raise FactError(f"{strategies_path}: no such resource: {', '.join(unused)}")
    for number in ids.values():
        if sum(k.storage for k in kinds if k.id == number) != 1:
            raise FactError(f"{strategies_path}: not exactly one kept version of id {number}")
    return kinds
