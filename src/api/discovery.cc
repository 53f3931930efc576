// Discovery documents at /api, /apis, /api/v1, /apis/GROUP and /apis/GROUP/VERSION: made once and
// kept, with an ETag where upstream has one (the aggregated form).
#include "kube/discovery.h"

#include <array>

#include "api/front.h"
#include "api/represent.h"
#include "base/strings.h"
#include "crypto/hash.h"

namespace kedge::api {
namespace {

// What a path asks for: "/apis/apps/v1" is {"apis", "apps", "v1"}; more segments are no discovery.
struct DiscoveryPath {
  bool valid = false;
  bool core = false;  // under /api
  size_t depth = 0;
  std::string_view group, version;
};

DiscoveryPath read_path(const RequestInfo& info) {
  DiscoveryPath p;
  const std::span<const std::string_view> s = info.segments();
  if (s.empty() || s.size() > 3) return p;
  p.core = s[0] == "api";
  if (!p.core && s[0] != "apis") return p;
  p.depth = s.size();
  p.valid = true;
  if (p.core) {
    p.valid = s.size() < 3;
    if (s.size() > 1) p.version = s[1];
    return p;
  }
  if (s.size() > 1) p.group = s[1];
  if (s.size() > 2) p.version = s[2];
  return p;
}

// The routes of go-restful take GET alone; the documents of groups are plain handlers that look at
// no method, but for the group that the aggregator serves itself.
bool is_route(const DiscoveryPath& p) {
  return p.core || !p.version.empty() || p.group == "apiregistration.k8s.io";
}

// In upstream's form: a hash in upper case, quoted.
std::string quoted_hash(std::string_view text) {
  std::string tag = "\"" + hex_encode(crypto::as_view(crypto::sha256(text))) + "\"";
  for (char& c : tag) {
    if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
  }
  return tag;
}

}  // namespace

bool Front::answer_discovery(Call& call) {
  const DiscoveryPath p = read_path(call.info);
  if (!p.valid) return false;
  if (is_route(p) && call.head.method != "GET") {
    call.answer_error(no_such_method());
    return true;
  }
  if (is_route(p)) {
    if (Status s = check_route_accepts(call.header("accept"), Produces::kObject); !s.ok()) {
      call.answer_error(s.error());
      return true;
    }
  }
  Result<DiscoveryOutput> output = negotiate_discovery(call.head.headers, call.query);
  if (!output.ok()) {
    call.answer_error(output.error());
    return true;
  }
  call.output = output->output;
  if (p.depth == 1 && output->form == DiscoveryForm::kAggregatedV2) {
    answer_aggregated(call, p.core);
    return true;
  }
  std::optional<std::string> document;
  if (p.depth == 1) {
    document = p.core ? kube::api_versions_json(options_.advertise_address)
                      : kube::api_group_list_json(kinds());
  } else if (p.version.empty()) {
    document = kube::api_group_json(kinds(), p.group);
    if (!document) return false;
  } else {
    document = kube::api_resource_list_json(kinds(), p.group, p.version);
    if (!document && !p.core && !kube::api_group_json(kinds(), p.group)) return false;
  }
  if (!document) {
    call.answer_error(no_such_resource());
  } else {
    call.answer_json(200, Bytes(std::move(*document)));
  }
  return true;
}

void Front::answer_aggregated(Call& call, bool core) {
  AggregatedDocument& kept = aggregated_[core ? 0 : 1];
  if (kept.json.empty()) {
    kept.json = Bytes(kube::aggregated_discovery_json(kinds(), core));
    kept.etag = quoted_hash(kept.json.view());
  }
  http::Headers headers;
  headers.add("Audit-Id", call.audit_id);
  headers.add("Cache-Control", "public");
  headers.add("Etag", kept.etag);
  headers.add("Vary", "Accept");
  if (call.header("if-none-match") == kept.etag)
    return call.answer_with(304, std::move(headers), {});
  headers.add("Content-Type",
              std::string(media_type_name(call.output.type)).append(kAggregatedParameters));
  ByteChain body;
  body.push_back(kept.json);
  if (Status s = write_document(call.output, body); !s.ok()) return call.answer_error(s.error());
  call.answer_with(200, std::move(headers), std::move(body));
}

}  // namespace kedge::api
