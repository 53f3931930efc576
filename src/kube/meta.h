// Rules of ObjectMeta that hold for every kind: names, labels, annotations, finalizers.
//
// Texts and field paths are those of k8s.io/apimachinery/pkg/api/validation and pkg/util/validation
// ("metadata.name: Invalid value: \"A\": a lowercase RFC 1123 subdomain must consist of ..."). All
// faults are collected, in upstream's order. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

// One fault of a field; becomes a cause of the Invalid Status.
struct FieldError {
  enum class Type : uint8_t {
    kNotFound,
    kRequired,
    kDuplicate,
    kInvalid,
    kNotSupported,
    kForbidden,
    kTooLong,
    kTooMany,
    kInternal,
    kTypeInvalid
  };
  Type type;
  std::string field;    // "metadata.name"
  std::string message;  // without the field: "Invalid value: \"A\": a lowercase ..."
  // FieldValueInvalid, FieldValueRequired, ...: the cause's reason.
  std::string_view reason() const;
};

// The name rules a kind may have (upstream: ValidateNameFunc of its strategy).
enum class NameRule : uint8_t {
  kDnsSubdomain,  // most kinds
  kDnsLabel,      // namespaces, resource claims' pieces
  kDns1035Label,  // services (1.36: relaxed to kDnsLabel by gate; follow upstream's default)
  kPathSegment,   // rbac kinds, ...: IsValidPathSegmentName
};
// The rule of `kind`.
NameRule name_rule(const Kind& kind);

// Faults of `metadata` of an object about to be created or replaced.
std::vector<FieldError> validate_object_meta(const Kind& kind, Json metadata);
// Faults of changing `old_metadata` to `metadata` (immutable fields, finalizers while deleting).
std::vector<FieldError> validate_object_meta_update(const Kind& kind, Json metadata,
                                                    Json old_metadata);

// Single rules; each message as upstream's, none when the text is fine.
std::vector<std::string> check_dns_subdomain(std::string_view text);
std::vector<std::string> check_dns_label(std::string_view text);
std::vector<std::string> check_dns1035_label(std::string_view text);
std::vector<std::string> check_path_segment(std::string_view text);
std::vector<std::string> check_qualified_name(std::string_view text);
std::vector<std::string> check_label_value(std::string_view text);

// 422 with all causes: `Pod "a" is invalid: [metadata.name: Invalid value: ..., ...]`.
Error invalid_error(const Kind& kind, std::string_view name, std::vector<FieldError> faults);

// The five random characters of generateName (k8s.io/apimachinery/pkg/util/rand alphabet), base cut
// to 58 characters.
std::string generate_name(std::string_view base, Random& random);

}  // namespace kedge::kube
