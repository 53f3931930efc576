#include "http/grpc.h"

#include <gtest/gtest.h>

namespace kedge::http {
namespace {

TEST(GrpcFrames, AnyCut) {
  std::string wire;
  for (size_t size : {0u, 1u, 5u, 1000u})
    wire += chain_join(grpc_frame(Bytes(std::string(size, 'm'))));
  for (size_t step : {size_t{1}, size_t{3}, size_t{7}, wire.size()}) {
    GrpcFrames frames(1000);
    std::vector<size_t> sizes;
    for (size_t i = 0; i < wire.size(); i += step) {
      ASSERT_TRUE(frames.feed(std::string_view(wire).substr(i, step)).ok());
      while (std::optional<std::string> m = frames.next()) sizes.push_back(m->size());
    }
    EXPECT_EQ(sizes, (std::vector<size_t>{0, 1, 5, 1000})) << step;
    EXPECT_TRUE(frames.at_boundary());
  }
}

TEST(GrpcFrames, Refuses) {
  GrpcFrames big(1000);
  EXPECT_FALSE(big.feed(std::string("\0\0\0\3\xe9", 5)).ok());
  GrpcFrames huge2(1000);
  EXPECT_FALSE(huge2.feed(std::string("\0\xff\xff\xff\xff", 5)).ok());
  GrpcFrames compressed(1000);
  EXPECT_FALSE(compressed.feed(std::string("\1\0\0\0\1x", 6)).ok());
  GrpcFrames cut(1000);
  EXPECT_TRUE(cut.feed(std::string("\0\0\0\0\5he", 7)).ok());
  EXPECT_FALSE(cut.at_boundary());
}

TEST(Grpc, MessagesTimeoutsAndCodes) {
  EXPECT_EQ(grpc_decode_message("a%20b%C3%A9%"), "a b\xc3\xa9%");
  EXPECT_EQ(grpc_decode_message("%zz%4"), "%zz%4");
  EXPECT_EQ(grpc_decode_message("%41"), "A");
  EXPECT_EQ(grpc_timeout(300), "300m");
  EXPECT_EQ(grpc_timeout(99'999'999), "99999999m");
  EXPECT_EQ(grpc_timeout(100'000'001), "100001S");
  EXPECT_EQ(grpc_timeout(UINT64_MAX), "99999999S");
  EXPECT_EQ(grpc_code(5), Code::kNotFound);
  EXPECT_EQ(grpc_code(14), Code::kServiceUnavailable);
  EXPECT_EQ(grpc_code(17), Code::kUnknown);
  EXPECT_EQ(grpc_code(-1), Code::kUnknown);
}

}  // namespace
}  // namespace kedge::http
