// libyaml's events become JSON text, which the strict JSON reader then takes: it bounds depth and
// count, and keeps the last of repeated names, as a Go map would.
#include <yaml.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "base/limits.h"
#include "base/strings.h"
#include "kube/yaml.h"
#include "kube/yaml_scalar.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kMergeTag = "tag:yaml.org,2002:merge";

Error yaml_error(std::string what) { return Error(Code::kBadRequest, "yaml: " + std::move(what)); }

std::string_view text_of(const yaml_char_t* s) {
  return s == nullptr ? std::string_view() : reinterpret_cast<const char*>(s);
}

enum class NodeKind : uint8_t { kScalar, kMapping, kSequence };

// One whole value: its JSON text, and for scalars what they are as a key.
struct Anchor {
  bool complete = false;
  NodeKind kind = NodeKind::kScalar;
  std::string json;
  std::string key;        // as the name of a member
  std::string shown_key;  // as Go's %#v
  bool null_key = false;
};

struct Frame {
  NodeKind kind;
  bool wants_key = false;   // mapping: the next node is a key
  bool merging = false;     // mapping: the next node is the value of "<<"
  bool merge_list = false;  // this sequence is the value of "<<"
  size_t count = 0;         // members written
  size_t start = 0;         // of its JSON text
  std::string anchor;
  size_t line = 0;
  std::vector<std::pair<std::string, std::string>> keys;  // name, and how it is shown
  std::vector<size_t> key_lines;
  std::vector<std::string> merge_parts;  // merge_list: inner texts of its mappings
};

class YamlReader {
 public:
  YamlReader(std::string_view text, std::vector<std::string>* duplicates)
      : duplicates_(duplicates) {
    KEDGE_ASSERT(yaml_parser_initialize(&parser_) == 1);
    if (text.data() == nullptr) text = "";  // libyaml refuses a null pointer
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~YamlReader() { yaml_parser_delete(&parser_); }
  YamlReader(const YamlReader&) = delete;
  YamlReader& operator=(const YamlReader&) = delete;

  // The JSON text of the first document; "null" when there is none.
  Result<std::string> run();

 private:
  Error parser_error() const;
  Result<bool> on_event(const yaml_event_t& event);
  Status on_scalar(const yaml_event_t& event);
  Status on_alias(const yaml_event_t& event);
  Status on_start(NodeKind kind, const yaml_char_t* anchor, const yaml_mark_t& mark);
  Status on_end();
  Status take(const Anchor& node, size_t line);
  Status take_key(const Anchor& node);
  Status take_merge(const Anchor& node);
  Status keep(std::string_view name, const Anchor& node);
  void begin_value(Frame& top, size_t line);
  void splice(Frame& mapping, std::string_view inner);
  void report_repeated(const Frame& frame);

  yaml_parser_t parser_;
  std::vector<std::string>* duplicates_;
  std::vector<std::pair<size_t, std::string>> found_;  // line, message
  std::string out_;
  std::vector<Frame> stack_;
  std::map<std::string, Anchor, std::less<>> anchors_;
  size_t alias_bytes_ = 0;
};

Error YamlReader::parser_error() const {
  size_t line = 0;
  if (parser_.problem_mark.line != 0) {
    line = parser_.problem_mark.line + (parser_.error == YAML_SCANNER_ERROR ? 1 : 0);
  } else {
    line = parser_.context_mark.line;
  }
  const std::string where = line != 0 ? "line " + std::to_string(line) + ": " : "";
  return yaml_error(where + (parser_.problem != nullptr ? parser_.problem
                                                        : "unknown problem parsing YAML content"));
}

Result<std::string> YamlReader::run() {
  struct Event : yaml_event_t {
    Event() : yaml_event_t() {}
    ~Event() { yaml_event_delete(this); }
  };
  for (;;) {
    Event event;
    if (yaml_parser_parse(&parser_, &event) == 0) return parser_error();
    if (!TRY(on_event(event))) break;
  }
  if (duplicates_ != nullptr) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [line, message] : found_) duplicates_->push_back(std::move(message));
  }
  return out_.empty() ? std::string("null") : std::move(out_);
}

