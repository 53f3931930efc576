#include "kube/object.h"

#include <charconv>
#include <cstring>
#include <limits>
#include <new>
#include <string>
#include <vector>

#include "kube/json_node.h"

namespace kedge::kube {
namespace {

struct FreeDoc {
  void operator()(yyjson_doc* d) const { yyjson_doc_free(d); }
};

yyjson_val* member(yyjson_val* object, std::string_view name) {
  return yyjson_obj_getn(object, name.data(), name.size());
}

yyjson_val* member_at(yyjson_val* value, std::string_view dotted) {
  while (value != nullptr) {
    const size_t dot = dotted.find('.');
    value = member(value, dotted.substr(0, dot));
    if (dot == std::string_view::npos) break;
    dotted.remove_prefix(dot + 1);
  }
  return value;
}

uint8_t type_of(const yyjson_val* v) {
  return v == nullptr ? YYJSON_TYPE_NONE : static_cast<uint8_t>(v->tag & YYJSON_TYPE_MASK);
}

std::string_view text_of(const yyjson_val* v) {
  return {v->uni.str, static_cast<size_t>(v->tag >> YYJSON_TAG_BIT)};
}

}  // namespace

// Finds in the text of an object what is searched by, and lays the block out.
class ObjectBuilder {
 public:
  ObjectBuilder(const Kind& kind, std::string_view json) : kind_(kind), json_(json) {}

  // REQUIRES: called once. Errors: not JSON, no metadata.
  Status read();
  ObjectRef build(uint64_t revision);
  std::string_view version() const { return version_text_; }

  static ObjectRef splice(const Object& from, std::string_view version, uint64_t revision);

 private:
  // Until the block's layout is known: a place in the JSON, or in copies_.
  struct Found {
    size_t at = 0;
    size_t length = 0;
    bool copied = false;
  };

  Found find(const yyjson_val* string_or_number);
  Found copy(std::string_view text);
  Found field(yyjson_val* root, const SelectableField& field);
  void labels(yyjson_val* labels);
  void owners(yyjson_val* owners);

