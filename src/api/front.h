// Front: the Api itself: takes requests in, asks who and whether, finds the handler. What handlers
// share (loop, registry, metrics, the open calls and streams) is reached through it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/api.h"
#include "api/call.h"
#include "api/form_cache.h"
#include "api/openapi.h"

namespace kedge::api {

// An answer that goes on after its handler has returned (a list, a watch). Owned by the Front.
class Stream {
 public:
  virtual ~Stream() = default;
  // Orderly end, as soon as possible. Does not destroy the stream.
  virtual void end() = 0;

 private:
  friend class Front;
  uint64_t order_ = 0;  // of keep_stream(): addresses would make runs of one seed differ
};

class Front final : public Api {
 public:
  Front(io::Loop& loop, io::Pool& pool, Random& random, Log log, registry::Registry& registry,
        std::unique_ptr<Authenticator> authenticator, ApiOptions options);
  ~Front() override;

  http::BodyPolicy accept(const http::RequestHead& head) override;
  void handle(http::RequestHead head, std::string body, http::Responder responder) override;
  http::Response refuse(int status, std::string_view message) override;
  void advertise(std::string address) override;
  void shut_down() override;

  io::Loop& loop() { return loop_; }
  // For bodies too large to be read on the loop.
  io::Pool& pool() { return pool_; }
  const Clock& clock() const { return loop_.clock(); }
  Random& random() { return random_; }
  const Log& log() const { return log_; }
  registry::Registry& registry() { return registry_; }
  const kube::Kinds& kinds() const { return registry_.kinds(); }
  cache::Cache& cache() { return registry_.cache(); }
  RequestMetrics& metrics() { return metrics_; }
  std::vector<HealthCheck>& health_checks() { return options_.health; }
  policy::Authorizer& authorizer() { return *authorizer_; }
  Authenticator& authenticator() { return *authenticator_; }
  const ApiLimits& limits() const { return options_.limits; }
  bool ending() const { return ending_; }
  size_t& watches_open() { return watches_; }
  // Compressed runs of lists; events that were encoded.
  FormCache& packed() { return packed_; }
  FormCache& frames() { return frames_; }

  // Calls that wait; released when answered or given up.
  void keep(CallRef call);
  void release(const Call& call);
  // Streams; dropped in a later turn, so that a stream may drop itself.
  void keep_stream(std::shared_ptr<Stream> stream);
  void drop_stream(const Stream& stream);
  // Runs `pump` of these once, before the loop sleeps; a long line of them in slices.
  void pump_later(std::weak_ptr<class WatchStream> stream);

 private:
  void serve(const CallRef& call);
  void identify(const CallRef& call);
  void go_on(const CallRef& call, policy::User user);
  bool admit(Call& call);
  bool authorize(Call& call);
  bool set_deadline(Call& call);
  void dispatch(const CallRef& call);
  void dispatch_resource(const CallRef& call);
  void label_call(Call& call) const;
  void pump_streams();
  std::string new_audit_id(const http::Headers& headers);

  void answer_index(Call& call);
  void answer_version(Call& call);
  void answer_metrics(Call& call);
  void answer_health_path(Call& call);
  void answer_secrets_encrypt(Call& call);
  bool answer_system(Call& call);
  void answer_openid(Call& call, bool keys);
  bool answer_discovery(Call& call);
  void answer_aggregated(Call& call, bool core);
  void write_own_metrics(MetricsText& out);

  io::Loop& loop_;
  io::Pool& pool_;
  SeededRandom random_;  // no secrets: audit ids and the spread of timeouts
  Log log_;
  registry::Registry& registry_;
  ApiOptions options_;
  std::unique_ptr<Authenticator> authenticator_;
  policy::MastersAuthorizer masters_;  // where no other is given
  policy::Authorizer* authorizer_;
  RequestMetrics metrics_;
  // The aggregated discovery documents of /api and /apis, once somebody has asked.
  struct AggregatedDocument {
    Bytes json;
    std::string etag;
  };
  AggregatedDocument aggregated_[2];
  OpenApi openapi_;
  size_t read_only_ = 0;
  size_t mutating_ = 0;
  size_t watches_ = 0;
  uint64_t rejected_ = 0;
  std::string health_failures_;  // as last logged
  bool ending_ = false;
  int64_t start_seconds_;
  std::unordered_map<const Call*, CallRef> calls_;
  std::unordered_map<const Stream*, std::shared_ptr<Stream>> streams_;
  std::vector<std::weak_ptr<class WatchStream>> to_pump_;
  bool pump_scheduled_ = false;
  uint64_t streams_kept_ = 0;
  FormCache packed_;
  FormCache frames_;
  std::shared_ptr<int> alive_;  // callbacks of the loop look whether the Front is still there
};

// Handlers, by what they answer. Each takes a call that is routed and authorized.
void handle_get(const CallRef& call);
void handle_list(const CallRef& call);
void handle_watch(const CallRef& call);
void handle_write(const CallRef& call);  // create, update
void handle_patch(const CallRef& call);
void handle_delete(const CallRef& call);
void handle_delete_collection(const CallRef& call);
// The list that is made of health checks.
void get_component_status(const CallRef& call);
void list_component_statuses(const CallRef& call);
// What leads to a node, a pod or a service: log, exec, attach, portforward, proxy.
void handle_connect(const CallRef& call);

}  // namespace kedge::api
