#include "registry/lifecycle.h"

#include "base/clock.h"
#include "base/strings.h"
#include "kube/meta.h"
#include "kube/schema.h"
#include "kube/status.h"
#include "registry/subresources.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kOrphan = "orphan";
constexpr std::string_view kForeground = "foregroundDeletion";

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
  for (const auto* name :
       {"resourceVersion", "selfLink", "deletionTimestamp", "deletionGracePeriodSeconds"}) {
    metadata.remove(name);
  }
  metadata.set_string("uid", uuid4(random));
  metadata.set_string("creationTimestamp", format_rfc3339(w.wall_seconds));
  if (kind.has_generation) metadata.set_integer("generation", 1);
  if (kind.has_status && !rules.create_has_status) set_empty_status(kind, w.doc, root);
  drop_disabled_fields(rules, root);
  if (rules.prepare_create != nullptr) rules.prepare_create(w);
}

Status fill_update(const Kind& kind, const Rules& rules, const Writing& w) {
  JsonDoc& doc = w.doc;
  const Json old_root = w.old_root;
  const Json old_metadata = old_root.get("metadata");
  const Subresource* below =
      w.subresource.empty() ? nullptr : find_subresource(kind, w.subresource);
  if (below != nullptr) {
    TRY(below->update(kind, rules, w));
  } else if (kind.has_status) {
    take_from(doc, w.root, old_root, "status");
  }
  const Json root = doc.root();  // a view has become another document
  drop_disabled_fields(rules, root);
  const auto prepare = below == nullptr         ? rules.prepare_update
                       : below->prepares_status ? rules.prepare_status
                                                : nullptr;
  if (prepare != nullptr) prepare({doc, root, old_root, w.subresource, w.wall_seconds, w.user});
  const Json metadata = root.object_at("metadata");
  metadata.remove("selfLink");
  for (const auto* name : {"creationTimestamp", "generation"}) {
    take_from(doc, metadata, old_metadata, name);
  }
  if (!metadata.get("uid")) take_from(doc, metadata, old_metadata, "uid");
  for (const auto* name : {"deletionTimestamp", "deletionGracePeriodSeconds"}) {
    if (old_metadata.get(name)) take_from(doc, metadata, old_metadata, name);
  }
  const bool counts = below == nullptr || below->counts_generation;
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
