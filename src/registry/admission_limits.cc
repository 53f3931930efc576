// LimitRanger: plugin/pkg/admission/limitranger.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "kube/defaults.h"
#include "kube/quantity.h"
#include "policy/amounts.h"
#include "registry/admission_functions.h"
#include "registry/admission_pod.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;
using policy::Amounts;

constexpr std::string_view kTitles[] = {"container ", "init container "};
constexpr std::string_view kLists[] = {kContainers, kInitContainers};

// The pod itself is only limited when it is made, and when it is resized.
bool is_limited(const Admitting& a) {
  if (a.subresource == "resize") return &a.kind == a.kinds.pods && a.operation == kAdmitUpdate;
  if (!a.subresource.empty() || a.old_object.at("metadata.deletionTimestamp")) return false;
  return &a.kind != a.kinds.pods || a.operation == kAdmitCreate;
}

// --- defaults

// Takes what `amounts` lacks from `defaults`; the names of what it took, sorted.
std::string fill(const Admitting& a, Json resources, std::string_view member,
                 const Amounts& defaults) {
  std::string set;
  for (const auto& [name, amount] : defaults) {
    const Json amounts = resources.object_at(member);
    if (amounts.get(name)) continue;
    amounts.set(name, a.doc->make_string(amount));
    if (!set.empty()) set += ", ";
    set += name;
  }
  return set;
}

void fill_pod(const Admitting& a, Json range) {
  Amounts requests, limits;
  for (const Json item : range.at("spec.limits").elements()) {
    if (item.get("type").string() != "Container") continue;
    for (const auto m : item.get("defaultRequest").members())
      requests[std::string(m.name)] = m.value.string();
    for (const auto m : item.get("default").members())
      limits[std::string(m.name)] = m.value.string();
  }
  if (requests.empty() && limits.empty()) return;
  std::string said;
  for (size_t i = 0; i < std::size(kLists); ++i) {
    for (const Json c : a.object.get("spec").get(kLists[i]).elements()) {
      const Json resources = c.object_at("resources");
      const std::string set_limits = fill(a, resources, "limits", limits);
      const std::string set_requests = fill(a, resources, "requests", requests);
      const std::string who = std::string(kTitles[i]) + std::string(c.get("name").string());
      if (!set_requests.empty()) said += "; " + set_requests + " request for " + who;
      if (!set_limits.empty()) said += "; " + set_limits + " limit for " + who;
    }
  }
  if (said.empty()) return;
  a.object.object_at("metadata")
      .object_at("annotations")
      .set_string("kubernetes.io/limit-ranger", "LimitRanger plugin set: " + said.substr(2));
}

// --- limits

// Of a canonical quantity; what is no number is 0.
double number_of(std::string_view quantity) {
  const std::string text(quantity);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  const std::string_view suffix = end;
  constexpr std::string_view kDecimal = "num kMGTPE";
  const size_t at = suffix.empty() ? 3 : kDecimal.find(suffix == "k" ? 'k' : suffix[0]);
  if (suffix.size() == 2) {  // Ki, Mi, ...
    constexpr std::string_view kBinary = "KMGTPE";
    return std::ldexp(value, 10 * (static_cast<int>(kBinary.find(suffix[0])) + 1));
  }
  return value * std::pow(1000.0, static_cast<double>(at) - 3);
}

class Checks {
 public:
  Checks(std::string_view type, const Amounts& requests, const Amounts& limits,
         std::vector<std::string>& faults)
      : type_(type), requests_(requests), limits_(limits), faults_(faults) {}

  void check(Json item) const {
    for (const auto m : item.get("min").members()) minimum(m.name, m.value.string());
    for (const auto m : item.get("max").members()) maximum(m.name, m.value.string());
    for (const auto m : item.get("maxLimitRequestRatio").members()) ratio(m.name, m.value.string());
  }
  // A claim has no limits of its own.
  void check_claim(Json item) const {
    for (const auto m : item.get("min").members()) minimum(m.name, m.value.string());
    for (const auto m : item.get("max").members()) {
      const std::string* request = find(requests_, m.name);
      const std::string_view most = m.value.string();
      if (request == nullptr) {
        usage("maximum", m.name, most, ".  No request is specified");
      } else if (kube::compare_quantities(*request, most) > 0) {
        usage("maximum", m.name, most, ", but request is " + *request);
      }
    }
  }

 private:
  static const std::string* find(const Amounts& amounts, std::string_view name) {
    const auto it = amounts.find(name);
    return it == amounts.end() ? nullptr : &it->second;
  }

  void usage(std::string_view which, std::string_view name, std::string_view bound,
             const std::string& but) const {
    std::string text(which);
    text += " " + std::string(name) + " usage per " + std::string(type_) + " is ";
    text += bound;
    faults_.push_back(text + but);
  }

  void minimum(std::string_view name, std::string_view least) const {
    const std::string* request = find(requests_, name);
    const std::string* limit = find(limits_, name);
    if (request == nullptr) {
      usage("minimum", name, least, ".  No request is specified");
    } else if (kube::compare_quantities(*request, least) < 0) {
      usage("minimum", name, least, ", but request is " + *request);
    } else if (limit != nullptr && kube::compare_quantities(*limit, least) < 0) {
      usage("minimum", name, least, ", but limit is " + *limit);
    }
  }

