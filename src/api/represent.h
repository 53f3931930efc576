// Representations: what as=... of an Accept header makes of an object
// (k8s.io/apiserver/pkg/endpoints/handlers/response.go).
//
// A PartialObjectMetadata is a piece of the object's own JSON between two words, so it costs no
// memory of its own. Every answer and every event may be shown so; a Status never is. Pure.
#pragma once

#include <string>
#include <string_view>

#include "api/negotiate.h"
#include "base/bytes.h"
#include "base/result.h"
#include "kube/kinds.h"

namespace kedge::api {

// The text of the member `name` of `object`, an object's JSON without blanks; "" where there is
// none.
std::string_view json_member(std::string_view object, std::string_view name);

// "meta.k8s.io/v1", or v1beta1.
std::string_view meta_version(const Output& output);

// Appends the PartialObjectMetadata of an object.
void append_metadata(const Output& output, const Bytes& json, ByteChain& out);

// Error: 406, an object of `kind` (or a list of them) has no such form.
Status check_transform(const kube::Kind& kind, const Output& output, bool is_list);

// Turns the pieces of one JSON document (without blanks) into the media type; a transform is the
// caller's. Error: a document that cannot be read.
Status write_document(const Output& output, ByteChain& pieces);

// Whether the endpoint of that row can show its objects as a Table: storage that keeps objects can,
// and the views "status" and "scale" of it (rest.TableConvertor). `subresource` may be null.
bool has_table(const kube::Kind& kind, const kube::Subresource* subresource);

}  // namespace kedge::api
