#include "daemon/config.h"

#include <algorithm>

#include "base/strings.h"
#include "daemon/config_yaml.h"
#include "registry/admission.h"

namespace kedge::daemon {
namespace {

constexpr size_t kMaxTokenBytes = 4096;
constexpr std::string_view kVariablePrefix = "KEDGE_";

const ConfigOption* find_option(std::string_view name) {
  for (const auto& option : config_options()) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

std::string variable_of(std::string_view name) {
  std::string out(kVariablePrefix);
  for (const char c : name) {
    out += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return out;
}

// "; did you mean --data-dir?" with the names as `spell` writes them; empty when none is near.
template <class Spell>
std::string hint(std::string_view name, Spell spell) {
  std::vector<std::string_view> names;
  for (const auto& option : config_options()) names.push_back(option.name);
  const auto near = nearest(name, names);
  return near ? "; did you mean " + spell(*near) + "?" : "";
}

Status store_number(ServerConfig& out, const ConfigOption& option, uint64_t value) {
  if (const auto* f16 = std::get_if<uint16_t ServerConfig::*>(&option.field)) {
    out.*(*f16) = static_cast<uint16_t>(value);
  } else if (const auto* f32 = std::get_if<uint32_t ServerConfig::*>(&option.field)) {
    out.*(*f32) = static_cast<uint32_t>(value);
  } else {
    const auto* f64 = std::get_if<uint64_t ServerConfig::*>(&option.field);
    KEDGE_ASSERT(f64 != nullptr);
    out.*(*f64) = value;
  }
  return {};
}

template <class V>
Status store(ServerConfig& out, const ConfigOption& option, V value) {
  const auto* field = std::get_if<V ServerConfig::*>(&option.field);
  KEDGE_ASSERT(field != nullptr);
  out.*(*field) = std::move(value);
  return {};
}

Result<std::string> check_text(std::string_view text) {
  if (text.empty()) return Error(Code::kInvalid, "is empty");
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      return Error(Code::kInvalid, "has a control character");
    }
  }
  return std::string(text);
}

Result<std::string> check_path(std::string_view text) {
  std::string path = TRY(check_text(text));
  if (path[0] != '/') return Error(Code::kInvalid, "is not an absolute path");
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

// One element of a list.
Result<std::string> check_element(const ConfigOption& option, std::string_view text) {
  if (option.type == OptionType::kSans) {
    const auto ip = parse_ip(text);
    if (ip.ok()) return *ip;
    if (parse_dns_name(text, true).ok()) return parse_dns_name(text, true);
    return Error(Code::kInvalid, "is neither a DNS name nor an IP address");
  }
  if (option.type == OptionType::kPaths) return check_path(text);
  if (option.type == OptionType::kTexts) return check_text(text);
  const auto name = parse_dns_name(text, false);
  if (!name.ok()) return Error(Code::kInvalid, "is not a name");
  return option.type == OptionType::kWords ? std::string(text) : *name;
}

Status add_elements(ServerConfig& out, const ConfigOption& option, std::string_view text) {
  const auto* field = std::get_if<std::vector<std::string> ServerConfig::*>(&option.field);
  KEDGE_ASSERT(field != nullptr);
  for (const auto part : split(text, ',')) {
    (out.*(*field)).push_back(TRY(check_element(option, trim(part))));
  }
  return {};
}

// The end of a sentence on failure: "is not ...".
Status set_value(ServerConfig& out, const ConfigOption& option, std::string_view text) {
  switch (option.type) {
    case OptionType::kText:
      return store(out, option, TRY(check_text(text)));
    case OptionType::kPath:
      return store(out, option, TRY(check_path(text)));
    case OptionType::kBool:
      return store(out, option, TRY(parse_bool(text)));
    case OptionType::kNumber:
      return store_number(out, option, TRY(parse_number(text, option.least, option.most)));
    case OptionType::kSize:
      return store_number(out, option, TRY(parse_size(text, option.least, option.most)));
    case OptionType::kDuration:
      return store_number(out, option, TRY(parse_duration_ms(text, option.least, option.most)));
    case OptionType::kMode:
      return store_number(out, option, TRY(parse_mode(text)));
    case OptionType::kIp:
      return store(out, option, TRY(parse_ip(text)));
    case OptionType::kDomain:
      return store(out, option, TRY(parse_dns_name(text, false)));
    case OptionType::kCidr:
      return store(out, option, TRY(parse_cidr(text)));
    case OptionType::kPortRange:
      return store(out, option, TRY(parse_port_range(text)));
    case OptionType::kNames:
    case OptionType::kWords:
    case OptionType::kSans:
    case OptionType::kTexts:
    case OptionType::kPaths:
      return add_elements(out, option, text);
  }
  return {};
}

void clear_list(ServerConfig& out, const ConfigOption& option) {
  const auto* field = std::get_if<std::vector<std::string> ServerConfig::*>(&option.field);
  if (field != nullptr) (out.*(*field)).clear();
}

// "WHERE: "VALUE" is not ...", without the value of a secret.
Status set_or_say(ServerConfig& out, const ConfigOption& option, std::string_view text,
                  std::string_view where) {
  Status status = set_value(out, option, text);
  if (status.ok()) return {};
  const std::string shown = option.secret ? "value" : go_quote(text);
  return Error(Code::kInvalid, std::string(where) + ": " + shown + " " + status.error().message());
}

struct Given {
  const ConfigOption* option;
  std::string_view text;
  std::string where;  // "--name", as typed
};

// One flag at arguments[at]; moves `at` to its last word.
Result<Given> read_flag(std::span<const std::string_view> arguments, size_t& at) {
  const std::string_view word = arguments[at];
  if (word.size() < 2 || word[0] != '-' || word == "--") {
    return Error(Code::kInvalid, "unexpected argument " + go_quote(word));
  }
  const size_t equals = word.find('=');
  const std::string_view spelled = word.substr(0, equals);
  const bool is_long = spelled.starts_with("--");
  const std::string_view name = spelled.substr(is_long ? 2 : 1);
  const ConfigOption* option = is_long ? find_option(name) : nullptr;
  for (const auto& row : config_options()) {
    if (!is_long && row.letter != 0 && name == std::string_view(&row.letter, 1)) option = &row;
  }
  if (option == nullptr) {
    return Error(Code::kInvalid,
                 "unknown flag " + std::string(spelled) +
                     hint(name, [](std::string_view n) { return "--" + std::string(n); }));
  }
  if (equals != std::string_view::npos) {
    return Given{option, word.substr(equals + 1), std::string(spelled)};
  }
  if (option->type == OptionType::kBool) return Given{option, "true", std::string(spelled)};
  if (at + 1 >= arguments.size()) {
    return Error(Code::kInvalid, "flag " + std::string(spelled) + " needs a value");
  }
  return Given{option, arguments[++at], std::string(spelled)};
}

Result<std::vector<Given>> read_flags(std::span<const std::string_view> arguments) {
  std::vector<Given> out;
  for (size_t i = 0; i < arguments.size(); ++i) out.push_back(TRY(read_flag(arguments, i)));
  return out;
}

Result<std::vector<Given>> read_variables(std::span<const std::string_view> environment) {
  std::vector<Given> out;
  for (const auto variable : environment) {
    if (!variable.starts_with(kVariablePrefix)) continue;
    const size_t equals = variable.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view spelled = variable.substr(0, equals);
    std::string name;
    for (const char c : spelled.substr(kVariablePrefix.size())) name += c == '_' ? '-' : c;
    name = to_lower(name);
    const ConfigOption* option = find_option(name);
    if (option == nullptr || variable_of(option->name) != spelled) {
      return Error(Code::kInvalid,
                   "environment: unknown variable " + std::string(spelled) +
                       hint(name, [](std::string_view n) { return variable_of(n); }));
    }
    out.push_back(Given{option, variable.substr(equals + 1), std::string(spelled)});
  }
  return out;
}

// Applies one source: a list's first value replaces what weaker sources said.
Status apply_given(ServerConfig& out, std::span<const Given> given) {
  std::vector<const ConfigOption*> seen;
  for (const auto& g : given) {
    const bool first = std::find(seen.begin(), seen.end(), g.option) == seen.end();
    if (first) clear_list(out, *g.option);
    seen.push_back(g.option);
    TRY(set_or_say(out, *g.option, g.text, g.where));
  }
  return {};
}

Status apply_entry(ServerConfig& out, const ConfigEntry& entry, const std::string& file) {
  const auto at = [&](size_t line) { return file + ":" + std::to_string(line) + ": "; };
  const ConfigOption* option = find_option(entry.key);
  if (option == nullptr) {
    return Error(Code::kInvalid,
                 at(entry.line) + "unknown key " + go_quote(entry.key) +
                     hint(entry.key, [](std::string_view n) { return go_quote(n); }));
  }
  if (option->letter == 'c') {
    return Error(Code::kInvalid,
                 at(entry.line) + "key " + go_quote(entry.key) + " is a flag or variable only");
  }
  if (!is_list(*option) && (entry.is_list || entry.adds)) {
    return Error(Code::kInvalid, at(entry.line) + go_quote(entry.key) + " is not a list");
  }
  if (!entry.adds) clear_list(out, *option);
  for (size_t i = 0; i < entry.values.size(); ++i) {
    TRY(set_or_say(out, *option, entry.values[i], at(entry.value_lines[i]) + entry.key));
  }
  return {};
}

Status apply_file(ServerConfig& out, const std::string& file, io::Files& files) {
  const std::string text = TRY(files.read(file, kMaxConfigBytes));
  for (const auto& entry : TRY(read_config_yaml(text, file))) {
    TRY(apply_entry(out, entry, file));
  }
  return {};
}

Status apply_files(ServerConfig& out, bool named, io::Files& files) {
  const std::string file = out.config;
  Status main = apply_file(out, file, files);
  // The default file may be absent; one that was asked for may not.
  if (!main.ok() && (named || main.error().code() != Code::kNotFound)) return main;
  const std::string dir = file + ".d";
  const std::string within = dir + "/";
  for (const auto& name : TRY(files.list(dir))) {
    if (name.starts_with('.') || !(name.ends_with(".yaml") || name.ends_with(".yml"))) continue;
    TRY(apply_file(out, within + name, files));
  }
  return {};
}

Status read_token_file(ServerConfig& out, io::Files& files) {
  if (out.token_file.empty()) return {};
  if (!out.token.empty()) return Error(Code::kInvalid, "token and token-file are both given");
  std::string text = TRY(files.read(out.token_file, kMaxTokenBytes).context("token-file"));
  const auto token = check_text(trim(text));
  if (!token.ok()) {
    return Error(Code::kInvalid,
                 "token-file " + out.token_file + ": token " + token.error().message());
  }
  out.token = *token;
  return {};
}

// Addresses of services are counted with 64 bits, as upstream's.
Status check_service_cidr(std::string_view name, const Cidr& cidr) {
  const int bits = (cidr.is_ipv4() ? 32 : 128) - cidr.prefix;
  if (bits >= 4 && bits <= 64) return {};
  return Error(Code::kInvalid,
               std::string(name) + " " + cidr.text() + " is too " + (bits < 4 ? "small" : "large"));
}

// What no single value shows; and the DNS address, which follows the service network.
Status check_together(ServerConfig& c) {
  if (c.cluster_cidr.overlaps(c.service_cidr)) {
    return Error(Code::kInvalid, "cluster-cidr " + c.cluster_cidr.text() + " and service-cidr " +
                                     c.service_cidr.text() + " overlap");
  }
  TRY(check_service_cidr("service-cidr", c.service_cidr));
  const Cidr& second = c.service_cidr_secondary;
  if (!second.address.empty()) {
    TRY(check_service_cidr("service-cidr-secondary", second));
    if (second.is_ipv4() == c.service_cidr.is_ipv4()) {
      return Error(Code::kInvalid, "service-cidr " + c.service_cidr.text() +
                                       " and service-cidr-secondary " + second.text() +
                                       " are of one IP family");
    }
  }
  if (c.service_account_issuer.empty()) {
    c.service_account_issuer = {"https://kubernetes.default.svc." + c.cluster_domain};
  }
  if (c.cluster_dns.empty()) c.cluster_dns = c.service_cidr.nth(10);
  if (!c.service_cidr.contains(c.cluster_dns)) {
    return Error(Code::kInvalid, "cluster-dns " + c.cluster_dns + " is not in service-cidr " +
                                     c.service_cidr.text());
  }
  if (c.cluster_dns == c.kubernetes_service_ip()) {
    return Error(Code::kInvalid,
                 "cluster-dns " + c.cluster_dns + " is the address of service default/kubernetes");
  }
  const auto& ports = c.service_node_port_range;
  if (c.https_listen_port >= ports.first && c.https_listen_port <= ports.last) {
    return Error(Code::kInvalid, "https-listen-port " + std::to_string(c.https_listen_port) +
                                     " lies in service-node-port-range");
  }
  registry::AdmissionOptions admission;
  admission.enable = c.enable_admission_plugins;
  admission.disable = c.disable_admission_plugins;
  return registry::check_admission_options(admission);
}

Result<ServerConfig> defaults() {
  ServerConfig out;
  for (const auto& option : config_options()) {
    const std::string text = default_of(option);
    if (!text.empty()) TRY(set_or_say(out, option, text, option.name));
  }
  return out;
}

bool names_file(std::span<const Given> given) {
  for (const auto& g : given) {
    if (g.option->letter == 'c') return true;
  }
  return false;
}

}  // namespace

Result<ServerConfig> load_config(std::span<const std::string_view> arguments,
                                 std::span<const std::string_view> environment, io::Files& files) {
  const auto flags = TRY(read_flags(arguments));
  const auto variables = TRY(read_variables(environment));
  // Twice: once to know which file, once over what the files say.
  ServerConfig out = TRY(defaults());
  TRY(apply_given(out, variables));
  TRY(apply_given(out, flags));
  const std::string file = out.config;
  out = TRY(defaults());
  out.config = file;
  TRY(apply_files(out, names_file(flags) || names_file(variables), files));
  TRY(apply_given(out, variables));
  TRY(apply_given(out, flags));
  TRY(read_token_file(out, files));
  TRY(check_together(out));
  return out;
}

}  // namespace kedge::daemon
