#include "api/table_answer.h"

#include <algorithm>

#include "api/represent.h"
#include "kube/convert.h"
#include "kube/table.h"

namespace kedge::api {
namespace {

bool is_scale(const kube::Kind& kind) {
  return kind.kind == "Scale" && kind.group == "autoscaling";
}

void append_columns(std::string& out, const std::vector<kube::TableColumn>& columns) {
  out += '[';
  for (const kube::TableColumn& c : columns) {
    if (out.back() != '[') out += ',';
    out += "{\"name\":";
    kube::append_json_string(out, c.name);
    out += ",\"type\":";
    kube::append_json_string(out, c.type);
    out += ",\"format\":";
    kube::append_json_string(out, c.format);
    out += ",\"description\":";
    kube::append_json_string(out, c.description);
    out += ",\"priority\":" + std::to_string(c.priority) + "}";
  }
  out += ']';
}

// The bookmark at the end of the initial events says so in its row's object.
bool ends_initial_events(std::string_view json) {
  const std::string_view annotations = json_member(json_member(json, "metadata"), "annotations");
  return json_member(annotations, "k8s.io/initial-events-end") == "\"true\"";
}

}  // namespace

std::string TableWriter::head(std::string_view metadata, bool with_columns) const {
  std::string out = "{\"kind\":\"Table\",\"apiVersion\":\"";
  out += meta_version(output_);
  out += "\",\"metadata\":";
  out += metadata;
  out += ",\"columnDefinitions\":";
  if (!with_columns) return out + "null";
  append_columns(out, is_scale(kind_) ? kube::scale_table_columns() : kube::table_columns(kind_));
  return out;
}

std::string_view TableWriter::no_rows() const {
  const std::vector<kube::TableColumn> columns = kube::table_columns(kind_);
  // Upstream's printer for kinds that have none of their own leaves the list nil.
  return columns.size() == 2 && columns[1].name == "Created At" ? "null" : "[]";
}

Status TableWriter::cells(const Bytes& json, int64_t wall_us, std::string& out) const {
  const kube::JsonDoc doc = TRY(kube::JsonDoc::parse(json.view()));
  std::string conditions;
  if (is_scale(kind_)) {
    kube::print_scale_row(doc.root(), wall_us, out);
  } else {
    // Cells are those of the kept version.
    if (kind_.id != kube::kNoResource) {
      const kube::Kind& stored = kinds_.storage_kind(kind_.id);
      if (&stored != &kind_) TRY(kube::convert(kind_, stored, doc.root()));
    }
    kube::print_table_row(kind_, doc.root(), wall_us, out, conditions);
  }
  if (!conditions.empty()) out += ",\"conditions\":" + conditions;
  return {};
}

Status TableWriter::row(const Bytes& json, int64_t wall_us, ByteChain& out) const {
  std::string text = "{\"cells\":";
  TRY(cells(json, wall_us, text));
  text += ",\"object\":";
  const IncludeObject include = output_.include;
  if (include == IncludeObject::kNone && !ends_initial_events(json.view())) {
    out.emplace_back(text + "null}");
    return {};
  }
  out.emplace_back(std::move(text));
  if (include == IncludeObject::kObject) {
    out.push_back(json);
  } else {
    append_metadata(output_, json, out);
  }
  out.push_back(Bytes::from_static("}"));
  return {};
}

Status TableWriter::document(const Bytes& json, int64_t wall_us, bool with_columns,
                             ByteChain& out) const {
  const std::string_view revision =
      json_member(json_member(json.view(), "metadata"), "resourceVersion");
  std::string metadata = "{";
  if (!revision.empty()) metadata += "\"resourceVersion\":" + std::string(revision);
  out.emplace_back(head(metadata + "}", with_columns) + ",\"rows\":[");
  TRY(row(json, wall_us, out));
  out.push_back(Bytes::from_static("]}"));
  return {};
}

void order_rows(const kube::Kind& kind, std::vector<kube::ObjectRef>& objects) {
  if (kind.resource != "flowschemas") return;
  using Ranked = std::pair<int64_t, kube::ObjectRef>;
  std::vector<Ranked> ranked;
  for (kube::ObjectRef& o : objects) {
    const Result<kube::JsonDoc> doc = kube::JsonDoc::parse(o->json());
    const auto rank = doc.ok() ? doc->root().at("spec.matchingPrecedence").integer() : std::nullopt;
    ranked.emplace_back(rank.value_or(0), std::move(o));
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.first < b.first; });
  for (size_t i = 0; i < objects.size(); ++i) objects[i] = std::move(ranked[i].second);
}

}  // namespace kedge::api
