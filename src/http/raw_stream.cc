#include "http/raw_stream.h"

#include <utility>

namespace kedge::http {
namespace {

class PrefixedStream final : public io::Stream, private io::StreamHandler {
 public:
  PrefixedStream(io::Loop& loop, std::unique_ptr<io::Stream> inner, std::string early,
                 Fn<void()> closed)
      : loop_(loop),
        inner_(std::move(inner)),
        early_(std::move(early)),
        closed_(std::move(closed)) {
    inner_->set_handler(this);
  }
  PrefixedStream(const PrefixedStream&) = delete;
  PrefixedStream& operator=(const PrefixedStream&) = delete;
  ~PrefixedStream() override {
    *gone_ = true;
    inner_.reset();
    if (closed_) closed_();
  }

  void set_handler(io::StreamHandler* handler) override { handler_ = handler; }
  void set_reading(bool on) override {
    reading_ = on;
    if (early_.empty()) {
      inner_->set_reading(on);
      return;
    }
    if (!on || posted_) return;
    posted_ = true;
    loop_.post([this, gone = gone_] {
      if (!*gone) deliver();
    });
  }
  void write(ByteChain chain) override { inner_->write(std::move(chain)); }
  size_t queued_bytes() const override { return inner_->queued_bytes(); }
  void shut_down_writing() override { inner_->shut_down_writing(); }
  const io::Address& peer() const override { return inner_->peer(); }
  const io::Address& local() const override { return inner_->local(); }

 private:
  void deliver() {
    posted_ = false;
    if (!reading_) return;
    std::string early = std::exchange(early_, {});
    std::shared_ptr<bool> gone = gone_;
    if (handler_ != nullptr) handler_->on_data(early);
    if (!*gone) inner_->set_reading(reading_);
  }

  void on_data(std::string_view bytes) override {
    if (handler_ != nullptr) handler_->on_data(bytes);
  }
  void on_end() override {
    if (handler_ != nullptr) handler_->on_end();
  }
  void on_error(Error error) override {
    if (handler_ != nullptr) handler_->on_error(std::move(error));
  }
  void on_drain() override {
    if (handler_ != nullptr) handler_->on_drain();
  }

  io::Loop& loop_;
  std::unique_ptr<io::Stream> inner_;
  std::string early_;
  Fn<void()> closed_;
  io::StreamHandler* handler_ = nullptr;
  bool reading_ = false;
  bool posted_ = false;
  std::shared_ptr<bool> gone_ = std::make_shared<bool>(false);
};

}  // namespace

std::unique_ptr<io::Stream> make_prefixed_stream(io::Loop& loop, std::unique_ptr<io::Stream> inner,
                                                 std::string early, Fn<void()> closed) {
  return std::make_unique<PrefixedStream>(loop, std::move(inner), std::move(early),
                                          std::move(closed));
}

}  // namespace kedge::http
