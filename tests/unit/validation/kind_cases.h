// Cases of the rules of kinds: an object, maybe the one before it, and all that is said of it.
#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "kube/kinds.h"
#include "kube/schema.h"
#include "validation/validation.h"

namespace kedge::validation {

struct KindCase {
  const char* resource;  // "rbac.authorization.k8s.io/roles", "configmaps"
  const char* object;
  const char* old = nullptr;  // none: a create
  const char* said = "";      // "field: message\n" for each fault
  const char* subresource = "";
};

inline const kube::Kind* find_kind(std::string_view resource) {
  const size_t slash = resource.find('/');
  const bool core = slash == std::string_view::npos;
  for (const kube::Kind& k : kube::builtin_kinds()) {
    if (k.group == (core ? "" : resource.substr(0, slash)) &&
        k.resource == (core ? resource : resource.substr(slash + 1))) {
      return &k;
    }
  }
  return nullptr;
}

inline kube::JsonDoc decode(const kube::Kind& kind, std::string_view text) {
  auto doc = kube::JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  EXPECT_TRUE(kube::decode_shape(kind, doc.value().root(), nullptr).ok()) << text;
  return std::move(doc).value();
}

inline void expect_said(std::span<const KindCase> cases) {
  for (const KindCase& c : cases) {
    const kube::Kind* kind = find_kind(c.resource);
    ASSERT_NE(kind, nullptr) << c.resource;
    const kube::JsonDoc doc = decode(*kind, c.object);
    const kube::JsonDoc old = c.old != nullptr ? decode(*kind, c.old) : kube::JsonDoc();
    std::string said;
    for (const FieldError& f : validate({.kind = *kind,
                               .root = doc.root(),
                               .old_root = old.root(),
                               .subresource = c.subresource,
                               .request_group = kind->group,
                               .request_version = kind->version,
                               .user_name = {}})) {
      said += f.field + ": " + f.message + "\n";
    }
    EXPECT_EQ(said, c.said) << c.resource << " " << c.object;
  }
}

}  // namespace kedge::validation
