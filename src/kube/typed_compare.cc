// What differs between two values, and what is wrong with one.
#include <algorithm>
#include <optional>
#include <span>

#include "base/decimal.h"
#include "base/strings.h"
#include "kube/typed_fields.h"

namespace kedge::kube {
namespace {

using schema::ShapeKind;

bool is_container(Json v) { return v.is_object() || v.is_array(); }
bool is_empty(Json v) { return !is_container(v) || v.size() == 0; }

double number(Json v) {
  double out = 0;
  parse_double(v.number_text(), out);  // one that does not fit counts as 0
  return out;
}

bool members_equal(Json a, Json b) {
  if (a.size() != b.size()) return false;
  auto other = b.members().begin();
  for (const auto m : a.members()) {
    const auto guess = *other;
    ++other;
    const Json v = guess.name == m.name ? guess.value : b.get(m.name);
    if (!v || !typed_equal(m.value, v)) return false;
  }
  return true;
}

// Finds the counterpart of each member of one object in another; in the same order at no cost.
class Pairing {
 public:
  explicit Pairing(Json other) : other_(other), at_(other.members().begin()), left_(other.size()) {}
  Json find(std::string_view name) {
    if (left_ != 0) {
      const auto guess = *at_;
      ++at_;
      --left_;
      if (guess.name == name) return guess.value;
    }
    if (other_.size() <= kWalk) return other_.get(name);
    if (!index_) index_.emplace(other_);
    return index_->get(name);
  }

 private:
  static constexpr size_t kWalk = 48;
  Json other_;
  Json::MemberIterator at_;
  size_t left_;
  std::optional<JsonIndex> index_;
};

enum Bit : uint8_t { kRemoved = 1, kModified = 2, kAdded = 4 };

struct Item {
  std::string_view text;
  Json value;
};

class Comparer {
 public:
  explicit Comparer(FieldArena& arena)
      : arena_(arena), removed_(arena), modified_(arena), added_(arena) {}

  bool run(const FieldType& t, Json before, Json after, Comparison& out) {
    compare(t, before, after);
    out.removed = removed_.finish(0);
    out.modified = modified_.finish(0);
    out.added = added_.finish(0);
    return !failed_;
  }

 private:
  void child(const FieldType& t, ElementKind kind, std::string_view text, Json l, Json r) {
    const size_t removed = removed_.mark(), modified = modified_.mark(), added = added_.mark();
    const uint8_t self = compare(t, l, r);
    removed_.close(removed, kind, text, (self & kRemoved) != 0);
    modified_.close(modified, kind, text, (self & kModified) != 0);
    added_.close(added, kind, text, (self & kAdded) != 0);
  }

  // What is below goes to the builders; what the place itself is comes back.
  uint8_t compare(const FieldType& t, Json l, Json r) {
    const FieldForm now = form_of(t, r ? r : l);
    const FieldForm before = form_of(t, l ? l : r);
    uint8_t self = 0;
    if (now != before) atom(t, before, l, r, self);
    if (!atom(t, now, l, r, self)) {
      if (!l) self |= kAdded;
      if (!r) self |= kRemoved;
    }
    return self;
  }

  // True: a leaf.
  bool atom(const FieldType& t, FieldForm form, Json l, Json r, uint8_t& self) {
    const bool list = form == FieldForm::kSet || form == FieldForm::kMapList;
    // Two empty ones are a leaf: null and empty differ.
    if (form == FieldForm::kLeaf || (is_empty(l) && is_empty(r))) {
      if (!l) {
        self |= kAdded;
      } else if (!r) {
        self |= kRemoved;
      } else if (!typed_equal(l, r)) {
        self |= kModified;
      }
      return true;
    }
    if (list) {
      items(t, form, l, r);
    } else {
      members(t, l, r);
    }
    return false;
  }

  void members(const FieldType& t, Json l, Json r) {
    size_t hint = 0, met = 0;
    bool declared = false;
    Pairing in_l(l);
    for (const auto m : r.members()) {
      const Json before = in_l.find(m.name);
      if (before) ++met;
      child(member_type(t, m.name, hint, declared), ElementKind::kField, m.name, before, m.value);
    }
    if (!l.is_object() || met == l.size()) return;
    Pairing in_r(r);
    hint = 0;
    for (const auto m : l.members()) {
      if (in_r.find(m.name)) continue;
      child(member_type(t, m.name, hint, declared), ElementKind::kField, m.name, m.value, Json());
    }
  }

