// MemoryFiles: Files in memory for tests, that stops working after a number of changes, as a
// machine does that loses power: a write under way leaves half of its ".tmp-..." behind.
#pragma once

#include <map>
#include <string>

#include "io/file.h"

namespace kedge::daemon {

class MemoryFiles final : public io::Files {
 public:
  struct File {
    std::string content;
    mode_t mode = 0;
  };
  std::map<std::string, File> files;
  std::map<std::string, mode_t> dirs;
  int changes_left = 1 << 30;
  int changes = 0;

  Result<std::string> read(const std::string& path, size_t max_bytes) override {
    const auto at = files.find(path);
    if (at == files.end()) {
      return Error(Code::kNotFound, "opening " + path + ": No such file or directory");
    }
    if (at->second.content.size() > max_bytes) return Error(Code::kInvalid, "too long");
    return at->second.content;
  }
  Status write_atomic(const std::string& path, std::string_view content, mode_t mode) override {
    if (!change()) {
      files[path + ".tmp-x1y2z3"] = File{std::string(content.substr(0, content.size() / 2)), mode};
      return Error(Code::kInternalError, "writing " + path + ": power cut");
    }
    files[path] = File{std::string(content), mode};
    return {};
  }
  Status make_dir(const std::string& path, mode_t mode) override {
    if (!change()) return Error(Code::kInternalError, "creating " + path + ": power cut");
    dirs[path] = mode;
    return {};
  }
  Status make_parents(const std::string&) override { return {}; }
  Result<std::vector<std::string>> list(const std::string& path) override {
    std::vector<std::string> out;
    for (const auto& [name, file] : files) {
      if (name.starts_with(path + "/")) out.push_back(name.substr(path.size() + 1));
    }
    return out;
  }
  Status remove(const std::string& path) override {
    if (!change()) return Error(Code::kInternalError, "removing " + path + ": power cut");
    files.erase(path);
    return {};
  }

 private:
  bool change() {
    ++changes;
    return changes_left-- > 0;
  }
};

}  // namespace kedge::daemon
