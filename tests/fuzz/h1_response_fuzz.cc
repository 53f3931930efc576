// The parser of HTTP/1 responses, in whole and byte by byte: both must see the same. First byte:
// whether the request was a HEAD, and whether the peer closes at the end.
#include <cstdint>
#include <string>

#include "base/assert.h"
#include "http/h1_client.h"

using namespace kedge;
using namespace kedge::http;

namespace {

struct Seen {
  bool ok = true;
  bool ended = false;
  bool upgraded = false;
  int status = 0;
  std::string fields;
  std::string body;
};

void step(H1ResponseParser& parser, std::string_view piece, Seen& seen) {
  using Step = H1ResponseParser::Step;
  while (seen.ok && !seen.ended && !seen.upgraded) {
    switch (parser.next(piece)) {
      case Step::kNeedsInput:
        KEDGE_ASSERT(piece.empty());
        return;
      case Step::kHead:
        seen.status = parser.head().status;
        seen.upgraded = seen.status == 101;
        for (const auto& [name, value] : parser.head().headers.fields()) {
          seen.fields += name + "=" + value + "\n";
        }
        KEDGE_ASSERT(seen.fields.size() <= 2000);
        break;
      case Step::kBody:
        seen.body += parser.body();
        break;
      case Step::kEnd:
        seen.ended = true;
        break;
      case Step::kError:
        KEDGE_ASSERT(!parser.message().empty());
        seen.ok = false;
        break;
    }
  }
}

Seen run(std::string_view input, size_t size, uint8_t how) {
  H1ResponseParser parser(1000, 20);
  parser.begin((how & 1) != 0);
  Seen seen;
  for (; !input.empty(); input.remove_prefix(std::min(size, input.size()))) {
    step(parser, input.substr(0, size), seen);
  }
  if (seen.ok && !seen.ended && !seen.upgraded && (how & 2) != 0) {
    seen.ended = parser.end_of_input() == H1ResponseParser::Step::kEnd;
  }
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 1) return 0;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Seen whole = run(input, input.size() + 1, data[0]);
  const Seen split = run(input, 1, data[0]);
  KEDGE_ASSERT(whole.ok == split.ok && whole.ended == split.ended);
  KEDGE_ASSERT(whole.status == split.status && whole.fields == split.fields);
  KEDGE_ASSERT(whole.body == split.body);
  return 0;
}
