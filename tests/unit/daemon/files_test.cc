#include "daemon/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace kedge::daemon {
namespace {

class PosixFilesTest : public testing::Test {
 protected:
  PosixFilesTest() {
    char name[] = "/tmp/kedge-files-XXXXXX";
    dir_ = mkdtemp(name);
  }
  ~PosixFilesTest() override {
    for (const char* name : {"/f", "/target", "/a/b/c", "/a/b", "/a", ""}) {
      remove((dir_ + name).c_str());
    }
  }
  mode_t mode_of(const std::string& path) {
    struct stat st;
    EXPECT_EQ(stat(path.c_str(), &st), 0) << path;
    return st.st_mode & 07777;
  }

  std::string dir_;
  PosixFiles files_;
};

TEST_F(PosixFilesTest, WritesWithExactMode) {
  const mode_t old = umask(0077);
  const std::string path = dir_ + "/f";
  ASSERT_TRUE(files_.write_atomic(path, "one", 0644).ok());
  umask(old);
  EXPECT_EQ(mode_of(path), 0644U);
  ASSERT_TRUE(files_.write_atomic(path, "two", 0600).ok());
  EXPECT_EQ(mode_of(path), 0600U);
  EXPECT_EQ(*files_.read(path, 3), "two");
  EXPECT_EQ(files_.read(path, 2).error().message(), "reading " + path + ": more than 2 bytes");
  EXPECT_EQ(files_.list(dir_)->size(), 1U);
}

TEST_F(PosixFilesTest, LinksAreReplaced) {
  const std::string path = dir_ + "/f";
  ASSERT_TRUE(files_.write_atomic(dir_ + "/target", "victim", 0600).ok());
  ASSERT_EQ(symlink((dir_ + "/target").c_str(), path.c_str()), 0);
  ASSERT_TRUE(files_.write_atomic(path, "new", 0600).ok());
  EXPECT_EQ(*files_.read(path, 10), "new");
  EXPECT_EQ(*files_.read(dir_ + "/target", 10), "victim");
}

TEST_F(PosixFilesTest, Directories) {
  const std::string path = dir_ + "/a/b/c";
  ASSERT_TRUE(files_.make_dir(path, 0700).ok());
  EXPECT_EQ(mode_of(path), 0700U);
  EXPECT_EQ(
      mode_of(dir_ + "/a"), 0755U & ~[] {
        const mode_t m = umask(0);
        umask(m);
        return m;
      }());
  ASSERT_EQ(chmod(path.c_str(), 0755), 0);
  ASSERT_TRUE(files_.make_dir(path, 0700).ok());
  EXPECT_EQ(mode_of(path), 0700U);
}

TEST_F(PosixFilesTest, ErrorsNameThePath) {
  const auto none = files_.read(dir_ + "/none", 10);
  EXPECT_EQ(none.error().code(), Code::kNotFound);
  EXPECT_EQ(none.error().message(), "opening " + dir_ + "/none: No such file or directory");
  EXPECT_TRUE(files_.list(dir_ + "/none")->empty());
  ASSERT_TRUE(files_.write_atomic(dir_ + "/f", "x", 0600).ok());
  EXPECT_FALSE(files_.make_dir(dir_ + "/f", 0700).ok());
  EXPECT_FALSE(files_.write_atomic(dir_ + "/none/f", "x", 0600).ok());
  EXPECT_TRUE(files_.remove(dir_ + "/f").ok());
  EXPECT_TRUE(files_.remove(dir_ + "/f").ok());
  EXPECT_EQ(files_.read(dir_ + "/f", 10).error().code(), Code::kNotFound);
}

}  // namespace
}  // namespace kedge::daemon
