#include "policy/token_file.h"

#include "base/strings.h"

namespace kedge::policy {
namespace {

// Reads one record after the other.
class Csv {
 public:
  explicit Csv(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  size_t line() const { return line_; }

  // An empty line has no fields.
  Result<std::vector<std::string>> record() {
    std::vector<std::string> out;
    if (end_line()) return out;
    for (;;) {
      std::string field;
      if (at_ < text_.size() && text_[at_] == '"') {
        TRY(quoted(field));
      } else {
        TRY(bare(field));
      }
      out.push_back(std::move(field));
      if (end_line()) return out;
      if (text_[at_] != ',') return fault("has text behind a quoted field");
      ++at_;
    }
  }

 private:
  Error fault(const char* what) const {
    return Error(Code::kInvalid, "line " + std::to_string(line_) + " " + what);
  }

  bool end_line() {
    if (at_end()) return true;
    const size_t newline = text_[at_] == '\r' ? at_ + 1 : at_;
    if (newline >= text_.size() || text_[newline] != '\n') return false;
    at_ = newline + 1;
    ++line_;
    return true;
  }

  Status bare(std::string& field) {
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n') {
      if (text_[at_] == '"') return fault("has a quote inside a field that is not quoted");
      field += text_[at_++];
    }
    if (!field.empty() && field.back() == '\r' && at_ < text_.size() && text_[at_] == '\n') {
      field.pop_back();
    }
    return {};
  }

  Status quoted(std::string& field) {
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '\n') ++line_;
      if (c != '"') {
        field += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        field += text_[at_++];
      } else {
        return {};
      }
    }
    return fault("ends inside quotes");
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t line_ = 1;
};

}  // namespace

Result<std::vector<StaticToken>> read_token_file(std::string_view text) {
  std::vector<StaticToken> out;
  Csv csv(text);
  while (!csv.at_end()) {
    const size_t line = csv.line();
    std::vector<std::string> fields = TRY(csv.record());
    if (fields.empty()) continue;
    if (fields.size() < 3) {
      return Error(Code::kInvalid,
                   "line " + std::to_string(line) +
                       " must have at least 3 columns (token, user name, user uid), found " +
                       std::to_string(fields.size()));
    }
    if (fields[0].empty()) continue;
    StaticToken token;
    token.token = std::move(fields[0]);
    token.user.name = std::move(fields[1]);
    token.user.uid = std::move(fields[2]);
    if (fields.size() > 3) {
      for (const std::string_view g : split(fields[3], ',')) token.user.groups.emplace_back(g);
    }
    out.push_back(std::move(token));
  }
  return out;
}

}  // namespace kedge::policy
