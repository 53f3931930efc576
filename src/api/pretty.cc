#include "api/pretty.h"

namespace kedge::api {

void JsonIndenter::new_line(std::string& out) const {
  out += '\n';
  out.append(depth_ * 2, ' ');
}

void JsonIndenter::feed(std::string_view piece, std::string& out) {
  for (const char c : piece) {
    if (in_string_) {
      out += c;
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
      }
      continue;
    }
    if (c == '\n') continue;  // the end of a document
    if (c == '}' || c == ']') {
      depth_ -= depth_ == 0 ? 0 : 1;
      if (!just_opened_) new_line(out);
      just_opened_ = false;
      out += c;
      continue;
    }
    if (just_opened_) new_line(out);
    just_opened_ = false;
    out += c;
    if (c == '{' || c == '[') {
      depth_++;
      just_opened_ = true;
    } else if (c == ',') {
      new_line(out);
    } else if (c == ':') {
      out += ' ';
    } else if (c == '"') {
      in_string_ = true;
    }
  }
}

}  // namespace kedge::api
