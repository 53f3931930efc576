// The options of requests: ListOptions, CreateOptions, UpdateOptions, DeleteOptions, from the query
// and, for a DELETE, the body. Values, defaults and every refusal as upstream
// (k8s.io/apimachinery/pkg/apis/meta: v1, internalversion and their validation). Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "api/query.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/selector.h"
#include "registry/registry.h"

namespace kedge::api {

struct ListOptions {
  kube::Selector selector;
  int64_t limit = 0;
  std::string continue_token;
  std::string resource_version;
  std::string resource_version_match;  // "", "Exact", "NotOlderThan"
  std::optional<int64_t> timeout_seconds;
  bool watch = false;
  bool allow_watch_bookmarks = false;
  std::optional<bool> send_initial_events;
};

// `name`: the object that the path names (/watch/.../NAME), "" for none.
// Errors: BadRequest (values that cannot be read, selectors) and Invalid (what does not fit
// together).
Result<ListOptions> parse_list_options(const Query& query, const kube::Kind& kind,
                                       std::string_view name, bool force_watch);

struct WriteOptions {
  bool dry_run = false;
  std::string field_manager;
  registry::WriteRequest::FieldValidation field_validation =
      registry::WriteRequest::FieldValidation::kWarn;
};

// `options_kind`: "CreateOptions" or "UpdateOptions".
Result<WriteOptions> parse_write_options(const Query& query, std::string_view options_kind);

struct PatchOptions : WriteOptions {
  bool force = false;
};
// An apply must name its manager, and nothing else may be forced.
Result<PatchOptions> parse_patch_options(const Query& query, bool is_apply);

struct DeleteRequest {
  registry::DeleteOptions options;
  bool dry_run = false;
  std::optional<bool> orphan_dependents;
};

// From the body when there is one (an object whose shape was checked), else from the query.
Result<DeleteRequest> parse_delete_options(const Query& query, kube::Json body);

// GetOptions: resourceVersion. Error: BadRequest for ?export.
Result<std::string> parse_get_options(const Query& query);

// The number of a resourceVersion; "" is 0. Error: `resourceVersion: Invalid value: ...` with the
// code Unknown (upstream answers 500 without a reason).
Result<uint64_t> parse_resource_version(std::string_view text);

}  // namespace kedge::api
