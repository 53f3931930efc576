// storage.k8s.io: pkg/apis/storage/validation.
#include <algorithm>
#include <map>
#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"
#include "validation/volume.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kReclaim[] = {"Delete", "Retain"};
constexpr std::string_view kBinding[] = {"Immediate", "WaitForFirstConsumer"};
constexpr std::string_view kGroupPolicies[] = {"File", "None", "ReadWriteOnceWithFSType"};
constexpr std::string_view kLifecycles[] = {"Persistent", "Ephemeral"};
constexpr size_t kMostBytes = 256 * 1024;
constexpr size_t kMostParameters = 512;
constexpr size_t kLongestMessage = 1024;
constexpr size_t kLongestNodeId = 256;

size_t bytes_of(Json map) {
  size_t out = 0;
  for (const auto m : map.members()) out += m.name.size() + m.value.string().size();
  return out;
}

void check_provisioner(Faults& faults, std::string_view field, Json name) {
  if (!check_required_string(faults, field, name)) return;
  check_qualified_name_value(faults, field, to_lower(name.string()));
}

void check_parameters(Faults& faults, Json parameters, bool may_be_empty) {
  constexpr std::string_view kField = "parameters";
  if (parameters.size() > kMostParameters) return faults.too_long(kField, kMostParameters);
  for (const auto m : parameters.members()) {
    if (m.name.empty()) faults.invalid(kField, "", "field can not be empty.");
  }
  if (bytes_of(parameters) > kMostBytes) faults.too_long(kField, kMostBytes);
  if (!may_be_empty && parameters.size() == 0) {
    faults.required(kField, "must contain at least one key/value pair");
  }
}

using Term = std::map<std::string_view, std::set<std::string_view>>;

// ValidateTopologySelectorTerm; AT the term.
Term check_topology_term(Faults& faults, Json term) {
  Term out;
  size_t i = 0;
  for (const Json e : term.get("matchLabelExpressions").elements()) {
    if (faults.full()) break;
    const Faults::In in(faults, "matchLabelExpressions", i++);
    const Json values = e.get("values");
    const std::string_view key = e.get("key").string();
    if (values.size() == 0) faults.required("values");
    std::set<std::string_view> set;
    size_t j = 0;
    for (const Json value : values.elements()) {
      const size_t index = j++;
      if (set.insert(value.string()).second) continue;
      faults.duplicate("values[" + std::to_string(index) + "]", value);
    }
    check_qualified_name_value(faults, "key", key);
    if (out.count(key) != 0) faults.duplicate("key", key);
    out[key] = std::move(set);
  }
  return out;
}

void check_topologies(Faults& faults, Json terms) {
  if (terms.size() == 0) return;
  std::set<Term> seen = {{}};  // upstream's list begins with empty ones
  size_t i = 0;
  for (const Json term : terms.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "allowedTopologies", i++);
    if (!seen.insert(check_topology_term(faults, term)).second) {
      faults.duplicate("matchLabelExpressions", "");
    }
  }
}

void check_csi_driver_of_node(Faults& faults, Json driver, std::set<std::string_view>& names) {
  const std::string_view name = driver.get("name").string();
  check_csi_driver_name(faults, "name", name);
  const Json id = driver.get("nodeID");
  check_required_string(faults, "nodeID", id);
  if (id.string().size() > kLongestNodeId) {
    faults.invalid("nodeID", id, "must be 256 characters or less");
  }
  check_non_negative(faults, "allocatable.count", driver.at("allocatable.count"));
  if (!names.insert(name).second) faults.duplicate("name", name);
  std::set<std::string_view> keys;
  for (const Json e : driver.get("topologyKeys").elements()) {
    if (faults.full()) return;
    const std::string_view key = e.string();
    if (key.empty()) faults.required("");
    if (!keys.insert(key).second) faults.duplicate("", key);
    check_qualified_name_value(faults, "", key);
  }
}

