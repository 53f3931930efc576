#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/strings.h"
#include "kube/json_node.h"
#include "kube/patch.h"

namespace kedge::kube {
namespace {

constexpr std::string_view kMissing = "missing value";

Error failed(std::string text) { return Error(Code::kInvalid, std::move(text)); }

Error missing(std::string text) { return failed(std::move(text) + ": " + std::string(kMissing)); }

// ~1 is a slash, ~0 a tilde (RFC 6901, section 4), as Go's strings.Replacer reads them.
std::string unescaped(std::string_view token) {
  std::string out;
  out.reserve(token.size());
  for (size_t i = 0; i < token.size(); ++i) {
    const char next = token[i] == '~' && i + 1 < token.size() ? token[i + 1] : '\0';
    if (next == '0' || next == '1') {
      out += next == '0' ? '~' : '/';
      ++i;
    } else {
      out += token[i];
    }
  }
  return out;
}

// strconv.Atoi: a sign may be there.
Result<int64_t> index_of(std::string_view key) {
  std::string_view digits = key;
  if (!digits.empty() && digits[0] == '+') digits.remove_prefix(1);
  const auto n = digits.empty() || digits[0] == '+' ? std::nullopt : parse_i64(digits);
  if (n) return *n;
  const bool whole = !digits.empty() && digits.find_first_not_of("-0123456789") == digits.npos;
  return failed("strconv.Atoi: parsing " + go_quote(key) +
                (whole ? ": value out of range" : ": invalid syntax"));
}

Error bad_index(int64_t index) {
  return failed("Unable to access invalid index: " + std::to_string(index) +
                ": invalid index referenced");
}

// A negative index counts from the end; `length` is what it may reach.
Result<size_t> position(std::string_view key, size_t length) {
  const int64_t index = TRY(index_of(key));
  const int64_t n = static_cast<int64_t>(length);
  if (index >= n || index < -n) return bad_index(index);
  return static_cast<size_t>(index < 0 ? index + n : index);
}

// REQUIRES: `value` is of the same document and in no container; index <= size.
void insert_element(Json array, size_t index, Json value) {
  JsonNode* list = array.raw();
  if (index == node_length(list)) return array.append(value);
  JsonNode* before = last_child(list);
  for (size_t i = 0; i < index; ++i) before = before->next;
  value.raw()->next = before->next;
  before->next = value.raw();
  set_node_length(list, node_length(list) + 1);
}

class Patcher {
 public:
  explicit Patcher(JsonDoc& doc) : doc_(doc) {}
  Status run(Json patch);

 private:
  // Where an operation works: a container and what of it. Invalid: there is no such path.
  struct Place {
    Json container;
    std::string key;
  };
  Place find(std::string_view path);
  // A member that is not there is an invalid Json and no error, as in json-patch.
  Result<Json> get(const Place& at);
  Status add(const Place& at, Json value);
  Status remove(const Place& at);
  Status set(const Place& at, Json value);
  Json fresh(Json value) { return value.valid() ? doc_.copy(value) : doc_.make_null(); }
  void walked(size_t steps) { steps_ += steps + 1; }

  Status add_op(Json op);
  Status remove_op(Json op);
  Status replace_op(Json op);
  Status move_op(Json op);
  Status test_op(Json op);
  Status copy_op(Json op);
  Status carry_out(Json op);

