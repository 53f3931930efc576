#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

// Objects are ConfigMaps of namespace "a", owned by one another.
struct Graph : Fixture {
  Graph() { put_namespace("a"); }
  // `owners`: "x y!": names, ! blocks.
  ObjectRef object(std::string_view name, std::string_view owned_by = "",
                   std::string_view more = "") {
    std::string refs;
    std::string word;
    for (const char c : std::string(owned_by) + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      if (word.empty()) continue;
      const bool blocks = word.back() == '!';
      if (blocks) word.pop_back();
      refs += std::string(refs.empty() ? "" : ",") +
              R"({"apiVersion":"v1","kind":"ConfigMap","name":")" + word + R"(","uid":"uid-)" +
              word + "\"" + (blocks ? R"(,"blockOwnerDeletion":true)" : "") + "}";
      word.clear();
    }
    return put("", "configmaps",
               R"({"metadata":{"name":")" + std::string(name) + R"(","namespace":"a")" +
                   (refs.empty() ? "" : R"(,"ownerReferences":[)" + refs + "]") +
                   std::string(more) + "}}");
  }
  ObjectRef dying(std::string_view name, std::string_view finalizer,
                  std::string_view owned_by = "") {
    return object(name, owned_by,
                  R"(,"deletionTimestamp":"2026-09-21T14:00:00Z","finalizers":[")" +
                      std::string(finalizer) + "\"]");
  }
  Plan run(std::string_view name) {
    const std::string id = std::to_string(kind("", "configmaps").id);
    return reconcile_garbage(id + "/a/" + std::string(name), view, kNow, {});
  }
  // The names among the keys of the last change.
  std::string concerned() const {
    std::string out;
    const Keys k = keys(garbage_keys);
    for (const auto* list : {&k.now, &k.soon}) {
      for (const std::string& key : *list) {
        out += (out.empty() ? "" : " ") + key.substr(key.rfind('/') + 1);
      }
    }
    return out;
  }
};

TEST(Garbage, AnObjectWithALivingOwnerStays) {
  Graph g;
  g.object("o");
  g.object("d", "o");
  EXPECT_EQ(g.concerned(), "d");
  EXPECT_EQ(text(g.run("d")), "");
  EXPECT_EQ(text(g.run("o")), "");
}

TEST(Garbage, AnObjectWithoutOwnersGoes) {
  Graph g;
  g.object("o");
  const ObjectRef d = g.object("d", "o");
  g.drop("", "configmaps", "a/o");
  EXPECT_EQ(g.concerned(), "d");
  const Plan plan = g.run("d");
  ASSERT_EQ(text(plan), "delete configmaps a/d Background");
  EXPECT_EQ(plan.writes[0].uid, "uid-d");
  EXPECT_EQ(plan.writes[0].revision, std::to_string(d->revision()));
}

TEST(Garbage, AnotherObjectOfTheOwnersNameIsNotTheOwner) {
  Graph g;
  g.put("", "configmaps", R"({"metadata":{"name":"o","namespace":"a","uid":"other"}})");
  g.object("d", "o");
  EXPECT_EQ(text(g.run("d")), "delete configmaps a/d Background");
}

TEST(Garbage, LostOwnersAreTakenOutWhenOneIsLeft) {
  Graph g;
  g.object("o");
  g.object("d", "o gone");
  const Plan plan = g.run("d");
  ASSERT_EQ(text(plan), "update configmaps a/d");
  const Json refs = plan.writes[0].body.root().at("metadata.ownerReferences");
  EXPECT_EQ(refs.size(), 1U);
  EXPECT_EQ(refs.element(0).get("name").string(), "o");
}

TEST(Garbage, AnOwnerOfAnUnknownKindIsNotJudged) {
  Graph g;
  g.put("", "configmaps",
        R"({"metadata":{"name":"d","namespace":"a","ownerReferences":[{"apiVersion":"x.io/v1",)"
        R"("kind":"Thing","name":"t","uid":"u"}]}})");
  EXPECT_EQ(text(g.run("d")), "");
}

TEST(Garbage, TheForegroundWaitsForWhoBlocks) {
  Graph g;
  g.object("b", "o!");
  g.object("n", "o");
  g.dying("o", "foregroundDeletion");
  EXPECT_EQ(g.concerned(), "o b n");
  EXPECT_EQ(text(g.run("o")), "");
  EXPECT_EQ(text(g.run("b")), "delete configmaps a/b Background");
  EXPECT_EQ(text(g.run("n")), "delete configmaps a/n Background");
  g.drop("", "configmaps", "a/b");
  EXPECT_EQ(g.concerned(), "o");
  const Plan plan = g.run("o");
  ASSERT_EQ(text(plan), "update configmaps a/o");
  EXPECT_FALSE(plan.writes[0].body.root().at("metadata.finalizers"));
}

