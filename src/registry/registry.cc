#include "registry/registry.h"

#include <list>
#include <unordered_map>

#include "base/strings.h"
#include "kube/convert.h"
#include "kube/meta.h"
#include "kube/schema.h"
#include "kube/status.h"
#include "registry/decode.h"
#include "registry/head.h"
#include "registry/lifecycle.h"
#include "registry/rules.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr int kNameAttempts = 8;    // as rest.maxNameGenerationCreateAttempts
constexpr int kDecideAttempts = 8;  // the object changed while a stage was suspended
constexpr std::string_view kModified =
    "the object has been modified; please apply your changes to the latest version and try again";

// A write on its way.
struct Record {
  uint64_t id = 0;
  WriteRequest request;
  WriteDone done;
  const Kind* stored = nullptr;  // the storage row
  const Rules* rules = nullptr;
  std::string name;  // decided name; generated for a create with generateName
  bool generate = false;
  bool has_generate_name = false;  // there is a generateName, needed or not: said in a conflict
  JsonDoc doc;                     // the object as the client sent it, in the storage version
  JsonDoc prepared;                // ... as it would be stored
  ObjectRef old;                   // what `prepared` was made against
  size_t next_stage = 0;
  int attempts = 0;
  bool decided = false;
  std::unique_ptr<io::Timer> deadline;
  std::vector<std::string> warnings;
};

// What decide() hands to the disk.
struct Decision {
  ObjectRef object;  // new state; null: a deletion
  ObjectRef last;    // a deletion's last state
  uint64_t revision = 0;
  bool soft = false;
  bool created = false;
};

// An object whose kind has a time to live. One entry an object, however often it is written.
struct Expiry {
  int64_t mono_us;  // of its last write
  kube::ResourceId resource;
  std::string key;
  std::string slot;  // resource and key, what expiry_of_ views
};
// Removals begun in one turn: a burst of Events an hour ago must not hold the loop now.
constexpr int kExpiriesATurn = 256;

bool immortal_namespace(std::string_view name) {
  return name == "default" || name == "kube-system" || name == "kube-public";
}

}  // namespace

class RegistryImpl final : public Registry {
 public:
  RegistryImpl(io::Loop& loop, io::Pool& pool, Random& random, Log log, const kube::Kinds& kinds,
               cache::Cache& cache, store::Store& store, RegistryOptions options)
      : loop_(loop),
        pool_(pool),
        random_(random),
        log_(std::move(log)),
        kinds_(kinds),
        cache_(cache),
        store_(store),
        options_(options),
        head_(cache),
        namespaces_(kinds.find("", "v1", "namespaces")),
        secrets_(kinds.find("", "v1", "secrets")),
        revision_(store.report().start_revision) {
    remember_loaded();
  }

  const kube::Kinds& kinds() const override { return kinds_; }
  cache::Cache& cache() override { return cache_; }
  void add_stage(std::unique_ptr<Stage> stage) override { stages_.push_back(std::move(stage)); }

  WriteHandle write(WriteRequest request, WriteDone done) override {
    auto owned = std::make_unique<Record>();
    Record& r = *owned;
    r.id = ++last_id_;
    r.request = std::move(request);
    r.done = std::move(done);
    r.name = r.request.name;
    records_.emplace(r.id, std::move(owned));
    const uint64_t id = r.id;
    if (r.request.kind->is_virtual) {
      finish(id, Error(Code::kNotImplemented,
                       std::string(r.request.kind->kind) + " has nothing that could be written"));
      return WriteHandle(this, id);
    }
    r.stored = &kinds_.storage_kind(r.request.kind->id);
    r.rules = &rules_of(*r.stored);
    Status s = store_.accepting();
    if (s.ok()) s = check_subresource(r.request);
    if (!s.ok()) {
      finish(id, std::move(s).error());
    } else if (r.request.operation == Operation::kDelete) {
      prepare_and_go(r);
    } else if (r.request.body_bytes > limits::kLoopBodyBytes) {
      decode_on_pool(r);
    } else {
      Decoding d{r.request.kind, std::move(r.request.body), {}, {}};
      d.run();
      decoded(r, std::move(d));
    }
    return WriteHandle(this, id);
  }

