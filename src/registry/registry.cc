#include "registry/registry.h"

#include <list>
#include <unordered_map>

#include "kube/convert.h"
#include "kube/status.h"
#include "registry/admission.h"
#include "registry/decide.h"
#include "registry/decode.h"
#include "registry/head.h"
#include "registry/lifecycle.h"
#include "registry/offload.h"
#include "registry/prepare.h"
#include "registry/quota_ledger.h"
#include "registry/quota_status.h"
#include "registry/record.h"
#include "registry/rules.h"
#include "registry/service_allocator.h"
#include "registry/subresources.h"

namespace kedge::registry {
namespace {

using kube::JsonDoc;

// Looks at an account that is not there yet, and milliseconds between them (upstream: ten in one to
// two seconds).
constexpr int kAccountWaits = 9;
constexpr uint64_t kAccountWaitMs = 100;
constexpr int kDecideAttempts = 8;  // the object changed while the write was suspended

// An object whose kind has a time to live. One entry an object, however often it is written.
struct Expiry {
  int64_t mono_us;  // of its last write
  kube::ResourceId resource;
  std::string key;
  std::string slot;  // resource and key, what expiry_of_ views
};
// Removals begun in one turn: a burst of Events an hour ago must not hold the loop now.
constexpr int kExpiriesATurn = 256;

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
        request_ms_(options.request_ms),
        escalation_(options.escalation),
        head_(cache),
        secrets_(kinds.find("", "v1", "secrets")),
        quotas_(kinds, head_, loop.clock(), options.admission.quota_controller),
        quota_status_(loop, kinds, *this, quotas_),
        admission_(kinds, std::move(options.admission)),
        preparation_(admission_, head_, loop.clock(), random),
        decider_(preparation_, Decider::Admits::kYes, head_, loop.clock(), random,
                 store.report().start_revision),
        services_(kinds, cache, head_, loop.clock(), random, options.services) {
    remember_loaded();
    head_.set_quotas(&quotas_);
    quota_status_.poke();
  }

  const kube::Kinds& kinds() const override { return kinds_; }
  cache::Cache& cache() override { return cache_; }
  void add_stage(std::unique_ptr<Stage> stage) override { stages_.push_back(std::move(stage)); }

  WriteHandle write(WriteRequest request, WriteDone done) override {
    auto owned = std::make_shared<Record>();
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
    } else if (r.request.operation == Operation::kDelete ||
               r.request.operation == Operation::kPatch || r.request.change) {
      prepare_and_go(r);
    } else if (r.request.body_bytes > limits::kLoopBodyBytes) {
      decode_on_pool(r);
    } else {
      Decoding d{&body_kind(r.request), std::move(r.request.body), {}, {}, false};
      d.run();
      decoded(r, std::move(d));
    }
    return WriteHandle(this, id);
  }

  Status admit(const AdmissionRequest& q, std::vector<std::string>& warnings) override {
    const Kind& kind = q.kind->is_virtual ? *q.kind : kinds_.storage_kind(q.kind->id);
    Admitting a{q.operation,
                kind,
                q.subresource,
                q.ns,
                q.name,
                *q.user,
                q.dry_run,
                q.body != nullptr ? q.body->root() : kube::Json(),
                q.body,
                {},
                head_,
                admission_.kinds(),
                admission_.options(),
                loop_.clock().wall_seconds(),
                &random_,
                warnings};
    TRY(admission_.mutate(a));
    return admission_.validate(a);
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
    const store::StoreStats stored = store_.stats();
    s.seal_key = stored.seal_key;
    s.old_seal_keys = stored.old_seal_keys;
    return s;
  }
  void rotate_seal_key(Fn<void(const Status&)> done) override {
    store_.rotate_seal_key(std::move(done));
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
    services_.give_up(id);
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
    services_.give_up(id);
    if (r->deadline) {
      r->deadline.reset();
      --stats_.in_stages;
    }
    if (result.ok()) result->warnings = std::move(r->warnings);
    auto shared = std::make_unique<Result<WriteOutcome>>(std::move(result));
    loop_.post([this, id, held = std::move(shared)] {
      const auto it = records_.find(id);
      if (it == records_.end()) return;
      const std::shared_ptr<Record> last = std::move(it->second);
      records_.erase(it);
      if (!last->done) return;
      if (!held->ok() && last->request.warn) last->request.warn(std::move(last->warnings));
      last->done(std::move(*held));
    });
  }

  // Never as if the object itself had been sent.
  static Status check_subresource(const WriteRequest& q) {
    if (q.subresource.empty()) return {};
    const bool updates = q.operation == Operation::kUpdate || q.operation == Operation::kPatch;
    if (updates && find_subresource(*q.kind, q.subresource) != nullptr) return {};
    return Error(Code::kMethodNotAllowed,
                 "the server does not allow this method on the requested resource");
  }

  static const Kind& body_kind(const WriteRequest& q) {
    return q.body_kind != nullptr ? *q.body_kind : *q.kind;
  }

