#include "kube/meta.h"

#include <gtest/gtest.h>

namespace kedge::kube {
namespace {

const Kind& kind_of(std::string_view group, std::string_view resource) {
  for (const Kind& k : builtin_kinds()) {
    if (k.group == group && k.resource == resource && k.version == "v1") return k;
  }
  ADD_FAILURE() << resource;
  return builtin_kinds()[0];
}

// "field: message" of each fault, one a line.
std::string text_of(const std::vector<FieldError>& faults) {
  std::string out;
  for (const FieldError& f : faults) out += f.field + ": " + f.message + "\n";
  return out;
}

std::string create(const Kind& kind, std::string_view metadata) {
  auto doc = JsonDoc::parse(metadata);
  EXPECT_TRUE(doc.ok()) << metadata;
  return text_of(validate_object_meta(kind, doc->root()));
}

std::string update(const Kind& kind, std::string_view metadata, std::string_view old) {
  auto a = JsonDoc::parse(metadata);
  auto b = JsonDoc::parse(old);
  EXPECT_TRUE(a.ok() && b.ok()) << metadata;
  return text_of(validate_object_meta_update(kind, a->root(), b->root()));
}

constexpr std::string_view kSubdomain =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
    "'.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

// Texts of recorded answers.
TEST(Meta, Create) {
  const Kind& cm = kind_of("", "configmaps");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","labels":{"a.b/c":"d","e":""},
      "annotations":{"X/y_z":"anything at all"},"finalizers":["orphan","a.b/c"],"generation":3})"),
            "");
  EXPECT_EQ(create(cm, R"({"name":"A","namespace":"n"})"),
            "metadata.name: Invalid value: \"A\": " + std::string(kSubdomain) + "\n");
  EXPECT_EQ(create(cm, R"({"namespace":"n"})"),
            "metadata.name: Required value: name or generateName is required\n");
  EXPECT_EQ(create(cm, R"({"name":"a"})"), "metadata.namespace: Required value\n");
  EXPECT_EQ(create(kind_of("", "nodes"), R"({"name":"a","namespace":"n"})"),
            "metadata.namespace: Forbidden: not allowed on this type\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","labels":{"/x":"y"}})"),
            "metadata.labels: Invalid value: \"/x\": prefix part must be non-empty\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","finalizers":["x"]})"),
            "metadata.finalizers[0]: Invalid value: \"x\": name is neither a standard finalizer "
            "name nor is it fully qualified\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n",
      "finalizers":["orphan","foregroundDeletion"]})"),
            "metadata.finalizers: Invalid value: [\"orphan\",\"foregroundDeletion\"]: finalizer "
            "orphan and foregroundDeletion cannot be both set\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","annotations":{"a":")" +
                           std::string(262144, 'x') + R"("}})"),
            "metadata.annotations: Too long: may not be more than 262144 bytes\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","generation":-1})"),
            "metadata.generation: Invalid value: -1: must be greater than or equal to 0\n");
  EXPECT_EQ(create(cm, R"({"name":"ab","generateName":"a_","namespace":"n"})"),
            "metadata.generateName: Invalid value: \"a_\": " + std::string(kSubdomain) + "\n");
  EXPECT_EQ(create(cm, R"({"name":"ab","generateName":"a-","namespace":"n"})"), "");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","managedFields":[{"operation":"X",
      "manager":"a\u0007b","fieldsType":"Q"}]})"),
            "metadata.managedFields[0].operation: Invalid value: \"X\": must be `Apply` or "
            "`Update`\n"
            "metadata.managedFields[0].fieldsType: Invalid value: \"Q\": must be `FieldsV1`\n"
            "metadata.managedFields[0].manager: Invalid value: \"a\\ab\": invalid character U+0007 "
            "(at position 1)\n");
}

