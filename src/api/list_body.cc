#include "api/list_body.h"

#include "api/represent.h"
#include "api/table_answer.h"
#include "base/limits.h"
#include "crypto/checksum.h"
#include "kube/json.h"
#include "kube/protobuf.h"
#include "kube/yaml.h"
#include "registry/registry.h"

namespace kedge::api {
namespace {

// Encoded items that are kept from the measuring to the sending.
constexpr size_t kKeptBytes = 1024 * 1024;
// A run ends at an object whose key says so, about every eighth, between these lengths of JSON.
constexpr size_t kRunLeast = 64 * 1024;
constexpr size_t kRunMost = 256 * 1024;
constexpr uint64_t kRunMask = 7;

}  // namespace

ListBody::ListBody(const kube::Kinds& kinds, const kube::Kind& kind,
                   std::vector<kube::ObjectRef> objects, ListMeta meta, Output output,
                   int64_t wall_us)
    : kinds_(kinds),
      kind_(kind),
      objects_(std::move(objects)),
      meta_(std::move(meta)),
      output_(output),
      wall_us_(wall_us),
      version_(kind.api_version()),
      item_prefix_("{\"kind\":\"" + std::string(kind.kind) + "\",\"apiVersion\":\"" + version_ +
                   "\",") {
  if (output_.type == MediaType::kProtobuf) state_ = State::kMeasure;
}

std::string ListBody::metadata() const {
  std::string out = "{\"resourceVersion\":\"" + std::to_string(meta_.revision) + "\"";
  if (!meta_.continue_token.empty()) out += ",\"continue\":\"" + meta_.continue_token + "\"";
  if (meta_.remaining) out += ",\"remainingItemCount\":" + std::to_string(*meta_.remaining);
  return out + "}";
}

std::string ListBody::list_kind() const {
  return std::string(output_.transform == Transform::kNone ? kind_.list_kind
                                                           : "PartialObjectMetadataList");
}

std::string_view ListBody::list_version() const {
  return output_.transform == Transform::kNone ? version_ : meta_version(output_);
}

// Upstream makes an empty list of the kind's own type only.
std::string_view ListBody::empty_items() const {
  if (is_table()) return TableWriter(kinds_, kind_, output_).no_rows();
  return output_.transform == Transform::kMetadataList ? "null" : "[]";
}

// Which number a list's parts have: upstream's PartialObjectMetadataList of v1beta1 has them the
// other way round.
std::string ListBody::proto_metadata() const {
  std::string message;
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(metadata());
  const int type = meta_type("ListMeta");
  if (!doc.ok() || type < 0) return message;
  if (!kube::encode_message(static_cast<uint16_t>(type), doc->root(), message).ok()) return {};
  std::string out;
  kube::append_field_head(out, output_.beta ? 2 : 1, message.size());
  return out + message;
}

std::string ListBody::head() const {
  if (output_.type == MediaType::kProtobuf) {
    const std::string meta = proto_metadata();
    const std::string out =
        kube::envelope_head(list_version(), list_kind(), measured_bytes_ + meta.size());
    return output_.beta ? out : out + meta;
  }
  if (output_.type == MediaType::kYaml) return yaml_head();
  std::string out;
  if (is_table()) {
    out = TableWriter(kinds_, kind_, output_).head(metadata(), true) + ",\"rows\":";
  } else {
    out = "{\"kind\":\"" + list_kind() + "\",\"apiVersion\":\"";
    out += list_version();
    out += "\",\"metadata\":" + metadata() + ",\"items\":";
  }
  out += objects_.empty() ? empty_items() : "[";
  return out;
}

// Names are sorted in YAML: a table's rows come last, the items of a list before its kind.
std::string ListBody::yaml_head() const {
  std::string out = "apiVersion: " + std::string(list_version()) + "\nitems:";
  if (is_table()) {
    const std::string text = TableWriter(kinds_, kind_, output_).head(metadata(), true) + "}";
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(text);
    out = (doc.ok() ? kube::json_to_yaml(doc->root()) : std::string()) + "rows:";
  }
  return objects_.empty() ? out + " " + std::string(empty_items()) + "\n" : out + "\n";
}

std::string ListBody::tail() const {
  if (output_.type == MediaType::kProtobuf) {
    return (output_.beta ? proto_metadata() : std::string()) + kube::envelope_tail();
  }
  if (output_.type == MediaType::kJson) return objects_.empty() ? "}\n" : "]}\n";
  if (is_table()) return {};
  const std::string rest = "{\"kind\":\"" + list_kind() + "\",\"metadata\":" + metadata() + "}";
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(rest);
  return doc.ok() ? kube::json_to_yaml(doc->root()) : std::string();
}

Status ListBody::json_item(const kube::Object& object, bool first, ByteChain& out) const {
  Bytes bytes = TRY(registry::object_json(kinds_, kind_, object));
  if (output_.transform == Transform::kNone && bytes.view().starts_with(item_prefix_)) {
    out.push_back(Bytes::from_static(first ? "{" : ",{"));
    out.push_back(bytes.slice(item_prefix_.size()));
    return {};
  }
  if (!first) out.push_back(Bytes::from_static(","));
  switch (output_.transform) {
    case Transform::kNone:
      out.push_back(std::move(bytes));
      break;
    case Transform::kTable:
      return TableWriter(kinds_, kind_, output_).row(bytes, wall_us_, out);
    default:
      append_metadata(output_, bytes, out);
  }
  return {};
}

Status ListBody::yaml_item(const kube::Object& object, ByteChain& out) const {
  ByteChain pieces;
  TRY(json_item(object, true, pieces));
  kube::JsonDoc doc = TRY(kube::JsonDoc::parse(chain_join(pieces)));
  // As the only element of a list it gets the dash and the indentation, and long lines are folded
  // where they would be inside the whole document.
  const kube::Json list = doc.make_array();
  const kube::Json root = doc.root();
  doc.set_root(list);
  list.append(root);
  out.emplace_back(kube::json_to_yaml(list));
  return {};
}

Result<std::string> ListBody::proto_item(const kube::Object& object) const {
  const bool whole = output_.transform == Transform::kNone;
  const int type = whole ? kind_.schema : meta_type("PartialObjectMetadata");
  ByteChain pieces;
  TRY(json_item(object, true, pieces));
  const kube::JsonDoc doc = TRY(kube::JsonDoc::parse(chain_join(pieces)));
  std::string message;
  TRY(kube::encode_message(static_cast<uint16_t>(type), doc.root(), message));
  std::string out;
  kube::append_field_head(out, output_.beta ? 1 : 2, message.size());
  out += message;
  return out;
}

Status ListBody::measure() {
  if (at_ == objects_.size()) {
    at_ = 0;
    state_ = State::kHead;
    return {};
  }
  work_ += objects_[at_]->json().size();
  std::string item = TRY(proto_item(*objects_[at_]));
  const bool keep = measured_bytes_ + item.size() <= kKeptBytes && kept_.size() == at_;
  measured_bytes_ += item.size();
  if (keep) kept_.emplace_back(std::move(item));
  at_++;
  return {};
}

Status ListBody::add_item(bool first, ByteChain& out) {
  const kube::Object& object = *objects_[at_];
  work_ += object.json().size();
  switch (output_.type) {
    case MediaType::kJson:
      TRY(json_item(object, first, out));
      break;
    case MediaType::kYaml:
      TRY(yaml_item(object, out));
      break;
    case MediaType::kProtobuf:
      if (at_ < kept_.size()) {
        out.push_back(std::move(kept_[at_]));
      } else {
        out.emplace_back(TRY(proto_item(object)));
      }
      break;
  }
  advance();
  return {};
}

void ListBody::advance() {
  objects_[at_] = nullptr;  // what was sent is not held any longer
  if (at_ < kept_.size()) kept_[at_] = Bytes();
  if (++at_ == objects_.size()) state_ = State::kTail;
}

Status ListBody::next_piece(ByteChain& out) {
  switch (state_) {
    case State::kMeasure:
      return measure();
    case State::kHead:
      out.emplace_back(head());
      state_ = objects_.empty() ? State::kTail : State::kItems;
      return {};
    case State::kItems:
      return add_item(at_ == 0, out);
    case State::kTail:
      out.emplace_back(tail());
      state_ = State::kDone;
      return {};
    case State::kDone:
      break;
  }
  return {};
}

bool ListBody::exceeds(size_t bytes) const {
  if (output_.type == MediaType::kProtobuf) {
    return state_ != State::kMeasure && measured_bytes_ > bytes;
  }
  if (output_.type != MediaType::kJson || output_.transform != Transform::kNone) return false;
  size_t sum = 0;
  for (size_t i = at_; i < objects_.size() && sum <= bytes; i++) {
    const size_t size = objects_[i]->json().size();
    sum += size > item_prefix_.size() ? size - item_prefix_.size() : 0;
  }
  return sum > bytes;
}

std::optional<ListBody::Run> ListBody::run() const {
  if (state_ != State::kItems || output_.pretty || output_.type == MediaType::kYaml) {
    return std::nullopt;
  }
  std::vector<uint64_t> names;
  // What the text depends on beside the objects.
  names.push_back(
      static_cast<uint64_t>(output_.type) | static_cast<uint64_t>(output_.transform) << 8 |
      static_cast<uint64_t>(output_.beta) << 16 | static_cast<uint64_t>(output_.include) << 24);
  if (is_table()) names.push_back(static_cast<uint64_t>(wall_us_ / 1'000'000));  // ages
  names.push_back(crypto::hash64(version_, crypto::hash64(kind_.group)));
  names.push_back(crypto::hash64(kind_.resource));
  Run run;
  size_t bytes = 0;
  for (size_t i = at_; i < objects_.size(); i++) {
    const kube::Object& object = *objects_[i];
    const size_t size = object.json().size();
    if (run.count > 0 && bytes + size > kRunMost) break;
    const uint64_t key = crypto::hash64(object.key());
    names.push_back(key);
    names.push_back(object.revision());
    bytes += size;
    run.count++;
    if (bytes >= kRunLeast && (key & kRunMask) == 0) break;
  }
  const std::string_view text(reinterpret_cast<const char*>(names.data()),
                              names.size() * sizeof(uint64_t));
  run.key[0] = crypto::hash64(text, 1);
  run.key[1] = crypto::hash64(text, 2);
  if (output_.type == MediaType::kJson && at_ > 0) run.separator = ",";
  return run;
}

Status ListBody::take(const Run& run, ByteChain& out) {
  for (size_t i = 0; i < run.count; i++) TRY(add_item(i == 0, out));
  return {};
}

void ListBody::skip(const Run& run) {
  for (size_t i = 0; i < run.count; i++) advance();
}

void ListBody::indent(ByteChain& pieces, size_t from) {
  std::string text;
  for (size_t i = from; i < pieces.size(); i++) indenter_.feed(pieces[i].view(), text);
  pieces.resize(from);
  pieces.emplace_back(std::move(text));
}

bool ListBody::is_costly() const {
  if (state_ != State::kMeasure && state_ != State::kItems) return false;
  const bool as_it_is = output_.type == MediaType::kJson && !output_.pretty &&
                        output_.transform == Transform::kNone && kind_.storage;
  if (as_it_is || at_ >= objects_.size()) return false;
  if (state_ == State::kItems && at_ < kept_.size()) return false;
  const size_t most = output_.type == MediaType::kYaml ? limits::kLoopBodyBytes : kRunMost;
  return objects_[at_]->json().size() > most;
}

Status ListBody::next(size_t target_bytes, ByteChain& out) {
  const size_t from = out.size();
  size_t counted = from;
  size_t bytes = 0;
  work_ = 0;
  while (!done() && bytes < target_bytes && work_ < target_bytes) {
    const bool costly = is_costly();
    if (costly && (work_ > 0 || bytes > 0)) break;
    TRY(next_piece(out));
    if (costly) work_ = target_bytes;
    for (; counted < out.size(); counted++) bytes += out[counted].size();
  }
  if (output_.pretty && output_.type == MediaType::kJson) indent(out, from);
  return {};
}

}  // namespace kedge::api
