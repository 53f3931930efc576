// Creates, updates, deletions: from the request to the registry and back.
#include "api/body.h"
#include "api/delete_request.h"
#include "api/front.h"
#include "api/post.h"
#include "api/write_call.h"
#include "kube/status.h"
#include "registry/subresources.h"

namespace kedge::api {
namespace {

using registry::Operation;
using registry::WriteOutcome;
using registry::WriteRequest;

// managerOrUserAgent of upstream: at most 128 bytes of the text before the first slash, without
// what cannot be printed.
std::string manager_or_user_agent(std::string_view manager, std::string_view user_agent) {
  if (!manager.empty()) return std::string(manager);
  constexpr size_t kMost = 128;
  std::string out;
  for (const char c : user_agent.substr(0, user_agent.find('/'))) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) continue;
    if (out.size() == kMost) break;
    out += c;
  }
  // Not in the middle of a character.
  while (out.size() == kMost && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80) {
    out.pop_back();
  }
  return out;
}

// What the endpoint takes: the kind's own version, or the kind of its subresource.
Expected expected_body(const Route& route) {
  const kube::Kind& kind = *route.kind;
  const kube::Subresource* s = route.subresource;
  if (s == nullptr) return {kind.group, kind.version, kind.kind};
  if (s->kind == "Eviction") return {s->group, s->version, s->kind, "v1beta1"};
  return {s->group, s->version, s->kind};
}

void answer_stored(Call& call, int status, const kube::Object& object) {
  const kube::Subresource* below = call.route.subresource;
  Result<Bytes> json = registry::subresource_json(
      call.front.kinds(), call.kind(), below != nullptr ? below->name : std::string_view(), object);
  if (!json.ok()) return call.answer_error(json.error());
  call.answer_object(status, call.spoken_kind(), std::move(*json));
}

void reply_delete(Call& call, int status, WriteOutcome& outcome) {
  if (outcome.object == nullptr) {
    return call.answer_json(status,
                            Bytes(kube::success_status_json(call.kind(), call.route.name, "")));
  }
  if (!outcome.deleted || registry::returns_deleted_object(call.kind())) {
    return answer_stored(call, status, *outcome.object);
  }
  call.answer_json(status, Bytes(kube::success_status_json(call.kind(), outcome.object->name(),
                                                           outcome.object->uid())));
}

void reply_delete_ok(Call& call, WriteOutcome& outcome) { reply_delete(call, 200, outcome); }
// orphanDependents=false asked for the dependents first: accepted, not yet done.
void reply_delete_accepted(Call& call, WriteOutcome& outcome) {
  reply_delete(call, outcome.deleted ? 200 : 202, outcome);
}

// A body on its way from text to document; read by one thread at a time.
struct Body {
  Expected expected;
  MediaType type = MediaType::kJson;
  WriteOptions options;
  Operation operation = Operation::kCreate;
  std::string text;
  Result<Decoded> decoded = Decoded();

  void decode(const kube::Kinds& kinds) { decoded = decode_object(kinds, expected, type, text); }
};

void write_decoded(const CallRef& call, Body& body) {
  if (!body.decoded.ok()) return call->answer_error(body.decoded.error());
  Decoded& decoded = *body.decoded;
  if (!decoded.yaml_duplicates.empty()) {
    using FieldValidation = WriteRequest::FieldValidation;
    if (body.options.field_validation == FieldValidation::kStrict) {
      return call->answer_error(strict_yaml_error(body.expected, decoded.yaml_duplicates));
    }
    if (body.options.field_validation == FieldValidation::kWarn) {
      call->warnings = std::move(decoded.yaml_duplicates);
    }
  }
  if (body.operation == Operation::kCreate) {
    if (const PostHandler handler = find_post(call->route)) {
      return handler(
          call, {std::move(decoded.doc), std::move(decoded.duplicates), std::move(body.options)});
    }
  }
  WriteRequest request = start_request(*call, body.operation, body.options.field_manager);
  request.body = std::move(decoded.doc);
  request.body_bytes = body.text.size();
  request.duplicate_fields = std::move(decoded.duplicates);
  request.dry_run = body.options.dry_run;
  request.field_validation = body.options.field_validation;
  submit(call, std::move(request), reply_write);
}

}  // namespace

