#include "store/recovery.h"

#include <algorithm>

#include "base/strings.h"
#include "crypto/checksum.h"
#include "store/backup.h"
#include "store/codec.h"
#include "store/rebuild.h"
#include "store/schema.h"

namespace kedge::store {

uint64_t key_number(const KeyRing::Key& key) { return get_u64(key.id); }

uint64_t read_bound_file(Files& files, const std::string& path) {
  const Result<std::string> text = files.read(path, 256);
  if (!text.ok()) return 0;
  const std::vector<std::string_view> words = split(trim(*text), ' ');
  if (words.size() != 3 || words[0] != "kedge-revision-1") return 0;
  const std::optional<uint64_t> bound = parse_u64(words[1]);
  if (!bound || words[2] != std::to_string(crypto::hash64(words[1]))) return 0;
  return *bound;
}

Status write_bound_file(Files& files, const std::string& path, uint64_t bound) {
  const std::string number = std::to_string(bound);
  return files.write(
      path, "kedge-revision-1 " + number + " " + std::to_string(crypto::hash64(number)) + "\n");
}

namespace {

// Only the files: what lets a lost seal.key be taken from a backup.
class FilesOnly final : public BackupSink {
 public:
  FilesOnly(Files& files, std::string seal_key_path)
      : files_(files), seal_key_path_(std::move(seal_key_path)) {}
  Status bound(uint64_t) override { return {}; }
  Status row(const BackupRow&) override { return {}; }
  Status file(std::string_view path, std::string_view content) override {
    if (path != seal_key_path_ || files_.exists(seal_key_path_)) return {};
    return files_.write(seal_key_path_, content);
  }

 private:
  Files& files_;
  const std::string seal_key_path_;
};

class Opener {
 public:
  Opener(const EngineOptions& options, Files& files, Random& random, const Clock& clock,
         const Log& log)
      : options_(options), files_(files), random_(random), clock_(clock), log_(log) {}

  Result<OpenedStore> run() {
    TRY(files_.make_directory(options_.directory));
    out_.lock = TRY(files_.lock(options_.path(kLockFile)));
    file_bound_ = read_bound_file(files_, options_.path(kRevisionFile));
    TRY(check_not_newer(files_, database()));
    TRY(open_keys());
    TRY(open_sound_database());
    TRY(check_seal_key());
    TRY(start_counting());
    return std::move(out_);
  }

 private:
  std::string database() const { return options_.path(kDatabaseFile); }

  // The first start of all: nothing was ever acknowledged from this directory.
  bool first_start() const { return file_bound_ == 0 && !files_.exists(database()); }

  Status open_keys() {
    out_.keys = std::make_unique<KeyRing>(TRY(KeyRing::open(files_, options_.directory)));
    if (!out_.keys->has_seal_key()) {
      if (!first_start()) TRY(recover_seal_key());
      if (!out_.keys->has_seal_key()) {
        TRY(out_.keys->make_seal_key(files_, options_.directory, random_));
      }
    }
    if (!out_.keys->has_backup_key()) {
      TRY(out_.keys->make_backup_key(files_, options_.directory, random_));
    }
    return {};
  }

  Status recover_seal_key() {
    std::vector<BackupName> backups = TRY(list_backups(files_, options_.directory));
    for (auto b = backups.rbegin(); b != backups.rend(); ++b) {
      FilesOnly sink(files_, options_.path(kSealKeyFile));
      const Status read = read_backup(files_, options_.path(b->file.c_str()), *out_.keys, sink);
      if (!read.ok()) log_.warn(read.error().message());
      if (!files_.exists(options_.path(kSealKeyFile))) continue;
      log_.warn("the sealing key was missing and was taken from a backup", {{"backup", b->file}});
      out_.keys = std::make_unique<KeyRing>(TRY(KeyRing::open(files_, options_.directory)));
      return {};
    }
    return {};
  }

