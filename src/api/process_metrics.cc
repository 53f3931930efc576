// What /proc says of this process, under the names of the Prometheus client libraries.
#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "api/metrics.h"

namespace kedge::api {
namespace {

struct Memory {
  uint64_t virtual_bytes = 0;
  uint64_t resident_bytes = 0;
};

Memory read_memory() {
  Memory m;
  struct Close {
    void operator()(FILE* f) const { fclose(f); }
  };
  const std::unique_ptr<FILE, Close> file(fopen("/proc/self/statm", "re"));
  if (file == nullptr) return m;
  unsigned long long size = 0;
  unsigned long long resident = 0;
  if (fscanf(file.get(), "%llu %llu", &size, &resident) != 2) return m;
  const uint64_t page = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  m.virtual_bytes = size * page;
  m.resident_bytes = resident * page;
  return m;
}

uint64_t count_open_files() {
  struct Close {
    void operator()(DIR* d) const { closedir(d); }
  };
  const std::unique_ptr<DIR, Close> dir(opendir("/proc/self/fd"));
  if (dir == nullptr) return 0;
  uint64_t n = 0;
  while (const dirent* entry = readdir(dir.get())) {
    if (entry->d_name[0] != '.') n++;
  }
  return n == 0 ? 0 : n - 1;  // without the one that reads the directory
}

double seconds(const timeval& t) {
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
}

}  // namespace

void write_process_metrics(MetricsText& out, int64_t start_seconds) {
  const Memory memory = read_memory();
  out.family("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.");
  out.sample("process_resident_memory_bytes", "", memory.resident_bytes);
  out.family("process_virtual_memory_bytes", "gauge", "Virtual memory size in bytes.");
  out.sample("process_virtual_memory_bytes", "", memory.virtual_bytes);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  out.family("process_cpu_seconds_total", "counter",
             "Total user and system CPU time spent in seconds.");
  out.sample("process_cpu_seconds_total", "", seconds(usage.ru_utime) + seconds(usage.ru_stime));
  out.family("process_open_fds", "gauge", "Number of open file descriptors.");
  out.sample("process_open_fds", "", count_open_files());
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  out.family("process_max_fds", "gauge", "Maximum number of open file descriptors.");
  out.sample("process_max_fds", "", static_cast<uint64_t>(files.rlim_cur));
  out.family("process_start_time_seconds", "gauge",
             "Start time of the process since unix epoch in seconds.");
  out.sample("process_start_time_seconds", "", static_cast<uint64_t>(start_seconds));
}

}  // namespace kedge::api
