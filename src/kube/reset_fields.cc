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
  // Excluded with all below them, separated by blanks; with only: these alone are kept, "*" is any
  // element.
  std::string_view paths;
  bool only = false;
};

constexpr std::string_view kSpec = "spec", kMetaSpec = "metadata spec";

// What differs from the rule: the main resource resets its status, the status resets the spec.
constexpr ResetRow kRows[] = {
    {"", "namespaces", "finalize", "status"},
    {"", "pods", "status", "spec metadata.deletionTimestamp metadata.ownerReferences"},
    {"", "pods", "ephemeralcontainers", "spec.ephemeralContainers", true},
    {"", "pods", "resize",
     "spec.containers.*.resources spec.containers.*.resizePolicy spec.initContainers.*.resources "
     "spec.initContainers.*.resizePolicy",
     true},
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

// The members that lead to a path of `patterns` or lie below one.
FieldSet only_matching(FieldArena& arena, FieldSet set,
                       const std::vector<std::string_view>& patterns) {
  FieldNode* last = nullptr;
  FieldSet first = nullptr;
  for (const FieldNode* n = set; n != nullptr; n = n->next) {
    std::vector<std::string_view> below;
    bool met = false, whole = false;
    for (const std::string_view p : patterns) {
      const std::string_view name = p.substr(0, p.find('.'));
      if (name != "*" && (n->kind != ElementKind::kField || n->text() != name)) continue;
      met = true;
      if (name.size() == p.size()) {
        whole = true;
      } else {
        below.push_back(p.substr(name.size() + 1));
      }
    }
    if (!met) continue;
    const FieldSet children = whole ? n->children : only_matching(arena, n->children, below);
    if (!n->member && children == nullptr) continue;
    FieldNode* copy = arena.node(*n, n->member, children);
    if (last == nullptr) {
      first = copy;
    } else {
      last->next = copy;
    }
    last = copy;
  }
  return first;
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
    if (row.only) return only_matching(arena, set, split(row.paths, ' '));
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
