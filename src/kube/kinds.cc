#include "kube/kinds.h"

#include <algorithm>

#include "base/strings.h"

namespace kedge::kube {
namespace {

struct VerbName {
  Verb verb;
  std::string_view name;
};
// In the order discovery lists them.
constexpr VerbName kVerbNames[] = {
    {kVerbCreate, "create"}, {kVerbDelete, "delete"}, {kVerbDeleteCollection, "deletecollection"},
    {kVerbGet, "get"},       {kVerbList, "list"},     {kVerbPatch, "patch"},
    {kVerbUpdate, "update"}, {kVerbWatch, "watch"},
};

// Rows are sorted and searched by group, version and one name.
using NameOf = std::string_view Kind::*;

int compare(const Kind& k, NameOf name_of, std::string_view group, std::string_view version,
            std::string_view name) {
  if (int c = k.group.compare(group); c != 0) return c;
  if (int c = (k.*name_of).compare(name); c != 0) return c;
  return k.version.compare(version);
}

void sort_by(std::vector<const Kind*>& rows, NameOf name_of) {
  std::sort(rows.begin(), rows.end(), [name_of](const Kind* a, const Kind* b) {
    return compare(*a, name_of, b->group, b->version, b->*name_of) < 0;
  });
}

const Kind* find_in(const std::vector<const Kind*>& sorted, NameOf name_of, std::string_view group,
                    std::string_view version, std::string_view name) {
  size_t low = 0, high = sorted.size();
  while (low < high) {
    size_t middle = (low + high) / 2;
    int c = compare(*sorted[middle], name_of, group, version, name);
    if (c == 0) return sorted[middle];
    if (c < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nullptr;
}

// The text of a scalar as Go prints it; "" for what is absent, empty or no scalar.
std::string scalar_text(Json value) {
  if (value.is_string()) return std::string(value.string());
  if (value.is_number()) return std::string(value.number_text());
  if (value.is_bool()) return value.boolean() ? "true" : "false";
  return {};
}

}  // namespace

std::string_view verb_name(Verb verb) {
  for (const VerbName& v : kVerbNames) {
    if (v.verb == verb) return v.name;
  }
  return {};
}

std::vector<std::string_view> verb_names(uint16_t verbs) {
  std::vector<std::string_view> names;
  for (const VerbName& v : kVerbNames) {
    if ((verbs & v.verb) != 0) names.push_back(v.name);
  }
  return names;
}

std::string selectable_text(const SelectableField& field, Json root) {
  std::string text;
  if (!field.path.empty()) text = scalar_text(root.at(field.path));
  if (text.empty() && !field.other_path.empty()) text = scalar_text(root.at(field.other_path));
  if (text.empty()) text = field.empty_value;
  return text;
}

const Subresource* Kind::subresource(std::string_view name) const {
  for (const Subresource& s : subresources) {
    if (s.name == name) return &s;
  }
  return nullptr;
}

std::string Kind::api_version() const {
  if (group.empty()) return std::string(version);
  std::string text(group);
  text += '/';
  text += version;
  return text;
}

std::string Kind::qualified_resource() const {
  std::string text(resource);
  if (!group.empty()) {
    text += '.';
    text += group;
  }
  return text;
}

std::string Kind::storage_prefix() const {
  std::string text(group.empty() ? std::string_view("core") : group);
  text += '/';
  text += resource;
  return text;
}

std::string Kind::unknown_field_message(std::string_view field) const {
  if (field_error.empty()) {
    return go_quote(field) +
           " is not a known field selector: only \"metadata.name\", \"metadata.namespace\"";
  }
  std::string text(field_error);
  size_t at = text.find('%');
  if (at == std::string::npos || at + 1 >= text.size()) return text;
  text.replace(at, 2, text[at + 1] == 'q' ? go_quote(field) : std::string(field));
  return text;
}

Kinds::Kinds() {
  for (const Kind& k : builtin_kinds()) {
    all_.push_back(&k);
    if (groups_.empty() || groups_.back().group != k.group) groups_.push_back({k.group, {}});
    std::vector<std::string_view>& versions = groups_.back().versions;
    if (versions.empty() || versions.back() != k.version) versions.push_back(k.version);
    if (k.is_virtual) continue;
    if (storage_.size() <= k.id) storage_.resize(size_t{k.id} + 1, nullptr);
    if (k.storage) storage_[k.id] = &k;
  }
  by_resource_ = all_;
  by_kind_ = all_;
  for (const Kind& k : subresource_kinds()) by_kind_.push_back(&k);
  sort_by(by_resource_, &Kind::resource);
  sort_by(by_kind_, &Kind::kind);
}

const Kind* Kinds::find(std::string_view group, std::string_view version,
                        std::string_view resource) const {
  return find_in(by_resource_, &Kind::resource, group, version, resource);
}

const Kind* Kinds::find_kind(std::string_view group, std::string_view version,
                             std::string_view kind) const {
  return find_in(by_kind_, &Kind::kind, group, version, kind);
}

const Kind& Kinds::storage_kind(ResourceId id) const {
  KEDGE_ASSERT(id < storage_.size() && storage_[id] != nullptr);
  return *storage_[id];
}

const Kind* Kinds::find_storage_prefix(std::string_view prefix) const {
  for (const Kind* k : storage_) {
    if (k->storage_prefix() == prefix) return k;
  }
  return nullptr;
}

}  // namespace kedge::kube
