// JSON of API objects: a strict reader (RFC 8259) into a document that can be changed and printed.
//
// JsonDoc owns the values; Json is a handle to one of them (two pointers, copied freely, valid as
// long as its document). Strings are UTF-8 with their length, \u0000 included. Numbers keep their
// text exactly: 9007199254740993 and 1.10 come out as they went in. Objects keep their order; a
// repeated name is kept as the last value (as upstream's decoder) and reported.
// A document belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct yyjson_mut_doc;
struct yyjson_mut_val;

namespace kedge::kube {

class JsonDoc;

class Json {
 public:
  Json() = default;  // no value: valid() is false, every question has the neutral answer
  Json(yyjson_mut_doc* doc, yyjson_mut_val* value) : doc_(doc), value_(value) {}

  bool valid() const { return value_ != nullptr; }
  explicit operator bool() const { return valid(); }
  bool is_object() const;
  bool is_array() const;
  bool is_string() const;
  bool is_number() const;
  bool is_bool() const;
  bool is_null() const;
  // "object", "array", "string", "number", "bool", "null".
  std::string_view type_name() const;

  // Member of an object, element of an array; an invalid Json where there is none.
  Json get(std::string_view name) const;
  // get() along "a.b.c" (names without dots).
  Json at(std::string_view dotted_path) const;
  Json element(size_t index) const;
  size_t size() const;  // members or elements

  std::string_view string() const;         // "" when it is no string
  std::string_view number_text() const;    // "" when it is no number
  std::optional<int64_t> integer() const;  // a whole number that fits
  bool boolean() const;                    // false when it is no true

  // Changes. REQUIRES: valid() and of that type. A value that already has a place in a document
  // (or belongs to another one) is copied; a fresh or removed one is moved in.
  void set(std::string_view name, Json value) const;  // adds or replaces in place
  void set_string(std::string_view name, std::string_view text) const;
  void set_integer(std::string_view name, int64_t v) const;
  void set_bool(std::string_view name, bool v) const;
  void set_first(std::string_view name, Json value) const;  // replaces, or adds in front
  void move_first(std::string_view name) const;             // nothing where there is none
  bool remove(std::string_view name) const;                 // true: it was there
  void append(Json value) const;
  void remove_element(size_t index) const;
  // The member `name`, made as an empty object where it is missing or null.
  Json object_at(std::string_view name) const;

  class MemberIterator;
  class ElementIterator;
  struct Member;
  // for (auto m : v.members()), for (auto e : v.elements()); nothing for other types. The value may
  // be changed inside, the container must not be changed during the loop.
  struct Members;
  struct Elements;
  Members members() const;
  Elements elements() const;

  // The text without blanks. Never fails.
  std::string print() const;
  void print_to(std::string& out) const;

  yyjson_mut_doc* raw_doc() const { return doc_; }
  yyjson_mut_val* raw() const { return value_; }

 private:
  yyjson_mut_val* placed(Json value) const;

  yyjson_mut_doc* doc_ = nullptr;
  yyjson_mut_val* value_ = nullptr;
};

// Equal as JSON values: order of members does not count, numbers by their text.
bool json_equal(Json a, Json b);

struct Json::Member {
  std::string_view name;
  Json value;  // of the same document
};

class Json::MemberIterator {
 public:
  MemberIterator(yyjson_mut_doc* doc, yyjson_mut_val* key, size_t left)
      : doc_(doc), key_(key), left_(left) {}
  Member operator*() const;
  MemberIterator& operator++();
  bool operator!=(const MemberIterator& o) const { return left_ != o.left_; }

 private:
  yyjson_mut_doc* doc_;
  yyjson_mut_val* key_;
  size_t left_;
};

class Json::ElementIterator {
 public:
  ElementIterator(yyjson_mut_doc* doc, yyjson_mut_val* value, size_t left)
      : doc_(doc), value_(value), left_(left) {}
  Json operator*() const { return Json(doc_, value_); }
  ElementIterator& operator++();
  bool operator!=(const ElementIterator& o) const { return left_ != o.left_; }

 private:
  yyjson_mut_doc* doc_;
  yyjson_mut_val* value_;
  size_t left_;
};

struct Json::Members {
  MemberIterator first, last;
  MemberIterator begin() const { return first; }
  MemberIterator end() const { return last; }
};

struct Json::Elements {
  ElementIterator first, last;
  ElementIterator begin() const { return first; }
  ElementIterator end() const { return last; }
};

// Finds members by name in about log(size) steps, for loops that compare two objects of any size
// (get() walks). Valid as long as the object does not change.
class JsonIndex {
 public:
  explicit JsonIndex(Json object);
  Json get(std::string_view name) const;  // as Json::get

 private:
  Json object_;
  std::vector<Json::Member> sorted_;
};

class JsonDoc {
 public:
  JsonDoc();  // empty: root() is invalid
  JsonDoc(JsonDoc&&) noexcept;
  JsonDoc& operator=(JsonDoc&&) noexcept;
  ~JsonDoc();

  // One whole JSON text within limits.h's depth and nodes. Errors name what and the offset.
  // `duplicates` (may be null) receives the paths of repeated names ("spec.replicas").
  static Result<JsonDoc> parse(std::string_view text,
                               std::vector<std::string>* duplicates = nullptr);
  JsonDoc clone() const;

  Json root() const;
  void set_root(Json value);
  Json make_object();
  Json make_array();
  Json make_string(std::string_view text);  // copies
  Json make_integer(int64_t v);
  Json make_number(std::string_view text);  // REQUIRES: a valid JSON number
  Json make_bool(bool v);
  Json make_null();
  Json copy(Json from);  // deep, from any document into this one

 private:
  struct Free {
    void operator()(yyjson_mut_doc* d) const;
  };
  std::unique_ptr<yyjson_mut_doc, Free> doc_;
};

// Appends `text` as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace kedge::kube
