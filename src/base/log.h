// Log: one line an event: time, level, component, message, key=value.
//
// A Log is handed in by the constructor; a copy with another component is with_component(). Lines
// go to a LogSink (standard error in the server, a buffer in tests) in one write each. Objects are
// written pod=ns/name. Values never hold secrets or tokens. Thread-safe as far as the sink is.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.h"

namespace kedge {

enum class LogLevel : uint8_t { kDebug, kInfo, kWarn, kError };

class LogSink {
 public:
  virtual ~LogSink() = default;
  virtual void write(std::string_view line) = 0;  // the line ends with \n
};

// Standard error, one write(2) a line. Thread-safe.
class StderrSink final : public LogSink {
 public:
  void write(std::string_view line) override;
};

struct LogField {
  LogField(std::string_view k, std::string_view v) : key(k), value(v) {}
  LogField(std::string_view k, const char* v) : key(k), value(v) {}
  LogField(std::string_view k, const std::string& v) : key(k), value(v) {}
  template <class T>
  requires std::is_integral_v<T> LogField(std::string_view k, T v)
      : key(k), value(std::to_string(v)) {}

  std::string_view key;
  std::string value;
};

class Log {
 public:
  // REQUIRES: clock and sink outlive every copy.
  Log(const Clock& clock, LogSink& sink, LogLevel least, std::string_view component)
      : clock_(&clock), sink_(&sink), least_(least), component_(component) {}

  Log with_component(std::string_view component) const {
    return Log(*clock_, *sink_, least_, component);
  }
  bool enabled(LogLevel level) const { return level >= least_; }

  using Fields = std::initializer_list<LogField>;
  void debug(std::string_view message, Fields f = {}) const { line(LogLevel::kDebug, message, f); }
  void info(std::string_view message, Fields f = {}) const { line(LogLevel::kInfo, message, f); }
  void warn(std::string_view message, Fields f = {}) const { line(LogLevel::kWarn, message, f); }
  void error(std::string_view message, Fields f = {}) const { line(LogLevel::kError, message, f); }

 private:
  void line(LogLevel level, std::string_view message, Fields fields) const;

  const Clock* clock_;
  LogSink* sink_;
  LogLevel least_;
  std::string component_;
};

}  // namespace kedge
