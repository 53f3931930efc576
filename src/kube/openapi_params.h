// Parameters of the API's operations, as rows; a set of them is a bit mask in the order of the rows
// (by name).
#pragma once

#include <cstdint>
#include <string_view>

#include "kube/openapi.h"
#include "kube/openapi_text.h"

namespace kedge::kube::openapi {

enum class Param : uint8_t {
  kAllowWatchBookmarks,
  kCommand,
  kContainer,
  kContinue,
  kDryRun,
  kFieldManager,
  kFieldSelector,
  kFieldValidation,
  kFollow,
  kForce,
  kGracePeriodSeconds,
  kIgnoreStoreReadError,
  kInsecureSkipTls,
  kLabelSelector,
  kLimit,
  kLimitBytes,
  kName,
  kNamespace,
  kOrphanDependents,
  kPathOfResource,
  kPath,
  kPorts,
  kPretty,
  kPrevious,
  kPropagationPolicy,
  kResourceVersion,
  kResourceVersionMatch,
  kSendInitialEvents,
  kShardSelector,
  kSinceSeconds,
  kStderr,
  kStdin,
  kStdout,
  kStream,
  kTailLines,
  kTimeoutSeconds,
  kTimestamps,
  kTty,
  kWatch,
  kCount,
};

using ParamSet = uint64_t;
static_assert(static_cast<size_t>(Param::kCount) <= 64);

template <typename... P>
constexpr ParamSet params(P... p) {
  return ((ParamSet{1} << static_cast<uint8_t>(p)) | ...);
}

// The elements of a list of parameters; in v2 by reference to what write_parameters() writes.
// `kind` is what {name} is the name of.
void write_param_list(JsonText& out, OpenApiVersion version, ParamSet set, std::string_view kind);
// The members of v2's "parameters".
void write_parameters(JsonText& out);

}  // namespace kedge::kube::openapi
