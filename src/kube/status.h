// metav1.Status documents from Errors, and the messages every kind shares.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "kube/kinds.h"

namespace kedge::kube {

// {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",...}
std::string status_json(const Error& error);
// A Success Status, with details (what a DELETE answers).
std::string success_status_json(const Kind& kind, std::string_view name, std::string_view uid);

// `pods "a" not found`, with details (k8s.io/apimachinery/pkg/api/errors.NewNotFound); and so on.
Error not_found(const Kind& kind, std::string_view name);
Error already_exists(const Kind& kind, std::string_view name);
// `Operation cannot be fulfilled on pods "a": REASON`.
Error conflict(const Kind& kind, std::string_view name, std::string_view reason);
Error bad_request(std::string message);
// `pods "a" is forbidden: REASON`.
Error forbidden(const Kind& kind, std::string_view name, std::string_view reason);

}  // namespace kedge::kube
