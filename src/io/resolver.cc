#include "io/resolver.h"

#include <ares.h>
#include <arpa/inet.h>
#include <netdb.h>
#include <string.h>
#include <sys/stat.h>
#include <uv.h>

#include <algorithm>
#include <map>

#include "base/strings.h"

namespace kedge::io {
namespace {

constexpr int kTimeoutMs = 2000;  // the first try of a server; c-ares doubles it
constexpr int kTries = 2;
constexpr uint64_t kTotalMs = 15'000;

// What libuv holds of a socket of c-ares. Outlives its entry until the close is done.
struct PollHandle {
  uv_poll_t poll;
  class UvResolver* owner = nullptr;
  ares_socket_t fd = -1;
};

void free_poll(uv_handle_t* handle) {
  std::unique_ptr<PollHandle> owned(static_cast<PollHandle*>(handle->data));
}
struct ClosePoll {
  void operator()(PollHandle* h) const {
    h->owner = nullptr;
    uv_poll_stop(&h->poll);
    uv_close(reinterpret_cast<uv_handle_t*>(&h->poll), free_poll);
  }
};

bool is_localhost(std::string_view name) {
  if (name.ends_with('.')) name.remove_suffix(1);
  if (equals_ignore_case(name, "localhost")) return true;
  constexpr std::string_view kUnder = ".localhost";
  return name.size() > kUnder.size() &&
         equals_ignore_case(name.substr(name.size() - kUnder.size()), kUnder);
}

bool is_numeric(const std::string& name) {
  unsigned char room[16];
  return inet_pton(AF_INET, name.c_str(), room) == 1 ||
         inet_pton(AF_INET6, name.c_str(), room) == 1;
}

// Tells whether a file is another one than when last looked at.
struct FileMark {
  int64_t changed_ns = -1;
  uint64_t inode = 0;
  int64_t size = -1;
  friend bool operator==(const FileMark&, const FileMark&) = default;

