// How a list is read: what handlers of lists and of collection deletions share (read.cc).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/call.h"
#include "api/list_body.h"
#include "api/options.h"
#include "base/result.h"
#include "cache/cache.h"

namespace kedge::api {

struct ListPlan {
  uint64_t least_revision = 0;             // the cache must have reached this one
  std::optional<uint64_t> exact_revision;  // absent: the present state
  std::string after_key;                   // "": from the beginning
};

// What resourceVersion, resourceVersionMatch, limit and continue ask for together
// (k8s.io/apiserver/pkg/storage: ValidateListOptions).
Result<ListPlan> plan_list(const ListOptions& options, std::string_view ns);
// The page, or nothing when the call was answered with an error.
std::optional<cache::ListPage> read_page(const CallRef& call, const ListOptions& options,
                                         const ListPlan& plan);
ListMeta list_meta(const Call& call, const cache::ListPage& page);

}  // namespace kedge::api
