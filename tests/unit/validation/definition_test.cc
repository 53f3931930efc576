#include "unit/validation/kind_cases.h"
#include "validation/definition_schema.h"

namespace kedge::validation {
namespace {

constexpr const char* kDefinitions = "apiextensions.k8s.io/customresourcedefinitions";

#define DEFINITION(versions)                                                                    \
  R"({"metadata":{"name":"as.x.y"},"spec":{"group":"x.y","scope":"Cluster","names":{"plural":)" \
  R"("as","singular":"a","kind":"A","listKind":"AList"},"conversion":{"strategy":"None"},)"     \
  R"("versions":[)" versions R"(]},"status":{"storedVersions":["v1"]}})"
#define VERSION(schema) R"({"name":"v1","served":true,"storage":true,"schema":{)" schema "}}"

TEST(Definitions, Objects) {
  const KindCase cases[] = {
      {kDefinitions, DEFINITION(VERSION(R"("openAPIV3Schema":{"type":"object"})"))},
      {kDefinitions, DEFINITION(VERSION("")), nullptr,
       "spec.versions[0].schema.openAPIV3Schema: Required value\n"},
      {kDefinitions, R"({"metadata":{"name":"a"},"spec":{"group":"x","scope":"X","names":{
          "plural":"A","kind":"B","listKind":"B"},"conversion":{"strategy":"Webhook"}}})",
       nullptr,
       "metadata.name: Invalid value: \"a\": must be spec.names.plural+\".\"+spec.group\n"
       "spec.group: Invalid value: \"x\": should be a domain with at least one dot\n"
       "spec.scope: Unsupported value: \"X\": supported values: \"Cluster\", \"Namespaced\"\n"
       "spec.versions: Invalid value: null: must have exactly one version marked as storage "
       "version\n"
       "spec.names.singular: Required value\n"
       "spec.names.plural: Invalid value: \"A\": a DNS-1035 label must consist of lower case "
       "alphanumeric characters or '-', start with an alphabetic character, and end with an "
       "alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
       "'[a-z]([-a-z0-9]*[a-z0-9])?')\n"
       "spec.names.listKind: Invalid value: \"B\": kind and listKind may not be the same\n"
       "spec.conversion.webhookClientConfig: Required value: required when strategy is set to "
       "Webhook\n"
       "spec.conversion.conversionReviewVersions: Required value\n"
       "status.storedVersions: Invalid value: null: must have at least one stored version\n"},
      {kDefinitions,
       DEFINITION(R"({"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{
          "type":"object"}},"additionalPrinterColumns":[{"name":"","type":"x","jsonPath":"a"}],
          "selectableFields":[{"jsonPath":".spec"}],"subresources":{"scale":{
          "specReplicasPath":".x","statusReplicasPath":""}}})"),
       nullptr,
       "spec.subresources.scale.specReplicasPath: Invalid value: \".x\": should be a json path "
       "under .spec\n"
       "spec.subresources.scale.statusReplicasPath: Required value\n"
       "spec.additionalPrinterColumns[0].name: Required value\n"
       "spec.additionalPrinterColumns[0].type: Invalid value: \"x\": must be one of "
       "boolean,date,integer,number,string\n"
       "spec.additionalPrinterColumns[0].JSONPath: Invalid value: \"a\": must be a simple json "
       "path starting with .\n"
       "spec.selectableFields[0].jsonPath: Invalid value: \".spec\": is an invalid path: does not "
       "refer to a valid field\n"},
  };
  expect_said(cases);
}

TEST(Definitions, Schemas) {
  const KindCase cases[] = {
      {kDefinitions, DEFINITION(VERSION(R"("openAPIV3Schema":{"type":"array","nullable":true})")),
       nullptr,
       "spec.validation.openAPIV3Schema.nullable: Forbidden: nullable cannot be true at the "
       "root\n"
       "spec.validation.openAPIV3Schema.items: Required value: must be specified\n"
       "spec.validation.openAPIV3Schema.type: Invalid value: \"array\": must be object at the "
       "root\n"},
      {kDefinitions, DEFINITION(VERSION(R"("openAPIV3Schema":{"type":"object","properties":{
          "metadata":{"type":"object","properties":{"labels":{"type":"object"}}},
          "a":{"anyOf":[{"type":"integer"},{"type":"string"}],"x-kubernetes-int-or-string":true},
          "b":{"anyOf":[{"type":"integer"}]},
          "l":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],
               "items":{"type":"object","properties":{"k":{"type":"string"}}}},
          "s":{"type":"string","x-kubernetes-validations":[{"rule":" ","fieldPath":".x"}]}}})")),
       nullptr,
       "spec.validation.openAPIV3Schema.properties[b].anyOf[0].type: Forbidden: must be empty to "
       "be structural\n"
       "spec.validation.openAPIV3Schema.properties[b].type: Required value: must not be empty for "
       "specified object fields\n"
       "spec.validation.openAPIV3Schema.properties[metadata]: Forbidden: must not specify anything "
       "other than name and generateName, but metadata is implicitly specified\n"
       "spec.validation.openAPIV3Schema.properties[l].items.properties[k].default: Required value: "
       "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required "
       "property\n"
       "spec.validation.openAPIV3Schema.properties[s].x-kubernetes-validations[0].rule: Required "
       "value: rule is not specified\n"
       "spec.validation.openAPIV3Schema.properties[s].x-kubernetes-validations[0].fieldPath: "
       "Invalid value: \".x\": must be a valid path\n"},
  };
  expect_said(cases);
}

TEST(Definitions, FieldPaths) {
  const auto doc =
      kube::JsonDoc::parse(R"({"properties":{"a.b":{"additionalProperties":{"type":"string"}}}})");
  ASSERT_TRUE(doc.ok());
  std::string fault;
  EXPECT_TRUE(field_at_path(doc.value().root(), "['a.b'].x", true, fault));
  const struct {
    const char* path;
    const char* said;
  } cases[] = {
      {"a", "expected [ or . but got: a"},
      {".", "unexpected end of JSON path"},
      {".a", "does not refer to a valid field"},
      {"['a.b'", "unexpected end of JSON path"},
      {"[a]", "expected single quoted string but got a"},
      {"['a.b'.", "expected ] but got ."},
  };
  for (const auto& c : cases) {
    EXPECT_FALSE(field_at_path(doc.value().root(), c.path, true, fault));
    EXPECT_EQ(fault, c.said) << c.path;
  }
}

}  // namespace
}  // namespace kedge::validation
