// LimitRanges and ResourceQuotas: pkg/apis/core/validation.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "base/strings.h"
#include "kube/quantity.h"
#include "kube/resource_names.h"
#include "validation/common.h"
#include "validation/fields.h"
#include "validation/functions.h"
#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr std::string_view kPodComputeResources =
    "pods,cpu,memory,limits.cpu,limits.memory,requests.cpu,requests.memory";

bool has_slash(std::string_view name) { return name.find('/') != std::string_view::npos; }

double number(std::string_view quantity) {
  // Milli units, as upstream's floats have them where they fit.
  constexpr std::pair<std::string_view, double> kSuffixes[] = {
      {"Ki", 0x1p10}, {"Mi", 0x1p20}, {"Gi", 0x1p30}, {"Ti", 0x1p40}, {"Pi", 0x1p50},
      {"Ei", 0x1p60}, {"n", 1e-9},    {"u", 1e-6},    {"m", 1e-3},    {"k", 1e3},
      {"M", 1e6},     {"G", 1e9},     {"T", 1e12},    {"P", 1e15},    {"E", 1e18}};
  const std::string text(quantity);
  char* end = nullptr;
  const double value = strtod(text.c_str(), &end);
  const std::string_view rest(end);
  for (const auto& [suffix, factor] : kSuffixes) {
    if (rest == suffix) return value * factor;
  }
  return value;
}

// --- limit ranges

std::string text_of(Json quantity) {
  return quantity.is_string() ? std::string(quantity.string()) : quantity.print();
}

void check_limit_type(Faults& faults, std::string_view type) {
  const auto messages = kube::check_qualified_name(type);
  faults.invalid_all("type", type, messages);
  if (!messages.empty() || has_slash(type)) return;
  if (!is_one_of(type, "Pod,Container,PersistentVolumeClaim")) {
    faults.invalid("type", type, "must be a standard limit type or fully qualified");
  }
}

void check_limit_resource(Faults& faults, std::string_view type, std::string_view name) {
  if (type == "Pod" || type == "Container") return check_container_resource_name(faults, "", name);
  check_resource_name(faults, "", name);
}

struct Limits {
  std::string_view name;  // of the resource
  std::string min, max, fallback, request, ratio;
};

struct Comparison {
  const char* field;
  const std::string& shown;
  const char* less_word;
  const std::string& less;  // may not be more than ...
  const char* more_word;
  const std::string& more;
};

void check_ratio(Faults& faults, const Limits& l) {
  const Faults::In at(faults, "maxLimitRequestRatio", l.name);
  if (kube::compare_quantities(l.ratio, "1") < 0) {
    faults.invalid("", l.ratio, "ratio " + l.ratio + " is less than 1");
  }
  if (l.min.empty() || l.max.empty()) return;
  const double most = number(l.max) / number(l.min);
  if (number(l.ratio) <= most) return;
  char text[64];
  if (std::isinf(most)) {
    snprintf(text, sizeof text, "%cInf", most < 0 ? '-' : '+');
  } else {
    snprintf(text, sizeof text, "%f", most);
  }
  faults.invalid("", l.ratio, "ratio " + l.ratio + " is greater than max/min = " + text);
}

void check_limits(Faults& faults, const Limits& l) {
  const Comparison comparisons[] = {
      {"min", l.min, "min", l.min, "max", l.max},
      {"defaultRequest", l.request, "min", l.min, "default request", l.request},
      {"defaultRequest", l.request, "default request", l.request, "max", l.max},
      {"defaultRequest", l.request, "default request", l.request, "default limit", l.fallback},
      {"default", l.min, "min", l.min, "default", l.fallback},
      {"default", l.max, "default", l.fallback, "max", l.max},
  };
  for (const Comparison& c : comparisons) {
    if (c.less.empty() || c.more.empty() || kube::compare_quantities(c.less, c.more) <= 0) continue;
    const Faults::In at(faults, c.field, l.name);
    faults.invalid("", c.shown,
                   std::string(c.less_word) + " value " + c.less + " is greater than " +
                       c.more_word + " value " + c.more);
  }
  if (!l.ratio.empty()) check_ratio(faults, l);
  const bool overcommit = is_native_resource(l.name) && !l.name.starts_with(kube::kHugePages);
  if (overcommit || l.fallback.empty() || l.request.empty()) return;
  if (kube::compare_quantities(l.fallback, l.request) == 0) return;
  const Faults::In at(faults, "defaultRequest", l.name);
  faults.invalid("", l.request,
                 "default value " + l.fallback + " must equal to defaultRequest value " +
                     l.request + " in " + std::string(l.name));
}

