// Names and lists of pkg/apis/resource/validation.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "validation/faults.h"

namespace kedge::validation {

void check_driver_name(Faults& faults, std::string_view field, std::string_view name);
void check_pool_name(Faults& faults, std::string_view field, std::string_view name);
// "model", "example.com/model".
void check_attribute_name(Faults& faults, std::string_view field, std::string_view name);
void check_full_attribute_name(Faults& faults, std::string_view field, std::string_view name);
void check_share_id(Faults& faults, std::string_view field, std::string_view uid);
void check_device_taint(Faults& faults, Json taint);            // the walk is AT it
void check_device_toleration(Faults& faults, Json toleration);  // the walk is AT it
// Of a device and of what was allocated; the walk is AT what has them.
void check_binding_conditions(Faults& faults, Json holder);
// Opaque parameters; `most`: bytes.
void check_raw_object(Faults& faults, std::string_view field, Json raw, size_t most, bool stored);

// A list of at most `most` elements (0: any number): f(element) with the walk at it. True: looked
// at; too many are only counted.
template <typename F>
bool each_of(Faults& faults, Json parent, std::string_view list, size_t most, F f) {
  const Json all = parent.get(list);
  if (most != 0 && all.size() > most) {
    faults.too_many(list, all.size(), most);
    return false;
  }
  size_t i = 0;
  for (const Json e : all.elements()) {
    if (faults.full()) return true;
    const Faults::In at(faults, list, i++);
    f(e);
  }
  return true;
}

// The same of a set; key(element) may not be there twice.
template <typename F, typename K>
void each_of_set(Faults& faults, Json parent, std::string_view list, size_t most, F f, K key) {
  if (!each_of(faults, parent, list, most, f)) return;
  std::set<std::string> seen;
  size_t i = 0;
  for (const Json e : parent.get(list).elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, list, i++);
    if (!seen.insert(std::string(key(e))).second) faults.duplicate("", key(e));
  }
}

}  // namespace kedge::validation
