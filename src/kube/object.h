// Object: one stored API object, immutable: its canonical JSON and what is searched by.
//
// One heap block: the header, an index (labels, selectable fields, owner uids: places in the JSON
// text) and the JSON text that clients receive, metadata.resourceVersion included. Shared between
// threads by Ref; bytes() shares the object's own memory, so that responses and watch events copy
// nothing.
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
  // From a whole object (`root` has metadata.name, ...). `kind` is the storage row. Changes `root`
  // before printing: metadata.resourceVersion is set to `revision` (0: removed, it is not kept), and
  // kind, apiVersion and metadata become its first members (upstream's order).
  static ObjectRef make(const Kind& kind, Json root, uint64_t revision);
  // From the text that an Object once held (loading from disk). Errors: not JSON, no metadata, no
  // metadata.name or resourceVersion.
  static Result<ObjectRef> from_text(const Kind& kind, std::string_view json, uint64_t revision);
  // The same object with another metadata.resourceVersion (the last state in a DELETED event).
  static ObjectRef with_revision(const Object& from, const Kind& kind, uint64_t revision);

  ~Object() override = default;
  // The block is longer than the class: ObjectBuilder obtains it and constructs in place.
  static void* operator new(size_t) = delete;
  static void operator delete(void* block);  // NOLINT(misc-new-delete-overloads)

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

  // A piece of the block. Values are found in the JSON text itself; only those that are written
  // with escapes there, or not at all, have a copy behind the key.
  struct Span {
    uint32_t at = 0;  // from the start of the block
    uint32_t length = 0;
  };
  std::string_view text(Span s) const {
    return {reinterpret_cast<const char*>(this) + s.at, s.length};
  }
  // Behind the class: fields, owner uids, labels (name and value in turn); then key, copies, JSON.
  const Span* spans() const { return reinterpret_cast<const Span*>(this + 1); }
  Span* spans() { return reinterpret_cast<Span*>(this + 1); }
  size_t span_count() const { return field_count_ + owner_count_ + size_t{2} * label_count_; }

  ResourceId resource_ = 0;
  bool deleting_ = false;
  uint16_t field_count_ = 0;
  uint16_t owner_count_ = 0;
  uint16_t label_count_ = 0;
  uint64_t revision_ = 0;
  uint32_t ns_length_ = 0;
  Span key_;
  Span uid_;
  Span version_;  // digits of metadata.resourceVersion in the JSON
  Span json_;
};

// "namespace/name" or "name".
std::string object_key(std::string_view ns, std::string_view name);

}  // namespace kedge::kube
