#include "policy/pod_security.h"

#include <algorithm>

#include "base/strings.h"
#include "policy/pod_security_checks.h"

namespace kedge::policy {
namespace {

using kube::FieldError;
using kube::Json;

constexpr std::string_view kLabels[] = {
    "pod-security.kubernetes.io/enforce", "pod-security.kubernetes.io/enforce-version",
    "pod-security.kubernetes.io/audit",   "pod-security.kubernetes.io/audit-version",
    "pod-security.kubernetes.io/warn",    "pod-security.kubernetes.io/warn-version",
};
constexpr std::string_view kLevels[] = {"privileged", "baseline", "restricted"};

std::optional<PodSecurityLevel> parse_level(std::string_view text) {
  for (size_t i = 0; i < std::size(kLevels); ++i) {
    if (text == kLevels[i]) return static_cast<PodSecurityLevel>(i);
  }
  return {};
}

// "latest" or "v1.24", without leading zeros.
std::optional<int64_t> parse_version(std::string_view text) {
  if (text == "latest") return PodSecurityStandard::kLatest;
  if (!text.starts_with("v1.")) return {};
  text.remove_prefix(3);
  if (text.size() > 1 && text.front() == '0') return {};
  const std::optional<uint64_t> minor = parse_u64(text);
  if (!minor || *minor > INT64_MAX) return {};
  return static_cast<int64_t>(*minor);
}

}  // namespace

std::string PodSecurityStandard::text() const {
  std::string out(kLevels[static_cast<size_t>(level)]);
  return out + (minor == kLatest ? ":latest" : ":v1." + std::to_string(minor));
}

PodSecurityLabels::PodSecurityLabels(const kube::Object& ns) {
  for (size_t i = 0; i < values_.size(); ++i) values_[i] = ns.label(kLabels[i]);
}

PodSecurityLabels::PodSecurityLabels(Json labels) {
  for (size_t i = 0; i < values_.size(); ++i) {
    if (const Json value = labels.get(kLabels[i])) values_[i] = value.string();
  }
}

bool PodSecurityLabels::empty() const {
  return std::none_of(values_.begin(), values_.end(), [](const auto& v) { return v.has_value(); });
}

PodSecurityPolicy PodSecurityLabels::policy(std::vector<FieldError>* faults) const {
  PodSecurityPolicy p;
  const auto fault = [&](size_t label, std::string_view detail) {
    if (faults == nullptr) return;
    faults->push_back(kube::field_invalid("metadata.labels[" + std::string(kLabels[label]) + "]",
                                          *values_[label], detail));
  };
  PodSecurityStandard* const modes[] = {&p.enforce, &p.audit, &p.warn};
  bool enforce_said = false;
  for (size_t mode = 0; mode < 3; ++mode) {
    const size_t level = 2 * mode;
    const size_t version = level + 1;
    if (values_[level]) {
      const auto parsed = parse_level(*values_[level]);
      if (!parsed) fault(level, "must be one of privileged, baseline, restricted");
      // What cannot be read fails closed where it forbids, open where it only tells.
      const auto fallback =
          mode == 0 ? PodSecurityLevel::kRestricted : PodSecurityLevel::kPrivileged;
      modes[mode]->level = parsed.value_or(fallback);
      if (mode == 0) enforce_said = parsed.has_value();
    }
    if (values_[version]) {
      const auto parsed = parse_version(*values_[version]);
      if (!parsed) fault(version, "must be \"latest\" or \"v1.x\"");
      modes[mode]->minor = parsed.value_or(PodSecurityStandard::kLatest);
    }
  }
  if (!values_[4] && enforce_said && p.enforce.level > p.warn.level) {
    p.warn.level = p.enforce.level;
    if (!values_[5]) p.warn.minor = p.enforce.minor;
  }
  return p;
}

std::vector<PodSecurityViolation> pod_security_violations(const PodSecurityStandard& standard,
                                                          Json metadata, Json spec) {
  std::vector<PodSecurityViolation> out;
  if (standard.level == PodSecurityLevel::kPrivileged) return out;
  const PodUnderCheck pod(standard, metadata, spec);
  for (const PodSecurityCheck& check : pod_security_checks()) {
    if (!check.applies(standard.level, pod.minor)) continue;
    PodSecurityViolation found{std::string(check.reason), {}};
    if (check.violates(pod, found)) out.push_back(std::move(found));
  }
  return out;
}

std::string violated_reasons(const std::vector<PodSecurityViolation>& violations) {
  std::string out;
  for (const PodSecurityViolation& v : violations) {
    if (!out.empty()) out += ", ";
    out += v.reason;
  }
  return out;
}

std::string violated_details(const std::vector<PodSecurityViolation>& violations) {
  std::string out;
  for (const PodSecurityViolation& v : violations) {
    if (!out.empty()) out += ", ";
    out += v.reason + " (" + v.detail + ")";
  }
  return out;
}

bool is_significant_pod_update(Json spec, Json old_spec) {
  for (const std::string_view list : {"containers", "initContainers"}) {
    const Json now = spec.get(list);
    const Json old = old_spec.get(list);
    if (now.size() != old.size()) return true;
    auto before = old.elements().begin();
    for (const Json c : now.elements()) {
      if (c.get("image").string() != (*before).get("image").string()) return true;
      ++before;
    }
  }
  // An update only adds ephemeral containers, mostly at the end: each is looked for from where the
  // one before it was.
  const Json old = old_spec.get("ephemeralContainers");
  std::vector<std::pair<std::string_view, std::string_view>> images;
  for (const Json c : old.elements()) {
    images.emplace_back(c.get("name").string(), c.get("image").string());
  }
  std::sort(images.begin(), images.end());
  for (const Json c : spec.get("ephemeralContainers").elements()) {
    const std::pair<std::string_view, std::string_view> one(c.get("name").string(),
                                                            c.get("image").string());
    if (!std::binary_search(images.begin(), images.end(), one)) return true;
  }
  return false;
}

bool wants_survey(const PodSecurityStandard& now, const PodSecurityStandard& old) {
  if (now == old || now.level == PodSecurityLevel::kPrivileged) return false;
  return now.minor != old.minor || now.level > old.level;
}

void PodSecuritySurvey::add(Json pod) {
  ++checked_;
  std::string reasons =
      violated_reasons(pod_security_violations(enforce_, pod.get("metadata"), pod.get("spec")));
  if (reasons.empty()) return;
  const std::string_view name = pod.at("metadata.name").string();
  const auto same = [&](const Group& g) { return g.reasons == reasons; };
  const auto known = std::find_if(groups_.begin(), groups_.end(), same);
  if (known == groups_.end()) {
    groups_.push_back({std::move(reasons), std::string(name), 1});
    return;
  }
  ++known->pods;
  if (name < known->first_name) known->first_name = name;
}

std::vector<std::string> PodSecuritySurvey::warnings(size_t total) {
  std::vector<std::string> out;
  if (checked_ < total) {
    out.push_back("new PodSecurity enforce level only checked against the first " +
                  std::to_string(checked_) + " of " + std::to_string(total) + " existing pods");
  }
  if (groups_.empty()) return out;
  out.push_back("existing pods in namespace " + go_quote(ns_) +
                " violate the new PodSecurity enforce level " + go_quote(enforce_.text()));
  std::vector<std::string> each;
  for (Group& g : groups_) {
    std::string others;
    if (g.pods > 1) {
      others = " (and " + std::to_string(g.pods - 1) + " other pod" + (g.pods > 2 ? "s)" : ")");
    }
    each.push_back(std::move(g.first_name) + others + ": " + g.reasons);
  }
  std::sort(each.begin(), each.end());
  for (std::string& text : each) out.push_back(std::move(text));
  return out;
}

}  // namespace kedge::policy
