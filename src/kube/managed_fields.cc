#include "kube/managed_fields.h"

#include <algorithm>

#include "base/clock.h"
#include "base/limits.h"
#include "base/strings.h"
#include "kube/convert.h"
#include "kube/managed_entries.h"
#include "kube/schema.h"

namespace kedge::kube {
namespace {

constexpr size_t kMostUpdaters = 10;  // DefaultMaxUpdateManagers
constexpr std::string_view kAncient = "ancient-changes";

int64_t seconds_of(const ManagedEntry& e) {
  if (e.time.empty()) return 0;
  const auto us = parse_rfc3339(e.time);
  return us.ok() ? us.value() / 1'000'000 : 0;
}

// The order of entries in an object (sortEncodedManagedFields).
bool entry_less(const ManagedEntry& a, const ManagedEntry& b) {
  if (a.applied != b.applied) return a.applied;  // "Apply" < "Update"
  const int64_t x = seconds_of(a), y = seconds_of(b);
  if (x != y) return x < y;
  if (a.manager != b.manager) return a.manager < b.manager;
  if (a.api_version != b.api_version) return a.api_version < b.api_version;
  return a.subresource < b.subresource;
}

bool read_entry(FieldArena& arena, Json v, ManagedEntry& out) {
  const std::string_view operation = v.get("operation").string();
  if (operation != "Apply" && operation != "Update") return false;
  out.applied = operation == "Apply";
  out.api_version = v.get("apiVersion").string();
  if (out.api_version.empty() || v.get("fieldsType").string() != "FieldsV1") return false;
  out.manager = v.get("manager").string();
  out.subresource = v.get("subresource").string();
  out.time = v.get("time").string();
  const Json fields = v.get("fieldsV1");
  return !fields || read_fields(arena, fields, out.set);
}

// Equal but for their times.
bool same_entries(Json a, Json b) {
  if (a.size() != b.size()) return false;
  auto other = b.elements().begin();
  for (const Json e : a.elements()) {
    for (const auto* name :
         {"manager", "operation", "apiVersion", "subresource", "fieldsType", "fieldsV1"}) {
      const Json x = e.get(name), y = (*other).get(name);
      if (x.valid() != y.valid() || (x.valid() && !typed_equal(x, y))) return false;
    }
    ++other;
  }
  return true;
}

// Equal but for one member, which `check` looks at.
template <class Check>
bool equal_but(Json a, Json b, std::string_view but, Check check) {
  size_t left = b.size();
  for (const auto m : a.members()) {
    const Json other = b.get(m.name);
    if (m.name == but) {
      if (!check(m.value, other)) return false;
      if (other) --left;
      continue;
    }
    if (!other || !typed_equal(m.value, other)) return false;
    --left;
  }
  if (!a.get(but) && b.get(but)) --left;
  return left == 0;
}

}  // namespace

std::string ManagedEntry::identifier() const {
  std::string out = "{";
  const auto add = [&out](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (out.size() > 1) out += ',';
    append_json_string(out, name);
    out += ':';
    append_go_json_string(out, value);
  };
  add("manager", manager);
  add("operation", applied ? "Apply" : "Update");
  if (!applied) add("apiVersion", api_version);
  add("subresource", subresource);
  return out + "}";
}

// --- entries ---

bool ManagedEntries::read(Json managed_fields) {
  entries_.clear();
  if (managed_fields.size() > limits::kManagedEntries) return false;
  for (const Json v : managed_fields.elements()) {
    ManagedEntry e;
    if (!read_entry(arena_, v, e)) {
      entries_.clear();
      return false;
    }
    if (ManagedEntry* same = find(e)) {
      *same = e;
    } else {
      entries_.push_back(e);
    }
  }
  return true;
}

void ManagedEntries::write(JsonDoc& doc, Json root) {
  const Json metadata = root.object_at("metadata");
  metadata.remove("managedFields");
  if (entries_.empty()) return;
  std::sort(entries_.begin(), entries_.end(), entry_less);
  const Json list = doc.make_array();
  for (const ManagedEntry& e : entries_) {
    const Json v = doc.make_object();
    if (!e.manager.empty()) v.set_string("manager", e.manager);
    v.set_string("operation", e.applied ? "Apply" : "Update");
    v.set_string("apiVersion", e.api_version);
    if (!e.time.empty()) v.set_string("time", e.time);
    v.set_string("fieldsType", "FieldsV1");
    v.set("fieldsV1", print_fields(doc, e.set));
    if (!e.subresource.empty()) v.set_string("subresource", e.subresource);
    list.append(v);
  }
  metadata.set("managedFields", list);
}

ManagedEntry* ManagedEntries::find(const ManagedEntry& like) {
  for (ManagedEntry& e : entries_) {
    if (e.is_same_manager(like)) return &e;
  }
  return nullptr;
}

void ManagedEntries::add(const ManagedEntry& entry) {
  ManagedEntry* same = find(entry);
  if (same == nullptr) {
    entries_.push_back(entry);
    return;
  }
  same->set = fields_union(arena_, entry.set, same->set);
  same->time = entry.time;
}

void ManagedEntries::cap_updaters() {
  std::vector<ManagedEntry> updaters;
  for (const ManagedEntry& e : entries_) {
    if (!e.applied) updaters.push_back(e);
  }
  size_t left = updaters.size();
  if (left <= kMostUpdaters) return;
  std::sort(updaters.begin(), updaters.end(), [](const ManagedEntry& a, const ManagedEntry& b) {
    const int64_t x = seconds_of(a), y = seconds_of(b);
    return x != y ? x < y : a.identifier() < b.identifier();
  });
  std::vector<ManagedEntry> firsts;  // the oldest of each version
  for (size_t i = 0; i < updaters.size() && left > kMostUpdaters; ++i) {
    const ManagedEntry& e = updaters[i];
    const auto first = std::find_if(firsts.begin(), firsts.end(), [&e](const ManagedEntry& f) {
      return f.api_version == e.api_version;
    });
    if (first == firsts.end()) {
      firsts.push_back(e);
      continue;
    }
    ManagedEntry bucket;
    bucket.manager = kAncient;
    bucket.api_version = e.api_version;
    if (find(bucket) == nullptr) {
      bucket.set = first->set;
      if (ManagedEntry* gone = find(*first)) *gone = bucket;
    }
    bucket.set = e.set;
    bucket.time = e.time;
    if (e.is_same_manager(bucket)) continue;
    add(bucket);
    std::erase_if(entries_, [&e](const ManagedEntry& o) { return o.is_same_manager(e); });
    --left;
  }
}

// --- versions ---

const Kind* version_of(const Kind& kind, std::string_view api_version) {
  if (kind.api_version() == api_version) return &kind;
  if (kind.id == kNoResource) return nullptr;
  for (const Kind& k : builtin_kinds()) {
    if (k.id == kind.id && !k.is_virtual && k.api_version() == api_version) return &k;
  }
  return nullptr;
}

Result<JsonDoc> in_version(const Kind& from, const Kind& to, Json root) {
  JsonDoc doc;
  doc.set_root(doc.copy(root));
  TRY(decode_shape(from, doc.root(), nullptr));
  TRY(convert(from, to, doc.root()));
  return doc;
}

JsonDoc blank_object(const Kind& kind) {
  JsonDoc doc;
  doc.set_root(doc.make_object());
  // An empty object has every type.
  static_cast<void>(decode_shape(kind, doc.root(), nullptr).ok());
  return doc;
}

const Versions::View* Versions::get(std::string_view api_version) {
  for (const View& v : views_) {
    if (v.kind->api_version() == api_version) return &v;
  }
  const Kind* kind = version_of(kind_, api_version);
  if (kind == nullptr) return nullptr;
  View& v = views_.emplace_back();
  v.kind = kind;
  v.before = before_;
  v.after = after_;
  if (kind != &kind_) {
    Result<JsonDoc> before = in_version(kind_, *kind, before_);
    Result<JsonDoc> after = in_version(kind_, *kind, after_);
    v.failed = !before.ok() || !after.ok();
    if (v.failed) return &v;
    v.before_doc = std::move(before).value();
    v.after_doc = std::move(after).value();
    v.before = v.before_doc.root();
    v.after = v.after_doc.root();
  }
  v.failed = !compare_typed(arena_, type_of_kind(*kind), v.before, v.after, v.changes);
  for (FieldSet* set : {&v.changes.removed, &v.changes.modified, &v.changes.added}) {
    *set = without_reset_fields(arena_, *kind, subresource_, *set);
  }
  v.set_now = fields_union(arena_, v.changes.modified, v.changes.added);
  return &v;
}

// --- updates ---

bool take_from_others(FieldArena& arena, ManagedEntries& managed, Versions& versions,
                      const ManagedEntry* self, bool force,
                      std::vector<ManagerConflict>& conflicts) {
  const auto is_self = [self](const ManagedEntry& e) {
    return self != nullptr && e.is_same_manager(*self);
  };
  std::vector<ManagedEntry> left;
  for (const ManagedEntry& e : managed.all()) {
    if (is_self(e)) {
      if (e.set != nullptr) left.push_back(e);
      continue;
    }
    const Versions::View* view = versions.get(e.api_version);
    if (view == nullptr || view->failed) continue;  // nobody speaks this version any more
    const FieldSet taken = fields_intersection(arena, e.set, view->set_now);
    if (taken != nullptr) conflicts.push_back({e, taken});
    ManagedEntry rest = e;
    rest.set = fields_difference(arena, rest.set, taken);
    rest.set = fields_difference(arena, rest.set, view->changes.removed);
    if (rest.set != nullptr) left.push_back(rest);
  }
  if (!force && !conflicts.empty()) return false;
  managed.all() = std::move(left);
  return true;
}

bool track_update(FieldArena& arena, ManagedEntries& managed, const Kind& kind, Json before,
                  Json after, const FieldWriter& by) {
  const std::string_view api_version = arena.text(kind.api_version());
  Versions versions(arena, kind, by.subresource, before, after);
  const Versions::View* view = versions.get(api_version);
  if (view == nullptr || view->failed) return false;
  for (ManagedEntry& e : managed.all()) {
    const Kind* spoken = version_of(kind, e.api_version);
    if (spoken != nullptr) e.set = reconcile_fields(arena, type_of_kind(*spoken), e.set);
  }
  std::vector<ManagerConflict> taken;
  take_from_others(arena, managed, versions, nullptr, true, taken);
  ManagedEntry own;
  own.manager = by.manager.empty() ? "unknown" : by.manager;
  own.api_version = api_version;
  own.subresource = by.subresource;
  own.time = arena.text(format_rfc3339(by.wall_seconds));
  own.set = without_stripped_fields(arena, view->set_now);
  if (own.set != nullptr) managed.add(own);
  managed.cap_updaters();
  return true;
}

void track_write(const Kind& spoken, const Kind& stored, JsonDoc& doc, Json root, Json old_root,
                 const FieldWriter& by) {
  FieldArena arena;
  ManagedEntries managed(arena);
  const Json metadata = root.object_at("metadata");
  const Json sent = metadata.get("managedFields");
  if (!by.reset || !by.subresource.empty()) {
    if (by.subresource.empty()) managed.read(sent);
    if (managed.empty()) managed.read(old_root.at("metadata.managedFields"));
  }
  metadata.remove("managedFields");
  if (managed.empty() && old_root) return;  // as upstream, until somebody applies
  JsonDoc before_doc, after_doc;
  Json before = old_root, after = root;
  if (&spoken != &stored) {
    Result<JsonDoc> converted = in_version(stored, spoken, root);
    if (!converted.ok()) return;
    after_doc = std::move(converted).value();
    after = after_doc.root();
    if (old_root) {
      converted = in_version(stored, spoken, old_root);
      if (!converted.ok()) return;
      before_doc = std::move(converted).value();
      before = before_doc.root();
    }
  }
  if (!old_root) {
    before_doc = blank_object(spoken);
    before = before_doc.root();
  }
  if (track_update(arena, managed, spoken, before, after, by)) managed.write(doc, root);
}

// --- times and names ---

void keep_managed_times(JsonDoc& doc, Json root, Json old_root) {
  const Json metadata = root.get("metadata");
  const Json now = metadata.get("managedFields");
  const Json before = old_root.at("metadata.managedFields");
  if (!before || before.size() == 0 || !now || !same_entries(now, before)) return;
  if (typed_equal(now, before)) return;
  const auto any = [](Json, Json) { return true; };
  const bool same = equal_but(root, old_root, "metadata", [&any](Json a, Json b) {
    return b.valid() && equal_but(a, b, "managedFields", any);
  });
  if (same) metadata.set("managedFields", doc.copy(before));
}

bool resets_managed_fields(Json root) {
  const Json list = root.at("metadata.managedFields");
  if (!list.is_array() || list.size() > 1) return false;
  if (list.size() == 0) return true;
  const Json only = list.element(0);
  if (only.is_null()) return true;
  if (!only.is_object()) return false;
  for (const auto m : only.members()) {
    if (!m.value.is_null() && !(m.value.is_string() && m.value.string().empty())) return false;
  }
  return true;
}

}  // namespace kedge::kube
