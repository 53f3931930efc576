#include "registry/warnings.h"

#include "base/strings.h"
#include "kube/meta.h"

namespace kedge::registry {
namespace {

using kube::Json;

void warn_of_name(std::string_view use, std::string_view name, Warnings& out) {
  const std::vector<std::string> faults = kube::check_dns_label(name);
  if (faults.empty()) return;
  out.add("metadata.name: this is used in " + std::string(use) +
          ", which can result in surprising behavior; a DNS label is recommended: [" +
          join(faults, " ") + "]");
}

bool same(Json a, Json b) { return a.valid() == b.valid() && (!a.valid() || json_equal(a, b)); }

// Pods are warned of when they are made, templates when they change.
void warn_of_pods(std::string_view path, const Writing& w, Warnings& out) {
  const bool is_pod = path == "spec";
  if (w.old_root) {
    const bool counted =
        w.root.at("metadata.generation").print() != w.old_root.at("metadata.generation").print();
    if (is_pod || !counted) return;
  }
  const std::string_view holder = path.substr(0, path.rfind('.'));
  const Json around = is_pod ? w.root : w.root.at(holder);
  warn_of_pod_spec(path, around.get("spec"), around.get("metadata"), out);
}

void warn_of_claim_spec(const std::string& path, Json spec, Warnings& out) {
  for (const auto* which : {"requests", "limits"}) {
    warn_of_fraction(path + ".resources." + which, spec.get("resources").get(which), "storage",
                     out);
  }
}

}  // namespace

std::vector<std::string> warnings_of(const Rules& rules, const Writing& w) {
  Warnings out;
  if (!rules.name_use.empty() && !w.old_root) {
    warn_of_name(rules.name_use, w.root.at("metadata.name").string(), out);
  }
  if (!rules.pod_spec.empty()) warn_of_pods(rules.pod_spec, w, out);
  if (rules.warn != nullptr) rules.warn(w, out);
  return out.take();
}

void warn_of_claim(const Writing& w, Warnings& out) {
  warn_of_claim_spec("spec", w.root.get("spec"), out);
}

void warn_of_csi_driver(const Writing& w, Warnings& out) {
  const Json spec = w.root.get("spec");
  const Json requests = spec.get("tokenRequests");
  if (requests.size() == 0 || spec.get("serviceAccountTokenInSecrets")) return;
  if (w.old_root && same(requests, w.old_root.at("spec.tokenRequests"))) return;
  out.add(
      "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true to "
      "prevent possible logging of tokens in volume attributes");
}

void warn_of_ingress(const Writing& w, Warnings& out) {
  constexpr std::string_view kClass = "kubernetes.io/ingress.class";
  if (w.old_root || w.root.at("spec.ingressClassName")) return;
  if (!w.root.at("metadata.annotations").get(kClass)) return;
  out.add("annotation " + go_quote(kClass) +
          " is deprecated, please use 'spec.ingressClassName' instead");
}

// pkg/api/service/warnings.go.
void warn_of_service(const Writing& w, Warnings& out) {
  const Json spec = w.root.get("spec");
  const std::string_view type = spec.get("type").string();
  const bool headless = type == "ClusterIP" && spec.get("clusterIP").string() == "None";
  const bool external_name = type == "ExternalName";
  const bool external_ips = spec.get("externalIPs").size() != 0;
  if (w.root.at("metadata.annotations").get("service.kubernetes.io/topology-aware-hints")) {
    out.add(
        "annotation service.kubernetes.io/topology-aware-hints is deprecated, please use "
        "service.kubernetes.io/topology-mode instead");
  }
  if (headless) {
    if (spec.get("loadBalancerIP")) out.add("spec.loadBalancerIP is ignored for headless services");
    if (external_ips) out.add("spec.externalIPs is ignored for headless services");
    if (spec.get("sessionAffinity").string() != "None") {
      out.add("spec.SessionAffinity is ignored for headless services");
    }
  }
  if (external_ips && !headless && !external_name) {
    out.add("spec.externalIPs is deprecated and may no longer be implemented in some clusters");
  }
  if (external_ips && external_name) {
    out.add("spec.externalIPs is ignored when spec.type is \"ExternalName\"");
  }
  if (!external_name && spec.get("externalName")) {
    out.add("spec.externalName is ignored when spec.type is not \"ExternalName\"");
  }
  if (spec.get("trafficDistribution").string() == "PreferClose") {
    out.add("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"");
  }
}

void warn_of_service_account(const Writing& w, Warnings& out) {
  constexpr std::string_view kEnforce = "kubernetes.io/enforce-mountable-secrets";
  const auto has = [&](Json root) { return root.at("metadata.annotations").get(kEnforce).valid(); };
  if (!has(w.root) || (w.old_root && has(w.old_root))) return;
  out.add("metadata.annotations[" + std::string(kEnforce) +
          "]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted "
          "secrets");
}

void warn_of_stateful_set(const Writing& w, Warnings& out) {
  const Json spec = w.root.get("spec");
  size_t i = 0;
  for (const Json claim : spec.get("volumeClaimTemplates").elements()) {
    const std::string at = "spec.volumeClaimTemplates[" + std::to_string(i++) + "]";
    warn_of_claim_spec(at + (w.old_root ? ".Spec" : ""), claim.get("spec"), out);
  }
  if (spec.get("revisionHistoryLimit").integer().value_or(0) < 0) {
    out.add(
        "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= "
        "0 is recommended");
  }
}

}  // namespace kedge::registry
