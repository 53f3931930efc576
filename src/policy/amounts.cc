#include "policy/amounts.h"

#include <algorithm>

#include "kube/quantity.h"

namespace kedge::policy {

Amounts amounts_of(kube::Json list) {
  Amounts out;
  for (const auto m : list.members()) out.emplace(m.name, m.value.string());
  return out;
}

void set_amounts(kube::JsonDoc& doc, kube::Json at, std::string_view name, const Amounts& amounts) {
  const kube::Json list = doc.make_object();
  for (const auto& [resource, quantity] : amounts) list.set_string(resource, quantity);
  at.set(name, list);
}

void add_amount(Amounts& to, std::string_view resource, std::string_view quantity) {
  const auto [at, fresh] = to.emplace(resource, quantity);
  if (!fresh) at->second = kube::add_quantities(at->second, quantity);
}

void add_amounts(Amounts& to, const Amounts& more) {
  for (const auto& [resource, quantity] : more) add_amount(to, resource, quantity);
}

void raise_amounts(Amounts& to, const Amounts& other) {
  for (const auto& [resource, quantity] : other) {
    const auto [at, fresh] = to.emplace(resource, quantity);
    if (!fresh && kube::compare_quantities(quantity, at->second) > 0) at->second = quantity;
  }
}

bool is_zero(std::string_view quantity) { return kube::compare_quantities(quantity, "0") == 0; }

bool equal_amounts(const Amounts& a, const Amounts& b) {
  const auto same = [](const auto& x, const auto& y) {
    return x.first == y.first &&
           (x.second == y.second || kube::compare_quantities(x.second, y.second) == 0);
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

std::string shown(const Amounts& amounts) {
  std::string out;
  for (const auto& [resource, quantity] : amounts) {
    if (!out.empty()) out += ',';
    out += resource + "=" + quantity;
  }
  return out;
}

}  // namespace kedge::policy
