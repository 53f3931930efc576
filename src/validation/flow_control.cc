// Flow schemas and priority levels: pkg/apis/flowcontrol/validation.
#include <cmath>
#include <set>

#include "base/strings.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr int64_t kMostPrecedence = 10'000;
constexpr int64_t kMostQueues = 10'000'000;
constexpr int64_t kMostHashBits = 60;

// The objects that have to be as they are; bootstrap creates them.
struct Mandatory {
  std::string_view name;
  std::string_view spec;
};
#define EVERYTHING                                                                          \
  "\"rules\":[{\"nonResourceRules\":[{\"nonResourceURLs\":[\"*\"],\"verbs\":[\"*\"]}],"     \
  "\"resourceRules\":[{\"apiGroups\":[\"*\"],\"clusterScope\":true,\"namespaces\":[\"*\"]," \
  "\"resources\":[\"*\"],\"verbs\":[\"*\"]}],\"subjects\":["
constexpr Mandatory kFlowSchemas[] = {
    {"exempt",
     R"({"matchingPrecedence":1,"priorityLevelConfiguration":{"name":"exempt"},)" EVERYTHING
     R"({"group":{"name":"system:masters"},"kind":"Group"}]}]})"},
    {"catch-all", R"({"distinguisherMethod":{"type":"ByUser"},"matchingPrecedence":10000,)"
                  R"("priorityLevelConfiguration":{"name":"catch-all"},)" EVERYTHING
                  R"({"group":{"name":"system:unauthenticated"},"kind":"Group"},)"
                  R"({"group":{"name":"system:authenticated"},"kind":"Group"}]}]})"},
};
#undef EVERYTHING
constexpr Mandatory kPriorityLevels[] = {
    {"exempt", R"({"type":"Exempt"})"},
    {"catch-all", R"({"limited":{"lendablePercent":0,"limitResponse":{"type":"Reject"},)"
                  R"("nominalConcurrencyShares":5},"type":"Limited"})"},
};

bool is_mandatory_spec(const Mandatory& row, Json spec, std::string_view but_for) {
  const auto wanted = kube::JsonDoc::parse(row.spec);
  if (but_for.empty() || !spec.get(but_for)) return same_value(spec, wanted.value().root());
  kube::JsonDoc doc;
  const Json copy = doc.copy(spec);
  copy.remove(but_for);
  return same_value(copy, wanted.value().root());
}

bool has_wildcard(Json list) {
  for (const Json e : list.elements()) {
    if (e.string() == "*") return true;
  }
  return false;
}

// At least one, and "*" only alone; true where the elements are to be looked at.
bool check_wild_list(Faults& faults, std::string_view field, Json list, std::string_view none,
                     std::string_view others) {
  if (list.size() == 0) {
    faults.required(field, none);
    return false;
  }
  if (!has_wildcard(list)) return true;
  if (list.size() > 1) {
    faults.invalid(field, list, "if '*' is present, must not specify other " + std::string(others));
  }
  return false;
}

void check_verbs(Faults& faults, Json verbs) {
  constexpr std::string_view kVerbs[] = {"create", "delete", "deletecollection", "get",  "list",
                                         "patch",  "proxy",  "update",           "watch"};
  if (!check_wild_list(faults, "verbs", verbs, "verbs must contain at least one value", "verbs")) {
    return;
  }
  for (const Json v : verbs.elements()) {
    bool known = false;
    for (const std::string_view k : kVerbs) known = known || k == v.string();
    if (!known) return faults.not_supported("verbs", verbs, kVerbs);
  }
}

std::string_view url_fault(std::string_view path) {
  if (path.empty()) return "must not be empty";
  if (path == "/") return {};
  if (path[0] != '/') return "must start with slash";
  if (path.find(' ') != std::string_view::npos) return "must not contain white-space";
  if (path.find("//") != std::string_view::npos) return "must not contain double slash";
  const size_t star = path.find('*');
  const bool suffix = path.ends_with("/*") && star == path.size() - 1;
  return star == std::string_view::npos || suffix ? std::string_view()
                                                  : "wildcard can only do suffix matching";
}

void check_non_resource_rule(Faults& faults, Json rule) {
  check_verbs(faults, rule.get("verbs"));
  const Json urls = rule.get("nonResourceURLs");
  if (!check_wild_list(faults, "nonResourceURLs", urls,
                       "nonResourceURLs must contain at least one value", "non-resource URLs")) {
    return;
  }
  size_t i = 0;
  for (const Json url : urls.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "nonResourceURLs", i++);
    const std::string_view fault = url_fault(url.string());
    if (!fault.empty()) faults.invalid("", url.string(), fault);
  }
}