TEST(Meta, Owners) {
  const Kind& cm = kind_of("", "configmaps");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","ownerReferences":[
      {"apiVersion":"","kind":"","name":"","uid":""}]})"),
            "metadata.ownerReferences.apiVersion: Invalid value: \"\": version must not be empty\n"
            "metadata.ownerReferences.kind: Invalid value: \"\": must not be empty\n"
            "metadata.ownerReferences.name: Invalid value: \"\": must not be empty\n"
            "metadata.ownerReferences.uid: Invalid value: \"\": must not be empty\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","ownerReferences":[
      {"apiVersion":"v1","kind":"Event","name":"e","uid":"u"}]})"),
            "metadata.ownerReferences: Invalid value: "
            R"({"apiVersion":"v1","kind":"Event","name":"e","uid":"u"})"
            ": /v1, Kind=Event is disallowed from being an owner\n");
  EXPECT_EQ(create(cm, R"({"name":"a","namespace":"n","ownerReferences":[
      {"apiVersion":"v1","kind":"Pod","name":"p","uid":"1","controller":true},
      {"apiVersion":"v1","kind":"Pod","name":"q","uid":"2","controller":true}]})"),
            "metadata.ownerReferences: Invalid value: "
            R"([{"apiVersion":"v1","kind":"Pod","name":"p","uid":"1","controller":true},)"
            R"({"apiVersion":"v1","kind":"Pod","name":"q","uid":"2","controller":true}])"
            ": Only one reference can have Controller set to true. Found \"true\" in references "
            "for Pod/p and Pod/q\n");
}

TEST(Meta, NameRules) {
  const auto name_fault = [](const Kind& kind, const std::string& name) {
    const std::string ns = kind.namespaced ? R"(,"namespace":"n")" : "";
    const std::string out = create(kind, R"({"name":")" + name + "\"" + ns + "}");
    const size_t at = out.find("\": ");
    return out.empty() ? out : out.substr(at + 3, out.size() - at - 4);
  };
  const Kind& namespaces = kind_of("", "namespaces");
  EXPECT_EQ(name_fault(namespaces, "a.b"), "must not contain dots");
  EXPECT_EQ(name_fault(namespaces, std::string(64, 'a')), "must be no more than 63 characters");
  EXPECT_EQ(name_fault(kind_of("", "services"), "0a"), "");  // relaxed since 1.36
  const Kind& roles = kind_of("rbac.authorization.k8s.io", "clusterroles");
  EXPECT_EQ(name_fault(roles, "System:x_Y"), "");
  EXPECT_EQ(name_fault(roles, "a%b"), "may not contain '%'");
  EXPECT_EQ(name_fault(roles, ".."), "may not be '..'");
  const Kind& ips = kind_of("networking.k8s.io", "ipaddresses");
  EXPECT_EQ(name_fault(ips, "10.0.0.1"), "");
  EXPECT_EQ(name_fault(ips, "2001:db8::1"), "");
  EXPECT_EQ(name_fault(ips, "1:0:2:0:0:3:0:0"), "must be in canonical form (\"1:0:2::3:0:0\")");
  EXPECT_EQ(name_fault(ips, "::"), "");
  EXPECT_EQ(name_fault(ips, "1::"), "");
  EXPECT_EQ(name_fault(ips, "FE80::1"), "must be in canonical form (\"fe80::1\")");
  EXPECT_EQ(name_fault(ips, "::ffff:1.2.3.4"), "must not be an IPv4-mapped IPv6 address");
  EXPECT_EQ(name_fault(ips, "10.0.0.01"), "must not have leading 0s");
  for (const char* bad : {"10.0.0", "10.0.0.256", "a", "10.0.0.1.", "1:2:3:4:5:6:7:8:9"}) {
    EXPECT_EQ(name_fault(ips, bad),
              "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
  }
  // A kind that checks nothing of its own still cannot have a name that no path can hold.
  EXPECT_EQ(name_fault(kind_of("policy", "poddisruptionbudgets"), "a/b"), "may not contain '/'");
  EXPECT_EQ(name_fault(kind_of("policy", "poddisruptionbudgets"), "A b"), "");
}

constexpr std::string_view kOld =
    R"({"name":"x","namespace":"n","uid":"u","creationTimestamp":"2020-01-01T00:00:00Z",
        "resourceVersion":"5","generation":2,"finalizers":["a.b/c"]})";

