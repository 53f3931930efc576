// Representations: what as=... of an Accept header makes of an object
// (k8s.io/apiserver/pkg/endpoints/handlers/response.go).
//
// A PartialObjectMetadata is a piece of the object's own JSON between two words, so it costs no
// memory of its own. Every answer and every event may be shown so; a Status never is. Pure.
#pragma once

#include <string>
#include <string_view>

#include "api/negotiate.h"
#include "api/query.h"
#include "base/bytes.h"
#include "base/result.h"
#include "kube/json.h"
#include "kube/kinds.h"

namespace kedge::api {

// The text of the member `name` of `object`, an object's JSON without blanks; "" where there is
// none.
std::string_view json_member(std::string_view object, std::string_view name);

// "meta.k8s.io/v1", or v1beta1.
std::string_view meta_version(const Output& output);

// The index in the schema tables of a type of meta/v1; -1 where there is none.
int meta_type(std::string_view name);
// The same of what a document says it is; documents without an apiVersion are meta/v1's.
int document_type(kube::Json root);

// Appends the PartialObjectMetadata of an object.
void append_metadata(const Output& output, const Bytes& json, ByteChain& out);

// To be called before an object of `kind`, or a list of them, is shown: whether it has the form
// that `output` asks for, and what the query says of Tables. Error: 406, or 400 for an
// includeObject that is none.
Status settle_transform(const kube::Kind& kind, const Query& query, bool is_list, Output& output);

// Turns the pieces of one JSON document (without blanks) into the media type; a transform is the
// caller's. Error: a document that cannot be read.
Status write_document(const Output& output, ByteChain& pieces);

// Whether the endpoint of that row can show its objects as a Table: storage that keeps objects can,
// and the views "status" and "scale" of it (rest.TableConvertor). `subresource` may be null.
bool has_table(const kube::Kind& kind, const kube::Subresource* subresource);

}  // namespace kedge::api