// False: the document has ended.
Result<bool> YamlReader::on_event(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_DOCUMENT_END_EVENT:
    case YAML_STREAM_END_EVENT:
      return false;
    case YAML_SCALAR_EVENT:
      TRY(on_scalar(event));
      return true;
    case YAML_ALIAS_EVENT:
      TRY(on_alias(event));
      return true;
    case YAML_MAPPING_START_EVENT:
      TRY(on_start(NodeKind::kMapping, event.data.mapping_start.anchor, event.start_mark));
      return true;
    case YAML_SEQUENCE_START_EVENT:
      TRY(on_start(NodeKind::kSequence, event.data.sequence_start.anchor, event.start_mark));
      return true;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
      TRY(on_end());
      return true;
    default:
      return true;
  }
}

Result<Anchor> scalar_node(const YamlScalar& s) {
  Anchor out;
  out.complete = true;
  switch (s.type) {
    case YamlScalar::Type::kNull:
      out.json = "null";
      out.null_key = true;
      break;
    case YamlScalar::Type::kBool:
    case YamlScalar::Type::kInt:
      out.json = out.key = out.shown_key = s.text;
      break;
    case YamlScalar::Type::kFloat:
      out.key = go_format_g32(static_cast<float>(s.number));
      out.shown_key = go_format_g(s.number);
      // Left empty for what JSON has not; only a key may be that.
      if (std::isfinite(s.number)) out.json = go_json_number(s.number);
      break;
    case YamlScalar::Type::kString:
      append_json_string(out.json, s.text);
      out.key = s.text;
      out.shown_key = go_quote(s.text);
      break;
  }
  return out;
}

Status YamlReader::on_scalar(const yaml_event_t& event) {
  const auto& data = event.data.scalar;
  const std::string_view text(reinterpret_cast<const char*>(data.value), data.length);
  const std::string_view tag = text_of(data.tag);
  const bool plain = data.plain_implicit != 0;
  if (!stack_.empty() && stack_.back().wants_key && text == "<<" && (plain || tag == kMergeTag)) {
    stack_.back().wants_key = false;
    stack_.back().merging = true;
    return {};
  }
  YamlScalar scalar;
  if (tag.empty() && !plain) {
    scalar.text = text;
  } else {
    auto resolved = resolve_yaml_scalar(tag, text);
    if (!resolved.ok()) return yaml_error(resolved.error().message());
    scalar = std::move(*resolved);
  }
  Anchor node = TRY(scalar_node(scalar));
  if (data.anchor != nullptr) TRY(keep(text_of(data.anchor), node));
  return take(node, event.start_mark.line);
}

Status YamlReader::on_alias(const yaml_event_t& event) {
  const std::string_view name = text_of(event.data.alias.anchor);
  const auto at = anchors_.find(name);
  if (at == anchors_.end())
    return yaml_error("unknown anchor '" + std::string(name) + "' referenced");
  if (!at->second.complete)
    return yaml_error("anchor '" + std::string(name) + "' value contains itself");
  alias_bytes_ += at->second.json.size();
  if (alias_bytes_ > limits::kYamlAliasBytes)
    return yaml_error("document contains excessive aliasing");
  return take(at->second, event.start_mark.line);
}

// The text of an anchored value is kept apart: that of a merged one does not stay where it was.
Status YamlReader::keep(std::string_view name, const Anchor& node) {
  alias_bytes_ += node.json.size();
  if (alias_bytes_ > limits::kYamlAliasBytes)
    return yaml_error("document contains excessive aliasing");
  anchors_[std::string(name)] = node;
  return {};
}

Status YamlReader::on_start(NodeKind kind, const yaml_char_t* anchor, const yaml_mark_t& mark) {
  if (stack_.size() >= limits::kJsonDepth) return yaml_error("exceeded max depth");
  Frame frame;
  frame.kind = kind;
  frame.line = mark.line;
  frame.anchor = text_of(anchor);
  if (!frame.anchor.empty()) anchors_[frame.anchor] = Anchor();
  if (!stack_.empty()) {
    Frame& top = stack_.back();
    if (top.wants_key) {
      return yaml_error(kind == NodeKind::kMapping
                            ? "invalid map key: map[interface {}]interface {}"
                            : "invalid map key: []interface {}");
    }
    if (top.merging) {
      frame.merge_list = kind == NodeKind::kSequence;
    } else if (top.merge_list) {
      if (kind != NodeKind::kMapping)
        return yaml_error("map merge requires map or sequence of maps as the value");
    } else {
      begin_value(top, mark.line);
    }
  }
  frame.wants_key = kind == NodeKind::kMapping;
  frame.start = out_.size();
  out_ += kind == NodeKind::kMapping ? '{' : '[';
  stack_.push_back(std::move(frame));
  return {};
}

