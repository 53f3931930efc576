// Namespaces: ValidateNamespace and its like in pkg/apis/core/validation.
#include "validation/functions.h"

namespace kedge::validation {
namespace {

bool is_standard_finalizer(std::string_view name) {
  return name == "kubernetes" || name == "orphan" || name == "foregroundDeletion";
}

void check_finalizer(Faults& faults, std::string_view name) {
  faults.invalid_all("", name, kube::check_qualified_name(name));
  if (name.find('/') == std::string_view::npos && !is_standard_finalizer(name)) {
    faults.invalid("", name, "name is neither a standard finalizer name nor is it fully qualified");
  }
}

}  // namespace

void validate_namespace(const Input& in, Faults& faults) {
  if (in.old_root) return;  // the strategy carries the finalizers over
  const Faults::In at(faults, "spec.finalizers");
  for (const Json f : in.root.at("spec.finalizers").elements()) {
    if (faults.full()) return;
    check_finalizer(faults, f.string());
  }
}

void validate_namespace_finalize(const Input& in, Faults& faults) {
  const Faults::In spec(faults, "spec");
  size_t i = 0;
  for (const Json f : in.root.at("spec.finalizers").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "finalizers", i++);
    check_finalizer(faults, f.string());
  }
}

void validate_namespace_status(const Input& in, Faults& faults) {
  const bool deleting = in.root.at("metadata.deletionTimestamp").valid();
  const std::string_view wanted = deleting ? "Terminating" : "Active";
  const Json phase = in.root.at("status.phase");
  if (phase.string() == wanted) return;
  faults.invalid("status.Phase", phase.string(),
                 deleting ? "may only be 'Terminating' if `deletionTimestamp` is not empty"
                          : "may only be 'Active' if `deletionTimestamp` is empty");
}

}  // namespace kedge::validation
