#include "validation/definition_schema.h"

#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kTypes[] = {"array", "boolean", "integer", "number", "object", "string"};

bool is_set(Json v) { return v && !v.is_null() && !(v.is_bool() && !v.boolean()); }
std::string_view type_of(Json schema) { return schema.get("type").string(); }
bool flag(Json schema, std::string_view name) { return schema.get(name).boolean(); }

// Calls f(schema) with the walk at it for each schema of a map or list.
template <typename F>
void each_schema(Faults& faults, Json holder, std::string_view member, F f) {
  const Json all = holder.get(member);
  for (const auto m : all.members()) {
    if (faults.full()) return;
    const Faults::In at(faults, member, m.name);
    f(m.value, m.name);
  }
  size_t i = 0;
  for (const Json e : all.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, member, i++);
    f(e, std::string_view());
  }
}

// --- structural schemas (pkg/apiserver/schema/validation.go)

enum class Level : uint8_t { kRoot, kItem, kField };

// What NewStructural refuses; nothing where it does not.
std::string unsupported(Json schema) {
  for (const std::string_view name : {"id", "$schema", "$ref", "patternProperties", "dependencies",
                                      "additionalItems", "definitions"}) {
    const Json v = schema.get(name);
    if (!v || v.is_null() || (v.is_string() && v.string().empty())) continue;
    std::string shown(name);
    if (shown == "$schema") shown = "schema";
    return "OpenAPIV3Schema '" + shown + "' is not supported";
  }
  const Json items = schema.get("items");
  if (items.is_array()) return "OpenAPIV3Schema 'items' must be a schema, but is an array";
  for (const std::string_view one : {"items", "not", "additionalProperties"}) {
    const Json v = schema.get(one);
    std::string fault = v.is_object() ? unsupported(v) : std::string();
    if (!fault.empty()) return fault;
  }
  for (const std::string_view many : {"properties", "allOf", "anyOf", "oneOf"}) {
    for (const auto m : schema.get(many).members()) {
      std::string fault = unsupported(m.value);
      if (!fault.empty()) return fault;
    }
    for (const Json e : schema.get(many).elements()) {
      std::string fault = unsupported(e);
      if (!fault.empty()) return fault;
    }
  }
  return {};
}

bool is_int_or_string(Json any_of) {
  constexpr std::string_view kWanted[] = {"integer", "string"};
  if (any_of.size() != 2) return false;
  size_t i = 0;
  for (const Json e : any_of.elements()) {
    if (e.size() != 1 || type_of(e) != kWanted[i++]) return false;
  }
  return true;
}

struct Nested {
  std::string_view field;
  std::string_view words;
};
constexpr std::string_view kEmpty = "must be empty to be structural";
constexpr std::string_view kUndefined = "must be undefined to be structural";
constexpr std::string_view kFalse = "must be false to be structural";
constexpr Nested kNested[] = {
    {"type", kEmpty},
    {"default", kUndefined},
    {"title", kEmpty},
    {"description", kEmpty},
    {"nullable", kFalse},
    {"x-kubernetes-preserve-unknown-fields", kFalse},
    {"x-kubernetes-embedded-resource", kFalse},
    {"x-kubernetes-int-or-string", kFalse},
    {"x-kubernetes-list-map-keys", kEmpty},
    {"x-kubernetes-list-type", kUndefined},
    {"x-kubernetes-map-type", kUndefined},
    {"x-kubernetes-validations", kEmpty},
};

void check_nested(Faults& faults, Json schema, bool skip_any_of);

// validateValueValidation.
void check_junctors(Faults& faults, Json schema, bool skip_any_of, bool skip_first_all_of) {
  if (!skip_any_of) {
    each_schema(faults, schema, "anyOf",
                [&](Json s, std::string_view) { check_nested(faults, s, false); });
  }
  bool first = true;
  each_schema(faults, schema, "allOf", [&](Json s, std::string_view) {
    check_nested(faults, s, first && skip_first_all_of);
    first = false;
  });
  each_schema(faults, schema, "oneOf",
              [&](Json s, std::string_view) { check_nested(faults, s, false); });
  if (const Json s = schema.get("not")) {
    const Faults::In at(faults, "not");
    check_nested(faults, s, false);
  }
}

