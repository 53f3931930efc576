#include "api/negotiate.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/strings.h"

namespace kedge::api {
namespace {

constexpr std::string_view kServed = "application/json, application/yaml";

std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

// The preference of goautoneg: q first, then no wildcard before a wildcard.
bool before(const AcceptClause& a, const AcceptClause& b) {
  if (a.q > b.q) return true;
  if (a.type != "*" && b.type == "*") return true;
  return a.subtype != "*" && b.subtype == "*";
}

double parse_q(std::string_view text) {
  const std::string copy(text);
  char* end = nullptr;
  const double q = std::strtod(copy.c_str(), &end);
  return end == copy.c_str() + copy.size() && !copy.empty() ? q : 1;
}

std::optional<AcceptClause> parse_clause(std::string_view text) {
  AcceptClause clause;
  bool first = true;
  for (std::string_view piece : split(text, ';')) {
    piece = trim(piece);
    if (first) {
      first = false;
      const size_t slash = piece.find('/');
      clause.type = trim(piece.substr(0, slash));
      if (slash == std::string_view::npos) {
        if (clause.type != "*") return std::nullopt;
        clause.subtype = "*";
      } else {
        clause.subtype = trim(piece.substr(slash + 1));
      }
      continue;
    }
    const size_t equal = piece.find('=');
    if (equal == std::string_view::npos) continue;
    const std::string_view name = trim(piece.substr(0, equal));
    const std::string_view value = unquoted(trim(piece.substr(equal + 1)));
    if (name == "q") {
      clause.q = parse_q(value);
    } else {
      clause.params.emplace_back(name, value);
    }
  }
  return clause;
}

struct Match {
  bool matches = false;
  bool pretty = false;
  std::string_view as, group, version;
};

// The parameters of a clause, as upstream's acceptMediaTypeOptions for endpoints without
// conversions; those are returned for discovery, which has one.
Match match_params(const AcceptClause& clause, MediaType type) {
  Match m;
  for (const auto& [name, value] : clause.params) {
    if (name == "as") m.as = value;
    if (name == "g") m.group = value;
    if (name == "v") m.version = value;
    if (name == "stream" && !value.empty() && (type != MediaType::kJson || value != "watch")) {
      return {};
    }
    if (name == "sv" && !value.empty()) return {};
    if (name == "pretty") m.pretty = value == "1";
  }
  m.matches = true;
  return m;
}

bool has_conversion(const AcceptClause& clause) {
  return std::any_of(clause.params.begin(), clause.params.end(), [](const auto& p) {
    return p.first == "as" || p.first == "g" || p.first == "v";
  });
}

bool names_type(const AcceptClause& clause, MediaType type) {
  if (clause.type == "*" && clause.subtype == "*") return true;
  if (clause.type != "application") return false;
  return clause.subtype == "*" || clause.subtype == (type == MediaType::kJson ? "json" : "yaml");
}

bool wants_pretty(const http::Headers& headers, const Query& query) {
  const std::string_view asked = query.get("pretty").value_or("");
  if (!asked.empty()) return go_parse_bool(asked).value_or(false);
  const std::string_view agent = headers.get("user-agent").value_or("");
  return agent.starts_with("curl") || agent.starts_with("Wget") || agent.starts_with("Mozilla/5.0");
}

Error not_acceptable(std::string_view served) {
  return Error(Code::kNotAcceptable,
               "only the following media types are accepted: " + std::string(served));
}

// What nearly every client sends, without the parser.
bool is_plain_json(std::string_view accept) {
  return accept.empty() || accept == "*/*" || accept == "application/json";
}

}  // namespace

std::string_view media_type_name(MediaType type) {
  return type == MediaType::kJson ? "application/json" : "application/yaml";
}

std::vector<AcceptClause> parse_accept(std::string_view header) {
  std::vector<AcceptClause> clauses;
  for (std::string_view part : split(header, ',')) {
    if (std::optional<AcceptClause> clause = parse_clause(part)) clauses.push_back(*clause);
  }
  // Insertion sort, as Go's for so few: the order is not a strict one, so the algorithm counts.
  for (size_t i = 1; i < clauses.size(); i++) {
    for (size_t j = i; j > 0 && before(clauses[j], clauses[j - 1]); j--) {
      std::swap(clauses[j], clauses[j - 1]);
    }
  }
  return clauses;
}

Status check_route_accepts(std::string_view accept, Produces produces) {
  if (is_plain_json(accept)) return {};
  for (std::string_view part : split(accept, ',')) {
    const std::string_view type = trim(part.substr(0, part.find(';')));
    if (type == "*/*" || type == "application/json") return {};
    if (produces != Produces::kJsonOnly && type == "application/yaml") return {};
  }
  std::string served(produces == Produces::kJsonOnly ? "application/json" : kServed);
  if (produces == Produces::kList) served += ", application/json;stream=watch";
  Error error(Code::kNotAcceptable, "406: Not Acceptable\n\nAvailable representations: " + served);
  error.mutable_details();
  return error;
}

Result<Output> negotiate_output(const http::Headers& headers, const Query& query) {
  const std::string_view accept = headers.get("accept").value_or("");
  Output output;
  if (is_plain_json(accept)) {
    output.pretty = wants_pretty(headers, query);
    return output;
  }
  for (const AcceptClause& clause : parse_accept(accept)) {
    for (MediaType type : {MediaType::kJson, MediaType::kYaml}) {
      if (!names_type(clause, type) || has_conversion(clause)) continue;
      const Match m = match_params(clause, type);
      if (!m.matches) continue;
      output.type = type;
      output.pretty = type == MediaType::kJson && (m.pretty || wants_pretty(headers, query));
      return output;
    }
  }
  return not_acceptable(kServed);
}

Output negotiate_error_output(const http::Headers& headers, const Query& query) {
  Result<Output> output = negotiate_output(headers, query);
  if (output.ok()) return *output;
  return Output{MediaType::kJson, true};  // upstream's WriteRawJSON indents
}

Status negotiate_watch(const http::Headers& headers) {
  const std::string_view accept = headers.get("accept").value_or("");
  if (is_plain_json(accept)) return {};
  Result<Output> output = negotiate_output(headers, Query());
  if (output.ok() && output->type == MediaType::kJson) return {};
  return not_acceptable("application/json;stream=watch");
}

Result<MediaType> negotiate_input(const http::Headers& headers) {
  const std::string_view value = headers.get("content-type").value_or("");
  if (value.empty()) return MediaType::kJson;
  const std::string type = to_lower(trim(value.substr(0, value.find(';'))));
  if (type == "application/json") return MediaType::kJson;
  if (type == "application/yaml") return MediaType::kYaml;
  return Error(Code::kUnsupportedMediaType,
               "the body of the request was in an unknown format - accepted media types include: " +
                   std::string(kServed));
}

Result<DiscoveryOutput> negotiate_discovery(const http::Headers& headers, const Query& query) {
  const std::string_view accept = headers.get("accept").value_or("");
  DiscoveryOutput out;
  if (!is_plain_json(accept)) {
    for (const AcceptClause& clause : parse_accept(accept)) {
      if (!names_type(clause, MediaType::kJson)) {
        if (names_type(clause, MediaType::kYaml) && !has_conversion(clause)) break;
        continue;
      }
      const Match m = match_params(clause, MediaType::kJson);
      if (m.matches && m.group == "apidiscovery.k8s.io" && m.version == "v2" &&
          m.as == "APIGroupDiscoveryList") {
        out.form = DiscoveryForm::kAggregatedV2;
        out.output.pretty = m.pretty || wants_pretty(headers, query);
        return out;
      }
      if (m.matches && !has_conversion(clause)) break;
    }
  }
  out.output = TRY(negotiate_output(headers, query));
  return out;
}

}  // namespace kedge::api
