#include "api/impersonate.h"

#include <algorithm>

#include "base/strings.h"
#include "kube/meta.h"
#include "kube/status.h"
#include "policy/service_account_token.h"

namespace kedge::api {
namespace {

using policy::Attributes;
using policy::Authorizer;
using policy::Decision;
using policy::User;

constexpr std::string_view kPrefix = "impersonate-";
constexpr std::string_view kExtraPrefix = "impersonate-extra-";
constexpr std::string_view kReviews = "authentication.k8s.io";
// So many checks of one kind are tried as one check of "*" first (upstream's).
constexpr size_t kManyChecks = 4;

bool has_prefix(std::string_view name, std::string_view prefix) {
  return name.size() >= prefix.size() && equals_ignore_case(name.substr(0, prefix.size()), prefix);
}

struct Wish {
  User user;
  bool asked = false;  // there is a header beside the user's name
};

Wish read_wish(const http::Headers& headers) {
  Wish wish;
  for (const auto& [name, value] : headers.fields()) {
    if (!has_prefix(name, kPrefix)) continue;
    const std::string_view what = std::string_view(name).substr(kPrefix.size());
    if (equals_ignore_case(what, "user")) {
      if (wish.user.name.empty()) wish.user.name = value;
    } else if (equals_ignore_case(what, "uid")) {
      if (wish.user.uid.empty()) wish.user.uid = value;
      wish.asked = wish.asked || !value.empty();
    } else if (equals_ignore_case(what, "group")) {
      wish.user.groups.push_back(value);
      wish.asked = true;
    } else if (has_prefix(name, kExtraPrefix)) {
      const std::string key = to_lower(std::string_view(name).substr(kExtraPrefix.size()));
      wish.user.extra[percent_decode(key, false).value_or(key)].push_back(value);
      wish.asked = true;
    }
  }
  return wish;
}

// Go's %#v of []string.
std::string go_strings(const std::vector<std::string>& list) {
  std::string out = "[]string{";
  for (const std::string& s : list) {
    if (out.back() != '{') out += ", ";
    out += go_quote(s);
  }
  return out + "}";
}

Error without_name(const User& wanted) {
  std::string shown = R"(&user.DefaultInfo{Name:"", UID:)" + go_quote(wanted.uid) + ", Groups:";
  shown += wanted.groups.empty() ? "[]string(nil)" : go_strings(wanted.groups);
  shown += ", Extra:map[string][]string";
  if (wanted.extra.empty()) {
    shown += "(nil)";
  } else {
    shown += '{';
    for (const auto& [key, values] : wanted.extra) {
      if (shown.back() != '{') shown += ", ";
      shown += go_quote(key) + ":" + go_strings(values);
    }
    shown += '}';
  }
  return kube::bad_request("requested " + shown + "} without impersonating a user name");
}

std::optional<std::string_view> node_of(std::string_view user) {
  if (!user.starts_with(policy::kNodePrefix)) return std::nullopt;
  user.remove_prefix(policy::kNodePrefix.size());
  if (!kube::check_dns_subdomain(user).empty()) return std::nullopt;
  return user;
}

bool is_account(std::string_view user) {
  return policy::split_service_account_user(user).has_value();
}

bool only_name(const User& user) {
  return user.uid.empty() && user.groups.empty() && user.extra.empty();
}

// --- modes: whether they fit
bool fits_own_node(const User& wanted, const User& sender) {
  const auto node = node_of(wanted.name);
  if (!node || !only_name(wanted) || !is_account(sender.name)) return false;
  const auto it = sender.extra.find(std::string(policy::kNodeName));
  return it != sender.extra.end() && it->second.size() == 1 && it->second[0] == *node;
}
bool fits_node(const User& wanted, const User&) {
  return only_name(wanted) && node_of(wanted.name).has_value();
}
bool fits_account(const User& wanted, const User&) {
  return only_name(wanted) && is_account(wanted.name);
}
bool fits_others(const User& wanted, const User&) {
  return !node_of(wanted.name) && !is_account(wanted.name);
}
bool fits_all(const User&, const User&) { return true; }

struct Mode {
  std::string_view name;  // "": the older right
  bool (*fits)(const User& wanted, const User& sender);
};
constexpr Mode kModes[] = {
    {"associated-node", fits_own_node},
    {"arbitrary-node", fits_node},
    {"serviceaccount", fits_account},
    {"user-info", fits_others},
    {"", fits_all},
};

// One mode's questions to the authorizer.
class Check {
 public:
  Check(const Mode& mode, const User& sender, Authorizer& authorizer)
      : mode_(mode),
        sender_(sender),
        authorizer_(authorizer),
        verb_(constrained() ? "impersonate:" + std::string(mode.name) : "impersonate") {
    if (!own_node()) return;
    // The answer has to hold for the account on every node: what differs between them is left out.
    std::vector<std::string> keys;
    for (const auto& [key, values] : sender.extra) keys.push_back(key);
    sender_.extra = {{"authentication.kubernetes.io/associated-node-keys", std::move(keys)}};
  }

  Result<User> run(const Attributes& request, const User& wanted) {
    if (constrained()) {
      Attributes a = request;
      const std::string on = "impersonate-on:" + std::string(mode_.name) + ":";
      const std::string verb = on + std::string(request.verb);
      a.verb = verb;
      a.user = &sender_;
      TRY(ask(a));
    }
    User actual = wanted;
    TRY(name(wanted, actual));
    if (!wanted.uid.empty()) TRY(piece(kReviews, "uids", wanted.uid));
    TRY(groups(wanted.groups));
    TRY(extra(wanted));
    if (actual.name == policy::kAnonymous) {
      add_group(actual, policy::kUnauthenticated);
    } else if (!actual.in_group(policy::kUnauthenticated)) {
      add_group(actual, policy::kAuthenticated);
    }
    return actual;
  }

