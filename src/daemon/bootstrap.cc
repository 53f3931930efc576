#include "daemon/bootstrap.h"

#include <cstdio>
#include <vector>

#include "base/clock.h"
#include "controllers/kubernetes_service.h"
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
  bool follow;  // replaced when it differs in `compared`
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
  if (!f.restored_from.empty()) out.push_back(restored_event(f));
  return out;
}

class BootstrapImpl final : public Bootstrap {
 public:
  BootstrapImpl(registry::Registry& registry, Log log, const BootstrapFacts& facts)
      : registry_(registry), log_(std::move(log)), templates_(templates(facts)) {}

  void run(Fn<void(Status)> done) override {
    done_ = std::move(done);
    next_ = 0;
    step();
  }

 private:
  void step() {
    while (next_ < templates_.size()) {
      const Template& t = templates_[next_];
      const kube::Kind* kind = registry_.kinds().find(t.group, t.version, t.resource);
      if (kind == nullptr) {
        return end(Error(Code::kInternalError, "no such resource: " + std::string(t.resource)));
      }
      Result<kube::ObjectRef> present = registry_.get(*kind, t.ns, t.name);
      Result<JsonDoc> doc = JsonDoc::parse(t.json);
      if (!doc.ok()) return end(std::move(doc).error().context("bootstrap " + t.name));
      if (!present.ok()) return write(*kind, t, Operation::kCreate, std::move(doc).value());
      const bool changed = t.follow && differs(**present, doc->root(), t.compared);
      if (changed || gets_second_network(**present, doc->root())) {
        return write(*kind, t, Operation::kUpdate, std::move(doc).value());
      }
      if (!t.subresource.empty() && !has(**present, t.subresource)) {
        return write(*kind, t, Operation::kUpdate, std::move(doc).value(), t.subresource);
      }
      ++next_;
    }
    end({});
  }

  static bool differs(const kube::Object& present, kube::Json wanted, std::string_view member) {
    Result<JsonDoc> doc = JsonDoc::parse(present.json());
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

  void write(const kube::Kind& kind, const Template& t, Operation operation, JsonDoc doc,
             std::string_view subresource = {}) {
    registry::WriteRequest q;
    q.operation = operation;
    q.kind = &kind;
    q.ns = t.ns;
    q.name = t.name;
    q.subresource = subresource;
    q.body = std::move(doc);
    q.field_manager = "kube-apiserver";  // upstream's name for it
    q.user = {"system:apiserver", "", {std::string(policy::kMasters)}, {}};
    handle_ = registry_.write(std::move(q), [this](Result<registry::WriteOutcome> result) {
      handle_.release();
      const Template& written = templates_[next_];
      if (!result.ok() && result.error().code() != Code::kAlreadyExists) {
        return end(std::move(result).error().context("bootstrap " + written.name));
      }
      log_.info("made", {{"resource", written.resource}, {"name", written.name}});
      // What has a subresource is looked at again.
      if (written.subresource.empty()) ++next_;
      step();
    });
  }

  void end(Status s) {
    if (done_) std::exchange(done_, nullptr)(std::move(s));
  }

  registry::Registry& registry_;
  Log log_;
  std::vector<Template> templates_;
  size_t next_ = 0;
  registry::WriteHandle handle_;
  Fn<void(Status)> done_;
};

}  // namespace

std::unique_ptr<Bootstrap> Bootstrap::create(registry::Registry& registry, Log log,
                                             const BootstrapFacts& facts) {
  return std::make_unique<BootstrapImpl>(registry, std::move(log), facts);
}

}  // namespace kedge::daemon
