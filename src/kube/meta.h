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

// Makers of the common ones, as k8s.io/apimachinery/pkg/util/validation/field.
FieldError field_invalid(std::string field, std::string_view value, std::string_view detail);
// `shown`: the value as it is shown, a number or JSON text.
FieldError field_invalid_shown(std::string field, std::string_view shown, std::string_view detail);
FieldError field_required(std::string field, std::string_view detail);
FieldError field_forbidden(std::string field, std::string_view detail);
FieldError field_too_long(std::string field, size_t most_bytes);

// The name rules a kind may have (upstream: ValidateNameFunc of its strategy).
enum class NameRule : uint8_t {
  kDnsSubdomain,  // most kinds, custom resources
  kDnsLabel,      // namespaces, services (since 1.36), stateful sets
  kDns1035Label,  // services before 1.36
  kPathSegment,   // rbac kinds, ...: IsValidPathSegmentName
  kLongName,      // as kDnsSubdomain, but generateName is not looked at
  kIpAddress,     // ipaddresses
  kNone,          // what kPathSegment says of every kind
};
// The rule of `kind`.
NameRule name_rule(const Kind& kind);

// Faults of `metadata` of an object about to be created; metadata.name is there already. `kind` is
// a row of the group that was asked (core events are checked less than those of events.k8s.io).
std::vector<FieldError> validate_object_meta(const Kind& kind, Json metadata);
// Faults of changing `old_metadata` to `metadata` (immutable fields, finalizers while deleting, and
// all that create has). Repeated as often as upstream repeats them in the causes of its Status.
std::vector<FieldError> validate_object_meta_update(const Kind& kind, Json metadata,
                                                    Json old_metadata);

// Single rules; each message as upstream's, none when the text is fine.
std::vector<std::string> check_dns_subdomain(std::string_view text);
std::vector<std::string> check_dns_label(std::string_view text);
std::vector<std::string> check_dns1035_label(std::string_view text);
std::vector<std::string> check_path_segment(std::string_view text);
std::vector<std::string> check_qualified_name(std::string_view text);
std::vector<std::string> check_label_value(std::string_view text);

// 422 with all causes: `Pod "a" is invalid: [metadata.name: Invalid value: ..., ...]`. The message
// has each fault once.
Error invalid_error(const Kind& kind, std::string_view name, std::vector<FieldError> faults);

// The five random characters of generateName (k8s.io/apimachinery/pkg/util/rand alphabet), base cut
// to 58 characters.
std::string generate_name(std::string_view base, Random& random);

}  // namespace kedge::kube
