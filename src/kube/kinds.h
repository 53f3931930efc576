// Kinds: the table of what the API serves. One row a group, version and resource.
//
// Built-in rows are generated (kinds_gen.cc, from kube/facts/*.txt); custom resources add rows at
// run time. Everything that differs between kinds is data in a row, or a function found by it.
// Rows are immutable and live as long as the process (built-in) or the Kinds that holds them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"

namespace kedge::kube {

// Verbs of the API, as bits.
enum Verb : uint16_t {
  kVerbCreate = 1,
  kVerbGet = 2,
  kVerbList = 4,
  kVerbWatch = 8,
  kVerbUpdate = 16,
  kVerbPatch = 32,
  kVerbDelete = 64,
  kVerbDeleteCollection = 128,
};
// "create", ...; `verb` is one bit.
std::string_view verb_name(Verb verb);
// The names of a set in discovery's order (by name).
std::vector<std::string_view> verb_names(uint16_t verbs);

struct Subresource {
  std::string_view name;   // "status", "scale", "binding", ...
  std::string_view group;  // of the kind it speaks; "" is core
  std::string_view version;
  std::string_view kind;
  uint16_t verbs = 0;
};

// A field that fieldSelector may name (beside metadata.name and metadata.namespace, which all
// have). Paths are those of the kept version, and all versions of a resource have the same fields
// at the same indexes (a version may have fewer).
struct SelectableField {
  std::string_view selector;     // "spec.nodeName"
  std::string_view path;         // where it is in the kept object; usually the same; "": nowhere
  std::string_view other_path;   // where to look when there is nothing at `path`; mostly ""
  std::string_view empty_value;  // what an absent field selects as ("" or "false", "0")
};
// The text that `field` selects by in `root`, an object of the kept version.
std::string selectable_text(const SelectableField& field, Json root);

// A storage cell: all versions of one kind share it. Small, dense, fixed while the process runs.
using ResourceId = uint16_t;
inline constexpr ResourceId kNoResource = 0xffff;  // of virtual kinds

struct Kind {
  std::string_view group;  // "" is core
  std::string_view version;
  std::string_view kind;       // "Pod"
  std::string_view list_kind;  // "PodList"; "" where it cannot be listed
  std::string_view resource;   // "pods"
  std::string_view singular;   // "pod"
  std::span<const std::string_view> short_names = {};
  std::span<const std::string_view> categories = {};
  bool namespaced = false;
  uint16_t verbs = 0;
  std::span<const Subresource> subresources = {};
  std::span<const SelectableField> fields = {};
  // For a field that is not selectable: "%s" stands for its name, "%q" for the name quoted.
  std::string_view field_error = {};
  ResourceId id = kNoResource;  // rows of one resource in several versions share the id
  bool storage = true;          // this version's JSON is what is kept
  bool is_virtual = false;      // reviews, bindings: answered, never kept
  bool has_status = false;      // a status subresource exists
  bool has_generation = false;  // metadata.generation is 1 on create
  // Members whose change adds 1 to metadata.generation, separated by commas:
  // "spec,metadata.annotations". Set without has_generation where the count begins absent.
  std::string_view generation_paths = {};
  bool unconditional_update = false;   // an update may come without resourceVersion
  bool put_creates = false;            // PUT of an absent object creates it
  bool namespace_selectable = true;    // fieldSelector may name metadata.namespace
  std::string_view storage_hash = {};  // discovery's storageVersionHash; "" where it is not kept
  int16_t schema = -1;                 // type in the schema table (schema.h); -1: none

  bool has_verb(Verb v) const { return (verbs & v) != 0; }
  const Subresource* subresource(std::string_view name) const;
  // "v1" or "apps/v1".
  std::string api_version() const;
  // "pods" or "deployments.apps": how messages name the resource.
  std::string qualified_resource() const;
  // The store's prefix: "core/pods", "apps/deployments".
  std::string storage_prefix() const;
  // What a fieldSelector that names `field` is refused with.
  std::string unknown_field_message(std::string_view field) const;
};

// The generated rows, in discovery order.
std::span<const Kind> builtin_kinds();
// Kinds that have no resource of their own: only subresources speak them (Scale, Eviction, ...).
std::span<const Kind> subresource_kinds();

class Kinds {
 public:
  // The built-in rows.
  Kinds();

  // Null where there is none. find_kind() knows the kinds of subresources too.
  const Kind* find(std::string_view group, std::string_view version,
                   std::string_view resource) const;
  const Kind* find_kind(std::string_view group, std::string_view version,
                        std::string_view kind) const;
  // What is read and written at `subresource` of `kind`; null for options of a connection.
  const Kind* body_kind(const Subresource& subresource) const {
    return find_kind(subresource.group, subresource.version, subresource.kind);
  }
  // The row whose JSON is kept for a resource. REQUIRES: a valid, not virtual id.
  const Kind& storage_kind(ResourceId id) const;
  // By "apps/deployments".
  const Kind* find_storage_prefix(std::string_view prefix) const;
  // In discovery order: groups by priority, versions by preference, resources by name.
  std::span<const Kind* const> all() const { return all_; }
  size_t resource_count() const { return storage_.size(); }

  // Groups and versions in discovery order; core is "" and first.
  struct GroupVersions {
    std::string_view group;
    std::vector<std::string_view> versions;  // preferred first
  };
  const std::vector<GroupVersions>& groups() const { return groups_; }

 private:
  std::vector<const Kind*> all_;
  std::vector<const Kind*> by_resource_;  // sorted by group, resource, version
  std::vector<const Kind*> by_kind_;      // sorted by group, kind, version
  std::vector<const Kind*> storage_;      // by ResourceId
  std::vector<GroupVersions> groups_;
};

}  // namespace kedge::kube
