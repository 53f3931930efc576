#include "daemon/config_yaml.h"

#include <yaml.h>

#include <algorithm>

#include "base/strings.h"

namespace kedge::daemon {
namespace {

constexpr size_t kMaxEntries = 1000;       // keys of one file; there are under a hundred names
constexpr size_t kMaxListValues = 10'000;  // values of one list

class Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { clear(); }
  void clear() {
    if (full_) yaml_event_delete(&event_);
    full_ = false;
  }
  bool next(yaml_parser_t* parser) {
    clear();
    full_ = yaml_parser_parse(parser, &event_) == 1;
    return full_;
  }
  yaml_event_type_t type() const { return event_.type; }
  size_t line() const { return event_.start_mark.line + 1; }
  std::string_view scalar() const {
    return {reinterpret_cast<const char*>(event_.data.scalar.value), event_.data.scalar.length};
  }
  bool plain() const { return event_.data.scalar.style == YAML_PLAIN_SCALAR_STYLE; }
  // An anchor, or a tag other than what the text itself says.
  bool decorated() const {
    switch (event_.type) {
      case YAML_SCALAR_EVENT:
        return event_.data.scalar.anchor != nullptr || event_.data.scalar.tag != nullptr;
      case YAML_SEQUENCE_START_EVENT:
        return event_.data.sequence_start.anchor != nullptr ||
               event_.data.sequence_start.tag != nullptr;
      case YAML_MAPPING_START_EVENT:
        return event_.data.mapping_start.anchor != nullptr ||
               event_.data.mapping_start.tag != nullptr;
      default:
        return event_.type == YAML_ALIAS_EVENT;
    }
  }

 private:
  yaml_event_t event_;
  bool full_ = false;
};

class Reader {
 public:
  Reader(std::string_view text, std::string_view file) : text_(text), file_(file) {
    ready_ = yaml_parser_initialize(&parser_) == 1;
    KEDGE_ASSERT(ready_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { yaml_parser_delete(&parser_); }

  Result<std::vector<ConfigEntry>> read() {
    std::vector<ConfigEntry> out;
    TRY(next());  // stream start
    TRY(next());
    if (event_.type() == YAML_STREAM_END_EVENT) return out;
    TRY(next());
    // A document of comments only is one empty scalar.
    if (event_.type() == YAML_SCALAR_EVENT && event_.plain() && event_.scalar().empty()) {
      TRY(end());
      return out;
    }
    if (event_.type() != YAML_MAPPING_START_EVENT) {
      return error(event_.line(), "expected \"key: value\" lines");
    }
    for (;;) {
      TRY(next());
      if (event_.type() == YAML_MAPPING_END_EVENT) break;
      ConfigEntry entry = TRY(read_entry());
      for (const auto& other : out) {
        if (other.key == entry.key && other.adds == entry.adds) {
          return error(entry.line, "key " + go_quote(entry.key) + " is already in line " +
                                       std::to_string(other.line));
        }
      }
      out.push_back(std::move(entry));
      if (out.size() > kMaxEntries) return error(event_.line(), "too many keys");
    }
    TRY(end());
    return out;
  }

 private:
  Error error(size_t line, std::string_view what) const {
    return Error(Code::kInvalid,
                 std::string(file_) + ":" + std::to_string(line) + ": " + std::string(what));
  }

  size_t problem_line() const {
    if (parser_.error != YAML_READER_ERROR) return parser_.problem_mark.line + 1;
    // Broken UTF-8 has only an offset.
    const std::string_view before = text_.substr(0, parser_.problem_offset);
    return static_cast<size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  }

  Status next() {
    if (!event_.next(&parser_)) {
      const char* what = parser_.problem != nullptr ? parser_.problem : "not YAML";
      return error(problem_line(), what);
    }
    if (event_.decorated()) {
      return error(event_.line(), "anchors, aliases and tags are not used in configuration");
    }
    return {};
  }

  // After the value of the document.
  Status end() {
    TRY(next());  // document end
    TRY(next());
    if (event_.type() == YAML_STREAM_END_EVENT) return {};
    return error(event_.line(), "a second document");
  }

  Result<ConfigEntry> read_entry() {
    ConfigEntry entry;
    entry.line = event_.line();
    if (event_.type() != YAML_SCALAR_EVENT) return error(entry.line, "a key must be a name");
    entry.key = event_.scalar();
    if (entry.key.size() > 1 && entry.key.back() == '+') {
      entry.key.pop_back();
      entry.adds = true;
    }
    TRY(next());
    if (event_.type() == YAML_SCALAR_EVENT) {
      TRY(add_value(entry));
      return entry;
    }
    if (event_.type() != YAML_SEQUENCE_START_EVENT) return nested(entry);
    entry.is_list = true;
    for (;;) {
      TRY(next());
      if (event_.type() == YAML_SEQUENCE_END_EVENT) return entry;
      if (event_.type() != YAML_SCALAR_EVENT) return nested(entry);
      TRY(add_value(entry));
    }
  }

  Error nested(const ConfigEntry& entry) const {
    return error(event_.line(),
                 "the value of " + go_quote(entry.key) + " must be one text or a list of texts");
  }

  Status add_value(ConfigEntry& entry) {
    const std::string_view value = event_.scalar();
    if (event_.plain() && (value.empty() || value == "~" || value == "null")) {
      return error(entry.line, "key " + go_quote(entry.key) + " has no value");
    }
    if (entry.values.size() >= kMaxListValues) return error(event_.line(), "too many values");
    entry.values.emplace_back(value);
    entry.value_lines.push_back(event_.line());
    return {};
  }

  std::string_view text_;
  std::string_view file_;
  yaml_parser_t parser_;
  bool ready_ = false;
  Event event_;
};

}  // namespace

Result<std::vector<ConfigEntry>> read_config_yaml(std::string_view text, std::string_view file) {
  if (text.size() > kMaxConfigBytes) {
    return Error(Code::kInvalid,
                 std::string(file) + ": more than " + std::to_string(kMaxConfigBytes) + " bytes");
  }
  return Reader(text, file).read();
}

}  // namespace kedge::daemon
