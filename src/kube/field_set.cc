#include "kube/field_set.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/decimal.h"
#include "base/strings.h"
#include "kube/json_node.h"

namespace kedge::kube {
namespace {

constexpr size_t kBlockBytes = 8 * 1024;

bool node_less(const FieldNode* a, const FieldNode* b) { return compare_elements(*a, *b) < 0; }

// Appends nodes to a run in their order.
class Run {
 public:
  void add(FieldNode* n) {
    (last_ == nullptr ? first_ : last_->next) = n;
    last_ = n;
  }
  FieldSet take() const { return first_; }

 private:
  const FieldNode* first_ = nullptr;
  FieldNode* last_ = nullptr;
};

// --- canonical JSON of keys and values ---

bool plain_integer(std::string_view text) {
  if (!text.empty() && text[0] == '-') text.remove_prefix(1);
  if (text.empty() || text.size() > 15 || (text.size() > 1 && text[0] == '0')) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

double number(std::string_view text) {
  double v = 0;
  parse_double(text, v);  // one that does not fit counts as 0
  return v;
}

void append_number(std::string& out, std::string_view text) {
  if (plain_integer(text) || parse_i64(text)) {
    out += text;
    return;
  }
  const double v = number(text);
  const bool plain = v == 0 || (std::fabs(v) >= 1e-6 && std::fabs(v) < 1e21);
  const Decimal d = shortest_decimal(v);
  out += plain ? fixed(d) : scientific(d);
}

// Begins of `{"a":"x","b":80}` that is canonical already: names sorted, plain texts and integers.
// The end of the scalar at `at`; npos: not plain.
size_t plain_scalar(std::string_view t, size_t at) {
  if (at >= t.size()) return std::string_view::npos;
  if (t[at] != '"') {
    size_t end = at;
    while (end < t.size() && t[end] != ',' && t[end] != '}') ++end;
    return plain_integer(t.substr(at, end - at)) ? end : std::string_view::npos;
  }
  for (size_t i = at + 1; i < t.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(t[i]);
    if (c == '"') return i + 1;
    if (c < 0x20 || c >= 0x7f || c == '\\' || c == '<' || c == '>' || c == '&') break;
  }
  return std::string_view::npos;
}

bool is_canonical_key(std::string_view t) {
  if (t.size() < 2 || t[0] != '{') return false;
  std::string_view before;
  size_t at = 1;
  for (;;) {
    if (at >= t.size() || t[at] != '"') return false;
    const size_t name_end = plain_scalar(t, at);
    if (name_end == std::string_view::npos || name_end >= t.size() || t[name_end] != ':') {
      return false;
    }
    const std::string_view name = t.substr(at, name_end - at);
    if (!before.empty() && name <= before) return false;
    before = name;
    const size_t end = plain_scalar(t, name_end + 1);
    if (end == std::string_view::npos || end >= t.size()) return false;
    if (t[end] == '}') return end + 1 == t.size();
    if (t[end] != ',') return false;
    at = end + 1;
  }
}

// False: `text` is no object.
bool canonical_key(FieldArena& arena, std::string_view text, std::string_view& out) {
  if (is_canonical_key(text)) {
    out = text;
    return true;
  }
  const auto doc = JsonDoc::parse(text);
  if (!doc.ok() || !doc->root().is_object()) return false;
  std::vector<Json::Member> members;
  for (const auto m : doc->root().members()) members.push_back(m);
  std::stable_sort(members.begin(), members.end(),
                   [](const auto& a, const auto& b) { return a.name < b.name; });
  std::string canonical = "{";
  for (const auto& m : members) {
    if (canonical.size() > 1) canonical += ',';
    append_json_string(canonical, m.name);
    canonical += ':';
    append_canonical(canonical, m.value);
  }
  canonical += '}';
  out = arena.text(canonical);
  return true;
}

bool canonical_value(FieldArena& arena, std::string_view text, std::string_view& out) {
  if (plain_scalar(text, 0) == text.size()) {
    out = text;
    return true;
  }
  const auto doc = JsonDoc::parse(text);
  if (!doc.ok()) return false;
  std::string canonical;
  append_canonical(canonical, doc->root());
  out = arena.text(canonical);
  return true;
}

// The order of values (value.Compare): numbers, texts, bools, lists, maps, null.
int rank(Json v) {
  if (v.is_number()) return 0;
  if (v.is_string()) return 1;
  if (v.is_bool()) return 2;
  if (v.is_array()) return 3;
  return v.is_object() ? 4 : 5;
}

int compare_values(Json a, Json b) {
  if (rank(a) != rank(b)) return rank(a) - rank(b);
  if (a.is_number()) {
    const auto x = a.integer(), y = b.integer();
    if (x && y) return *x < *y ? -1 : (*x > *y ? 1 : 0);
    const double u = number(a.number_text()), v = number(b.number_text());
    return u < v ? -1 : (u > v ? 1 : 0);
  }
  if (a.is_string()) return a.string().compare(b.string());
  if (a.is_bool()) return int{a.boolean()} - int{b.boolean()};
  return a.print().compare(b.print());
}

int compare_canonical(ElementKind kind, std::string_view a, std::string_view b) {
  const auto x = JsonDoc::parse(a), y = JsonDoc::parse(b);
  if (!x.ok() || !y.ok()) return a.compare(b);
  if (kind == ElementKind::kValue) return compare_values(x->root(), y->root());
  auto other = y->root().members().begin();
  size_t left = y->root().size();
  for (const auto m : x->root().members()) {
    if (left == 0) return 1;
    if (const int c = m.name.compare((*other).name); c != 0) return c;
    if (const int c = compare_values(m.value, (*other).value); c != 0) return c;
    ++other;
    --left;
  }
  return left == 0 ? 0 : -1;
}

// The common case without parsing: both differ first inside plain texts.
bool differ_in_text(std::string_view a, std::string_view b, int& order) {
  size_t i = 0;
  const size_t n = std::min(a.size(), b.size());
  bool inside = false;
  while (i < n && a[i] == b[i]) {
    if (a[i] == '\\') return false;
    if (a[i] == '"') inside = !inside;
    ++i;
  }
  if (!inside || i == n || a[i] == '\\' || b[i] == '\\') return false;
  // The end of a text comes before anything longer.
  const int x = a[i] == '"' ? -1 : static_cast<unsigned char>(a[i]);
  const int y = b[i] == '"' ? -1 : static_cast<unsigned char>(b[i]);
  order = x - y;
  return true;
}

// --- reading and printing ---

enum class Read : uint8_t { kNode, kUnknown, kBad };

Read read_element(FieldArena& arena, std::string_view name, ElementKind& kind,
                  std::string_view& text) {
  if (name.size() < 2 || name[1] != ':') return Read::kBad;
  const std::string_view rest = name.substr(2);
  switch (name[0]) {
    case 'f':
      kind = ElementKind::kField;
      text = rest;
      return Read::kNode;
    case 'k':
      kind = ElementKind::kKey;
      return canonical_key(arena, rest, text) ? Read::kNode : Read::kBad;
    case 'v':
      kind = ElementKind::kValue;
      return canonical_value(arena, rest, text) ? Read::kNode : Read::kBad;
    case 'i': {
      kind = ElementKind::kIndex;
      const auto index = parse_i64(rest);
      if (!index) return Read::kBad;
      text = arena.text(std::to_string(*index));
      return Read::kNode;
    }
    default:
      return Read::kUnknown;
  }
}

// Children below `v` go to the builder; `member` says whether `v`'s own field is one.
bool read_level(FieldArena& arena, FieldSetBuilder& builder, Json v, bool& member) {
  if (!v.is_object() && !v.is_null()) return false;
  const size_t start = builder.mark();
  for (const auto m : v.members()) {
    if (m.name == ".") {
      member = true;
      continue;
    }
    ElementKind kind{};
    std::string_view text;
    const Read r = read_element(arena, m.name, kind, text);
    if (r == Read::kBad) return false;
    if (r == Read::kUnknown) continue;
    const size_t mark = builder.mark();
    bool own = false;
    if (!read_level(arena, builder, m.value, own)) return false;
    builder.close(mark, kind, text, own);
  }
  if (builder.mark() == start) member = true;
  return true;
}

constexpr std::string_view kPrefixes[] = {"f:", "k:", "v:", "i:"};

JsonNode* print_level(yyjson_mut_doc* doc, FieldSet set, bool self, std::string& scratch) {
  JsonNode* object = new_node(doc, YYJSON_TYPE_OBJ);
  JsonNode *first = nullptr, *last = nullptr, *last_key = nullptr;
  size_t length = 0;
  const auto add = [&](std::string_view name, JsonNode* value) {
    JsonNode* key = new_text_node(doc, YYJSON_TYPE_STR, name);
    (first == nullptr ? first : last->next) = key;
    key->next = value;
    last = value;
    last_key = key;
    ++length;
  };
  if (self && set != nullptr) add(".", new_node(doc, YYJSON_TYPE_OBJ));
  for (const FieldNode* n = set; n != nullptr; n = n->next) {
    JsonNode* value = print_level(doc, n->children, n->member, scratch);
    scratch.assign(kPrefixes[static_cast<size_t>(n->kind)]);
    scratch += n->text();
    add(scratch, value);
  }
  close_container(object, first, last, last_key, length);
  return object;
}

void collect_paths(FieldSet set, std::string& path, std::vector<std::string>& out) {
  const size_t length = path.size();
  for (const FieldNode* n = set; n != nullptr; n = n->next) {
    if (!n->member) continue;
    append_element(path, n->kind, n->text());
    out.push_back(path);
    path.resize(length);
  }
  for (const FieldNode* n = set; n != nullptr; n = n->next) {
    if (n->children == nullptr) continue;
    append_element(path, n->kind, n->text());
    collect_paths(n->children, path, out);
    path.resize(length);
  }
}

// A value as messages show it (value.ToString).
std::string shown(Json v) {
  if (v.is_string()) return go_quote(v.string());
  return v.print();
}

}  // namespace

void* FieldArena::room(size_t bytes) {
  if (bytes > left_) {
    const size_t block = std::max(bytes, kBlockBytes);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block));
    at_ = blocks_.back().get();
    left_ = block;
  }
  void* out = at_;
  at_ += bytes;
  left_ -= bytes;
  return out;
}

