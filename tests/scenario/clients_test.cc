#include "scenario/clients.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::scenario {

using kube::Json;
using kube::JsonDoc;

constexpr const char* kPath = "/api/v1/namespaces/default/configmaps";
constexpr const char* kLeases = "/apis/coordination.k8s.io/v1/namespaces/default/leases";

http::ClientRequest ClientProcess::request(std::string method, std::string target,
                                           std::string body) {
  http::ClientRequest q;
  q.method = std::move(method);
  q.target = std::move(target);
  q.headers.add("Authorization", "Bearer admin");
  if (!body.empty()) {
    q.headers.add("Content-Type", "application/json");
    q.body.emplace_back(std::move(body));
  }
  return q;
}

void Ledger::saw(uint64_t revision, const std::string& meaning) {
  const auto [it, fresh] = seen_.emplace(revision, meaning);
  if (!fresh && it->second != meaning) {
    violation("revision " + std::to_string(revision) + " was " + it->second + " and is " + meaning);
  }
}

void Ledger::lived(const std::string& name, uint64_t from, uint64_t until) {
  lives_.push_back({name, from, until});
}

void Ledger::listed(uint64_t revision, std::map<std::string, uint64_t> objects) {
  const auto [it, fresh] = lists_.emplace(revision, objects);
  if (!fresh && it->second != objects) {
    violation("two lists at " + std::to_string(revision) + " differ");
  }
}

void Ledger::check_lists() {
  for (const Life& life : lives_) {
    for (auto it = lists_.lower_bound(life.from); it != lists_.end() && it->first < life.until;
         ++it) {
      const auto found = it->second.find(life.name);
      const uint64_t shown = found == it->second.end() ? 0 : found->second;
      ++lists_checked;
      if (shown == life.from) continue;
      violation("the list at " + std::to_string(it->first) + " shows " + life.name + " of " +
                std::to_string(shown) + ", a watch of " + std::to_string(life.from));
    }
  }
}

bool Writer::may_be(const std::string& value) const {
  return std::find(possible_.begin(), possible_.end(), value) != possible_.end();
}

std::string Writer::expectation() const {
  std::string out;
  for (const auto& p : possible_) out += (out.empty() ? "" : " or ") + (p.empty() ? "absent" : p);
  return out;
}

void Writer::later() {
  exchange_.reset();
  if (finished_) {
    idle_ = true;
    return;
  }
  process_.world.at(static_cast<int64_t>(process_.world.between(100, 20'000)),
                    process_.loop.owner(), [this] { step(); });
}

std::string Writer::path() const { return is_lease() ? kLeases : kPath; }

std::string Writer::body(const std::string& value) const {
  const std::string metadata = R"({"metadata":{"name":")" + name_ + R"("},)";
  if (!is_lease()) return metadata + R"("data":{"v":")" + value + R"("}})";
  return metadata + R"("spec":{"holderIdentity":")" + value + R"(","renewTime":")" +
         format_rfc3339_micro(process_.world.clock().wall_us()) + R"("}})";
}

void Writer::step() {
  if (finished_) {
    idle_ = true;
    return;
  }
  std::string value = name_ + "-" + std::to_string(++counter_);
  const bool known = possible_.size() == 1 && !possible_.front().empty();
  const bool renewal = is_lease() && known && !process_.world.one_in(4);
  if (renewal) value = possible_.front();
  const uint64_t dice = process_.world.between(0, 9);
  const bool removal = dice == 0 && !renewal;
  http::ClientRequest q;
  if (removal) {
    q = process_.request("DELETE", path() + "/" + name_);
  } else if (!renewal && (dice % 2 == 0 || possible_.front().empty())) {
    q = process_.request("POST", path(), body(value));
  } else {
    q = process_.request("PUT", path() + "/" + name_, body(value));
  }
  const std::string wanted = removal ? "" : value;
  q.timeout_ms = 120'000;
  exchange_ = process_.client->fetch(process_.endpoint, std::move(q), 1 << 20,
                                     [this, wanted, removal](Result<http::ClientResponse> r) {
                                       answered(wanted, removal, std::move(r));
                                     });
}

void Writer::answered(const std::string& wanted, bool removal, Result<http::ClientResponse> r) {
  if (!r.ok() || r->head.status >= 500) {
    // Nobody knows: it may have happened.
    if (!may_be(wanted)) possible_.push_back(wanted);
    return later();
  }
  if (r->head.status >= 200 && r->head.status < 300) {
    possible_ = {wanted};
    ++ledger_.acknowledged;
    Result<JsonDoc> doc = JsonDoc::parse(r->body);
    if (!removal && doc.ok()) {
      const auto revision = parse_u64(doc->root().at("metadata.resourceVersion").string());
      // Renewals of one holder are told apart by their time.
      ledger_.saw(revision.value_or(0),
                  name_ + "=" + wanted + std::string(doc->root().at("spec.renewTime").string()));
    }
  } else if (r->head.status == 404) {
    if (!may_be("")) {
      ledger_.violation(name_ + " is absent, expected " + expectation());
    }
    possible_ = {""};
  } else if (r->head.status == 409) {
    if (possible_.size() == 1 && possible_[0].empty()) {
      ledger_.violation(name_ + " exists, expected absent");
    }
    std::erase(possible_, "");
  }
  later();
}

// --- Watcher
// ---------------------------------------------------------------------------------------

void Watcher::again(bool relist) {
  exchange_.reset();
  buffer_.clear();
  process_.world.at(static_cast<int64_t>(process_.world.between(1'000, 200'000)),
                    process_.loop.owner(), [this, relist] {
                      if (relist) {
                        list();
                      } else {
                        watch();
                      }
                    });
}

