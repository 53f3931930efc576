#include "registry/prepare.h"

#include "base/strings.h"
#include "kube/convert.h"
#include "kube/defaults.h"
#include "kube/managed_fields.h"
#include "kube/meta.h"
#include "kube/status.h"
#include "registry/decode.h"
#include "registry/lifecycle.h"
#include "registry/subresources.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

// Namespace and name of the body against those of the URL (rest.EnsureObjectNamespaceMatches...).
Status place(Record& r, Json metadata) {
  const WriteRequest& q = r.request;
  const std::string_view ns = metadata.get("namespace").string();
  if (q.kind->namespaced) {
    if (ns.empty()) {
      metadata.set_string("namespace", q.ns);
    } else if (ns != q.ns) {
      return kube::bad_request(
          "the namespace of the provided object does not match the namespace sent on the "
          "request");
    }
  } else if (!ns.empty()) {
    // A cluster-scoped kind has none; upstream drops it.
    metadata.remove("namespace");
  }
  const std::string_view name = metadata.get("name").string();
  if (q.operation == Operation::kUpdate || q.operation == Operation::kPatch) {
    if (name.empty() && q.operation == Operation::kPatch) {
      return kube::bad_request("the name of the object (" + q.name +
                               " based on URL) was undeterminable: name must be provided");
    }
    if (name.empty()) {
      return kube::bad_request("name must be provided");
    }
    if (name != q.name) {
      return kube::bad_request("the name of the object (" + std::string(name) +
                               ") does not match the name on the URL (" + q.name + ")");
    }
    return {};
  }
  // What is no number counts as none: upstream overwrites it.
  if (parse_u64(metadata.get("resourceVersion").string()).value_or(0) != 0) {
    return Error(Code::kUnknown, "resourceVersion should not be set on objects to be created");
  }
  r.name = name;
  r.has_generate_name = !metadata.get("generateName").string().empty();
  r.generate = name.empty() && r.has_generate_name;
  return {};
}

// r.doc from the version of the request to the one that is kept, and to its place.
Status take_version(Record& r) {
  const WriteRequest& q = r.request;
  const Json root = r.doc.root();
  if (q.body_kind == nullptr) {
    if (q.kind != r.stored) {
      TRY(kube::convert(*q.kind, *r.stored, root));
      kube::apply_defaults(*r.stored, r.doc, root);
    }
    root.set_first("apiVersion", r.doc.make_string(r.stored->api_version()));
    root.set_first("kind", r.doc.make_string(r.stored->kind));
  }
  return place(r, root.object_at("metadata"));
}

bool is_apply(const WriteRequest& q) {
  return q.operation == Operation::kPatch && q.patch_type == PatchType::kApply;
}

// The same for a subresource that speaks another kind: its view has managers of its own, or none.
void track_view(Record& r, Json old_root, const kube::FieldWriter& by) {
  const WriteRequest& q = r.request;
  const Subresource* below = find_subresource(*q.kind, q.subresource);
  if (below == nullptr || below->add_managers == nullptr) return;
  Result<JsonDoc> view = below->view(*r.stored, old_root);
  if (!view.ok()) return;  // the update says why
  below->add_managers(*r.stored, old_root, *view, view->root());
  kube::track_write(*q.body_kind, *q.body_kind, r.prepared, r.prepared.root(), view->root(), by);
}

// Who owns what from now on: compared as the client wants it, before the rules of the kind have
// their way. An apply has seen to it.
void track(Record& r, Json old_root, int64_t wall_seconds) {
  const WriteRequest& q = r.request;
  if (is_apply(q)) return;
  if (q.body_kind != nullptr) {
    return track_view(r, old_root,
                      {q.field_manager, q.subresource, wall_seconds, r.resets_managed_fields});
  }
  kube::track_write(*q.kind, *r.stored, r.prepared, r.prepared.root(), old_root,
                    {q.field_manager, q.subresource, wall_seconds, r.resets_managed_fields});
}

// Of these the client sends another object than the one that is written.
bool is_posted(std::string_view subresource) { return subresource == "binding"; }

// A suspended write may be prepared again and keeps what was sent; else nothing is copied.
JsonDoc take_document(Record& r, bool again) { return again ? r.doc.clone() : std::move(r.doc); }

// Where upstream keeps what is not kept under the name of its resource.
std::string_view storage_path(const Kind& kind) {
  constexpr std::pair<std::string_view, std::string_view> kPaths[] = {
      {"endpoints", "services/endpoints"},
      {"ingresses", "ingress"},
      {"nodes", "minions"},
      {"replicationcontrollers", "controllers"},
      {"services", "services/specs"}};
  for (const auto& [resource, path] : kPaths) {
    if (kind.resource == resource) return path;
  }
  return kind.resource;
}

