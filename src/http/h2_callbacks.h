// What nghttp2 calls at both ends of a connection, handed on to the members of the connection's own
// class (its user data). Setup holds nghttp2's two objects that make a session and are freed then.
#pragma once

#include <nghttp2/nghttp2.h>

#include <string_view>

#include "base/assert.h"

namespace kedge::http {

inline std::string_view h2_text(const uint8_t* p, size_t n) {
  return std::string_view(reinterpret_cast<const char*>(p), n);
}

// Session has header(), data(), frame_received(), stream_closed() and send_body(), with this struct
// as its friend.
template <class Session>
struct H2CommonCallbacks {
  static Session& self(void* user) { return *static_cast<Session*>(user); }

  static int header(nghttp2_session*, const nghttp2_frame* frame, const uint8_t* name, size_t nlen,
                    const uint8_t* value, size_t vlen, uint8_t, void* user) {
    return self(user).header(*frame, h2_text(name, nlen), h2_text(value, vlen));
  }
  static int data(nghttp2_session*, uint8_t, int32_t id, const uint8_t* bytes, size_t n,
                  void* user) {
    self(user).data(id, h2_text(bytes, n));
    return 0;
  }
  static int received(nghttp2_session*, const nghttp2_frame* frame, void* user) {
    self(user).frame_received(*frame);
    return 0;
  }
  static int closed(nghttp2_session*, int32_t id, uint32_t error_code, void* user) {
    self(user).stream_closed(id, error_code);
    return 0;
  }
  static int send_body(nghttp2_session*, nghttp2_frame* frame, const uint8_t* head, size_t length,
                       nghttp2_data_source*, void* user) {
    return self(user).send_body(frame->hd.stream_id, head, length);
  }

  struct Setup {
    Setup() {
      KEDGE_ASSERT(nghttp2_session_callbacks_new(&callbacks) == 0 &&
                   nghttp2_option_new(&option) == 0);
      nghttp2_session_callbacks_set_on_header_callback(callbacks, header);
      nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, data);
      nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, received);
      nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, closed);
      nghttp2_session_callbacks_set_send_data_callback(callbacks, send_body);
      // Windows are reopened when the reader has taken the bytes, not when they arrive.
      nghttp2_option_set_no_auto_window_update(option, 1);
      nghttp2_option_set_no_closed_streams(option, 1);
    }
    Setup(const Setup&) = delete;
    Setup& operator=(const Setup&) = delete;
    ~Setup() {
      nghttp2_option_del(option);
      nghttp2_session_callbacks_del(callbacks);
    }
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_option* option = nullptr;
  };
};

}  // namespace kedge::http
