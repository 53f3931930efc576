#include "policy/authorizer.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::policy {
namespace {

// The texts of a refusal may be shown by a browser (upstream's sanitizer).
std::string sanitized(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string refusal(const Attributes& a) {
  const std::string who = "User " + go_quote(a.user->name) + " cannot " + std::string(a.verb);
  if (!a.is_resource) return who + " path " + go_quote(a.path);
  std::string resource(a.resource);
  if (!a.subresource.empty()) resource += "/" + std::string(a.subresource);
  const std::string what =
      who + " resource " + go_quote(resource) + " in API group " + go_quote(a.group);
  if (a.ns.empty()) return what + " at the cluster scope";
  return what + " in the namespace " + go_quote(a.ns);
}

}  // namespace

Decision MastersAuthorizer::authorize(const Attributes& a) {
  return {a.user->in_group(kMasters), ""};
}

// Upstream's list does not know of it; RBAC tells of the binding cluster-admin.
RuleList MastersAuthorizer::rules_for(const User&, std::string_view) { return {}; }

Decision UnionAuthorizer::authorize(const Attributes& attributes) {
  Decision refused;
  for (Authorizer* member : members_) {
    Decision d = member->authorize(attributes);
    if (d.allowed) return d;
    if (d.reason.empty()) continue;
    if (!refused.reason.empty()) refused.reason += '\n';
    refused.reason += d.reason;
  }
  return refused;
}

RuleList UnionAuthorizer::rules_for(const User& user, std::string_view ns) {
  RuleList all;
  std::vector<std::string> errors;
  for (Authorizer* member : members_) {
    RuleList list = member->rules_for(user, ns);
    all.rules.insert(all.rules.end(), list.rules.begin(), list.rules.end());
    all.incomplete = all.incomplete || list.incomplete;
    if (!list.error.empty()) errors.push_back(std::move(list.error));
  }
  all.error = errors.size() == 1 ? errors[0] : errors.empty() ? "" : "[" + join(errors, ", ") + "]";
  return all;
}

Error forbidden(const Attributes& a, std::string_view reason) {
  std::string cause = sanitized(refusal(a));
  if (!reason.empty()) cause += ": " + std::string(reason);
  ErrorDetails details;
  if (!a.is_resource) return Error(Code::kForbidden, "forbidden: " + cause, std::move(details));
  std::string what(a.resource);
  if (!a.group.empty()) what += "." + std::string(a.group);
  if (!a.name.empty()) what += " " + go_quote(a.name);
  details.name = a.name;
  details.group = a.group;
  details.kind = a.resource;
  return Error(Code::kForbidden, what + " is forbidden: " + cause, std::move(details));
}

Status check(Authorizer& authorizer, const User& user, std::string_view verb,
             const kube::Kind& kind, std::string_view ns, std::string_view name,
             std::string_view subresource) {
  Attributes a;
  a.user = &user;
  a.verb = verb;
  a.is_resource = true;
  a.group = kind.group;
  a.version = kind.version;
  a.resource = kind.resource;
  a.subresource = subresource;
  a.ns = ns;
  a.name = name;
  const Decision d = authorizer.authorize(a);
  if (d.allowed) return {};
  return forbidden(a, d.reason);
}

}  // namespace kedge::policy
