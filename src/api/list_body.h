// ListBody: the body of a list, made slice by slice from shared objects.
//
// JSON slices point into the objects themselves (only the words between them are new), so a list of
// 40 MB costs no memory of its own. Indented JSON and YAML are made as they are asked for. Items of
// built-in kinds come without kind and apiVersion, as upstream sends them; items of a
// PartialObjectMetadataList have theirs. One thread; no IO.
#pragma once

#include <cstdint>
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
  // REQUIRES: check_transform() has passed.
  ListBody(const kube::Kinds& kinds, const kube::Kind& kind, std::vector<kube::ObjectRef> objects,
           ListMeta meta, Output output);

  // Appends about `target_bytes` to `out`. Error: an object that cannot be converted.
  Status next(size_t target_bytes, ByteChain& out);
  bool done() const { return state_ == State::kDone; }

 private:
  enum class State : uint8_t { kHead, kItems, kTail, kDone };

  Status next_piece(ByteChain& out);
  Status json_item(const kube::Object& object, ByteChain& out) const;
  Status yaml_item(const kube::Object& object, ByteChain& out) const;
  std::string head() const;
  std::string tail() const;
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
  std::string version_;      // "v1"
  std::string item_prefix_;  // {"kind":"Pod","apiVersion":"v1",
  State state_ = State::kHead;
  size_t at_ = 0;
  JsonIndenter indenter_;
};

}  // namespace kedge::api
