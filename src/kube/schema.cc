#include "kube/schema.h"

#include "kube/schema_decoder.h"
#include "kube/schema_table.h"

namespace kedge::kube {

Status decode_shape(const Kind& kind, Json root, ShapeReport* report) {
  if (kind.schema < 0) return {};
  schema::Decoder decoder(root.raw_doc(), report);
  Status s = decoder.run(schema::type(static_cast<uint16_t>(kind.schema)), root.raw());
  if (s.ok()) return s;
  std::string text(kind.kind);
  text += " in version \"";
  text += kind.version;
  text += "\" cannot be handled as a ";
  text += kind.kind;
  text += ": ";
  text += s.error().message();
  return Error(Code::kBadRequest, std::move(text));
}

Status decode_converted(const Kind& kind, Json root, ShapeReport* report) {
  if (kind.schema < 0) return {};
  schema::Decoder decoder(root.raw_doc(), report, schema::Words::kConverter);
  return decoder.run(schema::type(static_cast<uint16_t>(kind.schema)), root.raw());
}

Status decode_shape_of(std::string_view type, Json root, ShapeReport* report) {
  const int index = schema::find_type(type);
  if (index < 0) return Error(Code::kInternalError, "no type " + std::string(type));
  schema::Decoder decoder(root.raw_doc(), report);
  return decoder.run(schema::type(static_cast<uint16_t>(index)), root.raw());
}

}  // namespace kedge::kube
