#include "kube/openapi_schema.h"

#include <algorithm>

#include "base/assert.h"
#include "kube/descriptions.h"

namespace kedge::kube::openapi {
namespace {

using schema::Field;
using schema::Shape;
using schema::ShapeKind;
using schema::text;
using schema::Type;

// Types whose JSON is not that of a struct, and what belongs to no group.
struct Special {
  ShapeKind kind;  // kStruct: referred to by name alone
  std::string_view name;
  std::string_view v2, v3;
};
#define KEDGE_META "io.k8s.apimachinery.pkg.apis.meta.v1."
#define KEDGE_CRD "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1."
constexpr Special kSpecials[] = {
    {ShapeKind::kTime,
     KEDGE_META "Time",
     R"({"description":"A moment in RFC 3339, in whole seconds.","type":"string","format":"date-time"})",
     {}},
    {ShapeKind::kMicroTime,
     KEDGE_META "MicroTime",
     R"({"description":"A moment in RFC 3339 with microseconds.","type":"string","format":"date-time"})",
     {}},
    {ShapeKind::kQuantity, "io.k8s.apimachinery.pkg.api.resource.Quantity",
     R"({"description":"An amount with an optional suffix: 500m, 2, 1.5Gi, 100M.","type":"string"})",
     R"({"description":"An amount with an optional suffix: 500m, 2, 1.5Gi, 100M.","oneOf":[{"type":"string"},{"type":"number"}]})"},
    {ShapeKind::kIntOrString, "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
     R"({"description":"A whole number, or text such as a name or a percentage.","type":"string","format":"int-or-string"})",
     R"({"description":"A whole number, or text such as a name or a percentage.","format":"int-or-string","oneOf":[{"type":"integer"},{"type":"string"}]})"},
    {ShapeKind::kRaw,
     "io.k8s.apimachinery.pkg.runtime.RawExtension",
     R"({"description":"Any object, kept as it was sent.","type":"object"})",
     {}},
    {ShapeKind::kJson, KEDGE_CRD "JSON", R"({"description":"Any JSON value."})", {}},
    {ShapeKind::kFieldsV1,
     KEDGE_META "FieldsV1",
     R"({"description":"A set of fields, as a tree of their names.","type":"object"})",
     {}},
    {ShapeKind::kSchemaOrArray,
     KEDGE_CRD "JSONSchemaPropsOrArray",
     R"({"description":"A schema, or a list of schemas."})",
     {}},
    {ShapeKind::kSchemaOrBool,
     KEDGE_CRD "JSONSchemaPropsOrBool",
     R"({"description":"A schema, or a boolean."})",
     {}},
    {ShapeKind::kSchemaOrStrings,
     KEDGE_CRD "JSONSchemaPropsOrStringArray",
     R"({"description":"A schema, or a list of strings."})",
     {}},
    {ShapeKind::kStruct,
     KEDGE_META "Patch",
     R"({"description":"Changes to an object, in the form that the content type says.","type":"object"})",
     {}},
    {ShapeKind::kStruct, "io.k8s.apimachinery.pkg.version.Info", {}, {}},
};
constexpr size_t kSpecialCount = std::size(kSpecials);
constexpr size_t kVersionInfo = kSpecialCount - 1;
constexpr std::string_view kRequired = "required";

// Members of version.Info, which is no type of the tables.
struct InfoField {
  std::string_view name;
  bool required;
};
constexpr InfoField kInfoFields[] = {
    {"buildDate", true},
    {"compiler", true},
    {"emulationMajor", false},
    {"emulationMinor", false},
    {"gitCommit", true},
    {"gitTreeState", true},
    {"gitVersion", true},
    {"goVersion", true},
    {"major", true},
    {"minCompatibilityMajor", false},
    {"minCompatibilityMinor", false},
    {"minor", true},
    {"platform", true},
};

// x-kubernetes-unions: the field that says which of the others is set; Go's names of these are
// theirs with a capital.
struct Union {
  std::string_view definition, discriminator, fields[3];
};
constexpr Union kUnions[] = {
    {"io.k8s.api.core.v1.AppArmorProfile", "type", {"localhostProfile"}},
    {"io.k8s.api.core.v1.PodSchedulingGroup", "", {"podGroupName"}},
    {"io.k8s.api.core.v1.SeccompProfile", "type", {"localhostProfile"}},
    {"io.k8s.api.flowcontrol.v1.LimitResponse", "type", {"queuing"}},
    {"io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec", "type", {"exempt", "limited"}},
    {"io.k8s.api.flowcontrol.v1.Subject", "kind", {"group", "serviceAccount", "user"}},
};

int special_of(ShapeKind kind) {
  for (size_t i = 0; i < kSpecialCount; i++) {
    if (kSpecials[i].kind == kind && kind != ShapeKind::kStruct) return static_cast<int>(i);
  }
  return -1;
}

// The definition that values of a shape are; -1 where they are described in place.
int definition_of(const Shape& s) {
  if (s.kind == ShapeKind::kStruct) return s.ref;
  const int special = special_of(s.kind);
  return special < 0 ? -1 : static_cast<int>(schema::type_count()) + special;
}

std::string_view type_text(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kString:
      return R"("type":"string")";
    case ShapeKind::kBool:
      return R"("type":"boolean")";
    case ShapeKind::kInt32:
      return R"("type":"integer","format":"int32")";
    case ShapeKind::kInt64:
      return R"("type":"integer","format":"int64")";
    case ShapeKind::kFloat64:
      return R"("type":"number","format":"double")";
    case ShapeKind::kBytes:
      return R"("type":"string","format":"byte")";
    default:
      return "";
  }
}

std::string_view zero_text(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::kString:
      return R"("")";
    case ShapeKind::kBool:
      return "false";
    case ShapeKind::kInt32:
    case ShapeKind::kInt64:
    case ShapeKind::kFloat64:
      return "0";
    case ShapeKind::kStruct:
      return "{}";
    default:
      return "";
  }
}

