#include "store/keys.h"

#include "base/assert.h"
#include "base/strings.h"
#include "crypto/hash.h"

namespace kedge::store {
namespace {

constexpr size_t kMaxKeyFileBytes = 4096;  // a key has 65

Status add_file(Files& files, const std::string& path, std::vector<KeyRing::Key>& to) {
  std::string text = TRY(files.read(path, kMaxKeyFileBytes));
  Result<KeyRing::Key> key = KeyRing::parse(text);
  crypto::wipe(text);
  if (!key.ok()) return std::move(key).error().context(path);
  to.push_back(std::move(key).value());
  return {};
}

Result<KeyRing::Key> make_file(Files& files, const std::string& path, Random& random) {
  const crypto::AeadKey key = crypto::AeadKey::generate(random);
  std::string text = KeyRing::file_text(key);
  const Status written = files.write(path, text);
  Result<KeyRing::Key> parsed = KeyRing::parse(text);
  crypto::wipe(text);
  if (!written.ok()) return Error(written.error());
  return parsed;
}

}  // namespace

namespace {

bool is_old_key_file(std::string_view name) {
  return name.starts_with("seal-") && name.ends_with(".key");
}

std::string old_key_path(const std::string& directory, const KeyRing::Key& key) {
  return directory + "/seal-" + hex_encode(key.id) + ".key";
}

}  // namespace

std::string KeyRing::file_text(const crypto::AeadKey& key) {
  return hex_encode(key.bytes()) + "\n";
}

Result<KeyRing::Key> KeyRing::parse(std::string_view text) {
  std::optional<std::string> raw = hex_decode(trim(text));
  if (!raw) return Error(Code::kInternalError, "not a key: hexadecimal digits are expected");
  Result<crypto::AeadKey> key = crypto::AeadKey::from_bytes(*raw);
  if (!key.ok()) {
    crypto::wipe(*raw);
    return std::move(key).error();
  }
  Key out{crypto::hkdf_sha256(*raw, "", "kedge store key id", kKeyIdBytes), std::move(key).value()};
  crypto::wipe(*raw);
  return out;
}

Result<KeyRing> KeyRing::open(Files& files, const std::string& directory) {
  KeyRing ring;
  const std::vector<std::string> names = TRY(files.list(directory));
  const auto has = [&](std::string_view name) {
    for (const std::string& n : names) {
      if (n == name) return true;
    }
    return false;
  };
  if (has(kSealKeyFile)) TRY(add_file(files, directory + "/" + kSealKeyFile, ring.seal_));
  for (const std::string& name : names) {
    // Left behind by a power cut: a key that is in no use must not lie around.
    if (name.starts_with("seal") && name.ends_with(".key.tmp")) {
      TRY(files.remove(directory + "/" + name));
    }
    if (ring.seal_.empty() || !is_old_key_file(name)) continue;
    std::string path = directory;
    TRY(add_file(files, path.append("/").append(name), ring.seal_));
  }
  if (has(kBackupKeyFile)) TRY(add_file(files, directory + "/" + kBackupKeyFile, ring.backup_));
  return ring;
}

Status KeyRing::make_seal_key(Files& files, const std::string& directory, Random& random) {
  KEDGE_ASSERT(seal_.empty());
  seal_.push_back(TRY(make_file(files, directory + "/" + kSealKeyFile, random)));
  return {};
}

Status KeyRing::make_backup_key(Files& files, const std::string& directory, Random& random) {
  KEDGE_ASSERT(backup_.empty());
  backup_.push_back(TRY(make_file(files, directory + "/" + kBackupKeyFile, random)));
  return {};
}

Status KeyRing::rotate(Files& files, const std::string& directory, Random& random) {
  KEDGE_ASSERT(!seal_.empty());
  std::string text = file_text(seal_.front().key);
  const Status kept = files.write(old_key_path(directory, seal_.front()), text);
  crypto::wipe(text);
  if (!kept.ok()) return Error(kept.error());
  seal_.insert(seal_.begin(), TRY(make_file(files, directory + "/" + kSealKeyFile, random)));
  return {};
}

Status KeyRing::drop_old(Files& files, const std::string& directory) {
  const std::vector<std::string> names = TRY(files.list(directory));
  for (const std::string& name : names) {
    if (is_old_key_file(name)) TRY(files.remove(directory + "/" + name));
  }
  TRY(files.sync_directory(directory));
  seal_.erase(seal_.begin() + 1, seal_.end());
  return {};
}

Status KeyRing::keep_old(Files& files, const std::string& directory, std::string_view text) {
  const Key key = TRY(parse(text));
  const std::string current = directory + "/" + kSealKeyFile;
  if (files.exists(current)) {
    Result<std::string> present = files.read(current, kMaxKeyFileBytes);
    const bool same = present.ok() && trim(*present) == trim(text);
    if (present.ok()) crypto::wipe(*present);
    if (same) return {};
  }
  return files.write(old_key_path(directory, key), text);
}

std::vector<std::pair<std::string, std::string>> KeyRing::seal_files(
    const std::string& directory) const {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Key& key : seal_) {
    std::string path = out.empty() ? directory + "/" + kSealKeyFile : old_key_path(directory, key);
    out.emplace_back(std::move(path), file_text(key.key));
  }
  return out;
}

const KeyRing::Key* KeyRing::find(std::string_view id) const {
  for (const Key& key : seal_) {
    if (key.id == id) return &key;
  }
  for (const Key& key : backup_) {
    if (key.id == id) return &key;
  }
  return nullptr;
}

}  // namespace kedge::store
