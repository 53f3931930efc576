#include "registry/lifecycle.h"

#include "base/clock.h"
#include "base/strings.h"
#include "kube/meta.h"
#include "kube/schema.h"
#include "kube/status.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kOrphan = "orphan";
constexpr std::string_view kForeground = "foregroundDeletion";

bool is_desired_state(std::string_view member) {
  return member != "metadata" && member != "status" && member != "kind" && member != "apiVersion";
}

bool contains(Json list, std::string_view text) {
  for (const Json e : list.elements()) {
    if (e.string() == text) return true;
  }
  return false;
}

// True when a member that the kind's generation counts has changed ("spec,metadata.annotations").
bool counted_members_differ(std::string_view paths, Json a, Json b) {
  if (paths.empty()) return false;
  for (const std::string_view path : split(paths, ',')) {
    const Json x = a.at(path);
    const Json y = b.at(path);
    if (x.valid() != y.valid() || (x.valid() && !json_equal(x, y))) return true;
  }
  return false;
}

// All metadata is the old one's, but for who manages which field.
void keep_metadata(JsonDoc& doc, Json root, Json old_root) {
  const Json managed = root.get("metadata").get("managedFields");
  const Json metadata = doc.copy(old_root.get("metadata"));
  if (managed) {
    metadata.set("managedFields", managed);
  } else {
    metadata.remove("managedFields");
  }
  root.set("metadata", metadata);
}

// A status update: everything but the status and what metadata it may carry is the old one's.
void keep_desired_state(const Rules& rules, JsonDoc& doc, Json root, Json old_root) {
  std::vector<std::string> names;
  for (const auto m : root.members()) {
    if (is_desired_state(m.name)) names.emplace_back(m.name);
  }
  for (const auto& name : names) {
    if (!old_root.get(name)) root.remove(name);
  }
  for (const auto m : old_root.members()) {
    if (is_desired_state(m.name)) root.set(m.name, doc.copy(m.value));
  }
  if (rules.status_keeps == "*") return keep_metadata(doc, root, old_root);
  if (rules.status_keeps.empty()) return;
  for (const std::string_view name : split(rules.status_keeps, ',')) {
    take_from(doc, root.object_at("metadata"), old_root.get("metadata"), name);
  }
}

// Spec and status are the old ones but for one member of `part`.
void keep_all_but(JsonDoc& doc, Json root, Json old_root, std::string_view part,
                  std::string_view member) {
  const Json sent = root.get(part).get(member);
  const Json wanted = sent ? doc.copy(sent) : Json();
  take_from(doc, root, old_root, "spec");
  take_from(doc, root, old_root, "status");
  const Json into = root.object_at(part);
  if (wanted && wanted.size() != 0) {
    into.set(member, wanted);
  } else {
    into.remove(member);
  }
}

// dropNonResizeUpdates of pkg/registry/core/pod/strategy.go: of the containers only the resources.
Status keep_all_but_resources(const Kind& kind, JsonDoc& doc, Json root, Json old_root) {
  const Json sent = root.get("spec") ? doc.copy(root.get("spec")) : doc.make_object();
  take_from(doc, root, old_root, "spec");
  take_from(doc, root, old_root, "status");
  const Json spec = root.object_at("spec");
  take_from(doc, spec, sent, "resources");
  for (const auto* list : {"containers", "initContainers"}) {
    const Json wanted = sent.get(list);
    const Json kept = spec.get(list);
    bool same = wanted.size() == kept.size();
    auto w = wanted.elements().begin();
    for (const Json container : kept.elements()) {
      same = same && (*w).get("name").string() == container.get("name").string();
      if (!same) break;
      take_from(doc, container, *w, "resources");
      take_from(doc, container, *w, "resizePolicy");
      ++w;
    }
    if (!same) {
      return kube::invalid_error(
          kind, root.at("metadata.name").string(),
          {kube::field_forbidden(std::string("spec.") + list,
                                 "containers may not be added, removed, renamed or reordered on "
                                 "resize")});
    }
  }
  return {};
}

// What upstream prints as status of an object that nobody has worked on yet ("status": {}, or with
// the counters that are always there).
void set_empty_status(const Kind& kind, JsonDoc& doc, Json root) {
  JsonDoc blank;
  blank.set_root(blank.make_object());
  const Status s = kube::decode_shape(kind, blank.root(), nullptr);
  const Json status = blank.root().get("status");
  if (s.ok() && status) {
    root.set("status", doc.copy(status));
  } else {
    root.remove("status");
  }
}

void count_generation(Json metadata) {
  if (const auto g = metadata.get("generation").integer(); g && *g > 0) {
    metadata.set_integer("generation", *g + 1);
  }
}

