// Warnings: what upstream says of an object that it takes (the WarningsOnCreate and
// WarningsOnUpdate of each registry strategy; pkg/api/*/warnings.go), in its words and order:
// deprecated fields, entries that come twice, text that other readers may understand otherwise.
// Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::registry {

// Appends what there is to say of `root`, an object of the kept version `kind` as it would be
// stored. `old_root` is no value on create; `subresource` is "" for the object itself.
void add_warnings(const kube::Kind& kind, kube::Json root, kube::Json old_root,
                  std::string_view subresource, std::vector<std::string>& out);

namespace warnings {

// The parts, by what they look at. `path` is the place of the value ("spec.template"), "" at the
// top.
void pod_template(std::string_view path, kube::Json pod, std::vector<std::string>& out);
void claim_spec(std::string_view path, kube::Json spec, std::vector<std::string>& out);
void ip(std::string_view path, std::string_view value, std::vector<std::string>& out);
void cidr(std::string_view path, std::string_view value, std::vector<std::string>& out);
// "" where `key` is no deprecated label of nodes.
std::string_view deprecated_node_label(std::string_view key);
// One term of a node selector.
void node_term(std::string_view path, kube::Json term, bool check_values,
               std::vector<std::string>& out);
// A canonical quantity of bytes with a fraction.
void fraction(std::string_view path, kube::Json resources, std::string_view name,
              std::vector<std::string>& out);
std::string index(std::string_view path, size_t i);
std::string child(std::string_view path, std::string_view name);

}  // namespace warnings
}  // namespace kedge::registry