// The fields as the JSON has them: embedded ones are the type's own; by name.
void collect(const Type& t, std::vector<const Field*>& out) {
  for (const Field& f : schema::fields(t)) {
    if ((f.flags & schema::kFieldEmbedded) != 0) {
      collect(schema::type(schema::shape(f.shape).ref), out);
    } else {
      out.push_back(&f);
    }
  }
}

void write_extensions(JsonText& out, const schema::Extra& e) {
  constexpr std::string_view kLists[] = {"", "atomic", "set", "map"};
  constexpr std::string_view kMaps[] = {"", "atomic", "granular"};
  if (e.key_count > 0) {
    out.open("x-kubernetes-list-map-keys", '[');
    for (size_t i = 0; i < e.key_count; i++) out.string(schema::list_key(e, i));
    out.close(']');
  }
  const std::string_view list = kLists[static_cast<size_t>(e.list_type)];
  if (!list.empty()) out.member("x-kubernetes-list-type", list);
  const std::string_view map = kMaps[static_cast<size_t>(e.map_type)];
  if (!map.empty()) out.member("x-kubernetes-map-type", map);
  if (e.merge_key != 0) out.member("x-kubernetes-patch-merge-key", text(e.merge_key));
  if (e.patch == 0) return;
  std::string strategy;
  constexpr std::string_view kStrategies[] = {"merge", "replace", "retainKeys"};
  for (size_t i = 0; i < std::size(kStrategies); i++) {
    if ((e.patch >> i & 1) == 0) continue;
    if (!strategy.empty()) strategy += ',';
    strategy += kStrategies[i];
  }
  out.member("x-kubernetes-patch-strategy", strategy);
}

void write_union(JsonText& out, std::string_view definition) {
  const auto* u = std::find_if(std::begin(kUnions), std::end(kUnions),
                               [&](const Union& row) { return row.definition == definition; });
  if (u == std::end(kUnions)) return;
  out.open("x-kubernetes-unions", '[');
  out.open('{');
  if (!u->discriminator.empty()) out.member("discriminator", u->discriminator);
  out.open("fields-to-discriminateBy", '{');
  for (const std::string_view field : u->fields) {
    if (field.empty()) break;
    std::string go(field);
    go[0] = static_cast<char>(go[0] - 'a' + 'A');
    out.member(field, go);
  }
  out.close('}');
  out.close('}');
  out.close(']');
}

void write_version_info(JsonText& out, bool v3) {
  out.open('{');
  out.member("type", "object");
  out.open(kRequired, '[');
  for (const InfoField& f : kInfoFields) {
    if (f.required) out.string(f.name);
  }
  out.close(']');
  out.open("properties", '{');
  for (const InfoField& f : kInfoFields) {
    out.open(f.name, '{');
    out.member("type", "string");
    if (v3 && f.required) out.member("default", "");
    out.close('}');
  }
  out.close('}');
  out.close('}');
}

void write_gvk(JsonText& out, const Gvk& gvk) {
  out.open('{');
  out.member("group", gvk.group);
  out.member("kind", gvk.kind);
  out.member("version", gvk.version);
  out.close('}');
}