 private:
  bool constrained() const { return !mode_.name.empty(); }
  bool own_node() const { return mode_.fits == fits_own_node; }
  // Users and groups are of the core group for the older right alone.
  std::string_view group() const { return constrained() ? kReviews : std::string_view(); }

  static void add_group(User& user, std::string_view group) {
    if (!user.in_group(group)) user.groups.emplace_back(group);
  }

  Attributes attributes(std::string_view group, std::string_view resource, std::string_view name) {
    Attributes a;
    a.user = &sender_;
    a.verb = verb_;
    a.is_resource = true;
    a.group = group;
    a.version = "v1";
    a.resource = resource;
    a.name = name;
    return a;
  }

  Status ask(const Attributes& a) {
    const Decision d = authorizer_.authorize(a);
    if (d.allowed) return {};
    return policy::forbidden(a, d.reason);
  }

  Status piece(std::string_view group, std::string_view resource, std::string_view name) {
    return ask(attributes(group, resource, name));
  }

  Status name(const User& wanted, User& actual) {
    Attributes a = attributes(group(), "users", wanted.name);
    if (const auto node = node_of(wanted.name); node && constrained()) {
      a.resource = "nodes";
      a.name = own_node() ? "*" : *node;
      actual.groups = {std::string(policy::kNodes)};
    }
    if (const auto account = policy::split_service_account_user(wanted.name)) {
      a.resource = "serviceaccounts";
      a.ns = account->ns;
      a.name = account->name;
      if (wanted.groups.empty()) actual.groups = policy::service_account_groups(account->ns);
    }
    return ask(a);
  }

  Status groups(const std::vector<std::string>& wanted) {
    Attributes a = attributes(group(), "groups", "");
    if (constrained()) {
      const auto has = [&wanted](std::string_view g) {
        return std::find(wanted.begin(), wanted.end(), g) != wanted.end();
      };
      if (has(""))
        return policy::forbidden(a, "impersonating the empty string group is not allowed");
      if (has(policy::kMasters)) {
        a.name = policy::kMasters;
        return policy::forbidden(a, "impersonating the system:masters group is not allowed");
      }
      if (wanted.size() >= kManyChecks) {
        a.name = "*";
        if (ask(a).ok()) return {};
      }
    }
    for (const std::string& g : wanted) {
      a.name = g;
      TRY(ask(a));
    }
    return {};
  }

  Status extra(const User& wanted) {
    Attributes a = attributes(kReviews, "userextras", "");
    size_t count = 0;
    for (const auto& [key, values] : wanted.extra) {
      count += values.size();
      if (!constrained()) continue;
      if (const std::string fault = extra_fault(key, values); !fault.empty()) {
        return policy::forbidden(a, fault);
      }
    }
    if (constrained() && count >= kManyChecks) {
      a.subresource = a.name = "*";
      if (ask(a).ok()) return {};
    }
    for (const auto& [key, values] : wanted.extra) {
      a.subresource = key;
      for (const std::string& v : values) {
        a.name = v;
        TRY(ask(a));
      }
    }
    return {};
  }

  static std::string extra_fault(const std::string& key, const std::vector<std::string>& values);

  const Mode& mode_;
  User sender_;
  Authorizer& authorizer_;
  std::string verb_;
};

// k8s.io/apimachinery/pkg/util/validation, IsDomainPrefixedPath.
std::string path_fault(const std::string& key) {
  const auto shown = [](std::string_view value, std::string_view detail) {
    return "extra.key: Invalid value: " + go_quote(value) + ": " + std::string(detail);
  };
  const size_t slash = key.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == key.size()) {
    return shown(key, "must be a domain-prefixed path (such as \"acme.io/foo\")");
  }
  const std::string_view host = std::string_view(key).substr(0, slash);
  const std::vector<std::string> faults = kube::check_dns_subdomain(host);
  if (!faults.empty()) return shown(host, faults.front());
  const std::string_view path = std::string_view(key).substr(slash + 1);
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && std::string_view("/-._~%!$&'()*+,;=:").find(c) == std::string_view::npos) {
      return shown(
          path, R"(Invalid path (regex used for validation is '[A-Za-z0-9/\-._~%!$&'()*+,;=:]+'))");
    }
  }
  return "";
}

std::string Check::extra_fault(const std::string& key, const std::vector<std::string>& values) {
  if (key.empty()) return "impersonating the empty string key in extra is not allowed";
  if (const std::string fault = path_fault(key); !fault.empty()) {
    return "impersonating an invalid key in extra is not allowed: " + fault;
  }
  if (key != to_lower(key)) {
    return "impersonating a non-lowercase key in extra is not allowed: " + go_quote(key);
  }
  if (std::find(values.begin(), values.end(), "") != values.end()) {
    return "impersonating the empty string value in extra is not allowed";
  }
  return "";
}

}  // namespace

Result<std::optional<User>> impersonate(const http::Headers& headers,
                                        const policy::Attributes& request,
                                        policy::Authorizer& authorizer) {
  const Wish wish = read_wish(headers);
  if (wish.user.name.empty()) {
    if (wish.asked) return without_name(wish.user);
    return std::optional<User>();
  }
  Status first;
  for (const Mode& mode : kModes) {
    if (!mode.fits(wish.user, *request.user)) continue;
    Result<User> user = Check(mode, *request.user, authorizer).run(request, wish.user);
    if (user.ok()) return std::optional<User>(std::move(*user));
    if (first.ok()) first = std::move(user).error();
  }
  return std::move(first).error();
}

}  // namespace kedge::api
