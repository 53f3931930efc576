// KeyRing: the keys that seal rows (Secrets) and backups at rest.
//
// In the store's directory, mode 0600, made at the first start: seal.key seals rows; other
// seal-*.key only open what was sealed before. backup.key seals backups. Both are needed on the
// machine itself, so they lie beside the data: they protect copies of the data (a file sent
// around, a backup on another disk), not against who can read the directory. A backup holds
// seal.key and can be opened with either of the two, so that the loss of one key file loses
// nothing; who keeps backups elsewhere keeps a copy of backup.key elsewhere too.
//
// A rotation (rotate()) makes a new seal.key; the one before goes on as seal-ID.key until every row
// is sealed with the new one (drop_old()). Whatever step a power cut falls on, the keys of all rows
// are there.
//
// A key file is one line of 64 hexadecimal digits. Store thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "crypto/aead.h"
#include "store/files.h"

namespace kedge::store {

inline constexpr size_t kKeyIdBytes = 8;
inline constexpr char kSealKeyFile[] = "seal.key";
inline constexpr char kBackupKeyFile[] = "backup.key";

class KeyRing {
 public:
  struct Key {
    std::string id;  // kKeyIdBytes raw bytes, derived from the key
    crypto::AeadKey key;
  };

  // Reads the keys that are there; removes what an unfinished write of one left. Errors: a key file
  // that is not a key.
  static Result<KeyRing> open(Files& files, const std::string& directory);
  static std::string file_text(const crypto::AeadKey& key);
  static Result<Key> parse(std::string_view text);

  bool has_seal_key() const { return !seal_.empty(); }
  bool has_backup_key() const { return !backup_.empty(); }
  // Makes a key and its file. REQUIRES: there is none.
  Status make_seal_key(Files& files, const std::string& directory, Random& random);
  Status make_backup_key(Files& files, const std::string& directory, Random& random);

  // The present key only opens from now on; a new one seals. REQUIRES: has_seal_key().
  Status rotate(Files& files, const std::string& directory, Random& random);
  // Nothing is sealed with keys that only open: forgets them and removes their files.
  Status drop_old(Files& files, const std::string& directory);
  // Keys that only open.
  size_t old_keys() const { return seal_.empty() ? 0 : seal_.size() - 1; }
  // Keeps a key of old as a file, unless it is there. `text`: of a key file.
  static Status keep_old(Files& files, const std::string& directory, std::string_view text);
  // The files of the seal keys with their content, for a backup.
  std::vector<std::pair<std::string, std::string>> seal_files(const std::string& directory) const;

  // REQUIRES: has_seal_key(), has_backup_key().
  const Key& seal_key() const { return seal_.front(); }
  const Key& backup_key() const { return backup_.front(); }
  // Null: not known.
  const Key* find(std::string_view id) const;

 private:
  std::vector<Key> seal_;    // the first one seals
  std::vector<Key> backup_;  // at most one
};

}  // namespace kedge::store
