#include "daemon/config.h"

#include <gtest/gtest.h>

#include <set>

#include "unit/daemon/memory_files.h"

namespace kedge::daemon {
namespace {

constexpr char kFile[] = "/etc/kedge/config.yaml";

class Config : public testing::Test {
 protected:
  void file(const std::string& text, const std::string& path = kFile) {
    files_.files[path] = {text, 0600};
  }
  Result<ServerConfig> load(std::vector<std::string_view> arguments = {},
                            std::vector<std::string_view> environment = {}) {
    return load_config(arguments, environment, files_);
  }
  ServerConfig good(std::vector<std::string_view> arguments = {},
                    std::vector<std::string_view> environment = {}) {
    auto out = load(std::move(arguments), std::move(environment));
    EXPECT_TRUE(out.ok()) << out.error().message();
    return out.ok() ? std::move(out).value() : ServerConfig{};
  }
  std::string error(std::vector<std::string_view> arguments = {},
                    std::vector<std::string_view> environment = {}) {
    const auto out = load(std::move(arguments), std::move(environment));
    return out.ok() ? "no error" : out.error().message();
  }
  std::string file_error(const std::string& text) {
    file(text);
    return error();
  }

  MemoryFiles files_;
};

TEST_F(Config, Defaults) {
  const ServerConfig c = good();
  EXPECT_EQ(c.data_dir, "/var/lib/kedge");
  EXPECT_EQ(c.https_listen_port, 6443);
  EXPECT_EQ(c.bind_address, "");
  EXPECT_EQ(c.write_kubeconfig, "/etc/kedge/kedge.yaml");
  EXPECT_EQ(c.write_kubeconfig_mode, 0600U);
  EXPECT_EQ(c.cluster_cidr.text(), "10.42.0.0/16");
  EXPECT_EQ(c.service_cidr.text(), "10.43.0.0/16");
  EXPECT_EQ(c.kubernetes_service_ip(), "10.43.0.1");
  EXPECT_EQ(c.cluster_dns, "10.43.0.10");
  EXPECT_EQ(c.cluster_domain, "cluster.local");
  EXPECT_EQ(c.service_node_port_range, (PortRange{30000, 32767}));
  EXPECT_EQ(c.max_requests_inflight, 400U);
  EXPECT_EQ(c.request_timeout_ms, 60'000U);
  EXPECT_EQ(c.max_body_bytes, 3U * 1024 * 1024);
  EXPECT_FALSE(c.disable_agent);
  EXPECT_FALSE(c.debug);
}

// The default itself goes through the parser of its type, and help can be printed.
TEST_F(Config, EveryRowIsSound) {
  std::set<std::string_view> names;
  for (const auto& option : config_options()) {
    EXPECT_TRUE(names.insert(option.name).second) << option.name;
    EXPECT_FALSE(option.help.empty()) << option.name;
    const std::string text = default_of(option);
    if (text.empty() || option.letter == 'c') continue;
    const std::string flag = "--" + std::string(option.name) + "=" + text;
    EXPECT_EQ(error({flag}), "no error") << flag;
  }
}

TEST_F(Config, Precedence) {
  file("data-dir: /from-file\nbind-address: 10.0.0.1\nhttps-listen-port: 1001\ndebug: true\n");
  file("bind-address: 10.0.0.2\nhttps-listen-port: 1002\ndebug: false\n",
       "/etc/kedge/config.yaml.d/10-a.yaml");
  file("https-listen-port: 1003\n", "/etc/kedge/config.yaml.d/20-b.yaml");
  file("https-listen-port: 1\n", "/etc/kedge/config.yaml.d/30-c.txt");
  file("https-listen-port: 2\n", "/etc/kedge/config.yaml.d/.hidden.yaml");
  ServerConfig c = good();
  EXPECT_EQ(c.data_dir, "/from-file");
  EXPECT_EQ(c.bind_address, "10.0.0.2");
  EXPECT_EQ(c.https_listen_port, 1003);
  EXPECT_FALSE(c.debug);
  EXPECT_EQ(good({}, {"KEDGE_HTTPS_LISTEN_PORT=1004"}).https_listen_port, 1004);
  c = good({"--https-listen-port", "1005"}, {"KEDGE_HTTPS_LISTEN_PORT=1004", "HOME=/root"});
  EXPECT_EQ(c.https_listen_port, 1005);
  EXPECT_EQ(c.data_dir, "/from-file");
}

TEST_F(Config, FlagSpellings) {
  const ServerConfig c = good({"--data-dir=/a", "--https-listen-port", "0", "--debug",
                               "--disable-agent=false", "--tls-san", "b.example,10.0.0.1",
                               "--tls-san=*.C.example", "--write-kubeconfig-mode", "644"});
  EXPECT_EQ(c.data_dir, "/a");
  EXPECT_EQ(c.https_listen_port, 0);
  EXPECT_TRUE(c.debug);
  EXPECT_FALSE(c.disable_agent);
  EXPECT_EQ(c.tls_san, (std::vector<std::string>{"b.example", "10.0.0.1", "*.c.example"}));
  EXPECT_EQ(c.write_kubeconfig_mode, 0644U);
}

TEST_F(Config, AnotherFile) {
  file("data-dir: /other\n", "/srv/k.yaml");
  file("debug: true\n", "/srv/k.yaml.d/x.yaml");
  for (const auto& arguments :
       {std::vector<std::string_view>{"-c", "/srv/k.yaml"}, {"--config=/srv/k.yaml"}}) {
    const ServerConfig c = good(arguments);
    EXPECT_EQ(c.data_dir, "/other");
    EXPECT_TRUE(c.debug);
  }
  EXPECT_EQ(good({}, {"KEDGE_CONFIG=/srv/k.yaml"}).data_dir, "/other");
  EXPECT_EQ(error({"-c", "/srv/none.yaml"}), "opening /srv/none.yaml: No such file or directory");
}

TEST_F(Config, Lists) {
  file("tls-san:\n- a.example\n- b.example\ndisable-controllers: [deployment, job]\n");
  file("tls-san+: c.example\n", "/etc/kedge/config.yaml.d/1.yaml");
  EXPECT_EQ(good().tls_san, (std::vector<std::string>{"a.example", "b.example", "c.example"}));
  EXPECT_EQ(good().disable_controllers, (std::vector<std::string>{"deployment", "job"}));
  EXPECT_EQ(good({"--tls-san=d.example"}).tls_san, (std::vector<std::string>{"d.example"}));
  file("tls-san: []\n", "/etc/kedge/config.yaml.d/2.yaml");
  EXPECT_TRUE(good().tls_san.empty());
}

TEST_F(Config, AdmissionPlugins) {
  file("enable-admission-plugins: [AlwaysPullImages]\ndisable-admission-plugins: [LimitRanger]\n");
  EXPECT_EQ(good().enable_admission_plugins, (std::vector<std::string>{"AlwaysPullImages"}));
  EXPECT_EQ(good().disable_admission_plugins, (std::vector<std::string>{"LimitRanger"}));
  EXPECT_EQ(good().default_not_ready_toleration_seconds, 300u);
  EXPECT_EQ(error({"--enable-admission-plugins", "NoSuch"}),
            "enable-admission-plugins plugin \"NoSuch\" is unknown");
  EXPECT_EQ(error({"--disable-admission-plugins=AlwaysPullImages"}),
            "admission plugin \"AlwaysPullImages\" is both in enable-admission-plugins and in "
            "disable-admission-plugins");
}

TEST_F(Config, UnknownNames) {
  EXPECT_EQ(file_error("# c\n\ndata-dri: /x\n"),
            "/etc/kedge/config.yaml:3: unknown key \"data-dri\"; did you mean \"data-dir\"?");
  EXPECT_EQ(file_error("qqq: 1\n"), "/etc/kedge/config.yaml:1: unknown key \"qqq\"");
  files_.files.clear();
  EXPECT_EQ(error({"--data-dri", "/x"}), "unknown flag --data-dri; did you mean --data-dir?");
  EXPECT_EQ(error({"-d"}), "unknown flag -d");
  EXPECT_EQ(error({}, {"KEDGE_DATADIR=/x"}),
            "environment: unknown variable KEDGE_DATADIR; did you mean KEDGE_DATA_DIR?");
  EXPECT_EQ(error({}, {"KEDGE_data_dir=/x"}),
            "environment: unknown variable KEDGE_data_dir; did you mean KEDGE_DATA_DIR?");
  EXPECT_EQ(error({"now"}), "unexpected argument \"now\"");
  EXPECT_EQ(error({"--data-dir"}), "flag --data-dir needs a value");
}

TEST_F(Config, BadValues) {
  EXPECT_EQ(file_error("debug: true\nhttps-listen-port: 64430\n"), "no error");
  EXPECT_EQ(
      file_error("debug: true\nhttps-listen-port: 644300\n"),
      "/etc/kedge/config.yaml:2: https-listen-port: \"644300\" is not a number from 0 to 65535");
  EXPECT_EQ(file_error("debug: yes\n"),
            "/etc/kedge/config.yaml:1: debug: \"yes\" is not true or false");
  EXPECT_EQ(
      file_error("tls-san:\n- ok\n- not ok\n"),
      "/etc/kedge/config.yaml:3: tls-san: \"not ok\" is neither a DNS name nor an IP address");
  EXPECT_EQ(file_error("data-dir: [/a, /b]\n"),
            "/etc/kedge/config.yaml:1: \"data-dir\" is not a list");
  EXPECT_EQ(file_error("data-dir:\n"), "/etc/kedge/config.yaml:1: key \"data-dir\" has no value");
  EXPECT_EQ(file_error("data-dir: ''\n"), "/etc/kedge/config.yaml:1: data-dir: \"\" is empty");
  EXPECT_EQ(file_error("data-dir: /a\ndata-dir: /b\n"),
            "/etc/kedge/config.yaml:2: key \"data-dir\" is already in line 1");
  EXPECT_EQ(file_error("config: /etc/other\n"),
            "/etc/kedge/config.yaml:1: key \"config\" is a flag or variable only");
  files_.files.clear();
  EXPECT_EQ(error({"--service-cidr=10.43.0.1/16"}),
            "--service-cidr: \"10.43.0.1/16\" has host bits set; the network is 10.43.0.0/16");
  EXPECT_EQ(error({"--data-dir=var"}), "--data-dir: \"var\" is not an absolute path");
  EXPECT_EQ(error({"--write-kubeconfig-mode=0888"}),
            "--write-kubeconfig-mode: \"0888\" is not an octal mode such as 0600");
  EXPECT_EQ(error({"--request-timeout=60"}),
            "--request-timeout: \"60\" is not a duration from 10ms to 24h0m0s");
  EXPECT_EQ(error({"--max-body-bytes=3MB"}),
            "--max-body-bytes: \"3MB\" is not a size from 4Ki to 1Gi");
  EXPECT_EQ(error({}, {"KEDGE_SERVICE_NODE_PORT_RANGE=5-3"}),
            "KEDGE_SERVICE_NODE_PORT_RANGE: \"5-3\" is not a port range such as 30000-32767");
}

TEST_F(Config, YamlThatIsNotConfiguration) {
  EXPECT_EQ(
      file_error("data-dir: {a: b}\n"),
      "/etc/kedge/config.yaml:1: the value of \"data-dir\" must be one text or a list of texts");
  EXPECT_EQ(file_error("- a\n"), "/etc/kedge/config.yaml:1: expected \"key: value\" lines");
  EXPECT_EQ(file_error("debug: true\n---\ndebug: true\n"),
            "/etc/kedge/config.yaml:2: a second document");
  EXPECT_EQ(file_error("data-dir: &a /x\n"),
            "/etc/kedge/config.yaml:1: anchors, aliases and tags are not used in configuration");
  EXPECT_EQ(file_error("data-dir: /x\n  debug: true\n"),
            "/etc/kedge/config.yaml:2: mapping values are not allowed in this context");
  EXPECT_EQ(file_error("debug: true\n# \xff\n"),
            "/etc/kedge/config.yaml:2: invalid leading UTF-8 octet");
  EXPECT_EQ(file_error(""), "no error");
  EXPECT_EQ(file_error("# nothing\n---\n"), "no error");
}

TEST_F(Config, SecretsDoNotShow) {
  EXPECT_EQ(error({"--token=geheim\x01"}), "--token: value has a control character");
  EXPECT_EQ(file_error("token: \"geheim\\x01\"\n"),
            "/etc/kedge/config.yaml:1: token: value has a control character");
}

TEST_F(Config, TokenFile) {
  file("  s3cret\n", "/run/token");
  EXPECT_EQ(good({"--token-file=/run/token"}).token, "s3cret");
  EXPECT_EQ(good({}, {"KEDGE_TOKEN=x"}).token, "x");
  EXPECT_EQ(error({"--token-file=/run/token", "--token=x"}), "token and token-file are both given");
  EXPECT_EQ(error({"--token-file=/run/none"}),
            "token-file: opening /run/none: No such file or directory");
  file("\n", "/run/token");
  EXPECT_EQ(error({"--token-file=/run/token"}), "token-file /run/token: token is empty");
}

TEST_F(Config, ValuesTogether) {
  EXPECT_EQ(error({"--service-cidr=10.42.128.0/20"}),
            "cluster-cidr 10.42.0.0/16 and service-cidr 10.42.128.0/20 overlap");
  EXPECT_EQ(error({"--cluster-dns=10.44.0.10"}),
            "cluster-dns 10.44.0.10 is not in service-cidr 10.43.0.0/16");
  EXPECT_EQ(error({"--cluster-dns=10.43.0.1"}),
            "cluster-dns 10.43.0.1 is the address of service default/kubernetes");
  EXPECT_EQ(error({"--service-cidr=10.43.0.0/30"}), "service-cidr 10.43.0.0/30 is too small");
  EXPECT_EQ(error({"--https-listen-port=30001"}),
            "https-listen-port 30001 lies in service-node-port-range");
  EXPECT_EQ(good({"--service-cidr=fd00:43::/112"}).cluster_dns, "fd00:43::a");
  EXPECT_EQ(error({"--service-cidr=fd00:43::/63"}), "service-cidr fd00:43::/63 is too large");
  EXPECT_EQ(good({"--service-cidr-secondary=fd00:43::/112"}).service_cidr_secondary.text(),
            "fd00:43::/112");
  EXPECT_EQ(
      error({"--service-cidr-secondary=10.44.0.0/16"}),
      "service-cidr 10.43.0.0/16 and service-cidr-secondary 10.44.0.0/16 are of one IP family");
  EXPECT_EQ(good({"--service-cidr=10.96.0.0/12"}).kubernetes_service_ip(), "10.96.0.1");
}

}  // namespace
}  // namespace kedge::daemon
