// HTTP/1 requests parsed in two different cuts, which must say the same.
#include <stdint.h>

#include <string>

#include "base/assert.h"
#include "http/h1_parser.h"

namespace {

using kedge::http::H1Parser;

// What the parser says; `cut` decides the pieces.
std::string events(std::string_view text, uint32_t cut) {
  H1Parser parser({2048, 16});
  std::string log;
  size_t at = 0;
  while (at < text.size()) {
    cut = cut * 1664525 + 1013904223;
    size_t size = 1 + (cut >> 16) % 64;
    std::string piece(text.substr(at, size));  // a block of its own for the sanitizer
    at += piece.size();
    std::string_view input = piece;
    for (;;) {
      H1Parser::Step step = parser.next(input);
      if (step == H1Parser::Step::kNeedsInput) {
        KEDGE_ASSERT(input.empty());
        break;
      }
      if (step == H1Parser::Step::kError) {
        KEDGE_ASSERT(parser.status() >= 400 && !parser.message().empty());
        return log + "E" + std::to_string(parser.status());
      }
      if (step == H1Parser::Step::kBody) {
        KEDGE_ASSERT(!parser.body().empty());
        log += parser.body();
      } else if (step == H1Parser::Step::kEnd) {
        log += "\nend\n";
      } else {
        const kedge::http::H1Request& r = parser.request();
        KEDGE_ASSERT(!r.head.method.empty() && !r.head.path.empty());
        KEDGE_ASSERT(!(r.chunked && r.content_length > 0));
        log += r.head.method + r.head.target + r.head.path + r.head.query;
        for (const auto& [name, value] : r.head.headers.fields()) {
          KEDGE_ASSERT(kedge::http::is_token(name));
          KEDGE_ASSERT(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
          log += name + value;
        }
      }
    }
  }
  return log;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 16 * 1024) return 0;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  std::string small = events(text, 12345);
  KEDGE_ASSERT(small == events(text, 777));
  return 0;
}
