#include "kube/object.h"

#include <gtest/gtest.h>

#include <thread>

namespace kedge::kube {
namespace {

constexpr SelectableField kPodFields[] = {{"spec.nodeName", "spec.nodeName", "", ""},
                                          {"status.phase", "status.phase", "", ""},
                                          {"spec.hostNetwork", "spec.hostNetwork", "", "false"},
                                          {"count", "status.count", "", "0"},
                                          {"source", "source.component", "reporter", "none"}};

Kind pod_kind() {
  Kind k;
  k.version = "v1";
  k.kind = "Pod";
  k.resource = "pods";
  k.namespaced = true;
  k.fields = kPodFields;
  k.id = 7;
  return k;
}

constexpr std::string_view kPod = R"({"spec":{"nodeName":"n1","hostNetwork":true},
  "metadata":{"namespace":"ns","name":"web","uid":"u-1","labels":{"app":"web","tier\u002dx":"a\"b"},
  "annotations":{"x":"\u0000"},"resourceVersion":"12",
  "ownerReferences":[{"uid":"o-1"},{"uid":"o-2"}],"deletionTimestamp":"2026-01-01T00:00:00Z"},
  "apiVersion":"v1","status":{"phase":"Running","count":3},"kind":"Pod","reporter":"kubelet"})";

void check_pod(const Object& o, uint64_t revision) {
  EXPECT_EQ(o.revision(), revision);
  EXPECT_EQ(o.resource(), 7);
  EXPECT_EQ(o.key(), "ns/web");
  EXPECT_EQ(o.ns(), "ns");
  EXPECT_EQ(o.name(), "web");
  EXPECT_EQ(o.uid(), "u-1");
  EXPECT_TRUE(o.deleting());
  EXPECT_EQ(o.label("app"), "web");
  EXPECT_EQ(o.label("tier-x"), "a\"b");
  EXPECT_EQ(o.label("ap"), std::nullopt);
  EXPECT_EQ(o.field(0), "n1");
  EXPECT_EQ(o.field(1), "Running");
  EXPECT_EQ(o.field(2), "true");
  EXPECT_EQ(o.field(3), "3");
  EXPECT_EQ(o.field(4), "kubelet");
  EXPECT_EQ(o.field(5), "");
  ASSERT_EQ(o.owner_count(), 2u);
  EXPECT_EQ(o.owner_uid(0), "o-1");
  EXPECT_EQ(o.owner_uid(1), "o-2");
  auto doc = JsonDoc::parse(o.json());
  ASSERT_TRUE(doc.ok());
  EXPECT_EQ(doc->root().at("metadata.resourceVersion").string(), std::to_string(revision));
  EXPECT_EQ(doc->root().at("metadata.annotations.x").string(), std::string_view("\0", 1));
}

TEST(Object, MakeIndexesAndOrders) {
  const Kind kind = pod_kind();
  auto doc = JsonDoc::parse(kPod);
  ASSERT_TRUE(doc.ok());
  const ObjectRef o = Object::make(kind, doc->root(), 99);
  check_pod(*o, 99);
  EXPECT_EQ(o->json().substr(0, 46), R"({"kind":"Pod","apiVersion":"v1","metadata":{"n)");
  EXPECT_GE(o->memory(), o->json().size());
  EXPECT_LT(o->memory(), o->json().size() + 300);
}

TEST(Object, FromTextAndBack) {
  const Kind kind = pod_kind();
  auto doc = JsonDoc::parse(kPod);
  ASSERT_TRUE(doc.ok());
  const ObjectRef made = Object::make(kind, doc->root(), 99);
  auto loaded = Object::from_text(kind, made->json(), 99);
  ASSERT_TRUE(loaded.ok());
  check_pod(**loaded, 99);
  EXPECT_EQ((*loaded)->json(), made->json());
  // The revision of the row wins.
  auto other = Object::from_text(kind, made->json(), 100);
  ASSERT_TRUE(other.ok());
  check_pod(**other, 100);
}

TEST(Object, WithRevisionSplices) {
  const Kind kind = pod_kind();
  auto doc = JsonDoc::parse(kPod);
  ASSERT_TRUE(doc.ok());
  ObjectRef o = Object::make(kind, doc->root(), 999);
  for (const uint64_t revision : {uint64_t{1000}, uint64_t{7}, UINT64_MAX, uint64_t{12345}}) {
    o = Object::with_revision(*o, kind, revision);
    check_pod(*o, revision);
    EXPECT_EQ(o->memory(), Object::make(kind, doc->root(), revision)->memory());
  }
}

TEST(Object, AbsentThings) {
  Kind kind = pod_kind();
  auto doc = JsonDoc::parse(R"({"metadata":{"name":"x"}})");
  ASSERT_TRUE(doc.ok());
  kind.namespaced = false;
  const ObjectRef o = Object::make(kind, doc->root(), 1);
  EXPECT_EQ(o->key(), "x");
  EXPECT_EQ(o->ns(), "");
  EXPECT_EQ(o->name(), "x");
  EXPECT_EQ(o->uid(), "");
  EXPECT_FALSE(o->deleting());
  EXPECT_EQ(o->field(0), "");
  EXPECT_EQ(o->field(2), "false");
  EXPECT_EQ(o->field(3), "0");
  EXPECT_EQ(o->field(4), "none");
  EXPECT_EQ(o->owner_count(), 0u);
}

TEST(Object, FromTextRefuses) {
  const Kind kind = pod_kind();
  for (const char* text :
       {"", "{", "[]", "1", "{}", R"({"metadata":[]})", R"({"metadata":{"name":1}})",
        R"({"metadata":{"name":"a"}})", R"({"metadata":{"name":"a","resourceVersion":5}})",
        R"({"metadata":{"name":"a","resourceVersion":"\u0035"}})"})
    EXPECT_FALSE(Object::from_text(kind, text, 5).ok()) << text;
}

// Strings whose unescaped text looks like the raw one for a while.
TEST(Object, EscapedNamesAreCopied) {
  Kind kind = pod_kind();
  auto o = Object::from_text(kind,
                             R"({"metadata":{"name":"x\"","namespace":"\\","uid":"a\u0062c",)"
                             R"("labels":{"x\"":"\"","":""},"resourceVersion":"5"}})",
                             5);
  ASSERT_TRUE(o.ok());
  EXPECT_EQ((*o)->name(), "x\"");
  EXPECT_EQ((*o)->ns(), "\\");
  EXPECT_EQ((*o)->uid(), "abc");
  EXPECT_EQ((*o)->label("x\""), "\"");
  EXPECT_EQ((*o)->label(""), "");
}

TEST(Object, BytesKeepItAlive) {
  const Kind kind = pod_kind();
  auto doc = JsonDoc::parse(kPod);
  ASSERT_TRUE(doc.ok());
  ObjectRef o = Object::make(kind, doc->root(), 5);
  const std::string text(o->json());
  Bytes bytes = o->bytes();
  o = nullptr;
  std::thread reader([bytes, &text] { EXPECT_EQ(bytes.view(), text); });
  reader.join();
  EXPECT_EQ(bytes.view(), text);
}

}  // namespace
}  // namespace kedge::kube
