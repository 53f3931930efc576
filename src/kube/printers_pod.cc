// Pods: printPod of pkg/printers/internalversion/printers.go.
#include <algorithm>

#include "kube/printers.h"

namespace kedge::kube {
namespace {

int64_t whole(Json v) { return v.integer().value_or(0); }

// The init containers that run on beside the others (restartPolicy Always), by name.
std::vector<std::string_view> sidecars(Json spec) {
  std::vector<std::string_view> names;
  for (const Json c : spec.get("initContainers").elements()) {
    if (c.get("restartPolicy").string() == "Always") names.push_back(c.get("name").string());
  }
  sort_unique(names);
  return names;
}

// "ExitCode:1", "Signal:9" or the reason of a terminated container.
std::string terminated_reason(Json terminated) {
  const std::string_view reason = terminated.get("reason").string();
  if (!reason.empty()) return std::string(reason);
  if (const int64_t signal = whole(terminated.get("signal")); signal != 0) {
    return "Signal:" + std::to_string(signal);
  }
  return "ExitCode:" + std::to_string(whole(terminated.get("exitCode")));
}

bool condition_true(Json conditions, std::string_view type) {
  return find_condition(conditions, type).get("status").string() == "True";
}

bool any_ready_condition(Json conditions) {
  for (const Json c : conditions.elements()) {
    if (c.get("type").string() == "Ready" && c.get("status").string() == "True") return true;
  }
  return false;
}

struct Restarts {
  int64_t count = 0;
  Json last;  // when the last of them ended
  int64_t last_us = 0;

  void add(Json container) {
    count += whole(container.get("restartCount"));
    const Json at = container.get("lastState").get("terminated").get("finishedAt");
    int64_t us = 0;
    if (!read_time_us(at, us) || (last && us <= last_us)) return;
    last = at;
    last_us = us;
  }
};

struct PodState {
  std::string reason;
  int64_t ready = 0;
  int64_t total = 0;
  Restarts restarts;
};

// Init containers in order until one that has not done its part. True: one has not.
bool add_init_containers(Json spec, Json status, PodState& state, Restarts& of_sidecars) {
  const std::vector<std::string_view> names = sidecars(spec);
  state.total += static_cast<int64_t>(names.size());
  size_t index = 0;
  for (const Json c : status.get("initContainerStatuses").elements()) {
    const size_t i = index++;
    const Json now = c.get("state");
    const Json terminated = now.get("terminated"), waiting = now.get("waiting");
    const bool sidecar = std::binary_search(names.begin(), names.end(), c.get("name").string());
    state.restarts.add(c);
    if (sidecar) of_sidecars.add(c);
    if (terminated.is_object() && whole(terminated.get("exitCode")) == 0) continue;
    if (sidecar && c.get("started").boolean()) {
      if (c.get("ready").boolean()) state.ready++;
      continue;
    }
    const std::string_view why = waiting.get("reason").string();
    if (terminated.is_object()) {
      state.reason = "Init:" + terminated_reason(terminated);
    } else if (!why.empty() && why != "PodInitializing") {
      state.reason = "Init:" + std::string(why);
    } else {
      state.reason =
          "Init:" + std::to_string(i) + "/" + std::to_string(spec.get("initContainers").size());
    }
    return true;
  }
  return false;
}

void add_containers(Json status, PodState& state) {
  std::vector<Json> containers;
  for (const Json c : status.get("containerStatuses").elements()) containers.push_back(c);
  std::reverse(containers.begin(), containers.end());
  bool running = false;
  std::string failure;
  for (const Json c : containers) {
    state.restarts.add(c);
    const Json now = c.get("state");
    const std::string_view waiting = now.get("waiting").get("reason").string();
    const Json terminated = now.get("terminated");
    if (!waiting.empty()) {
      state.reason = waiting;
    } else if (terminated.is_object()) {
      state.reason = terminated_reason(terminated);
      if (whole(terminated.get("exitCode")) != 0) failure = state.reason;
    } else if (c.get("ready").boolean() && now.get("running").is_object()) {
      running = true;
      state.ready++;
    }
  }
  if (state.reason != "Completed") return;
  if (running && any_ready_condition(status.get("conditions"))) {
    state.reason = "Running";
  } else if (!failure.empty()) {
    state.reason = failure;
  } else if (running) {
    state.reason = "NotReady";
  }
}

PodState state_of(Json root) {
  const Json spec = root.get("spec"), status = root.get("status");
  const Json conditions = status.get("conditions");
  const std::string_view phase = status.get("phase").string();
  const std::string_view reason = status.get("reason").string();
  PodState state;
  state.total = static_cast<int64_t>(spec.get("containers").size());
  state.reason = reason.empty() ? phase : reason;
  for (const Json c : conditions.elements()) {
    if (c.get("type").string() == "PodScheduled" && c.get("reason").string() == "SchedulingGated") {
      state.reason = "SchedulingGated";
    }
  }
  Restarts of_sidecars;
  const bool initializing = add_init_containers(spec, status, state, of_sidecars);
  if (!initializing || condition_true(conditions, "Initialized")) {
    state.restarts = of_sidecars;
    add_containers(status, state);
  }
  if (!root.get("metadata").get("deletionTimestamp").string().empty()) {
    if (reason == "NodeLost") {
      state.reason = "Unknown";
    } else if (phase != "Succeeded" && phase != "Failed") {
      state.reason = "Terminating";
    }
  }
  return state;
}

}  // namespace

void print_pod_state(Json root, Cells& cells) {
  const PodState state = state_of(root);
  const std::string_view phase = root.get("status").get("phase").string();
  if (phase == "Succeeded") {
    cells.conditions(R"([{"type":"Completed","status":"True","reason":"Succeeded",)"
                     R"("message":"The pod has completed successfully."}])");
  } else if (phase == "Failed") {
    cells.conditions(
        R"([{"type":"Completed","status":"True","reason":"Failed","message":"The pod failed."}])");
  }
  cells.text(std::to_string(state.ready) + "/" + std::to_string(state.total));
  cells.text(state.reason);
  std::string restarts = std::to_string(state.restarts.count);
  if (state.restarts.count != 0 && state.restarts.last) {
    restarts += " (" + cells.age_text(state.restarts.last) + " ago)";
  }
  cells.text(restarts);
}

void print_pod_ip(Json root, Cells& cells) {
  const std::string_view ip = root.get("status").get("podIPs").element(0).get("ip").string();
  cells.text(ip.empty() ? "<none>" : ip);
}

void print_pod_readiness_gates(Json root, Cells& cells) {
  const Json gates = root.get("spec").get("readinessGates");
  if (gates.size() == 0) return cells.text("<none>");
  std::vector<Json::Member> conditions;
  for (const Json c : root.get("status").get("conditions").elements()) {
    conditions.push_back({c.get("type").string(), c});
  }
  sort_members(conditions);
  size_t hold = 0;
  for (const Json g : gates.elements()) {
    const std::string_view type = g.get("conditionType").string();
    const auto at = std::lower_bound(
        conditions.begin(), conditions.end(), type,
        [](const Json::Member& m, std::string_view wanted) { return m.name < wanted; });
    if (at == conditions.end() || at->name != type) continue;
    if (at->value.get("status").string() == "True") hold++;
  }
  cells.text(std::to_string(hold) + "/" + std::to_string(gates.size()));
}

}  // namespace kedge::kube