  // Rows sealed with a key that is gone cannot be read: better to say so than to lose them.
  Status check_seal_key() {
    const uint64_t used = meta_.seal_key;
    if (used == 0 || used == key_number(out_.keys->seal_key())) return {};
    std::string id;
    put_u64(id, used);
    if (out_.keys->find(id) != nullptr) return {};
    return Error(Code::kInternalError, "the store's Secrets are sealed with key " + hex_encode(id) +
                                           ", which is not in " + options_.path(kSealKeyFile) +
                                           ": put the right key file back");
  }

  Status open_sound_database() {
    std::string damage;
    if (files_.exists(options_.path(kDamagedNote))) {
      damage = files_.read(options_.path(kDamagedNote), 4096).ok() ? "found while running" : "";
    }
    if (damage.empty() && files_.exists(options_.path(kReadyFile))) damage = "it is being repaired";
    if (damage.empty() && !files_.exists(database()) && file_bound_ != 0) damage = "it is missing";
    if (damage.empty()) damage = TRY(try_database());
    if (damage.empty()) return {};
    out_.db.close();
    log_.error("the store is damaged", {{"file", database()}, {"damage", damage}});
    TRY(repair());
    damage = TRY(try_database());
    if (damage.empty()) return {};
    return Error(Code::kInternalError, database() + " is damaged after its repair: " + damage);
  }

  // What is damaged, "" when the database is open and sound.
  Result<std::string> try_database() {
    const auto attempt = [&]() -> Status {
      TRY(files_.touch(database()));
      out_.db = TRY(Db::open(database(), options_.vfs, Db::Mode::kReadWrite));
      out_.db.set_checkpoint_on_close(false);
      // An empty file and one whose tables were never committed are the same thing.
      if (TRY(out_.db.number("SELECT count(*) FROM sqlite_schema")) == 0) {
        if (file_bound_ != 0) {
          damage_ = "it has no tables";
          return {};
        }
        TRY(create_schema(out_.db));
        TRY(files_.sync_directory(options_.directory));
      }
      TRY(migrate(out_.db, migrations(), kSchemaVersion,
                  [&] { return backup_before_migration(); }));
      TRY(set_up_connection(out_.db));
      meta_ = TRY(read_meta(out_.db));
      const Soundness s = TRY(examine(out_.db));
      damage_ = s.damage;
      max_revision_ = s.max_revision;
      return {};
    };
    damage_.clear();
    Status done = attempt();
    if (done.ok()) return damage_;
    if (out_.db.is_open() && out_.db.damaged()) return done.error().message();
    return std::move(done).error();
  }

  Status backup_before_migration() {
    std::vector<BackupName> backups = TRY(list_backups(files_, options_.directory));
    const uint64_t number = backups.empty() ? 1 : backups.back().number + 1;
    const std::string target =
        options_.path(backup_file_name(number, clock_.wall_seconds()).c_str());
    const BackupSource source{database(), options_.vfs, options_.extra_files};
    std::unique_ptr<BackupWriter> w = TRY(BackupWriter::begin(
        files_, source, target, options_.path(kSealKeyFile), *out_.keys, random_));
    while (TRY(w->step())) {
    }
    return {};
  }

  // Puts the newest good backup in the place of the damaged files, which are set aside. Whatever
  // step a power cut falls on, the next start goes on from there: the rebuilt file is finished
  // before the damaged one loses its name.
  Status repair() {
    OpenReport& report = out_.report;
    if (!files_.exists(options_.path(kReadyFile))) {
      report.restored_from = TRY(rebuild_from_backup());
      if (report.restored_from.empty()) report.restored_from = TRY(rebuild_from_remains());
      // Before anything was ever acknowledged there is nothing that could be missed.
      report.restored = file_bound_ != 0 || rebuild_->rows() != 0;
      log_.warn("the store was rebuilt",
                {{"from", report.restored_from}, {"rows", rebuild_->rows()}});
      TRY(rebuild_->finish());
      rebuild_.reset();
    } else {
      report.restored = true;
      report.restored_from = "a repair that was interrupted";
    }
    report.damaged_file = TRY(install_rebuilt(options_, files_, clock_, log_));
    // The backup may have brought keys of its time.
    out_.keys = std::make_unique<KeyRing>(TRY(KeyRing::open(files_, options_.directory)));
    return {};
  }

