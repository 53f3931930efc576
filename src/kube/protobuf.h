// Kubernetes protobuf: API objects between JSON and application/vnd.kubernetes.protobuf, by the
// field numbers of the schema tables.
//
// On the wire an object is the four bytes "k8s\0" and a runtime.Unknown (typeMeta, raw,
// contentEncoding, contentType), raw being the kind's own message. Encoding writes fields in the
// order of their numbers as upstream's generated code does, and what that code writes always (zero
// values of fields that are no pointers). Decoding gives the document that the JSON decoder would
// have given. Pure; bounded by the limits of JSON documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::kube {

inline constexpr std::string_view kProtobufMagic{"k8s\0", 4};

// Whether values of `type` (index in the schema tables) have a protobuf form; Table has none.
bool has_protobuf(uint16_t type);
// Appends the message of `value`, a decoded object of `type`; nothing is appended after an error.
// Error: InternalError, a value of the wrong type.
Status encode_message(uint16_t type, Json value, std::string& out);
// Appends the whole object: magic, envelope, message. kind and apiVersion are those of `root`.
Status encode_protobuf(uint16_t type, Json root, std::string& out);
// The envelope around a message that is `raw_bytes` long, up to where the message's bytes begin,
// and what follows it: for lists that are sent in pieces.
std::string envelope_head(std::string_view api_version, std::string_view kind, uint64_t raw_bytes);
std::string envelope_tail();
// Tag and length of a field of the wire type "length-delimited".
void append_field_head(std::string& out, uint32_t number, uint64_t bytes);

// What an envelope says; views into the text.
struct ProtobufEnvelope {
  std::string_view api_version;
  std::string_view kind;
  std::string_view raw;
  std::string_view content_encoding;
  std::string_view content_type;
};
// Error: BadRequest, not the magic or a broken envelope, in upstream's words.
Result<ProtobufEnvelope> read_envelope(std::string_view text);
// The document of a message: JSON as upstream's Go types would print it, without kind and
// apiVersion; zero values that its encoder leaves out may be there and those that it adds may be
// missing, as before decode_shape(). Unknown fields are skipped, fields that come twice are merged.
// Error: BadRequest in the decoder's words ("proto: Pod: illegal tag 0 (wire type 0)").
Result<JsonDoc> decode_message(uint16_t type, std::string_view raw);

}  // namespace kedge::kube
