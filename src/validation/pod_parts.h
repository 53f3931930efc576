// What the files of pod validation (pod*.cc) share with each other; others include pod.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "validation/common.h"
#include "validation/validation.h"

namespace kedge::validation {

// Names seen, each with a value. Few are compared, many are hashed. Views borrow.
class NameMap {
 public:
  // False: it is there already, and stays as it is.
  bool insert(std::string_view name, Json value = {});
  const Json* find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
  bool empty() const { return names_.empty(); }
  const std::vector<std::pair<std::string_view, Json>>& entries() const { return names_; }

 private:
  std::vector<std::pair<std::string_view, Json>> names_;
  std::unordered_map<std::string_view, size_t> index_;  // from kCompared on
};

// Calls f(element, index) for each element of parent.list, with the walk at it.
template <typename F>
void each(Faults& faults, Json parent, std::string_view list, F f) {
  size_t i = 0;
  for (const Json e : parent.get(list).elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, list, i);
    f(e, i++);
  }
}

// PodValidationOptions: what an old object may keep.
struct PodOptions {
  bool resource_is_pod = false;
  bool any_deletion_cost = false;
  bool any_selector_values = false;  // of affinities
  bool any_node_values = false;      // of required node affinities
  bool any_spread_selector = false;  // of topology spread constraints
  bool legacy_spread_keys = false;   // the old pod breaks today's rules of matchLabelKeys
  bool any_token_path = false;       // projected tokens on paths that are not local
  bool any_host_sysctls = false;     // sysctls of namespaces shared with the host
  bool any_huge_pages = false;       // amounts that are no multiple of the page
  bool any_selinux_policy = false;
  bool user_namespace_on_host = false;  // hostUsers: false with hostNetwork
  bool devices_in_user_namespace = false;
  bool init_resize_restarts = false;  // RestartContainer of init containers that are no sidecars
};
PodOptions pod_options(Json old_spec, Json old_metadata);

// A walk through one pod's spec.
struct PodWalk {
  Faults& faults;
  const PodOptions& options;
  Json spec;
  Json metadata;  // of a pod; no value of a template
  NameMap volumes = {};
  NameMap claims = {};
  bool host_users = true;
};

constexpr std::string_view kContainerLists[] = {"initContainers", "containers",
                                                "ephemeralContainers"};
// VisitContainersWithPath: f(container) with the walk at it; the walk is AT the spec.
template <typename F>
void each_container(Faults& faults, Json spec, F f) {
  for (const std::string_view list : kContainerLists) {
    each(faults, spec, list, [&f](Json c, size_t) { f(c); });
  }
}

// --- the walk is at the top
// ValidatePodSpecificAnnotations, ValidatePodSpec and what only pods are asked, of any write.
void check_pod_metadata_and_spec(Faults& faults, Json root, Json old_root);
void validate_pod_update(const Input& in, Faults& faults);
// ValidatePodSpecificAnnotationUpdates
void check_annotation_changes(Faults& faults, const Input& in);

// --- the walk is AT the spec
void check_pod_spec(PodWalk& walk);
void check_volumes(PodWalk& walk);
void check_containers(PodWalk& walk);
void check_init_containers(PodWalk& walk);
void check_ephemeral_containers(PodWalk& walk);
// Blanks around images, which only pods refuse.
void check_images_of_pod(Faults& faults, Json spec);
void check_pod_resources(PodWalk& walk);
void check_overhead(PodWalk& walk);
void check_pod_security_context(PodWalk& walk);
void check_windows_host_process(PodWalk& walk);
void check_os(PodWalk& walk);
void check_affinity(PodWalk& walk);
void check_topology_spread(PodWalk& walk);
// ValidatePodCreate's: what annotations and fields say of the same profile.
void check_profiles_match(Faults& faults, Json metadata, Json spec);

// --- the walk is AT the annotations
void check_pod_annotations(Faults& faults, Json annotations, Json spec, const PodOptions& options);

// --- the walk is AT a container, unless said otherwise
void check_env(Faults& faults, Json container);
void check_security_context(Faults& faults, Json context, bool host_users);  // AT it
// AT it; `claims`: names of spec.resourceClaims; `of_pod`: of a pod as a whole.
void check_resources(Faults& faults, Json resources, const NameMap& claims, bool of_pod,
                     const PodOptions& options);
void check_pull_policy(Faults& faults, std::string_view field, Json policy);

// --- single values, for more than one of the files
// AT a fieldRef; `paths` are sorted.
void check_field_ref(Faults& faults, Json ref, std::span<const std::string_view> paths);
// AT a resourceFieldRef; `of_volume`: it names a container.
void check_resource_field_ref(Faults& faults, Json ref, bool of_volume);
void check_no_backsteps(Faults& faults, std::string_view field, std::string_view path);
// Relative and without ".."; `reserved`: nor may it begin with "..".
void check_local_path(Faults& faults, std::string_view field, std::string_view path, bool reserved);
void check_user_id(Faults& faults, std::string_view field, Json id);  // group ids, too
bool has_backsteps(std::string_view path);

bool is_host_sysctl(std::string_view name, std::string_view space);  // "Net", "IPC"
bool is_deletion_cost(std::string_view text);
bool is_sidecar(Json init_container);
// AT the constraint: ValidateMatchLabelKeysAndMismatchLabelKeys.
void check_label_keys(Faults& faults, Json holder);
// AT the term: ValidatePodAffinityTermSelector.
void check_affinity_term_selectors(Faults& faults, Json term, bool any_values);
bool divides_huge_page(std::string_view resource, std::string_view quantity);

}  // namespace kedge::validation
