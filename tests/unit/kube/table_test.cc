#include "kube/table.h"

#include <gtest/gtest.h>

#include "kube/printers.h"

namespace kedge::kube {
namespace {

// 2026-01-02T00:00:00Z: a day after the objects below were made.
constexpr int64_t kNowUs = 1'767'312'000'000'000;
constexpr std::string_view kMeta = R"("metadata":{"name":"a",)"
                                   R"("creationTimestamp":"2026-01-01T00:00:00Z")";

class Table : public testing::Test {
 protected:
  const Kind& kind(std::string_view version, std::string_view resource) const {
    const size_t slash = version.find('/');
    const bool core = slash == std::string_view::npos;
    const Kind* k = kinds_.find(core ? "" : version.substr(0, slash),
                                core ? version : version.substr(slash + 1), resource);
    EXPECT_NE(k, nullptr) << version << " " << resource;
    return *k;
  }
  // The cells of an object: `members` beside metadata, which may begin with more of metadata.
  std::string row(std::string_view version, std::string_view resource, std::string_view members,
                  std::string_view metadata = "") {
    const std::string text =
        "{" + std::string(kMeta) + std::string(metadata) + "}" + std::string(members) + "}";
    auto doc = JsonDoc::parse(text);
    EXPECT_TRUE(doc.ok()) << text;
    std::string cells;
    conditions_.clear();
    if (!doc.ok()) return cells;
    print_table_row(kind(version, resource), doc->root(), kNowUs, cells, conditions_);
    return cells;
  }
  std::string pod(std::string_view spec, std::string_view status, std::string_view meta = "") {
    return row("v1", "pods",
               ",\"spec\":{" + std::string(spec) + "},\"status\":{" + std::string(status) + "}",
               meta);
  }
  std::string names(std::string_view version, std::string_view resource) const {
    std::string out;
    for (const TableColumn& c : table_columns(kind(version, resource))) {
      out.append(c.name).append(c.priority == 0 ? "" : "+").append(" ");
    }
    return out;
  }