// validateNestedValueValidation; the walk is at the schema.
void check_nested(Faults& faults, Json schema, bool skip_any_of) {
  check_junctors(faults, schema, skip_any_of, false);
  if (const Json items = schema.get("items")) {
    const Faults::In at(faults, "items");
    check_nested(faults, items, false);
  }
  each_schema(faults, schema, "properties",
              [&](Json s, std::string_view) { check_nested(faults, s, false); });
  if (is_set(schema.get("additionalProperties"))) {
    faults.forbidden("additionalProperties", kUndefined);
  }
  for (const Nested& row : kNested) {
    const Json v = schema.get(row.field);
    if (is_set(v) && !(v.is_string() && v.string().empty())) faults.forbidden(row.field, row.words);
  }
  if (schema.get("properties").get("metadata")) {
    const Faults::In at(faults, "properties", "metadata");
    faults.forbidden("", "must not be specified in a nested context");
  }
}

// validateStructuralMetadataInvariants; the walk is at the schema of metadata.
void check_metadata(Faults& faults, Json schema, bool checked, Level level) {
  if (checked && type_of(schema) != "object") {
    faults.invalid("type", type_of(schema), "must be object");
  }
  if (level != Level::kRoot) return;
  bool more = false;
  for (const auto m : schema.members()) {
    if (m.name == "type" || m.name == "default") continue;
    if (m.name != "properties") {
      more = more || is_set(m.value);
      continue;
    }
    for (const auto p : m.value.members()) {
      more = more || (p.name != "name" && p.name != "generateName");
    }
  }
  if (!more) return;
  faults.forbidden("",
                   "must not specify anything other than name and generateName, but metadata is "
                   "implicitly specified");
}

void check_structural_type(Faults& faults, Json schema, Level level) {
  const std::string_view type = type_of(schema);
  if (flag(schema, "x-kubernetes-embedded-resource") && type != "object") {
    constexpr std::string_view kMust = "must be object if x-kubernetes-embedded-resource is true";
    if (type.empty()) {
      faults.required("type", kMust);
    } else {
      faults.invalid("type", type, kMust);
    }
  } else if (type.empty() && !flag(schema, "x-kubernetes-int-or-string") &&
             !flag(schema, "x-kubernetes-preserve-unknown-fields")) {
    faults.required("type", level == Level::kRoot   ? "must not be empty at the root"
                            : level == Level::kItem ? "must not be empty for specified array items"
                                                    : "must not be empty for specified object "
                                                      "fields");
  }
  if (level == Level::kRoot && !type.empty() && type != "object") {
    faults.invalid("type", type, "must be object at the root");
  }
}

