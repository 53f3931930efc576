// The IP families of a Service: what its fields say of each other and of the cluster, and what is
// filled in (initIPFamilyFields in pkg/registry/core/service/storage/alloc.go). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::registry {

struct FamilyFields {
  kube::JsonDoc& doc;
  kube::Json root;      // the Service; clusterIP and clusterIPs have been matched
  kube::Json old_root;  // no value on create
  const kube::Kind& kind;
  std::string_view name;
  const std::vector<std::string_view>& configured;  // families of the cluster, the default first
};

std::string_view family_name(bool ipv4);
// Sets ipFamilyPolicy and ipFamilies; may shorten clusterIPs. The error is what the client is told.
Status init_families(const FamilyFields& f);
// isMatchingPreferDualStackClusterIPFields: nothing about the families changes, whatever the
// cluster has become meanwhile.
bool keeps_dual_stack(kube::Json spec, kube::Json old_spec);

}  // namespace kedge::registry
