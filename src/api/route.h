// Routes of resources: which row of the table of kinds a path names, and what its method does
// there.
//
// The same answers as upstream's route tables (k8s.io/apiserver/pkg/endpoints/installer.go over
// go-restful): a path that no verb of the kind has is 404, a path that other methods have is 405.
// Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/request_info.h"
#include "base/result.h"
#include "kube/kinds.h"

namespace kedge::api {

enum class Action : uint8_t {
  kGet,
  kList,
  kWatch,
  kCreate,
  kUpdate,
  kPatch,
  kDelete,
  kDeleteCollection
};

struct Route {
  enum class Outcome : uint8_t {
    kFound,
    kNoPath,      // 404 as text: no such group
    kNoResource,  // 404 as Status
    kNoMethod,    // 405
  };
  Outcome outcome = Outcome::kNoPath;
  const kube::Kind* kind = nullptr;
  const kube::Subresource* subresource = nullptr;  // null: the object itself
  Action action = Action::kGet;
  std::string_view ns;
  std::string_view name;  // as the path has it
};

// REQUIRES: info.is_resource.
Route route_resource(const kube::Kinds& kinds, const RequestInfo& info, std::string_view method);

// 404 and 405 as go-restful's container answers them.
Error no_such_resource();
Error no_such_method();

}  // namespace kedge::api
