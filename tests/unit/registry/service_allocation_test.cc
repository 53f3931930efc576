// Addresses and node ports of Services: none is given twice, none is lost, whatever fails.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "registry/address_range.h"
#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

JsonDoc parse(const kube::ObjectRef& o) { return JsonDoc::parse(o->json()).value(); }

std::string service(std::string_view name, std::string_view spec) {
  return R"({"metadata":{"name":")" + std::string(name) + R"("},"spec":{)" + std::string(spec) +
         "}}";
}

constexpr std::string_view kPort = R"("ports":[{"port":80}])";
constexpr std::string_view kNodePort = R"("type":"NodePort","ports":[{"port":80}])";

RegistryOptions small(std::vector<std::string> cidrs, uint16_t first = 30000,
                      uint16_t last = 32767) {
  RegistryOptions o;
  o.services = {std::move(cidrs), first, last};
  return o;
}

struct Services : Fixture {
  explicit Services(RegistryOptions options = {}) : Fixture(std::move(options)) {}

  Result<WriteOutcome> make(std::string_view name, std::string_view spec) {
    return run(create("services", "default", service(name, spec)));
  }
  std::string fault(std::string_view name, std::string_view spec) {
    const auto r = make(name, spec);
    return r.ok() ? std::string("made") : r.error().message();
  }
  Result<WriteOutcome> put(std::string_view name, std::string_view spec) {
    return run(update("services", "default", name, service(name, spec)));
  }
  Result<WriteOutcome> drop(std::string_view name) {
    return run(remove("services", "default", name));
  }
  kube::ObjectRef address(std::string_view ip) {
    return cache.get(kinds.find("networking.k8s.io", "v1", "ipaddresses")->id, ip);
  }
  std::set<std::string> addresses() {
    std::set<std::string> out;
    cache.for_each(kinds.find("networking.k8s.io", "v1", "ipaddresses")->id, "",
                   [&](const kube::ObjectRef& o) {
                     out.emplace(o->name());
                     return true;
                   });
    return out;
  }
  // Starts a write whose answer is looked at later.
  std::shared_ptr<std::unique_ptr<Result<WriteOutcome>>> begin(WriteRequest q) {
    auto answer = std::make_shared<std::unique_ptr<Result<WriteOutcome>>>();
    handles.push_back(registry->write(std::move(q), [answer](Result<WriteOutcome> r) {
      *answer = std::make_unique<Result<WriteOutcome>>(std::move(r));
    }));
    handles.back().release();
    return answer;
  }
  // A second life over the same objects.
  void restart(RegistryOptions options = {}) {
    store.set_start_revision(cache.revision());
    registry = Registry::create(loop, loop, world.random(), log, kinds, cache, store, options);
  }

  std::vector<WriteHandle> handles;
};

TEST(AddressRange, KeepsTheNetworkAndTheBroadcastAddress) {
  const auto v4 = AddressRange::parse("10.0.0.0/30");
  SeededRandom random(1);
  std::set<std::string> seen;
  for (;;) {
    const std::string a =
        v4->choose(random, [&](const std::string& t) { return seen.count(t) == 0; });
    if (a.empty()) break;
    seen.insert(a);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"10.0.0.1", "10.0.0.2"}));
  const auto v6 = AddressRange::parse("fd00::/126");
  seen.clear();
  for (;;) {
    const std::string a =
        v6->choose(random, [&](const std::string& t) { return seen.count(t) == 0; });
    if (a.empty()) break;
    seen.insert(a);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"fd00::1", "fd00::2", "fd00::3"}));
  EXPECT_FALSE(AddressRange::parse("fd00::/63"));
  EXPECT_FALSE(AddressRange::parse("10.0.0.0"));
  EXPECT_TRUE(AddressRange::parse("fd00::/64")
                  ->choose(random, [](const std::string&) { return true; })
                  .starts_with("fd00::"));
}

TEST(AddressRange, GivesTheLowerBandLast) {
  const auto range = AddressRange::parse("10.0.0.0/24");  // a band of 16
  SeededRandom random(7);
  std::set<std::string> seen;
  const auto is_free = [&](const std::string& t) { return seen.count(t) == 0; };
  for (int i = 0; i < 254 - 16; ++i) {
    const std::string a = range->choose(random, is_free);
    EXPECT_GT(std::stoi(a.substr(a.rfind('.') + 1)), 16) << a;
    seen.insert(a);
  }
  for (int i = 0; i < 16; ++i) {
    const std::string a = range->choose(random, is_free);
    EXPECT_LE(std::stoi(a.substr(a.rfind('.') + 1)), 16) << a;
    seen.insert(a);
  }
  EXPECT_EQ(range->choose(random, is_free), "");
}

