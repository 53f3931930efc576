#include "sim/disk_vfs.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "base/assert.h"

namespace kedge::sim {
namespace {

// What SQLite allocates for a file. `methods` must come first (sqlite3_file).
struct Handle {
  sqlite3_file base;
  SimDisk* disk;
  SimDisk::File* file;  // one reference is held
  uint32_t generation;
  bool new_log;  // a journal or WAL whose name is not yet durable
  bool read_only;
};

Handle& handle(sqlite3_file* f) { return *reinterpret_cast<Handle*>(f); }
// The machine went down while the file was open: nothing it does counts any more.
bool stale(const Handle& h) { return h.generation != h.disk->generation() || h.disk->dead(); }

int code(SimDisk::Outcome outcome, int error) {
  if (outcome == SimDisk::Outcome::kOk) return SQLITE_OK;
  return outcome == SimDisk::Outcome::kFull ? SQLITE_FULL : error;
}

int x_close(sqlite3_file* f) {
  Handle& h = handle(f);
  if (h.file == nullptr) return SQLITE_OK;
  if (h.generation == h.disk->generation()) {
    h.file->levels.erase(f);
    h.file->shm_locks.erase(f);
  }
  h.file->unref();
  h.file = nullptr;
  return SQLITE_OK;
}

int x_read(sqlite3_file* f, void* out, int bytes, sqlite3_int64 offset) {
  Handle& h = handle(f);
  if (stale(h)) return SQLITE_IOERR_READ;
  const size_t want = static_cast<size_t>(bytes);
  const size_t at = static_cast<size_t>(offset);
  const std::string& content = h.file->now;
  const size_t have = at >= content.size() ? 0 : std::min(want, content.size() - at);
  if (have != 0) std::memcpy(out, content.data() + at, have);
  if (have == want) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + have, 0, want - have);
  return SQLITE_IOERR_SHORT_READ;
}

int x_write(sqlite3_file* f, const void* data, int bytes, sqlite3_int64 offset) {
  Handle& h = handle(f);
  if (h.generation != h.disk->generation()) return SQLITE_IOERR_WRITE;
  return code(h.disk->write(*h.file, static_cast<uint64_t>(offset),
                            {static_cast<const char*>(data), static_cast<size_t>(bytes)}),
              SQLITE_IOERR_WRITE);
}

int x_truncate(sqlite3_file* f, sqlite3_int64 size) {
  Handle& h = handle(f);
  if (h.generation != h.disk->generation()) return SQLITE_IOERR_TRUNCATE;
  return code(h.disk->truncate(*h.file, static_cast<uint64_t>(size)), SQLITE_IOERR_TRUNCATE);
}

int x_sync(sqlite3_file* f, int) {
  Handle& h = handle(f);
  if (h.generation != h.disk->generation()) return SQLITE_IOERR_FSYNC;
  const int rc = code(h.disk->sync(*h.file), SQLITE_IOERR_FSYNC);
  if (rc != SQLITE_OK || !h.new_log) return rc;
  h.new_log = false;
  return code(h.disk->sync_names(), SQLITE_IOERR_DIR_FSYNC);
}

int x_file_size(sqlite3_file* f, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(handle(f).file->now.size());
  return SQLITE_OK;
}

int x_lock(sqlite3_file* f, int level) {
  Handle& h = handle(f);
  if (stale(h)) return SQLITE_IOERR_LOCK;
  auto& levels = h.file->levels;
  for (const auto& [other, has] : levels) {
    if (other == f) continue;
    if (level == SQLITE_LOCK_SHARED && has >= SQLITE_LOCK_PENDING) return SQLITE_BUSY;
    if (level == SQLITE_LOCK_RESERVED && has >= SQLITE_LOCK_RESERVED) return SQLITE_BUSY;
    if (level == SQLITE_LOCK_EXCLUSIVE && has >= SQLITE_LOCK_SHARED) return SQLITE_BUSY;
  }
  levels[f] = std::max(levels[f], level);
  return SQLITE_OK;
}

int x_unlock(sqlite3_file* f, int level) {
  Handle& h = handle(f);
  if (h.generation != h.disk->generation()) return SQLITE_OK;
  if (level == SQLITE_LOCK_NONE) {
    h.file->levels.erase(f);
  } else {
    h.file->levels[f] = level;
  }
  return SQLITE_OK;
}

int x_check_reserved(sqlite3_file* f, int* out) {
  *out = 0;
  for (const auto& [other, has] : handle(f).file->levels) {
    if (has >= SQLITE_LOCK_RESERVED) *out = 1;
  }
  return SQLITE_OK;
}

int x_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int x_sector_size(sqlite3_file*) { return 4096; }
// As SQLite's own VFS assumes: a torn write touches no sector beside those written.
int x_characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int x_shm_map(sqlite3_file* f, int region, int size, int extend, void volatile** out) {
  Handle& h = handle(f);
  auto& memory = h.file->shared_memory;
  *out = nullptr;
  while (memory.size() <= static_cast<size_t>(region)) {
    if (extend == 0) return SQLITE_OK;
    memory.push_back(std::make_unique<char[]>(static_cast<size_t>(size)));
  }
  *out = memory[static_cast<size_t>(region)].get();
  return SQLITE_OK;
}

int x_shm_lock(sqlite3_file* f, int offset, int n, int flags) {
  Handle& h = handle(f);
  if (stale(h)) return (flags & SQLITE_SHM_UNLOCK) != 0 ? SQLITE_OK : SQLITE_IOERR_SHMLOCK;
  const uint32_t bits = ((1U << n) - 1) << offset;
  auto& [shared, exclusive] = h.file->shm_locks[f];
  if ((flags & SQLITE_SHM_UNLOCK) != 0) {
    shared &= ~bits;
    exclusive &= ~bits;
    return SQLITE_OK;
  }
  for (const auto& [other, held] : h.file->shm_locks) {
    if (other == f) continue;
    if ((held.second & bits) != 0) return SQLITE_BUSY;
    if ((flags & SQLITE_SHM_EXCLUSIVE) != 0 && (held.first & bits) != 0) return SQLITE_BUSY;
  }
  ((flags & SQLITE_SHM_EXCLUSIVE) != 0 ? exclusive : shared) |= bits;
  return SQLITE_OK;
}

void x_shm_barrier(sqlite3_file*) {}

int x_shm_unmap(sqlite3_file* f, int remove) {
  Handle& h = handle(f);
  if (h.generation != h.disk->generation()) return SQLITE_OK;
  h.file->shm_locks.erase(f);
  if (remove != 0 && h.file->shm_locks.empty()) h.file->shared_memory.clear();
  return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods = {2,
                                         x_close,
                                         x_read,
                                         x_write,
                                         x_truncate,
                                         x_sync,
                                         x_file_size,
                                         x_lock,
                                         x_unlock,
                                         x_check_reserved,
                                         x_control,
                                         x_sector_size,
                                         x_characteristics,
                                         x_shm_map,
                                         x_shm_lock,
                                         x_shm_barrier,
                                         x_shm_unmap,
                                         nullptr,
                                         nullptr};

SimDisk& disk_of(sqlite3_vfs* vfs) { return static_cast<VfsHolder*>(vfs->pAppData)->disk; }

int x_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* f, int flags, int* out_flags) {
  SimDisk& disk = disk_of(vfs);
  Handle& h = handle(f);
  h = Handle{};
  const std::string path =
      name != nullptr ? name : "/temporary-" + std::to_string(disk.random().u64());
  SimDisk::FileRef file = disk.find(path);
  const bool log = (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
  bool made = false;
  if (disk.dead()) return SQLITE_CANTOPEN;
  if (!file) {
    if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    if (disk.open_new(path, &file) != SimDisk::Outcome::kOk) return SQLITE_CANTOPEN;
    made = true;
  }
  file->ref();
  h.disk = &disk;
  h.file = file.get();
  h.generation = disk.generation();
  h.new_log = log && made;
  h.base.pMethods = &kMethods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int x_delete(sqlite3_vfs* vfs, const char* name, int sync) {
  SimDisk& disk = disk_of(vfs);
  if (!disk.find(name)) return SQLITE_IOERR_DELETE_NOENT;
  const int rc = code(disk.remove_name(name), SQLITE_IOERR_DELETE);
  if (rc != SQLITE_OK || sync == 0) return rc;
  return code(disk.sync_names(), SQLITE_IOERR_DIR_FSYNC);
}

int x_access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  const SimDisk::FileRef file = disk_of(vfs).find(name);
  // As SQLite's own: an empty journal does not count as there.
  *out = file && (flags != SQLITE_ACCESS_EXISTS || !file->now.empty()) ? 1 : 0;
  return SQLITE_OK;
}

int x_full_path(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

int x_randomness(sqlite3_vfs* vfs, int bytes, char* out) {
  disk_of(vfs).random().fill({reinterpret_cast<uint8_t*>(out), static_cast<size_t>(bytes)});
  return bytes;
}

int x_sleep(sqlite3_vfs*, int us) { return us; }

int x_time(sqlite3_vfs*, sqlite3_int64* out) {
  *out = 210866760000000LL;  // 1970 in Julian milliseconds
  return SQLITE_OK;
}

int x_last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

VfsHolder::VfsHolder(SimDisk& d, const std::string& name) : disk(d) {
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(Handle);
  vfs.mxPathname = 1024;
  vfs.zName = name.c_str();
  vfs.pAppData = this;
  vfs.xOpen = x_open;
  vfs.xDelete = x_delete;
  vfs.xAccess = x_access;
  vfs.xFullPathname = x_full_path;
  vfs.xRandomness = x_randomness;
  vfs.xSleep = x_sleep;
  vfs.xGetLastError = x_last_error;
  vfs.xCurrentTimeInt64 = x_time;
  KEDGE_ASSERT(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
}

VfsHolder::~VfsHolder() { sqlite3_vfs_unregister(&vfs); }

}  // namespace kedge::sim
