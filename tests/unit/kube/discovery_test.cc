#include "kube/discovery.h"

#include <gtest/gtest.h>

namespace kedge::kube {
namespace {

TEST(Discovery, CoreVersions) {
  EXPECT_EQ(api_versions_json("192.0.2.1:6443"),
            R"({"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":)"
            R"([{"clientCIDR":"0.0.0.0/0","serverAddress":"192.0.2.1:6443"}]})");
}

TEST(Discovery, Groups) {
  const Kinds kinds;
  EXPECT_EQ(*api_group_json(kinds, "autoscaling"),
            R"({"kind":"APIGroup","apiVersion":"v1","name":"autoscaling","versions":)"
            R"([{"groupVersion":"autoscaling/v2","version":"v2"},)"
            R"({"groupVersion":"autoscaling/v1","version":"v1"}],)"
            R"("preferredVersion":{"groupVersion":"autoscaling/v2","version":"v2"}})");
  EXPECT_FALSE(api_group_json(kinds, "").has_value());
  EXPECT_FALSE(api_group_json(kinds, "nope").has_value());
  auto list = JsonDoc::parse(api_group_list_json(kinds));
  ASSERT_TRUE(list.ok());
  ASSERT_EQ(list->root().get("groups").size(), kinds.groups().size() - 1);
  size_t i = 0;
  for (const Json g : list->root().get("groups").elements()) {
    EXPECT_EQ(g.get("name").string(), kinds.groups()[++i].group);
  }
}

TEST(Discovery, Resources) {
  const Kinds kinds;
  EXPECT_EQ(
      *api_resource_list_json(kinds, "batch", "v1"),
      R"({"kind":"APIResourceList","apiVersion":"v1","groupVersion":"batch/v1","resources":[)"
      R"({"name":"cronjobs","singularName":"cronjob","namespaced":true,"kind":"CronJob","verbs":)"
      R"(["create","delete","deletecollection","get","list","patch","update","watch"],)"
      R"("shortNames":["cj"],"categories":["all"],"storageVersionHash":"sd5LIXh4Fjs="},)"
      R"({"name":"cronjobs/status","singularName":"","namespaced":true,"kind":"CronJob",)"
      R"("verbs":["get","patch","update"]},)"
      R"({"name":"jobs","singularName":"job","namespaced":true,"kind":"Job","verbs":)"
      R"(["create","delete","deletecollection","get","list","patch","update","watch"],)"
      R"("categories":["all"],"storageVersionHash":"mudhfqk/qZY="},)"
      R"({"name":"jobs/status","singularName":"","namespaced":true,"kind":"Job",)"
      R"("verbs":["get","patch","update"]}]})");
  const std::string core = *api_resource_list_json(kinds, "", "v1");
  EXPECT_TRUE(core.starts_with(
      R"({"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"bindings",)"));
  EXPECT_NE(core.find(R"({"name":"pods/eviction","singularName":"","namespaced":true,)"
                      R"("group":"policy","version":"v1","kind":"Eviction","verbs":["create"]})"),
            std::string::npos);
  EXPECT_FALSE(api_resource_list_json(kinds, "", "v2").has_value());
  EXPECT_FALSE(api_resource_list_json(kinds, "apps", "v1beta1").has_value());
}

TEST(Discovery, Aggregated) {
  const Kinds kinds;
  const std::string groups = aggregated_discovery_json(kinds, false);
  EXPECT_TRUE(groups.starts_with(
      R"({"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},)"
      R"("items":[{"metadata":{"name":"apiregistration.k8s.io"},"versions":[{"version":"v1",)"
      R"("resources":[{"resource":"apiservices","responseKind":{"group":"","version":"",)"
      R"("kind":"APIService"},"scope":"Cluster","singularResource":"apiservice",)"))
      << groups.substr(0, 400);
  EXPECT_NE(groups.find(R"({"subresource":"scale","responseKind":{"group":"autoscaling",)"
                        R"("version":"v1","kind":"Scale"},"verbs":["get","patch","update"]})"),
            std::string::npos);
  EXPECT_NE(groups.find(R"(],"freshness":"Current"}]})"), std::string::npos);
  auto parsed = JsonDoc::parse(groups);
  ASSERT_TRUE(parsed.ok());
  EXPECT_EQ(parsed->root().get("items").size(), kinds.groups().size() - 1);
  auto core = JsonDoc::parse(aggregated_discovery_json(kinds, true));
  ASSERT_TRUE(core.ok());
  ASSERT_EQ(core->root().get("items").size(), 1u);
  const Json version = core->root().get("items").element(0).get("versions").element(0);
  EXPECT_EQ(version.get("resources").size(), 17u);
  EXPECT_EQ(version.get("version").string(), "v1");
}

}  // namespace
}  // namespace kedge::kube
