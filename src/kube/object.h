// Object: one stored API object, immutable: its canonical JSON and what is searched by.
//
// One heap block: a small header, an index (labels, selectable fields, owner uids) and the JSON
// text that clients receive, metadata.resourceVersion included. Shared between threads by Ref;
// bytes() shares the object's own memory, so that responses and watch events copy nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/ref.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

class Object;
using ObjectRef = Ref<const Object>;

class Object final : public BytesOwner {
 public:
  // From a whole object (`root` has metadata.name, ...). `kind` is the storage row. Sets
  // metadata.resourceVersion to `revision` in `root` before printing.
  static ObjectRef make(const Kind& kind, Json root, uint64_t revision);
  // From the text that an Object once held (loading from disk). Errors: not JSON, no metadata.
  static Result<ObjectRef> from_text(const Kind& kind, std::string_view json, uint64_t revision);
  // The same object with another metadata.resourceVersion (the last state in a DELETED event).
  static ObjectRef with_revision(const Object& from, const Kind& kind, uint64_t revision);

  ~Object() override;

  uint64_t revision() const { return revision_; }
  ResourceId resource() const { return resource_; }
  // "namespace/name", or "name" for cluster-scoped kinds: the order of lists, as upstream's.
  std::string_view key() const;
  std::string_view ns() const;  // "" when cluster-scoped
  std::string_view name() const;
  std::string_view uid() const;
  std::string_view json() const;
  Bytes bytes() const { return Bytes(Ref<const BytesOwner>(this), json()); }
  size_t memory() const;  // bytes of the block

  std::optional<std::string_view> label(std::string_view key) const;
  // Value of kind.fields[index] as text.
  std::string_view field(size_t index) const;
  size_t owner_count() const;
  std::string_view owner_uid(size_t index) const;
  bool deleting() const { return deleting_; }  // metadata.deletionTimestamp is set

 private:
  friend class ObjectBuilder;
  Object() = default;

  uint64_t revision_ = 0;
  ResourceId resource_ = 0;
  bool deleting_ = false;
  // The rest of the layout is object.cc's business.
  struct Layout;
  std::unique_ptr<char[]> block_;  // or one allocation with the header, see object.cc
  const Layout* layout_ = nullptr;
};

// "namespace/name" or "name".
std::string object_key(std::string_view ns, std::string_view name);

}  // namespace kedge::kube
