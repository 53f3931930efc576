#include "api/request_info.h"

#include "base/strings.h"
#include "kube/selector.h"

namespace kedge::api {
namespace {

std::string_view verb_of_method(std::string_view method) {
  if (method == "GET" || method == "HEAD") return "get";
  if (method == "POST") return "create";
  if (method == "PUT") return "update";
  if (method == "PATCH") return "patch";
  if (method == "DELETE") return "delete";
  return "";
}

// The name that a field selector asks for exactly. Authorization goes by it, so it is read as the
// selector itself will be.
std::string exact_name(std::string_view selector) {
  Result<std::vector<kube::FieldTerm>> terms = kube::parse_field_terms(selector);
  if (!terms.ok()) return "";
  for (kube::FieldTerm& t : *terms) {
    if (t.equal && t.field == "metadata.name") return std::move(t.value);
  }
  return "";
}

// k8s.io/apimachinery/pkg/api/validation/path: IsValidPathSegmentName.
bool is_path_segment(std::string_view name) {
  return !name.empty() && name != "." && name != ".." &&
         name.find_first_of("/%") == std::string_view::npos;
}

}  // namespace

void RequestInfo::split() {
  std::string_view rest = path;
  while (rest.starts_with('/')) rest.remove_prefix(1);
  while (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.empty()) return;
  while (true) {
    if (count_ == kMaxSegments) {
      too_long = true;
      return;
    }
    const size_t end = rest.find('/');
    segments_[count_++] = rest.substr(0, end);
    if (end == std::string_view::npos) return;
    rest.remove_prefix(end + 1);
  }
}

Status RequestInfo::parse(std::string_view method, std::string_view encoded_path,
                          const Query& query) {
  std::optional<std::string> decoded = percent_decode(encoded_path, false);
  if (!decoded) return Error(Code::kBadRequest, "the path has a broken percent escape");
  path = std::move(*decoded);
  verb = to_lower(method);
  split();
  if (count_ < 3 || (segments_[0] != "api" && segments_[0] != "apis")) return {};
  api_prefix = segments_[0];
  at_ = 1;
  if (api_prefix == "apis") {
    if (count_ < 4) return {};
    group = segments_[at_++];
  }
  is_resource = true;
  version = segments_[at_++];
  if (segments_[at_] == "watch" || segments_[at_] == "proxy") {
    if (at_ + 1 >= count_) {
      return Error(Code::kInternalError,
                   "unable to determine kind and namespace from url, " + std::string(encoded_path));
    }
    watch_prefix = segments_[at_] == "watch";
    verb = segments_[at_++];
  } else {
    verb = verb_of_method(method);
  }
  read_resource(query);
  return {};
}

void RequestInfo::read_resource(const Query& query) {
  if (segments_[at_] == "namespaces" && at_ + 1 < count_) {
    ns = segments_[at_ + 1];
    // namespaces/NS/status and namespaces/NS/finalize are the namespace's own.
    if (at_ + 2 < count_ && segments_[at_ + 2] != "status" && segments_[at_ + 2] != "finalize") {
      at_ += 2;
      namespace_in_path = true;
    }
  }
  const std::span<const std::string_view> p = parts();
  resource = p[0];
  if (p.size() >= 2) name = p[1];
  if (p.size() >= 3 && verb != "proxy") subresource = p[2];
  if (name.empty() && verb == "get") read_list_verb(query);
  if (name.empty() && verb == "delete") verb = "deletecollection";
}

void RequestInfo::read_list_verb(const Query& query) {
  verb = query.flag("watch").value_or(false) ? "watch" : "list";
  const std::optional<std::string_view> selector = query.get("fieldSelector");
  if (!selector) return;
  selected_name_ = exact_name(*selector);
  if (is_path_segment(selected_name_)) name = selected_name_;
}

}  // namespace kedge::api