  Result<std::string> rebuild_from_backup() {
    std::vector<BackupName> backups = TRY(list_backups(files_, options_.directory));
    for (auto b = backups.rbegin(); b != backups.rend(); ++b) {
      const std::string path = options_.path(b->file.c_str());
      rebuild_.reset();
      rebuild_ = TRY(Rebuild::begin(options_, files_));
      Status read = read_backup(files_, path, *out_.keys, *rebuild_);
      if (read.ok()) return path;
      if (read.error().code() == Code::kInsufficientStorage) return std::move(read).error();
      log_.warn("a backup is not usable", {{"error", read.error().message()}});
    }
    return std::string();
  }

  // Without a backup: every row that can still be read and has its checksum right.
  Result<std::string> rebuild_from_remains() {
    rebuild_.reset();
    rebuild_ = TRY(Rebuild::begin(options_, files_));
    if (!files_.exists(database())) return std::string("nothing");
    Result<Db> db = Db::open(database(), options_.vfs, Db::Mode::kReadOnly);
    if (!db.ok()) return std::string("nothing");
    Result<Statement> rows = Statement::prepare(
        *db, "SELECT key, revision, codec, checksum, value FROM objects NOT INDEXED");
    if (!rows.ok()) return std::string("nothing");
    for (;;) {
      const Result<bool> more = rows->step(*db);
      if (!more.ok() || !*more) break;
      const BackupRow row{rows->bytes(0), static_cast<uint64_t>(rows->number(1)),
                          static_cast<Codec>(rows->number(2)),
                          static_cast<uint64_t>(rows->number(3)), rows->bytes(4)};
      if (row.checksum != row_checksum(row.key, row.revision, row.codec, row.stored)) continue;
      // A key that comes twice is damage too; the first one stays.
      static_cast<void>(rebuild_->row(row));
    }
    return rebuild_->rows() == 0 ? std::string("nothing") : std::string("the damaged file");
  }

  Status start_counting() {
    OpenReport& report = out_.report;
    const bool clean = meta_.clean && !report.restored && meta_.bound == file_bound_;
    const uint64_t known = std::max({meta_.bound, file_bound_, max_revision_});
    if (clean) {
      report.clean_stop = true;
      report.last_revision = meta_.last_revision;
      report.start_revision = meta_.last_revision;
    } else if (report.restored) {
      report.start_revision = known + kRestoreMargin;
    } else if (known != 0) {
      report.start_revision = known + kCrashMargin;
    }
    // Reserved in the second file first: it must never be behind the database.
    out_.bound = std::max(known, report.start_revision + kRevisionBlock);
    out_.seal_key = meta_.seal_key;
    TRY(write_bound_file(files_, options_.path(kRevisionFile), out_.bound));
    TRY(out_.db.exec("BEGIN IMMEDIATE"));
    TRY(write_meta(out_.db, "bound", out_.bound));
    TRY(write_meta(out_.db, "clean", 0));
    TRY(out_.db.exec("COMMIT"));
    out_.db.set_checkpoint_on_close(true);
    return {};
  }

  const EngineOptions& options_;
  Files& files_;
  Random& random_;
  const Clock& clock_;
  const Log& log_;
  OpenedStore out_;
  Meta meta_;
  uint64_t file_bound_ = 0;
  uint64_t max_revision_ = 0;
  std::string damage_;
  std::unique_ptr<Rebuild> rebuild_;
};

}  // namespace

Result<OpenedStore> open_store(const EngineOptions& options, Files& files, Random& random,
                               const Clock& clock, const Log& log) {
  return Opener(options, files, random, clock, log).run();
}

}  // namespace kedge::store
