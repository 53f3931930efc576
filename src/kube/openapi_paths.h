// The operations of an OpenAPI document: rows for what every resource has, written for each of
// them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/kinds.h"
#include "kube/openapi.h"
#include "kube/openapi_params.h"
#include "kube/openapi_schema.h"
#include "kube/openapi_text.h"

namespace kedge::kube::openapi {

// What an operation takes and gives; one document, loop of nobody.
class Paths {
 public:
  Paths(OpenApiVersion version, const Kinds& kinds, const OpenApiOptions& options, JsonText& out,
        Definitions& definitions)
      : version_(version), kinds_(kinds), options_(options), out_(out), definitions_(definitions) {}

  // The paths of all resources of a group's version, and the list of them.
  void write_group_version(std::string_view group, std::string_view version);
  // "/apis/apps/".
  void write_group(std::string_view group);
  // One of the paths that belong to no group, by the name of its v3 document ("version"). False:
  // there is none.
  bool write_plain(std::string_view name);

  static std::vector<std::string_view> plain_names();

 private:
  struct Operation;
  struct Target;

  void write_resource(const Target& at);
  void write_watches(const Target& at);
  void write_collection(const Target& at);
  void write_item(const Target& at);
  void write_subresource(const Target& at, const Subresource& s);
  void write_connect(const Target& at, const Subresource& s);
  void write_path(std::string_view path, std::span<Operation> operations, std::string_view kind);
  void write_operation(const Operation& o, ParamSet common);
  void write_operation_params(const Operation& o, ParamSet own);
  void write_body(const Operation& o);
  void write_responses(const Operation& o);
  void write_answer(const Operation& o);
  void write_schema_ref(int definition);
  void write_types(std::string_view name, std::string_view types);

  OpenApiVersion version_;
  const Kinds& kinds_;
  const OpenApiOptions& options_;
  JsonText& out_;
  Definitions& definitions_;
};

}  // namespace kedge::kube::openapi
