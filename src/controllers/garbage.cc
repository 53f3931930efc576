// Garbage: objects whose owners are all gone are deleted, an owner that is deleted in the
// foreground waits for those that block it, one that orphans is taken out of its dependents first
// (garbagecollector/garbagecollector.go and graph_builder.go).
//
// A key is a resource's number and the object's key. The cache is exact, so that an owner which is
// not in it does not exist: upstream's virtual nodes and caches of absent owners have no part here.
#include "base/strings.h"
#include "controllers/functions.h"
#include "controllers/owner_references.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kForeground = "foregroundDeletion";
constexpr std::string_view kOrphan = "orphan";

std::string key_of(kube::ResourceId resource, std::string_view key) {
  return std::to_string(resource) + "/" + std::string(key);
}
std::string key_of(const kube::Object& object) { return key_of(object.resource(), object.key()); }

bool is_collected(const Kind& kind) {
  return kind.resource != "events" && kind.has_verb(kube::kVerbDelete) &&
         kind.has_verb(kube::kVerbList);
}

// Owners that wait for `object`, which has just stopped to block them, perhaps.
void waiting_owner_keys(const kube::Object& object, const View& view, Keys& out) {
  const JsonDoc references = owner_references(object);
  for (const Json r : references.root().elements()) {
    if (!r.get("blockOwnerDeletion").boolean()) continue;
    const Kind* kind = owner_kind(view.kinds, r);
    if (kind == nullptr) continue;
    const ObjectRef owner = find_owner(view, *kind, object.ns(), r);
    if (!owner || !deletes_with(*owner, kForeground)) continue;
    (view.owners.any(owner->uid()) ? out.soon : out.now).push_back(key_of(*owner));
  }
}

void dependent_keys(std::string_view uid, const View& view, Keys& out) {
  view.owners.for_each(uid, [&out](const ObjectRef& o) {
    out.now.push_back(key_of(*o));
    return true;
  });
}

// Changes the list at `member` of metadata to what `keep` says.
void filter(JsonDoc& doc, std::string_view member, Fn<bool(Json)> keep) {
  const Json metadata = doc.root().get("metadata");
  const Json kept = doc.make_array();
  for (const Json e : metadata.get(member).elements()) {
    if (keep(e)) kept.append(doc.copy(e));
  }
  if (kept.size() == 0) {
    metadata.remove(member);
  } else {
    metadata.set(member, kept);
  }
}

Write without_finalizer(const Kind& kind, const kube::Object& object, std::string_view name) {
  JsonDoc doc = parse(object);
  filter(doc, "finalizers", [name](Json f) { return f.string() != name; });
  return update(kind, object, std::move(doc));
}

// Without its references to these owners.
Write without_owners(const Kind& kind, const kube::Object& object,
                     const std::vector<std::string>& uids) {
  JsonDoc doc = parse(object);
  filter(doc, "ownerReferences", [&uids](Json r) {
    for (const std::string& uid : uids) {
      if (r.get("uid").string() == uid) return false;
    }
    return true;
  });
  return update(kind, object, std::move(doc));
}

Plan orphan_dependents(const Kind& kind, const kube::Object& object, const View& view) {
  Plan plan;
  const std::vector<std::string> uid = {std::string(object.uid())};
  view.owners.for_each(uid[0], [&](const ObjectRef& o) {
    if (plan.writes.size() == kWritesAPlan) return false;
    plan.writes.push_back(without_owners(view.kinds.storage_kind(o->resource()), *o, uid));
    return true;
  });
  plan.independent = true;
  plan.more = !plan.writes.empty();
  if (plan.writes.empty()) plan.writes.push_back(without_finalizer(kind, object, kOrphan));
  return plan;
}

bool is_blocked(const kube::Object& object, const View& view) {
  bool blocked = false;
  view.owners.for_each(object.uid(), [&](const ObjectRef& o) {
    const JsonDoc references = owner_references(*o);
    for (const Json r : references.root().elements()) {
      blocked = blocked ||
                (r.get("uid").string() == object.uid() && r.get("blockOwnerDeletion").boolean());
    }
    return !blocked;
  });
  return blocked;
}

// The owners of an object by what they are to it.
struct Owners {
  size_t solid = 0;
  size_t waiting = 0;                // deleted in the foreground
  std::vector<std::string> useless;  // uids of owners that are gone or waiting
  bool unknown = false;              // somebody it cannot be said of
};

std::string reference_text(Json r, std::string_view ns) {
  return "[" + std::string(r.get("apiVersion").string()) + "/" +
         std::string(r.get("kind").string()) + ", namespace: " + std::string(ns) +
         ", name: " + std::string(r.get("name").string()) +
         ", uid: " + std::string(r.get("uid").string()) + "]";
}

// An owner must be in the same namespace; who means one in another is told.
void note_other_namespace(const ObjectRef& object, const Kind& kind, Json reference,
                          const View& view, Plan& plan) {
  bool elsewhere = false;
  view.cache.for_each(view.kind("", "namespaces").id, "", [&](const ObjectRef& ns) {
    if (find_owner(view, kind, ns->name(), reference)) elsewhere = true;
    return !elsewhere;
  });
  if (!elsewhere) return;
  plan.notes.push_back({object, true, "OwnerRefInvalidNamespace",
                        "ownerRef " + reference_text(reference, object->ns()) +
                            " does not exist in namespace " + go_quote(object->ns())});
}

