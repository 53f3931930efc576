#include "kube/openapi.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/openapi_paths.h"
#include "kube/openapi_schema.h"

namespace kedge::kube {
namespace {

using openapi::Definitions;
using openapi::Gvk;
using openapi::Paths;

void write_info(JsonText& out, std::string_view version) {
  out.open("info", '{');
  out.member("title", "Kubernetes");
  out.member("version", version);
  out.close('}');
}

void write_security_schemes(JsonText& out, std::string_view name) {
  out.open(name, '{');
  out.open("BearerToken", '{');
  out.member("description", "Bearer Token authentication");
  out.member("in", "header");
  out.member("name", "authorization");
  out.member("type", "apiKey");
  out.close('}');
  out.close('}');
}

// A document's name in parts: "apis/apps/v1".
struct Name {
  bool valid = false;
  bool group_only = false;
  std::string_view group, version;
};

Name parse_name(const Kinds& kinds, std::string_view name) {
  const std::vector<std::string_view> parts = split(name, '/');
  Name out;
  if (parts.size() == 2 && parts[0] == "api") {
    out.version = parts[1];
  } else if (parts.size() >= 2 && parts.size() <= 3 && parts[0] == "apis" && !parts[1].empty()) {
    out.group = parts[1];
    if (parts.size() == 3) out.version = parts[2];
    out.group_only = parts.size() == 2;
  } else {
    return out;
  }
  for (const auto& g : kinds.groups()) {
    if (g.group != out.group) continue;
    out.valid = out.group_only ||
                std::find(g.versions.begin(), g.versions.end(), out.version) != g.versions.end();
  }
  return out;
}

bool write_paths(Paths& paths, const Name& name, std::string_view text) {
  if (!name.valid) return paths.write_plain(text);
  if (name.group_only) {
    paths.write_group(name.group);
  } else {
    paths.write_group_version(name.group, name.version);
  }
  return true;
}

}  // namespace

std::vector<std::string> openapi_v3_names(const Kinds& kinds) {
  std::vector<std::string> out;
  for (const std::string_view name : Paths::plain_names()) out.emplace_back(name);
  for (const auto& g : kinds.groups()) {
    const std::string base = g.group.empty() ? "api" : "apis/" + std::string(g.group);
    if (!g.group.empty()) out.push_back(base);
    for (const std::string_view v : g.versions) out.push_back(base + "/" + std::string(v));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<std::string> openapi_v3_json(const Kinds& kinds, const OpenApiOptions& options,
                                           std::string_view name) {
  const Name parsed = parse_name(kinds, name);
  const Gvk scope = {parsed.group, parsed.version, ""};
  Definitions definitions(OpenApiVersion::kV3, kinds, &scope);
  JsonText out;
  out.open('{');
  out.member("openapi", "3.0.0");
  write_info(out, options.version);
  out.open("paths", '{');
  Paths paths(OpenApiVersion::kV3, kinds, options, out, definitions);
  if (!write_paths(paths, parsed, name)) return std::nullopt;
  out.close('}');
  out.open("components", '{');
  if (!definitions.empty()) {
    out.open("schemas", '{');
    definitions.write(out);
    out.close('}');
  }
  write_security_schemes(out, "securitySchemes");
  out.close('}');
  out.close('}');
  return out.take();
}

std::string openapi_v2_json(const Kinds& kinds, const OpenApiOptions& options) {
  Definitions definitions(OpenApiVersion::kV2, kinds, nullptr);
  JsonText out;
  out.open('{');
  out.member("swagger", "2.0");
  write_info(out, options.version);
  out.open("paths", '{');
  Paths paths(OpenApiVersion::kV2, kinds, options, out, definitions);
  for (const std::string& name : openapi_v3_names(kinds)) {
    write_paths(paths, parse_name(kinds, name), name);
  }
  out.close('}');
  out.open("definitions", '{');
  definitions.write(out);
  out.close('}');
  out.open("parameters", '{');
  openapi::write_parameters(out);
  out.close('}');
  write_security_schemes(out, "securityDefinitions");
  out.raw_member("security", R"([{"BearerToken":[]}])");
  out.close('}');
  return out.take();
}

}  // namespace kedge::kube
