#include "kube/json_edit.h"

namespace kedge::kube {
namespace {

// Below it walking is as fast as a table.
constexpr size_t kWorthATable = 2048;

}  // namespace

MemberEdit::MemberEdit(Json object, size_t edits)
    : object_(object), table_((object.size() + edits) * edits > kWorthATable) {
  if (!table_) return;
  rows_.reserve(object.size() + edits);
  JsonNode* key = first_child(object.raw());
  for (size_t left = object.size(); left > 0; --left) {
    index_.emplace(node_text(key), rows_.size());
    rows_.push_back({key, key->next});
    key = key->next->next;
  }
}

Json MemberEdit::get(std::string_view name) const {
  if (!table_) return object_.get(name);
  const auto at = index_.find(name);
  return at == index_.end() ? Json() : Json(object_.raw_doc(), rows_[at->second].value);
}

void MemberEdit::set(std::string_view name, Json value) {
  if (!table_) return object_.set(name, value);
  yyjson_mut_doc* doc = object_.raw_doc();
  JsonNode* node = value.raw();
  const bool same_doc = value.raw_doc() == doc;
  if (!same_doc || node->next != nullptr || node == doc->root)
    node = copy_node(doc, node, same_doc);
  const auto at = index_.find(name);
  if (at != index_.end()) {
    rows_[at->second].value->next = nullptr;
    rows_[at->second].value = node;
  } else {
    JsonNode* key = new_text_node(doc, YYJSON_TYPE_STR, name);
    index_.emplace(node_text(key), rows_.size());
    rows_.push_back({key, node});
  }
  node->next = node;  // it has a place
}

bool MemberEdit::remove(std::string_view name) {
  if (!table_) return object_.remove(name);
  const auto at = index_.find(name);
  if (at == index_.end()) return false;
  Row& row = rows_[at->second];
  index_.erase(at);
  row.key = nullptr;
  row.value->next = nullptr;
  return true;
}

void MemberEdit::finish() {
  if (!table_) return;
  JsonNode *first = nullptr, *last = nullptr, *last_key = nullptr;
  size_t length = 0;
  for (const Row& row : rows_) {
    if (row.key == nullptr) continue;
    (first == nullptr ? first : last->next) = row.key;
    row.key->next = row.value;
    last_key = row.key;
    last = row.value;
    ++length;
  }
  close_container(object_.raw(), first, last, last_key, length);
}

}  // namespace kedge::kube
