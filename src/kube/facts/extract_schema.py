"""schema.txt: the types of the API, from Go types (names, order, tags), OpenAPI (list types,
required) and protobuf messages (a check of the numbers)."""
import gzip
import json
import re
import sys

import extract_go

HEADER = """\
# Types of the Kubernetes 1.36 API, from its published Go types, OpenAPI and protobuf by extract.py.
#
# package SHORT DEFINITION_PREFIX GO_NAME
# enum SHORT.NAME VALUE|VALUE...
# type SHORT.NAME [map=atomic]
#   JSON_NAME NUMBER TYPE [FLAGS] [list=TYPE[:KEYS]] [map=TYPE] [patch=STRATEGY[:KEY]] [default=JSON]
#
# Fields are in Go's order; NUMBER is protobuf's (0: not in protobuf). TYPE is Go's, a struct by its
# SHORT.NAME, another named type as SHORT.NAME=TYPE. FLAGS: - none, p pointer, o omitempty, z
# omitzero, r required, i embedded (JSON_NAME is then the Go name, its fields are the type's own).
"""

MORE_HEADER = """\
# Types of the Kubernetes 1.36 API that are not served by default, by extract.py: for tests of what
# is true of every type. The syntax is that of schema.txt, whose types it names.
"""

META = "k8s.io/apimachinery/pkg/apis/meta/v1"
SPECIAL = {
    "k8s.io/apimachinery/pkg/api/resource.Quantity": "quantity",
    META + ".Time": "time", META + ".MicroTime": "microtime",
    META + ".FieldsV1": "fieldsv1",
    "k8s.io/apimachinery/pkg/util/intstr.IntOrString": "intorstring",
    "k8s.io/apimachinery/pkg/runtime.RawExtension": "raw",
    "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSON": "json",
    "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrArray":
        "schemaorarray",
    "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrBool":
        "schemaorbool",
    "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1.JSONSchemaPropsOrStringArray":
        "schemaorstrings",
}
BASIC = {"string", "bool", "int32", "int64", "float64", "int", "uint8", "uint32", "uint16"}
META_ROOTS = ["APIGroup", "APIGroupList", "APIResourceList", "APIVersions", "CreateOptions",
              "DeleteOptions", "GetOptions", "ListOptions", "PartialObjectMetadata",
              "PartialObjectMetadataList", "PatchOptions", "Status", "Table", "UpdateOptions",
              "WatchEvent"]


def package_of(group, version):
    if group == "apiextensions.k8s.io":
        return f"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/{version}"
    if group == "apiregistration.k8s.io":
        return f"k8s.io/kube-aggregator/pkg/apis/apiregistration/{version}"
    return f"k8s.io/api/{group.split('.')[0] or 'core'}/{version}"


def definition_prefix(path):
    return "io.k8s." + path.removeprefix("k8s.io/").replace("/", ".")


