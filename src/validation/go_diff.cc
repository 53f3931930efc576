// Unified diffs as github.com/pmezard/go-difflib makes them, which is Python's SequenceMatcher:
// the longest common run, then the same on both sides of it; lines that are many count for nothing.
#include "validation/go_diff.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "validation/go_value.h"

namespace kedge::validation {
namespace {

constexpr size_t kLongestText = 512 * 1024;
constexpr size_t kMostSteps = 4'000'000;
constexpr int kContext = 3;

// As json.MarshalIndent(v, "", " "), a line an element.
std::vector<std::string> lines_of(std::string_view compact) {
  std::vector<std::string> out(1);
  size_t depth = 0;
  bool text = false;
  const auto next = [&] {
    out.back() += '\n';
    out.emplace_back(depth, ' ');
  };
  for (size_t i = 0; i < compact.size(); i++) {
    const char c = compact[i];
    if (text) {
      out.back() += c;
      if (c == '\\') {
        out.back() += compact[++i];
      } else if (c == '"') {
        text = false;
      }
      continue;
    }
    const bool opens = c == '{' || c == '[';
    if (opens && i + 1 < compact.size() && (compact[i + 1] == '}' || compact[i + 1] == ']')) {
      out.back().append(compact.substr(i++, 2));
      continue;
    }
    if (c == '}' || c == ']') {
      depth--;
      next();
    }
    out.back() += c;
    if (opens) depth++;
    if (opens || c == ',') next();
    if (c == ':') out.back() += ' ';
    if (c == '"') text = true;
  }
  out.back() += '\n';
  return out;
}

struct Block {
  int a, b, size;
};

class Matcher {
 public:
  Matcher(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::unordered_map<std::string_view, int> ids;
    const auto number = [&ids](const std::vector<std::string>& lines) {
      std::vector<int> out;
      for (const std::string& l : lines)
        out.push_back(ids.emplace(l, static_cast<int>(ids.size())).first->second);
      return out;
    };
    a_ = number(a);
    b_ = number(b);
    places_.resize(ids.size());
    for (size_t j = 0; j < b_.size(); j++)
      places_[static_cast<size_t>(b_[j])].push_back(static_cast<int>(j));
    if (b_.size() >= 200) {
      for (auto& p : places_) {
        if (p.size() > b_.size() / 100 + 1) p.clear();
      }
    }
    lengths_.resize(b_.size() + 1);
    fresh_.resize(b_.size() + 1);
  }

  // Runs that both have, in order. False: it would take too long.
  bool run(std::vector<Block>* out) {
    out_ = out;
    match(0, static_cast<int>(a_.size()), 0, static_cast<int>(b_.size()));
    return steps_ <= kMostSteps;
  }

 private:
  void match(int alo, int ahi, int blo, int bhi) {
    const Block m = longest(alo, ahi, blo, bhi);
    if (m.size == 0 || steps_ > kMostSteps) return;
    if (alo < m.a && blo < m.b) match(alo, m.a, blo, m.b);
    Block* last = out_->empty() ? nullptr : &out_->back();
    if (last != nullptr && last->a + last->size == m.a && last->b + last->size == m.b) {
      last->size += m.size;
    } else {
      out_->push_back(m);
    }
    if (m.a + m.size < ahi && m.b + m.size < bhi) match(m.a + m.size, ahi, m.b + m.size, bhi);
  }

