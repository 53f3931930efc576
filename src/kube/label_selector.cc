#include "kube/label_selector.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/strings.h"

namespace kedge::kube {
namespace {

using Requirement = std::pair<std::string_view, std::string>;  // key, text

std::string joined(std::vector<Requirement> requirements) {
  std::stable_sort(requirements.begin(), requirements.end(),
                   [](const Requirement& a, const Requirement& b) { return a.first < b.first; });
  std::string out;
  for (const Requirement& r : requirements) {
    if (!out.empty()) out += ',';
    out += r.second;
  }
  return out;
}

void add_labels(Json labels, std::vector<Requirement>& requirements) {
  for (const auto m : labels.members()) {
    requirements.emplace_back(m.name, std::string(m.name) + "=" + std::string(m.value.string()));
  }
}

std::string value_list(Json values) {
  std::vector<std::string_view> sorted;
  for (const Json v : values.elements()) sorted.push_back(v.string());
  std::sort(sorted.begin(), sorted.end());
  std::string out = " (";
  for (const std::string_view v : sorted) {
    if (out.size() > 2) out += ',';
    out += v;
  }
  return out + ")";
}

}  // namespace

std::string label_map_text(Json labels) {
  std::vector<Requirement> requirements;
  add_labels(labels, requirements);
  return joined(std::move(requirements));
}

Result<std::string> label_selector_text(Json selector) {
  std::vector<Requirement> requirements;
  add_labels(selector.get("matchLabels"), requirements);
  for (const Json e : selector.get("matchExpressions").elements()) {
    const std::string_view key = e.get("key").string();
    const std::string_view op = e.get("operator").string();
    std::string text(key);
    if (op == "In" || op == "NotIn") {
      text += op == "In" ? " in" : " notin";
      text += value_list(e.get("values"));
    } else if (op == "DoesNotExist") {
      text.insert(0, 1, '!');
    } else if (op != "Exists") {
      return Error(Code::kBadRequest, go_quote(op) + " is not a valid label selector operator");
    }
    requirements.emplace_back(key, std::move(text));
  }
  return joined(std::move(requirements));
}

}  // namespace kedge::kube