void check_resource_rule(Faults& faults, Json rule) {
  check_verbs(faults, rule.get("verbs"));
  check_wild_list(faults, "apiGroups", rule.get("apiGroups"),
                  "resource rules must supply at least one api group", "api groups");
  check_wild_list(faults, "resources", rule.get("resources"),
                  "resource rules must supply at least one resource", "resources");
  const Json namespaces = rule.get("namespaces");
  if (namespaces.size() == 0 && rule.get("clusterScope").boolean()) return;
  if (!check_wild_list(faults, "namespaces", namespaces,
                       "resource rules that are not cluster scoped must supply at least one "
                       "namespace",
                       "namespaces")) {
    return;
  }
  size_t i = 0;
  for (const Json ns : namespaces.elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "namespaces", i++);
    for (const std::string& m : kube::check_dns_label(ns.string())) {
      faults.invalid("", ns.string(),
                     "each member of this list must be '*' or a DNS-1123 label; " + m);
    }
  }
}

struct SubjectKind {
  std::string_view kind;
  std::string_view member;
};
constexpr SubjectKind kSubjectKinds[] = {
    {"ServiceAccount", "serviceAccount"}, {"User", "user"}, {"Group", "group"}};

void check_service_account(Faults& faults, Json subject) {
  const std::string_view name = subject.get("name").string();
  const std::string_view ns = subject.get("namespace").string();
  if (name.empty()) {
    faults.required("name");
  } else if (name != "*") {
    faults.invalid_all("name", name, kube::check_dns_subdomain(name));
  }
  if (ns.empty()) {
    faults.required("namespace", "must specify namespace for service account");
  } else {
    faults.invalid_all("namespace", ns, kube::check_dns_label(ns));
  }
}

void check_subject(Faults& faults, Json subject) {
  constexpr std::string_view kKinds[] = {"Group", "ServiceAccount", "User"};
  const std::string_view kind = subject.get("kind").string();
  if (!is_one_of(kind, "Group,ServiceAccount,User")) {
    return faults.not_supported("kind", kind, kKinds);
  }
  for (const SubjectKind& row : kSubjectKinds) {
    const std::string member(row.member);
    const Json said = subject.get(member);
    if (row.kind != kind) {
      if (said) {
        faults.forbidden(member, member + " is forbidden when subject kind is not '" +
                                     std::string(row.kind) + "'");
      }
      continue;
    }
    if (!said) {
      faults.required(member,
                      member + " is required when subject kind is '" + std::string(kind) + "'");
      continue;
    }
    const Faults::In at(faults, member);
    if (kind == "ServiceAccount") {
      check_service_account(faults, said);
    } else {
      check_all_required(faults, said, "name");
    }
  }
}

void check_policy_rule(Faults& faults, Json rule) {
  const auto each = [&](const char* list, void (*check)(Faults&, Json)) {
    size_t i = 0;
    for (const Json e : rule.get(list).elements()) {
      if (faults.full()) return;
      const Faults::In at(faults, list, i++);
      check(faults, e);
    }
  };
  if (rule.get("subjects").size() == 0) {
    faults.required("subjects", "subjects must contain at least one value");
  }
  each("subjects", check_subject);
  if (rule.get("resourceRules").size() + rule.get("nonResourceRules").size() == 0) {
    faults.required("", "at least one of resourceRules and nonResourceRules has to be non-empty");
  }
  each("resourceRules", check_resource_rule);
  each("nonResourceRules", check_non_resource_rule);
}

// --- priority levels

void check_queuing(Faults& faults, Json queuing) {
  const int64_t queues = number_of(queuing, "queues");
  const int64_t hand = number_of(queuing, "handSize");
  const std::string must = "must be positive";
  if (number_of(queuing, "queueLengthLimit") <= 0) {
    faults.invalid("queueLengthLimit", number_of(queuing, "queueLengthLimit"), must);
  }
  if (queues <= 0) {
    faults.invalid("queues", queues, must);
  } else if (queues > kMostQueues) {
    faults.invalid("queues", queues, "must not be greater than " + std::to_string(kMostQueues));
  }
  if (hand <= 0) return faults.invalid("handSize", hand, must);
  if (hand > queues) {
    return faults.invalid("handSize", hand,
                          "should not be greater than queues (" + std::to_string(queues) + ")");
  }
  // shufflesharding.RequiredEntropyBits.
  const double bits = std::ceil(std::log2(static_cast<double>(queues)) * static_cast<double>(hand));
  if (bits > static_cast<double>(kMostHashBits)) {
    faults.invalid("handSize", hand,
                   "required entropy bits of deckSize " + std::to_string(queues) +
                       " and handSize " + std::to_string(hand) + " should not be greater than 60");
  }
}

void check_shares(Faults& faults, Json level) {
  const int64_t shares = number_of(level, "nominalConcurrencyShares");
  const int64_t lendable = number_of(level, "lendablePercent");
  if (shares < 0) {
    faults.invalid("nominalConcurrencyShares", shares, "must be a non-negative integer");
  }
  if (lendable < 0 || lendable > 100) {
    faults.invalid("lendablePercent", lendable, "must be between 0 and 100, inclusive");
  }
}

