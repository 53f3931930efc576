#include "api/list_body.h"

#include "api/represent.h"
#include "kube/json.h"
#include "kube/yaml.h"
#include "registry/registry.h"

namespace kedge::api {

ListBody::ListBody(const kube::Kinds& kinds, const kube::Kind& kind,
                   std::vector<kube::ObjectRef> objects, ListMeta meta, Output output)
    : kinds_(kinds),
      kind_(kind),
      objects_(std::move(objects)),
      meta_(std::move(meta)),
      output_(output),
      version_(kind.api_version()),
      item_prefix_("{\"kind\":\"" + std::string(kind.kind) + "\",\"apiVersion\":\"" + version_ +
                   "\",") {}

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
  return output_.transform == Transform::kMetadataList ? "null" : "[]";
}

std::string ListBody::head() const {
  if (output_.type == MediaType::kYaml) {
    std::string out = "apiVersion: " + std::string(list_version()) + "\nitems:";
    return objects_.empty() ? out + " " + std::string(empty_items()) + "\n" : out + "\n";
  }
  std::string out = "{\"kind\":\"" + list_kind() + "\",\"apiVersion\":\"";
  out += list_version();
  out += "\",\"metadata\":" + metadata() + ",\"items\":";
  out += objects_.empty() ? empty_items() : "[";
  return out;
}

std::string ListBody::tail() const {
  if (output_.type == MediaType::kJson) return objects_.empty() ? "}\n" : "]}\n";
  // Names are sorted in YAML, so these two follow apiVersion and items.
  const std::string rest = "{\"kind\":\"" + list_kind() + "\",\"metadata\":" + metadata() + "}";
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(rest);
  return doc.ok() ? kube::json_to_yaml(doc->root()) : std::string();
}

Status ListBody::json_item(const kube::Object& object, ByteChain& out) const {
  Bytes bytes = TRY(registry::object_json(kinds_, kind_, object));
  const bool first = at_ == 0;
  if (output_.transform == Transform::kNone && bytes.view().starts_with(item_prefix_)) {
    out.push_back(Bytes::from_static(first ? "{" : ",{"));
    out.push_back(bytes.slice(item_prefix_.size()));
    return {};
  }
  if (!first) out.push_back(Bytes::from_static(","));
  if (output_.transform == Transform::kNone) {
    out.push_back(std::move(bytes));
  } else {
    append_metadata(output_, bytes, out);
  }
  return {};
}

Status ListBody::yaml_item(const kube::Object& object, ByteChain& out) const {
  ByteChain pieces;
  pieces.push_back(TRY(registry::object_json(kinds_, kind_, object)));
  if (output_.transform != Transform::kNone) {
    const Bytes json = std::exchange(pieces, {})[0];
    append_metadata(output_, json, pieces);
  }
  kube::JsonDoc doc = TRY(kube::JsonDoc::parse(chain_join(pieces)));
  if (output_.transform == Transform::kNone) {
    doc.root().remove("kind");
    doc.root().remove("apiVersion");
  }
  // As the only element of a list it gets the dash and the indentation, and long lines are folded
  // where they would be inside the whole document.
  const kube::Json list = doc.make_array();
  const kube::Json root = doc.root();
  doc.set_root(list);
  list.append(root);
  out.emplace_back(kube::json_to_yaml(list));
  return {};
}

Status ListBody::next_piece(ByteChain& out) {
  switch (state_) {
    case State::kHead:
      out.emplace_back(head());
      state_ = objects_.empty() ? State::kTail : State::kItems;
      return {};
    case State::kItems: {
      const kube::Object& object = *objects_[at_];
      if (output_.type == MediaType::kJson) {
        TRY(json_item(object, out));
      } else {
        TRY(yaml_item(object, out));
      }
      objects_[at_] = nullptr;  // what was sent is not held any longer
      if (++at_ == objects_.size()) state_ = State::kTail;
      return {};
    }
    case State::kTail:
      out.emplace_back(tail());
      state_ = State::kDone;
      return {};
    case State::kDone:
      break;
  }
  return {};
}

void ListBody::indent(ByteChain& pieces, size_t from) {
  std::string text;
  for (size_t i = from; i < pieces.size(); i++) indenter_.feed(pieces[i].view(), text);
  pieces.resize(from);
  pieces.emplace_back(std::move(text));
}

Status ListBody::next(size_t target_bytes, ByteChain& out) {
  const size_t from = out.size();
  size_t counted = from;
  size_t bytes = 0;
  while (!done() && bytes < target_bytes) {
    TRY(next_piece(out));
    for (; counted < out.size(); counted++) bytes += out[counted].size();
  }
  if (output_.pretty && output_.type == MediaType::kJson) indent(out, from);
  return {};
}

}  // namespace kedge::api
