#include "registry/service_allocator.h"

#include <algorithm>

#include "crypto/x509.h"
#include "kube/managed_fields.h"
#include "kube/meta.h"
#include "registry/lifecycle.h"
#include "registry/service_families.h"
#include "registry/service_fields.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;

constexpr std::string_view kPortTaken = "provided port is already allocated";
constexpr std::string_view kFull = "range is full";
constexpr uint16_t kDryRunPort = 32769;  // a dummy, as upstream's

Error internal_error(std::string why) {
  ErrorDetails details;
  details.causes.push_back({"", why, ""});
  return Error(Code::kInternalError, "Internal error occurred: " + std::move(why),
               std::move(details));
}

// calculateRangeOffset of portallocator: min(max(16, size / 32), 128).
uint32_t port_band(uint32_t size) {
  return size <= 16 ? 0 : std::clamp<uint32_t>(size / 32, 16, 128);
}

bool is_ready(Json network) {
  for (const Json c : network.at("status.conditions").elements()) {
    if (c.get("type").string() == "Ready") return c.get("status").string() == "True";
  }
  return true;
}

// An IPAddress names its Service, which has not been validated yet.
std::vector<kube::FieldError> check_parent_name(std::string_view name) {
  constexpr const char* kField = "spec.parentRef.name";
  std::vector<kube::FieldError> out;
  if (name.empty()) out.push_back(kube::field_required(kField, ""));
  for (const std::string& m : kube::check_path_segment(name)) {
    if (!name.empty()) out.push_back(kube::field_invalid(kField, name, m));
  }
  return out;
}

std::string json_of(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& text : list) {
    out += out.empty() ? "[" : ",";
    kube::append_json_string(out, text);
  }
  return out.empty() ? "null" : out + "]";
}

}  // namespace

struct ServiceAllocator::Service {
  const Record& r;
  JsonDoc& doc;
  Json root;
  Json spec;
  Json old_root;  // no value on create
  Json old_spec;
  Allocation& taken;

  bool dry_run() const { return r.request.dry_run; }
  Error invalid(std::string field, std::string_view shown, std::string_view why) const {
    return kube::invalid_error(*r.stored, r.name,
                               {kube::field_invalid_shown(std::move(field), shown, why)});
  }
};

ServiceAllocator::ServiceAllocator(const kube::Kinds& kinds, cache::Cache& cache,
                                   const HeadView& head, const Clock& clock, Random& random,
                                   const ServiceRanges& ranges)
    : cache_(cache),
      head_(head),
      clock_(clock),
      random_(random),
      services_(*kinds.find("", "v1", "services")),
      addresses_(*kinds.find("networking.k8s.io", "v1", "ipaddresses")),
      networks_kind_(*kinds.find("networking.k8s.io", "v1", "servicecidrs")),
      endpoints_(*kinds.find("", "v1", "endpoints")),
      first_port_(ranges.first_port),
      last_port_(ranges.last_port) {
  for (const std::string& cidr : ranges.cidrs) {
    if (auto range = AddressRange::parse(cidr)) configured_.push_back(std::move(*range));
  }
  cache_.for_each(services_.id, "", [this](const ObjectRef& o) {
    const Result<JsonDoc> doc = JsonDoc::parse(o->json());
    if (!doc.ok()) return true;
    const Json spec = doc->root().get("spec");
    for (const uint16_t port : ports_in_use(spec)) ports_.set(port);
    for (const std::string& address : addresses_in_use(spec)) {
      if (!cache_.get(addresses_.id, address)) unlisted_.insert(address);
    }
    return true;
  });
}

bool ServiceAllocator::concerns(const Record& r) const {
  return r.stored->id == services_.id && r.request.subresource.empty() &&
         r.request.operation != Operation::kDelete;
}

Status ServiceAllocator::begin(Record& r) {
  give_up(r.id);
  const bool updates = r.request.operation != Operation::kCreate && r.old;
  const Json root = r.prepared.root();
  Service s{r,
            r.prepared,
            root,
            root.object_at("spec"),
            updates ? r.old_doc.root() : Json(),
            updates ? r.old_doc.root().get("spec") : Json(),
            begun_[r.id]};
  s.taken.dry_run = r.request.dry_run;
  Status done = complete(s);
  if (!done.ok() || s.dry_run()) give_up(r.id);
  return done;
}

