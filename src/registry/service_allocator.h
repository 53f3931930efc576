// ServiceAllocator: the addresses and node ports of Services (pkg/registry/core/service/storage
// with its ipallocator and portallocator).
//
// An address is taken as long as there is an IPAddress object of its name: those objects come and
// go in one commit with the Service. A port is taken by the Service that says so. What is free is
// asked of the head; what a write gives back is free once it is committed, and what it takes is
// its own from begin() on, so nothing is given twice whatever fails in between. Nothing is kept on
// disk but the objects: a start derives the ports from the Services.
//
// begin() completes a Service before it is validated: what the client left out of an update, IP
// families, addresses, ports. Loop thread.
#pragma once

#include <bitset>
#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "cache/cache.h"
#include "registry/address_range.h"
#include "registry/head.h"
#include "registry/record.h"

namespace kedge::registry {

class ServiceAllocator {
 public:
  // Everything borrowed outlives it. The cache has been loaded.
  ServiceAllocator(const kube::Kinds& kinds, cache::Cache& cache, const HeadView& head,
                   const Clock& clock, Random& random, const ServiceRanges& ranges);

  // Writes of Services that are to pass begin(): no subresource, no deletion.
  bool concerns(const Record& r) const;
  // Completes r.prepared and holds what it takes until decided() or give_up(). REQUIRES: r.old is
  // the head's object and, of an update, r.old_doc its document. Again for the same write: begins
  // anew. Errors: what the client is told.
  Status begin(Record& r);
  void give_up(uint64_t write);
  // The write is decided: what else it changes, each with a revision from `next`; nothing for most
  // kinds. REQUIRES: d.revision is not 0; begin() has been called where it concerns.
  std::vector<SideChange> decided(const Record& r, const Decision& d, Fn<uint64_t()> next);

  // The write of this revision is committed; everything that is decided has failed.
  void settled(uint64_t revision);
  void failed();

 private:
  struct Allocation {
    std::vector<uint16_t> ports;         // taken
    std::vector<std::string> addresses;  // taken
    std::vector<uint16_t> freed_ports;
    std::vector<std::string> freed_addresses;
    bool dry_run = false;  // holds nothing
  };
  struct Pending {
    uint64_t revision;
    Allocation allocation;
  };
  struct Network {
    kube::ObjectRef object;  // the ServiceCIDR
    std::vector<AddressRange> ranges;
  };
  struct Service;  // one on its way through begin()

  Status complete(Service& s);
  Status allocate_addresses(Service& s);
  Status take_address(Service& s, std::string_view family, size_t index);
  Status allocate_ports(Service& s);
  Status update_ports(Service& s);
  Status allocate_health_check_port(Service& s);
  // 0: all are taken.
  uint16_t choose_port(Service& s);
  Status fill_port(Service& s, kube::Json port);
  bool take_port(Service& s, uint16_t port, std::string* fault);
  static Error port_fault(const Service& s, size_t index, uint16_t port, const std::string& fault);
  void balance(Service& s);
  bool address_is_free(const std::string& address) const;
  // The ranges of the ServiceCIDRs that are ready, of one family.
  std::vector<const AddressRange*> ranges(bool ipv4);
  void read_networks();
  bool configured(std::string_view family) const;

  ObjectRef make_address(const std::string& address, std::string_view ns, std::string_view name,
                         uint64_t revision) const;
  void end_object(std::vector<SideChange>& out, const Kind& kind, std::string_view key,
                  Fn<uint64_t()>& next) const;
  // An IPAddress that goes while its Service is there comes back.
  void keep_address(std::vector<SideChange>& out, const Record& r, Fn<uint64_t()>& next) const;

  cache::Cache& cache_;
  const HeadView& head_;
  const Clock& clock_;
  Random& random_;
  const Kind& services_;
  const Kind& addresses_;
  const Kind& networks_kind_;
  const Kind& endpoints_;
  std::vector<AddressRange> configured_;
  uint16_t first_port_;
  uint16_t last_port_;
  std::bitset<65536> ports_;        // taken: committed, pending, or by a write that has begun
  std::set<std::string> unlisted_;  // addresses of Services that were loaded without an IPAddress
  std::set<std::string> held_;      // addresses taken by writes that have begun
  std::unordered_map<uint64_t, Allocation> begun_;  // by write
  std::deque<Pending> pending_;                     // by revision
  std::vector<Network> networks_;
};

}  // namespace kedge::registry
