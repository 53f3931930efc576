#include "registry/quota_ledger.h"

#include <algorithm>

namespace kedge::registry {
namespace {

using kube::Json;
using kube::JsonDoc;
using kube::Kind;
using kube::ObjectRef;
using policy::Amounts;
using policy::QuotaEvaluator;

// What the head holds can be parsed.
JsonDoc parse(const ObjectRef& object) {
  if (!object) return {};
  Result<JsonDoc> doc = JsonDoc::parse(object->json());
  return doc.ok() ? std::move(*doc) : JsonDoc();
}

}  // namespace

QuotaLedger::QuotaLedger(const kube::Kinds& kinds, const HeadView& head, const Clock& clock,
                         bool recounts)
    : kinds_(kinds),
      head_(head),
      clock_(clock),
      recounts_(recounts),
      quotas_(*kinds.find_storage_prefix("core/resourcequotas")),
      pods_(*kinds.find_storage_prefix("core/pods")) {
  reset();
}

void QuotaLedger::reset() {
  namespaces_.clear();
  head_.for_each(quotas_.id, "", [this](const ObjectRef& o) {
    ++namespaces_[std::string(o->ns())].quotas;
    if (recounts_) stale_.emplace(o->key());
    return true;
  });
}

Json QuotaLedger::hard_of(Json quota) const {
  return quota.get(recounts_ ? "spec" : "status").get("hard");
}

QuotaLedger::Page QuotaLedger::page_of(const kube::Object& quota) const {
  Page page;
  const Result<JsonDoc> doc = JsonDoc::parse(quota.json());
  if (!doc.ok()) return page;
  page.quota = policy::quota_of(doc->root(), hard_of(doc->root()));
  if (!recounts_) page.used = policy::amounts_of(doc->root().at("status.used"));
  return page;
}

QuotaLedger::Book* QuotaLedger::book(std::string_view ns, std::string_view changed,
                                     const ObjectRef& old) {
  const auto found = namespaces_.find(ns);
  if (found == namespaces_.end()) return nullptr;
  Namespace& n = found->second;
  if (n.book && !let_go(*n.book, changed, old)) n.book.reset();
  if (!n.book) {
    n.book = make_book(ns);
    mark_all(ns, *n.book);
  }
  return n.book.get();
}

std::unique_ptr<QuotaLedger::Book> QuotaLedger::make_book(std::string_view ns) {
  auto book = std::make_unique<Book>();
  head_.for_each(quotas_.id, ns, [&](const ObjectRef& o) {
    book->pages.push_back(page_of(*o));
    return true;
  });
  std::sort(book->pages.begin(), book->pages.end(),
            [](const Page& a, const Page& b) { return a.quota.name < b.quota.name; });
  if (recounts_) count_all(*book, ns);
  return book;
}

void QuotaLedger::count_all(Book& book, std::string_view ns) {
  const int64_t now = clock_.wall_seconds();
  for (const Kind* kind : kinds_.all()) {
    if (!kind->storage) continue;
    const auto evaluator = QuotaEvaluator::of(*kind);
    if (!evaluator) continue;
    bool counted = false;
    for (Page& page : book.pages) {
      policy::count_from_zero(page.used, *evaluator, page.quota);
      counted = counted || evaluator->counts(page.quota);
    }
    if (!counted) continue;
    head_.for_each(kind->id, ns, [&](const ObjectRef& o) {
      static_cast<void>(count(book, *evaluator, o, false, now));
      note_leaving(book, *kind, nullptr, o);
      return true;
    });
  }
}

bool QuotaLedger::count(Book& book, const QuotaEvaluator& evaluator, const ObjectRef& object,
                        bool subtract, int64_t wall_seconds) {
  bool right = true;
  JsonDoc doc;
  Amounts usage;
  for (Page& page : book.pages) {
    if (!evaluator.counts(page.quota)) continue;
    if (!evaluator.is_plain() && !doc.root()) doc = parse(object);
    if (!evaluator.in_scope(page.quota, doc.root())) continue;
    if (usage.empty()) usage = evaluator.usage(doc.root(), wall_seconds);
    right = policy::count_usage(page.used, usage, subtract) && right;
    stale_.insert(kube::object_key(object->ns(), page.quota.name));
  }
  return right;
}

// Without recounting: what a write adds is added, what it gives back stays until somebody says.
void QuotaLedger::count_more(Book& book, const QuotaEvaluator& evaluator, const ObjectRef& old,
                             const ObjectRef& now) {
  if (!now || (evaluator.is_plain() && old)) return;
  const JsonDoc doc = parse(now);
  const JsonDoc old_doc = parse(old);
  const int64_t wall = clock_.wall_seconds();
  for (Page& page : book.pages) {
    if (!evaluator.counts(page.quota) || !evaluator.in_scope(page.quota, doc.root())) continue;
    const bool counted = old && evaluator.in_scope(page.quota, old_doc.root());
    const Amounts before = counted ? evaluator.usage(old_doc.root(), wall) : Amounts();
    const Amounts more = policy::added_usage(evaluator.usage(doc.root(), wall),
                                             counted ? &before : nullptr, page.quota.hard);
    if (more.empty()) continue;
    policy::add_amounts(page.used, more);
    stale_.insert(kube::object_key(now->ns(), page.quota.name));
  }
}

void QuotaLedger::note_leaving(Book& book, const Kind& kind, const ObjectRef& old,
                               const ObjectRef& now) {
  if (&kind != &pods_) return;
  if (now && now->deleting()) {
    const int64_t until = policy::pod_counts_until(parse(now).root());
    if (until >= clock_.wall_seconds() && until != INT64_MAX) {
      book.leaving.insert_or_assign(std::string(now->key()), until);
      return;
    }
  }
  if (old) book.leaving.erase(std::string(old->key()));
}

bool QuotaLedger::let_go(Book& book, std::string_view changed, const ObjectRef& old) {
  const int64_t now = clock_.wall_seconds();
  bool right = true;
  for (auto it = book.leaving.begin(); it != book.leaving.end();) {
    if (it->second >= now) {
      ++it;
      continue;
    }
    const ObjectRef pod = it->first == changed ? old : head_.get(pods_.id, it->first);
    if (pod) {
      const auto evaluator = QuotaEvaluator::of(pods_);
      right = count(book, *evaluator, pod, true, it->second) && right;
      right = count(book, *evaluator, pod, false, now) && right;
    }
    it = book.leaving.erase(it);
  }
  return right;
}

void QuotaLedger::mark_all(std::string_view ns, const Book& book) {
  for (const Page& page : book.pages) stale_.insert(kube::object_key(ns, page.quota.name));
}

void QuotaLedger::decided(const Kind& kind, const ObjectRef& old, const ObjectRef& now) {
  if (&kind == &quotas_) decided_quota(old, now);
  if (namespaces_.empty()) return;
  const auto evaluator = QuotaEvaluator::of(kind);
  if (!evaluator || (evaluator->is_plain() && old && now)) return;
  const kube::Object& object = now ? *now : *old;
  const auto found = namespaces_.find(object.ns());
  if (found == namespaces_.end()) return;
  if (!found->second.book) {  // made of the head, which has the change
    book(object.ns());
    return;
  }
  Book* const b = book(object.ns(), &kind == &pods_ ? object.key() : std::string_view(), old);
  if (!recounts_) return count_more(*b, *evaluator, old, now);
  const int64_t wall = clock_.wall_seconds();
  const bool right = !old || count(*b, *evaluator, old, true, wall);
  if (now) static_cast<void>(count(*b, *evaluator, now, false, wall));
  note_leaving(*b, kind, old, now);
  if (!right) found->second.book.reset();
}

// Whether an update of a quota makes the book of its namespace wrong: another definition, or usage
// that somebody else has written.
bool QuotaLedger::changes_book(const Namespace& n, const ObjectRef& old,
                               const ObjectRef& now) const {
  const JsonDoc before = parse(old);
  const JsonDoc after = parse(now);
  const policy::Quota was = policy::quota_of(before.root(), hard_of(before.root()));
  const policy::Quota is = policy::quota_of(after.root(), hard_of(after.root()));
  if (was.hard != is.hard || was.scopes != is.scopes) return true;
  const Amounts used = policy::amounts_of(after.root().at("status.used"));
  if (!n.book || used == policy::amounts_of(before.root().at("status.used"))) return false;
  for (const Page& page : n.book->pages) {
    if (page.quota.name == is.name) return !policy::equal_amounts(page.used, used);
  }
  return true;
}

void QuotaLedger::decided_quota(const ObjectRef& old, const ObjectRef& now) {
  const kube::Object& object = now ? *now : *old;
  const auto at = namespaces_.try_emplace(std::string(object.ns())).first;
  Namespace& n = at->second;
  if (old && now) {
    if (!changes_book(n, old, now)) return;
  } else if (now) {
    ++n.quotas;
  } else if (--n.quotas == 0) {
    namespaces_.erase(at);
    return;
  }
  n.book.reset();
  if (now) stale_.emplace(now->key());
}

std::string QuotaLedger::refusal(const Kind& kind, std::string_view ns,
                                 std::string_view subresource, Json object, Json old) {
  if (namespaces_.find(ns) == namespaces_.end()) return {};
  const auto evaluator = QuotaEvaluator::of(kind);
  if (!evaluator || !evaluator->handles(subresource, object, old)) return {};
  const Book* const b = book(ns);
  std::vector<policy::QuotaUse> uses;
  for (const Page& page : b->pages) uses.push_back({&page.quota, &page.used});
  return policy::quota_refusal(*evaluator, uses, object, old, clock_.wall_seconds());
}

bool QuotaLedger::is_defined(const JsonDoc& quota) const {
  return policy::equal_amounts(policy::amounts_of(hard_of(quota.root())),
                               policy::amounts_of(quota.root().at("status.hard")));
}

void QuotaLedger::fill_status(std::string_view ns, JsonDoc& quota) {
  const Json root = quota.root();
  const Book* const b = book(ns);
  if (b == nullptr) return;
  const std::string_view name = root.get("metadata").get("name").string();
  for (const Page& page : b->pages) {
    if (page.quota.name != name) continue;
    const Json status = root.object_at("status");
    if (recounts_ &&
        !policy::equal_amounts(page.quota.hard, policy::amounts_of(status.get("hard")))) {
      policy::set_amounts(quota, status, "hard", page.quota.hard);
    }
    if (!policy::equal_amounts(page.used, policy::amounts_of(status.get("used")))) {
      policy::set_amounts(quota, status, "used", page.used);
    }
  }
}

}  // namespace kedge::registry
