#include "api/negotiate.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/strings.h"

namespace kedge::api {
namespace {

constexpr std::string_view kServed =
    "application/json, application/yaml, application/vnd.kubernetes.protobuf";
constexpr std::string_view kServedCustom = "application/json, application/yaml";
constexpr std::string_view kServedStreams =
    "application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";
constexpr MediaType kInOrder[] = {MediaType::kJson, MediaType::kYaml, MediaType::kProtobuf};

std::string_view subtype_of(MediaType type) {
  return media_type_name(type).substr(std::string_view("application/").size());
}

// goautoneg trims blanks alone.
std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
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
  return !copy.empty() && copy[0] != ' ' && end == copy.c_str() + copy.size() ? q : 0;
}

// "name=value" with one '=' and a value that is not empty.
void read_param(std::string_view text, AcceptClause& clause) {
  const size_t equal = text.find('=');
  if (equal == std::string_view::npos) return;
  const std::string_view value = text.substr(equal + 1);
  const size_t second = value.find('=');
  if (value.empty() || (second != std::string_view::npos && second + 1 < value.size())) return;
  const std::string_view cut = value.substr(0, second);
  const std::string_view name = trim_blanks(text.substr(0, equal));
  if (name == "q") {
    clause.q = parse_q(cut);
  } else {
    clause.params.emplace_back(name, trim_blanks(cut));
  }
}

std::optional<AcceptClause> parse_clause(std::string_view text) {
  text = trim_blanks(text);
  AcceptClause clause;
  const size_t end = text.find(';');
  const std::string_view type = text.substr(0, end);
  const size_t slash = type.find('/');
  clause.type = trim_blanks(type.substr(0, slash));
  if (slash == std::string_view::npos || slash + 1 == type.size()) {
    if (clause.type != "*") return std::nullopt;
    clause.subtype = "*";
  } else {
    clause.subtype = type.substr(slash + 1);
    const size_t second = clause.subtype.find('/');
    if (second != std::string_view::npos && second + 1 < clause.subtype.size()) return std::nullopt;
    clause.subtype = trim_blanks(clause.subtype.substr(0, second));
  }
  if (end == std::string_view::npos) return clause;
  for (std::string_view piece : split(text.substr(end + 1), ';')) read_param(piece, clause);
  return clause;
}

// What the parameters of a clause say; the last of a name counts.
struct Params {
  bool converts = false;  // one of as, g, v is there
  bool pretty = false;
  std::string_view as, group, version, stream, server_version;
};

Params read_params(const AcceptClause& clause) {
  Params p;
  for (const auto& [name, value] : clause.params) {
    if (name == "as") p.as = value;
    if (name == "g") p.group = value;
    if (name == "v") p.version = value;
    if (name == "stream") p.stream = value;
    if (name == "sv") p.server_version = value;
    if (name == "pretty") p.pretty = value == "1";
    p.converts = p.converts || name == "as" || name == "g" || name == "v";
  }
  return p;
}

bool allows_stream(const Params& p, MediaType type) {
  return p.stream.empty() || (type != MediaType::kYaml && p.stream == "watch");
}

// RequestScope.AllowsMediaTypeTransform of upstream.
std::optional<Transform> allowed_transform(const Params& p, MediaType type, const Offers& offers) {
  if (!p.converts) {
    if (type == MediaType::kProtobuf && !offers.protobuf) return std::nullopt;
    return Transform::kNone;
  }
  if (!offers.transforms || p.group != "meta.k8s.io") return std::nullopt;
  if (p.version != "v1" && p.version != "v1beta1") return std::nullopt;
  if (p.as == "PartialObjectMetadata") return Transform::kMetadata;
  if (p.as == "PartialObjectMetadataList") return Transform::kMetadataList;
  if (p.as == "Table" && offers.table && type != MediaType::kProtobuf) return Transform::kTable;
  return std::nullopt;
}

bool names_type(const AcceptClause& clause, MediaType type) {
  if (clause.type == "*" && clause.subtype == "*") return true;
  return clause.type == "application" &&
         (clause.subtype == "*" || clause.subtype == subtype_of(type));
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
  switch (type) {
    case MediaType::kJson:
      return "application/json";
    case MediaType::kYaml:
      return "application/yaml";
    case MediaType::kProtobuf:
      break;
  }
  return "application/vnd.kubernetes.protobuf";
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
    if (produces == Produces::kJsonOnly) continue;
    for (MediaType known : kInOrder) {
      if (type == media_type_name(known)) return {};
    }
  }
  std::string served(produces == Produces::kJsonOnly ? "application/json" : kServed);
  if (produces == Produces::kList) served.append(", ").append(kServedStreams);
  Error error(Code::kNotAcceptable, "406: Not Acceptable\n\nAvailable representations: " + served);
  error.mutable_details();
  return error;
}

