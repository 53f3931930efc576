#include "api/negotiate.h"

#include <gtest/gtest.h>

namespace kedge::api {
namespace {

http::Headers accept(std::string_view value) {
  http::Headers h;
  if (!value.empty()) h.add("Accept", value);
  return h;
}

constexpr Offers kAll{.protobuf = true, .transforms = true, .table = true};
constexpr std::string_view kRefused =
    "only the following media types are accepted: application/json, application/yaml, "
    "application/vnd.kubernetes.protobuf";

std::string output(std::string_view value, std::string_view query = "",
                   const Offers& offers = kAll) {
  Result<Output> o = negotiate_output(accept(value), Query::parse(query), offers);
  if (!o.ok()) return o.error().message();
  constexpr std::string_view kTransforms[] = {"", " table", " metadata", " metadatalist"};
  return std::string(media_type_name(o->type)) + (o->pretty ? " pretty" : "") +
         std::string(kTransforms[static_cast<size_t>(o->transform)]) + (o->beta ? " beta" : "");
}

TEST(Negotiate, PlainTypes) {
  EXPECT_EQ(output(""), "application/json");
  EXPECT_EQ(output("*/*"), "application/json");
  EXPECT_EQ(output("application/*"), "application/json");
  EXPECT_EQ(output("application/yaml"), "application/yaml");
  EXPECT_EQ(output("application/json;charset=utf-8"), "application/json");
  EXPECT_EQ(output("application/json;stream=watch"), "application/json");
  EXPECT_EQ(output("text/html, */*"), "application/json");
}

TEST(Negotiate, Preferences) {
  EXPECT_EQ(output("application/json;q=0.5,application/yaml;q=0.9"), "application/yaml");
  EXPECT_EQ(output("application/yaml;q=0.5, application/json;q=0.9"), "application/json");
  EXPECT_EQ(output("*/*;q=0.1, application/yaml"), "application/yaml");
}

TEST(Negotiate, Transforms) {
  constexpr std::string_view kJson = "application/json;as=", kYaml = "application/yaml;as=",
                             kProto = "application/vnd.kubernetes.protobuf;as=";
  const auto as = [](std::string_view type, std::string_view what) {
    return output(std::string(type) + std::string(what));
  };
  EXPECT_EQ(as(kJson, "Table;v=v1;g=meta.k8s.io"), "application/json table");
  EXPECT_EQ(as(kJson, "Table;v=v1beta1;g=meta.k8s.io"), "application/json table beta");
  EXPECT_EQ(as(kYaml, "Table;v=v1;g=meta.k8s.io"), "application/yaml table");
  EXPECT_EQ(as(kProto, "Table;v=v1;g=meta.k8s.io"), kRefused);
  EXPECT_EQ(as(kProto, "PartialObjectMetadata;v=v1;g=meta.k8s.io"),
            "application/vnd.kubernetes.protobuf metadata");
  EXPECT_EQ(as(kJson, "PartialObjectMetadataList;g=meta.k8s.io;v=v1"),
            "application/json metadatalist");
  EXPECT_EQ(as(kJson, "Table;v=v9;g=meta.k8s.io"), kRefused);
  EXPECT_EQ(as(kJson, "Table;g=meta.k8s.io"), kRefused);
  EXPECT_EQ(as(kJson, "Bogus;v=v1;g=meta.k8s.io"), kRefused);
  EXPECT_EQ(as(kJson, "Table;v=v1;g=apps"), kRefused);
  EXPECT_EQ(output("application/json;g=meta.k8s.io;v=v1"), kRefused);
  // The first clause that the endpoint offers.
  EXPECT_EQ(output("application/json;as=Bogus;v=v1;g=meta.k8s.io, application/yaml"),
            "application/yaml");
  EXPECT_EQ(output("application/json;as=Table;v=v1;g=meta.k8s.io,application/json", "",
                   Offers{.protobuf = true, .transforms = true}),
            "application/json");
}

TEST(Negotiate, ErrorsHaveNoTransforms) {
  const http::Headers table = accept("application/json;as=Table;v=v1;g=meta.k8s.io");
  EXPECT_TRUE(negotiate_error_output(table, Query()).pretty);
  const Output yaml = negotiate_error_output(
      accept("application/yaml;as=Table;v=v1;g=meta.k8s.io,application/yaml"), Query());
  EXPECT_EQ(yaml.type, MediaType::kYaml);
  EXPECT_EQ(yaml.transform, Transform::kNone);
}

TEST(Negotiate, ServerVersionAndStream) {
  EXPECT_EQ(output("application/json;sv=v1"), "application/json");
  EXPECT_EQ(output("application/json;sv=v2"), kRefused);
  EXPECT_EQ(output("application/json;sv=v1", "", Offers{}), kRefused);
  EXPECT_EQ(output("application/vnd.kubernetes.protobuf;stream=watch"),
            "application/vnd.kubernetes.protobuf");
  EXPECT_EQ(output("application/yaml;stream=watch"), kRefused);
  EXPECT_EQ(output("application/json;stream=other"), kRefused);
}

TEST(Negotiate, WhatIsNotServedFallsToTheNext) {
  EXPECT_EQ(
      output("application/vnd.kubernetes.protobuf,application/yaml", "", Offers{.protobuf = false}),
      "application/yaml");
  EXPECT_EQ(output("application/vnd.kubernetes.protobuf", "", Offers{.protobuf = false}), kRefused);
  EXPECT_EQ(output("application/cbor"), kRefused);
  EXPECT_EQ(output("application/cbor, application/json"), "application/json");
}

TEST(Negotiate, Pretty) {
  EXPECT_EQ(output("", "pretty=true"), "application/json pretty");
  EXPECT_EQ(output("", "pretty=1"), "application/json pretty");
  EXPECT_EQ(output("", "pretty=false"), "application/json");
  EXPECT_EQ(output("", "pretty"), "application/json");
  EXPECT_EQ(output("application/json;pretty=1"), "application/json pretty");
  http::Headers curl;
  curl.add("User-Agent", "curl/8.0");
  EXPECT_TRUE(negotiate_output(curl, Query(), kAll)->pretty);
  EXPECT_FALSE(negotiate_output(curl, Query::parse("pretty=0"), kAll)->pretty);
}

TEST(Negotiate, RouteCheckIsGoRestfuls) {
  EXPECT_TRUE(check_route_accepts("", Produces::kObject).ok());
  EXPECT_TRUE(check_route_accepts("text/html, */*", Produces::kObject).ok());
  const Status s = check_route_accepts("application/*", Produces::kObject);
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().message(),
            "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, "
            "application/vnd.kubernetes.protobuf");
  EXPECT_NE(s.error().details(), nullptr);
  EXPECT_FALSE(check_route_accepts("application/yaml", Produces::kJsonOnly).ok());
}

TEST(Negotiate, Watch) {
  EXPECT_TRUE(check_stream(Output{MediaType::kJson}).ok());
  EXPECT_TRUE(check_stream(Output{MediaType::kProtobuf}).ok());
  EXPECT_EQ(check_stream(Output{MediaType::kYaml}).error().message(),
            "only the following media types are accepted: application/json;stream=watch, "
            "application/vnd.kubernetes.protobuf;stream=watch");
}

TEST(Negotiate, Input) {
  http::Headers h;
  EXPECT_EQ(*negotiate_input(h), MediaType::kJson);
  for (std::string_view json :
       {"application/json", "application/json; charset=utf-8", "Application/JSON"}) {
    h.set("Content-Type", json);
    EXPECT_EQ(*negotiate_input(h), MediaType::kJson) << json;
  }
  h.set("Content-Type", "application/yaml");
  EXPECT_EQ(*negotiate_input(h), MediaType::kYaml);
  for (std::string_view other : {"text/plain", "*/*", "application", "application/*"}) {
    h.set("Content-Type", other);
    Result<MediaType> r = negotiate_input(h);
    ASSERT_FALSE(r.ok()) << other;
    EXPECT_EQ(r.error().code(), Code::kUnsupportedMediaType);
    EXPECT_EQ(r.error().message(),
              "the body of the request was in an unknown format - accepted media types include: "
              "application/json, application/yaml, application/vnd.kubernetes.protobuf");
  }
  h.set("Content-Type", "application/vnd.kubernetes.protobuf");
  EXPECT_EQ(*negotiate_input(h), MediaType::kProtobuf);
  EXPECT_EQ(negotiate_input(h, false).error().message(),
            "the body of the request was in an unknown format - accepted media types include: "
            "application/json, application/yaml");
}

TEST(Negotiate, Discovery) {
  for (const MediaType type : {MediaType::kJson, MediaType::kYaml, MediaType::kProtobuf}) {
    const std::string both =
        std::string(media_type_name(type)).append(kAggregatedParameters) + ",application/json";
    const DiscoveryOutput got = *negotiate_discovery(accept(both), Query());
    EXPECT_EQ(got.form, DiscoveryForm::kAggregatedV2);
    EXPECT_EQ(got.output.type, type);
  }
  EXPECT_EQ(negotiate_discovery(accept("application/json"), Query())->form, DiscoveryForm::kPlain);
  EXPECT_EQ(negotiate_discovery(
                accept("application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,"
                       "application/json"),
                Query())
                ->form,
            DiscoveryForm::kPlain);
  EXPECT_EQ(negotiate_discovery(accept("application/yaml"), Query())->output.type,
            MediaType::kYaml);
}

TEST(Negotiate, HostileHeaders) {
  EXPECT_EQ(output(std::string(60'000, ',')), output("x/y"));
  EXPECT_EQ(output(std::string(60'000, ';')), output("x/y"));
  EXPECT_EQ(output("application/json;q=nan"), "application/json");
  EXPECT_EQ(output("application/json;q=x, application/yaml;q=0.1"), "application/yaml");
  EXPECT_EQ(output("application/json;q="), "application/json");
  EXPECT_EQ(output("application/json/x"), kRefused);
  EXPECT_EQ(output("application/json;pretty=1=2"), "application/json");
  EXPECT_EQ(output("/;=;q=,,*"), "application/json");
}

}  // namespace
}  // namespace kedge::api
