// GET of one object, lists, and the beginning of watches.
#include <algorithm>

#include "api/continue_token.h"
#include "api/front.h"
#include "api/list_plan.h"
#include "api/list_stream.h"
#include "api/options.h"
#include "api/represent.h"
#include "api/revision_wait.h"
#include "api/watch_stream.h"
#include "base/strings.h"
#include "registry/subresources.h"

namespace kedge::api {
namespace {

constexpr uint64_t kLookMs = 20;

Error too_large_revision(uint64_t asked, uint64_t current) {
  Error error(Code::kTimeout, "Timeout: Too large resource version: " + std::to_string(asked) +
                                  ", current: " + std::to_string(current));
  error.mutable_details().causes.push_back(
      {"ResourceVersionTooLarge", "Too large resource version", ""});
  error.mutable_details().retry_after_seconds = 1;
  return error;
}

// One wait: looks again until the revision is there or the time is over. The call it serves keeps
// it (as its cancel); it knows the call only weakly, for the call may end first.
struct RevisionWait : std::enable_shared_from_this<RevisionWait> {
  RevisionWait(const CallRef& c, uint64_t r, Fn<void(const CallRef&)> t)
      : call(c), revision(r), then(std::move(t)), timer(c->front.loop()) {}

  void look() {
    const CallRef c = call.lock();
    if (c == nullptr || c->answered()) return;
    const uint64_t now = c->front.cache().revision();
    if (now >= revision) return then(c);
    if (c->front.clock().mono_us() >= deadline_us) {
      return c->answer_error(too_large_revision(revision, now));
    }
    timer.start(kLookMs, [weak = weak_from_this()] {
      if (const auto self = weak.lock()) self->look();
    });
  }

