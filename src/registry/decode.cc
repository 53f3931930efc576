#include "registry/decode.h"

#include "base/strings.h"
#include "kube/defaults.h"
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

std::string not_handled(const Kind& kind) {
  return std::string(kind.kind) + " in version " + go_quote(kind.version) +
         " cannot be handled as a " + std::string(kind.kind) + ": ";
}

void Decoding::run() {
  status = check_type(*kind, doc.root());
  if (!status.ok()) return;
  status = kube::decode_shape(*kind, doc.root(), &report);
  if (!status.ok() && status.error().code() == Code::kBadRequest) {
    status = kube::bad_request(not_handled(*kind) + status.error().message());
  }
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
