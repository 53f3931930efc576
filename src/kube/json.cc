#include "kube/json.h"

#include <algorithm>
#include <cstring>

#include "base/strings.h"
#include "kube/json_node.h"

namespace kedge::kube {
namespace {

bool is_type(const JsonNode* n, uint8_t type) { return n != nullptr && node_type(n) == type; }

// The key of `name` in an object, and the node before it in the ring; nulls when absent.
struct Found {
  JsonNode* before = nullptr;  // the value in front (of the last member for the first key)
  JsonNode* key = nullptr;
};

Found find_key(const JsonNode* object, std::string_view name) {
  if (!is_type(object, YYJSON_TYPE_OBJ) || node_length(object) == 0) return {};
  JsonNode* before = last_child(object)->next;
  for (size_t left = node_length(object); left > 0; left--) {
    JsonNode* key = before->next;
    if (node_length(key) == name.size() &&
        (name.empty() || memcmp(key->uni.str, name.data(), name.size()) == 0)) {
      return {before, key};
    }
    before = key->next;
  }
  return {};
}

// Takes a member out of its ring; its value may be put elsewhere afterwards.
JsonNode* unlink_member(JsonNode* object, Found at) {
  JsonNode* value = at.key->next;
  const size_t length = node_length(object) - 1;
  if (length == 0) {
    object->uni.ptr = nullptr;
  } else {
    at.before->next = value->next;
    if (last_child(object) == at.key) {
      // The key in front of at.before: walk there, only the last member's removal pays for it.
      JsonNode* key = at.before->next;
      while (key->next != at.before) key = key->next->next;
      object->uni.ptr = key;
    }
  }
  set_node_length(object, length);
  value->next = nullptr;
  at.key->next = nullptr;
  return value;
}

void link_member(JsonNode* object, JsonNode* key, JsonNode* value, bool in_front) {
  const size_t length = node_length(object);
  key->next = value;
  if (length == 0) {
    value->next = key;
    object->uni.ptr = key;
  } else {
    JsonNode* last_value = last_child(object)->next;
    value->next = last_value->next;
    last_value->next = key;
    if (!in_front) object->uni.ptr = key;
  }
  set_node_length(object, length + 1);
}

}  // namespace

bool Json::is_object() const { return is_type(value_, YYJSON_TYPE_OBJ); }
bool Json::is_array() const { return is_type(value_, YYJSON_TYPE_ARR); }
bool Json::is_string() const { return is_type(value_, YYJSON_TYPE_STR); }
bool Json::is_number() const { return is_type(value_, YYJSON_TYPE_RAW); }
bool Json::is_bool() const { return is_type(value_, YYJSON_TYPE_BOOL); }
bool Json::is_null() const { return is_type(value_, YYJSON_TYPE_NULL); }

std::string_view Json::type_name() const {
  if (value_ == nullptr) return "nothing";
  switch (node_type(value_)) {
    case YYJSON_TYPE_OBJ:
      return "object";
    case YYJSON_TYPE_ARR:
      return "array";
    case YYJSON_TYPE_STR:
      return "string";
    case YYJSON_TYPE_RAW:
      return "number";
    case YYJSON_TYPE_BOOL:
      return "bool";
    default:
      return "null";
  }
}

Json Json::get(std::string_view name) const {
  const Found at = find_key(value_, name);
  return at.key == nullptr ? Json() : Json(doc_, at.key->next);
}

Json Json::at(std::string_view dotted_path) const {
  Json v = *this;
  while (v.valid()) {
    const size_t dot = dotted_path.find('.');
    v = v.get(dotted_path.substr(0, dot));
    if (dot == std::string_view::npos) break;
    dotted_path.remove_prefix(dot + 1);
  }
  return v;
}

Json Json::element(size_t index) const {
  if (!is_array() || index >= node_length(value_)) return {};
  JsonNode* n = first_child(value_);
  while (index-- > 0) n = n->next;
  return Json(doc_, n);
}

size_t Json::size() const { return is_object() || is_array() ? node_length(value_) : 0; }

std::string_view Json::string() const {
  return is_string() ? node_text(value_) : std::string_view();
}

std::string_view Json::number_text() const {
  return is_number() ? node_text(value_) : std::string_view();
}

std::optional<int64_t> Json::integer() const {
  if (!is_number()) return std::nullopt;
  return parse_i64(node_text(value_));
}

bool Json::boolean() const {
  return is_bool() && (value_->tag & YYJSON_SUBTYPE_MASK) == YYJSON_SUBTYPE_TRUE;
}

JsonNode* Json::placed(Json value) const {
  KEDGE_ASSERT(value.valid());
  if (value.doc_ != doc_) return copy_node(doc_, value.value_, false);
  if (value.value_->next != nullptr || value.value_ == doc_->root)
    return copy_node(doc_, value.value_, true);
  return value.value_;
}

void Json::set(std::string_view name, Json value) const {
  KEDGE_ASSERT(is_object());
  JsonNode* node = placed(value);
  const Found at = find_key(value_, name);
  if (at.key == nullptr) {
    std::string scratch;
    JsonNode* key = new_text_node(doc_, YYJSON_TYPE_STR, utf8_or_replaced(name, scratch));
    link_member(value_, key, node, false);
    return;
  }
  JsonNode* old = at.key->next;
  node->next = old->next;
  at.key->next = node;
  old->next = nullptr;
}

void Json::set_string(std::string_view name, std::string_view text) const {
  std::string scratch;
  set(name, Json(doc_, new_text_node(doc_, YYJSON_TYPE_STR, utf8_or_replaced(text, scratch))));
}

void Json::set_integer(std::string_view name, int64_t v) const {
  set(name, Json(doc_, new_text_node(doc_, YYJSON_TYPE_RAW, std::to_string(v))));
}

void Json::set_bool(std::string_view name, bool v) const {
  const uint8_t subtype = v ? YYJSON_SUBTYPE_TRUE : YYJSON_SUBTYPE_FALSE;
  set(name, Json(doc_, new_node(doc_, static_cast<uint8_t>(YYJSON_TYPE_BOOL | subtype))));
}

void Json::set_first(std::string_view name, Json value) const {
  KEDGE_ASSERT(is_object());
  if (find_key(value_, name).key != nullptr) return set(name, value);
  std::string scratch;
  JsonNode* key = new_text_node(doc_, YYJSON_TYPE_STR, utf8_or_replaced(name, scratch));
  link_member(value_, key, placed(value), true);
}

void Json::move_first(std::string_view name) const {
  const Found at = find_key(value_, name);
  if (at.key == nullptr || first_child(value_) == at.key) return;
  JsonNode* value = unlink_member(value_, at);
  link_member(value_, at.key, value, true);
}

bool Json::remove(std::string_view name) const {
  const Found at = find_key(value_, name);
  if (at.key == nullptr) return false;
  unlink_member(value_, at);
  return true;
}

void Json::append(Json value) const {
  KEDGE_ASSERT(is_array());
  JsonNode* node = placed(value);
  const size_t length = node_length(value_);
  if (length == 0) {
    node->next = node;
  } else {
    JsonNode* last = last_child(value_);
    node->next = last->next;
    last->next = node;
  }
  value_->uni.ptr = node;
  set_node_length(value_, length + 1);
}

void Json::remove_element(size_t index) const {
  const size_t length = is_array() ? node_length(value_) : 0;
  KEDGE_ASSERT(index < length);
  JsonNode* before = last_child(value_);
  for (size_t i = 0; i < index; i++) before = before->next;
  JsonNode* gone = before->next;
  before->next = gone->next;
  if (length == 1) {
    value_->uni.ptr = nullptr;
  } else if (index == length - 1) {
    value_->uni.ptr = before;
  }
  set_node_length(value_, length - 1);
  gone->next = nullptr;
}

Json Json::object_at(std::string_view name) const {
  const Json there = get(name);
  if (there.valid() && !there.is_null()) return there;
  const Json made(doc_, new_node(doc_, YYJSON_TYPE_OBJ));
  set(name, made);
  return made;
}

Json::Member Json::MemberIterator::operator*() const {
  return {node_text(key_), Json(doc_, key_->next)};
}

Json::MemberIterator& Json::MemberIterator::operator++() {
  left_--;
  key_ = key_->next->next;
  return *this;
}

Json::ElementIterator& Json::ElementIterator::operator++() {
  left_--;
  value_ = value_->next;
  return *this;
}

Json::Members Json::members() const {
  const size_t n = is_object() ? node_length(value_) : 0;
  return {MemberIterator(doc_, n == 0 ? nullptr : first_child(value_), n),
          MemberIterator(doc_, nullptr, 0)};
}

Json::Elements Json::elements() const {
  const size_t n = is_array() ? node_length(value_) : 0;
  return {ElementIterator(doc_, n == 0 ? nullptr : first_child(value_), n),
          ElementIterator(doc_, nullptr, 0)};
}

JsonIndex::JsonIndex(Json object) : object_(object) {
  constexpr size_t kWorthSorting = 16;  // below it a walk along the members is as fast
  if (object.size() <= kWorthSorting || !object.is_object()) return;
  sorted_.reserve(object.size());
  for (const auto m : object.members()) sorted_.push_back(m);
  std::sort(sorted_.begin(), sorted_.end(),
            [](const Json::Member& a, const Json::Member& b) { return a.name < b.name; });
}

Json JsonIndex::get(std::string_view name) const {
  if (sorted_.empty()) return object_.get(name);
  const auto at = std::lower_bound(
      sorted_.begin(), sorted_.end(), name,
      [](const Json::Member& m, std::string_view wanted) { return m.name < wanted; });
  return at != sorted_.end() && at->name == name ? at->value : Json();
}

namespace {

// Deeper than any document that was parsed; made ones beyond it count as different.
constexpr int kEqualDepth = 2048;

bool equal_at(Json a, Json b, int depth) {
  if (a.valid() != b.valid()) return false;
  if (!a.valid()) return true;
  const JsonNode* x = a.raw();
  const JsonNode* y = b.raw();
  if (node_type(x) != node_type(y) || depth > kEqualDepth) return false;
  switch (node_type(x)) {
    case YYJSON_TYPE_STR:
    case YYJSON_TYPE_RAW:
      return node_text(x) == node_text(y);
    case YYJSON_TYPE_BOOL:
      return a.boolean() == b.boolean();
    case YYJSON_TYPE_ARR: {
      if (a.size() != b.size()) return false;
      auto other = b.elements().begin();
      for (const Json e : a.elements()) {
        if (!equal_at(e, *other, depth + 1)) return false;
        ++other;
      }
      return true;
    }
    case YYJSON_TYPE_OBJ: {
      if (a.size() != b.size()) return false;
      const JsonIndex index(b);
      for (const auto m : a.members()) {
        const Json other = index.get(m.name);
        if (!other.valid() || !equal_at(m.value, other, depth + 1)) return false;
      }
      return true;
    }
    default:
      return true;
  }
}

}  // namespace

bool json_equal(Json a, Json b) { return equal_at(a, b, 0); }

}  // namespace kedge::kube
