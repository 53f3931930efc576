// k8s.io/apiserver/pkg/admission/plugin/resourcequota, without a configuration of its own (limited
// resources). The head's ledger counts; nothing is counted here, so a dry run costs nobody
// anything.
#include "registry/admission_functions.h"
#include "registry/quota_ledger.h"

namespace kedge::registry {

Status admit_quota(const Admitting& a) {
  QuotaLedger* const ledger = a.head.quotas();
  if (ledger == nullptr || a.ns.empty() || &a.kind == a.kinds.namespaces) return {};
  const kube::Json old = a.operation == kAdmitUpdate ? a.old_object : kube::Json();
  const std::string why = ledger->refusal(a.kind, a.ns, a.subresource, a.object, old);
  if (!why.empty()) return a.forbidden(why);
  return {};
}

}  // namespace kedge::registry