// The "orphan" and "foregroundDeletion" finalizers as the policy wants them; true: changed.
bool update_gc_finalizers(const Rules& rules, JsonDoc& doc, Json metadata,
                          std::string_view policy) {
  const Json old = metadata.get("finalizers");
  const bool had_orphan = contains(old, kOrphan);
  const bool had_foreground = contains(old, kForeground);
  const bool unsaid = had_orphan || (rules.orphans_dependents && !had_foreground);
  const bool orphan = !rules.no_dependents && (policy.empty() ? unsaid : policy == "Orphan");
  const bool foreground =
      !rules.no_dependents && (policy.empty() ? had_foreground : policy == "Foreground");
  if (orphan == had_orphan && foreground == had_foreground) return false;
  const Json list = doc.make_array();
  for (const Json f : old.elements()) {
    if (f.string() != kOrphan && f.string() != kForeground) list.append(doc.copy(f));
  }
  if (orphan) list.append(doc.make_string(kOrphan));
  if (foreground) list.append(doc.make_string(kForeground));
  if (list.size() == 0) {
    metadata.remove("finalizers");
  } else {
    metadata.set("finalizers", list);
  }
  return true;
}

bool held_by_spec(const Rules& rules, Json root) {
  return rules.spec_finalizers && root.at("spec.finalizers").size() != 0;
}

// A point of time that RFC 3339 can write, whatever was asked for.
int64_t after_grace(int64_t wall_seconds, int64_t grace) {
  constexpr int64_t kEndOfYear9999 = 253'402'300'799;
  return grace > kEndOfYear9999 - wall_seconds ? kEndOfYear9999 : wall_seconds + grace;
}

// Shortens the grace of what is being deleted already (rest.BeforeDelete).
Deletion shorten(Json metadata, const DeleteOptions& options, int64_t wall_seconds) {
  const auto period = metadata.get("deletionGracePeriodSeconds").integer();
  if (!period || *period == 0) return Deletion::kNow;  // as far as finalizers let it
  if (!options.grace_period_seconds) return Deletion::kPending;
  int64_t wanted = *options.grace_period_seconds < 0 ? 1 : *options.grace_period_seconds;
  if (wanted >= *period) return Deletion::kPending;
  const auto at = parse_rfc3339(metadata.get("deletionTimestamp").string());
  if (!at.ok()) return Deletion::kNow;
  int64_t when = at.value() / 1'000'000 - *period + wanted;
  if (when < wall_seconds) {
    // All of it is over: the shortest there is, so that who ends the pod hears of it.
    when = wall_seconds;
    if (wanted != 0) wanted = 1;
  }
  metadata.set_string("deletionTimestamp", format_rfc3339(when));
  metadata.set_integer("deletionGracePeriodSeconds", wanted);
  return Deletion::kMark;
}

}  // namespace

void fill_create(const Kind& kind, const Rules& rules, const Writing& w, Random& random) {
  const Json root = w.root;
  const Json metadata = root.object_at("metadata");
  for (const auto* name : {"resourceVersion", "selfLink", "deletionTimestamp",
                           "deletionGracePeriodSeconds", "managedFields"}) {
    metadata.remove(name);
  }
  metadata.set_string("uid", uuid4(random));
  metadata.set_string("creationTimestamp", format_rfc3339(w.wall_seconds));
  if (kind.has_generation) metadata.set_integer("generation", 1);
  if (kind.has_status && !rules.create_has_status) set_empty_status(kind, w.doc, root);
  drop_disabled_fields(rules, root);
  if (rules.prepare_create != nullptr) rules.prepare_create(w);
}

bool may_be_updated(std::string_view subresource) {
  for (const auto* known :
       {"", "status", "finalize", "ephemeralcontainers", "resize", "approval"}) {
    if (subresource == known) return true;
  }
  return false;
}