  const Kind& kind_;
  std::string_view json_;
  std::string buffer_;  // the text as yyjson has read it in place
  std::string copies_;
  std::string key_;
  size_t ns_length_ = 0;
  bool deleting_ = false;
  std::string_view version_text_;  // in buffer_
  Found uid_;
  Found version_;
  std::vector<Found> fields_;
  std::vector<Found> owners_;
  std::vector<Found> labels_;
};

ObjectBuilder::Found ObjectBuilder::copy(std::string_view text) {
  const Found out{copies_.size(), text.size(), true};
  copies_ += text;
  return out;
}

// yyjson has unescaped strings where they were: one without escapes lies in the text as it is.
ObjectBuilder::Found ObjectBuilder::find(const yyjson_val* v) {
  const std::string_view text = text_of(v);
  const size_t at = static_cast<size_t>(text.data() - buffer_.data());
  const size_t end = at + text.size();
  const bool whole = type_of(v) == YYJSON_TYPE_RAW || json_[end] == '"';
  if (!whole || json_.compare(at, text.size(), text) != 0) return copy(text);
  return Found{at, text.size(), false};
}

// The same text as selectable_text().
ObjectBuilder::Found ObjectBuilder::field(yyjson_val* root, const SelectableField& field) {
  for (const std::string_view path : {field.path, field.other_path}) {
    if (path.empty()) continue;
    const yyjson_val* v = member_at(root, path);
    switch (type_of(v)) {
      case YYJSON_TYPE_STR:
        if (text_of(v).empty()) break;
        [[fallthrough]];
      case YYJSON_TYPE_RAW:
        return find(v);
      case YYJSON_TYPE_BOOL:
        return copy((v->tag & YYJSON_SUBTYPE_MASK) == YYJSON_SUBTYPE_TRUE ? "true" : "false");
      default:
        break;
    }
  }
  return copy(field.empty_value);
}

void ObjectBuilder::labels(yyjson_val* labels) {
  if (type_of(labels) != YYJSON_TYPE_OBJ) return;
  yyjson_obj_iter it = yyjson_obj_iter_with(labels);
  while (yyjson_val* key = yyjson_obj_iter_next(&it)) {
    const yyjson_val* value = yyjson_obj_iter_get_val(key);
    if (type_of(value) != YYJSON_TYPE_STR) continue;
    if (labels_.size() / 2 == std::numeric_limits<uint16_t>::max()) return;
    labels_.push_back(find(key));
    labels_.push_back(find(value));
  }
}

void ObjectBuilder::owners(yyjson_val* owners) {
  if (type_of(owners) != YYJSON_TYPE_ARR) return;
  yyjson_arr_iter it = yyjson_arr_iter_with(owners);
  while (yyjson_val* owner = yyjson_arr_iter_next(&it)) {
    const yyjson_val* uid = member(owner, "uid");
    if (type_of(uid) != YYJSON_TYPE_STR) continue;
    if (owners_.size() == std::numeric_limits<uint16_t>::max()) return;
    owners_.push_back(find(uid));
  }
}

Status ObjectBuilder::read() {
  buffer_.reserve(json_.size() + YYJSON_PADDING_SIZE);
  buffer_ = json_;
  buffer_.append(YYJSON_PADDING_SIZE, '\0');
  yyjson_read_err err;
  const std::unique_ptr<yyjson_doc, FreeDoc> doc(yyjson_read_opts(
      buffer_.data(), json_.size(), YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, nullptr, &err));
  if (doc == nullptr) {
    return Error(Code::kInternalError, "object is not JSON: " + std::string(err.msg) +
                                           " at offset " + std::to_string(err.pos));
  }
  yyjson_val* root = yyjson_doc_get_root(doc.get());
  yyjson_val* metadata = member(root, "metadata");
  const yyjson_val* name = member(metadata, "name");
  if (type_of(name) != YYJSON_TYPE_STR)
    return Error(Code::kInternalError, "object has no metadata.name");
  const yyjson_val* version = member(metadata, "resourceVersion");
  if (type_of(version) == YYJSON_TYPE_STR) {
    version_ = find(version);
    if (version_.copied) {
      return Error(Code::kInternalError,
                   "object's metadata.resourceVersion is written with escapes");
    }
    version_text_ = text_of(version);
  }
  const yyjson_val* ns = member(metadata, "namespace");
  if (kind_.namespaced && type_of(ns) == YYJSON_TYPE_STR) {
    key_ = object_key(text_of(ns), text_of(name));
    ns_length_ = text_of(ns).size();
  } else {
    key_ = text_of(name);
  }
  const yyjson_val* uid = member(metadata, "uid");
  if (type_of(uid) == YYJSON_TYPE_STR) uid_ = find(uid);
  deleting_ = type_of(member(metadata, "deletionTimestamp")) == YYJSON_TYPE_STR;
  fields_.reserve(kind_.fields.size());
  for (const SelectableField& f : kind_.fields) fields_.push_back(field(root, f));
  labels(member(metadata, "labels"));
  owners(member(metadata, "ownerReferences"));
  return {};
}

ObjectRef ObjectBuilder::build(uint64_t revision) {
  const size_t spans = fields_.size() + owners_.size() + labels_.size();
  const size_t key_at = sizeof(Object) + spans * sizeof(Object::Span);
  const size_t copies_at = key_at + key_.size();
  const size_t json_at = copies_at + copies_.size();
  const size_t size = json_at + json_.size();
  KEDGE_ASSERT(size <= std::numeric_limits<uint32_t>::max());
  char* block = static_cast<char*>(::operator new(size));
  Object* o = ::new (block) Object();
  const auto place = [&](const Found& f) {
    return Object::Span{static_cast<uint32_t>((f.copied ? copies_at : json_at) + f.at),
                        static_cast<uint32_t>(f.length)};
  };
  Object::Span* span = o->spans();
  for (const auto* list : {&fields_, &owners_, &labels_}) {
    for (const Found& f : *list) ::new (static_cast<void*>(span++)) Object::Span(place(f));
  }
  o->resource_ = kind_.id;
  o->deleting_ = deleting_;
  o->field_count_ = static_cast<uint16_t>(fields_.size());
  o->owner_count_ = static_cast<uint16_t>(owners_.size());
  o->label_count_ = static_cast<uint16_t>(labels_.size() / 2);
  o->revision_ = revision;
  o->ns_length_ = static_cast<uint32_t>(ns_length_);
  o->key_ = {static_cast<uint32_t>(key_at), static_cast<uint32_t>(key_.size())};
  o->uid_ = place(uid_);
  o->version_ = place(version_);
  o->json_ = {static_cast<uint32_t>(json_at), static_cast<uint32_t>(json_.size())};
  memcpy(block + key_at, key_.data(), key_.size());
  memcpy(block + copies_at, copies_.data(), copies_.size());
  memcpy(block + json_at, json_.data(), json_.size());
  return ObjectRef(o);
}

ObjectRef ObjectBuilder::splice(const Object& from, std::string_view version, uint64_t revision) {
  const size_t size = from.memory();
  const uint32_t cut = from.version_.at + from.version_.length;
  const uint32_t growth = static_cast<uint32_t>(version.size()) - from.version_.length;
  char* block = static_cast<char*>(::operator new(size - from.version_.length + version.size()));
  Object* o = ::new (block) Object();
  const char* source = reinterpret_cast<const char*>(&from);
  memcpy(block + sizeof(Object), source + sizeof(Object), from.version_.at - sizeof(Object));
  memcpy(block + from.version_.at, version.data(), version.size());
  memcpy(block + from.version_.at + version.size(), source + cut, size - cut);
  const auto moved = [cut, growth](Object::Span s) {
    if (s.at >= cut) s.at += growth;  // growth may be negative: both wrap alike
    return s;
  };
  o->resource_ = from.resource_;
  o->deleting_ = from.deleting_;
  o->field_count_ = from.field_count_;
  o->owner_count_ = from.owner_count_;
  o->label_count_ = from.label_count_;
  o->revision_ = revision;
  o->ns_length_ = from.ns_length_;
  o->key_ = from.key_;
  o->uid_ = moved(from.uid_);
  o->version_ = {from.version_.at, static_cast<uint32_t>(version.size())};
  o->json_ = {from.json_.at, from.json_.length + growth};
  for (size_t i = 0; i < o->span_count(); i++) o->spans()[i] = moved(from.spans()[i]);
  return ObjectRef(o);
}

ObjectRef Object::make(const Kind& kind, Json root, uint64_t revision) {
  KEDGE_ASSERT(root.is_object());
  const Json metadata = root.object_at("metadata");
  if (revision != 0) {
    metadata.set_string("resourceVersion", std::to_string(revision));
  } else {
    metadata.remove("resourceVersion");
  }
  root.move_first("metadata");
  root.move_first("apiVersion");
  root.move_first("kind");
  JsonBuffer buffer(4096);
  buffer.print(root.raw());
  ObjectBuilder builder(kind, buffer.view());
  const Status read = builder.read();
  KEDGE_ASSERT(read.ok());  // the caller has seen to metadata.name
  return builder.build(revision);
}

Result<ObjectRef> Object::from_text(const Kind& kind, std::string_view json, uint64_t revision) {
  ObjectBuilder builder(kind, json);
  TRY(builder.read());
  if (builder.version().empty()) {
    return Error(Code::kInternalError, "object has no metadata.resourceVersion");
  }
  ObjectRef out = builder.build(revision);
  if (builder.version() != std::to_string(revision)) out = with_revision(*out, kind, revision);
  return out;
}

ObjectRef Object::with_revision(const Object& from, const Kind& kind, uint64_t revision) {
  KEDGE_ASSERT(kind.id == from.resource_);
  return ObjectBuilder::splice(from, std::to_string(revision), revision);
}

// NOLINTNEXTLINE(misc-new-delete-overloads): the blocks come from ::operator new
void Object::operator delete(void* block) { ::operator delete(block); }

std::string_view Object::key() const { return text(key_); }
std::string_view Object::ns() const { return key().substr(0, ns_length_); }
std::string_view Object::name() const {
  return ns_length_ == 0 ? key() : key().substr(ns_length_ + 1);
}
std::string_view Object::uid() const { return text(uid_); }
std::string_view Object::json() const { return text(json_); }
size_t Object::memory() const { return json_.at + json_.length; }

std::optional<std::string_view> Object::label(std::string_view key) const {
  const Span* s = spans() + field_count_ + owner_count_;
  for (size_t i = 0; i < label_count_; i++, s += 2) {
    if (s->length == key.size() && text(*s) == key) return text(s[1]);
  }
  return std::nullopt;
}

std::string_view Object::field(size_t index) const {
  return index < field_count_ ? text(spans()[index]) : std::string_view();
}

size_t Object::owner_count() const { return owner_count_; }

std::string_view Object::owner_uid(size_t index) const {
  return index < owner_count_ ? text(spans()[field_count_ + index]) : std::string_view();
}

std::string object_key(std::string_view ns, std::string_view name) {
  std::string out;
  out.reserve(ns.size() + 1 + name.size());
  if (!ns.empty()) {
    out += ns;
    out += '/';
  }
  out += name;
  return out;
}

}  // namespace kedge::kube
