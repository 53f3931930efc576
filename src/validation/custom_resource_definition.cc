// CustomResourceDefinitions: apiextensions-apiserver's pkg/apis/apiextensions/validation.
//
// Upstream's internal type has what all versions have alike once, at spec.validation,
// spec.subresources and so on; field paths are those of it.
#include <map>
#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/definition_schema.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/webhook_client.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kApproval = "api-approved.kubernetes.io";
constexpr std::string_view kColumnTypes = "boolean,date,integer,number,string";
constexpr std::string_view kColumnFormats = "byte,date,date-time,double,float,int32,int64,password";
constexpr size_t kMostSelectable = 8;
constexpr size_t kMostWarning = 256;

std::string joined_faults(const std::vector<std::string>& messages) { return join(messages, ","); }

// Whether all versions have the same `member`.
bool is_shared(Json versions, std::string_view member) {
  const Json first = versions.element(0).get(member);
  for (const Json v : versions.elements()) {
    if (!same_value(v.get(member), first)) return false;
  }
  return true;
}

bool has_status(Json subresources) { return subresources.get("status").valid(); }

// --- names

void check_name_list(Faults& faults, std::string_view field, Json names) {
  size_t i = 0;
  for (const Json n : names.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, field, i++);
    const auto messages = kube::check_dns1035_label(n.string());
    if (!messages.empty()) faults.invalid("", n.string(), joined_faults(messages));
  }
}

// ValidateCustomResourceDefinitionNames; the walk is at them.
void check_names(Faults& faults, Json names) {
  for (const std::string_view field : {"plural", "singular", "kind", "listKind"}) {
    const std::string_view name = names.get(field).string();
    const bool kind = field == "kind" || field == "listKind";
    const auto messages = kube::check_dns1035_label(kind ? to_lower(name) : std::string(name));
    if (name.empty() || messages.empty()) continue;
    faults.invalid(field, name,
                   (kind ? "may have mixed case, but should otherwise match: " : "") +
                       joined_faults(messages));
  }
  check_name_list(faults, "shortNames", names.get("shortNames"));
  const std::string_view kind = names.get("kind").string();
  if (!kind.empty() && kind == names.get("listKind").string()) {
    faults.invalid("listKind", kind, "kind and listKind may not be the same");
  }
  check_name_list(faults, "categories", names.get("categories"));
}

// --- parts of versions

// validateSimpleJSONPath.
bool check_json_path(Faults& faults, std::string_view field, std::string_view path) {
  if (path[0] == '.') return true;
  faults.invalid(field, path, "must be a simple json path starting with .");
  return false;
}

void check_columns(Faults& faults, Json columns) {
  size_t i = 0;
  for (const Json c : columns.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "additionalPrinterColumns", i++);
    const std::string_view type = c.get("type").string();
    const std::string_view format = c.get("format").string();
    const std::string_view path = c.get("jsonPath").string();
    const std::string types = "must be one of " + std::string(kColumnTypes);
    check_all_required(faults, c, "name");
    if (type.empty()) {
      faults.required("type", types);
    } else if (!is_one_of(type, kColumnTypes)) {
      faults.invalid("type", type, types);
    }
    if (!format.empty() && !is_one_of(format, kColumnFormats)) {
      faults.invalid("format", format, "must be one of " + std::string(kColumnFormats));
    }
    if (path.empty()) {
      faults.required("JSONPath");
    } else {
      check_json_path(faults, "JSONPath", path);
    }
  }
}

void check_replicas_path(Faults& faults, Json scale, std::string_view field,
                         std::string_view below) {
  const std::string_view path = scale.get(field).string();
  if (path.empty()) return faults.required(field);
  if (!check_json_path(faults, field, path)) return;
  if (!path.starts_with(std::string(below) + ".")) {
    faults.invalid(field, path, "should be a json path under " + std::string(below));
  }
}

void check_scale(Faults& faults, Json scale) {
  const Faults::In at(faults, "subresources.scale");
  check_replicas_path(faults, scale, "specReplicasPath", ".spec");
  check_replicas_path(faults, scale, "statusReplicasPath", ".status");
  const std::string_view path = scale.get("labelSelectorPath").string();
  if (path.empty() || !check_json_path(faults, "labelSelectorPath", path)) return;
  if (!path.starts_with(".spec.") && !path.starts_with(".status.")) {
    faults.invalid("labelSelectorPath", path,
                   "should be a json path under either .spec or .status");
  }
}

