// VfsHolder: a SimDisk as SQLite sees it; registered from construction to destruction.
#pragma once

#include <sqlite3.h>

#include <string>

#include "sim/disk.h"

namespace kedge::sim {

struct VfsHolder {
  VfsHolder(SimDisk& disk, const std::string& name);
  ~VfsHolder();
  VfsHolder(const VfsHolder&) = delete;
  VfsHolder& operator=(const VfsHolder&) = delete;

  SimDisk& disk;
  sqlite3_vfs vfs{};
};

}  // namespace kedge::sim