TEST(Meta, Update) {
  const Kind& rc = kind_of("", "replicationcontrollers");  // only the rules of update, once
  EXPECT_EQ(update(rc, kOld, kOld), "");
  EXPECT_EQ(update(rc, R"({"name":"x","namespace":"n","uid":"v","resourceVersion":"5",
      "creationTimestamp":"2020-01-01T00:00:00Z","generation":1,
      "deletionTimestamp":"2001-01-01T00:00:00Z","deletionGracePeriodSeconds":30})",
                   kOld),
            "metadata.generation: Invalid value: 1: must not be decremented\n"
            "metadata.uid: Invalid value: \"v\": field is immutable\n"
            "metadata.deletionTimestamp: Invalid value: \"2001-01-01T00:00:00Z\": field is "
            "immutable\n"
            "metadata.deletionGracePeriodSeconds: Invalid value: 30: field is immutable\n"
            "metadata.generation: Invalid value: 1: must not be decremented\n"
            "metadata.uid: Invalid value: \"v\": field is immutable\n"
            "metadata.deletionTimestamp: Invalid value: \"2001-01-01T00:00:00Z\": field is "
            "immutable\n"
            "metadata.deletionGracePeriodSeconds: Invalid value: 30: field is immutable\n");
  EXPECT_EQ(update(kind_of("", "endpoints"), R"({"name":"x","namespace":"n","uid":"u",
      "resourceVersion":"5","generation":2,"creationTimestamp":"2020-01-01T00:00:00Z",
      "finalizers":["b"]})",
                   R"({"name":"x","namespace":"n","uid":"u","resourceVersion":"5","generation":2,
      "creationTimestamp":"2020-01-01T00:00:00Z"})"),
            "metadata.finalizers[0]: Invalid value: \"b\": name is neither a standard finalizer "
            "name nor is it fully qualified\n"
            "metadata.finalizers[0]: Invalid value: \"b\": name is neither a standard finalizer "
            "name nor is it fully qualified\n");
}

TEST(Meta, NoNewFinalizersWhileDeleting) {
  const Kind& events = kind_of("", "events");
  EXPECT_EQ(update(events, R"({"name":"x","namespace":"n","resourceVersion":"5",
      "deletionTimestamp":"2020-01-01T00:00:00Z","finalizers":["z.z/b","a.a/a"]})",
                   R"({"name":"x","namespace":"n","resourceVersion":"5",
      "deletionTimestamp":"2020-01-01T00:00:00Z","finalizers":["z.z/c"]})"),
            "metadata.finalizers: Forbidden: no new finalizers can be added if the object is being "
            "deleted, found new finalizers []string{\"a.a/a\", \"z.z/b\"}\n");
}

TEST(Meta, InvalidError) {
  const Kind& d = kind_of("apps", "deployments");
  const Error one = invalid_error(d, "x", {field_required("spec", ""), field_required("spec", "")});
  EXPECT_EQ(one.message(), "Deployment.apps \"x\" is invalid: spec: Required value");
  ASSERT_NE(one.details(), nullptr);
  EXPECT_EQ(one.details()->causes.size(), 2u);
  EXPECT_EQ(one.details()->causes[0].reason, "FieldValueRequired");
  EXPECT_EQ(one.details()->kind, "Deployment");
  const Error two = invalid_error(
      d, "x",
      {field_invalid("a", "\"b\"", "c"), field_forbidden("d", "e"), field_required("f", "g")});
  EXPECT_EQ(two.message(),
            "Deployment.apps \"x\" is invalid: [a: Invalid value: \"\\\"b\\\"\": c, d: Forbidden: "
            "e, f: Required value: g]");
  EXPECT_EQ(invalid_error(kind_of("", "pods"), "", {}).message(), "Pod \"\" is invalid");
}

TEST(Meta, GenerateName) {
  SeededRandom random(1);
  const std::string a = generate_name("base-", random);
  const std::string b = generate_name("base-", random);
  EXPECT_EQ(a.size(), 10u);
  EXPECT_NE(a, b);
  EXPECT_EQ(a.find_first_not_of("bcdfghjklmnpqrstvwxz2456789", 5), std::string::npos);
  EXPECT_EQ(generate_name(std::string(100, 'x'), random).size(), 63u);
}

}  // namespace
}  // namespace kedge::kube
