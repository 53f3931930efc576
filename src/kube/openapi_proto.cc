// gnostic's messages: rows of (message, member, number, kind), one walk over the JSON document.
#include <iterator>

#include "kube/openapi.h"
#include "kube/protobuf.h"
#include "kube/yaml.h"

namespace kedge::kube {
namespace {

enum class Msg : uint8_t {
  // v2
  kDocument,
  kInfo,
  kPathItem,
  kOperation,
  kParameterItem,
  kParameter,
  kNonBody,
  kBodyParameter,
  kQueryParameter,
  kPathParameter,
  kResponseValue,
  kResponse,
  kSchemaItem,
  kSchema,
  kItems,
  kType,
  kSecurityItem,
  kApiKey,
  // v3
  kDocument3,
  kInfo3,
  kComponents3,
  kPathItem3,
  kOperation3,
  kParameterItem3,
  kParameter3,
  kBodyItem3,
  kBody3,
  kMediaType3,
  kResponseItem3,
  kResponse3,
  kSchemaItem3,
  kSchema3,
  kItems3,
  kSecurityItem3,
  kSecurity3,
  // both
  kReference,
  kNone,
};

enum class Form : uint8_t {
  kString,
  kBool,
  kStrings,   // repeated string
  kMessage,   // ref
  kMessages,  // repeated ref
  kMap,       // a message whose field `via` repeats {name = 1, value = 2 of ref}
  kAny,       // YAML text
  kAnys,      // repeated
  kScalar,    // v3's DefaultType
  kSecurity,  // a list of {name: [scope]}
};

// A member that begins with '?' is the value itself, put into a field when the rest is so: "$ref"
// there is such a member, "!$ref" there is none, "in=body" its text is that.
struct Row {
  Msg message;
  std::string_view member;
  uint8_t number;
  Form form;
  Msg ref = Msg::kNone;
  uint8_t via = 1;
};

constexpr Row kRows[] = {
    {Msg::kDocument, "swagger", 1, Form::kString},
    {Msg::kDocument, "info", 2, Form::kMessage, Msg::kInfo},
    {Msg::kDocument, "paths", 8, Form::kMap, Msg::kPathItem, 2},
    {Msg::kDocument, "definitions", 9, Form::kMap, Msg::kSchema},
    {Msg::kDocument, "parameters", 10, Form::kMap, Msg::kParameter},
    {Msg::kDocument, "security", 12, Form::kSecurity},
    {Msg::kDocument, "securityDefinitions", 13, Form::kMap, Msg::kSecurityItem},
    {Msg::kInfo, "title", 1, Form::kString},
    {Msg::kInfo, "version", 2, Form::kString},
    {Msg::kPathItem, "get", 2, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "put", 3, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "post", 4, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "delete", 5, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "options", 6, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "head", 7, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "patch", 8, Form::kMessage, Msg::kOperation},
    {Msg::kPathItem, "parameters", 9, Form::kMessages, Msg::kParameterItem},
    {Msg::kOperation, "tags", 1, Form::kStrings},
    {Msg::kOperation, "description", 3, Form::kString},
    {Msg::kOperation, "operationId", 5, Form::kString},
    {Msg::kOperation, "produces", 6, Form::kStrings},
    {Msg::kOperation, "consumes", 7, Form::kStrings},
    {Msg::kOperation, "parameters", 8, Form::kMessages, Msg::kParameterItem},
    {Msg::kOperation, "responses", 9, Form::kMap, Msg::kResponseValue},
    {Msg::kOperation, "schemes", 10, Form::kStrings},
    {Msg::kOperation, "x-", 13, Form::kAny},
    {Msg::kParameterItem, "?!$ref", 1, Form::kMessage, Msg::kParameter},
    {Msg::kParameterItem, "?$ref", 2, Form::kMessage, Msg::kReference},
    {Msg::kParameter, "?in=body", 1, Form::kMessage, Msg::kBodyParameter},
    {Msg::kParameter, "?in=query", 2, Form::kMessage, Msg::kNonBody},
    {Msg::kParameter, "?in=path", 2, Form::kMessage, Msg::kNonBody},
    {Msg::kNonBody, "?in=query", 3, Form::kMessage, Msg::kQueryParameter},
    {Msg::kNonBody, "?in=path", 4, Form::kMessage, Msg::kPathParameter},
    {Msg::kBodyParameter, "name", 2, Form::kString},
    {Msg::kBodyParameter, "in", 3, Form::kString},
    {Msg::kBodyParameter, "required", 4, Form::kBool},
    {Msg::kBodyParameter, "schema", 5, Form::kMessage, Msg::kSchema},
    {Msg::kQueryParameter, "in", 2, Form::kString},
    {Msg::kQueryParameter, "description", 3, Form::kString},
    {Msg::kQueryParameter, "name", 4, Form::kString},
    {Msg::kQueryParameter, "type", 6, Form::kString},
    {Msg::kQueryParameter, "uniqueItems", 20, Form::kBool},
    {Msg::kPathParameter, "required", 1, Form::kBool},
    {Msg::kPathParameter, "in", 2, Form::kString},
    {Msg::kPathParameter, "description", 3, Form::kString},
    {Msg::kPathParameter, "name", 4, Form::kString},
    {Msg::kPathParameter, "type", 5, Form::kString},
    {Msg::kPathParameter, "uniqueItems", 19, Form::kBool},
    {Msg::kResponseValue, "?", 1, Form::kMessage, Msg::kResponse},
    {Msg::kResponse, "description", 1, Form::kString},
    {Msg::kResponse, "schema", 2, Form::kMessage, Msg::kSchemaItem},
    {Msg::kSchemaItem, "?", 1, Form::kMessage, Msg::kSchema},
    {Msg::kSchema, "$ref", 1, Form::kString},
    {Msg::kSchema, "format", 2, Form::kString},
    {Msg::kSchema, "description", 4, Form::kString},
    {Msg::kSchema, "required", 19, Form::kStrings},
    {Msg::kSchema, "enum", 20, Form::kAnys},
    {Msg::kSchema, "additionalProperties", 21, Form::kMessage, Msg::kSchemaItem},
    {Msg::kSchema, "type", 22, Form::kMessage, Msg::kType},
    {Msg::kSchema, "items", 23, Form::kMessage, Msg::kItems},
    {Msg::kSchema, "properties", 25, Form::kMap, Msg::kSchema},
    {Msg::kSchema, "x-", 31, Form::kAny},
    {Msg::kItems, "?", 1, Form::kMessage, Msg::kSchema},
    {Msg::kType, "?", 1, Form::kString},
    {Msg::kSecurityItem, "?", 2, Form::kMessage, Msg::kApiKey},
    {Msg::kApiKey, "type", 1, Form::kString},
    {Msg::kApiKey, "name", 2, Form::kString},
    {Msg::kApiKey, "in", 3, Form::kString},
    {Msg::kApiKey, "description", 4, Form::kString},
    {Msg::kDocument3, "openapi", 1, Form::kString},
    {Msg::kDocument3, "info", 2, Form::kMessage, Msg::kInfo3},
    {Msg::kDocument3, "paths", 4, Form::kMap, Msg::kPathItem3},
    {Msg::kDocument3, "components", 5, Form::kMessage, Msg::kComponents3},
    {Msg::kInfo3, "title", 1, Form::kString},
    {Msg::kInfo3, "version", 6, Form::kString},
    {Msg::kComponents3, "schemas", 1, Form::kMap, Msg::kSchemaItem3},
    {Msg::kComponents3, "securitySchemes", 7, Form::kMap, Msg::kSecurityItem3},
    {Msg::kPathItem3, "get", 4, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "put", 5, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "post", 6, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "delete", 7, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "options", 8, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "head", 9, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "patch", 10, Form::kMessage, Msg::kOperation3},
    {Msg::kPathItem3, "parameters", 13, Form::kMessages, Msg::kParameterItem3},
    {Msg::kOperation3, "tags", 1, Form::kStrings},
    {Msg::kOperation3, "description", 3, Form::kString},
    {Msg::kOperation3, "operationId", 5, Form::kString},
    {Msg::kOperation3, "parameters", 6, Form::kMessages, Msg::kParameterItem3},
    {Msg::kOperation3, "requestBody", 7, Form::kMessage, Msg::kBodyItem3},
    {Msg::kOperation3, "responses", 8, Form::kMap, Msg::kResponseItem3, 2},
    {Msg::kOperation3, "x-", 13, Form::kAny},
    {Msg::kParameterItem3, "?", 1, Form::kMessage, Msg::kParameter3},
    {Msg::kParameter3, "name", 1, Form::kString},
    {Msg::kParameter3, "in", 2, Form::kString},
    {Msg::kParameter3, "description", 3, Form::kString},
    {Msg::kParameter3, "required", 4, Form::kBool},
    {Msg::kParameter3, "schema", 10, Form::kMessage, Msg::kSchemaItem3},
    {Msg::kBodyItem3, "?", 1, Form::kMessage, Msg::kBody3},
    {Msg::kBody3, "content", 2, Form::kMap, Msg::kMediaType3},
    {Msg::kBody3, "required", 3, Form::kBool},
    {Msg::kMediaType3, "schema", 1, Form::kMessage, Msg::kSchemaItem3},
    {Msg::kResponseItem3, "?", 1, Form::kMessage, Msg::kResponse3},
    {Msg::kResponse3, "description", 1, Form::kString},
    {Msg::kResponse3, "content", 3, Form::kMap, Msg::kMediaType3},
    {Msg::kSchemaItem3, "?!$ref", 1, Form::kMessage, Msg::kSchema3},
    {Msg::kSchemaItem3, "?$ref", 2, Form::kMessage, Msg::kReference},
    {Msg::kSchema3, "uniqueItems", 20, Form::kBool},
    {Msg::kSchema3, "required", 23, Form::kStrings},
    {Msg::kSchema3, "enum", 24, Form::kAnys},
    {Msg::kSchema3, "type", 25, Form::kString},
    {Msg::kSchema3, "allOf", 26, Form::kMessages, Msg::kSchemaItem3},
    {Msg::kSchema3, "oneOf", 27, Form::kMessages, Msg::kSchemaItem3},
    {Msg::kSchema3, "items", 30, Form::kMessage, Msg::kItems3},
    {Msg::kSchema3, "properties", 31, Form::kMap, Msg::kSchemaItem3},
    {Msg::kSchema3, "additionalProperties", 32, Form::kMessage, Msg::kItems3},
    {Msg::kSchema3, "default", 33, Form::kScalar},
    {Msg::kSchema3, "description", 34, Form::kString},
    {Msg::kSchema3, "format", 35, Form::kString},
    {Msg::kSchema3, "x-", 36, Form::kAny},
    {Msg::kItems3, "?", 1, Form::kMessage, Msg::kSchemaItem3},
    {Msg::kSecurityItem3, "?", 1, Form::kMessage, Msg::kSecurity3},
    {Msg::kSecurity3, "type", 1, Form::kString},
    {Msg::kSecurity3, "description", 2, Form::kString},
    {Msg::kSecurity3, "name", 3, Form::kString},
    {Msg::kSecurity3, "in", 4, Form::kString},
    {Msg::kReference, "$ref", 1, Form::kString},
};

// Where each message's rows begin: they are sorted by message.
struct RowRange {
  const Row* first;
  const Row* end;
};
RowRange rows_of(Msg message) {
  const Row* first = std::begin(kRows);
  while (first != std::end(kRows) && first->message != message) ++first;
  const Row* end = first;
  while (end != std::end(kRows) && end->message == message) ++end;
  return {first, end};
}

void put_text(std::string& out, uint32_t number, std::string_view text) {
  append_field_head(out, number, text.size());
  out += text;
}

void put_flag(std::string& out, uint8_t number) {
  const unsigned tag = static_cast<unsigned>(number) << 3;  // varint
  if (tag >= 0x80) {
    out += static_cast<char>((tag & 0x7f) | 0x80);
    out += static_cast<char>(tag >> 7);
  } else {
    out += static_cast<char>(tag);
  }
  out += '\1';
}

bool applies(std::string_view condition, Json value) {
  if (condition.empty()) return true;
  if (condition == "$ref") return value.get("$ref").valid();
  if (condition == "!$ref") return !value.get("$ref").valid();
  const size_t equal = condition.find('=');
  return value.get(condition.substr(0, equal)).string() == condition.substr(equal + 1);
}

std::string any_of(Json value) {
  std::string out;
  put_text(out, 2, json_to_yaml(value));
  return out;
}

class Encoder {
 public:
  void message(Msg which, Json value, std::string& out) {
    const RowRange rows = rows_of(which);
    for (const Row* row = rows.first; row != rows.end; ++row) {
      if (row->member.starts_with('?')) {
        if (applies(row->member.substr(1), value)) field(*row, value, out);
      } else if (row->member == "x-") {
        extensions(row->number, value, out);
      } else if (const Json v = value.get(row->member); v.valid()) {
        field(*row, v, out);
      }
    }
  }

