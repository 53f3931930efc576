#include "kube/openapi_text.h"

#include "kube/json.h"

namespace kedge::kube {

void JsonText::comma() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last != '{' && last != '[' && last != ':') out_ += ',';
}

void JsonText::open(char bracket) {
  comma();
  out_ += bracket;
}

void JsonText::open(std::string_view name, char bracket) {
  key(name);
  out_ += bracket;
}

void JsonText::key(std::string_view name) {
  comma();
  append_json_string(out_, name);
  out_ += ':';
}

void JsonText::string(std::string_view value) {
  comma();
  append_json_string(out_, value);
}

void JsonText::raw(std::string_view json) {
  comma();
  out_ += json;
}

void JsonText::member(std::string_view name, std::string_view value) {
  key(name);
  append_json_string(out_, value);
}

void JsonText::raw_member(std::string_view name, std::string_view json) {
  key(name);
  out_ += json;
}

}  // namespace kedge::kube