Result<Output> negotiate_output(const http::Headers& headers, const Query& query,
                                const Offers& offers) {
  const std::string_view accept = headers.get("accept").value_or("");
  Output output;
  if (is_plain_json(accept)) {
    output.pretty = wants_pretty(headers, query);
    return output;
  }
  for (const AcceptClause& clause : parse_accept(accept)) {
    const Params params = read_params(clause);
    if (!params.server_version.empty() && !(offers.transforms && params.server_version == "v1")) {
      continue;
    }
    for (MediaType type : kInOrder) {
      if (!names_type(clause, type) || !allows_stream(params, type)) continue;
      const std::optional<Transform> transform = allowed_transform(params, type, offers);
      if (!transform) continue;
      output.type = type;
      output.transform = *transform;
      output.beta = *transform != Transform::kNone && params.version == "v1beta1";
      output.pretty = type == MediaType::kJson && (params.pretty || wants_pretty(headers, query));
      return output;
    }
  }
  return not_acceptable(kServed);
}

Output negotiate_error_output(const http::Headers& headers, const Query& query) {
  Result<Output> output = negotiate_output(headers, query, Offers{});
  if (output.ok()) return *output;
  return Output{MediaType::kJson, true};  // upstream's WriteRawJSON indents
}

Status check_stream(const Output& output) {
  if (output.type != MediaType::kYaml) return {};
  return not_acceptable(kServedStreams);
}

Result<MediaType> negotiate_input(const http::Headers& headers, bool protobuf) {
  const std::string_view value = headers.get("content-type").value_or("");
  if (value.empty()) return MediaType::kJson;
  const std::string name = to_lower(trim(value.substr(0, value.find(';'))));
  for (const MediaType type : kInOrder) {
    if (name == media_type_name(type) && (protobuf || type != MediaType::kProtobuf)) return type;
  }
  return Error(Code::kUnsupportedMediaType,
               "the body of the request was in an unknown format - accepted media types include: " +
                   std::string(protobuf ? kServed : kServedCustom));
}

static Result<DiscoveryOutput> plain_discovery(const http::Headers& headers, const Query& query) {
  DiscoveryOutput out;
  out.output = TRY(negotiate_output(headers, query, Offers{}));
  return out;
}

Result<DiscoveryOutput> negotiate_discovery(const http::Headers& headers, const Query& query) {
  const std::string_view accept = headers.get("accept").value_or("");
  DiscoveryOutput out;
  if (!is_plain_json(accept)) {
    for (const AcceptClause& clause : parse_accept(accept)) {
      const Params p = read_params(clause);
      const bool plain = !p.converts && p.server_version.empty();
      const bool aggregated = p.group == "apidiscovery.k8s.io" && p.version == "v2" &&
                              p.as == "APIGroupDiscoveryList" && p.server_version.empty();
      for (MediaType type : kInOrder) {
        if (!names_type(clause, type) || !allows_stream(p, type)) continue;
        if (aggregated) {
          out.form = DiscoveryForm::kAggregatedV2;
          out.output.type = type;
          out.output.pretty =
              type == MediaType::kJson && (p.pretty || wants_pretty(headers, query));
          return out;
        }
        if (plain) return plain_discovery(headers, query);
      }
    }
  }
  return plain_discovery(headers, query);
}

namespace {

struct PatchTypeRow {
  std::string_view name;
  registry::PatchType type;
};
constexpr PatchTypeRow kPatchTypes[] = {
    {"application/json-patch+json", registry::PatchType::kJson},
    {"application/merge-patch+json", registry::PatchType::kMerge},
    {"application/strategic-merge-patch+json", registry::PatchType::kStrategic},
    {"application/apply-patch+yaml", registry::PatchType::kApply},
};

}  // namespace

bool is_patch_type(std::string_view content_type) {
  for (const std::string_view part : split(content_type, ',')) {
    const std::string_view type = trim(part.substr(0, part.find(';')));
    for (const PatchTypeRow& row : kPatchTypes) {
      if (row.name == type) return true;
    }
  }
  return false;
}

Error unsupported_media_type() {
  Error error(Code::kUnsupportedMediaType, "415: Unsupported Media Type");
  error.mutable_details();
  return error;
}

Result<registry::PatchType> negotiate_patch(std::string_view content_type) {
  const std::string_view type = content_type.substr(0, content_type.find(';'));
  std::string all;
  for (const PatchTypeRow& row : kPatchTypes) {
    if (row.name == type) return row.type;
    all += (all.empty() ? "" : ", ") + std::string(row.name);
  }
  return Error(
      Code::kUnsupportedMediaType,
      "the body of the request was in an unknown format - accepted media types include: " + all);
}

}  // namespace kedge::api
