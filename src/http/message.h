// The parts of an HTTP message that server, client and their users share.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "io/net.h"

namespace kedge::http {

// Fields in order of arrival. Names are compared without case; values are kept as sent.
class Headers {
 public:
  void add(std::string_view name, std::string_view value) { fields_.emplace_back(name, value); }
  void set(std::string_view name, std::string_view value);  // replaces all of that name
  void remove(std::string_view name);
  // The first value of that name.
  std::optional<std::string_view> get(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// Who the TLS layer says the peer is: the subject of a client certificate that was verified against
// the server's client CA (RFC 5280). No certificate: verified is false and the rest is empty. A
// certificate that does not verify has `presented` alone.
struct TlsPeer {
  bool presented = false;
  bool verified = false;
  std::string common_name;
  std::vector<std::string> organizations;
  std::string uid;          // of the subject, OID 1.3.6.1.4.1.57683.2
  std::string fingerprint;  // of a verified one: SHA-256 of the DER, hexadecimal
  std::string certificate_der;
  std::string verify_error;  // why `presented` is not `verified`
};

struct RequestHead {
  std::string method;
  std::string target;     // as sent: path and query
  std::string path;       // without the query, still percent-encoded
  std::string query;      // after '?', still percent-encoded
  Headers headers;        // HTTP/2's :authority appears as "host"
  int http_version = 11;  // 10, 11 or 20
  bool secure = false;
  std::shared_ptr<const TlsPeer> peer;  // null without TLS; one a connection
  io::Address remote;
};

// A response as a client gets it, before its body.
struct ResponseHead {
  int status = 0;
  Headers headers;
  int http_version = 11;  // 10, 11 or 20
};

struct Response {
  int status = 200;
  Headers headers;
  ByteChain body;
};

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7), for the Date header.
std::string http_date(int64_t unix_seconds);
// Whether `text` is a token (RFC 9110, section 5.6.2): methods, names of fields.
bool is_token(std::string_view text);
// Whether a comma-separated list of tokens ("close, Upgrade") holds `token`, without case.
bool list_has_token(std::string_view list, std::string_view token);
// The standard phrase of a status ("Not Found"); empty where there is none.
std::string_view status_text(int status);

}  // namespace kedge::http
