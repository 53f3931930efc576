#include "registry/offload.h"

#include <algorithm>

#include "base/assert.h"

namespace kedge::registry {

FrozenHead::FrozenHead(const Record& r, const HeadView& head)
    : resource_(r.stored->id),
      key_(r.name.empty() ? std::string() : kube::object_key(r.request.ns, r.name)),
      object_(key_.empty() ? nullptr : head.get(resource_, key_)) {}

kube::ObjectRef FrozenHead::get(kube::ResourceId resource, std::string_view key) const {
  return resource == resource_ && !key_.empty() && key == key_ ? object_ : nullptr;
}

void FrozenHead::for_each(kube::ResourceId resource, std::string_view ns,
                          Fn<bool(const kube::ObjectRef&)> each) const {
  static_cast<void>(ns);
  if (resource == resource_ && object_) static_cast<void>(each(object_));
}

void DrawnRandom::fill(std::span<uint8_t> out) {
  KEDGE_ASSERT(out.size() <= bytes_.size() - used_);
  std::copy_n(bytes_.begin() + static_cast<ptrdiff_t>(used_), out.size(), out.begin());
  used_ += out.size();
}

Offload::Offload(std::shared_ptr<Record> r, const Admission& admission, const HeadView& head,
                 const Clock& clock, Random& random)
    : record(std::move(r)),
      head_(*record, head),
      random_(random),
      preparation_(admission, head_, clock, random_),
      decider_(preparation_, Decider::Admits::kLater, head_, clock, random_, 0) {}

void take_revision(Decision& d, const Kind& stored, uint64_t revision) {
  d.revision = revision;
  if (d.object) d.object = kube::Object::with_revision(*d.object, stored, revision);
  if (d.last) d.last = kube::Object::with_revision(*d.last, stored, revision);
}

}  // namespace kedge::registry
