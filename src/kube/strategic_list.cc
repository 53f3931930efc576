#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "kube/go_print.h"
#include "kube/json_node.h"
#include "kube/strategic_patch.h"

namespace kedge::kube::strategic {
namespace {

constexpr std::string_view kMap = "map[string]interface {}";

bool is_deletion(Json element) { return element.get(kDirective).string() == "delete"; }

Status check_keys(const List& list, std::string_view merge_key) {
  for (const Json e : list) {
    if (!e.is_object()) return wrong_type(kMap, e);
    if (!e.get(merge_key)) return no_merge_key(e, merge_key);
  }
  return {};
}

using Positions = std::unordered_map<std::string, size_t>;  // of the first with an identity

Positions positions_of(const std::vector<std::string>& all) {
  Positions out;
  for (size_t i = 0; i < all.size(); ++i) out.emplace(all[i], i);
  return out;
}

struct Placed {
  Json element;
  std::string identity;
  size_t at = SIZE_MAX;  // in the order asked for; SIZE_MAX: it is not in there
};

// Go's sort.SliceStable with upstream's comparison, which says "before" of whatever the order does
// not know: such an element moves in front of all that are sorted already.
void sort_by(std::vector<Placed>& list) {
  const bool all_known =
      std::all_of(list.begin(), list.end(), [](const Placed& p) { return p.at != SIZE_MAX; });
  if (all_known) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Placed& a, const Placed& b) { return a.at < b.at; });
    return;
  }
  constexpr size_t kInsertionSorted = 20;  // Go's block size; longer ones are merged from blocks
  if (list.size() > kInsertionSorted) {
    std::stable_partition(list.begin(), list.end(),
                          [](const Placed& p) { return p.at == SIZE_MAX; });
    std::stable_sort(list.begin(), list.end(), [](const Placed& a, const Placed& b) {
      return b.at != SIZE_MAX && (a.at == SIZE_MAX || a.at < b.at);
    });
    return;
  }
  const auto before = [](const Placed& a, const Placed& b) {
    return a.at == SIZE_MAX || b.at == SIZE_MAX || a.at < b.at;
  };
  for (size_t i = 1; i < list.size(); ++i) {
    for (size_t j = i; j > 0 && before(list[j], list[j - 1]); --j) std::swap(list[j], list[j - 1]);
  }
}

// Elements of `left` go in front of the first of `right` that the server has behind them.
List interleave(const std::vector<Placed>& left, const std::vector<Placed>& right,
                const Positions& server) {
  const auto at = [&server](const Placed& p) {
    const auto found = server.find(p.identity);
    return found == server.end() ? SIZE_MAX : found->second;
  };
  List out;
  out.reserve(left.size() + right.size());
  size_t i = 0, j = 0;
  while (i < left.size() && j < right.size()) {
    const size_t l = at(left[i]), r = at(right[j]);
    const bool before = l != SIZE_MAX && r != SIZE_MAX && l < r;
    out.push_back(before ? left[i++].element : right[j++].element);
  }
  for (; i < left.size(); ++i) out.push_back(left[i].element);
  for (; j < right.size(); ++j) out.push_back(right[j].element);
  return out;
}

}  // namespace

List elements_of(Json array) {
  List out;
  out.reserve(array.size());
  for (const Json e : array.elements()) out.push_back(e);
  return out;
}

List take_elements(Json array) {
  List out = elements_of(array);
  for (const Json e : out) e.raw()->next = nullptr;
  if (array.is_array()) {
    set_node_length(array.raw(), 0);
    array.raw()->uni.ptr = nullptr;
  }
  return out;
}

std::string Identity::of(Json element) const {
  const Json v = maps ? element.get(merge_key) : element;
  std::string out(go_kind(v));
  out += ':';
  if (v.is_string()) {
    out += v.string();
  } else if (v.valid()) {
    v.print_to(out);
  }
  return out;
}

