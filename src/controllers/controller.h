// Controller: a decider: looks at one thing (a key) in the cache and says what to write next.
//
// Plan reconcile(key, view, now, last) is a pure function: it reads the view, never waits, keeps
// nothing. Who runs it (daemon/controllers.h) follows the cache, calls it for every key that a
// change concerns, commits the plan's writes in order under the controller's identity, and calls it
// again when the world has changed or the plan asks for it. So a reconcile function is level
// triggered: it says the next step from what is there, whatever happened before.
//
// One row of the table (table.cc) is one controller: its name, its identity, what it watches and
// how an object maps to keys, its function. Names, identities and behaviour are those of
// kube-controller-manager.
//
// A view is valid during the call. A call has about a millisecond: work over many objects is cut
// (kWritesAPlan) and goes on in the next call.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cache/cache.h"
#include "cache/owners.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "policy/authorizer.h"

namespace kedge::controllers {

using kube::Json;
using kube::JsonDoc;
using kube::Kind;
using kube::ObjectRef;

inline constexpr size_t kWritesAPlan = 256;

// What controllers need to know that is no object.
struct Facts {
  std::string root_ca_pem;         // who signed the API's certificate
  std::string advertised_address;  // of this server's API, numeric; "": nobody's endpoints are kept
  uint16_t https_port = 0;
};

struct View {
  const kube::Kinds& kinds;
  const cache::Cache& cache;
  const cache::OwnerIndex& owners;
  const Facts& facts;
  policy::Authorizer* authorizer = nullptr;  // null: nobody may do anything

  // REQUIRES: such a built-in kind. In its stored version.
  const Kind& kind(std::string_view group, std::string_view resource) const;
  ObjectRef get(const Kind& kind, std::string_view key) const { return cache.get(kind.id, key); }
};

struct Write {
  enum class Verb : uint8_t { kCreate, kUpdate, kDelete, kApply };
  Verb verb = Verb::kCreate;
  const Kind* kind = nullptr;
  std::string ns;
  std::string name;
  std::string subresource;
  // Create, update: the object. An update carries the resourceVersion it was made from. Apply: the
  // fields that `manager` wants, by force.
  JsonDoc body;
  // Delete: preconditions, "" none.
  std::string uid;
  std::string revision;
  std::string_view manager = "kube-controller-manager";
  std::string propagation;     // "", "Orphan", "Background", "Foreground"
  int64_t grace_seconds = -1;  // -1: the object's own
};

// An Event about `about`, as tools/record of client-go makes them.
struct Note {
  ObjectRef about;
  bool warning = false;
  std::string reason;
  std::string message;
};

// Something outside the API (a signature): daemon/ does it off the loop. Its result, a text,
// becomes the string at `member` (dotted path) of the body of `write`, which is then committed.
struct Effect {
  std::string_view name;
  JsonDoc arguments;
  Write write;
  std::string_view member;
};

struct Plan {
  std::vector<Write> writes;
  // Writes do not depend on each other: committed 1, 2, 4, ... at a time, and a failure ends it
  // with its batch. Otherwise one after the other up to the first failure.
  bool independent = false;
  std::vector<Note> notes;
  std::vector<Effect> effects;  // after the writes, if none failed
  // Not negative: the key comes again after so long, whatever happens.
  int64_t requeue_after_ms = -1;
  // There is more to do than this plan says: the key comes again when it is committed.
  bool more = false;
  // What went wrong while deciding: the key comes again with back-off. "": nothing.
  std::string error;
};

// What became of one write or effect of the plan before.
struct Outcome {
  const Kind* kind = nullptr;
  std::string name;
  Code code = Code::kUnknown;  // of a failure
  std::string message;         // "": done
  bool ok() const { return message.empty(); }
};
struct Last {
  std::vector<Outcome> outcomes;  // in order; what was not tried is missing
};

// A change of one object. Null `now`: it is gone. Null `old`: it is new, or the server has just
// started.
struct Change {
  ObjectRef old;
  ObjectRef now;
  const kube::Object& object() const { return now ? *now : *old; }
};
// What a change concerns.
struct Keys {
  std::vector<std::string> now;
  // Within a second: changes that come in thousands and each matter little are gathered.
  std::vector<std::string> soon;
};

struct Watched {
  std::string_view group;
  std::string_view resource;  // "*": every kind
  // Appends the keys that the change concerns. Cheap: called for every change, of which the cache
  // and the owners know already.
  void (*keys)(const Change& change, const View& view, Keys& out);
};

struct Controller {
  std::string_view name;  // as in --controllers of kube-controller-manager
  std::string_view user;  // whose rights it has
  std::span<const Watched> watched;
  Plan (*reconcile)(std::string_view key, const View& view, int64_t now_us, const Last& last);
};

// The table.
std::span<const Controller> all_controllers();

// The object's own key.
void own_key(const Change& change, const View& view, Keys& out);

// Makers of writes. `object` in its stored version.
Write create(const Kind& kind, std::string_view ns, JsonDoc body);
Write update(const Kind& kind, const kube::Object& object, JsonDoc body,
             std::string_view subresource = "");
// With the uid as its precondition.
Write remove(const Kind& kind, const kube::Object& object);

// The object's JSON; what the cache holds can be parsed.
JsonDoc parse(const kube::Object& object);
// A document from a text of ours. REQUIRES: it is JSON.
JsonDoc make_json(std::string_view text);
// Sets or adds the condition of `type` in `status.conditions` of `root`, with a new
// lastTransitionTime when its status changes. True: something changed.
bool set_condition(JsonDoc& doc, Json root, std::string_view type, bool status,
                   std::string_view reason, std::string_view message, int64_t now_us);

}  // namespace kedge::controllers
