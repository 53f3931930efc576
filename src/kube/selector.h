// Label and field selectors: parsed from query text, matched against Objects.
//
// Grammar and messages as k8s.io/apimachinery/pkg/labels and pkg/fields: "a=b,c!=d,e in (f,g),!h,
// i>3" and "spec.nodeName=n1,status.phase!=Running". Values own their text; matching allocates
// nothing. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kube/kinds.h"
#include "kube/object.h"

namespace kedge::kube {

class LabelSelector {
 public:
  enum class Op : uint8_t { kIn, kNotIn, kExists, kNotExists, kGreater, kLess };
  struct Requirement {
    std::string key;
    Op op = Op::kExists;
    std::vector<std::string> values;  // sorted
    int64_t number = 0;               // kGreater, kLess

    // `label`: the value of `key`, nothing where there is none.
    bool matches(std::optional<std::string_view> label) const;
  };

  // "" selects everything. Errors: upstream's text ("unable to parse requirement: ...").
  static Result<LabelSelector> parse(std::string_view text);
  bool matches(const Object& object) const;
  bool everything() const { return requirements_.empty(); }
  const std::vector<Requirement>& requirements() const { return requirements_; }

 private:
  std::vector<Requirement> requirements_;
};

// One comparison of a field selector, its value unescaped.
struct FieldTerm {
  std::string_view field;
  bool equal;
  std::string value;
};
// Those of `text`, which they point into, whatever the fields. Errors: syntax.
Result<std::vector<FieldTerm>> parse_field_terms(std::string_view text);

class FieldSelector {
 public:
  struct Requirement {
    static constexpr int kName = -1;       // metadata.name
    static constexpr int kNamespace = -2;  // metadata.namespace
    int field;                             // index into Kind::fields, or one of the above
    bool equal;
    std::string value;
  };

  // Errors: syntax, and a field the kind has not ("field label not supported: ...").
  static Result<FieldSelector> parse(std::string_view text, const Kind& kind);
  bool matches(const Object& object) const;
  bool everything() const { return requirements_.empty(); }
  // The name that metadata.name=... asks for, if the selector has one.
  const std::string* required_name() const;

 private:
  std::vector<Requirement> requirements_;
};

struct Selector {
  LabelSelector labels;
  FieldSelector fields;
  bool matches(const Object& o) const { return labels.matches(o) && fields.matches(o); }
  bool everything() const { return labels.everything() && fields.everything(); }
};

}  // namespace kedge::kube
