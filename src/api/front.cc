#include "api/front.h"

#include <algorithm>

#include "api/impersonate.h"
#include "api/represent.h"
#include "api/watch_stream.h"
#include "base/strings.h"
#include "kube/go_duration.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

RequestVerb request_verb(const Call& call) {
  struct Row {
    std::string_view name;
    RequestVerb verb;
  };
  static constexpr Row kRows[] = {
      {"get", RequestVerb::kGet},       {"list", RequestVerb::kList},
      {"watch", RequestVerb::kWatch},   {"create", RequestVerb::kPost},
      {"post", RequestVerb::kPost},     {"update", RequestVerb::kPut},
      {"put", RequestVerb::kPut},       {"patch", RequestVerb::kPatch},
      {"delete", RequestVerb::kDelete}, {"deletecollection", RequestVerb::kDeleteCollection},
  };
  for (const Row& row : kRows) {
    if (row.name == call.info.verb) return row.verb;
  }
  return RequestVerb::kOther;
}

// Upstream's APILifecycleDeprecated of what is still served: said with every answer.
std::string_view deprecation(const kube::Kind& kind) {
  if (!kind.group.empty()) return "";
  if (kind.kind == "Endpoints") {
    return "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice";
  }
  if (kind.kind == "ComponentStatus") return "v1 ComponentStatus is deprecated in v1.19+";
  return "";
}

// Subresources that are the beginning of a connection, not documents.
bool is_connection(const Route& route) {
  if (route.subresource == nullptr) return false;
  for (const auto* name : {"log", "exec", "attach", "portforward", "proxy"}) {
    if (route.subresource->name == name) return true;
  }
  return false;
}

Offers offers_of(const Route& route) {
  Offers offers;
  offers.protobuf = route.kind->schema >= 0;
  offers.transforms = true;
  offers.table = has_table(*route.kind, route.subresource);
  return offers;
}

policy::Attributes attributes_of(const Call& call) {
  const RequestInfo& info = call.info;
  policy::Attributes a;
  a.user = &call.user;
  a.verb = info.verb;
  a.is_resource = info.is_resource;
  a.group = info.group;
  a.version = info.version;
  a.resource = info.resource;
  a.subresource = info.subresource;
  a.ns = info.ns;
  a.name = info.name;
  a.path = info.path;
  if (info.verb == "list" || info.verb == "watch" || info.verb == "deletecollection") {
    a.field_selector = call.query.get("fieldSelector").value_or("");
    a.label_selector = call.query.get("labelSelector").value_or("");
  }
  return a;
}

bool is_probe(std::string_view path) {
  return path.starts_with("/healthz") || path.starts_with("/livez") || path.starts_with("/readyz");
}

}  // namespace

Result<std::unique_ptr<Api>> Api::create(io::Loop& loop, io::Pool& pool, Random& random, Log log,
                                         registry::Registry& registry, ApiOptions options) {
  auto authenticator = TRY(Authenticator::create(loop, pool, random, log.with_component("authn"),
                                                 registry, std::move(options.authn)));
  return std::unique_ptr<Api>(std::make_unique<Front>(
      loop, pool, random, std::move(log), registry, std::move(authenticator), std::move(options)));
}

Front::Front(io::Loop& loop, io::Pool& pool, Random& random, Log log, registry::Registry& registry,
             std::unique_ptr<Authenticator> authenticator, ApiOptions options)
    : loop_(loop),
      pool_(pool),
      random_(random.u64()),
      log_(std::move(log)),
      registry_(registry),
      options_(std::move(options)),
      authenticator_(std::move(authenticator)),
      authorizer_(options_.authorizer != nullptr ? options_.authorizer : &masters_),
      openapi_(*this, options_.version.git_version),
      start_seconds_(loop.clock().wall_seconds()),
      packed_(loop, limits::kPackedBytes, limits::kFormIdleMs),
      frames_(loop, limits::kFrameBytes, limits::kFormIdleMs),
      alive_(std::make_shared<int>(0)) {
  HealthCheck ping;
  ping.name = "ping";
  ping.check = [] { return std::string(); };
  options_.health.insert(options_.health.begin(), std::move(ping));
  HealthCheck shutdown;
  shutdown.name = "shutdown";
  shutdown.in_healthz = shutdown.in_livez = false;
  shutdown.check = [this] {
    return ending_ ? std::string("process is shutting down") : std::string();
  };
  options_.health.push_back(std::move(shutdown));
}

Front::~Front() = default;

http::BodyPolicy Front::accept(const http::RequestHead&) {
  http::BodyPolicy policy;
  policy.max_bytes = options_.limits.body_bytes;
  return policy;
}