// validateStructuralInvariants; the walk is at the schema.
void check_structural(Faults& faults, Json schema, Level level) {
  const bool embedded = flag(schema, "x-kubernetes-embedded-resource");
  const bool preserves = flag(schema, "x-kubernetes-preserve-unknown-fields");
  const Json items = schema.get("items");
  const Json properties = schema.get("properties");
  const Json more = schema.get("additionalProperties");
  if (type_of(schema) == "array" && !items) faults.required("items", "must be specified");
  if (items) {
    const Faults::In at(faults, "items");
    check_structural(faults, items, Level::kItem);
  }
  each_schema(faults, schema, "properties",
              [&](Json s, std::string_view) { check_structural(faults, s, Level::kField); });
  if (more && level == Level::kRoot) {
    faults.forbidden("additionalProperties", "must not be used at the root");
  }
  if (more.is_object()) {
    const Faults::In at(faults, "additionalProperties");
    check_structural(faults, more, Level::kField);
  }
  if (flag(schema, "x-kubernetes-int-or-string")) {
    constexpr std::string_view kMust = "must be false if x-kubernetes-int-or-string is true";
    for (const std::string_view name :
         {"x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource"}) {
      if (flag(schema, name)) faults.invalid(name, schema.get(name), kMust);
    }
  }
  check_junctors(faults, schema, is_int_or_string(schema.get("anyOf")),
                 is_int_or_string(schema.get("allOf").element(0).get("anyOf")));
  check_structural_type(faults, schema, level);
  if (embedded && more) {
    faults.forbidden("additionalProperties",
                     "must not be used if x-kubernetes-embedded-resource is set");
  }
  const bool resource = level == Level::kRoot || embedded;
  for (const std::string_view name : {"kind", "apiVersion"}) {
    const Json s = properties.get(name);
    if (!resource || !s || type_of(s) == "string") continue;
    const Faults::In at(faults, "properties", name);
    faults.invalid("type", type_of(s), "must be string");
  }
  if (const Json metadata = properties.get("metadata")) {
    const Faults::In at(faults, "properties", "metadata");
    check_metadata(faults, metadata, resource, level);
  }
  if (embedded && !preserves && properties.size() == 0) {
    faults.required("properties",
                    "must not be empty if x-kubernetes-embedded-resource is true without "
                    "x-kubernetes-preserve-unknown-fields");
  }
}

// --- what all schemas have to keep (ValidateCustomResourceDefinitionOpenAPISchema)

struct Position {
  bool root = false;
  bool in_metadata = false;
  std::string_view no_default = {};  // why there may be none
};

void check_unsupported(Faults& faults, Json schema, const Position& p) {
  const std::string_view type = type_of(schema);
  bool known = type.empty();
  for (const std::string_view t : kTypes) known = known || t == type;
  if (!known) faults.not_supported("type", type, kTypes);
  if (!p.no_default.empty() && schema.get("default")) {
    faults.forbidden("default", "must not be set " + std::string(p.no_default));
  }
  for (const std::string_view name :
       {"id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref"}) {
    const Json v = schema.get(name);
    if (!v || v.is_null() || (v.is_string() && v.string().empty() && name == "id")) continue;
    faults.forbidden(name, std::string(name) + " is not supported");
  }
  if (type == "null") {
    faults.forbidden("type", "type cannot be set to null, use nullable as an alternative");
  }
  if (schema.get("items").is_array()) {
    faults.forbidden("items", "items must be a schema object and not an array");
  }
  if (p.in_metadata && flag(schema, "x-kubernetes-embedded-resource")) {
    faults.forbidden("x-kubernetes-embedded-resource", "must not be used inside of resource meta");
  }
}

void check_map_keys(Faults& faults, Json schema) {
  constexpr std::string_view kKeys = "x-kubernetes-list-map-keys";
  const Json keys = schema.get(kKeys);
  const Json items = schema.get("items");
  if (keys.size() == 0) {
    faults.required(kKeys, "must not be empty if x-kubernetes-list-type is map");
  }
  if (!items) {
    return faults.required("items", "must have a schema if x-kubernetes-list-type is map");
  }
  if (type_of(items) != "object") {
    return faults.invalid("items.type", type_of(items),
                          "must be object if parent array's x-kubernetes-list-type is map");
  }
  std::set<std::string_view> seen;
  for (const Json k : keys.elements()) {
    const Json property = items.get("properties").get(k.string());
    if (!property) {
      faults.invalid(kKeys, keys, "entries must all be names of item properties");
    } else if (type_of(property) == "array" || type_of(property) == "object") {
      const Faults::In at(faults, "items");
      const Faults::In one(faults, "properties", k.string());
      faults.invalid("type", type_of(items),
                     "must be a scalar type if parent array's x-kubernetes-list-type is map");
    }
    if (!seen.insert(k.string()).second) {
      faults.invalid(kKeys, keys, "must not contain duplicate entries");
    }
  }
}

