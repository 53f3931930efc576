#include "kube/json_edit.h"
#include "kube/patch.h"

namespace kedge::kube {
namespace {

// Null members are dropped, in objects inside of lists too; null elements stay (evanphx/json-patch,
// pruneNulls).
void prune_nulls(Json value) {
  if (value.is_array()) {
    for (const Json e : value.elements()) prune_nulls(e);
    return;
  }
  if (!value.is_object()) return;
  std::vector<std::string_view> nulls;
  for (const auto m : value.members()) {
    if (m.value.is_null()) {
      nulls.push_back(m.name);
    } else {
      prune_nulls(m.value);
    }
  }
  if (nulls.empty()) return;
  MemberEdit edit(value, nulls.size());
  for (const std::string_view name : nulls) edit.remove(name);
  edit.finish();
}

Json pruned_copy(JsonDoc& doc, Json value) {
  const Json copy = doc.copy(value);
  prune_nulls(copy);
  return copy;
}

// Both are as deep as a parsed document can be.
void merge(JsonDoc& doc, Json target, Json patch) {
  MemberEdit edit(target, patch.size());
  for (const auto m : patch.members()) {
    if (m.value.is_null()) {
      edit.remove(m.name);
      continue;
    }
    const Json now = edit.get(m.name);
    if (!now || !now.is_object()) {
      edit.set(m.name, pruned_copy(doc, m.value));
    } else if (!m.value.is_object()) {
      edit.set(m.name, doc.copy(m.value));  // as it is: a list keeps its null members
    } else {
      merge(doc, now, m.value);
    }
  }
  edit.finish();
}

}  // namespace

Status merge_patch(JsonDoc& doc, Json patch) {
  if (patch.is_array()) {
    doc.set_root(pruned_copy(doc, patch));
    return {};
  }
  if (!patch.is_object()) return Error(Code::kBadRequest, "Invalid JSON Patch");
  if (!doc.root().is_object()) {
    doc.set_root(pruned_copy(doc, patch));
    return {};
  }
  merge(doc, doc.root(), patch);
  return {};
}

}  // namespace kedge::kube
