#include "kube/schema.h"

#include <gtest/gtest.h>

#include "kube/schema_table.h"

namespace kedge::kube {
namespace {

const Kind& pod() {
  static const Kinds kinds;
  return *kinds.find("", "v1", "pods");
}

// The document after decoding, or the error without what all of them begin with.
std::string decode(const Kind& kind, std::string_view text, ShapeReport* report = nullptr) {
  auto doc = JsonDoc::parse(text);
  EXPECT_TRUE(doc.ok()) << text;
  const Status s = decode_shape(kind, doc->root(), report);
  if (s.ok()) return doc->root().print();
  EXPECT_EQ(s.error().code(), Code::kBadRequest);
  const std::string head = std::string(kind.kind) + " in version \"" + std::string(kind.version) +
                           "\" cannot be handled as a " + std::string(kind.kind) + ": ";
  EXPECT_TRUE(s.error().message().starts_with(head)) << s.error().message();
  return s.error().message().substr(head.size());
}

std::string decode(const char* group, const char* resource, std::string_view text) {
  const Kinds kinds;
  return decode(*kinds.find(group, "v1", resource), text);
}

std::string of(std::string_view type, std::string_view text) {
  auto doc = JsonDoc::parse(text);
  const Status s = decode_shape_of("io.k8s.api." + std::string(type), doc->root(), nullptr);
  return s.ok() ? doc->root().print() : s.error().message();
}

TEST(Schema, TypesAreFoundByDefinition) {
  for (size_t i = 0; i < schema::type_count(); ++i) {
    const std::string name = schema::definition_name(schema::type(static_cast<uint16_t>(i)));
    ASSERT_EQ(schema::find_type(name), static_cast<int>(i)) << name;
  }
  EXPECT_EQ(schema::find_type("io.k8s.api.core.v1.Nothing"), -1);
  EXPECT_EQ(schema::find_type("io.k8s.api.core.v1."), -1);
  EXPECT_EQ(schema::find_type("Pod"), -1);
  EXPECT_EQ(schema::find_type(""), -1);
}

TEST(Schema, FactsOfOneField) {
  const int index = schema::find_type("io.k8s.api.core.v1.PodSpec");
  ASSERT_GE(index, 0);
  for (const schema::Field& f : schema::fields(schema::type(static_cast<uint16_t>(index)))) {
    if (schema::text(f.name) != "containers") continue;
    EXPECT_EQ(f.number, 2);
    EXPECT_EQ(f.flags, schema::kFieldRequired);
    EXPECT_EQ(schema::go_name(schema::shape(f.shape)), "[]v1.Container");
    const schema::Extra& e = schema::extra(f.extra);
    EXPECT_EQ(e.list_type, schema::ListType::kMap);
    ASSERT_EQ(e.key_count, 1);
    EXPECT_EQ(schema::list_key(e, 0), "name");
    EXPECT_EQ(e.patch, schema::kPatchMerge);
    EXPECT_EQ(schema::text(e.merge_key), "name");
    return;
  }
  FAIL() << "no field containers";
}

TEST(Schema, UnknownFieldsAreDroppedAndReported) {
  ShapeReport report;
  const std::string text = decode(
      pod(),
      R"({"kind":"Pod","apiVersion":"v1","x":1,"metadata":{"name":"a","Name":2,"labels":{"x":"y"}},
          "spec":{"containers":[{"name":"c","Image":"i"},{"name":"d","ports":[{"containerPort":1,"z":{}}]}]}})",
      &report);
  EXPECT_EQ(text, R"({"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","labels":{"x":"y"}},)"
                  R"("spec":{"containers":[{"name":"c","resources":{}},)"
                  R"({"name":"d","ports":[{"containerPort":1}],"resources":{}}]},"status":{}})");
  EXPECT_EQ(report.unknown_fields,
            (std::vector<std::string>{"x", "metadata.Name", "spec.containers[0].Image",
                                      "spec.containers[1].ports[0].z"}));
}

TEST(Schema, UnknownFieldsAreReportedUpToABound) {
  std::string text = R"({"metadata":{)";
  for (int i = 0; i < 500; ++i) text += "\"x" + std::to_string(i) + "\":1,";
  text += R"("name":"a"}})";
  ShapeReport report;
  decode(pod(), text, &report);
  EXPECT_EQ(report.unknown_fields.size(), 100u);
}