Status ServiceAllocator::complete(Service& s) {
  if (s.old_spec) keep_allocated_values(s.doc, s.spec, s.old_spec);
  match_cluster_ips(s.doc, s.spec, s.old_spec);
  std::vector<std::string_view> families;
  for (const AddressRange& range : configured_) families.push_back(family_name(range.is_ipv4()));
  TRY(init_families({s.doc, s.root, s.old_root, *s.r.stored, s.r.name, families}));
  TRY(allocate_addresses(s));
  const bool node_ports = needs_node_port(s.spec);
  if (node_ports) TRY(s.old_spec ? update_ports(s) : allocate_ports(s));
  if (needs_health_check_port(s.spec) && !(s.old_spec && needs_health_check_port(s.old_spec))) {
    TRY(allocate_health_check_port(s));
  }
  if (s.old_spec) drop_fields_of_old_type(s.spec, s.old_spec);
  // Upstream shows none, whatever is kept.
  if (!needs_cluster_ip(s.spec)) s.spec.remove("internalTrafficPolicy");
  balance(s);
  return {};
}

// --- addresses

Status ServiceAllocator::allocate_addresses(Service& s) {
  if (!needs_cluster_ip(s.spec) || is_headless(s.spec)) return {};
  if (s.old_spec && keeps_dual_stack(s.spec, s.old_spec)) return {};
  const std::vector<std::string> families = texts(s.spec, "ipFamilies");
  size_t first = 0;
  if (s.old_spec && needs_cluster_ip(s.old_spec)) {
    if (is_headless(s.old_spec)) return {};
    // A second family may have come; the first address stays what it is.
    if (s.old_spec.get("ipFamilies").size() != 1 || families.size() != 2) return {};
    first = 1;
  }
  std::vector<std::string> ips = texts(s.spec, "clusterIPs");
  if (ips.size() < families.size()) {
    ips.resize(families.size());
    set_texts(s.doc, s.spec, "clusterIPs", ips);
  }
  for (size_t i = first; i < families.size(); ++i) TRY(take_address(s, families[i], i));
  return {};
}

Status ServiceAllocator::take_address(Service& s, std::string_view family, size_t index) {
  std::vector<std::string> ips = texts(s.spec, "clusterIPs");
  const std::string asked = ips[index];
  const auto refused = [&](std::string_view why) {
    return s.invalid(
        "spec.clusterIPs", json_of(ips),
        "failed to allocate IP" + (asked.empty() ? "" : " " + asked) + ": " + std::string(why));
  };
  const std::vector<const AddressRange*> all = ranges(family == "IPv4");
  std::string address;
  if (asked.empty()) {
    const auto is_free = [this](const std::string& a) { return address_is_free(a); };
    for (const AddressRange* range : all) {
      if (address.empty())
        address = s.dry_run() ? range->network() : range->choose(random_, is_free);
    }
    if (address.empty()) {
      return internal_error("failed to allocate a serviceIP for Service \"" + s.r.name +
                            "\": " + std::string(kFull));
    }
  } else {
    const std::string bytes = crypto::ip_to_bytes(asked);
    if (bytes.empty()) return internal_error("failed to parse service IP \"" + asked + "\"");
    address = crypto::ip_to_text(bytes);
    const bool known = std::any_of(all.begin(), all.end(), [&bytes](const AddressRange* range) {
      return range->contains(bytes);
    });
    if (!known && s.dry_run() && !all.empty()) {
      return refused("the provided IP (" + address +
                     ") is not in the valid range. The range of valid IPs is " +
                     std::string(all[0]->text()));
    }
    if (!known) return refused("the provided network does not match the current range");
    if (!s.dry_run() && !address_is_free(address)) {
      return refused("provided IP is already allocated");
    }
  }
  if (!s.dry_run()) {
    // The IPAddress would name the Service.
    std::vector<kube::FieldError> faults = check_parent_name(s.r.name);
    if (!faults.empty()) {
      return refused(kube::invalid_error(addresses_, address, std::move(faults)).message());
    }
    held_.insert(address);
    s.taken.addresses.push_back(address);
  }
  if (!asked.empty()) return {};
  ips[index] = address;
  set_texts(s.doc, s.spec, "clusterIPs", ips);
  if (index == 0) s.spec.set_string("clusterIP", address);
  return {};
}

bool ServiceAllocator::address_is_free(const std::string& address) const {
  return !head_.get(addresses_.id, address) && !cache_.get(addresses_.id, address) &&
         held_.count(address) == 0 && unlisted_.count(address) == 0;
}

