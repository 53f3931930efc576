#include "registry/service_families.h"

#include <algorithm>

#include "kube/meta.h"
#include "registry/service_fields.h"
#include "validation/common.h"
#include "validation/service.h"

namespace kedge::registry {
namespace {

using kube::Json;
using validation::Faults;

constexpr std::string_view kPolicy = "spec.ipFamilyPolicy";
constexpr std::string_view kSingle = "SingleStack";
constexpr std::string_view kPrefer = "PreferDualStack";
constexpr std::string_view kRequire = "RequireDualStack";

std::string_view policy_of(Json spec) { return spec.get("ipFamilyPolicy").string(); }

bool same_list(Json a, Json b, std::string_view member) {
  return texts(a, member) == texts(b, member);
}

bool is_reduced(Json spec, Json old_spec, std::string_view member) {
  const size_t now = spec.get(member).size();
  return now != 0 && now < old_spec.get(member).size();
}

std::string_view other_family(std::string_view family) { return family_name(family != "IPv4"); }

// A headless Service without a selector may have families that the cluster has not.
bool is_free_of_cluster(Json spec) {
  return spec.get("clusterIP").string() == "None" && spec.get("selector").size() == 0;
}

void fill_policy(Json spec, Json old_spec) {
  if (spec.get("ipFamilyPolicy").is_string()) return;
  const std::string_view old = policy_of(old_spec);
  spec.set_string("ipFamilyPolicy", !old.empty()               ? old
                                    : is_free_of_cluster(spec) ? kRequire
                                                               : kSingle);
}

// An update to a single stack releases what it does not speak of; another one may not.
void shorten(Faults& faults, const FamilyFields& f, Json spec, Json old_spec) {
  for (const auto* member : {"clusterIPs", "ipFamilies"}) {
    std::vector<std::string> list = texts(spec, member);
    if (policy_of(spec) != kSingle) {
      if (!is_reduced(spec, old_spec, member)) continue;
      faults.invalid(kPolicy, policy_of(spec),
                     std::string("must be 'SingleStack' to release the secondary ") +
                         (std::string_view(member) == "clusterIPs" ? "cluster IP" : "IP family"));
    } else if (same_list(spec, old_spec, member) && list.size() > 1) {
      list.resize(1);
      set_texts(f.doc, spec, member, list);
    }
  }
}

void check_single(Faults& faults, Json spec) {
  if (policy_of(spec) != kSingle) return;
  if (spec.get("clusterIPs").size() == 2) {
    faults.invalid(kPolicy, kSingle,
                   "must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are "
                   "specified");
  }
  if (spec.get("ipFamilies").size() == 2) {
    faults.invalid(kPolicy, kSingle,
                   "must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are "
                   "specified");
  }
}

bool has(const std::vector<std::string_view>& families, std::string_view family) {
  return std::find(families.begin(), families.end(), family) != families.end();
}

// The families that the addresses say.
void infer(Faults& faults, const FamilyFields& f, Json spec) {
  std::vector<std::string> families = texts(spec, "ipFamilies");
  const size_t known = families.size();
  size_t i = 0;
  for (const Json ip : spec.get("clusterIPs").elements()) {
    if (ip.string() == "None") break;
    const std::string_view family = family_name(!validation::is_ipv6(ip.string()));
    if (i >= families.size()) {
      if (has(f.configured, family)) {
        families.emplace_back(family);
      } else {
        faults.invalid("spec.clusterIPs[" + std::to_string(i) + "]", spec.get("clusterIPs"),
                       std::string(family) + " is not configured on this cluster");
      }
    }
    ++i;
  }
  if (families.size() != known) set_texts(f.doc, spec, "ipFamilies", families);
}

void check_configured(Faults& faults, const FamilyFields& f, Json spec) {
  if (policy_of(spec) == kRequire && f.configured.size() < 2) {
    faults.invalid(kPolicy, kRequire, "this cluster is not configured for dual-stack services");
  }
  size_t i = 0;
  for (const Json family : spec.get("ipFamilies").elements()) {
    if (!has(f.configured, family.string())) {
      faults.invalid("spec.ipFamilies[" + std::to_string(i) + "]", family,
                     "not configured on this cluster");
    }
    ++i;
  }
}

Status said(const FamilyFields& f, Faults& faults) {
  if (faults.size() == 0) return {};
  return kube::invalid_error(f.kind, f.name, faults.take());
}

}  // namespace

std::string_view family_name(bool ipv4) { return ipv4 ? "IPv4" : "IPv6"; }

bool keeps_dual_stack(Json spec, Json old_spec) {
  if (policy_of(spec) != kPrefer || !needs_cluster_ip(spec)) return false;
  if (spec.get("type").string() != old_spec.get("type").string()) return false;
  if (old_spec.get("ipFamilyPolicy") && policy_of(old_spec) != kPrefer) return false;
  return same_list(spec, old_spec, "clusterIPs") && same_list(spec, old_spec, "ipFamilies");
}

Status init_families(const FamilyFields& f) {
  const Json spec = f.root.get("spec");
  const Json old_spec = f.old_root.get("spec");
  if (!needs_cluster_ip(spec)) return {};
  if (old_spec && keeps_dual_stack(spec, old_spec)) return {};
  fill_policy(spec, old_spec);
  Faults faults;
  validation::check_cluster_ips(faults, f.root, f.old_root);
  TRY(said(f, faults));
  if (old_spec) shorten(faults, f, spec, old_spec);
  check_single(faults, spec);
  infer(faults, f, spec);
  TRY(said(f, faults));
  std::vector<std::string> families = texts(spec, "ipFamilies");
  const bool free = is_free_of_cluster(spec);
  if (!free) {
    check_configured(faults, f, spec);
    TRY(said(f, faults));
  }
  if (families.empty()) {
    families.emplace_back(f.configured.empty() ? family_name(true) : f.configured.front());
  }
  if (families.size() == 1 && policy_of(spec) != kSingle && (free || f.configured.size() == 2)) {
    families.emplace_back(other_family(families[0]));
  }
  set_texts(f.doc, spec, "ipFamilies", families);
  return {};
}

}  // namespace kedge::registry