FieldNode* FieldArena::node(ElementKind kind, std::string_view text, bool member,
                            FieldSet children) {
  auto* n = static_cast<FieldNode*>(room(sizeof(FieldNode)));
  *n = {nullptr, children, text.data(), static_cast<uint32_t>(text.size()), kind, member};
  return n;
}

std::string_view FieldArena::text(std::string_view copied) {
  const size_t bytes = (copied.size() + alignof(FieldNode) - 1) & ~(alignof(FieldNode) - 1);
  char* out = static_cast<char*>(room(bytes));
  if (!copied.empty()) std::memcpy(out, copied.data(), copied.size());
  return {out, copied.size()};
}

FieldSet FieldSetBuilder::finish(size_t mark) {
  const auto begin = pending_.begin() + static_cast<ptrdiff_t>(mark);
  if (begin == pending_.end()) return nullptr;
  if (!std::is_sorted(begin, pending_.end(), node_less)) {
    std::sort(begin, pending_.end(), node_less);
  }
  FieldNode* last = *begin;
  const FieldNode* first = last;
  for (auto it = begin + 1; it != pending_.end(); ++it) {
    FieldNode* n = *it;
    if (compare_elements(*last, *n) == 0) {
      last->member = last->member || n->member;
      last->children = fields_union(arena_, last->children, n->children);
      continue;
    }
    last->next = n;
    last = n;
  }
  last->next = nullptr;
  pending_.resize(mark);
  return first;
}