void check_limited(Faults& faults, Json level) {
  constexpr std::string_view kTypes[] = {"Queue", "Reject"};
  const Faults::In at(faults, "limited");
  check_shares(faults, level);
  if (number_of(level, "borrowingLimitPercent") < 0) {
    faults.invalid("borrowingLimitPercent", number_of(level, "borrowingLimitPercent"),
                   "if specified, must be a non-negative integer");
  }
  const Faults::In below(faults, "limitResponse");
  const Json queuing = level.at("limitResponse.queuing");
  const std::string_view type = level.at("limitResponse.type").string();
  if (type == "Reject") {
    if (queuing) {
      faults.forbidden("queuing", "must be nil if limited.limitResponse.type is not Limited");
    }
  } else if (type != "Queue") {
    faults.not_supported("type", type, kTypes);
  } else if (!queuing) {
    faults.required("queuing", "must not be empty if limited.limitResponse.type is Limited");
  } else {
    const Faults::In in(faults, "queuing");
    check_queuing(faults, queuing);
  }
}

void check_level(Faults& faults, Json spec, bool is_exempt_name) {
  constexpr std::string_view kTypes[] = {"Exempt", "Limited"};
  const std::string_view type = spec.get("type").string();
  const Json exempt = spec.get("exempt");
  const Json limited = spec.get("limited");
  if (is_exempt_name != (type == "Exempt")) {
    faults.invalid("type", type, "must be 'Exempt' if and only if `name` is 'exempt'");
  }
  if (type == "Exempt") {
    if (limited) faults.forbidden("limited", "must be nil if the type is not Limited");
    const Faults::In at(faults, "exempt");
    check_shares(faults, exempt);
  } else if (type == "Limited") {
    if (exempt) faults.forbidden("exempt", "must be nil if the type is Limited");
    if (!limited) return faults.required("limited", "must not be empty when type is Limited");
    check_limited(faults, limited);
  } else {
    faults.not_supported("type", type, kTypes);
  }
}

}  // namespace

void validate_flow_status(const Input& in, Faults& faults) {
  const Faults::In at(faults, "status");
  std::set<std::string_view> types;
  size_t i = 0;
  for (const Json c : in.root.at("status.conditions").elements()) {
    if (faults.full()) return;
    const Faults::In one(faults, "conditions", i++);
    const std::string_view type = c.get("type").string();
    if (!types.insert(type).second) faults.duplicate("type", type);
    if (type.empty()) faults.required("type");
  }
}

void validate_flow_schema(const Input& in, Faults& faults) {
  const std::string_view name = in.root.at("metadata.name").string();
  const Json spec = in.root.get("spec");
  {
    const Faults::In at(faults, "spec");
    const int64_t precedence = number_of(spec, "matchingPrecedence");
    const std::string_view level = spec.at("priorityLevelConfiguration.name").string();
    if (precedence <= 0) {
      faults.invalid("matchingPrecedence", precedence, "must be a positive value");
    }
    if (precedence > kMostPrecedence) {
      faults.invalid("matchingPrecedence", precedence, "must not be greater than 10000");
    }
    if (precedence == 1 && name != "exempt") {
      faults.invalid("matchingPrecedence", precedence,
                     "only the schema named 'exempt' may have matchingPrecedence 1");
    }
    constexpr std::string_view kMethods[] = {"ByNamespace", "ByUser"};
    const Json method = spec.get("distinguisherMethod");
    if (method && !is_one_of(method.get("type").string(), "ByNamespace,ByUser")) {
      faults.not_supported_shown("distinguisherMethod.type",
                                 shown_as_go("flowcontrol.v1.FlowDistinguisherMethod", method),
                                 kMethods);
    }
    if (level.empty()) {
      faults.required("priorityLevelConfiguration.name", "must reference a priority level");
    } else {
      check_dns_subdomain_value(faults, "priorityLevelConfiguration.name", level);
    }
    size_t i = 0;
    for (const Json rule : spec.get("rules").elements()) {
      if (faults.full()) return;
      const Faults::In one(faults, "rules", i++);
      check_policy_rule(faults, rule);
    }
    for (const Mandatory& row : kFlowSchemas) {
      if (row.name != name || is_mandatory_spec(row, spec, {})) continue;
      faults.invalid_shown("", shown_as_go("flowcontrol.v1.FlowSchemaSpec", spec),
                           "spec of '" + std::string(name) + "' must equal the fixed value");
    }
  }
  validate_flow_status(in, faults);
}

void validate_priority_level(const Input& in, Faults& faults) {
  constexpr std::string_view kPreserve =
      "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
  const std::string_view name = in.root.at("metadata.name").string();
  const Json spec = in.root.get("spec");
  if (in.root.at("metadata.annotations").get(kPreserve)) {
    faults.forbidden("metadata.annotations",
                     "annotation '" + std::string(kPreserve) + "' is forbidden");
  }
  {
    const Faults::In at(faults, "spec");
    check_level(faults, spec, name == "exempt");
    for (const Mandatory& row : kPriorityLevels) {
      const bool exempt = row.name == "exempt";
      if (row.name != name || is_mandatory_spec(row, spec, exempt ? "exempt" : "")) continue;
      faults.invalid_shown("", shown_as_go("flowcontrol.v1.PriorityLevelConfigurationSpec", spec),
                           "spec of '" + std::string(name) + "' " +
                               (exempt ? "except the 'spec.exempt' field must equal the fixed value"
                                       : "must equal the fixed value"));
    }
  }
  validate_flow_status(in, faults);
}

}  // namespace kedge::validation
