// The walk behind decode_shape(): what upstream's typed JSON decoder (sigs.k8s.io/json) does to a
// document, done to the document itself, and then what its encoder would print.
//
// The first type error is kept and the walk goes on, because an error of a type's own decoder (a
// quantity, a time) ends the walk at once and wins, as upstream. One Decoder walks one document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/json_node.h"
#include "kube/schema.h"
#include "kube/schema_table.h"

namespace kedge::kube::schema {

// What a value decodes to, as far as its printing depends on it.
enum class Left : uint8_t {
  kZero,   // the zero value of its Go type
  kEmpty,  // a list or map without entries, but not nil
  kValue,
};

// Whose errors: those of the JSON decoder, or of the converter of values.
enum class Words : uint8_t { kJson, kConverter };

class Decoder {
 public:
  // `report` may be null. The document must outlive the Decoder.
  Decoder(yyjson_mut_doc* doc, ShapeReport* report, Words words = Words::kJson)
      : doc_(doc), report_(report), converts_(words == Words::kConverter) {
    fields_.reserve(16);
    path_.reserve(16);
  }

  // Error: upstream's text, without what the request was about.
  Status run(const Type& t, JsonNode* root);

 private:
  // A field of a type or of the structs embedded in it.
  struct Found {
    const Field* field = nullptr;
    size_t ordinal = 0;            // in flattened order
    std::string_view embedded[2];  // Go names of the structs around it, outermost first
    size_t embedded_count = 0;
  };
  static bool find(const Type& t, std::string_view name, Found& found);

  Left value(JsonNode* v, const Shape& s);
  Left object(JsonNode* v, const Type& t);
  bool member(const Type& t, JsonNode* key, JsonNode* v, uint64_t (&seen)[2], bool& all_zero);
  Left list(JsonNode* v, const Shape& s);
  Left map(JsonNode* v, const Shape& s);
  Left schema_or(JsonNode* v, const Shape& s);

  // Leaves (schema_leaf.cc).
  Left string(JsonNode* v, const Shape& s);
  Left boolean(JsonNode* v, const Shape& s);
  Left whole(JsonNode* v, const Shape& s);
  Left real(JsonNode* v, const Shape& s);
  Left bytes(JsonNode* v, const Shape& s);
  Left byte_list(JsonNode* v);
  Left time(JsonNode* v, const Shape& s);
  Left quantity(JsonNode* v);
  Left int_or_string(JsonNode* v);

  // What Go prints for a value that was never set.
  JsonNode* zero(const Shape& s, bool pointer);
  void add_absent(const Type& t, const uint64_t (&seen)[2], size_t& ordinal, JsonNode*& first,
                  JsonNode*& last_key, JsonNode*& last_value, size_t& length);
  // Gives `v` the type and content of the fresh node `from`; its place stays.
  static void become(JsonNode* v, const JsonNode* from);
  void become_text(JsonNode* v, std::string_view text);
  void become_null(JsonNode* v);

  // "json: cannot unmarshal WHAT into Go struct field STRUCT.PATH of type TYPE".
  std::string mismatch_text(std::string_view what, std::string_view go_type) const;
  void mismatch(const JsonNode* v, const Shape& s);
  static std::string cannot_convert(const JsonNode* v, const Shape& s);
  // The whole number that the converter makes of any number; false: it does not.
  bool convert_whole(JsonNode* v, const Shape& s);
  void save(std::string text);  // the first one stays
  void fail(std::string text);  // ends the walk
  void unknown(std::string_view name);

  yyjson_mut_doc* doc_;
  ShapeReport* report_;
  bool converts_;
  std::string saved_;  // first type error; "": none
  bool failed_ = false;
  std::string failure_;
  const Type* struct_ = nullptr;  // of the innermost field
  std::vector<std::string_view> fields_;
  // The way here as strict errors name it: "spec.containers[0]". A step is a name, or an index when
  // its name is null.
  struct Step {
    std::string_view name;
    size_t index;
  };
  std::vector<Step> path_;
  int unreported_ = 0;  // inside a value that upstream decodes leniently
};

// Go's words for the type of a JSON value: "string", "number", "bool", "array", "object".
std::string_view value_word(const JsonNode* v);

}  // namespace kedge::kube::schema