// validateMapListKeysMapSet.
void check_keyed_items(Faults& faults, Json schema, std::string_view list_type) {
  const Json items = schema.get("items");
  if (!items.is_object() || (list_type != "set" && list_type != "map")) return;
  const Faults::In at(faults, "items");
  if (flag(items, "nullable")) {
    faults.forbidden("nullable",
                     "cannot be nullable when x-kubernetes-list-type is " + std::string(list_type));
  }
  if (list_type != "map") return;
  for (const Json k : schema.get("x-kubernetes-list-map-keys").elements()) {
    const Json property = items.get("properties").get(k.string());
    if (!property) continue;
    bool required = false;
    for (const Json r : items.get("required").elements()) {
      required = required || r.string() == k.string();
    }
    const Faults::In one(faults, "properties", k.string());
    if (!required && !property.get("default")) {
      faults.required("default",
                      "this property is in x-kubernetes-list-map-keys, so it must have a default "
                      "or be a required property");
    }
    if (flag(property, "nullable")) {
      faults.forbidden("nullable",
                       "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
    }
  }
}

void check_needed_type(Faults& faults, Json schema, std::string_view type, std::string_view field) {
  if (type_of(schema) == type) return;
  const std::string must =
      "must be " + std::string(type) + " if " + std::string(field) + " is specified";
  if (type_of(schema).empty()) return faults.required("type", must);
  faults.invalid("type", type_of(schema), must);
}

void check_list_and_map_types(Faults& faults, Json schema) {
  constexpr std::string_view kMapTypes[] = {"atomic", "granular"};
  constexpr std::string_view kListTypes[] = {"atomic", "set", "map"};
  constexpr std::string_view kList = "x-kubernetes-list-type";
  constexpr std::string_view kMap = "x-kubernetes-map-type";
  const Json map_type = schema.get(kMap);
  const Json list = schema.get(kList);
  const std::string_view list_type = list.string();
  const Json items = schema.get("items");
  if (map_type) check_needed_type(faults, schema, "object", kMap);
  check_enum(faults, kMap, map_type, kMapTypes);
  if (list && type_of(schema) != "array") {
    check_needed_type(faults, schema, "array", kList);
  } else if (list_type == "set" && items.is_object()) {
    constexpr std::string_view kMust =
        "must be atomic as item of a list with x-kubernetes-list-type=set";
    const Faults::In at(faults, "items");
    const Json inner = items.get(kList);
    if (type_of(items) == "array" && inner && inner.string() != "atomic") {
      faults.invalid(kList, inner, kMust);
    }
    if (type_of(items) == "object" && items.get(kMap).string() != "atomic") {
      faults.invalid(kMap, inner, kMust);
    }
  }
  check_enum(faults, kList, list, kListTypes);
  if (schema.get("x-kubernetes-list-map-keys").size() != 0 && list_type != "map") {
    constexpr std::string_view kMust = "must be map if x-kubernetes-list-map-keys is non-empty";
    if (list) {
      faults.invalid(kList, list, kMust);
    } else {
      faults.required(kList, kMust);
    }
  }
  if (list_type == "map") check_map_keys(faults, schema);
  check_keyed_items(faults, schema, list_type);
}

bool has_lines(std::string_view text) {
  return text.find_first_of("\r\n") != std::string_view::npos;
}

void check_rule(Faults& faults, Json schema, Json rule) {
  constexpr std::string_view kReasons[] = {"FieldValueDuplicate", "FieldValueForbidden",
                                           "FieldValueInvalid", "FieldValueRequired"};
  const std::string_view message = rule.get("message").string();
  const std::string_view expression = rule.get("messageExpression").string();
  const std::string_view path = rule.get("fieldPath").string();
  const std::string_view text = trim(rule.get("rule").string());
  if (text.empty()) {
    faults.required("rule", "rule is not specified");
  } else if (!message.empty() && trim(message).empty()) {
    faults.invalid("message", message, "must be non-empty if specified");
  } else if (has_lines(trim(message))) {
    faults.invalid("message", message, "must not contain line breaks");
  } else if (has_lines(text) && trim(message).empty()) {
    faults.required("message", "message must be specified if rule contains line breaks");
  }
  if (!expression.empty() && trim(expression).empty()) {
    faults.required("messageExpression", "messageExpression must be non-empty if specified");
  }
  check_enum(faults, "reason", rule.get("reason"), kReasons);
  if (path.empty()) return;
  if (trim(path).empty()) faults.invalid("fieldPath", path, "must be non-empty if specified");
  if (has_lines(path)) faults.invalid("fieldPath", path, "must not contain line breaks");
  std::string fault;
  if (unsupported(schema).empty() && !field_at_path(schema, path, true, fault)) {
    faults.invalid("fieldPath", path, "must be a valid path");
  }
}

void check_open_api(Faults& faults, Json schema, Position p);

void check_below(Faults& faults, Json schema, const Position& p) {
  const Position below = {false, p.in_metadata, p.no_default};
  const auto check = [&](Json s, std::string_view) { check_open_api(faults, s, below); };
  const Json more = schema.get("additionalProperties");
  if (more.is_object()) {
    const Faults::In at(faults, "additionalProperties");
    Position inside = below;
    if (p.in_metadata)
      inside.no_default = "inside additionalProperties applying to object metadata";
    check_open_api(faults, more, inside);
  }
  const bool resource = p.root || flag(schema, "x-kubernetes-embedded-resource");
  each_schema(faults, schema, "properties", [&](Json s, std::string_view name) {
    Position inside = below;
    if (resource && is_one_of(name, "metadata,kind,apiVersion")) {
      inside.in_metadata = true;
      if (p.root) {
        inside.no_default = name == "metadata" ? "in top-level metadata"
                            : name == "kind"   ? "in top-level kind"
                                               : "in top-level apiVersion";
      }
    }
    check_open_api(faults, s, inside);
  });
  for (const std::string_view one : {"not", "items"}) {
    if (!schema.get(one).is_object()) continue;
    const Faults::In at(faults, one);
    check_open_api(faults, schema.get(one), below);
  }
  for (const std::string_view many :
       {"allOf", "oneOf", "anyOf", "definitions", "items", "dependencies"}) {
    if (many == "items" && !schema.get(many).is_array()) continue;
    each_schema(faults, schema, many, check);
  }
}

void check_open_api(Faults& faults, Json schema, Position p) {
  if (!schema.is_object() || faults.full()) return;
  check_unsupported(faults, schema, p);
  if (flag(schema, "uniqueItems")) {
    faults.forbidden("uniqueItems",
                     "uniqueItems cannot be set to true since the runtime complexity becomes "
                     "quadratic");
  }
  const Json more = schema.get("additionalProperties");
  if (more && schema.get("properties").size() != 0 && !(more.is_bool() && more.boolean())) {
    faults.forbidden("additionalProperties",
                     "additionalProperties and properties are mutual exclusive");
  }
  check_below(faults, schema, p);
  const Json preserve = schema.get("x-kubernetes-preserve-unknown-fields");
  if (preserve.is_bool() && !preserve.boolean()) {
    faults.invalid("x-kubernetes-preserve-unknown-fields", preserve, "must be true or undefined");
  }
  check_list_and_map_types(faults, schema);
  size_t i = 0;
  for (const Json rule : schema.get("x-kubernetes-validations").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "x-kubernetes-validations", i++);
    check_rule(faults, schema, rule);
  }
}

