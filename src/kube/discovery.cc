#include "kube/discovery.h"

#include <algorithm>

namespace kedge::kube {
namespace {

// A JSON text built front to back: names and values with the commas between.
class Writer {
 public:
  Writer& open(char bracket) {
    comma();
    text_ += bracket;
    fresh_ = true;
    return *this;
  }
  Writer& close(char bracket) {
    text_ += bracket;
    fresh_ = false;
    return *this;
  }
  Writer& name(std::string_view name) {
    comma();
    append_json_string(text_, name);
    text_ += ':';
    fresh_ = true;
    return *this;
  }
  Writer& text(std::string_view value) {
    comma();
    append_json_string(text_, value);
    return *this;
  }
  Writer& field(std::string_view field, std::string_view value) { return name(field).text(value); }
  Writer& flag(std::string_view field, bool value) {
    name(field);
    comma();
    text_ += value ? "true" : "false";
    return *this;
  }
  template <class Texts>
  Writer& list(std::string_view field, const Texts& values) {
    name(field).open('[');
    for (const std::string_view value : values) text(value);
    return close(']');
  }
  std::string take() { return std::move(text_); }

 private:
  void comma() {
    if (!fresh_) text_ += ',';
    fresh_ = false;
  }
  std::string text_;
  bool fresh_ = true;
};

std::string group_version(std::string_view group, std::string_view version) {
  std::string text(group);
  if (!group.empty()) text += '/';
  text += version;
  return text;
}

void write_version(Writer& w, std::string_view group, std::string_view version) {
  w.open('{').field("groupVersion", group_version(group, version)).field("version", version);
  w.close('}');
}

// The members that a group has alone and in a list.
void write_group(Writer& w, const Kinds::GroupVersions& g) {
  w.field("name", g.group).name("versions").open('[');
  for (const std::string_view version : g.versions) write_version(w, g.group, version);
  w.close(']').name("preferredVersion");
  write_version(w, g.group, g.versions.front());
}

// Discovery names a subresource's group and version only where they are not its resource's.
bool speaks_other(const Subresource& s, const Kind& k) {
  return s.group != k.group || s.version != k.version;
}

void write_resource(Writer& w, const Kind& k) {
  w.open('{').field("name", k.resource).field("singularName", k.singular);
  w.flag("namespaced", k.namespaced).field("kind", k.kind).list("verbs", verb_names(k.verbs));
  if (!k.short_names.empty()) w.list("shortNames", k.short_names);
  if (!k.categories.empty()) w.list("categories", k.categories);
  if (!k.storage_hash.empty()) w.field("storageVersionHash", k.storage_hash);
  w.close('}');
  for (const Subresource& s : k.subresources) {
    std::string name(k.resource);
    name += '/';
    name += s.name;
    w.open('{').field("name", name).field("singularName", "").flag("namespaced", k.namespaced);
    if (speaks_other(s, k)) w.field("group", s.group).field("version", s.version);
    w.field("kind", s.kind).list("verbs", verb_names(s.verbs)).close('}');
  }
}

void write_response_kind(Writer& w, std::string_view group, std::string_view version,
                         std::string_view kind) {
  w.name("responseKind").open('{').field("group", group).field("version", version);
  w.field("kind", kind).close('}');
}

void write_aggregated(Writer& w, const Kind& k) {
  w.open('{').field("resource", k.resource);
  write_response_kind(w, "", "", k.kind);
  w.field("scope", k.namespaced ? "Namespaced" : "Cluster").field("singularResource", k.singular);
  w.list("verbs", verb_names(k.verbs));
  if (!k.short_names.empty()) w.list("shortNames", k.short_names);
  if (!k.categories.empty()) w.list("categories", k.categories);
  if (!k.subresources.empty()) {
    w.name("subresources").open('[');
    for (const Subresource& s : k.subresources) {
      const bool other = speaks_other(s, k);
      w.open('{').field("subresource", s.name);
      write_response_kind(w, other ? s.group : "", other ? s.version : "", s.kind);
      w.list("verbs", verb_names(s.verbs)).close('}');
    }
    w.close(']');
  }
  w.close('}');
}

template <class Write>
void each_kind(const Kinds& kinds, std::string_view group, std::string_view version, Write write) {
  for (const Kind* k : kinds.all()) {
    if (k->group == group && k->version == version) write(*k);
  }
}

}  // namespace

std::string api_versions_json(std::string_view server_address) {
  Writer w;
  w.open('{').field("kind", "APIVersions").name("versions").open('[').text("v1").close(']');
  w.name("serverAddressByClientCIDRs").open('[').open('{').field("clientCIDR", "0.0.0.0/0");
  w.field("serverAddress", server_address).close('}').close(']').close('}');
  return w.take();
}

std::string api_group_list_json(const Kinds& kinds) {
  Writer w;
  w.open('{').field("kind", "APIGroupList").field("apiVersion", "v1").name("groups").open('[');
  for (const Kinds::GroupVersions& g : kinds.groups()) {
    if (g.group.empty()) continue;
    w.open('{');
    write_group(w, g);
    w.close('}');
  }
  w.close(']').close('}');
  return w.take();
}

std::optional<std::string> api_group_json(const Kinds& kinds, std::string_view group) {
  for (const Kinds::GroupVersions& g : kinds.groups()) {
    if (g.group != group || group.empty()) continue;
    Writer w;
    w.open('{').field("kind", "APIGroup").field("apiVersion", "v1");
    write_group(w, g);
    w.close('}');
    return w.take();
  }
  return std::nullopt;
}

std::optional<std::string> api_resource_list_json(const Kinds& kinds, std::string_view group,
                                                  std::string_view version) {
  bool found = false;
  Writer w;
  w.open('{').field("kind", "APIResourceList");
  if (!group.empty()) w.field("apiVersion", "v1");
  w.field("groupVersion", group_version(group, version)).name("resources").open('[');
  each_kind(kinds, group, version, [&](const Kind& k) {
    found = true;
    write_resource(w, k);
  });
  w.close(']').close('}');
  if (!found) return std::nullopt;
  return w.take();
}

std::string aggregated_discovery_json(const Kinds& kinds, bool core) {
  Writer w;
  w.open('{').field("kind", "APIGroupDiscoveryList").field("apiVersion", "apidiscovery.k8s.io/v2");
  w.name("metadata").open('{').close('}').name("items").open('[');
  for (const Kinds::GroupVersions& g : kinds.groups()) {
    if (g.group.empty() != core) continue;
    w.open('{').name("metadata").open('{');
    if (!core) w.field("name", g.group);
    w.close('}').name("versions").open('[');
    for (const std::string_view version : g.versions) {
      w.open('{').field("version", version).name("resources").open('[');
      each_kind(kinds, g.group, version, [&](const Kind& k) { write_aggregated(w, k); });
      w.close(']').field("freshness", "Current").close('}');
    }
    w.close(']').close('}');
  }
  w.close(']').close('}');
  return w.take();
}

}  // namespace kedge::kube
