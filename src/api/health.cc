#include "api/health.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::api {
namespace {

bool belongs(const HealthCheck& check, std::string_view set) {
  if (set == "healthz") return check.in_healthz;
  if (set == "livez") return check.in_livez;
  return check.in_readyz;
}

void note_unknown(std::string& lines, std::vector<std::string_view> unknown) {
  if (unknown.empty()) return;
  std::sort(unknown.begin(), unknown.end());
  unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
  lines += "warn: some health checks cannot be excluded: no matches for ";
  for (size_t i = 0; i < unknown.size(); i++) {
    if (i != 0) lines += ',';
    lines += go_quote(unknown[i]);
  }
  lines += '\n';
}

HealthAnswer answer_all(std::vector<HealthCheck>& checks, std::string_view set,
                        const Query& query) {
  HealthAnswer answer;
  std::string lines;
  const std::vector<std::string_view> excluded = query.all("exclude");
  std::vector<std::string_view> unknown = excluded;
  for (HealthCheck& check : checks) {
    if (!belongs(check, set)) continue;
    if (std::find(excluded.begin(), excluded.end(), check.name) != excluded.end()) {
      std::erase(unknown, check.name);
      lines += "[+]" + check.name + " excluded: ok\n";
      continue;
    }
    const std::string why = check.check();
    if (why.empty()) {
      lines += "[+]" + check.name + " ok\n";
      continue;
    }
    lines += "[-]" + check.name + " failed: reason withheld\n";
    if (!answer.failures.empty()) answer.failures += "; ";
    answer.failures += check.name + ": " + why;
  }
  note_unknown(lines, std::move(unknown));
  if (!answer.failures.empty()) {
    answer.status = 500;
    answer.body = lines + std::string(set) + " check failed\n";
    return answer;
  }
  answer.status = 200;
  answer.body = query.has("verbose") ? lines + std::string(set) + " check passed\n" : "ok";
  return answer;
}

}  // namespace

HealthAnswer answer_health(std::vector<HealthCheck>& checks, std::string_view path,
                           const Query& query) {
  path.remove_prefix(1);
  const size_t slash = path.find('/');
  const std::string_view set = path.substr(0, slash);
  if (slash == std::string_view::npos) return answer_all(checks, set, query);
  const std::string_view name = path.substr(slash + 1);
  for (HealthCheck& check : checks) {
    if (check.name != name || !belongs(check, set)) continue;
    const std::string why = check.check();
    if (why.empty()) return {200, "ok", ""};
    return {500, "internal server error: " + why + "\n", check.name + ": " + why};
  }
  return {404, "404 page not found\n", ""};
}

}  // namespace kedge::api
