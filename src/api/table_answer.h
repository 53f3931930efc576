// TableWriter: meta/v1 Tables of the objects of a kind, row by row
// (k8s.io/apiserver/pkg/endpoints/handlers/response.go: asTable). What the columns and cells are
// says kube/table.h; here they get their frame and the object that each row carries: its metadata,
// the whole of it, or none. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/negotiate.h"
#include "base/bytes.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"

namespace kedge::api {

class TableWriter {
 public:
  // `kind`: of the objects as they are shown; autoscaling/v1 Scale has its own columns.
  // REQUIRES: all outlive the writer.
  TableWriter(const kube::Kinds& kinds, const kube::Kind& kind, const Output& output)
      : kinds_(kinds), kind_(kind), output_(output) {}

  // {"kind":"Table",...} without its end and without rows. `metadata` is JSON.
  std::string head(std::string_view metadata, bool with_columns) const;
  // What a table without rows has for them: "[]", or upstream's "null".
  std::string_view no_rows() const;
  // Appends the row of an object; `wall_us` is now. Error: JSON that cannot be read or converted.
  Status row(const Bytes& json, int64_t wall_us, ByteChain& out) const;
  // Appends the whole table of one object.
  Status document(const Bytes& json, int64_t wall_us, bool with_columns, ByteChain& out) const;

 private:
  Status cells(const Bytes& json, int64_t wall_us, std::string& out) const;

  const kube::Kinds& kinds_;
  const kube::Kind& kind_;
  const Output& output_;
};

// Puts objects in the order of a table's rows where that is not the order of names: FlowSchemas by
// precedence (printFlowSchemaList).
void order_rows(const kube::Kind& kind, std::vector<kube::ObjectRef>& objects);

}  // namespace kedge::api
