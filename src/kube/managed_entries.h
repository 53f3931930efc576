// The entries of metadata.managedFields while they are worked on: what kube/managed_fields.cc and
// kube/apply.cc share. Not for other files.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/field_set.h"
#include "kube/managed_fields.h"
#include "kube/typed_fields.h"

namespace kedge::kube {

// One manager: by name, operation and subresource; updaters by version too.
struct ManagedEntry {
  std::string_view manager;
  std::string_view api_version;
  std::string_view subresource;
  std::string_view time;  // RFC 3339; "": none
  bool applied = false;
  FieldSet set = nullptr;

  bool is_same_manager(const ManagedEntry& o) const {
    return manager == o.manager && applied == o.applied && subresource == o.subresource &&
           (applied || api_version == o.api_version);
  }
  // Upstream's identifier, which it sorts by.
  std::string identifier() const;
};

class ManagedEntries {
 public:
  explicit ManagedEntries(FieldArena& arena) : arena_(arena) {}

  // Replaces all by those of a list; false: it cannot be read, there are none now.
  bool read(Json managed_fields);
  // Sets or removes metadata.managedFields of `root`.
  void write(JsonDoc& doc, Json root);

  bool empty() const { return entries_.empty(); }
  std::vector<ManagedEntry>& all() { return entries_; }
  const std::vector<ManagedEntry>& all() const { return entries_; }
  ManagedEntry* find(const ManagedEntry& like);
  // Adds `fields` to the entry of the same manager, or the entry.
  void add(const ManagedEntry& entry);
  // What more than ten updaters own goes to "ancient-changes".
  void cap_updaters();

 private:
  FieldArena& arena_;
  std::vector<ManagedEntry> entries_;
};

// Two states of an object, compared in any version of its resource.
class Versions {
 public:
  struct View {
    const Kind* kind;
    JsonDoc before_doc, after_doc;
    Json before, after;
    Comparison changes;
    FieldSet set_now;  // modified or added
    bool failed = false;
  };

  // `before` and `after` are of version `kind`; fields that `subresource` resets are left out.
  Versions(FieldArena& arena, const Kind& kind, std::string_view subresource, Json before,
           Json after)
      : arena_(arena), kind_(kind), subresource_(subresource), before_(before), after_(after) {}

  // Null: there is no such version.
  const View* get(std::string_view api_version);

 private:
  FieldArena& arena_;
  const Kind& kind_;
  std::string_view subresource_;
  Json before_, after_;
  std::deque<View> views_;
};

// The version of `kind`'s resource; null: none.
const Kind* version_of(const Kind& kind, std::string_view api_version);
// A decoded object of `from` as one of `to`.
Result<JsonDoc> in_version(const Kind& from, const Kind& to, Json root);

// Takes out of `set` what a write of `subresource` cannot change (upstream: GetResetFields of the
// kind's strategies).
FieldSet without_reset_fields(FieldArena& arena, const Kind& kind, std::string_view subresource,
                              FieldSet set);
// ... and what nobody owns: apiVersion, kind, metadata.name and so on.
FieldSet without_stripped_fields(FieldArena& arena, FieldSet set);

// Takes what changed away from all managers but `self` (may be null); without `force` a change of
// what somebody else owns is a Conflict.
struct ManagerConflict {
  ManagedEntry entry;
  FieldSet fields;
};
// False: there are conflicts, nothing was changed.
bool take_from_others(FieldArena& arena, ManagedEntries& managed, Versions& versions,
                      const ManagedEntry* self, bool force,
                      std::vector<ManagerConflict>& conflicts);

// Adds `by` as the manager of what differs between the two states; false: they cannot be compared.
bool track_update(FieldArena& arena, ManagedEntries& managed, const Kind& kind, Json before,
                  Json after, const FieldWriter& by);

}  // namespace kedge::kube
