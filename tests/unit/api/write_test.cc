// Writes, identity, limits and the system's paths through the whole front.
#include <gtest/gtest.h>

#include "api/negotiate.h"
#include "base/strings.h"
#include "fake.h"
#include "kube/json.h"
#include "kube/protobuf.h"

namespace kedge::api::test {
namespace {

constexpr std::string_view kPath = "/api/v1/namespaces/a/configmaps";
constexpr std::string_view kBody =
    R"({"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"x"},"data":{"a":"1"}})";

std::string message(const Exchange& e) {
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(e->body);
  return doc.ok() ? std::string(doc->root().get("message").string()) : e->body;
}

registry::WriteOutcome created(Bench& b) {
  registry::WriteOutcome o;
  o.object = b.make("a", "x", "1", "l", 11);
  o.created = true;
  return o;
}

TEST(Create, HandsTheDocumentOn) {
  Bench b;
  http::Headers h;
  h.add("User-Agent", "kubectl/v1.36");
  const Exchange e = b.send("POST", std::string(kPath) + "?dryRun=All&fieldValidation=Strict",
                            std::string(kBody), h);
  ASSERT_EQ(b.registry.requests.size(), 1u);
  const registry::WriteRequest& r = b.registry.requests[0];
  EXPECT_EQ(r.operation, registry::Operation::kCreate);
  EXPECT_EQ(r.kind->kind, "ConfigMap");
  EXPECT_EQ(r.ns, "a");
  EXPECT_EQ(r.name, "");
  EXPECT_TRUE(r.dry_run);
  EXPECT_EQ(r.field_validation, registry::WriteRequest::FieldValidation::kStrict);
  EXPECT_EQ(r.user.name, "root");
  EXPECT_EQ(r.user_agent, "kubectl/v1.36");
  EXPECT_EQ(r.body.root().at("data.a").string(), "1");
  EXPECT_EQ(e->status, 0);
  registry::WriteOutcome o = created(b);
  o.warnings = {"unknown field \"x\"", "two\nlines", "unknown field \"x\""};
  b.registry.answer(std::move(o));
  EXPECT_EQ(e->status, 201);
  EXPECT_EQ(e->headers.all("warning"),
            (std::vector<std::string_view>{"299 - \"unknown field \\\"x\\\"\""}));
}

TEST(Create, KindAndVersionAreFilledIn) {
  Bench b;
  b.send("POST", kPath, R"({"metadata":{"name":"x"}})");
  const kube::Json root = b.registry.requests.at(0).body.root();
  EXPECT_EQ(root.get("kind").string(), "ConfigMap");
  EXPECT_EQ(root.get("apiVersion").string(), "v1");
  b.send("POST", kPath, "null");
  EXPECT_EQ(b.registry.requests.size(), 2u);
}

TEST(Create, DuplicateNamesAreReported) {
  Bench b;
  b.send("POST", kPath, R"({"metadata":{"name":"d","name":"e"}})");
  EXPECT_EQ(b.registry.requests.at(0).duplicate_fields,
            (std::vector<std::string>{"metadata.name"}));
  EXPECT_EQ(b.registry.requests.at(0).field_validation,
            registry::WriteRequest::FieldValidation::kWarn);
}

struct BadBody {
  std::string_view body, message;
};
TEST(Create, BodiesThatAreNot) {
  static constexpr BadBody kRows[] = {
      {"", "couldn't get version/kind; json parse error: unexpected end of JSON input (<empty>)"},
      {"{", "couldn't get version/kind; json parse error: unexpected end of JSON input ({)"},
      {"[]",
       "couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of "
       "type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string "
       "\"json:\\\"kind,omitempty\\\"\" } (5b5d)"},
      {R"({"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"a"}} trailing)",
       "couldn't get version/kind; json parse error: invalid character 't' after top-level value "
       "({\"kind\":\"ConfigMap\",\"apiVersio ...)"},
      {R"({"kind":5})",
       "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct "
       "field .kind of type string ({\"kind\":5})"},
  };
  for (const BadBody& row : kRows) {
    Bench b;
    const Exchange e = b.send("POST", kPath, std::string(row.body));
    EXPECT_EQ(e->status, 400);
    EXPECT_EQ(message(e), "the object provided is unrecognized (must be of type ConfigMap): " +
                              std::string(row.message));
    EXPECT_TRUE(b.registry.requests.empty());
  }
}

