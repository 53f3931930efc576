// The part of decoding a body that needs nothing but the document: type and shape, in upstream's
// words. Large bodies are decoded on the pool, the others on the loop. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/schema.h"

namespace kedge::registry {

struct Decoding {
  const kube::Kind* kind;
  kube::JsonDoc doc;
  kube::ShapeReport report;
  Status status;

  // Checks and prunes `doc`, fills in the rest.
  void run();
};

// How upstream's decoder begins what it says of a body.
std::string not_handled(const kube::Kind& kind);

// "unknown field \"spec.foo\"" and "duplicate field ..." as sigs.k8s.io/json words them.
std::vector<std::string> strict_faults(const kube::ShapeReport& report,
                                       const std::vector<std::string>& duplicates);

}  // namespace kedge::registry
