// Registry: what a read or a write means. One path for all kinds, driven by their table rows.
//
// A write is a WriteRequest that passes stages: prepare (decode, default, mutate), suspend (what
// may wait for somebody else: webhooks), validate, decide, commit, reply. Decide is one synchronous
// step on the loop: preconditions are checked and the revision is taken against the head = the
// cache plus the writes that wait for the disk. Reads, lists and watches see only what is
// committed. If a commit fails, every decision behind it fails too with a retryable Status and the
// head falls back to the cache.
//
// While a stage is suspended the request has a deadline and can be canceled (client gone): what
// comes later is ignored. After the decision it is no longer canceled, only unheard.
//
// Loop thread only. Outbound calls come in as interfaces (Stage), this folder knows no network.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/function.h"
#include "base/log.h"
#include "base/random.h"
#include "base/result.h"
#include "cache/cache.h"
#include "io/loop.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "policy/escalation.h"
#include "policy/user.h"
#include "store/store.h"

namespace kedge::policy {
class Authorizer;
}

namespace kedge::registry {

using kube::Kind;
using kube::ObjectRef;

enum class Operation : uint8_t { kCreate, kUpdate, kPatch, kDelete };

enum class PatchType : uint8_t { kJson, kMerge, kStrategic, kApply };

struct DeleteOptions {
  std::optional<int64_t> grace_period_seconds;
  std::optional<std::string> uid_precondition;
  std::optional<std::string> revision_precondition;
  std::string propagation_policy;  // "", "Orphan", "Background", "Foreground"
};

struct WriteRequest {
  Operation operation = Operation::kCreate;
  const Kind* kind = nullptr;  // the version the client speaks
  std::string ns;
  std::string name;         // "" for a create without a name in the path
  std::string subresource;  // "", "status", "finalize", ...
  size_t body_bytes = 0;    // of the text it was read from: a large one is decoded on the pool
  kube::JsonDoc body;       // create, update: the object; patch: the patch; delete: unused
  const Kind* body_kind = nullptr;  // of the object where a subresource speaks another kind
  // An update without a body: makes of a copy of the decided object (in the storage version) what
  // a client would have sent. Called again when the object changes before the decision.
  Fn<Status(kube::JsonDoc&)> change;
  PatchType patch_type = PatchType::kJson;
  bool force = false;  // of an apply: takes fields from others
  Status patch_fault;  // why the body of a patch is none: told when the object is there
  // Who writes: fieldManager, or the User-Agent up to its first slash.
  std::string field_manager;
  bool dry_run = false;
  // Drops unknown fields in silence or refuses (Strict) and warns (Warn).
  enum class FieldValidation : uint8_t {
    kIgnore,
    kWarn,
    kStrict
  } field_validation = FieldValidation::kIgnore;
  std::vector<std::string> duplicate_fields;  // what the JSON reader reported
  DeleteOptions delete_options;
  policy::User user;
  std::string user_agent;
  // Part of something that has passed admission as a whole (an eviction).
  bool admitted = false;
  // Hears the warnings of a write that fails (those of one that does not are in its outcome), just
  // before `done`. May be unset.
  Fn<void(std::vector<std::string>)> warn;
};

struct WriteOutcome {
  ObjectRef object;      // the stored object (of the storage version); null: deleted without one
  bool created = false;  // 201
  // A deletion that took effect at once; `object` is the last state. False: it waits (finalizers,
  // grace) and `object` is the object being deleted.
  bool deleted = false;
  std::vector<std::string> warnings;
};

using WriteDone = Fn<void(Result<WriteOutcome>)>;

// A write in the middle of its stages, as a Stage sees it.
struct WriteView {
  const WriteRequest& request;
  ObjectRef old_object;  // null for a create
  kube::Json object;     // what would be stored; a mutating stage may change it
};

// A stage that may suspend: it answers `next` at once or later, from the loop. Answering after the
// request was given up does nothing.
class Stage {
 public:
  virtual ~Stage() = default;
  virtual std::string_view name() const = 0;
  virtual void run(const WriteView& write, Fn<void(Status)> next) = 0;
};

// Cancels its write when destroyed, as long as nothing has been decided.
class WriteHandle {
 public:
  WriteHandle() = default;
  // REQUIRES: the registry outlives the handle.
  WriteHandle(class Registry* registry, uint64_t id) : registry_(registry), id_(id) {}
  WriteHandle(WriteHandle&&) noexcept;
  WriteHandle& operator=(WriteHandle&&) noexcept;
  ~WriteHandle();
  void release() { registry_ = nullptr; }  // lets the write go on without this handle

