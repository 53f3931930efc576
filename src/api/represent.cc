#include "api/represent.h"

#include "api/pretty.h"
#include "base/strings.h"
#include "kube/protobuf.h"
#include "kube/schema_table.h"
#include "kube/yaml.h"

namespace kedge::api {
namespace {

// The place behind the string whose opening quote is at `at`.
size_t skip_string(std::string_view text, size_t at) {
  size_t from = at + 1;
  for (;;) {
    const size_t quote = text.find('"', from);
    if (quote == std::string_view::npos) return text.size();
    size_t slash = quote;
    while (slash > from && text[slash - 1] == '\\') slash--;
    if ((quote - slash) % 2 == 0) return quote + 1;
    from = quote + 1;
  }
}

// The place behind the value that begins at `at`.
size_t skip_value(std::string_view text, size_t at) {
  size_t depth = 0;
  while (at < text.size()) {
    switch (text[at]) {
      case '"':
        at = skip_string(text, at);
        if (depth == 0) return at;
        continue;
      case '{':
      case '[':
        depth++;
        break;
      case '}':
      case ']':
        if (depth == 0) return at;
        if (--depth == 0) return at + 1;
        break;
      case ',':
        if (depth == 0) return at;
        break;
      default:
        break;
    }
    at++;
  }
  return at;
}

// The Go package of upstream's internal types of a group: the first label of its name, but for
// these.
std::string_view internal_package(std::string_view group) {
  if (group.empty() || group == "events.k8s.io") return "core";
  if (group == "internal.apiserver.k8s.io") return "apiserverinternal";
  return group.substr(0, group.find('.'));
}

std::string internal_type(const kube::Kind& kind, bool is_list) {
  if (kind.schema < 0) {
    return is_list ? "*unstructured.UnstructuredList" : "*unstructured.Unstructured";
  }
  std::string out = "*" + std::string(internal_package(kind.group)) + ".";
  out += kind.kind;
  return is_list ? out + "List" : out;
}

// The package of the types of a group and version: that of any kind of it.
std::string package_of(std::string_view api_version) {
  if (api_version == "apidiscovery.k8s.io/v2") return "io.k8s.api.apidiscovery.v2";
  for (const kube::Kind& kind : kube::builtin_kinds()) {
    if (kind.schema < 0 || kind.api_version() != api_version) continue;
    const std::string name =
        kube::schema::definition_name(kube::schema::type(static_cast<uint16_t>(kind.schema)));
    return name.substr(0, name.rfind('.'));
  }
  return {};
}

Status encode_document(ByteChain& pieces) {
  const std::string text = chain_join(pieces);
  const kube::JsonDoc doc = TRY(kube::JsonDoc::parse(text));
  const int type = document_type(doc.root());
  if (type < 0 || !kube::has_protobuf(static_cast<uint16_t>(type))) {
    return Error(Code::kInternalError, "no protobuf form of " +
                                           std::string(doc.root().get("apiVersion").string()) +
                                           " " + std::string(doc.root().get("kind").string()));
  }
  std::string out;
  TRY(kube::encode_protobuf(static_cast<uint16_t>(type), doc.root(), out));
  pieces.clear();
  pieces.emplace_back(std::move(out));
  return {};
}

}  // namespace

std::string_view json_member(std::string_view object, std::string_view name) {
  size_t at = 1;
  while (at < object.size() && object[at] == '"') {
    const size_t colon = skip_string(object, at);
    if (colon + 1 >= object.size()) break;
    const std::string_view key = object.substr(at + 1, colon - at - 2);
    const size_t end = skip_value(object, colon + 1);
    if (key == name) return object.substr(colon + 1, end - colon - 1);
    at = end + 1;
  }
  return {};
}

std::string_view meta_version(const Output& output) {
  return output.beta ? "meta.k8s.io/v1beta1" : "meta.k8s.io/v1";
}

int meta_type(std::string_view name) {
  return kube::schema::find_type("io.k8s.apimachinery.pkg.apis.meta.v1." + std::string(name));
}

int document_type(kube::Json root) {
  const std::string_view version = root.get("apiVersion").string();
  const std::string_view kind = root.get("kind").string();
  if (version.empty() || version.starts_with("meta.k8s.io/")) return meta_type(kind);
  const std::string package = package_of(version);
  const int type =
      package.empty() ? -1 : kube::schema::find_type(package + "." + std::string(kind));
  return type < 0 && version == "v1" ? meta_type(kind) : type;
}

void append_metadata(const Output& output, const Bytes& json, ByteChain& out) {
  constexpr std::string_view kHead =
      R"({"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":)";
  constexpr std::string_view kBetaHead =
      R"({"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1beta1","metadata":)";
  out.push_back(Bytes::from_static(output.beta ? kBetaHead : kHead));
  const std::string_view metadata = json_member(json.view(), "metadata");
  if (metadata.empty()) {
    out.push_back(Bytes::from_static("{}"));
  } else {
    out.push_back(json.slice(static_cast<size_t>(metadata.data() - json.data()), metadata.size()));
  }
  out.push_back(Bytes::from_static("}"));
}

Status settle_transform(const kube::Kind& kind, const Query& query, bool is_list, Output& output) {
  if (output.transform == Transform::kNone) return {};
  if (output.transform == Transform::kTable) {
    const std::string_view include = query.get("includeObject").value_or("");
    output.include = IncludeObject::kMetadata;
    if (include == "None") output.include = IncludeObject::kNone;
    if (include == "Object") output.include = IncludeObject::kObject;
    if (include.empty() || include == "Metadata" || output.include != IncludeObject::kMetadata) {
      return {};
    }
    return Error(Code::kBadRequest,
                 "Unable to convert to Table as requested: includeObject: Invalid value: " +
                     go_quote(include) + ": must be 'Metadata', 'Object', 'None', or empty");
  }
  if ((output.transform == Transform::kMetadataList) == is_list) return {};
  std::string text = "you requested PartialObjectMetadata";
  text += is_list ? ", but the requested object is a list ("
                  : "List, but the requested object is not a list (";
  return Error(Code::kNotAcceptable, text + internal_type(kind, is_list) + ")");
}

Status write_document(const Output& output, ByteChain& pieces) {
  if (output.type == MediaType::kProtobuf) return encode_document(pieces);
  if (output.type == MediaType::kYaml) {
    const std::string text = chain_join(pieces);
    kube::JsonDoc doc = TRY(kube::JsonDoc::parse(text));
    pieces.clear();
    pieces.emplace_back(kube::json_to_yaml(doc.root()));
  } else if (output.pretty) {
    std::string text;
    JsonIndenter indenter;
    for (const Bytes& piece : pieces) indenter.feed(piece.view(), text);
    pieces.clear();
    pieces.emplace_back(std::move(text));
  } else {
    pieces.push_back(Bytes::from_static("\n"));
  }
  return {};
}

bool has_table(const kube::Kind& kind, const kube::Subresource* subresource) {
  if (kind.is_virtual && !kind.has_verb(kube::kVerbList)) return false;
  if (subresource == nullptr || subresource->name == "scale") return true;
  // StatusREST of these two lacks the method.
  return subresource->name == "status" && kind.group != "resource.k8s.io" &&
         kind.group != "apiregistration.k8s.io";
}

}  // namespace kedge::api
