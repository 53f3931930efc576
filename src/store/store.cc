#include "store/store.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "base/assert.h"
#include "store/files.h"
#include "store/sqlite_engine.h"

namespace kedge::store {
namespace {

using Done = Fn<void(const Status&)>;

// One transaction at most: what one fsync should not wait for.
constexpr size_t kBatchChanges = 512;  // their answers are one turn of the loop: about 2 ms
constexpr size_t kBatchBytes = 8 * 1024 * 1024;
// Soft state that may wait in memory; from here on it is flushed, from twice this on it waits for
// the disk like everything else.
constexpr size_t kSoftBytes = 4 * 1024 * 1024;
constexpr uint64_t kSoftRetryMs = 30'000;
constexpr uint64_t kTidyMs = 10'000;        // of rest before housekeeping
constexpr uint64_t kCheckAfterMs = 60'000;  // after the first write
constexpr uint64_t kRetryMs = 3'600'000;    // a backup, a check or a repair that failed
// Writers whose answers have just gone out come back within a moment. From this long a transaction
// on it pays to wait that moment: else two halves of the writers take turns, each behind the other.
constexpr int64_t kSlowCommitUs = 4'000;
constexpr uint64_t kGatherMs = 1;

size_t weight(const Change& c) { return c.key.size() + c.value.size() + sizeof(Change); }

size_t weight(const std::vector<Change>& changes) {
  size_t n = 0;
  for (const Change& c : changes) n += weight(c);
  return n;
}

uint64_t highest(const std::vector<Change>& changes) {
  uint64_t n = 0;
  for (const Change& c : changes) n = std::max(n, c.revision);
  return n;
}

// One call of commit() or commit_soft().
struct Entry {
  std::vector<Change> changes;
  Done done;
  size_t bytes = 0;
  bool soft = false;
  Status refused;  // not ok: only the answer waits for its place in the order
};

// What the store thread works on; owned by the closures of the work item, so that the store may go
// while it runs.
struct Job : public RefCounted<Job> {
  std::vector<Entry> entries;
  std::vector<Change> soft;     // acknowledged before; written along
  std::vector<Change> covered;  // acknowledged before; a change in entries stands above them
  Status status;
  uint64_t bound = 0;
  bool more = false;
  EngineStats stats;
};

// What outlives the store when it goes while a job runs.
struct Shared : public RefCounted<Shared> {
  std::unique_ptr<Files> files;      // null: borrowed; the engine uses them
  std::unique_ptr<Engine> engine;    // store thread while a job runs, else the loop
  class StoreImpl* store = nullptr;  // loop only; null: gone
};

class StoreImpl final : public Store {
 public:
  StoreImpl(std::unique_ptr<Engine> engine, std::unique_ptr<Files> files, StoreOptions options,
            io::Loop& loop, Runner& runner, Log log);
  ~StoreImpl() override {
    shared_->store = nullptr;
    if (!busy_) shared_->engine.reset();
  }

  const OpenReport& report() const override { return report_; }
  Status load(Fn<Status(const StoredRow&)> each) override {
    KEDGE_ASSERT(!busy_);
    Status loaded = shared_->engine->load(std::move(each));
    if (loaded.ok() && rotating_) schedule();
    return loaded;
  }
  void commit(std::vector<Change> changes, Done done) override;
  void commit_soft(std::vector<Change> changes, Done done) override;
  Status accepting() const override;
  void close(Fn<void(Status)> done) override;
  void repair_with(Fn<Everything()> everything) override { everything_ = std::move(everything); }
  StoreStats stats() const override;
  void rotate_seal_key(Fn<void(const Status&)> done) override;

 private:
  // Work for the store thread, in the order of preference.
  enum class Task : uint8_t { kNone, kRepair, kBatch, kClose, kBackup, kRotate, kCheck, kTidy };

