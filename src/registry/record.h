// Record: a write on its way through the stages, and what its decision hands to the disk. For the
// files behind registry.h only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/loop.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "registry/registry.h"
#include "registry/rules.h"

namespace kedge::registry {

inline constexpr std::string_view kModified =
    "the object has been modified; please apply your changes to the latest version and try again";

struct Record {
  uint64_t id = 0;
  WriteRequest request;
  WriteDone done;
  const Kind* stored = nullptr;  // the storage row
  const Rules* rules = nullptr;
  std::string name;  // decided name; generated for a create with generateName
  bool generate = false;
  bool has_generate_name = false;      // there is a generateName, needed or not: said in a conflict
  bool resets_managed_fields = false;  // the client said that nobody owns anything
  kube::JsonDoc doc;                   // the object as the client sent it, in the storage version
  kube::JsonDoc prepared;              // ... as it would be stored
  ObjectRef old;                       // what `prepared` was made against
  kube::JsonDoc old_doc;               // of an update: `old`, parsed
  size_t next_stage = 0;
  uint64_t stage_run = 0;  // the run that is waited for: a stage may answer once
  int attempts = 0;
  int waits = 0;  // for an account that admission wants
  std::unique_ptr<io::Timer> wait;
  bool decided = false;
  bool away = false;  // the pool has it: nobody else may touch it
  std::unique_ptr<io::Timer> deadline;
  std::vector<std::string> warnings;
};

// Another object that a decision changes in the same commit, with a later revision.
struct SideChange {
  const Kind* kind;  // the storage row
  std::string key;
  uint64_t revision;
  ObjectRef object;  // new state; null: a deletion
  ObjectRef last;    // a deletion's last state
};

struct Decision {
  ObjectRef object;  // new state; null: a deletion
  ObjectRef last;    // a deletion's last state
  ObjectRef shown;   // what the writer sees of it, where that is another
  uint64_t revision = 0;
  bool soft = false;
  bool created = false;
  std::vector<SideChange> sides;
};

}  // namespace kedge::registry