std::vector<const AddressRange*> ServiceAllocator::ranges(bool ipv4) {
  read_networks();
  std::vector<const AddressRange*> out;
  const auto add = [&](const std::vector<AddressRange>& from) {
    for (const AddressRange& range : from) {
      if (range.is_ipv4() == ipv4) out.push_back(&range);
    }
  };
  // Until the first ServiceCIDR is made the configured ranges stand in for it.
  if (networks_.empty()) add(configured_);
  for (const Network& network : networks_) add(network.ranges);
  return out;
}

// ServiceCIDRs are few and change rarely: what was read is kept as long as they are the same.
void ServiceAllocator::read_networks() {
  size_t at = 0;
  bool same = true;
  cache_.for_each(networks_kind_.id, "", [&](const ObjectRef& o) {
    same = same && at < networks_.size() && networks_[at].object == o;
    ++at;
    return same;
  });
  if (same && at == networks_.size()) return;
  networks_.clear();
  cache_.for_each(networks_kind_.id, "", [this](const ObjectRef& o) {
    Network network{o, {}};
    const Result<JsonDoc> doc = JsonDoc::parse(o->json());
    if (doc.ok() && !o->deleting() && is_ready(doc->root())) {
      for (const Json cidr : doc->root().at("spec.cidrs").elements()) {
        if (auto range = AddressRange::parse(cidr.string())) {
          network.ranges.push_back(std::move(*range));
        }
      }
    }
    networks_.push_back(std::move(network));
    return true;
  });
}

// --- ports

bool ServiceAllocator::take_port(Service& s, uint16_t port, std::string* fault) {
  if (port < first_port_ || port > last_port_) {
    *fault = "provided port is not in the valid range. The range of valid ports is " +
             std::to_string(first_port_) + "-" + std::to_string(last_port_);
    return false;
  }
  // A dry run holds no ports, but what it has asked for once.
  const auto& taken = s.taken.ports;
  if (ports_.test(port) || std::find(taken.begin(), taken.end(), port) != taken.end()) {
    *fault = kPortTaken;
    return false;
  }
  s.taken.ports.push_back(port);
  if (!s.dry_run()) ports_.set(port);
  return true;
}

// A random port of the upper part of the range; of the lower one when that is full. 0: all taken.
uint16_t ServiceAllocator::choose_port(Service& s) {
  if (s.dry_run()) {
    const auto& taken = s.taken.ports;
    const uint16_t port =
        taken.empty() ? kDryRunPort
                      : static_cast<uint16_t>(*std::max_element(taken.begin(), taken.end()) + 1);
    s.taken.ports.push_back(port);
    return port;
  }
  const uint32_t size = static_cast<uint32_t>(last_port_ - first_port_) + 1;
  const uint32_t band = port_band(size);
  const auto search = [&](uint32_t first, uint32_t count) -> uint16_t {
    if (count == 0) return 0;
    const auto start = static_cast<uint32_t>(random_.below(count));
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t port = first_port_ + first + (start + i) % count;
      if (!ports_.test(port)) return static_cast<uint16_t>(port);
    }
    return 0;
  };
  uint16_t port = search(band, size - band);
  if (port == 0) port = search(0, band);
  if (port == 0) return 0;
  ports_.set(port);
  s.taken.ports.push_back(port);
  return port;
}

Status ServiceAllocator::fill_port(Service& s, Json port) {
  const uint16_t chosen = choose_port(s);
  if (chosen == 0) return internal_error("failed to allocate a nodePort: " + std::string(kFull));
  port.set_integer("nodePort", chosen);
  return {};
}

Error ServiceAllocator::port_fault(const Service& s, size_t index, uint16_t port,
                                   const std::string& fault) {
  return s.invalid("spec.ports[" + std::to_string(index) + "].nodePort", std::to_string(port),
                   fault);
}

