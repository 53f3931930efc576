#include "unit/controllers/fixture.h"

namespace kedge::controllers {
namespace {

Plan run(Fixture& f) {
  return reconcile_kubernetes_service("default/kubernetes", f.view, kNow, {});
}

void commit(Fixture& f, const Plan& plan) {
  for (const Write& w : plan.writes) {
    if (w.verb == Write::Verb::kDelete) {
      f.drop(w.kind->group, w.kind->resource, w.ns + "/" + w.name);
    } else {
      f.put(w.kind->group, w.kind->resource, w.body.root().print());
    }
  }
}

TEST(KubernetesService, FollowsTheAddress) {
  Fixture f;
  EXPECT_EQ(text(run(f)), "");  // nobody knows where it is
  f.facts.advertised_address = "192.0.2.1";
  f.facts.https_port = 6443;
  Plan plan = run(f);
  EXPECT_EQ(text(plan),
            "create endpoints default/kubernetes; create endpointslices default/kubernetes");
  commit(f, plan);
  EXPECT_EQ(f.keys(kubernetes_service_key).now, std::vector<std::string>{"default/kubernetes"});
  EXPECT_EQ(text(run(f)), "");
  f.facts.advertised_address = "192.0.2.2";
  plan = run(f);
  EXPECT_EQ(text(plan),
            "update endpoints default/kubernetes; update endpointslices default/kubernetes");
  EXPECT_EQ(plan.writes[1].body.root().get("endpoints").element(0).get("addresses").print(),
            R"(["192.0.2.2"])");
  commit(f, plan);
  EXPECT_EQ(text(run(f)), "");
  f.facts.advertised_address = "2001:db8::1";  // a slice has one family
  plan = run(f);
  EXPECT_EQ(text(plan),
            "update endpoints default/kubernetes; delete endpointslices default/kubernetes");
  commit(f, plan);
  EXPECT_EQ(text(run(f)), "create endpointslices default/kubernetes");
}

}  // namespace
}  // namespace kedge::controllers
