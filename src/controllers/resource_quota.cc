// status.hard and status.used of quotas, counted from what is there: when a quota is new or says
// something else, and now and then. Between that who admits writes keeps status.used current
// (registry/quota_ledger.h).
#include "controllers/functions.h"
#include "policy/quota.h"

namespace kedge::controllers {
namespace {

using policy::Amounts;
using policy::Quota;
using policy::QuotaEvaluator;

constexpr int64_t kResyncMs = int64_t{5} * 60 * 1000;  // --resource-quota-sync-period

Json spec_hard(Json quota) { return quota.get("spec").get("hard"); }

void count_kind(const Kind& kind, const QuotaEvaluator& evaluator, std::string_view ns,
                const View& view, int64_t wall_seconds, const Quota& quota, Amounts& used) {
  view.cache.for_each(kind.id, ns, [&](const ObjectRef& o) {
    const JsonDoc doc = evaluator.is_plain() ? JsonDoc() : parse(*o);
    if (evaluator.in_scope(quota, doc.root())) {
      policy::count_usage(used, evaluator.usage(doc.root(), wall_seconds), false);
    }
    return true;
  });
}

Amounts count(const Quota& quota, std::string_view ns, const View& view, int64_t wall_seconds) {
  Amounts used;
  for (const Kind* kind : view.kinds.all()) {
    if (!kind->storage) continue;
    const auto evaluator = QuotaEvaluator::of(*kind);
    if (!evaluator || !evaluator->counts(quota)) continue;
    // Of this kind alone: a name may be counted by two.
    Amounts of_kind;
    policy::count_from_zero(of_kind, *evaluator, quota);
    count_kind(*kind, *evaluator, ns, view, wall_seconds, quota, of_kind);
    policy::add_amounts(used, of_kind);
  }
  return used;
}

}  // namespace

void resource_quota_keys(const Change& change, const View&, Keys& out) {
  if (!change.now) return;
  if (change.old) {
    const JsonDoc old = parse(*change.old);
    const JsonDoc now = parse(*change.now);
    if (json_equal(old.root().get("spec"), now.root().get("spec"))) return;
  }
  out.now.emplace_back(change.now->key());
}

Plan reconcile_resource_quota(std::string_view key, const View& view, int64_t now_us, const Last&) {
  Plan plan;
  const Kind& quotas = view.kind("", "resourcequotas");
  const ObjectRef o = view.get(quotas, key);
  if (!o) return plan;
  plan.requeue_after_ms = kResyncMs;
  JsonDoc doc = parse(*o);
  const Json root = doc.root();
  const Quota quota = policy::quota_of(root, spec_hard(root));
  const Json status = root.object_at("status");
  const Amounts before = policy::amounts_of(status.get("used"));
  Amounts used = count(quota, o->ns(), view, now_us / 1'000'000);
  // What nobody here counts keeps what somebody else has said about it.
  for (const auto& [resource, quantity] : before) {
    if (quota.hard.find(resource) != quota.hard.end()) used.emplace(resource, quantity);
  }
  const bool current = status.get("hard") && status.get("used") &&
                       policy::equal_amounts(policy::amounts_of(status.get("hard")), quota.hard) &&
                       policy::equal_amounts(before, used);
  if (current) return plan;
  policy::set_amounts(doc, status, "hard", quota.hard);
  policy::set_amounts(doc, status, "used", used);
  plan.writes.push_back(update(quotas, *o, std::move(doc), "status"));
  return plan;
}

}  // namespace kedge::controllers
