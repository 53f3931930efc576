// Cells of tables that a row of facts/columns.txt cannot say: one small function each, named there.
//
// A function gets an object of the kept version and appends the cell of its column and those of
// the columns that follow with "+". Objects are read as they are: what is missing or of another
// type counts as Go's zero value. Work is bounded by the object's size times its logarithm.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"

namespace kedge::kube {

// The cells of one row, appended to a JSON list.
class Cells {
 public:
  Cells(int64_t wall_us, std::string& out, std::string& conditions)
      : wall_us_(wall_us), out_(out), conditions_(conditions) {}

  void text(std::string_view text);
  void integer(int64_t v);
  void number(std::string_view json_number);
  void boolean(bool v);
  // "5m", the time since `time` (RFC 3339); `other` where it is absent or Go's zero time.
  void age(Json time, std::string_view other = "<unknown>");
  std::string age_text(Json time, std::string_view other = "<unknown>") const;
  int64_t wall_us() const { return wall_us_; }
  // The row's conditions: a JSON list.
  void conditions(std::string_view json) { conditions_ = json; }

 private:
  void next();

  int64_t wall_us_;
  std::string& out_;
  std::string& conditions_;
  bool first_ = true;
};

// Go's duration.HumanDuration: "<invalid>", "0s", "119s", "2m", "9m59s", "3h5m", "2d", "8y".
// `seconds` without its fraction, cut towards zero.
std::string human_duration(int64_t seconds);
// Microseconds since 1970 of an RFC 3339 text; false: none, not a time, or Go's zero time.
bool read_time_us(Json time, int64_t& us);

// labels.FormatLabels: "a=b,c=d" by key, "<none>".
std::string format_labels(Json map);
// metav1.FormatLabelSelector without its "<none>"; "<error>" for a broken one.
std::string format_selector(Json selector, std::string_view broken);
// helper.GetAccessModesAsString: "RWO,ROX".
std::string format_access_modes(Json modes);
// "a" or, of a number, its text; "" for everything else.
std::string_view plain_text(Json v);
std::string join_texts(const std::vector<std::string_view>& texts, std::string_view with);
// Sorted, each once.
void sort_unique(std::vector<std::string_view>& texts);
// By name, equal names in the order of the document.
void sort_members(std::vector<Json::Member>& members);
std::vector<Json::Member> sorted_members(Json object);
// The condition of `type` in a list of conditions; the last one if `last`.
Json find_condition(Json conditions, std::string_view type, bool last = false);

using CellFunction = void (*)(Json root, Cells& cells);

// core
void print_pod_state(Json root, Cells& cells);  // Ready, Status, Restarts; the row's conditions
void print_pod_ip(Json root, Cells& cells);
void print_pod_readiness_gates(Json root, Cells& cells);
void print_service_cluster_ip(Json root, Cells& cells);
void print_service_external_ip(Json root, Cells& cells);
void print_service_ports(Json root, Cells& cells);
void print_endpoints(Json root, Cells& cells);
void print_node_status(Json root, Cells& cells);
void print_node_roles(Json root, Cells& cells);
void print_node_addresses(Json root, Cells& cells);  // Internal-IP, External-IP
void print_node_kernel(Json root, Cells& cells);
void print_event_last_seen(Json root, Cells& cells);
void print_event_object(Json root, Cells& cells);
void print_event_source(Json root, Cells& cells);
void print_event_message(Json root, Cells& cells);
void print_event_first_seen(Json root, Cells& cells);
void print_event_count(Json root, Cells& cells);
void print_volume_phase(Json root, Cells& cells);
void print_volume_class(Json root, Cells& cells);
void print_claim_capacity(Json root, Cells& cells);    // Capacity, Access Modes
void print_component_status(Json root, Cells& cells);  // Status, Message, Error
void print_config_map_data(Json root, Cells& cells);
void print_quota(Json root, Cells& cells);  // Request, Limit

// workloads
void print_job_status(Json root, Cells& cells);
void print_job_completions(Json root, Cells& cells);
void print_job_duration(Json root, Cells& cells);
void print_deployment_selector(Json root, Cells& cells);
void print_controller(Json root, Cells& cells);
void print_hpa_metrics(Json root, Cells& cells);
void print_claim_state(Json root, Cells& cells);

// the network
void print_ingress_hosts(Json root, Cells& cells);
void print_load_balancer(Json root, Cells& cells);
void print_ingress_ports(Json root, Cells& cells);
void print_ingress_class_name(Json root, Cells& cells);
void print_ingress_class_parameters(Json root, Cells& cells);
void print_slice_ports(Json root, Cells& cells);
void print_slice_endpoints(Json root, Cells& cells);
void print_ip_parent(Json root, Cells& cells);

// the cluster
void print_storage_class_name(Json root, Cells& cells);
void print_subjects(Json root, Cells& cells);  // Users, Groups, ServiceAccounts
void print_csr_duration(Json root, Cells& cells);
void print_csr_status(Json root, Cells& cells);
void print_param_ref(Json root, Cells& cells);
void print_flow_schema_dangling(Json root, Cells& cells);
void print_api_service_available(Json root, Cells& cells);

}  // namespace kedge::kube
