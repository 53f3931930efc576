#include "daemon/ticket_keys.h"

#include "base/strings.h"

namespace kedge::daemon {
namespace {

constexpr int64_t kDay = 86'400;
constexpr size_t kSecretBytes = 32;
constexpr size_t kMaxKeys = 4;

}  // namespace

TicketKeys TicketKeys::parse(std::string_view text) {
  TicketKeys out;
  for (const auto line : split(text, '\n')) {
    const size_t blank = line.find(' ');
    if (blank == std::string_view::npos || out.keys_.size() == kMaxKeys) continue;
    const auto made = parse_i64(line.substr(0, blank));
    auto secret = hex_decode(line.substr(blank + 1));
    if (!made || !secret || secret->size() != kSecretBytes) continue;
    out.keys_.push_back({*made, std::move(*secret)});
  }
  return out;
}

std::string TicketKeys::text() const {
  std::string out;
  for (const auto& key : keys_) {
    out += std::to_string(key.made) + " " + hex_encode(key.secret) + "\n";
  }
  return out;
}

bool TicketKeys::rotate(int64_t now, Random& random) {
  // One from the future comes from a clock that was wrong; it would seal for who knows how long.
  size_t gone = std::erase_if(
      keys_, [now](const Key& key) { return key.made > now + kDay || key.made <= now - 3 * kDay; });
  if (!keys_.empty() && keys_.front().made > now - kDay) return gone != 0;
  std::string secret(kSecretBytes, '\0');
  random.fill({reinterpret_cast<uint8_t*>(secret.data()), secret.size()});
  keys_.insert(keys_.begin(), Key{now, std::move(secret)});
  if (keys_.size() > kMaxKeys) keys_.resize(kMaxKeys);
  return true;
}

std::vector<std::string> TicketKeys::secrets() const {
  std::vector<std::string> out;
  for (const auto& key : keys_) out.push_back(key.secret);
  return out;
}

}  // namespace kedge::daemon