int compare_elements(const FieldNode& a, const FieldNode& b) {
  if (a.kind != b.kind) return static_cast<int>(a.kind) - static_cast<int>(b.kind);
  const std::string_view x = a.text(), y = b.text();
  if (a.kind == ElementKind::kField) return x.compare(y);
  if (x == y) return 0;
  if (a.kind == ElementKind::kIndex) {
    const int64_t i = parse_i64(x).value_or(0), j = parse_i64(y).value_or(0);
    return i < j ? -1 : (i > j ? 1 : 0);
  }
  int order = 0;
  if (differ_in_text(x, y, order)) return order;
  return compare_canonical(a.kind, x, y);
}

FieldSet fields_union(FieldArena& arena, FieldSet a, FieldSet b) {
  if (a == nullptr || a == b) return b;
  if (b == nullptr) return a;
  Run out;
  while (a != nullptr && b != nullptr) {
    const int c = compare_elements(*a, *b);
    if (c < 0) {
      out.add(arena.node(*a, a->member, a->children));
      a = a->next;
    } else if (c > 0) {
      out.add(arena.node(*b, b->member, b->children));
      b = b->next;
    } else {
      out.add(
          arena.node(*a, a->member || b->member, fields_union(arena, a->children, b->children)));
      a = a->next;
      b = b->next;
    }
  }
  for (const FieldNode* rest = a != nullptr ? a : b; rest != nullptr; rest = rest->next) {
    out.add(arena.node(*rest, rest->member, rest->children));
  }
  return out.take();
}

FieldSet fields_intersection(FieldArena& arena, FieldSet a, FieldSet b) {
  Run out;
  while (a != nullptr && b != nullptr) {
    const int c = compare_elements(*a, *b);
    if (c == 0) {
      const bool member = a->member && b->member;
      const FieldSet children = fields_intersection(arena, a->children, b->children);
      if (member || children != nullptr) out.add(arena.node(*a, member, children));
    }
    if (c <= 0) a = a->next;
    if (c >= 0) b = b->next;
  }
  return out.take();
}