Owners classify(const ObjectRef& object, Json references, const View& view, Plan& plan) {
  Owners out;
  for (const Json r : references.elements()) {
    const Kind* kind = owner_kind(view.kinds, r);
    if (kind == nullptr || !is_collected(*kind)) {
      out.unknown = true;
      continue;
    }
    if (kind->namespaced && object->ns().empty()) {
      note_other_namespace(object, *kind, r, view, plan);
      out.unknown = true;
      continue;
    }
    const ObjectRef owner = find_owner(view, *kind, object->ns(), r);
    if (owner && !deletes_with(*owner, kForeground)) {
      ++out.solid;
      continue;
    }
    if (owner) ++out.waiting;
    if (!owner && kind->namespaced) note_other_namespace(object, *kind, r, view, plan);
    out.useless.emplace_back(r.get("uid").string());
  }
  return out;
}

// A dependent of `object` that waits for its own dependents: perhaps a circle.
bool may_be_circle(const kube::Object& object, const View& view) {
  bool found = false;
  view.owners.for_each(object.uid(), [&found](const ObjectRef& o) {
    found = deletes_with(*o, kForeground);
    return !found;
  });
  return found;
}

bool blocks_owners(Json references) {
  for (const Json r : references.elements()) {
    if (r.get("blockOwnerDeletion").boolean()) return true;
  }
  return false;
}

Write unblocking(const Kind& kind, const kube::Object& object) {
  JsonDoc doc = parse(object);
  for (const Json r : doc.root().at("metadata.ownerReferences").elements()) {
    if (r.get("blockOwnerDeletion")) r.set_bool("blockOwnerDeletion", false);
  }
  return update(kind, object, std::move(doc));
}

// Only as long as the object is what was judged: who gives it an owner meanwhile wins.
Write collect(const Kind& kind, const kube::Object& object, std::string_view propagation) {
  Write w = remove(kind, object);
  w.revision = std::to_string(object.revision());
  w.propagation = propagation;
  return w;
}

std::string_view own_propagation(const kube::Object& object) {
  const JsonDoc doc = parse(object);
  std::string_view out = "Background";
  for (const Json f : doc.root().at("metadata.finalizers").elements()) {
    if (f.string() == kOrphan) return "Orphan";
    if (f.string() == kForeground) out = "Foreground";
  }
  return out;
}

Plan judge(const Kind& kind, const ObjectRef& object, const View& view) {
  Plan plan;
  const JsonDoc references = owner_references(*object);
  const Owners owners = classify(object, references.root(), view, plan);
  if (references.root().size() == 0 || owners.unknown) return plan;
  if (owners.solid != 0) {
    if (!owners.useless.empty()) {
      plan.writes.push_back(without_owners(kind, *object, owners.useless));
    }
    return plan;
  }
  if (owners.waiting == 0 || !view.owners.any(object->uid())) {
    plan.writes.push_back(collect(kind, *object, own_propagation(*object)));
  } else if (blocks_owners(references.root()) && may_be_circle(*object, view)) {
    plan.writes.push_back(unblocking(kind, *object));  // that change comes back here
  } else {
    plan.writes.push_back(collect(kind, *object, "Foreground"));
  }
  return plan;
}

}  // namespace

void garbage_keys(const Change& change, const View& view, Keys& out) {
  const kube::Object& object = change.object();
  if (!is_collected(view.kinds.storage_kind(object.resource()))) return;
  if (!change.now) {
    dependent_keys(object.uid(), view, out);
    if (object.owner_count() != 0) waiting_owner_keys(object, view, out);
    return;
  }
  const bool other_owners =
      (object.owner_count() != 0 || (change.old && change.old->owner_count() != 0)) &&
      (!change.old || owner_references_text(*change.old) != owner_references_text(object));
  if (other_owners && change.old) waiting_owner_keys(*change.old, view, out);
  const bool waits = deletes_with(object, kForeground);
  const bool dies = waits || deletes_with(object, kOrphan);
  if (dies || (other_owners && object.owner_count() != 0)) out.now.push_back(key_of(object));
  if (waits && (!change.old || !deletes_with(*change.old, kForeground))) {
    dependent_keys(object.uid(), view, out);
  }
}

Plan reconcile_garbage(std::string_view key, const View& view, int64_t, const Last&) {
  const size_t slash = key.find('/');
  const auto id = parse_u64(key.substr(0, slash));
  const Kind& kind = view.kinds.storage_kind(static_cast<kube::ResourceId>(id.value_or(0)));
  const ObjectRef object = view.get(kind, key.substr(slash + 1));
  if (!object) return {};
  if (!object->deleting()) return judge(kind, object, view);
  if (deletes_with(*object, kOrphan)) return orphan_dependents(kind, *object, view);
  Plan plan;
  if (deletes_with(*object, kForeground) && !is_blocked(*object, view)) {
    plan.writes.push_back(without_finalizer(kind, *object, kForeground));
  }
  return plan;
}

}  // namespace kedge::controllers