 private:
  void field(const Row& row, Json v, std::string& out) {
    switch (row.form) {
      case Form::kString:
        return put_text(out, row.number, v.string());
      case Form::kBool:
        return v.boolean() ? put_flag(out, row.number) : void();
      case Form::kStrings:
        for (const Json e : v.elements()) put_text(out, row.number, e.string());
        return;
      case Form::kMessage:
        return nested(row, v, out);
      case Form::kMessages:
        for (const Json e : v.elements()) nested(row, e, out);
        return;
      case Form::kMap:
        return map(row, v, out);
      case Form::kAny:
        return put_text(out, row.number, any_of(v));
      case Form::kAnys:
        for (const Json e : v.elements()) put_text(out, row.number, any_of(e));
        return;
      case Form::kScalar:
        return scalar(row.number, v, out);
      case Form::kSecurity:
        return security(row.number, v, out);
    }
  }

  void nested(const Row& row, Json v, std::string& out) {
    std::string inner;
    message(row.ref, v, inner);
    put_text(out, row.number, inner);
  }

  void map(const Row& row, Json v, std::string& out) {
    std::string all;
    for (const auto m : v.members()) {
      std::string value;
      message(row.ref, m.value, value);
      std::string pair;
      put_text(pair, 1, m.name);
      put_text(pair, 2, value);
      put_text(all, row.via, pair);
    }
    put_text(out, row.number, all);
  }