namespace {

// `whole`: a member of `b` takes what is below it along.
FieldSet subtract(FieldArena& arena, FieldSet a, FieldSet b, bool whole) {
  if (b == nullptr) return a;
  Run out;
  while (a != nullptr) {
    const int c = b == nullptr ? -1 : compare_elements(*a, *b);
    if (c > 0) {
      b = b->next;
      continue;
    }
    if (c < 0) {
      out.add(arena.node(*a, a->member, a->children));
    } else if (!whole || !b->member) {
      const bool member = a->member && !b->member;
      const FieldSet children = subtract(arena, a->children, b->children, whole);
      if (member || children != nullptr) out.add(arena.node(*a, member, children));
    }
    a = a->next;
  }
  return out.take();
}

}  // namespace

FieldSet fields_difference(FieldArena& arena, FieldSet a, FieldSet b) {
  return subtract(arena, a, b, false);
}

FieldSet fields_recursive_difference(FieldArena& arena, FieldSet a, FieldSet b) {
  return subtract(arena, a, b, true);
}

bool fields_equal(FieldSet a, FieldSet b) {
  while (a != nullptr && b != nullptr) {
    if (a == b) return true;
    if (a->member != b->member || compare_elements(*a, *b) != 0) return false;
    if (!fields_equal(a->children, b->children)) return false;
    a = a->next;
    b = b->next;
  }
  return a == b;
}

const FieldNode* find_field(FieldSet set, const FieldNode& element) {
  for (; set != nullptr; set = set->next) {
    const int c = compare_elements(*set, element);
    if (c == 0) return set;
    if (c > 0) break;
  }
  return nullptr;
}

FieldSet fields_of_path(FieldArena& arena, std::string_view dotted) {
  const size_t dot = dotted.find('.');
  if (dot == std::string_view::npos) return arena.node(ElementKind::kField, dotted, true, nullptr);
  return arena.node(ElementKind::kField, dotted.substr(0, dot), false,
                    fields_of_path(arena, dotted.substr(dot + 1)));
}

bool read_fields(FieldArena& arena, Json fields_v1, FieldSet& set) {
  FieldSetBuilder builder(arena);
  bool member = false;
  if (!read_level(arena, builder, fields_v1, member)) return false;
  set = builder.finish(0);
  return true;
}

Json print_fields(JsonDoc& doc, FieldSet set) {
  yyjson_mut_doc* raw = doc.make_null().raw_doc();
  std::string scratch;
  return Json(raw, print_level(raw, set, false, scratch));
}

void append_element(std::string& out, ElementKind kind, std::string_view text) {
  if (kind == ElementKind::kField) {
    out += '.';
    out += text;
    return;
  }
  out += '[';
  if (kind == ElementKind::kIndex) out += text;
  if (kind == ElementKind::kKey || kind == ElementKind::kValue) {
    const auto doc = JsonDoc::parse(text);
    const Json v = doc.ok() ? doc->root() : Json();
    if (kind == ElementKind::kValue) out += "=" + shown(v);
    bool first = true;
    if (kind == ElementKind::kKey) {
      for (const auto m : v.members()) {
        if (!first) out += ',';
        first = false;
        out += std::string(m.name) + "=" + shown(m.value);
      }
    }
  }
  out += ']';
}

std::vector<std::string> field_paths(FieldSet set) {
  std::vector<std::string> out;
  std::string path;
  collect_paths(set, path, out);
  return out;
}

void append_go_json_string(std::string& out, std::string_view text) {
  const size_t start = out.size();
  append_json_string(out, text);
  if (text.find_first_of("<>&") == std::string_view::npos &&
      text.find("\xE2\x80") == std::string_view::npos) {
    return;
  }
  const std::string plain = out.substr(start);
  out.resize(start);
  for (size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (c == '<' || c == '>' || c == '&') {
      out += c == '<' ? "\\u003c" : (c == '>' ? "\\u003e" : "\\u0026");
    } else if (plain.compare(i, 3, "\xE2\x80\xA8") == 0 ||
               plain.compare(i, 3, "\xE2\x80\xA9") == 0) {
      out += plain[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
  }
}

void append_canonical(std::string& out, Json value) {
  if (value.is_string()) return append_go_json_string(out, value.string());
  if (value.is_number()) return append_number(out, value.number_text());
  out += value.print();
}

}  // namespace kedge::kube
