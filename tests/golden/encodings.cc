// Converts a folder of recorded objects (NAME.json, NAME.pb, NAME.yaml, one of every API type)
// between their three forms and compares.
//
//   golden_encodings FOLDER [NAME]
//
// The folder is that of k8s.io/api/testdata ("core.v1.Pod.json"); sample/ is one of random objects,
// written by upstream's code (tests/conformance/go_client encode FOLDER 7). Every text is read,
// walked by the schema and written in the other forms: JSON and YAML must be equal as values,
// protobuf byte for byte. Exit status 1 and a line per mismatch where they differ.
#include <dirent.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/strings.h"
#include "kube/protobuf.h"
#include "kube/schema.h"
#include "kube/schema_table.h"
#include "kube/yaml.h"

namespace kedge {
namespace {

using kube::Json;
using kube::JsonDoc;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// The type of "apps.v1.Deployment", "rbac.authorization.k8s.io.v1.Role": packages are called after
// the first word of the group.
int type_of(std::string_view name) {
  const size_t dot = name.rfind('.');
  const std::string_view kind = name.substr(dot + 1), rest = name.substr(0, dot);
  const size_t before = rest.rfind('.');
  const std::string_view group = rest.substr(0, before), version = rest.substr(before + 1);
  const std::string word(group.substr(0, group.find('.')));
  const std::string tail = "." + std::string(version) + "." + std::string(kind);
  std::string package = word == "internal" ? "apiserverinternal" : word;
  const int found = kube::schema::find_type("io.k8s.api." + package + tail);
  if (found >= 0) return found;
  return kube::schema::find_type("io.k8s.apimachinery.pkg.apis.meta" + tail);
}

class Checker {
 public:
  Checker(std::string folder, std::string name)
      : base_(std::move(folder) + "/" + name), name_(std::move(name)) {}

  bool run();

 private:
  bool bad(const std::string& what) {
    printf("%s: %s\n", name_.c_str(), what.c_str());
    return false;
  }
  bool check(const char* form, Result<JsonDoc> doc);

  std::string base_, name_;
  std::string definition_;
  uint16_t type_ = 0;
  JsonDoc want_;
  std::string pb_;
};

// Read from `form`: it must be the JSON document, and write the protobuf and YAML texts.
bool Checker::check(const char* form, Result<JsonDoc> doc) {
  if (!doc.ok()) return bad(std::string(form) + ": " + doc.error().message());
  const Status walked = kube::decode_shape_of(definition_, doc->root(), nullptr);
  if (!walked.ok()) return bad(std::string(form) + ": " + walked.error().message());
  if (!kube::json_equal(want_.root(), doc->root())) {
    return bad(std::string(form) + " reads as\n  " + doc->root().print() + "\nnot\n  " +
               want_.root().print());
  }
  std::string pb;
  const Status written = kube::encode_protobuf(type_, doc->root(), pb);
  if (!written.ok()) return bad(std::string(form) + ": " + written.error().message());
  if (pb != pb_) {
    return bad(std::string(form) + " to pb: differs at byte " +
               std::to_string(std::mismatch(pb.begin(), pb.end(), pb_.begin(), pb_.end()).first -
                              pb.begin()) +
               "\n  " + hex_encode(pb) + "\nnot\n  " + hex_encode(pb_));
  }
  Result<JsonDoc> again = kube::yaml_to_json(kube::json_to_yaml(doc->root()), nullptr);
  if (!again.ok() || !kube::json_equal(want_.root(), again->root())) {
    return bad(std::string(form) + " to yaml differs");
  }
  return true;
}

bool Checker::run() {
  const int type = type_of(name_);
  if (type < 0) return bad("no such type in the tables");
  type_ = static_cast<uint16_t>(type);
  definition_ = kube::schema::definition_name(kube::schema::type(type_));
  Result<JsonDoc> json = JsonDoc::parse(read_file(base_ + ".json"));
  if (!json.ok()) return bad("json: " + json.error().message());
  want_ = json->clone();
  pb_ = read_file(base_ + ".pb");
  bool good = check("json", std::move(json));
  good &= check("yaml", kube::yaml_to_json(read_file(base_ + ".yaml"), nullptr));
  const Result<kube::ProtobufEnvelope> envelope = kube::read_envelope(pb_);
  if (!envelope.ok()) return bad("pb: " + envelope.error().message());
  Result<JsonDoc> doc = kube::decode_message(type_, envelope->raw);
  if (doc.ok() && !envelope->kind.empty()) {
    doc->root().set_string("kind", envelope->kind);
    doc->root().set_string("apiVersion", envelope->api_version);
  }
  return check("pb", std::move(doc)) && good;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  DIR* dir = opendir(folder.c_str());
  if (dir == nullptr) return names;
  while (const dirent* entry = readdir(dir)) {
    const std::string name = entry->d_name;
    if (name.ends_with(".pb")) names.push_back(name.substr(0, name.size() - 3));
  }
  closedir(dir);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace
}  // namespace kedge

int main(int argc, char** argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: golden_encodings FOLDER [NAME]\n");
    return 2;
  }
  std::vector<std::string> names;
  if (argc > 2) {
    names.emplace_back(argv[2]);
  } else {
    names = kedge::names_in(argv[1]);
  }
  size_t good = 0;
  for (const std::string& name : names) good += kedge::Checker(argv[1], name).run();
  printf("%zu of %zu types convert exactly\n", good, names.size());
  return names.empty() || good != names.size() ? 1 : 0;
}