  void accept(std::vector<Change> changes, Done done, bool soft);
  void refuse(Done done, Error error);
  bool nothing_durable_pending() const { return queue_.empty() && !entries_flying_; }
  void keep_soft(std::vector<Change> changes);
  void schedule();
  void pump();
  Task next_task() const;
  void start(Task task);
  Ref<Job> make_batch();
  void take_soft(Job& job);
  void run(const Ref<Job>& job, Fn<void(Engine&, Job&)> work, Fn<void(StoreImpl&, Job&)> done);

  bool gathering() const { return queue_.size() < gather_; }
  void gather(size_t writers);
  void start_repair();
  void finish_repair(Job& job);
  void finish_batch(Job& job);
  void fail_batch(Job& job);
  void return_soft(std::vector<Change>& changes);
  void deliver_acknowledged();
  void count_batch(const Job& job);
  void finish_backup(Job& job);
  void finish_check(Job& job);
  void finish_rotation(Job& job);
  void finish_tidy(Job& job);
  void start_backup_timer();
  void start_tidy_timer();
  void start_check_timer();
  uint64_t now_ms() const { return static_cast<uint64_t>(loop_.clock().mono_us() / 1000); }

  io::Loop& loop_;
  Runner& runner_;
  const StoreOptions options_;
  const Log log_;
  Ref<Shared> shared_;
  const OpenReport report_;

  std::deque<Entry> queue_;
  size_t queue_bytes_ = 0;
  std::deque<Done> acknowledged_;                 // soft ones whose `done` is still to be called
  std::unordered_map<std::string, Change> soft_;  // by key: the newest, not yet on disk
  size_t soft_bytes_ = 0;
  uint64_t soft_since_ms_ = 0;  // of the oldest
  uint64_t bound_;
  uint64_t highest_;  // revision seen

  bool busy_ = false;
  bool entries_flying_ = false;
  size_t flying_count_ = 0;
  size_t flying_bytes_ = 0;
  size_t gather_ = 0;       // writes that are worth a moment's wait; 0: no wait
  int64_t started_us_ = 0;  // of the job
  bool scheduled_ = false;
  bool failing_ = false;  // failures are being delivered
  bool flush_soft_ = false;
  bool background_turn_ = false;  // a batch was the last job: background work may have a step
  bool backing_up_ = false;
  bool checking_ = false;
  bool tidying_ = false;
  bool rotating_ = false;
  bool rotation_begins_ = false;  // the new key is still to be made
  Fn<void(const Status&)> rotated_;
  bool changed_since_backup_ = false;
  uint64_t last_write_ms_ = 0;
  uint64_t backup_not_before_ms_ = 0;
  uint64_t check_not_before_ms_ = 0;
  Fn<Everything()> everything_;
  bool repair_waits_ = false;  // it failed and is tried again later
  Fn<void(Status)> closing_;
  bool closed_ = false;
  bool soft_lost_ = false;  // at the stop: no clean mark then

