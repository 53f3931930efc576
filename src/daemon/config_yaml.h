// The YAML of configuration files: one mapping from keys to texts or lists of texts, with lines.
//
//   data-dir: /srv/kedge          # a text; numbers and booleans are their own texts
//   tls-san: [edge.example, 10.0.0.9]
//   tls-san+:                     # adds to what files before said
//     - other.example
//
// Everything else YAML can do (nesting, anchors, tags, several documents) is an error with file and
// line. At most kMaxConfigBytes. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kedge::daemon {

inline constexpr size_t kMaxConfigBytes = 1024 * 1024;  // a hand-written file

struct ConfigEntry {
  std::string key;  // without the '+'
  bool adds = false;
  bool is_list = false;
  std::vector<std::string> values;  // exactly one unless is_list
  size_t line = 0;                  // of the key, from 1
  std::vector<size_t> value_lines;  // one a value
};

// `file` is for messages: "FILE:LINE: what".
Result<std::vector<ConfigEntry>> read_config_yaml(std::string_view text, std::string_view file);

}  // namespace kedge::daemon