TEST(Create, OtherKinds) {
  Bench b;
  const auto sent = [&](std::string_view kind, std::string_view version) {
    return message(b.send("POST", kPath,
                          "{\"kind\":\"" + std::string(kind) + "\",\"apiVersion\":\"" +
                              std::string(version) + "\"}"));
  };
  EXPECT_EQ(
      sent("Nope", "v1"),
      "Nope in version \"v1\" cannot be handled as a ConfigMap: no kind \"Nope\" is registered "
      "for version \"v1\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"");
  EXPECT_EQ(
      sent("ConfigMap", "apps/v1"),
      "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: no kind \"ConfigMap\" is "
      "registered for version \"apps/v1\" in scheme \"pkg/api/legacyscheme/scheme.go:30\"");
  EXPECT_EQ(sent("Pod", "v1"),
            "Pod in version \"v1\" cannot be handled as a ConfigMap: converting (v1.Pod) to "
            "(core.ConfigMap): unknown conversion");
  EXPECT_EQ(sent("ConfigMapList", "v1"),
            "ConfigMapList in version \"v1\" cannot be handled as a ConfigMap: converting "
            "(v1.ConfigMapList) to (core.ConfigMap): unknown conversion");
}

// An object of core/v1 as clients send it in protobuf.
std::string protobuf_body(std::string_view kind, std::string_view hex) {
  const std::string raw = hex_decode(hex).value_or("");
  return kube::envelope_head("v1", kind, raw.size()) + raw + kube::envelope_tail();
}

http::Headers protobuf_type() {
  http::Headers h;
  h.add("Content-Type", "application/vnd.kubernetes.protobuf");
  return h;
}

TEST(Create, TakesProtobuf) {
  Bench b;
  // metadata {name: x}, data {a: 1}
  b.send("POST", kPath, protobuf_body("ConfigMap", "0a030a017812060a0161120131"), protobuf_type());
  ASSERT_EQ(b.registry.requests.size(), 1u);
  EXPECT_EQ(b.registry.requests[0].body.root().print(),
            R"({"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"x"},"data":{"a":"1"}})");
  Exchange e = b.send("POST", kPath, protobuf_body("ConfigMap", "0a05"), protobuf_type());
  EXPECT_EQ(e->status, 400);
  EXPECT_EQ(message(e),
            "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: unexpected EOF");
  e = b.send("POST", kPath, protobuf_body("Pod", ""), protobuf_type());
  EXPECT_EQ(message(e),
            "Pod in version \"v1\" cannot be handled as a ConfigMap: converting (v1.Pod) to "
            "(core.ConfigMap): unknown conversion");
  e = b.send("POST", kPath, "{\"kind\":1}", protobuf_type());
  EXPECT_EQ(message(e),
            "the object provided is unrecognized (must be of type ConfigMap): provided data does "
            "not appear to be a protobuf message, expected prefix [107 56 115 0] ({\"kind\":1})");
}