void Watcher::list() {
  ++relists_;
  http::ClientRequest q = process_.request("GET", kPath);
  q.timeout_ms = 60'000;
  exchange_ = process_.client->fetch(
      process_.endpoint, std::move(q), 64 << 20, [this](Result<http::ClientResponse> r) {
        if (!r.ok() || r->head.status != 200) return again(true);
        Result<JsonDoc> doc = JsonDoc::parse(r->body);
        if (!doc.ok()) {
          ledger_.violation("a list that is no JSON: " + doc.error().message());
          return again(true);
        }
        const uint64_t revision =
            parse_u64(doc->root().at("metadata.resourceVersion").string()).value_or(0);
        if (revision < revision_) {
          ledger_.violation("a list at " + std::to_string(revision) + " after having seen " +
                            std::to_string(revision_));
        }
        revision_ = revision;
        objects_.clear();
        versions_.clear();
        for (const Json item : doc->root().get("items").elements()) {
          const std::string name(item.at("metadata.name").string());
          objects_[name] = std::string(item.at("data.v").string());
          versions_[name] = parse_u64(item.at("metadata.resourceVersion").string()).value_or(0);
          ledger_.saw(versions_[name], name + "=" + objects_[name]);
        }
        ledger_.listed(revision, versions_);
        watch();
      });
}

void Watcher::watch() {
  gone_ = false;
  status_ = 0;
  http::ClientRequest q = process_.request(
      "GET", std::string(kPath) + "?watch=1&allowWatchBookmarks=true&timeoutSeconds=" +
                 std::to_string(process_.world.between(5, 60)) +
                 "&resourceVersion=" + std::to_string(revision_));
  exchange_ = process_.client->send(process_.endpoint, std::move(q), *this);
}

void Watcher::on_head(http::ResponseHead head) { status_ = head.status; }

void Watcher::on_body(std::string_view bytes) {
  buffer_ += bytes;
  size_t end = 0;
  while (status_ == 200 && (end = buffer_.find('\n')) != std::string::npos) {
    event(std::string_view(buffer_).substr(0, end));
    buffer_.erase(0, end + 1);
  }
}

void Watcher::on_end(http::Headers trailers) {
  static_cast<void>(trailers);
  again(gone_ || status_ == 410);
}

void Watcher::on_error(Error error) {
  static_cast<void>(error);
  again(gone_);
}

void Watcher::event(std::string_view line) {
  Result<JsonDoc> doc = JsonDoc::parse(line);
  if (!doc.ok()) return ledger_.violation("an event that is no JSON: " + std::string(line));
  const std::string_view type = doc->root().get("type").string();
  const Json object = doc->root().get("object");
  if (type == "ERROR") {
    gone_ = true;
    return;
  }
  const uint64_t revision = parse_u64(object.at("metadata.resourceVersion").string()).value_or(0);
  if (revision < revision_ || (revision == revision_ && type != "BOOKMARK")) {
    ledger_.violation("event of revision " + std::to_string(revision) + " after " +
                      std::to_string(revision_));
  }
  revision_ = revision;
  if (type == "BOOKMARK") return;
  const std::string name(object.at("metadata.name").string());
  const std::string value(object.at("data.v").string());
  if (const auto before = versions_.find(name); before != versions_.end()) {
    ledger_.lived(name, before->second, revision);
  }
  if (type == "DELETED") {
    objects_.erase(name);
    versions_.erase(name);
    ledger_.saw(revision, name + " deleted");
    return;
  }
  if ((type == "ADDED") == (objects_.count(name) != 0)) {
    ledger_.violation(std::string(type) + " of " + name + " does not fit what was there");
  }
  objects_[name] = value;
  versions_[name] = revision;
  ledger_.saw(revision, name + "=" + value);
}

// --- Pager ---------------------------------------------------------------------------------------

void Pager::page() {
  if (finished_) return;
  if (continue_.empty()) objects_.clear();
  http::ClientRequest q = process_.request(
      "GET", std::string(kPath) + "?limit=" + std::to_string(process_.world.between(1, 4)) +
                 (continue_.empty() ? "" : "&continue=" + continue_));
  q.timeout_ms = 60'000;
  exchange_ =
      process_.client->fetch(process_.endpoint, std::move(q), 64 << 20,
                             [this](Result<http::ClientResponse> r) { answered(std::move(r)); });
}

void Pager::answered(Result<http::ClientResponse> r) {
  const bool ok = r.ok() && r->head.status == 200;
  Result<JsonDoc> doc = ok ? JsonDoc::parse(r->body) : JsonDoc::parse("{}");
  const std::string before = std::move(continue_);
  continue_.clear();
  if (ok && !doc.ok()) ledger_.violation("a page that is no JSON");
  if (ok && doc.ok()) {
    const Json root = doc->root();
    const uint64_t revision = parse_u64(root.at("metadata.resourceVersion").string()).value_or(0);
    if (!before.empty() && revision != revision_) {
      ledger_.violation("a page at " + std::to_string(revision) + " behind one at " +
                        std::to_string(revision_));
    }
    revision_ = revision;
    for (const Json item : root.get("items").elements()) {
      const bool fresh =
          objects_
              .emplace(item.at("metadata.name").string(),
                       parse_u64(item.at("metadata.resourceVersion").string()).value_or(0))
              .second;
      if (!fresh) ledger_.violation("an object on two pages");
    }
    continue_ = root.at("metadata.continue").string();
    if (continue_.empty()) ledger_.listed(revision_, objects_);
  }
  exchange_.reset();
  process_.world.at(static_cast<int64_t>(process_.world.between(500, 40'000)),
                    process_.loop.owner(), [this] { page(); });
}

}  // namespace kedge::scenario
