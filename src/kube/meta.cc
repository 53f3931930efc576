#include "kube/meta.h"

#include <algorithm>
#include <set>

#include "base/strings.h"
#include "kube/meta_kinds.h"
#include "kube/names.h"

namespace kedge::kube {
namespace {

using Faults = std::vector<FieldError>;

constexpr size_t kAnnotationBytes = 256 * 1024;  // TotalAnnotationSizeLimitB
constexpr size_t kManagerLength = 128;
constexpr size_t kSubresourceLength = 256;
constexpr size_t kGeneratedBase = 58;  // names of 63 characters less the five random ones
// Differs from upstream: a body of 3 MiB may have 100,000 faults, each of which shows a value.
constexpr size_t kMostFaults = 100;
constexpr size_t kMostShown = 1024;  // bytes of a value

bool enough(const Faults& out) { return out.size() >= kMostFaults; }

void add_all(Faults& out, const std::string& field, std::string_view value,
             const std::vector<std::string>& messages) {
  for (const std::string& m : messages) out.push_back(field_invalid(field, value, m));
}

// What is appended to may end in a dash. Upstream takes two characters off for it, too.
std::string mask_trailing_dash(std::string_view name) {
  if (name.size() > 1 && name.back() == '-')
    return std::string(name.substr(0, name.size() - 2)) + "a";
  return std::string(name);
}

std::vector<std::string> check_name(NameRule rule, std::string_view name, bool prefix) {
  switch (rule) {
    case NameRule::kDnsSubdomain:
      return check_dns_subdomain(prefix ? mask_trailing_dash(name) : std::string(name));
    case NameRule::kDnsLabel:
      return check_dns_label(prefix ? mask_trailing_dash(name) : std::string(name));
    case NameRule::kDns1035Label:
      return check_dns1035_label(prefix ? mask_trailing_dash(name) : std::string(name));
    case NameRule::kPathSegment:
      return prefix ? check_path_segment_prefix(name) : check_path_segment(name);
    case NameRule::kLongName:
      return prefix ? std::vector<std::string>() : check_long_name(name);
    case NameRule::kIpAddress:
      return check_ip_address(name);
    case NameRule::kNone:
      break;
  }
  return {};
}

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

void check_labels(Faults& out, Json labels) {
  for (const auto m : labels.members()) {
    if (enough(out)) return;
    add_all(out, "metadata.labels", m.name, check_qualified_name(m.name));
    add_all(out, "metadata.labels", m.value.string(), check_label_value(m.value.string()));
  }
}

void check_annotations(Faults& out, Json annotations) {
  size_t bytes = 0;
  for (const auto m : annotations.members()) {
    if (enough(out)) return;
    add_all(out, "metadata.annotations", m.name, check_qualified_name(to_lower(m.name)));
    bytes += m.name.size() + m.value.string().size();
  }
  if (bytes > kAnnotationBytes)
    out.push_back(field_too_long("metadata.annotations", kAnnotationBytes));
}

// As Go prints metav1.OwnerReference.
void print_owner(std::string& out, Json owner) {
  out += '{';
  for (const char* name : {"apiVersion", "kind", "name", "uid"}) {
    if (out.back() != '{') out += ',';
    out += json_string(name) + ":" + json_string(owner.get(name).string());
  }
  for (const char* name : {"controller", "blockOwnerDeletion"}) {
    const Json v = owner.get(name);
    if (v.is_bool()) out += "," + json_string(name) + (v.boolean() ? ":true" : ":false");
  }
  out += '}';
}

void check_owner(Faults& out, Json owner) {
  const std::string path = "metadata.ownerReferences";
  const std::string_view api_version = owner.get("apiVersion").string();
  const std::string_view kind = owner.get("kind").string();
  // schema.FromAPIVersionAndKind: more than one slash is no group and version at all.
  const size_t slash = api_version.find('/');
  const bool broken =
      slash != std::string_view::npos && api_version.find('/', slash + 1) != std::string_view::npos;
  const std::string_view version =
      slash == std::string_view::npos ? api_version : api_version.substr(slash + 1);
  if (version.empty() || broken)
    out.push_back(field_invalid(path + ".apiVersion", api_version, "version must not be empty"));
  for (const char* name : {"kind", "name", "uid"}) {
    if (owner.get(name).string().empty())
      out.push_back(field_invalid(path + "." + name, "", "must not be empty"));
  }
  if (api_version == "v1" && kind == "Event") {
    std::string shown;
    print_owner(shown, owner);
    out.push_back(
        field_invalid_shown(path, shown, "/v1, Kind=Event is disallowed from being an owner"));
  }
}

std::string shown_owners(Json owners) {
  std::string shown = "[";
  for (const Json o : owners.elements()) {
    if (shown.size() > kMostShown) break;
    if (shown.back() != '[') shown += ',';
    print_owner(shown, o);
  }
  return shown + "]";
}

void check_owners(Faults& out, Json owners) {
  std::string controller;
  std::string shown;  // the list, printed once however many faults show it
  for (const Json owner : owners.elements()) {
    if (enough(out)) return;
    check_owner(out, owner);
    if (!owner.get("controller").boolean()) continue;
    std::string name(owner.get("kind").string());
    name.append("/").append(owner.get("name").string());
    if (controller.empty()) {
      controller = name;
      continue;
    }
    if (shown.empty()) shown = shown_owners(owners);
    std::string fault =
        "Only one reference can have Controller set to true. Found \"true\" in references for ";
    fault.append(controller).append(" and ").append(name);
    out.push_back(field_invalid_shown("metadata.ownerReferences", shown, fault));
  }
}

void check_finalizers(Faults& out, Json finalizers) {
  bool orphan = false;
  bool foreground = false;
  for (const Json f : finalizers.elements()) {
    if (enough(out)) return;
    add_all(out, "metadata.finalizers", f.string(), check_qualified_name(f.string()));
    orphan = orphan || f.string() == "orphan";
    foreground = foreground || f.string() == "foregroundDeletion";
  }
  if (orphan && foreground) {
    out.push_back(
        field_invalid_shown("metadata.finalizers", finalizers.print(),
                            "finalizer orphan and foregroundDeletion cannot be both set"));
  }
}

void check_kube_finalizers(Faults& out, Json finalizers) {
  size_t i = 0;
  for (const Json f : finalizers.elements()) {
    if (enough(out)) return;
    const std::string_view name = f.string();
    if (name.find('/') == std::string_view::npos && name != "kubernetes" && name != "orphan" &&
        name != "foregroundDeletion") {
      out.push_back(
          field_invalid("metadata.finalizers[" + std::to_string(i) + "]", name,
                        "name is neither a standard finalizer name nor is it fully qualified"));
    }
    i++;
  }
}

// Characters that unicode.IsPrint refuses; of those beyond ASCII only the ones of Latin-1 and the
// invisible ones of general punctuation.
void check_manager(Faults& out, const std::string& field, std::string_view manager) {
  if (manager.size() > kManagerLength) out.push_back(field_too_long(field, kManagerLength));
  for (size_t i = 0; i < manager.size() && !enough(out); i++) {
    const unsigned c = static_cast<unsigned char>(manager[i]);
    unsigned rune = c;
    if (c >= 0xC2 && c <= 0xDF && i + 1 < manager.size())
      rune = (c & 0x1F) << 6 | (static_cast<unsigned char>(manager[i + 1]) & 0x3F);
    if (c >= 0xE0 && c <= 0xEF && i + 2 < manager.size())
      rune = (c & 0x0F) << 12 | (static_cast<unsigned char>(manager[i + 1]) & 0x3Fu) << 6 |
             (static_cast<unsigned char>(manager[i + 2]) & 0x3F);
    const bool hidden = rune < 0x20 || (rune >= 0x7F && rune <= 0xA0) || rune == 0xAD ||
                        (rune >= 0x2000 && rune <= 0x200F) || (rune >= 0x2028 && rune <= 0x202F);
    if (!hidden || (c >= 0x80 && c < 0xC0)) continue;  // the latter: inside a sequence
    char code[16];
    snprintf(code, sizeof code, "U+%04X", rune);
    out.push_back(field_invalid(
        field, manager,
        "invalid character " + std::string(code) + " (at position " + std::to_string(i) + ")"));
  }
}

void check_managed_fields(Faults& out, Json entries) {
  size_t i = 0;
  for (const Json e : entries.elements()) {
    if (enough(out)) return;
    const std::string path = "metadata.managedFields[" + std::to_string(i++) + "]";
    const std::string_view operation = e.get("operation").string();
    if (operation != "Apply" && operation != "Update")
      out.push_back(field_invalid(path + ".operation", operation, "must be `Apply` or `Update`"));
    const std::string_view type = e.get("fieldsType").string();
    if (!type.empty() && type != "FieldsV1")
      out.push_back(field_invalid(path + ".fieldsType", type, "must be `FieldsV1`"));
    check_manager(out, path + ".manager", e.get("manager").string());
    if (e.get("subresource").string().size() > kSubresourceLength)
      out.push_back(field_too_long(path + ".subresource", kSubresourceLength));
  }
}

void check_namespace(Faults& out, bool namespaced, std::string_view ns) {
  if (!namespaced) {
    if (!ns.empty())
      out.push_back(field_forbidden("metadata.namespace", "not allowed on this type"));
    return;
  }
  if (ns.empty()) {
    out.push_back(field_required("metadata.namespace", ""));
  } else {
    add_all(out, "metadata.namespace", ns, check_dns_label(ns));
  }
}

// ValidateObjectMetaAccessor and its twin with options.
void check_create(Faults& out, const Kind& kind, NameRule rule, Json metadata) {
  const std::string_view name = metadata.get("name").string();
  const std::string_view base = metadata.get("generateName").string();
  if (!base.empty()) add_all(out, "metadata.generateName", base, check_name(rule, base, true));
  if (name.empty()) {
    out.push_back(field_required("metadata.name", "name or generateName is required"));
  } else {
    add_all(out, "metadata.name", name, check_name(rule, name, false));
  }
  check_namespace(out, kind.namespaced, metadata.get("namespace").string());
  const int64_t generation = metadata.get("generation").integer().value_or(0);
  if (generation < 0) {
    out.push_back(field_invalid_shown("metadata.generation", std::to_string(generation),
                                      "must be greater than or equal to 0"));
  }
  check_labels(out, metadata.get("labels"));
  check_annotations(out, metadata.get("annotations"));
  check_owners(out, metadata.get("ownerReferences"));
  check_finalizers(out, metadata.get("finalizers"));
  check_managed_fields(out, metadata.get("managedFields"));
}

// `shown` for absent values is what Go has for the field's zero value.
void check_immutable(Faults& out, Json metadata, Json old, const char* name,
                     std::string_view shown_absent) {
  const Json now = metadata.get(name);
  const Json before = old.get(name);
  const auto nothing = [](Json v) {
    return !v.valid() || v.is_null() || (v.is_string() && v.string().empty());
  };
  if ((nothing(now) && nothing(before)) || json_equal(now, before)) return;
  std::string shown(shown_absent);
  if (!nothing(now)) shown = now.is_string() ? go_quote(now.string()) : now.print();
  out.push_back(field_invalid_shown(std::string("metadata.") + name, shown, "field is immutable"));
}

void check_no_new_finalizers(Faults& out, Json metadata, Json old) {
  std::set<std::string_view> extra;
  for (const Json f : metadata.get("finalizers").elements()) extra.insert(f.string());
  for (const Json f : old.get("finalizers").elements()) extra.erase(f.string());
  if (extra.empty()) return;
  std::string list;
  for (const std::string_view f : extra) {
    if (list.size() > kMostShown) break;
    list += (list.empty() ? "" : ", ") + go_quote(f);
  }
  out.push_back(field_forbidden(
      "metadata.finalizers",
      "no new finalizers can be added if the object is being deleted, found new finalizers "
      "[]string{" +
          list + "}"));
}

// ValidateObjectMetaAccessorUpdate.
void check_update(Faults& out, Json metadata, Json old) {
  if (old.get("deletionTimestamp").is_string()) check_no_new_finalizers(out, metadata, old);
  if (metadata.get("resourceVersion").string().empty())
    out.push_back(field_invalid("metadata.resourceVersion", "", "must be specified for an update"));
  const int64_t generation = metadata.get("generation").integer().value_or(0);
  if (generation < old.get("generation").integer().value_or(0)) {
    out.push_back(field_invalid_shown("metadata.generation", std::to_string(generation),
                                      "must not be decremented"));
  }
  check_immutable(out, metadata, old, "name", "\"\"");
  check_immutable(out, metadata, old, "namespace", "\"\"");
  check_immutable(out, metadata, old, "uid", "\"\"");
  check_immutable(out, metadata, old, "creationTimestamp", "null");
  check_immutable(out, metadata, old, "deletionTimestamp", "null");
  check_immutable(out, metadata, old, "deletionGracePeriodSeconds", "null");
  check_labels(out, metadata.get("labels"));
  check_annotations(out, metadata.get("annotations"));
  check_owners(out, metadata.get("ownerReferences"));
  check_managed_fields(out, metadata.get("managedFields"));
}

std::string_view type_text(FieldError::Type type) {
  switch (type) {
    case FieldError::Type::kNotFound:
      return "FieldValueNotFound";
    case FieldError::Type::kRequired:
      return "FieldValueRequired";
    case FieldError::Type::kDuplicate:
      return "FieldValueDuplicate";
    case FieldError::Type::kInvalid:
      return "FieldValueInvalid";
    case FieldError::Type::kNotSupported:
      return "FieldValueNotSupported";
    case FieldError::Type::kForbidden:
      return "FieldValueForbidden";
    case FieldError::Type::kTooLong:
      return "FieldValueTooLong";
    case FieldError::Type::kTooMany:
      return "FieldValueTooMany";
    case FieldError::Type::kInternal:
      return "InternalError";
    case FieldError::Type::kTypeInvalid:
      return "FieldValueTypeInvalid";
  }
  return "";
}

std::string with_detail(std::string text, std::string_view detail) {
  if (!detail.empty()) text += ": " + std::string(detail);
  return text;
}

}  // namespace

std::string_view FieldError::reason() const { return type_text(type); }

FieldError field_invalid(std::string field, std::string_view value, std::string_view detail) {
  if (value.size() <= kMostShown) {
    return field_invalid_shown(std::move(field), go_quote(value), detail);
  }
  size_t cut = kMostShown;  // not inside a character
  while ((static_cast<unsigned char>(value[cut]) & 0xC0) == 0x80) cut--;
  return field_invalid_shown(std::move(field), go_quote(value.substr(0, cut)) + "...", detail);
}

FieldError field_invalid_shown(std::string field, std::string_view shown, std::string_view detail) {
  return {FieldError::Type::kInvalid, std::move(field),
          with_detail("Invalid value: " + std::string(shown), detail)};
}

FieldError field_required(std::string field, std::string_view detail) {
  return {FieldError::Type::kRequired, std::move(field), with_detail("Required value", detail)};
}

FieldError field_forbidden(std::string field, std::string_view detail) {
  return {FieldError::Type::kForbidden, std::move(field), with_detail("Forbidden", detail)};
}

FieldError field_too_long(std::string field, size_t most_bytes) {
  return {FieldError::Type::kTooLong, std::move(field),
          "Too long: may not be more than " + std::to_string(most_bytes) + " bytes"};
}

std::vector<FieldError> validate_object_meta(const Kind& kind, Json metadata) {
  const MetaRules& rules = meta_rules(kind);
  Faults out;
  check_create(out, kind, rules.name, metadata);
  if (rules.kube_finalizers) check_kube_finalizers(out, metadata.get("finalizers"));
  // What upstream asks of every kind, after the kind's own rules have passed.
  if (out.empty()) check_create(out, kind, NameRule::kPathSegment, metadata);
  return out;
}

std::vector<FieldError> validate_object_meta_update(const Kind& kind, Json metadata,
                                                    Json old_metadata) {
  const MetaRules& rules = meta_rules(kind);
  Faults out;
  check_create(out, kind, NameRule::kPathSegment, metadata);
  check_update(out, metadata, old_metadata);
  for (const char step : rules.update) {
    if (step == 'A') {
      check_create(out, kind, rules.name, metadata);
    } else {
      check_update(out, metadata, old_metadata);
    }
    if (rules.kube_finalizers) check_kube_finalizers(out, metadata.get("finalizers"));
  }
  return out;
}

Error invalid_error(const Kind& kind, std::string_view name, std::vector<FieldError> faults) {
  std::string message(kind.kind);
  if (!kind.group.empty()) message += "." + std::string(kind.group);
  message += " " + go_quote(name) + " is invalid";
  ErrorDetails details;
  details.name = name;
  details.group = kind.group;
  details.kind = kind.kind;
  std::set<std::string> seen;
  std::string list;
  for (FieldError& f : faults) {
    std::string text = f.field + ": " + f.message;
    if (seen.insert(text).second) list += (list.empty() ? "" : ", ") + text;
    details.causes.push_back(
        ErrorCause{std::string(f.reason()), std::move(f.message), std::move(f.field)});
  }
  if (seen.size() == 1) message += ": " + list;
  if (seen.size() > 1) message += ": [" + list + "]";
  return Error(Code::kInvalid, std::move(message), std::move(details));
}

std::string generate_name(std::string_view base, Random& random) {
  constexpr std::string_view kLetters = "bcdfghjklmnpqrstvwxz2456789";
  std::string out(base.substr(0, kGeneratedBase));
  for (int i = 0; i < 5; i++) out += kLetters[random.below(kLetters.size())];
  return out;
}

}  // namespace kedge::kube