  Result<ObjectRef> get(const Kind& kind, std::string_view ns, std::string_view name) override {
    ObjectRef o = cache_.get(kind.id, kube::object_key(ns, name));
    if (!o) return kube::not_found(kind, name);
    return o;
  }

  void expire() override {
    const int64_t now = loop_.clock().mono_us();
    for (int i = 0; i < kExpiriesATurn; ++i) {
      if (expiries_.empty()) return;
      const auto first = expiries_.begin();
      const Kind& kind = kinds_.storage_kind(first->resource);
      if (now - first->mono_us < rules_of(kind).ttl_seconds * 1'000'000) return;
      if (!store_.accepting().ok()) return;  // the next call goes on
      // Until the removal is committed the entry stays, with another period: should the disk refuse
      // it, the object is tried again then.
      first->mono_us = now;
      expiries_.splice(expiries_.end(), expiries_, first);
      const ObjectRef o = head_.get(first->resource, first->key);
      // What waits for the disk has just been written.
      if (o && o == cache_.get(first->resource, first->key)) remove_expired(o);
    }
    loop_.post([this] { expire(); });
  }

  RegistryStats stats() const override {
    RegistryStats s = stats_;
    s.pending = head_.pending();
    s.expiring = expiries_.size();
    return s;
  }

 private:
  void cancel(uint64_t id) override {
    const auto it = records_.find(id);
    if (it == records_.end()) return;
    if (it->second->decided) {
      it->second->done.reset();
      return;
    }
    if (it->second->deadline) --stats_.in_stages;
    records_.erase(it);
  }

  Record* find(uint64_t id) {
    const auto it = records_.find(id);
    return it == records_.end() ? nullptr : it->second.get();
  }

  // The answer goes out in a later turn; the record lives until then.
  void finish(uint64_t id, Result<WriteOutcome> result) {
    Record* r = find(id);
    if (r == nullptr) return;
    if (r->deadline) {
      r->deadline.reset();
      --stats_.in_stages;
    }
    if (result.ok()) result->warnings = std::move(r->warnings);
    auto shared = std::make_unique<Result<WriteOutcome>>(std::move(result));
    loop_.post([this, id, held = std::move(shared)] {
      const auto it = records_.find(id);
      if (it == records_.end()) return;
      const std::unique_ptr<Record> last = std::move(it->second);
      records_.erase(it);
      if (last->done) last->done(std::move(*held));
    });
  }

  // Never as if the object itself had been sent.
  static Status check_subresource(const WriteRequest& q) {
    const bool known =
        q.operation == Operation::kUpdate ? may_be_updated(q.subresource) : q.subresource.empty();
    if (known) return {};
    return Error(Code::kMethodNotAllowed,
                 "the server does not allow this method on the requested resource");
  }

  // --- decode: shape, version, the parts of metadata the URL decides ---
  void decode_on_pool(Record& r) {
    auto job =
        std::make_shared<Decoding>(Decoding{r.request.kind, std::move(r.request.body), {}, {}});
    pool_.run([job] { job->run(); },
              [this, id = r.id, job] {
                if (Record* still = find(id)) decoded(*still, std::move(*job));
              });
  }

  void decoded(Record& r, Decoding d) {
    Status s = std::move(d.status);
    if (s.ok()) {
      r.doc = std::move(d.doc);
      s = accept(r, d.report);
    }
    if (!s.ok()) return finish(r.id, std::move(s).error());
    prepare_and_go(r);
  }

  Status accept(Record& r, const kube::ShapeReport& report) {
    const WriteRequest& q = r.request;
    if (q.field_validation != WriteRequest::FieldValidation::kIgnore) {
      std::vector<std::string> faults = strict_faults(report, q.duplicate_fields);
      if (!faults.empty() && q.field_validation == WriteRequest::FieldValidation::kStrict) {
        return kube::bad_request(not_handled(*q.kind) +
                                 "strict decoding error: " + join(faults, ", "));
      }
      for (auto& f : faults) r.warnings.push_back(std::move(f));
    }
    if (q.kind != r.stored) TRY(kube::convert(*q.kind, *r.stored, r.doc.root()));
    const Json root = r.doc.root();
    root.set_first("apiVersion", r.doc.make_string(r.stored->api_version()));
    root.set_first("kind", r.doc.make_string(r.stored->kind));
    return place(r, root.object_at("metadata"));
  }