TEST(Services, GetAnAddressWithItsObject) {
  Services f;
  const auto made = f.make("a", kPort);
  ASSERT_TRUE(made.ok()) << made.error().message();
  const JsonDoc doc = parse(made->object);
  const std::string ip(doc.root().at("spec.clusterIP").string());
  EXPECT_EQ(doc.root().at("spec.clusterIPs").print(), "[\"" + ip + "\"]");
  EXPECT_EQ(doc.root().at("spec.ipFamilies").print(), "[\"IPv4\"]");
  EXPECT_EQ(doc.root().at("spec.ipFamilyPolicy").string(), "SingleStack");
  ASSERT_TRUE(f.address(ip));
  const JsonDoc address = parse(f.address(ip));
  EXPECT_EQ(address.root().at("spec.parentRef").print(),
            R"({"resource":"services","namespace":"default","name":"a"})");
  EXPECT_EQ(address.root().at("metadata.labels").get("ipaddress.kubernetes.io/ip-family").string(),
            "IPv4");
  EXPECT_GT(f.address(ip)->revision(), made->object->revision());
  ASSERT_TRUE(f.run(f.create("endpoints", "default", R"({"metadata":{"name":"a"}})")).ok());
  ASSERT_TRUE(f.drop("a").ok());
  EXPECT_FALSE(f.address(ip));
  EXPECT_FALSE(f.get("endpoints", "default/a"));
  EXPECT_FALSE(f.store.out_of_order);
}

TEST(Services, SayWhyAnAddressIsRefused) {
  Services f;
  ASSERT_TRUE(f.make("a", R"("clusterIP":"10.43.0.9","ports":[{"port":80}])").ok());
  EXPECT_EQ(f.fault("b", R"("clusterIP":"10.43.0.9","ports":[{"port":80}])"),
            "Service \"b\" is invalid: spec.clusterIPs: Invalid value: [\"10.43.0.9\"]: failed to "
            "allocate IP 10.43.0.9: provided IP is already allocated");
  EXPECT_EQ(f.fault("b", R"("clusterIP":"10.44.0.9","ports":[{"port":80}])"),
            "Service \"b\" is invalid: spec.clusterIPs: Invalid value: [\"10.44.0.9\"]: failed to "
            "allocate IP 10.44.0.9: the provided network does not match the current range");
  EXPECT_EQ(f.fault("b", R"("clusterIP":"10.43.255.255","ports":[{"port":80}])").substr(0, 40),
            "Service \"b\" is invalid: spec.clusterIPs:");
  EXPECT_EQ(f.fault("b", R"("ipFamilyPolicy":"RequireDualStack","ports":[{"port":80}])"),
            "Service \"b\" is invalid: spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": "
            "this cluster is not configured for dual-stack services");
  EXPECT_EQ(f.addresses().size(), 1U);
  EXPECT_EQ(f.fault("b", R"("clusterIP":"None","ports":[{"port":80}])"), "made");
  EXPECT_EQ(f.fault("c", R"("type":"ExternalName","externalName":"a.b")"), "made");
  EXPECT_EQ(f.addresses().size(), 1U);
}

TEST(Services, SayWhyAPortIsRefused) {
  Services f;
  ASSERT_TRUE(f.make("a", R"("type":"NodePort","ports":[{"port":80,"nodePort":30555}])").ok());
  EXPECT_EQ(f.fault("b", R"("type":"NodePort","ports":[{"port":80,"nodePort":30555}])"),
            "Service \"b\" is invalid: spec.ports[0].nodePort: Invalid value: 30555: provided port "
            "is already allocated");
  EXPECT_EQ(f.fault("b", R"("type":"NodePort","ports":[{"port":80,"nodePort":80}])"),
            "Service \"b\" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is "
            "not in the valid range. The range of valid ports is 30000-32767");
  // A refused create has given back the port it took first, and its address.
  EXPECT_NE(f.fault("b", R"("type":"NodePort","ports":[{"name":"x","port":80,"nodePort":30556},
                            {"name":"y","port":81,"nodePort":30555}])"),
            "made");
  EXPECT_EQ(f.fault("b", R"("type":"NodePort","ports":[{"port":80,"nodePort":30556}])"), "made");
  EXPECT_EQ(f.addresses().size(), 2U);
}

