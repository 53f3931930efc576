#include "registry/eviction.h"

#include "base/clock.h"
#include "kube/label_selector.h"
#include "kube/selector.h"
#include "kube/status.h"
#include "registry/lifecycle.h"
#include "registry/subresources.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr size_t kMaxDisruptedPods = 2000;  // upstream's MaxDisruptedPodSize
constexpr int kAttempts = 8;                // a pod that changed between being read and deleted
constexpr std::string_view kWouldViolate =
    "Cannot evict pod as it would violate the pod's disruption budget.";

Error too_many(std::string cause, int retry_after_seconds) {
  Error error(Code::kTooManyRequests, std::string(kWouldViolate));
  error.mutable_details().causes.push_back({"DisruptionBudget", std::move(cause), ""});
  error.mutable_details().retry_after_seconds = retry_after_seconds;
  return error;
}

Error in_process(std::string_view budget) {
  return too_many(
      "The disruption budget " + std::string(budget) + " is still being processed by the server.",
      10);
}

Error budget_forbids(std::string_view budget, const std::string& why) {
  ErrorDetails details;
  details.name = budget;
  details.group = "policy";
  details.kind = "poddisruptionbudget";
  return Error(Code::kForbidden,
               "poddisruptionbudget.policy \"" + std::string(budget) + "\" is forbidden: " + why,
               std::move(details));
}

Json find_condition(Json owner, std::string_view type) {
  for (const Json c : owner.at("status.conditions").elements()) {
    if (c.get("type").string() == type) return c;
  }
  return {};
}

int64_t number(Json status, std::string_view name) {
  return status.get(name).integer().value_or(0);
}

// Why a budget allows nothing now.
Error exhausted(std::string_view name, Json budget) {
  const Json status = budget.get("status");
  const Json c = find_condition(budget, "DisruptionAllowed");
  const bool refuses = c.get("status").string() == "False" && !c.get("message").string().empty();
  const std::string message(c.get("message").string());
  const std::string reason(c.get("reason").string());
  const int64_t healthy = number(status, "currentHealthy");
  const int64_t desired = number(status, "desiredHealthy");
  const std::string head = "The disruption budget " + std::string(name);
  std::string why;
  if (refuses && reason == "SyncFailed") {
    why = head + " does not allow evicting pods currently because it failed sync: " + message;
  } else if (healthy <= desired) {
    why = head + " needs " + std::to_string(desired) + " healthy pods and has " +
          std::to_string(healthy) + " currently";
  } else if (refuses) {
    why = head + " does not allow evicting pods currently (" + reason + "): " + message;
  } else {
    why = head + " does not allow evicting pods currently";
  }
  return too_many(std::move(why), 0);
}

void set_exhausted_condition(JsonDoc& doc, Json budget, int64_t wall_seconds) {
  const Json status = budget.get("status");
  Json c = find_condition(budget, "DisruptionAllowed");
  if (!c) {
    if (!status.get("conditions").is_array()) status.set("conditions", doc.make_array());
    c = doc.make_object();
    c.set_string("type", "DisruptionAllowed");
    status.get("conditions").append(c);
  }
  if (c.get("status").string() != "False") {
    c.set_string("status", "False");
    c.set_string("lastTransitionTime", format_rfc3339(wall_seconds));
  }
  c.set_string("reason", "InsufficientPods");
  c.set_string("message", "");
  c.set_integer("observedGeneration", number(status, "observedGeneration"));
}

// checkAndDecrement: takes one disruption from the status of `budget`, or says why not.
Status take_disruption(JsonDoc& doc, std::string_view pod, int64_t wall_seconds) {
  const Json budget = doc.root();
  const std::string name(budget.at("metadata.name").string());
  const Json status = budget.object_at("status");
  if (number(status, "observedGeneration") <
      budget.at("metadata.generation").integer().value_or(0)) {
    return in_process(name);
  }
  const int64_t allowed = number(status, "disruptionsAllowed");
  if (allowed < 0) return budget_forbids(name, "pdb disruptions allowed is negative");
  if (status.get("disruptedPods").size() > kMaxDisruptedPods) {
    return budget_forbids(
        name, "DisruptedPods map too big - too many evictions not confirmed by PDB controller");
  }
  if (allowed == 0) return exhausted(name, budget);
  status.set_integer("disruptionsAllowed", allowed - 1);
  if (allowed == 1) set_exhausted_condition(doc, budget, wall_seconds);
  status.object_at("disruptedPods").set_string(pod, format_rfc3339(wall_seconds));
  return {};
}