  void extensions(uint8_t number, Json value, std::string& out) {
    for (const auto m : value.members()) {
      if (!m.name.starts_with("x-")) continue;
      std::string pair;
      put_text(pair, 1, m.name);
      put_text(pair, 2, any_of(m.value));
      put_text(out, number, pair);
    }
  }

  // gnostic's reader knows numbers, booleans and text here; anything else is nothing.
  static void scalar(uint8_t number, Json v, std::string& out) {
    std::string inner;
    if (v.is_string()) {
      put_text(inner, 3, v.string());
    } else if (v.is_bool() && v.boolean()) {
      put_flag(inner, 2);
    } else if (v.is_bool()) {
      inner.assign("\x10\0", 2);
    } else if (const auto n = v.integer()) {
      const double d = static_cast<double>(*n);
      uint64_t bits = 0;
      static_assert(sizeof bits == sizeof d);
      __builtin_memcpy(&bits, &d, sizeof d);
      inner += '\x09';
      for (int i = 0; i < 8; i++) inner += static_cast<char>(bits >> (8 * i));
    }
    put_text(out, number, inner);
  }

  static void security(uint8_t number, Json list, std::string& out) {
    for (const Json e : list.elements()) {
      std::string all;
      for (const auto m : e.members()) {
        std::string scopes;
        for (const Json s : m.value.elements()) put_text(scopes, 1, s.string());
        std::string pair;
        put_text(pair, 1, m.name);
        put_text(pair, 2, scopes);
        put_text(all, 1, pair);
      }
      put_text(out, number, all);
    }
  }
};

}  // namespace

Result<std::string> openapi_protobuf(OpenApiVersion version, std::string_view json) {
  const JsonDoc doc = TRY(JsonDoc::parse(json));
  std::string out;
  out.reserve(json.size() / 2);
  Encoder().message(version == OpenApiVersion::kV2 ? Msg::kDocument : Msg::kDocument3, doc.root(),
                    out);
  return out;
}

}  // namespace kedge::kube