TEST(Schema, PrintsWhatUpstreamPrints) {
  // Zero values go where Go omits them and come where it does not; pointers keep theirs.
  EXPECT_EQ(decode("", "pods",
                   R"({"spec":{"hostNetwork":false,"nodeName":"","tolerations":[],"nodeSelector":{},
                       "containers":[],"priority":0,"activeDeadlineSeconds":null,
                       "volumes":[{"name":"v","emptyDir":{}}]}})"),
            R"({"spec":{"containers":null,"priority":0,"volumes":[{"name":"v","emptyDir":{}}]},)"
            R"("metadata":{},"status":{}})");
  EXPECT_EQ(decode("rbac.authorization.k8s.io", "roles", R"({"rules":[]})"),
            R"({"rules":null,"metadata":{}})");
  EXPECT_EQ(decode("", "events", R"({"metadata":{"name":"e"}})"),
            R"({"metadata":{"name":"e"},"involvedObject":{},"source":{},"firstTimestamp":null,)"
            R"("lastTimestamp":null,"eventTime":null,"reportingComponent":"",)"
            R"("reportingInstance":""})");
  EXPECT_EQ(decode("apps", "deployments", R"({"spec":{"selector":null,"replicas":0}})"),
            R"({"spec":{"selector":null,"replicas":0,"template":{"metadata":{},)"
            R"("spec":{"containers":null}},"strategy":{}},"metadata":{},"status":{}})");
}

TEST(Schema, DecodingTwiceChangesNothingMore) {
  const std::string once =
      decode("", "pods",
             R"({"metadata":{"creationTimestamp":"2020-01-01T01:00:00+01:00"},"spec":{"containers":[
         {"resources":{"limits":{"cpu":0.5,"memory":"1024Ki"}},"livenessProbe":{"httpGet":{"port":0}}}]}})");
  EXPECT_EQ(once,
            R"({"metadata":{"creationTimestamp":"2020-01-01T00:00:00Z"},"spec":{"containers":[)"
            R"({"resources":{"limits":{"cpu":"500m","memory":"1Mi"}},)"
            R"("livenessProbe":{"httpGet":{"port":0}},"name":""}]},"status":{}})");
  EXPECT_EQ(decode("", "pods", once), once);
}

TEST(Schema, NullsInListsAndMaps) {
  EXPECT_EQ(of("core.v1.ContainerPort", R"({"containerPort":null,"name":null})"),
            R"({"containerPort":0})");
  EXPECT_EQ(of("core.v1.PodSpec", R"({"containers":[null],"nodeSelector":{"a":null}})"),
            R"({"containers":[{"name":"","resources":{}}],"nodeSelector":{"a":""}})");
  EXPECT_EQ(decode("", "secrets", R"({"metadata":{},"data":{"a":null}})"),
            R"({"metadata":{},"data":{"a":""}})");
}

TEST(Schema, TypeErrorsInGoWords) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"spec":"x"})", "string into Go struct field Pod.spec of type v1.PodSpec"},
      {R"({"metadata":[]})", "array into Go struct field Pod.metadata of type v1.ObjectMeta"},
      {R"({"kind":1})", "number into Go struct field Pod.TypeMeta.kind of type string"},
      {R"({"spec":{"activeDeadlineSeconds":"x"}})",
       "string into Go struct field PodSpec.spec.activeDeadlineSeconds of type int64"},
      {R"({"spec":{"activeDeadlineSeconds":1.5}})",
       "number 1.5 into Go struct field PodSpec.spec.activeDeadlineSeconds of type int64"},
      {R"({"spec":{"activeDeadlineSeconds":9223372036854775808}})",
       "number 9223372036854775808 into Go struct field PodSpec.spec.activeDeadlineSeconds of "
       "type int64"},
      {R"({"spec":{"priority":2147483648}})",
       "number 2147483648 into Go struct field PodSpec.spec.priority of type int32"},
      {R"({"spec":{"containers":{}}})",
       "object into Go struct field PodSpec.spec.containers of type []v1.Container"},
      {R"({"spec":{"containers":[1]}})",
       "number into Go struct field PodSpec.spec.containers of type v1.Container"},
      {R"({"spec":{"restartPolicy":true}})",
       "bool into Go struct field PodSpec.spec.restartPolicy of type v1.RestartPolicy"},
      {R"({"spec":{"containers":[{"resources":{"limits":[]}}]}})",
       "array into Go struct field ResourceRequirements.spec.containers.resources.limits of type "
       "v1.ResourceList"},
      {R"({"spec":{"volumes":[{"emptyDir":1}]}})",
       "number into Go struct field Volume.spec.volumes.VolumeSource.emptyDir of type "
       "v1.EmptyDirVolumeSource"},
      {R"({"metadata":{"labels":{"a":1}}})",
       "number into Go struct field ObjectMeta.metadata.labels of type string"},
      {R"({"metadata":{"labels":1}})",
       "number into Go struct field ObjectMeta.metadata.labels of type map[string]string"},
      {R"({"metadata":{"creationTimestamp":5}})",
       "number into Go struct field ObjectMeta.metadata.creationTimestamp of type string"},
      {R"({"spec":{"containers":[{"livenessProbe":{"httpGet":{"port":1.5}}}]}})",
       "number 1.5 into Go struct field HTTPGetAction.spec.containers.livenessProbe.ProbeHandler."
       "httpGet.port of type int32"},
  };
  for (const auto& [in, out] : cases) {
    EXPECT_EQ(decode(pod(), in), "json: cannot unmarshal " + std::string(out)) << in;
  }
  EXPECT_EQ(of("core.v1.Pod", "[]"), "json: cannot unmarshal array into Go value of type v1.Pod");
  EXPECT_EQ(of("core.v1.Pod", "null"), "json: cannot unmarshal null into Go value of type v1.Pod");
}

