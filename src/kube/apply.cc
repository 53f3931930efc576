// Server-side apply (KEP-555; structured-merge-diff/v6/merge/update.go, and the managers of
// apimachinery's managedfields/internal).
#include <algorithm>

#include "base/clock.h"
#include "base/limits.h"
#include "base/strings.h"
#include "kube/defaults.h"
#include "kube/managed_entries.h"
#include "kube/schema.h"
#include "kube/status.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kBeforeFirstApply = "before-first-apply";
constexpr std::string_view kKubectl = "kubectl";
constexpr std::string_view kLastApplied = "kubectl.kubernetes.io/last-applied-configuration";
constexpr size_t kAnnotationBytes = 256 * 1024;  // TotalAnnotationSizeLimitB

// "apps/v1, Kind=Deployment" as schema.GroupVersionKind prints itself.
std::string gvk_text(std::string_view api_version, std::string_view kind) {
  std::string out;
  if (api_version.find('/') == std::string_view::npos) out = "/";
  return out + std::string(api_version) + ", Kind=" + std::string(kind);
}

// An error that upstream answers as it is: 500 without a reason.
Error plain_error(std::string message) { return Error(Code::kUnknown, std::move(message)); }

std::string named(Json object) {
  const Json metadata = object.get("metadata");
  return std::string(metadata.get("namespace").string()) + "/" +
         std::string(metadata.get("name").string()) + "; " +
         gvk_text(object.get("apiVersion").string(), object.get("kind").string());
}

// The decoder's fault in the words of upstream's converter, which does not name the type before it.
std::string conversion_failed(Json object, std::string_view fault) {
  constexpr std::string_view kHead = " cannot be handled as a ";
  const size_t head = fault.find(kHead);
  const size_t colon = fault.find(": ", head == std::string_view::npos ? fault.size() : head);
  if (colon != std::string_view::npos) fault.remove_prefix(colon + 2);
  return ("failed to convert new object (" + named(object) +
          ") to proper version: unable to convert unstructured object to " +
          gvk_text(object.get("apiVersion").string(), object.get("kind").string()) + ": ")
      .append(fault);
}

Status check_applied(const Kind& kind, Json applied) {
  const std::string_view version = applied.get("apiVersion").string();
  const std::string_view name = applied.get("kind").string();
  if (version != kind.api_version() || name != kind.kind) {
    return bad_request("invalid object type: " + gvk_text(version, name));
  }
  if (applied.at("metadata.managedFields").is_array()) {
    return bad_request("metadata.managedFields must be nil");
  }
  return {};
}

// `"kubectl" with subresource "status" using apps/v1`.
std::string manager_text(const ManagedEntry& e) {
  std::string out = go_quote(e.manager);
  if (!e.subresource.empty()) out += " with subresource " + go_quote(e.subresource);
  if (!e.applied) out += " using " + std::string(e.api_version);
  return out;
}

Error conflict_error(std::vector<ManagerConflict> conflicts) {
  std::sort(conflicts.begin(), conflicts.end(),
            [](const ManagerConflict& a, const ManagerConflict& b) {
              return a.entry.identifier() < b.entry.identifier();
            });
  ErrorDetails details;
  std::string lines;
  for (const ManagerConflict& c : conflicts) {
    const std::string manager = manager_text(c.entry);
    if (!lines.empty()) lines += '\n';
    lines += "conflicts with " + manager + ":";
    for (std::string& path : field_paths(c.fields)) {
      lines += "\n- " + path;
      details.causes.push_back(
          {"FieldManagerConflict", "conflict with " + manager, std::move(path)});
    }
  }
  const size_t n = details.causes.size();
  std::string message = "Apply failed with " + std::to_string(n) + " conflict";
  if (n == 1) {
    message += ": " + details.causes[0].message + ": " + details.causes[0].field;
  } else {
    message += "s: " + lines;
  }
  return Error(Code::kConflict, std::move(message), std::move(details));
}