void check_selectable_fields(Faults& faults, Json fields, Json schema, bool may_be_many) {
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json f : fields.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "selectableFields", i++);
    const std::string_view path = f.get("jsonPath").string();
    if (path.empty()) {
      faults.required("jsonPath");
      continue;
    }
    std::string fault;
    const Json found = field_at_path(schema, path, false, fault);
    if (!found) {
      faults.invalid("jsonPath", path, "is an invalid path: " + fault);
      continue;
    }
    if (path == ".metadata" || path.starts_with(".metadata.")) {
      faults.invalid("jsonPath", path, "must not point to fields in metadata");
    }
    if (!is_one_of(found.get("type").string(), "string,boolean,integer")) {
      faults.invalid("jsonPath", path,
                     "must point to a field of type string, boolean or integer. Enum string fields "
                     "and strings with formats are allowed.");
    }
    if (!seen.insert(path).second) faults.duplicate("jsonPath", path);
  }
  if (seen.size() > kMostSelectable && !may_be_many) {
    faults.too_many("selectableFields", seen.size(), kMostSelectable);
  }
}

void check_warning(Faults& faults, Json version) {
  constexpr std::string_view kField = "deprecationWarning";
  const Json warning = version.get(kField);
  if (!warning) return;
  const std::string_view text = warning.string();
  if (!version.get("deprecated").boolean()) {
    return faults.invalid(kField, text, "can only be set for deprecated versions");
  }
  if (text.size() > kMostWarning) faults.invalid(kField, text, "must be <= 256 characters long");
  if (text.empty()) faults.invalid(kField, text, "must not be an empty string");
  for (size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= ' ' && text[i] != 0x7f) continue;
    return faults.invalid(kField, text,
                          "must only contain printable UTF-8 characters; non-printable character "
                          "found at index " +
                              std::to_string(i));
  }
}

// --- the spec

// What versions have alike, or each of its own.
struct Shared {
  bool schema, subresources, columns, fields;
  explicit Shared(Json versions)
      : schema(is_shared(versions, "schema")),
        subresources(is_shared(versions, "subresources")),
        columns(is_shared(versions, "additionalPrinterColumns")),
        fields(is_shared(versions, "selectableFields")) {}
};

// The parts of `version` that are (or are not) shared; the walk is at the spec or the version.
void check_parts(Faults& faults, Json version, const Shared& shared, bool of_all, bool status) {
  const Json schema = version.get("schema");
  if (shared.schema == of_all && schema) {
    const Faults::In at(faults, of_all ? "validation" : "schema");
    check_definition_schema(faults, schema, status);
  }
  if (shared.subresources == of_all && version.at("subresources.scale")) {
    check_scale(faults, version.at("subresources.scale"));
  }
  if (shared.columns == of_all) check_columns(faults, version.get("additionalPrinterColumns"));
  const Json fields = version.get("selectableFields");
  if (shared.fields != of_all || fields.size() == 0) return;
  // Upstream looks for the schema where it looks for the fields.
  if (shared.schema != of_all || !schema.get("openAPIV3Schema")) {
    return faults.invalid("selectableFields", std::string_view(),
                          of_all ? "may only be set when validations.schema is included"
                                 : "may only be set when `version.schema.openAPIV3Schema` is not "
                                   "included");
  }
  check_selectable_fields(faults, fields, schema.get("openAPIV3Schema"), false);
}

std::string shown_versions(Json versions) {
  if (!versions.is_array()) return "null";
  std::string out = "[";
  for (const Json v : versions.elements()) {
    if (out.size() > 1) out += ',';
    out += shown_as_go(
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion",
        v);
  }
  return out + "]";
}

void check_versions(Faults& faults, Json versions) {
  const Shared shared(versions);
  size_t stored = 0;
  std::set<std::string_view> names;
  bool unique = true;
  bool any_status = false;
  size_t i = 0;
  for (const Json v : versions.elements()) {
    if (faults.full()) return;
    const std::string_view name = v.get("name").string();
    const bool status = has_status(v.get("subresources"));
    any_status = any_status || status;
    stored += v.get("storage").boolean() ? 1 : 0;
    unique = names.insert(name).second && unique;
    const Faults::In at(faults, "versions", i++);
    const auto messages = kube::check_dns1035_label(name);
    if (!messages.empty()) faults.invalid("name", name, joined_faults(messages));
    check_warning(faults, v);
    check_parts(faults, v, shared, false, status);
  }
  if (!unique) {
    faults.invalid_shown("versions", shown_versions(versions), "must contain unique version names");
  }
  if (stored != 1) {
    faults.invalid_shown("versions", shown_versions(versions),
                         "must have exactly one version marked as storage version");
  }
  const Json first = versions.element(0);
  if (!first) return;
  const std::string_view name = first.get("name").string();
  const auto messages = kube::check_dns1035_label(name);
  if (!name.empty() && !messages.empty()) {
    faults.invalid("version", name, joined_faults(messages));
  }
  check_parts(faults, first, shared, true, any_status);
}

