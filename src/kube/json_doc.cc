#include <vector>

#include "kube/json.h"
#include "kube/json_node.h"

namespace kedge::kube {
namespace {

// Bytes of the UTF-8 sequence at the front of `text`; 0 when it is none (RFC 3629).
size_t utf8_sequence(std::string_view text) {
  const auto at = [text](size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const auto follows = [&at](size_t i) { return (at(i) & 0xC0u) == 0x80u; };
  const unsigned c = at(0);
  if (c < 0x80) return 1;
  if (c >= 0xC2 && c <= 0xDF) return follows(1) ? 2 : 0;
  if (c >= 0xE0 && c <= 0xEF) {
    if (!follows(1) || !follows(2)) return 0;
    if (c == 0xE0 && at(1) < 0xA0) return 0;
    if (c == 0xED && at(1) >= 0xA0) return 0;
    return 3;
  }
  if (c >= 0xF0 && c <= 0xF4) {
    if (!follows(1) || !follows(2) || !follows(3)) return 0;
    if (c == 0xF0 && at(1) < 0x90) return 0;
    if (c == 0xF4 && at(1) >= 0x90) return 0;
    return 4;
  }
  return 0;
}

JsonNode* shallow_copy(yyjson_mut_doc* doc, const JsonNode* from, bool same_doc) {
  const uint8_t type = node_type(from);
  if (!same_doc && (type == YYJSON_TYPE_STR || type == YYJSON_TYPE_RAW))
    return new_text_node(doc, type, node_text(from));
  JsonNode* n = new_node(doc, 0);
  n->tag = from->tag;
  if (type == YYJSON_TYPE_STR || type == YYJSON_TYPE_RAW) n->uni = from->uni;
  return n;
}

}  // namespace

std::string_view utf8_or_replaced(std::string_view text, std::string& scratch) {
  size_t i = 0;
  while (i < text.size()) {
    const size_t n = utf8_sequence(text.substr(i));
    if (n == 0) break;
    i += n;
  }
  if (i >= text.size()) return text;
  scratch.assign(text.substr(0, i));
  while (i < text.size()) {
    const size_t n = utf8_sequence(text.substr(i));
    if (n == 0) {
      scratch += "\xEF\xBF\xBD";
      i++;
    } else {
      scratch.append(text.substr(i, n));
      i += n;
    }
  }
  return scratch;
}

JsonNode* copy_node(yyjson_mut_doc* doc, const JsonNode* from, bool same_doc) {
  struct Frame {
    JsonNode* container;
    const JsonNode* source;  // the next child to copy
    JsonNode* first;
    JsonNode* last;
    JsonNode* last_key;
    size_t left;  // child nodes
    size_t length;
  };
  std::vector<Frame> stack;
  JsonNode* root = shallow_copy(doc, from, same_doc);
  const auto open = [&stack](JsonNode* copy, const JsonNode* source) {
    const uint8_t type = node_type(source);
    if (type != YYJSON_TYPE_OBJ && type != YYJSON_TYPE_ARR) return;
    stack.push_back(Frame{copy, first_child(source), nullptr, nullptr, nullptr, child_nodes(source),
                          node_length(source)});
  };
  open(root, from);
  while (!stack.empty()) {
    Frame& top = stack.back();
    if (top.left == 0) {
      close_container(top.container, top.first, top.last, top.last_key, top.length);
      stack.pop_back();
      continue;
    }
    JsonNode* n = shallow_copy(doc, top.source, same_doc);
    const JsonNode* source = top.source;
    if (top.last == nullptr) {
      top.first = n;
    } else {
      top.last->next = n;
    }
    top.last = n;
    if (node_type(top.container) == YYJSON_TYPE_OBJ && top.left % 2 == 0) top.last_key = n;
    top.left--;
    top.source = source->next;
    open(n, source);
  }
  return root;
}

void JsonDoc::Free::operator()(yyjson_mut_doc* d) const { yyjson_mut_doc_free(d); }

JsonDoc::JsonDoc() : doc_(yyjson_mut_doc_new(nullptr)) { KEDGE_ASSERT(doc_ != nullptr); }
JsonDoc::JsonDoc(JsonDoc&&) noexcept = default;
JsonDoc& JsonDoc::operator=(JsonDoc&&) noexcept = default;
JsonDoc::~JsonDoc() = default;

JsonDoc JsonDoc::clone() const {
  JsonDoc out;
  if (doc_->root != nullptr) out.doc_->root = copy_node(out.doc_.get(), doc_->root, false);
  return out;
}

Json JsonDoc::root() const {
  return doc_ != nullptr && doc_->root != nullptr ? Json(doc_.get(), doc_->root) : Json();
}

void JsonDoc::set_root(Json value) {
  KEDGE_ASSERT(value.valid());
  if (value.raw() == doc_->root) return;
  const bool same = value.raw_doc() == doc_.get();
  doc_->root =
      same && value.raw()->next == nullptr ? value.raw() : copy_node(doc_.get(), value.raw(), same);
}

Json JsonDoc::make_object() { return Json(doc_.get(), new_node(doc_.get(), YYJSON_TYPE_OBJ)); }
Json JsonDoc::make_array() { return Json(doc_.get(), new_node(doc_.get(), YYJSON_TYPE_ARR)); }

Json JsonDoc::make_string(std::string_view text) {
  std::string scratch;
  return Json(doc_.get(),
              new_text_node(doc_.get(), YYJSON_TYPE_STR, utf8_or_replaced(text, scratch)));
}

Json JsonDoc::make_integer(int64_t v) { return make_number(std::to_string(v)); }

Json JsonDoc::make_number(std::string_view text) {
  return Json(doc_.get(), new_text_node(doc_.get(), YYJSON_TYPE_RAW, text));
}

Json JsonDoc::make_bool(bool v) {
  const uint8_t subtype = v ? YYJSON_SUBTYPE_TRUE : YYJSON_SUBTYPE_FALSE;
  return Json(doc_.get(), new_node(doc_.get(), static_cast<uint8_t>(YYJSON_TYPE_BOOL | subtype)));
}

Json JsonDoc::make_null() { return Json(doc_.get(), new_node(doc_.get(), YYJSON_TYPE_NULL)); }

Json JsonDoc::copy(Json from) {
  if (!from.valid()) return {};
  return Json(doc_.get(), copy_node(doc_.get(), from.raw(), from.raw_doc() == doc_.get()));
}

}  // namespace kedge::kube
