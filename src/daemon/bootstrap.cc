#include "daemon/bootstrap.h"

#include <cstdio>
#include <vector>

#include "base/clock.h"
#include "controllers/kubernetes_service.h"
#include "daemon/bootstrap_trust.h"
#include "daemon/policy_objects.h"
#include "io/net.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::daemon {
namespace {

using kube::JsonDoc;
using registry::Operation;

struct Template {
  std::string_view group;
  std::string_view version;
  std::string_view resource;
  std::string ns;
  std::string name;
  std::string json;
  bool follow;  // replaced when it differs in `compared`; of "data" only what `json` has
  std::string_view compared;
  std::string_view subresource = {};  // written behind the object
};

std::string namespace_json(std::string_view name) {
  return R"({"apiVersion":"v1","kind":"Namespace","metadata":{"name":")" + std::string(name) +
         R"("}})";
}

// Who looks at Events must learn that the cluster went back in time.
Template restored_event(const BootstrapFacts& f) {
  const std::string time = format_rfc3339(f.wall_us / 1'000'000);
  char suffix[24];
  std::snprintf(suffix, sizeof suffix, "%llx", static_cast<unsigned long long>(f.wall_us));
  const std::string name = "kedge-restored." + std::string(suffix);
  std::string message;
  kube::append_json_string(message, "The datastore was damaged; the backup " + f.restored_from +
                                        " is in use. What was written after it is lost.");
  return {
      "",
      "v1",
      "events",
      "default",
      name,
      R"({"apiVersion":"v1","kind":"Event","metadata":{"name":")" + name +
          R"(","namespace":"default"},"involvedObject":{"kind":"Namespace","name":"default","namespace":"default","apiVersion":"v1"},"type":"Warning","reason":"StoreRestored","count":1,"source":{"component":"kedge"},"firstTimestamp":")" +
          time + R"(","lastTimestamp":")" + time + R"(","message":)" + message + "}",
      false,
      ""};
}

// pkg/apis/scheduling/v1/helpers.go.
Template priority_class(const std::string& name, const std::string& value,
                        const std::string& description) {
  return {"scheduling.k8s.io",
          "v1",
          "priorityclasses",
          "",
          name,
          R"({"apiVersion":"scheduling.k8s.io/v1","kind":"PriorityClass","metadata":{"name":")" +
              name + R"("},"value":)" + value +
              R"(,"description":"Used for system critical pods that must )" + description + R"("})",
          false,
          ""};
}

Template service_network(const BootstrapFacts& f) {
  std::string cidrs;
  for (const std::string& cidr : f.service_cidrs) {
    cidrs += cidrs.empty() ? "\"" : ",\"";
    cidrs += cidr + "\"";
  }
  return {
      "networking.k8s.io",
      "v1",
      "servicecidrs",
      "",
      "kubernetes",
      R"({"apiVersion":"networking.k8s.io/v1","kind":"ServiceCIDR","metadata":{"name":"kubernetes"},"spec":{"cidrs":[)" +
          cidrs +
          R"(]},"status":{"conditions":[{"type":"Ready","status":"True","lastTransitionTime":")" +
          format_rfc3339(f.wall_us / 1'000'000) +
          R"(","reason":"","message":"Kubernetes default Service CIDR is ready"}]}})",
      false,
      "",
      "status"};
}

std::string json_list(const std::vector<std::string>& names) {
  std::string out = "[";
  for (const std::string& n : names) {
    if (out.size() > 1) out += ',';
    kube::append_json_string(out, n);
  }
  return out + "]";
}

void add_trust(const BootstrapFacts& f, std::vector<Template>& out) {
  constexpr std::string_view kRbac = "rbac.authorization.k8s.io";
  constexpr auto kRole = "kubeadm:bootstrap-signer-clusterinfo";
  if (!f.root_ca_pem.empty()) {
    io::Address at;
    at.host = f.advertise_address;
    at.port = f.https_port;
    out.push_back({"", "v1", "configmaps", "kube-public", "cluster-info",
                   cluster_info_json("https://" + at.text(), f.root_ca_pem), true, "data"});
    out.push_back(
        {kRbac, "v1", "roles", "kube-public", kRole, cluster_info_role_json(), false, ""});
    out.push_back({kRbac, "v1", "rolebindings", "kube-public", kRole, cluster_info_binding_json(),
                   false, ""});
  }
  if (f.client_ca_pem.empty()) return;
  const std::string names = json_list(f.proxy.allowed_names);
  out.push_back({"", "v1", "configmaps", "kube-system", "extension-apiserver-authentication",
                 extension_authentication_json(f.client_ca_pem, {f.proxy.ca_pem, names}), true,
                 "data"});
}