void check_limit(Faults& faults, Json limit) {
  const std::string_view type = limit.get("type").string();
  std::map<std::string_view, Limits> all;
  const auto walk = [&](const char* field, std::string Limits::*member) {
    for (const auto m : limit.get(field).members()) {
      if (faults.full()) return;
      const Faults::In at(faults, field, m.name);
      check_limit_resource(faults, type, m.name);
      all[m.name].name = m.name;
      all[m.name].*member = text_of(m.value);
    }
  };
  walk("max", &Limits::max);
  walk("min", &Limits::min);
  if (type == "Pod") {
    for (const char* name : {"default", "defaultRequest"}) {
      if (limit.get(name).size() != 0) {
        faults.forbidden(name, "may not be specified when `type` is 'Pod'");
      }
    }
  } else {
    walk("default", &Limits::fallback);
    walk("defaultRequest", &Limits::request);
  }
  if (type == "PersistentVolumeClaim" && !limit.get("min").get("storage") &&
      !limit.get("max").get("storage")) {
    faults.required("limits",
                    "either minimum or maximum storage value is required, but neither was "
                    "provided");
  }
  walk("maxLimitRequestRatio", &Limits::ratio);
  for (const auto& [name, l] : all) {
    if (faults.full()) return;
    check_limits(faults, l);
  }
}

// --- quotas

void check_quota_quantities(Faults& faults, std::string_view field, Json quantities) {
  for (const auto m : quantities.members()) {
    if (faults.full()) return;
    const Faults::In at(faults, field, m.name);
    check_resource_name(faults, "", m.name);
    if (!has_slash(m.name) && !is_standard_quota_resource(m.name)) {
      faults.invalid("", m.name, "must be a standard resource for quota");
    }
    const std::string quantity = text_of(m.value);
    check_resource_quantity(faults, "", m.name, quantity);
  }
}

bool scope_fits(std::string_view scope, std::string_view resource) {
  if (is_one_of(scope,
                "Terminating,NotTerminating,NotBestEffort,PriorityClass,"
                "CrossNamespacePodAffinity")) {
    return is_one_of(resource, kPodComputeResources);
  }
  if (scope == "BestEffort") return resource == "pods";
  if (scope == "VolumeAttributesClass") {
    return resource == "persistentvolumeclaims" || resource == "requests.storage";
  }
  return true;
}

bool is_scope(std::string_view scope) {
  return is_one_of(scope,
                   "Terminating,NotTerminating,BestEffort,NotBestEffort,PriorityClass,"
                   "VolumeAttributesClass,CrossNamespacePodAffinity");
}

// How many of the resources that are limited are not what `scope` is about.
size_t unfit_resources(Json hard, std::string_view scope) {
  size_t n = 0;
  for (const auto m : hard.members()) {
    if (is_standard_quota_resource(m.name) && !scope_fits(scope, m.name)) ++n;
  }
  return n;
}

void check_conflicts(Faults& faults, const std::set<std::string_view>& scopes, Json shown) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"BestEffort", "NotBestEffort"}, {"Terminating", "NotTerminating"}};
  for (const auto& [a, b] : kPairs) {
    if (scopes.contains(a) && scopes.contains(b)) faults.invalid("", shown, "conflicting scopes");
  }
}

