#include "daemon/controllers.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "cache/owners.h"
#include "controllers/events.h"
#include "kube/status.h"
#include "policy/service_account_token.h"
#include "policy/token_claims.h"

namespace kedge::daemon {
namespace {

using controllers::Change;
using controllers::Controller;
using controllers::Effect;
using controllers::Keys;
using controllers::Last;
using controllers::Outcome;
using controllers::Plan;
using controllers::Write;
using kube::ObjectRef;

constexpr int64_t kSliceUs = 2'000;
constexpr int kReconcilesASlice = 32;
constexpr size_t kLoadedASlice = 500;  // objects of the start
// Keys of one controller whose plans are under way at a time.
constexpr size_t kWorkers = 16;
constexpr int64_t kFirstBackOffMs = 5;
constexpr int64_t kMostBackOffMs = 60'000;
constexpr int kConflictsAtOnce = 8;  // then they back off like others
constexpr int64_t kSoonUs = 1'000'000;

struct Work;

// A key that has something to do or to remember.
struct KeyState {
  bool queued = false;
  bool again = false;  // a change came while it was worked on
  bool soon = false;
  int failures = 0;
  int64_t due_us = 0;  // 0: not waiting
  Last last;
  std::unique_ptr<Work> work;
};

// A plan under way.
struct Work {
  size_t controller = 0;
  std::string key;
  Plan plan;
  size_t next = 0;  // write, then effect
  size_t in_flight = 0;
  size_t batch = 1;
  Last last;  // outcomes so far; in order of the writes
  bool failed = false;
  std::vector<registry::WriteHandle> handles;
};

struct Queue {
  const Controller* controller = nullptr;
  policy::User user;
  std::unordered_map<std::string, KeyState> keys;
  std::deque<std::string> ready;
  size_t busy = 0;
};

policy::User identity(std::string_view name) {
  policy::User user;
  user.name = name;
  if (const auto account = policy::split_service_account_user(name)) {
    user.groups = policy::service_account_groups(account->ns);
  }
  // The API server itself.
  if (name == "system:apiserver") user.groups.emplace_back(policy::kMasters);
  user.groups.emplace_back(policy::kAuthenticated);
  return user;
}

registry::WriteRequest request_of(Write w, const policy::User& user) {
  registry::WriteRequest q;
  q.kind = w.kind;
  q.ns = std::move(w.ns);
  q.name = std::move(w.name);
  q.subresource = std::move(w.subresource);
  q.user = user;
  q.field_manager = w.manager;
  switch (w.verb) {
    case Write::Verb::kCreate:
      q.operation = registry::Operation::kCreate;
      q.name.clear();
      break;
    case Write::Verb::kApply:
      q.operation = registry::Operation::kPatch;
      q.patch_type = registry::PatchType::kApply;
      q.force = true;
      break;
    case Write::Verb::kUpdate:
      q.operation = registry::Operation::kUpdate;
      break;
    case Write::Verb::kDelete:
      q.operation = registry::Operation::kDelete;
      q.delete_options.propagation_policy = std::move(w.propagation);
      if (!w.uid.empty()) q.delete_options.uid_precondition = std::move(w.uid);
      if (!w.revision.empty()) q.delete_options.revision_precondition = std::move(w.revision);
      if (w.grace_seconds >= 0) q.delete_options.grace_period_seconds = w.grace_seconds;
      break;
  }
  q.body = std::move(w.body);
  return q;
}

bool is_delete(const Write& w) { return w.verb == Write::Verb::kDelete; }

}  // namespace

class ControllersImpl final : public Controllers {
 public:
  ControllersImpl(Parts parts, ControllersOptions options)
      : parts_(std::move(parts)),
        facts_(std::move(options.facts)),
        view_{parts_.registry.kinds(), parts_.registry.cache(), owners_, facts_, parts_.authorizer},
        timer_(parts_.loop),
        delete_from_us_(now_us() + options.delete_nothing_us),
        alive_(std::make_shared<bool>(true)) {
    for (const Controller& c : options.table) {
      const auto off = [&c](const std::string& n) { return n == c.name || n == "all"; };
      if (std::any_of(options.disabled.begin(), options.disabled.end(), off)) continue;
      Queue& q = queues_.emplace_back();
      q.controller = &c;
      q.user = identity(c.user);
    }
    subscribe();
    parts_.registry.cache().observe([this](const cache::Event& e) {
      const bool gone = e.type == cache::EventType::kDeleted;
      changed({e.old, gone ? nullptr : e.object});
    });
    load_next_ = 0;
    load_slice();
  }
  ~ControllersImpl() override {
    *alive_ = false;
    parts_.registry.cache().observe(nullptr);
  }