  // Namespace and name of the body against those of the URL (rest.EnsureObjectNamespaceMatches...).
  Status place(Record& r, Json metadata) {
    const WriteRequest& q = r.request;
    const std::string_view ns = metadata.get("namespace").string();
    if (q.kind->namespaced) {
      if (ns.empty()) {
        metadata.set_string("namespace", q.ns);
      } else if (ns != q.ns) {
        return kube::bad_request(
            "the namespace of the provided object does not match the namespace sent on the "
            "request");
      }
    } else if (!ns.empty()) {
      // A cluster-scoped kind has none; upstream drops it.
      metadata.remove("namespace");
    }
    const std::string_view name = metadata.get("name").string();
    if (q.operation == Operation::kUpdate) {
      if (name.empty()) {
        return kube::bad_request("name must be provided");
      }
      if (name != q.name) {
        return kube::bad_request("the name of the object (" + std::string(name) +
                                 ") does not match the name on the URL (" + q.name + ")");
      }
      return {};
    }
    if (!metadata.get("resourceVersion").string().empty()) {
      return kube::bad_request("resourceVersion should not be set on objects to be created");
    }
    r.name = name;
    r.has_generate_name = !metadata.get("generateName").string().empty();
    r.generate = name.empty() && r.has_generate_name;
    return {};
  }

  // --- prepare, stages, decide ---

  // Makes what would be stored from the present head, runs what may suspend, decides.
  void prepare_and_go(Record& r) {
    const uint64_t id = r.id;
    const Status s = prepare(r);
    if (!s.ok()) return finish(id, s.error());
    r.next_stage = 0;
    run_stages(id);
  }

  Status prepare(Record& r) {
    const WriteRequest& q = r.request;
    r.old = r.name.empty() ? nullptr : head_.get(r.stored->id, kube::object_key(q.ns, r.name));
    switch (q.operation) {
      case Operation::kCreate:
        return prepare_create(r);
      case Operation::kUpdate:
        return prepare_update(r);
      case Operation::kDelete:
        return prepare_delete(r);
    }
    return {};
  }

  // A suspended write may be prepared again and keeps what was sent; else nothing is copied.
  JsonDoc take_document(Record& r) { return stages_.empty() ? std::move(r.doc) : r.doc.clone(); }

  Status prepare_create(Record& r) {
    TRY(check_namespace(r));
    r.prepared = take_document(r);
    const Json metadata = r.prepared.root().get("metadata");
    if (r.generate) {
      r.name = kube::generate_name(metadata.get("generateName").string(), random_);
      metadata.set_string("name", r.name);
    }
    fill_create(*r.stored, *r.rules, r.prepared, loop_.clock().wall_seconds(), random_);
    return {};
  }

  Status prepare_update(Record& r) {
    const WriteRequest& q = r.request;
    const Json sent = r.doc.root().get("metadata");
    if (!r.old) {
      if (r.stored->put_creates && q.subresource.empty()) {
        // A resourceVersion says nothing here (upstream: GuaranteedUpdate of what is not there), a
        // uid is a precondition.
        if (const std::string_view uid = sent.get("uid").string(); !uid.empty()) {
          return uid_conflict(q, kube::object_key(q.ns, q.name), uid, "");
        }
        return prepare_create(r);
      }
      return kube::not_found(*q.kind, q.name);
    }
    const std::string_view uid = sent.get("uid").string();
    if (!uid.empty() && uid != r.old->uid()) {
      return uid_conflict(q, r.old->key(), uid, r.old->uid());
    }
    const std::string_view revision = sent.get("resourceVersion").string();
    if (!revision.empty() && revision != "0") {
      if (!parse_u64(revision)) {
        return kube::invalid_error(
            *r.stored, q.name,
            {{kube::FieldError::Type::kInvalid, "metadata.resourceVersion",
              "Invalid value: " + go_quote(revision) + ": must be a whole number"}});
      }
      if (revision != std::to_string(r.old->revision())) {
        return kube::conflict(*q.kind, q.name, kModified);
      }
    } else if (!r.stored->unconditional_update) {
      return unconditional_refused(*q.kind, q.name);
    }
    JsonDoc old_doc = TRY(JsonDoc::parse(r.old->json()));
    r.prepared = take_document(r);
    return fill_update(*r.stored, r.prepared, old_doc.root(), q.subresource);
  }

