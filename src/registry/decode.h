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
  bool resets_managed_fields = false;  // see kube/managed_fields.h

  // Checks and prunes `doc`, fills in the rest.
  void run();
};

// What is wrong with the apiVersion and kind of a patched object for an endpoint of `expected`; ""
// for nothing. They may be absent.
std::string type_fault(const kube::Kinds& kinds, const kube::Kind& expected, kube::Json root);

// Decodes a patched object in place (kube/schema.h). `converted`: a strategic patch is decoded from
// values, not from text, which has words of its own.
Status decode_patched(const kube::Kind& kind, kube::Json root, bool converted,
                      kube::ShapeReport* report);

// How upstream's decoder begins what it says of a body.
std::string not_handled(const kube::Kind& kind);

// "unknown field \"spec.foo\"" and "duplicate field ..." as sigs.k8s.io/json words them.
std::vector<std::string> strict_faults(const kube::ShapeReport& report,
                                       const std::vector<std::string>& duplicates);

}  // namespace kedge::registry
