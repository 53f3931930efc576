#include "api/openapi.h"

#include <algorithm>

#include "api/front.h"
#include "base/strings.h"
#include "crypto/hash.h"
#include "http/gzip.h"
#include "http/message.h"
#include "kube/json.h"

namespace kedge::api {
namespace {

constexpr uint64_t kKeepMs = 60'000;
constexpr std::string_view kIndexName = "*";  // no document's name
constexpr std::string_view kJsonType = "application/json";

// In upstream's form: a hash in upper case.
std::string hash_of(std::string_view text) {
  std::string hash = hex_encode(crypto::as_view(crypto::sha256(text)));
  for (char& c : hash) {
    if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
  }
  return hash;
}

struct MediaRow {
  std::string_view subtype;
  bool protobuf;
};
constexpr MediaRow kV2Types[] = {
    {"json", false},
    {"com.github.proto-openapi.spec.v2@v1.0+protobuf", true},
    {"com.github.proto-openapi.spec.v2.v1.0+protobuf", true},
};
constexpr MediaRow kV3Types[] = {
    {"json", false},
    {"com.github.proto-openapi.spec.v3.v1.0+protobuf", true},
    {"com.github.proto-openapi.spec.v3@v1.0+protobuf", true},
};

// The first of `rows` that a clause of the Accept header takes; null: none.
const MediaRow* choose(std::string_view accept, std::span<const MediaRow> rows) {
  if (accept.empty()) return &rows[0];
  for (const AcceptClause& clause : parse_accept(accept)) {
    for (const MediaRow& row : rows) {
      if (clause.type != "application" && clause.type != "*") continue;
      if (clause.subtype == row.subtype || clause.subtype == "*") return &row;
    }
  }
  return nullptr;
}

std::string document_url(std::string_view name, std::string_view etag) {
  return "/openapi/v3/" + std::string(name) + "?hash=" + std::string(etag);
}

// One of a list of quoted tags, or all ("*").
bool names_tag(std::string_view header, std::string_view quoted) {
  for (std::string_view tag : split(header, ',')) {
    tag = trim(tag);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == "*" || tag == quoted) return true;
  }
  return false;
}

// net/http's Redirect: with a text for people, unless the request has a body of its own.
void redirect(Call& call, http::Headers headers, const std::string& url) {
  headers.set("Location", url);
  ByteChain body;
  if (call.head.method == "GET") {
    headers.set("Content-Type", "text/html; charset=utf-8");
    body.emplace_back("<a href=\"" + url + "\">Moved Permanently</a>.\n\n");
  }
  call.answer_with(301, std::move(headers), std::move(body));
}

Bytes compressed(Bytes text) {
  ByteChain raw, out;
  raw.push_back(std::move(text));
  http::GzipJoiner joiner;
  joiner.begin(out);
  joiner.add(http::GzipPacker().pack(raw), out);
  joiner.end(out);
  return Bytes(chain_join(out));
}

constexpr int64_t kYearSeconds = 365 * 86'400;

}  // namespace

// A document on the pool, or, for the index, all hashes.
struct OpenApi::Job {
  Key key;
  const kube::Kinds* kinds;
  kube::OpenApiOptions options;
  std::vector<std::string> names;  // the index's
  Result<Document> document = Document();
  std::map<std::string, std::string, std::less<>> etags;

  void run() {
    if (key.name == kIndexName) {
      for (const std::string& name : names) {
        etags[name] = hash_of(kube::openapi_v3_json(*kinds, options, name).value_or(""));
      }
      return;
    }
    document = make();
  }

  Result<Document> make() const {
    const bool v2 = key.name.empty();
    std::string json = v2 ? kube::openapi_v2_json(*kinds, options)
                          : kube::openapi_v3_json(*kinds, options, key.name).value_or("");
    Document out;
    out.etag = hash_of(json);
    if (key.form == Form::kProtobuf) {
      json = TRY(
          kube::openapi_protobuf(v2 ? kube::OpenApiVersion::kV2 : kube::OpenApiVersion::kV3, json));
    }
    out.body = key.gzip ? compressed(Bytes(std::move(json))) : Bytes(std::move(json));
    return out;
  }
};

OpenApi::OpenApi(Front& front, std::string version)
    : front_(front),
      options_{std::move(version), registry::returns_deleted_object},
      names_(kube::openapi_v3_names(front.kinds())),
      alive_(std::make_shared<int>(0)) {}

OpenApi::~OpenApi() = default;

bool OpenApi::answer(const CallRef& call) {
  constexpr std::string_view kV3 = "/openapi/v3";
  const std::string_view path = call->info.path;
  if (path == "/openapi/v2") {
    call->labels.subresource = "openapi/v2";
    answer_v2(call);
  } else if (path == kV3) {
    call->labels.subresource = "openapi/v3";
    answer_index(call);
  } else if (path.starts_with("/openapi/v3/")) {
    call->labels.subresource = "openapi/v3/";
    answer_v3(call, path.substr(kV3.size() + 1));
  } else {
    return false;
  }
  return true;
}