  JsonDoc& doc_;
  uint64_t steps_ = 0;
  size_t copied_ = 0;
};

Patcher::Place Patcher::find(std::string_view path) {
  // What comes before the first slash says nothing, as in json-patch.
  const size_t slash = path.find('/');
  if (slash == std::string_view::npos) return {};
  path.remove_prefix(slash + 1);
  Place at;
  at.container = doc_.root();
  for (size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/')) {
    at.key = unescaped(path.substr(0, end));
    const Result<Json> next = get(at);
    if (!next.ok() || !(next->is_object() || next->is_array())) return {};
    at.container = *next;
    path.remove_prefix(end + 1);
  }
  at.key = unescaped(path);
  return at;
}

Result<Json> Patcher::get(const Place& at) {
  if (at.container.is_object()) {
    walked(at.container.size());
    return at.container.get(at.key);
  }
  const size_t index = TRY(position(at.key, at.container.size()));
  walked(index);
  return at.container.element(index);
}

Status Patcher::add(const Place& at, Json value) {
  const Json c = at.container;
  walked(c.size());
  if (c.is_object()) {
    c.set(at.key, value);
    return {};
  }
  if (at.key == "-") {
    c.append(value);
    return {};
  }
  const Result<int64_t> whole = index_of(at.key);
  if (!whole.ok()) {
    return failed("value was not a proper array index: '" + at.key +
                  "': " + whole.error().message());
  }
  insert_element(c, TRY(position(at.key, c.size() + 1)), value);
  return {};
}

Status Patcher::remove(const Place& at) {
  walked(at.container.size());
  if (at.container.is_object()) {
    if (at.container.remove(at.key)) return {};
    return missing("Unable to remove nonexistent key: " + at.key);
  }
  at.container.remove_element(TRY(position(at.key, at.container.size())));
  return {};
}

Status Patcher::set(const Place& at, Json value) {
  if (at.container.is_object()) return add(at, value);
  const size_t index = TRY(position(at.key, at.container.size()));
  walked(at.container.size());
  at.container.remove_element(index);
  insert_element(at.container, index, value);
  return {};
}

// A member of an operation that must be a text.
Result<std::string_view> text_of(Json op, std::string_view name, std::string_view absent) {
  const Json v = op.get(name);
  if (v.is_string()) return v.string();
  if (!v.valid() || v.is_null()) return missing(std::string(absent));
  return failed("json: cannot unmarshal " + std::string(v.type_name()) +
                " into Go value of type string");
}

Result<std::string_view> path_of(Json op, std::string_view operation) {
  Result<std::string_view> path = text_of(op, "path", "operation missing path field");
  if (path.ok()) return path;
  return failed(std::string(operation) +
                " operation failed to decode path: " + path.error().message());
}

Result<std::string_view> from_of(Json op, std::string_view operation) {
  Result<std::string_view> from = text_of(op, "from", "operation, missing from field");
  if (from.ok()) return from;
  return failed(std::string(operation) +
                " operation failed to decode from: " + from.error().message());
}

Status Patcher::add_op(Json op) {
  const Result<std::string_view> path = path_of(op, "add");
  if (!path.ok()) return missing("add operation failed to decode path");
  const Place at = find(*path);
  if (!at.container) {
    return missing("add operation does not apply: doc is missing path: \"" + std::string(*path) +
                   "\"");
  }
  Status s = add(at, fresh(op.get("value")));
  if (s.ok()) return s;
  return failed("error in add for path: '" + std::string(*path) + "': " + s.error().message());
}

Status Patcher::remove_op(Json op) {
  const Result<std::string_view> path = path_of(op, "remove");
  if (!path.ok()) return missing("remove operation failed to decode path");
  const Place at = find(*path);
  if (!at.container) {
    return missing("remove operation does not apply: doc is missing path: \"" + std::string(*path) +
                   "\"");
  }
  Status s = remove(at);
  if (s.ok()) return s;
  return failed("error in remove for path: '" + std::string(*path) + "': " + s.error().message());
}

Status Patcher::replace_op(Json op) {
  const std::string_view path = TRY(path_of(op, "replace"));
  const Json value = op.get("value");
  if (path.empty()) {
    if (!value.is_object() && !value.is_array()) {
      return failed("replace operation value must be object or array: %!w(<nil>)");
    }
    doc_.set_root(doc_.copy(value));
    return {};
  }
  const Place at = find(path);
  if (!at.container) {
    return missing("replace operation does not apply: doc is missing path: " + std::string(path));
  }
  if (!get(at).ok()) {
    return missing("replace operation does not apply: doc is missing key: " + std::string(path));
  }
  Status s = set(at, fresh(value));
  if (s.ok()) return s;
  return failed("error in remove for path: '" + std::string(path) + "': " + s.error().message());
}

Status Patcher::move_op(Json op) {
  const std::string_view from = TRY(from_of(op, "move"));
  const Place source = find(from);
  if (!source.container) {
    return missing("move operation does not apply: doc is missing from path: " + std::string(from));
  }
  const auto wrong = [](std::string_view where, const Error& e) {
    return failed("error in move for path: '" + std::string(where) + "': " + e.message());
  };
  const Result<Json> value = get(source);
  if (!value.ok()) return wrong(source.key, value.error());
  Status s = remove(source);  // the value is in no container now, and moves
  if (!s.ok()) return wrong(source.key, s.error());
  const std::string_view path = TRY(path_of(op, "move"));
  const Place at = find(path);
  if (!at.container) {
    return missing("move operation does not apply: doc is missing destination path: " +
                   std::string(path));
  }
  s = add(at, *value);
  return s.ok() ? Status() : wrong(path, s.error());
}

Status Patcher::test_op(Json op) {
  const std::string_view path = TRY(path_of(op, "test"));
  const Json wanted = op.get("value");
  Json found = doc_.root();
  if (!path.empty()) {
    const Place at = find(path);
    if (!at.container) {
      return missing("test operation does not apply: is missing path: " + std::string(path));
    }
    const Result<Json> there = get(at);
    if (!there.ok()) {
      return failed("error in test for path: '" + std::string(path) +
                    "': " + there.error().message());
    }
    found = *there;
  }
  const bool nothing = !found || found.is_null();
  if (nothing ? !wanted || wanted.is_null() : wanted && json_equal(found, wanted)) return {};
  return failed("testing value " + std::string(path) + " failed: test failed");
}

Status Patcher::copy_op(Json op) {
  const std::string_view from = TRY(from_of(op, "copy"));
  const Place source = find(from);
  if (!source.container) {
    return missing("copy operation does not apply: doc is missing from path: " + std::string(from));
  }
  const Result<Json> value = get(source);
  if (!value.ok()) {
    return failed("error in copy for from: '" + std::string(from) +
                  "': " + value.error().message());
  }
  const Result<std::string_view> path = path_of(op, "copy");
  if (!path.ok()) return missing("copy operation failed to decode path");
  const Place at = find(*path);
  if (!at.container) {
    return missing("copy operation does not apply: doc is missing destination path: " +
                   std::string(*path));
  }
  if (value->valid()) copied_ += value->print().size();
  if (copied_ > kJsonPatchCopyBytes) {
    return failed("Unable to complete the copy, the accumulated size increase of copy is " +
                  std::to_string(copied_) + ", exceeding the limit " +
                  std::to_string(kJsonPatchCopyBytes));
  }
  Status s = add(at, fresh(*value));
  if (s.ok()) return s;
  return failed("error while adding value during copy: " + s.error().message());
}

Status Patcher::carry_out(Json op) {
  const std::string_view kind = op.get("op").string();
  if (kind == "add") return add_op(op);
  if (kind == "remove") return remove_op(op);
  if (kind == "replace") return replace_op(op);
  if (kind == "move") return move_op(op);
  if (kind == "test") return test_op(op);
  if (kind == "copy") return copy_op(op);
  return failed("Unexpected kind: " +
                (op.get("op").is_string() ? std::string(kind) : std::string("unknown")));
}

Status Patcher::run(Json patch) {
  for (const Json op : patch.elements()) {
    TRY(carry_out(op));
    if (steps_ > kJsonPatchSteps) {
      return Error(Code::kRequestEntityTooLarge,
                   "Request entity too large: the JSON patch walks along more than " +
                       std::to_string(kJsonPatchSteps) + " members and elements");
    }
  }
  return {};
}

// A copy of a part into itself doubles the nesting of the document; the walks over a decoded object
// follow it.
Status check_bounds(Json root) {
  struct Level {
    const JsonNode* at;
    size_t left;  // nodes
    bool object;
    std::string_view name;
  };
  std::vector<Level> stack;
  size_t nodes = 1;
  const auto open = [&stack, &nodes](const JsonNode* n) {
    const uint8_t type = node_type(n);
    if (type != YYJSON_TYPE_OBJ && type != YYJSON_TYPE_ARR) return;
    nodes += child_nodes(n);
    stack.push_back({first_child(n), child_nodes(n), type == YYJSON_TYPE_OBJ, {}});
  };
  const auto refused = [&stack](std::string_view what) {
    std::string path;
    for (const Level& l : stack) {
      if (path.size() > 256) break;
      if (!l.name.empty()) (path += '/') += l.name.substr(0, 64);
    }
    return Error(Code::kRequestEntityTooLarge, "Request entity too large: the patched object has " +
                                                   std::string(what) + " (at " + path + ")");
  };
  open(root.raw());
  while (!stack.empty()) {
    Level& top = stack.back();
    if (top.left == 0) {
      stack.pop_back();
      continue;
    }
    if (top.object) {
      top.name = node_text(top.at);
      top.at = top.at->next;
      --top.left;
    }
    const JsonNode* value = top.at;
    top.at = value->next;
    --top.left;
    open(value);
    if (stack.size() > limits::kJsonDepth) return refused("too many levels");
    if (nodes > 2 * limits::kJsonNodes) return refused("too many values");
  }
  return {};
}

std::string not_a_patch(Json value, std::string_view into) {
  return "json: cannot unmarshal " + std::string(value.type_name()) + " into Go value of type " +
         std::string(into);
}

}  // namespace

Status json_patch(JsonDoc& doc, Json patch) {
  if (patch.is_null()) return {};
  if (!patch.is_array()) return Error(Code::kBadRequest, not_a_patch(patch, "jsonpatch.Patch"));
  for (const Json op : patch.elements()) {
    if (op.is_object() || op.is_null()) continue;
    return Error(Code::kBadRequest, not_a_patch(op, "jsonpatch.Operation"));
  }
  if (patch.size() > kJsonPatchOperations) {
    return Error(Code::kRequestEntityTooLarge,
                 "Request entity too large: The allowed maximum operations in a JSON patch is " +
                     std::to_string(kJsonPatchOperations) + ", got " +
                     std::to_string(patch.size()));
  }
  TRY(Patcher(doc).run(patch));
  return check_bounds(doc.root());
}

Status check_json_patch(Json patch, std::vector<std::string>& unknown) {
  if (patch.is_null()) return {};
  if (!patch.is_array()) {
    return Error(Code::kBadRequest, not_a_patch(patch, "[]handlers.jsonPatchOp"));
  }
  constexpr size_t kReported = 100;  // as upstream's strict decoder
  std::string wrong;
  size_t index = 0;
  for (const Json op : patch.elements()) {
    if (!op.is_object() && !op.is_null() && wrong.empty()) {
      wrong = not_a_patch(op, "handlers.jsonPatchOp");
    }
    for (const auto m : op.members()) {
      if (m.name == "value") continue;
      const bool known = m.name == "op" || m.name == "path" || m.name == "from";
      if (!known) {
        if (unknown.size() < kReported) {
          unknown.push_back("[" + std::to_string(index) + "]." +
                            std::string(m.name.substr(0, 256)));
        }
      } else if (!m.value.is_string() && !m.value.is_null() && wrong.empty()) {
        wrong = "json: cannot unmarshal " + std::string(m.value.type_name()) +
                " into Go struct field jsonPatchOp." + std::string(m.name) + " of type string";
      }
    }
    ++index;
  }
  if (!wrong.empty()) return Error(Code::kBadRequest, std::move(wrong));
  return {};
}

}  // namespace kedge::kube
