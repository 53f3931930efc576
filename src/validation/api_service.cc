// APIServices: kube-aggregator's pkg/apis/apiregistration/validation.
#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

void check_local(Faults& faults, Json spec) {
  const Json bundle = spec.get("caBundle");
  if (const std::string raw = base64_decode(bundle.string()).value_or(""); !raw.empty()) {
    faults.invalid("caBundle", std::to_string(raw.size()) + " bytes",
                   "local APIServices may not have a caBundle");
  }
  if (spec.get("insecureSkipTLSVerify").boolean()) {
    faults.invalid("insecureSkipTLSVerify", spec.get("insecureSkipTLSVerify"),
                   "local APIServices may not have insecureSkipTLSVerify");
  }
}

void check_remote(Faults& faults, Json spec) {
  const Json service = spec.get("service");
  {
    const Faults::In at(faults, "service");
    check_all_required(faults, service, "namespace,name");
    const int64_t port = number_of(service, "port");
    if (port < 1 || port > 65535) {
      faults.invalid("port", port, "port is not valid: must be between 1 and 65535, inclusive");
    }
  }
  const Json insecure = spec.get("insecureSkipTLSVerify");
  if (insecure.boolean() && !spec.get("caBundle").string().empty()) {
    faults.invalid("insecureSkipTLSVerify", insecure, "may not be true if caBundle is present");
  }
}

void check_priority(Faults& faults, Json spec, std::string_view field, int64_t most) {
  const int64_t priority = number_of(spec, field);
  if (priority > 0 && priority <= most) return;
  faults.invalid(field, priority, "must be positive and less than " + std::to_string(most));
}

}  // namespace

void validate_api_service(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const std::string_view name = in.root.at("metadata.name").string();
  const std::string_view group = spec.get("group").string();
  const std::string_view version = spec.get("version").string();
  const std::string wanted = std::string(version) + "." + std::string(group);
  if (!name.empty() && kube::check_path_segment(name).empty() && name != wanted) {
    faults.invalid("metadata.name", name,
                   "must be `spec.version+\".\"+spec.group`: " + go_quote(wanted));
  }
  const Faults::In at(faults, "spec");
  if (group.empty()) {
    if (version != "v1") {
      faults.required("group", "only v1 may have an empty group and it better be legacy kube");
    }
  } else {
    check_dns_subdomain_value(faults, "group", group);
  }
  faults.invalid_all("version", version, kube::check_dns1035_label(version));
  check_priority(faults, spec, "groupPriorityMinimum", 20000);
  check_priority(faults, spec, "versionPriority", 1000);
  if (spec.get("service")) {
    check_remote(faults, spec);
  } else {
    check_local(faults, spec);
  }
}

void validate_api_service_status(const Input& in, Faults& faults) {
  constexpr std::string_view kStatuses[] = {"True", "False", "Unknown"};
  const Faults::In at(faults, "status");
  size_t i = 0;
  for (const Json c : in.root.at("status.conditions").elements()) {
    if (faults.full()) return;
    const Faults::In one(faults, "conditions", i++);
    const std::string_view status = c.get("status").string();
    if (!is_one_of(status, "True,False,Unknown")) {
      faults.not_supported("status", status, kStatuses);
    }
  }
}

}  // namespace kedge::validation
