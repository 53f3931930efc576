// What is served beside the resources: the index, /version, health, /metrics.
#include <algorithm>

#include "api/front.h"
#include "base/strings.h"
#include "kube/json.h"

namespace kedge::api {
namespace {

bool is_path(std::string_view path, std::string_view root) {
  return path == root ||
         (path.size() == root.size() + 1 && path.starts_with(root) && path.back() == '/');
}

std::string member(std::string_view name, std::string_view value) {
  std::string out;
  kube::append_json_string(out, name);
  out += ':';
  kube::append_json_string(out, value);
  return out;
}

// "v1.36.2+kedge0" is {"1", "36"}.
std::pair<std::string, std::string> major_minor(std::string_view version) {
  if (version.starts_with('v')) version.remove_prefix(1);
  const size_t dot = version.find('.');
  if (dot == std::string_view::npos) return {std::string(version), ""};
  const std::string_view rest = version.substr(dot + 1);
  return {std::string(version.substr(0, dot)), std::string(rest.substr(0, rest.find('.')))};
}

// The minor version before: what clients may still rely on (KEP-4330).
std::string one_less(const std::string& minor) {
  const std::optional<uint64_t> n = parse_u64(minor);
  return n && *n > 0 ? std::to_string(*n - 1) : minor;
}

std::string version_json(const VersionInfo& v) {
  const auto [major, minor] = major_minor(v.git_version);
  std::string out = "{";
  out += member("major", major) + "," + member("minor", minor);
  out += "," + member("emulationMajor", major) + "," + member("emulationMinor", minor);
  out += "," + member("minCompatibilityMajor", major);
  out += "," + member("minCompatibilityMinor", one_less(minor));
  out += "," + member("gitVersion", v.git_version) + "," + member("gitCommit", v.git_commit);
  out += "," + member("gitTreeState", v.git_tree_state) + "," + member("buildDate", v.build_date);
  out += "," + member("goVersion", v.go_version) + "," + member("compiler", v.compiler);
  out += "," + member("platform", v.platform) + "}";
  return out;
}

}  // namespace

bool Front::answer_system(Call& call) {
  const std::string_view path = call.info.path;
  if (path == "/") {
    answer_index(call);
  } else if (is_path(path, "/version")) {
    answer_version(call);
  } else if (path == "/metrics") {
    answer_metrics(call);
  } else if (path == "/v1-kedge/secrets-encrypt") {
    answer_secrets_encrypt(call);
  } else if (path.starts_with("/healthz") || path.starts_with("/livez") ||
             path.starts_with("/readyz")) {
    answer_health_path(call);
  } else if (is_path(path, "/openid/v1/jwks") ||
             is_path(path, "/.well-known/openid-configuration")) {
    if (authenticator_->keys().empty()) return false;
    answer_openid(call, path[1] == 'o');
  } else {
    return false;
  }
  return true;
}

void Front::answer_index(Call& call) {
  std::vector<std::string> paths = {"/.well-known/openid-configuration",
                                    "/openid/v1/jwks",
                                    "/api",
                                    "/api/v1",
                                    "/apis",
                                    "/apis/",
                                    "/metrics",
                                    "/openapi/v2",
                                    "/openapi/v3",
                                    "/openapi/v3/",
                                    "/version"};
  for (const auto& g : kinds().groups()) {
    if (g.group.empty()) continue;
    paths.push_back("/apis/" + std::string(g.group));
    for (std::string_view v : g.versions) {
      paths.push_back("/apis/" + std::string(g.group) + "/" + std::string(v));
    }
  }
  for (const HealthCheck& check : options_.health) {
    if (check.in_healthz) paths.push_back("/healthz/" + check.name);
    if (check.in_livez) paths.push_back("/livez/" + check.name);
    if (check.in_readyz) paths.push_back("/readyz/" + check.name);
  }
  for (std::string_view p : {"/healthz", "/livez", "/readyz"}) paths.emplace_back(p);
  std::sort(paths.begin(), paths.end());
  std::string json = "{\"paths\":[";
  for (const std::string& p : paths) {
    if (json.back() != '[') json += ',';
    kube::append_json_string(json, p);
  }
  json += "]}";
  call.output = Output{MediaType::kJson, true};
  call.answer_json(200, Bytes(std::move(json)));
}

void Front::answer_version(Call& call) {
  call.labels.subresource = "/version";
  if (call.head.method != "GET") return call.answer_error(no_such_method());
  if (Status s = check_route_accepts(call.header("accept"), Produces::kJsonOnly); !s.ok()) {
    return call.answer_error(s.error());
  }
  call.output = Output{MediaType::kJson, true};
  call.answer_json(200, Bytes(version_json(options_.version)));
}

void Front::answer_health_path(Call& call) {
  const std::string_view path = call.info.path;
  const std::string_view root = path.substr(0, path.find('/', 1));
  for (std::string_view known : {"/healthz", "/livez", "/readyz"}) {
    if (root == known) call.labels.subresource = known;
  }
  if (call.labels.subresource.empty()) return call.answer_text(404, "404 page not found\n");
  HealthAnswer answer = answer_health(options_.health, path, call.query);
  // Probes come every second: a failure is logged once, not as long as it lasts.
  if (!answer.failures.empty() && answer.failures != health_failures_) {
    log_.warn("health check failed", {{"path", path}, {"checks", answer.failures}});
    health_failures_ = answer.failures;
  }
  call.answer_text(answer.status, answer.body);
}

void Front::answer_metrics(Call& call) {
  call.labels.subresource = "/metrics";
  MetricsText out;
  write_own_metrics(out);
  for (MetricsSource& source : options_.metrics) source(out);
  ByteChain body;
  body.emplace_back(out.take());
  call.answer(200, "text/plain; version=0.0.4; charset=utf-8; escaping=underscores",
              std::move(body));
}

void Front::write_own_metrics(MetricsText& out) {
  metrics_.write(out);
  out.family(
      "apiserver_current_inflight_requests", "gauge",
      "Maximal number of currently used inflight request limit of this apiserver per request "
      "kind in last second.");
  out.sample("apiserver_current_inflight_requests", label("request_kind", "mutating"),
             uint64_t{mutating_});
  out.sample("apiserver_current_inflight_requests", label("request_kind", "readOnly"),
             uint64_t{read_only_});
  out.family("kedge_rejected_requests_total", "counter",
             "Requests answered 429 because too many of their class were in flight.");
  out.sample("kedge_rejected_requests_total", "", rejected_);
  out.family("apiserver_resource_objects", "gauge",
             "Number of stored objects at the time of last check split by kind.");
  for (const kube::Kind* kind : kinds().all()) {
    if (kind->is_virtual || !kind->storage) continue;
    out.sample("apiserver_resource_objects",
               label("group", kind->group) + "," + label("resource", kind->resource),
               uint64_t{cache().count(kind->id)});
  }
  const cache::CacheStats cached = cache().stats();
  out.family("kedge_cache_object_bytes", "gauge", "Memory of all cached objects.");
  out.sample("kedge_cache_object_bytes", "", uint64_t{cached.object_bytes});
  out.family("kedge_cache_history_events", "gauge", "Events that watches may still start from.");
  out.sample("kedge_cache_history_events", "", uint64_t{cached.history_events});
  out.family("kedge_cache_history_bytes", "gauge", "Memory held by the history alone.");
  out.sample("kedge_cache_history_bytes", "", uint64_t{cached.history_bytes});
  const registry::RegistryStats writes = registry_.stats();
  out.family("kedge_registry_writes_in_stages", "gauge", "Writes that wait for a stage.");
  out.sample("kedge_registry_writes_in_stages", "", writes.in_stages);
  out.family("kedge_registry_writes_pending", "gauge", "Decided writes that wait for the disk.");
  out.sample("kedge_registry_writes_pending", "", writes.pending);
  out.family("kedge_registry_failed_commits_total", "counter", "Commits that the store refused.");
  out.sample("kedge_registry_failed_commits_total", "", writes.failed_commits);
  write_process_metrics(out, start_seconds_);
}

}  // namespace kedge::api