  static Error uid_conflict(const WriteRequest& q, std::string_view key, std::string_view wanted,
                            std::string_view found) {
    return kube::conflict(
        *q.kind, q.name,
        "StorageError: invalid object, Code: 4, Key: /registry/" + std::string(q.kind->resource) +
            "/" + std::string(key) +
            ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: " +
            std::string(wanted) + ", UID in object meta: " + std::string(found));
  }

  // Upstream names the resource where a kind belongs in this one.
  static Error unconditional_refused(const Kind& kind, std::string_view name) {
    ErrorDetails details;
    details.name = name;
    details.group = kind.group;
    details.kind = kind.resource;
    details.causes.push_back({"FieldValueInvalid",
                              "Invalid value: 0: must be specified for an update",
                              "metadata.resourceVersion"});
    return Error(Code::kInvalid,
                 kind.qualified_resource() + " " + go_quote(name) +
                     " is invalid: metadata.resourceVersion: Invalid value: 0: must be specified "
                     "for an update",
                 std::move(details));
  }

  Status prepare_delete(Record& r) {
    const WriteRequest& q = r.request;
    if (!r.old) return kube::not_found(*q.kind, q.name);
    if (r.stored == namespaces_ && immortal_namespace(q.name)) {
      ErrorDetails details;
      details.name = q.name;
      details.kind = "namespaces";
      return Error(
          Code::kForbidden,
          "namespaces " + go_quote(q.name) + " is forbidden: this namespace may not be deleted",
          std::move(details));
    }
    r.prepared = TRY(JsonDoc::parse(r.old->json()));
    return check_delete_preconditions(*r.stored, q.name, q.delete_options, r.prepared.root());
  }

  // New content needs a namespace that is there and stays (upstream: NamespaceLifecycle).
  Status check_namespace(const Record& r) {
    const WriteRequest& q = r.request;
    if (!q.kind->namespaced) return {};
    const ObjectRef ns = head_.get(namespaces_->id, q.ns);
    if (!ns) return kube::not_found(*namespaces_, q.ns);
    if (!ns->deleting()) return {};
    ErrorDetails details;
    details.name = r.name;
    details.group = q.kind->group;
    details.kind = q.kind->resource;
    details.causes.push_back({"NamespaceTerminating", "namespace " + q.ns + " is being terminated",
                              "metadata.namespace"});
    return Error(Code::kForbidden,
                 q.kind->qualified_resource() + " " + go_quote(r.name) +
                     " is forbidden: unable to create new content in namespace " + q.ns +
                     " because it is being terminated",
                 std::move(details));
  }

  void run_stages(uint64_t id) {
    for (;;) {
      Record* r = find(id);
      if (r == nullptr) return;
      if (r->next_stage == stages_.size()) return decide(*r);
      Stage& stage = *stages_[r->next_stage++];
      start_deadline(*r);
      // A stage that answers from inside run() must not recurse through every stage behind it.
      auto inside = std::make_shared<InsideRun>();
      const WriteView view{r->request, r->old, r->prepared.root()};
      stage.run(view, [this, id, inside, step = r->next_stage](Status s) {
        if (inside->running) {
          inside->answer = std::move(s);
          inside->answered = true;
          return;
        }
        resume(id, step, std::move(s));
      });
      inside->running = false;
      if (!inside->answered) return;
      if (!inside->answer.ok()) return finish(id, std::move(inside->answer).error());
    }
  }

  struct InsideRun {
    bool running = true;
    bool answered = false;
    Status answer;
  };