TEST(Delete, TakesOptionsInProtobuf) {
  Bench b;
  const std::string path = std::string(kPath) + "/x";
  // gracePeriodSeconds 5, dryRun [All]
  b.send("DELETE", path, protobuf_body("DeleteOptions", "08052a03416c6c"), protobuf_type());
  ASSERT_EQ(b.registry.requests.size(), 1u);
  EXPECT_TRUE(b.registry.requests[0].dry_run);
  EXPECT_EQ(b.registry.requests[0].delete_options.grace_period_seconds, 5);
  Exchange e = b.send("DELETE", path, "{}", protobuf_type());
  EXPECT_EQ(message(e),
            "provided data does not appear to be a protobuf message, expected prefix "
            "[107 56 115 0]");
  e = b.send("DELETE", path, protobuf_body("Pod", ""), protobuf_type());
  EXPECT_EQ(e->status, 400);
  EXPECT_TRUE(message(e).starts_with("no kind \"Pod\" is registered")) << message(e);
}

TEST(Create, OptionsAreChecked) {
  Bench b;
  const auto with = [&](std::string_view query) {
    return message(
        b.send("POST", std::string(kPath) + "?" + std::string(query), std::string(kBody)));
  };
  EXPECT_EQ(with("dryRun=Some"),
            "CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Some\"]: "
            "supported values: \"All\"");
  EXPECT_EQ(with("fieldValidation=Bogus"),
            "CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: "
            "\"Bogus\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"");
  EXPECT_EQ(with("fieldManager=" + std::string(129, 'x')),
            "CreateOptions.meta.k8s.io \"\" is invalid: fieldManager: Too long: may not be more "
            "than 128 bytes");
  EXPECT_TRUE(b.registry.requests.empty());
}

TEST(Write, ClientThatGoesAwayTakesTheRequestWithIt) {
  Bench b;
  const Exchange e = b.send("POST", kPath, std::string(kBody));
  EXPECT_EQ(b.registry.waiting(), 1u);
  e->go_away();
  EXPECT_EQ(b.registry.waiting(), 0u);
  b.run_ms(1);
  EXPECT_EQ(e.use_count(), 1);
}

TEST(Write, TimeIsBounded) {
  Bench b;
  const Exchange e = b.send("POST", std::string(kPath) + "?timeout=5s", std::string(kBody));
  b.run_ms(4'900);
  EXPECT_EQ(e->status, 0);
  b.run_ms(200);
  EXPECT_EQ(e->status, 504);
  EXPECT_EQ(message(e), "Timeout: request did not complete within the allotted timeout");
  EXPECT_EQ(b.registry.waiting(), 0u);
  EXPECT_EQ(message(b.send("POST", std::string(kPath) + "?timeout=abc", std::string(kBody))),
            "invalid timeout specified in the request URL - time: invalid duration \"abc\"");
}

TEST(Write, ErrorsBecomeStatuses) {
  Bench b;
  const Exchange e = b.send("PUT", std::string(kPath) + "/x", std::string(kBody));
  EXPECT_EQ(b.registry.requests.at(0).operation, registry::Operation::kUpdate);
  EXPECT_EQ(b.registry.requests.at(0).name, "x");
  b.registry.answer(Error(Code::kConflict, "no"));
  EXPECT_EQ(e->status, 409);
  EXPECT_EQ(message(e), "no");
}

TEST(Delete, Options) {
  Bench b;
  b.send("DELETE", std::string(kPath) + "/x",
         R"({"gracePeriodSeconds":5,"preconditions":{"uid":"u","resourceVersion":"7"},)"
         R"("propagationPolicy":"Orphan","dryRun":["All"]})");
  const registry::WriteRequest& r = b.registry.requests.at(0);
  EXPECT_EQ(r.operation, registry::Operation::kDelete);
  EXPECT_EQ(r.delete_options.grace_period_seconds, 5);
  EXPECT_EQ(r.delete_options.uid_precondition, "u");
  EXPECT_EQ(r.delete_options.revision_precondition, "7");
  EXPECT_EQ(r.delete_options.propagation_policy, "Orphan");
  EXPECT_TRUE(r.dry_run);
  b.send("DELETE", std::string(kPath) + "/x?gracePeriodSeconds=0&propagationPolicy=Background");
  EXPECT_EQ(b.registry.requests.at(1).delete_options.grace_period_seconds, 0);
  EXPECT_EQ(b.registry.requests.at(1).delete_options.propagation_policy, "Background");
}

TEST(Delete, OptionsAreChecked) {
  Bench b;
  const auto with = [&](std::string_view query, std::string_view body) {
    return message(
        b.send("DELETE", std::string(kPath) + "/x" + std::string(query), std::string(body)));
  };
  EXPECT_EQ(with("", R"({"orphanDependents":true,"propagationPolicy":"Orphan"})"),
            "DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Invalid value: "
            "\"Orphan\": orphanDependents and deletionPropagation cannot be both set");
  EXPECT_EQ(with("?propagationPolicy=Bogus", ""),
            "DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: "
            "\"Bogus\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\"");
  EXPECT_EQ(with("?gracePeriodSeconds=abc", ""),
            "strconv.ParseInt: parsing \"abc\": invalid syntax");
  EXPECT_EQ(with("", "{bad"),
            "couldn't get version/kind; json parse error: invalid character 'b' looking for "
            "beginning of object key string");
  EXPECT_EQ(with("", R"({"kind":"Bogus","apiVersion":"v1"})"),
            "no kind \"Bogus\" is registered for version \"v1\" in scheme "
            "\"pkg/apis/meta/internalversion/scheme/register.go:27\"");
  EXPECT_TRUE(b.registry.requests.empty());
}

TEST(Delete, AnswersAStatusOrTheObject) {
  Bench b;
  registry::WriteOutcome gone;
  gone.object = b.make("a", "x", "1", "l", 11);
  gone.deleted = true;
  const Exchange status = b.send("DELETE", std::string(kPath) + "/x");
  b.registry.answer(gone);
  EXPECT_EQ(status->status, 200);
  EXPECT_EQ(status->body,
            "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\","
            "\"details\":{\"name\":\"x\",\"kind\":\"configmaps\",\"uid\":\"u-x\"}}\n");
  registry::WriteOutcome marked = gone;
  marked.deleted = false;
  const Exchange object = b.send("DELETE", std::string(kPath) + "/x");
  b.registry.answer(marked);
  EXPECT_EQ(object->status, 200);
  EXPECT_TRUE(object->body.starts_with("{\"kind\":\"ConfigMap\""));
  const Exchange accepted = b.send("DELETE", std::string(kPath) + "/x?orphanDependents=false");
  b.registry.answer(marked);
  EXPECT_EQ(accepted->status, 202);
}

TEST(DeleteCollection, DeletesWhatIsSelected) {
  Bench b;
  for (int i = 0; i < 200; i++) b.put("a", "n" + std::to_string(i), "1", i % 2 ? "odd" : "even");
  const Exchange e = b.send("DELETE", std::string(kPath) + "?labelSelector=l%3Dodd");
  EXPECT_EQ(b.registry.waiting(), 64u);  // not all at once
  while (b.registry.waiting() != 0) b.registry.answer(registry::WriteOutcome());
  EXPECT_EQ(b.registry.requests.size(), 100u);
  EXPECT_EQ(e->status, 200);
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(e->body);
  EXPECT_EQ(doc->root().get("kind").string(), "ConfigMapList");
  EXPECT_EQ(doc->root().get("items").size(), 100u);
}

TEST(DeleteCollection, MissingOnesAreNoFault) {
  Bench b;
  b.put("a", "x");
  b.put("a", "y");
  const Exchange e = b.send("DELETE", kPath);
  b.registry.answer(Error(Code::kNotFound, "gone"));
  b.registry.answer(Error(Code::kInternalError, "broken"));
  EXPECT_EQ(e->status, 500);
  EXPECT_EQ(message(e), "broken");
}

Exchange patch(Bench& b, std::string_view type, std::string_view query, std::string_view body) {
  http::Headers h;
  if (!type.empty()) h.add("Content-Type", std::string(type));
  h.add("User-Agent", "kubectl/v1.36");
  return b.send("PATCH", std::string(kPath) + "/x" + std::string(query), std::string(body), h);
}

TEST(Patch, TypesAreHandedOn) {
  using registry::PatchType;
  const struct {
    std::string_view content_type;
    PatchType type;
  } kRows[] = {
      {"application/json-patch+json", PatchType::kJson},
      {"application/merge-patch+json;x=y", PatchType::kMerge},
      {"application/strategic-merge-patch+json; charset=utf-8", PatchType::kStrategic},
  };
  for (const auto& row : kRows) {
    Bench b;
    const Exchange e =
        patch(b, row.content_type, "?dryRun=All&fieldManager=me&fieldValidation=Strict",
              R"({"a":1,"a":2})");
    const registry::WriteRequest& r = b.registry.requests.at(0);
    EXPECT_EQ(r.operation, registry::Operation::kPatch);
    EXPECT_EQ(r.patch_type, row.type);
    EXPECT_EQ(r.name, "x");
    EXPECT_TRUE(r.dry_run);
    EXPECT_FALSE(r.force);
    EXPECT_EQ(r.field_manager, "me");
    EXPECT_EQ(r.field_validation, registry::WriteRequest::FieldValidation::kStrict);
    EXPECT_EQ(r.duplicate_fields, (std::vector<std::string>{"a"}));
    EXPECT_EQ(r.body.root().print(), R"({"a":2})");
    EXPECT_TRUE(r.patch_fault.ok());
    registry::WriteOutcome o;
    o.object = b.make("a", "x", "1", "l", 11);
    b.registry.answer(std::move(o));
    EXPECT_EQ(e->status, 200);
  }
}

TEST(Patch, OtherTypes) {
  for (const auto* type : {"application/json", "text/plain", "application/yaml", "",
                           "application/apply-patch+cbor", "application/apply-patch+json"}) {
    Bench b;
    const Exchange e = patch(b, type, "", "{}");
    EXPECT_EQ(e->status, 415);
    EXPECT_EQ(message(e), "415: Unsupported Media Type");
    EXPECT_TRUE(b.registry.requests.empty());
  }
  Bench b;
  const Exchange e = patch(b, "application/merge-patch+json ; x=y", "", "{}");
  EXPECT_EQ(e->status, 415);
  EXPECT_TRUE(message(e).starts_with(
      "the body of the request was in an unknown format - accepted media types include: "
      "application/json-patch+json, application/merge-patch+json, "
      "application/strategic-merge-patch+json"))
      << message(e);
}

TEST(Patch, Options) {
  const auto refused = [](std::string_view query) {
    Bench b;
    const Exchange e = patch(b, "application/merge-patch+json", query, "{}");
    EXPECT_EQ(e->status, 422);
    return message(e);
  };
  constexpr std::string_view kHead = "PatchOptions.meta.k8s.io \"\" is invalid: ";
  EXPECT_EQ(refused("?force=true"),
            std::string(kHead) + "force: Forbidden: may not be specified for non-apply patch");
  EXPECT_EQ(
      refused("?dryRun=Some"),
      std::string(kHead) + "dryRun: Unsupported value: [\"Some\"]: supported values: \"All\"");
  EXPECT_EQ(refused("?fieldManager=" + std::string(129, 'x')),
            std::string(kHead) + "fieldManager: Too long: may not be more than 128 bytes");
  EXPECT_EQ(refused("?fieldValidation=Bogus"),
            std::string(kHead) +
                "fieldValidation: Unsupported value: \"Bogus\": supported values: \"\", "
                "\"Ignore\", \"Strict\", \"Warn\"");
}

TEST(Patch, AnApplyIsYamlWithAManager) {
  Bench b;
  patch(b, "application/apply-patch+yaml", "?fieldManager=me&force=true", "a: 1\na: 2\n");
  const registry::WriteRequest& r = b.registry.requests.at(0);
  EXPECT_EQ(r.patch_type, registry::PatchType::kApply);
  EXPECT_TRUE(r.force);
  EXPECT_EQ(r.body.root().print(), R"({"a":2})");
  EXPECT_EQ(r.duplicate_fields.size(), 1u);
  Bench nameless;
  const Exchange e = patch(nameless, "application/apply-patch+yaml", "", "a: 1");
  EXPECT_EQ(e->status, 422);
  EXPECT_EQ(message(e),
            "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required "
            "for apply patch");
  Bench broken;
  patch(broken, "application/apply-patch+yaml", "?fieldManager=me", "a: [");
  EXPECT_TRUE(broken.registry.requests.at(0).patch_fault.error().message().starts_with(
      "error decoding YAML: error converting YAML to JSON: yaml: "));
}

TEST(Patch, TheManagerIsTheClientWhenNoneIsNamed) {
  Bench b;
  patch(b, "application/merge-patch+json", "", "{}");
  EXPECT_EQ(b.registry.requests.at(0).field_manager, "kubectl");
}

TEST(Patch, ABodyThatIsNoJsonIsToldLater) {
  const struct {
    std::string_view type, query, fault;
  } kRows[] = {
      {"json-patch", "", "error decoding patch: unexpected end of JSON input"},
      {"json-patch", "?fieldValidation=Ignore", "unexpected end of JSON input"},
      {"merge-patch", "?fieldValidation=Warn",
       "error decoding patch: unexpected end of JSON input"},
      {"merge-patch", "?fieldValidation=Ignore", "Invalid JSON Patch"},
      {"strategic-merge-patch", "", "unexpected end of JSON input"},
  };
  for (const auto& row : kRows) {
    Bench b;
    patch(b, "application/" + std::string(row.type) + "+json", row.query, "{");
    const registry::WriteRequest& r = b.registry.requests.at(0);
    ASSERT_FALSE(r.patch_fault.ok());
    EXPECT_EQ(r.patch_fault.error().code(), Code::kBadRequest);
    EXPECT_EQ(r.patch_fault.error().message(), row.fault);
  }
}

TEST(Subresources, AreNamedInTheWrite) {
  Bench b;
  const std::string pod = "/api/v1/namespaces/a/pods/p";
  EXPECT_EQ(b.get(pod + "/nothing")->status, 404);
  EXPECT_EQ(b.send("PUT", pod + "/nothing", "{}")->status, 404);
  b.send("PUT", pod + "/status", R"({"metadata":{"name":"p"}})");
  EXPECT_EQ(b.registry.requests.at(0).subresource, "status");
  b.send("PUT", "/api/v1/namespaces/a/finalize", R"({"metadata":{"name":"a"}})");
  EXPECT_EQ(b.registry.requests.at(1).subresource, "finalize");
  EXPECT_EQ(b.registry.requests.at(1).name, "a");
}

TEST(Identity, WhoMayWhat) {
  Bench b;
  EXPECT_EQ(b.send_as("GET", "/api/v1/pods")->status, 403);
  EXPECT_EQ(message(b.send_as("GET", "/metrics")),
            "forbidden: User \"system:anonymous\" cannot get path \"/metrics\": RBAC: so it is");
  http::Headers wrong;
  wrong.add("Authorization", "Bearer wrong");
  const Exchange e = b.send_as("GET", "/healthz", "", wrong);
  EXPECT_EQ(e->status, 401);
  EXPECT_EQ(message(e), "Unauthorized");
  for (std::string_view open : {"/healthz", "/livez", "/readyz", "/version"}) {
    EXPECT_EQ(b.send_as("GET", open)->status, 200) << open;
  }
  http::Headers alice;
  alice.add("Impersonate-User", "alice");
  EXPECT_EQ(message(b.send("GET", "/api/v1/namespaces/d/pods", "", alice)),
            "pods is forbidden: User \"alice\" cannot list resource \"pods\" in API group \"\" in "
            "the namespace \"d\": RBAC: so it is");
}

TEST(Limits, ByClass) {
  ApiOptions options;
  options.limits.mutating = 2;
  options.limits.read_only = 1;
  options.limits.watches = 1;
  Bench b(std::move(options));
  const Exchange one = b.send("POST", kPath, std::string(kBody));
  const Exchange two = b.send("POST", kPath, std::string(kBody));
  const Exchange three = b.send("POST", kPath, std::string(kBody));
  EXPECT_EQ(three->status, 429);
  EXPECT_EQ(three->header("retry-after"), "1");
  EXPECT_EQ(three->body, "Too many requests, please try again later.\n");
  EXPECT_EQ(b.get("/api/v1/configmaps")->status, 200);  // another class
  b.registry.answer(created(b));
  EXPECT_EQ(one->status, 201);
  b.send("POST", kPath, std::string(kBody));
  EXPECT_EQ(b.registry.waiting(), 2u);
  two->go_away();
  EXPECT_EQ(b.send("POST", kPath, std::string(kBody))->status, 0);

  const Exchange watch = b.get("/api/v1/configmaps?watch=1");
  EXPECT_EQ(b.get("/api/v1/configmaps?watch=1")->status, 429);
  EXPECT_EQ(b.get("/api/v1/configmaps")->status, 200);
  watch->go_away();
  EXPECT_EQ(b.get("/api/v1/configmaps?watch=1")->status, 200);

  const Exchange slow = b.get("/api/v1/namespaces/a/configmaps/x?resourceVersion=99");
  EXPECT_EQ(b.get("/api/v1/configmaps")->status, 429);
  EXPECT_EQ(b.get("/readyz")->status, 200);  // probes always
  b.run_ms(3100);
  EXPECT_EQ(slow->status, 504);
  EXPECT_EQ(b.get("/api/v1/configmaps")->status, 200);
}

TEST(System, Paths) {
  Bench b;
  EXPECT_EQ(b.get("/nope")->body, "404 page not found\n");
  EXPECT_EQ(b.get("/nope")->header("content-type"), "text/plain; charset=utf-8");
  EXPECT_EQ(b.get("/apis/nope/v1/things")->body, "404 page not found\n");
  EXPECT_EQ(message(b.get("/api/v1/bogus")), "the server could not find the requested resource");
  EXPECT_EQ(b.send("HEAD", kPath)->status, 405);
  EXPECT_EQ(b.send("POST", "/version")->status, 405);
  EXPECT_EQ(b.get("/%zz")->status, 400);
  Result<kube::JsonDoc> version = kube::JsonDoc::parse(b.get("/version")->body);
  EXPECT_EQ(version->root().get("major").string(), "1");
  EXPECT_EQ(version->root().get("minor").string(), "36");
  EXPECT_EQ(version->root().get("gitVersion").string(), "v1.36.2+kedge0");
  EXPECT_EQ(version->root().get("gitCommit").string(), "0123abcd");
  EXPECT_EQ(version->root().get("platform").string(), "linux/arm");
  EXPECT_NE(b.get("/")->body.find("\"/apis/apps/v1\""), std::string::npos);
}

TEST(System, Discovery) {
  Bench b;
  b.api->advertise("192.0.2.1:6443");
  EXPECT_NE(b.get("/api")->body.find("192.0.2.1:6443"), std::string::npos);
  EXPECT_EQ(b.get("/api/")->status, 200);
  EXPECT_EQ(b.get("/api/v1")->status, 200);
  EXPECT_EQ(b.get("/apis/apps/v1/")->status, 200);
  EXPECT_EQ(b.send("POST", "/apis")->status, 200);
  EXPECT_EQ(b.send("POST", "/apis/apps")->status, 200);
  EXPECT_EQ(b.send("POST", "/apis/apiregistration.k8s.io")->status, 405);
  EXPECT_EQ(b.send("POST", "/api")->status, 405);
  EXPECT_EQ(b.send("HEAD", "/apis/apps/v1")->status, 405);
  EXPECT_EQ(b.get("/apis/nope")->body, "404 page not found\n");
  EXPECT_EQ(b.get("/apis/nope/v1")->body, "404 page not found\n");
  EXPECT_EQ(message(b.get("/apis/apps/v9")), "the server could not find the requested resource");
  EXPECT_EQ(message(b.get("/api/v2")), "the server could not find the requested resource");
}

TEST(System, AggregatedDiscovery) {
  Bench b;
  http::Headers h;
  h.add("Accept", "application/json" + std::string(kAggregatedParameters) + ",application/json");
  for (std::string_view path : {"/api", "/apis"}) {
    const Exchange e = b.send("GET", path, "", h);
    EXPECT_EQ(e->header("content-type"), "application/json" + std::string(kAggregatedParameters));
    EXPECT_EQ(e->header("vary"), "Accept");
    EXPECT_TRUE(e->body.starts_with("{\"kind\":\"APIGroupDiscoveryList\""))
        << e->body.substr(0, 80);
    const std::string etag = e->header("etag");
    ASSERT_GT(etag.size(), 60u);
    http::Headers again = h;
    again.add("If-None-Match", etag);
    const Exchange unchanged = b.send("GET", path, "", again);
    EXPECT_EQ(unchanged->status, 304);
    EXPECT_EQ(unchanged->body, "");
    EXPECT_EQ(unchanged->header("etag"), etag);
  }
}

TEST(System, WarningsOfKinds) {
  Bench b;
  EXPECT_EQ(
      b.get("/api/v1/endpoints")->header("warning"),
      "299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"");
  EXPECT_EQ(b.get("/api/v1/pods")->header("warning"), "");
  const Exchange job = b.send("DELETE", "/apis/batch/v1/namespaces/a/jobs/x");
  b.registry.answer(Error(Code::kNotFound, "no"));
  EXPECT_TRUE(job->header("warning").starts_with("299 - \"child pods are preserved by default"));
  const Exchange quiet =
      b.send("DELETE", "/apis/batch/v1/namespaces/a/jobs/x?propagationPolicy=Orphan");
  b.registry.answer(Error(Code::kNotFound, "no"));
  EXPECT_EQ(quiet->header("warning"), "");
}

TEST(System, Metrics) {
  Bench b;
  b.put("a", "x");
  b.get("/api/v1/namespaces/a/configmaps/x");
  const Exchange watch = b.get("/api/v1/configmaps?watch=1");
  const std::string text = b.get("/metrics")->body;
  EXPECT_NE(text.find("apiserver_request_total{code=\"200\",component=\"apiserver\",group=\"\","
                      "resource=\"configmaps\",scope=\"resource\",subresource=\"\",verb=\"GET\","
                      "version=\"v1\",dry_run=\"\"} 1\n"),
            std::string::npos);
  EXPECT_NE(text.find("apiserver_resource_objects{group=\"\",resource=\"configmaps\"} 1\n"),
            std::string::npos);
  EXPECT_NE(text.find("apiserver_longrunning_requests{component=\"apiserver\",group=\"\","
                      "resource=\"configmaps\",scope=\"cluster\",subresource=\"\",verb=\"WATCH\","
                      "version=\"v1\"} 1\n"),
            std::string::npos);
}

TEST(System, RefusalsOfTheHttpLayer) {
  Bench b;
  const http::Response r = b.api->refuse(413, "too big");
  EXPECT_EQ(r.status, 413);
  EXPECT_NE(chain_join(r.body).find("Request entity too large: limit is 3145728"),
            std::string::npos);
}

}  // namespace
}  // namespace kedge::api::test
