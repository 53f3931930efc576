// Endpoints and EndpointSlice of service default/kubernetes: the address this server's API is
// reached at (pkg/controlplane/controller/kubernetesservice and reconcilers of kube-apiserver).
#include "controllers/kubernetes_service.h"

#include "controllers/functions.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kKey = "default/kubernetes";

// Makes `plan` bring the object of `kind` to what `wanted` says in `members`.
void follow(const Kind& kind, const std::string& wanted,
            std::initializer_list<std::string_view> members, const View& view, Plan& plan) {
  JsonDoc want = make_json(wanted);
  const ObjectRef present = view.get(kind, kKey);
  if (!present) {
    plan.writes.push_back(create(kind, "default", std::move(want)));
    return;
  }
  JsonDoc doc = parse(*present);
  const Json root = doc.root();
  const Json type = root.get("addressType");
  if (type && type.string() != want.root().get("addressType").string()) {
    plan.writes.push_back(remove(kind, *present));  // it cannot change; the deletion comes back
    return;
  }
  bool changed = false;
  for (const std::string_view name : members) {
    if (json_equal(root.get(name), want.root().get(name))) continue;
    root.set(name, doc.copy(want.root().get(name)));
    changed = true;
  }
  if (changed) plan.writes.push_back(update(kind, *present, std::move(doc)));
}

}  // namespace

std::string kubernetes_endpoints_json(const std::string& address, uint16_t port) {
  return R"({"apiVersion":"v1","kind":"Endpoints","metadata":{"name":"kubernetes","namespace":"default","labels":{"endpointslice.kubernetes.io/skip-mirror":"true"}},"subsets":[{"addresses":[{"ip":")" +
         address + R"("}],"ports":[{"name":"https","port":)" + std::to_string(port) +
         R"(,"protocol":"TCP"}]}]})";
}

std::string kubernetes_slice_json(const std::string& address, uint16_t port) {
  const char* const family = address.find(':') != std::string::npos ? "IPv6" : "IPv4";
  return R"({"apiVersion":"discovery.k8s.io/v1","kind":"EndpointSlice","metadata":{"name":"kubernetes","namespace":"default","labels":{"kubernetes.io/service-name":"kubernetes"}},"addressType":")" +
         std::string(family) + R"(","endpoints":[{"addresses":[")" + address +
         R"("],"conditions":{"ready":true}}],"ports":[{"name":"https","port":)" +
         std::to_string(port) + R"(,"protocol":"TCP"}]})";
}

void kubernetes_service_key(const Change& change, const View&, Keys& out) {
  if (change.object().key() == kKey) out.now.emplace_back(kKey);
}

Plan reconcile_kubernetes_service(std::string_view, const View& view, int64_t, const Last&) {
  Plan plan;
  const Facts& f = view.facts;
  if (f.advertised_address.empty()) return plan;
  plan.independent = true;
  follow(view.kind("", "endpoints"), kubernetes_endpoints_json(f.advertised_address, f.https_port),
         {"subsets"}, view, plan);
  follow(view.kind("discovery.k8s.io", "endpointslices"),
         kubernetes_slice_json(f.advertised_address, f.https_port), {"endpoints", "ports"}, view,
         plan);
  return plan;
}

}  // namespace kedge::controllers