WriteRequest start_request(Call& call, Operation operation, std::string_view field_manager) {
  WriteRequest request;
  request.operation = operation;
  request.kind = call.route.kind;
  request.ns = call.route.ns;
  request.name = call.route.name;
  if (call.route.subresource != nullptr) request.subresource = call.route.subresource->name;
  if (&call.spoken_kind() != &call.kind()) request.body_kind = &call.spoken_kind();
  request.user = call.user;
  request.user_agent = call.header("user-agent");
  request.field_manager = manager_or_user_agent(field_manager, request.user_agent);
  return request;
}

// Hands the request to the registry. The call is kept while it waits; a client that goes away takes
// its request with it as long as nothing has been decided.
void submit(const CallRef& call, WriteRequest request, Reply reply) {
  auto handle = std::make_shared<registry::WriteHandle>();
  call->hold([handle] { *handle = registry::WriteHandle(); });
  request.warn = [weak = std::weak_ptr<Call>(call)](std::vector<std::string> warnings) {
    const CallRef c = weak.lock();
    if (c == nullptr) return;
    for (std::string& w : warnings) c->warnings.push_back(std::move(w));
  };
  *handle = call->front.registry().write(
      std::move(request), [weak = std::weak_ptr<Call>(call), reply](Result<WriteOutcome> result) {
        const CallRef c = weak.lock();
        if (c == nullptr || c->answered()) return;
        if (!result.ok()) return c->answer_error(result.error());
        for (std::string& w : result->warnings) c->warnings.push_back(std::move(w));
        reply(*c, *result);
      });
}

void reply_write(Call& call, WriteOutcome& outcome) {
  if (outcome.object == nullptr) {
    return call.answer_json(outcome.created ? 201 : 200,
                            Bytes(kube::success_status_json(call.kind(), call.route.name, "")));
  }
  answer_stored(call, outcome.created ? 201 : 200, *outcome.object);
}

void handle_write(const CallRef& call) {
  const bool create = call->route.action == Action::kCreate;
  Result<MediaType> type = negotiate_input(call->head.headers, call->kind().schema >= 0);
  if (!type.ok()) return call->answer_error(type.error());
  Result<WriteOptions> options =
      parse_write_options(call->query, create ? "CreateOptions" : "UpdateOptions");
  if (!options.ok()) return call->answer_error(options.error());
  call->labels.dry_run = options->dry_run;
  auto body = std::make_shared<Body>();
  body->expected = expected_body(call->route);
  body->type = *type;
  body->options = std::move(*options);
  body->text = std::exchange(call->body, {});  // the document will have what is needed
  body->operation = create ? Operation::kCreate : Operation::kUpdate;
  const kube::Kinds& kinds = call->front.kinds();
  if (body->text.size() <= limits::kLoopBodyBytes) {
    body->decode(kinds);
    return write_decoded(call, *body);
  }
  call->hold([] {});
  call->front.pool().run([body, &kinds] { body->decode(kinds); },
                         [body, weak = std::weak_ptr<Call>(call)] {
                           const CallRef c = weak.lock();
                           if (c != nullptr && !c->answered()) write_decoded(c, *body);
                         });
}

std::string_view delete_warning(const kube::Kind& kind, const DeleteRequest& asked) {
  if (kind.group != "batch" || kind.kind != "Job" || !asked.options.propagation_policy.empty()) {
    return "";
  }
  return "child pods are preserved by default when jobs are deleted; set "
         "propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress "
         "this warning";
}

Result<DeleteRequest> read_delete_request(const Call& call) {
  if (call.body.empty()) return parse_delete_options(call.query, kube::Json());
  const MediaType type = TRY(negotiate_input(call.head.headers));
  kube::JsonDoc doc = TRY(decode_delete_options(type, call.body));
  return parse_delete_options(call.query, doc.root());
}

void handle_delete(const CallRef& call) {
  Result<DeleteRequest> asked = read_delete_request(*call);
  if (!asked.ok()) return call->answer_error(asked.error());
  call->labels.dry_run = asked->dry_run;
  if (const std::string_view w = delete_warning(call->kind(), *asked); !w.empty()) {
    call->warnings.emplace_back(w);
  }
  WriteRequest request = start_request(*call, Operation::kDelete, "");
  request.dry_run = asked->dry_run;
  request.delete_options = std::move(asked->options);
  const bool may_wait = asked->orphan_dependents && !*asked->orphan_dependents;
  submit(call, std::move(request), may_wait ? reply_delete_accepted : reply_delete_ok);
}

}  // namespace kedge::api
