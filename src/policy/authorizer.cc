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

namespace {

constexpr std::string_view kOpenPaths[] = {"/healthz", "/livez", "/readyz", "/version",
                                           "/version/"};

// What everybody who is known may ask about himself.
struct OpenReview {
  std::string_view group;
  std::string_view resource;
};
constexpr OpenReview kOpenReviews[] = {
    {"authorization.k8s.io", "selfsubjectaccessreviews"},
    {"authorization.k8s.io", "selfsubjectrulesreviews"},
    {"authentication.k8s.io", "selfsubjectreviews"},
};

bool is_open(const Attributes& a) {
  const bool known = a.user->in_group(kAuthenticated);
  if (!a.is_resource) {
    if (a.verb != "get" || !(known || a.user->in_group(kUnauthenticated))) return false;
    return std::find(std::begin(kOpenPaths), std::end(kOpenPaths), a.path) != std::end(kOpenPaths);
  }
  if (a.verb != "create" || !known || !a.subresource.empty()) return false;
  return std::any_of(std::begin(kOpenReviews), std::end(kOpenReviews), [&](const OpenReview& r) {
    return r.group == a.group && r.resource == a.resource;
  });
}

}  // namespace

Decision MastersAuthorizer::authorize(const Attributes& a) {
  return {a.user->in_group(kMasters) || is_open(a), ""};
}

RuleList MastersAuthorizer::rules_for(const User& user, std::string_view) {
  RuleList rules;
  const bool known = user.in_group(kAuthenticated);
  if (known) {
    rules.resources.push_back({{"create"},
                               {"authorization.k8s.io"},
                               {"selfsubjectaccessreviews", "selfsubjectrulesreviews"},
                               {}});
    rules.resources.push_back({{"create"}, {"authentication.k8s.io"}, {"selfsubjectreviews"}, {}});
  }
  if (user.in_group(kMasters)) {
    rules.resources.push_back({{"*"}, {"*"}, {"*"}, {}});
    rules.paths.push_back({{"*"}, {}, {"*"}, {}});
  }
  if (known || user.in_group(kUnauthenticated)) {
    Rule open;
    open.verbs.emplace_back("get");
    for (std::string_view path : kOpenPaths) open.what.emplace_back(path);
    rules.paths.push_back(std::move(open));
  }
  return rules;
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
