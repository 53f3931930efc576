#include "kube/convert.h"

#include <gtest/gtest.h>

#include "kube/schema.h"

namespace kedge::kube {
namespace {

class Convert : public testing::Test {
 protected:
  const Kind& kind(const char* group, const char* version, const char* resource) const {
    return *kinds_.find(group, version, resource);
  }
  std::string run(const Kind& from, const Kind& to, std::string_view text) const {
    auto doc = JsonDoc::parse(text);
    EXPECT_TRUE(doc.ok()) << text;
    const Status decoded = decode_shape(from, doc->root(), nullptr);
    EXPECT_TRUE(decoded.ok()) << decoded.error().message();
    const Status s = convert(from, to, doc->root());
    return s.ok() ? doc->root().print() : s.error().message();
  }
  // There and back again; member order does not count.
  void expect_round_trip(const Kind& a, const Kind& b, std::string_view text) const {
    const std::string there = run(a, b, text);
    const std::string back = run(b, a, there);
    auto want = JsonDoc::parse(text);
    ASSERT_TRUE(decode_shape(a, want->root(), nullptr).ok());
    auto have = JsonDoc::parse(back);
    ASSERT_TRUE(have.ok()) << back;
    EXPECT_TRUE(json_equal(want->root(), have->root())) << text << "\n" << there << "\n" << back;
  }

  const Kinds kinds_;
  const Kind& hpa1_ = kind("autoscaling", "v1", "horizontalpodautoscalers");
  const Kind& hpa2_ = kind("autoscaling", "v2", "horizontalpodautoscalers");
  const Kind& core_ = kind("", "v1", "events");
  const Kind& events_ = kind("events.k8s.io", "v1", "events");
};

TEST_F(Convert, EventFieldsAreRenamed) {
  EXPECT_EQ(
      run(core_, events_,
          R"({"kind":"Event","apiVersion":"v1","metadata":{"name":"e"},"involvedObject":{"kind":"Pod"},
             "reason":"r","message":"m","source":{"component":"c"},"count":2,"type":"Normal",
             "firstTimestamp":"2020-01-01T00:00:00Z","reportingComponent":"","reportingInstance":""})"),
      R"({"kind":"Event","apiVersion":"events.k8s.io/v1","metadata":{"name":"e"},"reason":"r",)"
      R"("type":"Normal","eventTime":null,"regarding":{"kind":"Pod"},"note":"m",)"
      R"("deprecatedSource":{"component":"c"},"deprecatedFirstTimestamp":"2020-01-01T00:00:00Z",)"
      R"("deprecatedLastTimestamp":null,"deprecatedCount":2})");
}

TEST_F(Convert, EventsRoundTrip) {
  const char* full =
      R"({"kind":"Event","apiVersion":"events.k8s.io/v1","metadata":{"name":"e","namespace":"n"},
         "eventTime":"2020-01-01T00:00:00.000001Z","series":{"count":3,"lastObservedTime":"2020-01-01T00:00:00.000001Z"},
         "reportingController":"c","reportingInstance":"i","action":"a","reason":"r","regarding":{"name":"p"},
         "related":{"name":"q"},"note":"n","type":"Warning","deprecatedSource":{"host":"h"},
         "deprecatedFirstTimestamp":"2020-01-01T00:00:00Z","deprecatedLastTimestamp":"2020-01-01T00:00:01Z","deprecatedCount":4})";
  expect_round_trip(events_, core_, full);
  expect_round_trip(events_, core_, R"({"kind":"Event","apiVersion":"events.k8s.io/v1"})");
  expect_round_trip(core_, events_, R"({"kind":"Event","apiVersion":"v1","message":"x"})");
}

