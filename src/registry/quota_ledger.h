// QuotaLedger: what each ResourceQuota counts in the head, kept current with every decision, so
// that writes that race for the rest of a quota never get more than that.
//
// A namespace has a book while it has quotas, made from the head when it is first needed and kept
// by the differences of decisions after that. When a commit fails all books are thrown away, as the
// head falls back too. What is behind in a quota's status.used is told by take_stale(); who writes
// it calls fill_status() in its decision.
//
// Differs from upstream: status.used follows from the books, not the other way round, and a quota
// counts from the moment it is there. Without `recounts` (nobody runs the quota controller) it is
// as upstream: status.hard limits, status.used is where counting begins and only goes up.
//
// Loop thread only.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "kube/json.h"
#include "kube/kinds.h"
#include "kube/object.h"
#include "policy/quota.h"
#include "registry/head.h"

namespace kedge::registry {

class QuotaLedger {
 public:
  // Everything borrowed outlives it. The head has been loaded.
  QuotaLedger(const kube::Kinds& kinds, const HeadView& head, const Clock& clock, bool recounts);

  // Nothing pending stands any more: the head is what is committed.
  void reset();
  // The head has `now` (null: nothing) in the place of `old` (null: nothing).
  void decided(const kube::Kind& kind, const kube::ObjectRef& old, const kube::ObjectRef& now);

  // Why a write may not be; "": it may. `old` has no value on create.
  std::string refusal(const kube::Kind& kind, std::string_view ns, std::string_view subresource,
                      kube::Json object, kube::Json old);

  bool has_stale() const { return !stale_.empty(); }
  // Keys of quotas whose status is behind, each once.
  std::set<std::string> take_stale() { return std::exchange(stale_, {}); }
  void mark_stale(std::string key) { stale_.insert(std::move(key)); }
  // Whether the status of `quota` is about what it says today; where it is not, its controller is
  // the first to write.
  bool is_defined(const kube::JsonDoc& quota) const;
  // Makes the status of `quota`, the decided object of that key, what the books say.
  void fill_status(std::string_view ns, kube::JsonDoc& quota);

 private:
  struct Page {
    policy::Quota quota;
    policy::Amounts used;
  };
  struct Book {
    std::vector<Page> pages;  // by name
    // Pods being deleted, and the second until which they count.
    std::map<std::string, int64_t, std::less<>> leaving;
  };
  struct Namespace {
    size_t quotas = 0;
    std::unique_ptr<Book> book;  // null: not made yet
  };

  // Null where the namespace has no quotas. Pods that no longer count are taken out; that of
  // `changed`, which the head no longer has, is `old`.
  Book* book(std::string_view ns, std::string_view changed = {}, const kube::ObjectRef& old = {});
  std::unique_ptr<Book> make_book(std::string_view ns);
  void count_all(Book& book, std::string_view ns);
  Page page_of(const kube::Object& quota) const;
  kube::Json hard_of(kube::Json quota) const;
  bool changes_book(const Namespace& n, const kube::ObjectRef& old,
                    const kube::ObjectRef& now) const;
  void decided_quota(const kube::ObjectRef& old, const kube::ObjectRef& now);
  // False: the book was wrong.
  bool count(Book& book, const policy::QuotaEvaluator& evaluator, const kube::ObjectRef& object,
             bool subtract, int64_t wall_seconds);
  void count_more(Book& book, const policy::QuotaEvaluator& evaluator, const kube::ObjectRef& old,
                  const kube::ObjectRef& now);
  void note_leaving(Book& book, const kube::Kind& kind, const kube::ObjectRef& old,
                    const kube::ObjectRef& now);
  bool let_go(Book& book, std::string_view changed, const kube::ObjectRef& old);
  void mark_all(std::string_view ns, const Book& book);

  const kube::Kinds& kinds_;
  const HeadView& head_;
  const Clock& clock_;
  const bool recounts_;
  const kube::Kind& quotas_;
  const kube::Kind& pods_;
  std::map<std::string, Namespace, std::less<>> namespaces_;  // those with quotas
  std::set<std::string> stale_;
};

}  // namespace kedge::registry
