// KeyRing: the keys that seal rows (Secrets) and backups at rest.
//
// In the store's directory, mode 0600, made at the first start: seal.key seals rows; other
// seal-*.key only open what was sealed before. backup.key seals backups. Both are needed on the
// machine itself, so they lie beside the data: they protect copies of the data (a file sent
// around, a backup on another disk), not against who can read the directory. A backup holds
// seal.key and can be opened with either of the two, so that the loss of one key file loses
// nothing; who keeps backups elsewhere keeps a copy of backup.key elsewhere too.
//
// A key file is one line of 64 hexadecimal digits. Immutable after open(); any thread.
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

  // Reads the keys that are there. Errors: a key file that is not a key.
  static Result<KeyRing> open(Files& files, const std::string& directory);
  static std::string file_text(const crypto::AeadKey& key);
  static Result<Key> parse(std::string_view text);

  bool has_seal_key() const { return !seal_.empty(); }
  bool has_backup_key() const { return !backup_.empty(); }
  // Makes a key and its file. REQUIRES: there is none.
  Status make_seal_key(Files& files, const std::string& directory, Random& random);
  Status make_backup_key(Files& files, const std::string& directory, Random& random);

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