constexpr const char* kV2 = R"({"kind":"HorizontalPodAutoscaler","apiVersion":"autoscaling/v2",
  "metadata":{"name":"h","annotations":{"mine":"1"}},
  "spec":{"scaleTargetRef":{"kind":"Deployment","name":"d"},"minReplicas":1,"maxReplicas":5,"metrics":[
    {"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":50}}},
    {"type":"Resource","resource":{"name":"memory","target":{"type":"AverageValue","averageValue":"1Gi"}}},
    {"type":"ContainerResource","containerResource":{"name":"cpu","container":"c","target":{"type":"Utilization","averageUtilization":9}}},
    {"type":"Pods","pods":{"metric":{"name":"m","selector":{"matchLabels":{"a":"b"}}},"target":{"type":"AverageValue","averageValue":"3"}}},
    {"type":"Object","object":{"describedObject":{"kind":"K","name":"<n>"},"metric":{"name":"o"},"target":{"type":"Value","value":"7"}}},
    {"type":"External","external":{"metric":{"name":"x"},"target":{"type":"AverageValue","averageValue":"8"}}}],
   "behavior":{"scaleUp":{"stabilizationWindowSeconds":0,"selectPolicy":"Max","policies":[{"type":"Pods","value":4,"periodSeconds":15}]},
     "scaleDown":{"tolerance":"100m"}}},
  "status":{"desiredReplicas":2,"currentReplicas":1,"currentMetrics":[
    {"type":"Resource","resource":{"name":"cpu","current":{"averageUtilization":40,"averageValue":"40m"}}}],
   "conditions":[{"type":"AbleToScale","status":"True","lastTransitionTime":"2020-01-01T00:00:00Z","reason":"r","message":"a < b"}]}})";

TEST_F(Convert, AutoscalerToV1KeepsTheRestInAnnotations) {
  auto doc = JsonDoc::parse(run(hpa2_, hpa1_, kV2));
  ASSERT_TRUE(doc.ok());
  const Json root = doc->root();
  EXPECT_EQ(root.get("apiVersion").string(), "autoscaling/v1");
  EXPECT_EQ(root.at("spec.targetCPUUtilizationPercentage").number_text(), "50");
  EXPECT_EQ(root.at("status.currentCPUUtilizationPercentage").number_text(), "40");
  EXPECT_FALSE(root.at("spec.metrics").valid());
  EXPECT_FALSE(root.at("spec.behavior").valid());
  const Json notes = root.at("metadata.annotations");
  EXPECT_EQ(notes.size(), 5u);
  EXPECT_EQ(notes.get("mine").string(), "1");
  EXPECT_EQ(
      notes.get("autoscaling.alpha.kubernetes.io/metrics").string(),
      R"([{"type":"Resource","resource":{"name":"memory","targetAverageValue":"1Gi"}},)"
      R"({"type":"ContainerResource","containerResource":{"name":"cpu","targetAverageUtilization":9,"container":"c"}},)"
      R"({"type":"Pods","pods":{"metricName":"m","targetAverageValue":"3","selector":{"matchLabels":{"a":"b"}}}},)"
      R"({"type":"Object","object":{"target":{"kind":"K","name":"\u003cn\u003e"},"metricName":"o","targetValue":"7"}},)"
      R"({"type":"External","external":{"metricName":"x","targetAverageValue":"8"}}])");
  EXPECT_EQ(notes.get("autoscaling.alpha.kubernetes.io/behavior").string(),
            R"({"ScaleUp":{"StabilizationWindowSeconds":0,"SelectPolicy":"Max",)"
            R"("Policies":[{"Type":"Pods","Value":4,"PeriodSeconds":15}],"Tolerance":null},)"
            R"("ScaleDown":{"StabilizationWindowSeconds":null,"SelectPolicy":null,)"
            R"("Policies":null,"Tolerance":"100m"}})");
  EXPECT_EQ(notes.get("autoscaling.alpha.kubernetes.io/current-metrics").string(),
            R"([{"type":"Resource","resource":{"name":"cpu","currentAverageUtilization":40,)"
            R"("currentAverageValue":"40m"}}])");
  EXPECT_EQ(notes.get("autoscaling.alpha.kubernetes.io/conditions").string(),
            R"([{"type":"AbleToScale","status":"True","lastTransitionTime":"2020-01-01T00:00:00Z",)"
            R"("reason":"r","message":"a \u003c b"}])");
}