TEST(Garbage, WhoStopsToBlockLetsTheOwnerGo) {
  Graph g;
  g.object("b", "o!");
  g.dying("o", "foregroundDeletion");
  g.object("b", "o");
  EXPECT_EQ(g.concerned(), "b o");
  EXPECT_EQ(text(g.run("o")), "update configmaps a/o");
}

TEST(Garbage, TheForegroundGoesDown) {
  Graph g;
  g.dying("o", "foregroundDeletion");
  g.object("d", "o!");
  g.object("e", "d!");
  EXPECT_EQ(text(g.run("d")), "delete configmaps a/d Foreground");
}

TEST(Garbage, ACircleIsUnblocked) {
  Graph g;
  g.dying("o", "foregroundDeletion", "d!");
  g.object("d", "o!");
  const Plan plan = g.run("d");
  ASSERT_EQ(text(plan), "update configmaps a/d");
  EXPECT_FALSE(plan.writes[0]
                   .body.root()
                   .at("metadata.ownerReferences")
                   .element(0)
                   .get("blockOwnerDeletion")
                   .boolean());
  g.object("d", "o");
  EXPECT_EQ(text(g.run("d")), "delete configmaps a/d Foreground");
}

TEST(Garbage, OrphansLoseTheirOwnerFirst) {
  Graph g;
  g.object("d", "o p");
  g.object("p");
  g.dying("o", "orphan");
  EXPECT_EQ(g.concerned(), "o");
  const Plan plan = g.run("o");
  ASSERT_EQ(text(plan), "update configmaps a/d");
  EXPECT_TRUE(plan.more);
  EXPECT_EQ(plan.writes[0].body.root().at("metadata.ownerReferences").size(), 1U);
  g.object("d", "p");
  EXPECT_EQ(text(g.run("o")), "update configmaps a/o");
}

TEST(Garbage, FinalizersSayHowItIsDeleted) {
  Graph g;
  g.object("d", "gone", R"(,"finalizers":["orphan"])");
  EXPECT_EQ(text(g.run("d")), "delete configmaps a/d Orphan");
  g.object("d", "gone", R"(,"finalizers":["foregroundDeletion"])");
  EXPECT_EQ(text(g.run("d")), "delete configmaps a/d Foreground");
}

TEST(Garbage, AnOwnerInAnotherNamespaceIsNone) {
  Graph g;
  g.put_namespace("b");
  g.put("", "configmaps", R"({"metadata":{"name":"o","namespace":"b"}})");
  g.object("d", "o");
  const Plan plan = g.run("d");
  EXPECT_EQ(text(plan), "delete configmaps a/d Background");
  ASSERT_EQ(plan.notes.size(), 1U);
  EXPECT_EQ(plan.notes[0].reason, "OwnerRefInvalidNamespace");
  EXPECT_EQ(plan.notes[0].message,
            "ownerRef [v1/ConfigMap, namespace: a, name: o, uid: uid-o] does not exist in "
            "namespace \"a\"");
}

TEST(Garbage, WhatHasNoNamespaceCannotBelongToWhatHas) {
  Graph g;
  g.object("o");
  g.put("rbac.authorization.k8s.io", "clusterroles",
        R"({"metadata":{"name":"r","ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap",)"
        R"("name":"o","uid":"uid-o"}]}})");
  const std::string id = std::to_string(g.kind("rbac.authorization.k8s.io", "clusterroles").id);
  const Plan plan = reconcile_garbage(id + "/r", g.view, kNow, {});
  EXPECT_EQ(text(plan), "");
  EXPECT_EQ(plan.notes.size(), 1U);
}

TEST(Garbage, NamesWithBracketsAndQuotesDoNotConfuseIt) {
  Graph g;
  g.put("", "configmaps",
        R"({"metadata":{"name":"d","namespace":"a","annotations":{"x":"\"ownerReferences\":[{]"},)"
        R"("ownerReferences":[{"apiVersion":"v1","kind":"ConfigMap","name":"]\"}","uid":"u"}]},)"
        R"("data":{"ownerReferences":"[]"}})");
  EXPECT_EQ(text(g.run("d")), "delete configmaps a/d Background");
}

TEST(OwnerIndex, FollowsChanges) {
  Graph g;
  const auto dependents = [&g](std::string_view uid) {
    std::string out;
    g.owners.for_each(uid, [&out](const ObjectRef& o) {
      out += std::string(o->name()) + "@" + std::to_string(o->revision()) + " ";
      return true;
    });
    return out;
  };
  g.object("d", "o p");
  g.object("e", "o");
  EXPECT_EQ(dependents("uid-o"), "d@2 e@3 ");
  g.object("d", "p");
  EXPECT_EQ(dependents("uid-o"), "e@3 ");
  EXPECT_EQ(dependents("uid-p"), "d@4 ");
  g.drop("", "configmaps", "a/d");
  EXPECT_FALSE(g.owners.any("uid-p"));
  EXPECT_EQ(g.owners.size(), 1U);
}

}  // namespace
}  // namespace kedge::controllers