  void maximum(std::string_view name, std::string_view most) const {
    const std::string* request = find(requests_, name);
    const std::string* limit = find(limits_, name);
    if (limit == nullptr) {
      usage("maximum", name, most, ".  No limit is specified");
    } else if (kube::compare_quantities(*limit, most) > 0) {
      usage("maximum", name, most, ", but limit is " + *limit);
    } else if (request != nullptr && kube::compare_quantities(*request, most) > 0) {
      usage("maximum", name, most, ", but request is " + *request);
    }
  }

  void ratio(std::string_view name, std::string_view most) const {
    const std::string* request = find(requests_, name);
    const std::string* limit = find(limits_, name);
    std::string but;
    if (request == nullptr || policy::is_zero(*request)) {
      but = "no request is specified or request is 0";
    } else if (limit == nullptr || policy::is_zero(*limit)) {
      but = "no limit is specified or limit is 0";
    } else {
      const double observed = number_of(*limit) / number_of(*request);
      if (observed * 1000 <= number_of(most) * 1000) return;
      char text[400];
      std::snprintf(text, sizeof text, "provided ratio is %f", observed);
      but = text;
    }
    faults_.push_back(std::string(name) + " max limit to request ratio per " + std::string(type_) +
                      " is " + std::string(most) + ", but " + but);
  }

  std::string_view type_;
  const Amounts& requests_;
  const Amounts& limits_;
  std::vector<std::string>& faults_;
};

Amounts of_container(Json container, std::string_view member) {
  return policy::amounts_of(container.get("resources").get(member));
}

// What a pod asks for without its overhead and its status (podRequests, podLimits of that file).
Amounts of_pod(Json spec, std::string_view member) {
  Amounts sum, most_init, restartable;
  for (const Json c : spec.get(kContainers).elements()) {
    policy::add_amounts(sum, of_container(c, member));
  }
  for (const Json c : spec.get(kInitContainers).elements()) {
    const Amounts own = of_container(c, member);
    if (c.get("restartPolicy").string() == "Always") {
      policy::add_amounts(sum, own);
      policy::add_amounts(restartable, own);
      policy::raise_amounts(most_init, restartable);
    } else {
      Amounts together = own;
      policy::add_amounts(together, restartable);
      policy::raise_amounts(most_init, together);
    }
  }
  policy::raise_amounts(sum, most_init);
  for (const auto m : spec.get("resources").get(member).members()) {
    if (m.name == "cpu" || m.name == "memory") sum[std::string(m.name)] = m.value.string();
  }
  return sum;
}

void check_pod(Json pod, Json range, std::vector<std::string>& faults) {
  const Json spec = pod.get("spec");
  for (const Json item : range.at("spec.limits").elements()) {
    const std::string_view type = item.get("type").string();
    if (type == "Pod") {
      Checks(type, of_pod(spec, "requests"), of_pod(spec, "limits"), faults).check(item);
    }
    if (type != "Container") continue;
    for (const std::string_view list : kLists) {
      for (const Json c : spec.get(list).elements()) {
        Checks(type, of_container(c, "requests"), of_container(c, "limits"), faults).check(item);
      }
    }
  }
}

void check_claim(Json claim, Json range, std::vector<std::string>& faults) {
  const Amounts requests = policy::amounts_of(claim.at("spec.resources.requests"));
  for (const Json item : range.at("spec.limits").elements()) {
    const std::string_view type = item.get("type").string();
    if (type == "PersistentVolumeClaim") Checks(type, requests, {}, faults).check_claim(item);
  }
}

// utilerrors.NewAggregate: each text once.
std::string aggregate(const std::vector<std::string>& texts) {
  std::set<std::string_view> seen;
  std::string all;
  for (const std::string& t : texts) {
    if (!seen.insert(t).second) continue;
    if (!all.empty()) all += ", ";
    all += t;
  }
  return seen.size() == 1 ? all : "[" + all + "]";
}

}  // namespace

Status default_limits(const Admitting& a) {
  if (&a.kind != a.kinds.pods || !is_limited(a)) return {};
  a.head.for_each(a.kinds.limit_ranges->id, a.ns, [&](const ObjectRef& o) {
    const Result<JsonDoc> range = JsonDoc::parse(o->json());
    if (range.ok()) fill_pod(a, range->root());
    return true;
  });
  // What the pod as a whole asks for follows from its containers.
  if (a.object.at("spec.resources")) kube::apply_defaults(a.kind, *a.doc, a.object);
  return {};
}

Status check_limits(const Admitting& a) {
  if (!is_limited(a)) return {};
  std::vector<std::string> faults;
  a.head.for_each(a.kinds.limit_ranges->id, a.ns, [&](const ObjectRef& o) {
    const Result<JsonDoc> range = JsonDoc::parse(o->json());
    if (!range.ok()) return true;
    const bool pod = &a.kind == a.kinds.pods;
    pod ? check_pod(a.object, range->root(), faults) : check_claim(a.object, range->root(), faults);
    return faults.empty();  // the first that refuses speaks
  });
  return faults.empty() ? Status() : a.forbidden(aggregate(faults));
}

}  // namespace kedge::registry
