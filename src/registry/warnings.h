// Warnings about objects that are accepted, as upstream's strategies give them (WarningsOnCreate,
// WarningsOnUpdate; pkg/api/*/warnings.go): what is deprecated, ignored, or hardly meant so.
//
// Not among them yet: deprecated labels of nodes in selectors, paths of volumes that overlap,
// addresses in old notations, AppArmor annotations. Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry/rules.h"

namespace kedge::registry {

// As many as a client could make use of; the rest is not even looked for.
class Warnings {
 public:
  void add(std::string text) {
    if (!full()) texts_.push_back(std::move(text));
  }
  bool full() const { return texts_.size() >= 64; }
  std::vector<std::string> take() { return std::move(texts_); }

 private:
  std::vector<std::string> texts_;
};

// Of an object that was created or updated (not a subresource), with its generation counted.
std::vector<std::string> warnings_of(const Rules& rules, const Writing& w);

// What rows of rules.cc name (warnings.cc).
void warn_of_claim(const Writing& w, Warnings& out);
void warn_of_csi_driver(const Writing& w, Warnings& out);
void warn_of_ingress(const Writing& w, Warnings& out);
void warn_of_service(const Writing& w, Warnings& out);
void warn_of_service_account(const Writing& w, Warnings& out);
void warn_of_stateful_set(const Writing& w, Warnings& out);

// Of a pod spec at `path` ("spec", "spec.template.spec") and the metadata beside it
// (warnings_pod.cc).
void warn_of_pod_spec(std::string_view path, kube::Json spec, kube::Json metadata, Warnings& out);
// Of resources.requests.storage and the like: "PATH[storage]: fractional byte value ...".
void warn_of_fraction(std::string_view path, kube::Json amounts, std::string_view resource,
                      Warnings& out);

}  // namespace kedge::registry
