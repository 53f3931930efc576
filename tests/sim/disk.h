// SimDisk: a disk in memory with the habits of real ones, for tests and the simulator.
//
// Serves SQLite as a VFS (name vfs()) and the store's own files as store::Files. What was written
// and not synced may be lost or torn at a power cut, each sector of 512 bytes by itself; directory
// changes (new names, renames, removals) happen in order and count from sync_directory() on. A sync
// that fails has lost what it should have written, as Linux does: a later one does not bring it
// back. Everything random comes from the seed.
//
// Operations (writes, syncs, truncations, directory changes) are counted; faults are set by number.
// One thread. The disk must outlive every open file.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/ref.h"
#include "store/files.h"

namespace kedge::sim {

struct VfsHolder;  // disk_vfs.h

struct DiskStats {
  uint64_t operations = 0;
  uint64_t writes = 0;
  uint64_t written_bytes = 0;
  uint64_t syncs = 0;
};

class SimDisk final : public store::Files {
 public:
  explicit SimDisk(uint64_t seed);
  ~SimDisk() override;

  const std::string& vfs() const { return name_; }
  const DiskStats& stats() const { return stats_; }
  // Microseconds the operations since the last call would have taken (for virtual time).
  uint64_t take_cost_us();
  void set_cost(uint64_t write_us, uint64_t sync_us);

  // The nth operation from now fails with an error and, if it is a write, may have done a part.
  void fail_operation(uint64_t nth);
  // From the nth operation from now on (0: never) nothing has an effect and everything fails: the
  // process or the machine is gone. Then destroy what uses the disk, and call power_cut() or
  // process_killed().
  void cut_power_at(uint64_t nth);
  void stop() { dead_ = true; }  // at once
  bool dead() const { return dead_; }
  bool failed() const { return failed_; }  // the fault of fail_operation() has struck
  // Loses or tears what was not synced; the disk works again without faults.
  void power_cut();
  // The process is gone, the machine is not: everything written is still there.
  void process_killed();
  // The disk reports a sync as done and has done nothing: what a server that answers before its
  // data is safe looks like from outside.
  void set_lying(bool on) { lying_ = on; }
  // Bytes of all files together; writes that need more fail.
  void set_capacity(uint64_t bytes) { capacity_ = bytes; }
  uint64_t used_bytes() const;
  // Flips bits of a file at rest. REQUIRES: it is there.
  void damage(const std::string& path, uint64_t offset, size_t bytes);

  Status make_directory(const std::string& path) override;
  Result<std::string> read(const std::string& path, size_t max_bytes) override;
  Result<std::string> read_at(const std::string& path, uint64_t offset, size_t bytes) override;
  Result<std::unique_ptr<store::FileWriter>> create(const std::string& path) override;
  bool exists(const std::string& path) override;
  Result<uint64_t> size(const std::string& path) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove(const std::string& path) override;
  Status sync_directory(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& directory) override;
  Status touch(const std::string& path) override;
  Status reserve(const std::string& path, uint64_t bytes) override;
  Result<uint64_t> free_bytes(const std::string& directory) override;
  Result<std::unique_ptr<store::FileLock>> lock(const std::string& path) override;

  // The rest is for disk.cc and disk_vfs.cc.
  struct Pending {
    bool truncation = false;
    uint64_t offset = 0;  // or the new size
    std::string data;
  };
  struct File : public RefCounted<File> {
    std::string now;      // what readers see
    std::string durable;  // what a power cut leaves for sure
    std::vector<Pending> pending;
    // SQLite's locks and shared memory, which no power cut survives.
    std::map<const void*, int> levels;
    std::vector<std::unique_ptr<char[]>> shared_memory;
    std::map<const void*, std::pair<uint32_t, uint32_t>> shm_locks;  // shared, exclusive bits
  };
  using FileRef = Ref<File>;
  enum class Outcome : uint8_t { kOk, kError, kFull };

  FileRef find(const std::string& path) const;
  Outcome open_new(const std::string& path, FileRef* out);
  using Files::write;  // a whole file at once
  Outcome write(File& file, uint64_t offset, std::string_view data);
  Outcome truncate(File& file, uint64_t size);
  Outcome sync(File& file);
  Outcome remove_name(const std::string& path);
  Outcome sync_names();
  uint32_t generation() const { return generation_; }
  Random& random() { return random_; }

 private:
  struct NameChange {
    std::string path;
    FileRef file;      // null: removed
    std::string from;  // of a rename: loses its name in the same step
  };
  // Counts an operation; not kOk: it must fail.
  Outcome operation();
  void change_name(NameChange change);
  static void apply(std::map<std::string, FileRef>& names, const NameChange& change);
  void settle(File& file, uint64_t chance_of_1000);
  static void put(std::string& content, uint64_t offset, std::string_view data);
  Status status(Outcome outcome, const char* verb, const std::string& path) const;

  friend class SimWriter;
  friend class SimLock;
  SeededRandom random_;
  std::string name_;
  std::unique_ptr<VfsHolder> vfs_;
  std::map<std::string, FileRef> names_;
  std::map<std::string, FileRef> durable_names_;
  std::vector<NameChange> pending_names_;
  std::map<std::string, uint32_t> locks_;  // path: generation of the holder
  uint64_t capacity_ = UINT64_MAX;
  uint64_t fail_at_ = 0;
  uint64_t cut_at_ = 0;
  bool dead_ = false;
  bool lying_ = false;
  bool failed_ = false;
  uint32_t generation_ = 1;
  uint64_t write_us_ = 20;
  uint64_t sync_us_ = 2000;
  uint64_t cost_us_ = 0;
  DiskStats stats_;
};

}  // namespace kedge::sim
