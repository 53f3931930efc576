#include "validation/faults.h"

#include "base/limits.h"
#include "base/strings.h"

namespace kedge::validation {
namespace {

using Type = FieldError::Type;

// Differs from upstream: a body of 3 MiB may have 100,000 faults, each of which shows a value. A
// Job with nothing right in any field has some 500.
constexpr size_t kMostFaults = 600;
constexpr size_t kMostShown = 64 * 1024;   // bytes of a value: as many as a Job's template has
constexpr size_t kMostInAll = 256 * 1024;  // bytes of messages, from which on values are cut ...
constexpr size_t kLittle = 1024;           // ... to this

std::string_view words(Type type) {
  switch (type) {
    case Type::kNotFound:
      return "Not found";
    case Type::kRequired:
      return "Required value";
    case Type::kDuplicate:
      return "Duplicate value";
    case Type::kInvalid:
    case Type::kTypeInvalid:
      return "Invalid value";
    case Type::kNotSupported:
      return "Unsupported value";
    case Type::kForbidden:
      return "Forbidden";
    case Type::kTooLong:
      return "Too long";
    case Type::kTooMany:
      return "Too many";
    case Type::kInternal:
      return "Internal error";
  }
  return "";
}

std::string cut(std::string text, size_t most) {
  if (text.size() <= most) return text;
  while ((static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) most--;  // a whole character
  text.resize(most);
  return text += "...";
}

std::string supported_words(std::span<const std::string_view> supported) {
  std::string out;
  for (const std::string_view s : supported) {
    out += out.empty() ? "supported values: " : ", ";
    out += go_quote(s);
  }
  return out;
}

}  // namespace

std::string shown(Json value) {
  if (!value) return "null";
  if (value.is_string()) return cut(go_quote(value.string()), kMostShown);
  return cut(value.print(), kMostShown);
}

Faults::In::In(Faults& faults, std::string_view member)
    : faults_(faults), length_(faults.path_.size()) {
  if (member.empty()) return;
  if (length_ != 0) faults_.path_ += '.';
  faults_.path_ += member;
}

Faults::In::In(Faults& faults, std::string_view list, size_t index) : In(faults, list) {
  faults_.path_ += '[';
  faults_.path_ += std::to_string(index);
  faults_.path_ += ']';
}

Faults::In::In(Faults& faults, std::string_view map, std::string_view key) : In(faults, map) {
  faults_.path_ += '[';
  faults_.path_ += key;
  faults_.path_ += ']';
}

Faults::In::~In() { faults_.path_.resize(length_); }

std::string Faults::path(std::string_view field) const {
  std::string out = path_;
  if (!field.empty() && !out.empty() && field[0] != '[') out += '.';
  out += field;
  return out;
}

std::string Faults::show(Json value) const {
  if (bytes_ < kMostInAll || !value || value.is_number() || value.is_bool()) return shown(value);
  if (value.is_string()) return show(value.string());
  return "...";  // not printed once more for each of many faults
}

std::string Faults::show(std::string_view text) const {
  const size_t most = bytes_ < kMostInAll ? kMostShown : kLittle;
  return cut(go_quote(text.substr(0, most)), most).append(text.size() > most ? "..." : "");
}

bool Faults::full() const { return faults_.size() >= kMostFaults; }

void Faults::add(FieldError error) {
  if (!full()) faults_.push_back(std::move(error));
}

void Faults::add(Type type, std::string_view field, std::string_view value,
                 std::string_view detail) {
  if (full()) return;
  std::string message(words(type));
  if (!value.empty()) message.append(": ").append(value);
  if (!detail.empty()) message.append(": ").append(detail);
  bytes_ += message.size();
  faults_.push_back({type, path(field), std::move(message)});
}

std::string Faults::show_shown(std::string_view text) const {
  const size_t most = bytes_ < kMostInAll ? kMostShown : kLittle;
  return cut(std::string(text.substr(0, most + 8)), most);
}

void Faults::required(std::string_view field, std::string_view detail) {
  add(Type::kRequired, field, {}, detail);
}

void Faults::forbidden(std::string_view field, std::string_view detail) {
  add(Type::kForbidden, field, {}, detail);
}

void Faults::invalid(std::string_view field, Json value, std::string_view detail) {
  add(Type::kInvalid, field, show(value), detail);
}

void Faults::invalid(std::string_view field, std::string_view value, std::string_view detail) {
  add(Type::kInvalid, field, show(value), detail);
}

void Faults::invalid(std::string_view field, int64_t value, std::string_view detail) {
  add(Type::kInvalid, field, std::to_string(value), detail);
}

void Faults::invalid_shown(std::string_view field, std::string_view value,
                           std::string_view detail) {
  add(Type::kInvalid, field, show_shown(value), detail);
}

void Faults::invalid_all(std::string_view field, std::string_view value,
                         const std::vector<std::string>& messages) {
  for (const std::string& m : messages) invalid(field, value, m);
}

void Faults::not_supported(std::string_view field, Json value,
                           std::span<const std::string_view> supported) {
  add(Type::kNotSupported, field, show(value), supported_words(supported));
}

void Faults::not_supported(std::string_view field, std::string_view value,
                           std::span<const std::string_view> supported) {
  add(Type::kNotSupported, field, show(value), supported_words(supported));
}

void Faults::not_supported_shown(std::string_view field, std::string_view shown,
                                 std::span<const std::string_view> supported) {
  add(Type::kNotSupported, field, show_shown(shown), supported_words(supported));
}

void Faults::duplicate(std::string_view field, Json value) {
  add(Type::kDuplicate, field, show(value), {});
}

void Faults::duplicate(std::string_view field, std::string_view value) {
  add(Type::kDuplicate, field, show(value), {});
}

void Faults::duplicate_shown(std::string_view field, std::string_view shown) {
  add(Type::kDuplicate, field, show_shown(shown), {});
}

void Faults::not_found(std::string_view field, std::string_view value) {
  add(Type::kNotFound, field, show(value), {});
}

void Faults::too_long(std::string_view field, size_t most_bytes) {
  add(Type::kTooLong, field, {}, "may not be more than " + std::to_string(most_bytes) + " bytes");
}

void Faults::too_many(std::string_view field, size_t actual, size_t most) {
  add(Type::kTooMany, field, std::to_string(actual),
      "must have at most " + std::to_string(most) + (most == 1 ? " item" : " items"));
}

void Faults::internal(std::string_view field, std::string_view detail) {
  add(Type::kInternal, field, {}, detail);
}

void Faults::type_invalid(std::string_view field, Json value, std::string_view detail) {
  add(Type::kTypeInvalid, field, show(value), detail);
}

}  // namespace kedge::validation
