// Frames of HTTP/2 by hand: what a test sends to and reads from an endpoint, well-formed or not.
// The header blocks are encoded literally (no compression) and decoded with nghttp2's inflater.
#pragma once

#include <nghttp2/nghttp2.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kedge::http {

using Fields = std::vector<std::pair<std::string, std::string>>;

inline std::string wire_u32(uint32_t v) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(v >> shift));
  return out;
}

inline std::string wire_frame(uint8_t type, uint8_t flags, uint32_t id, std::string_view payload) {
  std::string out = wire_u32(static_cast<uint32_t>(payload.size())).substr(1);
  out.push_back(static_cast<char>(type));
  out.push_back(static_cast<char>(flags));
  out += wire_u32(id);
  out += payload;
  return out;
}

inline std::string wire_length(size_t n, int prefix_bits) {
  const size_t max = (1u << prefix_bits) - 1;
  std::string out;
  if (n < max) return std::string(1, static_cast<char>(n));
  out.push_back(static_cast<char>(max));
  n -= max;
  while (n >= 128) {
    out.push_back(static_cast<char>(n % 128 + 128));
    n /= 128;
  }
  out.push_back(static_cast<char>(n));
  return out;
}

inline std::string wire_fields(const Fields& fields) {
  std::string out;
  for (const auto& [name, value] : fields) {
    out.push_back(0);  // literal, not indexed, new name
    out += wire_length(name.size(), 7) + name + wire_length(value.size(), 7) + value;
  }
  return out;
}

inline Fields wire_get(std::string_view path) {
  return {{":method", "GET"},
          {":scheme", "https"},
          {":path", std::string(path)},
          {":authority", "kedge.test"}};
}

inline std::string wire_headers(uint32_t id, const Fields& fields, bool end_stream) {
  return wire_frame(
      NGHTTP2_HEADERS,
      static_cast<uint8_t>(NGHTTP2_FLAG_END_HEADERS | (end_stream ? NGHTTP2_FLAG_END_STREAM : 0)),
      id, wire_fields(fields));
}

inline std::string wire_data(uint32_t id, std::string_view bytes, bool end_stream) {
  return wire_frame(NGHTTP2_DATA, end_stream ? NGHTTP2_FLAG_END_STREAM : 0, id, bytes);
}

inline std::string wire_reset(uint32_t id, uint32_t code) {
  return wire_frame(NGHTTP2_RST_STREAM, 0, id, wire_u32(code));
}

inline std::string wire_window(uint32_t id, uint32_t by) {
  return wire_frame(NGHTTP2_WINDOW_UPDATE, 0, id, wire_u32(by));
}

inline std::string wire_settings(const std::vector<std::pair<uint16_t, uint32_t>>& entries = {}) {
  std::string out;
  for (const auto& [key, value] : entries) out += wire_u32(key).substr(2) + wire_u32(value);
  return wire_frame(NGHTTP2_SETTINGS, 0, 0, out);
}

struct WireFrame {
  uint8_t type = 0;
  uint8_t flags = 0;
  uint32_t id = 0;
  std::string payload;
  Fields fields;  // of HEADERS

  bool end_stream() const { return (flags & NGHTTP2_FLAG_END_STREAM) != 0; }
  uint32_t u32(size_t at) const {
    uint32_t v = 0;
    for (size_t i = at; i < at + 4 && i < payload.size(); i++) {
      v = v << 8 | static_cast<uint8_t>(payload[i]);
    }
    return v;
  }
  std::string field(std::string_view name) const {
    for (const auto& [n, value] : fields) {
      if (n == name) return value;
    }
    return "(none)";
  }
};

// Cuts a byte stream into frames.
class WireReader {
 public:
  WireReader() { nghttp2_hd_inflate_new(&inflater_); }
  WireReader(const WireReader&) = delete;
  WireReader& operator=(const WireReader&) = delete;
  ~WireReader() { nghttp2_hd_inflate_del(inflater_); }

  std::vector<WireFrame> read(std::string_view bytes) {
    buffer_ += bytes;
    std::vector<WireFrame> out;
    while (buffer_.size() >= 9) {
      const auto at = [&](size_t i) { return static_cast<uint8_t>(buffer_[i]); };
      const size_t length =
          static_cast<size_t>(at(0)) << 16 | static_cast<size_t>(at(1)) << 8 | at(2);
      if (buffer_.size() < 9 + length) break;
      WireFrame frame;
      frame.type = at(3);
      frame.flags = at(4);
      frame.id = static_cast<uint32_t>(at(5)) << 24 | static_cast<uint32_t>(at(6)) << 16 |
                 static_cast<uint32_t>(at(7)) << 8 | at(8);
      frame.payload = buffer_.substr(9, length);
      buffer_.erase(0, 9 + length);
      if (frame.type == NGHTTP2_HEADERS) inflate(frame);
      out.push_back(std::move(frame));
    }
    return out;
  }

 private:
  void inflate(WireFrame& frame) {
    const uint8_t* p = reinterpret_cast<const uint8_t*>(frame.payload.data());
    size_t left = frame.payload.size();
    for (;;) {
      nghttp2_nv nv;
      int flags = 0;
      const nghttp2_ssize n = nghttp2_hd_inflate_hd3(inflater_, &nv, &flags, p, left, 1);
      if (n < 0) return;
      p += n;
      left -= static_cast<size_t>(n);
      if ((flags & NGHTTP2_HD_INFLATE_EMIT) != 0) {
        frame.fields.emplace_back(std::string(reinterpret_cast<char*>(nv.name), nv.namelen),
                                  std::string(reinterpret_cast<char*>(nv.value), nv.valuelen));
      }
      if ((flags & NGHTTP2_HD_INFLATE_FINAL) != 0) break;
    }
    nghttp2_hd_inflate_end_headers(inflater_);
  }

  nghttp2_hd_inflater* inflater_ = nullptr;
  std::string buffer_;
};

}  // namespace kedge::http
