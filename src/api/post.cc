#include "api/post.h"

#include "api/body.h"
#include "api/front.h"
#include "api/write_call.h"
#include "base/strings.h"
#include "kube/managed_fields.h"
#include "kube/meta.h"
#include "kube/schema.h"
#include "kube/status.h"
#include "registry/decode.h"
#include "registry/eviction.h"

namespace kedge::api {
namespace {

using kube::Json;
using registry::WriteRequest;

constexpr std::string_view kDone =
    R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","code":201})";

void answer_done(Call& call) { call.answer_json(201, Bytes::from_static(kDone)); }

// The namespace and name that the body may repeat.
Status check_place(const Call& call, std::string_view name, Json root) {
  const Json metadata = root.get("metadata");
  const std::string_view ns = metadata.get("namespace").string();
  if (!ns.empty() && ns != call.route.ns) {
    return kube::bad_request(
        "the namespace of the provided object does not match the namespace sent on the request");
  }
  if (metadata.get("name").string() == name) return {};
  return kube::bad_request("name in URL does not match name in " +
                           std::string(call.spoken_kind().kind) + " object");
}

// pkg/apis/core/validation, ValidatePodBinding: an aggregate of faults without a Status of its own.
Status check_target(Json binding) {
  std::vector<std::string> faults;
  const std::string_view kind = binding.at("target.kind").string();
  if (!kind.empty() && kind != "Node") {
    faults.push_back("target.kind: Unsupported value: " + go_quote(kind) +
                     ": supported values: \"Node\", \"<empty>\"");
  }
  if (binding.at("target.name").string().empty()) {
    faults.emplace_back("target.name: Required value");
  }
  if (faults.empty()) return {};
  const std::string all = join(faults, ", ");
  return Error(Code::kUnknown, faults.size() == 1 ? all : "[" + all + "]");
}

// Pods are bound at their own path, and by a Binding sent to the collection of bindings.
void post_binding(const CallRef& call, Posted posted) {
  const Json root = posted.doc.root();
  const bool legacy = call->route.subresource == nullptr;
  const std::string name(legacy ? root.at("metadata.name").string() : call->route.name);
  Status s = check_shape(*call, call->spoken_kind(), posted);
  if (s.ok()) s = check_place(*call, name, root);
  if (s.ok()) s = check_target(root);
  if (!s.ok()) return call->answer_error(s.error());
  WriteRequest request =
      start_request(*call, registry::Operation::kUpdate, posted.options.field_manager);
  request.kind = call->front.kinds().find("", "v1", "pods");
  request.name = name;
  request.subresource = "binding";
  request.body_kind = &call->spoken_kind();
  request.body = std::move(posted.doc);
  request.dry_run = posted.options.dry_run;
  submit(call, std::move(request), [](Call& done, registry::WriteOutcome&) { answer_done(done); });
}

Result<registry::EvictionRequest> read_eviction(Call& call, const Posted& posted) {
  registry::EvictionRequest request;
  const Json options = posted.doc.root().get("deleteOptions");
  if (options.get("ignoreStoreReadErrorWithClusterBreakingPotential").boolean()) {
    return kube::invalid_error(
        call.spoken_kind(), call.route.name,
        {kube::field_invalid_shown(
            "deleteOptions.ignoreStoreReadErrorWithClusterBreakingPotential", "true",
            "can not be set for pod eviction, try after removing the option")});
  }
  if (options.is_object()) {
    DeleteRequest asked = TRY(parse_delete_options(Query(), options));
    request.options = std::move(asked.options);
    request.dry_run = asked.dry_run;
  }
  request.dry_run = request.dry_run || posted.options.dry_run;
  request.ns = call.route.ns;
  request.name = call.route.name;
  request.user = call.user;
  request.field_manager =
      start_request(call, registry::Operation::kUpdate, posted.options.field_manager).field_manager;
  return request;
}

void post_eviction(const CallRef& call, Posted posted) {
  Status s = check_shape(*call, call->spoken_kind(), posted);
  if (s.ok()) s = check_place(*call, call->route.name, posted.doc.root());
  if (s.ok()) s = admit_posted(*call, posted);
  if (!s.ok()) return call->answer_error(s.error());
  Result<registry::EvictionRequest> request = read_eviction(*call, posted);
  if (!request.ok()) return call->answer_error(request.error());
  call->hold([] {});
  registry::evict(call->front.registry(), call->front.clock().wall_seconds(), std::move(*request),
                  [weak = std::weak_ptr<Call>(call)](const Status& done) {
                    const CallRef c = weak.lock();
                    if (c == nullptr || c->answered()) return;
                    if (!done.ok()) return c->answer_error(done.error());
                    answer_done(*c);
                  });
}

struct Row {
  std::string_view kind;
  PostHandler handler;
};
constexpr Row kRows[] = {
    {"Binding", post_binding},
    {"Eviction", post_eviction},
    {"LocalSubjectAccessReview", post_local_subject_access_review},
    {"SelfSubjectAccessReview", post_self_subject_access_review},
    {"SelfSubjectReview", post_self_subject_review},
    {"SelfSubjectRulesReview", post_self_subject_rules_review},
    {"SubjectAccessReview", post_subject_access_review},
    {"TokenRequest", post_token_request},
    {"TokenReview", post_token_review},
};

}  // namespace

PostHandler find_post(const Route& route) {
  const std::string_view kind =
      route.subresource != nullptr ? route.subresource->kind : route.kind->kind;
  for (const Row& row : kRows) {
    if (row.kind == kind) return row.handler;
  }
  return nullptr;
}

namespace {

// As of what is kept, upstream says of a review who set which field.
void track(Call& call, const kube::Kind& kind, Posted& posted) {
  if (!kind.is_virtual) return;
  const WriteRequest by =
      start_request(call, registry::Operation::kCreate, posted.options.field_manager);
  kube::track_write(kind, kind, posted.doc, posted.doc.root(), kube::Json(),
                    {by.field_manager, "", call.front.clock().wall_seconds(), false});
}

}  // namespace

Status admit_posted(Call& call, Posted& posted) {
  registry::AdmissionRequest request;
  request.kind = call.route.kind;
  request.ns = call.route.ns;
  request.name = call.route.name;
  if (call.route.subresource != nullptr) request.subresource = call.route.subresource->name;
  request.user = &call.user;
  request.dry_run = posted.options.dry_run;
  request.body = &posted.doc;
  return call.front.registry().admit(request, call.warnings);
}

Status check_shape(Call& call, const kube::Kind& kind, Posted& posted) {
  using FieldValidation = WriteRequest::FieldValidation;
  kube::ShapeReport report;
  TRY(kube::decode_shape(kind, posted.doc.root(), &report));
  track(call, kind, posted);
  if (posted.options.field_validation == FieldValidation::kIgnore) return {};
  std::vector<std::string> faults = registry::strict_faults(report, posted.duplicates);
  if (posted.options.field_validation == FieldValidation::kStrict && !faults.empty()) {
    return kube::bad_request(registry::not_handled(kind) +
                             "strict decoding error: " + join(faults, ", "));
  }
  for (std::string& f : faults) call.warnings.push_back(std::move(f));
  return {};
}

}  // namespace kedge::api
