// Query: the parameters of a request's URL, percent-decoded, in order of arrival.
//
// As Go's url.ParseQuery as kube-apiserver uses it: '+' is a blank, and a pair that is broken (a
// bad escape, a ';') is left out as if it had not been sent. Bounded by the header limits of
// http/. Values own their text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace kedge::api {

class Query {
 public:
  static Query parse(std::string_view raw);

  bool empty() const { return params_.empty(); }
  bool has(std::string_view name) const { return get(name).has_value(); }
  // The first value of that name.
  std::optional<std::string_view> get(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;

  // Values as k8s.io/apimachinery/pkg/runtime/conversion.go converts them; absent: nothing.
  // A flag is true unless it is "false" or "0".
  std::optional<bool> flag(std::string_view name) const;
  // Error: 400 with strconv's text.
  Result<std::optional<int64_t>> integer(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> params_;
};

// strconv.ParseInt(text, 10, 64) and strconv.ParseUint, with their error texts
// (`strconv.ParseInt: parsing "abc": invalid syntax`). The Error's code is BadRequest.
Result<int64_t> go_parse_int(std::string_view text);
Result<uint64_t> go_parse_uint(std::string_view text);
// strconv.ParseBool; nothing for other texts.
std::optional<bool> go_parse_bool(std::string_view text);

}  // namespace kedge::api
