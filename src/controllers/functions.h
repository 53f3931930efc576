// The functions that rows of table.cc name: one file a controller, named after it. Upstream's is
// pkg/controller/*/ unless the file says another.
#pragma once

#include <cstdint>
#include <string_view>

#include "controllers/controller.h"

namespace kedge::controllers {

// namespace.cc
void namespace_keys(const Change& change, const View& view, Keys& out);
void namespace_content_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_namespace(std::string_view key, const View& view, int64_t now_us, const Last& last);

// service_account.cc
void active_namespace_key(const Change& change, const View& view, Keys& out);
void lost_default_account_key(const Change& change, const View& view, Keys& out);
Plan reconcile_service_accounts(std::string_view key, const View& view, int64_t now_us,
                                const Last& last);

// root_ca.cc
void root_ca_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_root_ca(std::string_view key, const View& view, int64_t now_us, const Last& last);

// garbage.cc
void garbage_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_garbage(std::string_view key, const View& view, int64_t now_us, const Last& last);

// signing_request.cc
void pending_request_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_approval(std::string_view key, const View& view, int64_t now_us, const Last& last);
Plan reconcile_signing(std::string_view key, const View& view, int64_t now_us, const Last& last);
Plan reconcile_old_request(std::string_view key, const View& view, int64_t now_us,
                           const Last& last);

// bootstrap_token.cc
void cluster_info_key(const Change& change, const View& view, Keys& out);
void signing_token_key(const Change& change, const View& view, Keys& out);
void bootstrap_token_key(const Change& change, const View& view, Keys& out);
Plan reconcile_cluster_info(std::string_view key, const View& view, int64_t now_us,
                            const Last& last);
Plan reconcile_bootstrap_token(std::string_view key, const View& view, int64_t now_us,
                               const Last& last);

// role_aggregation.cc
void aggregating_role_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_aggregation(std::string_view key, const View& view, int64_t now_us,
                           const Last& last);

// token_secret.cc
void token_secret_keys(const Change& change, const View& view, Keys& out);
void account_token_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_token_secret(std::string_view key, const View& view, int64_t now_us,
                            const Last& last);

// resource_quota.cc
void resource_quota_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_resource_quota(std::string_view key, const View& view, int64_t now_us,
                              const Last& last);

// protection.cc
void claims_of_pod_keys(const Change& change, const View& view, Keys& out);
void attributes_class_keys(const Change& change, const View& view, Keys& out);
Plan reconcile_claim_protection(std::string_view key, const View& view, int64_t now_us,
                                const Last& last);
Plan reconcile_volume_protection(std::string_view key, const View& view, int64_t now_us,
                                 const Last& last);
Plan reconcile_attributes_class_protection(std::string_view key, const View& view, int64_t now_us,
                                           const Last& last);

// kubernetes_service.cc
void kubernetes_service_key(const Change& change, const View& view, Keys& out);
Plan reconcile_kubernetes_service(std::string_view key, const View& view, int64_t now_us,
                                  const Last& last);

}  // namespace kedge::controllers
