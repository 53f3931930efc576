#include "api/represent.h"

#include "api/pretty.h"
#include "kube/json.h"
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

Status check_transform(const kube::Kind& kind, const Output& output, bool is_list) {
  const bool fits = (output.transform != Transform::kMetadata || !is_list) &&
                    (output.transform != Transform::kMetadataList || is_list);
  if (fits) return {};
  std::string text = "you requested PartialObjectMetadata";
  text += is_list ? ", but the requested object is a list ("
                  : "List, but the requested object is not a list (";
  return Error(Code::kNotAcceptable, text + internal_type(kind, is_list) + ")");
}

Status write_document(const Output& output, ByteChain& pieces) {
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
  if (kind.is_virtual) return false;
  if (subresource == nullptr || subresource->name == "scale") return true;
  // StatusREST of these two lacks the method.
  return subresource->name == "status" && kind.group != "resource.k8s.io" &&
         kind.group != "apiregistration.k8s.io";
}

}  // namespace kedge::api
