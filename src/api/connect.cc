// Log, exec, attach, portforward and proxy: everything that leads to a node, a pod or a service.
// What can be said without going there is answered as upstream does (k8s.io/kubernetes
// pkg/registry/core/pod: rest and strategy.go): options, what is not there, a pod without a node.
// This server has no way to nodes and says so: 501.
#include "api/front.h"
#include "base/strings.h"
#include "kube/gotime.h"
#include "kube/json.h"
#include "kube/meta.h"
#include "kube/status.h"

namespace kedge::api {
namespace {

using kube::FieldError;
using kube::Json;
using kube::JsonDoc;

Error no_way(std::string_view what) {
  return Error(Code::kNotImplemented, "this server has no way to " + std::string(what));
}

// "name", "name:port" or "scheme:name:port" (utilnet.SplitSchemeNamePort). Nothing: another form.
std::optional<std::string_view> name_of_target(std::string_view id) {
  const std::vector<std::string_view> parts = split(id, ':');
  std::string_view name;
  if (parts.size() == 1) {
    name = parts[0];
  } else if (parts.size() == 2) {
    name = parts[0];
  } else if (parts.size() == 3 && (parts[0].empty() || parts[0] == "http" || parts[0] == "https")) {
    name = parts[1];
  }
  if (name.empty()) return std::nullopt;
  return name;
}

Result<JsonDoc> read_object(const Call& call, std::string_view resource, std::string_view ns,
                            std::string_view name) {
  const kube::Kind* kind = call.front.kinds().find("", "v1", resource);
  const kube::ObjectRef object = TRY(call.front.registry().get(*kind, ns, name));
  return JsonDoc::parse(object->json());
}

constexpr std::string_view kContainerLists[] = {"initContainers", "containers",
                                                "ephemeralContainers"};

// validateContainer of pkg/registry/core/pod/strategy.go.
Status check_container(Json pod, std::string_view asked) {
  const std::string name(pod.at("metadata.name").string());
  const Json spec = pod.get("spec");
  std::string names;
  for (const std::string_view list : kContainerLists) {
    for (const Json c : spec.get(list).elements()) {
      if (!asked.empty() && c.get("name").string() == asked) return {};
      if (!names.empty()) names += ' ';
      names += c.get("name").string();
    }
  }
  if (!asked.empty()) {
    return kube::bad_request("container " + std::string(asked) + " is not valid for pod " + name);
  }
  const size_t containers = spec.get("containers").size();
  if (containers == 1) return {};
  std::string message = "a container name must be specified for pod " + name;
  if (containers > 1) message += ", choose one of: [" + names + "]";
  return kube::bad_request(std::move(message));
}

void check_number(const std::optional<int64_t>& value, std::string_view field, int64_t least,
                  std::vector<FieldError>& faults) {
  if (!value || *value >= least) return;
  faults.push_back(kube::field_invalid_shown(
      std::string(field), std::to_string(*value),
      least == 0 ? "must be greater than or equal to 0" : "must be greater than 0"));
}

// pkg/apis/core/validation, ValidatePodLogOptions.
Status check_log_options(const Call& call) {
  const Query& query = call.query;
  const auto tail = TRY(query.integer("tailLines"));
  const auto bytes = TRY(query.integer("limitBytes"));
  const auto since = TRY(query.integer("sinceSeconds"));
  const auto time = query.get("sinceTime");
  if (time) TRY(kube::parse_time(*time, kube::TimeFormat::kSeconds));
  std::vector<FieldError> faults;
  check_number(tail, "tailLines", 0, faults);
  check_number(bytes, "limitBytes", 1, faults);
  if (since && time) {
    faults.push_back(
        kube::field_forbidden("", "at most one of `sinceTime` or `sinceSeconds` may be specified"));
  } else {
    check_number(since, "sinceSeconds", 1, faults);
  }
  if (query.has("stream")) {
    faults.push_back(kube::field_forbidden("stream", "may not be specified"));
  }
  if (faults.empty()) return {};
  kube::Kind row;
  row.kind = "PodLogOptions";
  return kube::invalid_error(row, call.route.name, std::move(faults));
}

// The node of a pod: "" while it has none. Error: it is not there.
Result<std::string> node_of(const Call& call, Json pod) {
  std::string node(pod.at("spec.nodeName").string());
  if (!node.empty()) TRY(read_object(call, "nodes", "", node));
  return node;
}

Error connect_log(Call& call) {
  TRY(check_log_options(call));
  const JsonDoc pod = TRY(read_object(call, "pods", call.route.ns, call.route.name));
  TRY(check_container(pod.root(), call.query.get("container").value_or("")));
  const std::string node = TRY(node_of(call, pod.root()));
  if (!node.empty()) return no_way("the node of a pod");
  // Nowhere to look: an empty answer.
  call.answer_with(204, http::Headers(), ByteChain());
  return Error(Code::kCanceled, "");
}

Error connect_stream(Call& call) {
  const JsonDoc pod = TRY(read_object(call, "pods", call.route.ns, call.route.name));
  if (call.route.subresource->name != "portforward") {
    TRY(check_container(pod.root(), call.query.get("container").value_or("")));
  }
  if (TRY(node_of(call, pod.root())).empty()) {
    return kube::bad_request("pod " + std::string(call.route.name) +
                             " does not have a host assigned");
  }
  return no_way("the node of a pod");
}

bool has_address(Json pod) {
  const std::string_view ip = pod.at("status.podIPs").element(0).get("ip").string();
  return !ip.empty() && !ip.starts_with("127.") && !ip.starts_with("169.254.") && ip != "::1";
}

Error connect_proxy(Call& call) {
  const std::string_view resource = call.kind().resource;
  const std::optional<std::string_view> name = name_of_target(call.route.name);
  if (!name) {
    return kube::bad_request("invalid " + std::string(call.kind().singular) + " request " +
                             go_quote(call.route.name));
  }
  const JsonDoc target = TRY(read_object(call, resource, call.route.ns, *name));
  if (resource == "pods" && !has_address(target.root())) {
    return kube::bad_request("address not allowed");
  }
  return no_way(resource);
}

}  // namespace

void handle_connect(const CallRef& call) {
  const std::string_view name = call->route.subresource->name;
  if (name != "log") {
    registry::AdmissionRequest request;
    request.operation = registry::kAdmitConnect;
    request.kind = call->route.kind;
    request.ns = call->route.ns;
    request.name = call->route.name;
    request.subresource = name;
    request.user = &call->user;
    const Status s = call->front.registry().admit(request, call->warnings);
    if (!s.ok()) return call->answer_error(s.error());
  }
  const Error answer = name == "log"     ? connect_log(*call)
                       : name == "proxy" ? connect_proxy(*call)
                                         : connect_stream(*call);
  if (!call->answered()) call->answer_error(answer);
}

}  // namespace kedge::api