TEST(Schema, TheFirstTypeErrorStaysButATypesOwnDecoderWins) {
  EXPECT_EQ(decode(pod(), R"({"spec":{"nodeName":1,"hostname":2}})"),
            "json: cannot unmarshal number into Go struct field PodSpec.spec.nodeName of type "
            "string");
  EXPECT_EQ(decode(pod(), R"({"spec":{"nodeName":1,"overhead":{"cpu":"x"}}})"),
            "quantities must match the regular expression "
            "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
  EXPECT_EQ(decode(pod(), R"({"metadata":{"creationTimestamp":"x"}})"),
            "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"");
}

TEST(Schema, Bytes) {
  EXPECT_EQ(decode("", "secrets", R"({"data":{"a":"YQ==","b":"Y\nQ=\r=","c":"YR==","d":[97]}})"),
            R"({"data":{"a":"YQ==","b":"YQ==","c":"YQ==","d":"YQ=="},"metadata":{}})");
  const std::pair<const char*, int> bad[] = {{"!", 0}, {"YQ=", 3},   {"YQ", 0},   {"YQ==Y", 4},
                                             {"=", 0}, {"YWFh!", 4}, {"Y=Q=", 1}, {"YQ=a", 2}};
  for (const auto& [in, at] : bad) {
    EXPECT_EQ(decode("", "secrets", R"({"data":{"a":")" + std::string(in) + "\"}}"),
              "illegal base64 data at input byte " + std::to_string(at))
        << in;
  }
  EXPECT_EQ(decode("", "secrets", R"({"data":{"a":["x"]}})"),
            "json: cannot unmarshal string into Go struct field Secret.data of type uint8");
  EXPECT_EQ(decode("", "secrets", R"({"data":{"a":[256]}})"),
            "json: cannot unmarshal number 256 into Go struct field Secret.data of type uint8");
}

std::string crd(std::string_view schema) {
  return R"({"metadata":{},"spec":{"group":"g","names":{"plural":"p","kind":"K"},"scope":"Namespaced","versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":)" +
         std::string(schema) + "}}]}}";
}

TEST(Schema, JsonSchemas) {
  const char* rest =
      R"(}}]},"status":{"conditions":null,"acceptedNames":{"plural":"","kind":""},"storedVersions":null}})";
  const auto same = [&](const char* in, const char* out) {
    std::string want = crd(out);
    want.replace(want.size() - 5, 5, rest);
    EXPECT_EQ(decode("apiextensions.k8s.io", "customresourcedefinitions", crd(in)), want) << in;
  };
  same(R"({"items":{"type":"string"},"additionalProperties":false})",
       R"({"items":{"type":"string"},"additionalProperties":false})");
  same(R"({"items":[{"type":"a"},null],"additionalProperties":{"x":1}})",
       R"({"items":[{"type":"a"},{}],"additionalProperties":{}})");
  same(R"({"items":true,"dependencies":{"a":["b"],"c":{}}})",
       R"({"dependencies":{"a":["b"],"c":{}}})");
  same(R"({"default":{"any":[1,2.50]},"minimum":1.0,"maximum":1e21,"multipleOf":0.0000001})",
       R"({"default":{"any":[1,2.50]},"minimum":1,"maximum":1e+21,"multipleOf":1e-7})");
  EXPECT_EQ(decode("apiextensions.k8s.io", "customresourcedefinitions",
                   crd(R"({"additionalProperties":"x"})")),
            "boolean or JSON schema expected");
  EXPECT_EQ(decode("apiextensions.k8s.io", "customresourcedefinitions",
                   crd(R"({"type":1,"items":{"properties":"x"}})")),
            "json: cannot unmarshal string into Go struct field JSONSchemaProps.spec.versions."
            "schema.openAPIV3Schema.items.properties of type map[string]v1.JSONSchemaProps");
}

TEST(Schema, DeepDocumentsAreWalkedWithinBounds) {
  std::string schema = "{}";
  for (int i = 0; i < 100; ++i) schema = R"({"properties":{"a":)" + schema + "}}";
  EXPECT_FALSE(decode("apiextensions.k8s.io", "customresourcedefinitions", crd(schema))
                   .starts_with("json:"));
}

TEST(Schema, TypesByNameAndKindsWithoutSchema) {
  auto doc = JsonDoc::parse(R"({"gracePeriodSeconds":"x"})");
  const Status s =
      decode_shape_of("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions", doc->root(), nullptr);
  EXPECT_EQ(s.error().message(),
            "json: cannot unmarshal string into Go struct field "
            "DeleteOptions.gracePeriodSeconds of type int64");
  EXPECT_EQ(decode_shape_of("nothing", doc->root(), nullptr).error().code(), Code::kInternalError);
  Kind custom;
  EXPECT_TRUE(decode_shape(custom, doc->root(), nullptr).ok());
}

}  // namespace
}  // namespace kedge::kube
