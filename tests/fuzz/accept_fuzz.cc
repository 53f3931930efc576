// Accept headers come from outside: negotiation must not fault, an answer has a form that the
// endpoint offers, and the same header always gives the same form.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/negotiate.h"
#include "base/assert.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge;
  http::Headers headers;
  headers.add("Accept", std::string_view(reinterpret_cast<const char*>(data), size));
  for (int offered = 0; offered < 8; offered++) {
    const api::Offers offers{.protobuf = (offered & 1) != 0,
                             .transforms = (offered & 2) != 0,
                             .table = (offered & 4) != 0};
    const Result<api::Output> o = api::negotiate_output(headers, api::Query(), offers);
    if (!o.ok()) {
      KEDGE_ASSERT(o.error().code() == Code::kNotAcceptable);
      continue;
    }
    const bool shown_otherwise = o->transform != api::Transform::kNone;
    KEDGE_ASSERT(offers.transforms || !shown_otherwise);
    KEDGE_ASSERT(offers.table || o->transform != api::Transform::kTable);
    if (o->type == api::MediaType::kProtobuf) {
      KEDGE_ASSERT(o->transform != api::Transform::kTable);
      KEDGE_ASSERT(offers.protobuf || shown_otherwise);
    }
  }
  KEDGE_ASSERT(api::negotiate_error_output(headers, api::Query()).transform ==
               api::Transform::kNone);
  (void)api::negotiate_discovery(headers, api::Query());
  (void)api::check_route_accepts(headers.get("accept").value_or(""), api::Produces::kList);
  return 0;
}
