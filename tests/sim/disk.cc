#include "sim/disk.h"

#include <algorithm>

#include "base/assert.h"
#include "sim/disk_vfs.h"

namespace kedge::sim {
namespace {

constexpr uint64_t kSector = 512;

}  // namespace

class SimWriter final : public store::FileWriter {
 public:
  SimWriter(SimDisk& disk, SimDisk::FileRef file, std::string path)
      : disk_(disk), file_(std::move(file)), path_(std::move(path)) {}
  ~SimWriter() override {
    if (!finished_) static_cast<void>(disk_.remove_name(path_ + ".tmp"));
  }
  Status append(std::string_view bytes) override {
    return disk_.status(disk_.write(*file_, file_->now.size(), bytes), "writing", path_);
  }
  Status finish() override {
    TRY(disk_.status(disk_.sync(*file_), "syncing", path_));
    TRY(disk_.rename(path_ + ".tmp", path_));
    finished_ = true;
    return disk_.sync_directory(path_);
  }

 private:
  SimDisk& disk_;
  SimDisk::FileRef file_;
  const std::string path_;
  bool finished_ = false;
};

class SimLock final : public store::FileLock {
 public:
  SimLock(SimDisk& disk, std::string path, uint32_t generation)
      : disk_(disk), path_(std::move(path)), generation_(generation) {}
  ~SimLock() override {
    const auto it = disk_.locks_.find(path_);
    if (it != disk_.locks_.end() && it->second == generation_) disk_.locks_.erase(it);
  }