void check_scopes(Faults& faults, Json spec) {
  const Json scopes = spec.get("scopes");
  if (scopes.size() == 0) return;
  const Faults::In at(faults, "scopes");
  std::set<std::string_view> seen;
  for (const Json s : scopes.elements()) {
    if (faults.full()) return;
    if (!is_scope(s.string())) faults.invalid("", scopes, "unsupported scope");
    for (size_t n = unfit_resources(spec.get("hard"), s.string()); n != 0; --n) {
      faults.invalid("", scopes, "unsupported scope applied to resource");
    }
    seen.insert(s.string());
  }
  check_conflicts(faults, seen, scopes);
}

void check_scope_requirement(Faults& faults, Json spec, Json requirement) {
  const std::string_view scope = requirement.get("scopeName").string();
  const std::string_view op = requirement.get("operator").string();
  const size_t values = requirement.get("values").size();
  if (!is_scope(scope)) faults.invalid("scopeName", scope, "unsupported scope");
  for (size_t n = unfit_resources(spec.get("hard"), scope); n != 0; --n) {
    faults.invalid_shown("", shown_as_go("core.v1.ScopeSelector", spec.get("scopeSelector")),
                         "unsupported scope applied to resource");
  }
  if (op != "Exists" && is_one_of(scope,
                                  "Terminating,NotTerminating,BestEffort,NotBestEffort,"
                                  "CrossNamespacePodAffinity")) {
    faults.invalid("operator", op,
                   "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, "
                   "ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, "
                   "ResourceQuotaScopeNotBestEffort or "
                   "ResourceQuotaScopeCrossNamespacePodAffinity");
  }
  if (op == "In" || op == "NotIn") {
    if (values != 0) return;
    faults.required("values",
                    "must be at least one value when `operator` is 'In' or 'NotIn' for scope "
                    "selector");
  } else if (op == "Exists" || op == "DoesNotExist") {
    if (values == 0) return;
    faults.invalid("values", requirement.get("values"),
                   "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope "
                   "selector");
  } else {
    faults.invalid("operator", op, "not a valid selector operator");
  }
}

std::set<std::string_view> texts(Json list) {
  std::set<std::string_view> out;
  for (const Json e : list.elements()) out.insert(e.string());
  return out;
}

}  // namespace

void validate_limit_range(const Input& in, Faults& faults) {
  const Faults::In spec(faults, "spec");
  std::set<std::string_view> types;
  size_t i = 0;
  for (const Json limit : in.root.at("spec.limits").elements()) {
    if (faults.full()) return;
    const Faults::In at(faults, "limits", i++);
    const std::string_view type = limit.get("type").string();
    check_limit_type(faults, type);
    if (!types.insert(type).second) faults.duplicate("type", type);
    check_limit(faults, limit);
  }
}

void validate_resource_quota(const Input& in, Faults& faults) {
  const Json spec = in.root.get("spec");
  const Faults::In at(faults, "spec");
  check_quota_quantities(faults, "hard", spec.get("hard"));
  check_scopes(faults, spec);
  if (const Json selector = spec.get("scopeSelector")) {
    const Faults::In below(faults, "scopeSelector.matchExpressions");
    std::set<std::string_view> seen;
    for (const Json r : selector.get("matchExpressions").elements()) {
      if (faults.full()) return;
      check_scope_requirement(faults, spec, r);
      seen.insert(r.get("scopeName").string());
    }
    check_conflicts(faults, seen, spec.get("scopes"));
  }
  if (in.old_root && texts(spec.get("scopes")) != texts(in.old_root.at("spec.scopes"))) {
    faults.invalid("scopes", spec.get("scopes"), kIsImmutable);
  }
}

void validate_resource_quota_status(const Input& in, Faults& faults) {
  const Faults::In at(faults, "status");
  for (const char* name : {"hard", "used"}) {
    check_quota_quantities(faults, name, in.root.get("status").get(name));
  }
}

}  // namespace kedge::validation
