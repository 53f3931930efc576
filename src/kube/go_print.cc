#include "kube/go_print.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace kedge::kube {
namespace {

// %v of a float64 that JSON had with a fraction or an exponent (%g with the shortest text; an
// exponent from 1e21 on).
void append_float(std::string& out, std::string_view text) {
  const std::string copy(text);
  const double v = std::strtod(copy.c_str(), nullptr);
  char shown[40];
  for (int digits = 1; digits <= 17; ++digits) {
    snprintf(shown, sizeof shown, "%.*e", digits - 1, v);
    if (std::strtod(shown, nullptr) == v) break;
  }
  const char* e = std::find(shown, shown + sizeof shown, 'e');
  const int exponent = static_cast<int>(std::strtol(e + 1, nullptr, 10));
  if (exponent < -4 || exponent >= 21) {
    out += shown;
    return;
  }
  int digits = 0;
  for (const char* c = shown; c != e; ++c) digits += *c >= '0' && *c <= '9' ? 1 : 0;
  snprintf(shown, sizeof shown, "%.*f", std::max(0, digits - 1 - exponent), v);
  out += shown;
}

}  // namespace

void append_go_value(std::string& out, Json value, size_t limit) {
  if (out.size() >= limit) return;
  if (value.is_object()) {
    std::vector<Json::Member> sorted;
    for (const auto m : value.members()) sorted.push_back(m);
    std::sort(sorted.begin(), sorted.end(),
              [](const Json::Member& a, const Json::Member& b) { return a.name < b.name; });
    out += "map[";
    bool first = true;
    for (const auto& m : sorted) {
      if (!first) out += ' ';
      first = false;
      out += m.name;
      out += ':';
      append_go_value(out, m.value, limit);
    }
    out += ']';
  } else if (value.is_array()) {
    out += '[';
    bool first = true;
    for (const Json e : value.elements()) {
      if (!first) out += ' ';
      first = false;
      append_go_value(out, e, limit);
    }
    out += ']';
  } else if (value.is_string()) {
    out += value.string();
  } else if (value.is_number()) {
    if (value.integer()) {
      out += value.number_text();
    } else {
      append_float(out, value.number_text());
    }
  } else if (value.is_bool()) {
    out += value.boolean() ? "true" : "false";
  } else {
    out += "<nil>";
  }
}

std::string_view go_kind(Json value) {
  if (value.is_object()) return "map";
  if (value.is_array()) return "slice";
  if (value.is_string()) return "string";
  if (value.is_bool()) return "bool";
  if (value.is_number()) return value.integer() ? "int64" : "float64";
  return "nil";
}

std::string_view go_type(Json value) {
  if (value.is_object()) return "map[string]interface {}";
  if (value.is_array()) return "[]interface {}";
  if (!value.valid() || value.is_null()) return "%!s(<nil>)";
  return go_kind(value);
}

}  // namespace kedge::kube