  io::Timer gather_timer_;
  io::Timer repair_timer_;
  io::Timer soft_timer_;
  io::Timer tidy_timer_;
  io::Timer backup_timer_;
  io::Timer check_timer_;
  io::Timer rotation_timer_;
  StoreStats stats_;
};

StoreImpl::StoreImpl(std::unique_ptr<Engine> engine, std::unique_ptr<Files> files,
                     StoreOptions options, io::Loop& loop, Runner& runner, Log log)
    : loop_(loop),
      runner_(runner),
      options_(std::move(options)),
      log_(std::move(log)),
      shared_(new Shared),
      report_(engine->report()),
      bound_(engine->bound()),
      highest_(engine->report().start_revision),
      gather_timer_(loop),
      repair_timer_(loop),
      soft_timer_(loop),
      tidy_timer_(loop),
      backup_timer_(loop),
      check_timer_(loop),
      rotation_timer_(loop) {
  const EngineStats begun = engine->stats();
  stats_.seal_key = begun.seal_key;
  stats_.old_seal_keys = begun.old_seal_keys;
  rotating_ = begun.old_seal_keys != 0;  // cut off in an earlier life
  if (const std::optional<uint64_t> age = engine->backup_age_s()) {
    const uint64_t left = *age < options_.backup_period_s ? options_.backup_period_s - *age : 0;
    backup_not_before_ms_ = now_ms() + left * 1000;
  }
  shared_->files = std::move(files);
  shared_->engine = std::move(engine);
  shared_->store = this;
}

// --- what comes in -----------------------------------------------------------------------------

Status StoreImpl::accepting() const {
  if (closing_ || closed_) return Error(Code::kServiceUnavailable, "the store is closing");
  if (queue_.size() + flying_count_ < options_.max_pending &&
      queue_bytes_ + flying_bytes_ < options_.max_pending_bytes) {
    return {};
  }
  Error error(Code::kTooManyRequests, "too many writes wait for the disk");
  error.mutable_details().retry_after_seconds = 1;
  return error;
}

void StoreImpl::refuse(Done done, Error error) {
  Entry entry{{}, std::move(done), 0, true, Status(std::move(error))};
  queue_.push_back(std::move(entry));
  schedule();
}

void StoreImpl::commit(std::vector<Change> changes, Done done) {
  accept(std::move(changes), std::move(done), false);
}

void StoreImpl::commit_soft(std::vector<Change> changes, Done done) {
  accept(std::move(changes), std::move(done), true);
}

void StoreImpl::accept(std::vector<Change> changes, Done done, bool soft) {
  const uint64_t revision = highest(changes);
  if (closing_ || closed_) {
    return refuse(std::move(done), Error(Code::kServiceUnavailable, "the store is closing"));
  }
  if (failing_) {
    return refuse(std::move(done), Error(Code::kServiceUnavailable,
                                         "a write that this one stands on has failed; try again"));
  }
  KEDGE_ASSERT(changes.empty() || revision > highest_);
  highest_ = std::max(highest_, revision);
  if (soft && nothing_durable_pending() && revision <= bound_ && soft_bytes_ < 2 * kSoftBytes) {
    ++stats_.commits;
    stats_.soft_changes += changes.size();
    acknowledged_.push_back(std::move(done));
    keep_soft(std::move(changes));
    return schedule();
  }
  Entry entry{std::move(changes), std::move(done), 0, soft, {}};
  entry.bytes = weight(entry.changes);
  queue_bytes_ += entry.bytes;
  queue_.push_back(std::move(entry));
  schedule();
}

void StoreImpl::keep_soft(std::vector<Change> changes) {
  if (changes.empty()) return;
  if (soft_.empty()) {
    soft_since_ms_ = now_ms();
    soft_timer_.start(options_.soft_flush_ms, [this] {
      flush_soft_ = true;
      pump();
    });
  }
  for (Change& c : changes) {
    soft_bytes_ += weight(c);
    auto [it, added] = soft_.try_emplace(c.key);
    if (!added) soft_bytes_ -= weight(it->second);
    it->second = std::move(c);
  }
  // Half of what is reserved is used up: only a transaction can reserve more.
  if (soft_bytes_ >= kSoftBytes || highest_ + kRevisionBlock / 8 > bound_) flush_soft_ = true;
}

void StoreImpl::schedule() {
  if (scheduled_) return;
  scheduled_ = true;
  // One function for a turn: everything that is decided in it shares a transaction.
  loop_.at_end_of_turn([shared = shared_] {
    if (shared->store == nullptr) return;
    shared->store->scheduled_ = false;
    shared->store->deliver_acknowledged();
    if (shared->store != nullptr) shared->store->pump();
  });
}

void StoreImpl::deliver_acknowledged() {
  const Ref<Shared> shared = shared_;
  while (shared->store != nullptr && !acknowledged_.empty()) {
    Done done = std::move(acknowledged_.front());
    acknowledged_.pop_front();
    done(Status());
  }
}

// --- what goes to the store thread ---------------------------------------------------------------

StoreImpl::Task StoreImpl::next_task() const {
  // Before anything else is written to a damaged file.
  if (stats_.damaged && everything_ && !repair_waits_) return Task::kRepair;
  const bool background = backing_up_ || rotating_ || checking_ || tidying_;
  const bool batch = !queue_.empty() || (flush_soft_ && !soft_.empty());
  if (batch && !(background && background_turn_ && !closing_)) return Task::kBatch;
  if (closing_) return Task::kClose;
  if (backing_up_) return Task::kBackup;
  if (rotating_) return Task::kRotate;
  if (checking_) return Task::kCheck;
  if (tidying_) return Task::kTidy;
  return batch ? Task::kBatch : Task::kNone;
}

void StoreImpl::pump() {
  if (busy_ || closed_) return;
  if (closing_ && !soft_.empty()) flush_soft_ = true;
  const Task task = next_task();
  if (task == Task::kBatch && gathering() && !closing_) return;  // the timer or a writer calls
  start(task);
}

void StoreImpl::start(Task task) {
  background_turn_ = task == Task::kBatch;
  switch (task) {
    case Task::kNone:
      return;
    case Task::kRepair:
      return start_repair();
    case Task::kBatch: {
      Ref<Job> job = make_batch();
      return run(
          job,
          [](Engine& engine, Job& j) {
            std::vector<const Change*> all;
            for (const Change& c : j.soft) all.push_back(&c);
            for (const Entry& e : j.entries) {
              for (const Change& c : e.changes) all.push_back(&c);
            }
            j.status = engine.commit(all);
          },
          [](StoreImpl& s, Job& j) { s.finish_batch(j); });
    }
    case Task::kClose:
      return run(
          Ref<Job>(new Job),
          [clean = !soft_lost_, last = highest_](Engine& engine, Job& j) {
            j.status = engine.close(clean, last);
          },
          [](StoreImpl& s, Job& j) {
            s.closed_ = true;
            s.deliver_acknowledged();
            Fn<void(Status)> done = std::move(s.closing_);
            done(std::move(j.status));
          });
    case Task::kBackup:
      return run(
          Ref<Job>(new Job),
          [](Engine& engine, Job& j) {
            Result<bool> more = engine.backup_step();
            j.more = more.ok() && *more;
            if (!more.ok()) j.status = std::move(more).error();
          },
          [](StoreImpl& s, Job& j) { s.finish_backup(j); });
    case Task::kRotate:
      return run(
          Ref<Job>(new Job),
          [begins = rotation_begins_](Engine& engine, Job& j) {
            if (begins) j.status = engine.begin_rotation();
            Result<bool> more = j.status.ok() ? engine.rotation_step() : Result<bool>(false);
            j.more = more.ok() && *more;
            if (!more.ok()) j.status = std::move(more).error();
          },
          [](StoreImpl& s, Job& j) { s.finish_rotation(j); });
    case Task::kCheck:
      return run(
          Ref<Job>(new Job),
          [](Engine& engine, Job& j) {
            Result<bool> more = engine.check_step();
            j.more = more.ok() && *more;
            if (!more.ok()) j.status = std::move(more).error();
          },
          [](StoreImpl& s, Job& j) { s.finish_check(j); });
    case Task::kTidy:
      return run(
          Ref<Job>(new Job),
          [idle = now_ms() - last_write_ms_ >= kTidyMs](Engine& engine, Job& j) {
            j.more = engine.tidy(idle);
          },
          [](StoreImpl& s, Job& j) { s.finish_tidy(j); });
  }
}

void StoreImpl::run(const Ref<Job>& job, Fn<void(Engine&, Job&)> work,
                    Fn<void(StoreImpl&, Job&)> done) {
  busy_ = true;
  gather_ = 0;
  started_us_ = loop_.clock().mono_us();
  runner_.run(
      [shared = shared_, job, work = std::move(work)]() mutable {
        work(*shared->engine, *job);
        job->bound = shared->engine->bound();
        job->stats = shared->engine->stats();
      },
      [shared = shared_, job, done = std::move(done)]() mutable {
        StoreImpl* store = shared->store;
        if (store == nullptr) return;
        store->busy_ = false;
        store->bound_ = job->bound;
        store->stats_.file_bytes = job->stats.file_bytes;
        store->stats_.backups = job->stats.backups;
        store->stats_.damaged = job->stats.damaged;
        store->stats_.seal_key = job->stats.seal_key;
        store->stats_.old_seal_keys = job->stats.old_seal_keys;
        done(*store, *job);
        if (shared->store != nullptr) store->pump();
      });
}

Ref<Job> StoreImpl::make_batch() {
  Ref<Job> job(new Job);
  size_t changes = 0;
  flying_bytes_ = 0;
  // On a full disk one at a time, so that a deletion does not fail with the creations around it.
  const size_t most = stats_.disk_full ? 1 : kBatchChanges;
  while (!queue_.empty() &&
         (job->entries.empty() || (changes < most && flying_bytes_ < kBatchBytes))) {
    if (stats_.disk_full && !job->entries.empty()) break;
    Entry& e = queue_.front();
    changes += e.changes.size();
    flying_bytes_ += e.bytes;
    queue_bytes_ -= e.bytes;
    job->entries.push_back(std::move(e));
    queue_.pop_front();
  }
  entries_flying_ = !job->entries.empty();
  flying_count_ = job->entries.size();
  take_soft(*job);
  return job;
}

void StoreImpl::take_soft(Job& job) {
  if (soft_.empty()) return;
  for (const Entry& e : job.entries) {
    for (const Change& c : e.changes) {
      const auto it = soft_.find(c.key);
      if (it == soft_.end()) continue;
      soft_bytes_ -= weight(it->second);
      job.covered.push_back(std::move(it->second));
      soft_.erase(it);
    }
  }
  const bool half = now_ms() - soft_since_ms_ >= options_.soft_flush_ms / 2;
  // Not along with a write that the full disk may refuse: that would fail for both.
  if (!flush_soft_ && (!half || stats_.disk_full)) return;
  if (stats_.disk_full && entries_flying_) return;
  flush_soft_ = false;
  soft_timer_.stop();
  job.soft.reserve(soft_.size());
  for (auto& [key, change] : soft_) job.soft.push_back(std::move(change));
  soft_.clear();
  soft_bytes_ = 0;
}

// --- what comes back ---------------------------------------------------------------------------

void StoreImpl::finish_batch(Job& job) {
  const Ref<Shared> shared = shared_;
  deliver_acknowledged();
  if (shared->store == nullptr) return;
  if (!job.status.ok()) return fail_batch(job);
  gather(queue_.size() + job.entries.size());
  entries_flying_ = false;
  flying_count_ = 0;
  flying_bytes_ = 0;
  count_batch(job);
  for (Entry& e : job.entries) {
    if (shared->store == nullptr) return;
    e.done(e.refused);
  }
}

// Lets the writers whose answers go out now join those that wait already.
void StoreImpl::gather(size_t writers) {
  if (loop_.clock().mono_us() - started_us_ < kSlowCommitUs) return;
  gather_ = std::min(writers, kBatchChanges);
  gather_timer_.start(kGatherMs, [this] {
    gather_ = 0;
    pump();
  });
}

void StoreImpl::start_repair() {
  Ref<Job> job(new Job);
  auto all = std::make_unique<Everything>(everything_());
  run(
      job,
      [everything = std::move(all)](Engine& engine, Job& j) {
        j.status = engine.rebuild(*everything);
      },
      [](StoreImpl& s, Job& j) { s.finish_repair(j); });
}

void StoreImpl::finish_repair(Job& job) {
  if (job.status.ok()) {
    ++stats_.repairs;
    stats_.damaged = false;
    log_.warn("the damaged store was made anew from memory; nothing was lost");
    return;
  }
  log_.error("the damaged store could not be made anew", {{"error", job.status.error().message()}});
  repair_waits_ = true;
  repair_timer_.start(kRetryMs, [this] {
    repair_waits_ = false;
    pump();
  });
}

void StoreImpl::count_batch(const Job& job) {
  size_t changes = job.soft.size();
  for (const Entry& e : job.entries) {
    changes += e.changes.size();
    if (!e.soft) changed_since_backup_ = true;
    if (e.refused.ok()) ++stats_.commits;
  }
  if (changes == 0) return;  // no transaction: only answers that waited for their place
  if (stats_.disk_full) log_.info("writes are accepted again");
  stats_.disk_full = false;
  ++stats_.transactions;
  stats_.changes += changes;
  last_write_ms_ = now_ms();
  if (closing_) return;
  if (!tidying_ && !tidy_timer_.active()) start_tidy_timer();
  if (changed_since_backup_ && !backing_up_ && !backup_timer_.active()) start_backup_timer();
  if (!checking_ && !check_timer_.active()) start_check_timer();
}

void StoreImpl::fail_batch(Job& job) {
  const Ref<Shared> shared = shared_;
  const Error& error = job.status.error();
  ++stats_.failures;
  const bool full = error.code() == Code::kInsufficientStorage;
  if (full && !stats_.disk_full) {
    log_.error("the disk takes no writes", {{"error", error.message()}});
  } else if (!full) {
    log_.error("a transaction failed", {{"error", error.message()}});
  }
  stats_.disk_full = full;
  return_soft(job.covered);
  return_soft(job.soft);
  if (!soft_.empty()) {
    if (closing_) {
      // Nothing better will come: the mark of a clean stop is not set.
      log_.error("soft state is lost at the stop", {{"objects", soft_.size()}});
      flush_soft_ = false;
      soft_lost_ = true;
      soft_.clear();
    } else {
      soft_timer_.start(kSoftRetryMs, [this] {
        flush_soft_ = true;
        pump();
      });
    }
  }
  std::deque<Entry> behind = std::move(queue_);
  queue_.clear();
  queue_bytes_ = 0;
  entries_flying_ = false;
  flying_count_ = 0;
  flying_bytes_ = 0;
  failing_ = true;
  for (Entry& e : job.entries) {
    e.done(job.status);
    if (shared->store == nullptr) return;
  }
  for (Entry& e : behind) {
    e.done(job.status);
    if (shared->store == nullptr) return;
  }
  failing_ = false;
}

void StoreImpl::return_soft(std::vector<Change>& changes) {
  for (Change& c : changes) {
    const size_t bytes = weight(c);
    if (soft_.empty()) soft_since_ms_ = now_ms();
    // What came in the meantime is newer.
    std::string key = c.key;
    if (soft_.try_emplace(std::move(key), std::move(c)).second) soft_bytes_ += bytes;
  }
}

void StoreImpl::start_tidy_timer() {
  tidy_timer_.start(kTidyMs, [this] {
    tidying_ = true;
    pump();
  });
}

void StoreImpl::start_check_timer() {
  const uint64_t now = now_ms();
  const uint64_t wait = check_not_before_ms_ > now ? check_not_before_ms_ - now : kCheckAfterMs;
  check_timer_.start(wait, [this] {
    checking_ = true;
    pump();
  });
}

void StoreImpl::start_backup_timer() {
  const uint64_t soon = now_ms() + options_.first_backup_s * 1000;
  const uint64_t at = std::max(soon, backup_not_before_ms_);
  backup_timer_.start(at - now_ms(), [this] {
    backing_up_ = true;
    changed_since_backup_ = false;
    pump();
  });
}

void StoreImpl::finish_backup(Job& job) {
  if (job.more) return;
  backing_up_ = false;
  uint64_t wait_ms = options_.backup_period_s * 1000;
  if (!job.status.ok()) {
    log_.error("no backup", {{"error", job.status.error().message()}});
    changed_since_backup_ = true;
    wait_ms = std::min<uint64_t>(wait_ms, kRetryMs);
  }
  backup_not_before_ms_ = now_ms() + wait_ms;
  if (changed_since_backup_) start_backup_timer();
}

void StoreImpl::finish_check(Job& job) {
  if (job.more) return;
  checking_ = false;
  const bool failed = !job.status.ok();
  check_not_before_ms_ = now_ms() + (failed ? kRetryMs : options_.check_period_s * 1000);
}

void StoreImpl::rotate_seal_key(Fn<void(const Status&)> done) {
  Status refused;
  if (closing_ || closed_) {
    refused = Error(Code::kServiceUnavailable, "the store is closing");
  } else if (rotating_ || stats_.old_seal_keys != 0) {
    refused = Error(Code::kConflict, "a rotation of the sealing key is under way");
  }
  if (!refused.ok()) {
    loop_.post([held = std::move(done),
                s = std::make_shared<Status>(std::move(refused))]() mutable { held(*s); });
    return;
  }
  rotated_ = std::move(done);
  rotating_ = rotation_begins_ = true;
  schedule();
}

void StoreImpl::finish_rotation(Job& job) {
  // With a second key there is something to go on with, whatever else went wrong.
  if (stats_.old_seal_keys != 0) rotation_begins_ = false;
  if (job.more) return;
  rotating_ = false;
  if (!job.status.ok()) {
    log_.error("the sealing key was not changed", {{"error", job.status.error().message()}});
    if (!rotation_begins_) {
      rotation_timer_.start(kRetryMs, [this] {
        rotating_ = true;
        pump();
      });
    }
  } else {
    log_.info("everything is sealed with the present key");
  }
  rotation_begins_ = false;
  if (!rotated_) return;
  Fn<void(const Status&)> done = std::move(rotated_);
  done(job.status);
}

void StoreImpl::finish_tidy(Job& job) {
  if (job.more) return;
  tidying_ = false;
  // Writes came in between: once more when it is quiet, so that the last word is one at rest.
  if (now_ms() - last_write_ms_ < kTidyMs) start_tidy_timer();
}

void StoreImpl::close(Fn<void(Status)> done) {
  KEDGE_ASSERT(!closing_ && !closed_);
  closing_ = std::move(done);
  gather_timer_.stop();
  repair_timer_.stop();
  gather_ = 0;
  soft_timer_.stop();
  tidy_timer_.stop();
  backup_timer_.stop();
  check_timer_.stop();
  rotation_timer_.stop();
  backing_up_ = checking_ = tidying_ = rotating_ = false;
  schedule();
}

StoreStats StoreImpl::stats() const {
  StoreStats s = stats_;
  s.pending = queue_.size() + flying_count_;
  s.soft_pending = soft_.size();
  return s;
}

}  // namespace

std::unique_ptr<Store> Store::over(std::unique_ptr<Engine> engine, StoreOptions options,
                                   io::Loop& loop, Runner& runner, Log log) {
  return std::make_unique<StoreImpl>(std::move(engine), nullptr, std::move(options), loop, runner,
                                     std::move(log));
}

Result<std::unique_ptr<Store>> Store::open(StoreOptions options, io::Loop& loop, Runner& runner,
                                           Random& random, Log log) {
  std::unique_ptr<Files> system;
  Files* files = options.files;
  if (files == nullptr) {
    system = std::make_unique<SystemFiles>();
    files = system.get();
  }
  EngineOptions engine_options{options.directory, options.vfs, options.extra_files};
  std::unique_ptr<Engine> engine =
      TRY(SqliteEngine::open(std::move(engine_options), *files, random, loop.clock(), log));
  return std::unique_ptr<Store>(std::make_unique<StoreImpl>(
      std::move(engine), std::move(system), std::move(options), loop, runner, std::move(log)));
}

}  // namespace kedge::store