// What stands of a driver stays, but how many volumes it takes.
void check_drivers_stay(Faults& faults, Json drivers, Json old_drivers) {
  std::map<std::string_view, Json> now;
  for (const Json d : drivers.elements()) now.emplace(d.get("name").string(), d);
  for (const Json old : old_drivers.elements()) {
    const auto known = now.find(old.get("name").string());
    if (known == now.end()) continue;
    kube::JsonDoc doc;
    const Json a = doc.copy(known->second);
    const Json b = doc.copy(old);
    a.remove("allocatable");
    b.remove("allocatable");
    if (same_value(a, b)) continue;
    faults.invalid_shown("spec.drivers", shown_as_go("storage.v1.CSINodeDriver", a), kIsImmutable);
  }
}

void check_token_requests(Faults& faults, Json requests) {
  std::set<std::string_view> audiences;
  size_t i = 0;
  for (const Json e : requests.elements()) {
    if (faults.full()) return;
    const Faults::In in(faults, "tokenRequests", i++);
    const std::string_view audience = e.get("audience").string();
    if (!audiences.insert(audience).second) {
      faults.duplicate("audience", audience);
      continue;
    }
    const Json seconds = e.get("expirationSeconds");
    if (!seconds) continue;
    const int64_t n = seconds.integer().value_or(0);
    if (n < 600) {
      faults.invalid("expirationSeconds", seconds,
                     "may not specify a duration less than 10 minutes");
    }
    if (n > int64_t{1} << 32) {
      faults.invalid("expirationSeconds", seconds,
                     "may not specify a duration larger than 2^32 seconds");
    }
  }
}

void check_driver_spec(Faults& faults, Json spec) {
  if (!spec.get("attachRequired")) faults.required("attachedRequired");  // as upstream
  for (const auto* member : {"podInfoOnMount", "storageCapacity"}) {
    if (!spec.get(member)) faults.required(member);
  }
  check_enum(faults, "fsGroupPolicy", spec.get("fsGroupPolicy"), kGroupPolicies);
  const Json requests = spec.get("tokenRequests");
  check_token_requests(faults, requests);
  for (const Json mode : spec.get("volumeLifecycleModes").elements()) {
    if (faults.full()) return;
    check_enum(faults, "volumeLifecycleModes", mode, kLifecycles);
  }
  if (!spec.get("seLinuxMount")) faults.required("seLinuxMount");
  const Json period = spec.get("nodeAllocatableUpdatePeriodSeconds");
  if (period && period.integer().value_or(0) < 10) {
    faults.invalid("nodeAllocatableUpdatePeriodSeconds", period,
                   "must be greater than or equal to 10 seconds");
  }
  const Json in_secrets = spec.get("serviceAccountTokenInSecrets");
  if (in_secrets && requests.size() == 0) {
    faults.invalid("serviceAccountTokenInSecrets", in_secrets,
                   "serviceAccountTokenInSecrets is set but no tokenRequests are specified");
  }
}

void check_volume_error(Faults& faults, std::string_view member, Json error) {
  if (!error) return;
  const Faults::In in(faults, member);
  if (error.get("message").string().size() > kLongestMessage) {
    faults.too_long("message", kMostBytes);  // as upstream says
  }
  const Json code = error.get("errorCode");
  if (code.integer().value_or(0) < 0) {
    faults.invalid("errorCode", code, "must be between 0 and 2147483647, inclusive");
  }
}

void check_attachment_source(Faults& faults, Json source) {
  constexpr std::string_view kOne =
      "must specify exactly one of inlineVolumeSpec and persistentVolumeName";
  const Json inlined = source.get("inlineVolumeSpec");
  const Json name = source.get("persistentVolumeName");
  if (!inlined && !name) return faults.required("source", kOne);
  if (inlined && name) return faults.forbidden("source", kOne);
  const Faults::In in(faults, "source");
  if (name) {
    check_required_string(faults, "persistentVolumeName", name,
                          "must specify non empty persistentVolumeName");
  } else {
    const Faults::In at(faults, "inlineVolumeSpec");
    check_inline_volume(faults, inlined);
  }
}

}  // namespace

