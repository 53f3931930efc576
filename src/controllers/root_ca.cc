// ConfigMap kube-root-ca.crt in every active namespace (certificates/rootcacertpublisher).
#include "controllers/functions.h"
#include "kube/object.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kName = "kube-root-ca.crt";
constexpr std::string_view kAnnotation = "kubernetes.io/description";
constexpr std::string_view kDescription =
    "Contains a CA bundle that can be used to verify the kube-apiserver when using internal "
    "endpoints such as the internal service IP or kubernetes.default.svc. No other usage is "
    "guaranteed across distributions of Kubernetes clusters.";

}  // namespace

void root_ca_keys(const Change& change, const View&, Keys& out) {
  if (change.old && change.object().name() == kName) out.now.emplace_back(change.object().ns());
}

Plan reconcile_root_ca(std::string_view key, const View& view, int64_t, const Last&) {
  Plan plan;
  const std::string& ca = view.facts.root_ca_pem;
  const ObjectRef ns = view.get(view.kind("", "namespaces"), key);
  if (ca.empty() || !ns || ns->deleting()) return plan;
  const Kind& maps = view.kind("", "configmaps");
  const ObjectRef present = view.get(maps, kube::object_key(key, kName));
  JsonDoc doc = present ? parse(*present)
                        : make_json(R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{}})");
  const Json root = doc.root();
  const Json data = root.get("data");
  const Json metadata = root.get("metadata");
  if (present && data.size() == 1 && data.get("ca.crt").string() == ca &&
      !metadata.get("annotations").get(kAnnotation).string().empty()) {
    return plan;
  }
  metadata.set_string("name", kName);
  metadata.object_at("annotations").set_string(kAnnotation, kDescription);
  root.remove("data");
  root.object_at("data").set_string("ca.crt", ca);
  plan.writes.push_back(present ? update(maps, *present, std::move(doc))
                                : create(maps, key, std::move(doc)));
  return plan;
}

}  // namespace kedge::controllers
