// Resource claims, their templates and device classes: pkg/apis/resource/validation, but for what
// compiling CEL selectors says.
#include <map>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/device_names.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr size_t kMost = 32;  // requests, constraints, configurations, selectors, results
constexpr size_t kMostAlternatives = 8;
constexpr size_t kMostExpression = 10 * 1024;
constexpr size_t kMostParameters = 10 * 1024;
constexpr size_t kMostConsumers = 256;
constexpr size_t kMostDeviceConditions = 8;
constexpr size_t kMostInterfaceName = 256;
constexpr size_t kMostHardwareAddress = 128;
constexpr size_t kMostAddresses = 16;

std::string_view text_of(Json e) { return e.string(); }
std::string_view name_of(Json e) { return e.get("name").string(); }

// The names of requests with those of their alternatives.
using RequestNames = std::map<std::string_view, std::set<std::string_view>>;

RequestNames names_of(Json devices) {
  RequestNames out;
  for (const Json r : devices.get("requests").elements()) {
    auto& sub = out[name_of(r)];
    for (const Json s : r.get("firstAvailable").elements()) sub.insert(name_of(s));
  }
  return out;
}

void check_request_ref(Faults& faults, std::string_view field, std::string_view name,
                       const RequestNames& names) {
  constexpr std::string_view kMust =
      "must be the name of a request in the claim or the name of a request and a subrequest "
      "separated by '/'";
  const auto parts = split(name, '/');
  if (parts.size() > 2) return faults.invalid(field, name, kMust);
  for (const std::string_view part : parts) check_dns_label_value(faults, field, part);
  const auto found = names.find(parts[0]);
  if (found == names.end() || (parts.size() == 2 && !found->second.contains(parts[1]))) {
    faults.invalid(field, name, kMust);
  }
}

void check_request_refs(Faults& faults, Json holder, const RequestNames& names) {
  each_of_set(
      faults, holder, "requests", kMost,
      [&](Json e) { check_request_ref(faults, "", e.string(), names); }, text_of);
}

void check_selectors(Faults& faults, Json holder) {
  each_of(faults, holder, "selectors", kMost, [&](Json selector) {
    const Json cel = selector.get("cel");
    if (!cel) return faults.required("cel");
    if (cel.get("expression").string().size() > kMostExpression) {
      faults.too_long("cel.expression", kMostExpression);
    }
  });
}

// What requests and their alternatives ask for.
void check_wanted_devices(Faults& faults, Json request) {
  constexpr std::string_view kModes[] = {"All", "ExactCount"};
  const std::string_view device_class = request.get("deviceClassName").string();
  const std::string_view mode = request.get("allocationMode").string();
  const int64_t count = number_of(request, "count");
  if (device_class.empty()) {
    faults.required("deviceClassName");
  } else {
    check_dns_subdomain_value(faults, "deviceClassName", device_class);
  }
  check_selectors(faults, request);
  if (mode == "All") {
    if (count != 0) {
      faults.invalid("count", count, "must not be specified when allocationMode is 'All'");
    }
  } else if (mode == "ExactCount") {
    if (count <= 0) faults.invalid("count", count, "must be greater than zero");
  } else {
    faults.not_supported("allocationMode", mode, kModes);
  }
  each_of(faults, request, "tolerations", 0, [&](Json t) { check_device_toleration(faults, t); });
}

void check_request(Faults& faults, Json request) {
  check_dns_label_value(faults, "name", name_of(request));
  const Json exactly = request.get("exactly");
  const bool alternatives = request.get("firstAvailable").size() != 0;
  const std::string need = "exactly one of `exactly` or `firstAvailable` is required";
  if (!exactly && !alternatives) return faults.required("", need);
  if (exactly && alternatives) {
    return faults.invalid("", Json(), need + ", but multiple fields are set");
  }
  if (exactly) {
    const Faults::In at(faults, "exactly");
    return check_wanted_devices(faults, exactly);
  }
  each_of_set(
      faults, request, "firstAvailable", kMostAlternatives,
      [&](Json sub) {
        check_dns_label_value(faults, "name", name_of(sub));
        check_wanted_devices(faults, sub);
      },
      name_of);
}

