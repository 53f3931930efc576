// The real thing: the store's thread, the system's files and fsync. Run under TSan too.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/runner.h"
#include "thread_loop.h"
#include "unit/store/harness.h"

namespace kedge::store {
namespace {

class OnDisk : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/kedge-store-XXXXXX";
    ASSERT_NE(mkdtemp(name), nullptr);
    directory = std::string(name) + "/server/db";
    root = name;
  }
  void TearDown() override {
    SystemFiles files;
    const Result<std::vector<std::string>> names = files.list(directory);
    if (names.ok()) {
      for (const std::string& n : *names) unlink((directory + "/" + n).c_str());
    }
    rmdir(directory.c_str());
    rmdir((root + "/server").c_str());
    rmdir(root.c_str());
  }
  Result<std::unique_ptr<Store>> open(io::Loop& loop, Runner& runner) {
    StoreOptions o;
    o.directory = directory;
    return Store::open(o, loop, runner, random, log);
  }
  std::string root;
  std::string directory;
  SystemRandom random;
  SystemClock clock;
  TestSink sink;
  Log log{clock, sink, LogLevel::kWarn, "store"};
};

TEST_F(OnDisk, WritesAndLoadsWithItsThread) {
  for (int life = 0; life < 3; ++life) {
    ThreadLoop loop;
    ThreadRunner runner(loop);
    Result<std::unique_ptr<Store>> opened = open(loop, runner);
    ASSERT_TRUE(opened.ok()) << opened.error().message();
    Store& store = **opened;
    EXPECT_EQ(store.report().clean_stop, life != 0);
    const Result<Rows> rows = load_rows(store);
    ASSERT_TRUE(rows.ok());
    EXPECT_EQ(rows->size(), life == 0 ? 0u : 100u);
    uint64_t revision = store.report().start_revision;
    int done = 0;
    std::vector<uint64_t> order;
    for (int i = 0; i < 500; ++i) {
      std::vector<Change> v;
      v.push_back(put("k" + std::to_string(i % 100), ++revision, "value", i % 7 == 0));
      auto told = [&, revision](const Status& s) {
        EXPECT_TRUE(s.ok());
        order.push_back(revision);
        ++done;
      };
      i % 5 == 0 ? store.commit_soft(std::move(v), told) : store.commit(std::move(v), told);
      if (i % 50 == 0) loop.run_until([&] { return done > i - 20; });
    }
    loop.run_until([&] { return done == 500; });
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    bool closed = false;
    store.close([&](Status s) {
      EXPECT_TRUE(s.ok());
      closed = true;
    });
    loop.run_until([&] { return closed; });
  }
  struct stat st;
  for (const char* name : {"kedge.db", "seal.key", "backup.key", "revision", "lock"}) {
    ASSERT_EQ(stat((directory + "/" + name).c_str(), &st), 0) << name;
    EXPECT_EQ(st.st_mode & 0777, 0600u) << name;
  }
  ASSERT_EQ(stat(directory.c_str(), &st), 0);
  EXPECT_EQ(st.st_mode & 0777, 0700u);
}

TEST_F(OnDisk, ASecondProcessIsToldThePid) {
  ThreadLoop loop;
  ThreadRunner runner(loop);
  Result<std::unique_ptr<Store>> first = open(loop, runner);
  ASSERT_TRUE(first.ok()) << first.error().message();
  const Result<std::unique_ptr<Store>> second = open(loop, runner);
  ASSERT_FALSE(second.ok());
  EXPECT_NE(second.error().message().find("pid " + std::to_string(getpid())), std::string::npos)
      << second.error().message();
}

TEST_F(OnDisk, TheStoreMayGoWhileItsThreadWorks) {
  ThreadLoop loop;
  for (int i = 0; i < 20; ++i) {
    auto runner = std::make_unique<ThreadRunner>(loop);
    Result<std::unique_ptr<Store>> opened = open(loop, *runner);
    ASSERT_TRUE(opened.ok()) << opened.error().message();
    uint64_t revision = (*opened)->report().start_revision;
    std::vector<Change> v;
    v.push_back(put("k", ++revision, "value"));
    (*opened)->commit(std::move(v), [](const Status&) {});
    bool turned = false;
    loop.post([&] { turned = true; });
    loop.run_until([&] { return turned; });
    opened->reset();
    runner.reset();
    turned = false;
    loop.post([&] { turned = true; });
    loop.run_until([&] { return turned; });  // the report to nobody, which held the engine
  }
}

#if !defined(__SANITIZE_THREAD__)
// A writer is killed again and again; what it has told us through the pipe must be there.
TEST_F(OnDisk, KillNine) {
  uint64_t told = 0;
  for (int round = 0; round < 25; ++round) {
    int pipe_fds[2];
    ASSERT_EQ(pipe(pipe_fds), 0);
    const pid_t pid = fork();
    if (pid == 0) {
      ThreadLoop loop;
      ThreadRunner runner(loop);
      Result<std::unique_ptr<Store>> opened = open(loop, runner);
      if (!opened.ok()) _exit(3);
      uint64_t revision = (*opened)->report().start_revision;
      uint64_t acknowledged = 0;
      for (;;) {
        for (int i = 0; i < 8; ++i) {
          std::vector<Change> v;
          ++revision;
          v.push_back(put("k" + std::to_string(i), revision, std::to_string(revision)));
          (*opened)->commit(std::move(v), [&acknowledged, revision, &pipe_fds](const Status& s) {
            if (!s.ok()) _exit(4);
            acknowledged = revision;
            if (write(pipe_fds[1], &acknowledged, sizeof acknowledged) < 0) _exit(5);
          });
        }
        loop.run_until([&] { return acknowledged == revision; });
      }
    }
    close(pipe_fds[1]);
    uint64_t last = 0;
    for (int i = 0; i < 16 + round * 7; ++i) {
      uint64_t r = 0;
      ASSERT_EQ(read(pipe_fds[0], &r, sizeof r), static_cast<ssize_t>(sizeof r));
      EXPECT_GT(r, told);
      last = r;
    }
    kill(pid, SIGKILL);
    int status = 0;
    waitpid(pid, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
    for (uint64_t r = 0; read(pipe_fds[0], &r, sizeof r) == static_cast<ssize_t>(sizeof r);)
      last = r;
    close(pipe_fds[0]);
    ThreadLoop loop;
    ThreadRunner runner(loop);
    Result<std::unique_ptr<Store>> opened = open(loop, runner);
    ASSERT_TRUE(opened.ok()) << opened.error().message();
    EXPECT_GT((*opened)->report().start_revision, last);
    const Result<Rows> rows = load_rows(**opened);
    ASSERT_TRUE(rows.ok());
    uint64_t newest = 0;
    for (const auto& [key, row] : *rows) {
      EXPECT_EQ(row.value, std::to_string(row.revision));
      newest = std::max(newest, row.revision);
    }
    EXPECT_GE(newest, last);
    told = last;
  }
}
#endif

}  // namespace
}  // namespace kedge::store
