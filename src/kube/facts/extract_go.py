"""Types of the published Go API packages: structs with their tags, names of other types."""
import os
import re
from dataclasses import dataclass, field

TYPE = re.compile(r"^type (\w+) (=\s*)?(.*)$")
VALUE = re.compile(r'^(?:const|\s)\s*\w+\s+(?:(\w+)\s*=\s*"([^"]*)"|=\s*(\w+)\(("[^"]*"|[\w.]+)\))',
                   re.M)
TAG = re.compile(r"`([^`]*)`")


@dataclass
class Field:
    go_name: str
    type: str
    tag: dict
    default: str


@dataclass
class Struct:
    package: str
    name: str
    fields: list = field(default_factory=list)


@dataclass
class Package:
    path: str  # "k8s.io/api/core/v1"
    structs: dict = field(default_factory=dict)
    others: dict = field(default_factory=dict)  # name -> text of the type
    imports: dict = field(default_factory=dict)  # alias -> path
    constants: dict = field(default_factory=dict)  # name -> JSON text
    enums: dict = field(default_factory=dict)  # type marked +enum -> its values, sorted


def tags(text):
    return dict(re.findall(r'(\w+):"([^"]*)"', text))


def parse_field(line, default):
    """A field of a struct, None for what has no tag (not part of the API)."""
    tag = TAG.search(line)
    if not tag:
        return None
    words = line[:tag.start()].split(None, 1)
    if len(words) == 1:  # embedded
        name = words[0].lstrip("*").split(".")[-1]
        return Field(name, words[0], tags(tag.group(1)), default)
    return Field(words[0], words[1].strip(), tags(tag.group(1)), default)


def parse_struct(lines, package, name):
    out = Struct(package.path, name)
    default = ""
    for line in lines:
        text = line.strip()
        if text == "}":
            break
        if text.startswith("// +default="):
            default = text[len("// +default="):]
        if text.startswith("//") or not text:
            continue
        f = parse_field(text, default)
        default = ""
        if f:
            out.fields.append(f)
    package.structs[name] = out


def parse_file(path, package):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    block = re.search(r"^import \((.*?)^\)", text, re.S | re.M)
    lines = block.group(1).splitlines() if block else re.findall(r'^import (.*)$', text, re.M)
    for line in lines:
        m = re.match(r'\s*(\w+)?\s*"([^"]+)"', line)
        if m:
            package.imports[m.group(1) or m.group(2).split("/")[-1]] = m.group(2)
    package.constants.update(re.findall(r'^\s*(\w+)\s+\w+\s*=\s*("[^"]*")', text, re.M))
    for name in re.findall(r'^//\s*\+enum\s*\n(?:\s*//.*\n)*type (\w+) string', text, re.M):
        package.enums.setdefault(name, set())
    rows = iter(text.splitlines())
    grouped = False
    for line in rows:
        if line == "type (":
            grouped = True
            continue
        if grouped and line == ")":
            grouped = False
        m = TYPE.match("type " + line.strip() if grouped and line.strip() else line)
        if not m or m.group(1) == "struct":
            continue
        body = m.group(3).split("//")[0].strip()
        if body == "struct {":
            parse_struct(rows, package, m.group(1))
        elif body != "struct{}" and not body.startswith(("interface", "func")):
            package.others[m.group(1)] = body
        elif body == "struct{}":
            package.structs[m.group(1)] = Struct(package.path, m.group(1))


class Tree:
    """Packages on demand below the folder that holds api/, apimachinery/, ..."""

    def __init__(self, root):
        self.root, self.known = root, {}

    def packages_below(self, path):
        """Paths of the folders below `path` that hold types.go."""
        top = os.path.join(self.root, path.removeprefix("k8s.io/"))
        return sorted(path + "/" + os.path.relpath(folder, top)
                      for folder, _, files in os.walk(top) if "types.go" in files)

    def package(self, path):
        if path not in self.known:
            package = self.known[path] = Package(path)
            folder = os.path.join(self.root, path.removeprefix("k8s.io/"))
            texts = []
            if os.path.isdir(folder):
                for name in sorted(os.listdir(folder)):
                    if name.endswith(".go") and not name.endswith("_test.go") and (
                            "generated" not in name):
                        parse_file(os.path.join(folder, name), package)
                        texts.append(open(os.path.join(folder, name), encoding="utf-8").read())
                for text in texts:
                    self.add_values(package, text)
        return self.known[path]

    def add_values(self, package, text):
        """The constants of enum types; some are made of another package's."""
        for typed, value, cast, made_of in re.findall(VALUE, text):
            if typed in package.enums:
                package.enums[typed].add(value)
            elif cast in package.enums:
                alias, _, name = made_of.rpartition(".")
                known = package.constants
                if alias:
                    known = self.package(package.imports[alias]).constants
                package.enums[cast].add(known.get(name, made_of).strip('"'))
