// DELETE of a collection: what the list options select is read once, then each object is deleted
// as a DELETE of its own, some at a time, so that they share transactions without filling the
// store's queue. An object that is gone meanwhile is no fault; any other error ends the request,
// and what was deleted stays deleted (as upstream). The answer is the list of what was selected.
#include "api/delete_request.h"
#include "api/front.h"
#include "api/list_plan.h"
#include "api/list_stream.h"
#include "api/revision_wait.h"

namespace kedge::api {

namespace {

// Deletions under way at a time: enough for a full group commit.
constexpr size_t kAtATime = 64;

class CollectionDelete final : public std::enable_shared_from_this<CollectionDelete> {
 public:
  CollectionDelete(const CallRef& call, DeleteRequest request, cache::ListPage page, ListMeta meta)
      : call_(call),
        request_(std::move(request)),
        objects_(std::move(page.objects)),
        meta_(std::move(meta)) {}

  void run() {
    const CallRef call = call_.lock();
    if (call == nullptr || call->answered()) return;
    while (!failed_ && under_way_ < kAtATime && at_ < objects_.size()) {
      start(*call, *objects_[at_++]);
    }
    if (under_way_ != 0) return;
    if (failed_) return call->answer_error(*failed_);
    ListStream::send(call, std::move(objects_), std::move(meta_));
  }

 private:
  void start(Call& call, const kube::Object& object) {
    registry::WriteRequest request;
    request.operation = registry::Operation::kDelete;
    request.kind = call.route.kind;
    request.ns = object.ns();
    request.name = object.name();
    request.dry_run = request_.dry_run;
    request.delete_options = request_.options;
    request.user = call.user;
    request.user_agent = call.header("user-agent");
    under_way_++;
    // Each goes on by itself once it was begun, whatever becomes of the others.
    call.front.registry()
        .write(std::move(request),
               [self = shared_from_this()](Result<registry::WriteOutcome> result) {
                 self->done(std::move(result));
               })
        .release();
  }

  void done(Result<registry::WriteOutcome> result) {
    under_way_--;
    if (!result.ok()) {
      if (result.error().code() != Code::kNotFound && !failed_) failed_ = std::move(result).error();
    } else if (const CallRef call = call_.lock(); call != nullptr) {
      for (std::string& w : result->warnings) call->warnings.push_back(std::move(w));
    }
    run();
  }

  std::weak_ptr<Call> call_;
  DeleteRequest request_;
  std::vector<kube::ObjectRef> objects_;
  ListMeta meta_;
  size_t at_ = 0;
  size_t under_way_ = 0;
  std::optional<Error> failed_;
};

void delete_page(const CallRef& call, const ListOptions& options, const ListPlan& plan,
                 DeleteRequest request) {
  std::optional<cache::ListPage> page = read_page(call, options, plan);
  if (!page) return;
  ListMeta meta = list_meta(*call, *page);
  // Upstream sets no limit of time for these; a client that goes away ends it.
  call->timeout_ms = 0;
  call->hold([] {});
  std::make_shared<CollectionDelete>(call, std::move(request), std::move(*page), std::move(meta))
      ->run();
}

}  // namespace

void handle_delete_collection(const CallRef& call) {
  Result<ListOptions> options = parse_list_options(call->query, call->kind(), "", false);
  if (!options.ok()) return call->answer_error(options.error());
  Result<DeleteRequest> asked = read_delete_request(*call);
  if (!asked.ok()) return call->answer_error(asked.error());
  Result<ListPlan> plan = plan_list(*options, call->route.ns);
  if (!plan.ok()) return call->answer_error(plan.error());
  call->labels.dry_run = asked->dry_run;
  if (const std::string_view w = delete_warning(call->kind(), *asked); !w.empty()) {
    call->warnings.emplace_back(w);
  }
  const uint64_t least = plan->least_revision;
  when_revision_reached(call, least,
                        [o = std::move(*options), p = std::move(*plan), d = std::move(*asked)](
                            const CallRef& c) mutable { delete_page(c, o, p, std::move(d)); });
}

}  // namespace kedge::api
