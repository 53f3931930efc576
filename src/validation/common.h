// Checks that several kinds share: apimachinery's pkg/util/validation and pkg/api/validation, and
// what pkg/apis/core/validation lends to other groups.
//
// Field names are relative to where the walk is (Faults::In). Documents have gone through
// kube/schema.h, so zero values that Go omits are absent. An absent value is skipped unless a
// function says otherwise. Texts are upstream's; nothing is allocated for what is right.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "validation/faults.h"

namespace kedge::validation {

// Finds members of an object: few by comparing, many by an index. For loops over what may be large.
class Members {
 public:
  explicit Members(Json object) : object_(object), index_(object.size() > kFew ? object : Json()) {}
  Json get(std::string_view name) const {
    return object_.size() > kFew ? index_.get(name) : object_.get(name);
  }

 private:
  static constexpr size_t kFew = 24;
  Json object_;
  kube::JsonIndex index_;
};

// --- single values
void check_non_negative(Faults& faults, std::string_view field, Json value);
void check_positive(Faults& faults, std::string_view field, Json value);
void check_in_range(Faults& faults, std::string_view field, Json value, int64_t least,
                    int64_t most);
void check_port(Faults& faults, std::string_view field, Json value);  // 1 to 65535
// IntOrString: a number, or an IANA service name.
void check_port_or_name(Faults& faults, std::string_view field, Json value);
void check_port_name(Faults& faults, std::string_view field, std::string_view text);
// `supported` is shown in its order; upstream sorts most. "" is a value: where it means absent the
// caller asks first.
void check_enum(Faults& faults, std::string_view field, Json value,
                std::span<const std::string_view> supported);
// The same for a string that has to be there.
void check_required_enum(Faults& faults, std::string_view field, Json value,
                         std::span<const std::string_view> supported);
// False: absent or empty, and said so.
bool check_required_string(Faults& faults, std::string_view field, Json value,
                           std::string_view detail = {});
void check_dns_label_value(Faults& faults, std::string_view field, std::string_view text);
void check_dns_subdomain_value(Faults& faults, std::string_view field, std::string_view text);
void check_qualified_name_value(Faults& faults, std::string_view field, std::string_view text);
// Keys of ConfigMaps and Secrets.
void check_config_map_key(Faults& faults, std::string_view field, std::string_view text);
void check_http_header_name(Faults& faults, std::string_view field, std::string_view text);
// "acme.io/foo": IsDomainPrefixedPath.
void check_domain_prefixed_path(Faults& faults, std::string_view field, std::string_view text);
// "acme.io/foo": IsDomainPrefixedKey.
void check_domain_prefixed_key(Faults& faults, std::string_view field, std::string_view text);
// IsFullyQualifiedName: three segments at least.
void check_fully_qualified_name(Faults& faults, std::string_view field, std::string_view text);
// A subdomain whose labels may have underscores.
void check_dns_subdomain_underscore(Faults& faults, std::string_view field, std::string_view text);

// "field is immutable", by same_value().
void check_immutable(Faults& faults, std::string_view field, Json now, Json old);
// apiequality.Semantic.DeepEqual: absent, null and empty lists or maps are the same, quantities are
// compared as numbers (those in members that hold quantities: limits, requests, capacity, ...).
bool same_value(Json a, Json b);

// `text` with upstream's words about a regular expression (RegexError).
std::string regex_error(std::string_view text, std::string_view regex,
                        std::initializer_list<std::string_view> examples);

// --- addresses, as lenient as netutils.ParseIPSloppy; a mapped IPv4 address is IPv4
bool is_ip(std::string_view text);
bool is_ipv4(std::string_view text);
bool is_ipv6(std::string_view text);
bool is_cidr(std::string_view text);
// IsValidIPForLegacyField, strict: no leading zeros, no mapped addresses.
void check_ip(Faults& faults, std::string_view field, std::string_view text);
void check_cidr(Faults& faults, std::string_view field, std::string_view text);
// IsValidIP, IsValidCIDR: canonical, too.
void check_canonical_ip(Faults& faults, std::string_view field, std::string_view text);
void check_canonical_cidr(Faults& faults, std::string_view field, std::string_view text);

// --- IntOrString with percent
void check_percent(Faults& faults, std::string_view field, Json value);  // IsValidPercent
void check_non_negative_int_or_percent(Faults& faults, std::string_view field, Json value);
void check_at_most_100_percent(Faults& faults, std::string_view field, Json value);

// --- structures: the walk is AT the place
// `any_values`: upstream's AllowInvalidLabelValueInSelector, where the old object had such already.
void check_label_selector(Faults& faults, Json selector, bool any_values = false);
bool selector_is_empty(Json selector);              // neither labels nor expressions
bool selector_matches(Json selector, Json labels);  // valid selectors; an empty one matches
bool selector_has_invalid_value(Json selector);     // LabelSelectorHasInvalidLabelValue
bool labels_match(Json wanted, Json labels);        // a plain map as selector
void check_labels_map(Faults& faults, std::string_view field, Json labels);
void check_annotations_map(Faults& faults, std::string_view field, Json annotations);
// `any_values` as above.
void check_node_selector(Faults& faults, Json node_selector, bool any_values = false);
void check_node_selector_term(Faults& faults, Json term, bool any_values = false);
// ValidateTemplateObjectMeta: labels and annotations and nothing else.
void check_template_object_meta(Faults& faults, Json metadata);
void check_conditions(Faults& faults, Json conditions);  // metav1; AT the list

// --- resources (cpu, hugepages-2Mi, example.com/gpu) and quantities
bool is_native_resource(std::string_view name);
bool is_extended_resource(std::string_view name);
bool is_standard_container_resource(std::string_view name);
bool is_standard_quota_resource(std::string_view name);
bool is_integer_resource(std::string_view name);
void check_resource_name(Faults& faults, std::string_view field, std::string_view name);
// validateContainerResourceName
void check_container_resource_name(Faults& faults, std::string_view field, std::string_view name);
// ValidateResourceQuantityValue
void check_resource_quantity(Faults& faults, std::string_view field, std::string_view resource,
                             std::string_view quantity);
void check_non_negative_quantity(Faults& faults, std::string_view field, std::string_view quantity);
void check_positive_quantity(Faults& faults, std::string_view field, std::string_view quantity);

}  // namespace kedge::validation
