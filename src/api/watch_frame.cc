#include "api/watch_frame.h"

#include "api/represent.h"
#include "kube/protobuf.h"

namespace kedge::api {
namespace {

constexpr std::string_view kHeads[] = {
    "{\"type\":\"ADDED\",\"object\":",   "{\"type\":\"MODIFIED\",\"object\":",
    "{\"type\":\"DELETED\",\"object\":", "{\"type\":\"BOOKMARK\",\"object\":",
    "{\"type\":\"ERROR\",\"object\":",
};
constexpr std::string_view kTypes[] = {"ADDED", "MODIFIED", "DELETED", "BOOKMARK", "ERROR"};

}  // namespace

std::string_view stream_type_name(MediaType type) {
  return type == MediaType::kProtobuf ? "application/vnd.kubernetes.protobuf;stream=watch"
                                      : media_type_name(type);
}

Status append_frame(MediaType media, FrameType type, ByteChain object, ByteChain& out) {
  const size_t at = static_cast<size_t>(type);
  if (media != MediaType::kProtobuf) {
    out.push_back(Bytes::from_static(kHeads[at]));
    out.insert(out.end(), std::make_move_iterator(object.begin()),
               std::make_move_iterator(object.end()));
    out.push_back(Bytes::from_static("}\n"));
    return {};
  }
  TRY(write_document(Output{media}, object));
  const size_t bytes = chain_size(object);
  std::string raw;  // RawExtension{raw = 1}
  kube::append_field_head(raw, 1, bytes);
  std::string event(4, '\0');
  kube::append_field_head(event, 1, kTypes[at].size());
  event += kTypes[at];
  kube::append_field_head(event, 2, raw.size() + bytes);
  event += raw;
  const uint64_t length = event.size() - 4 + bytes;
  for (size_t i = 0; i < 4; i++) event[i] = static_cast<char>(length >> (24 - 8 * i));
  event.reserve(event.size() + bytes);
  for (const Bytes& piece : object) event += piece.view();
  out.emplace_back(std::move(event));
  return {};
}

}  // namespace kedge::api
