#include "kube/protobuf.h"

#include "kube/protobuf_wire.h"
#include "kube/schema_table.h"
#include "kube/status.h"

namespace kedge::kube {
namespace wire {

bool Reader::fail(std::string text) {
  if (error_.empty()) error_ = std::move(text);
  at_ = end_;
  return false;
}

bool Reader::varint_slow(uint64_t& out) {
  uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    if (shift >= 64) return fail("proto: integer overflow");
    if (at_ == end_) return fail("unexpected EOF");
    const auto b = static_cast<unsigned char>(*at_++);
    value |= static_cast<uint64_t>(b & 0x7Fu) << shift;
    if (b < 0x80) break;
  }
  out = value;
  return true;
}

bool Reader::too_far(uint64_t n) {
  return fail(n > INT64_MAX ? "proto: negative length found during unmarshaling"
                            : "unexpected EOF");
}

bool Reader::fixed64(uint64_t& out) {
  if (!advance(8)) return false;
  uint64_t value = 0;
  for (int i = 1; i <= 8; ++i) value = value << 8 | static_cast<unsigned char>(at_[-i]);
  out = value;
  return true;
}

bool Reader::next_slow(Tag& tag, std::string_view message) {
  uint64_t key = 0;
  if (!varint(key)) return false;
  tag.number = static_cast<int32_t>(key >> 3);
  tag.type = key & 7;
  if (tag.type == 4) {
    return fail("proto: " + std::string(message) + ": wiretype end group for non-group");
  }
  if (tag.number <= 0) {
    return fail("proto: " + std::string(message) + ": illegal tag " + std::to_string(tag.number) +
                " (wire type " + std::to_string(key) + ")");
  }
  return true;
}

bool Reader::skip_value(uint8_t type) {
  uint64_t unused = 0;
  std::string_view skipped;
  switch (type) {
    case kVarint:
      return varint(unused);
    case kFixed64:
      return advance(8);
    case kBytes:
      return bytes(skipped);
    case kFixed32:
      return advance(4);
    default:
      return fail("proto: illegal wireType " + std::to_string(type));
  }
}

bool Reader::skip(Tag tag) {
  if (tag.type != 3) return skip_value(tag.type);
  for (size_t depth = 1; depth > 0;) {
    uint64_t key = 0;
    if (!varint(key)) return false;
    const uint8_t type = key & 7;
    if (type == 3) {
      ++depth;
    } else if (type == 4) {
      --depth;
    } else if (!skip_value(type)) {
      return false;
    }
  }
  return true;
}

}  // namespace wire

namespace {

void append_varint(std::string& out, uint64_t v) {
  for (; v >= 0x80; v >>= 7) out += static_cast<char>(v | 0x80);
  out += static_cast<char>(v);
}

void append_text_field(std::string& out, uint32_t number, std::string_view text) {
  append_field_head(out, number, text.size());
  out += text;
}

bool read_type_meta(std::string_view text, ProtobufEnvelope& out, wire::Reader& outer) {
  wire::Reader in(text);
  wire::Tag tag;
  while (in.next(tag, "TypeMeta")) {
    if (tag.number > 2) {
      in.skip(tag);
    } else if (tag.type != wire::kBytes) {
      in.fail("proto: wrong wireType = " + std::to_string(tag.type) + " for field " +
              (tag.number == 1 ? "APIVersion" : "Kind"));
    } else {
      in.bytes(tag.number == 1 ? out.api_version : out.kind);
    }
  }
  return in.failed() ? outer.fail(in.error()) : true;
}

}  // namespace

bool has_protobuf(uint16_t type) {
  const schema::Type& t = schema::type(type);
  for (const schema::Field& f : schema::fields(t)) {
    if (f.number != 0) return true;
  }
  return schema::fields(t).empty();
}

void append_field_head(std::string& out, uint32_t number, uint64_t bytes) {
  append_varint(out, uint64_t{number} << 3 | wire::kBytes);
  append_varint(out, bytes);
}

std::string envelope_head(std::string_view api_version, std::string_view kind, uint64_t raw_bytes) {
  std::string meta;
  append_text_field(meta, 1, api_version);
  append_text_field(meta, 2, kind);
  std::string out(kProtobufMagic);
  append_text_field(out, 1, meta);
  append_field_head(out, 2, raw_bytes);
  return out;
}

std::string envelope_tail() { return std::string("\x1a\0\x22\0", 4); }

Result<ProtobufEnvelope> read_envelope(std::string_view text) {
  if (text.empty()) return bad_request("empty data");
  if (!text.starts_with(kProtobufMagic)) {
    return bad_request(
        "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
  }
  if (text.size() == kProtobufMagic.size()) return bad_request("empty body");
  wire::Reader in(text.substr(kProtobufMagic.size()));
  static constexpr std::string_view kNames[] = {"TypeMeta", "Raw", "ContentEncoding",
                                                "ContentType"};
  ProtobufEnvelope out;
  wire::Tag tag;
  while (in.next(tag, "Unknown")) {
    if (tag.number > 4) {
      in.skip(tag);
      continue;
    }
    const auto field = static_cast<size_t>(tag.number - 1);
    if (tag.type != wire::kBytes) {
      in.fail("proto: wrong wireType = " + std::to_string(tag.type) + " for field " +
              std::string(kNames[field]));
      break;
    }
    std::string_view value;
    if (!in.bytes(value)) break;
    if (field == 0) {
      read_type_meta(value, out, in);
    } else {
      (field == 1 ? out.raw : field == 2 ? out.content_encoding : out.content_type) = value;
    }
  }
  if (in.failed()) return bad_request(in.error());
  return out;
}

}  // namespace kedge::kube
