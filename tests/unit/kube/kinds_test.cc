#include "kube/kinds.h"

#include <gtest/gtest.h>

#include <set>

#include "kube/schema_table.h"

namespace kedge::kube {
namespace {

TEST(Kinds, EveryRowIsFoundByResourceAndByKind) {
  const Kinds kinds;
  EXPECT_EQ(kinds.all().size(), 68u);
  for (const Kind* k : kinds.all()) {
    SCOPED_TRACE(k->api_version() + " " + std::string(k->resource));
    EXPECT_EQ(kinds.find(k->group, k->version, k->resource), k);
    EXPECT_EQ(kinds.find_kind(k->group, k->version, k->kind), k);
    EXPECT_EQ(kinds.find(k->group, k->version, k->kind), nullptr);
    EXPECT_EQ(kinds.find(k->group, "v9", k->resource), nullptr);
    ASSERT_GE(k->schema, 0);
    const schema::Type& type = schema::type(static_cast<uint16_t>(k->schema));
    EXPECT_EQ(schema::text(type.name), k->kind);
    EXPECT_EQ(schema::go_name(type), std::string(k->version) + "." + std::string(k->kind));
    EXPECT_NE(k->verbs, 0);
    EXPECT_EQ(k->has_verb(kVerbList), !k->list_kind.empty());
    if (k->is_virtual) {
      EXPECT_EQ(k->id, kNoResource);
      EXPECT_TRUE(k->storage_hash.empty());
      continue;
    }
    const Kind& kept = kinds.storage_kind(k->id);
    EXPECT_TRUE(kept.storage);
    EXPECT_EQ(kept.resource, k->resource);
    EXPECT_EQ(kept.namespaced, k->namespaced);
    EXPECT_EQ(kinds.find_storage_prefix(kept.storage_prefix()), &kept);
    // A selector parsed for one version is matched against what was indexed for the kept one.
    ASSERT_LE(k->fields.size(), kept.fields.size());
    for (size_t i = 0; i < k->fields.size(); ++i) {
      EXPECT_EQ(k->fields[i].path, kept.fields[i].path);
      EXPECT_EQ(k->fields[i].other_path, kept.fields[i].other_path);
    }
  }
}

TEST(Kinds, NothingElseIsFound) {
  const Kinds kinds;
  EXPECT_EQ(kinds.find("", "v1", ""), nullptr);
  EXPECT_EQ(kinds.find("", "", "pods"), nullptr);
  EXPECT_EQ(kinds.find("zzz", "v1", "pods"), nullptr);
  EXPECT_EQ(kinds.find("apps", "v1", "pods"), nullptr);
  EXPECT_EQ(kinds.find("certificates.k8s.io", "v1beta1", "clustertrustbundles"), nullptr);
  EXPECT_EQ(kinds.find_storage_prefix("apps/pods"), nullptr);
  EXPECT_EQ(kinds.find_storage_prefix(""), nullptr);
}

TEST(Kinds, DiscoveryOrder) {
  const Kinds kinds;
  std::string order;
  for (const auto& g : kinds.groups()) {
    order += g.group;
    for (const auto v : g.versions) order += " " + std::string(v);
    order += "\n";
  }
  EXPECT_EQ(order,
            " v1\napiregistration.k8s.io v1\napps v1\nevents.k8s.io v1\nauthentication.k8s.io v1\n"
            "authorization.k8s.io v1\nautoscaling v2 v1\nbatch v1\ncertificates.k8s.io v1\n"
            "networking.k8s.io v1\npolicy v1\nrbac.authorization.k8s.io v1\nstorage.k8s.io v1\n"
            "admissionregistration.k8s.io v1\napiextensions.k8s.io v1\nscheduling.k8s.io v1\n"
            "coordination.k8s.io v1\nnode.k8s.io v1\ndiscovery.k8s.io v1\nresource.k8s.io v1\n"
            "flowcontrol.apiserver.k8s.io v1\n");
  std::set<ResourceId> ids;
  for (const Kind* k : kinds.all()) {
    if (!k->is_virtual) ids.insert(k->id);
  }
  EXPECT_EQ(ids.size(), kinds.resource_count());  // dense
  EXPECT_EQ(*ids.rbegin() + 1u, ids.size());
}

TEST(Kinds, VersionsOfOneResourceShareTheirCell) {
  const Kinds kinds;
  const Kind* v1 = kinds.find("autoscaling", "v1", "horizontalpodautoscalers");
  const Kind* v2 = kinds.find("autoscaling", "v2", "horizontalpodautoscalers");
  EXPECT_EQ(v1->id, v2->id);
  EXPECT_FALSE(v1->storage);
  EXPECT_TRUE(v2->storage);
  const Kind* core = kinds.find("", "v1", "events");
  const Kind* events = kinds.find("events.k8s.io", "v1", "events");
  EXPECT_EQ(core->id, events->id);
  EXPECT_TRUE(core->storage);
  EXPECT_FALSE(events->storage);
  EXPECT_EQ(events->storage_hash, "r2yiGXH7wu8=");
}

TEST(Kinds, StrategiesOfSomeKinds) {
  const Kinds kinds;
  const Kind& pod = *kinds.find("", "v1", "pods");
  EXPECT_TRUE(pod.has_generation);
  EXPECT_TRUE(pod.has_status);
  EXPECT_TRUE(pod.namespaced);
  EXPECT_EQ(pod.generation_paths, "spec");
  EXPECT_EQ(pod.storage_prefix(), "core/pods");
  EXPECT_EQ(pod.qualified_resource(), "pods");
  ASSERT_NE(pod.subresource("eviction"), nullptr);
  EXPECT_EQ(pod.subresource("eviction")->group, "policy");
  EXPECT_EQ(pod.subresource("binding")->verbs, kVerbCreate);
  EXPECT_EQ(pod.subresource("nothing"), nullptr);
  const Kind& deployment = *kinds.find("apps", "v1", "deployments");
  EXPECT_EQ(deployment.generation_paths, "spec,metadata.annotations");
  EXPECT_EQ(deployment.api_version(), "apps/v1");
  EXPECT_EQ(deployment.qualified_resource(), "deployments.apps");
  EXPECT_FALSE(kinds.find("", "v1", "configmaps")->has_generation);
  EXPECT_TRUE(kinds.find("", "v1", "services")->put_creates);
  EXPECT_FALSE(kinds.find("coordination.k8s.io", "v1", "leases")->unconditional_update);
  EXPECT_FALSE(kinds.find("", "v1", "nodes")->namespace_selectable);
  EXPECT_FALSE(kinds.find("", "v1", "namespaces")->has_verb(kVerbDeleteCollection));
}

TEST(Kinds, WordsForFieldsThatAreNotSelectable) {
  const Kinds kinds;
  EXPECT_EQ(kinds.find("", "v1", "pods")->unknown_field_message("a"),
            "field label not supported: a");
  EXPECT_EQ(kinds.find("batch", "v1", "jobs")->unknown_field_message("a"),
            "field label \"a\" not supported for Job");
  EXPECT_EQ(kinds.find("", "v1", "configmaps")->unknown_field_message("a"),
            "\"a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
  EXPECT_EQ(kinds.find("resource.k8s.io", "v1", "resourceslices")->unknown_field_message("%q"),
            "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: %q");
}

TEST(Kinds, SelectableText) {
  auto doc = JsonDoc::parse(
      R"({"spec":{"hostNetwork":true,"n":3,"o":{}},"source":{},"reportingComponent":"k"})");
  const Json root = doc->root();
  EXPECT_EQ(selectable_text({"a", "spec.hostNetwork", "", "false"}, root), "true");
  EXPECT_EQ(selectable_text({"a", "spec.n", "", "0"}, root), "3");
  EXPECT_EQ(selectable_text({"a", "spec.missing", "", "0"}, root), "0");
  EXPECT_EQ(selectable_text({"a", "spec.o", "", ""}, root), "");
  EXPECT_EQ(selectable_text({"a", "", "", "x"}, root), "x");
  EXPECT_EQ(selectable_text({"a", "source.component", "reportingComponent", ""}, root), "k");
}

TEST(Kinds, VerbNames) {
  EXPECT_EQ(verb_name(kVerbDeleteCollection), "deletecollection");
  const auto names = verb_names(kVerbWatch | kVerbCreate | kVerbGet);
  ASSERT_EQ(names.size(), 3u);
  EXPECT_EQ(names[0], "create");
  EXPECT_EQ(names[2], "watch");
}

}  // namespace
}  // namespace kedge::kube
