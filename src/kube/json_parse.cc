// Reading: yyjson reads the text in place (not recursive, numbers as text), then one pass over its
// flat array of values links the nodes that can be changed, bounds depth and count, and drops
// repeated names.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "base/limits.h"
#include "kube/json.h"
#include "kube/json_node.h"

namespace kedge::kube {
namespace {

// Bytes of a name in a reported path: a name may be as long as the body, and reported 100 times.
constexpr size_t kReportedName = 256;

struct Frame {
  JsonNode* container;
  JsonNode* first;
  JsonNode* last;
  JsonNode* last_key;  // objects: the member being read
  size_t left;         // child nodes still to come
};

// A repeated name is rare, so the test must be cheap: a bit per hash of length and outer bytes.
class NameFilter {
 public:
  // True when no earlier name had this hash.
  bool add(std::string_view name) {
    uint32_t h = static_cast<uint32_t>(name.size()) * 0x9E3779B1u;
    if (!name.empty()) {
      const auto byte = [name](size_t i) { return static_cast<unsigned char>(name[i]); };
      h ^= static_cast<uint32_t>(byte(0) | (byte(name.size() - 1) << 8) |
                                 (byte(name.size() / 2) << 16)) *
           0x85EBCA6Bu;
    }
    h = (h * 0xC2B2AE35u) >> 24;
    uint64_t& word = bits_[h >> 6];
    const uint64_t bit = uint64_t{1} << (h & 63);
    const bool fresh = (word & bit) == 0;
    word |= bit;
    return fresh;
  }

 private:
  uint64_t bits_[4] = {};
};

class Linker {
 public:
  Linker(JsonNode* nodes, const yyjson_val* values, size_t count,
         std::vector<std::string>* duplicates)
      : nodes_(nodes), values_(values), count_(count), duplicates_(duplicates) {}

  // The root; null when nesting is too deep.
  JsonNode* run();

 private:
  bool open(JsonNode* container, size_t length);
  void place(JsonNode* node);
  void close_finished();
  void close_object(Frame& frame);
  void drop_repeated(Frame& frame);
  void drop_repeated_sorted(Frame& frame);
  void report(std::string_view name);

  static constexpr size_t kSmall = 32;  // members found repeated by comparing all with all

