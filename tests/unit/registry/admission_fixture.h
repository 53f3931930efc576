// A registry for tests of admission plugins: writes in one line, answers as text.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "unit/registry/fixture.h"

namespace kedge::registry {

struct AdmissionFixture : testing::Test, Fixture {
  AdmissionFixture() = default;
  explicit AdmissionFixture(RegistryOptions options) : Fixture(std::move(options)) {}

  // "pods", "apps/deployments", "storage.k8s.io/storageclasses".
  WriteRequest ask(Operation op, std::string_view what, std::string_view ns, std::string_view name,
                   std::string_view json = "", std::string_view subresource = "") {
    const size_t slash = what.find('/');
    const bool core = slash == std::string_view::npos;
    WriteRequest q = request(op, core ? what : what.substr(slash + 1), ns, name, json,
                             core ? std::string_view() : what.substr(0, slash));
    q.subresource = subresource;
    if (!user.name.empty()) q.user = user;
    return q;
  }
  // What is stored, or the error.
  std::string tell(WriteRequest q) {
    const Result<WriteOutcome> r = run(std::move(q));
    if (!r.ok()) return r.error().message();
    return r->object == nullptr ? "" : std::string(r->object->json());
  }
  std::string make(std::string_view what, std::string_view ns, std::string_view json) {
    return tell(ask(Operation::kCreate, what, ns, "", json));
  }
  std::string put(std::string_view what, std::string_view ns, std::string_view name,
                  std::string_view json, std::string_view subresource = "") {
    return tell(ask(Operation::kUpdate, what, ns, name, json, subresource));
  }
  std::string drop(std::string_view what, std::string_view ns, std::string_view name) {
    return tell(ask(Operation::kDelete, what, ns, name));
  }
  // A new pod in "default" whose spec has `more` beside one container.
  std::string pod(std::string_view name, std::string_view more = "",
                  std::string_view metadata = "") {
    return make("pods", "default",
                R"({"metadata":{"name":")" + std::string(name) + '"' + std::string(metadata) +
                    R"(},"spec":{"containers":[{"name":"c","image":"i"}])" + std::string(more) +
                    "}}");
  }
  // The part of a JSON answer at a dotted path; the whole text of an error.
  static std::string at(const std::string& json, std::string_view path) {
    const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(json);
    if (!doc.ok()) return json;
    const kube::Json value = doc->root().at(path);
    return value ? value.print() : "";
  }

  policy::User user;  // who writes; without a name: the fixture's own
};

}  // namespace kedge::registry
