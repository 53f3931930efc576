#include "kube/table.h"

#include <functional>

#include "kube/printers.h"
#include "kube/table_rows.h"

namespace kedge::kube {
namespace {

using table::Column;
using table::Op;
using table::text;

constexpr std::string_view kTypes[] = {"string", "integer", "boolean", "date"};

size_t table_of(const Kind& kind) {
  const auto rows = builtin_kinds();
  const std::less<const Kind*> before;
  if (before(&kind, rows.data()) || !before(&kind, rows.data() + rows.size())) return 0;
  return table::kTableOfKind[&kind - rows.data()];
}

std::span<const Column> columns(size_t index) {
  return {table::kColumns + table::kFirstColumn[index],
          table::kColumns + table::kFirstColumn[index + 1]};
}

std::vector<TableColumn> public_columns(size_t index) {
  std::vector<TableColumn> out;
  for (const Column& c : columns(index)) {
    if ((c.flags & table::kHidden) != 0) continue;
    out.push_back({text(c.name), kTypes[c.flags & table::kTypeMask],
                   (c.flags & table::kFormatName) != 0 ? "name" : std::string_view(),
                   text(c.description), (c.flags & table::kPriority) != 0 ? 1 : 0});
  }
  return out;
}

// "{a.b:0}/{c}" with the values at the paths.
std::string fill(std::string_view pattern, Json root) {
  std::string out;
  while (!pattern.empty()) {
    const size_t open = pattern.find('{');
    out += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const size_t close = pattern.find('}', open);
    const std::string_view field = pattern.substr(open + 1, close - open - 1);
    const size_t colon = field.find(':');
    const Json v = root.at(field.substr(0, colon));
    if (!v || v.is_null()) {
      if (colon != std::string_view::npos) out += field.substr(colon + 1);
    } else {
      out += plain_text(v);
    }
    pattern.remove_prefix(close + 1);
  }
  return out;
}

void print_format(const Column& c, Json root, Cells& cells) {
  const std::string_view pattern = text(c.path);
  if ((c.flags & table::kHasOther) != 0) {
    const size_t open = pattern.find('{');
    const std::string_view path = pattern.substr(open + 1, pattern.find('}') - open - 1);
    if (!root.at(path.substr(0, path.rfind('.'))).is_object()) return cells.text(text(c.other));
  }
  cells.text(fill(pattern, root));
}

void print_each(const Column& c, Json list, Cells& cells) {
  if (list.size() == 0) return cells.text(text(c.other));
  const std::string_view member = text(c.argument);
  std::vector<std::string_view> found;
  for (const Json e : list.elements()) {
    found.push_back(plain_text(member.empty() ? e : e.get(member)));
  }
  cells.text(join_texts(found, ","));
}

void print_or_none(std::string_view printed, Cells& cells) {
  cells.text(printed.empty() ? "<none>" : printed);
}

void print_cell(const Column& c, Json root, Cells& cells) {
  const std::string_view other = text(c.other);
  if (c.op == Op::kCall) return table::kFunctions[c.argument](root, cells);
  if (c.op == Op::kFormat) return print_format(c, root, cells);
  const Json v = root.at(text(c.path));
  const bool absent = !v || v.is_null();
  switch (c.op) {
    case Op::kText:
      return cells.text(absent ? other : plain_text(v));
    case Op::kSome:
      return cells.text(plain_text(v).empty() ? other : plain_text(v));
    case Op::kNumber:
      if (v.is_number()) return cells.number(v.number_text());
      return other.empty() ? cells.integer(0) : cells.text(other);
    case Op::kBool:
      return cells.boolean(v.is_bool() ? v.boolean() : other == "true");
    case Op::kTitle:
      return cells.text(!v.is_bool() ? other : v.boolean() ? "True" : "False");
    case Op::kCount:
      return cells.integer(static_cast<int64_t>(v.size()));
    case Op::kAge:
      return cells.age(v, (c.flags & table::kHasOther) != 0 ? other : "<unknown>");
    case Op::kDate:
      return cells.text(absent ? "0001-01-01T00:00:00Z" : v.string());
    case Op::kEach:
      return print_each(c, v, cells);
    case Op::kLabels:
      return cells.text(format_labels(v));
    case Op::kSelector:
      return print_or_none(format_selector(v, "<error>"), cells);
    case Op::kAccessModes:
      return cells.text(format_access_modes(v));
    case Op::kFormat:
    case Op::kCall:
    case Op::kCovered:
      return;
  }
}

void print_row(size_t index, Json root, int64_t wall_us, std::string& out,
               std::string& conditions) {
  out += '[';
  Cells cells(wall_us, out, conditions);
  for (const Column& c : columns(index)) print_cell(c, root, cells);
  out += ']';
}

}  // namespace

std::vector<TableColumn> table_columns(const Kind& kind) { return public_columns(table_of(kind)); }

void print_table_row(const Kind& kind, Json root, int64_t wall_us, std::string& cells,
                     std::string& conditions) {
  print_row(table_of(kind), root, wall_us, cells, conditions);
}

std::vector<TableColumn> scale_table_columns() { return public_columns(table::kScaleTable); }

void print_scale_row(Json root, int64_t wall_us, std::string& cells) {
  std::string none;
  print_row(table::kScaleTable, root, wall_us, cells, none);
}

}  // namespace kedge::kube
