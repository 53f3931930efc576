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

}  // namespace kedge::controllers