// Ports of one number share a port of the node (initNodePorts).
Status ServiceAllocator::allocate_ports(Service& s) {
  const Json ports = s.spec.get("ports");
  std::unordered_map<int64_t, uint16_t> asked;  // by port, the first that asks
  for (const Json p : ports.elements()) {
    const uint16_t node_port = port_of(p, "nodePort");
    if (node_port != 0) asked.emplace(p.get("port").integer().value_or(0), node_port);
  }
  std::unordered_map<int64_t, uint16_t> known;
  std::string fault;
  size_t i = 0;
  for (const Json p : ports.elements()) {
    const size_t index = i++;
    const int64_t number = p.get("port").integer().value_or(0);
    const uint16_t wanted = port_of(p, "nodePort");
    if (wanted == 0 && !allocates_node_ports(s.spec)) continue;
    const auto had = known.find(number);
    if (had == known.end()) {
      const auto ask = asked.find(number);
      if (ask == asked.end()) {
        TRY(fill_port(s, p));
      } else {
        if (!take_port(s, ask->second, &fault)) return port_fault(s, index, ask->second, fault);
        p.set_integer("nodePort", ask->second);
      }
      known[number] = port_of(p, "nodePort");
    } else if (wanted == 0) {
      p.set_integer("nodePort", had->second);
    } else if (wanted != had->second && !take_port(s, wanted, &fault)) {
      return port_fault(s, index, wanted, fault);
    }
  }
  return {};
}

Status ServiceAllocator::update_ports(Service& s) {
  std::set<uint16_t> known;
  for (const Json p : s.old_spec.get("ports").elements()) known.insert(port_of(p, "nodePort"));
  std::set<std::pair<std::string, uint16_t>> seen;
  std::string fault;
  size_t i = 0;
  for (const Json p : s.spec.get("ports").elements()) {
    const size_t index = i++;
    const uint16_t wanted = port_of(p, "nodePort");
    if (wanted == 0 && !allocates_node_ports(s.spec)) continue;
    if (wanted == 0) {
      TRY(fill_port(s, p));
    } else if (known.insert(wanted).second && !take_port(s, wanted, &fault)) {
      return port_fault(s, index, wanted, fault);
    }
    const std::string protocol(p.get("protocol").string());
    const uint16_t now = port_of(p, "nodePort");
    if (!seen.emplace(protocol, now).second) {
      return Error(Code::kUnknown,
                   "duplicate nodePort: {" + protocol + " " + std::to_string(now) + "}");
    }
  }
  return {};
}

Status ServiceAllocator::allocate_health_check_port(Service& s) {
  const uint16_t wanted = port_of(s.spec, "healthCheckNodePort");
  std::string fault;
  if (wanted != 0) {
    if (take_port(s, wanted, &fault)) return {};
    return internal_error("failed to allocate requested HealthCheck NodePort " +
                          std::to_string(wanted) + ": " + fault);
  }
  const uint16_t chosen = choose_port(s);
  if (chosen == 0) {
    return internal_error("failed to allocate a HealthCheck NodePort 0: " + std::string(kFull));
  }
  s.spec.set_integer("healthCheckNodePort", chosen);
  return {};
}

// --- what goes along with a write

// What the write holds is what the new object has more than the old one; the rest is given back.
void ServiceAllocator::balance(Service& s) {
  const std::set<uint16_t> ports = ports_in_use(s.spec);
  const std::set<std::string> addresses = addresses_in_use(s.spec);
  if (s.old_spec) {
    for (const uint16_t port : ports_in_use(s.old_spec)) {
      if (ports.count(port) == 0) s.taken.freed_ports.push_back(port);
    }
    for (const std::string& address : addresses_in_use(s.old_spec)) {
      if (addresses.count(address) == 0) s.taken.freed_addresses.push_back(address);
    }
  }
  if (s.dry_run()) return;
  std::erase_if(s.taken.ports, [&](uint16_t port) {
    if (ports.count(port) != 0) return false;
    ports_.reset(port);
    return true;
  });
  std::erase_if(s.taken.addresses, [&](const std::string& address) {
    if (addresses.count(address) != 0) return false;
    held_.erase(address);
    return true;
  });
}

void ServiceAllocator::give_up(uint64_t write) {
  const auto it = begun_.find(write);
  if (it == begun_.end()) return;
  // A dry run held nothing: what it names may be somebody else's.
  if (!it->second.dry_run) {
    for (const uint16_t port : it->second.ports) ports_.reset(port);
    for (const std::string& address : it->second.addresses) held_.erase(address);
  }
  begun_.erase(it);
}