 private:
  class Registry* registry_ = nullptr;
  uint64_t id_ = 0;
};

enum AdmissionOperation : uint8_t {
  kAdmitCreate = 1,
  kAdmitUpdate = 2,
  kAdmitDelete = 4,
  kAdmitConnect = 8,
};

// What the operator says about admission (admission.h).
struct AdmissionOptions {
  std::vector<std::string> enable;  // plugins beside those that are on by default
  std::vector<std::string> disable;
  int64_t not_ready_toleration_seconds = 300;
  int64_t unreachable_toleration_seconds = 300;
  // Somebody runs the controller of quotas: spec.hard limits, and what is counted is what is there.
  bool quota_controller = true;
  policy::Authorizer* authorizer = nullptr;  // of who asks for more than a write; borrowed
};

// What passes admission without being a write: something posted below an object, a connection.
struct AdmissionRequest {
  AdmissionOperation operation = kAdmitCreate;
  const Kind* kind = nullptr;
  std::string_view ns;
  std::string_view name;
  std::string_view subresource;
  const policy::User* user = nullptr;
  bool dry_run = false;
  kube::JsonDoc* body = nullptr;  // may be changed; null for a connection
};

// Where addresses and node ports of Services come from.
struct ServiceRanges {
  std::vector<std::string> cidrs = {"10.43.0.0/16"};  // one a family, the default family first
  uint16_t first_port = 30000;
  uint16_t last_port = 32767;
};

struct RegistryOptions {
  uint64_t request_ms = limits::kRequestMs;  // deadline of a suspended write
  AdmissionOptions admission = {};           // REQUIRES: check_admission_options() is ok
  ServiceRanges services = {};
  policy::Escalation* escalation = nullptr;  // of who writes roles and bindings; borrowed
};

struct RegistryStats {
  uint64_t in_stages = 0;  // suspended writes
  uint64_t pending = 0;    // decided, waiting for the disk
  uint64_t failed_commits = 0;
  uint64_t expiring = 0;       // objects with a time to live
  uint64_t seal_key = 0;       // number of the key that seals Secrets
  uint64_t old_seal_keys = 0;  // keys that still open some: their rotation is under way
};

class Registry {
 public:
  // REQUIRES: everything borrowed outlives the registry. The cache has been loaded.
  static std::unique_ptr<Registry> create(io::Loop& loop, io::Pool& pool, Random& random, Log log,
                                          const kube::Kinds& kinds, cache::Cache& cache,
                                          store::Store& store, RegistryOptions options);
  virtual ~Registry() = default;

  virtual const kube::Kinds& kinds() const = 0;
  virtual cache::Cache& cache() = 0;

  // Suspending stages run in the order of addition, between prepare and validate.
  virtual void add_stage(std::unique_ptr<Stage> stage) = 0;

  // `done` is called once, never from inside write(), unless the handle is destroyed before the
  // decision. Errors are what the client is told.
  virtual WriteHandle write(WriteRequest request, WriteDone done) = 0;

  // Adds to `warnings`. Errors are what the client is told.
  virtual Status admit(const AdmissionRequest& request, std::vector<std::string>& warnings) = 0;

  // The committed object, or NotFound.
  virtual Result<ObjectRef> get(const Kind& kind, std::string_view ns, std::string_view name) = 0;

  // Deletes what has outlived its kind's time to live (Events); daemon/ calls it about once a
  // minute.
  virtual void expire() = 0;

  // Makes a new key for what is sealed at rest (store::Store::rotate_seal_key).
  virtual void rotate_seal_key(Fn<void(const Status&)> done) = 0;

  virtual RegistryStats stats() const = 0;

 private:
  friend class WriteHandle;
  virtual void cancel(uint64_t id) = 0;
};

// DELETE of this kind answers the deleted object; the others answer a Status (upstream:
// ReturnDeletedObject).
bool returns_deleted_object(const Kind& kind);

// The object's JSON in the version of `kind` (a conversion where that is not the stored one).
Result<Bytes> object_json(const kube::Kinds& kinds, const Kind& kind, const kube::Object& object);

}  // namespace kedge::registry
