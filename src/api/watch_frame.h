// Frames of watches: one event in the form that a client asked for.
//
// JSON: {"type":"ADDED","object":...} and a line end; the object's own bytes stand in the middle.
// Protobuf: four bytes of length (big endian) and a meta/v1 WatchEvent, without an envelope of its
// own, whose object has one (k8s.io/apimachinery/pkg/runtime/serializer/protobuf). Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/negotiate.h"
#include "base/bytes.h"
#include "base/result.h"

namespace kedge::api {

enum class FrameType : uint8_t { kAdded, kModified, kDeleted, kBookmark, kError };

// Content-Type of a watch.
std::string_view stream_type_name(MediaType type);

// Appends the frame of `object`: the pieces of a JSON document, already as it is to be shown.
// Error: one that has no protobuf form.
Status append_frame(MediaType media, FrameType type, ByteChain object, ByteChain& out);

}  // namespace kedge::api
