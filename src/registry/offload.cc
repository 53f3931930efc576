#include "registry/offload.h"

#include <algorithm>

#include "base/assert.h"

namespace kedge::registry {

FrozenHead::FrozenHead(const Record& r, const HeadView& head, kube::ResourceId namespaces)
    : resource_(r.stored->id),
      key_(r.name.empty() ? std::string() : kube::object_key(r.request.ns, r.name)),
      object_(key_.empty() ? nullptr : head.get(resource_, key_)),
      namespaces_(namespaces),
      ns_(r.request.ns),
      namespace_object_(ns_.empty() ? nullptr : head.get(namespaces, ns_)) {}

kube::ObjectRef FrozenHead::get(kube::ResourceId resource, std::string_view key) const {
  if (resource == resource_ && !key_.empty() && key == key_) return object_;
  if (resource == namespaces_ && !ns_.empty() && key == ns_) return namespace_object_;
  return nullptr;
}

void DrawnRandom::fill(std::span<uint8_t> out) {
  KEDGE_ASSERT(out.size() <= bytes_.size() - used_);
  std::copy_n(bytes_.begin() + static_cast<ptrdiff_t>(used_), out.size(), out.begin());
  used_ += out.size();
}

Offload::Offload(std::shared_ptr<Record> r, const kube::Kinds& kinds, const HeadView& head,
                 const Clock& clock, Random& random, kube::ResourceId namespaces)
    : record(std::move(r)),
      head_(*record, head, namespaces),
      random_(random),
      preparation_(kinds, head_, clock, random_),
      decider_(preparation_, head_, clock, random_, 0) {}

void take_revision(Decision& d, const Kind& stored, uint64_t revision) {
  d.revision = revision;
  if (d.object) d.object = kube::Object::with_revision(*d.object, stored, revision);
  if (d.last) d.last = kube::Object::with_revision(*d.last, stored, revision);
}

}  // namespace kedge::registry
