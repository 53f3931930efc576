// Amounts: how much of each resource (a ResourceList): "cpu" -> "500m". Quantities are those that
// canonical_quantity() has made.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kube/json.h"

namespace kedge::policy {

using Amounts = std::map<std::string, std::string, std::less<>>;

// The members of a ResourceList; nothing for what is none.
Amounts amounts_of(kube::Json list);

// Makes them the member `name` of `at`.
void set_amounts(kube::JsonDoc& doc, kube::Json at, std::string_view name, const Amounts& amounts);

void add_amount(Amounts& to, std::string_view resource, std::string_view quantity);
void add_amounts(Amounts& to, const Amounts& more);
// Where `other` has more (upstream: maxResourceList).
void raise_amounts(Amounts& to, const Amounts& other);
bool is_zero(std::string_view quantity);
// The same names with the same numbers, however they are written.
bool equal_amounts(const Amounts& a, const Amounts& b);
// "cpu=1,memory=2Gi".
std::string shown(const Amounts& amounts);

}  // namespace kedge::policy
