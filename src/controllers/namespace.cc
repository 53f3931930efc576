// Deletion of a namespace: all its content in all kinds, pods first, then the finalizer
// (namespace/deletion/namespaced_resources_deleter.go and status_condition_utils.go).
#include <algorithm>
#include <map>

#include "base/clock.h"
#include "base/strings.h"
#include "controllers/functions.h"
#include "kube/object.h"

namespace kedge::controllers {
namespace {

constexpr std::string_view kFinalizer = "kubernetes";
// Objects of one kind whose finalizers are looked at for the conditions.
constexpr size_t kLookedAt = 500;

struct Condition {
  std::string_view type;
  std::string_view ok_reason;
  std::string_view ok_message;
  std::string_view reason;
};
constexpr Condition kConditions[] = {
    {"NamespaceDeletionDiscoveryFailure", "ResourcesDiscovered",
     "All resources successfully discovered", "DiscoveryFailed"},
    {"NamespaceDeletionGroupVersionParsingFailure", "ParsedGroupVersions",
     "All legacy kube types successfully parsed", "GroupVersionParsingFailed"},
    {"NamespaceDeletionContentFailure", "ContentDeleted",
     "All content successfully deleted, may be waiting on finalization", "ContentDeletionFailed"},
    {"NamespaceContentRemaining", "ContentRemoved", "All content successfully removed",
     "SomeResourcesRemain"},
    {"NamespaceFinalizersRemaining", "ContentHasNoFinalizers",
     "All content-preserving finalizers finished", "SomeFinalizersRemain"},
};
constexpr size_t kContentFailure = 2;
constexpr size_t kContentRemaining = 3;
constexpr size_t kFinalizersRemaining = 4;

// What is left of a namespace.
struct Content {
  std::vector<std::string> resources;  // "pods. has 2 resource instances"
  std::map<std::string, size_t> finalizers;
  std::vector<Write> deletions;
  bool more = false;  // than `deletions` has
};

bool is_content(const Kind& kind) {
  return kind.namespaced && kind.storage && !kind.is_virtual && kind.has_verb(kube::kVerbDelete) &&
         kind.has_verb(kube::kVerbList);
}

void count_finalizers(const kube::Object& object, Content& content) {
  if (object.json().find("\"finalizers\":[") == std::string_view::npos) return;
  const JsonDoc doc = parse(object);
  for (const Json f : doc.root().at("metadata.finalizers").elements()) {
    ++content.finalizers[std::string(f.string())];
  }
}

void look_at(const Kind& kind, std::string_view ns, const View& view, Content& content) {
  size_t count = 0;
  view.cache.for_each(kind.id, ns, [&](const ObjectRef& o) {
    if (++count <= kLookedAt) count_finalizers(*o, content);
    if (o->deleting()) return true;
    if (content.deletions.size() == kWritesAPlan) {
      content.more = true;
      return false;
    }
    Write w = remove(kind, *o);
    w.propagation = "Background";
    content.deletions.push_back(std::move(w));
    return true;
  });
  if (count == 0) return;
  content.resources.push_back(std::string(kind.resource) + "." + std::string(kind.group) + " has " +
                              std::to_string(count) + " resource instances");
}

// Pods first: what they use stays until they are gone.
// Differs from upstream: while pods remain the conditions say so.
Content content_of(std::string_view ns, const View& view) {
  Content content;
  const Kind& pods = view.kind("", "pods");
  look_at(pods, ns, view, content);
  if (!content.resources.empty()) return content;
  for (const Kind* kind : view.kinds.all()) {
    if (is_content(*kind) && kind != &pods) look_at(*kind, ns, view, content);
    if (content.more) break;
  }
  return content;
}

std::string content_failure(const Last& last) {
  std::vector<std::string> errors;
  for (const Outcome& o : last.outcomes) {
    const bool over = o.code == Code::kNotFound || o.code == Code::kConflict;
    if (o.ok() || over || o.kind == nullptr || o.kind->resource == "namespaces") continue;
    errors.push_back(o.message);
  }
  if (errors.empty()) return {};
  std::sort(errors.begin(), errors.end());
  return "Failed to delete all resource types, " + std::to_string(errors.size()) +
         " remaining: " + join(errors, ", ");
}

std::string finalizers_text(const Content& content) {
  std::vector<std::string> parts;
  for (const auto& [name, count] : content.finalizers) {
    parts.push_back(name + " in " + std::to_string(count) + " resource instances");
  }
  if (parts.empty()) return {};
  return "Some content in the namespace has finalizers remaining: " + join(parts, ", ");
}

// True: `root` has changed.
bool set_conditions(JsonDoc& doc, Content& content, const Last& last, int64_t now_us) {
  std::string messages[std::size(kConditions)];
  messages[kContentFailure] = content_failure(last);
  if (!content.resources.empty()) {
    std::sort(content.resources.begin(), content.resources.end());
    messages[kContentRemaining] = "Some resources are remaining: " + join(content.resources, ", ");
  }
  messages[kFinalizersRemaining] = finalizers_text(content);
  bool changed = false;
  for (size_t i = 0; i < std::size(kConditions); ++i) {
    const Condition& c = kConditions[i];
    const bool bad = !messages[i].empty();
    changed = set_condition(doc, doc.root(), c.type, bad, bad ? c.reason : c.ok_reason,
                            bad ? messages[i] : std::string(c.ok_message), now_us) ||
              changed;
  }
  return changed;
}

// Nothing is left: the namespace need not wait for us.
Write finalize(const Kind& kind, const kube::Object& ns, JsonDoc doc) {
  const Json list = doc.make_array();
  for (const Json f : doc.root().at("spec.finalizers").elements()) {
    if (f.string() != kFinalizer) list.append(doc.copy(f));
  }
  doc.root().object_at("spec").set("finalizers", list);
  return update(kind, ns, std::move(doc), "finalize");
}

}  // namespace

void namespace_keys(const Change& change, const View& view, Keys& out) {
  if (change.now && change.now->deleting()) own_key(change, view, out);
}

void namespace_content_keys(const Change& change, const View& view, Keys& out) {
  const std::string_view ns = change.object().ns();
  if (ns.empty() || !change.old) return;
  const ObjectRef of = view.get(view.kind("", "namespaces"), ns);
  if (!of || !of->deleting()) return;
  bool left = false;
  if (!change.now) {
    view.cache.for_each(change.object().resource(), ns, [&left](const ObjectRef&) {
      left = true;
      return false;
    });
  }
  // The last of its kind may be what was waited for; else only numbers change.
  (change.now || left ? out.soon : out.now).emplace_back(ns);
}

Plan reconcile_namespace(std::string_view key, const View& view, int64_t now_us, const Last& last) {
  Plan plan;
  const Kind& kind = view.kind("", "namespaces");
  const ObjectRef ns = view.get(kind, key);
  if (!ns || !ns->deleting()) return plan;
  JsonDoc doc = parse(*ns);
  const Json finalizers = doc.root().at("spec.finalizers");
  bool ours = false;
  for (const Json f : finalizers.elements()) ours = ours || f.string() == kFinalizer;
  if (!ours) return plan;
  Content content = content_of(key, view);
  // Said when everything was told to go, or when that fails.
  const bool told = content.deletions.empty();
  const bool failed = !content_failure(last).empty();
  if ((told || failed) && set_conditions(doc, content, last, now_us)) {
    plan.writes.push_back(update(kind, *ns, doc.clone(), "status"));
  }
  plan.independent = !told;
  plan.more = !told;
  for (Write& w : content.deletions) plan.writes.push_back(std::move(w));
  if (content.resources.empty() && plan.writes.empty()) {
    plan.writes.push_back(finalize(kind, *ns, std::move(doc)));
  }
  return plan;
}

}  // namespace kedge::controllers
