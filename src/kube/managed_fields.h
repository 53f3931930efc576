// Managed fields: who last set which field (KEP-555; k8s.io/apimachinery/pkg/util/managedfields).
//
// track_write() is called for every create, update and patch, on the object as the client wants it
// (defaults filled in, before the rules of its kind have their way): fields that changed belong to
// the writer from now on and are taken from the others. server_side_apply() merges what an applier
// wants into the live object, finds conflicts with other managers and removes what the applier
// owned and wants no longer. Entries are kept in metadata.managedFields as fieldsV1; list types,
// keys and atomic parts come from the schema tables. The cost of a write that changes little is
// that of finding the difference. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

struct FieldWriter {
  std::string_view manager;      // fieldManager, or the first part of the User-Agent; "": "unknown"
  std::string_view subresource;  // "" or "status", "scale", ...
  int64_t wall_seconds = 0;      // of a new entry's time
  // The client sent an empty list, or one empty entry: everything is forgotten. (A decoded object
  // does not show it any more, see resets_managed_fields().)
  bool reset = false;
};

// True: `root`, as it was sent, has managedFields that mean to forget all of them.
bool resets_managed_fields(Json root);

// Sets metadata.managedFields of `root` from those of `old_root` and from what differs between the
// two; `old_root` is invalid for a create. Both are objects of `stored`, the client spoke `spoken`
// (rows of one resource). What `root` itself says in metadata.managedFields is a client's wish,
// taken as upstream takes it: entries that can be read replace the old ones, others are ignored.
// An object without entries (they were reset) is not tracked until somebody applies.
void track_write(const Kind& spoken, const Kind& stored, JsonDoc& doc, Json root, Json old_root,
                 const FieldWriter& by);

// Makes `doc` (the live object, of `kind`; for one that does not exist yet a blank one) what it is
// after `applied`, as it was sent, has been merged into it: a decoded object with defaults and
// managedFields. After an error `doc` is of no use. Errors: Conflict that names each manager and
// field, BadRequest, upstream's 500 for what does not fit the type; RequestEntityTooLarge
// (limits.h).
Status server_side_apply(const Kind& kind, JsonDoc& doc, Json applied, bool force,
                         const FieldWriter& by);

// An object of `kind` that says nothing, as upstream's encoder prints it: what an apply of
// something new begins with.
JsonDoc blank_object(const Kind& kind);

// When nothing differs between `root` and `old_root` but times of managedFields, takes the old
// ones: the write has changed nothing.
void keep_managed_times(JsonDoc& doc, Json root, Json old_root);

}  // namespace kedge::kube
