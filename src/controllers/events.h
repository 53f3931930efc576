// EventRecorder: makes core/v1 Events of what controllers note, with the correlation of
// tools/record in client-go: the same words about the same object count up one Event; from the
// tenth different message of one reason within ten minutes on they share one ("combined from
// similar events"); one source says at most 25 things about one object at a time, and one more
// every five minutes.
//
// Memory is bounded (kRemembered keys of each sort); what is forgotten begins a new Event. Loop
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "controllers/controller.h"

namespace kedge::controllers {

class EventRecorder {
 public:
  // The write that tells `note`; nothing when it is one too many. `component`: who says it.
  std::optional<Write> record(const Note& note, std::string_view component, const View& view,
                              int64_t now_us);

 private:
  struct Similar {
    int64_t last_us = 0;
    std::set<std::string> messages;
  };
  struct Seen {
    int64_t last_us = 0;
    std::string name;
    std::string first;  // timestamp
    int64_t count = 0;
  };
  struct Tokens {
    int64_t last_us = 0;
    double left = 0;
  };

  bool is_spam(const std::string& source, int64_t now_us);
  bool combine(const std::string& group, const std::string& message, int64_t now_us);

  std::map<std::string, Similar> similar_;
  std::map<std::string, Seen> seen_;
  std::map<std::string, Tokens> tokens_;
};

}  // namespace kedge::controllers