TEST(Services, PortsOfOneNumberShareAPortOfTheNode) {
  Services f;
  const auto made = f.make("dns", R"("type":"NodePort","ports":[
      {"name":"udp","port":53,"protocol":"UDP"},{"name":"tcp","port":53,"protocol":"TCP"}])");
  ASSERT_TRUE(made.ok()) << made.error().message();
  const JsonDoc doc = parse(made->object);
  const Json ports = doc.root().at("spec.ports");
  EXPECT_NE(ports.element(0).get("nodePort").integer().value_or(0), 0);
  EXPECT_EQ(ports.element(0).get("nodePort").number_text(),
            ports.element(1).get("nodePort").number_text());
}

TEST(Services, KeepWhatAnUpdateLeavesOut) {
  Services f;
  const auto made = f.make("a", R"("type":"LoadBalancer","externalTrafficPolicy":"Local",
                                  "ports":[{"name":"x","port":80}])");
  ASSERT_TRUE(made.ok()) << made.error().message();
  const JsonDoc before = parse(made->object);
  const auto same = f.put("a", R"("type":"LoadBalancer","externalTrafficPolicy":"Local",
                                 "ports":[{"name":"x","port":81}])");
  ASSERT_TRUE(same.ok()) << same.error().message();
  const JsonDoc after = parse(same->object);
  for (const auto* path : {"spec.clusterIP", "spec.clusterIPs", "spec.healthCheckNodePort"}) {
    EXPECT_EQ(before.root().at(path).print(), after.root().at(path).print()) << path;
  }
  EXPECT_EQ(before.root().at("spec.ports").element(0).get("nodePort").number_text(),
            after.root().at("spec.ports").element(0).get("nodePort").number_text());
}

TEST(Services, GiveBackWhatATypeDoesNotNeed) {
  Services f(small({"10.0.0.0/30"}, 30000, 30001));
  ASSERT_TRUE(f.make("a", R"("type":"LoadBalancer","externalTrafficPolicy":"Local",
                             "ports":[{"port":80}])")
                  .ok());
  EXPECT_EQ(f.fault("b", kNodePort),
            "Internal error occurred: failed to allocate a nodePort: range is full");
  ASSERT_TRUE(f.put("a", R"("type":"ClusterIP","ports":[{"port":80}])").ok());
  ASSERT_EQ(f.fault("b", R"("type":"LoadBalancer","externalTrafficPolicy":"Local",
                             "ports":[{"port":80}])"),
            "made");
  EXPECT_EQ(f.fault("c", kPort),
            "Internal error occurred: failed to allocate a serviceIP for Service \"c\": range is "
            "full");
  ASSERT_TRUE(f.put("a", R"("type":"ExternalName","externalName":"x.y")").ok());
  EXPECT_EQ(f.addresses().size(), 1U);
  EXPECT_EQ(f.fault("c", kPort), "made");
}

TEST(Services, TwoFamiliesComeAndGo) {
  Services f(small({"10.0.0.0/24", "fd00::/112"}));
  const auto made = f.make("a", R"("ipFamilyPolicy":"PreferDualStack","ports":[{"port":80}])");
  ASSERT_TRUE(made.ok()) << made.error().message();
  EXPECT_EQ(parse(made->object).root().at("spec.ipFamilies").print(), R"(["IPv4","IPv6"])");
  EXPECT_EQ(f.addresses().size(), 2U);
  const auto one = f.put("a", R"("ipFamilyPolicy":"SingleStack","ports":[{"port":80}])");
  ASSERT_TRUE(one.ok()) << one.error().message();
  EXPECT_EQ(parse(one->object).root().at("spec.ipFamilies").print(), R"(["IPv4"])");
  EXPECT_EQ(f.addresses().size(), 1U);
  const auto two = f.put("a", R"("ipFamilyPolicy":"RequireDualStack","ports":[{"port":80}])");
  ASSERT_TRUE(two.ok()) << two.error().message();
  EXPECT_EQ(parse(two->object).root().at("spec.clusterIPs").size(), 2U);
  EXPECT_EQ(parse(two->object).root().at("spec.clusterIP").string(),
            parse(made->object).root().at("spec.clusterIP").string());
  ASSERT_TRUE(f.drop("a").ok());
  EXPECT_TRUE(f.addresses().empty());
}

