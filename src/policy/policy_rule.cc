#include "policy/policy_rule.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

#include "base/strings.h"

namespace kedge::policy {
namespace {

using kube::Json;

struct Member {
  std::string_view name;
  Words PolicyRule::*words;
};
// In the order in which they are described.
constexpr Member kMembers[] = {{"apiGroups", &PolicyRule::groups},
                               {"resources", &PolicyRule::resources},
                               {"nonResourceURLs", &PolicyRule::paths},
                               {"resourceNames", &PolicyRule::names},
                               {"verbs", &PolicyRule::verbs}};
constexpr std::string_view kShown[] = {"APIGroups", "Resources", "NonResourceURLs", "ResourceNames",
                                       "Verbs"};
constexpr std::string_view kAll[] = {"*"};

bool has(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_or_all(Words words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view w) { return w == word || w == kAll[0]; });
}

// Whether `rule` is "resource" or "resource/subresource".
bool is_combined(std::string_view rule, std::string_view resource, std::string_view subresource) {
  if (subresource.empty()) return rule == resource;
  return rule.size() == resource.size() + 1 + subresource.size() && rule.starts_with(resource) &&
         rule[resource.size()] == '/' && rule.ends_with(subresource);
}

bool is_every(std::string_view rule, std::string_view subresource) {
  return rule.size() == subresource.size() + 2 && rule.starts_with("*/") &&
         rule.ends_with(subresource);
}

bool path_covers(std::string_view rule, std::string_view path) {
  if (rule == path) return true;
  if (!rule.ends_with('*')) return false;
  while (rule.ends_with('*')) rule.remove_suffix(1);
  return path.starts_with(rule);
}

// One piece of a rule against a rule that is held.
bool covers(const PolicyRule& held, const PolicyRule& piece) {
  if (!has_or_all(held.verbs, piece.verbs[0])) return false;
  if (!piece.paths.empty()) {
    return held.names.empty() &&
           std::any_of(held.paths.begin(), held.paths.end(),
                       [&](std::string_view p) { return path_covers(p, piece.paths[0]); });
  }
  if (!has_or_all(held.groups, piece.groups[0])) return false;
  const std::string_view resource = piece.resources[0];
  if (!has_or_all(held.resources, resource)) {
    const size_t slash = resource.find('/');
    if (slash == std::string_view::npos) return false;
    const std::string_view sub = resource.substr(slash + 1);
    if (std::none_of(held.resources.begin(), held.resources.end(),
                     [sub](std::string_view r) { return is_every(r, sub); })) {
      return false;
    }
  }
  return held.names.empty() || (!piece.names.empty() && has(held.names, piece.names[0]));
}

bool everything_held(std::span<const PolicyRule> held, const PolicyRule& piece) {
  return std::any_of(held.begin(), held.end(),
                     [&](const PolicyRule& h) { return covers(h, piece); });
}

}  // namespace

// Counts what the words need, then copies them.
struct RuleReader {
  size_t words = 0;
  size_t bytes = 0;

  void measure(Json rules) {
    for (const Json rule : rules.elements()) {
      for (const Member& m : kMembers) {
        for (const Json word : rule.get(m.name).elements()) {
          words++;
          bytes += word.string().size();
        }
      }
    }
  }

  void read(Json rules, RuleSet& out) const {
    out.rules_.reserve(rules.size());
    out.words_ = std::make_unique<std::string_view[]>(words);
    out.text_ = std::make_unique<char[]>(bytes);
    std::string_view* word_at = out.words_.get();
    char* text_at = out.text_.get();
    for (const Json rule : rules.elements()) {
      PolicyRule& made = out.rules_.emplace_back();
      for (const Member& m : kMembers) {
        const std::string_view* const first = word_at;
        for (const Json word : rule.get(m.name).elements()) {
          const std::string_view text = word.string();
          if (!text.empty()) std::memcpy(text_at, text.data(), text.size());
          *word_at++ = {text_at, text.size()};
          text_at += text.size();
        }
        made.*m.words = Words(first, static_cast<size_t>(word_at - first));
      }
    }
  }
};