 private:
  SimDisk& disk_;
  const std::string path_;
  const uint32_t generation_;
};

SimDisk::SimDisk(uint64_t seed) : random_(seed), name_("sim-" + std::to_string(seed)) {
  char address[32];
  std::snprintf(address, sizeof address, "-%p", static_cast<void*>(this));
  name_ += address;
  vfs_ = std::make_unique<VfsHolder>(*this, name_);
}

SimDisk::~SimDisk() = default;

// --- faults
// ----------------------------------------------------------------------------------------

SimDisk::Outcome SimDisk::operation() {
  ++stats_.operations;
  if (dead_) return Outcome::kError;
  if (cut_at_ != 0 && stats_.operations >= cut_at_) {
    dead_ = true;
    return Outcome::kError;
  }
  if (fail_at_ != 0 && stats_.operations == fail_at_) {
    failed_ = true;
    return Outcome::kError;
  }
  return Outcome::kOk;
}

void SimDisk::fail_operation(uint64_t nth) {
  failed_ = false;
  fail_at_ = nth == 0 ? 0 : stats_.operations + nth;
}

void SimDisk::cut_power_at(uint64_t nth) { cut_at_ = nth == 0 ? 0 : stats_.operations + nth; }

uint64_t SimDisk::take_cost_us() { return std::exchange(cost_us_, 0); }

void SimDisk::set_cost(uint64_t write_us, uint64_t sync_us) {
  write_us_ = write_us;
  sync_us_ = sync_us;
}

void SimDisk::process_killed() {
  dead_ = false;
  failed_ = false;
  fail_at_ = cut_at_ = 0;
  ++generation_;
  locks_.clear();
  for (auto& [path, file] : names_) {
    file->levels.clear();
    file->shared_memory.clear();
    file->shm_locks.clear();
  }
}

void SimDisk::power_cut() {
  process_killed();
  const size_t kept = pending_names_.empty() ? 0 : random_.below(pending_names_.size() + 1);
  for (size_t i = 0; i < kept; ++i) apply(durable_names_, pending_names_[i]);
  pending_names_.clear();
  names_ = durable_names_;
  // Mostly a mixture; often everything or nothing, because those are the clear cases.
  static constexpr uint64_t kChances[] = {0, 1000, 500, 500, 100, 900};
  for (auto& [path, file] : names_) {
    settle(*file, kChances[random_.below(std::size(kChances))]);
    file->now = file->durable;
  }
}

void SimDisk::put(std::string& content, uint64_t offset, std::string_view data) {
  if (content.size() < offset + data.size()) content.resize(offset + data.size());
  content.replace(offset, data.size(), data);
}

// Each sector of what is pending reaches the disk with this chance; nothing is pending then.
void SimDisk::settle(File& file, uint64_t chance) {
  for (const Pending& p : file.pending) {
    if (p.truncation) {
      if (random_.below(1000) < chance) file.durable.resize(p.offset);
      continue;
    }
    for (uint64_t at = 0; at < p.data.size();) {
      const uint64_t end =
          std::min<uint64_t>(p.data.size(), ((p.offset + at) / kSector + 1) * kSector - p.offset);
      if (random_.below(1000) < chance) {
        put(file.durable, p.offset + at, std::string_view(p.data).substr(at, end - at));
      }
      at = end;
    }
  }
  file.pending.clear();
}

void SimDisk::damage(const std::string& path, uint64_t offset, size_t bytes) {
  const FileRef file = find(path);
  KEDGE_ASSERT(file && offset + bytes <= file->now.size());
  for (size_t i = 0; i < bytes; ++i) {
    const char flip = static_cast<char>(1 + random_.below(255));
    file->now[offset + i] = static_cast<char>(file->now[offset + i] ^ flip);
    if (offset + i < file->durable.size()) file->durable[offset + i] = file->now[offset + i];
  }
}

uint64_t SimDisk::used_bytes() const {
  uint64_t n = 0;
  for (const auto& [path, file] : names_) n += file->now.size();
  return n;
}

// --- files
// -----------------------------------------------------------------------------------------

SimDisk::FileRef SimDisk::find(const std::string& path) const {
  const auto it = names_.find(path);
  return it == names_.end() ? FileRef() : it->second;
}

void SimDisk::apply(std::map<std::string, FileRef>& names, const NameChange& change) {
  if (!change.from.empty()) names.erase(change.from);
  if (change.file) {
    names[change.path] = change.file;
  } else {
    names.erase(change.path);
  }
}

void SimDisk::change_name(NameChange change) {
  apply(names_, change);
  pending_names_.push_back(std::move(change));
}

SimDisk::Outcome SimDisk::open_new(const std::string& path, FileRef* out) {
  const Outcome o = operation();
  if (o != Outcome::kOk) return o;
  *out = FileRef(new File);
  change_name({path, *out, ""});
  return o;
}

SimDisk::Outcome SimDisk::write(File& file, uint64_t offset, std::string_view data) {
  Outcome o = operation();
  ++stats_.writes;
  cost_us_ += write_us_;
  const uint64_t end = offset + data.size();
  if (o == Outcome::kOk && end > file.now.size() &&
      used_bytes() + (end - file.now.size()) > capacity_) {
    return Outcome::kFull;
  }
  // The write the power or the error falls on may have happened in part.
  if (o != Outcome::kOk) {
    if (stats_.operations != cut_at_ && stats_.operations != fail_at_) return o;
    data = data.substr(0, random_.below(data.size() + 1));
  }
  stats_.written_bytes += data.size();
  put(file.now, offset, data);
  file.pending.push_back({false, offset, std::string(data)});
  return o;
}

SimDisk::Outcome SimDisk::truncate(File& file, uint64_t size) {
  const Outcome o = operation();
  if (o != Outcome::kOk) return o;
  file.now.resize(size);
  file.pending.push_back({true, size, ""});
  return o;
}

SimDisk::Outcome SimDisk::sync(File& file) {
  const Outcome o = operation();
  ++stats_.syncs;
  cost_us_ += sync_us_;
  if (dead_) return o;
  if (o != Outcome::kOk) {
    settle(file, random_.below(1001));
    return o;
  }
  if (!lying_) settle(file, 1000);
  return o;
}

SimDisk::Outcome SimDisk::remove_name(const std::string& path) {
  if (!find(path)) return Outcome::kOk;
  const Outcome o = operation();
  if (o == Outcome::kOk) change_name({path, nullptr, ""});
  return o;
}

SimDisk::Outcome SimDisk::sync_names() {
  const Outcome o = operation();
  ++stats_.syncs;
  cost_us_ += sync_us_;
  if (o != Outcome::kOk) return o;
  for (const NameChange& c : pending_names_) apply(durable_names_, c);
  pending_names_.clear();
  return o;
}

Status SimDisk::status(Outcome outcome, const char* verb, const std::string& path) const {
  if (outcome == Outcome::kOk) return {};
  const bool full = outcome == Outcome::kFull;
  return Error(full ? Code::kInsufficientStorage : Code::kInternalError,
               std::string(verb) + " " + path + (full ? ": disk full" : ": simulated error"));
}

// --- store::Files
// ------------------------------------------------------------------------------------

Status SimDisk::make_directory(const std::string&) { return {}; }

Result<std::string> SimDisk::read(const std::string& path, size_t max_bytes) {
  const FileRef file = find(path);
  if (!file) return Error(Code::kNotFound, "reading " + path + ": no such file");
  if (file->now.size() > max_bytes) return Error(Code::kInternalError, path + " is too large");
  return file->now;
}

Result<std::string> SimDisk::read_at(const std::string& path, uint64_t offset, size_t bytes) {
  const FileRef file = find(path);
  if (!file) return Error(Code::kNotFound, "reading " + path + ": no such file");
  if (offset >= file->now.size()) return std::string();
  return file->now.substr(offset, bytes);
}

Result<std::unique_ptr<store::FileWriter>> SimDisk::create(const std::string& path) {
  FileRef file;
  TRY(status(open_new(path + ".tmp", &file), "making", path));
  return std::unique_ptr<store::FileWriter>(
      std::make_unique<SimWriter>(*this, std::move(file), path));
}

bool SimDisk::exists(const std::string& path) { return find(path) != FileRef(); }

Result<uint64_t> SimDisk::size(const std::string& path) {
  const FileRef file = find(path);
  if (!file) return Error(Code::kNotFound, "looking at " + path + ": no such file");
  return static_cast<uint64_t>(file->now.size());
}

Status SimDisk::rename(const std::string& from, const std::string& to) {
  TRY(status(operation(), "renaming", from));
  const FileRef file = find(from);
  if (!file) return Error(Code::kNotFound, "renaming " + from + ": no such file");
  change_name({to, file, from});
  return {};
}

Status SimDisk::remove(const std::string& path) {
  return status(remove_name(path), "removing", path);
}

Status SimDisk::sync_directory(const std::string& path) {
  return status(sync_names(), "syncing", path);
}

Result<std::vector<std::string>> SimDisk::list(const std::string& directory) {
  std::vector<std::string> names;
  const std::string prefix = directory + "/";
  for (const auto& [path, file] : names_) {
    if (path.starts_with(prefix)) names.push_back(path.substr(prefix.size()));
  }
  return names;
}

Status SimDisk::touch(const std::string& path) {
  if (find(path)) return {};
  FileRef file;
  return status(open_new(path, &file), "making", path);
}

Status SimDisk::reserve(const std::string& path, uint64_t bytes) {
  FileRef file;
  TRY(status(open_new(path, &file), "making", path));
  const Outcome o = write(*file, 0, std::string(bytes, '\0'));
  if (o == Outcome::kOk) return {};
  static_cast<void>(remove_name(path));
  return status(o, "reserving", path);
}

Result<uint64_t> SimDisk::free_bytes(const std::string&) {
  const uint64_t used = used_bytes();
  return used > capacity_ ? 0 : capacity_ - used;
}

Result<std::unique_ptr<store::FileLock>> SimDisk::lock(const std::string& path) {
  if (locks_.contains(path)) return Error(Code::kConflict, "another server holds " + path);
  locks_[path] = generation_;
  return std::unique_ptr<store::FileLock>(std::make_unique<SimLock>(*this, path, generation_));
}

}  // namespace kedge::sim
