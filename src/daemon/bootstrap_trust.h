// The first objects that tell others whom to believe: kube-public/cluster-info for those who join
// (with the right to read it without a name, as kubeadm makes them), kube-system/
// extension-apiserver-authentication for servers behind this one (upstream: pkg/controlplane/
// controller/clusterauthenticationtrust). Pure.
#pragma once

#include <string>
#include <string_view>

namespace kedge::daemon {

// A kubeconfig without a user: kubeadm's form.
std::string cluster_info_json(std::string_view server, std::string_view root_ca_pem);
std::string cluster_info_role_json();
std::string cluster_info_binding_json();
struct FrontProxyFacts {
  std::string_view ca_pem;
  std::string_view allowed_names_json;  // a JSON array
};
std::string extension_authentication_json(std::string_view client_ca_pem,
                                          const FrontProxyFacts& proxy);

}  // namespace kedge::daemon
