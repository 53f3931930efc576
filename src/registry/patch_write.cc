#include "registry/patch_write.h"

#include <algorithm>

#include "base/limits.h"
#include "base/strings.h"
#include "kube/convert.h"
#include "kube/defaults.h"
#include "kube/go_print.h"
#include "kube/managed_fields.h"
#include "kube/meta.h"
#include "kube/patch.h"
#include "kube/schema.h"
#include "kube/schema_order.h"
#include "kube/status.h"
#include "registry/decode.h"
#include "registry/subresources.h"

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;
using FieldValidation = WriteRequest::FieldValidation;

// Members that Go prints from a map because the patch went through them: sorted.
void sort_merged(Json target, Json patch, bool whole) {
  if (target.is_array() && whole) {
    for (const Json e : target.elements()) sort_merged(e, e, true);
  }
  if (!target.is_object()) return;
  for (const auto m : target.members()) {
    const Json sent = whole ? m.value : patch.get(m.name);
    if (!sent) continue;
    // What the patch brought is all its own.
    sort_merged(m.value, sent, whole || sent.is_array() || json_equal(m.value, sent));
  }
  kube::sort_members(target);
}

void sort_visited(Json root, Json patch) {
  if (root.is_object()) kube::sort_members(root);
  for (const Json op : patch.elements()) {
    for (const auto* name : {"path", "from"}) {
      const std::vector<std::string_view> parts = split(op.get(name).string(), '/');
      Json at = root;
      for (size_t i = 1; i + 1 < parts.size() && at; ++i) {
        at = at.is_array() ? at.element(parse_u64(parts[i]).value_or(0)) : at.get(parts[i]);
        if (at.is_object()) kube::sort_members(at);
      }
    }
  }
}