  std::vector<Item> index(const FieldType& t, FieldForm form, Json list) {
    std::vector<Item> out;
    out.reserve(list.is_array() ? list.size() : 0);
    for (const Json e : list.elements()) {
      ElementKind kind{};
      std::string_view text;
      if (list_element(arena_, t, form, e, kind, text).empty()) {
        out.push_back({text, e});
      } else {
        failed_ = true;
      }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Item& a, const Item& b) { return a.text < b.text; });
    return out;
  }

  void items(const FieldType& t, FieldForm form, Json l, Json r) {
    if (l.is_array() && r.is_array() && typed_equal(l, r)) return;
    const std::vector<Item> before = index(t, form, l), after = index(t, form, r);
    const FieldType inner = element_type(t);
    const ElementKind kind = form == FieldForm::kSet ? ElementKind::kValue : ElementKind::kKey;
    size_t i = 0, j = 0;
    while (i < before.size() || j < after.size()) {
      const bool left = j == after.size() || (i < before.size() && before[i].text <= after[j].text);
      const std::string_view text = left ? before[i].text : after[j].text;
      const size_t l0 = i, r0 = j;
      while (i < before.size() && before[i].text == text) ++i;
      while (j < after.size() && after[j].text == text) ++j;
      item(inner, kind, text, {before.data() + l0, i - l0}, {after.data() + r0, j - r0});
    }
  }

  // An item; what repeats is compared as a whole.
  void item(const FieldType& t, ElementKind kind, std::string_view text,
            std::span<const Item> before, std::span<const Item> after) {
    if (before.size() <= 1 && after.size() <= 1) {
      return child(t, kind, text, before.empty() ? Json() : before[0].value,
                   after.empty() ? Json() : after[0].value);
    }
    if (before.size() >= 2 && after.size() >= 2) {
      const bool same =
          std::equal(before.begin(), before.end(), after.begin(), after.end(),
                     [](const Item& a, const Item& b) { return typed_equal(a.value, b.value); });
      if (!same) modified_.add(arena_.node(kind, text, true, nullptr));
    } else if (before.size() >= 2) {
      if (!after.empty()) child(t, kind, text, Json(), after[0].value);
      removed_.add(arena_.node(kind, text, true, nullptr));
    } else {
      if (!before.empty()) child(t, kind, text, before[0].value, Json());
      added_.add(arena_.node(kind, text, true, nullptr));
    }
  }

  FieldArena& arena_;
  FieldSetBuilder removed_, modified_, added_;
  bool failed_ = false;
};

// --- validation ---

// A value as Go prints it inside upstream's messages (%v).
std::string go_value(Json v) {
  if (v.is_string()) return std::string(v.string());
  if (v.is_null()) return "<nil>";
  if (v.is_object()) {
    std::vector<std::string> parts;
    for (const auto m : v.members()) parts.push_back(std::string(m.name) + ":" + go_value(m.value));
    std::sort(parts.begin(), parts.end());
    return "map[" + join(parts, " ") + "]";
  }
  if (v.is_array()) {
    std::vector<std::string> parts;
    for (const Json e : v.elements()) parts.push_back(go_value(e));
    return "[" + join(parts, " ") + "]";
  }
  return v.print();
}

std::string_view go_type(Json v) {
  if (v.is_string()) return "string";
  if (v.is_bool()) return "bool";
  if (v.is_object()) return "map[string]interface {}";
  return "[]interface {}";
}

constexpr size_t kMostFaults = 100;

class Validator {
 public:
  explicit Validator(bool duplicates_allowed) : duplicates_allowed_(duplicates_allowed) {}

  std::vector<std::string> run(const FieldType& t, Json v) {
    value(t, v);
    return std::move(faults_);
  }

 private:
  void fault(std::string_view what) {
    if (faults_.size() >= kMostFaults) return;
    std::string text;
    for (const Step& step : path_) {
      if (step.kind == ElementKind::kIndex) {
        append_element(text, step.kind, std::to_string(step.index));
      } else {
        append_element(text, step.kind, step.text);
      }
    }
    if (!text.empty()) text += ": ";
    text += what;
    faults_.push_back(std::move(text));
  }

