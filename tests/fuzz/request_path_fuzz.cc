// Method, path, query and Accept of a request, each on a line of the input: reading and routing
// them must not fault, whatever they are.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/negotiate.h"
#include "api/options.h"
#include "api/request_info.h"
#include "api/route.h"
#include "base/assert.h"
#include "kube/go_duration.h"

namespace {

std::string_view take_line(std::string_view& text) {
  const size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace kedge;
  static const kube::Kinds kinds;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view method = take_line(text);
  const std::string_view path = take_line(text);
  const api::Query query = api::Query::parse(take_line(text));
  http::Headers headers;
  headers.add("Accept", take_line(text));
  headers.add("Content-Type", take_line(text));

  const api::Offers everything{.protobuf = true, .transforms = true, .table = true};
  const Result<api::Output> output = api::negotiate_output(headers, query, everything);
  if (output.ok()) (void)api::check_stream(*output).ok();
  (void)api::negotiate_discovery(headers, query).ok();
  (void)api::negotiate_input(headers).ok();
  for (std::string_view name : {"limit", "timeout", "pretty"}) {
    (void)query.integer(name).ok();
    (void)kube::go_parse_duration_ms(query.get(name).value_or("")).ok();
  }
  (void)api::parse_write_options(query, "CreateOptions").ok();
  (void)api::parse_delete_options(query, kube::Json()).ok();

  api::RequestInfo info;
  if (!info.parse(method, path, query).ok() || !info.is_resource) return 0;
  KEDGE_ASSERT(!info.parts().empty());
  const api::Route route = api::route_resource(kinds, info, method);
  if (route.outcome != api::Route::Outcome::kFound) return 0;
  KEDGE_ASSERT(route.kind != nullptr && route.kind->resource == info.resource);
  KEDGE_ASSERT(route.name.find('/') == std::string_view::npos);
  (void)api::parse_list_options(query, *route.kind, route.name, false).ok();
  return 0;
}
