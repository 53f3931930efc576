// Resource slices: pkg/apis/resource/validation.
#include <map>

#include "base/strings.h"
#include "kube/quantity.h"
#include "validation/common.h"
#include "validation/device_names.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostDevices = 128;
constexpr size_t kMostAdvancedDevices = 64;  // with taints, counters or lists
constexpr size_t kMostCounterSets = 8;
constexpr size_t kMostCounters = 32;
constexpr size_t kMostConsumptions = 2;
constexpr size_t kMostProperties = 32;  // attributes and capacities of a device
constexpr size_t kMostAttributeText = 64;
constexpr size_t kMostTaints = 16;
constexpr size_t kMostValues = 10;

std::string_view name_of(Json e) { return e.get("name").string(); }

// [0-9A-Za-z-]+ pieces between dots; `numbers` may not begin with 0 where they are digits only.
bool is_semver_tail(std::string_view text, bool numbers) {
  for (const std::string_view part : split(text, '.')) {
    if (part.empty()) return false;
    bool digits = true;
    for (const char c : part) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
      if (!letter && !(c >= '0' && c <= '9')) return false;
      digits = digits && !letter;
    }
    if (numbers && digits && part.size() > 1 && part[0] == '0') return false;
  }
  return true;
}

bool is_semver(std::string_view text) {
  const size_t plus = text.find('+');
  if (plus != std::string_view::npos && !is_semver_tail(text.substr(plus + 1), false)) return false;
  text = text.substr(0, plus);
  const size_t dash = text.find('-');
  if (dash != std::string_view::npos && !is_semver_tail(text.substr(dash + 1), true)) return false;
  const auto numbers = split(text.substr(0, dash), '.');
  if (numbers.size() != 3) return false;
  for (const std::string_view n : numbers) {
    if (n.empty() || n.find_first_not_of("0123456789") != std::string_view::npos) return false;
    if (n.size() > 1 && n[0] == '0') return false;
  }
  return true;
}

// The internal type has its fields in an order of its own.
std::string shown_attribute(Json attribute) {
  std::string out = "{";
  for (const auto& [name, member] : {std::pair("IntValue", "int"),
                                     {"BoolValue", "bool"},
                                     {"StringValue", "string"},
                                     {"VersionValue", "version"},
                                     {"IntValues", "ints"},
                                     {"BoolValues", "bools"},
                                     {"StringValues", "strings"},
                                     {"VersionValues", "versions"}}) {
    if (out.size() > 1) out += ',';
    const Json v = attribute.get(member);
    out.append("\"").append(name).append("\":").append(v ? v.print() : "null");
  }
  return out + "}";
}

void check_attribute(Faults& faults, Json attribute) {
  size_t fields = 0;
  for (const char* name : {"bool", "int", "string", "version"}) {
    const Json v = attribute.get(name);
    if (!v) continue;
    ++fields;
    if (!v.is_string()) continue;
    if (std::string_view(name) == "version" && !is_semver(v.string())) {
      faults.invalid(name, v.string(), "must be a string compatible with semver.org spec 2.0.0");
    }
    if (v.string().size() > kMostAttributeText) faults.too_long(name, kMostAttributeText);
  }
  if (fields == 0) faults.invalid("", std::string_view(), "exactly one value must be specified");
  if (fields > 1) {
    faults.invalid_shown("", shown_attribute(attribute), "exactly one value must be specified");
  }
}

// --- what may be asked of a capacity

void check_valid_values(Faults& faults, Json values, std::string_view most,
                        std::string_view fallback) {
  bool found = false;
  std::string_view before;
  std::set<std::string> seen;
  if (values.size() > kMostValues) {
    faults.too_many("validValues", values.size(), kMostValues);
  }
  size_t i = 0;
  for (const Json v : values.elements()) {
    if (faults.full()) return;
    const std::string_view value = v.string();
    const Faults::In at(faults, "validValues", i++);
    if (!before.empty() && kube::compare_quantities(before, value) > 0) {
      faults.invalid("", value, "values must be sorted in ascending order");
    }
    before = value;
    if (kube::compare_quantities(value, most) > 0) {
      faults.invalid("", value, "option is larger than capacity value: " + std::string(most));
    }
    found = found || kube::compare_quantities(value, fallback) == 0;
    if (!seen.insert(std::string(value)).second) faults.duplicate("", value);
  }
  if (!found) {
    faults.invalid("validValues", fallback,
                   "default value is not valid according to the requestPolicy");
  }
}