// The comma before an element, the line of a member's value.
void YamlReader::begin_value(Frame& top, size_t line) {
  if (top.kind == NodeKind::kSequence) {
    if (top.count++ != 0) out_ += ',';
    return;
  }
  if (duplicates_ != nullptr) top.key_lines.push_back(line + 1);
  top.wants_key = true;
}

Status YamlReader::on_end() {
  Frame frame = std::move(stack_.back());
  stack_.pop_back();
  out_ += frame.kind == NodeKind::kMapping ? '}' : ']';
  report_repeated(frame);
  const bool moves = !stack_.empty() && (stack_.back().merging || stack_.back().merge_list);
  Anchor node;
  node.complete = true;
  node.kind = frame.kind;
  if (moves || !frame.anchor.empty()) node.json = out_.substr(frame.start);
  if (!frame.anchor.empty()) TRY(keep(frame.anchor, node));
  if (!moves) return {};
  out_.resize(frame.start);
  if (frame.merge_list) {
    // Earlier mappings win, so they are written last.
    Frame& mapping = stack_.back();
    mapping.merging = false;
    mapping.wants_key = true;
    for (size_t i = frame.merge_parts.size(); i-- > 0;) splice(mapping, frame.merge_parts[i]);
    return {};
  }
  return take_merge(node);
}

// Writes the members of another mapping into this one.
void YamlReader::splice(Frame& mapping, std::string_view inner) {
  if (inner.empty()) return;
  if (mapping.count++ != 0) out_ += ',';
  out_ += inner;
}

Status YamlReader::take_merge(const Anchor& node) {
  if (node.kind != NodeKind::kMapping)
    return yaml_error("map merge requires map or sequence of maps as the value");
  const std::string_view inner = std::string_view(node.json).substr(1, node.json.size() - 2);
  Frame& top = stack_.back();
  if (top.merge_list) {
    top.merge_parts.emplace_back(inner);
    return {};
  }
  top.merging = false;
  top.wants_key = true;
  splice(top, inner);
  return {};
}

// A scalar or an alias.
Status YamlReader::take(const Anchor& node, size_t line) {
  if (!stack_.empty()) {
    Frame& top = stack_.back();
    if (top.wants_key) return take_key(node);
    if (top.merging || top.merge_list) return take_merge(node);
    begin_value(top, line);
  }
  if (node.json.empty())
    return Error(Code::kBadRequest,
                 "json: unsupported value: " + std::string(node.key == ".nan"   ? "NaN"
                                                           : node.key == ".inf" ? "+Inf"
                                                                                : "-Inf"));
  out_ += node.json;
  return {};
}

Status YamlReader::take_key(const Anchor& node) {
  if (node.kind != NodeKind::kScalar) {
    return yaml_error(node.kind == NodeKind::kMapping
                          ? "invalid map key: map[interface {}]interface {}"
                          : "invalid map key: []interface {}");
  }
  if (node.null_key) return Error(Code::kBadRequest, "unsupported map key of type: null");
  Frame& top = stack_.back();
  if (top.count++ != 0) out_ += ',';
  append_json_string(out_, node.key);
  out_ += ':';
  if (duplicates_ != nullptr) top.keys.emplace_back(node.key, node.shown_key);
  top.wants_key = false;
  return {};
}

void YamlReader::report_repeated(const Frame& frame) {
  constexpr size_t kMost = 100;
  if (duplicates_ == nullptr || frame.keys.size() < 2) return;
  std::vector<size_t> order(frame.keys.size());
  for (size_t i = 0; i < order.size(); i++) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&frame](size_t a, size_t b) { return frame.keys[a] < frame.keys[b]; });
  for (size_t i = 1; i < order.size() && found_.size() < kMost; i++) {
    const auto& key = frame.keys[order[i]];
    if (frame.keys[order[i - 1]] != key) continue;
    const size_t line = frame.key_lines[order[i]];
    found_.emplace_back(
        line, "line " + std::to_string(line) + ": key " + key.second + " already set in map");
  }
}

}  // namespace

Result<JsonDoc> yaml_to_json(std::string_view text, std::vector<std::string>* duplicates) {
  const std::string json = TRY(YamlReader(text, duplicates).run());
  return JsonDoc::parse(json);
}

}  // namespace kedge::kube
