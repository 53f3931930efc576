// ComponentStatus: the health checks of the parts that upstream's list names
// (pkg/registry/core/componentstatus). Nothing is kept; no revision, no watch.
#include "api/front.h"
#include "api/options.h"
#include "kube/json.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

struct Component {
  std::string_view name;
  std::string_view check;  // the health check that tells
};
constexpr Component kComponents[] = {
    {"scheduler", "scheduler"},
    {"controller-manager", "controller-manager"},
    {"etcd-0", "etcd"},
};

std::string health_of(Front& front, const Component& component) {
  for (HealthCheck& check : front.health_checks()) {
    if (check.name == component.check) return check.check();
  }
  return "this server has none";
}

// Without kind and apiVersion, as an item of the list; `head` goes first.
std::string status_json(Front& front, const Component& component, std::string_view head) {
  const std::string fault = health_of(front, component);
  std::string out = "{" + std::string(head) + "\"metadata\":{\"name\":";
  kube::append_json_string(out, component.name);
  out += R"(},"conditions":[{"type":"Healthy","status":)";
  out += fault.empty() ? R"("True","message":"ok"}]})" : R"("False","message":)";
  if (fault.empty()) return out;
  kube::append_json_string(out, fault);
  return out + "}]}";
}

bool is_selected(const ListOptions& options, const kube::Kind& kind, std::string_view name) {
  kube::JsonDoc doc;
  doc.set_root(doc.make_object());
  doc.root().object_at("metadata").set_string("name", name);
  return options.selector.matches(*kube::Object::make(kind, doc.root(), 0));
}

}  // namespace

void get_component_status(const CallRef& call) {
  for (const Component& component : kComponents) {
    if (component.name != call->route.name) continue;
    return call->answer_object(
        200, call->kind(),
        Bytes(
            status_json(call->front, component, R"("kind":"ComponentStatus","apiVersion":"v1",)")));
  }
  // Upstream names the singular here.
  ErrorDetails details;
  details.name = call->route.name;
  details.kind = "componentstatus";
  call->answer_error(Error(Code::kNotFound,
                           "componentstatus \"" + std::string(call->route.name) + "\" not found",
                           std::move(details)));
}

void list_component_statuses(const CallRef& call) {
  Result<ListOptions> options = parse_list_options(call->query, call->kind(), "", false);
  if (!options.ok()) return call->answer_error(options.error());
  std::string out = R"({"kind":"ComponentStatusList","apiVersion":"v1","metadata":{},"items":[)";
  bool first = true;
  for (const Component& component : kComponents) {
    if (!is_selected(*options, call->kind(), component.name)) continue;
    if (!first) out += ',';
    first = false;
    out += status_json(call->front, component, "");
  }
  call->answer_json(200, Bytes(out + "]}"));
}

}  // namespace kedge::api
