// Patches: JSON Patch (RFC 6902), JSON Merge Patch (RFC 7396) and Kubernetes' strategic merge patch
// (k8s.io/apimachinery/pkg/util/strategicpatch, driven by the patch strategies of the schema
// tables).
//
// Each changes the root of `doc` in place and leaves `patch` as it is, if nothing else is said;
// after an error the document is of no use. Work is bounded: a patch that copies, walks or nests
// more than its bounds allow is refused, not carried out. Pure. Errors carry upstream's status code
// and the words of its libraries (evanphx/json-patch v4, strategicpatch); what a client is told of
// a JSON Patch that cannot be carried out is less (registry/patch_write.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

inline constexpr size_t kJsonPatchOperations = 10'000;  // maxJSONPatchOperations of upstream
// Bytes of JSON that the copy operations of one patch may add (upstream: JSONPatchMaxCopyBytes).
inline constexpr size_t kJsonPatchCopyBytes = 3 * 1024 * 1024;
// Members and elements that one JSON Patch may walk along: a second of a slow machine. Upstream
// has no such bound: 10,000 operations at the end of a list of 100,000 are its problem.
inline constexpr uint64_t kJsonPatchSteps = 200'000'000;

// `patch` is a list of operations. Errors: BadRequest (not a patch), Invalid (an operation that
// cannot be carried out), RequestEntityTooLarge (too many operations, too much work).
Status json_patch(JsonDoc& doc, Json patch);
// What upstream's strict decoder says of the operations: wrong types (BadRequest), and names that
// no operation has ("[0].foo") in `unknown`.
Status check_json_patch(Json patch, std::vector<std::string>& unknown);

// An object merges, null members remove; a list replaces the document. BadRequest for other values.
Status merge_patch(JsonDoc& doc, Json patch);

// With every directive: $patch (replace, merge, delete), $retainKeys, $setElementOrder/x,
// $deleteFromPrimitiveList/x. Null members remove; a patch of null does nothing. `patch`
// is changed: directives that were carried out leave it, as upstream shows it in errors. Errors:
// BadRequest, Invalid, and Unknown for what upstream answers 500 without a reason.
// REQUIRES: kind.schema >= 0; `patch` is of another document.
Status strategic_merge_patch(const Kind& kind, JsonDoc& doc, Json patch);

}  // namespace kedge::kube