// Its end is no disruption (any more).
bool is_free(Json pod) {
  const std::string_view phase = pod.at("status.phase").string();
  return phase == "Succeeded" || phase == "Failed" || phase == "Pending" ||
         pod.at("metadata.deletionTimestamp").valid();
}

bool is_pending(Json pod) {
  return pod.at("status.phase").string() == "Pending" &&
         !pod.at("metadata.deletionTimestamp").valid();
}

// One eviction on its way; kept by the callback it waits for.
class Eviction final : public std::enable_shared_from_this<Eviction> {
 public:
  Eviction(Registry& registry, int64_t wall_seconds, EvictionRequest request, Fn<void(Status)> done)
      : registry_(registry),
        pods_(*registry.kinds().find("", "v1", "pods")),
        budgets_(*registry.kinds().find("policy", "v1", "poddisruptionbudgets")),
        wall_seconds_(wall_seconds),
        request_(std::move(request)),
        done_(std::move(done)) {}

  void start() {
    const Status s = look();
    if (!s.ok()) finish(s.error());
  }

 private:
  using Next = Fn<void(Eviction&, const Result<WriteOutcome>&)>;

  void finish(Status s) {
    if (Fn<void(Status)> done = std::move(done_)) done(std::move(s));
  }

  WriteRequest pod_write(Operation operation) const {
    WriteRequest write;
    write.operation = operation;
    write.kind = &pods_;
    write.ns = request_.ns;
    write.name = request_.name;
    write.dry_run = request_.dry_run;
    write.user = request_.user;
    write.user_agent = request_.user_agent;
    write.field_manager = request_.field_manager;
    write.admitted = true;
    return write;
  }

  void submit(WriteRequest write, Next next) {
    auto held = std::make_shared<Next>(std::move(next));
    registry_
        .write(std::move(write),
               [self = shared_from_this(), held](Result<WriteOutcome> r) { (*held)(*self, r); })
        .release();
  }

  // The pod as it is now: gone at once, or when its budget allows.
  Status look() {
    const ObjectRef pod = TRY(registry_.get(pods_, request_.ns, request_.name));
    const JsonDoc doc = TRY(JsonDoc::parse(pod->json()));
    const Json root = doc.root();
    pinned_ = request_.options.revision_precondition.has_value();
    options_ = request_.options;
    repeat_ = false;
    if (is_free(root)) {
      // A pending pod may become healthy meanwhile.
      if (is_pending(root) && !pinned_) pin(*pod, Repeat::kYes);
      condition_and_delete();
      return {};
    }
    return ask_budget(*pod, root);
  }

  enum class Repeat : uint8_t { kNo, kYes };
  void pin(const kube::Object& pod, Repeat repeat) {
    options_.revision_precondition = std::to_string(pod.revision());
    repeat_ = repeat == Repeat::kYes;
  }

  Status ask_budget(const kube::Object& pod, Json root) {
    std::vector<ObjectRef> matching;
    registry_.cache().for_each(budgets_.id, request_.ns, [&](const ObjectRef& o) {
      if (selects(*o, pod)) matching.push_back(o);
      return true;
    });
    if (matching.size() > 1) {
      return Error(Code::kUnknown,
                   "This pod has more than one PodDisruptionBudget, which the eviction subresource "
                   "does not support.");
    }
    if (matching.empty()) {
      condition_and_delete();
      return {};
    }
    budget_ = matching[0]->name();
    const JsonDoc budget = TRY(JsonDoc::parse(matching[0]->json()));
    const bool ready = find_condition(root, "Ready").get("status").string() == "True";
    if (!ready && may_go_unready(budget.root())) {
      pin(pod, Repeat::kNo);
      condition_and_delete();
      return {};
    }
    take();
    return {};
  }

