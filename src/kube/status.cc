#include "kube/status.h"

#include "base/strings.h"
#include "kube/json.h"

namespace kedge::kube {
namespace {

void add(std::string& out, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  if (out.back() != '{') out += ',';
  out += '"';
  out += name;
  out += "\":";
  append_json_string(out, text);
}

void add_details(std::string& out, const ErrorDetails& d) {
  out += ",\"details\":{";
  add(out, "name", d.name);
  add(out, "group", d.group);
  add(out, "kind", d.kind);
  add(out, "uid", d.uid);
  if (!d.causes.empty()) {
    if (out.back() != '{') out += ',';
    out += "\"causes\":[";
    for (const ErrorCause& c : d.causes) {
      if (out.back() != '[') out += ',';
      out += '{';
      add(out, "reason", c.reason);
      add(out, "message", c.message);
      add(out, "field", c.field);
      out += '}';
    }
    out += ']';
  }
  if (d.retry_after_seconds != 0) {
    if (out.back() != '{') out += ',';
    out += "\"retryAfterSeconds\":" + std::to_string(d.retry_after_seconds);
  }
  out += '}';
}

ErrorDetails resource_details(const Kind& kind, std::string_view name) {
  ErrorDetails d;
  d.name = name;
  d.group = kind.group;
  d.kind = kind.resource;  // upstream puts the resource here (NewNotFound and its like)
  return d;
}

std::string named(const Kind& kind, std::string_view name) {
  return kind.qualified_resource() + " " + go_quote(name);
}

}  // namespace

std::string status_json(const Error& error) {
  const CodeInfo& info = code_info(error.code());
  std::string out = R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure")";
  add(out, "message", error.message());
  add(out, "reason", info.reason);
  if (error.details() != nullptr) add_details(out, *error.details());
  out += ",\"code\":" + std::to_string(info.http_status) + "}";
  return out;
}

std::string success_status_json(const Kind& kind, std::string_view name, std::string_view uid) {
  std::string out = R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success")";
  ErrorDetails d = resource_details(kind, name);
  d.uid = uid;
  add_details(out, d);
  out += '}';
  return out;
}

Error not_found(const Kind& kind, std::string_view name) {
  return Error(Code::kNotFound, named(kind, name) + " not found", resource_details(kind, name));
}

Error already_exists(const Kind& kind, std::string_view name) {
  return Error(Code::kAlreadyExists, named(kind, name) + " already exists",
               resource_details(kind, name));
}

Error conflict(const Kind& kind, std::string_view name, std::string_view reason) {
  return Error(Code::kConflict,
               "Operation cannot be fulfilled on " + named(kind, name) + ": " + std::string(reason),
               resource_details(kind, name));
}

Error forbidden(const Kind& kind, std::string_view name, std::string_view reason) {
  return Error(Code::kForbidden, named(kind, name) + " is forbidden: " + std::string(reason),
               resource_details(kind, name));
}

Error bad_request(std::string message) { return Error(Code::kBadRequest, std::move(message)); }

}  // namespace kedge::kube
