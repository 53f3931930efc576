#include "registry/admission_tolerations.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

// Each is compared with each: an object may come with very many.
constexpr size_t kMostCompared = 1000;

struct Toleration {
  explicit Toleration(Json t)
      : json(t),
        key(t.get("key").string()),
        op(t.get("operator").string()),
        value(t.get("value").string()),
        effect(t.get("effect").string()),
        seconds(t.get("tolerationSeconds").integer()) {}

  friend bool operator==(const Toleration& a, const Toleration& b) {
    return a.key == b.key && a.op == b.op && a.value == b.value && a.effect == b.effect &&
           a.seconds == b.seconds;
  }
  // Tolerates all that `t` does (isSuperset).
  bool covers(const Toleration& t) const {
    if (*this == t) return true;
    if (t.key != key && (!key.empty() || op != "Exists")) return false;
    if (t.effect != effect && !effect.empty()) return false;
    if (effect == "NoExecute" && seconds && (!t.seconds || *t.seconds > *seconds)) return false;
    if (op == "Exists") return true;
    return (op.empty() || op == "Equal") && t.op == "Equal" && t.value == value;
  }

  Json json;
  std::string_view key, op, value, effect;
  std::optional<int64_t> seconds;
};

using Tolerations = std::vector<Toleration>;

void take(Tolerations& into, Json list) {
  for (const Json t : list.elements()) into.emplace_back(t);
}

// Whether one that is kept, or a wider one further on, says the same.
bool is_superfluous(const Tolerations& all, size_t at, const std::vector<const Toleration*>& kept) {
  const Toleration& t = all[at];
  for (const Toleration* k : kept) {
    if (k->covers(t)) return true;
  }
  for (size_t i = at + 1; i < all.size(); ++i) {
    if (!(all[i] == t) && all[i].covers(t)) return true;
  }
  return false;
}

}  // namespace

void add_tolerations(JsonDoc& doc, Json spec, Json more) {
  Tolerations all;
  take(all, spec.get("tolerations"));
  take(all, more);
  if (all.empty()) return;
  const Json list = doc.make_array();
  std::vector<const Toleration*> kept;
  for (size_t i = 0; i < all.size(); ++i) {
    // Differs from upstream: of very many all stay.
    if (all.size() <= kMostCompared && is_superfluous(all, i, kept)) continue;
    kept.push_back(&all[i]);
    list.append(doc.copy(all[i].json));
  }
  spec.set("tolerations", list);
}

bool tolerations_allowed(Json tolerations, Json allowed) {
  Tolerations list;
  take(list, allowed);
  for (const Json t : tolerations.elements()) {
    const Toleration wanted(t);
    const auto covers = [&](const Toleration& one) { return one.covers(wanted); };
    if (std::none_of(list.begin(), list.end(), covers)) return false;
  }
  return true;
}

}  // namespace kedge::registry
