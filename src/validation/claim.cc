// PersistentVolumeClaims: ValidatePersistentVolumeClaim and its like in pkg/apis/core/validation.
#include "validation/claim.h"

#include "kube/quantity.h"
#include "validation/common.h"
#include "validation/functions.h"
#include "validation/go_diff.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kAccessModes[] = {"ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce",
                                             "ReadWriteOncePod"};
constexpr std::string_view kVolumeModes[] = {"Block", "Filesystem"};
constexpr std::string_view kResizeStates[] = {"ControllerResizeInProgress",
                                              "ControllerResizeInfeasible", "NodeResizeInProgress",
                                              "NodeResizeInfeasible", "NodeResizePending"};
constexpr std::string_view kStorage[] = {"storage"};
constexpr std::string_view kClassAnnotation = "volume.beta.kubernetes.io/storage-class";
constexpr std::string_view kStorageField = "spec.resources.requests.storage";

bool has_invalid_selector(Json spec) {
  if (!spec.get("selector")) return false;
  Faults faults;
  check_label_selector(faults, spec.get("selector"));
  return faults.size() != 0;
}

bool has_api_group(Json spec) {
  return spec.at("dataSource.apiGroup").is_string() ||
         spec.at("dataSourceRef.apiGroup").is_string();
}

void check_data_source(Faults& faults, std::string_view member, Json source, bool any_group) {
  if (!source) return;
  const Faults::In at(faults, member);
  check_required_string(faults, "name", source.get("name"));
  check_required_string(faults, "kind", source.get("kind"));
  const std::string_view group = source.get("apiGroup").string();
  const std::string_view kind = source.get("kind").string();
  if (group.empty() && kind != "PersistentVolumeClaim") {
    faults.invalid("", kind,
                   "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
  }
  if (!group.empty() && !any_group) check_dns_subdomain_value(faults, "apiGroup", group);
  if (const std::string_view ns = source.get("namespace").string(); !ns.empty()) {
    check_dns_label_value(faults, "namespace", ns);
  }
}

bool same_text(Json a, Json b) { return a.valid() == b.valid() && a.string() == b.string(); }

// What a claim's data source and its reference say of each other.
void check_data_sources(Faults& faults, Json spec, bool any_group) {
  const Json source = spec.get("dataSource");
  const Json reference = spec.get("dataSourceRef");
  check_data_source(faults, "dataSource", source, any_group);
  check_data_source(faults, "dataSourceRef", reference, any_group);
  if (!source || !reference) return;
  if (!reference.get("namespace").string().empty()) {
    faults.invalid_shown("", "{}",
                         "may not be specified when dataSourceRef.namespace is specified");
    return;
  }
  bool same = true;
  for (const auto* name : {"apiGroup", "kind", "name"}) {
    same = same && same_text(source.get(name), reference.get(name));
  }
  if (!same) faults.invalid_shown("", "{}", "must match dataSourceRef");
}

void check_storage_request(Faults& faults, Json spec) {
  constexpr std::string_view kField = "resources[storage]";
  const Json request = spec.at("resources.requests").get("storage");
  if (!request) return faults.required(kField);
  check_positive_quantity(faults, kField, request.string());
}

// validatePersistentVolumeClaimResourceKey. False: a fault.
bool check_resource_key(Faults& faults, std::string_view field, std::string_view name) {
  const size_t before = faults.size();
  check_qualified_name_value(faults, field, name);
  if (faults.size() == before && is_native_resource(name) && name != "storage") {
    faults.not_supported(field, name, kStorage);
  }
  return faults.size() == before;
}

// validateBasicResource. False: a fault.
bool check_basic_resource(Faults& faults, std::string_view map, std::string_view name,
                          Json quantity) {
  if (kube::compare_quantities(quantity.string(), "0") >= 0) return true;
  const Faults::In at(faults, map, name);
  faults.invalid_shown("", quantity.string(), "must be a valid resource quantity");
  return false;
}

// The class of a claim may move from the annotation, or from nothing, to the field.
bool class_may_change(Json root, Json old_root, bool* from_annotation) {
  const Json old_name = old_root.at("metadata.annotations").get(kClassAnnotation);
  const Json now_name = root.at("metadata.annotations").get(kClassAnnotation);
  const Json now = root.at("spec.storageClassName");
  const bool set = now && !old_root.at("spec.storageClassName");
  *from_annotation = set && old_name && now.string() == old_name.string() &&
                     (!now_name || now_name.string() == old_name.string());
  return set && (!old_name || now.string() == old_name.string());
}

// Says what differs between the specs but for what an update may change.
void check_spec_stays(Faults& faults, Json root, Json old_root, bool class_may) {
  kube::JsonDoc doc;
  const Json now = doc.copy(root.get("spec"));
  const Json old = doc.copy(old_root.get("spec"));
  if (!now.is_object() || !old.is_object()) return;
  const auto take = [](Json to, Json from, std::string_view member) {
    if (const Json value = from.get(member)) {
      to.set(member, value);
    } else {
      to.remove(member);
    }
  };
  if (old.get("volumeName").string().empty()) take(old, now, "volumeName");
  if (class_may) now.remove("storageClassName");
  if (root.at("status.phase").string() == "Bound") {
    const Json requests = now.at("resources.requests");
    if (requests.is_object()) take(requests, old.at("resources.requests"), "storage");
    take(now, old, "volumeAttributesClassName");
  }
  if (same_value(now, old)) return;
  faults.forbidden("spec",
                   "spec is immutable after creation except resources.requests and "
                   "volumeAttributesClassName for bound claims\n" +
                       go_diff("core.v1.PersistentVolumeClaimSpec", old, now));
}

void check_size(Faults& faults, Json root, Json old_root) {
  const auto storage = [](Json at) {
    const std::string_view text = at.get("storage").string();
    return text.empty() ? std::string_view("0") : text;
  };
  const std::string_view now = storage(root.at("spec.resources.requests"));
  if (kube::compare_quantities(now, storage(old_root.at("spec.resources.requests"))) >= 0) return;
  if (kube::compare_quantities(now, storage(old_root.at("status.capacity"))) <= 0) {
    faults.forbidden(kStorageField, "field can not be less than status.capacity");
  }
}

void check_attributes_class(Faults& faults, Json root, Json old_root) {
  constexpr std::string_view kField = "spec.volumeAttributesClassName";
  const Json now = root.at(kField);
  if (same_text(now, old_root.at(kField))) return;
  if (!old_root.at("status.currentVolumeAttributesClassName")) return;
  if (now && !now.string().empty()) return;
  faults.forbidden(kField,
                   std::string("update to ") + (now ? "empty string" : "nil") +
                       " is forbidden when status.currentVolumeAttributesClassName is not nil");
}

void check_claim_update(const Input& in, Faults& faults) {
  bool from_annotation = false;
  const bool may = class_may_change(in.root, in.old_root, &from_annotation);
  if (!from_annotation) {
    const Json now = in.root.at("metadata.annotations").get(kClassAnnotation);
    const Json old = in.old_root.at("metadata.annotations").get(kClassAnnotation);
    if (now.string() != old.string()) {
      faults.invalid(std::string("metadata.annotations.") + std::string(kClassAnnotation),
                     now.string(), "field is immutable");
    }
  }
  check_spec_stays(faults, in.root, in.old_root, may);
  check_size(faults, in.root, in.old_root);
  check_immutable(faults, "volumeMode", in.root.at("spec.volumeMode"),
                  in.old_root.at("spec.volumeMode"));
  check_attributes_class(faults, in.root, in.old_root);
}

}  // namespace

