// MemberEdit: many edits of one object by name, each in about constant time however large the
// object is (Json::get, set and remove walk along the members).
//
// Small objects are edited in place; of a large one the members are put into a table and linked
// again by finish(). Until then the object itself must not be used. Values may be edited meanwhile.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "kube/json.h"
#include "kube/json_node.h"

namespace kedge::kube {

class MemberEdit {
 public:
  // REQUIRES: object.is_object(). `edits`: how many are expected.
  MemberEdit(Json object, size_t edits);

  Json get(std::string_view name) const;
  // As Json::set: a value that has a place is copied.
  void set(std::string_view name, Json value);
  bool remove(std::string_view name);
  void finish();

 private:
  struct Row {
    JsonNode* key;  // null: removed
    JsonNode* value;
  };
  Json object_;
  bool table_;
  std::vector<Row> rows_;
  std::unordered_map<std::string_view, size_t> index_;
};

}  // namespace kedge::kube