http::Response Front::refuse(int status, std::string_view message) {
  http::Response response;
  response.status = status;
  response.headers.add("Cache-Control", "no-cache, private");
  response.headers.add("Content-Type", "application/json");
  std::string text(message);
  if (status == 413) {
    text = "Request entity too large: limit is " + std::to_string(options_.limits.body_bytes);
  }
  std::string json = kube::status_json(Error(code_from_http(status), std::move(text)));
  response.body.emplace_back(json + "\n");
  return response;
}

std::string Front::new_audit_id(const http::Headers& headers) {
  constexpr size_t kMaxAuditId = 64;  // upstream's
  const std::string_view sent = headers.get("audit-id").value_or("");
  if (!sent.empty()) return std::string(sent.substr(0, kMaxAuditId));
  return uuid4(random_);
}

void Front::handle(http::RequestHead head, std::string body, http::Responder responder) {
  auto call = std::make_shared<Call>(*this, std::move(head), std::move(body), std::move(responder));
  call->started_us = clock().mono_us();
  call->audit_id = new_audit_id(call->head.headers);
  serve(call);
}

void Front::serve(const CallRef& call) {
  call->query = Query::parse(call->head.query);
  if (Status parsed = call->info.parse(call->head.method, call->head.path, call->query);
      !parsed.ok()) {
    return call->answer_error(parsed.error());
  }
  label_call(*call);
  identify(call);
}

void Front::identify(const CallRef& call) {
  Verdict verdict = authenticator_->authenticate(call->head);
  if (!verdict.warning.empty()) call->warnings.push_back(std::move(verdict.warning));
  if (verdict.kind == Verdict::Kind::kUser) return go_on(call, std::move(verdict.user));
  if (verdict.kind != Verdict::Kind::kPending) {
    log_.debug("not authenticated", {{"error", verdict.error}});
    return call->answer_error(Error(Code::kUnauthorized, "Unauthorized"));
  }
  call->hold([] {});
  authenticator_->check(call->head, [this, weak = std::weak_ptr<Call>(call)](Status checked) {
    const CallRef waiting = weak.lock();
    if (waiting == nullptr || waiting->answered()) return;
    waiting->resume();
    if (checked.ok()) return identify(waiting);
    if (checked.error().code() != Code::kUnauthorized) {
      return waiting->answer_error(checked.error());
    }
    log_.debug("not authenticated", {{"error", checked.error().message()}});
    waiting->answer_error(Error(Code::kUnauthorized, "Unauthorized"));
  });
}

void Front::go_on(const CallRef& call, policy::User user) {
  call->user = std::move(user);
  call->head.headers.remove("authorization");
  Result<std::optional<policy::User>> other =
      impersonate(call->head.headers, attributes_of(*call), *authorizer_);
  if (!other.ok()) return call->answer_error(other.error());
  if (*other) call->user = std::move(**other);
  if (!admit(*call) || !authorize(*call) || !set_deadline(*call)) return;
  dispatch(call);
}

// Differs from upstream: the members of system:masters are counted and limited as everybody is, for
// the memory they cost is the same; only health checks are exempt.
bool Front::admit(Call& call) {
  if (!call.info.is_resource && is_probe(call.info.path)) return true;
  size_t* counter = &mutating_;
  size_t limit = options_.limits.mutating;
  if (call.info.verb == "watch") {
    counter = &watches_;
    limit = options_.limits.watches;
  } else if (call.info.verb == "get" || call.info.verb == "list") {
    counter = &read_only_;
    limit = options_.limits.read_only;
  }
  if (*counter < limit) {
    call.in_flight = InFlight(*counter);
    return true;
  }
  rejected_++;
  ByteChain body;
  body.push_back(Bytes::from_static("Too many requests, please try again later.\n"));
  call.answer(429, "text/plain; charset=utf-8", std::move(body),
              std::pair<std::string_view, std::string>("Retry-After", "1"));
  return false;
}

bool Front::authorize(Call& call) {
  const policy::Attributes a = attributes_of(call);
  const policy::Decision decision = authorizer_->authorize(a);
  if (decision.allowed) return true;
  call.answer_error(policy::forbidden(a, decision.reason));
  return false;
}

// The request's own ?timeout=, up to the server's (upstream's WithRequestDeadline).
bool Front::set_deadline(Call& call) {
  if (call.info.verb == "watch") return true;
  call.timeout_ms = options_.limits.request_ms;
  if (call.query.empty()) return true;
  const std::string_view text = call.query.get("timeout").value_or("");
  if (text.empty()) return true;
  Result<int64_t> asked = kube::go_parse_duration_ms(text);
  if (!asked.ok()) {
    call.answer_error(kube::bad_request("invalid timeout specified in the request URL - " +
                                        asked.error().message()));
    return false;
  }
  if (*asked > 0) call.timeout_ms = std::min(call.timeout_ms, static_cast<uint64_t>(*asked));
  return true;
}

void Front::label_call(Call& call) const {
  call.labels.verb = request_verb(call);
  if (!call.info.is_resource) return;
  call.labels.scope = RequestScope::kCluster;
  if (!call.info.ns.empty()) call.labels.scope = RequestScope::kNamespace;
  if (!call.info.name.empty()) call.labels.scope = RequestScope::kResource;
}

