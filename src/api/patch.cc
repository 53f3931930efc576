// Patches: from the request to the registry.
#include "api/front.h"
#include "api/options.h"
#include "api/write_call.h"
#include "kube/status.h"
#include "kube/yaml.h"

namespace kedge::api {
namespace {

using registry::PatchType;
using registry::WriteRequest;

// A body on its way from text to document; read by one thread at a time.
struct PatchBody {
  PatchType type = PatchType::kJson;
  PatchOptions options;
  std::string text;
  kube::JsonDoc doc;
  std::vector<std::string> duplicates;
  Status fault;

  void decode();
};

// What upstream says of a text that is no JSON depends on who reads it: its strict decoder or the
// library of the patch.
Status text_fault(const PatchBody& body, const std::string& why) {
  const bool strict = body.options.field_validation != WriteRequest::FieldValidation::kIgnore;
  if (body.type == PatchType::kStrategic) return kube::bad_request(why);
  if (strict) return kube::bad_request("error decoding patch: " + why);
  return kube::bad_request(body.type == PatchType::kMerge ? "Invalid JSON Patch" : why);
}

void PatchBody::decode() {
  if (type == PatchType::kApply) {
    Result<kube::JsonDoc> read = kube::yaml_to_json(text, &duplicates);
    if (read.ok()) {
      doc = std::move(*read);
    } else {
      fault = kube::bad_request("error decoding YAML: error converting YAML to JSON: " +
                                read.error().message());
    }
    return;
  }
  Result<kube::JsonDoc> read = kube::JsonDoc::parse(text, &duplicates);
  if (read.ok()) {
    doc = std::move(*read);
  } else {
    fault = text_fault(*this, read.error().message());
  }
}

void patch_decoded(const CallRef& call, PatchBody& body) {
  WriteRequest request =
      start_request(*call, registry::Operation::kPatch, body.options.field_manager);
  request.patch_type = body.type;
  request.force = body.options.force;
  request.body = std::move(body.doc);
  request.patch_fault = std::move(body.fault);
  request.body_bytes = body.text.size();
  request.duplicate_fields = std::move(body.duplicates);
  request.dry_run = body.options.dry_run;
  request.field_validation = body.options.field_validation;
  submit(call, std::move(request), reply_write);
}

}  // namespace

void handle_patch(const CallRef& call) {
  Result<PatchType> type = negotiate_patch(call->header("content-type"));
  if (!type.ok()) return call->answer_error(type.error());
  Result<PatchOptions> options = parse_patch_options(call->query, *type == PatchType::kApply);
  if (!options.ok()) return call->answer_error(options.error());
  call->labels.dry_run = options->dry_run;
  auto body = std::make_shared<PatchBody>();
  body->type = *type;
  body->options = std::move(*options);
  body->text = std::exchange(call->body, {});  // the document will have what is needed
  if (body->text.size() <= limits::kLoopBodyBytes) {
    body->decode();
    return patch_decoded(call, *body);
  }
  call->hold([] {});
  call->front.pool().run([body] { body->decode(); },
                         [body, weak = std::weak_ptr<Call>(call)] {
                           const CallRef c = weak.lock();
                           if (c != nullptr && !c->answered()) patch_decoded(c, *body);
                         });
}

}  // namespace kedge::api
