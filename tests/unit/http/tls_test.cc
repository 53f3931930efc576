#include "http/tls.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tls_pki.h"

namespace kedge::http {
namespace {

// Two sessions that talk to each other in memory.
struct Pair {
  std::unique_ptr<TlsSession> server, client;
  Error server_error{Code::kUnknown, ""};
  Error client_error{Code::kUnknown, ""};
  bool server_done = false, client_done = false, failed = false;

  static std::string take(TlsSession& from) {
    ByteChain out;
    from.take_output(out);
    return chain_join(out);
  }
  void step(TlsSession& session, bool& done, Error& error) {
    if (done || failed) return;
    Result<TlsSession::Progress> p = session.handshake();
    if (!p.ok()) {
      error = p.error();
      failed = true;
    } else {
      done = *p == TlsSession::Progress::kDone;
    }
  }
  // `piece`: bytes handed over at a time.
  bool handshake(size_t piece = SIZE_MAX) {
    for (int round = 0; round < 20 && !failed && !(server_done && client_done); ++round) {
      step(*client, client_done, client_error);
      move(*client, *server, piece, [&] { step(*server, server_done, server_error); });
      step(*server, server_done, server_error);
      move(*server, *client, piece, [&] { step(*client, client_done, client_error); });
    }
    return !failed && server_done && client_done;
  }
  template <class F>
  void move(TlsSession& from, TlsSession& to, size_t piece, F step) {
    std::string bytes = take(from);
    for (size_t at = 0; at < bytes.size(); at += std::min(piece, bytes.size() - at)) {
      to.feed(std::string_view(bytes).substr(at, piece));
      if (piece != SIZE_MAX) step();
    }
  }
  static std::string read_all(TlsSession& session) {
    std::string all;
    char room[1000];
    for (;;) {
      Result<size_t> n = session.read(room);
      if (!n.ok()) return "error: " + n.error().message();
      if (*n == 0) return all;
      all.append(room, *n);
    }
  }
  std::string send(TlsSession& from, TlsSession& to, const ByteChain& chain) {
    EXPECT_TRUE(from.write(chain).ok());
    to.feed(take(from));
    return read_all(to);
  }
};

// The parameter: the version of TLS.
class TlsTest : public testing::TestWithParam<int> {
 protected:
  TlsTest() {
    config_.certificates = {pki_.server()};
    config_.client_ca_pem = pki_.ca_pem();
    config_.ticket_keys = {std::string(32, 'k')};
    client_config_.ca_pem = pki_.ca_pem();
    client_config_.max_version = GetParam();
  }
  void contexts() {
    auto server = TlsServerContext::create(config_);
    ASSERT_TRUE(server.ok()) << server.error().message();
    server_ = std::move(server).value();
    client_context();
  }
  void client_context() {
    auto client = TlsClientContext::create(client_config_);
    ASSERT_TRUE(client.ok()) << client.error().message();
    client_ = std::move(client).value();
  }
  Pair pair(const std::string& name = "localhost") {
    Pair p;
    p.server = std::move(server_->new_session()).value();
    p.client = std::move(client_->new_session(name)).value();
    return p;
  }
  // A connection whose ticket the client has got.
  Pair connect(const std::string& name = "localhost") {
    Pair p = pair(name);
    EXPECT_TRUE(p.handshake()) << p.server_error.message() << " / " << p.client_error.message();
    if (!p.failed) {
      EXPECT_EQ(p.send(*p.server, *p.client, {Bytes::copy("hi")}), "hi");
    }
    return p;
  }