  void resume(uint64_t id, size_t step, Status s) {
    Record* r = find(id);
    if (r == nullptr || r->decided || r->next_stage != step || !r->deadline) return;
    if (!s.ok()) return finish(id, std::move(s).error());
    run_stages(id);
  }

  void start_deadline(Record& r) {
    if (r.deadline) return;
    ++stats_.in_stages;
    r.deadline = std::make_unique<io::Timer>(loop_);
    const uint64_t id = r.id;
    r.deadline->start(options_.request_ms, [this, id] {
      Record* late = find(id);
      if (late == nullptr || late->decided) return;
      const std::string stage(stages_[late->next_stage - 1]->name());
      late->next_stage = stages_.size() + 1;  // whatever the stage says now is too late
      finish(id, Error(Code::kTimeout,
                       "Timeout: request did not complete within the allotted timeout (stage " +
                           stage + ")"));
    });
  }

  // One synchronous step: what was prepared is checked against the head as it is now.
  void decide(Record& r) {
    const uint64_t id = r.id;
    const ObjectRef now =
        r.name.empty() ? nullptr : head_.get(r.stored->id, kube::object_key(r.request.ns, r.name));
    if (!(now == r.old) && !stages_.empty() && r.request.operation != Operation::kCreate) {
      // Somebody else wrote while a stage was suspended: again, against what is there now.
      if (++r.attempts >= kDecideAttempts) {
        return finish(id, kube::conflict(*r.request.kind, r.name, kModified));
      }
      return prepare_and_go(r);
    }
    r.old = now;
    Result<Decision> d = decide_by_operation(r);
    if (!d.ok()) return finish(id, std::move(d).error());
    if (d->revision == 0) {  // nothing to write: no change, or a dry run
      WriteOutcome out;
      out.object = d->object ? d->object : d->last;
      out.created = d->created;
      out.deleted = !d->object && d->last;
      return finish_unwritten(r, std::move(out));
    }
    commit(r, std::move(d).value());
  }

  // An answer that stands on writes which still wait for the disk waits with them: an empty commit
  // takes its place in the order.
  void finish_unwritten(Record& r, WriteOutcome out) {
    if (head_.pending() == 0) return finish(r.id, std::move(out));
    r.decided = true;
    auto held = std::make_unique<WriteOutcome>(std::move(out));
    store_.commit_soft({}, [this, id = r.id, outcome = std::move(held)](const Status& s) {
      if (!s.ok()) return finish(id, s.error());
      finish(id, std::move(*outcome));
    });
  }

  Result<Decision> decide_by_operation(Record& r) {
    if (r.request.operation == Operation::kDelete) return decide_delete(r);
    if (r.request.operation == Operation::kCreate || !r.old) return decide_create(r);
    return decide_update(r);
  }

  Result<Decision> decide_create(Record& r) {
    const Json metadata = r.prepared.root().get("metadata");
    std::vector<kube::FieldError> faults = kube::validate_object_meta(*r.request.kind, metadata);
    if (!faults.empty()) return kube::invalid_error(*r.stored, r.name, std::move(faults));
    TRY(check_namespace(r));
    for (int attempt = 1; r.old; ++attempt) {
      if (!r.generate) return exists(r);
      if (attempt == kNameAttempts) return exists(r);
      r.name = kube::generate_name(metadata.get("generateName").string(), random_);
      metadata.set_string("name", r.name);
      r.old = head_.get(r.stored->id, kube::object_key(r.request.ns, r.name));
    }
    Decision d;
    d.created = true;
    d.soft = r.rules->soft_create;
    d.revision = r.request.dry_run ? 0 : ++revision_;
    d.object = make_object(r, d.revision);
    return d;
  }

  static Error exists(const Record& r) {
    Error e = kube::already_exists(*r.request.kind, r.name);
    if (r.has_generate_name) {
      ErrorDetails details = *e.details();
      details.retry_after_seconds = 1;
      return Error(
          Code::kAlreadyExists,
          e.message() + ", the server was not able to generate a unique name for the object",
          std::move(details));
    }
    if (r.old->deleting()) {
      return Error(Code::kAlreadyExists, "object is being deleted: " + e.message(), *e.details());
    }
    return e;
  }

