// ListBody: the body of a list, made slice by slice from shared objects.
//
// JSON slices point into the objects themselves (only the words between them are new), so a list of
// 40 MB costs no memory of its own. Indented JSON, YAML and Tables are made as they are asked for.
// Items of built-in kinds come without kind and apiVersion, as upstream sends them; items of a
// PartialObjectMetadataList have theirs. Protobuf begins with its own length, so the objects are
// encoded once to measure them (next() gives nothing meanwhile) and, but for the first megabyte,
// once more to be sent.
//
// Items may also be taken in runs whose limits depend on their keys alone: a run that was
// compressed for one list is then found again by the next one, though objects have come and gone.
// One thread; no IO.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/negotiate.h"
#include "api/pretty.h"
#include "base/bytes.h"
#include "base/result.h"
#include "cache/cache.h"
#include "kube/kinds.h"

namespace kedge::api {

struct ListMeta {
  uint64_t revision = 0;
  std::string continue_token;
  std::optional<uint64_t> remaining;
};

class ListBody {
 public:
  // `wall_us`: now, for the ages in Tables. REQUIRES: settle_transform() has passed.
  ListBody(const kube::Kinds& kinds, const kube::Kind& kind, std::vector<kube::ObjectRef> objects,
           ListMeta meta, Output output, int64_t wall_us);

  // Appends about `target_bytes` to `out`, or less after reading as many of objects, or in front of
  // an item that is_costly(). Error: an
  // object that cannot be converted or encoded.
  Status next(size_t target_bytes, ByteChain& out);
  bool done() const { return state_ == State::kDone; }
  // What next() would begin with is too much work for the loop: it may run on another thread, and
  // then makes that item alone.
  bool is_costly() const;
  // More than that will come out of next(); false when that is not known from the objects alone.
  bool exceeds(size_t bytes) const;

  // Items that belong together, from where next() stands.
  struct Run {
    size_t count = 0;
    std::string_view separator;  // what stands between the items before and these
    // Equal for equal text, whichever list they are in.
    uint64_t key[2] = {0, 0};
  };
  // Nothing: no items are due, or they are not to be had in runs.
  std::optional<Run> run() const;
  // Appends the run's items, without the separator in front; or passes over them.
  Status take(const Run& run, ByteChain& out);
  void skip(const Run& run);

 private:
  enum class State : uint8_t { kMeasure, kHead, kItems, kTail, kDone };

  Status next_piece(ByteChain& out);
  Status measure();
  Status add_item(bool first, ByteChain& out);
  Status json_item(const kube::Object& object, bool first, ByteChain& out) const;
  Status yaml_item(const kube::Object& object, ByteChain& out) const;
  Result<std::string> proto_item(const kube::Object& object) const;
  void advance();
  bool is_table() const { return output_.transform == Transform::kTable; }
  std::string head() const;
  std::string yaml_head() const;
  std::string tail() const;
  std::string proto_metadata() const;
  std::string list_kind() const;
  std::string_view list_version() const;
  std::string_view empty_items() const;
  std::string metadata() const;
  void indent(ByteChain& pieces, size_t from);

  const kube::Kinds& kinds_;
  const kube::Kind& kind_;
  std::vector<kube::ObjectRef> objects_;
  ListMeta meta_;
  Output output_;
  int64_t wall_us_;
  std::string version_;      // "v1"
  std::string item_prefix_;  // {"kind":"Pod","apiVersion":"v1",
  State state_ = State::kHead;
  size_t at_ = 0;
  size_t work_ = 0;  // bytes of objects read since next() began
  // Protobuf: of all items, and the first of them.
  uint64_t measured_bytes_ = 0;
  std::vector<Bytes> kept_;
  JsonIndenter indenter_;
};

}  // namespace kedge::api
