// What upstream's strategies do with the metadata of each kind: a table.
#pragma once

#include <string_view>

#include "kube/kinds.h"
#include "kube/meta.h"

namespace kedge::kube {

struct MetaRules {
  std::string_view group;
  std::string_view resource;
  NameRule name;
  // Finalizers without "/" must be known ones (pkg/apis/core/validation).
  bool kube_finalizers;
  // What the kind's update validation runs beside the common one, in this order:
  // 'A' the rules of create, 'U' those of update.
  std::string_view update;
};

// The row of `kind`; that of custom resources where the table has none.
const MetaRules& meta_rules(const Kind& kind);

}  // namespace kedge::kube