TEST_F(Convert, AutoscalersRoundTrip) {
  // The cpu target of v1 comes last in v2, as upstream: begin from that order.
  const std::string once = run(hpa1_, hpa2_, run(hpa2_, hpa1_, kV2));
  expect_round_trip(hpa2_, hpa1_, once);
  auto doc = JsonDoc::parse(once);
  EXPECT_EQ(doc->root().at("spec.metrics").size(), 6u);
  EXPECT_EQ(doc->root().at("metadata.annotations").size(), 1u);
  expect_round_trip(hpa1_, hpa2_,
                    R"({"kind":"HorizontalPodAutoscaler","apiVersion":"autoscaling/v1",
      "spec":{"scaleTargetRef":{"kind":"Deployment","name":"d"},"maxReplicas":5,"targetCPUUtilizationPercentage":7},
      "status":{"currentReplicas":1,"desiredReplicas":2}})");
}

TEST_F(Convert, V1WithoutATargetGetsUpstreamsDefault) {
  EXPECT_EQ(
      run(hpa1_, hpa2_,
          R"({"apiVersion":"autoscaling/v1","spec":{"scaleTargetRef":{"kind":"D","name":"d"},"maxReplicas":5}})"),
      R"({"apiVersion":"autoscaling/v2","spec":{"scaleTargetRef":{"kind":"D","name":"d"},)"
      R"("maxReplicas":5,"metrics":[{"type":"Resource","resource":{"name":"cpu",)"
      R"("target":{"type":"Utilization","averageUtilization":80}}}]},"metadata":{},)"
      R"("status":{"desiredReplicas":0,"currentMetrics":null}})");
}

TEST_F(Convert, AnnotationsThatSayNothingAreDropped) {
  for (const char* bad : {"", "{", "[1]", "{}", "null", R"([{\"type\":1}])",
                          R"([{\"pods\":{\"targetAverageValue\":\"x\"}}])"}) {
    const std::string notes = std::string(R"("autoscaling.alpha.kubernetes.io/metrics":")") + bad +
                              R"(","autoscaling.alpha.kubernetes.io/behavior":")" + bad +
                              R"(","autoscaling.alpha.kubernetes.io/current-metrics":")" + bad +
                              R"(","autoscaling.alpha.kubernetes.io/conditions":")" + bad + '"';
    auto doc = JsonDoc::parse(run(
        hpa1_, hpa2_,
        R"({"metadata":{"annotations":{)" + notes +
            R"(}},"spec":{"scaleTargetRef":{"kind":"D","name":"d"},"maxReplicas":5,"targetCPUUtilizationPercentage":3}})"));
    ASSERT_TRUE(doc.ok());
    EXPECT_EQ(doc->root().at("spec.metrics").size(), 1u) << bad;
    EXPECT_FALSE(doc->root().at("spec.behavior").valid()) << bad;
    EXPECT_FALSE(doc->root().at("metadata.annotations").valid()) << bad;
  }
}

TEST_F(Convert, OnlyThePairsThereAre) {
  EXPECT_EQ(run(core_, core_, R"({"metadata":{}})").substr(0, 14), R"({"metadata":{})");
  auto doc = JsonDoc::parse("{}");
  const Status s = convert(core_, hpa1_, doc->root());
  ASSERT_FALSE(s.ok());
  EXPECT_EQ(s.error().code(), Code::kInternalError);
  EXPECT_EQ(s.error().message(),
            "no conversion from v1 Event to autoscaling/v1 HorizontalPodAutoscaler");
}

}  // namespace
}  // namespace kedge::kube