void check_review_versions(Faults& faults, Json versions, bool known) {
  constexpr std::string_view kField = "conversionReviewVersions";
  if (versions.size() == 0) return faults.required(kField);
  bool accepted = false;
  std::set<std::string_view> seen;
  size_t i = 0;
  for (const Json v : versions.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, kField, i++);
    accepted = accepted || is_one_of(v.string(), "v1,v1beta1");
    if (!seen.insert(v.string()).second) {
      faults.invalid("", v.string(), "duplicate version");
    } else {
      faults.invalid_all("", v.string(), kube::check_dns1035_label(v.string()));
    }
  }
  if (known && !accepted) {
    faults.invalid(kField, versions, "must include at least one of v1, v1beta1");
  }
}

bool has_known_review_version(Json versions) {
  if (versions.size() == 0) return true;
  for (const Json v : versions.elements()) {
    if (is_one_of(v.string(), "v1,v1beta1")) return true;
  }
  return false;
}

void check_conversion(Faults& faults, Json conversion, Json old) {
  constexpr std::string_view kStrategies[] = {"None", "Webhook"};
  if (!conversion) return;
  const Faults::In at(faults, "conversion");
  check_required_enum(faults, "strategy", conversion.get("strategy"), kStrategies);
  const Json webhook = conversion.get("webhook");
  const Json client = webhook.get("clientConfig");
  const Json versions = webhook.get("conversionReviewVersions");
  if (conversion.get("strategy").string() != "Webhook") {
    constexpr std::string_view kNot = "should not be set when strategy is not set to Webhook";
    if (client) faults.forbidden("webhookClientConfig", kNot);
    if (versions.size() != 0) faults.forbidden("conversionReviewVersions", kNot);
    return;
  }
  if (client) {
    const Faults::In below(faults, "webhookClientConfig");
    check_webhook_client(faults, client);
  } else {
    faults.required("webhookClientConfig", "required when strategy is set to Webhook");
  }
  check_review_versions(faults, versions,
                        has_known_review_version(old.at("webhook.conversionReviewVersions")));
}

bool has_default(Json schema) { return schema.get("default").valid(); }

// Each version has a schema; of an old object that had none, those that are served.
void check_schemas_there(Faults& faults, Json spec, Json old, bool preserves) {
  bool wanted = true;
  for (const Json v : old.get("versions").elements()) {
    wanted = wanted && v.at("schema.openAPIV3Schema").valid();
  }
  size_t i = 0;
  for (const Json v : spec.get("versions").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "versions", i++);
    if (v.at("schema.openAPIV3Schema")) continue;
    if (wanted) {
      faults.required("schema.openAPIV3Schema");
    } else if (!preserves && v.get("served").boolean()) {
      faults.required("schema.openAPIV3Schema", "because otherwise all fields are pruned");
    }
  }
}

void check_spec(Faults& faults, Json spec, Json old) {
  constexpr std::string_view kScopes[] = {"Cluster", "Namespaced"};
  const Faults::In at(faults, "spec");
  const std::string_view group = spec.get("group").string();
  const auto messages = kube::check_dns_subdomain(group);
  const Json versions = spec.get("versions");
  const bool preserves = spec.get("preserveUnknownFields").boolean();
  if (group.empty()) {
    faults.required("group");
  } else if (!messages.empty()) {
    faults.invalid("group", group, joined_faults(messages));
  } else if (group.find('.') == std::string_view::npos) {
    faults.invalid("group", group, "should be a domain with at least one dot");
  }
  check_required_enum(faults, "scope", spec.get("scope"), kScopes);
  check_schemas_there(faults, spec, old, preserves);
  for (const Json v : versions.elements()) {
    if (!preserves || !schema_has(v.at("schema.openAPIV3Schema"), has_default)) continue;
    faults.invalid("preserveUnknownFields", spec.get("preserveUnknownFields"),
                   "must be false in order to use defaults in the schema");
    break;
  }
  check_versions(faults, versions);
  {
    const Faults::In names(faults, "names");
    check_all_required(faults, spec.get("names"), "plural,singular,kind,listKind");
    check_names(faults, spec.get("names"));
  }
  const Json strategy = spec.at("conversion.strategy");
  if (preserves && spec.get("conversion") && strategy.string() != "None") {
    faults.invalid("conversion.strategy", strategy.string(),
                   "must be None if spec.preserveUnknownFields is true");
  }
  check_conversion(faults, spec.get("conversion"), old.get("conversion"));
}

