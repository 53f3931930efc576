#include "kube/strategic_patch.h"

#include <unordered_map>
#include <unordered_set>

#include "kube/json_edit.h"
#include "kube/patch.h"

namespace kedge::kube {
namespace strategic {
namespace {

Error bad_format(std::string_view what) {
  return Error(Code::kBadRequest, "invalid patch format of " + std::string(what));
}

// Null members of a value that is taken as a whole are dropped.
void discard_nulls(Json value) {
  for (const Json e : value.elements()) discard_nulls(e);
  if (!value.is_object()) return;
  std::vector<std::string_view> nulls;
  for (const auto m : value.members()) {
    if (m.value.is_null()) {
      nulls.push_back(m.name);
    } else {
      discard_nulls(m.value);
    }
  }
  MemberEdit edit(value, nulls.size());
  for (const std::string_view name : nulls) edit.remove(name);
  edit.finish();
}

// Maps with a $patch are dropped from a value that has nothing to be merged with. False: the value
// itself is one.
bool remove_directives(JsonDoc& doc, Json value) {
  if (value.is_array()) {
    List kept = take_elements(value);
    for (const Json e : kept) {
      if (remove_directives(doc, e)) value.append(e);
    }
    return true;
  }
  if (!value.is_object()) return true;
  if (value.get(kDirective)) return false;
  std::vector<std::string_view> gone;
  for (const auto m : value.members()) {
    if (!remove_directives(doc, m.value)) gone.push_back(m.name);
  }
  MemberEdit edit(value, gone.size());
  for (const std::string_view name : gone) edit.remove(name);
  edit.finish();
  return true;
}

class Merger {
 public:
  explicit Merger(JsonDoc& doc) : doc_(doc) {}

  // What takes the place of `original`: that itself, a part of the patch, or a new value.
  Result<Json> maps(Json original, Json patch, const Meta& meta);

 private:
  Status retain_keys(Json original, Json patch);
  Status set_orders(MemberEdit& original, Json patch, const Meta& meta);
  Status set_order(MemberEdit& original, Json patch, const Meta& meta, std::string_view directive);
  Status member(MemberEdit& original, std::string_view name, Json patch, bool deletes,
                const Meta& meta);
  void take(MemberEdit& original, std::string_view name, Json patch);
  Result<List> lists(List original, List patch, const FieldMeta& field, bool deletes);
  // $patch elements: deletions are carried out, and leave the patch. True: the patch replaces.
  Result<bool> list_directives(List& original, List& patch, std::string_view merge_key);
  Result<List> merged_maps(List original, const List& patch, const FieldMeta& field);
  Json array_of(const List& list);

