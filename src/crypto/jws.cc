#include "crypto/jws.h"

#include "base/assert.h"
#include "base/strings.h"
#include "crypto/der.h"
#include "crypto/hash.h"
#include "crypto/pem.h"
#include "crypto/x509.h"

namespace kedge::crypto {
namespace {

constexpr size_t kHalf = 32;  // bytes of r and of s (RFC 7518, section 3.4)

// SubjectPublicKeyInfo of a point on P-256 as mbedTLS writes it: everything before x and y.
constexpr std::string_view kP256Prefix(
    "\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07"
    "\x03\x42\x00\x04",
    27);

bool is_p256(const PublicKey& key) {
  return key.der().size() == kP256Prefix.size() + 2 * kHalf && key.der().starts_with(kP256Prefix);
}

// The content of the value at the front of `in`, which is moved behind it. REQUIRES: DER that was
// parsed or written before.
std::string_view take(std::string_view& in) {
  const auto byte = [&in](size_t i) { return static_cast<unsigned char>(in[i]); };
  size_t length = byte(1);
  size_t at = 2;
  if (length >= 0x80) {
    const size_t more = length & 0x7f;
    length = 0;
    while (at < 2 + more) length = length << 8 | byte(at++);
  }
  const std::string_view content = in.substr(at, length);
  KEDGE_ASSERT(content.size() == length);
  in.remove_prefix(at + length);
  return content;
}

std::string_view unsigned_bytes(std::string_view integer) {
  while (integer.size() > 1 && integer[0] == '\0') integer.remove_prefix(1);
  return integer;
}

struct RsaNumbers {
  std::string_view modulus, exponent;
};

RsaNumbers rsa_numbers(std::string_view spki) {
  std::string_view outer = take(spki);
  take(outer);                                    // the algorithm
  std::string_view bits = take(outer).substr(1);  // no unused bits
  std::string_view numbers = take(bits);
  RsaNumbers out;
  out.modulus = unsigned_bytes(take(numbers));
  out.exponent = unsigned_bytes(take(numbers));
  return out;
}

std::string padded(std::string_view der_integer) {
  const std::string_view bytes = unsigned_bytes(der_integer);
  KEDGE_ASSERT(bytes.size() <= kHalf);
  return std::string(kHalf - bytes.size(), '\0').append(bytes);
}

}  // namespace

Result<Jws> split_jws(std::string_view token) {
  const Error no_jws(Code::kInvalid, "not a JWS in compact form");
  if (token.size() > limits::kTokenBytes) return no_jws;
  const size_t first = token.find('.');
  if (first == std::string_view::npos) return no_jws;
  const size_t second = token.find('.', first + 1);
  if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos) {
    return no_jws;
  }
  std::optional<std::string> header = base64url_decode(token.substr(0, first));
  std::optional<std::string> payload =
      base64url_decode(token.substr(first + 1, second - first - 1));
  if (!header || !payload || header->empty() || payload->empty()) return no_jws;
  Jws out;
  out.header = std::move(*header);
  out.payload = std::move(*payload);
  out.signature = base64url_decode(token.substr(second + 1)).value_or("");
  out.signed_text = token.substr(0, second);
  return out;
}

std::string_view jws_algorithm(const PublicKey& key) {
  if (key.kind() == KeyKind::kRsa) return "RS256";
  return is_p256(key) ? "ES256" : "";
}

std::string jws_key_id(const PublicKey& key) {
  return base64url_encode(as_view(sha256(key.der())));
}

Status verify_jws(const PublicKey& key, std::string_view signed_text, std::string_view signature) {
  if (key.kind() == KeyKind::kRsa) return key.verify(signed_text, signature);
  if (!is_p256(key) || signature.size() != 2 * kHalf) {
    return Error(Code::kInvalid, "signature");
  }
  const std::string der = der::tlv(der::kSequence, der::integer(signature.substr(0, kHalf)) +
                                                       der::integer(signature.substr(kHalf)));
  return key.verify(signed_text, der);
}

std::string sign_jws(const PrivateKey& key, Random& random, std::string_view header,
                     std::string_view payload) {
  std::string out = base64url_encode(header) + "." + base64url_encode(payload);
  std::string signature = key.sign(random, out);
  if (key.public_key().kind() == KeyKind::kEcdsa) {
    std::string_view der = signature;
    std::string_view numbers = take(der);
    std::string raw = padded(take(numbers));
    raw += padded(take(numbers));
    signature = std::move(raw);
  }
  return out + "." + base64url_encode(signature);
}

std::string jwk_json(const PublicKey& key) {
  std::string out = R"({"use":"sig","kty":")";
  out += key.kind() == KeyKind::kRsa ? "RSA" : "EC";
  out += R"(","kid":")" + jws_key_id(key);
  if (key.kind() == KeyKind::kRsa) {
    const RsaNumbers n = rsa_numbers(key.der());
    out += R"(","alg":"RS256","n":")" + base64url_encode(n.modulus);
    out += R"(","e":")" + base64url_encode(n.exponent);
  } else {
    const std::string_view point = std::string_view(key.der()).substr(kP256Prefix.size());
    out += R"(","crv":"P-256","alg":"ES256","x":")" + base64url_encode(point.substr(0, kHalf));
    out += R"(","y":")" + base64url_encode(point.substr(kHalf));
  }
  return out + "\"}";
}

Result<std::vector<PublicKey>> public_keys_from_pem(std::string_view text, Random& random) {
  std::vector<PublicKey> out;
  for (const auto* label : {"PUBLIC KEY", "RSA PUBLIC KEY"}) {
    for (const std::string& der : TRY(pem_decode(label, text))) {
      out.push_back(TRY(PublicKey::from_der(der)));
    }
  }
  if (text.find("-----BEGIN CERTIFICATE-----") != std::string_view::npos) {
    for (const Certificate& c : TRY(Certificate::list_from_pem(text))) {
      out.push_back(c.public_key());
    }
  }
  if (text.find(" PRIVATE KEY-----") != std::string_view::npos) {
    out.push_back(TRY(PrivateKey::from_pem(text, random)).public_key());
  }
  if (out.empty()) return Error(Code::kInvalid, "no key in PEM form");
  for (const PublicKey& key : out) {
    if (jws_algorithm(key).empty()) {
      return Error(Code::kInvalid, "a key of tokens must be RSA or on the curve P-256");
    }
  }
  return out;
}

}  // namespace kedge::crypto
