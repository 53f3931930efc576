// What the forms of one object cost: bench_protobuf FILE.json [rounds]. One figure a line:
// microseconds of CPU a round. FILE is a kind of core/v1, apps/v1, ...
#include "kube/protobuf.h"

#include <time.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "kube/schema.h"
#include "kube/schema_table.h"

namespace kedge {
namespace {

double cpu_us() {
  timespec t = {};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_nsec) / 1e3;
}

template <class F>
void figure(const char* name, int rounds, F run) {
  const double start = cpu_us();
  for (int i = 0; i < rounds; ++i) run();
  printf("%s %.2f us\n", name, (cpu_us() - start) / rounds);
}

int measure(const std::string& text, int rounds) {
  Result<kube::JsonDoc> doc = kube::JsonDoc::parse(text);
  if (!doc.ok()) return 1;
  const std::string version(doc->root().get("apiVersion").string());
  const size_t slash = version.find('/');
  const int found =
      kube::schema::find_kind_type(slash == std::string::npos ? "" : version.substr(0, slash),
                                   slash == std::string::npos ? version : version.substr(slash + 1),
                                   doc->root().get("kind").string());
  if (found < 0) return 1;
  const auto type = static_cast<uint16_t>(found);
  const std::string name = kube::schema::definition_name(kube::schema::type(type));
  if (!kube::decode_shape_of(name, doc->root(), nullptr).ok()) return 1;
  const std::string canonical = doc->root().print();
  std::string pb;
  if (!kube::encode_message(type, doc->root(), pb).ok()) return 1;
  printf("json %zu bytes, protobuf %zu bytes\n", canonical.size(), pb.size());
  figure("parse json", rounds, [&] { (void)kube::JsonDoc::parse(canonical); });
  figure("encode protobuf", rounds, [&] {
    std::string out;
    (void)kube::encode_message(type, doc->root(), out);
  });
  figure("decode protobuf", rounds, [&] { (void)kube::decode_message(type, pb); });
  Result<kube::JsonDoc> read = kube::decode_message(type, pb);
  if (!read.ok()) return 1;
  figure("walk by the schema", rounds,
         [&] { (void)kube::decode_shape_of(name, doc->root(), nullptr); });
  figure("print json", rounds, [&] { (void)doc->root().print(); });
  return 0;
}

}  // namespace
}  // namespace kedge

int main(int argc, char** argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: bench_protobuf FILE.json [rounds]\n");
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return kedge::measure(text.str(), argc > 2 ? atoi(argv[2]) : 20000);
}
