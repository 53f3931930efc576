// Pods and their templates (ValidatePodTemplateSpec and what it stands on in
// pkg/apis/core/validation), for every kind that has a template.
//
// Feature gates are as upstream's 1.36 has them by default; fields behind a gate that is off are
// dropped before validation.
#pragma once

#include "validation/faults.h"

namespace kedge::validation {

// The walk is AT the template. `old_template` (may be no value) lets stay what was there already
// and would not be taken today (upstream's PodValidationOptions).
void check_pod_template(Faults& faults, Json pod_template, Json old_template);
// ValidatePodTemplateSpecForReplicaSet and ForRC: `selector` (a LabelSelector; `labels_only`: a map
// of labels) has to match the template's labels, restartPolicy is Always, and there is no
// activeDeadlineSeconds; `kind` is in the words about that.
void check_template_for_replicas(Faults& faults, Json pod_template, Json selector, bool labels_only,
                                 Json old_template, std::string_view kind = "ReplicaSet");
// Which labels a template has is said of "metadata.labels"; the walk is AT the template.
void check_selector_matches_template(Faults& faults, Json pod_template, Json selector,
                                     bool labels_only);

// A pod's volume; the walk is AT spec.volumes[i].
void check_volume_source(Faults& faults, Json volume);
// The member `type` of one ("nfs"), which PersistentVolumes have, too; the walk is AT the volume.
void check_source_of_type(Faults& faults, std::string_view type, Json source);
// A container's resources; the walk is AT them.
void check_container_resources(Faults& faults, Json resources);
void check_tolerations(Faults& faults, std::string_view field, Json tolerations);
// `effect` may be "" only where `may_be_empty`.
void check_taint_effect(Faults& faults, std::string_view field, std::string_view effect,
                        bool may_be_empty);

}  // namespace kedge::validation