  void set_facts(controllers::Facts facts) override {
    facts_ = std::move(facts);
    load_next_ = 0;
    load_after_.clear();
    if (!loading_) load_slice();
  }

  ControllersStats stats() const override {
    ControllersStats s = stats_;
    for (const Queue& q : queues_) {
      s.queued += q.ready.size();
      s.busy += q.busy;
    }
    s.waiting = due_.size();
    return s;
  }

 private:
  using Due = std::pair<int64_t, std::pair<size_t, std::string>>;

  int64_t now_us() const { return parts_.loop.clock().mono_us(); }

  void post(Fn<void()> fn) {
    parts_.loop.post([alive = alive_, run = std::move(fn)]() mutable {
      if (*alive) run();
    });
  }

  // --- what concerns whom

  struct Subscriber {
    size_t queue;
    void (*keys)(const Change&, const controllers::View&, Keys&);
  };

  void subscribe() {
    subscribers_.resize(view_.kinds.resource_count());
    for (size_t i = 0; i < queues_.size(); ++i) {
      for (const controllers::Watched& w : queues_[i].controller->watched) {
        for (const kube::Kind* k : view_.kinds.all()) {
          if (!k->storage || k->is_virtual) continue;
          if (w.resource != "*" && (w.resource != k->resource || w.group != k->group)) continue;
          subscribers_[k->id].push_back({i, w.keys});
        }
      }
    }
  }

  void changed(const Change& change) {
    owners_.change(change.old, change.now);
    tell(change);
  }

  void tell(const Change& change) {
    const kube::ResourceId id = change.object().resource();
    if (id >= subscribers_.size()) return;
    for (const Subscriber& s : subscribers_[id]) {
      Keys keys;
      s.keys(change, view_, keys);
      for (std::string& key : keys.now) add(s.queue, std::move(key));
      for (const std::string& key : keys.soon) add_soon(s.queue, key);
    }
  }

  // All that is there, in slices. What changes meanwhile is told twice at the most; owners are
  // known before anybody is asked to decide.
  void load_slice() {
    loading_ = true;
    const auto& kinds = view_.kinds;
    size_t left = kLoadedASlice;
    while (left != 0 && load_next_ < 2 * kinds.resource_count()) {
      const bool telling = load_next_ >= kinds.resource_count();
      const auto id = static_cast<kube::ResourceId>(load_next_ % kinds.resource_count());
      cache::ListQuery q;
      q.limit = left;
      q.start_after = load_after_;
      Result<cache::ListPage> page = view_.cache.list(id, q);
      const bool more = page.ok() && page->more;
      if (page.ok()) {
        left -= std::min(left, page->objects.size() + 1);
        for (const ObjectRef& o : page->objects) {
          if (telling) {
            tell({nullptr, o});
          } else {
            owners_.change(nullptr, o);
          }
        }
        if (more) load_after_ = page->objects.back()->key();
      }
      if (!more) {
        ++load_next_;
        load_after_.clear();
      }
    }
    loading_ = load_next_ < 2 * kinds.resource_count();
    if (loading_) return post([this] { load_slice(); });
    kick();
  }

  // --- queues