void check_valid_range(Faults& faults, Json range, std::string_view most,
                       std::string_view fallback) {
  const Faults::In at(faults, "validRange");
  const std::string min(range.get("min").string());
  const std::string max(range.get("max").string());
  if (min.empty()) return faults.required("min", "required when validRange is defined");
  const auto more = [](std::string_view a, std::string_view b) {
    return kube::compare_quantities(a, b) > 0;
  };
  const std::string of_capacity = " is larger than capacity value: " + std::string(most);
  if (more(min, most)) faults.invalid("min", min, "min" + of_capacity);
  if (more(min, fallback)) faults.invalid("min", fallback, "default is less than min: " + min);
  if (!max.empty()) {
    if (more(min, max)) faults.invalid("max", min, "min is larger than max: " + max);
    if (more(max, most)) faults.invalid("max", max, "max" + of_capacity);
    if (more(fallback, max)) faults.invalid("max", fallback, "default is more than max: " + max);
  }
  const std::string step(range.get("step").string());
  if (step.empty()) return;
  const std::string next = kube::add_quantities(min, step);
  if (more(next, most)) faults.invalid("step", step, "one step " + next + of_capacity);
}

void check_request_policy(Faults& faults, Json policy, std::string_view most) {
  const Json values = policy.get("validValues");
  const Json range = policy.get("validRange");
  const std::string_view fallback = policy.get("default").string();
  const Faults::In at(faults, "requestPolicy");
  if (values.size() != 0 && range) {
    return faults.forbidden("",
                            "exactly one policy can be specified, cannot specify \"validValues\" "
                            "and \"validRange\" at the same time");
  }
  if (values.size() == 0 && !range) return;
  if (!policy.get("default")) {
    return faults.required("default", range ? "required when validRange is defined"
                                            : "required when validValues is defined");
  }
  if (range) return check_valid_range(faults, range, most, fallback);
  check_valid_values(faults, values, most, fallback);
}

void check_capacities(Faults& faults, Json device) {
  const bool shared = device.get("allowMultipleAllocations").boolean();
  for (const auto m : device.get("capacity").members()) {
    if (faults.full()) return;
    check_attribute_name(faults, "capacity", m.name);
    const Json policy = m.value.get("requestPolicy");
    if (!policy) continue;
    const Faults::In at(faults, "capacity", m.name);
    if (shared) {
      check_request_policy(faults, policy, m.value.get("value").string());
    } else {
      faults.forbidden("requestPolicy", "allowMultipleAllocations must be true");
    }
  }
}

// --- counters, nodes

void check_counters(Faults& faults, std::string_view name_field, Json holder) {
  const std::string_view name = holder.get(name_field).string();
  const Json counters = holder.get("counters");
  if (name.empty()) {
    faults.required(name_field);
  } else {
    check_dns_label_value(faults, name_field, name);
  }
  if (counters.size() == 0) return faults.required("counters");
  if (counters.size() > kMostCounters) {
    return faults.too_many("counters", counters.size(), kMostCounters);
  }
  for (const auto m : counters.members()) check_dns_label_value(faults, "counters", m.name);
}

// Says of each way to choose nodes what is wrong with it; which are there, as "`a`, `b`".
std::string check_nodes(Faults& faults, Json holder, bool of_slice, size_t& ways) {
  std::string set;
  const auto add = [&](const char* name) {
    set += (set.empty() ? "`" : ", `") + std::string(name) + "`";
    ++ways;
  };
  if (const Json node = holder.get("nodeName")) {
    if (node.string().empty()) {
      faults.invalid(
          "nodeName", node,
          of_slice ? "must be either unset or set to a non-empty string" : "must not be empty");
    } else {
      add("nodeName");
      check_dns_subdomain_value(faults, "nodeName", node.string());
    }
  }
  if (const Json selector = holder.get("nodeSelector")) {
    add("nodeSelector");
    const Faults::In at(faults, "nodeSelector");
    check_node_selector(faults, selector);
    const Json terms = selector.get("nodeSelectorTerms");
    if (of_slice && terms.size() != 1) {
      faults.invalid("nodeSelectorTerms", terms, "must have exactly one node selector term");
    }
  }
  for (const char* name : {"allNodes", "perDeviceNodeSelection"}) {
    const Json all = holder.get(name);
    if (!all) continue;
    if (all.boolean()) {
      add(name);
    } else {
      faults.invalid(name, all, "must be either unset or set to true");
    }
  }
  return "{" + set + "}";
}

