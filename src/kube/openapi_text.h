// JsonText: a JSON text being written, for documents that are made of tables.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace kedge::kube {

// Commas are set by themselves. REQUIRES: open() and close() in pairs, a key before each member.
class JsonText {
 public:
  void open(char bracket);
  void open(std::string_view name, char bracket);
  void close(char bracket) { out_ += bracket; }
  void key(std::string_view name);
  void string(std::string_view value);
  void raw(std::string_view json);
  void member(std::string_view name, std::string_view value);
  void raw_member(std::string_view name, std::string_view json);
  std::string take() { return std::move(out_); }

 private:
  void comma();

  std::string out_;
};

}  // namespace kedge::kube