TEST(Services, ManyInFlightNeverGetTheSame) {
  Services f(small({"10.0.0.0/26"}, 30000, 30061));
  f.store.automatic = false;
  std::vector<std::shared_ptr<std::unique_ptr<Result<WriteOutcome>>>> answers;
  for (int i = 0; i < 64; ++i) {
    answers.push_back(
        f.begin(f.create("services", "default", service("s" + std::to_string(i), kNodePort))));
  }
  f.world.run_for(1'000'000);
  f.store.let_through();
  f.world.run_for(1'000'000);
  std::set<std::string> ips;
  std::set<std::string> ports;
  int made = 0;
  for (const auto& a : answers) {
    ASSERT_TRUE(*a);
    if (!(*a)->ok()) continue;
    ++made;
    const JsonDoc doc = parse((**a)->object);
    ips.emplace(doc.root().at("spec.clusterIP").string());
    ports.emplace(doc.root().at("spec.ports").element(0).get("nodePort").number_text());
  }
  EXPECT_EQ(made, 62);
  EXPECT_EQ(ips.size(), 62U);
  EXPECT_EQ(ports.size(), 62U);
  EXPECT_EQ(f.addresses(), ips);
}

TEST(Services, AFailingDiskGivesEverythingBack) {
  Services f(small({"10.0.0.0/30"}, 30000, 30000));
  f.store.automatic = false;
  const auto answer = f.begin(f.create("services", "default", service("a", kNodePort)));
  f.world.run_for(1000);
  f.store.fail(Error(Code::kInsufficientStorage, "full"));
  f.world.run_for(1000);
  ASSERT_TRUE(*answer);
  EXPECT_FALSE((*answer)->ok());
  f.store.automatic = true;
  EXPECT_TRUE(f.addresses().empty());
  EXPECT_EQ(f.fault("b", kNodePort), "made");
  // A deletion that failed has given nothing away.
  f.store.automatic = false;
  const auto gone = f.begin(f.remove("services", "default", "b"));
  f.world.run_for(1000);
  const auto early = f.begin(f.create("services", "default", service("c", kNodePort)));
  f.world.run_for(1000);
  EXPECT_TRUE(*early && !(*early)->ok());  // not before the deletion is committed
  f.store.fail(Error(Code::kInsufficientStorage, "full"));
  f.world.run_for(1000);
  f.store.automatic = true;
  EXPECT_EQ(f.fault("c", kNodePort),
            "Internal error occurred: failed to allocate a nodePort: range is full");
  EXPECT_EQ(f.addresses().size(), 1U);
}

TEST(Services, ADryRunTakesNothing) {
  Services f(small({"10.0.0.0/30"}, 30000, 30000));
  for (int i = 0; i < 3; ++i) {
    auto q = f.create("services", "default", service("a", kNodePort));
    q.dry_run = true;
    EXPECT_TRUE(f.run(std::move(q)).ok());
  }
  EXPECT_TRUE(f.addresses().empty());
  EXPECT_EQ(f.fault("a", kNodePort), "made");
}

TEST(Services, AStartKnowsWhatIsTaken) {
  Services f(small({"10.0.0.0/29"}, 30000, 30001));
  ASSERT_TRUE(f.make("a", R"("type":"NodePort","ports":[{"port":80,"nodePort":30001}])").ok());
  f.restart(small({"10.0.0.0/29"}, 30000, 30001));
  const auto b = f.make("b", kNodePort);
  ASSERT_TRUE(b.ok()) << b.error().message();
  EXPECT_EQ(parse(b->object).root().at("spec.ports").element(0).get("nodePort").number_text(),
            "30000");
  EXPECT_FALSE(f.make("c", kNodePort).ok());
  EXPECT_EQ(f.addresses().size(), 2U);
}

TEST(Services, AnAddressOfALivingServiceComesBack) {
  Services f;
  ASSERT_TRUE(f.make("a", R"("clusterIP":"10.43.0.9","ports":[{"port":80}])").ok());
  auto q = f.request(Operation::kDelete, "ipaddresses", "", "10.43.0.9", "", "networking.k8s.io");
  const auto gone = f.run(std::move(q));
  ASSERT_TRUE(gone.ok());
  EXPECT_TRUE(gone->deleted);
  EXPECT_TRUE(f.address("10.43.0.9"));
  EXPECT_NE(f.fault("b", R"("clusterIP":"10.43.0.9","ports":[{"port":80}])"), "made");
}

TEST(Services, NetworksAreObjects) {
  Services f(small({"10.0.0.0/30"}));
  const auto add = [&](std::string_view name, std::string_view cidr) {
    return f.run(f.request(Operation::kCreate, "servicecidrs", "", "",
                           R"({"metadata":{"name":")" + std::string(name) +
                               R"("},"spec":{"cidrs":[")" + std::string(cidr) + R"("]}})",
                           "networking.k8s.io"));
  };
  ASSERT_TRUE(add("kubernetes", "10.0.0.0/30").ok());
  EXPECT_EQ(f.fault("a", kPort), "made");
  EXPECT_EQ(f.fault("b", kPort), "made");
  EXPECT_NE(f.fault("c", kPort), "made");
  ASSERT_TRUE(add("more", "10.0.9.0/30").ok());
  EXPECT_EQ(f.fault("c", kPort), "made");
  EXPECT_EQ(f.addresses().count("10.0.9.1") + f.addresses().count("10.0.9.2"), 1U);
}

