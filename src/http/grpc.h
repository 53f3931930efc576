// gRPC over the HTTP/2 client: unary and server streaming calls (gRPC over HTTP2, the protocol
// document of grpc.io), for the container runtime's socket and for health probes.
//
// Messages are bytes: protobuf is the caller's. A call ends in exactly one Status: OK, the server's
// grpc-status and grpc-message, or what the transport says when the server never got that far.
// Metadata goes out as headers. Compression is not offered; a compressed message is an error.
// grpc-status maps to Code by the table of grpc_code(); the number stays in the message's text.
//
// Destroying a call's handle cancels it. All on the loop thread.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/function.h"
#include "base/result.h"
#include "http/client.h"

namespace kedge::http {

// The Code of a grpc-status other than 0.
Code grpc_code(int status);
// grpc-message's percent encoding undone; bytes that are no escape stay.
std::string grpc_decode_message(std::string_view text);
// "300m", "5S": at most eight digits and a unit (rounded up).
std::string grpc_timeout(uint64_t ms);

// Length-prefixed messages from bytes in any cut. A value.
class GrpcFrames {
 public:
  explicit GrpcFrames(size_t max_message) : max_message_(max_message) {}
  Status feed(std::string_view bytes);
  std::optional<std::string> next();
  // Nothing is left of an unfinished message.
  bool at_boundary() const { return head_have_ == 0; }

 private:
  const size_t max_message_;
  uint8_t head_[5];
  size_t head_have_ = 0;
  size_t left_ = 0;
  std::string message_;
  std::deque<std::string> ready_;
};

// `message` with its prefix.
ByteChain grpc_frame(Bytes message);

struct GrpcLimits {
  size_t max_message = 16 * 1024 * 1024;  // of the server; as the kubelet's for CRI
};

class GrpcStreamHandler {
 public:
  virtual ~GrpcStreamHandler() = default;
  virtual void on_message(std::string message) = 0;
  virtual void on_done(Status status) = 0;  // once, last
};

class GrpcCall {
 public:
  virtual ~GrpcCall() = default;
};

class GrpcChannel {
 public:
  // REQUIRES: `client` outlives the calls. `endpoint`: Protocol::kHttp2.
  GrpcChannel(Client& client, Endpoint endpoint, GrpcLimits limits = {})
      : client_(client), endpoint_(std::move(endpoint)), limits_(limits) {}

  // `method`: "/package.Service/Method". `timeout_ms` 0: none.
  std::unique_ptr<GrpcCall> unary(std::string_view method, Bytes request, uint64_t timeout_ms,
                                  Fn<void(Result<std::string>)> done);
  // `handler` outlives the handle.
  std::unique_ptr<GrpcCall> server_stream(std::string_view method, Bytes request,
                                          uint64_t timeout_ms, GrpcStreamHandler& handler);

 private:
  Client& client_;
  Endpoint endpoint_;
  GrpcLimits limits_;
};

}  // namespace kedge::http
