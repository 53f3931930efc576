#include "cli/api_client.h"

#include <gtest/gtest.h>

#include "cli/secrets_encrypt.h"

namespace kedge::cli {
namespace {

std::string config(const std::string& server, const std::string& user) {
  return "current-context: c\ncontexts:\n- name: c\n  context: {cluster: k, user: u}\nclusters:\n"
         "- name: other\n  cluster: {server: https://x}\n- name: k\n  cluster:\n    server: " +
         server + "\n    certificate-authority-data: Y2E=\nusers:\n- name: u\n  user: " + user +
         "\n";
}

TEST(Kubeconfig, SaysWhereAndWho) {
  const Result<ApiAccess> a = read_kubeconfig(
      config("https://127.0.0.1:6443", "{client-certificate-data: Y3J0, client-key-data: a2V5}"));
  ASSERT_TRUE(a.ok()) << a.error().message();
  EXPECT_EQ(a->host, "127.0.0.1");
  EXPECT_EQ(a->port, 6443);
  EXPECT_EQ(a->tls.ca_pem, "ca");
  EXPECT_EQ(a->tls.identity.chain_pem, "crt");
  EXPECT_EQ(a->tls.identity.key_pem, "key");
  EXPECT_TRUE(a->tls.verify);
  const Result<ApiAccess> b = read_kubeconfig(config("https://[::1]", "{token: t}"));
  ASSERT_TRUE(b.ok());
  EXPECT_EQ(b->host, "::1");
  EXPECT_EQ(b->port, 443);
  EXPECT_EQ(b->bearer_token, "t");
}

TEST(Kubeconfig, WhatCannotBeUsedIsRefused) {
  for (const std::string& text :
       {std::string(), std::string("current-context: none"), config("http://x", "{}"),
        config("https://x:0", "{}"), config("https://", "{}"),
        config("https://x", "{client-key-data: '?'}"),
        config("https://x", "{client-key: /nonexistent/key}")}) {
    EXPECT_FALSE(read_kubeconfig(text).ok()) << text;
  }
}

TEST(SecretsEncrypt, StatusIsShown) {
  EXPECT_EQ(encryption_status_text(R"({"enabled":true,"key":"00ff","keyType":"ChaCha20-Poly1305",
                                       "oldKeys":0,"stage":"reencrypt_finished"})"),
            "Encryption Status: Enabled\nCurrent Rotation Stage: reencrypt_finished\n"
            "Server Encryption Hashes: All hashes match\n\nActive  Key Type           Name\n"
            "------  --------           ----\n *      ChaCha20-Poly1305  00ff\n");
  EXPECT_EQ(encryption_status_text("x"), "");
}

}  // namespace
}  // namespace kedge::cli
