// ServiceAccount "default" in every active namespace (serviceaccounts_controller.go).
#include "controllers/functions.h"
#include "kube/object.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kDefault = "default";

}  // namespace

void active_namespace_key(const Change& change, const View& view, Keys& out) {
  if (change.now && !change.now->deleting()) own_key(change, view, out);
}

void lost_default_account_key(const Change& change, const View&, Keys& out) {
  if (!change.now && change.old->name() == kDefault) out.now.emplace_back(change.old->ns());
}

Plan reconcile_service_accounts(std::string_view key, const View& view, int64_t, const Last&) {
  Plan plan;
  const ObjectRef ns = view.get(view.kind("", "namespaces"), key);
  if (!ns || ns->deleting()) return plan;
  const Kind& accounts = view.kind("", "serviceaccounts");
  if (view.get(accounts, kube::object_key(key, kDefault))) return plan;
  plan.writes.push_back(create(
      accounts, key,
      make_json(R"({"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default"}})")));
  return plan;
}

}  // namespace kedge::controllers