  JsonDoc& doc_;
};

Json Merger::array_of(const List& list) {
  const Json out = doc_.make_array();
  for (const Json e : list) out.append(e);
  return out;
}

Result<Json> Merger::maps(Json original, Json patch, const Meta& meta) {
  if (const Json directive = patch.get(kDirective)) {
    if (directive.string() == "replace") {
      patch.remove(kDirective);
      return patch;
    }
    if (directive.string() == "delete") return doc_.make_object();
    return unknown_directive(directive, patch);
  }
  TRY(retain_keys(original, patch));
  MemberEdit edit(original, patch.size());
  TRY(set_orders(edit, patch, meta));
  for (const auto m : patch.members()) {
    const bool deletes = m.name.starts_with(kDeleteFromPrimitiveList);
    std::string_view name = m.name;
    if (deletes) {
      const size_t slash = name.find('/');
      if (slash != kDeleteFromPrimitiveList.size()) return bad_format("primitive list");
      name.remove_prefix(slash + 1);
      if (name.empty()) name = m.name;
    }
    TRY(member(edit, name, m.value, deletes, meta));
  }
  edit.finish();
  return original;
}

// What the list does not name goes; the patch may set nothing else.
Status Merger::retain_keys(Json original, Json patch) {
  const Json list = patch.get(kRetainKeys);
  if (!list) return {};
  patch.remove(kRetainKeys);
  if (!list.is_array()) return bad_format("retainKeys");
  std::unordered_set<std::string_view> kept;
  for (const Json e : list.elements()) {
    if (e.is_string()) kept.insert(e.string());
  }
  for (const auto m : patch.members()) {
    if (m.value.is_null() || m.name.starts_with(kDeleteFromPrimitiveList) ||
        m.name.starts_with(kSetElementOrder)) {
      continue;
    }
    if (kept.count(m.name) == 0) return bad_format("retainKeys");
  }
  std::vector<std::string_view> gone;
  for (const auto m : original.members()) {
    if (kept.count(m.name) == 0) gone.push_back(m.name);
  }
  MemberEdit edit(original, gone.size());
  for (const std::string_view name : gone) edit.remove(name);
  edit.finish();
  return {};
}

Status Merger::set_orders(MemberEdit& original, Json patch, const Meta& meta) {
  std::vector<std::string_view> directives;
  for (const auto m : patch.members()) {
    if (m.name.starts_with(kSetElementOrder)) directives.push_back(m.name);
  }
  for (const std::string_view directive : directives) {
    TRY(set_order(original, patch, meta, directive));
  }
  return {};
}

// The order of a list, along with what the patch says of the list; neither is left in the patch.
Status Merger::set_order(MemberEdit& original, Json patch, const Meta& meta,
                         std::string_view directive) {
  constexpr std::string_view kList = "[]interface {}";
  const Json order = patch.get(directive);
  const std::string_view rest = directive.substr(kSetElementOrder.size());
  patch.remove(directive);
  if (!order.is_array()) return wrong_type(kList, order);
  if (rest.empty() || rest[0] != '/') return bad_format("setElementOrder list");
  const std::string_view name = rest.substr(1);
  const Json live = original.get(name);
  const Json sent = patch.get(name);
  if (live && !live.is_array()) return wrong_type(kList, live);
  if (sent && !sent.is_array()) return wrong_type(kList, sent);
  const FieldMeta field = TRY(find_list(meta, name));
  TRY(check_order(sent, order, field.merge_key));
  if (!live && !sent) return {};
  Identity identity{false, field.merge_key};
  List live_list = take_elements(live), sent_list = elements_of(sent);
  const Result<std::string_view> kind = element_kind(live_list, sent_list);
  const List order_list = elements_of(order);
  identity.maps = kind.ok() && *kind == "map";
  const std::vector<std::string> server = identities(live_list, identity);
  List merged;
  if (!sent) {
    merged = std::move(live_list);
  } else if (!live) {
    for (const Json e : sent_list) {
      if (remove_directives(doc_, e)) merged.push_back(e);
    }
  } else if (!field.merge) {
    merged = std::move(sent_list);
  } else {
    merged = TRY(lists(std::move(live_list), std::move(sent_list), field, false));
  }
  if (!kind.ok()) return kind.error();
  original.set(name, array_of(TRY(in_order(merged, order_list, server, identity))));
  patch.remove(name);
  return {};
}

// A value that is not merged: without what only says how to merge.
void Merger::take(MemberEdit& original, std::string_view name, Json patch) {
  discard_nulls(patch);
  if (remove_directives(doc_, patch)) {
    original.set(name, doc_.copy(patch));
  } else {
    original.remove(name);
  }
}

Status Merger::member(MemberEdit& original, std::string_view name, Json patch, bool deletes,
                      const Meta& meta) {
  if (patch.is_null()) {
    original.remove(name);
    return {};
  }
  const Json now = original.get(name);
  const bool both_maps = now && now.is_object() && patch.is_object();
  const bool both_lists = now && now.is_array() && patch.is_array();
  if (!both_maps && !both_lists) {
    if (!deletes) take(original, name, patch);
    return {};
  }
  if (both_maps) {
    const FieldMeta field = TRY(find_field(meta, name));
    const Json merged = field.replace ? patch : TRY(maps(now, patch, field.meta));
    if (merged.raw() != now.raw()) {
      const bool own = merged.raw_doc() == now.raw_doc() && merged.raw()->next == nullptr;
      original.set(name, own ? merged : doc_.copy(merged));
    }
    return {};
  }
  const FieldMeta field = TRY(find_list(meta, name));
  if (!field.merge && !deletes) {
    original.set(name, doc_.copy(patch));
    return {};
  }
  if (now.size() == 0 && patch.size() == 0) return {};
  const List merged = TRY(lists(take_elements(now), elements_of(patch), field, deletes));
  original.set(name, array_of(merged));
  return {};
}

Result<List> Merger::lists(List original, List patch, const FieldMeta& field, bool deletes) {
  if (original.empty() && patch.empty()) return original;
  const std::string_view kind = TRY(element_kind(original, patch));
  if (kind != "map") {
    if (deletes) return without(std::move(original), patch);
    const Identity identity;
    const std::vector<std::string> server = identities(original, identity);
    std::unordered_set<std::string> seen;
    List both;
    for (const List* list : {&original, &patch}) {
      for (const Json e : *list) {
        if (seen.insert(identity.of(e)).second) both.push_back(e);
      }
    }
    return in_order(both, patch, server, identity);
  }
  if (field.merge_key.empty()) {
    return fault("cannot merge lists without merge key for " + std::string(field.meta.kind));
  }
  const bool replaces = TRY(list_directives(original, patch, field.merge_key));
  const Identity identity{true, field.merge_key};
  if (replaces) {
    original = std::move(patch);
    patch.clear();
  }
  const std::vector<std::string> server = identities(original, identity);
  List merged = TRY(merged_maps(std::move(original), patch, field));
  return in_order(merged, patch, server, identity);
}

Result<bool> Merger::list_directives(List& original, List& patch, std::string_view merge_key) {
  const Identity identity{true, merge_key};
  bool replaces = false;
  std::unordered_set<std::string> gone;
  List kept;
  for (const Json e : patch) {
    const Json directive = e.get(kDirective);
    if (!directive) {
      kept.push_back(e);
    } else if (directive.string() == "delete") {
      if (!e.get(merge_key)) return no_merge_key(e, merge_key);
      gone.insert(identity.of(e));
    } else if (directive.string() == "replace") {
      replaces = true;
    } else if (directive.string() == "merge") {
      return fault("merging lists cannot yet be specified in the patch");
    } else {
      return unknown_directive(directive, e);
    }
  }
  if (!gone.empty()) {
    List left;
    for (const Json e : original) {
      if (!e.get(merge_key) || gone.count(identity.of(e)) == 0) left.push_back(e);
    }
    original = std::move(left);
  }
  patch = std::move(kept);
  return replaces;
}

Result<List> Merger::merged_maps(List original, const List& patch, const FieldMeta& field) {
  const Identity identity{true, field.merge_key};
  std::unordered_map<std::string, size_t> at;
  for (size_t i = 0; i < original.size(); ++i) {
    if (original[i].get(field.merge_key)) at.emplace(identity.of(original[i]), i);
  }
  for (const Json e : patch) {
    if (!e.get(field.merge_key)) return no_merge_key(e, field.merge_key);
    const auto [found, added] = at.emplace(identity.of(e), original.size());
    if (added) {
      original.push_back(e);
      continue;
    }
    Json& now = original[found->second];
    now = TRY(maps(now, e, field.meta));
  }
  return original;
}

}  // namespace
}  // namespace strategic

Status strategic_merge_patch(const Kind& kind, JsonDoc& doc, Json patch) {
  using strategic::Meta;
  if (patch.is_null()) return {};
  if (!patch.is_object()) {
    return Error(Code::kBadRequest, "json: cannot unmarshal " + std::string(patch.type_name()) +
                                        " into Go value of type map[string]interface {}");
  }
  const schema::Type& type = schema::type(static_cast<uint16_t>(kind.schema));
  const Meta meta{&type, schema::text(type.name), "struct"};
  const Json merged = TRY(strategic::Merger(doc).maps(doc.root(), patch, meta));
  doc.set_root(merged);
  return {};
}

}  // namespace kedge::kube
