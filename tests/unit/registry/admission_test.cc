// The table of admission plugins: names, order, what is on, and where a write meets it.
#include "registry/admission.h"

#include <gtest/gtest.h>

#include "unit/registry/fixture.h"

namespace kedge::registry {
namespace {

RegistryOptions with(std::vector<std::string> enable, std::vector<std::string> disable = {}) {
  RegistryOptions o;
  o.admission.enable = std::move(enable);
  o.admission.disable = std::move(disable);
  return o;
}

std::string fault_of(std::vector<std::string> enable, std::vector<std::string> disable = {}) {
  const Status s = check_admission_options(with(std::move(enable), std::move(disable)).admission);
  return s.ok() ? "" : s.error().message();
}

TEST(AdmissionOptions, NamesThatAreNoPlugin) {
  EXPECT_EQ(fault_of({}), "");
  EXPECT_EQ(fault_of({"AlwaysDeny"}, {"LimitRanger"}), "");
  EXPECT_EQ(fault_of({"NoSuch"}), "enable-admission-plugins plugin \"NoSuch\" is unknown");
  EXPECT_EQ(fault_of({}, {"limitranger"}),
            "disable-admission-plugins plugin \"limitranger\" is unknown");
  EXPECT_EQ(fault_of({"LimitRanger"}, {"LimitRanger"}),
            "admission plugin \"LimitRanger\" is both in enable-admission-plugins and in "
            "disable-admission-plugins");
  EXPECT_EQ(fault_of({"ImagePolicyWebhook"}),
            "enable-admission-plugins plugin \"ImagePolicyWebhook\" is not built in");
}

TEST(AdmissionOptions, EveryNameOfUpstreamOnce) {
  std::vector<std::string_view> names;
  for (const AdmissionPlugin& p : admission_plugins()) {
    for (const std::string_view n : names) EXPECT_NE(n, p.name);
    names.push_back(p.name);
  }
  EXPECT_EQ(names.size(), 41u);
  EXPECT_EQ(names.front(), "AlwaysAdmit");
  EXPECT_EQ(names.back(), "AlwaysDeny");
}

std::string message(const Result<WriteOutcome>& r) { return r.ok() ? "" : r.error().message(); }

TEST(Admission, EveryOperationPassesTheTable) {
  sim::World world{2};
  kube::Kinds kinds;
  cache::Cache cache(kinds, world.clock());
  const Kind& maps = *kinds.find("", "v1", "configmaps");
  const Admission admission(kinds,
                            with({"AlwaysDeny"}, {"NamespaceLifecycle", "PodSecurity"}).admission);
  const Head head(cache);
  const policy::User user;
  std::vector<std::string> warnings;
  for (const AdmissionOperation op : {kAdmitCreate, kAdmitUpdate, kAdmitDelete, kAdmitConnect}) {
    const Admitting a{op,
                      maps,
                      "",
                      "n",
                      "p",
                      user,
                      false,
                      {},
                      nullptr,
                      {},
                      head,
                      admission.kinds(),
                      admission.options(),
                      0,
                      nullptr,
                      warnings};
    const Status s = admission.validate(a);
    ASSERT_FALSE(s.ok());
    EXPECT_EQ(s.error().message(),
              "configmaps \"p\" is forbidden: admission control is denying all modifications");
    EXPECT_EQ(s.error().code(), Code::kForbidden);
  }
}

TEST(Admission, NamesThatAreStillToBeMade) {
  Fixture f;
  ASSERT_TRUE(f.run(f.create("namespaces", "", R"({"metadata":{"name":"n"}})")).ok());
  WriteRequest hold =
      f.update("namespaces", "", "n", R"({"metadata":{"name":"n","finalizers":["a.example/b"]}})");
  ASSERT_TRUE(f.run(std::move(hold)).ok());
  ASSERT_TRUE(f.run(f.remove("namespaces", "", "n")).ok());
  const Result<WriteOutcome> r =
      f.run(f.create("configmaps", "n", R"({"metadata":{"generateName":"g-"}})"));
  EXPECT_EQ(message(r),
            "configmaps \"g-\" is forbidden: unable to create new content in namespace n because "
            "it is being terminated");
}

TEST(Admission, NamespaceLifecycleAlsoOfUpdates) {
  Fixture f;
  EXPECT_EQ(message(f.run(f.request(Operation::kUpdate, "leases", "none", "l",
                                    R"({"metadata":{"name":"l"}})", "coordination.k8s.io"))),
            "namespaces \"none\" not found");  // it would be made
  EXPECT_EQ(message(f.run(f.update("configmaps", "none", "c", R"({"metadata":{"name":"c"}})"))),
            "configmaps \"c\" not found");
  EXPECT_EQ(message(f.run(f.remove("namespaces", "", "default"))),
            "namespaces \"default\" is forbidden: this namespace may not be deleted");
}

TEST(Admission, ADisabledPluginSaysNothing) {
  Fixture f(with({}, {"NamespaceLifecycle"}));
  EXPECT_TRUE(f.run(f.create("configmaps", "none", R"({"metadata":{"name":"c"}})")).ok());
}

}  // namespace
}  // namespace kedge::registry
