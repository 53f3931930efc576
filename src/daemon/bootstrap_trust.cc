#include "daemon/bootstrap_trust.h"

#include "base/strings.h"
#include "kube/json.h"

namespace kedge::daemon {
namespace {

constexpr std::string_view kClusterInfo = "cluster-info";
constexpr std::string_view kRole = "kubeadm:bootstrap-signer-clusterinfo";

std::string config_map(std::string_view ns, std::string_view name, kube::JsonDoc& doc) {
  const kube::Json root = doc.root();
  root.set_string("apiVersion", "v1");
  root.set_string("kind", "ConfigMap");
  const kube::Json metadata = root.object_at("metadata");
  metadata.set_string("name", name);
  metadata.set_string("namespace", ns);
  return root.print();
}

kube::JsonDoc object() {
  kube::JsonDoc doc;
  doc.set_root(doc.make_object());
  return doc;
}

}  // namespace

std::string cluster_info_json(std::string_view server, std::string_view root_ca_pem) {
  kube::JsonDoc doc = object();
  std::string text = "apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: ";
  text += base64_encode(root_ca_pem) + "\n    server: ";
  text.append(server).append(
      "\n  name: \"\"\ncontexts: null\ncurrent-context: \"\"\nkind: Config\nusers: null\n");
  doc.root().object_at("data").set_string("kubeconfig", text);
  return config_map("kube-public", kClusterInfo, doc);
}

std::string cluster_info_role_json() {
  return R"({"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":")" +
         std::string(kRole) +
         R"(","namespace":"kube-public"},"rules":[{"apiGroups":[""],"resourceNames":[")" +
         std::string(kClusterInfo) + R"("],"resources":["configmaps"],"verbs":["get"]}]})";
}

std::string cluster_info_binding_json() {
  return R"({"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":")" +
         std::string(kRole) +
         R"(","namespace":"kube-public"},"roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"Role","name":")" +
         std::string(kRole) +
         R"("},"subjects":[{"apiGroup":"rbac.authorization.k8s.io","kind":"User","name":"system:anonymous"}]})";
}

std::string extension_authentication_json(std::string_view client_ca_pem,
                                          const FrontProxyFacts& proxy) {
  kube::JsonDoc doc = object();
  const kube::Json data = doc.root().object_at("data");
  data.set_string("client-ca-file", client_ca_pem);
  if (!proxy.ca_pem.empty()) {
    data.set_string("requestheader-allowed-names", proxy.allowed_names_json);
    data.set_string("requestheader-client-ca-file", proxy.ca_pem);
    data.set_string("requestheader-extra-headers-prefix", R"(["X-Remote-Extra-"])");
    data.set_string("requestheader-group-headers", R"(["X-Remote-Group"])");
    data.set_string("requestheader-username-headers", R"(["X-Remote-User"])");
  }
  return config_map("kube-system", "extension-apiserver-authentication", doc);
}

}  // namespace kedge::daemon