std::vector<std::string> identities(const List& list, const Identity& identity) {
  std::vector<std::string> out;
  out.reserve(list.size());
  for (const Json e : list) out.push_back(identity.of(e));
  return out;
}

Result<std::string_view> element_kind(const List& a, const List& b) {
  std::string_view kind;
  for (const List* list : {&a, &b}) {
    for (const Json e : *list) {
      const std::string_view own = go_kind(e);
      if (kind.empty()) kind = own;
      if (own == "slice") return Error(Code::kInvalid, "lists of lists are not supported");
      if (own == kind && own != "nil") continue;
      std::string text = "list element types are not identical: [";
      for (const List* shown : {&a, &b}) {
        if (shown == &b) text += ' ';
        text += '[';
        for (const Json s : *shown) {
          if (text.back() != '[') text += ' ';
          append_go_value(text, s, 64 * 1024);
        }
        text += ']';
      }
      return fault(text + "]");
    }
  }
  if (kind.empty()) return fault("no elements in any of the given slices");
  return kind;
}

Result<List> in_order(const List& elements, const List& order,
                      const std::vector<std::string>& server, const Identity& identity) {
  if (identity.maps) {
    TRY(check_keys(elements, identity.merge_key));
    TRY(check_keys(order, identity.merge_key));
  }
  const Positions asked = positions_of(identities(order, identity));
  const Positions live = positions_of(server);
  std::vector<Placed> named, server_only, named_deleted, server_deleted;
  for (const Json e : elements) {
    Placed p{e, identity.of(e)};
    const auto found = asked.find(p.identity);
    const bool is_named = found != asked.end();
    const auto own = live.find(p.identity);
    if (is_named) {
      p.at = found->second;
    } else if (own != live.end()) {
      p.at = own->second;
    }
    const bool deleted = identity.maps && is_deletion(e);
    std::vector<Placed>& into =
        is_named ? (deleted ? named_deleted : named) : (deleted ? server_deleted : server_only);
    into.push_back(std::move(p));
  }
  sort_by(named);
  sort_by(server_only);
  named.insert(named.end(), named_deleted.begin(), named_deleted.end());
  server_only.insert(server_only.end(), server_deleted.begin(), server_deleted.end());
  return interleave(server_only, named, live);
}

Status check_order(Json patch_list, Json order, std::string_view merge_key) {
  const Identity identity{!merge_key.empty(), merge_key};
  if (order.size() == 0 || patch_list.size() == 0) return {};
  const auto comparable = [&](Json e) -> Status {
    if (merge_key.empty()) {
      if (!e.is_object() && !e.is_array()) return {};
      return fault("runtime error: comparing uncomparable type " + std::string(go_type(e)));
    }
    if (!e.is_object()) return wrong_type(kMap, e);
    return e.get(merge_key) ? Status() : no_merge_key(e, merge_key);
  };
  if (!merge_key.empty()) {
    for (const Json e : patch_list.elements()) {
      if (!e.is_object()) return wrong_type(kMap, e);
    }
  }
  auto next = order.elements().begin();
  size_t left = order.size();
  for (const Json e : patch_list.elements()) {
    if (e.get(kDirective)) continue;
    bool found = false;
    while (left > 0 && !found) {
      TRY(comparable(e));
      TRY(comparable(*next));
      found = identity.of(e) == identity.of(*next);
      ++next;
      --left;
    }
    if (found) continue;
    std::string text = "The order in patch list:\n";
    append_go_value(text, patch_list, 64 * 1024);
    text += "\n doesn't match $setElementOrder list:\n";
    append_go_value(text, order, 128 * 1024);
    return fault(text + "\n");
  }
  return {};
}

List without(List list, const List& gone) {
  const Identity identity;
  std::unordered_set<std::string> names;
  for (const Json e : gone) names.insert(identity.of(e));
  list.erase(std::remove_if(list.begin(), list.end(),
                            [&](Json e) { return names.count(identity.of(e)) != 0; }),
             list.end());
  return list;
}

}  // namespace kedge::kube::strategic
