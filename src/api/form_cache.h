// FormCache: forms of objects that cost more to make than to keep for a while: encoded watch events
// that many watchers want, compressed runs of lists.
//
// Bounded by bytes, the least lately used go first; what nobody asks for goes after a time, so that
// a quiet server gives the memory back. Keys are hashes of everything that the form depends on.
// Loop thread only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <unordered_map>

#include "base/bytes.h"
#include "io/loop.h"

namespace kedge::api {

struct FormKey {
  uint64_t a = 0;
  uint64_t b = 0;
  bool operator==(const FormKey& o) const = default;
};

struct Form {
  Bytes bytes;
  // Of compressed forms: of the text.
  uint32_t crc = 0;
  uint64_t raw_bytes = 0;
};

class FormCache {
 public:
  FormCache(io::Loop& loop, size_t max_bytes, uint64_t idle_ms);

  // Null: none is kept. Valid until the next call.
  const Form* find(const FormKey& key);
  void keep(const FormKey& key, Form form);
  size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    FormKey key;
    Form form;
    int64_t used_us;
  };
  struct Hash {
    size_t operator()(const FormKey& key) const { return static_cast<size_t>(key.a); }
  };
  using Entries = std::list<Entry>;

  void drop_last();
  void expire();
  void set_timer();

  io::Loop& loop_;
  const size_t max_bytes_;
  const uint64_t idle_ms_;
  Entries entries_;  // the last used in front
  std::unordered_map<FormKey, Entries::iterator, Hash> by_key_;
  size_t bytes_ = 0;
  io::Timer timer_;
};

}  // namespace kedge::api