JsonDoc copy_of(Json root) {
  JsonDoc doc;
  doc.set_root(doc.copy(root));
  return doc;
}

// An object with the version it is in.
struct Spoken {
  const Kind* kind;
  JsonDoc doc;
  Json root() const { return doc.root(); }
  FieldType type() const { return type_of_kind(*kind); }
};

Result<Spoken> convert_to(const Kind& to, const Spoken& from) {
  if (from.kind == &to) return Spoken{&to, copy_of(from.root())};
  return Spoken{&to, TRY(in_version(*from.kind, to, from.root()))};
}

// One apply: the live object, what is wanted, and the entries as they become.
class Apply {
 public:
  Apply(FieldArena& arena, const Kind& kind, Json live, Json applied, const FieldWriter& by)
      : arena_(arena), kind_(kind), live_(live), applied_(applied) {
    self_.manager = by.manager;
    self_.api_version = arena.text(kind.api_version());
    self_.subresource = by.subresource;
    self_.applied = true;
    self_.set = without_reset_fields(arena, kind, by.subresource,
                                     fields_of_value(arena, type_of_kind(kind), applied));
  }

  // `managed` becomes what it is after the apply; the object comes back. Conflicts: an error, and
  // `managed` is of no use.
  Result<Spoken> run(ManagedEntries& managed, bool force, std::vector<ManagerConflict>& conflicts) {
    for (ManagedEntry& e : managed.all()) {
      const Kind* spoken = version_of(kind_, e.api_version);
      if (spoken != nullptr) e.set = reconcile_fields(arena_, type_of_kind(*spoken), e.set);
    }
    Spoken merged{&kind_, copy_of(live_)};
    merge_typed(merged.doc, merged.type(), merged.root(), applied_);
    const ManagedEntry* last = managed.find(self_);
    ManagedEntry before;
    if (last != nullptr) before = *last;
    set_own(managed);
    if (before.set != nullptr) merged = TRY(prune(std::move(merged), managed, before));
    Versions versions(arena_, kind_, self_.subresource, live_, merged.root());
    if (const auto* view = versions.get(self_.api_version); view == nullptr || view->failed) {
      return plain_error("failed to compare objects");
    }
    if (!take_from_others(arena_, managed, versions, &self_, force, conflicts)) {
      return plain_error("conflict");
    }
    return merged;
  }

  const ManagedEntry& self() const { return self_; }

 private:
  void set_own(ManagedEntries& managed) {
    if (ManagedEntry* e = managed.find(self_)) {
      e->set = self_.set;
      e->api_version = self_.api_version;
    } else {
      managed.all().push_back(self_);
    }
  }

  // Takes away what was applied the last time, is not now, and nobody else owns.
  Result<Spoken> prune(Spoken merged, const ManagedEntries& managed, const ManagedEntry& last);
  Result<Spoken> add_back_owned(const Spoken& merged, Spoken pruned, std::string_view first,
                                const ManagedEntries& managed);
  Result<Spoken> add_back_owned_at(const Kind& version, const Spoken& merged, const Spoken& pruned,
                                   FieldSet owned);

  FieldSet named_fields(const Spoken& s) {
    return with_named_fields(arena_, s.type(), fields_of_value(arena_, s.type(), s.root()));
  }

  FieldArena& arena_;
  const Kind& kind_;
  Json live_, applied_;
  ManagedEntry self_;
};

Result<Spoken> Apply::prune(Spoken merged, const ManagedEntries& managed,
                            const ManagedEntry& last) {
  const Kind* version = version_of(kind_, last.api_version);
  if (version == nullptr) return merged;
  const Spoken whole = TRY(convert_to(*version, merged));
  const FieldSet was = with_named_fields(arena_, whole.type(), last.set);
  Spoken pruned{version, copy_of(whole.root())};
  remove_items(pruned.type(), pruned.root(), was);
  pruned = TRY(add_back_owned(whole, std::move(pruned), last.api_version, managed));
  pruned = TRY(convert_to(*version, pruned));
  // Only what this manager owned may go: what stood below it for nobody stays.
  const FieldSet gone = fields_intersection(
      arena_, fields_difference(arena_, named_fields(whole), named_fields(pruned)), was);
  Spoken left{version, copy_of(whole.root())};
  remove_items(left.type(), left.root(), gone);
  return convert_to(kind_, left);
}

