#include "store/backup.h"

#include <algorithm>
#include <cstdio>

#include "base/assert.h"
#include "base/clock.h"
#include "base/strings.h"
#include "crypto/hash.h"
#include "store/schema.h"

namespace kedge::store {
namespace {

constexpr std::string_view kMagic = "kedge-backup-1\n";
constexpr size_t kChunkBytes = 64 * 1024;
constexpr size_t kMaxChunkBytes = kMaxValueBytes + 2 * kChunkBytes;
constexpr size_t kMaxExtraFileBytes = 1024 * 1024;
constexpr size_t kRowsPerStep = 256;
constexpr size_t kSlotBytes = kKeyIdBytes + crypto::kAeadKeyBytes + crypto::kAeadOverhead;

// A record: one of these, then its fields; texts are u32 length and bytes.
enum Record : uint8_t {
  kBound = 1,  // u64
  kRow = 2,    // key, u64 revision, u8 codec, u64 checksum, stored bytes
  kFile = 3,   // path, content
  kEnd = 4,    // u64 number of rows
};

void put_text(std::string& out, std::string_view text) {
  put_u32(out, static_cast<uint32_t>(text.size()));
  out += text;
}

std::string chunk_name(uint64_t number, bool last) {
  std::string out;
  put_u64(out, number);
  out.push_back(last ? 1 : 0);
  return out;
}

// Takes fields off the front; `ok` is false once something was missing.
struct Reader {
  std::string_view rest;
  bool ok = true;
  std::string_view take(size_t n) {
    if (n > rest.size()) {
      ok = false;
      rest = {};
      return {};
    }
    const std::string_view out = rest.substr(0, n);
    rest.remove_prefix(n);
    return out;
  }
  uint8_t u8() {
    const std::string_view s = take(1);
    return ok ? static_cast<uint8_t>(s[0]) : 0;
  }
  uint32_t u32() {
    const std::string_view s = take(4);
    return ok ? get_u32(s) : 0;
  }
  uint64_t u64() {
    const std::string_view s = take(8);
    return ok ? get_u64(s) : 0;
  }
  std::string_view text() { return take(u32()); }
};

Error damaged(const std::string& path, std::string_view what) {
  return Error(Code::kInternalError, "backup " + path + " is damaged: " + std::string(what));
}

// Gives the records of one chunk to the sink. Returns true at the end record.
Result<bool> read_records(const std::string& path, std::string_view records, BackupSink& sink,
                          uint64_t& rows) {
  Reader r{records};
  while (r.ok && !r.rest.empty()) {
    const uint8_t type = r.u8();
    if (type == kBound) {
      const uint64_t bound = r.u64();
      if (r.ok) TRY(sink.bound(bound));
    } else if (type == kRow) {
      BackupRow row;
      row.key = r.text();
      row.revision = r.u64();
      row.codec = static_cast<Codec>(r.u8());
      row.checksum = r.u64();
      row.stored = r.text();
      if (!r.ok) break;
      if (row.checksum != row_checksum(row.key, row.revision, row.codec, row.stored)) {
        return damaged(path, "the checksum of a row is wrong");
      }
      ++rows;
      TRY(sink.row(row));
    } else if (type == kFile) {
      const std::string_view name = r.text();
      const std::string_view content = r.text();
      if (r.ok) TRY(sink.file(name, content));
    } else if (type == kEnd) {
      const uint64_t expected = r.u64();
      if (!r.ok || !r.rest.empty() || expected != rows) return damaged(path, "rows are missing");
      return true;
    } else {
      return damaged(path, "unknown record");
    }
  }
  if (!r.ok) return damaged(path, "a record is cut off");
  return false;
}

struct Opened {
  crypto::AeadKey key;
  uint64_t offset;  // of the first chunk
};

Result<Opened> open_header(Files& files, const std::string& path, const KeyRing& keys) {
  const std::string head = TRY(files.read_at(path, 0, kMagic.size() + 1 + 255 * kSlotBytes));
  Reader r{head};
  if (r.take(kMagic.size()) != kMagic) return damaged(path, "not a backup");
  const size_t slots = r.u8();
  for (size_t i = 0; i < slots; ++i) {
    const std::string_view slot = r.take(kSlotBytes);
    if (!r.ok) return damaged(path, "the header is cut off");
    const KeyRing::Key* key = keys.find(slot.substr(0, kKeyIdBytes));
    if (key == nullptr) continue;
    Result<std::string> raw = key->key.open(slot.substr(kKeyIdBytes), kMagic);
    if (!raw.ok()) continue;
    crypto::AeadKey data_key = TRY(crypto::AeadKey::from_bytes(*raw));
    crypto::wipe(*raw);
    return Opened{std::move(data_key), kMagic.size() + 1 + slots * kSlotBytes};
  }
  return Error(Code::kInternalError,
               "backup " + path + " cannot be opened with the keys that are here");
}

}  // namespace

std::string backup_file_name(uint64_t number, int64_t unix_s) {
  std::string date = format_rfc3339(unix_s);
  std::erase_if(date, [](char c) { return c == '-' || c == ':'; });
  char digits[32];
  std::snprintf(digits, sizeof digits, "%06llu", static_cast<unsigned long long>(number));
  return "backup-" + std::string(digits) + "-" + date + ".kedge";
}

Result<std::vector<BackupName>> list_backups(Files& files, const std::string& directory) {
  std::vector<BackupName> out;
  for (const std::string& name : TRY(files.list(directory))) {
    if (!name.starts_with("backup-") || !name.ends_with("Z.kedge")) continue;
    const std::vector<std::string_view> parts = split(name, '-');
    const std::optional<uint64_t> number = parse_u64(parts[1]);
    if (parts.size() != 3 || !number || parts[2].size() != 22) continue;
    // 20260102T030405Z.kedge
    std::string date(parts[2].substr(0, 16));
    for (const size_t at : {4, 7}) date.insert(at, "-");
    for (const size_t at : {13, 16}) date.insert(at, ":");
    const Result<int64_t> us = parse_rfc3339(date);
    out.push_back({*number, name, us.ok() ? *us / 1'000'000 : 0});
  }
  std::sort(out.begin(), out.end(),
            [](const BackupName& a, const BackupName& b) { return a.number < b.number; });
  return out;
}

Status read_backup(Files& files, const std::string& path, const KeyRing& keys, BackupSink& sink) {
  const Opened opened = TRY(open_header(files, path, keys));
  Deflater deflater;
  std::string inflated;
  uint64_t offset = opened.offset;
  uint64_t rows = 0;
  for (uint64_t number = 0;; ++number) {
    const std::string head = TRY(files.read_at(path, offset, 4));
    if (head.size() != 4) return damaged(path, "it is cut off");
    const size_t size = get_u32(head);
    if (size > kMaxChunkBytes) return damaged(path, "a length is wrong");
    const std::string sealed = TRY(files.read_at(path, offset + 4, size));
    offset += 4 + size;
    bool last = false;
    Result<std::string> chunk = opened.key.open(sealed, chunk_name(number, false));
    if (!chunk.ok()) {
      last = true;
      chunk = opened.key.open(sealed, chunk_name(number, true));
    }
    if (!chunk.ok() || chunk->empty()) return damaged(path, "a chunk does not open");
    std::string_view records = std::string_view(*chunk).substr(1);
    if (chunk->front() == 1) {
      TRY(deflater.inflate(records, inflated));
      records = inflated;
    }
    const bool ended = TRY(read_records(path, records, sink, rows));
    if (ended != last) return damaged(path, "its end is at the wrong place");
    if (last) return {};
  }
}

Result<std::unique_ptr<BackupWriter>> BackupWriter::begin(Files& files, const BackupSource& source,
                                                          const std::string& target,
                                                          const std::string& seal_key_path,
                                                          const KeyRing& keys, Random& random) {
  std::unique_ptr<BackupWriter> w(new BackupWriter(random, crypto::AeadKey::generate(random)));
  w->db_ = TRY(Db::open(source.database, source.vfs, Db::Mode::kReadOnly));
  TRY(w->db_.exec("BEGIN"));
  const Meta meta = TRY(read_meta(w->db_));  // the first read fixes the snapshot
  w->rows_ = TRY(Statement::prepare(
      w->db_, "SELECT key, revision, codec, checksum, value FROM objects NOT INDEXED"));
  w->out_ = TRY(files.create(target));
  std::string head(kMagic);
  head.push_back(2);
  for (const KeyRing::Key* key : {&keys.backup_key(), &keys.seal_key()}) {
    head += key->id + key->key.seal(random, w->key_.bytes(), kMagic);
  }
  TRY(w->out_->append(head));
  w->chunk_.push_back(static_cast<char>(kBound));
  put_u64(w->chunk_, meta.bound);
  const std::string directory = seal_key_path.substr(0, seal_key_path.rfind('/'));
  for (auto& [path, text] : keys.seal_files(directory)) w->add_content(path, text);
  for (const std::string& path : source.extra_files) {
    if (files.exists(path)) TRY(w->add_file(files, path));
  }
  return w;
}

Status BackupWriter::add_file(Files& files, const std::string& path) {
  std::string content = TRY(files.read(path, kMaxExtraFileBytes));
  add_content(path, content);
  return {};
}

void BackupWriter::add_content(std::string_view path, std::string& content) {
  chunk_.push_back(static_cast<char>(kFile));
  put_text(chunk_, path);
  put_text(chunk_, content);
  crypto::wipe(content);
}

Status BackupWriter::flush(bool last) {
  const std::string_view packed = deflater_.deflate(chunk_);
  std::string plain(1, packed.empty() ? '\0' : '\1');
  plain += packed.empty() ? std::string_view(chunk_) : packed;
  const std::string sealed = key_.seal(random_, plain, chunk_name(chunks_++, last));
  chunk_.clear();
  std::string length;
  put_u32(length, static_cast<uint32_t>(sealed.size()));
  TRY(out_->append(length));
  return out_->append(sealed);
}

Result<bool> BackupWriter::step() {
  for (size_t i = 0; i < kRowsPerStep; ++i) {
    if (!TRY(rows_.step(db_))) {
      chunk_.push_back(static_cast<char>(kEnd));
      put_u64(chunk_, count_);
      TRY(flush(true));
      rows_ = Statement();
      db_.close();
      TRY(out_->finish());
      return false;
    }
    const std::string_view key = rows_.bytes(0);
    const uint64_t revision = static_cast<uint64_t>(rows_.number(1));
    const Codec codec = static_cast<Codec>(rows_.number(2));
    const uint64_t checksum = static_cast<uint64_t>(rows_.number(3));
    const std::string_view stored = rows_.bytes(4);
    if (checksum != row_checksum(key, revision, codec, stored)) {
      return Error(Code::kInternalError, db_.path() + ": the checksum of a row is wrong");
    }
    ++count_;
    chunk_.push_back(static_cast<char>(kRow));
    put_text(chunk_, key);
    put_u64(chunk_, revision);
    chunk_.push_back(static_cast<char>(codec));
    put_u64(chunk_, checksum);
    put_text(chunk_, stored);
    if (chunk_.size() >= kChunkBytes) TRY(flush(false));
  }
  return true;
}

}  // namespace kedge::store