  Block longest(int alo, int ahi, int blo, int bhi) {
    Block best{alo, blo, 0};
    std::vector<int> touched;
    for (int i = alo; i < ahi && steps_ <= kMostSteps; i++) {
      std::vector<int> now;
      for (const int j : places_[id(a_, i)]) {
        if (j < blo) continue;
        if (j >= bhi) break;
        steps_++;
        const int k = lengths_[static_cast<size_t>(j)] + 1;  // of what ends before j
        fresh_[static_cast<size_t>(j) + 1] = k;
        now.push_back(j + 1);
        if (k > best.size) best = {i - k + 1, j - k + 1, k};
      }
      steps_++;
      for (const int j : touched) lengths_[static_cast<size_t>(j)] = 0;
      for (const int j : now) {
        lengths_[static_cast<size_t>(j)] = fresh_[static_cast<size_t>(j)];
        fresh_[static_cast<size_t>(j)] = 0;
      }
      touched = std::move(now);
    }
    for (const int j : touched) lengths_[static_cast<size_t>(j)] = 0;
    while (best.a > alo && best.b > blo && id(a_, best.a - 1) == id(b_, best.b - 1))
      best = {best.a - 1, best.b - 1, best.size + 1};
    while (best.a + best.size < ahi && best.b + best.size < bhi &&
           id(a_, best.a + best.size) == id(b_, best.b + best.size)) {
      best.size++;
    }
    return best;
  }

  static size_t id(const std::vector<int>& lines, int at) {
    return static_cast<size_t>(lines[static_cast<size_t>(at)]);
  }

  std::vector<int> a_, b_;
  std::vector<std::vector<int>> places_;  // of a line, in b
  std::vector<int> lengths_, fresh_;      // of the runs that end before j
  std::vector<Block>* out_ = nullptr;
  size_t steps_ = 0;
};

// "12,7", with Python's view of a range of one line and of none.
std::string range(int from, int to) {
  if (to - from == 1) return std::to_string(from + 1);
  return std::to_string(to == from ? from : from + 1) + "," + std::to_string(to - from);
}

class Printer {
 public:
  Printer(const std::vector<std::string>& a, const std::vector<std::string>& b) : a_(a), b_(b) {}

  std::string print(std::vector<Block> same) {
    const int a_end = static_cast<int>(a_.size());
    const int b_end = static_cast<int>(b_.size());
    same.push_back({a_end, b_end, 0});
    int a = 0;  // behind what is printed or skipped
    int b = 0;
    for (const Block& m : same) {
      if (m.a > a || m.b > b) {
        if (body_.empty() && !open_) begin(a, b);
        copy(a_, a, m.a, '-');
        copy(b_, b, m.b, '+');
      }
      a = m.a + m.size;
      b = m.b + m.size;
      if (!open_) continue;
      const bool last = a == a_end && b == b_end;
      if (!last && m.size <= 2 * kContext) {
        copy(a_, m.a, a, ' ');
        continue;
      }
      const int shown = std::min(m.size, kContext);
      copy(a_, m.a, m.a + shown, ' ');
      end(m.a + shown, m.b + shown);
    }
    return std::move(out_);
  }

 private:
  // A hunk that begins with the context in front of a and b.
  void begin(int a, int b) {
    const int context = std::min(kContext, std::min(a, b));
    from_a_ = a - context;
    from_b_ = b - context;
    open_ = true;
    copy(a_, from_a_, a, ' ');
  }
  void end(int a, int b) {
    out_ += "@@ -" + range(from_a_, a) + " +" + range(from_b_, b) + " @@\n" + body_;
    body_.clear();
    open_ = false;
  }
  void copy(const std::vector<std::string>& lines, int from, int to, char mark) {
    for (int i = from; i < to; i++) (body_ += mark) += lines[static_cast<size_t>(i)];
  }

  const std::vector<std::string>& a_;
  const std::vector<std::string>& b_;
  std::string out_, body_;
  int from_a_ = 0;
  int from_b_ = 0;
  bool open_ = false;
};

}  // namespace

std::string go_diff(std::string_view type, kube::Json before, kube::Json now) {
  const std::string a = shown_as_go(type, before);
  const std::string b = shown_as_go(type, now);
  if (a.size() > kLongestText || b.size() > kLongestText) return "";
  const std::vector<std::string> a_lines = lines_of(a);
  const std::vector<std::string> b_lines = lines_of(b);
  std::vector<Block> same;
  if (!Matcher(a_lines, b_lines).run(&same)) return "";
  return Printer(a_lines, b_lines).print(std::move(same));
}

}  // namespace kedge::validation
