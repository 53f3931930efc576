#include "io/file.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "io/fd.h"

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
  mode_t mode_of(const std::string& path) {
    struct stat st;
    EXPECT_EQ(stat(path.c_str(), &st), 0) << path;
    return st.st_mode & 07777;
  }
  std::string dir_;
  PosixFiles files_;
};

TEST_F(FileTest, WritesReadsAndReplaces) {
  std::string path = dir_ + "/a";
  ASSERT_TRUE(files_.write_atomic(path, "one", 0600).ok());
  ASSERT_TRUE(files_.write_atomic(path, "second", 0640).ok());
  Result<std::string> content = files_.read(path, 100);
  ASSERT_TRUE(content.ok());
  EXPECT_EQ(*content, "second");
  EXPECT_EQ(mode_of(path), 0640u);
  EXPECT_EQ(*files_.list(dir_), std::vector<std::string>{"a"});
}

TEST_F(FileTest, ModeIgnoresUmask) {
  mode_t old = umask(0077);
  ASSERT_TRUE(files_.write_atomic(dir_ + "/a", "x", 0644).ok());
  umask(old);
  EXPECT_EQ(mode_of(dir_ + "/a"), 0644u);
}

TEST_F(FileTest, ReadIsBounded) {
  ASSERT_TRUE(files_.write_atomic(dir_ + "/a", std::string(1000, 'x'), 0600).ok());
  EXPECT_TRUE(files_.read(dir_ + "/a", 1000).ok());
  Result<std::string> over = files_.read(dir_ + "/a", 999);
  ASSERT_FALSE(over.ok());
  EXPECT_EQ(over.error().code(), Code::kRequestEntityTooLarge);
  // A file whose size stat does not know.
  EXPECT_FALSE(files_.read("/dev/zero", 5000).ok());
  EXPECT_TRUE(files_.read("/proc/self/status", 1 << 20).ok());
}

TEST_F(FileTest, ErrorsNameThePath) {
  Result<std::string> missing = files_.read(dir_ + "/none", 10);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().code(), Code::kNotFound);
  EXPECT_NE(missing.error().message().find(dir_ + "/none"), std::string::npos);
  EXPECT_FALSE(files_.read(dir_, 10).ok());
  Status unwritable = files_.write_atomic(dir_ + "/no/such/a", "x", 0600);
  ASSERT_FALSE(unwritable.ok());
  EXPECT_EQ(unwritable.error().code(), Code::kNotFound);
}

TEST_F(FileTest, FailedRenameLeavesNothingBehind) {
  ASSERT_TRUE(files_.make_dir(dir_ + "/target/sub", 0755).ok());
  EXPECT_FALSE(files_.write_atomic(dir_ + "/target", "x", 0600).ok());
  EXPECT_EQ(system(("test -z \"$(ls " + dir_ + " | grep tmp)\"").c_str()), 0);
}

TEST_F(FileTest, MakesDirectories) {
  EXPECT_TRUE(files_.make_dir(dir_ + "/x/y/z", 0700).ok());
  EXPECT_TRUE(files_.make_dir(dir_ + "/x/y/z/", 0700).ok());
  ASSERT_TRUE(files_.write_atomic(dir_ + "/x/file", "", 0600).ok());
  EXPECT_FALSE(files_.make_dir(dir_ + "/x/file", 0700).ok());
  EXPECT_FALSE(files_.make_dir(dir_ + "/x/file/sub", 0700).ok());
}

TEST_F(FileTest, LinksAreReplaced) {
  const std::string path = dir_ + "/f";
  ASSERT_TRUE(files_.write_atomic(dir_ + "/target", "victim", 0600).ok());
  ASSERT_EQ(symlink((dir_ + "/target").c_str(), path.c_str()), 0);
  ASSERT_TRUE(files_.write_atomic(path, "new", 0600).ok());
  EXPECT_EQ(*files_.read(path, 10), "new");
  EXPECT_EQ(*files_.read(dir_ + "/target", 10), "victim");
}

TEST_F(FileTest, ModesOfDirectories) {
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

TEST_F(FileTest, ListsAndRemoves) {
  EXPECT_TRUE(files_.list(dir_ + "/none")->empty());
  for (const char* name : {"/b", "/a", "/c"}) {
    ASSERT_TRUE(files_.write_atomic(dir_ + name, "x", 0600).ok());
  }
  EXPECT_EQ(*files_.list(dir_), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_FALSE(files_.list(dir_ + "/a").ok());
  EXPECT_TRUE(files_.remove(dir_ + "/a").ok());
  EXPECT_TRUE(files_.remove(dir_ + "/a").ok());
  EXPECT_FALSE(files_.remove(dir_).ok());
  EXPECT_EQ(files_.read(dir_ + "/a", 10).error().code(), Code::kNotFound);
  EXPECT_FALSE(files_.make_dir(dir_ + "/b", 0700).ok());
}

TEST_F(FileTest, FdCloses) {
  int pipes[2];
  ASSERT_EQ(pipe(pipes), 0);
  {
    Fd first(pipes[1]);
    Fd second(std::move(first));
    EXPECT_FALSE(first.ok());  // NOLINT(bugprone-use-after-move)
    EXPECT_TRUE(write_all(second.get(), "x", "pipe").ok());
  }
  char buffer[2];
  EXPECT_EQ(read(pipes[0], buffer, 2), 1);
  EXPECT_EQ(read(pipes[0], buffer, 2), 0);  // the end: nobody holds the other side
  Fd in(pipes[0]);
  EXPECT_FALSE(write_all(in.get(), "x", "the reading end").ok());
}

}  // namespace
}  // namespace kedge::io
