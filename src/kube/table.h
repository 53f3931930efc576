// Tables: the columns and cells that `kubectl get` shows (meta/v1 Table), as upstream's printers
// (pkg/printers/internalversion/printers.go, always with the wide columns).
//
// Columns and plain cells are rows of facts/columns.txt (tables_gen.cc); what a row cannot say is a
// function of printers.h that the row names. A resource without a row has Name and "Created At".
// Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

struct TableColumn {
  std::string_view name;    // "Ready"
  std::string_view type;    // "string", "integer", "boolean", "date"
  std::string_view format;  // "name" or ""
  std::string_view description;
  int32_t priority = 0;
};

// Columns of the tables of `kind`, in order; never empty. The texts live as long as the process.
std::vector<TableColumn> table_columns(const Kind& kind);

// Appends what a row of `root` shows: the JSON list of its cells, and the JSON list of the row's
// conditions (nothing where there are none). `root` is an object of the kept version
// (Kinds::storage_kind) of `kind`'s resource; `wall_us` is now, in microseconds since 1970.
// A resource may have one cell more than columns (upstream's ipaddresses).
void print_table_row(const Kind& kind, Json root, int64_t wall_us, std::string& cells,
                     std::string& conditions);

// The same for autoscaling/v1 Scale, what the subresource scale of every kind answers.
std::vector<TableColumn> scale_table_columns();
void print_scale_row(Json root, int64_t wall_us, std::string& cells);

}  // namespace kedge::kube