Error uid_conflict(const WriteRequest& q, std::string_view key, std::string_view wanted,
                   std::string_view found) {
  return kube::conflict(
      *q.kind, q.name,
      "StorageError: invalid object, Code: 4, Key: /registry/" +
          std::string(storage_path(*q.kind)) + "/" + std::string(key) +
          ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: " +
          std::string(wanted) + ", UID in object meta: " + std::string(found));
}

// Upstream names the resource where a kind belongs in this one.
Error unconditional_refused(const Kind& kind, std::string_view name) {
  ErrorDetails details;
  details.name = name;
  details.group = kind.group;
  details.kind = kind.resource;
  details.causes.push_back({"FieldValueInvalid",
                            "Invalid value: 0: must be specified for an update",
                            "metadata.resourceVersion"});
  return Error(Code::kInvalid,
               kind.qualified_resource() + " " + go_quote(name) +
                   " is invalid: metadata.resourceVersion: Invalid value: 0: must be specified "
                   "for an update",
               std::move(details));
}

}  // namespace

Preparation::Preparation(const Admission& admission, const HeadView& head, const Clock& clock,
                         Random& random)
    : admission_(admission), head_(head), clock_(clock), random_(random) {}

Status Preparation::accept(Record& r, const kube::ShapeReport& report) const {
  const WriteRequest& q = r.request;
  if (q.field_validation != WriteRequest::FieldValidation::kIgnore) {
    std::vector<std::string> faults = strict_faults(report, q.duplicate_fields);
    if (!faults.empty() && q.field_validation == WriteRequest::FieldValidation::kStrict) {
      const Kind& spoken = q.body_kind != nullptr ? *q.body_kind : *q.kind;
      return kube::bad_request(not_handled(spoken) +
                               "strict decoding error: " + join(faults, ", "));
    }
    for (auto& f : faults) r.warnings.push_back(std::move(f));
  }
  return take_version(r);
}

Status Preparation::look_up(Record& r) const {
  const WriteRequest& q = r.request;
  r.old = r.name.empty() ? nullptr : head_.get(r.stored->id, kube::object_key(q.ns, r.name));
  if (r.old || q.operation != Operation::kPatch) return {};
  if (is_apply(q) && q.subresource.empty()) return {};  // it makes the object
  return kube::not_found(*q.kind, q.name);
}

Patching Preparation::patching(Record& r, const kube::Kinds& kinds) const {
  WriteRequest& q = r.request;
  return {&kinds,
          q.kind,
          q.body_kind != nullptr ? q.body_kind : q.kind,
          q.subresource,
          r.stored,
          r.old,
          q.patch_type,
          q.field_validation,
          std::move(q.body),
          q.duplicate_fields,
          q.force,
          q.field_manager,
          clock_.wall_seconds(),
          {},
          {},
          false,
          {}};
}

Status Preparation::accept_patched(Record& r, Patching& done) {
  r.request.body = std::move(done.patch);
  TRY(std::move(done.status));
  r.warnings = std::move(done.warnings);
  r.resets_managed_fields = done.resets_managed_fields;
  r.doc = std::move(done.doc);
  TRY(take_version(r));
  if (r.old) return start_update(r, false);
  if (const std::string_view uid = r.doc.root().at("metadata.uid").string(); !uid.empty()) {
    return kube::conflict(*r.request.kind, r.name,
                          "uid mismatch: the provided object specified uid " + std::string(uid) +
                              ", and no existing object was found");
  }
  return start_create(r, false);
}

Status Preparation::start(Record& r, bool again) {
  TRY(look_up(r));
  switch (r.request.operation) {
    case Operation::kCreate:
      return start_create(r, again);
    case Operation::kUpdate:
      return start_update(r, again);
    case Operation::kDelete:
      return start_delete(r);
    case Operation::kPatch:
      break;
  }
  return {};
}

Writing Preparation::writing(Record& r, Json old_root) const {
  return {r.prepared,    r.prepared.root(), old_root, r.request.subresource, clock_.wall_seconds(),
          r.request.user};
}

Admitting Preparation::admitting(Record& r, Json old_root) const {
  const WriteRequest& q = r.request;
  const bool deletes = q.operation == Operation::kDelete;
  const bool creates = !r.old || q.operation == Operation::kCreate || is_posted(q.subresource);
  const AdmissionOperation operation = deletes   ? kAdmitDelete
                                       : creates ? kAdmitCreate
                                                 : kAdmitUpdate;
  return {operation,
          *r.stored,
          q.subresource,
          q.ns,
          r.name,
          q.user,
          q.dry_run,
          deletes ? Json() : r.prepared.root(),
          nullptr,
          deletes ? r.prepared.root() : old_root,
          head_,
          admission_.kinds(),
          admission_.options(),
          clock_.wall_seconds(),
          nullptr,
          r.warnings};
}

