// The YAML of configuration files, and the values in them: no input may crash.
#include <cstdint>
#include <string>
#include <string_view>

#include "daemon/config.h"
#include "unit/daemon/memory_files.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  kedge::daemon::MemoryFiles files;
  const std::string text(reinterpret_cast<const char*>(data), size);
  files.files["/etc/kedge/config.yaml"] = {text, 0600};
  (void)kedge::daemon::load_config({}, {}, files).ok();
  return 0;
}