  void add(size_t queue, std::string key) {
    Queue& q = queues_[queue];
    KeyState& s = q.keys[key];
    if (s.work) {
      s.again = true;
      return;
    }
    if (s.queued) return;
    // A key that backs off is not hurried by changes, or a failing plan could feed itself.
    if (s.failures > 1 && s.due_us != 0) return wait(queue, key, s, kSoonUs);
    wait_no_more(queue, key, s);
    s.queued = true;
    q.ready.push_back(std::move(key));
    kick();
  }

  void add_soon(size_t queue, const std::string& key) {
    KeyState& s = queues_[queue].keys[key];
    if (s.work) {
      s.soon = true;
    } else if (!s.queued) {
      wait(queue, key, s, kSoonUs);
    }
  }

  // The earliest of several times counts.
  void wait(size_t queue, const std::string& key, KeyState& s, int64_t us) {
    const int64_t due = now_us() + us;
    if (s.due_us != 0 && s.due_us <= due) return;
    wait_no_more(queue, key, s);
    s.due_us = due;
    due_.insert({due, {queue, key}});
    set_timer();
  }

  void wait_no_more(size_t queue, const std::string& key, KeyState& s) {
    if (s.due_us == 0) return;
    due_.erase({s.due_us, {queue, key}});
    s.due_us = 0;
  }

  void set_timer() {
    if (due_.empty()) return timer_.stop();
    const int64_t due = due_.begin()->first;
    if (timer_.active() && timer_us_ <= due && timer_us_ > now_us()) return;
    timer_us_ = due;
    const int64_t ms = std::max<int64_t>((due - now_us() + 999) / 1000, 0);
    timer_.start(static_cast<uint64_t>(ms), [this] { ring(); });
  }

  void ring() {
    const int64_t now = now_us();
    while (!due_.empty() && due_.begin()->first <= now) {
      const auto [queue, key] = due_.begin()->second;
      due_.erase(due_.begin());
      Queue& q = queues_[queue];
      KeyState& s = q.keys[key];
      s.due_us = 0;
      if (s.queued || s.work) continue;
      s.queued = true;
      q.ready.push_back(key);
    }
    set_timer();
    kick();
  }

  void kick() {
    if (kicked_ || loading_) return;
    kicked_ = true;
    post([this] { slice(); });
  }

  // Keys of all controllers in turn, until the time is up.
  void slice() {
    kicked_ = false;
    const int64_t begin = now_us();
    int left = kReconcilesASlice;
    bool found = true;
    while (found) {
      found = false;
      for (size_t i = 0; i < queues_.size(); ++i) {
        const size_t at = (first_queue_ + i) % queues_.size();
        Queue& q = queues_[at];
        if (q.ready.empty() || q.busy >= kWorkers) continue;
        if (left == 0 || now_us() - begin > kSliceUs) {
          first_queue_ = at;
          return kick();
        }
        --left;
        found = true;
        std::string key = std::move(q.ready.front());
        q.ready.pop_front();
        reconcile(at, std::move(key));
      }
    }
  }

  // --- a plan

  void reconcile(size_t queue, std::string key) {
    Queue& q = queues_[queue];
    KeyState& s = q.keys[key];
    s.queued = false;
    ++stats_.reconciles;
    const int64_t wall = parts_.loop.clock().wall_us();
    Plan plan = q.controller->reconcile(key, view_, wall, s.last);
    for (const controllers::Note& n : plan.notes) note(q, n, wall);
    s.work = std::make_unique<Work>();
    Work& w = *s.work;
    w.controller = queue;
    w.key = std::move(key);
    w.plan = std::move(plan);
    if (!w.plan.error.empty()) {
      w.failed = true;
      w.last.outcomes.push_back({nullptr, "", Code::kInternalError, w.plan.error});
    }
    ++q.busy;
    hold_deletions(w.plan);
    advance(w);
  }

