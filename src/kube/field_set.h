// Field sets: which fields of an object somebody owns, as managedFields keep them (fieldsV1;
// sigs.k8s.io/structured-merge-diff/v6/fieldpath).
//
// A set is a trie in an arena: a run of sibling nodes, sorted in upstream's order (names, keys,
// values, indexes), each with its own children. A node with `member` is a field of the set; one
// without only leads to members below. Null is the empty set; no node leads nowhere. Nodes are
// immutable once they are part of a set, so results share what did not change.
// Names are borrowed from the documents they came from: a set lives no longer than its arena and
// those documents. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"

namespace kedge::kube {

// How a path element selects: a member by name, a list element by its keys, a set element by its
// value, or an element of an atomic list.
enum class ElementKind : uint8_t { kField, kKey, kValue, kIndex };

struct FieldNode {
  const FieldNode* next;
  const FieldNode* children;
  const char* data;
  uint32_t length;
  ElementKind kind;
  bool member;

  // The name, or the canonical JSON of keys ({"name":"x"}, sorted) or value, or the index.
  std::string_view text() const { return {data, length}; }
};
using FieldSet = const FieldNode*;

// Owns nodes and texts.
class FieldArena {
 public:
  FieldArena() = default;
  FieldArena(const FieldArena&) = delete;
  FieldArena& operator=(const FieldArena&) = delete;

  FieldNode* node(ElementKind kind, std::string_view text, bool member, FieldSet children);
  // `like` with other contents.
  FieldNode* node(const FieldNode& like, bool member, FieldSet children) {
    return node(like.kind, like.text(), member, children);
  }
  std::string_view text(std::string_view copied);

 private:
  void* room(size_t bytes);
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* at_ = nullptr;
  size_t left_ = 0;
};

// Collects fresh sibling nodes in any order; finish() sorts and joins those that are equal. One
// builder serves a whole recursion: each level takes what came after its mark().
class FieldSetBuilder {
 public:
  explicit FieldSetBuilder(FieldArena& arena) : arena_(arena) {}
  size_t mark() const { return pending_.size(); }
  void add(FieldNode* fresh) { pending_.push_back(fresh); }
  // Makes a node of what came after `mark` and puts it in its place, unless it would be nothing.
  void close(size_t mark, ElementKind kind, std::string_view text, bool member) {
    const FieldSet children = finish(mark);
    if (member || children != nullptr) add(arena_.node(kind, text, member, children));
  }
  FieldSet finish(size_t mark);

 private:
  FieldArena& arena_;
  std::vector<FieldNode*> pending_;
};

// Upstream's order of path elements: negative, 0, positive.
int compare_elements(const FieldNode& a, const FieldNode& b);

FieldSet fields_union(FieldArena& arena, FieldSet a, FieldSet b);
FieldSet fields_intersection(FieldArena& arena, FieldSet a, FieldSet b);
// Members of `a` that are none of `b`; a parent in `b` takes nothing from below it.
FieldSet fields_difference(FieldArena& arena, FieldSet a, FieldSet b);
// As that, but a member of `b` takes everything below it as well.
FieldSet fields_recursive_difference(FieldArena& arena, FieldSet a, FieldSet b);
bool fields_equal(FieldSet a, FieldSet b);

// The child of `set` like `element`; null where there is none.
const FieldNode* find_field(FieldSet set, const FieldNode& element);
// A path of names ("status", "conditions") as a set of one member.
FieldSet fields_of_path(FieldArena& arena, std::string_view dotted);

// Reads fieldsV1; false: it is none. Elements of a kind that is not known are left out.
bool read_fields(FieldArena& arena, Json fields_v1, FieldSet& set);
// fieldsV1 in upstream's canonical order, as a value of `doc`.
Json print_fields(JsonDoc& doc, FieldSet set);

// ".name", `[name="c"]`, `[="a"]`, "[0]": an element as messages have it.
void append_element(std::string& out, ElementKind kind, std::string_view text);
// Every member in upstream's order (members of a node before what is below them).
std::vector<std::string> field_paths(FieldSet set);

// Text as a JSON string the way Go prints it (<, > and & escaped too).
void append_go_json_string(std::string& out, std::string_view text);
// A scalar's canonical JSON, as keys and values of elements have it.
void append_canonical(std::string& out, Json value);

}  // namespace kedge::kube
