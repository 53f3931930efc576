#include "base/result.h"

namespace kedge {
namespace {

constexpr CodeInfo kCodes[] = {
    {Code::kUnknown, "", 500},
    {Code::kBadRequest, "BadRequest", 400},
    {Code::kUnauthorized, "Unauthorized", 401},
    {Code::kForbidden, "Forbidden", 403},
    {Code::kNotFound, "NotFound", 404},
    {Code::kAlreadyExists, "AlreadyExists", 409},
    {Code::kConflict, "Conflict", 409},
    {Code::kGone, "Gone", 410},
    {Code::kExpired, "Expired", 410},
    {Code::kInvalid, "Invalid", 422},
    {Code::kServerTimeout, "ServerTimeout", 500},
    {Code::kTimeout, "Timeout", 504},
    {Code::kTooManyRequests, "TooManyRequests", 429},
    {Code::kMethodNotAllowed, "MethodNotAllowed", 405},
    {Code::kNotAcceptable, "NotAcceptable", 406},
    {Code::kUnsupportedMediaType, "UnsupportedMediaType", 415},
    {Code::kRequestEntityTooLarge, "RequestEntityTooLarge", 413},
    {Code::kInternalError, "InternalError", 500},
    {Code::kNotImplemented, "", 501},
    {Code::kServiceUnavailable, "ServiceUnavailable", 503},
    {Code::kInsufficientStorage, "InternalError", 507},
    {Code::kCanceled, "", 499},
};

}  // namespace

const CodeInfo& code_info(Code code) {
  const auto& row = kCodes[static_cast<size_t>(code)];
  KEDGE_ASSERT(row.code == code);
  return row;
}

Code code_from_http(int http_status) {
  for (const auto& row : kCodes) {
    if (row.code != Code::kUnknown && row.http_status == http_status) return row.code;
  }
  return Code::kUnknown;
}

}  // namespace kedge
