// What a write cannot change although it may say it: fields that the strategy of a kind resets
// (upstream: GetResetFields and GetResetFieldsFilter, pkg/registry/*/*/strategy.go), and those that
// nobody owns.
#include <array>

#include "base/strings.h"
#include "kube/managed_entries.h"

namespace kedge::kube {
namespace {

struct ResetRow {
  std::string_view group, resource, subresource;
  std::string_view paths;  // excluded with all below them, separated by blanks
};

constexpr std::string_view kSpec = "spec", kMetaSpec = "metadata spec";

// What differs from the rule: the main resource resets its status, the status resets the spec,
// other subresources nothing (those of pods take only a part of what is sent, but who sends is its
// owner).
constexpr ResetRow kRows[] = {
    {"", "namespaces", "finalize", "status"},
    {"", "pods", "status", "spec metadata.deletionTimestamp metadata.ownerReferences"},
    {"admissionregistration.k8s.io", "validatingadmissionpolicies", "status", kMetaSpec},
    {"apiregistration.k8s.io", "apiservices", "status", kMetaSpec},
    {"apps", "deployments", "status", "spec metadata.labels"},
    {"certificates.k8s.io", "certificatesigningrequests", "", "spec status"},
    {"certificates.k8s.io", "certificatesigningrequests", "status", "spec status.conditions"},
    {"certificates.k8s.io", "certificatesigningrequests", "approval", "spec status.certificate"},
    {"flowcontrol.apiserver.k8s.io", "flowschemas", "status", kMetaSpec},
    {"flowcontrol.apiserver.k8s.io", "prioritylevelconfigurations", "status", kMetaSpec},
    {"networking.k8s.io", "servicecidrs", "status", kMetaSpec},
    {"resource.k8s.io", "resourceclaims", "status", kMetaSpec},
    {"storage.k8s.io", "volumeattachments", "status", kMetaSpec},
};

constexpr std::string_view kStripped[] = {
    "apiVersion",
    "kind",
    "metadata",
    "metadata.name",
    "metadata.namespace",
    "metadata.creationTimestamp",
    "metadata.selfLink",
    "metadata.uid",
    "metadata.clusterName",
    "metadata.generation",
    "metadata.managedFields",
    "metadata.resourceVersion",
};

FieldSet set_of_paths(FieldArena& arena, std::string_view paths) {
  FieldSet out = nullptr;
  for (const std::string_view path : split(paths, ' ')) {
    out = fields_union(arena, out, fields_of_path(arena, path));
  }
  return out;
}

}  // namespace

FieldSet without_reset_fields(FieldArena& arena, const Kind& kind, std::string_view subresource,
                              FieldSet set) {
  if (set == nullptr) return set;
  // Events are served by two groups and have nothing to reset.
  for (const ResetRow& row : kRows) {
    if (row.group != kind.group || row.resource != kind.resource ||
        row.subresource != subresource) {
      continue;
    }
    return fields_recursive_difference(arena, set, set_of_paths(arena, row.paths));
  }
  if (!kind.has_status) return set;
  std::string_view paths;
  if (subresource.empty()) paths = "status";
  if (subresource == "status") paths = kind.schema < 0 ? kMetaSpec : kSpec;
  if (paths.empty()) return set;
  return fields_recursive_difference(arena, set, set_of_paths(arena, paths));
}

FieldSet without_stripped_fields(FieldArena& arena, FieldSet set) {
  if (set == nullptr) return set;
  FieldSet stripped = nullptr;
  for (const std::string_view path : kStripped) {
    stripped = fields_union(arena, stripped, fields_of_path(arena, path));
  }
  return fields_difference(arena, set, stripped);
}

}  // namespace kedge::kube
