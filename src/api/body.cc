#include "api/body.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/protobuf.h"
#include "kube/schema.h"
#include "kube/schema_table.h"
#include "kube/status.h"
#include "kube/yaml.h"

namespace kedge::api {
namespace {

constexpr std::string_view kScheme = "pkg/api/legacyscheme/scheme.go:30";
constexpr std::string_view kDeleteOptions = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions";
constexpr std::string_view kMetaScheme = "pkg/apis/meta/internalversion/scheme/register.go:27";

// Upstream's summarizeData: the beginning of a body, in hexadecimal unless it looks like JSON.
std::string summary(std::string_view body) {
  constexpr size_t kShown = 30;
  if (body.empty()) return "<empty>";
  const std::string_view shown = body.substr(0, kShown);
  std::string out = body[0] == '{' ? std::string(shown) : hex_encode(shown);
  if (body.size() > kShown) out += " ...";
  return out;
}

// The struct Go decodes kind and apiVersion into, as it prints it.
constexpr std::string_view kGoTypeMeta =
    "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; "
    "Kind string \"json:\\\"kind,omitempty\\\"\" }";

// Where the document is not what kind and apiVersion can be read from; "" where it is.
std::string type_meta_error(kube::Json root) {
  if (!root.is_object()) {
    return "json: cannot unmarshal " + std::string(root.type_name()) + " into Go value of type " +
           std::string(kGoTypeMeta);
  }
  for (std::string_view name : {"kind", "apiVersion"}) {
    const kube::Json v = root.get(name);
    if (!v.valid() || v.is_string() || v.is_null()) continue;
    return "json: cannot unmarshal " + std::string(v.type_name()) + " into Go struct field ." +
           std::string(name) + " of type string";
  }
  return "";
}

// Text to a document whose root is an object. Error: what upstream calls the cause, without what
// its callers put around it.
Result<Decoded> decode(MediaType type, std::string_view body) {
  Decoded out;
  if (type == MediaType::kYaml) {
    out.doc = TRY(kube::yaml_to_json(body, &out.yaml_duplicates));
  } else {
    Result<kube::JsonDoc> doc = kube::JsonDoc::parse(body, &out.duplicates);
    if (!doc.ok()) {
      return kube::bad_request("couldn't get version/kind; json parse error: " +
                               doc.error().message());
    }
    out.doc = std::move(*doc);
  }
  // A document that is null, or nothing at all in YAML, is an empty object.
  if (!out.doc.root().valid() || out.doc.root().is_null()) {
    out.doc.set_root(out.doc.make_object());
  }
  const std::string why = type_meta_error(out.doc.root());
  if (!why.empty()) {
    return kube::bad_request("couldn't get version/kind; json parse error: " + why);
  }
  return out;
}

struct GroupVersion {
  std::string_view group, version;
};
GroupVersion split_api_version(std::string_view text) {
  const size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {"", text};
  return {text.substr(0, slash), text.substr(slash + 1)};
}

std::string api_version(std::string_view group, std::string_view version) {
  return group.empty() ? std::string(version) : std::string(group) + "/" + std::string(version);
}

// The Go package of a group's internal types.
std::string_view internal_package(std::string_view group) {
  if (group.empty() || group == "events.k8s.io") return "core";
  return group.substr(0, group.find('.'));
}

bool is_known(const kube::Kinds& kinds, GroupVersion gv, std::string_view kind) {
  if (kinds.find_kind(gv.group, gv.version, kind) != nullptr) return true;
  const std::span<const kube::Kind* const> all = kinds.all();
  return std::any_of(all.begin(), all.end(), [&](const kube::Kind* row) {
    return row->group == gv.group && row->version == gv.version && row->list_kind == kind &&
           !kind.empty();
  });
}

// What is wrong with sending `kind` of `gv` to an endpoint for `expected`.
Status check_kind(const kube::Kinds& kinds, const Expected& expected, GroupVersion gv,
                  std::string_view kind) {
  const bool same_kind = kind == expected.kind_name;
  if (same_kind && gv.group == expected.group &&
      (gv.version == expected.version ||
       (!gv.version.empty() && gv.version == expected.other_version))) {
    return {};
  }
  const std::string handled = std::string(kind) + " in version " + go_quote(gv.version) +
                              " cannot be handled as a " + std::string(expected.kind_name) + ": ";
  if (!is_known(kinds, gv, kind)) {
    return kube::bad_request(handled + "no kind " + go_quote(kind) + " is registered for version " +
                             go_quote(api_version(gv.group, gv.version)) + " in scheme " +
                             go_quote(kScheme));
  }
  if (same_kind && internal_package(gv.group) == internal_package(expected.group)) {
    return kube::bad_request("the API version in the data (" + api_version(gv.group, gv.version) +
                             ") does not match the expected API version (" +
                             api_version(expected.group, expected.version) + ")");
  }
  return kube::bad_request(handled + "converting (" + std::string(gv.version) + "." +
                           std::string(kind) + ") to (" +
                           std::string(internal_package(expected.group)) + "." +
                           std::string(expected.kind_name) + "): unknown conversion");
}

Status check_options_kind(std::string_view version, std::string_view kind) {
  if (kind.empty() || kind == "DeleteOptions") return {};
  return kube::bad_request("no kind " + go_quote(kind) + " is registered for version " +
                           go_quote(version.empty() ? "meta.k8s.io/v1" : version) + " in scheme " +
                           go_quote(kMetaScheme));
}

Error unrecognized(const Expected& expected, const Error& why, std::string_view body) {
  return kube::bad_request("the object provided is unrecognized (must be of type " +
                           std::string(expected.kind_name) + "): " + why.message() + " (" +
                           summary(body) + ")");
}

// What a body says it is, the endpoint's own where it says nothing. Error: not what is expected.
struct Stated {
  GroupVersion gv;
  std::string_view kind;
};
Result<Stated> stated_kind(const kube::Kinds& kinds, const Expected& expected,
                           std::string_view version, std::string_view kind) {
  Stated out = {{expected.group, expected.version}, expected.kind_name};
  if (!version.empty()) out.gv = split_api_version(version);
  if (!kind.empty()) out.kind = kind;
  TRY(check_kind(kinds, expected, out.gv, out.kind));
  return out;
}

void set_type_meta(kube::JsonDoc& doc, const Expected& expected) {
  const kube::Json root = doc.root();
  root.set_first("apiVersion", doc.make_string(api_version(expected.group, expected.version)));
  root.set_first("kind", doc.make_string(expected.kind_name));
}

Result<Decoded> decode_protobuf(const kube::Kinds& kinds, const Expected& expected,
                                std::string_view body) {
  const Result<kube::ProtobufEnvelope> envelope = kube::read_envelope(body);
  if (!envelope.ok()) return unrecognized(expected, envelope.error(), body);
  const Stated stated = TRY(stated_kind(kinds, expected, envelope->api_version, envelope->kind));
  const std::string handled = std::string(stated.kind) + " in version " +
                              go_quote(stated.gv.version) + " cannot be handled as a " +
                              std::string(expected.kind_name) + ": ";
  const int type =
      kube::schema::find_kind_type(expected.group, expected.version, expected.kind_name);
  if (type < 0) return kube::bad_request(handled + "it has no protobuf form");
  Result<kube::JsonDoc> doc = kube::decode_message(static_cast<uint16_t>(type), envelope->raw);
  if (!doc.ok()) return kube::bad_request(handled + doc.error().message());
  Decoded out;
  out.doc = std::move(*doc);
  set_type_meta(out.doc, expected);
  return out;
}

// The DeleteOptions of any group: all are one type.
Result<kube::JsonDoc> decode_protobuf_options(std::string_view body) {
  const kube::ProtobufEnvelope envelope = TRY(kube::read_envelope(body));
  TRY(check_options_kind(envelope.api_version, envelope.kind));
  const int type = kube::schema::find_type(kDeleteOptions);
  return kube::decode_message(static_cast<uint16_t>(type), envelope.raw);
}

}  // namespace

Result<Decoded> decode_object(const kube::Kinds& kinds, const Expected& expected, MediaType type,
                              std::string_view body) {
  if (type == MediaType::kProtobuf) return decode_protobuf(kinds, expected, body);
  Result<Decoded> decoded = decode(type, body);
  if (!decoded.ok()) return unrecognized(expected, decoded.error(), body);
  const kube::Json root = decoded->doc.root();
  const std::string_view kind = root.get("kind").string();
  const std::string_view version = root.get("apiVersion").string();
  TRY(stated_kind(kinds, expected, version, kind));
  if (version.empty() || kind.empty()) set_type_meta(decoded->doc, expected);
  return decoded;
}

Error strict_yaml_error(const Expected& expected, const std::vector<std::string>& duplicates) {
  std::string text = std::string(expected.kind_name) + " in version " + go_quote(expected.version) +
                     " cannot be handled as a " + std::string(expected.kind_name) +
                     ": strict decoding error: yaml: unmarshal errors:";
  for (const std::string& d : duplicates) text += "\n  " + d;
  return kube::bad_request(std::move(text));
}

Result<kube::JsonDoc> decode_delete_options(MediaType type, std::string_view body) {
  if (type == MediaType::kProtobuf) {
    kube::JsonDoc doc = TRY(decode_protobuf_options(body));
    TRY(kube::decode_shape_of(kDeleteOptions, doc.root(), nullptr));
    return doc;
  }
  Decoded decoded = TRY(decode(type, body));
  const kube::Json root = decoded.doc.root();
  TRY(check_options_kind(root.get("apiVersion").string(), root.get("kind").string()));
  TRY(kube::decode_shape_of(kDeleteOptions, root, nullptr));
  return std::move(decoded.doc);
}

}  // namespace kedge::api
