// ConfigMaps and Secrets: pkg/apis/core/validation.
#include <optional>

#include "base/strings.h"
#include "kube/json.h"
#include "validation/common.h"
#include "validation/functions.h"

namespace kedge::validation {
namespace {

constexpr size_t kMostBytes = 1024 * 1024;  // core.MaxSecretSize
constexpr std::string_view kServiceAccountName = "kubernetes.io/service-account.name";

size_t decoded_size(std::string_view base64) {
  size_t size = base64.size() / 4 * 3;
  if (base64.ends_with('=')) --size;
  if (base64.ends_with("==")) --size;
  return size;
}

void check_frozen(const Input& in, Faults& faults, std::initializer_list<const char*> members) {
  if (!in.old_root.get("immutable").boolean()) return;
  constexpr std::string_view kWhy = "field is immutable when `immutable` is set";
  if (!in.root.get("immutable").boolean()) faults.forbidden("immutable", kWhy);
  for (const char* name : members) {
    if (!same_value(in.root.get(name), in.old_root.get(name))) faults.forbidden(name, kWhy);
  }
}

// Keys that a type of secret must have.
struct TypeKeys {
  std::string_view type;
  std::string_view keys;  // separated by commas
  bool as_json = false;   // the value is a JSON object
  bool any_will_do = false;
  bool not_empty = false;
};
constexpr TypeKeys kTypeKeys[] = {
    {.type = "kubernetes.io/dockercfg", .keys = ".dockercfg", .as_json = true},
    {.type = "kubernetes.io/dockerconfigjson", .keys = ".dockerconfigjson", .as_json = true},
    {.type = "kubernetes.io/basic-auth", .keys = "username,password", .any_will_do = true},
    {.type = "kubernetes.io/ssh-auth", .keys = "ssh-privatekey", .not_empty = true},
    {.type = "kubernetes.io/tls", .keys = "tls.crt,tls.key"},
};

// encoding/json's words for what is no JSON object.
std::string json_fault(std::string_view text) {
  const auto doc = kube::JsonDoc::parse(text);
  if (doc.ok()) {
    const Json root = doc.value().root();
    if (root.is_object() || root.is_null()) return {};
    return "json: cannot unmarshal " + std::string(root.type_name()) +
           " into Go value of type map[string]interface {}";
  }
  const std::string_view rest = trim(text);
  if (rest.empty()) return "unexpected end of JSON input";
  std::string word = "invalid character '";
  word += rest[0] == '\'' ? std::string("\\'") : std::string(1, rest[0]);
  return word + "' looking for beginning of value";
}

void check_keys(const TypeKeys& row, Json data, Faults& faults) {
  const Faults::In at(faults, "data");
  size_t found = 0;
  for (const std::string_view key : split(row.keys, ',')) {
    const Json value = data.get(key);
    if (value && !(row.not_empty && value.string().empty())) ++found;
  }
  for (const std::string_view key : split(row.keys, ',')) {
    const Faults::In one(faults, "", key);
    const Json value = data.get(key);
    if (!value || (row.not_empty && value.string().empty())) {
      if (!row.any_will_do || found == 0) faults.required("");
    } else if (row.as_json) {
      const std::string fault = json_fault(base64_decode(value.string()).value_or(""));
      if (!fault.empty()) faults.invalid("", "<secret contents redacted>", fault);
    }
  }
}

}  // namespace

void validate_config_map(const Input& in, Faults& faults) {
  if (in.old_root) check_frozen(in, faults, {"data", "binaryData"});
  const kube::JsonIndex binary(in.root.get("binaryData"));
  size_t bytes = 0;
  for (const auto m : in.root.get("data").members()) {
    if (faults.full()) return;
    bytes += m.value.string().size();
    const Faults::In at(faults, "data", m.name);
    check_config_map_key(faults, "", m.name);
    if (binary.get(m.name)) {
      faults.invalid("", m.name, "duplicate of key present in binaryData");
    }
  }
  for (const auto m : in.root.get("binaryData").members()) {
    if (faults.full()) return;
    bytes += decoded_size(m.value.string());
    const Faults::In at(faults, "binaryData", m.name);
    check_config_map_key(faults, "", m.name);
  }
  if (bytes > kMostBytes) faults.too_long("", kMostBytes);
}

void validate_secret(const Input& in, Faults& faults) {
  if (in.old_root) {
    if (!same_value(in.root.get("type"), in.old_root.get("type"))) {
      faults.invalid("type", in.root.get("type").string(), "field is immutable");
    }
    check_frozen(in, faults, {"data"});
  }
  const Json data = in.root.get("data");
  size_t bytes = 0;
  for (const auto m : data.members()) {
    if (faults.full()) return;
    bytes += decoded_size(m.value.string());
    const Faults::In at(faults, "data", m.name);
    check_config_map_key(faults, "", m.name);
  }
  if (bytes > kMostBytes) faults.too_long("data", kMostBytes);
  const std::string_view type = in.root.get("type").string();
  if (type == "kubernetes.io/service-account-token") {
    const Json annotations = in.root.at("metadata.annotations");
    if (annotations.get(kServiceAccountName).string().empty()) {
      const Faults::In at(faults, "metadata.annotations", kServiceAccountName);
      faults.required("");
    }
  }
  for (const TypeKeys& row : kTypeKeys) {
    if (row.type == type) check_keys(row, data, faults);
  }
}

}  // namespace kedge::validation