  // Dry runs show no resourceVersion of their own.
  static ObjectRef make_object(Record& r, uint64_t revision) {
    const uint64_t shown = revision != 0 ? revision : (r.old ? r.old->revision() : 0);
    return kube::Object::make(*r.stored, r.prepared.root(), shown);
  }

  Result<Decision> decide_update(Record& r) {
    JsonDoc old_doc = TRY(JsonDoc::parse(r.old->json()));
    const Json root = r.prepared.root();
    const Json metadata = root.get("metadata");
    metadata.set_string("resourceVersion", old_doc.root().at("metadata.resourceVersion").string());
    std::vector<kube::FieldError> faults = kube::validate_object_meta_update(
        *r.request.kind, metadata, old_doc.root().get("metadata"));
    if (!faults.empty()) return kube::invalid_error(*r.stored, r.name, std::move(faults));
    Decision d;
    if (deletion_is_complete(*r.rules, root)) {
      d.revision = r.request.dry_run ? 0 : ++revision_;
      d.last = make_object(r, d.revision);
      return d;
    }
    if (json_equal(root, old_doc.root())) {  // upstream: no write, the same resourceVersion
      d.object = r.old;
      return d;
    }
    d.soft = r.rules->soft_update != nullptr &&
             r.rules->soft_update(old_doc.root(), root, r.request.subresource == "status");
    d.revision = r.request.dry_run ? 0 : ++revision_;
    d.object = make_object(r, d.revision);
    return d;
  }

  Result<Decision> decide_delete(Record& r) {
    if (!r.old) return kube::not_found(*r.request.kind, r.name);
    r.prepared = TRY(JsonDoc::parse(r.old->json()));
    TRY(check_delete_preconditions(*r.stored, r.name, r.request.delete_options, r.prepared.root()));
    Decision d;
    const Deletion what = begin_deletion(*r.rules, r.prepared, r.request.delete_options,
                                         loop_.clock().wall_seconds());
    if (what == Deletion::kPending) {
      d.object = r.old;
      return d;
    }
    d.revision = r.request.dry_run ? 0 : ++revision_;
    (what == Deletion::kMark ? d.object : d.last) = make_object(r, d.revision);
    return d;
  }

  // --- commit, reply
  // -------------------------------------------------------------------------------
  void commit(Record& r, Decision d) {
    r.decided = true;
    const std::string key = kube::object_key(r.request.ns, r.name);
    head_.put(r.stored->id, key, d.revision, d.object);
    submit(*r.stored, key, std::move(d),
           [this, id = r.id](Result<WriteOutcome> result) { finish(id, std::move(result)); });
  }

  void submit(const Kind& kind, const std::string& key, Decision d,
              Fn<void(Result<WriteOutcome>)> reply) {
    store::Change change;
    change.key = kind.storage_prefix() + "/" + key;
    change.revision = d.revision;
    change.deletion = !d.object;
    change.sealed = &kind == secrets_;
    if (d.object) change.value = d.object->bytes();
    const bool soft = d.soft;
    std::vector<store::Change> changes;
    changes.push_back(std::move(change));
    auto held = std::make_unique<Decision>(std::move(d));
    auto committed = [this, &kind, key, decision = std::move(held),
                      answer = std::move(reply)](const Status& s) mutable {
      answer(settle(kind, key, std::move(*decision), s));
    };
    if (soft) {
      store_.commit_soft(std::move(changes), std::move(committed));
    } else {
      store_.commit(std::move(changes), std::move(committed));
    }
  }

  // The disk has answered: publish, or take everything pending back.
  Result<WriteOutcome> settle(const Kind& kind, const std::string& key, Decision d,
                              const Status& s) {
    if (!s.ok()) {
      ++stats_.failed_commits;
      head_.reset();
      return s.error();
    }
    cache_.apply(kind.id, d.revision, d.object, d.last);
    head_.settle(kind.id, key, d.revision);
    remember(kind, key, d.object);
    WriteOutcome out;
    out.deleted = !d.object;
    out.created = d.created;
    out.object = d.object ? std::move(d.object) : std::move(d.last);
    return out;
  }

