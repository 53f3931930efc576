// Clients of the simulated cluster: a Writer that owns one object's key and knows what it was
// promised, a Watcher that keeps a copy by list and watch, a Pager that lists page by page under
// writes, and the Ledger of every revision seen.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/client.h"
#include "kube/json.h"
#include "scenario/machine.h"

namespace kedge::scenario {

// One process that talks to the server.
struct ClientProcess {
  ClientProcess(sim::World& w, sim::SimWire& wire)
      : world(w),
        loop(w),
        network(wire, loop),
        client(http::Client::create(loop, loop, network, http::ClientLimits{})) {
    endpoint.address = {"127.0.0.1", kPort, false};
    endpoint.protocol = http::Endpoint::Protocol::kHttp1;
  }
  ~ClientProcess() { loop.kill(); }
  http::ClientRequest request(std::string method, std::string target, std::string body = "");

  sim::World& world;
  sim::SimLoop loop;
  sim::SimNetwork network;
  http::Endpoint endpoint;
  std::unique_ptr<http::Client> client;
};

// What a revision stood for when somebody saw it; two meanings are a violation.
class Ledger {
 public:
  void saw(uint64_t revision, const std::string& meaning);
  // A watch said that `name` was the object of revision `from` until `until` (exclusive).
  void lived(const std::string& name, uint64_t from, uint64_t until);
  // A list said that these (name to resourceVersion) were all there was at `revision`.
  void listed(uint64_t revision, std::map<std::string, uint64_t> objects);
  // Holds every list against what the watches told.
  void check_lists();
  const std::vector<std::string>& violations() const { return violations_; }
  void violation(std::string text) { violations_.push_back(std::move(text)); }
  uint64_t acknowledged = 0;
  uint64_t lists_checked = 0;  // facts about an object in a list that a watch has confirmed

 private:
  struct Life {
    std::string name;
    uint64_t from, until;
  };
  std::map<uint64_t, std::string> seen_;
  std::vector<Life> lives_;
  std::map<uint64_t, std::map<std::string, uint64_t>> lists_;
  std::vector<std::string> violations_;
};

// Creates, replaces and deletes one ConfigMap, one request at a time; or one Lease, which is
// renewed (soft state: a crash may lose the renewal, never the holder).
class Writer {
 public:
  enum class Of : uint8_t { kConfigMap, kLease };
  Writer(ClientProcess& process, Ledger& ledger, std::string name, Of of = Of::kConfigMap)
      : process_(process), ledger_(ledger), name_(std::move(name)), of_(of) {
    possible_ = {""};
  }
  bool is_lease() const { return of_ == Of::kLease; }
  void begin() { step(); }
  void finish() { finished_ = true; }
  bool idle() const { return idle_; }
  // The values the object may have now ("": absent): what was acknowledged last, or what was sent
  // after it and never answered.
  bool may_be(const std::string& value) const;
  const std::string& name() const { return name_; }
  std::string expectation() const;

 private:
  void step();
  void later();
  std::string path() const;
  std::string body(const std::string& value) const;
  void answered(const std::string& wanted, bool removal, Result<http::ClientResponse> r);

  ClientProcess& process_;
  Ledger& ledger_;
  std::string name_;
  Of of_;
  std::vector<std::string> possible_;  // the acknowledged one first
  uint64_t counter_ = 0;
  bool finished_ = false;
  bool idle_ = false;
  std::unique_ptr<http::ClientExchange> exchange_;
};

// List, then watch; after an end again from the last revision, after 410 a new list.
class Watcher final : public http::ResponseHandler {
 public:
  Watcher(ClientProcess& process, Ledger& ledger) : process_(process), ledger_(ledger) {}
  void begin() { list(); }
  const std::map<std::string, std::string>& objects() const { return objects_; }
  uint64_t revision() const { return revision_; }
  uint64_t relists() const { return relists_; }

  void on_head(http::ResponseHead head) override;
  void on_body(std::string_view bytes) override;
  void on_end(http::Headers trailers) override;
  void on_error(Error error) override;

 private:
  void list();
  void watch();
  void again(bool relist);
  void event(std::string_view line);

  ClientProcess& process_;
  Ledger& ledger_;
  std::map<std::string, std::string> objects_;
  std::map<std::string, uint64_t> versions_;  // of objects_
  uint64_t revision_ = 0;
  uint64_t relists_ = 0;
  int status_ = 0;
  bool gone_ = false;
  std::string buffer_;
  std::unique_ptr<http::ClientExchange> exchange_;
};

// Lists in pages, with pauses in which others write.
class Pager {
 public:
  Pager(ClientProcess& process, Ledger& ledger) : process_(process), ledger_(ledger) {}
  void begin() { page(); }
  void finish() { finished_ = true; }

 private:
  void page();
  void answered(Result<http::ClientResponse> r);

  ClientProcess& process_;
  Ledger& ledger_;
  std::string continue_;
  uint64_t revision_ = 0;
  std::map<std::string, uint64_t> objects_;
  bool finished_ = false;
  std::unique_ptr<http::ClientExchange> exchange_;
};

}  // namespace kedge::scenario
