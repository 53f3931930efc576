#include "kube/schema_table.h"

namespace kedge::kube::schema {
namespace {

constexpr std::string_view kGoNames[] = {
    "string",
    "bool",
    "int32",
    "int64",
    "float64",
    "[]uint8",
    "v1.Time",
    "v1.MicroTime",
    "resource.Quantity",
    "intstr.IntOrString",
    "runtime.RawExtension",
    "v1.JSON",
    "interface {}",
    "v1.FieldsV1",
    "v1.JSONSchemaPropsOrArray",
    "v1.JSONSchemaPropsOrBool",
    "v1.JSONSchemaPropsOrStringArray",
};

int find_in_package(int package, std::string_view name) {
  int low = 0, high = kTypeCount;
  while (low < high) {
    const int middle = (low + high) / 2;
    const Type& t = kTypes[middle];
    int c = int{t.package} - package;
    if (c == 0) c = text(t.name).compare(name);
    if (c == 0) return middle;
    if (c < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return -1;
}

}  // namespace

int find_type(std::string_view definition) {
  const size_t dot = definition.rfind('.');
  if (dot == std::string_view::npos) return -1;
  const std::string_view prefix = definition.substr(0, dot), name = definition.substr(dot + 1);
  for (int i = 0; i < kPackageCount; ++i) {
    if (text(kPackages[i].prefix) == prefix) return find_in_package(i, name);
  }
  return -1;
}

// Packages are called after the first label of their group.
int find_kind_type(std::string_view group, std::string_view version, std::string_view kind) {
  std::string tail = ".";
  tail += group.empty() ? "core" : group.substr(0, group.find('.'));
  tail += '.';
  tail += version;
  for (int i = 0; i < kPackageCount; ++i) {
    if (text(kPackages[i].prefix).ends_with(tail)) return find_in_package(i, kind);
  }
  return -1;
}

std::string definition_name(const Type& t) {
  std::string out(text(kPackages[t.package].prefix));
  out += '.';
  out += text(t.name);
  return out;
}

std::string go_name(const Type& t) {
  std::string out(text(kPackages[t.package].go_name));
  out += '.';
  out += text(t.name);
  return out;
}

std::string go_name(const Shape& s) {
  if (s.name != 0) return std::string(text(s.name));
  const char* pointer = s.element_pointer != 0 ? "*" : "";
  switch (s.kind) {
    case ShapeKind::kStruct:
      return go_name(kTypes[s.ref]);
    case ShapeKind::kList:
      return std::string("[]") + pointer + go_name(kShapes[s.ref]);
    case ShapeKind::kMap:
      return "map[" + std::string(text(s.key)) + "]" + pointer + go_name(kShapes[s.ref]);
    default:
      return std::string(kGoNames[static_cast<size_t>(s.kind)]);
  }
}

}  // namespace kedge::kube::schema
