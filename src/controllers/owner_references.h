// metadata.ownerReferences read without parsing the whole object: what the garbage collector asks
// for every dependent of an owner.
#pragma once

#include <string_view>

#include "controllers/controller.h"

namespace kedge::controllers {

// The text of metadata.ownerReferences, "[...]"; "" where there are none.
std::string_view owner_references_text(const kube::Object& object);
// The same as a document; its root is an array, or invalid.
JsonDoc owner_references(const kube::Object& object);

// The row that an owner reference means, as it is stored; null: nothing that is served.
const Kind* owner_kind(const kube::Kinds& kinds, Json reference);
// The owner that `reference` of an object in `ns` names; null: there is none of that uid there.
// `kind` from owner_kind().
ObjectRef find_owner(const View& view, const Kind& kind, std::string_view ns, Json reference);

// Deleting, and with this finalizer ("foregroundDeletion", "orphan").
bool deletes_with(const kube::Object& object, std::string_view finalizer);

}  // namespace kedge::controllers
