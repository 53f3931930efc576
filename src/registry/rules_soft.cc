// Which writes are soft state: visible at once, on the disk in batches.
#include "registry/rules_functions.h"

namespace kedge::registry {
namespace {

using kube::Json;

// Equal but for the members in `but` (and metadata's resourceVersion and managedFields).
bool same_but(Json a, Json b, std::string_view but) {
  size_t counted = 0;
  for (const auto m : a.members()) {
    if (m.name == but) continue;
    ++counted;
    if (!json_equal(m.value, b.get(m.name))) return false;
  }
  for (const auto m : b.members()) {
    if (m.name != but) --counted;
  }
  return counted == 0;
}

bool same_metadata(Json a, Json b) {
  size_t counted = 0;
  const auto skip = [](std::string_view name) {
    return name == "resourceVersion" || name == "managedFields";
  };
  for (const auto m : a.members()) {
    if (skip(m.name)) continue;
    ++counted;
    if (!json_equal(m.value, b.get(m.name))) return false;
  }
  for (const auto m : b.members()) {
    if (!skip(m.name)) --counted;
  }
  return counted == 0;
}

}  // namespace

// A renewal: the same holder, transitions and acquire time, only renewTime moved.
bool soft_lease(Json old_root, Json root, bool status) {
  static_cast<void>(status);
  return same_metadata(old_root.get("metadata"), root.get("metadata")) &&
         same_but(old_root.get("spec"), root.get("spec"), "renewTime");
}

// A heartbeat: no condition changed anything but lastHeartbeatTime.
bool soft_node(Json old_root, Json root, bool status) {
  if (!status || !same_metadata(old_root.get("metadata"), root.get("metadata"))) return false;
  const Json a = old_root.get("status");
  const Json b = root.get("status");
  if (!same_but(a, b, "conditions")) return false;
  const Json ca = a.get("conditions");
  const Json cb = b.get("conditions");
  if (ca.size() != cb.size()) return false;
  auto other = cb.elements().begin();  // element(i) would walk from the first one each time
  for (const Json c : ca.elements()) {
    if (!same_but(c, *other, "lastHeartbeatTime")) return false;
    ++other;
  }
  return true;
}

bool soft_always(Json old_root, Json root, bool status) {
  static_cast<void>(old_root);
  static_cast<void>(root);
  static_cast<void>(status);
  return true;
}

}  // namespace kedge::registry