  void value(const FieldType& t, Json v) {
    if (v.is_null()) return;
    switch (t.shape.kind) {
      case ShapeKind::kStruct:
      case ShapeKind::kMap:
      case ShapeKind::kFieldsV1:
        if (!v.is_object()) return fault("expected map, got &{" + go_value(v) + "}");
        return members(t, v);
      case ShapeKind::kList:
        if (!v.is_array()) return fault("expected list, got &{" + go_value(v) + "}");
        return items(t, v);
      case ShapeKind::kRaw:
      case ShapeKind::kJson:
      case ShapeKind::kAny:
      case ShapeKind::kSchemaOrArray:
      case ShapeKind::kSchemaOrBool:
      case ShapeKind::kSchemaOrStrings:
        return;
      default:
        return scalar(t, v);
    }
  }

  void scalar(const FieldType& t, Json v) {
    switch (t.shape.kind) {
      case ShapeKind::kInt32:
      case ShapeKind::kInt64:
      case ShapeKind::kFloat64:
        if (!v.is_number()) {
          fault("expected numeric (int or float), got " + std::string(go_type(v)));
        }
        return;
      case ShapeKind::kString:
      case ShapeKind::kBytes:
        if (!v.is_string()) {
          fault("expected string, got &value.valueUnstructured{Value:" + go_value(v) + "}");
        }
        return;
      case ShapeKind::kBool:
        if (!v.is_bool()) fault("expected boolean, got &{" + go_value(v) + "}");
        return;
      default:
        if (is_container(v)) fault("expected any scalar, got &{" + go_value(v) + "}");
    }
  }

  void members(const FieldType& t, Json v) {
    size_t hint = 0;
    for (const auto m : v.members()) {
      bool declared = false;
      const FieldType inner = member_type(t, m.name, hint, declared);
      path_.push_back({ElementKind::kField, m.name, 0});
      const bool unknown = t.shape.kind == ShapeKind::kStruct && !declared;
      if (unknown) {
        fault("field not declared in schema");
      } else {
        value(inner, m.value);
      }
      path_.pop_back();
      if (unknown) return;  // as upstream, which stops at the first one
    }
  }

  void items(const FieldType& t, Json v) {
    const FieldForm form = form_of(t, v);
    const FieldType inner = element_type(t);
    std::vector<std::string_view> seen;
    size_t i = 0;
    for (const Json e : v.elements()) {
      ElementKind kind = ElementKind::kIndex;
      std::string_view text;
      if (form != FieldForm::kLeaf) {
        const std::string why = list_element(arena_, t, form, e, kind, text);
        if (!why.empty()) return fault("element " + std::to_string(i) + ": " + why);
        if (!duplicates_allowed_) seen.push_back(text);
      }
      path_.push_back({kind, text, i++});
      value(inner, e);
      path_.pop_back();
    }
    report_duplicates(form, std::move(seen));
  }

  void report_duplicates(FieldForm form, std::vector<std::string_view> seen) {
    std::sort(seen.begin(), seen.end());
    const ElementKind kind = form == FieldForm::kSet ? ElementKind::kValue : ElementKind::kKey;
    for (size_t i = 1; i < seen.size(); ++i) {
      if (seen[i] != seen[i - 1]) continue;
      std::string what = "duplicate entries for key ";
      append_element(what, kind, seen[i]);
      fault(what);
    }
  }

  struct Step {
    ElementKind kind;
    std::string_view text;
    size_t index;
  };
  bool duplicates_allowed_;
  FieldArena arena_;
  std::vector<Step> path_;
  std::vector<std::string> faults_;
};

}  // namespace

bool typed_equal(Json a, Json b) {
  if (a.is_object()) return b.is_object() && members_equal(a, b);
  if (a.is_array()) {
    if (!b.is_array() || a.size() != b.size()) return false;
    auto other = b.elements().begin();
    for (const Json e : a.elements()) {
      if (!typed_equal(e, *other)) return false;
      ++other;
    }
    return true;
  }
  if (a.is_string()) return b.is_string() && a.string() == b.string();
  if (a.is_number()) {
    return b.is_number() && (a.number_text() == b.number_text() || number(a) == number(b));
  }
  if (a.is_bool()) return b.is_bool() && a.boolean() == b.boolean();
  return a.is_null() && b.is_null();
}

std::vector<std::string> validate_typed(const FieldType& t, Json v, bool duplicates_allowed) {
  return Validator(duplicates_allowed).run(t, v);
}

bool compare_typed(FieldArena& arena, const FieldType& t, Json before, Json after,
                   Comparison& out) {
  return Comparer(arena).run(t, before, after, out);
}

}  // namespace kedge::kube