std::string name_of(DefinitionId id) {
  const size_t types = schema::type_count();
  if (id < types) return schema::definition_name(schema::type(id));
  return std::string(kSpecials[id - types].name);
}

// The package of a group's version, as a kind of it says; -1: none.
int package_of(const Kinds& kinds, std::string_view group, std::string_view version) {
  for (const Kind* k : kinds.all()) {
    if (k->group == group && k->version == version && k->schema >= 0) {
      return schema::type(static_cast<uint16_t>(k->schema)).package;
    }
  }
  return -1;
}

}  // namespace

Definitions::Definitions(OpenApiVersion version, const Kinds& kinds, const Gvk* scope)
    : version_(version), is_wanted_(schema::type_count() + kSpecialCount) {
  for (const Kind* k : kinds.all()) {
    if (k->schema < 0) continue;
    const int package = schema::type(static_cast<uint16_t>(k->schema)).package;
    add_kind({k->group, k->version, k->kind}, package, k->kind);
    if (!k->list_kind.empty()) {
      add_kind({k->group, k->version, k->list_kind}, package, k->list_kind);
    }
    for (const Subresource& s : k->subresources) {
      add_kind({s.group, s.version, s.kind}, package_of(kinds, s.group, s.version), s.kind);
    }
  }
  constexpr std::string_view kMetaKinds[] = {"APIGroup",    "APIGroupList",  "APIResourceList",
                                             "APIVersions", "DeleteOptions", "Status",
                                             "WatchEvent"};
  for (const std::string_view kind : kMetaKinds) {
    const uint16_t type = named(KEDGE_META + std::string(kind));
    named_.push_back({type, {"", "v1", kind}});
    if (kind != "DeleteOptions" && kind != "WatchEvent") continue;
    for (const auto& g : kinds.groups()) {
      for (const std::string_view v : g.versions) {
        const bool in_scope = scope == nullptr || (scope->group == g.group && scope->version == v);
        if (in_scope && !g.group.empty()) named_.push_back({type, {g.group, v, kind}});
      }
    }
  }
  std::stable_sort(named_.begin(), named_.end(),
                   [](const Named& a, const Named& b) { return a.type < b.type; });
}

void Definitions::add_kind(const Gvk& gvk, int package, std::string_view kind) {
  if (package < 0) return;
  std::string name(text(schema::kPackages[package].prefix));
  name += '.';
  name += kind;
  const int type = schema::find_type(name);
  if (type < 0) return;
  for (const Named& n : named_) {
    if (n.type == type && n.gvk.group == gvk.group && n.gvk.version == gvk.version) return;
  }
  named_.push_back({static_cast<uint16_t>(type), gvk});
}

DefinitionId Definitions::named(std::string_view definition) {
  const int type = schema::find_type(definition);
  if (type >= 0) return static_cast<DefinitionId>(type);
  for (size_t i = 0; i < kSpecialCount; i++) {
    if (kSpecials[i].name == definition) {
      return static_cast<DefinitionId>(schema::type_count() + i);
    }
  }
  KEDGE_ASSERT(false);  // a name that is a literal of ours
  return 0;
}

int Definitions::of_kind(const Gvk& gvk) const {
  for (const Named& n : named_) {
    if (n.gvk.kind == gvk.kind && n.gvk.group == gvk.group && n.gvk.version == gvk.version) {
      return n.type;
    }
  }
  return -1;
}

void Definitions::want(DefinitionId id) {
  if (is_wanted_[id]) return;
  is_wanted_[id] = true;
  wanted_.push_back(id);
}

std::string Definitions::reference(DefinitionId id) const {
  return (version_ == OpenApiVersion::kV2 ? "#/definitions/" : "#/components/schemas/") +
         name_of(id);
}

void Definitions::write_ref(JsonText& out, DefinitionId id) {
  want(id);
  out.open('{');
  out.member("$ref", reference(id));
  out.close('}');
}

void Definitions::write(JsonText& out) {
  // Writing finds more; a text a definition, then by name.
  std::vector<std::pair<std::string, std::string>> texts;
  const size_t types = schema::type_count();
  for (size_t i = 0; i < wanted_.size(); i++) {
    const DefinitionId id = wanted_[i];
    JsonText one;
    if (id < types) {
      write_type(one, id);
    } else if (id - types == kVersionInfo) {
      write_version_info(one, version_ == OpenApiVersion::kV3);
    } else {
      const Special& s = kSpecials[id - types];
      one.raw(version_ == OpenApiVersion::kV3 && !s.v3.empty() ? s.v3 : s.v2);
    }
    texts.emplace_back(name_of(id), one.take());
  }
  std::sort(texts.begin(), texts.end());
  for (const auto& [name, json] : texts) out.raw_member(name, json);
}