// As Go's JSON encoder prints text that may end up in HTML.
std::string html_safe(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    switch (c) {
      case '<':
        out += "\\u003c";
        break;
      case '>':
        out += "\\u003e";
        break;
      case '&':
        out += "\\u0026";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace

Error rejected_patch() {
  Error e(Code::kInvalid, "the server rejected our request due to an error in our request");
  e.mutable_details();
  return e;
}

bool is_costly(const Patching& patching, size_t patch_bytes) {
  // Of values that meet each other; most are longer than 16 bytes, and 5 ms are some 100,000 steps.
  constexpr size_t kProduct = 64 * 1024 * 1024;
  const size_t object_bytes = patching.old ? patching.old->json().size() : 0;
  return patch_bytes > limits::kLoopBodyBytes || object_bytes > 4 * limits::kLoopBodyBytes ||
         patch_bytes * object_bytes > kProduct;
}

void Patching::run() {
  resets_managed_fields = false;
  warnings.clear();
  if (type == PatchType::kApply) {
    status = server_side_apply();
    return;
  }
  // Only a strategic patch is used up.
  JsonDoc copy;
  if (type == PatchType::kStrategic) copy = patch.clone();
  const JsonDoc& consumed = type == PatchType::kStrategic ? copy : patch;
  std::vector<std::string> faults;
  status = apply(doc, consumed, faults);
  if (status.ok()) status = decode(consumed, std::move(faults));
}

Status Patching::server_side_apply() {
  if (!patch.root().is_object()) {
    return kube::bad_request(
        "error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot "
        "unmarshal " +
        std::string(patch.root().type_name()) + " into Go value of type map[string]interface {}");
  }
  doc = old ? TRY(old_document()) : kube::blank_object(*spoken);
  TRY(kube::server_side_apply(*spoken, doc, patch.root(), force,
                              {field_manager, subresource, wall_seconds, false}));
  if (duplicates.empty() || validation == FieldValidation::kIgnore) return {};
  const std::string fault =
      "error converting YAML to JSON: yaml: unmarshal errors:\n  " + join(duplicates, "\n  ");
  if (validation == FieldValidation::kStrict) {
    return kube::bad_request("error strict decoding YAML: " + fault);
  }
  warnings.push_back(fault);
  return {};
}

Result<JsonDoc> Patching::old_document() const {
  JsonDoc out = TRY(JsonDoc::parse(old->json()));
  if (kind != stored) TRY(kube::convert(*stored, *kind, out.root()));
  const Subresource* below = subresource.empty() ? nullptr : find_subresource(*kind, subresource);
  if (below == nullptr || below->view == nullptr) return out;
  JsonDoc view = TRY(below->view(*kind, out.root()));
  if (below->add_managers != nullptr) below->add_managers(*kind, out.root(), view, view.root());
  return view;
}

// `faults`: what a strict decoder says of the patch itself.
Status Patching::apply(JsonDoc& target, const JsonDoc& consumed, std::vector<std::string>& faults) {
  const bool looks = validation != FieldValidation::kIgnore;
  const Json sent = consumed.root();
  target = TRY(old_document());
  if (looks) {
    const std::string_view prefix = type == PatchType::kJson ? "json patch " : "";
    for (const std::string& d : duplicates) {
      faults.push_back(std::string(prefix) + "duplicate field " + go_quote(d));
    }
  }
  switch (type) {
    case PatchType::kJson: {
      if (looks) {
        std::vector<std::string> unknown;
        Status s = kube::check_json_patch(sent, unknown);
        if (!s.ok()) return std::move(s).error().context("error decoding patch");
        for (const std::string& u : unknown) {
          faults.push_back("json patch unknown field " + go_quote(u));
        }
      }
      Status s = kube::json_patch(target, sent);
      if (!s.ok() && s.error().code() == Code::kInvalid) return rejected_patch();
      return s;
    }
    case PatchType::kMerge:
      if (looks && !sent.is_object() && !sent.is_null()) {
        return kube::bad_request("error decoding patch: json: cannot unmarshal " +
                                 std::string(sent.type_name()) +
                                 " into Go value of type map[string]interface {}");
      }
      return kube::merge_patch(target, sent);
    case PatchType::kStrategic: {
      Status s = kube::strategic_merge_patch(*spoken, target, sent);
      if (!s.ok() && s.error().code() == Code::kInvalid) return rejected_patch();
      return s;
    }
    case PatchType::kApply:
      break;
  }
  return Error(Code::kInternalError, "an apply is no patch of this kind");
}

Status Patching::decode(const JsonDoc& consumed, std::vector<std::string> faults) {
  const bool strategic = type == PatchType::kStrategic;
  kube::ShapeReport report;
  resets_managed_fields = kube::resets_managed_fields(doc.root());
  if (!strategic) {
    const std::string why = type_fault(*kinds, *spoken, doc.root());
    if (!why.empty()) return refuse(consumed, why);
  }
  Status s = decode_patched(*spoken, doc.root(), strategic, &report);
  if (!s.ok()) return refuse(consumed, s.error().message());
  kube::apply_defaults(*kind, doc, doc.root());
  if (validation == FieldValidation::kIgnore) return {};
  if (strategic) std::sort(report.unknown_fields.begin(), report.unknown_fields.end());
  for (std::string& f : strict_faults(report, {})) faults.push_back(std::move(f));
  if (faults.empty()) return {};
  if (validation == FieldValidation::kStrict) {
    return refuse(consumed, "strict decoding error: " + join(faults, ", "));
  }
  warnings = std::move(faults);
  return {};
}

Status Patching::refuse(const JsonDoc& consumed, const std::string& why) const {
  // Upstream shows all of it; an object may be megabytes, and is in the answer twice.
  constexpr size_t kMostShown = 64 * 1024;
  std::string text = go_quote(shown(consumed));
  if (text.size() > kMostShown) {
    size_t cut = kMostShown;  // not inside a character
    while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    text.resize(cut);
    text += "...";
  }
  return kube::invalid_error(Kind{}, "", {kube::field_invalid_shown("patch", text, why)});
}

// What upstream shows: the patched object as its JSON library printed it, or the strategic patch as
// Go prints a map. The patched document has been through a decoder: it is made once more.
std::string Patching::shown(const JsonDoc& consumed) const {
  std::string out;
  if (type == PatchType::kStrategic) {
    kube::append_go_value(out, consumed.root(), limits::kBodyBytes);
    return out;
  }
  Result<JsonDoc> again = old_document();
  if (!again.ok()) return out;
  kube::order_as_go(*spoken, again->root());
  const Json sent = consumed.root();
  if (type == PatchType::kJson) {
    if (!kube::json_patch(*again, sent).ok()) return out;
    sort_visited(again->root(), sent);
  } else {
    if (!kube::merge_patch(*again, sent).ok()) return out;
    sort_merged(again->root(), sent, false);
  }
  return html_safe(again->root().print());
}

}  // namespace kedge::registry
