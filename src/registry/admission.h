// Admission: the plugins that look at a write before it is decided: some fill in, some refuse
// (upstream: k8s.io/apiserver/pkg/admission and k8s.io/kubernetes/plugin/pkg/admission).
//
// One table in upstream's order (admission.cc), a row a plugin, under upstream's name: the
// resources, operations and subresources it looks at, a function that may change the object and one
// that may only refuse it. The mutating ones run when a write is prepared: behind managed fields,
// before the rules of the kind; the validating ones in the decision, behind validation, against the
// head. A deletion passes both, and so does what is posted below an object without writing it
// (eviction, token) or connects to it. Kinds that no plugin wants cost one look-up.
//
// Functions are pure but for what they fill in, and linear in the size of the object. Loop thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "policy/user.h"
#include "registry/head.h"
#include "registry/registry.h"

namespace kedge::registry {

// Rows of the kinds that plugins read.
struct AdmissionKinds {
  explicit AdmissionKinds(const kube::Kinds& kinds);
  const kube::Kinds* all;
  const Kind* namespaces;
  const Kind* nodes;
  const Kind* pods;
  const Kind* service_accounts;
  const Kind* limit_ranges;
  const Kind* resource_quotas;
  const Kind* priority_classes;
  const Kind* runtime_classes;
  const Kind* storage_classes;
  const Kind* ingress_classes;
  const Kind* claims;
  const Kind* volumes;
  const Kind* csi_drivers;
};

// What is being done, as a function sees it.
struct Admitting {
  AdmissionOperation operation;
  const Kind& kind;  // of the resource, in the version that is kept
  std::string_view subresource;
  std::string_view ns;
  std::string_view name;  // "" while it is still to be generated
  const policy::User& user;
  bool dry_run;
  // What would be stored, or what was posted below an object (a Binding, an Eviction); no value for
  // a deletion and a connection.
  kube::Json object;
  kube::JsonDoc* doc;     // of `object`; null while it may not be changed
  kube::Json old_object;  // what is there, for an update and a deletion
  const HeadView& head;
  const AdmissionKinds& kinds;
  const AdmissionOptions& options;
  int64_t wall_seconds;
  Random* random;  // null while validating
  std::vector<std::string>& warnings;

  // `pods "a" is forbidden: WHY`, the name as upstream finds it (admission.NewForbidden).
  Error forbidden(std::string_view why) const;
  // Read as it is in the head; no root where it is not there.
  kube::JsonDoc read(const Kind& of, std::string_view in_ns, std::string_view named) const;
};

using AdmissionFunction = Status (*)(const Admitting& a);

struct AdmissionPlugin {
  std::string_view name;
  bool by_default = false;
  // Separated by commas: "pods", "ingresses.networking.k8s.io"; "*": all.
  std::string_view resources = {};
  uint8_t operations = 0;
  // Separated by commas, "" is the object itself: ",status"; "*": all.
  std::string_view subresources = {};
  AdmissionFunction mutate = nullptr;
  AdmissionFunction validate = nullptr;
};

// Every plugin that upstream knows, in its order. One without functions is not built.
std::span<const AdmissionPlugin> admission_plugins();
// What is wrong with the names in `options`: unknown, not built, on both lists.
Status check_admission_options(const AdmissionOptions& options);

class Admission {
 public:
  // REQUIRES: check_admission_options() is ok. `kinds` outlives it.
  Admission(const kube::Kinds& kinds, AdmissionOptions options);

  const AdmissionKinds& kinds() const { return kinds_; }
  const AdmissionOptions& options() const { return options_; }
  // Runs the functions of the plugins that are on, until one refuses.
  Status mutate(const Admitting& a) const;
  Status validate(const Admitting& a) const;
  // True: a pod should wait a little for this account of its namespace, that a controller makes
  // soon (the ServiceAccount plugin is on, the namespace is there, its account is not).
  bool waits_for_account(const WriteRequest& request, kube::Json sent, const HeadView& head) const;

 private:
  using Chain = std::vector<const AdmissionPlugin*>;
  bool is_on(const AdmissionPlugin& plugin) const;
  const Chain& chain(const Kind& kind) const;

  AdmissionKinds kinds_;
  AdmissionOptions options_;
  Chain any_;                  // of what has no row of its own
  std::vector<Chain> chains_;  // by resource
  bool accounts_ = false;      // the ServiceAccount plugin is on
};

}  // namespace kedge::registry
