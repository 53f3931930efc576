// Errors are values: Error, Result<T>, Status and TRY.
//
// Code mirrors the reasons of metav1.Status (k8s.io/apimachinery/pkg/apis/meta/v1, StatusReason);
// code_info() is the one table from a Code to its reason text and HTTP status. A message is written
// for the person who reads it and never holds a secret. context() prefixes where a folder boundary
// is crossed. Values own what they hold; no thread rules beyond those of any value.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/assert.h"

namespace kedge {

enum class Code : uint8_t {
  kUnknown,
  kBadRequest,
  kUnauthorized,
  kForbidden,
  kNotFound,
  kAlreadyExists,
  kConflict,
  kGone,
  kExpired,
  kInvalid,
  kServerTimeout,
  kTimeout,
  kTooManyRequests,
  kMethodNotAllowed,
  kNotAcceptable,
  kUnsupportedMediaType,
  kRequestEntityTooLarge,
  kInternalError,
  kNotImplemented,  // HTTP 501, no upstream reason
  kServiceUnavailable,
  kInsufficientStorage,  // disk full: HTTP 507, reported as InternalError
  kCanceled,             // the caller went away or gave up; never sent to a client
};

struct CodeInfo {
  Code code;
  const char* reason;  // StatusReason; empty where upstream has none
  int http_status;
};

// The row of `code`. Never fails.
const CodeInfo& code_info(Code code);
// The Code whose HTTP status is `http_status`, kUnknown where there is none.
Code code_from_http(int http_status);

// One entry of metav1.Status.details.causes.
struct ErrorCause {
  std::string reason;
  std::string message;
  std::string field;
};

// metav1.Status.details: what the error is about, for clients that look.
struct ErrorDetails {
  std::string name;
  std::string group;
  std::string kind;
  std::string uid;
  std::vector<ErrorCause> causes;
  int retry_after_seconds = 0;
};

class [[nodiscard]] Error {
 public:
  Error(Code code, std::string message) : code_(code), message_(std::move(message)) {}
  Error(Code code, std::string message, ErrorDetails details)
      : code_(code),
        message_(std::move(message)),
        details_(std::make_unique<ErrorDetails>(std::move(details))) {}
  Error(const Error& o)
      : code_(o.code_),
        message_(o.message_),
        details_(o.details_ ? std::make_unique<ErrorDetails>(*o.details_) : nullptr) {}
  Error(Error&&) noexcept = default;
  Error& operator=(const Error& o) {
    if (this != &o) *this = Error(o);
    return *this;
  }
  Error& operator=(Error&&) noexcept = default;
  ~Error() = default;

  Code code() const { return code_; }
  const std::string& message() const { return message_; }
  const ErrorDetails* details() const { return details_.get(); }  // null: none
  ErrorDetails& mutable_details() {
    if (!details_) details_ = std::make_unique<ErrorDetails>();
    return *details_;
  }
  // The same error with "what: " before its message.
  Error context(std::string_view what) && {
    message_ = std::string(what) + ": " + message_;
    return std::move(*this);
  }

 private:
  Code code_;
  std::string message_;
  std::unique_ptr<ErrorDetails> details_;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : v_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit by design
  Result(Error error)
      : v_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit by design

  bool ok() const { return v_.index() == 0; }
  explicit operator bool() const { return ok(); }
  // REQUIRES: ok().
  T& value() & {
    KEDGE_ASSERT(ok());
    return *std::get_if<0>(&v_);
  }
  const T& value() const& {
    KEDGE_ASSERT(ok());
    return *std::get_if<0>(&v_);
  }
  T&& value() && {
    KEDGE_ASSERT(ok());
    return std::move(*std::get_if<0>(&v_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  // REQUIRES: !ok().
  Error& error() & {
    KEDGE_ASSERT(!ok());
    return *std::get_if<1>(&v_);
  }
  const Error& error() const& {
    KEDGE_ASSERT(!ok());
    return *std::get_if<1>(&v_);
  }
  Error&& error() && {
    KEDGE_ASSERT(!ok());
    return std::move(*std::get_if<1>(&v_));
  }
  Result context(std::string_view what) && {
    if (!ok()) return std::move(*this).error().context(what);
    return std::move(*this);
  }

 private:
  std::variant<T, Error> v_;
};

// A Result without a value. `return {};` or `return Status::ok_status();` is success.
struct Nothing {};
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Error error) : error_(std::make_unique<Error>(std::move(error))) {}  // NOLINT
  static Status ok_status() { return {}; }

  bool ok() const { return error_ == nullptr; }
  explicit operator bool() const { return ok(); }
  Nothing value() && { return {}; }
  const Error& error() const& {
    KEDGE_ASSERT(!ok());
    return *error_;
  }
  Error&& error() && {
    KEDGE_ASSERT(!ok());
    return std::move(*error_);
  }
  Status context(std::string_view what) && {
    if (!ok()) return std::move(*error_).context(what);
    return {};
  }

 private:
  std::unique_ptr<Error> error_;
};

}  // namespace kedge

// The value of `expr` (a Result or Status); on error returns that error from this function.
#define TRY(expr)                                                 \
  ({                                                              \
    auto&& try_result_ = (expr);                                  \
    if (!try_result_.ok()) return std::move(try_result_).error(); \
    std::move(try_result_).value();                               \
  })