  JsonNode* nodes_;
  const yyjson_val* values_;
  size_t count_;
  std::vector<std::string>* duplicates_;
  size_t depth_ = 0;
  std::array<Frame, limits::kJsonDepth> stack_;  // NOLINT: filled by open()
};

JsonNode* Linker::run() {
  for (size_t i = 0; i < count_; i++) {
    const yyjson_val* v = &values_[i];
    JsonNode* n = &nodes_[i];
    n->tag = v->tag;
    n->uni = v->uni;
    n->next = nullptr;
    place(n);
    const uint8_t type = node_type(n);
    if (type == YYJSON_TYPE_OBJ || type == YYJSON_TYPE_ARR) {
      if (!open(n, node_length(n))) return nullptr;
    }
    close_finished();
  }
  return nodes_;
}

bool Linker::open(JsonNode* container, size_t length) {
  if (depth_ == limits::kJsonDepth) return false;
  const bool object = node_type(container) == YYJSON_TYPE_OBJ;
  container->uni.ptr = nullptr;
  stack_[depth_++] = Frame{container, nullptr, nullptr, nullptr, object ? 2 * length : length};
  return true;
}

void Linker::place(JsonNode* node) {
  if (depth_ == 0) return;
  Frame& top = stack_[depth_ - 1];
  if (top.last == nullptr) {
    top.first = node;
  } else {
    top.last->next = node;
  }
  top.last = node;
  if (node_type(top.container) == YYJSON_TYPE_OBJ && top.left % 2 == 0) top.last_key = node;
  top.left--;
}

void Linker::close_finished() {
  while (depth_ > 0 && stack_[depth_ - 1].left == 0) {
    Frame& top = stack_[depth_ - 1];
    if (node_type(top.container) == YYJSON_TYPE_OBJ) {
      close_object(top);
    } else {
      close_container(top.container, top.first, top.last, nullptr, node_length(top.container));
    }
    depth_--;
  }
}

void Linker::close_object(Frame& frame) {
  const size_t length = node_length(frame.container);
  if (length > 1) {
    if (length <= kSmall) {
      drop_repeated(frame);
    } else {
      drop_repeated_sorted(frame);
    }
  }
  close_container(frame.container, frame.first, frame.last, frame.last_key,
                  node_length(frame.container));
}

// Unlinks the keys whose type was set to none, and counts what is left. The last member always
// stays.
void relink(Frame& frame) {
  JsonNode* key = frame.first;
  JsonNode* kept_value = nullptr;
  size_t length = 0;
  while (key != nullptr) {
    JsonNode* value = key->next;
    JsonNode* next = value->next;
    if (node_type(key) != YYJSON_TYPE_NONE) {
      if (kept_value == nullptr) {
        frame.first = key;
      } else {
        kept_value->next = key;
      }
      kept_value = value;
      length++;
    }
    key = next;
  }
  set_node_length(frame.container, length);
}

void mark_dropped(JsonNode* key) {
  key->tag = (key->tag & ~uint64_t{YYJSON_TAG_MASK}) | YYJSON_TYPE_NONE;
}

void Linker::drop_repeated(Frame& frame) {
  NameFilter filter;
  bool dropped = false;
  for (JsonNode* key = frame.first; key != nullptr; key = key->next->next) {
    const std::string_view name = node_text(key);
    if (filter.add(name)) continue;
    for (JsonNode* e = frame.first; e != key; e = e->next->next) {
      if (node_type(e) == YYJSON_TYPE_NONE || node_text(e) != name) continue;
      mark_dropped(e);
      report(name);
      dropped = true;
    }
  }
  if (dropped) relink(frame);
}

void Linker::drop_repeated_sorted(Frame& frame) {
  std::vector<JsonNode*> keys;
  keys.reserve(node_length(frame.container));
  for (JsonNode* key = frame.first; key != nullptr; key = key->next->next) keys.push_back(key);
  // Nodes lie in document order in one array, so addresses order equal names.
  std::sort(keys.begin(), keys.end(), [](const JsonNode* a, const JsonNode* b) {
    if (node_length(a) != node_length(b)) return node_length(a) < node_length(b);
    const int c = memcmp(a->uni.str, b->uni.str, node_length(a));
    return c != 0 ? c < 0 : a < b;
  });
  bool dropped = false;
  for (size_t i = 0; i + 1 < keys.size(); i++) {
    if (node_text(keys[i]) != node_text(keys[i + 1])) continue;
    report(node_text(keys[i]));
    mark_dropped(keys[i]);
    dropped = true;
  }
  if (dropped) relink(frame);
}

void Linker::report(std::string_view name) {
  constexpr size_t kMost = 100;  // upstream's strict decoder stops at 100 faults, too
  if (duplicates_ == nullptr || duplicates_->size() >= kMost) return;
  const auto shown = [](std::string_view text) { return text.substr(0, kReportedName); };
  std::string path;
  for (size_t i = 0; i + 1 < depth_; i++) {
    const Frame& f = stack_[i];
    if (node_type(f.container) == YYJSON_TYPE_OBJ) {
      if (!path.empty()) path += '.';
      path += shown(node_text(f.last_key));
    } else {
      path += '[' + std::to_string(node_length(f.container) - f.left - 1) + ']';
    }
  }
  if (!path.empty()) path += '.';
  path += shown(name);
  if (std::find(duplicates_->begin(), duplicates_->end(), path) == duplicates_->end())
    duplicates_->push_back(std::move(path));
}

// The code unit of an escape "\\uXXXX" at the beginning of `text`; -1: there is none.
int escaped_unit(std::string_view text) {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
  unsigned unit = 0;
  const auto read = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
  return read.ec == std::errc() && read.ptr == text.data() + 6 ? static_cast<int>(unit) : -1;
}

bool is_high(int unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool is_low(int unit) { return unit >= 0xdc00 && unit < 0xe000; }

// What Go's reader makes of a text whose syntax is right: bytes that are no UTF-8 and halves of
// surrogate pairs become U+FFFD.
std::string as_go_reads(std::string_view text) {
  std::string scratch;
  const std::string_view clean = utf8_or_replaced(text, scratch);
  std::string out;
  out.reserve(clean.size());
  for (size_t i = 0; i < clean.size(); i++) {
    if (clean[i] != '\\') {
      out += clean[i];
      continue;
    }
    const int unit = escaped_unit(clean.substr(i));
    size_t length = unit < 0 ? 2 : 6;
    if (is_high(unit) && is_low(escaped_unit(clean.substr(std::min(i + 6, clean.size()))))) {
      length = 12;
    } else if (is_high(unit) || is_low(unit)) {
      out += "\\ufffd";
      i += 5;
      continue;
    }
    out += clean.substr(i, length);
    i += length - 1;
  }
  return out;
}

Error parse_error(std::string_view text, const yyjson_read_err& err) {
  if (err.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
    return Error(Code::kInternalError, "json: out of memory");
  return Error(Code::kBadRequest, go_json_error(text));
}

}  // namespace

Result<JsonDoc> JsonDoc::parse(std::string_view text, std::vector<std::string>* duplicates) {
  if (text.empty()) return Error(Code::kBadRequest, "unexpected end of JSON input");
  JsonDoc out;
  yyjson_mut_doc* doc = out.doc_.get();
  yyjson_mut_doc_set_str_pool_size(doc, text.size() + YYJSON_PADDING_SIZE + 64);
  char* buffer = unsafe_yyjson_mut_str_alc(doc, text.size() + YYJSON_PADDING_SIZE);
  if (buffer == nullptr) return Error(Code::kInternalError, "json: out of memory");
  memcpy(buffer, text.data(), text.size());
  memset(buffer + text.size(), 0, YYJSON_PADDING_SIZE);
  yyjson_read_err err;
  struct FreeDoc {
    void operator()(yyjson_doc* d) const { yyjson_doc_free(d); }
  };
  const std::unique_ptr<yyjson_doc, FreeDoc> read(yyjson_read_opts(
      buffer, text.size(), YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, nullptr, &err));
  if (read == nullptr) {
    Error error = parse_error(text, err);
    if (!error.message().empty()) return error;
    const std::string replaced = as_go_reads(text);
    if (replaced == text) return Error(Code::kBadRequest, "json: " + std::string(err.msg));
    return parse(replaced, duplicates);
  }
  const size_t count = yyjson_doc_get_val_count(read.get());
  if (count > limits::kJsonNodes) {
    return Error(Code::kBadRequest, "json: more than " + std::to_string(limits::kJsonNodes) +
                                        " values in one document");
  }
  // A little more than what was read: most documents are changed a little.
  yyjson_mut_doc_set_val_pool_size(doc, count + 64);
  JsonNode* nodes = unsafe_yyjson_mut_val(doc, count);
  if (nodes == nullptr) return Error(Code::kInternalError, "json: out of memory");
  Linker linker(nodes, yyjson_doc_get_root(read.get()), count, duplicates);
  doc->root = linker.run();
  if (doc->root == nullptr) return Error(Code::kBadRequest, "exceeded max depth");
  return out;
}

}  // namespace kedge::kube