void Front::dispatch(const CallRef& call) {
  if (call->info.is_resource) return dispatch_resource(call);
  if (answer_system(*call) || answer_discovery(*call) || openapi_.answer(call)) return;
  call->answer_text(404, "404 page not found\n");
}

void Front::dispatch_resource(const CallRef& call) {
  call->route = route_resource(kinds(), call->info, call->head.method);
  const Route& route = call->route;
  call->labels.kind = route.kind;
  if (route.subresource != nullptr) call->labels.subresource = route.subresource->name;
  switch (route.outcome) {
    case Route::Outcome::kNoPath:
      return call->answer_text(404, "404 page not found\n");
    case Route::Outcome::kNoResource:
      return call->answer_error(no_such_resource());
    case Route::Outcome::kNoMethod:
      return call->answer_error(no_such_method());
    case Route::Outcome::kFound:
      break;
  }
  if (is_connection(route)) return handle_connect(call);
  if (const std::string_view warning = deprecation(call->kind()); !warning.empty()) {
    call->warnings.emplace_back(warning);
  }
  if (route.action == Action::kPatch && !is_patch_type(call->header("content-type"))) {
    return call->answer_error(unsupported_media_type());
  }
  const bool list = route.action == Action::kList || route.action == Action::kWatch;
  if (Status s =
          check_route_accepts(call->header("accept"), list ? Produces::kList : Produces::kObject);
      !s.ok()) {
    return call->answer_error(s.error());
  }
  Result<Output> output = negotiate_output(call->head.headers, call->query, offers_of(route));
  if (!output.ok()) return call->answer_error(output.error());
  call->output = *output;
  switch (route.action) {
    case Action::kGet:
      return handle_get(call);
    case Action::kList:
      return handle_list(call);
    case Action::kWatch:
      return handle_watch(call);
    case Action::kPatch:
      return handle_patch(call);
    case Action::kDelete:
      return handle_delete(call);
    case Action::kDeleteCollection:
      return handle_delete_collection(call);
    default:
      return handle_write(call);
  }
}

void Front::keep(CallRef call) {
  const Call* key = call.get();
  calls_.emplace(key, std::move(call));
}

void Front::release(const Call& call) {
  const auto it = calls_.find(&call);
  if (it == calls_.end()) return;
  it->second->in_flight = InFlight();
  // Not destroyed inside its own member functions.
  loop_.post([held = std::move(it->second)] {});
  calls_.erase(it);
}

void Front::keep_stream(std::shared_ptr<Stream> stream) {
  stream->order_ = ++streams_kept_;
  const Stream* key = stream.get();
  streams_.emplace(key, std::move(stream));
}

void Front::drop_stream(const Stream& stream) {
  const auto it = streams_.find(&stream);
  if (it == streams_.end()) return;
  loop_.post([held = std::move(it->second)] {});
  streams_.erase(it);
}

void Front::pump_later(std::weak_ptr<WatchStream> stream) {
  to_pump_.push_back(std::move(stream));
  if (pump_scheduled_) return;
  pump_scheduled_ = true;
  loop_.at_end_of_turn([this, alive = std::weak_ptr<int>(alive_)] {
    if (!alive.expired()) pump_streams();
  });
}

void Front::pump_streams() {
  constexpr int64_t kSliceUs = 2000;  // a part of the 5 ms a callback may take
  const int64_t until = clock().mono_us() + kSliceUs;
  std::vector<std::weak_ptr<WatchStream>> streams = std::move(to_pump_);
  to_pump_.clear();
  size_t i = 0;
  for (; i < streams.size(); i++) {
    if (i % 16 == 15 && clock().mono_us() > until) break;
    if (const std::shared_ptr<WatchStream> stream = streams[i].lock()) stream->pump();
  }
  // New ones may have been added meanwhile; they come after those that are left.
  to_pump_.insert(to_pump_.begin(),
                  std::make_move_iterator(streams.begin() + static_cast<ptrdiff_t>(i)),
                  std::make_move_iterator(streams.end()));
  pump_scheduled_ = !to_pump_.empty();
  if (!pump_scheduled_) return;
  loop_.post([this, alive = std::weak_ptr<int>(alive_)] {
    if (!alive.expired()) pump_streams();
  });
}

void Front::advertise(std::string address) { options_.advertise_address = std::move(address); }

void Front::shut_down() {
  ending_ = true;
  std::vector<std::shared_ptr<Stream>> streams;
  streams.reserve(streams_.size());
  for (const auto& [key, stream] : streams_) streams.push_back(stream);
  std::sort(streams.begin(), streams.end(),
            [](const auto& a, const auto& b) { return a->order_ < b->order_; });
  for (const auto& stream : streams) stream->end();
}

}  // namespace kedge::api