void check_configuration(Faults& faults, Json config, bool stored) {
  const Json opaque = config.get("opaque");
  if (!opaque) return faults.required("opaque");
  const Faults::In at(faults, "opaque");
  check_driver_name(faults, "driver", opaque.get("driver").string());
  check_raw_object(faults, "parameters", opaque.get("parameters"), kMostParameters, stored);
}

// validateDeviceClaim; the walk is at the claim's spec.
void check_devices(Faults& faults, Json devices) {
  const Faults::In at(faults, "devices");
  const RequestNames names = names_of(devices);
  each_of_set(
      faults, devices, "requests", kMost, [&](Json r) { check_request(faults, r); }, name_of);
  each_of(faults, devices, "constraints", kMost, [&](Json c) {
    check_request_refs(faults, c, names);
    if (const Json match = c.get("matchAttribute")) {
      check_full_attribute_name(faults, "matchAttribute", match.string());
    } else if (const Json distinct = c.get("distinctAttribute")) {
      check_full_attribute_name(faults, "distinctAttribute", distinct.string());
    } else {
      faults.required("",
                      "exactly one of \"matchAttribute\" or \"distinctAttribute\" is required, "
                      "but multiple fields are set");
    }
  });
  each_of(faults, devices, "config", kMost, [&](Json c) {
    check_request_refs(faults, c, names);
    check_configuration(faults, c, false);
  });
}

// --- status

std::string device_id(Json device) {
  std::string out;
  for (const char* name : {"driver", "pool", "device"}) {
    out.append(device.get(name).string()).push_back('/');
  }
  const Json share = device.get("shareID");
  out.pop_back();
  if (share) out.append("/").append(share.string());
  return out;
}

void check_device_identity(Faults& faults, Json device) {
  check_driver_name(faults, "driver", device.get("driver").string());
  check_pool_name(faults, "pool", device.get("pool").string());
  check_dns_label_value(faults, "device", device.get("device").string());
  if (const Json share = device.get("shareID")) {
    check_share_id(faults, "shareID", share.string());
  }
}

void check_device_status(Faults& faults, Json device, const std::set<std::string>& allocated) {
  check_device_identity(faults, device);
  if (!allocated.contains(device_id(device))) {
    faults.invalid("", device_id(device), "must be an allocated device in the claim");
  }
  const Json conditions = device.get("conditions");
  if (conditions.size() > kMostDeviceConditions) {
    faults.too_many("conditions", conditions.size(), kMostDeviceConditions);
  }
  {
    const Faults::In at(faults, "conditions");
    check_conditions(faults, conditions);
  }
  if (const Json data = device.get("data")) {
    check_raw_object(faults, "data", data, kMostParameters, false);
  }
  const Json network = device.get("networkData");
  const Faults::In at(faults, "networkData");
  if (network.get("interfaceName").string().size() > kMostInterfaceName) {
    faults.too_long("interfaceName", kMostInterfaceName);
  }
  if (network.get("hardwareAddress").string().size() > kMostHardwareAddress) {
    faults.too_long("hardwareAddress", kMostHardwareAddress);
  }
  each_of_set(
      faults, network, "ips", kMostAddresses,
      [&](Json ip) {
        if (!is_cidr(ip.string())) {
          faults.invalid("", ip.string(),
                         "must be a valid address in CIDR form, (e.g. 10.9.8.7/24 or "
                         "2001:db8::1/64)");
        }
      },
      text_of);
}

