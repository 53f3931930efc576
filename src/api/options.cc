#include "api/options.h"

#include <vector>

#include "base/strings.h"
#include "kube/meta.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

using kube::FieldError;
using Faults = std::vector<FieldError>;

void forbid(Faults& faults, std::string_view field, std::string_view why) {
  faults.push_back(
      {FieldError::Type::kForbidden, std::string(field), "Forbidden: " + std::string(why)});
}

void not_supported(Faults& faults, std::string_view field, std::string_view shown_value,
                   std::string_view supported) {
  faults.push_back({FieldError::Type::kNotSupported, std::string(field),
                    "Unsupported value: " + std::string(shown_value) +
                        ": supported values: " + std::string(supported)});
}

// `ListOptions.meta.k8s.io "" is invalid: ...`
Error invalid_options(std::string_view kind, Faults faults) {
  kube::Kind row;
  row.group = "meta.k8s.io";
  row.kind = kind;
  return kube::invalid_error(row, "", std::move(faults));
}

Faults check_watch(const ListOptions& o) {
  Faults faults;
  const std::string& match = o.resource_version_match;
  if (o.send_initial_events && match != "NotOlderThan") {
    forbid(faults, "resourceVersionMatch",
           "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
  }
  if (match.empty()) return faults;
  if (!o.send_initial_events) {
    forbid(faults, "resourceVersionMatch",
           "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
  }
  if (match != "NotOlderThan") {
    not_supported(faults, "resourceVersionMatch", go_quote(match), "\"NotOlderThan\"");
  }
  if (!o.continue_token.empty()) {
    forbid(faults, "resourceVersionMatch",
           "resourceVersionMatch is forbidden when continue is provided");
  }
  return faults;
}

Faults check_list(const ListOptions& o) {
  Faults faults;
  const std::string& match = o.resource_version_match;
  if (!match.empty()) {
    if (o.resource_version.empty()) {
      forbid(faults, "resourceVersionMatch",
             "resourceVersionMatch is forbidden unless resourceVersion is provided");
    }
    if (!o.continue_token.empty()) {
      forbid(faults, "resourceVersionMatch",
             "resourceVersionMatch is forbidden when continue is provided");
    }
    if (match != "Exact" && match != "NotOlderThan") {
      not_supported(faults, "resourceVersionMatch", go_quote(match),
                    "\"Exact\", \"NotOlderThan\", \"\"");
    }
    if (match == "Exact" && o.resource_version == "0") {
      forbid(faults, "resourceVersionMatch",
             "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
    }
  }
  if (o.send_initial_events) {
    forbid(faults, "sendInitialEvents", "sendInitialEvents is forbidden for list");
  }
  return faults;
}

Status parse_selectors(const Query& query, const kube::Kind& kind, kube::Selector& selector) {
  if (const auto text = query.get("labelSelector"); text && !text->empty()) {
    selector.labels = TRY(kube::LabelSelector::parse(*text));
  }
  if (const auto text = query.get("fieldSelector"); text && !text->empty()) {
    selector.fields = TRY(kube::FieldSelector::parse(*text, kind));
  }
  return {};
}

// A path that names one object selects it (upstream's listOpts).
Status select_name(const kube::Kind& kind, std::string_view name, kube::Selector& selector) {
  if (name.empty()) return {};
  if (!selector.fields.everything()) {
    const std::string* selected = selector.fields.required_name();
    if (selected == nullptr || *selected != name) {
      return kube::bad_request("fieldSelector metadata.name doesn't match requested name");
    }
    return {};
  }
  selector.fields = TRY(kube::FieldSelector::parse("metadata.name=" + std::string(name), kind));
  return {};
}

std::string text_of(const Query& query, std::string_view name) {
  return std::string(query.get(name).value_or(""));
}

}  // namespace

Result<ListOptions> parse_list_options(const Query& query, const kube::Kind& kind,
                                       std::string_view name, bool force_watch) {
  ListOptions o;
  o.watch = query.flag("watch").value_or(false) || force_watch;
  o.allow_watch_bookmarks = query.flag("allowWatchBookmarks").value_or(false);
  o.resource_version = text_of(query, "resourceVersion");
  o.resource_version_match = text_of(query, "resourceVersionMatch");
  o.timeout_seconds = TRY(query.integer("timeoutSeconds"));
  o.limit = TRY(query.integer("limit")).value_or(0);
  o.continue_token = text_of(query, "continue");
  o.send_initial_events = query.flag("sendInitialEvents");
  TRY(parse_selectors(query, kind, o.selector));
  // internalversion.SetListOptionsDefaults: a watch from nowhere begins with what is there.
  const bool from_nowhere = o.resource_version.empty() || o.resource_version == "0";
  if (o.watch && from_nowhere && !o.send_initial_events && o.resource_version_match.empty()) {
    o.send_initial_events = true;
    o.resource_version_match = "NotOlderThan";
  }
  Faults faults = o.watch ? check_watch(o) : check_list(o);
  if (!faults.empty()) return invalid_options("ListOptions", std::move(faults));
  TRY(select_name(kind, name, o.selector));
  return o;
}

namespace {

// ["Some"]: how a list that is not supported is shown.
std::string shown_list(const std::vector<std::string_view>& values) {
  std::string out = "[";
  for (std::string_view v : values) {
    if (out.size() > 1) out += ',';
    kube::append_json_string(out, v);
  }
  return out + "]";
}

bool check_dry_run(const std::vector<std::string_view>& values, Faults& faults) {
  for (std::string_view v : values) {
    if (v != "All") {
      not_supported(faults, "dryRun", shown_list(values), "\"All\"");
      return false;
    }
  }
  return !values.empty();
}

void check_field_manager(std::string_view manager, Faults& faults) {
  if (manager.size() > 128) {
    faults.push_back(
        {FieldError::Type::kTooLong, "fieldManager", "Too long: may not be more than 128 bytes"});
  }
  for (size_t i = 0; i < manager.size(); i++) {
    const unsigned char c = static_cast<unsigned char>(manager[i]);
    if (c >= 0x20 && c != 0x7f) continue;
    std::string shown = "U+00";
    shown += "0123456789ABCDEF"[c >> 4];
    shown += "0123456789ABCDEF"[c & 15];
    faults.push_back({FieldError::Type::kInvalid, "fieldManager",
                      "Invalid value: " + go_quote(manager) + ": invalid character " + shown +
                          " (at position " + std::to_string(i) + ")"});
  }
}

using FieldValidation = registry::WriteRequest::FieldValidation;

FieldValidation check_field_validation(std::string_view text, Faults& faults) {
  if (text == "Ignore") return FieldValidation::kIgnore;
  if (text == "Strict") return FieldValidation::kStrict;
  if (!text.empty() && text != "Warn") {
    not_supported(faults, "fieldValidation", go_quote(text),
                  "\"\", \"Ignore\", \"Strict\", \"Warn\"");
  }
  return FieldValidation::kWarn;
}

}  // namespace

namespace {

void read_write_options(const Query& query, WriteOptions& o, Faults& faults) {
  o.field_manager = text_of(query, "fieldManager");
  check_field_manager(o.field_manager, faults);
  o.dry_run = check_dry_run(query.all("dryRun"), faults);
  o.field_validation = check_field_validation(query.get("fieldValidation").value_or(""), faults);
}

}  // namespace

Result<WriteOptions> parse_write_options(const Query& query, std::string_view options_kind) {
  WriteOptions o;
  if (query.empty()) return o;
  Faults faults;
  read_write_options(query, o, faults);
  if (!faults.empty()) return invalid_options(options_kind, std::move(faults));
  return o;
}

Result<PatchOptions> parse_patch_options(const Query& query, bool is_apply) {
  PatchOptions o;
  Faults faults;
  const std::optional<bool> force = query.flag("force");
  if (is_apply && query.get("fieldManager").value_or("").empty()) {
    faults.push_back(kube::field_required("fieldManager", "is required for apply patch"));
  }
  if (!is_apply && force) forbid(faults, "force", "may not be specified for non-apply patch");
  read_write_options(query, o, faults);
  if (!faults.empty()) return invalid_options("PatchOptions", std::move(faults));
  o.force = force.value_or(false);
  return o;
}

namespace {

// DeleteOptions as they come, before they are checked.
struct RawDelete {
  std::optional<std::string> propagation;
  std::vector<std::string_view> dry_run;
};

std::optional<std::string> optional_text(kube::Json value) {
  if (!value.is_string()) return std::nullopt;
  return std::string(value.string());
}

RawDelete read_body(kube::Json body, DeleteRequest& out) {
  RawDelete raw;
  if (body.get("gracePeriodSeconds").is_number()) {
    out.options.grace_period_seconds = body.get("gracePeriodSeconds").integer();
  }
  if (body.get("orphanDependents").is_bool()) {
    out.orphan_dependents = body.get("orphanDependents").boolean();
  }
  raw.propagation = optional_text(body.get("propagationPolicy"));
  const kube::Json conditions = body.get("preconditions");
  out.options.uid_precondition = optional_text(conditions.get("uid"));
  out.options.revision_precondition = optional_text(conditions.get("resourceVersion"));
  for (kube::Json v : body.get("dryRun").elements()) raw.dry_run.push_back(v.string());
  return raw;
}

Result<RawDelete> read_query(const Query& query, DeleteRequest& out) {
  RawDelete raw;
  out.options.grace_period_seconds = TRY(query.integer("gracePeriodSeconds"));
  out.orphan_dependents = query.flag("orphanDependents");
  if (const auto text = query.get("propagationPolicy")) raw.propagation = std::string(*text);
  raw.dry_run = query.all("dryRun");
  return raw;
}

}  // namespace

Result<DeleteRequest> parse_delete_options(const Query& query, kube::Json body) {
  DeleteRequest out;
  const RawDelete raw = body.valid() ? read_body(body, out) : TRY(read_query(query, out));
  Faults faults;
  if (out.orphan_dependents && raw.propagation) {
    faults.push_back({FieldError::Type::kInvalid, "propagationPolicy",
                      "Invalid value: " + go_quote(*raw.propagation) +
                          ": orphanDependents and deletionPropagation cannot be both set"});
  }
  if (raw.propagation && *raw.propagation != "Foreground" && *raw.propagation != "Background" &&
      *raw.propagation != "Orphan") {
    not_supported(faults, "propagationPolicy", go_quote(*raw.propagation),
                  "\"Foreground\", \"Background\", \"Orphan\", \"nil\"");
  }
  out.dry_run = check_dry_run(raw.dry_run, faults);
  if (!faults.empty()) return invalid_options("DeleteOptions", std::move(faults));
  if (raw.propagation) {
    out.options.propagation_policy = *raw.propagation;
  } else if (out.orphan_dependents) {
    out.options.propagation_policy = *out.orphan_dependents ? "Orphan" : "Background";
  }
  return out;
}

Result<std::string> parse_get_options(const Query& query) {
  if (query.empty()) return std::string();
  if (query.flag("export").value_or(false)) {
    return kube::bad_request(
        "the export parameter, deprecated since v1.14, is no longer supported");
  }
  return text_of(query, "resourceVersion");
}

Result<uint64_t> parse_resource_version(std::string_view text) {
  if (text.empty()) return uint64_t{0};
  Result<uint64_t> v = go_parse_uint(text);
  if (v.ok()) return v;
  return Error(Code::kUnknown,
               "resourceVersion: Invalid value: " + go_quote(text) + ": " + v.error().message());
}

}  // namespace kedge::api