  // --- decode: shape, version, the parts of metadata the URL decides ---
  void decode_on_pool(Record& r) {
    auto job = std::make_shared<Decoding>(
        Decoding{&body_kind(r.request), std::move(r.request.body), {}, {}, false});
    pool_.run([job] { job->run(); },
              [this, id = r.id, job] {
                if (Record* still = find(id)) decoded(*still, std::move(*job));
              });
  }

  void decoded(Record& r, Decoding d) {
    r.resets_managed_fields = d.resets_managed_fields;
    Status s = std::move(d.status);
    if (s.ok()) {
      r.doc = std::move(d.doc);
      s = preparation_.accept(r, d.report);
    }
    if (!s.ok()) return finish(r.id, std::move(s).error());
    prepare_and_go(r);
  }

  // --- prepare, stages, decide ---

  // Makes what would be stored from the present head, runs what may suspend, decides.
  void prepare_and_go(Record& r) {
    if (r.request.operation == Operation::kPatch) return patch_and_go(r);
    if (must_wait(r)) return wait_for_account(r);
    const Status found = preparation_.look_up(r);  // what fails here fails in start() again
    if (found.ok() && is_large(r)) {
      return on_pool(
          r, [](Offload& o) { o.start(); },
          [this](Record& back, Offload& o) { started(back, std::move(o.status)); });
    }
    started(r, preparation_.start(r, !stages_.empty()));
  }

  // Admission, the kind's rules, and on.
  void started(Record& r, Status s) {
    if (s.ok()) s = preparation_.admit(r);
    if (s.ok() && policy::Escalation::concerns(*r.stored)) s = check_escalation(r);
    if (!s.ok()) return finish(r.id, std::move(s).error());
    if (is_large(r) && !deletes(r)) {
      return on_pool(
          r, [](Offload& o) { o.fill(); },
          [this](Record& back, Offload& o) { go(back, std::move(o.status)); });
    }
    go(r, preparation_.fill(r));
  }

  Status check_escalation(const Record& r) const {
    if (escalation_ == nullptr || deletes(r)) return {};
    return escalation_->check({r.request.user, *r.stored, r.request.ns, r.request.name,
                               r.prepared.root(), r.old ? r.old_doc.root() : kube::Json()});
  }

  // A controller makes a new namespace's account in a moment.
  bool must_wait(const Record& r) const {
    return r.waits < kAccountWaits && admission_.waits_for_account(r.request, r.doc.root(), head_);
  }
  void wait_for_account(Record& r) {
    ++r.waits;
    if (!r.wait) r.wait = std::make_unique<io::Timer>(loop_);
    r.wait->start(kAccountWaitMs, [this, id = r.id] {
      if (Record* still = find(id)) prepare_and_go(*still);
    });
  }

  static bool deletes(const Record& r) { return r.request.operation == Operation::kDelete; }

  // Preparing and deciding it would hold the loop for too long. What a function of the loop makes
  // of an object stays here.
  static bool is_large(const Record& r) {
    if (r.request.change) return false;
    return r.request.body_bytes > limits::kLoopBodyBytes ||
           (r.old && r.old->json().size() > limits::kLoopBodyBytes);
  }

  void on_pool(Record& r, Fn<void(Offload&)> work, Fn<void(Record&, Offload&)> done) {
    const uint64_t id = r.id;
    r.away = true;
    auto job = std::make_shared<Offload>(records_.find(id)->second, admission_, head_,
                                         loop_.clock(), random_);
    pool_.run([job, run = std::move(work)]() mutable { run(*job); },
              [this, id, job, then = std::move(done)]() mutable {
                Record* still = find(id);
                if (still == nullptr) return;
                still->away = false;
                then(*still, *job);
              });
  }

  void go(Record& r, Status prepared) {
    if (!prepared.ok()) return finish(r.id, std::move(prepared).error());
    r.next_stage = 0;
    run_stages(r.id);
  }