// Of a schema whose objects have a status of their own; the walk is at the schema.
void check_root_of_status(Faults& faults, Json schema) {
  constexpr std::string_view kForbidden =
      "id,$schema,$ref,nullable,default,enum,maxProperties,minProperties,allOf,oneOf,anyOf,not,"
      "additionalProperties,patternProperties,dependencies,additionalItems,definitions,"
      "x-kubernetes-embedded-resource,x-kubernetes-int-or-string,x-kubernetes-list-map-keys,"
      "x-kubernetes-list-type,x-kubernetes-map-type";
  const std::string_view type = type_of(schema);
  if (!type.empty() && type != "object") {
    return faults.invalid("type", type,
                          "only \"object\" is allowed as the type at the root of the schema if the "
                          "status subresource is enabled");
  }
  for (const std::string_view name : split(kForbidden, ',')) {
    if (!is_set(schema.get(name))) continue;
    return faults.invalid_shown(
        "",
        shown_as_go("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps",
                    schema),
        "only [Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum "
        "MaxLength MinLength Pattern MaxItems MinItems UniqueItems MultipleOf Required Items "
        "Properties ExternalDocs Example XPreserveUnknownFields XValidations] fields are allowed "
        "at the root of the schema if the status subresource is enabled");
  }
}

}  // namespace

