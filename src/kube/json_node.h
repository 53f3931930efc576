// The nodes behind Json: what kube/json*.cc share. Not for other files.
//
// A node that is in no container has a null `next`; that is how set() and append() tell a fresh
// value from one that already has a place (which they copy). yyjson's own makers leave `next`
// unset, so every node is made here.
#pragma once

#include <yyjson.h>

#include <string>
#include <string_view>

#include "base/assert.h"

namespace kedge::kube {

using JsonNode = yyjson_mut_val;

inline uint8_t node_type(const JsonNode* n) { return n->tag & YYJSON_TYPE_MASK; }
inline size_t node_length(const JsonNode* n) {
  return static_cast<size_t>(n->tag >> YYJSON_TAG_BIT);
}
inline void set_node_length(JsonNode* n, size_t length) {
  n->tag = (n->tag & YYJSON_TAG_MASK) | (static_cast<uint64_t>(length) << YYJSON_TAG_BIT);
}
inline std::string_view node_text(const JsonNode* n) {
  return std::string_view(n->uni.str, node_length(n));
}
inline JsonNode* last_child(const JsonNode* n) { return static_cast<JsonNode*>(n->uni.ptr); }
// Nodes below a container: elements, or keys and values in turn.
inline size_t child_nodes(const JsonNode* n) {
  return node_type(n) == YYJSON_TYPE_OBJ ? 2 * node_length(n) : node_length(n);
}
// The first key or element; null when empty. An object's `last` is its last key.
inline JsonNode* first_child(const JsonNode* n) {
  if (node_length(n) == 0) return nullptr;
  JsonNode* last = last_child(n);
  return node_type(n) == YYJSON_TYPE_OBJ ? last->next->next : last->next;
}

inline JsonNode* new_node(yyjson_mut_doc* doc, uint8_t type_and_subtype) {
  JsonNode* n = unsafe_yyjson_mut_val(doc, 1);
  KEDGE_ASSERT(n != nullptr);  // out of memory
  n->tag = type_and_subtype;
  n->uni.ptr = nullptr;
  n->next = nullptr;
  return n;
}
// REQUIRES: `text` is valid for its type and UTF-8.
inline JsonNode* new_text_node(yyjson_mut_doc* doc, uint8_t type, std::string_view text) {
  JsonNode* n = new_node(doc, type);
  char* copy =
      unsafe_yyjson_mut_strncpy(doc, text.data() == nullptr ? "" : text.data(), text.size());
  KEDGE_ASSERT(copy != nullptr);
  n->uni.str = copy;
  set_node_length(n, text.size());
  return n;
}

// A deep copy of `from` for `doc`; the text is shared when `same_doc`.
JsonNode* copy_node(yyjson_mut_doc* doc, const JsonNode* from, bool same_doc);

// Links `count` sibling nodes that were chained by `next` from `first` to `last` as the children
// of `container`. For objects `last_key` is the last key.
inline void close_container(JsonNode* container, JsonNode* first, JsonNode* last,
                            JsonNode* last_key, size_t length) {
  set_node_length(container, length);
  if (length == 0) {
    container->uni.ptr = nullptr;
    return;
  }
  last->next = first;
  container->uni.ptr = node_type(container) == YYJSON_TYPE_OBJ ? last_key : last;
}

// Adds a member behind the others, without looking for one of the same name. REQUIRES: key and
// value are fresh.
inline void append_member(JsonNode* object, JsonNode* key, JsonNode* value) {
  const size_t length = node_length(object);
  key->next = value;
  value->next = key;
  if (length != 0) {
    JsonNode* last_value = last_child(object)->next;
    value->next = last_value->next;
    last_value->next = key;
  }
  object->uni.ptr = key;
  set_node_length(object, length + 1);
}

// What Go's encoding/json says about `text`, which is no JSON ("invalid character 'x' looking for
// beginning of value"); "" when Go's scanner finds nothing wrong with it.
std::string go_json_error(std::string_view text);

// `text` itself when it is UTF-8; else `scratch`, with each bad byte replaced by U+FFFD.
std::string_view utf8_or_replaced(std::string_view text, std::string& scratch);

// A growing run of bytes for the printer: one allocation most of the time.
class JsonBuffer {
 public:
  explicit JsonBuffer(size_t capacity);
  ~JsonBuffer();
  JsonBuffer(const JsonBuffer&) = delete;
  JsonBuffer& operator=(const JsonBuffer&) = delete;

  void print(const JsonNode* n);
  void string(std::string_view text);  // with quotes
  void string(const JsonNode* n);
  std::string_view view() const { return {start_, static_cast<size_t>(at_ - start_)}; }

 private:
  void room(size_t n) {
    if (static_cast<size_t>(end_ - at_) < n) grow(n);
  }
  void grow(size_t n);
  void raw(std::string_view text);
  void put(char c) {
    room(1);
    *at_++ = c;
  }
  void scalar(const JsonNode* n);
  void escaped(std::string_view text);

  char* start_;
  char* at_;
  char* end_;
};

}  // namespace kedge::kube