  // Restored from a backup: what deletes waits.
  void hold_deletions(Plan& plan) {
    const int64_t left_us = delete_from_us_ - now_us();
    if (left_us <= 0) return;
    const auto first = std::find_if(plan.writes.begin(), plan.writes.end(), is_delete);
    if (first == plan.writes.end()) return;
    if (plan.independent) {
      plan.writes.erase(std::remove_if(first, plan.writes.end(), is_delete), plan.writes.end());
    } else {
      plan.writes.erase(first, plan.writes.end());
      plan.effects.clear();
    }
    plan.more = false;
    const int64_t ms = left_us / 1000 + 1;
    if (plan.requeue_after_ms < 0 || plan.requeue_after_ms > ms) plan.requeue_after_ms = ms;
  }

  void advance(Work& w) {
    if (w.in_flight != 0) return;
    const size_t writes = w.plan.writes.size();
    if (!w.failed && w.next < writes) {
      const size_t end = std::min(writes, w.next + (w.plan.independent ? w.batch : 1));
      w.batch *= 2;
      w.in_flight = end - w.next;
      w.last.outcomes.resize(end);
      w.handles.clear();
      const size_t from = std::exchange(w.next, end);
      for (size_t i = from; i < end; ++i) commit(w, i, std::move(w.plan.writes[i]));
      return;
    }
    if (!w.failed && w.next < writes + w.plan.effects.size()) return run_effect(w);
    conclude(w);
  }

  void commit(Work& w, size_t index, Write write) {
    Queue& q = queues_[w.controller];
    w.last.outcomes[index].kind = write.kind;
    w.last.outcomes[index].name = write.name;
    registry::WriteRequest request = request_of(std::move(write), q.user);
    ++stats_.writes;
    Status allowed = authorize(q.user, request);
    if (!allowed.ok()) {
      parts_.log.warn("a controller may not do what it wants",
                      {{"controller", q.controller->name}, {"error", allowed.error().message()}});
      post([this, queue = w.controller, key = w.key, work = &w, index,
            e = std::make_shared<Error>(std::move(allowed).error())] {
        const auto it = queues_[queue].keys.find(key);
        if (it != queues_[queue].keys.end() && it->second.work.get() == work) {
          committed(*work, index, *e);
        }
      });
      return;
    }
    w.handles.push_back(parts_.registry.write(
        std::move(request), [this, work = &w, index](Result<registry::WriteOutcome> r) {
          committed(*work, index, r.ok() ? Status() : Status(std::move(r).error()));
        }));
  }

  Status authorize(const policy::User& user, const registry::WriteRequest& q) {
    if (parts_.authorizer == nullptr) return {};
    std::string_view verb = "update";
    if (q.operation == registry::Operation::kCreate) verb = "create";
    if (q.operation == registry::Operation::kDelete) verb = "delete";
    if (q.operation == registry::Operation::kPatch) verb = "patch";
    return policy::check(*parts_.authorizer, user, verb, *q.kind, q.ns, q.name, q.subresource);
  }

  void committed(Work& w, size_t index, Status s) {
    if (!s.ok()) {
      Outcome& o = w.last.outcomes[index];
      o.code = s.error().code();
      o.message = s.error().message();
      w.failed = true;
      ++stats_.failures;
    }
    if (--w.in_flight == 0) advance(w);
  }

  // Off the loop; the text comes back and is written.
  void run_effect(Work& w) {
    struct Job {
      Effect effect;
      Result<std::string> text = std::string();
    };
    const size_t index = w.next++;
    auto job = std::make_shared<Job>();
    job->effect = std::move(w.plan.effects[index - w.plan.writes.size()]);
    w.in_flight = 1;
    w.last.outcomes.resize(index + 1);
    w.last.outcomes[index].name = job->effect.name;
    parts_.pool.run(
        [job, run = parts_.do_effect] {
          job->text = run ? (*run)(job->effect.name, job->effect.arguments.root())
                          : Result<std::string>(Error(Code::kNotImplemented, "no such effect"));
        },
        [this, alive = alive_, job, work = &w, index] {
          if (!*alive) return;
          work->handles.clear();
          if (!job->text.ok()) {
            return committed(*work, index, std::move(job->text).error());
          }
          Write write = std::move(job->effect.write);
          put_text(write.body, job->effect.member, *job->text);
          commit(*work, index, std::move(write));
        });
  }

