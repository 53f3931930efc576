// The definitions of an OpenAPI document: which types it refers to, and what they look like.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kube/kinds.h"
#include "kube/openapi.h"
#include "kube/openapi_text.h"
#include "kube/schema_table.h"

namespace kedge::kube::openapi {

// A definition: the index of a type, or, above them, a special one of openapi_schema.cc.
using DefinitionId = uint16_t;

struct Gvk {
  std::string_view group, version, kind;
};

class Definitions {
 public:
  // `scope` is the group and version a v3 document is about: of kinds that belong to every group
  // (DeleteOptions, WatchEvent) only those of core and of it are named. Null: all.
  Definitions(OpenApiVersion version, const Kinds& kinds, const Gvk* scope);

  // By its full name. REQUIRES: there is one.
  static DefinitionId named(std::string_view definition);
  // -1: none.
  int of_kind(const Gvk& gvk) const;

  // Writes {"$ref": ...} and remembers that the definition is needed.
  void write_ref(JsonText& out, DefinitionId id);
  // Members of all that was referred to, and of what these refer to, sorted.
  void write(JsonText& out);
  bool empty() const { return wanted_.empty(); }

 private:
  struct Named {
    uint16_t type;
    Gvk gvk;
  };

  void want(DefinitionId id);
  std::string reference(DefinitionId id) const;
  void write_type(JsonText& out, uint16_t index);
  void write_property(JsonText& out, uint16_t owner, const schema::Field& field);
  void write_members(JsonText& out, const schema::Shape& shape);
  void write_shape(JsonText& out, const schema::Shape& shape);
  static bool write_default(JsonText& out, const schema::Field& field);
  void write_gvks(JsonText& out, uint16_t index) const;
  void add_kind(const Gvk& gvk, int package, std::string_view kind);

  OpenApiVersion version_;
  std::vector<Named> named_;          // sorted by type
  std::vector<bool> is_wanted_;       // by id
  std::vector<DefinitionId> wanted_;  // in the order they were found
};

}  // namespace kedge::kube::openapi
