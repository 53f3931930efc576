#include "kube/openapi_params.h"

#include <iterator>
#include <string>

namespace kedge::kube::openapi {
namespace {

struct Row {
  std::string_view name;
  char type;  // s: string, b: boolean, i: integer
  bool in_path;
  std::string_view description;
};

// In the order of Param.
constexpr Row kRows[] = {
    {"allowWatchBookmarks", 'b', false,
     "The watch may send BOOKMARK events, which tell how far it has come."},
    {"command", 's', false, "What to run, one element an argument; no shell is involved."},
    {"container", 's', false, "Which container of the pod; may be left out where there is one."},
    {"continue", 's', false, "The token of the page before, to go on with a list in pages."},
    {"dryRun", 's', false, "All: everything is done except that nothing is stored."},
    {"fieldManager", 's', false,
     "Who makes the change, at most 128 printable characters; needed for apply."},
    {"fieldSelector", 's', false, "Only objects whose fields are as the selector says."},
    {"fieldValidation", 's', false,
     "What becomes of unknown and repeated fields: Ignore, Warn or Strict."},
    {"follow", 'b', false, "Keeps the stream open and sends what is logged from now on."},
    {"force", 'b', false, "Apply takes fields over that belong to other managers."},
    {"gracePeriodSeconds", 'i', false,
     "Seconds until the object is deleted; 0 is at once, absent the default of its kind."},
    {"ignoreStoreReadErrorWithClusterBreakingPotential", 'b', false,
     "Deletes an object that cannot be read any more, without its finalizers."},
    {"insecureSkipTLSVerifyBackend", 'b', false,
     "Does not verify the certificate of the node that has the log."},
    {"labelSelector", 's', false, "Only objects whose labels are as the selector says."},
    {"limit", 'i', false, "At most so many objects; the rest comes with continue."},
    {"limitBytes", 'i', false, "Ends the log after so many bytes."},
    {"name", 's', true, ""},
    {"namespace", 's', true, "The namespace of the objects."},
    {"orphanDependents", 'b', false, "Deprecated, use propagationPolicy: dependents are kept."},
    {"path", 's', true, "The rest of the path."},
    {"path", 's', false, "The path that the request is passed on to."},
    {"ports", 'i', false, "Which ports to forward; needed over WebSockets."},
    {"pretty", 's', false, "true: the answer is indented."},
    {"previous", 'b', false, "The log of the container's run before."},
    {"propagationPolicy", 's', false,
     "What becomes of dependents: Orphan, Background or Foreground."},
    {"resourceVersion", 's', false, "At least as new as this, or where a watch starts."},
    {"resourceVersionMatch", 's', false,
     "How resourceVersion is meant for a list: Exact or NotOlderThan."},
    {"sendInitialEvents", 'b', false,
     "The watch begins with the objects that are there, then a bookmark."},
    {"shardSelector", 's', false, "Only objects of a shard."},
    {"sinceSeconds", 'i', false, "Only what was logged in the last so many seconds."},
    {"stderr", 'b', false, "Attaches the standard error."},
    {"stdin", 'b', false, "Attaches the standard input."},
    {"stdout", 'b', false, "Attaches the standard output."},
    {"stream", 's', false, "Which stream of the log: All, Stdout or Stderr."},
    {"tailLines", 'i', false, "Begins so many lines before the end."},
    {"timeoutSeconds", 'i', false, "Ends the call after so many seconds."},
    {"timestamps", 'b', false, "Begins every line with its time."},
    {"tty", 'b', false, "Gives the process a terminal."},
    {"watch", 'b', false, "Sends changes as they happen instead of a list."},
};
static_assert(std::size(kRows) == static_cast<size_t>(Param::kCount));

std::string key_of(const Row& row) {
  return std::string(row.name) + (row.in_path ? "-path" : "-query");
}

void write_type(JsonText& out, char type) {
  out.member("type", type == 's' ? "string" : type == 'b' ? "boolean" : "integer");
  out.raw_member("uniqueItems", "true");
}

void write_row(JsonText& out, OpenApiVersion version, const Row& row, std::string_view kind) {
  out.open('{');
  if (row.description.empty()) {
    out.member("description", "name of the " + std::string(kind));
  } else {
    out.member("description", row.description);
  }
  out.member("in", row.in_path ? "path" : "query");
  out.member("name", row.name);
  if (row.in_path) out.raw_member("required", "true");
  if (version == OpenApiVersion::kV2) {
    write_type(out, row.type);
  } else {
    out.open("schema", '{');
    write_type(out, row.type);
    out.close('}');
  }
  out.close('}');
}

// What kubectl before 1.27 looks for in the operations themselves, without following references;
// upstream leaves these two in place, too.
bool read_by_clients(const Row& row) {
  return row.name == "dryRun" || row.name == "fieldValidation";
}

}  // namespace

void write_param_list(JsonText& out, OpenApiVersion version, ParamSet set, std::string_view kind) {
  for (size_t i = 0; i < std::size(kRows); i++) {
    if ((set >> i & 1) == 0) continue;
    const Row& row = kRows[i];
    if (version == OpenApiVersion::kV3 || row.description.empty() || read_by_clients(row)) {
      write_row(out, version, row, kind);
      continue;
    }
    out.open('{');
    out.member("$ref", "#/parameters/" + key_of(row));
    out.close('}');
  }
}

void write_parameters(JsonText& out) {
  for (const Row& row : kRows) {
    if (row.description.empty()) continue;
    out.key(key_of(row));
    write_row(out, OpenApiVersion::kV2, row, "");
  }
}

}  // namespace kedge::kube::openapi
