#include "policy/node_authorizer.h"

#include <algorithm>
#include <optional>

#include "base/strings.h"
#include "kube/selector.h"

namespace kedge::policy {
namespace {

using Type = NodeGraph::Type;
constexpr std::string_view kLeaseNamespace = "kube-node-lease";

// "a b c" has "b".
bool among(std::string_view words, std::string_view word) {
  if (word.empty()) return false;
  size_t at = 0;
  while (at <= words.size()) {
    const size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

// What all nodes may do alike: the rules of the role system:node that are not subdivided.
struct Common {
  std::string_view group;
  std::string_view resource;
  std::string_view verbs;
};
constexpr Common kCommon[] = {
    {"authentication.k8s.io", "tokenreviews", "create"},
    {"authorization.k8s.io", "subjectaccessreviews", "create"},
    {"authorization.k8s.io", "localsubjectaccessreviews", "create"},
    {"", "services", "get list watch"},
    {"", "events", "create update patch"},
    {"events.k8s.io", "events", "create update patch"},
    {"", "endpoints", "get"},
    {"certificates.k8s.io", "certificatesigningrequests", "create get list watch"},
    {"storage.k8s.io", "csidrivers", "get list watch"},
    {"node.k8s.io", "runtimeclasses", "get list watch"},
};

// The selector has the requirement `field`=`value`.
bool selects(std::string_view selector, std::string_view field, std::string_view value) {
  if (selector.empty()) return false;
  const Result<std::vector<kube::FieldTerm>> terms = kube::parse_field_terms(selector);
  return terms.ok() && std::any_of(terms->begin(), terms->end(), [&](const kube::FieldTerm& t) {
           return t.equal && t.field == field && t.value == value;
         });
}

}  // namespace

// One request of one node. Each function answers for a resource: nothing means allowed, else the
// reason, which may be empty.
struct NodeQuestion {
  using Refusal = std::optional<std::string>;
  static constexpr std::nullopt_t kAllowed = std::nullopt;

  NodeGraph& graph;
  std::string_view node;
  const Attributes& a;

  Refusal by_graph(Type type) const {
    if (a.name.empty()) return "No Object name found";
    if (graph.related(node, type, a.ns, a.name)) return kAllowed;
    return no_relation();
  }
  std::string no_relation() const {
    return "no relationship found between node '" + std::string(node) + "' and this object";
  }

  Refusal get(Type type) const {
    if (a.verb != "get") return "can only get individual resources of this type";
    if (!a.subresource.empty()) return "cannot get subresource";
    return by_graph(type);
  }

  Refusal read_namespaced(Type type) const {
    if (!among("get list watch", a.verb)) return "can only read resources of this type";
    if (!a.subresource.empty()) return "cannot read subresource";
    if (a.ns.empty()) return "can only read namespaced object of this type";
    return by_graph(type);
  }

  Refusal secret() const { return read_namespaced(Type::kSecret); }
  Refusal config_map() const { return read_namespaced(Type::kConfigMap); }
  Refusal volume() const { return get(Type::kVolume); }
  Refusal resource_claim() const { return get(Type::kResourceClaim); }
  Refusal attachment() const { return get(Type::kAttachment); }

  Refusal claim() const {
    if (a.subresource != "status") return get(Type::kClaim);
    if (!among("update patch", a.verb)) return "can only get/update/patch this type";
    return by_graph(Type::kClaim);
  }

  Refusal service_account() const {
    if (a.verb == "get" && a.subresource.empty()) return read_namespaced(Type::kServiceAccount);
    if (a.verb != "create" || a.name.empty()) {
      return "can only create tokens for individual service accounts";
    }
    if (a.subresource != "token") return "can only create token subresource of serviceaccount";
    if (graph.related(node, Type::kServiceAccount, a.ns, a.name)) return kAllowed;
    return no_relation();
  }

  Refusal lease() const {
    if (!among("get create update patch delete", a.verb)) {
      return "can only get, create, update, patch, or delete a node lease";
    }
    if (a.ns != kLeaseNamespace) {
      return "can only access leases in the " + go_quote(kLeaseNamespace) + " system namespace";
    }
    if (a.verb != "create" && a.name != node) {
      return "can only access node lease with the same name as the requesting node";
    }
    return kAllowed;
  }

  Refusal csi_node() const {
    if (!among("get create update patch delete", a.verb)) {
      return "can only get, create, update, patch, or delete a CSINode";
    }
    if (!a.subresource.empty()) return "cannot authorize CSINode subresources";
    if (a.verb != "create" && a.name != node) {
      return "can only access CSINode with the same name as the requesting node";
    }
    return kAllowed;
  }

  Refusal slice() const {
    if (!a.subresource.empty()) return "cannot authorize ResourceSlice subresources";
    if (a.verb == "create") return kAllowed;
    if (among("get update patch delete", a.verb)) return by_graph(Type::kSlice);
    if (!among("watch list deletecollection", a.verb)) {
      return "only the following verbs are allowed for a ResourceSlice: get, watch, list, create, "
             "update, patch, delete, deletecollection";
    }
    if (selects(a.field_selector, "spec.nodeName", node)) return kAllowed;
    return "can only list/watch/deletecollection resourceslices with nodeName field selector";
  }

  Refusal own_node() const {
    if (a.subresource == "status" && among("update patch", a.verb)) return kAllowed;
    if (!a.subresource.empty()) return "";
    if (among("create update patch", a.verb)) return kAllowed;
    if (!among("get list watch", a.verb)) return "";
    if (a.name == node) return kAllowed;
    const std::string who = "node '" + std::string(node) + "' cannot read ";
    if (a.name.empty()) return who + "all nodes, only its own Node object";
    return who + "'" + std::string(a.name) + "', only its own Node object";
  }

  Refusal pod() const {
    if (a.subresource == "status" && among("update patch", a.verb)) return kAllowed;
    if (a.subresource == "eviction" && a.verb == "create") return kAllowed;
    if (!a.subresource.empty()) return "";
    if (a.verb == "get") return get(Type::kPod);
    if (among("create delete", a.verb)) return kAllowed;
    if (!among("list watch", a.verb)) return "";
    if (selects(a.field_selector, "spec.nodeName", node)) return kAllowed;
    if (!a.name.empty()) return by_graph(Type::kPod);
    return "can only list/watch pods with spec.nodeName field selector";
  }

  // The feature PodCertificateRequest is off.
  Refusal certificate_request() const { return ""; }

  Refusal common() const {
    const bool known =
        a.is_resource && a.subresource.empty() &&
        std::any_of(std::begin(kCommon), std::end(kCommon), [this](const Common& row) {
          return row.group == a.group && row.resource == a.resource && among(row.verbs, a.verb);
        });
    return known ? Refusal(kAllowed) : Refusal("");
  }

  Refusal answer() const;
};

namespace {

struct Row {
  std::string_view group;
  std::string_view resource;
  NodeQuestion::Refusal (NodeQuestion::*answer)() const;
};
constexpr Row kRows[] = {
    {"", "secrets", &NodeQuestion::secret},
    {"", "configmaps", &NodeQuestion::config_map},
    {"", "persistentvolumeclaims", &NodeQuestion::claim},
    {"", "persistentvolumes", &NodeQuestion::volume},
    {"resource.k8s.io", "resourceclaims", &NodeQuestion::resource_claim},
    {"storage.k8s.io", "volumeattachments", &NodeQuestion::attachment},
    {"", "serviceaccounts", &NodeQuestion::service_account},
    {"coordination.k8s.io", "leases", &NodeQuestion::lease},
    {"storage.k8s.io", "csinodes", &NodeQuestion::csi_node},
    {"resource.k8s.io", "resourceslices", &NodeQuestion::slice},
    {"", "nodes", &NodeQuestion::own_node},
    {"", "pods", &NodeQuestion::pod},
    {"certificates.k8s.io", "podcertificaterequests", &NodeQuestion::certificate_request},
};

}  // namespace

NodeQuestion::Refusal NodeQuestion::answer() const {
  if (a.is_resource) {
    for (const Row& row : kRows) {
      if (row.group == a.group && row.resource == a.resource) return (this->*row.answer)();
    }
  }
  return common();
}

Decision NodeAuthorizer::authorize(const Attributes& a) {
  const std::optional<std::string_view> node = node_of(*a.user);
  if (!node) return {};
  if (node->empty()) return {false, "unknown node for user " + go_quote(a.user->name)};
  NodeQuestion::Refusal refusal = NodeQuestion{graph_, *node, a}.answer();
  if (!refusal) return {true, ""};
  return {false, std::move(*refusal)};
}

RuleList NodeAuthorizer::rules_for(const User& user, std::string_view) {
  RuleList out;
  if (node_of(user)) {
    out.incomplete = true;
    out.error = "node authorizer does not support user rule resolution";
  }
  return out;
}

}  // namespace kedge::policy
