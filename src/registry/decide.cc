#include "registry/decide.h"

#include "base/limits.h"
#include "kube/managed_fields.h"
#include "kube/meta.h"
#include "kube/status.h"
#include "registry/lifecycle.h"
#include "registry/warnings.h"
#include "validation/validation.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr int kNameAttempts = 8;  // as rest.maxNameGenerationCreateAttempts

Error exists(const Record& r) {
  Error e = kube::already_exists(*r.request.kind, r.name);
  if (r.has_generate_name) {
    ErrorDetails details = *e.details();
    details.retry_after_seconds = 1;
    return Error(Code::kAlreadyExists,
                 e.message() + ", the server was not able to generate a unique name for the object",
                 std::move(details));
  }
  if (r.old->deleting()) {
    return Error(Code::kAlreadyExists, "object is being deleted: " + e.message(), *e.details());
  }
  return e;
}

// Dry runs show no resourceVersion of their own.
ObjectRef make_object(Record& r, uint64_t revision) {
  const uint64_t shown = revision != 0 ? revision : (r.old ? r.old->revision() : 0);
  return kube::Object::make(*r.stored, r.prepared.root(), shown);
}

// `old_root`: no value on create.
void warn(Record& r, Json old_root) {
  for (std::string& text :
       warnings_of(*r.stored, r.prepared.root(), old_root, r.request.subresource)) {
    r.warnings.push_back(std::move(text));
  }
}

// Adds what is wrong with the object itself to what is wrong with its metadata.
Status check(const Record& r, Json old_root, int64_t wall_seconds,
             std::vector<kube::FieldError> faults) {
  const WriteRequest& q = r.request;
  std::vector<kube::FieldError> more =
      validation::validate({*r.stored, r.prepared.root(), old_root, q.subresource, q.kind->group,
                            q.kind->version, q.user.name, wall_seconds});
  for (kube::FieldError& f : more) faults.push_back(std::move(f));
  if (faults.empty()) return {};
  return kube::invalid_error(*r.stored, r.name, std::move(faults));
}

}  // namespace

Result<Decision> Decider::decide(Record& r) {
  if (r.request.operation == Operation::kDelete) return remove(r);
  if (r.request.operation == Operation::kCreate || !r.old) return create(r);
  return update(r);
}

Result<Decision> Decider::create(Record& r) {
  const Json metadata = r.prepared.root().get("metadata");
  TRY(check(r, {}, clock_.wall_seconds(), kube::validate_object_meta(*r.request.kind, metadata)));
  warn(r, {});
  TRY(admit(r, {}));
  for (int attempt = 1; r.old; ++attempt) {
    if (!r.generate) return exists(r);
    if (attempt == kNameAttempts) return exists(r);
    r.name = kube::generate_name(metadata.get("generateName").string(), random_);
    metadata.set_string("name", r.name);
    r.old = head_.get(r.stored->id, kube::object_key(r.request.ns, r.name));
  }
  Decision d;
  d.created = true;
  d.soft = r.rules->soft_create;
  d.revision = revision_for(r);
  d.object = make_object(r, d.revision);
  return d;
}

Result<Decision> Decider::update(Record& r) {
  const Json old_root = r.old_doc.root();
  const Json root = r.prepared.root();
  const Json metadata = root.get("metadata");
  metadata.set_string("resourceVersion", old_root.at("metadata.resourceVersion").string());
  TRY(check(
      r, old_root, clock_.wall_seconds(),
      kube::validate_object_meta_update(*r.request.kind, metadata, old_root.get("metadata"))));
  kube::keep_managed_times(r.prepared, root, old_root);
  warn(r, old_root);
  TRY(admit(r, old_root));
  Decision d;
  if (deletion_is_complete(*r.rules, root)) {
    // The revision of the deletion is for watchers: upstream answers the update before it.
    d.shown = make_object(r, 0);
    d.revision = revision_for(r);
    d.last = make_object(r, d.revision);
    return d;
  }
  if (json_equal(root, old_root)) {  // upstream: no write, the same resourceVersion
    d.object = r.old;
    return d;
  }
  d.soft = r.rules->soft_update != nullptr &&
           r.rules->soft_update(old_root, root, r.request.subresource == "status");
  d.revision = revision_for(r);
  d.object = make_object(r, d.revision);
  // A body is bounded, what patches make of an object piece by piece is not.
  if (r.request.operation == Operation::kPatch && d.object->json().size() > limits::kBodyBytes) {
    return Error(Code::kRequestEntityTooLarge,
                 "Request entity too large: limit is " + std::to_string(limits::kBodyBytes));
  }
  return d;
}

Status Decider::admit(Record& r, Json old_root) const {
  if (admits_ == Admits::kLater) return {};
  return preparation_.admit_decided(r, old_root);
}

Result<Decision> Decider::remove(Record& r) {
  if (!r.old) return kube::not_found(*r.request.kind, r.name);
  r.prepared = TRY(JsonDoc::parse(r.old->json()));
  TRY(check_delete_preconditions(*r.stored, r.name, r.request.delete_options, r.prepared.root()));
  TRY(admit(r, {}));
  Decision d;
  const Deletion what =
      begin_deletion(*r.rules, r.prepared, r.request.delete_options, clock_.wall_seconds());
  if (what == Deletion::kPending) {
    d.object = r.old;
    return d;
  }
  d.revision = revision_for(r);
  (what == Deletion::kMark ? d.object : d.last) = make_object(r, d.revision);
  return d;
}

}  // namespace kedge::registry