  std::weak_ptr<Call> call;
  uint64_t revision;
  Fn<void(const CallRef&)> then;
  io::Timer timer;
  int64_t deadline_us = 0;
};

}  // namespace

void when_revision_reached(const CallRef& call, uint64_t revision, Fn<void(const CallRef&)> then) {
  Front& front = call->front;
  if (front.cache().revision() >= revision) return then(call);
  auto wait = std::make_shared<RevisionWait>(call, revision, std::move(then));
  wait->deadline_us =
      front.clock().mono_us() + static_cast<int64_t>(front.limits().revision_wait_ms) * 1000;
  call->hold([wait] { wait->timer.stop(); });
  wait->look();
}

// --- one object

namespace {

void answer_object(const CallRef& call) {
  Front& front = call->front;
  Result<kube::ObjectRef> object =
      front.registry().get(call->kind(), call->route.ns, call->route.name);
  if (!object.ok()) return call->answer_error(object.error());
  const kube::Subresource* below = call->route.subresource;
  Result<Bytes> json = registry::subresource_json(
      front.kinds(), call->kind(), below != nullptr ? below->name : std::string_view(), **object);
  if (!json.ok()) return call->answer_error(json.error());
  call->answer_object(200, call->spoken_kind(), std::move(*json));
}

}  // namespace

void handle_get(const CallRef& call) {
  if (call->kind().is_virtual) return get_component_status(call);
  if (call->query.empty()) return answer_object(call);
  Result<std::string> text = parse_get_options(call->query);
  if (!text.ok()) return call->answer_error(text.error());
  Result<uint64_t> revision = parse_resource_version(*text);
  if (!revision.ok()) return call->answer_error(revision.error());
  when_revision_reached(call, *revision, [](const CallRef& c) { answer_object(c); });
}

// --- lists

Result<ListPlan> plan_list(const ListOptions& options, std::string_view ns) {
  ListPlan plan;
  if (!options.continue_token.empty()) {
    ContinueToken token = TRY(decode_continue(options.continue_token, ns));
    if (!options.resource_version.empty() && options.resource_version != "0") {
      return Error(Code::kBadRequest,
                   "specifying resource version is not allowed when using continue");
    }
    plan.after_key = std::move(token.after_key);
    if (token.revision > 0) plan.exact_revision = static_cast<uint64_t>(token.revision);
    return plan;
  }
  Result<uint64_t> revision = parse_resource_version(options.resource_version);
  if (!revision.ok()) {
    return Error(Code::kBadRequest, "invalid resource version: " + revision.error().message());
  }
  plan.least_revision = *revision;
  const std::string& match = options.resource_version_match;
  const bool exact = match == "Exact" || (match.empty() && options.limit > 0 && *revision > 0);
  if (exact) plan.exact_revision = *revision;
  return plan;
}

namespace {

constexpr std::string_view kListExpired = "The resourceVersion for the provided list is too old.";
constexpr std::string_view kContinueExpired =
    "The provided continue parameter is too old to display a consistent list result. You can start "
    "a new list without the continue parameter, or use the continue token in this response to "
    "retrieve the remainder of the results. Continuing with the provided token results in an "
    "inconsistent list - objects that were created, modified, or deleted between the time the "
    "first chunk was returned and now may show up in the list.";

}  // namespace

std::optional<cache::ListPage> read_page(const CallRef& call, const ListOptions& options,
                                         const ListPlan& plan) {
  cache::ListQuery query;
  query.ns = call->route.ns;
  query.selector = &options.selector;
  query.limit = options.limit > 0 ? static_cast<size_t>(options.limit) : 0;
  query.start_after = plan.after_key;
  query.exact_revision = plan.exact_revision;
  Result<cache::ListPage> page = call->front.cache().list(call->kind().id, query);
  if (page.ok()) return std::move(*page);
  if (page.error().code() != Code::kExpired) {
    call->answer_error(page.error());
  } else if (plan.after_key.empty()) {
    call->answer_error(Error(Code::kExpired, std::string(kListExpired)));
  } else {
    call->answer_expired_page(Error(Code::kExpired, std::string(kContinueExpired)),
                              encode_continue(plan.after_key, call->route.ns, -1));
  }
  return std::nullopt;
}

ListMeta list_meta(const Call& call, const cache::ListPage& page) {
  ListMeta meta;
  meta.revision = page.revision;
  if (page.more && !page.objects.empty()) {
    meta.continue_token = encode_continue(page.objects.back()->key(), call.route.ns,
                                          static_cast<int64_t>(page.revision));
    meta.remaining = page.remaining;
  }
  return meta;
}

namespace {

void answer_list(const CallRef& call, const ListOptions& options, const ListPlan& plan) {
  std::optional<cache::ListPage> page = read_page(call, options, plan);
  if (!page) return;
  ListMeta meta = list_meta(*call, *page);
  ListStream::send(call, std::move(page->objects), std::move(meta));
}

}  // namespace

void handle_list(const CallRef& call) {
  if (call->kind().is_virtual) return list_component_statuses(call);
  Result<ListOptions> options = parse_list_options(call->query, call->kind(), "", false);
  if (!options.ok()) return call->answer_error(options.error());
  Result<ListPlan> plan = plan_list(*options, call->route.ns);
  if (!plan.ok()) return call->answer_error(plan.error());
  const uint64_t least = plan->least_revision;
  when_revision_reached(
      call, least,
      [o = std::move(*options), p = std::move(*plan)](const CallRef& c) { answer_list(c, o, p); });
}

// --- watches

void handle_watch(const CallRef& call) {
  Result<ListOptions> options =
      parse_list_options(call->query, call->kind(), call->route.name, true);
  if (!options.ok()) return call->answer_error(options.error());
  if (!call->kind().has_verb(kube::kVerbWatch) || call->kind().is_virtual) {
    Error error(Code::kMethodNotAllowed, "watch is not supported on resources of kind \"" +
                                             call->kind().qualified_resource() + "\"");
    return call->answer_error(error);
  }
  if (Status s = settle_transform(call->kind(), call->query, false, call->output);
      !s.ok() && call->output.transform == Transform::kTable) {
    return call->answer_error(s.error());
  }
  if (Status s = check_stream(call->output); !s.ok()) return call->answer_error(s.error());
  const bool initial = options->send_initial_events.value_or(false);
  Result<uint64_t> revision = parse_resource_version(options->resource_version);
  if (!initial || !revision.ok()) return WatchStream::begin(call, std::move(*options));
  when_revision_reached(call, *revision, [o = std::move(*options)](const CallRef& c) mutable {
    WatchStream::begin(c, std::move(o));
  });
}

}  // namespace kedge::api