bool is_established(Json root) {
  for (const Json c : root.at("status.conditions").elements()) {
    if (c.get("type").string() == "Established" && c.get("status").string() == "True") return true;
  }
  return false;
}

void check_spec_update(Faults& faults, Json spec, Json old, bool established) {
  const Faults::In at(faults, "spec");
  const auto check = [&](const char* path) {
    if (same_value(spec.at(path), old.at(path))) return;
    faults.invalid(path, spec.at(path).string(), kIsImmutable);
  };
  if (established) {
    check("scope");
    check("names.kind");
  }
  check("group");
  check("names.plural");
}

void check_stored_versions(Faults& faults, Json stored, Json versions) {
  constexpr std::string_view kField = "status.storedVersions";
  if (stored.size() == 0) {
    return faults.invalid(kField, stored, "must have at least one stored version");
  }
  std::map<std::string_view, size_t> missing;
  size_t i = 0;
  for (const Json s : stored.elements()) missing[s.string()] = i++;
  for (const Json v : versions.elements()) {
    const std::string_view name = v.get("name").string();
    if (missing.erase(name) == 0 && v.get("storage").boolean()) {
      faults.invalid(kField, stored, "must have the storage version " + std::string(name));
    }
  }
  for (const auto& [name, index] : missing) {
    const std::string v(name);
    const Faults::In at(faults, kField, index);
    faults.invalid("", name,
                   "missing from spec.versions; " + v +
                       " was previously a storage version, and must remain in spec.versions until "
                       "a storage migration ensures no data remains persisted in " +
                       v + " and removes " + v + " from status.storedVersions");
  }
}

// 0: there is none, 1: it is wrong, 2: a URL, 3: said not to be approved.
int approval_state(std::string_view text) {
  if (text.empty()) return 0;
  if (text.starts_with("unapproved")) return 3;
  const size_t colon = text.find("://");
  return colon != std::string_view::npos && colon != 0 && text.size() > colon + 3 ? 2 : 1;
}

void check_approval(const Input& in, Faults& faults) {
  const std::string_view group = in.root.at("spec.group").string();
  bool is_protected = false;
  for (const std::string_view domain : {"k8s.io", "kubernetes.io"}) {
    is_protected = is_protected || group == domain || group.ends_with("." + std::string(domain));
  }
  if (!is_protected) return;
  const auto text_of = [](Json root) {
    return root.at("metadata.annotations").get(kApproval).string();
  };
  const std::string_view text = text_of(in.root);
  const int state = approval_state(text);
  if (state > 1 || (in.old_root && approval_state(text_of(in.old_root)) == state)) return;
  const Faults::In at(faults, "metadata.annotations", kApproval);
  const std::string must = "protected groups must have approval annotation " + go_quote(kApproval);
  constexpr std::string_view kSee = ", see https://github.com/kubernetes/enhancements/pull/1111";
  if (state == 0) return faults.required("", must + std::string(kSee));
  faults.invalid(
      "", text,
      must + " with either a URL or a reason starting with \"unapproved\"" + std::string(kSee));
}

}  // namespace

void validate_definition_status(const Input& in, Faults& faults) {
  const Faults::In at(faults, "status.acceptedNames");
  check_names(faults, in.root.at("status.acceptedNames"));
}

void validate_definition(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const std::string_view name = in.root.at("metadata.name").string();
  const std::string wanted =
      std::string(spec.at("names.plural").string()) + "." + std::string(spec.get("group").string());
  if (!in.old_root && !name.empty() && name != wanted) {
    faults.invalid("metadata.name", name, "must be spec.names.plural+\".\"+spec.group");
  }
  check_spec(faults, spec, old);
  if (in.old_root) check_spec_update(faults, spec, old, is_established(in.old_root));
  validate_definition_status(in, faults);
  check_stored_versions(faults, in.root.at("status.storedVersions"), spec.get("versions"));
  check_approval(in, faults);
  const Json preserve = spec.get("preserveUnknownFields");
  if (preserve.boolean() && !old.get("preserveUnknownFields").boolean()) {
    faults.invalid("spec.preserveUnknownFields", preserve,
                   "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in "
                   "spec.versions[*].schema instead");
  }
}

}  // namespace kedge::validation