  static bool selects(const kube::Object& budget, const kube::Object& pod) {
    const Result<JsonDoc> doc = JsonDoc::parse(budget.json());
    if (!doc.ok()) return false;
    const Json selector = doc->root().at("spec.selector");
    if (!selector) return false;
    const Result<std::string> text = kube::label_selector_text(selector);
    if (!text.ok()) return false;
    const Result<kube::LabelSelector> parsed = kube::LabelSelector::parse(*text);
    return parsed.ok() && parsed->matches(pod);
  }

  // A pod that is not ready counts for no budget.
  static bool may_go_unready(Json budget) {
    if (budget.at("spec.unhealthyPodEvictionPolicy").string() == "AlwaysAllow") return true;
    const Json status = budget.get("status");
    const int64_t desired = number(status, "desiredHealthy");
    return desired > 0 && number(status, "currentHealthy") >= desired;
  }

  void take() {
    WriteRequest write;
    write.operation = Operation::kUpdate;
    write.kind = &budgets_;
    write.ns = request_.ns;
    write.name = budget_;
    write.subresource = "status";
    write.dry_run = request_.dry_run;
    write.user = request_.user;
    write.field_manager = write.user_agent = "kube-apiserver";
    write.admitted = true;
    write.change = [pod = request_.name, now = wall_seconds_](JsonDoc& doc) {
      return take_disruption(doc, pod, now);
    };
    submit(std::move(write), [](Eviction& e, const Result<WriteOutcome>& r) {
      if (!r.ok()) return e.finish(r.error());
      e.condition_and_delete();
    });
  }

  void condition_and_delete() {
    if (request_.dry_run) return remove();
    WriteRequest write = pod_write(Operation::kUpdate);
    write.subresource = "status";
    write.change = [kind = &pods_, options = options_,
                    now = wall_seconds_](JsonDoc& doc) -> Status {
      const Json pod = doc.root();
      TRY(check_delete_preconditions(*kind, pod.at("metadata.name").string(), options, pod));
      set_pod_condition(doc, pod, "DisruptionTarget", "True", "EvictionByEvictionAPI",
                        "Eviction API: evicting", now);
      return {};
    };
    submit(std::move(write), [](Eviction& e, const Result<WriteOutcome>& r) {
      if (!r.ok()) return e.failed(r.error());
      // The condition is the server's own change: what was asked for follows it.
      if (e.options_.revision_precondition && r->object != nullptr) {
        e.options_.revision_precondition = std::to_string(r->object->revision());
      }
      e.remove();
    });
  }

  void remove() {
    WriteRequest write = pod_write(Operation::kDelete);
    write.delete_options = options_;
    submit(std::move(write), [](Eviction& e, const Result<WriteOutcome>& r) {
      if (!r.ok()) return e.failed(r.error());
      e.finish({});
    });
  }

  // Somebody else wrote between the look and the deletion.
  void failed(const Error& error) {
    const bool ours = error.code() == Code::kConflict && options_.revision_precondition && !pinned_;
    if (!ours) return finish(error);
    if (!repeat_) return finish(in_process(budget_));
    if (++attempts_ == kAttempts) return finish(error);
    start();
  }

  Registry& registry_;
  const Kind& pods_;
  const Kind& budgets_;
  int64_t wall_seconds_;
  EvictionRequest request_;
  Fn<void(Status)> done_;
  DeleteOptions
      options_;          // of the deletion: the client's, and a revision where the server needs it
  bool pinned_ = false;  // the client itself named a revision
  bool repeat_ = false;  // a conflict means: look again
  std::string budget_;
  int attempts_ = 0;
};

}  // namespace

void evict(Registry& registry, int64_t wall_seconds, EvictionRequest request,
           Fn<void(Status)> done) {
  std::make_shared<Eviction>(registry, wall_seconds, std::move(request), std::move(done))->start();
}

}  // namespace kedge::registry
