#include "registry/decode.h"

#include "base/strings.h"
#include "kube/defaults.h"
#include "kube/managed_fields.h"
#include "kube/status.h"

namespace kedge::registry {

using kube::Json;
using kube::Kind;

namespace {

Status check_type(const Kind& kind, Json root) {
  if (!root.is_object()) {
    return kube::bad_request("the body is not a JSON object");
  }
  const std::string_view version = root.get("apiVersion").string();
  const std::string_view name = root.get("kind").string();
  const std::string expected = kind.api_version();
  if (!version.empty() && version != expected) {
    return kube::bad_request("the API version in the data (" + std::string(version) +
                             ") does not match the expected API version (" + expected + ")");
  }
  if (!name.empty() && name != kind.kind) {
    return kube::bad_request(std::string(name) + " in version " + go_quote(kind.version) +
                             " cannot be handled as a " + std::string(kind.kind) + ": no kind " +
                             go_quote(name) + " is registered for it");
  }
  return {};
}

}  // namespace

std::string type_fault(const kube::Kinds& kinds, const Kind& expected, Json root) {
  constexpr std::string_view kTypeMeta =
      "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; "
      "Kind string \"json:\\\"kind,omitempty\\\"\" }";
  const std::string cannot = "couldn't get version/kind; json parse error: json: cannot unmarshal ";
  if (!root.is_object()) {
    return cannot + std::string(root.type_name()) + " into Go value of type " +
           std::string(kTypeMeta);
  }
  for (const std::string_view name : {"kind", "apiVersion"}) {
    const Json v = root.get(name);
    if (!v.valid() || v.is_string() || v.is_null()) continue;
    return cannot + std::string(v.type_name()) + " into Go struct field ." + std::string(name) +
           " of type string";
  }
  const std::string own = expected.api_version();
  std::string_view version = root.get("apiVersion").string(), kind = root.get("kind").string();
  if (version.empty()) version = own;
  if (kind.empty()) kind = expected.kind;
  if (version == own && kind == expected.kind) return "";
  const size_t slash = version.find('/');
  const std::string_view group =
      slash == std::string_view::npos ? std::string_view() : version.substr(0, slash);
  const std::string_view in_group =
      slash == std::string_view::npos ? version : version.substr(slash + 1);
  if (kinds.find_kind(group, in_group, kind) == nullptr) {
    return "no kind " + go_quote(kind) + " is registered for version " + go_quote(version) +
           " in scheme \"pkg/api/legacyscheme/scheme.go:30\"";
  }
  const std::string_view package =
      expected.group.empty() ? "core" : expected.group.substr(0, expected.group.find('.'));
  return "converting (" + std::string(in_group) + "." + std::string(kind) + ") to (" +
         std::string(package) + "." + std::string(expected.kind) + "): unknown conversion";
}

Status decode_patched(const Kind& kind, Json root, bool converted, kube::ShapeReport* report) {
  if (kind.schema < 0) return {};
  if (converted) return kube::decode_converted(kind, root, report);
  Status s = kube::decode_shape(kind, root, report);
  if (s.ok()) return s;
  const std::string prefix = not_handled(kind);
  std::string_view text = s.error().message();
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return kube::bad_request(std::string(text));
}

std::string not_handled(const Kind& kind) {
  return std::string(kind.kind) + " in version " + go_quote(kind.version) +
         " cannot be handled as a " + std::string(kind.kind) + ": ";
}

void Decoding::run() {
  status = check_type(*kind, doc.root());
  if (!status.ok()) return;
  resets_managed_fields = kube::resets_managed_fields(doc.root());
  status = kube::decode_shape(*kind, doc.root(), &report);
  if (status.ok()) kube::apply_defaults(*kind, doc, doc.root());
}

std::vector<std::string> strict_faults(const kube::ShapeReport& report,
                                       const std::vector<std::string>& duplicates) {
  std::vector<std::string> out;
  out.reserve(duplicates.size() + report.unknown_fields.size());
  for (const auto& f : duplicates) out.push_back("duplicate field " + go_quote(f));
  for (const auto& f : report.unknown_fields) out.push_back("unknown field " + go_quote(f));
  return out;
}

}  // namespace kedge::registry
