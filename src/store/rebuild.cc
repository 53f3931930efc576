#include "store/rebuild.h"

#include <algorithm>

#include "store/codec.h"
#include "store/keys.h"
#include "store/schema.h"

namespace kedge::store {

Result<std::unique_ptr<Rebuild>> Rebuild::begin(const EngineOptions& options, Files& files) {
  auto r = std::unique_ptr<Rebuild>(new Rebuild(options, files));
  TRY(r->remove_files());
  TRY(files.touch(r->path_));
  r->db_ = TRY(Db::open(r->path_, options.vfs, Db::Mode::kReadWrite));
  TRY(create_schema(r->db_));
  TRY(set_up_connection(r->db_));
  TRY(r->db_.exec("BEGIN IMMEDIATE"));
  r->insert_ = TRY(Statement::prepare(
      r->db_, "INSERT INTO objects(key,revision,codec,checksum,value) VALUES(?,?,?,?,?)"));
  return r;
}

Status Rebuild::remove_files() {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) TRY(files_.remove(path_ + suffix));
  return {};
}

Status Rebuild::bound(uint64_t revision) {
  bound_ = revision;
  return {};
}

Status Rebuild::row(const BackupRow& row) {
  insert_.bind_text(1, row.key);
  insert_.bind(2, static_cast<int64_t>(row.revision));
  insert_.bind(3, static_cast<int64_t>(row.codec));
  insert_.bind(4, static_cast<int64_t>(row.checksum));
  insert_.bind_blob(5, row.stored);
  Result<bool> stepped = insert_.step(db_);
  insert_.reset();
  if (!stepped.ok()) return std::move(stepped).error();
  ++rows_;
  max_revision_ = std::max(max_revision_, row.revision);
  if (row.codec == Codec::kSealed && row.stored.size() >= kKeyIdBytes) {
    seal_key_ = get_u64(row.stored);
  }
  return {};
}

Status Rebuild::file(std::string_view path, std::string_view content) {
  const std::string name(path);
  const bool ours = name == options_.path(kSealKeyFile);
  // The rows are sealed with the keys of their time.
  const bool seals = ours || name.starts_with(options_.path("seal-"));
  if (seals && (!ours || files_.exists(name))) {
    return KeyRing::keep_old(files_, options_.directory, content);
  }
  const bool named = std::find(options_.extra_files.begin(), options_.extra_files.end(), name) !=
                     options_.extra_files.end();
  if ((ours || named) && !files_.exists(name)) return files_.write(name, content);
  return {};
}

Status Rebuild::finish() {
  TRY(write_meta(db_, "bound", std::max(bound_, max_revision_)));
  TRY(write_meta(db_, "seal_key", seal_key_));
  TRY(db_.exec("COMMIT"));
  TRY(db_.checkpoint_truncate());
  insert_ = Statement();
  db_.close();
  TRY(files_.remove(path_ + "-wal"));
  TRY(files_.remove(path_ + "-shm"));
  TRY(files_.rename(path_, options_.path(kReadyFile)));
  return files_.sync_directory(options_.directory);
}

namespace {

Result<std::string> set_aside(const std::string& database, Files& files, const Clock& clock,
                              const Log& log) {
  std::string date = format_rfc3339(clock.wall_seconds());
  std::erase_if(date, [](char c) { return c == '-' || c == ':'; });
  std::string aside = database + ".damaged-" + date;
  for (int i = 2; files.exists(aside); ++i) {
    aside = database + ".damaged-" + date + "-" + std::to_string(i);
  }
  // The WAL first: it is of no use to anybody without the file, which still says what happened.
  if (files.exists(database + "-wal")) TRY(files.rename(database + "-wal", aside + "-wal"));
  TRY(files.rename(database, aside));
  log.warn("the damaged store was set aside", {{"file", aside}});
  return aside;
}

}  // namespace

Result<std::string> install_rebuilt(const EngineOptions& options, Files& files, const Clock& clock,
                                    const Log& log) {
  const std::string database = options.path(kDatabaseFile);
  std::string aside;
  if (files.exists(database)) aside = TRY(set_aside(database, files, clock, log));
  TRY(files.remove(database + "-wal"));
  TRY(files.remove(database + "-shm"));
  TRY(files.sync_directory(options.directory));
  TRY(files.rename(options.path(kReadyFile), database));
  TRY(files.remove(options.path(kDamagedNote)));
  TRY(files.sync_directory(options.directory));
  return aside;
}

}  // namespace kedge::store