  const Kinds kinds_;
  std::string conditions_;
};

TEST_F(Table, EveryKindHasColumnsThatSayWhatTheyAre) {
  for (const Kind* k : kinds_.all()) {
    const auto columns = table_columns(*k);
    ASSERT_FALSE(columns.empty()) << k->resource;
    size_t named = 0;
    for (const TableColumn& c : columns) {
      EXPECT_FALSE(c.name.empty()) << k->resource;
      named += c.name == "Name" ? 1 : 0;
      EXPECT_TRUE(c.format.empty() || c.format == "name") << k->resource;
    }
    EXPECT_EQ(named, 1U) << k->resource;
    // As many cells as columns, for an object that says nothing; addresses have one more.
    auto empty = JsonDoc::parse("{}");
    std::string cells, conditions;
    print_table_row(*k, empty->root(), kNowUs, cells, conditions);
    auto printed = JsonDoc::parse(cells);
    ASSERT_TRUE(printed.ok()) << k->resource << cells;
    EXPECT_EQ(printed->root().size(), columns.size() + (k->resource == "ipaddresses" ? 1 : 0))
        << k->resource << cells;
    EXPECT_EQ(conditions, "") << k->resource;
  }
}

TEST_F(Table, ColumnsCarryTypeFormatPriorityAndDescription) {
  const auto pods = table_columns(kind("v1", "pods"));
  ASSERT_EQ(pods.size(), 9U);
  EXPECT_EQ(pods[0].name, "Name");
  EXPECT_EQ(pods[0].format, "name");
  EXPECT_EQ(pods[0].description.substr(0, 39), "Name must be unique within a namespace.");
  EXPECT_EQ(pods[1].type, "string");
  EXPECT_EQ(pods[1].description,
            "The aggregate readiness state of this pod for accepting traffic.");
  EXPECT_EQ(pods[8].name, "Readiness Gates");
  EXPECT_EQ(pods[8].priority, 1);
  EXPECT_NE(pods[4].description.find("in UTC.\n\nPopulated by the system."),
            std::string_view::npos);
  const auto crds = table_columns(kind("apiextensions.k8s.io/v1", "customresourcedefinitions"));
  ASSERT_EQ(crds.size(), 2U);
  EXPECT_EQ(crds[1].name, "Created At");
  EXPECT_EQ(crds[1].type, "date");
  EXPECT_EQ(names("apps/v1", "deployments"),
            "Name Ready Up-to-date Available Age Containers+ Images+ Selector+ ");
  EXPECT_EQ(names("v1", "events"),
            "Last Seen Type Reason Object Subobject+ Source+ Message First Seen+ Count+ Name+ ");
  EXPECT_EQ(names("events.k8s.io/v1", "events"), names("v1", "events"));
  EXPECT_EQ(names("autoscaling/v1", "horizontalpodautoscalers"),
            names("autoscaling/v2", "horizontalpodautoscalers"));
  EXPECT_EQ(names("storage.k8s.io/v1", "csistoragecapacities"), "Name Created At ");
  EXPECT_EQ(scale_table_columns()[2].name, "Available");
}

TEST_F(Table, KindsOutsideTheTableHaveTheDefault) {
  Kind own;
  own.group = "example.com";
  own.resource = "pods";
  EXPECT_EQ(table_columns(own).size(), 2U);
}

TEST(HumanDuration, AsGoPrints) {
  const std::pair<int64_t, const char*> kCases[] = {
      {-2, "<invalid>"},
      {-1, "0s"},
      {0, "0s"},
      {119, "119s"},
      {120, "2m"},
      {121, "2m1s"},
      {599, "9m59s"},
      {600, "10m"},
      {10799, "179m"},
      {10800, "3h"},
      {10860, "3h1m"},
      {28799, "7h59m"},
      {28800, "8h"},
      {48 * 3600 - 1, "47h"},
      {48 * 3600, "2d"},
      {49 * 3600, "2d1h"},
      {8 * 86400 - 1, "7d23h"},
      {8 * 86400, "8d"},
      {730 * 86400 - 1, "729d"},
      {730 * 86400, "2y"},
      {731 * 86400, "2y1d"},
      {2920 * 86400 - 1, "7y364d"},
      {2920 * 86400, "8y"},
      {9'223'372'036, "292y"},
  };
  for (const auto& [seconds, want] : kCases) EXPECT_EQ(human_duration(seconds), want) << seconds;
}

TEST_F(Table, Ages) {
  const auto age = [&](std::string_view created) {
    auto doc =
        JsonDoc::parse("{\"metadata\":{\"creationTimestamp\":" + std::string(created) + "}}");
    std::string cells, conditions;
    print_table_row(kind("v1", "serviceaccounts"), doc->root(), kNowUs, cells, conditions);
    return cells;
  };
  EXPECT_EQ(age("\"2026-01-01T23:59:59Z\""), R"(["","1s"])");
  EXPECT_EQ(age("\"2026-01-02T00:00:01Z\""), R"(["","0s"])");
  EXPECT_EQ(age("\"2026-01-02T00:00:02Z\""), R"(["","<invalid>"])");
  EXPECT_EQ(age("\"2026-01-01T23:59:58.5Z\""), R"(["","1s"])");
  EXPECT_EQ(age("\"0001-01-01T00:00:00Z\""), R"(["","<unknown>"])");
  EXPECT_EQ(age("\"0002-01-01T00:00:00Z\""), R"(["","292y"])");
  EXPECT_EQ(age("\"9999-01-01T00:00:00Z\""), R"(["","<invalid>"])");
  EXPECT_EQ(age("null"), R"(["","<unknown>"])");
  EXPECT_EQ(age("\"yesterday\""), R"(["","<unknown>"])");
}

TEST_F(Table, DefaultRow) {
  EXPECT_EQ(row("v1", "limitranges", ""), R"(["a","2026-01-01T00:00:00Z"])");
}

TEST_F(Table, Scale) {
  auto doc = JsonDoc::parse(R"({"metadata":{"name":"s"},"spec":{"replicas":3},"status":{}})");
  std::string cells;
  print_scale_row(doc->root(), kNowUs, cells);
  EXPECT_EQ(cells, R"(["s",3,0,"<unknown>"])");
}

TEST_F(Table, PodsThatWait) {
  EXPECT_EQ(pod(R"("containers":[{"name":"c"},{"name":"d"}])", R"("phase":"Pending")"),
            R"(["a","0/2","Pending","0","24h","<none>","<none>","<none>","<none>"])");
  EXPECT_EQ(pod(R"("containers":[{"name":"c"}],"nodeName":"n","readinessGates":[)"
                R"({"conditionType":"x"},{"conditionType":"y"},{"conditionType":"z"}])",
                R"("phase":"Running","reason":"Evicted","nominatedNodeName":"m",)"
                R"("podIPs":[{"ip":"10.0.0.1"},{"ip":"fd00::1"}],"conditions":[)"
                R"({"type":"x","status":"True"},{"type":"y","status":"False"}])"),
            R"(["a","0/1","Evicted","0","24h","10.0.0.1","n","m","1/3"])");
  EXPECT_EQ(pod(R"("containers":[{"name":"c"}])",
                R"("phase":"Pending","conditions":[{"type":"PodScheduled","status":"False",)"
                R"("reason":"SchedulingGated"}])")
                .substr(0, 33),
            R"(["a","0/1","SchedulingGated","0",)");
  EXPECT_EQ(conditions_, "");
}

// The first four cells of a pod with one container, from its phase and statuses.
TEST_F(Table, PodReasons) {
  const auto first = [&](std::string_view status, std::string_view meta = "",
                         std::string_view spec = R"("containers":[{"name":"c"}])") {
    const std::string all = pod(spec, status, meta);
    return all.substr(5, all.find(R"(,"24h")") - 5);
  };
  const auto with = [&](std::string_view state, std::string_view more = "") {
    return first(R"("phase":"Running","containerStatuses":[{"name":"c","state":{)" +
                 std::string(state) + "}" + std::string(more) + "}]");
  };
  EXPECT_EQ(with(R"("running":{})", R"(,"ready":true,"restartCount":0)"), R"("1/1","Running","0")");
  EXPECT_EQ(with(R"("running":{})", R"(,"restartCount":2)"), R"("0/1","Running","2")");
  EXPECT_EQ(with(R"("waiting":{"reason":"CrashLoopBackOff"})",
                 R"(,"restartCount":3,"lastState":{"terminated":{"finishedAt":)"
                 R"("2026-01-01T23:55:00Z"}})"),
            R"x("0/1","CrashLoopBackOff","3 (5m ago)")x");
  EXPECT_EQ(with(R"("terminated":{"exitCode":2})"), R"("0/1","ExitCode:2","0")");
  EXPECT_EQ(with(R"("terminated":{"exitCode":137,"signal":9})"), R"("0/1","Signal:9","0")");
  EXPECT_EQ(with(R"("terminated":{"exitCode":1,"reason":"OOMKilled"})"),
            R"("0/1","OOMKilled","0")");
  EXPECT_EQ(first(R"("phase":"Running")", R"(,"deletionTimestamp":"2026-01-01T01:00:00Z")"),
            R"("0/1","Terminating","0")");
  EXPECT_EQ(first(R"("phase":"Succeeded")", R"(,"deletionTimestamp":"2026-01-01T01:00:00Z")"),
            R"("0/1","Succeeded","0")");
  EXPECT_EQ(first(R"("phase":"Running","reason":"NodeLost")",
                  R"(,"deletionTimestamp":"2026-01-01T01:00:00Z")"),
            R"("0/1","Unknown","0")");
}

TEST_F(Table, PodsOfSeveralContainersThatEnd) {
  const auto both = [&](std::string_view second, std::string_view ready) {
    return pod(R"("containers":[{"name":"c"},{"name":"d"}])",
               R"("phase":"Running","conditions":[{"type":"Ready","status":")" +
                   std::string(ready) +
                   R"("}],"containerStatuses":[{"name":"c","state":)"
                   R"({"terminated":{"exitCode":0,"reason":"Completed"}}},{"name":"d",)" +
                   std::string(second) + "}]")
        .substr(5, 22);
  };
  const std::string running = R"("ready":true,"state":{"running":{}})";
  EXPECT_EQ(both(running, "True"), R"("1/2","Running","0","2)");
  EXPECT_EQ(both(running, "False"), R"("1/2","NotReady","0",")");
  EXPECT_EQ(both(R"("state":{"terminated":{"exitCode":1,"reason":"Error"}})", "False"),
            R"("0/2","Error","0","24h)");
  EXPECT_EQ(both(R"("state":{"terminated":{"exitCode":0,"reason":"Completed"}})", "False"),
            R"("0/2","Completed","0",)");
}

TEST_F(Table, PodsWithInitContainers) {
  const std::string spec = R"("containers":[{"name":"c"}],"initContainers":[{"name":"i"},)"
                           R"({"name":"s","restartPolicy":"Always"},{"name":"j"}])";
  const auto state = [&](std::string_view statuses, std::string_view more = "") {
    return pod(spec, R"("phase":"Pending","initContainerStatuses":[)" + std::string(statuses) +
                         "]" + std::string(more))
        .substr(5, 30);
  };
  EXPECT_EQ(state(R"({"name":"i","state":{"running":{}}})"), R"("0/2","Init:0/3","0","24h","<n)");
  EXPECT_EQ(state(R"({"name":"i","state":{"terminated":{"exitCode":0}}},)"
                  R"({"name":"s","started":true,"ready":true,"restartCount":1},)"
                  R"({"name":"j","restartCount":4})"),
            R"("1/2","Init:2/3","5","24h","<n)");
  EXPECT_EQ(state(R"({"name":"i","state":{"terminated":{"exitCode":3}}})").substr(0, 23),
            R"("0/2","Init:ExitCode:3")");
  EXPECT_EQ(state(R"({"name":"i","state":{"terminated":{"exitCode":3,"signal":6}}})").substr(0, 21),
            R"("0/2","Init:Signal:6")");
  EXPECT_EQ(
      state(R"({"name":"i","state":{"terminated":{"exitCode":3,"reason":"Error"}}})").substr(0, 18),
      R"("0/2","Init:Error")");
  EXPECT_EQ(
      state(R"({"name":"i","state":{"waiting":{"reason":"ImagePullBackOff"}}})").substr(0, 29),
      R"("0/2","Init:ImagePullBackOff")");
  EXPECT_EQ(state(R"({"name":"i","state":{"waiting":{"reason":"PodInitializing"}}})").substr(0, 17),
            R"("0/2","Init:0/3",)");
  // All done: only the sidecar's restarts count beside those of the containers.
  EXPECT_EQ(state(R"({"name":"i","restartCount":7,"state":{"terminated":{"exitCode":0}}},)"
                  R"({"name":"s","started":true,"restartCount":2},)"
                  R"({"name":"j","state":{"terminated":{"exitCode":0}}})",
                  R"(,"containerStatuses":[{"name":"c","ready":true,"restartCount":1,)"
                  R"("state":{"running":{}}}])"),
            R"("1/2","Pending","3","24h","<no)");
  // Initialized once: a restarting init container does not hide the others.
  EXPECT_EQ(state(R"({"name":"i","state":{"running":{}}})",
                  R"(,"conditions":[{"type":"Initialized","status":"True"}])"),
            R"("0/2","Init:0/3","0","24h","<n)");
}

TEST_F(Table, PodsThatEndedHaveAConditionInTheirRow) {
  pod("", R"("phase":"Succeeded")");
  EXPECT_EQ(conditions_, R"([{"type":"Completed","status":"True","reason":"Succeeded",)"
                         R"("message":"The pod has completed successfully."}])");
  pod("", R"("phase":"Failed")");
  EXPECT_EQ(
      conditions_,
      R"([{"type":"Completed","status":"True","reason":"Failed","message":"The pod failed."}])");
}

struct Sample {
  std::string_view version, resource, members, want;
  std::string_view metadata = "";
};

constexpr std::string_view kTemplate =
    R"("template":{"metadata":{"labels":{"b":"2","a":"1"}},"spec":{"containers":[)"
    R"({"name":"c","image":"i:1"},{"name":"d","image":"j"}]}})";

TEST_F(Table, Workloads) {
  const std::string workload = std::string(kTemplate) + R"(,"selector":{"matchLabels":{"x":"y"}})";
  const std::string spec = R"(,"spec":{)" + workload;
  EXPECT_EQ(row("apps/v1", "deployments",
                spec + R"(,"replicas":3},"status":{"readyReplicas":2,"updatedReplicas":1})"),
            R"(["a","2/3",1,0,"24h","c,d","i:1,j","x=y"])");
  EXPECT_EQ(row("apps/v1", "replicasets", spec + R"(},"status":{"replicas":4})"),
            R"(["a",0,4,0,"24h","c,d","i:1,j","x=y"])");
  EXPECT_EQ(row("apps/v1", "statefulsets", spec + R"(,"replicas":2})"),
            R"(["a","0/2","24h","c,d","i:1,j"])");
  EXPECT_EQ(row("apps/v1", "daemonsets",
                spec + R"(},"status":{"desiredNumberScheduled":5,"numberAvailable":1})"),
            R"(["a",5,0,0,0,1,"<none>","24h","c,d","i:1,j","x=y"])");
  EXPECT_EQ(
      row("v1", "replicationcontrollers",
          R"(,"spec":{"replicas":1,"selector":{"b":"2","a":"1"},)" + std::string(kTemplate) + "}"),
      R"(["a",1,0,0,"24h","c,d","i:1,j","a=1,b=2"])");
  EXPECT_EQ(row("v1", "podtemplates", "," + std::string(kTemplate)),
            R"(["a","c,d","i:1,j","a=1,b=2"])");
  EXPECT_EQ(
      row("batch/v1", "cronjobs",
          R"(,"spec":{"schedule":"* * * * *","suspend":true,"jobTemplate":{"spec":{)" + workload +
              R"(}}},"status":{"active":[{},{}],"lastScheduleTime":)"
              R"("2026-01-01T23:00:00Z"})"),
      R"(["a","* * * * *","<none>","True",2,"60m","24h","c,d","i:1,j","x=y"])");
  EXPECT_EQ(row("batch/v1", "cronjobs", R"(,"spec":{"timeZone":"Etc/UTC"})"),
            R"(["a","","Etc/UTC","<unset>",0,"<none>","24h","","","<none>"])");
}

TEST_F(Table, Selectors) {
  const auto deployment = [&](std::string_view selector) {
    const std::string all =
        row("apps/v1", "deployments", R"(,"spec":{"selector":)" + std::string(selector) + "}");
    return all.substr(all.find(R"("24h","","",)") + 12);
  };
  EXPECT_EQ(deployment(R"({"matchLabels":{"b":"2","a":""},"matchExpressions":[)"
                       R"({"key":"c","operator":"In","values":["z","y","z"]},)"
                       R"({"key":"aa","operator":"Exists"},{"key":"d","operator":"DoesNotExist"},)"
                       R"({"key":"e","operator":"NotIn","values":["v"]}]})"),
            R"x("a=,aa,b=2,c in (y,z,z),!d,e notin (v)"])x");
  EXPECT_EQ(deployment(R"({})"), R"(""])");
  for (const std::string_view broken :
       {R"({"matchLabels":{"-":"1"}})", R"({"matchLabels":{"a":"-"}})",
        R"({"matchExpressions":[{"key":"a","operator":"In"}]})",
        R"({"matchExpressions":[{"key":"a","operator":"Exists","values":["b"]}]})",
        R"({"matchExpressions":[{"key":"a","operator":"Has","values":["b"]}]})"}) {
    EXPECT_EQ(deployment(broken), R"("<invalid>"])") << broken;
    EXPECT_EQ(row("networking.k8s.io/v1", "networkpolicies",
                  R"(,"spec":{"podSelector":)" + std::string(broken) + "}"),
              R"(["a","<error>","24h"])");
  }
  EXPECT_EQ(row("networking.k8s.io/v1", "networkpolicies", R"(,"spec":{"podSelector":{}})"),
            R"(["a","<none>","24h"])");
}

TEST_F(Table, Jobs) {
  const auto job = [&](std::string_view spec, std::string_view status, std::string_view meta = "") {
    const std::string all = row(
        "batch/v1", "jobs",
        R"(,"spec":{)" + std::string(spec) + R"(},"status":{)" + std::string(status) + "}", meta);
    return all.substr(5, all.find(R"(,"24h")") - 5);
  };
  EXPECT_EQ(job(R"("completions":3)", R"("succeeded":1,"startTime":"2026-01-01T23:50:00Z")"),
            R"("Running","1/3","10m")");
  EXPECT_EQ(job(R"("parallelism":1)",
                R"("startTime":"2026-01-01T00:00:00Z","completionTime":"2026-01-01T00:02:05Z",)"
                R"("conditions":[{"type":"Complete","status":"True"}])"),
            R"("Complete","0/1","2m5s")");
  EXPECT_EQ(job(R"("parallelism":4)", R"("conditions":[{"type":"Failed","status":"True"}])"),
            R"("Failed","0/1 of 4","")");
  for (const std::string type : {"Suspended", "FailureTarget", "SuccessCriteriaMet"}) {
    EXPECT_EQ(job("", R"("conditions":[{"type":")" + type + R"(","status":"True"}])"),
              "\"" + type + R"(","0/1","")");
  }
  EXPECT_EQ(job("", R"("conditions":[{"type":"Suspended","status":"True"}])",
                R"(,"deletionTimestamp":"2026-01-01T00:00:00Z")"),
            R"("Terminating","0/1","")");
}

TEST_F(Table, Autoscalers) {
  const auto targets = [&](std::string_view metrics, std::string_view current) {
    const std::string all =
        row("autoscaling/v2", "horizontalpodautoscalers",
            R"(,"spec":{"scaleTargetRef":{"kind":"Deployment","name":"d"},"maxReplicas":5,)"
            R"("metrics":[)" +
                std::string(metrics) + R"(]},"status":{"currentReplicas":1,"currentMetrics":[)" +
                std::string(current) + "]}");
    const std::string head = R"(["a","Deployment/d",")", tail = R"(","<unset>",5,1,"24h"])";
    EXPECT_EQ(all.substr(0, head.size()), head);
    EXPECT_EQ(all.substr(all.size() - tail.size()), tail);
    return all.substr(head.size(), all.size() - head.size() - tail.size());
  };
  const auto cpu = [](std::string_view target) {
    return R"({"type":"Resource","resource":{"name":"cpu","target":{)" + std::string(target) +
           "}}}";
  };
  EXPECT_EQ(targets("", ""), "<none>");
  EXPECT_EQ(targets(cpu(R"("averageUtilization":80)"), ""), "cpu: <unknown>/80%");
  EXPECT_EQ(targets(cpu(R"("averageUtilization":80)"),
                    R"({"resource":{"current":{"averageUtilization":12}}})"),
            "cpu: 12%/80%");
  EXPECT_EQ(targets(cpu(""), ""), "cpu: <unknown>/<auto>");
  EXPECT_EQ(
      targets(cpu(R"("averageValue":"100m")"), R"({"resource":{"current":{"averageValue":"5m"}}})"),
      "cpu: 5m/100m");
  EXPECT_EQ(targets(R"({"type":"ContainerResource","containerResource":{"name":"memory","target":)"
                    R"({"averageUtilization":1}}})",
                    R"({"containerResource":{"current":{"averageUtilization":2}}})"),
            "memory: 2%/1%");
  EXPECT_EQ(targets(R"({"type":"Pods","pods":{"target":{"averageValue":"7"}}})", ""),
            "<unknown>/7");
  EXPECT_EQ(targets(R"({"type":"Pods","pods":{"target":{"averageValue":"7"}}})",
                    R"({"pods":{"current":{"averageValue":"3"}}})"),
            "3/7");
  EXPECT_EQ(targets(R"({"type":"External","external":{"target":{"averageValue":"7"}}})",
                    R"({"external":{"current":{"averageValue":"3"}}})"),
            "3/7 (avg)");
  EXPECT_EQ(targets(R"({"type":"Object","object":{"target":{"value":"7"}}})",
                    R"({"object":{"current":{"value":"3"}}})"),
            "3/7");
  const std::string one = cpu(R"("averageUtilization":1)");
  EXPECT_EQ(targets(one + "," + one + R"(,{"type":"X"},{})", ""),
            "cpu: <unknown>/1%, cpu: <unknown>/1% + 2 more...");
  EXPECT_EQ(targets(R"({"type":"X"})", ""), "<unknown type>");
}

TEST_F(Table, Services) {
  const auto service = [&](std::string_view spec, std::string_view status = "") {
    return row("v1", "services", R"(,"spec":{)" + std::string(spec) + "}" + std::string(status));
  };
  EXPECT_EQ(service(R"("type":"ClusterIP","clusterIPs":["10.43.0.1","fd00::1"],)"
                    R"("ports":[{"port":80,"protocol":"TCP"},{"port":53,"protocol":"UDP",)"
                    R"("nodePort":30053}],"selector":{"a":"b"})"),
            R"(["a","ClusterIP","10.43.0.1","<none>","80/TCP,53:30053/UDP","24h","a=b"])");
  EXPECT_EQ(service(R"("type":"ExternalName","externalName":"example.com")"),
            R"(["a","ExternalName","<none>","example.com","<none>","24h","<none>"])");
  EXPECT_EQ(service(R"("type":"NodePort","externalIPs":["1.1.1.1","2.2.2.2"])"),
            R"(["a","NodePort","<none>","1.1.1.1,2.2.2.2","<none>","24h","<none>"])");
  EXPECT_EQ(service(R"("type":"LoadBalancer")"),
            R"(["a","LoadBalancer","<none>","<pending>","<none>","24h","<none>"])");
  EXPECT_EQ(service(R"("type":"LoadBalancer","externalIPs":["9.9.9.9"])",
                    R"(,"status":{"loadBalancer":{"ingress":[{"ip":"2.2.2.2"},{"hostname":"h"},)"
                    R"({"ip":"1.1.1.1"},{"ip":"2.2.2.2"}]}})"),
            R"(["a","LoadBalancer","<none>","1.1.1.1,2.2.2.2,h,9.9.9.9","<none>","24h","<none>"])");
  EXPECT_EQ(service(""), R"(["a","","<none>","<unknown>","<none>","24h","<none>"])");
}

TEST_F(Table, Endpoints) {
  const auto endpoints = [&](std::string_view subsets) {
    return row("v1", "endpoints", R"(,"subsets":[)" + std::string(subsets) + "]");
  };
  EXPECT_EQ(endpoints(""), R"(["a","<none>","24h"])");
  EXPECT_EQ(endpoints(R"({"addresses":[{"ip":"1.1.1.1"},{"ip":"fd00::1"}],"ports":[{"port":80}]})"),
            R"(["a","1.1.1.1:80,[fd00::1]:80","24h"])");
  EXPECT_EQ(endpoints(R"({"addresses":[{"ip":"1"},{"ip":"2"}]},{"addresses":[{"ip":"3"},)"
                      R"({"ip":"4"}],"ports":[{"port":1},{"port":2}]})"),
            R"(["a","1,2,3:1 + 3 more...","24h"])");
  EXPECT_EQ(row("discovery.k8s.io/v1", "endpointslices",
                R"(,"addressType":"IPv4","ports":[{"port":1},{"name":"n"},{},{"port":2},{}],)"
                R"("endpoints":[{"addresses":["1","2"]},{"addresses":["3"]}])"),
            R"(["a","IPv4","1,n,* + 2 more...","1,2,3","24h"])");
  EXPECT_EQ(row("discovery.k8s.io/v1", "endpointslices", ""),
            R"(["a","","<unset>","<unset>","24h"])");
}

TEST_F(Table, Nodes) {
  EXPECT_EQ(row("v1", "nodes", ""),
            R"(["a","Unknown","<none>","24h","","<none>","<none>","<unknown>","<unknown>",)"
            R"("<unknown>"])");
  EXPECT_EQ(row("v1", "nodes",
                R"(,"spec":{"unschedulable":true},"status":{"conditions":[{"type":"Ready",)"
                R"("status":"Unknown"},{"type":"Ready","status":"True"}],"addresses":[)"
                R"({"type":"InternalIP","address":"1"},{"type":"InternalIP","address":"2"},)"
                R"({"type":"ExternalIP","address":"3"}],"nodeInfo":{"kubeletVersion":"v1",)"
                R"("osImage":"Debian","kernelVersion":"6.1","architecture":"arm64",)"
                R"("containerRuntimeVersion":"containerd://2"}})",
                R"(,"labels":{"node-role.kubernetes.io/worker":"","kubernetes.io/role":"edge",)"
                R"("node-role.kubernetes.io/":"x","node-role.kubernetes.io/edge":""})"),
            R"(["a","Ready,SchedulingDisabled","edge,worker","24h","v1","1","3","Debian",)"
            R"x("6.1 (arm64)","containerd://2"])x");
}

TEST_F(Table, Events) {
  EXPECT_EQ(row("v1", "events",
                R"(,"type":"Normal","reason":"R","message":"\n m m \t","count":2,)"
                R"("firstTimestamp":"2026-01-01T23:00:00Z","lastTimestamp":"2026-01-01T23:59:00Z",)"
                R"("involvedObject":{"kind":"Pod","name":"p","fieldPath":"spec"},)"
                R"("source":{"component":"kubelet","host":"n"})"),
            R"(["60s","Normal","R","pod/p","spec","kubelet, n","m m","60m",2,"a"])");
  EXPECT_EQ(row("v1", "events",
                R"(,"eventTime":"2026-01-01T23:58:20.000000Z","firstTimestamp":null,)"
                R"("involvedObject":{"kind":"Node"},"reportingComponent":"c",)"
                R"("reportingInstance":"i")"),
            R"(["100s","","","node","","c, i","","100s",1,"a"])");
  EXPECT_EQ(row("v1", "events",
                R"(,"series":{"count":9,"lastObservedTime":"2026-01-01T23:59:59.000000Z"},)"
                R"("count":4,"involvedObject":{})"),
            R"(["1s","","","","","","","<unknown>",9,"a"])");
}

TEST_F(Table, Volumes) {
  EXPECT_EQ(row("v1", "persistentvolumes",
                R"(,"spec":{"capacity":{"storage":"5Gi"},"accessModes":["ReadWriteMany",)"
                R"("ReadWriteOnce","ReadWriteOnce","ReadOnlyMany","ReadWriteOncePod"],)"
                R"("persistentVolumeReclaimPolicy":"Retain","claimRef":{"namespace":"n",)"
                R"("name":"c"},"storageClassName":"s","volumeMode":"Block"},)"
                R"("status":{"phase":"Bound","reason":"r"})"),
            R"(["a","5Gi","RWO,ROX,RWX,RWOP","Retain","Bound","n/c","s","<unset>","r","24h",)"
            R"("Block"])");
  EXPECT_EQ(row("v1", "persistentvolumes", R"(,"spec":{"storageClassName":"s"})",
                R"(,"deletionTimestamp":"2026-01-01T00:00:00Z","annotations":{)"
                R"("volume.beta.kubernetes.io/storage-class":""})"),
            R"(["a","0","","","Terminating","","","<unset>","","24h","<unset>"])");
  EXPECT_EQ(row("v1", "persistentvolumeclaims",
                R"(,"spec":{"volumeName":"v","volumeAttributesClassName":"g"},"status":{)"
                R"("phase":"Bound","accessModes":["ReadWriteOnce"],"capacity":{"storage":"1Gi"}})"),
            R"(["a","Bound","v","1Gi","RWO","","g","24h","<unset>"])");
  EXPECT_EQ(row("v1", "persistentvolumeclaims",
                R"(,"status":{"phase":"Pending","capacity":{"storage":"1Gi"}})"),
            R"(["a","Pending","","","","","<unset>","24h","<unset>"])");
  EXPECT_EQ(row("storage.k8s.io/v1", "storageclasses", R"(,"provisioner":"p")",
                R"(,"annotations":{"storageclass.kubernetes.io/is-default-class":"true"})"),
            R"x(["a (default)","p","Delete","Immediate",false,"24h"])x");
  EXPECT_EQ(row("storage.k8s.io/v1", "csidrivers",
                R"(,"spec":{"podInfoOnMount":true,"tokenRequests":[{"audience":""},)"
                R"({"audience":"x"}],"volumeLifecycleModes":["Persistent","Ephemeral"]})"),
            R"(["a",true,true,false,",x",false,"Persistent,Ephemeral","24h"])");
  EXPECT_EQ(row("storage.k8s.io/v1", "csidrivers", R"(,"spec":{"attachRequired":false})"),
            R"(["a",false,false,false,"<unset>",false,"<none>","24h"])");
  EXPECT_EQ(row("storage.k8s.io/v1", "volumeattachments",
                R"(,"spec":{"attacher":"t","source":{"persistentVolumeName":"v"},"nodeName":"n"},)"
                R"("status":{"attached":true})"),
            R"(["a","t","v","n",true,"24h"])");
}

TEST_F(Table, OneLineKinds) {
  const Sample kSamples[] = {
      {"v1", "namespaces", R"(,"status":{"phase":"Active"})", R"(["a","Active","24h"])"},
      {"v1", "secrets", R"(,"type":"Opaque","data":{"a":"","b":""})", R"(["a","Opaque",2,"24h"])"},
      {"v1", "configmaps", R"(,"data":{"a":""},"binaryData":{"b":""})", R"(["a",2,"24h"])"},
      {"v1", "componentstatuses",
       R"(,"conditions":[{"type":"Healthy","status":"False","message":"m","error":"e"}])",
       R"(["a","Unhealthy","m","e"])"},
      {"v1", "resourcequotas",
       R"(,"status":{"hard":{"pods":"4","limits.cpu":"2","cpu":"1","limits":"9"},)"
       R"("used":{"cpu":"500m","limits.cpu":"1"}})",
       R"(["a","cpu: 500m/1, limits: 0/9, pods: 0/4","limits.cpu: 1/2","24h"])"},
      {"policy/v1", "poddisruptionbudgets",
       R"(,"spec":{"maxUnavailable":"50%"},"status":{"disruptionsAllowed":2})",
       R"(["a","N/A","50%",2,"24h"])"},
      {"policy/v1", "poddisruptionbudgets", R"(,"spec":{"minAvailable":1})",
       R"(["a","1","N/A",0,"24h"])"},
      {"apps/v1", "controllerrevisions", R"(,"revision":7)",
       R"(["a","statefulset.apps/o",7,"24h"])",
       R"(,"ownerReferences":[{"kind":"X","name":"x","apiVersion":"v1"},{"kind":"StatefulSet",)"
       R"("name":"o","apiVersion":"apps/v1","controller":true}])"},
      {"apps/v1", "controllerrevisions", "", R"(["a","node/o",0,"24h"])",
       R"(,"ownerReferences":[{"kind":"Node","name":"o","apiVersion":"v1","controller":true}])"},
      {"coordination.k8s.io/v1", "leases", R"(,"spec":{"holderIdentity":"h"})",
       R"(["a","h","24h"])"},
      {"scheduling.k8s.io/v1", "priorityclasses",
       R"(,"value":-5,"globalDefault":true,"preemptionPolicy":"Never")",
       R"(["a",-5,true,"24h","Never"])"},
      {"node.k8s.io/v1", "runtimeclasses", R"(,"handler":"h")", R"(["a","h","24h"])"},
      {"storage.k8s.io/v1", "csinodes", R"(,"spec":{"drivers":[{},{}]})", R"(["a",2,"24h"])"},
      {"resource.k8s.io/v1", "resourceslices",
       R"(,"spec":{"nodeName":"n","driver":"d","pool":{"name":"p"}})",
       R"(["a","n","d","p","24h"])"},
      {"resource.k8s.io/v1", "resourceclaims", "", R"(["a","pending","24h"])"},
      {"resource.k8s.io/v1", "resourceclaims", R"(,"status":{"allocation":{},"reservedFor":[{}]})",
       R"(["a","deleted,allocated,reserved","24h"])",
       R"(,"deletionTimestamp":"2026-01-01T00:00:00Z")"},
      {"resource.k8s.io/v1", "deviceclasses", "", R"(["a","24h"])"},
  };
  for (const Sample& s : kSamples) {
    EXPECT_EQ(row(s.version, s.resource, s.members, s.metadata), s.want) << s.resource;
  }
}

TEST_F(Table, KindsOfTheCluster) {
  const Sample kSamples[] = {
      {"rbac.authorization.k8s.io/v1", "rolebindings",
       R"(,"roleRef":{"kind":"Role","name":"r"},"subjects":[{"kind":"User","name":"u"},)"
       R"({"kind":"Group","name":"g"},{"kind":"User","name":"v"},{"kind":"ServiceAccount",)"
       R"("namespace":"n","name":"s"}])",
       R"(["a","Role/r","24h","u, v","g","n/s"])"},
      {"certificates.k8s.io/v1", "certificatesigningrequests",
       R"(,"spec":{"signerName":"s","username":"u","expirationSeconds":600})",
       R"(["a","24h","s","u","10m","Pending"])"},
      {"certificates.k8s.io/v1", "certificatesigningrequests",
       R"(,"status":{"conditions":[{"type":"Approved"},{"type":"Failed"}],"certificate":"eA=="})",
       R"(["a","24h","<none>","","<none>","Approved,Failed,Issued"])"},
      {"certificates.k8s.io/v1", "certificatesigningrequests",
       R"(,"status":{"conditions":[{"type":"Approved"},{"type":"Denied"}]})",
       R"(["a","24h","<none>","","<none>","Denied"])"},
      {"admissionregistration.k8s.io/v1", "mutatingwebhookconfigurations", R"(,"webhooks":[{},{}])",
       R"(["a",2,"24h"])"},
      {"admissionregistration.k8s.io/v1", "validatingadmissionpolicies",
       R"(,"spec":{"validations":[{}],"paramKind":{"apiVersion":"v1","kind":"ConfigMap"}})",
       R"(["a",1,"v1/ConfigMap","24h"])"},
      {"admissionregistration.k8s.io/v1", "mutatingadmissionpolicies", "",
       R"(["a",0,"<unset>","24h"])"},
      {"admissionregistration.k8s.io/v1", "validatingadmissionpolicybindings",
       R"(,"spec":{"policyName":"p","paramRef":{"name":"n"}})", R"(["a","p","*/n","24h"])"},
      {"admissionregistration.k8s.io/v1", "validatingadmissionpolicybindings",
       R"(,"spec":{"policyName":"p","paramRef":{"name":"n","namespace":"s"}})",
       R"(["a","p","s/n","24h"])"},
      {"admissionregistration.k8s.io/v1", "mutatingadmissionpolicybindings",
       R"(,"spec":{"policyName":"p","paramRef":{"selector":{"matchLabels":{"b":"2","a":"1"},)"
       R"("matchExpressions":[{"key":"k","operator":"In","values":["x","y"]}]}}})",
       R"(["a","p","&LabelSelector{MatchLabels:map[string]string{a: 1,b: 2,},MatchExpressions:)"
       R"([]LabelSelectorRequirement{LabelSelectorRequirement{Key:k,Operator:In,Values:[x y],},},})"
       R"(","24h"])"},
      {"flowcontrol.apiserver.k8s.io/v1", "flowschemas",
       R"(,"spec":{"priorityLevelConfiguration":{"name":"l"},"matchingPrecedence":10,)"
       R"("distinguisherMethod":{"type":"ByUser"}},"status":{"conditions":[{"type":"Dangling",)"
       R"("status":"False"}]})",
       R"(["a","l",10,"ByUser","24h","False"])"},
      {"flowcontrol.apiserver.k8s.io/v1", "flowschemas", "", R"(["a","",0,"<none>","24h","?"])"},
      {"flowcontrol.apiserver.k8s.io/v1", "prioritylevelconfigurations",
       R"(,"spec":{"type":"Limited","limited":{"nominalConcurrencyShares":0,"limitResponse":)"
       R"({"type":"Reject"}}})",
       R"(["a","Limited",0,"<none>","<none>","<none>","24h"])"},
      {"apiregistration.k8s.io/v1", "apiservices",
       R"(,"spec":{"service":{"namespace":"n","name":"s"}},"status":{"conditions":[)"
       R"({"type":"Available","status":"False","reason":"R"}]})",
       R"x(["a","n/s","False (R)","24h"])x"},
      {"apiregistration.k8s.io/v1", "apiservices",
       R"(,"spec":{},"status":{"conditions":[{"type":"Available","status":"True","reason":"R"}]})",
       R"(["a","Local","True","24h"])"},
  };
  for (const Sample& s : kSamples) {
    EXPECT_EQ(row(s.version, s.resource, s.members, s.metadata), s.want) << s.resource;
  }
}

TEST_F(Table, KindsOfTheNetwork) {
  const Sample kSamples[] = {
      {"networking.k8s.io/v1", "ingresses",
       R"(,"spec":{"ingressClassName":"c","tls":[{}],"rules":[{"host":"1"},{},{"host":"2"},)"
       R"({"host":"3"},{"host":"4"}]},"status":{"loadBalancer":{"ingress":[{"hostname":)"
       R"("a-name-beyond-16-bytes"}]}})",
       R"(["a","c","1,2,3 + 2 more...","a-name-beyond-16-bytes","80, 443","24h"])"},
      {"networking.k8s.io/v1", "ingresses", R"(,"spec":{"rules":[{}]})",
       R"(["a","<none>","*","","80","24h"])"},
      {"networking.k8s.io/v1", "ingressclasses",
       R"(,"spec":{"controller":"c","parameters":{"apiGroup":"g","kind":"K","name":"n"}})",
       R"x(["a (default)","c","K.g/n","24h"])x",
       R"(,"annotations":{"ingressclass.kubernetes.io/is-default-class":"true"})"},
      {"networking.k8s.io/v1", "ipaddresses",
       R"(,"spec":{"parentRef":{"resource":"Services","group":"G","namespace":"n","name":"N"}})",
       R"(["a","services.g/n/N","24h"])"},
      {"networking.k8s.io/v1", "servicecidrs", R"(,"spec":{"cidrs":["1/8","2/8"]})",
       R"(["a","1/8,2/8","24h"])"},
  };
  for (const Sample& s : kSamples) {
    EXPECT_EQ(row(s.version, s.resource, s.members, s.metadata), s.want) << s.resource;
  }
}

// Whatever an object holds, a row is a JSON list: members of other types count as absent.
TEST_F(Table, ObjectsOfWrongTypes) {
  constexpr std::string_view kBent[] = {
      R"({"metadata":1,"spec":"x","status":[],"subsets":{"a":[]}})",
      R"({"metadata":{"name":{},"labels":[1],"creationTimestamp":5},"spec":{"containers":{"a":1},)"
      R"("ports":[1,null,"x"],"metrics":[1,{"type":"Pods","pods":[]}],"rules":[null]},)"
      R"("status":{"conditions":[null,1,{"type":1}],"containerStatuses":[1,null]}})",
      R"({"spec":{"template":{"spec":{"containers":[{"name":"\u0000\"","image":1e5}]}},)"
      R"("initContainers":[null]},"status":{"initContainerStatuses":[null]}})"};
  for (const Kind* k : kinds_.all()) {
    for (const std::string_view text : kBent) {
      auto doc = JsonDoc::parse(text);
      std::string cells, conditions;
      print_table_row(*k, doc->root(), kNowUs, cells, conditions);
      EXPECT_TRUE(JsonDoc::parse(cells).ok()) << k->resource << cells;
    }
  }
}

}  // namespace
}  // namespace kedge::kube