  static void put_text(kube::JsonDoc& doc, std::string_view member, std::string_view text) {
    kube::Json at = doc.root();
    for (size_t dot; (dot = member.find('.')) != std::string_view::npos;) {
      at = at.object_at(member.substr(0, dot));
      member.remove_prefix(dot + 1);
    }
    at.set_string(member, text);
  }

  // The plan is through or has failed: when does the key come again?
  void conclude(Work& w) {
    Queue& q = queues_[w.controller];
    const size_t queue = w.controller;
    const std::string key = w.key;
    KeyState& s = q.keys.find(key)->second;
    const std::unique_ptr<Work> done = std::move(s.work);
    --q.busy;
    if (done->failed) {
      retry(queue, key, s, *done);
    } else {
      s.failures = 0;
      if (s.again || done->plan.more) {
        s.last = std::move(done->last);
        enqueue(queue, key, s);
      } else if (s.soon) {
        wait(queue, key, s, kSoonUs);
      }
    }
    if (done->plan.requeue_after_ms >= 0 && !s.queued) {
      wait(queue, key, s, done->plan.requeue_after_ms * 1000);
    }
    s.again = s.soon = false;
    if (!s.queued && s.due_us == 0) q.keys.erase(key);
    if (!q.ready.empty()) kick();
  }

  void enqueue(size_t queue, const std::string& key, KeyState& s) {
    wait_no_more(queue, key, s);
    s.queued = true;
    queues_[queue].ready.push_back(key);
  }

  void retry(size_t queue, const std::string& key, KeyState& s, Work& w) {
    const auto bad = std::find_if(w.last.outcomes.begin(), w.last.outcomes.end(),
                                  [](const Outcome& o) { return !o.ok(); });
    const bool conflict = bad != w.last.outcomes.end() && bad->code == Code::kConflict;
    const int failures = s.failures++;
    s.last = std::move(w.last);
    if (conflict && failures < kConflictsAtOnce) return enqueue(queue, key, s);
    const int64_t ms = std::min(kMostBackOffMs, kFirstBackOffMs << std::min(failures, 20));
    if (bad != s.last.outcomes.end()) {
      parts_.log.debug("a controller tries again", {{"controller", queues_[queue].controller->name},
                                                    {"key", key},
                                                    {"ms", ms},
                                                    {"error", bad->message}});
    }
    wait(queue, key, s, ms * 1000);
  }

  void note(const Queue& q, const controllers::Note& n, int64_t wall_us) {
    std::optional<Write> write = recorder_.record(n, q.controller->name, view_, wall_us);
    if (!write) return;
    registry::WriteRequest request = request_of(std::move(*write), q.user);
    if (!authorize(q.user, request).ok()) return;
    // An Event that cannot be written is lost.
    parts_.registry
        .write(std::move(request), [](Result<registry::WriteOutcome> r) { static_cast<void>(r); })
        .release();
  }

  Parts parts_;
  controllers::Facts facts_;
  cache::OwnerIndex owners_;
  controllers::View view_;
  controllers::EventRecorder recorder_;
  std::deque<Queue> queues_;
  std::vector<std::vector<Subscriber>> subscribers_;  // by resource
  std::set<Due> due_;
  io::Timer timer_;
  int64_t timer_us_ = 0;
  int64_t delete_from_us_;
  std::shared_ptr<bool> alive_;
  size_t first_queue_ = 0;
  size_t load_next_ = 0;  // resource to index, then to tell of
  std::string load_after_;
  bool loading_ = false;
  bool kicked_ = false;
  ControllersStats stats_;
};

std::unique_ptr<Controllers> Controllers::start(Parts parts, ControllersOptions options) {
  return std::make_unique<ControllersImpl>(std::move(parts), std::move(options));
}

}  // namespace kedge::daemon
