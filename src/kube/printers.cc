#include "kube/printers.h"

#include <algorithm>
#include <functional>

#include "kube/gotime.h"
#include "kube/meta.h"

namespace kedge::kube {

void Cells::next() {
  if (!first_) out_ += ',';
  first_ = false;
}

void Cells::text(std::string_view text) {
  next();
  append_json_string(out_, text);
}

void Cells::integer(int64_t v) {
  next();
  out_ += std::to_string(v);
}

void Cells::number(std::string_view json_number) {
  next();
  out_ += json_number;
}

void Cells::boolean(bool v) {
  next();
  out_ += v ? "true" : "false";
}

void Cells::age(Json time, std::string_view other) { text(age_text(time, other)); }

std::string Cells::age_text(Json time, std::string_view other) const {
  int64_t us = 0;
  if (!read_time_us(time, us)) return std::string(other);
  constexpr int64_t kMostSeconds = 9'223'372'036;  // Go's Duration ends there: 292 years
  return human_duration(std::clamp((wall_us_ - us) / 1'000'000, -kMostSeconds, kMostSeconds));
}

namespace {

// "3h5m"; without the second part when it is 0.
std::string two_parts(int64_t a, char a_unit, int64_t b, char b_unit) {
  std::string out = std::to_string(a) + a_unit;
  if (b != 0) out += std::to_string(b) + b_unit;
  return out;
}

}  // namespace

std::string human_duration(int64_t seconds) {
  if (seconds < -1) return "<invalid>";
  if (seconds < 0) return "0s";
  if (seconds < 120) return std::to_string(seconds) + "s";
  const int64_t minutes = seconds / 60, hours = minutes / 60, days = hours / 24;
  if (minutes < 10) return two_parts(minutes, 'm', seconds % 60, 's');
  if (minutes < 180) return std::to_string(minutes) + "m";
  if (hours < 8) return two_parts(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return std::to_string(hours) + "h";
  if (hours < 24 * 8) return two_parts(days, 'd', hours % 24, 'h');
  if (hours < 24 * 365 * 2) return std::to_string(days) + "d";
  if (hours < 24 * 365 * 8) return two_parts(days / 365, 'y', days % 365, 'd');
  return std::to_string(days / 365) + "y";
}

bool read_time_us(Json time, int64_t& us) {
  if (!time.is_string()) return false;
  const auto parsed = parse_time(time.string(), TimeFormat::kSeconds);
  if (!parsed.ok() || parsed.value().is_zero()) return false;
  us = parsed.value().seconds * 1'000'000 + parsed.value().nanos / 1000;
  return true;
}

std::string format_labels(Json map) {
  std::vector<std::string> pairs;
  for (const auto m : map.members()) {
    pairs.push_back(std::string(m.name) + "=" + std::string(plain_text(m.value)));
  }
  // Pairs are sorted, not keys: "a-b=1" comes before "a=1".
  std::vector<std::string_view> views(pairs.begin(), pairs.end());
  sort_unique(views);
  return views.empty() ? "<none>" : join_texts(views, ",");
}

namespace {

bool valid_requirement(std::string_view key, const std::vector<std::string_view>& values) {
  if (!check_qualified_name(key).empty()) return false;
  return std::all_of(values.begin(), values.end(),
                     [](std::string_view v) { return check_label_value(v).empty(); });
}

// Appends one of matchExpressions as text; false: it is broken.
bool format_expression(Json e, std::string& out) {
  const std::string_view op = e.get("operator").string(), key = e.get("key").string();
  std::vector<std::string_view> values;
  for (const Json v : e.get("values").elements()) values.push_back(v.string());
  if (!valid_requirement(key, values)) return false;
  if (op == "Exists" || op == "DoesNotExist") {
    out.append(op == "Exists" ? "" : "!").append(key);
    return values.empty();
  }
  if ((op != "In" && op != "NotIn") || values.empty()) return false;
  std::sort(values.begin(), values.end());
  out.append(key).append(op == "In" ? " in (" : " notin (");
  out.append(join_texts(values, ",")).append(")");
  return true;
}

}  // namespace

std::string format_selector(Json selector, std::string_view broken) {
  std::vector<Json::Member> parts;  // a label's text, or one of matchExpressions
  for (const auto m : selector.get("matchLabels").members()) {
    if (!valid_requirement(m.name, {m.value.string()})) return std::string(broken);
    parts.push_back(m);
  }
  for (const Json e : selector.get("matchExpressions").elements()) {
    parts.push_back({e.get("key").string(), e});
  }
  sort_members(parts);
  std::string out;
  for (const Json::Member& p : parts) {
    if (!out.empty()) out += ',';
    if (!p.value.is_object()) {
      out.append(p.name).append("=").append(p.value.string());
    } else if (!format_expression(p.value, out)) {
      return std::string(broken);
    }
  }
  return out;
}

std::string format_access_modes(Json modes) {
  constexpr std::string_view kModes[][2] = {{"ReadWriteOnce", "RWO"},
                                            {"ReadOnlyMany", "ROX"},
                                            {"ReadWriteMany", "RWX"},
                                            {"ReadWriteOncePod", "RWOP"}};
  std::vector<std::string_view> found;
  for (const auto& mode : kModes) {
    for (const Json m : modes.elements()) {
      if (m.string() != mode[0]) continue;
      found.push_back(mode[1]);
      break;
    }
  }
  return join_texts(found, ",");
}

std::string_view plain_text(Json v) { return v.is_number() ? v.number_text() : v.string(); }

std::string join_texts(const std::vector<std::string_view>& texts, std::string_view with) {
  std::string out;
  for (size_t i = 0; i < texts.size(); i++) {
    if (i > 0) out += with;
    out += texts[i];
  }
  return out;
}

void sort_unique(std::vector<std::string_view>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

void sort_members(std::vector<Json::Member>& members) {
  std::sort(members.begin(), members.end(), [](const Json::Member& a, const Json::Member& b) {
    return a.name != b.name ? a.name < b.name : std::less<>()(a.value.raw(), b.value.raw());
  });
}

std::vector<Json::Member> sorted_members(Json object) {
  std::vector<Json::Member> out;
  for (const auto m : object.members()) out.push_back(m);
  sort_members(out);
  return out;
}

Json find_condition(Json conditions, std::string_view type, bool last) {
  Json found;
  for (const Json c : conditions.elements()) {
    if (c.get("type").string() != type) continue;
    found = c;
    if (!last) break;
  }
  return found;
}

}  // namespace kedge::kube
