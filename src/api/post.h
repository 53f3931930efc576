// POST where no object is created: reviews, and what is done to a pod or a service account at a
// path below it. One small function each, found by the kind that is sent there.
#pragma once

#include <string>
#include <vector>

#include "api/call.h"
#include "api/options.h"
#include "kube/json.h"

namespace kedge::api {

// What was sent, decoded but for its shape.
struct Posted {
  kube::JsonDoc doc;
  std::vector<std::string> duplicates;  // repeated names
  WriteOptions options;
};

// Each answers the call. REQUIRES: the call's route is that of the kind.
using PostHandler = void (*)(const CallRef& call, Posted posted);

// Null: what is sent there becomes an object of the registry.
PostHandler find_post(const Route& route);

// Checks and prunes `posted` as an object of `kind`; faults that only warn go to the call.
Status check_shape(Call& call, const kube::Kind& kind, Posted& posted);

// What is posted below an object is admitted as the creation of what it says. Warnings go to the
// call.
Status admit_posted(Call& call, Posted& posted);

// token_request.cc
void post_token_request(const CallRef& call, Posted posted);
// reviews.cc
void post_subject_access_review(const CallRef& call, Posted posted);
void post_local_subject_access_review(const CallRef& call, Posted posted);
void post_self_subject_access_review(const CallRef& call, Posted posted);
void post_self_subject_rules_review(const CallRef& call, Posted posted);
void post_self_subject_review(const CallRef& call, Posted posted);
void post_token_review(const CallRef& call, Posted posted);

}  // namespace kedge::api