Result<Spoken> Apply::add_back_owned(const Spoken& merged, Spoken pruned, std::string_view first,
                                     const ManagedEntries& managed) {
  struct Owned {
    std::string_view api_version;
    FieldSet set;
  };
  std::vector<Owned> owned;
  for (const ManagedEntry& e : managed.all()) {
    const auto same = std::find_if(owned.begin(), owned.end(),
                                   [&e](const Owned& o) { return o.api_version == e.api_version; });
    if (same == owned.end()) {
      owned.push_back({e.api_version, e.set});
    } else {
      same->set = fields_union(arena_, same->set, e.set);
    }
  }
  // The version that was pruned comes first: what a conversion needs is there again then.
  std::stable_partition(owned.begin(), owned.end(),
                        [first](const Owned& o) { return o.api_version == first; });
  for (const Owned& o : owned) {
    const Kind* version = version_of(kind_, o.api_version);
    if (version == nullptr) continue;
    pruned = TRY(add_back_owned_at(*version, merged, pruned, o.set));
  }
  return pruned;
}

Result<Spoken> Apply::add_back_owned_at(const Kind& version, const Spoken& merged,
                                        const Spoken& pruned, FieldSet owned) {
  Spoken whole = TRY(convert_to(version, merged));
  const Spoken rest = TRY(convert_to(version, pruned));
  const FieldSet kept =
      fields_union(arena_, named_fields(rest), with_named_fields(arena_, whole.type(), owned));
  const FieldSet gone = fields_difference(arena_, named_fields(whole), kept);
  remove_items(whole.type(), whole.root(), gone);
  return whole;
}

// --- client-side apply before ---

// Fields that the last client-side apply set and that are still so: kubectl may take them
// (lastAppliedManager).
bool allowed_by_last_applied(FieldArena& arena, const Kind& kind, Json live, JsonDoc& kept,
                             FieldSet& allowed) {
  const std::string_view text = live.at("metadata.annotations").get(kLastApplied).string();
  if (text.empty()) return false;
  Result<JsonDoc> doc = JsonDoc::parse(text);
  if (!doc.ok()) return false;
  kept = std::move(doc).value();
  const Json last = kept.root();
  const FieldType type = type_of_kind(kind);
  if (!last.is_object() || last.get("apiVersion").string() != kind.api_version()) return false;
  if (!validate_typed(type, last, false).empty()) return false;
  Comparison c;
  if (!compare_typed(arena, type, last, live, c)) return false;
  allowed = fields_of_value(arena, type, last);
  for (const FieldSet other : {c.modified, c.added, c.removed}) {
    allowed = fields_difference(arena, allowed, other);
  }
  return true;
}