  static FileMark of(const std::string& path) {
    struct stat st;
    if (::stat(path.c_str(), &st) != 0) return {};
    return {st.st_ctim.tv_sec * int64_t{1'000'000'000} + st.st_ctim.tv_nsec, st.st_ino, st.st_size};
  }
};

using Done = Fn<void(Result<std::vector<std::string>>)>;

class Request final : public Resolver::Resolving {
 public:
  // Between resolver, c-ares and the Resolving whichever lives.
  struct State {
    std::string name;
    Done done;
    bool given_up = false;
  };
  explicit Request(std::shared_ptr<State> s, UvLoop& loop) : state(std::move(s)), timer(loop) {}
  ~Request() override {
    state->given_up = true;
    state->done.reset();
  }
  std::shared_ptr<State> state;
  Timer timer;  // bounds the whole, whatever number of servers there are
};

Error resolve_error(const std::string& name, int status) {
  Code code = Code::kServiceUnavailable;
  if (status == ARES_ENOTFOUND || status == ARES_ENODATA || status == ARES_EBADNAME) {
    code = Code::kNotFound;
  }
  if (status == ARES_ETIMEOUT) code = Code::kTimeout;
  return Error(code, "resolving " + name + ": " + ares_strerror(status));
}

class UvResolver final : public Resolver {
 public:
  UvResolver(UvLoop& loop, ResolverFiles files)
      : loop_(loop), files_(std::move(files)), timer_(loop) {}
  UvResolver(const UvResolver&) = delete;
  UvResolver& operator=(const UvResolver&) = delete;
  ~UvResolver() override { end_channel(); }

  std::unique_ptr<Resolving> resolve(const std::string& name, Done done) override {
    auto state = std::make_shared<Request::State>();
    state->name = name;
    state->done = std::move(done);
    auto request = std::make_unique<Request>(state, loop_);
    if (is_numeric(name)) {
      finish_later(state, std::vector<std::string>{name});
    } else if (is_localhost(name)) {
      finish_later(state, std::vector<std::string>{"127.0.0.1", "::1"});
    } else if (name.empty() || name.size() > 253 || name.find('\0') != std::string::npos) {
      finish_later(state, Error(Code::kNotFound, "resolving " + go_quote(name) + ": no host name"));
    } else {
      request->timer.start(kTotalMs, [state] {
        finish(*state, Error(Code::kTimeout, "resolving " + state->name + ": timed out"));
      });
      ask(state);
    }
    return request;
  }

 private:
  static void finish(Request::State& state, Result<std::vector<std::string>> result) {
    if (state.given_up || !state.done) return;
    Done done = std::move(state.done);
    state.done.reset();
    done(std::move(result));  // may destroy the Resolving
  }
  void finish_later(const std::shared_ptr<Request::State>& state,
                    Result<std::vector<std::string>> result) {
    loop_.post([state, r = std::make_unique<Result<std::vector<std::string>>>(std::move(result))] {
      finish(*state, std::move(*r));
    });
  }

  void ask(const std::shared_ptr<Request::State>& state) {
    Status ready = ready_channel();
    if (!ready.ok()) {
      finish_later(state, std::move(ready).error());
      return;
    }
    ares_addrinfo_hints hints;
    memset(&hints, 0, sizeof hints);
    hints.ai_family = AF_UNSPEC;
    // c-ares calls back exactly once, perhaps from inside this call.
    auto asked = std::make_unique<Asked>(Asked{this, state});
    ++asked_;
    ares_getaddrinfo(channel_, state->name.c_str(), nullptr, &hints, on_answer, asked.release());
    arm();
  }

  struct Asked {
    UvResolver* resolver;
    std::shared_ptr<Request::State> state;
  };

  static void on_answer(void* context, int status, int, ares_addrinfo* info) {
    std::unique_ptr<Asked> asked(static_cast<Asked*>(context));
    UvResolver& self = *asked->resolver;
    --self.asked_;
    std::vector<std::string> addresses;
    for (ares_addrinfo_node* n = info == nullptr ? nullptr : info->nodes; n != nullptr;
         n = n->ai_next) {
      char text[INET6_ADDRSTRLEN];
      const void* raw =
          n->ai_family == AF_INET6
              ? static_cast<const void*>(&reinterpret_cast<sockaddr_in6*>(n->ai_addr)->sin6_addr)
              : &reinterpret_cast<sockaddr_in*>(n->ai_addr)->sin_addr;
      if (inet_ntop(n->ai_family, raw, text, sizeof text) == nullptr) continue;
      if (std::find(addresses.begin(), addresses.end(), text) == addresses.end()) {
        addresses.emplace_back(text);
      }
    }
    ares_freeaddrinfo(info);
    if (status == ARES_EDESTRUCTION || asked->state->given_up) return;
    if (status == ARES_SUCCESS && addresses.empty()) status = ARES_ENODATA;
    if (status == ARES_SUCCESS) {
      self.finish_later(asked->state, std::move(addresses));
    } else {
      self.finish_later(asked->state, resolve_error(asked->state->name, status));
    }
  }

  // c-ares reads the files when a channel is made.
  Status ready_channel() {
    FileMark hosts = FileMark::of(files_.hosts);
    FileMark conf = FileMark::of(files_.resolv_conf);
    if (channel_ != nullptr && (asked_ > 0 || (hosts == hosts_ && conf == conf_))) return {};
    end_channel();
    ares_options options;
    memset(&options, 0, sizeof options);
    options.timeout = kTimeoutMs;
    options.tries = kTries;
    char lookups[] = "fb";  // files, then servers; without it c-ares asks nsswitch.conf
    options.lookups = lookups;
    options.sock_state_cb = on_socket_state;
    options.sock_state_cb_data = this;
    options.hosts_path = files_.hosts.data();
    options.resolvconf_path = files_.resolv_conf.data();
    options.qcache_max_ttl = 0;
    int ret = ares_init_options(&channel_, &options,
                                ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_LOOKUPS |
                                    ARES_OPT_SOCK_STATE_CB | ARES_OPT_HOSTS_FILE |
                                    ARES_OPT_RESOLVCONF | ARES_OPT_QUERY_CACHE);
    if (ret != ARES_SUCCESS) {
      channel_ = nullptr;
      return Error(Code::kServiceUnavailable, std::string("resolver: ") + ares_strerror(ret));
    }
    hosts_ = hosts;
    conf_ = conf;
    return {};
  }

  void end_channel() {
    timer_.stop();
    if (channel_ != nullptr) ares_destroy(std::exchange(channel_, nullptr));
    polls_.clear();
  }

  static void on_socket_state(void* context, ares_socket_t fd, int readable, int writable) {
    static_cast<UvResolver*>(context)->watch(fd, readable != 0, writable != 0);
  }

  void watch(ares_socket_t fd, bool readable, bool writable) {
    if (!readable && !writable) {
      polls_.erase(fd);  // before c-ares closes the descriptor
      return;
    }
    std::unique_ptr<PollHandle, ClosePoll>& poll = polls_[fd];
    if (poll == nullptr) {
      auto made = std::make_unique<PollHandle>();
      if (uv_poll_init(loop_.raw(), &made->poll, fd) != 0) {
        polls_.erase(fd);  // the query times out
        return;
      }
      made->owner = this;
      made->fd = fd;
      made->poll.data = made.get();
      poll.reset(made.release());
    }
    int events = (readable ? UV_READABLE : 0) | (writable ? UV_WRITABLE : 0);
    uv_poll_start(&poll->poll, events, on_poll);
  }

  static void on_poll(uv_poll_t* handle, int status, int events) {
    auto* poll = static_cast<PollHandle*>(handle->data);
    UvResolver* self = poll->owner;
    if (self == nullptr) return;
    CallbackTimer measure(self->loop_);
    ares_socket_t fd = poll->fd;
    bool failed = status != 0;  // c-ares finds out which error by using the socket
    self->process((events & UV_READABLE) != 0 || failed ? fd : ARES_SOCKET_BAD,
                  (events & UV_WRITABLE) != 0 || failed ? fd : ARES_SOCKET_BAD);
  }

  void process(ares_socket_t readable, ares_socket_t writable) {
    ares_process_fd(channel_, readable, writable);
    arm();
  }

  void arm() {
    timeval room;
    timeval* next = ares_timeout(channel_, nullptr, &room);
    if (next == nullptr) {
      timer_.stop();
      return;
    }
    timer_.start(static_cast<uint64_t>(next->tv_sec) * 1000 +
                     static_cast<uint64_t>(next->tv_usec) / 1000 + 1,
                 [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
  }

  UvLoop& loop_;
  ResolverFiles files_;
  Timer timer_;
  ares_channel_t* channel_ = nullptr;
  size_t asked_ = 0;
  FileMark hosts_;
  FileMark conf_;
  std::map<ares_socket_t, std::unique_ptr<PollHandle, ClosePoll>> polls_;
};

}  // namespace

std::unique_ptr<Resolver> make_resolver(UvLoop& loop, ResolverFiles files) {
  return std::make_unique<UvResolver>(loop, std::move(files));
}

}  // namespace kedge::io