void check_access_modes(Faults& faults, Json modes) {
  bool alone = false;
  bool shared = false;
  for (const Json mode : modes.elements()) {
    if (faults.full()) return;
    const size_t before = faults.size();
    check_enum(faults, "accessModes", mode, kAccessModes);
    const bool is_alone = mode.string() == "ReadWriteOncePod";
    alone = alone || is_alone;
    shared = shared || (!is_alone && faults.size() == before);
  }
  if (alone && shared) {
    faults.forbidden("accessModes", "may not use ReadWriteOncePod with other access modes");
  }
}

void check_volume_mode(Faults& faults, Json mode) {
  check_enum(faults, "volumeMode", mode, kVolumeModes);
}

void check_class_name(Faults& faults, std::string_view field, Json name) {
  if (!name.string().empty()) check_dns_subdomain_value(faults, field, name.string());
}

void check_claim_spec(Faults& faults, Json spec, Json old_spec) {
  const Json modes = spec.get("accessModes");
  if (modes.size() == 0) faults.required("accessModes", "at least 1 access mode is required");
  if (const Json selector = spec.get("selector")) {
    const Faults::In at(faults, "selector");
    check_label_selector(faults, selector, has_invalid_selector(old_spec));
  }
  check_access_modes(faults, modes);
  check_storage_request(faults, spec);
  check_class_name(faults, "storageClassName", spec.get("storageClassName"));
  check_volume_mode(faults, spec.get("volumeMode"));
  check_data_sources(faults, spec, has_api_group(old_spec));
  check_class_name(faults, "volumeAttributesClassName", spec.get("volumeAttributesClassName"));
}

void validate_claim(const Input& in, Faults& faults) {
  {
    const Faults::In spec(faults, "spec");
    check_claim_spec(faults, in.root.get("spec"), in.old_root.get("spec"));
  }
  if (in.old_root) check_claim_update(in, faults);
}

void validate_claim_status(const Input& in, Faults& faults) {
  if (in.root.at("spec.accessModes").size() == 0) faults.required("Spec.accessModes");
  const Json status = in.root.get("status");
  const Faults::In at(faults, "status");
  for (const auto m : status.get("capacity").members()) {
    check_basic_resource(faults, "capacity", m.name, m.value);
  }
  for (const auto m : status.get("allocatedResourceStatuses").members()) {
    check_resource_key(faults, "allocatedResourceStatuses", m.name);
    Faults state;
    check_enum(state, "", m.value, kResizeStates);
    if (state.size() != 0) {
      faults.not_supported("allocatedResourceStatuses", m.name, kResizeStates);
    }
  }
  for (const auto m : status.get("allocatedResources").members()) {
    if (!check_resource_key(faults, "allocatedResources", m.name)) continue;
    check_basic_resource(faults, "allocatedResources", m.name, m.value);
  }
}

}  // namespace kedge::validation