void validate_storage_class(const Input& in, Faults& faults) {
  const Json root = in.root;
  check_provisioner(faults, "provisioner", root.get("provisioner"));
  check_parameters(faults, root.get("parameters"), true);
  const Json policy = root.get("reclaimPolicy");
  if (!policy.string().empty()) check_enum(faults, "reclaimPolicy", policy, kReclaim);
  const Json mode = root.get("volumeBindingMode");
  if (!mode) faults.required("volumeBindingMode");
  check_enum(faults, "volumeBindingMode", mode, kBinding);
  check_topologies(faults, root.get("allowedTopologies"));
  if (!in.old_root) return;
  check_immutable_fields(faults, "storage.v1.StorageClass", root, in.old_root,
                         "parameters,provisioner,reclaimPolicy,volumeBindingMode");
}

void validate_volume_attributes_class(const Input& in, Faults& faults) {
  const Json driver = in.root.get("driverName");
  const Json parameters = in.root.get("parameters");
  if (in.old_root) {
    if (driver.string() != in.old_root.get("driverName").string()) {
      faults.forbidden("driverName", "updates to driverName are forbidden.");
    }
    if (!same_value(parameters, in.old_root.get("parameters"))) {
      faults.forbidden("parameters", "updates to parameters are forbidden.");
    }
  }
  check_provisioner(faults, "driverName", driver);
  check_parameters(faults, parameters, false);
}

void validate_volume_attachment(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json status = in.root.get("status");
  {
    const Faults::In at(faults, "spec");
    check_csi_driver_name(faults, "attacher", spec.get("attacher").string());
    check_attachment_source(faults, spec.get("source"));
    check_dns_subdomain_value(faults, "nodeName", spec.get("nodeName").string());
  }
  {
    const Faults::In at(faults, "status");
    if (bytes_of(status.get("attachmentMetadata")) > kMostBytes) {
      faults.too_long("attachmentMetadata", kMostBytes);
    }
    for (const auto* member : {"attachError", "detachError"}) {
      check_volume_error(faults, member, status.get(member));
    }
  }
  if (const Json name = spec.at("source.persistentVolumeName")) {
    check_dns_subdomain_value(faults, "spec.source.persistentVolumeName", name.string());
  }
  if (!in.old_root || same_value(spec, in.old_root.get("spec"))) return;
  faults.invalid_shown("spec", shown_as_go("storage.v1.VolumeAttachmentSpec", spec), kIsImmutable);
}

void validate_csi_node(const Input& in, Faults& faults) {
  const Json drivers = in.root.at("spec.drivers");
  std::set<std::string_view> names;
  size_t i = 0;
  for (const Json driver : drivers.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "spec.drivers", i++);
    check_csi_driver_of_node(faults, driver, names);
  }
  if (in.old_root) check_drivers_stay(faults, drivers, in.old_root.at("spec.drivers"));
}

void validate_csi_driver(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_driver_spec(faults, spec);
  if (!in.old_root) return;
  const Json old = in.old_root.get("spec");
  check_immutable(faults, "attachedRequired", spec.get("attachRequired"),
                  old.get("attachRequired"));
  check_immutable(faults, "volumeLifecycleModes", spec.get("volumeLifecycleModes"),
                  old.get("volumeLifecycleModes"));
}

void validate_csi_storage_capacity(const Input& in, Faults& faults) {
  const Json topology = in.root.get("nodeTopology");
  const Json old_topology = in.old_root.get("nodeTopology");
  if (topology) {
    const Faults::In at(faults, "nodeTopology");
    bool any_values = false;
    if (old_topology) {
      Faults old;
      check_label_selector(old, old_topology);
      any_values = old.size() != 0;
    }
    check_label_selector(faults, topology, any_values);
  }
  const Json name = in.root.get("storageClassName");
  check_dns_subdomain_value(faults, "storageClassName", name.string());
  if (const Json capacity = in.root.get("capacity")) {
    check_non_negative_quantity(faults, "capacity", capacity.string());
  }
  if (!in.old_root) return;
  if (!same_value(topology, old_topology)) faults.invalid("nodeTopology", topology, kIsImmutable);
  if (name.string() != in.old_root.get("storageClassName").string()) {
    faults.invalid("storageClassName", name, kIsImmutable);
  }
}

}  // namespace kedge::validation