void check_allocation(Faults& faults, Json allocation, const RequestNames& names) {
  constexpr std::string_view kSources[] = {"FromClaim", "FromClass"};
  const Json devices = allocation.get("devices");
  {
    const Faults::In at(faults, "devices");
    each_of(faults, devices, "results", kMost, [&](Json r) {
      check_request_ref(faults, "request", r.get("request").string(), names);
      check_device_identity(faults, r);
      check_binding_conditions(faults, r);
    });
    each_of(faults, devices, "config", 2 * kMost, [&](Json c) {
      check_required_enum(faults, "source", c.get("source"), kSources);
      check_request_refs(faults, c, names);
      check_configuration(faults, c, false);
    });
  }
  if (const Json selector = allocation.get("nodeSelector")) {
    const Faults::In at(faults, "nodeSelector");
    check_node_selector(faults, selector);
  }
}

bool has_new_consumer(Json now, Json old) {
  for (const Json n : now.elements()) {
    bool known = false;
    for (const Json o : old.elements()) known = known || same_value(n, o);
    if (!known) return true;
  }
  return false;
}

}  // namespace

void validate_resource_claim(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  if (in.old_root) {
    if (same_value(spec, in.old_root.get("spec"))) return;
    return faults.invalid_shown("spec", shown_as_go("resource.v1.ResourceClaimSpec", spec),
                                kIsImmutable);
  }
  const Faults::In at(faults, "spec");
  check_devices(faults, spec.get("devices"));
}

void validate_resource_claim_status(const Input& in, Faults& faults) {
  const Json status = in.root.get("status");
  const Json old = in.old_root.get("status");
  const Json allocation = status.get("allocation");
  const Faults::In at(faults, "status");
  each_of_set(
      faults, status, "reservedFor", kMostConsumers,
      [&](Json ref) { check_all_required(faults, ref, "resource,name,uid"); },
      [](Json ref) { return ref.get("uid").string(); });
  std::set<std::string> allocated;
  for (const Json r : allocation.at("devices.results").elements()) allocated.insert(device_id(r));
  each_of_set(
      faults, status, "devices", 0, [&](Json d) { check_device_status(faults, d, allocated); },
      device_id);
  const Json reserved = status.get("reservedFor");
  if (reserved.size() != 0) {
    if (!allocation) {
      faults.forbidden("reservedFor", "may not be specified when `allocated` is not set");
    } else if (in.root.at("metadata.deletionTimestamp") &&
               has_new_consumer(reserved, old.get("reservedFor"))) {
      faults.forbidden("reservedFor",
                       "new entries may not be added while `deallocationRequested` or "
                       "`deletionTimestamp` are set");
    }
  }
  if (!allocation) return;
  if (old.get("allocation")) {
    return check_immutable_fields(faults, "resource.v1.ResourceClaimStatus", status, old,
                                  "allocation");
  }
  const Faults::In below(faults, "allocation");
  check_allocation(faults, allocation, names_of(in.root.at("spec.devices")));
}

void validate_resource_claim_template(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  {
    const Faults::In at(faults, "spec");
    {
      const Faults::In metadata(faults, "metadata");
      check_template_object_meta(faults, spec.get("metadata"));
    }
    const Faults::In below(faults, "spec");
    check_devices(faults, spec.at("spec.devices"));
  }
  if (!in.old_root || same_value(spec, in.old_root.get("spec"))) return;
  faults.invalid_shown("spec", shown_as_go("resource.v1.ResourceClaimTemplateSpec", spec),
                       kIsImmutable);
}

void validate_device_class(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const Faults::In at(faults, "spec");
  check_selectors(faults, spec);
  const bool stored = in.old_root && same_value(spec.get("config"), old.get("config"));
  each_of(faults, spec, "config", kMost, [&](Json c) { check_configuration(faults, c, stored); });
  const Json extended = spec.get("extendedResourceName");
  if (extended && !is_extended_resource(extended.string())) {
    faults.invalid("extendedResourceName", extended.string(),
                   "must be a valid extended resource name");
  }
}

}  // namespace kedge::validation