void Definitions::write_type(JsonText& out, uint16_t index) {
  const Type& t = schema::type(index);
  std::vector<const Field*> fields;
  collect(t, fields);
  std::sort(fields.begin(), fields.end(),
            [](const Field* a, const Field* b) { return text(a->name) < text(b->name); });
  out.open('{');
  const std::string_view about = type_description(index);
  if (!about.empty()) out.member("description", about);
  out.member("type", "object");
  const bool any = std::any_of(fields.begin(), fields.end(), [](const Field* f) {
    return (f->flags & schema::kFieldRequired) != 0;
  });
  if (any) {
    out.open(kRequired, '[');
    for (const Field* f : fields) {
      if ((f->flags & schema::kFieldRequired) != 0) out.string(text(f->name));
    }
    out.close(']');
  }
  if (!fields.empty()) {
    out.open("properties", '{');
    for (const Field* f : fields) write_property(out, index, *f);
    out.close('}');
  }
  write_gvks(out, index);
  if (t.atomic != 0) out.member("x-kubernetes-map-type", "atomic");
  write_union(out, schema::definition_name(t));
  out.close('}');
}

void Definitions::write_gvks(JsonText& out, uint16_t index) const {
  bool open = false;
  for (const Named& n : named_) {
    if (n.type != index) continue;
    if (!open) out.open("x-kubernetes-group-version-kind", '[');
    open = true;
    write_gvk(out, n.gvk);
  }
  if (open) out.close(']');
}

void Definitions::write_property(JsonText& out, uint16_t owner, const Field& f) {
  const Shape& s = schema::shape(f.shape);
  const int definition = definition_of(s);
  const std::string_view about = field_description(owner, f.name);
  out.open(text(f.name), '{');
  if (!about.empty()) out.member("description", about);
  const bool v3 = version_ == OpenApiVersion::kV3;
  const bool has_default = v3 && write_default(out, f);
  if (definition >= 0) {
    const DefinitionId id = static_cast<DefinitionId>(definition);
    // In v3 nothing stands beside a $ref.
    if (v3 && (has_default || !about.empty() || f.extra != 0)) {
      out.open("allOf", '[');
      write_ref(out, id);
      out.close(']');
    } else {
      want(id);
      out.member("$ref", reference(id));
    }
  } else {
    write_members(out, s);
  }
  if (f.extra != 0) write_extensions(out, schema::extra(f.extra));
  out.close('}');
}

// True when there is one.
bool Definitions::write_default(JsonText& out, const Field& f) {
  const ShapeKind kind = schema::shape(f.shape).kind;
  if (f.extra != 0 && schema::extra(f.extra).default_json != 0) {
    out.raw_member("default", text(schema::extra(f.extra).default_json));
    return true;
  }
  if ((f.flags & schema::kFieldPointer) != 0) return false;
  if (kind != ShapeKind::kStruct && (f.flags & schema::kFieldOmitEmpty) != 0) return false;
  const std::string_view zero = zero_text(kind);
  if (zero.empty()) return false;
  out.raw_member("default", zero);
  return true;
}

// What a value of `s`, which is no definition, is.
void Definitions::write_members(JsonText& out, const Shape& s) {
  if (s.kind == ShapeKind::kList) {
    out.member("type", "array");
    out.key("items");
    write_shape(out, schema::shape(s.ref));
    return;
  }
  if (s.kind == ShapeKind::kMap) {
    out.member("type", "object");
    out.key("additionalProperties");
    write_shape(out, schema::shape(s.ref));
    return;
  }
  const std::string_view type = type_text(s.kind);
  if (type.empty()) return;  // anything
  out.raw(type);
  if (s.kind != ShapeKind::kString) return;
  const std::span<const uint16_t> values = schema::enum_values(s);
  if (values.empty()) return;
  out.open("enum", '[');
  for (const uint16_t v : values) out.string(text(v));
  out.close(']');
}

void Definitions::write_shape(JsonText& out, const Shape& s) {
  const int definition = definition_of(s);
  if (definition >= 0) return write_ref(out, static_cast<DefinitionId>(definition));
  out.open('{');
  write_members(out, s);
  out.close('}');
}

#undef KEDGE_META
#undef KEDGE_CRD

}  // namespace kedge::kube::openapi