RuleSet RuleSet::parse(Json rules) {
  RuleSet out;
  RuleReader reader;
  reader.measure(rules);
  reader.read(rules, out);
  return out;
}

bool allows_resource(const PolicyRule& rule, std::string_view verb, std::string_view group,
                     std::string_view resource, std::string_view subresource,
                     std::string_view name) {
  if (!has_or_all(rule.verbs, verb) || !has_or_all(rule.groups, group)) return false;
  if (std::none_of(rule.resources.begin(), rule.resources.end(), [&](std::string_view r) {
        return r == kAll[0] || is_combined(r, resource, subresource) ||
               (!subresource.empty() && is_every(r, subresource));
      })) {
    return false;
  }
  return rule.names.empty() || has(rule.names, name);
}

bool allows_path(const PolicyRule& rule, std::string_view verb, std::string_view path) {
  return has_or_all(rule.verbs, verb) &&
         std::any_of(rule.paths.begin(), rule.paths.end(),
                     [path](std::string_view p) { return path_covers(p, path); });
}

std::optional<std::vector<PolicyRule>> uncovered(std::span<const PolicyRule> held,
                                                 std::span<const PolicyRule> wanted, size_t limit) {
  std::vector<PolicyRule> missing;
  size_t pieces = 0;
  const auto look = [&](const PolicyRule& piece) {
    if (!everything_held(held, piece)) missing.push_back(piece);
    return ++pieces <= limit;
  };
  for (const PolicyRule& rule : wanted) {
    for (size_t g = 0; g < rule.groups.size(); g++) {
      for (size_t r = 0; r < rule.resources.size(); r++) {
        for (size_t v = 0; v < rule.verbs.size(); v++) {
          PolicyRule piece;
          piece.groups = rule.groups.subspan(g, 1);
          piece.resources = rule.resources.subspan(r, 1);
          piece.verbs = rule.verbs.subspan(v, 1);
          if (rule.names.empty() && !look(piece)) return std::nullopt;
          for (size_t n = 0; n < rule.names.size(); n++) {
            piece.names = rule.names.subspan(n, 1);
            if (!look(piece)) return std::nullopt;
          }
        }
      }
    }
    for (size_t p = 0; p < rule.paths.size(); p++) {
      for (size_t v = 0; v < rule.verbs.size(); v++) {
        PolicyRule piece;
        piece.paths = rule.paths.subspan(p, 1);
        piece.verbs = rule.verbs.subspan(v, 1);
        if (!look(piece)) return std::nullopt;
      }
    }
  }
  return missing;
}

std::string quoted_list(Words words) {
  std::string out = "[";
  for (const std::string_view w : words) {
    if (out.size() > 1) out += ' ';
    out += go_quote(w);
  }
  return out + "]";
}

namespace {

std::string describe_one(const PolicyRule& rule) {
  std::string out = "{";
  for (size_t i = 0; i < std::size(kMembers); i++) {
    const Words words = rule.*kMembers[i].words;
    if (words.empty()) continue;
    if (out.size() > 1) out += ", ";
    out += kShown[i];
    out += ':' + quoted_list(words);
  }
  return out + "}";
}

}  // namespace

std::string describe(std::span<const PolicyRule> missing) {
  using Simple = std::tuple<std::string_view, std::string_view, bool, std::string_view>;
  std::map<Simple, std::vector<std::string_view>> verbs;
  std::vector<std::string> lines;
  for (const PolicyRule& m : missing) {
    if (!m.paths.empty()) {
      lines.push_back(describe_one(m));
      continue;
    }
    const bool named = !m.names.empty();
    verbs[{m.groups[0], m.resources[0], named, named ? m.names[0] : std::string_view()}].push_back(
        m.verbs[0]);
  }
  for (const auto& [simple, of] : verbs) {
    const auto& [group, resource, named, name] = simple;
    PolicyRule rule;
    rule.groups = Words(&group, 1);
    rule.resources = Words(&resource, 1);
    if (named) rule.names = Words(&name, 1);
    rule.verbs = of;
    lines.push_back(describe_one(rule));
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return join(lines, "\n");
}

}  // namespace kedge::policy