void check_device_nodes(Faults& faults, Json device, bool per_device) {
  constexpr std::string_view kNeed =
      "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when "
      "`perDeviceNodeSelection` is set to true in the ResourceSlice spec";
  if (!per_device) {
    if (device.get("nodeName") || device.get("nodeSelector") || device.get("allNodes")) {
      faults.invalid("", Json(),
                     "`nodeName`, `nodeSelector` and `allNodes` can only be set if "
                     "`perDeviceNodeSelection` is set to true in the ResourceSlice spec");
    }
    return;
  }
  size_t ways = 0;
  const std::string set = check_nodes(faults, device, false, ways);
  if (ways == 0) faults.required("", kNeed);
  if (ways > 1) faults.invalid("", set, kNeed);
}

void check_device(Faults& faults, Json device, Json old, bool per_device) {
  check_dns_label_value(faults, "name", name_of(device));
  const Json attributes = device.get("attributes");
  const size_t properties = attributes.size() + device.get("capacity").size();
  if (properties > kMostProperties) {
    faults.invalid("", static_cast<int64_t>(properties),
                   "the total number of attributes and capacities must not exceed 32");
  }
  for (const auto m : attributes.members()) {
    if (faults.full()) return;
    check_attribute_name(faults, "attributes", m.name);
    const Faults::In at(faults, "attributes", m.name);
    check_attribute(faults, m.value);
  }
  check_capacities(faults, device);
  if (!old || !same_value(old.get("taints"), device.get("taints"))) {
    each_of(faults, device, "taints", kMostTaints, [&](Json t) { check_device_taint(faults, t); });
  }
  each_of_set(
      faults, device, "consumesCounters", kMostConsumptions,
      [&](Json c) { check_counters(faults, "counterSet", c); },
      [](Json c) { return c.get("counterSet").string(); });
  check_device_nodes(faults, device, per_device);
  check_binding_conditions(faults, device);
}

bool is_advanced(Json devices) {
  for (const Json d : devices.elements()) {
    if (d.get("taints").size() + d.get("consumesCounters").size() != 0) return true;
  }
  return false;
}

}  // namespace

void validate_resource_slice(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Json old = in.old_root.get("spec");
  const Json pool = spec.get("pool");
  const Faults::In at(faults, "spec");
  check_driver_name(faults, "driver", spec.get("driver").string());
  {
    const Faults::In below(faults, "pool");
    check_pool_name(faults, "name", name_of(pool));
    const int64_t slices = number_of(pool, "resourceSliceCount");
    if (slices <= 0) faults.invalid("resourceSliceCount", slices, "must be greater than zero");
    const int64_t generation = number_of(pool, "generation");
    if (generation < 0) {
      faults.invalid("generation", generation, "must be greater than or equal to zero");
    }
    if (in.old_root) {
      check_immutable_fields(faults, "resource.v1.ResourcePool", pool, old.get("pool"), "name");
    }
  }
  if (in.old_root) {
    check_immutable_fields(faults, "resource.v1.ResourceSliceSpec", spec, old, "driver,nodeName");
  }
  constexpr std::string_view kNeed =
      "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required";
  size_t ways = 0;
  const std::string set = check_nodes(faults, spec, true, ways);
  if (ways == 0) faults.required("", kNeed);
  if (ways > 1) {
    faults.invalid("", set, std::string(kNeed) + ", but multiple fields are set");
  }
  const Json devices = spec.get("devices");
  if (spec.get("sharedCounters") && devices) {
    faults.invalid("", std::string_view(), "only one of `sharedCounters` or `devices` is allowed");
  }
  const bool per_device = spec.get("perDeviceNodeSelection").boolean();
  std::map<std::string_view, Json> before;
  for (const Json d : old.get("devices").elements()) before.emplace(name_of(d), d);
  each_of_set(
      faults, spec, "devices", is_advanced(devices) ? kMostAdvancedDevices : kMostDevices,
      [&](Json d) {
        const auto known = before.find(name_of(d));
        check_device(faults, d, known == before.end() ? Json() : known->second, per_device);
      },
      name_of);
  each_of_set(
      faults, spec, "sharedCounters", kMostCounterSets,
      [&](Json c) { check_counters(faults, "name", c); }, name_of);
}

}  // namespace kedge::validation
