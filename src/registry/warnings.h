// Warnings: what upstream says of an object that it takes (the WarningsOnCreate and
// WarningsOnUpdate of each registry strategy; pkg/api/*/warnings.go), in its words and order:
// deprecated fields, entries that come twice, text that other readers may understand otherwise.
// Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::registry {

// As many as a client could make use of; the rest is dropped.
class Texts {
 public:
  void push_back(std::string text) {
    if (texts_.size() < kMost) texts_.push_back(std::move(text));
  }
  void emplace_back(std::string_view text) { push_back(std::string(text)); }
  std::vector<std::string> take() { return std::move(texts_); }

 private:
  static constexpr size_t kMost = 64;
  std::vector<std::string> texts_;
};

// What there is to say of `root`, an object of the kept version `kind` as it would be stored.
// `old_root` is no value on create; `subresource` is "" for the object itself.
std::vector<std::string> warnings_of(const kube::Kind& kind, kube::Json root, kube::Json old_root,
                                     std::string_view subresource);

namespace warnings {

// The parts, by what they look at. `path` is the place of the value ("spec.template"), "" at the
// top.
void pod_template(std::string_view path, kube::Json pod, Texts& out);
void claim_spec(std::string_view path, kube::Json spec, Texts& out);
void ip(std::string_view path, std::string_view value, Texts& out);
void cidr(std::string_view path, std::string_view value, Texts& out);
// "" where `key` is no deprecated label of nodes.
std::string_view deprecated_node_label(std::string_view key);
// One term of a node selector.
void node_term(std::string_view path, kube::Json term, bool check_values, Texts& out);
// A canonical quantity of bytes with a fraction.
void fraction(std::string_view path, kube::Json resources, std::string_view name, Texts& out);
std::string index(std::string_view path, size_t i);
std::string child(std::string_view path, std::string_view name);

}  // namespace warnings
}  // namespace kedge::registry