void OpenApi::answer_v2(const CallRef& call) {
  const MediaRow* row = choose(call->header("accept"), kV2Types);
  if (row == nullptr) {
    http::Headers headers;
    headers.add("Audit-Id", call->audit_id);
    headers.add("Vary", "Accept");
    return call->answer_with(406, std::move(headers), {});
  }
  need(call, {"", row->protobuf ? Form::kProtobuf : Form::kJson, call->accepts_gzip()});
}

void OpenApi::answer_index(const CallRef& call) {
  if (!etags_.empty()) return send_index(*call);
  need(call, {std::string(kIndexName), Form::kJson, false});
}

void OpenApi::answer_v3(const CallRef& call, std::string_view name) {
  http::Headers headers;
  headers.add("Audit-Id", call->audit_id);
  if (!std::binary_search(names_.begin(), names_.end(), name)) {
    return call->answer_with(404, std::move(headers), {});
  }
  const MediaRow* row = choose(call->header("accept"), kV3Types);
  if (row == nullptr) {
    headers.add("Vary", "Accept");
    return call->answer_with(406, std::move(headers), {});
  }
  need(call,
       {std::string(name), row->protobuf ? Form::kProtobuf : Form::kJson, call->accepts_gzip()});
}

void OpenApi::need(const CallRef& call, Key key) {
  if (const auto at = kept_.find(key); at != kept_.end()) return send(*call, key, at->second);
  call->hold([] {});
  std::vector<std::weak_ptr<Call>>& line = waiting_[key];
  line.push_back(call);
  if (line.size() > 1) return;
  auto job = std::make_shared<Job>();
  job->key = std::move(key);
  job->kinds = &front_.kinds();
  job->options = options_;
  if (job->key.name == kIndexName) job->names = names_;
  front_.pool().run([job] { job->run(); },
                    [this, job, alive = std::weak_ptr<int>(alive_)] {
                      if (!alive.expired()) made(*job);
                    });
}

void OpenApi::made(Job& job) {
  const auto at = waiting_.find(job.key);
  if (at == waiting_.end()) return;
  const std::vector<std::weak_ptr<Call>> line = std::move(at->second);
  waiting_.erase(at);
  const bool index = job.key.name == kIndexName;
  if (index) {
    etags_ = std::move(job.etags);
  } else if (job.document.ok()) {
    kept_[job.key] = *job.document;
    if (forget_ == nullptr) forget_ = std::make_unique<io::Timer>(front_.loop());
    forget_->start(kKeepMs, [this] { kept_.clear(); });
  }
  for (const std::weak_ptr<Call>& weak : line) {
    const CallRef call = weak.lock();
    if (call == nullptr || call->answered()) continue;
    if (index) {
      send_index(*call);
    } else if (!job.document.ok()) {
      call->answer_error(job.document.error());
    } else {
      send(*call, job.key, *job.document);
    }
  }
}

void OpenApi::send(Call& call, const Key& key, const Document& document) {
  const bool v2 = key.name.empty();
  const std::string quoted = "\"" + document.etag + "\"";
  http::Headers headers;
  headers.add("Audit-Id", call.audit_id);
  headers.add("Etag", quoted);
  headers.add("Vary", "Accept");
  const std::string_view hash = call.query.get("hash").value_or("");
  if (v2 || hash.empty()) {
    headers.add("Cache-Control", "no-cache, private");
  } else if (hash != document.etag) {
    return redirect(call, std::move(headers), document_url(key.name, document.etag));
  } else {
    headers.add("Cache-Control", "public, immutable");
    headers.add("Expires", http::http_date(front_.clock().wall_seconds() + kYearSeconds));
  }
  const std::string_view none_match = call.header("if-none-match");
  if (!none_match.empty() && names_tag(none_match, quoted)) {
    return call.answer_with(304, std::move(headers), {});
  }
  std::string type(kJsonType);
  if (key.form == Form::kProtobuf) {
    type = "application/" + std::string(v2 ? kV2Types[2].subtype : kV3Types[1].subtype);
  }
  headers.add("Content-Type", type);
  if (key.gzip) add_gzip_headers(headers);
  ByteChain body;
  body.push_back(document.body);
  call.answer_with(200, std::move(headers), std::move(body));
}

void OpenApi::send_index(Call& call) {
  std::string json = "{\"paths\":{";
  for (const auto& [name, etag] : etags_) {
    if (json.back() != '{') json += ',';
    kube::append_json_string(json, name);
    json += ":{\"serverRelativeURL\":";
    kube::append_json_string(json, document_url(name, etag));
    json += '}';
  }
  json += "}}";
  // The aggregator sends it without a type, which Go then guesses.
  ByteChain body;
  body.emplace_back(std::move(json));
  call.answer(200, "text/plain; charset=utf-8", std::move(body));
}

}  // namespace kedge::api
