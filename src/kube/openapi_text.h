// JsonText: a JSON text being written, for documents that are made of tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kube/json.h"

namespace kedge::kube {

// Commas are set by themselves. REQUIRES: open() and close() in pairs, a key before each member.
class JsonText {
 public:
  void open(char bracket) {
    comma();
    out_ += bracket;
  }
  void open(std::string_view name, char bracket) {
    key(name);
    out_ += bracket;
  }
  void close(char bracket) { out_ += bracket; }
  void key(std::string_view name) {
    comma();
    append_json_string(out_, name);
    out_ += ':';
  }
  void string(std::string_view value) {
    comma();
    append_json_string(out_, value);
  }
  void raw(std::string_view json) {
    comma();
    out_ += json;
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(out_, value);
  }
  void raw_member(std::string_view name, std::string_view json) {
    key(name);
    out_ += json;
  }
  void reserve(size_t bytes) { out_.reserve(bytes); }
  std::string take() { return std::move(out_); }

 private:
  void comma() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }

  std::string out_;
};

}  // namespace kedge::kube