  // --- time to live
  // --------------------------------------------------------------------------------
  // The state of `key` is now `object` (null: gone).
  void remember(const Kind& kind, const std::string& key, const ObjectRef& object) {
    if (rules_of(kind).ttl_seconds == 0) return;
    std::string slot = std::to_string(kind.id) + "/" + key;
    const auto known = expiry_of_.find(slot);
    if (!object) {
      if (known == expiry_of_.end()) return;
      const auto entry = known->second;
      expiry_of_.erase(known);
      expiries_.erase(entry);
      return;
    }
    const int64_t now = loop_.clock().mono_us();
    if (known != expiry_of_.end()) {
      known->second->mono_us = now;
      expiries_.splice(expiries_.end(), expiries_, known->second);
      return;
    }
    expiries_.push_back({now, kind.id, key, std::move(slot)});
    expiry_of_.emplace(expiries_.back().slot, std::prev(expiries_.end()));
  }

  // What a start finds lives a whole period from then on: when it was written is not kept.
  void remember_loaded() {
    for (const Kind* kind : kinds_.all()) {
      if (!kind->storage || kind->is_virtual || rules_of(*kind).ttl_seconds == 0) continue;
      cache_.for_each(kind->id, "", [this, kind](const ObjectRef& o) {
        remember(*kind, std::string(o->key()), o);
        return true;
      });
    }
  }

  void remove_expired(const ObjectRef& object) {
    const Kind& kind = kinds_.storage_kind(object->resource());
    Decision d;
    d.revision = ++revision_;
    d.soft = true;
    d.last = kube::Object::with_revision(*object, kind, d.revision);
    const std::string key(object->key());
    head_.put(kind.id, key, d.revision, nullptr);
    submit(kind, key, std::move(d), [this, key](Result<WriteOutcome> result) {
      if (!result.ok()) {
        log_.warn("an expired object was not removed",
                  {{"key", key}, {"error", result.error().message()}});
      }
    });
  }

  io::Loop& loop_;
  io::Pool& pool_;
  Random& random_;
  Log log_;
  const kube::Kinds& kinds_;
  cache::Cache& cache_;
  store::Store& store_;
  RegistryOptions options_;
  Head head_;
  const Kind* namespaces_;
  const Kind* secrets_;
  uint64_t revision_;  // the highest one given out
  uint64_t last_id_ = 0;
  std::vector<std::unique_ptr<Stage>> stages_;
  std::unordered_map<uint64_t, std::unique_ptr<Record>> records_;
  std::list<Expiry> expiries_;  // the longest untouched first; all kinds have the same time to live
  std::unordered_map<std::string_view, std::list<Expiry>::iterator> expiry_of_;  // by slot
  RegistryStats stats_;
};

std::unique_ptr<Registry> Registry::create(io::Loop& loop, io::Pool& pool, Random& random, Log log,
                                           const kube::Kinds& kinds, cache::Cache& cache,
                                           store::Store& store, RegistryOptions options) {
  return std::make_unique<RegistryImpl>(loop, pool, random, std::move(log), kinds, cache, store,
                                        options);
}

WriteHandle::WriteHandle(WriteHandle&& o) noexcept
    : registry_(std::exchange(o.registry_, nullptr)), id_(o.id_) {}

WriteHandle& WriteHandle::operator=(WriteHandle&& o) noexcept {
  if (this != &o) {
    if (registry_ != nullptr) registry_->cancel(id_);
    registry_ = std::exchange(o.registry_, nullptr);
    id_ = o.id_;
  }
  return *this;
}

WriteHandle::~WriteHandle() {
  if (registry_ != nullptr) registry_->cancel(id_);
}

bool returns_deleted_object(const Kind& kind) { return rules_of(kind).returns_deleted; }

Result<Bytes> object_json(const kube::Kinds& kinds, const Kind& kind, const kube::Object& object) {
  const Kind& stored = kinds.storage_kind(kind.id);
  if (&kind == &stored) return object.bytes();
  JsonDoc doc = TRY(JsonDoc::parse(object.json()));
  TRY(kube::convert(stored, kind, doc.root()));
  return Bytes(doc.root().print());
}

}  // namespace kedge::registry
