// Health: /healthz, /livez, /readyz and their single checks, in upstream's text format
// (k8s.io/apiserver/pkg/server/healthz). A failing check says to the client only that it failed;
// the reason goes to the log. Loop thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/query.h"
#include "base/function.h"

namespace kedge::api {

struct HealthCheck {
  std::string name;  // "ping", "storage", "poststarthook/..."
  // "" when all is well, else the reason. May be called many times a second.
  Fn<std::string()> check;
  bool in_healthz = true;
  bool in_livez = true;
  bool in_readyz = true;
};

struct HealthAnswer {
  int status = 404;  // 200, 500, or 404: no such check
  std::string body;
  std::string failures;  // for the log: "a: reason; b: reason"
};

// `path`: "/readyz" or "/readyz/NAME" and so on.
HealthAnswer answer_health(std::vector<HealthCheck>& checks, std::string_view path,
                           const Query& query);

}  // namespace kedge::api
