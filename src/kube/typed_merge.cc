// Merging what an applier wants into a live value, and taking items out of one.
#include <algorithm>

#include "kube/typed_fields.h"

namespace kedge::kube {
namespace {

bool is_container(Json v) { return v.is_object() || v.is_array(); }
bool is_empty(Json v) { return !is_container(v) || v.size() == 0; }

constexpr size_t kNone = static_cast<size_t>(-1);

// The items of a list by their path elements.
class ItemIndex {
 public:
  ItemIndex(FieldArena& arena, const FieldType& t, FieldForm form, Json list) {
    for (const Json e : list.elements()) {
      ElementKind kind{};
      std::string_view text;
      // What has no path element can be met by nothing.
      if (!list_element(arena, t, form, e, kind, text).empty()) text = arena.text("!");
      order_.push_back(items_.size());
      items_.push_back({text, e});
    }
    std::stable_sort(order_.begin(), order_.end(),
                     [this](size_t a, size_t b) { return items_[a].text < items_[b].text; });
  }

  size_t size() const { return items_.size(); }
  std::string_view text(size_t i) const { return items_[i].text; }
  Json value(size_t i) const { return items_[i].value; }
  // The first item like `text`; kNone where there is none.
  size_t find(std::string_view text) const {
    const auto at = lower(text);
    return at != order_.end() && items_[*at].text == text ? *at : kNone;
  }
  bool repeats(std::string_view text) const {
    const auto at = lower(text);
    return at != order_.end() && at + 1 != order_.end() && items_[*(at + 1)].text == text;
  }

 private:
  struct Item {
    std::string_view text;
    Json value;
  };
  std::vector<size_t>::const_iterator lower(std::string_view text) const {
    return std::lower_bound(order_.begin(), order_.end(), text,
                            [this](size_t i, std::string_view t) { return items_[i].text < t; });
  }
  std::vector<Item> items_;
  std::vector<size_t> order_;
};

class Merger {
 public:
  explicit Merger(JsonDoc& doc) : doc_(doc) {}

  // What becomes of `live` (valid, may be null) with `wanted`: `live` itself, changed, or a new
  // value.
  Json merge(const FieldType& t, Json live, Json wanted) {
    const FieldForm form = form_of(t, wanted);
    if (form == FieldForm::kLeaf || (is_empty(live) && is_empty(wanted))) return doc_.copy(wanted);
    if (form == FieldForm::kSet || form == FieldForm::kMapList) {
      return lists(t, form, live, wanted);
    }
    if (!live.is_object()) return doc_.copy(wanted);
    size_t hint = 0;
    for (const auto m : wanted.members()) {
      const Json before = live.get(m.name);
      bool declared = false;
      const FieldType inner = member_type(t, m.name, hint, declared);
      const Json after = before ? merge(inner, before, m.value) : doc_.copy(m.value);
      if (!before || after.raw() != before.raw()) live.set(m.name, after);
    }
    return live;
  }

 private:
  // The order of `wanted` for what it names, that of `live` for the rest (upstream's
  // mergingWalker).
  Json lists(const FieldType& t, FieldForm form, Json live, Json wanted) {
    if (!live.is_array()) return doc_.copy(wanted);
    if (wanted.size() == 0) return live;
    const ItemIndex l(arena_, t, form, live), r(arena_, t, form, wanted);
    const FieldType inner = element_type(t);
    std::vector<size_t> shared;  // of r, in its order
    for (size_t i = 0; i < r.size(); ++i) {
      if (l.find(r.text(i)) != kNone) shared.push_back(i);
    }
    std::vector<bool> merged(r.size(), false);
    const Json out = doc_.make_array();
    size_t next = 0;
    const auto take = [&](size_t i) {
      merged[i] = true;
      const size_t at = l.find(r.text(i));
      const bool fresh = at == kNone || l.repeats(r.text(i));
      out.append(fresh ? doc_.copy(r.value(i)) : doc_.copy(merge(inner, l.value(at), r.value(i))));
    };
    for (size_t i = 0, j = 0; i < l.size() || j < r.size();) {
      const size_t named = i < l.size() ? r.find(l.text(i)) : kNone;
      if (i < l.size() && j < r.size()) {
        if (named == j) {
          take(j++);
          ++i;
          if (next < shared.size()) ++next;
          continue;
        }
        if (named != kNone && next < shared.size() && shared[next] != named) {
          ++i;  // it comes where `wanted` has it
          continue;
        }
      }
      if (i < l.size()) {
        if (named == kNone) {
          out.append(doc_.copy(l.value(i++)));
          continue;
        }
        if (merged[named]) ++i;
      }
      if (j < r.size()) {
        const bool is_next = next < shared.size() && shared[next] == j;
        take(j++);
        if (is_next) ++next;
      }
    }
    return out;
  }

  JsonDoc& doc_;
  FieldArena arena_;
};

void remove_from_list(FieldArena& arena, const FieldType& t, FieldForm form, Json list,
                      FieldSet set) {
  const FieldType inner = element_type(t);
  std::vector<size_t> gone;
  size_t i = 0;
  for (const Json e : list.elements()) {
    ElementKind kind{};
    std::string_view text;
    const FieldNode* found = nullptr;
    if (list_element(arena, t, form, e, kind, text).empty()) {
      found = find_field(
          set, {nullptr, nullptr, text.data(), static_cast<uint32_t>(text.size()), kind, false});
    }
    if (found != nullptr && found->member) {
      gone.push_back(i);
    } else if (found != nullptr) {
      remove_items(inner, e, found->children);
    }
    ++i;
  }
  for (auto at = gone.rbegin(); at != gone.rend(); ++at) list.remove_element(*at);
}

void clear(Json v) {
  if (v.is_array()) {
    for (size_t i = v.size(); i > 0; --i) v.remove_element(i - 1);
    return;
  }
  std::vector<std::string> names;
  for (const auto m : v.members()) names.emplace_back(m.name);
  for (const auto& name : names) v.remove(name);
}

}  // namespace

void merge_typed(JsonDoc& doc, const FieldType& t, Json live, Json wanted) {
  Merger(doc).merge(t, live, wanted);
}

void remove_items(const FieldType& t, Json v, FieldSet set) {
  if (set == nullptr || !is_container(v)) return;
  const FieldForm form = form_of(t, v);
  // Upstream empties what is atomic and has something inside to be removed.
  if (form == FieldForm::kLeaf) return clear(v);
  if (form == FieldForm::kSet || form == FieldForm::kMapList) {
    FieldArena arena;
    return remove_from_list(arena, t, form, v, set);
  }
  size_t hint = 0;
  std::vector<std::string> gone;
  for (const auto m : v.members()) {
    const FieldNode* found =
        find_field(set, {nullptr, nullptr, m.name.data(), static_cast<uint32_t>(m.name.size()),
                         ElementKind::kField, false});
    if (found == nullptr) continue;
    if (found->member) {
      gone.emplace_back(m.name);
      continue;
    }
    bool declared = false;
    remove_items(member_type(t, m.name, hint, declared), m.value, found->children);
  }
  for (const auto& name : gone) v.remove(name);
}

}  // namespace kedge::kube