Status Preparation::admit(Record& r) {
  if (r.request.admitted) return {};
  Admitting a = admitting(r, r.old ? r.old_doc.root() : Json());
  a.doc = &r.prepared;
  a.random = &random_;
  TRY(admission_.mutate(a));
  // What is posted below an object is no longer itself when the object is decided.
  return is_posted(r.request.subresource) ? admission_.validate(a) : Status();
}

Status Preparation::admit_decided(Record& r, Json old_root) const {
  if (r.request.admitted || is_posted(r.request.subresource)) return {};
  return admission_.validate(admitting(r, old_root));
}

Status Preparation::fill(Record& r) {
  const WriteRequest& q = r.request;
  if (q.operation == Operation::kDelete) return {};
  // That the name of something new is taken is said in the decision.
  if (!r.old || q.operation == Operation::kCreate) {
    fill_new(r);
    return {};
  }
  TRY(check_revision(r));
  return fill_update(*r.stored, *r.rules, writing(r, r.old_doc.root()));
}

Status Preparation::start_create(Record& r, bool again) {
  r.prepared = take_document(r, again);
  track(r, Json(), clock_.wall_seconds());
  return {};
}

void Preparation::fill_new(Record& r) {
  const Json metadata = r.prepared.root().get("metadata");
  if (r.name.empty() && !r.generate && r.rules->names_itself) {
    r.name = uuid4(random_);
    metadata.set_string("name", r.name);
  }
  if (r.generate) {
    r.name = kube::generate_name(metadata.get("generateName").string(), random_);
    metadata.set_string("name", r.name);
  }
  fill_create(*r.stored, *r.rules, writing(r, {}), random_);
}

Status Preparation::start_update(Record& r, bool again) {
  WriteRequest& q = r.request;
  const bool creates = r.stored->put_creates && q.subresource.empty() && !q.change;
  if (!r.old && !creates) return kube::not_found(*q.kind, q.name);
  if (q.change) {
    r.doc = TRY(JsonDoc::parse(r.old->json()));
    TRY(q.change(r.doc));
  }
  const std::string_view uid = r.doc.root().get("metadata").get("uid").string();
  if (!r.old) {
    // A resourceVersion says nothing here (upstream: GuaranteedUpdate of what is not there), a
    // uid is a precondition.
    if (!uid.empty()) return uid_conflict(q, kube::object_key(q.ns, q.name), uid, "");
    return start_create(r, again);
  }
  // Of a patched object it is no precondition: validation says that it may not change.
  if (!uid.empty() && uid != r.old->uid() && q.operation != Operation::kPatch) {
    return uid_conflict(q, r.old->key(), uid, r.old->uid());
  }
  r.old_doc = TRY(JsonDoc::parse(r.old->json()));
  r.prepared = take_document(r, again);
  track(r, r.old_doc.root(), clock_.wall_seconds());
  return {};
}

Status Preparation::check_revision(const Record& r) const {
  const WriteRequest& q = r.request;
  const std::string_view revision =
      r.prepared.root().get("metadata").get("resourceVersion").string();
  const std::optional<uint64_t> number = revision.empty() ? 0 : parse_u64(revision);
  if (!number) {
    const bool digits = revision.find_first_not_of("0123456789") == std::string_view::npos;
    return Error(Code::kUnknown, "strconv.ParseUint: parsing " + go_quote(revision) +
                                     (digits ? ": value out of range" : ": invalid syntax"));
  }
  if (*number != 0) {
    if (*number != r.old->revision()) return kube::conflict(*q.kind, q.name, kModified);
  } else if (!r.stored->unconditional_update) {
    return unconditional_refused(*q.kind, q.name);
  }
  return {};
}

Status Preparation::start_delete(Record& r) const {
  const WriteRequest& q = r.request;
  if (r.rules->keeps != nullptr) {
    const std::string_view why = r.rules->keeps(q.name);
    if (!why.empty()) return kube::forbidden(*q.kind, q.name, why);
  }
  if (!r.old) return kube::not_found(*q.kind, q.name);
  r.prepared = TRY(JsonDoc::parse(r.old->json()));
  return check_delete_preconditions(*r.stored, q.name, q.delete_options, r.prepared.root());
}

}  // namespace kedge::registry
