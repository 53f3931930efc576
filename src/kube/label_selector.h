// metav1.LabelSelector (matchLabels and matchExpressions) as it stands in objects.
#pragma once

#include <string>

#include "base/result.h"
#include "kube/json.h"

namespace kedge::kube {

// The selector as text that LabelSelector::parse() takes, requirements by key as upstream prints
// them: "a=b,c in (d,e),!f". An empty selector is "" and selects everything; one that is absent
// selects nothing, which no text says: callers ask. Error: an operator that there is not, with
// upstream's words.
Result<std::string> label_selector_text(Json selector);

// The text of a plain map of labels, as the selector of a ReplicationController: "a=b,c=d".
std::string label_map_text(Json labels);

}  // namespace kedge::kube
