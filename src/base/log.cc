#include "base/log.h"

#include <unistd.h>

namespace kedge {
namespace {

constexpr std::string_view kNames[] = {"debug", "info", "warn", "error"};

bool plain(std::string_view v) {
  if (v.empty()) return false;
  for (const char c : v) {
    if (c <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7f) return false;
  }
  return true;
}

// Quoted and escaped where needed, so that hostile input cannot forge a line.
void append_value(std::string& out, std::string_view v) {
  if (plain(v)) {
    out += v;
    return;
  }
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : v) {
    const auto u = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (u < 0x20 || u == 0x7f) {
      out += "\\x";
      out += kHex[u >> 4];
      out += kHex[u & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void StderrSink::write(std::string_view line) {
  // A full pipe or a closed standard error must not stop the server.
  const ssize_t n = ::write(STDERR_FILENO, line.data(), line.size());
  static_cast<void>(n);
}

void Log::line(LogLevel level, std::string_view message, Fields fields) const {
  if (!enabled(level)) return;
  std::string out = format_rfc3339_micro(clock_->wall_us());
  out += ' ';
  out += kNames[static_cast<size_t>(level)];
  out += ' ';
  out += component_;
  out += ' ';
  append_value(out, message);
  for (const auto& f : fields) {
    out += ' ';
    out += f.key;
    out += '=';
    append_value(out, f.value);
  }
  out += '\n';
  sink_->write(out);
}

}  // namespace kedge
