#include "api/query.h"

#include <algorithm>
#include <cctype>

#include "base/strings.h"

namespace kedge::api {

Query Query::parse(std::string_view raw) {
  Query query;
  while (!raw.empty()) {
    const size_t end = raw.find('&');
    const std::string_view pair = raw.substr(0, end);
    raw = end == std::string_view::npos ? std::string_view() : raw.substr(end + 1);
    if (pair.empty() || pair.find(';') != std::string_view::npos) continue;
    const size_t equal = pair.find('=');
    std::optional<std::string> name = percent_decode(pair.substr(0, equal), true);
    std::optional<std::string> value = equal == std::string_view::npos
                                           ? std::string()
                                           : percent_decode(pair.substr(equal + 1), true);
    if (!name || !value) continue;
    query.params_.emplace_back(std::move(*name), std::move(*value));
  }
  return query;
}

std::optional<std::string_view> Query::get(std::string_view name) const {
  for (const auto& [n, v] : params_) {
    if (n == name) return std::string_view(v);
  }
  return std::nullopt;
}

std::vector<std::string_view> Query::all(std::string_view name) const {
  std::vector<std::string_view> out;
  for (const auto& [n, v] : params_) {
    if (n == name) out.emplace_back(v);
  }
  return out;
}

std::optional<bool> Query::flag(std::string_view name) const {
  const std::optional<std::string_view> text = get(name);
  if (!text) return std::nullopt;
  return !(*text == "0" || equals_ignore_case(*text, "false"));
}

Result<std::optional<int64_t>> Query::integer(std::string_view name) const {
  const std::optional<std::string_view> text = get(name);
  if (!text) return std::optional<int64_t>();
  return std::optional<int64_t>(TRY(go_parse_int(*text)));
}

namespace {

Error number_error(std::string_view function, std::string_view text, std::string_view what) {
  return Error(Code::kBadRequest, "strconv." + std::string(function) + ": parsing " +
                                      go_quote(text) + ": " + std::string(what));
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<int64_t> go_parse_int(std::string_view text) {
  std::string_view digits = text;
  if (!digits.empty() && (digits[0] == '+' || digits[0] == '-')) digits.remove_prefix(1);
  if (!all_digits(digits)) return number_error("ParseInt", text, "invalid syntax");
  const bool negative = text[0] == '-';
  const std::optional<int64_t> v =
      parse_i64(negative ? text : digits);  // a leading '+' is Go's, not ours
  if (!v) return number_error("ParseInt", text, "value out of range");
  return *v;
}

Result<uint64_t> go_parse_uint(std::string_view text) {
  if (!all_digits(text)) return number_error("ParseUint", text, "invalid syntax");
  const std::optional<uint64_t> v = parse_u64(text);
  if (!v) return number_error("ParseUint", text, "value out of range");
  return *v;
}

std::optional<bool> go_parse_bool(std::string_view text) {
  for (std::string_view t : {"1", "t", "T", "true", "TRUE", "True"}) {
    if (text == t) return true;
  }
  for (std::string_view t : {"0", "f", "F", "false", "FALSE", "False"}) {
    if (text == t) return false;
  }
  return std::nullopt;
}

}  // namespace kedge::api
