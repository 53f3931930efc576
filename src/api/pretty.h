// JsonIndenter: compact JSON text to text with two blanks a level, as Go's json.MarshalIndent
// writes it (what curl and browsers are sent). Works on pieces of any size, so that a long list
// is indented slice by slice. REQUIRES: the input is valid JSON without blanks. Holds a few bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kedge::api {

class JsonIndenter {
 public:
  void feed(std::string_view piece, std::string& out);

 private:
  void new_line(std::string& out) const;

  size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool just_opened_ = false;  // '{' or '[' was the last thing: nothing is inside yet
};

}  // namespace kedge::api