  void patch_and_go(Record& r) {
    Status s = preparation_.look_up(r);
    if (!s.ok()) return finish(r.id, std::move(s).error());
    if (!r.request.patch_fault.ok()) return finish(r.id, r.request.patch_fault.error());
    auto job = std::make_shared<Patching>(preparation_.patching(r, kinds_));
    if (!is_costly(*job, r.request.body_bytes) && !is_large(r)) {
      job->run();
      return started(r, preparation_.accept_patched(r, *job));
    }
    pool_.run([job] { job->run(); },
              [this, id = r.id, job] {
                Record* still = find(id);
                if (still == nullptr) return;
                on_pool(
                    *still, [job](Offload& o) { o.accept_patched(*job); },
                    [this](Record& back, Offload& o) { started(back, std::move(o.status)); });
              });
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
      r->stage_run = ++stage_runs_;
      stage.run(view, [this, id, inside, run = r->stage_run](Status s) {
        if (inside->answered) return;
        if (inside->running) {
          inside->answer = std::move(s);
          inside->answered = true;
          return;
        }
        inside->answered = true;
        resume(id, run, std::move(s));
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

  void resume(uint64_t id, uint64_t run, Status s) {
    Record* r = find(id);
    if (r == nullptr || r->decided || r->stage_run != run || !r->deadline) return;
    if (!s.ok()) return finish(id, std::move(s).error());
    run_stages(id);
  }

  void start_deadline(Record& r) {
    if (r.deadline) return;
    ++stats_.in_stages;
    r.deadline = std::make_unique<io::Timer>(loop_);
    const uint64_t id = r.id;
    r.deadline->start(request_ms_, [this, id] {
      Record* late = find(id);
      if (late == nullptr || late->decided || late->away) return;
      const std::string stage(stages_[late->next_stage - 1]->name());
      late->stage_run = 0;  // whatever the stage says now is too late
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
    if (!(now == r.old) && r.request.operation != Operation::kCreate) {
      // Somebody else wrote while the write was suspended: again, against what is there now.
      if (++r.attempts >= kDecideAttempts) {
        return finish(id, kube::conflict(*r.request.kind, r.name, kModified));
      }
      return prepare_and_go(r);
    }
    r.old = now;
    if (services_.concerns(r)) {
      Status begun = services_.begin(r);
      if (!begun.ok()) return finish(id, std::move(begun).error());
    }
    if (is_large(r)) {
      return on_pool(
          r, [](Offload& o) { o.decide(); },
          [this](Record& back, Offload& o) { confirm(back, std::move(o.decision)); });
    }
    conclude(r, decider_.decide(r));
  }

  // A decision of the pool, if the head is still what it was made against.
  void confirm(Record& r, Result<Decision> d) {
    const ObjectRef now =
        r.name.empty() ? nullptr : head_.get(r.stored->id, kube::object_key(r.request.ns, r.name));
    if (!d.ok()) return finish(r.id, std::move(d).error());
    if (!(now == r.old)) return decide(r);
    const Status admitted =
        preparation_.admit_decided(r, r.old && !deletes(r) ? r.old_doc.root() : kube::Json());
    if (!admitted.ok()) return finish(r.id, admitted.error());
    if (d->revision != 0) take_revision(*d, *r.stored, decider_.next_revision());
    conclude(r, std::move(d));
  }

  void conclude(Record& r, Result<Decision> d) {
    const uint64_t id = r.id;
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

  // --- commit, reply
  // -------------------------------------------------------------------------------
  void commit(Record& r, Decision d) {
    r.decided = true;
    const std::string key = kube::object_key(r.request.ns, r.name);
    head_.put(r.stored->id, key, d.revision, d.object);
    quotas_.decided(*r.stored, r.old, d.object);
    quota_status_.poke();
    d.sides = services_.decided(r, d, [this] { return decider_.next_revision(); });
    for (const SideChange& side : d.sides) {
      quotas_.decided(*side.kind, head_.get(side.kind->id, side.key), side.object);
      head_.put(side.kind->id, side.key, side.revision, side.object);
    }
    submit(*r.stored, key, std::move(d),
           [this, id = r.id](Result<WriteOutcome> result) { finish(id, std::move(result)); });
  }

  void submit(const Kind& kind, const std::string& key, Decision d,
              Fn<void(Result<WriteOutcome>)> reply) {
    std::vector<store::Change> changes;
    const auto add = [&](const Kind& of, std::string_view name, uint64_t revision,
                         const ObjectRef& object) {
      store::Change change;
      change.key = of.storage_prefix().append("/").append(name);
      change.revision = revision;
      change.deletion = !object;
      change.sealed = &of == secrets_;
      if (object) change.value = object->bytes();
      changes.push_back(std::move(change));
    };
    add(kind, key, d.revision, d.object);
    for (const SideChange& side : d.sides) add(*side.kind, side.key, side.revision, side.object);
    const bool soft = d.soft;
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
      quotas_.reset();
      quota_status_.poke();
      services_.failed();
      return s.error();
    }
    cache_.apply(kind.id, d.revision, d.object, d.last);
    head_.settle(kind.id, key, d.revision);
    for (SideChange& side : d.sides) {
      cache_.apply(side.kind->id, side.revision, std::move(side.object), std::move(side.last));
      head_.settle(side.kind->id, side.key, side.revision);
    }
    services_.settled(d.revision);
    remember(kind, key, d.object);
    WriteOutcome out;
    out.deleted = !d.object;
    out.created = d.created;
    out.object = d.object ? std::move(d.object) : std::move(d.shown ? d.shown : d.last);
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
    d.revision = decider_.next_revision();
    d.soft = true;
    d.last = kube::Object::with_revision(*object, kind, d.revision);
    const std::string key(object->key());
    head_.put(kind.id, key, d.revision, nullptr);
    quotas_.decided(kind, object, nullptr);
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
  const uint64_t request_ms_;
  policy::Escalation* const escalation_;
  Head head_;
  const Kind* secrets_;
  QuotaLedger quotas_;
  QuotaStatus quota_status_;
  const Admission admission_;
  Preparation preparation_;
  Decider decider_;
  ServiceAllocator services_;
  uint64_t last_id_ = 0;
  uint64_t stage_runs_ = 0;
  std::vector<std::unique_ptr<Stage>> stages_;
  // Shared with the pool while it works on one.
  std::unordered_map<uint64_t, std::shared_ptr<Record>> records_;
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
  return subresource_json(kinds, kind, "", object);
}

}  // namespace kedge::registry