std::vector<SideChange> ServiceAllocator::decided(const Record& r, const Decision& d,
                                                  Fn<uint64_t()> next) {
  std::vector<SideChange> out;
  if (r.stored->id == addresses_.id && !d.object) keep_address(out, r, next);
  if (r.stored->id != services_.id) return out;
  Allocation a;
  if (d.object) {
    const auto it = begun_.find(r.id);
    if (it == begun_.end()) return out;  // a subresource, or a mark of deletion
    a = std::move(it->second);
    begun_.erase(it);
  } else {
    give_up(r.id);
    const Result<JsonDoc> old = JsonDoc::parse(r.old->json());
    if (old.ok()) {
      const std::set<uint16_t> ports = ports_in_use(old->root().get("spec"));
      const std::set<std::string> addresses = addresses_in_use(old->root().get("spec"));
      a.freed_ports.assign(ports.begin(), ports.end());
      a.freed_addresses.assign(addresses.begin(), addresses.end());
    }
    end_object(out, endpoints_, r.old->key(), next);
  }
  for (const std::string& address : a.addresses) {
    held_.erase(address);
    const uint64_t revision = next();
    out.push_back({&addresses_, address, revision,
                   make_address(address, r.request.ns, r.name, revision), nullptr});
  }
  for (const std::string& address : a.freed_addresses) end_object(out, addresses_, address, next);
  pending_.push_back({d.revision, std::move(a)});
  return out;
}

// A deletion as a client would ask for it: finalizers hold the object.
void ServiceAllocator::end_object(std::vector<SideChange>& out, const Kind& kind,
                                  std::string_view key, Fn<uint64_t()>& next) const {
  const ObjectRef now = head_.get(kind.id, key);
  if (!now) return;
  Result<JsonDoc> doc = JsonDoc::parse(now->json());
  if (!doc.ok()) return;
  const Deletion what = begin_deletion(rules_of(kind), *doc, {}, clock_.wall_seconds());
  if (what == Deletion::kPending) return;
  SideChange change{&kind, std::string(key), next(), nullptr, nullptr};
  const ObjectRef made = kube::Object::make(kind, doc->root(), change.revision);
  (what == Deletion::kMark ? change.object : change.last) = made;
  out.push_back(std::move(change));
}

// Differs from upstream: there a controller makes it again a little later.
void ServiceAllocator::keep_address(std::vector<SideChange>& out, const Record& r,
                                    Fn<uint64_t()>& next) const {
  const Result<JsonDoc> doc = JsonDoc::parse(r.old->json());
  if (!doc.ok()) return;
  const Json parent = doc->root().at("spec.parentRef");
  if (parent.get("resource").string() != "services") return;
  const std::string_view ns = parent.get("namespace").string();
  const std::string_view name = parent.get("name").string();
  const ObjectRef service = head_.get(services_.id, kube::object_key(ns, name));
  const Result<JsonDoc> owner = JsonDoc::parse(service ? service->json() : "{}");
  if (!owner.ok() || addresses_in_use(owner->root().get("spec")).count(r.name) == 0) return;
  const uint64_t revision = next();
  out.push_back({&addresses_, r.name, revision, make_address(r.name, ns, name, revision), nullptr});
}

ObjectRef ServiceAllocator::make_address(const std::string& address, std::string_view ns,
                                         std::string_view name, uint64_t revision) const {
  JsonDoc doc;
  const Json root = doc.make_object();
  doc.set_root(root);
  root.set_string("kind", addresses_.kind);
  root.set_string("apiVersion", addresses_.api_version());
  const Json metadata = root.object_at("metadata");
  metadata.set_string("name", address);
  const Json labels = metadata.object_at("labels");
  labels.set_string("ipaddress.kubernetes.io/ip-family",
                    family_name(address.find(':') == std::string::npos));
  labels.set_string("ipaddress.kubernetes.io/managed-by", "ipallocator.k8s.io");
  const Json parent = root.object_at("spec").object_at("parentRef");
  parent.set_string("resource", "services");
  parent.set_string("namespace", ns);
  parent.set_string("name", name);
  const int64_t now = clock_.wall_seconds();
  kube::track_write(addresses_, addresses_, doc, root, {}, {"kube-apiserver", "", now, false});
  const policy::User nobody;
  fill_create(addresses_, rules_of(addresses_), {doc, root, {}, "", now, nobody}, random_);
  return kube::Object::make(addresses_, root, revision);
}

void ServiceAllocator::settled(uint64_t revision) {
  while (!pending_.empty() && pending_.front().revision <= revision) {
    const Allocation& a = pending_.front().allocation;
    for (const uint16_t port : a.freed_ports) ports_.reset(port);
    for (const std::string& address : a.freed_addresses) unlisted_.erase(address);
    pending_.pop_front();
  }
}

void ServiceAllocator::failed() {
  for (const Pending& p : pending_) {
    for (const uint16_t port : p.allocation.ports) ports_.reset(port);
  }
  pending_.clear();
}

}  // namespace kedge::registry
