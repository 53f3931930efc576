// main() of a fuzz entry without libFuzzer: runs it once over every file of the
// directories and files named on the command line, in name order.
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

std::vector<std::string> files_of(const std::string& path) {
  std::vector<std::string> out;
  DIR* dir = opendir(path.c_str());
  if (dir == nullptr) return {path};
  while (const dirent* entry = readdir(dir)) {
    if (entry->d_name[0] != '.') out.push_back(path + "/" + entry->d_name);
  }
  closedir(dir);
  std::sort(out.begin(), out.end());
  return out;
}

bool run(const std::string& path) {
  FILE* file = fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  std::vector<uint8_t> bytes;
  uint8_t buf[4096];
  while (size_t n = fread(buf, 1, sizeof buf, file)) bytes.insert(bytes.end(), buf, buf + n);
  fclose(file);
  // A block of exactly this size, so that a sanitizer sees a read past the end.
  std::vector<uint8_t> exact(bytes);
  exact.shrink_to_fit();
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  int inputs = 0;
  for (int i = 1; i < argc; i++) {
    for (const std::string& path : files_of(argv[i])) {
      if (!run(path)) {
        fprintf(stderr, "replay: cannot read %s\n", path.c_str());
        return 1;
      }
      inputs++;
    }
  }
  printf("replay: %d inputs\n", inputs);
  return inputs > 0 ? 0 : 1;  // an entry without a corpus is a mistake
}