class Extractor:
    def __init__(self, tree, definitions, messages):
        self.tree, self.definitions, self.messages = tree, definitions, messages
        self.shorts = {}  # package path -> short name
        self.done, self.queue = {}, []
        self.problems = []
        self.enums = {}  # "core.Protocol" -> values
        self.outer = {}  # embedded struct -> the definition that has its fields
        self.printed = set()  # types that an earlier file has

    def run(self, header):
        """The file of all types that are wanted and not in an earlier one."""
        while self.queue:
            key = self.queue.pop()
            self.done[key] = self.struct_text(*key)
        for problem in self.problems:
            print("extract: " + problem, file=sys.stderr)
        self.problems = []
        fresh = sorted(key for key in self.done if key not in self.printed)
        known = {path for path, _ in self.printed}
        lines = [header]
        for path, short in sorted(self.shorts.items(), key=lambda p: p[1]):
            if path not in known:
                lines.append(f"package {short} {definition_prefix(path)} {path.split('/')[-1]}\n")
        if not self.printed:
            lines += [f"enum {name} {'|'.join(values)}\n"
                      for name, values in sorted(self.enums.items())]
        return "".join(lines + [self.done[key] for key in fresh])

    def short(self, path):
        if path not in self.shorts:
            parts = path.split("/")
            name = {META: "meta"}.get(path, parts[-2] if parts[-1].startswith("v") else parts[-1])
            if parts[-1].startswith("v") and parts[-1] != "v1":
                name += parts[-1]
            self.shorts[path] = name
        return self.shorts[path]

    def want(self, path, name):
        if (path, name) not in self.done:
            self.done[(path, name)] = None
            self.queue.append((path, name))

    def type_text(self, package, text):
        """The TYPE of a Go type as written in `package`."""
        text = text.strip()
        if text == "[]byte":
            return "bytes"
        if text.startswith("*"):
            return "*" + self.type_text(package, text[1:])
        if text.startswith("[]"):
            return "[]" + self.type_text(package, text[2:])
        if text.startswith("map["):
            key, value = text[4:].split("]", 1)
            return f"map[{self.type_text(package, key)}]{self.type_text(package, value)}"
        if text in ("interface{}", "any"):
            return "any"
        if text in BASIC:
            return text
        alias, _, name = text.rpartition(".")
        path = package.imports[alias] if alias else package.path
        full = f"{path}.{name}"
        if full in SPECIAL:
            return SPECIAL[full]
        owner = self.tree.package(path)
        if name in owner.structs:
            self.want(path, name)
            return f"{self.short(path)}.{name}"
        if name not in owner.others:
            if full == "k8s.io/apimachinery/pkg/types.UID":
                return "types.UID=string"
            raise SystemExit(f"extract: unknown type {full}")
        if owner.enums.get(name):
            self.enums[f"{self.short(path)}.{name}"] = sorted(owner.enums[name])
        value = self.type_text(owner, owner.others[name])
        if "[" not in value:
            value = value.rpartition("=")[2]  # a name for a named type
        if "." in value and "[" not in value:
            return value  # another name of a struct
        return f"{self.short(path)}.{name}={value}"

    def field_line(self, package, struct, f, definition, numbers):
        json_tag = f.tag.get("json", "").split(",")
        proto = f.tag.get("protobuf", "").split(",")
        number = int(proto[1]) if len(proto) > 1 else 0
        if json_tag[0] == "-" or "json" not in f.tag:
            return None
        inline = "inline" in json_tag or not json_tag[0]
        kind = self.type_text(package, f.type)
        if numbers is not None and number:
            proto_name = next((p[5:] for p in proto if p.startswith("name=")), "")
            if proto_name and numbers.get(proto_name) != number:
                self.problems.append(f"{package.path}.{struct.name}.{proto_name}: {number} in the "
                                     f"Go tag, {numbers.get(proto_name)} in protobuf")
        flags = ""
        if kind.startswith("*"):
            flags, kind = "p", kind[1:]
        flags += "o" * ("omitempty" in json_tag) + "z" * ("omitzero" in json_tag)
        name = f.go_name if inline else json_tag[0]
        if inline:
            self.outer.setdefault(kind, definition)
        flags += "r" * (name in definition.get("required", [])) + "i" * inline
        words = [name, str(number), kind, flags or "-"]
        p = definition.get("properties", {}).get(name, {})
        if "x-kubernetes-list-type" in p:
            keys = ",".join(p.get("x-kubernetes-list-map-keys", []))
            words.append(f"list={p['x-kubernetes-list-type']}" + (":" + keys if keys else ""))
        if "x-kubernetes-map-type" in p:
            words.append("map=" + p["x-kubernetes-map-type"])
        strategy = p.get("x-kubernetes-patch-strategy", f.tag.get("patchStrategy"))
        if strategy != f.tag.get("patchStrategy") and definition:
            self.problems.append(f"{struct.name}.{name}: patch strategies differ")
        if strategy:
            key = f.tag.get("patchMergeKey", "")
            words.append(f"patch={strategy}" + (":" + key if key else ""))
        if f.default:
            constant = re.fullmatch(r"ref\((\w+)\)", f.default)
            words.append("default=" + (package.constants[constant.group(1)] if constant
                                       else f.default))
        return "  " + " ".join(words) + "\n"

    def struct_text(self, path, name):
        package = self.tree.package(path)
        struct = package.structs[name]
        definition = self.definitions.get(f"{definition_prefix(path)}.{name}",
                                          self.outer.get(f"{self.short(path)}.{name}", {}))
        messages = self.messages.get(path.replace("/", "."), {}).get("messages", {})
        numbers = None
        if name in messages:
            numbers = {m["name"]: m["number"] for m in messages[name]}
        head = f"type {self.short(path)}.{name}"
        if "x-kubernetes-map-type" in definition:
            head += " map=" + definition["x-kubernetes-map-type"]
        lines = [self.field_line(package, struct, f, definition, numbers) for f in struct.fields]
        return head + "\n" + "".join(line for line in lines if line)


def load_json(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return json.load(f)


def extract(kinds, openapi, protobuf, go):
    x = Extractor(extract_go.Tree(go), load_json(openapi)["definitions"], load_json(protobuf))
    for group, version, resources in kinds:
        path = package_of(group, version)
        for r in resources:
            if "version" in r:
                x.want(package_of(r["group"], r["version"]), r["kind"])
                continue
            x.want(path, r["kind"])
            if "list" in r["verbs"]:
                x.want(path, r["kind"] + "List")
    x.want("k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1", "JSONSchemaProps")
    # What annotations of autoscaling/v1 hold (kube/convert.cc).
    for name in ("MetricSpec", "MetricStatus", "HorizontalPodAutoscalerCondition"):
        x.want("k8s.io/api/autoscaling/v1", name)
    x.want("k8s.io/api/apidiscovery/v2", "APIGroupDiscoveryList")
    for name in META_ROOTS:
        x.want(META, name)
    served = x.run(HEADER)
    # The rest of k8s.io/api.
    x.printed = set(x.done)
    for path in x.tree.packages_below("k8s.io/api"):
        for name, struct in x.tree.package(path).structs.items():
            if any(f.go_name == "TypeMeta" for f in struct.fields) and not name.endswith("List"):
                x.want(path, name)
    return served, x.run(MORE_HEADER)