std::vector<Template> templates(const BootstrapFacts& f) {
  std::vector<Template> out;
  for (const auto* name : {"kube-system", "kube-public", "kube-node-lease", "default"}) {
    out.push_back({"", "v1", "namespaces", "", name, namespace_json(name), false, ""});
  }
  out.push_back(priority_class("system-node-critical", "2000001000",
                               "not be moved from their current node."));
  out.push_back(
      priority_class("system-cluster-critical", "2000000000",
                     "run in the cluster, but can be moved to another node if necessary."));
  out.push_back(service_network(f));
  const bool v6 = f.service_ip.find(':') != std::string::npos;
  const std::string family = v6 ? "IPv6" : "IPv4";
  const std::string port = std::to_string(f.https_port);
  out.push_back(
      {"", "v1", "services", "default", "kubernetes",
       R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"kubernetes","namespace":"default","labels":{"component":"apiserver","provider":"kubernetes"}},"spec":{"type":"ClusterIP","clusterIP":")" +
           f.service_ip + R"(","clusterIPs":[")" + f.service_ip + R"("],"ipFamilies":[")" + family +
           R"("],"ipFamilyPolicy":"SingleStack","internalTrafficPolicy":"Cluster","sessionAffinity":"None","ports":[{"name":"https","protocol":"TCP","port":443,"targetPort":)" +
           port + R"(}]},"status":{"loadBalancer":{}}})",
       false, ""});
  out.push_back({"", "v1", "endpoints", "default", "kubernetes",
                 controllers::kubernetes_endpoints_json(f.advertise_address, f.https_port), true,
                 "subsets"});
  out.push_back({"discovery.k8s.io", "v1", "endpointslices", "default", "kubernetes",
                 controllers::kubernetes_slice_json(f.advertise_address, f.https_port), true,
                 "endpoints"});
  add_trust(f, out);
  if (!f.restored_from.empty()) out.push_back(restored_event(f));
  return out;
}

// Writes under way: they share the next transactions.
constexpr size_t kWindow = 256;

struct Write {
  const kube::Kind* kind;
  Operation operation;
  std::string ns;
  std::string name;
  JsonDoc doc;
  std::string_view subresource = {};
};

class BootstrapImpl final : public Bootstrap {
 public:
  BootstrapImpl(registry::Registry& registry, Log log, const BootstrapFacts& facts)
      : registry_(registry), log_(std::move(log)), facts_(facts) {}

  void run(Fn<void(Status)> done) override {
    done_ = std::move(done);
    for (const Template& t : templates(facts_)) {
      if (Status s = plan(t); !s.ok()) return end(std::move(s));
    }
    for (PolicyObject& o : read_policy(kPolicyTable)) {
      if (Status s = plan(o); !s.ok()) return end(std::move(s));
    }
    handles_.resize(writes_.size());
    pump();
  }

 private:
  Result<const kube::Kind*> find(std::string_view group, std::string_view version,
                                 std::string_view resource) const {
    const kube::Kind* kind = registry_.kinds().find(group, version, resource);
    if (kind != nullptr) return kind;
    return Error(Code::kInternalError, "no such resource: " + std::string(resource));
  }

  Status plan(const Template& t) {
    const kube::Kind* kind = TRY(find(t.group, t.version, t.resource));
    const Result<kube::ObjectRef> present = registry_.get(*kind, t.ns, t.name);
    Result<JsonDoc> doc = JsonDoc::parse(t.json);
    if (!doc.ok()) return std::move(doc).error().context("bootstrap " + t.name);
    if (!present.ok()) {
      writes_.push_back({kind, Operation::kCreate, t.ns, t.name, doc->clone()});
    } else if ((t.follow && differs(**present, doc->root(), t.compared)) ||
               gets_second_network(**present, doc->root())) {
      const Operation operation = t.compared == "data" ? Operation::kPatch : Operation::kUpdate;
      writes_.push_back({kind, operation, t.ns, t.name, doc->clone()});
    }
    if (!t.subresource.empty() && (!present.ok() || !has(**present, t.subresource))) {
      writes_.push_back({kind, Operation::kUpdate, t.ns, t.name, std::move(*doc), t.subresource});
    }
    return {};
  }

  Status plan(PolicyObject& o) {
    const kube::Kind* kind = TRY(find(o.group, "v1", o.resource));
    const Result<kube::ObjectRef> present = registry_.get(*kind, o.ns, o.name);
    if (!present.ok()) {
      writes_.push_back({kind, Operation::kCreate, o.ns, o.name, std::move(o.doc)});
      return {};
    }
    JsonDoc doc = TRY(JsonDoc::parse((*present)->json()));
    switch (reconcile(o, doc)) {
      case Reconciled::kNothing:
        break;
      case Reconciled::kUpdated:
        writes_.push_back({kind, Operation::kUpdate, o.ns, o.name, std::move(doc)});
        break;
      case Reconciled::kRecreate:
        writes_.push_back({kind, Operation::kDelete, o.ns, o.name, {}});
        writes_.push_back({kind, Operation::kCreate, o.ns, o.name, std::move(o.doc)});
        break;
    }
    return {};
  }

  static bool differs(const kube::Object& present, kube::Json wanted, std::string_view member) {
    Result<JsonDoc> doc = JsonDoc::parse(present.json());
    if (doc.ok() && member == "data") {
      for (const auto m : wanted.get(member).members()) {
        if (!json_equal(doc->root().get(member).get(m.name), m.value)) return true;
      }
      return false;
    }
    return !doc.ok() || !json_equal(doc->root().get(member), wanted.get(member)) ||
           !json_equal(doc->root().get("ports"), wanted.get("ports"));
  }

  // The ServiceCIDR of a cluster that has become dual-stack.
  static bool gets_second_network(const kube::Object& present, kube::Json wanted) {
    const kube::Json cidrs = wanted.at("spec.cidrs");
    if (cidrs.size() != 2) return false;
    Result<JsonDoc> doc = JsonDoc::parse(present.json());
    const kube::Json old = doc.ok() ? doc->root().at("spec.cidrs") : kube::Json();
    return old.size() == 1 && old.element(0).string() == cidrs.element(0).string();
  }

  // The subresource has been written before: it says something.
  static bool has(const kube::Object& present, std::string_view member) {
    Result<JsonDoc> doc = JsonDoc::parse(present.json());
    return doc.ok() && doc->root().get(member).size() != 0;
  }

  void pump() {
    while (next_ < writes_.size() && open_ < kWindow) start(next_++);
    if (open_ > 0) return;
    if (!writes_.empty()) log_.info("made what every cluster has", {{"objects", writes_.size()}});
    end({});
  }

  void start(size_t index) {
    Write& w = writes_[index];
    registry::WriteRequest q;
    q.operation = w.operation;
    q.kind = w.kind;
    q.ns = w.ns;
    q.name = w.name;
    q.subresource = w.subresource;
    q.body = std::move(w.doc);
    q.patch_type = registry::PatchType::kMerge;
    q.field_manager = "kube-apiserver";  // upstream's name for it
    q.user = {"system:apiserver", "", {std::string(policy::kMasters)}, {}};
    open_++;
    handles_[index] = registry_.write(
        std::move(q), [this, index](Result<registry::WriteOutcome> r) { written(index, r); });
  }

  void written(size_t index, Result<registry::WriteOutcome>& result) {
    handles_[index].release();
    open_--;
    if (!done_) return;
    const Write& w = writes_[index];
    if (!result.ok() && result.error().code() != Code::kAlreadyExists) {
      return end(std::move(result).error().context("bootstrap " + w.name));
    }
    pump();
  }

  void end(Status s) {
    if (done_) std::exchange(done_, nullptr)(std::move(s));
  }

  registry::Registry& registry_;
  Log log_;
  BootstrapFacts facts_;
  std::vector<Write> writes_;
  std::vector<registry::WriteHandle> handles_;
  size_t next_ = 0;
  size_t open_ = 0;
  Fn<void(Status)> done_;
};

}  // namespace

std::unique_ptr<Bootstrap> Bootstrap::create(registry::Registry& registry, Log log,
                                             const BootstrapFacts& facts) {
  return std::make_unique<BootstrapImpl>(registry, std::move(log), facts);
}

}  // namespace kedge::daemon
