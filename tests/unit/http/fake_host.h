// A ConnectionHost and a Handler for tests of a Connection without a socket: time is set by hand,
// requests are recorded and answered by the test.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "http/connection.h"
#include "http/exchange.h"
#include "http/server.h"

namespace kedge::http {

class HandClock final : public Clock {
 public:
  int64_t wall_us() const override { return 1'700'000'000'000'000 + now_us; }
  int64_t mono_us() const override { return now_us; }
  int64_t now_us = 1'000'000;
};

struct SeenRequest {
  RequestHead head;
  std::string body;
  Responder responder;
};

class RecordingHandler final : public Handler {
 public:
  BodyPolicy accept(const RequestHead& head) override {
    accepted.push_back(head.method + " " + head.target);
    return {max_body};
  }
  void handle(RequestHead head, std::string body, Responder responder) override {
    if (answer_at_once) {
      Response response;
      response.body = {Bytes(head.target + "|" + body)};
      responder.respond(std::move(response));
      count++;
      return;
    }
    seen.push_back({std::move(head), std::move(body), std::move(responder)});
  }
  Response refuse(int status, std::string_view message) override {
    refused.push_back(status);
    Response response;
    response.status = status;
    response.body = {Bytes::copy(message)};
    return response;
  }

  size_t max_body = limits::kBodyBytes;
  bool answer_at_once = false;
  size_t count = 0;
  std::vector<std::string> accepted;
  std::vector<SeenRequest> seen;
  std::vector<int> refused;
};

class FakeHost final : public ConnectionHost {
 public:
  Handler& handler() override { return handler_; }
  const ServerLimits& limits() const override { return limits_; }
  const Clock& clock() const override { return clock_; }
  ServerStats& stats() override { return stats_; }
  const ConnectionInfo& info() const override { return info_; }
  void want_flush() override { flushes++; }
  size_t unsent_bytes() const override { return unsent; }
  bool reserve_body(size_t bytes) override {
    if (reserved + bytes > limits_.collected_body_bytes) return false;
    reserved += bytes;
    return true;
  }
  void release_body(size_t bytes) override {
    KEDGE_ASSERT(bytes <= reserved);
    reserved -= bytes;
  }
  RawStream release_stream(std::string) override { return nullptr; }

  RecordingHandler handler_;
  ServerLimits limits_;
  HandClock clock_;
  ServerStats stats_;
  ConnectionInfo info_;
  size_t flushes = 0;
  size_t unsent = 0;
  size_t reserved = 0;
};

}  // namespace kedge::http