Status fill_update(const Kind& kind, const Rules& rules, const Writing& w) {
  JsonDoc& doc = w.doc;
  const Json root = w.root, old_root = w.old_root;
  const std::string_view subresource = w.subresource;
  const Json old_metadata = old_root.get("metadata");
  if (subresource == "status") {
    keep_desired_state(rules, doc, root, old_root);
  } else if (subresource == "finalize") {
    keep_all_but(doc, root, old_root, "spec", "finalizers");
  } else if (subresource == "approval") {
    keep_all_but(doc, root, old_root, "status", "conditions");
  } else if (subresource == "ephemeralcontainers") {
    keep_all_but(doc, root, old_root, "spec", "ephemeralContainers");
    take_from(doc, root, old_root, "metadata");
  } else if (subresource == "resize") {
    TRY(keep_all_but_resources(kind, doc, root, old_root));
    take_from(doc, root, old_root, "metadata");
  } else if (kind.has_status) {
    take_from(doc, root, old_root, "status");
  }
  drop_disabled_fields(rules, root);
  const auto prepare = subresource == "status" || subresource == "approval" ? rules.prepare_status
                       : subresource.empty()                                ? rules.prepare_update
                                                                            : nullptr;
  if (prepare != nullptr) prepare(w);
  const Json metadata = root.object_at("metadata");
  metadata.remove("selfLink");
  for (const auto* name : {"creationTimestamp", "generation"}) {
    take_from(doc, metadata, old_metadata, name);
  }
  if (!metadata.get("uid")) take_from(doc, metadata, old_metadata, "uid");
  for (const auto* name : {"deletionTimestamp", "deletionGracePeriodSeconds"}) {
    if (old_metadata.get(name)) take_from(doc, metadata, old_metadata, name);
  }
  const bool counts =
      subresource.empty() || subresource == "ephemeralcontainers" || subresource == "resize";
  if (counts && counted_members_differ(kind.generation_paths, root, old_root)) {
    const auto g = old_metadata.get("generation").integer();
    metadata.set_integer("generation", g.value_or(0) + 1);
  }
  return {};
}

Status check_delete_preconditions(const Kind& kind, std::string_view name,
                                  const DeleteOptions& options, Json old_root) {
  // Upstream names the kind, not the resource, in these two.
  const auto refused = [&](const std::string& reason) {
    ErrorDetails details;
    details.name = name;
    details.group = kind.group;
    details.kind = kind.kind;
    std::string what(kind.kind);
    if (!kind.group.empty()) what += "." + std::string(kind.group);
    return Error(
        Code::kConflict,
        "Operation cannot be fulfilled on " + what + " \"" + std::string(name) + "\": " + reason,
        std::move(details));
  };
  const std::string uid(old_root.at("metadata.uid").string());
  const std::string revision(old_root.at("metadata.resourceVersion").string());
  if (options.uid_precondition && *options.uid_precondition != uid) {
    return refused("the UID in the precondition (" + *options.uid_precondition +
                   ") does not match the UID in record (" + uid +
                   "). The object might have been deleted and then recreated");
  }
  if (options.revision_precondition && *options.revision_precondition != revision) {
    return refused("the ResourceVersion in the precondition (" + *options.revision_precondition +
                   ") does not match the ResourceVersion in record (" + revision +
                   "). The object might have been modified");
  }
  return {};
}

Deletion begin_deletion(const Rules& rules, JsonDoc& doc, const DeleteOptions& options,
                        int64_t wall_seconds) {
  const Json root = doc.root();
  const Json metadata = root.object_at("metadata");
  const bool marked = metadata.get("deletionTimestamp").valid();
  Grace grace;
  bool changed = false;
  if (marked && rules.grace != nullptr) {
    const Deletion d = shorten(metadata, options, wall_seconds);
    if (d == Deletion::kPending) return d;
    changed = d == Deletion::kMark;
    const auto left = metadata.get("deletionGracePeriodSeconds").integer();
    grace = {changed, left.value_or(0)};
  } else if (!marked && rules.grace != nullptr) {
    grace = rules.grace(root, options.grace_period_seconds);
    if (grace.graceful) {
      metadata.set_string("deletionTimestamp",
                          format_rfc3339(after_grace(wall_seconds, grace.seconds)));
      metadata.set_integer("deletionGracePeriodSeconds", grace.seconds);
      count_generation(metadata);
      changed = true;
    }
  }
  changed = update_gc_finalizers(rules, doc, metadata, options.propagation_policy) || changed;
  // A namespace is marked by the first request, whatever holds it.
  const bool first = rules.spec_finalizers && !marked;
  const bool held = first || metadata.get("finalizers").size() != 0 || held_by_spec(rules, root);
  if (held && !metadata.get("deletionTimestamp")) {
    metadata.set_string("deletionTimestamp", format_rfc3339(wall_seconds));
    if (!rules.spec_finalizers) metadata.set_integer("deletionGracePeriodSeconds", 0);
    count_generation(metadata);
    if (rules.spec_finalizers) root.object_at("status").set_string("phase", "Terminating");
    changed = true;
  }
  if (held || (grace.graceful && grace.seconds > 0)) {
    return changed ? Deletion::kMark : Deletion::kPending;
  }
  return Deletion::kNow;
}

bool deletion_is_complete(const Rules& rules, Json root) {
  const Json metadata = root.get("metadata");
  if (!metadata.get("deletionTimestamp") || metadata.get("finalizers").size() != 0) return false;
  if (held_by_spec(rules, root)) return false;
  const auto period = metadata.get("deletionGracePeriodSeconds").integer();
  return !period || *period == 0;
}

}  // namespace kedge::registry
