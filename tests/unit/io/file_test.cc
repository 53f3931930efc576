#include "io/file.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kedge::io {
namespace {

class FileTest : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/kedge-file-XXXXXX";
    ASSERT_NE(mkdtemp(name), nullptr);
    dir_ = name;
  }
  void TearDown() override {
    std::string command = "rm -rf " + dir_;
    ASSERT_EQ(system(command.c_str()), 0);
  }
  std::string dir_;
};

TEST_F(FileTest, WritesReadsAndReplaces) {
  std::string path = dir_ + "/a";
  ASSERT_TRUE(write_file_atomic(path, "one", 0600).ok());
  ASSERT_TRUE(write_file_atomic(path, "second", 0640).ok());
  Result<std::string> content = read_file(path, 100);
  ASSERT_TRUE(content.ok());
  EXPECT_EQ(*content, "second");
  struct stat st;
  ASSERT_EQ(stat(path.c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 07777, 0640u);
}

TEST_F(FileTest, ModeIgnoresUmask) {
  mode_t old = umask(0077);
  ASSERT_TRUE(write_file_atomic(dir_ + "/a", "x", 0644).ok());
  umask(old);
  struct stat st;
  ASSERT_EQ(stat((dir_ + "/a").c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 07777, 0644u);
}

TEST_F(FileTest, ReadIsBounded) {
  ASSERT_TRUE(write_file_atomic(dir_ + "/a", std::string(1000, 'x'), 0600).ok());
  EXPECT_TRUE(read_file(dir_ + "/a", 1000).ok());
  Result<std::string> over = read_file(dir_ + "/a", 999);
  ASSERT_FALSE(over.ok());
  EXPECT_EQ(over.error().code(), Code::kRequestEntityTooLarge);
  // A file whose size stat does not know.
  EXPECT_FALSE(read_file("/dev/zero", 5000).ok());
  EXPECT_TRUE(read_file("/proc/self/status", 1 << 20).ok());
}

TEST_F(FileTest, ErrorsNameThePath) {
  Result<std::string> missing = read_file(dir_ + "/none", 10);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code(), Code::kNotFound);
  EXPECT_NE(missing.error().message().find(dir_ + "/none"), std::string::npos);
  EXPECT_FALSE(read_file(dir_, 10).ok());
  Status unwritable = write_file_atomic(dir_ + "/no/such/a", "x", 0600);
  ASSERT_FALSE(unwritable.ok());
  EXPECT_EQ(unwritable.error().code(), Code::kNotFound);
}

TEST_F(FileTest, FailedRenameLeavesNothingBehind) {
  ASSERT_TRUE(make_dirs(dir_ + "/target/sub", 0755).ok());
  EXPECT_FALSE(write_file_atomic(dir_ + "/target", "x", 0600).ok());
  EXPECT_EQ(system(("test -z \"$(ls " + dir_ + " | grep tmp)\"").c_str()), 0);
}

TEST_F(FileTest, MakesDirectories) {
  EXPECT_TRUE(make_dirs(dir_ + "/x/y/z", 0700).ok());
  EXPECT_TRUE(make_dirs(dir_ + "/x/y/z/", 0700).ok());
  ASSERT_TRUE(write_file_atomic(dir_ + "/x/file", "", 0600).ok());
  EXPECT_FALSE(make_dirs(dir_ + "/x/file", 0700).ok());
  EXPECT_FALSE(make_dirs(dir_ + "/x/file/sub", 0700).ok());
}

}  // namespace
}  // namespace kedge::io
