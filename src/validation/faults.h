// Faults: collects what is wrong with an object while validation walks it, with the path of where
// it is (k8s.io/apimachinery/pkg/util/validation/field).
//
// The walk says where it is with Faults::In; field names in calls are relative to that place: ""
// is the place itself, "name", "a.b" or "list[0].c" is below it. Nothing is built and nothing is
// allocated for what is right. At most kMostFaults are kept; full() says that more would be
// dropped, for loops over long lists.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"
#include "kube/meta.h"

namespace kedge::validation {

using kube::FieldError;
using kube::Json;

class Faults {
 public:
  Faults() = default;
  Faults(const Faults&) = delete;
  Faults& operator=(const Faults&) = delete;

  // One step of the walk, for as long as it lives: into a member, a list's element, a map's value.
  class In {
   public:
    In(Faults& faults, std::string_view member);
    In(Faults& faults, std::string_view list, size_t index);
    In(Faults& faults, std::string_view map, std::string_view key);  // as "map[key]"
    In(const In&) = delete;
    In& operator=(const In&) = delete;
    ~In();

   private:
    Faults& faults_;
    size_t length_;
  };

  // `detail` may be empty where upstream says none.
  void required(std::string_view field, std::string_view detail = {});
  void forbidden(std::string_view field, std::string_view detail);
  // A JSON value is shown as Go prints it: strings quoted, numbers and bools bare, the rest as
  // JSON, nothing as null.
  void invalid(std::string_view field, Json value, std::string_view detail);
  void invalid(std::string_view field, std::string_view value, std::string_view detail);
  void invalid(std::string_view field, int64_t value, std::string_view detail);
  // `shown`: the value's text as it stands in the message.
  void invalid_shown(std::string_view field, std::string_view shown, std::string_view detail);
  // One fault for each message (of the check_...() functions of kube/meta.h).
  void invalid_all(std::string_view field, std::string_view value,
                   const std::vector<std::string>& messages);
  // The supported values are shown in the order given (upstream sorts most of them).
  void not_supported(std::string_view field, Json value,
                     std::span<const std::string_view> supported);
  void not_supported(std::string_view field, std::string_view value,
                     std::span<const std::string_view> supported);
  // `shown`: as in invalid_shown().
  void not_supported_shown(std::string_view field, std::string_view shown,
                           std::span<const std::string_view> supported);
  void duplicate(std::string_view field, Json value);
  void duplicate(std::string_view field, std::string_view value);
  void duplicate_shown(std::string_view field, std::string_view shown);
  void not_found(std::string_view field, std::string_view value);
  void too_long(std::string_view field, size_t most_bytes);
  void too_many(std::string_view field, size_t actual, size_t most);
  void internal(std::string_view field, std::string_view detail);
  void type_invalid(std::string_view field, Json value, std::string_view detail);
  // For what none of the above can say; error.field is a whole path.
  void add(FieldError error);

  // Where the walk is: "spec.containers[0]", with `field` below it.
  std::string path(std::string_view field = {}) const;
  size_t size() const { return faults_.size(); }
  bool full() const;
  std::vector<FieldError> take() { return std::move(faults_); }

 private:
  void add(FieldError::Type type, std::string_view field, std::string_view shown,
           std::string_view detail);
  std::string show_shown(std::string_view text) const;
  // As shown(); shorter once there is much to read already.
  std::string show(Json value) const;
  std::string show(std::string_view text) const;

  size_t bytes_ = 0;  // of messages
  std::vector<FieldError> faults_;
  std::string path_;
};

// As messages show a value (see Faults::invalid).
std::string shown(Json value);

}  // namespace kedge::validation
