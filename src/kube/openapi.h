// OpenAPI: the documents that describe the API, made from the tables of kinds and types.
//
// v3 has one document a group and version (and one for each path that is no resource), v2 one for
// everything. Names, paths, operations, types, extensions and defaults are upstream's; descriptions
// are our own and only where facts/descriptions.txt has one. The protobuf forms are gnostic's
// messages (openapi.v2.Document, openapi.v3.Document) of the same JSON.
// Pure; a large document takes some ten milliseconds, so nothing of this is for a loop.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/kinds.h"

namespace kedge::kube {

struct OpenApiOptions {
  std::string version;  // of the server: "v1.36.2+kedge0"
  // Whether DELETE of a kind answers the object instead of a Status.
  bool (*returns_deleted)(const Kind& kind) = nullptr;
};

// The names of the v3 documents, sorted: "api/v1", "apis/apps/v1", "version".
std::vector<std::string> openapi_v3_names(const Kinds& kinds);
// Nothing where there is no such document.
std::optional<std::string> openapi_v3_json(const Kinds& kinds, const OpenApiOptions& options,
                                           std::string_view name);
std::string openapi_v2_json(const Kinds& kinds, const OpenApiOptions& options);

enum class OpenApiVersion : uint8_t { kV2, kV3 };
// The protobuf form of one of the documents above. Error: not such a document.
Result<std::string> openapi_protobuf(OpenApiVersion version, std::string_view json);

}  // namespace kedge::kube
