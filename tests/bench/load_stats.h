// What a measured stretch cost: the server's CPU time, bytes written and transactions, the load
// program's own CPU time, latencies; and the row that tells it (a line to read, a JSON line to
// file). Reads /proc of the server's process.
#pragma once

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace kedge::bench {

inline int64_t now_ns() {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<int64_t>(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

inline std::string read_proc(int pid, const char* name) {
  char path[64];
  snprintf(path, sizeof(path), "/proc/%d/%s", pid, name);
  std::string out;
  if (FILE* f = fopen(path, "r")) {
    char buf[4096];
    for (size_t n; (n = fread(buf, 1, sizeof(buf), f)) > 0;) out.append(buf, n);
    fclose(f);
  }
  return out;
}

// The number after `key` at the start of a line; 0 where there is none.
inline int64_t line_number(const std::string& text, const std::string& key) {
  size_t at = text.compare(0, key.size(), key) == 0 ? 0 : text.find("\n" + key);
  if (at == std::string::npos) return 0;
  return atoll(text.c_str() + text.find(key, at) + key.size());
}

// Microseconds of CPU that the process has used; nanoseconds underneath, not ticks.
inline int64_t cpu_us(int pid) {
  clockid_t clock;
  struct timespec t;
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &t) != 0) return 0;
  return static_cast<int64_t>(t.tv_sec) * 1'000'000 + t.tv_nsec / 1000;
}

inline int64_t own_cpu_us() {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return (u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1'000'000LL + u.ru_utime.tv_usec +
         u.ru_stime.tv_usec;
}

// Busy time of the whole machine, in microseconds: user, nice, system, interrupts, stolen.
inline int64_t machine_us() {
  int64_t total = 0;
  if (FILE* f = fopen("/proc/stat", "r")) {
    long long t[8] = {};
    if (fscanf(f, "cpu %lld %lld %lld %lld %lld %lld %lld %lld", &t[0], &t[1], &t[2], &t[3], &t[4],
               &t[5], &t[6], &t[7]) == 8) {
      total = t[0] + t[1] + t[2] + t[5] + t[6] + t[7];
    }
    fclose(f);
  }
  return total * 1'000'000 / sysconf(_SC_CLK_TCK);
}

struct Snapshot {
  int64_t at_ns = 0;
  int64_t machine = 0;
  int64_t server_us = 0;
  int64_t own_us = 0;
  int64_t written = 0;
  int64_t transactions = -1;  // -1: not known

  static Snapshot take(int pid, int64_t transactions) {
    Snapshot s;
    s.transactions = transactions;
    s.written = line_number(read_proc(pid, "io"), "write_bytes: ");
    s.server_us = cpu_us(pid);
    s.own_us = own_cpu_us();
    s.machine = machine_us();
    s.at_ns = now_ns();
    return s;
  }
};

struct Row {
  std::string test;
  std::string proto;
  size_t connections = 0;
  size_t count = 0;
  size_t errors = 0;
  uint64_t bytes = 0;  // of response bodies
  std::vector<int64_t> latencies_ns;
  Snapshot before, after;
  int pid = 0;

  double percentile_ms(double p) {
    if (latencies_ns.empty()) return 0;
    std::sort(latencies_ns.begin(), latencies_ns.end());
    auto i = static_cast<size_t>(p * static_cast<double>(latencies_ns.size()));
    return static_cast<double>(latencies_ns[std::min(i, latencies_ns.size() - 1)]) / 1e6;
  }

  // `count` operations took this long. `out`: null or a file for the JSON line.
  void tell(FILE* out) {
    const double n = count == 0 ? 1 : static_cast<double>(count);
    const double seconds = static_cast<double>(after.at_ns - before.at_ns) / 1e9;
    const double server = static_cast<double>(after.server_us - before.server_us);
    const double own = static_cast<double>(after.own_us - before.own_us);
    // What else ran meanwhile, in cores: figures of a disturbed stretch say little.
    const double others =
        std::max(0.0, static_cast<double>(after.machine - before.machine) - server - own) / 1e6 /
        seconds;
    const double rss = static_cast<double>(line_number(read_proc(pid, "status"), "VmRSS:")) / 1024;
    const double written = static_cast<double>(after.written - before.written);
    const double tx = before.transactions < 0 || after.transactions < 0
                          ? -1
                          : static_cast<double>(after.transactions - before.transactions) / n;
    const double p50 = percentile_ms(0.5), p99 = percentile_ms(0.99), most = percentile_ms(1);
    printf(
        "%-22s %-5s c=%-3zu n=%-6zu err=%-3zu %7.2fs %9.1f/s p50=%.2f p99=%.2f max=%.1f ms  "
        "server %.1f us/op client %.1f us/op  wrote %.0f B/op tx %.3f/op  RSS %.1f MB  %.0f B  "
        "others %.2f\n",
        test.c_str(), proto.c_str(), connections, count, errors, seconds, n / seconds, p50, p99,
        most, server / n, own / n, written / n, tx, rss, static_cast<double>(bytes) / n, others);
    fflush(stdout);
    if (out == nullptr) return;
    fprintf(out,
            R"({"test":"%s","proto":"%s","conns":%zu,"n":%zu,"errors":%zu,"seconds":%.6f,)"
            R"("rate":%.1f,"p50_ms":%.3f,"p99_ms":%.3f,"max_ms":%.3f,"server_us":%.2f,)"
            R"("client_us":%.2f,"server_s":%.3f,"written":%.1f,"tx":%.4f,"rss_mb":%.2f,)"
            R"("bytes":%.0f,"others":%.2f})"
            "\n",
            test.c_str(), proto.c_str(), connections, count, errors, seconds, n / seconds, p50, p99,
            most, server / n, own / n, server / 1e6, written / n, tx, rss,
            static_cast<double>(bytes) / n, others);
    fflush(out);
  }
};

}  // namespace kedge::bench