bool schema_has(Json schema, bool (*is)(Json schema)) {
  if (!schema.is_object()) return false;
  if (is(schema)) return true;
  for (const std::string_view one : {"items", "not", "additionalProperties", "additionalItems"}) {
    const Json v = schema.get(one);
    if (schema_has(v, is)) return true;
    for (const Json e : v.elements()) {
      if (schema_has(e, is)) return true;
    }
  }
  for (const std::string_view many : {"allOf", "anyOf", "oneOf", "properties", "patternProperties",
                                      "definitions", "dependencies"}) {
    for (const auto m : schema.get(many).members()) {
      if (schema_has(m.value, is)) return true;
    }
    for (const Json e : schema.get(many).elements()) {
      if (schema_has(e, is)) return true;
    }
  }
  return false;
}

Json field_at_path(Json schema, std::string_view path, bool array_notation, std::string& fault) {
  const auto fail = [&](std::string words) {
    fault = std::move(words);
    return Json();
  };
  const auto token = [&path] {
    size_t n = 0;
    if (path.starts_with('\'')) {
      n = 1;
      while (n < path.size() && (path[n] != '\'' || path[n - 1] == '\\')) ++n;
      n = std::min(n + 1, path.size());
    } else {
      while (n < path.size() && path[n] != '.' && path[n] != '[' && path[n] != ']') ++n;
      if (n == 0 && !path.empty()) n = 1;
    }
    const std::string_view out = path.substr(0, n);
    path.remove_prefix(n);
    return out;
  };
  while (!path.empty()) {
    const std::string_view first = token();
    const bool brackets = first == "[";
    if (!brackets && first != ".") {
      return fail("expected [ or . but got: " + std::string(first));
    }
    if (brackets && !array_notation) return fail("array notation is not allowed");
    if (path.empty()) return fail("unexpected end of JSON path");
    std::string_view name = token();
    if (brackets) {
      if (name.size() < 2 || name.front() != '\'' || name.back() != '\'') {
        return fail("expected single quoted string but got " + std::string(name));
      }
      name = name.substr(1, name.size() - 2);
    }
    const Json properties = schema.get("properties");
    if (properties.size() != 0) {
      schema = properties.get(name);
    } else {
      schema = schema.get("additionalProperties");
    }
    if (!schema.is_object()) return fail("does not refer to a valid field");
    if (!brackets) continue;
    if (path.empty()) return fail("unexpected end of JSON path");
    const std::string_view end = token();
    if (end != "]") return fail("expected ] but got " + std::string(end));
  }
  return schema;
}

void check_definition_schema(Faults& faults, Json holder, bool status_subresource) {
  const Json schema = holder.get("openAPIV3Schema");
  if (!schema.is_object()) return;
  const size_t before = faults.size();
  const Faults::In at(faults, "openAPIV3Schema");
  if (status_subresource) check_root_of_status(faults, schema);
  if (flag(schema, "nullable")) faults.forbidden("nullable", "nullable cannot be true at the root");
  const std::string fault = unsupported(schema);
  if (fault.empty()) check_structural(faults, schema, Level::kRoot);
  check_open_api(faults, schema, {.root = true});
  if (faults.size() == before && !fault.empty()) faults.invalid("", std::string_view(), fault);
}

}  // namespace kedge::validation
