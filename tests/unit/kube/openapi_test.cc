#include "kube/openapi.h"

#include <gtest/gtest.h>

#include <map>

#include "base/strings.h"
#include "kube/json.h"

namespace kedge::kube {
namespace {

OpenApiOptions options() {
  return {"v1.36.2+kedge0", [](const Kind& k) { return k.kind == "Pod"; }};
}

JsonDoc parsed(const std::string& json) {
  Result<JsonDoc> doc = JsonDoc::parse(json);
  EXPECT_TRUE(doc.ok()) << doc.error().message();
  return std::move(*doc);
}

JsonDoc v3(std::string_view name) {
  const Kinds kinds;
  return parsed(openapi_v3_json(kinds, options(), name).value_or("null"));
}

// The value that a reference such as "#/components/schemas/X" leads to.
Json resolve(Json root, std::string_view reference) {
  Json at = root;
  for (const std::string_view part : split(reference.substr(2), '/')) at = at.get(part);
  return at;
}

void check_references(Json root, Json v, std::string_view where) {
  for (const auto m : v.members()) {
    if (m.name == "$ref" && m.value.is_string()) {
      EXPECT_TRUE(resolve(root, m.value.string()).is_object()) << where << ": " << m.value.string();
    } else {
      check_references(root, m.value, where);
    }
  }
  for (const Json e : v.elements()) check_references(root, e, where);
}

TEST(OpenApi, Names) {
  const Kinds kinds;
  const std::vector<std::string> names = openapi_v3_names(kinds);
  EXPECT_EQ(names.front(), ".well-known/openid-configuration");
  EXPECT_EQ(names.back(), "version");
  for (const std::string_view name : {"api", "api/v1", "apis", "apis/apps", "apis/apps/v1",
                                      "apis/autoscaling/v2", "openid/v1/jwks"}) {
    EXPECT_TRUE(std::binary_search(names.begin(), names.end(), name)) << name;
  }
  for (const std::string_view name :
       {"", "nope", "apis/nope/v1", "apis/apps/v2", "api/", "apis/"}) {
    EXPECT_FALSE(openapi_v3_json(kinds, options(), name).has_value()) << name;
  }
}

TEST(OpenApi, EveryReferenceResolvesAndIdsAreUnique) {
  const Kinds kinds;
  std::map<std::string, std::string> ids;
  for (const std::string& name : openapi_v3_names(kinds)) {
    const JsonDoc doc = v3(name);
    check_references(doc.root(), doc.root(), name);
    for (const auto path : doc.root().get("paths").members()) {
      for (const auto method : path.value.members()) {
        const std::string id(method.value.get("operationId").string());
        if (id.empty()) continue;
        EXPECT_TRUE(ids.emplace(id, path.name).second) << id << " at " << path.name;
      }
    }
  }
  EXPECT_GT(ids.size(), 600U);
  const JsonDoc v2 = parsed(openapi_v2_json(kinds, options()));
  check_references(v2.root(), v2.root(), "v2");
  // What v3 says in parts v2 says as a whole.
  size_t operations = 0;
  for (const auto path : v2.root().get("paths").members()) {
    for (const auto method : path.value.members()) {
      if (method.name != "parameters") operations++;
    }
  }
  EXPECT_EQ(operations, ids.size());
}

TEST(OpenApi, SchemasOfV3) {
  const JsonDoc doc = v3("apis/batch/v1");
  const Json schemas = doc.root().at("components.schemas");
  EXPECT_EQ(schemas.get("io.k8s.api.batch.v1.CronJobSpec").get("required").print(),
            R"(["jobTemplate","schedule"])");
  const Json spec = schemas.get("io.k8s.api.batch.v1.CronJobSpec").get("properties");
  EXPECT_EQ(spec.at("concurrencyPolicy.enum").print(), R"(["Allow","Forbid","Replace"])");
  EXPECT_EQ(spec.at("schedule.default").print(), R"("")");
  EXPECT_EQ(spec.at("jobTemplate.default").print(), "{}");
  EXPECT_EQ(spec.at("jobTemplate.allOf").print(),
            R"([{"$ref":"#/components/schemas/io.k8s.api.batch.v1.JobTemplateSpec"}])");
  EXPECT_FALSE(spec.at("suspend.default").valid());
  const Json ports = schemas.get("io.k8s.api.core.v1.Container").get("properties").get("ports");
  EXPECT_EQ(ports.get("x-kubernetes-list-map-keys").print(), R"(["containerPort","protocol"])");
  EXPECT_EQ(ports.get("x-kubernetes-list-type").string(), "map");
  EXPECT_EQ(ports.get("x-kubernetes-patch-merge-key").string(), "containerPort");
  EXPECT_EQ(ports.get("x-kubernetes-patch-strategy").string(), "merge");
  // Kinds of every group are named for core and for the document's own.
  EXPECT_EQ(schemas.get("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions")
                .get("x-kubernetes-group-version-kind")
                .print(),
            R"([{"group":"","kind":"DeleteOptions","version":"v1"},)"
            R"({"group":"batch","kind":"DeleteOptions","version":"v1"}])");
  EXPECT_FALSE(schemas.get("io.k8s.api.apps.v1.Deployment").valid());
}

TEST(OpenApi, OperationsOfV3) {
  const JsonDoc doc = v3("api/v1");
  const Json paths = doc.root().get("paths");
  const Json pod = paths.get("/api/v1/namespaces/{namespace}/pods/{name}");
  EXPECT_EQ(pod.at("patch.operationId").string(), "patchCoreV1NamespacedPod");
  EXPECT_EQ(pod.at("patch.x-kubernetes-action").string(), "patch");
  EXPECT_TRUE(pod.at("patch.requestBody.content").get("application/apply-patch+yaml").valid());
  EXPECT_EQ(pod.at("get.x-kubernetes-group-version-kind").print(),
            R"({"group":"","kind":"Pod","version":"v1"})");
  ASSERT_EQ(pod.get("parameters").size(), 3U);  // name, namespace, pretty
  EXPECT_EQ(pod.get("parameters").element(0).get("name").string(), "name");
  EXPECT_EQ(pod.get("parameters").element(0).print(),
            R"({"description":"name of the Pod","in":"path","name":"name","required":true,)"
            R"("schema":{"type":"string","uniqueItems":true}})");
  const auto answer = [&](std::string_view path) {
    return paths.get(path).at("delete.responses.200.content").get("application/json").print();
  };
  EXPECT_NE(answer("/api/v1/namespaces/{namespace}/pods/{name}").find("core.v1.Pod\""),
            std::string::npos);
  EXPECT_NE(answer("/api/v1/namespaces/{namespace}/configmaps/{name}").find("meta.v1.Status\""),
            std::string::npos);
  EXPECT_TRUE(paths.get("/api/v1/namespaces/{namespace}/pods/{name}/proxy/{path}").valid());
  EXPECT_EQ(paths.get("/api/v1/namespaces/{namespace}/pods/{name}/eviction")
                .at("post.x-kubernetes-group-version-kind.group")
                .string(),
            "policy");
}

TEST(OpenApi, DocumentOfV2) {
  const Kinds kinds;
  const JsonDoc doc = parsed(openapi_v2_json(kinds, options()));
  const Json root = doc.root();
  EXPECT_EQ(root.get("swagger").string(), "2.0");
  const Json meta =
      root.get("definitions").get("io.k8s.api.core.v1.Pod").get("properties").get("metadata");
  EXPECT_EQ(meta.get("$ref").string(),
            "#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
  EXPECT_FALSE(meta.get("default").valid());
  EXPECT_EQ(root.get("definitions")
                .get("io.k8s.apimachinery.pkg.util.intstr.IntOrString")
                .get("format")
                .string(),
            "int-or-string");
  const Json post =
      root.get("paths").get("/apis/apps/v1/namespaces/{namespace}/deployments").get("post");
  // Old clients look for these two in the operation itself.
  EXPECT_EQ(post.get("parameters").element(1).get("name").string(), "dryRun");
  EXPECT_EQ(post.get("parameters").element(3).get("name").string(), "fieldValidation");
  EXPECT_EQ(post.get("parameters").element(0).print(),
            R"({"in":"body","name":"body","required":true,)"
            R"("schema":{"$ref":"#/definitions/io.k8s.api.apps.v1.Deployment"}})");
  EXPECT_EQ(post.get("consumes").print(), R"(["*/*"])");
}

// The fields of a message in order: number and payload (of length-delimited ones).
std::vector<std::pair<uint64_t, std::string_view>> fields(std::string_view wire) {
  std::vector<std::pair<uint64_t, std::string_view>> out;
  size_t at = 0;
  const auto varint = [&] {
    uint64_t v = 0;
    for (int shift = 0; at < wire.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(wire[at++]);
      v |= uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) break;
    }
    return v;
  };
  while (at < wire.size()) {
    const uint64_t tag = varint();
    if ((tag & 7) == 2) {
      const uint64_t length = varint();
      if (length > wire.size() - at) {
        ADD_FAILURE() << "a length beyond the end";
        return out;
      }
      out.emplace_back(tag >> 3, wire.substr(at, length));
      at += length;
    } else if ((tag & 7) == 1) {
      out.emplace_back(tag >> 3, wire.substr(at, 8));
      at += 8;
    } else {
      EXPECT_EQ(tag & 7, 0U);
      varint();
      out.emplace_back(tag >> 3, "");
    }
  }
  return out;
}

std::string_view first(std::string_view wire, uint64_t number) {
  for (const auto& [n, payload] : fields(wire)) {
    if (n == number) return payload;
  }
  return "(none)";
}

TEST(OpenApi, ProtobufOfV2) {
  const std::string json =
      R"({"swagger":"2.0","info":{"title":"T","version":"1"},"paths":{"/a":)"
      R"({"get":{"operationId":"x","x-kubernetes-action":"get","parameters":)"
      R"([{"$ref":"#/parameters/p"},{"in":"path","name":"n","required":true}],)"
      R"("responses":{"200":{"description":"OK","schema":{"type":"string"}}}}}},)"
      R"("security":[{"BearerToken":[]}]})";
  const Result<std::string> wire = openapi_protobuf(OpenApiVersion::kV2, json);
  ASSERT_TRUE(wire.ok());
  EXPECT_EQ(first(*wire, 1), "2.0");
  EXPECT_EQ(first(first(*wire, 2), 1), "T");
  const std::string_view path = first(first(*wire, 8), 2);
  EXPECT_EQ(first(path, 1), "/a");
  const std::string_view get = first(first(path, 2), 2);
  EXPECT_EQ(first(get, 5), "x");
  EXPECT_EQ(first(first(first(get, 8), 2), 1), "#/parameters/p");
  // The second parameter: not in the body, in the path.
  size_t parameters = 0;
  for (const auto& [n, payload] : fields(get)) {
    if (n == 8 && ++parameters == 2) {
      EXPECT_EQ(first(first(first(first(payload, 1), 2), 4), 4), "n");
    }
  }
  EXPECT_EQ(parameters, 2U);
  const std::string_view extension = first(get, 13);
  EXPECT_EQ(first(extension, 1), "x-kubernetes-action");
  EXPECT_EQ(first(first(extension, 2), 2), "get\n");
  const std::string_view response = first(first(get, 9), 1);
  EXPECT_EQ(first(response, 1), "200");
  EXPECT_EQ(first(first(first(first(first(first(response, 2), 1), 2), 1), 22), 1), "string");
  EXPECT_EQ(first(first(first(*wire, 12), 1), 1), "BearerToken");
}

TEST(OpenApi, ProtobufOfEveryDocument) {
  const Kinds kinds;
  for (const std::string& name : openapi_v3_names(kinds)) {
    const std::string json = *openapi_v3_json(kinds, options(), name);
    const Result<std::string> wire = openapi_protobuf(OpenApiVersion::kV3, json);
    ASSERT_TRUE(wire.ok());
    EXPECT_EQ(first(*wire, 1), "3.0.0");
    EXPECT_EQ(fields(first(*wire, 4)).size(), parsed(json).root().get("paths").size()) << name;
    const size_t schemas = parsed(json).root().at("components.schemas").size();
    if (schemas == 0) continue;
    EXPECT_EQ(fields(first(first(*wire, 5), 1)).size(), schemas) << name;
  }
}

}  // namespace
}  // namespace kedge::kube