// Random writes, some of which the disk refuses, against what the Services themselves say.
class Model {
 public:
  explicit Model(uint64_t seed)
      : random_(seed), f_(small({"10.0.0.0/28", "fd00::/124"}, 30000, 30009)) {}

  void step() {
    const std::string name = "s" + std::to_string(random_.below(12));
    const std::string spec = specs_[random_.below(specs_.size())];
    WriteRequest q;
    switch (random_.below(3)) {
      case 0:
        q = f_.create("services", "default", service(name, spec));
        break;
      case 1:
        q = f_.update("services", "default", name, service(name, spec));
        break;
      default:
        q = f_.remove("services", "default", name);
    }
    q.dry_run = random_.below(10) == 0;
    f_.store.automatic = random_.below(3) != 0;
    answers_.push_back(f_.begin(std::move(q)));
    f_.world.run_for(100);
    if (random_.below(4) != 0) return;
    if (random_.below(4) == 0) {
      f_.store.fail(Error(Code::kInsufficientStorage, "full"));
    } else {
      f_.store.let_through();
    }
    f_.world.run_for(1000);
  }

  void settle() {
    f_.store.automatic = true;
    f_.store.let_through();
    f_.world.run_for(100'000);
    for (const auto& a : answers_) ASSERT_TRUE(*a);
    answers_.clear();
    f_.handles.clear();
  }

  // What is taken is what the Services have, once.
  void check() {
    std::set<std::string> addresses;
    std::map<int64_t, std::string> ports;
    f_.cache.for_each(f_.kinds.find("", "v1", "services")->id, "", [&](const kube::ObjectRef& o) {
      const JsonDoc doc = parse(o);
      const Json spec = doc.root().get("spec");
      for (const Json ip : spec.get("clusterIPs").elements()) {
        if (ip.string() == "None") continue;
        EXPECT_TRUE(addresses.emplace(ip.string()).second) << ip.string();
      }
      std::set<int64_t> own;
      for (const Json p : spec.get("ports").elements()) {
        if (const auto n = p.get("nodePort").integer()) own.insert(*n);
      }
      if (const auto n = spec.get("healthCheckNodePort").integer()) own.insert(*n);
      for (const int64_t n : own) {
        EXPECT_TRUE(ports.emplace(n, std::string(o->name())).second) << n;
      }
      return true;
    });
    EXPECT_EQ(f_.addresses(), addresses);
  }

  // Nothing leaks: after all is gone the whole range can be had again.
  void empty() {
    for (int i = 0; i < 12; ++i) static_cast<void>(f_.drop("s" + std::to_string(i)));
    EXPECT_TRUE(f_.addresses().empty());
    for (int i = 0; i < 10; ++i) {
      EXPECT_EQ(f_.fault("t" + std::to_string(i), kNodePort), "made");
    }
    EXPECT_EQ(f_.fault("u", kNodePort),
              "Internal error occurred: failed to allocate a nodePort: range is full");
    EXPECT_EQ(f_.addresses().size(), 10U);
  }

 private:
  SeededRandom random_;
  Services f_;
  std::vector<std::shared_ptr<std::unique_ptr<Result<WriteOutcome>>>> answers_;
  const std::vector<std::string> specs_ = {
      std::string(kPort),
      std::string(kNodePort),
      R"("ports":[{"port":80}],"ipFamilyPolicy":"PreferDualStack")",
      R"("ports":[{"port":80}],"ipFamilyPolicy":"RequireDualStack","type":"NodePort")",
      R"("clusterIP":"None","ports":[{"port":80}])",
      R"("type":"ExternalName","externalName":"a.b")",
      R"("type":"LoadBalancer","externalTrafficPolicy":"Local","ports":[{"port":80}])",
      R"("type":"NodePort","ports":[{"name":"x","port":80,"nodePort":30003},{"name":"y","port":81}])",
      R"("clusterIP":"10.0.0.5","ports":[{"port":80}])",
      R"("ports":[])",
  };
};

TEST(Services, RandomWritesNeitherDoubleNorLeak) {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    Model model(seed);
    for (int round = 0; round < 20; ++round) {
      for (int i = 0; i < 15; ++i) model.step();
      model.settle();
      model.check();
      if (testing::Test::HasFailure()) return;
    }
    model.empty();
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace kedge::registry
