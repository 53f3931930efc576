#include "kube/status.h"
#include "registry/admission_functions.h"

namespace kedge::registry {
namespace {

bool is_immortal(std::string_view name) {
  return name == "default" || name == "kube-system" || name == "kube-public";
}

bool is_namespace(const Admitting& a) { return &a.kind == a.kinds.namespaces; }

// Saying that a namespace is not there would tell who may not know.
bool is_access_review(const Admitting& a) { return a.kind.resource == "localsubjectaccessreviews"; }

}  // namespace

// k8s.io/apiserver/pkg/admission/plugin/namespace/lifecycle: new content needs a namespace that is
// there and stays, the first namespaces stay for ever.
Status admit_namespace(const Admitting& a) {
  if (a.operation == kAdmitDelete) {
    if (is_namespace(a) && is_immortal(a.name)) {
      return a.forbidden("this namespace may not be deleted");
    }
    return {};
  }
  if (a.ns.empty() || is_namespace(a) || is_access_review(a)) return {};
  const ObjectRef ns = a.head.get(a.kinds.namespaces->id, a.ns);
  if (!ns) return kube::not_found(*a.kinds.namespaces, a.ns);
  if (a.operation != kAdmitCreate || !ns->deleting()) return {};
  const std::string name(a.ns);
  Error error = a.forbidden("unable to create new content in namespace " + name +
                            " because it is being terminated");
  error.mutable_details().causes.push_back(
      {"NamespaceTerminating", "namespace " + name + " is being terminated", "metadata.namespace"});
  return error;
}

}  // namespace kedge::registry