void print_sorted(std::string& out, Json v) {
  if (v.is_object()) {
    std::vector<Json::Member> members;
    for (const auto m : v.members()) members.push_back(m);
    std::sort(members.begin(), members.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    out += '{';
    for (size_t i = 0; i < members.size(); ++i) {
      if (i != 0) out += ',';
      append_go_json_string(out, members[i].name);
      out += ':';
      print_sorted(out, members[i].value);
    }
    out += '}';
  } else if (v.is_array()) {
    out += '[';
    bool first = true;
    for (const Json e : v.elements()) {
      if (!first) out += ',';
      first = false;
      print_sorted(out, e);
    }
    out += ']';
  } else {
    append_canonical(out, v);
  }
}

// Keeps the annotation of client-side apply true, for older kubectls (lastAppliedUpdater).
void update_last_applied(Json root, Json applied) {
  const Json annotations = root.at("metadata.annotations");
  if (annotations.get(kLastApplied).string().empty()) return;
  JsonDoc copy = copy_of(applied);
  const Json metadata = copy.root().get("metadata");
  if (metadata.get("annotations").is_object()) {
    metadata.get("annotations").remove(kLastApplied);
  } else {
    metadata.remove("annotations");
  }
  std::string text;
  print_sorted(text, copy.root());
  text += '\n';
  annotations.set_string(kLastApplied, text);
  size_t bytes = 0;
  for (const auto m : annotations.members()) bytes += m.name.size() + m.value.string().size();
  if (bytes > kAnnotationBytes) annotations.remove(kLastApplied);
}

Result<Spoken> apply_or_migrate(FieldArena& arena, Apply& apply, const Kind& kind, Json live,
                                ManagedEntries& managed, bool force, bool kubectl) {
  const std::vector<ManagedEntry> untouched = managed.all();
  std::vector<ManagerConflict> conflicts;
  Result<Spoken> result = apply.run(managed, force, conflicts);
  if (result.ok() || conflicts.empty()) return result;
  if (!kubectl || force) return conflict_error(std::move(conflicts));
  JsonDoc last;
  FieldSet allowed = nullptr;
  if (!allowed_by_last_applied(arena, kind, live, last, allowed)) {
    return conflict_error(std::move(conflicts));
  }
  for (ManagerConflict& c : conflicts) c.fields = fields_difference(arena, c.fields, allowed);
  std::erase_if(conflicts, [](const ManagerConflict& c) { return c.fields == nullptr; });
  if (!conflicts.empty()) return conflict_error(std::move(conflicts));
  managed.all() = untouched;
  return apply.run(managed, true, conflicts);
}

}  // namespace

Status server_side_apply(const Kind& kind, JsonDoc& doc, Json applied, bool force,
                         const FieldWriter& by) {
  TRY(check_applied(kind, applied));
  FieldArena arena;
  ManagedEntries managed(arena);
  const JsonDoc live = std::move(doc);  // entries borrow from it
  if (!managed.read(live.root().at("metadata.managedFields"))) {
    return plain_error("failed to decode managed fields");
  }
  if (const Json metadata = live.root().get("metadata")) metadata.remove("managedFields");
  if (managed.empty()) {
    const JsonDoc blank = blank_object(kind);
    FieldWriter earlier = by;
    earlier.manager = kBeforeFirstApply;
    track_update(arena, managed, kind, blank.root(), live.root(), earlier);
  }
  const std::vector<std::string> faults = validate_typed(type_of_kind(kind), applied, false);
  if (!faults.empty()) {
    const std::string what = faults.size() == 1 ? faults[0] : "errors:\n  " + join(faults, "\n  ");
    return plain_error("failed to create typed patch object (" + named(applied) + "): " + what);
  }
  Apply apply(arena, kind, live.root(), applied, by);
  const bool kubectl = by.manager == kKubectl;
  Spoken result = TRY(apply_or_migrate(arena, apply, kind, live.root(), managed, force, kubectl));
  const bool changed = !typed_equal(live.root(), result.root());
  if (changed) {
    if (Status s = decode_shape(kind, result.root(), nullptr); !s.ok()) {
      return plain_error(conversion_failed(applied, s.error().message()));
    }
    apply_defaults(kind, result.doc, result.root());
  }
  doc = changed ? std::move(result.doc) : copy_of(live.root());
  if (ManagedEntry* own = managed.find(apply.self())) {
    own->set = without_stripped_fields(arena, own->set);
    if (changed) own->time = arena.text(format_rfc3339(by.wall_seconds));
  }
  std::erase_if(managed.all(), [](const ManagedEntry& e) { return e.set == nullptr; });
  if (managed.all().size() > limits::kManagedEntries) {
    return Error(Code::kRequestEntityTooLarge, "metadata.managedFields: more than " +
                                                   std::to_string(limits::kManagedEntries) +
                                                   " managers");
  }
  if (kubectl) update_last_applied(doc.root(), applied);
  managed.write(doc, doc.root());
  return {};
}

}  // namespace kedge::kube