  TestPki pki_;
  TlsServerConfig config_;
  TlsClientConfig client_config_;
  std::shared_ptr<TlsServerContext> server_;
  std::shared_ptr<TlsClientContext> client_;
};

TEST_P(TlsTest, HandshakeAndDataInPiecesOfEverySize) {
  contexts();
  for (size_t piece : {size_t{1}, size_t{7}, size_t{1000}, SIZE_MAX}) {
    contexts();
    Pair p = pair();
    ASSERT_TRUE(p.handshake(piece)) << p.server_error.message() << p.client_error.message();
    EXPECT_EQ(p.server->version(), GetParam());
    EXPECT_EQ(p.server->alpn(), "h2");
    EXPECT_EQ(p.client->alpn(), "h2");
    EXPECT_FALSE(p.server->resumed());
    EXPECT_FALSE(p.server->peer()->presented);
    EXPECT_TRUE(p.client->peer()->verified);
    EXPECT_EQ(p.client->peer()->common_name, "server");
  }
}

TEST_P(TlsTest, LargeWritesBecomeFullRecords) {
  contexts();
  Pair p = connect();
  std::string big(100'000, 'x');
  for (size_t i = 0; i < big.size(); ++i) big[i] = static_cast<char>('a' + i % 26);
  ByteChain chain;
  for (size_t at = 0, n = 1; at < big.size(); at += n, n = n * 3 + 1) {
    chain.push_back(Bytes::copy(std::string_view(big).substr(at, n)));
    chain.push_back(Bytes());
  }
  ASSERT_TRUE(p.server->write(chain).ok());
  std::string cipher = Pair::take(*p.server);
  // No more records than full ones need.
  size_t records = 0;
  for (size_t at = 0; at < cipher.size(); ++records) {
    at += 5 + static_cast<unsigned char>(cipher[at + 3]) * 256u +
          static_cast<unsigned char>(cipher[at + 4]);
  }
  EXPECT_LE(records, big.size() / 4096 + 1);
  for (size_t at = 0; at < cipher.size(); at += 777) {
    p.client->feed(std::string_view(cipher).substr(at, 777));
  }
  EXPECT_TRUE(Pair::read_all(*p.client) == big);
}

TEST_P(TlsTest, CloseNotifyAndTampering) {
  contexts();
  Pair p = connect();
  p.client->shut_down_writing();
  p.server->feed(Pair::take(*p.client));
  EXPECT_EQ(Pair::read_all(*p.server), "");
  EXPECT_TRUE(p.server->ended());
  Pair q = connect();
  ASSERT_TRUE(q.client->write({Bytes::copy("secret")}).ok());
  std::string cipher = Pair::take(*q.client);
  cipher.back() = static_cast<char>(cipher.back() ^ 1);
  q.server->feed(cipher);
  EXPECT_TRUE(Pair::read_all(*q.server).starts_with("error: "));
  Pair r = pair();
  r.server->feed("GET / HTTP/1.1\r\nHost: plain\r\n\r\n");
  EXPECT_FALSE(r.server->handshake().ok());
}

TEST_P(TlsTest, ClientCertificateIsTheIdentity) {
  client_config_.identity = pki_.client("jane, o=x", {"system:masters", "dev"});
  contexts();
  Pair p = connect();
  const TlsPeer& peer = *p.server->peer();
  EXPECT_TRUE(peer.presented && peer.verified);
  EXPECT_EQ(peer.common_name, "jane, o=x");
  EXPECT_EQ(peer.organizations, (std::vector<std::string>{"system:masters", "dev"}));
  EXPECT_EQ(peer.certificate_der,
            crypto::Certificate::from_pem(client_config_.identity.chain_pem)->der());
}

TEST_P(TlsTest, BadClientCertificatesAreNobody) {
  TestPki other("other-ca");
  TestPki same_name("test-ca");  // a forged CA of the same name
  const TlsCertificate kBad[] = {
      other.client("eve", {"system:masters"}), same_name.client("eve", {"system:masters"}),
      pki_.client("late", {"system:masters"}, -10), pki_.server()};  // not for clients
  for (const TlsCertificate& bad : kBad) {
    client_config_.identity = bad;
    contexts();
    for (int round = 0; round < 2; ++round) {  // the second is resumed
      Pair p = connect();
      const TlsPeer& peer = *p.server->peer();
      EXPECT_EQ(p.server->resumed(), round == 1);
      EXPECT_TRUE(peer.presented);
      EXPECT_FALSE(peer.verified);
      EXPECT_FALSE(peer.verify_error.empty());
      EXPECT_EQ(peer.common_name, "");
      EXPECT_TRUE(peer.organizations.empty());
    }
  }
}

TEST_P(TlsTest, ServerThatDoesNotAskGetsNoIdentity) {
  config_.client_ca_pem.clear();
  client_config_.identity = pki_.client("jane");
  contexts();
  for (int round = 0; round < 2; ++round) EXPECT_FALSE(connect().server->peer()->presented);
}

TEST_P(TlsTest, ClientRefusesWrongServers) {
  contexts();
  Pair wrong_name = pair("other.example");
  EXPECT_FALSE(wrong_name.handshake());
  EXPECT_NE(wrong_name.client_error.message().find("other.example"), std::string::npos);
  Pair wrong_address = pair("127.0.0.2");
  EXPECT_FALSE(wrong_address.handshake());
  EXPECT_TRUE(pair("127.0.0.1").handshake());
  EXPECT_TRUE(pair("::1").handshake());
  TestPki other("other-ca");
  client_config_.ca_pem = other.ca_pem();
  client_context();
  EXPECT_FALSE(pair().handshake());
  client_config_.verify = false;
  client_context();
  EXPECT_TRUE(pair().handshake());
}

TEST_P(TlsTest, ServerNameChoosesTheCertificate) {
  TlsCertificate special = pki_.server({"special.example", "*.wild.example"}, {});
  config_.certificates.push_back(special);
  contexts();
  std::string special_der = crypto::Certificate::from_pem(special.chain_pem)->der();
  EXPECT_EQ(connect("special.example").client->peer()->certificate_der, special_der);
  EXPECT_EQ(connect("a.wild.example").client->peer()->certificate_der, special_der);
  EXPECT_NE(connect("localhost").client->peer()->certificate_der, special_der);
  EXPECT_FALSE(pair("a.b.wild.example").handshake());
}

TEST_P(TlsTest, AlpnIsChosenByTheServerOrRefused) {
  client_config_.alpn = {"http/1.1"};
  contexts();
  EXPECT_EQ(connect().server->alpn(), "http/1.1");
  client_config_.alpn = {};
  client_context();
  EXPECT_EQ(connect().server->alpn(), "");
  client_config_.alpn = {"spdy/3"};
  client_context();
  EXPECT_FALSE(pair().handshake());
}

// --- resumption
// -------------------------------------------------------------------------------------

TEST_P(TlsTest, ResumedSessionsKeepTheIdentity) {
  client_config_.identity = pki_.client("jane", {"dev"});
  contexts();
  std::string der = connect().server->peer()->certificate_der;
  for (int i = 0; i < 3; ++i) {  // tickets of resumed sessions carry it on
    Pair p = connect();
    EXPECT_TRUE(p.server->resumed());
    EXPECT_TRUE(p.client->resumed());
    const TlsPeer& peer = *p.server->peer();
    EXPECT_TRUE(peer.presented && peer.verified);
    EXPECT_EQ(peer.common_name, "jane");
    EXPECT_EQ(peer.organizations, std::vector<std::string>{"dev"});
    EXPECT_EQ(peer.certificate_der, der);
  }
}

TEST_P(TlsTest, ResumedSessionsGainNoIdentity) {
  contexts();
  connect();
  Pair p = connect();
  EXPECT_TRUE(p.server->resumed());
  EXPECT_FALSE(p.server->peer()->presented);
  EXPECT_FALSE(p.server->peer()->verified);
}

TEST_P(TlsTest, TicketsSurviveARestartAndRotation) {
  client_config_.identity = pki_.client("jane");
  contexts();
  connect();
  // Another process with the same keys.
  auto again = TlsServerContext::create(config_);
  ASSERT_TRUE(again.ok());
  server_ = std::move(again).value();
  EXPECT_TRUE(connect().server->resumed());
  // A new key in front: old tickets still open, new ones are sealed by the new key.
  config_.ticket_keys = {std::string(32, 'n'), std::string(32, 'k')};
  ASSERT_TRUE(server_->replace(config_).ok());
  EXPECT_TRUE(connect().server->resumed());
  config_.ticket_keys = {std::string(32, 'n')};
  ASSERT_TRUE(server_->replace(config_).ok());
  Pair p = connect();
  EXPECT_EQ(p.server->resumed(), GetParam() == 13);  // a resumed 1.2 session keeps its old ticket
  EXPECT_EQ(p.server->peer()->common_name, "jane");
  config_.ticket_keys = {std::string(32, 'z')};
  ASSERT_TRUE(server_->replace(config_).ok());
  Pair q = connect();
  EXPECT_FALSE(q.server->resumed());
  EXPECT_EQ(q.server->peer()->common_name, "jane");
}

TEST_P(TlsTest, TicketsAreBoundToTheClientCa) {
  client_config_.identity = pki_.client("jane");
  contexts();
  connect();
  TestPki other("other-ca");
  config_.client_ca_pem = other.ca_pem();
  ASSERT_TRUE(server_->replace(config_).ok());
  Pair p = connect();
  EXPECT_FALSE(p.server->resumed());
  EXPECT_FALSE(p.server->peer()->verified);
}

TEST_P(TlsTest, TicketsEndWithTheClientCertificate) {
  client_config_.identity = pki_.client("brief", {}, 1);
  contexts();
  Pair first = connect();
  EXPECT_TRUE(first.server->peer()->verified);
  usleep(2'100'000);
  Pair p = connect();
  EXPECT_FALSE(p.server->resumed());
  EXPECT_FALSE(p.server->peer()->verified);
}

TEST_P(TlsTest, NoTicketKeysNoResumption) {
  config_.ticket_keys.clear();
  contexts();
  connect();
  EXPECT_FALSE(connect().server->resumed());
}

TEST_P(TlsTest, ReplaceTakesEffectForNewSessionsOnly) {
  contexts();
  Pair before = pair();
  TlsCertificate fresh = pki_.server();
  config_.certificates = {fresh};
  ASSERT_TRUE(server_->replace(config_).ok());
  std::string fresh_der = crypto::Certificate::from_pem(fresh.chain_pem)->der();
  ASSERT_TRUE(before.handshake());
  EXPECT_NE(before.client->peer()->certificate_der, fresh_der);
  client_context();
  EXPECT_EQ(connect().client->peer()->certificate_der, fresh_der);
  // A bad one changes nothing.
  TlsServerConfig bad = config_;
  bad.certificates[0].key_pem = pki_.server().key_pem;
  EXPECT_FALSE(server_->replace(bad).ok());
  EXPECT_TRUE(pair().handshake());
}

TEST_P(TlsTest, ConfigurationErrors) {
  TlsServerConfig none;
  EXPECT_FALSE(TlsServerContext::create(none).ok());
  TlsServerConfig junk = config_;
  junk.client_ca_pem = "no pem";
  EXPECT_FALSE(TlsServerContext::create(junk).ok());
  junk = config_;
  junk.ticket_keys = {"short"};
  EXPECT_FALSE(TlsServerContext::create(junk).ok());
  junk = config_;
  junk.certificates[0].chain_pem = "";
  EXPECT_FALSE(TlsServerContext::create(junk).ok());
}

INSTANTIATE_TEST_SUITE_P(Versions, TlsTest, testing::Values(12, 13));

}  // namespace
}  // namespace kedge::http
