// Every bound that protects the process from what comes from outside, with unit and reason.
// Those an operator may change are defaults of configuration keys (daemon/config.h).
#pragma once

#include <cstddef>
#include <cstdint>

namespace kedge::limits {

// HTTP: request line plus headers of one request. Go's default is 1 MiB; 64 KiB holds any client's
// tokens and impersonation headers and bounds memory of a slow attacker.
inline constexpr size_t kHeaderBytes = 64 * 1024;
inline constexpr size_t kHeaderCount = 200;  // fields of one request
// A request body; upstream's MaxRequestBodyBytes (3 MiB): above it 413.
inline constexpr size_t kBodyBytes = 3 * 1024 * 1024;
// Bodies above this are read and decoded on the pool: 5 ms of the loop are about 1 MiB of JSON or
// 100 KiB of YAML.
inline constexpr size_t kLoopBodyBytes = 64 * 1024;
// Milliseconds from the first byte of a connection to a finished TLS handshake.
inline constexpr uint64_t kHandshakeMs = 10'000;
// Milliseconds for the headers of one request once its first byte has come (slow loris).
inline constexpr uint64_t kHeaderMs = 32'000;
// Milliseconds without any byte of a request body.
inline constexpr uint64_t kBodyIdleMs = 30'000;
// Milliseconds a connection may stay without a request (upstream's IdleTimeout: 90 s).
inline constexpr uint64_t kIdleMs = 90'000;
// Milliseconds an ordinary request may take in the server (upstream's --request-timeout).
inline constexpr uint64_t kRequestMs = 60'000;
inline constexpr size_t kConnections = 10'000;     // open at a time
inline constexpr size_t kHandshakesInFlight = 64;  // full handshakes queued on the pool
inline constexpr size_t kInFlightReadOnly = 400;   // --max-requests-inflight
inline constexpr size_t kInFlightMutating = 200;   // --max-mutating-requests-inflight
inline constexpr size_t kWatches = 20'000;         // open watches
// Bytes a watcher or a slow reader may have waiting before its stream is ended.
inline constexpr size_t kWatchBacklogBytes = 4 * 1024 * 1024;
inline constexpr size_t kStreamsPerConnection = 250;  // HTTP/2 MAX_CONCURRENT_STREAMS, as upstream
// HTTP/2 floods, per connection: resets by the peer, SETTINGS and PING frames in ten seconds,
// CONTINUATION frames of one header block.
inline constexpr uint32_t kH2ResetsPer10s = 500;
inline constexpr uint32_t kH2ControlFramesPer10s = 500;
inline constexpr uint32_t kH2Continuations = 16;

// JSON and YAML of API objects.
inline constexpr size_t kJsonDepth = 512;        // nesting; upstream's YAML decoder stops at 10,000
inline constexpr size_t kJsonNodes = 1'000'000;  // values in one document
inline constexpr size_t kYamlAliasBytes = 8 * 1024 * 1024;  // expansion of aliases in one document

// Entries of metadata.managedFields of one object: appliers with names of their own would let it
// grow without end (upstream bounds updaters only, by 10).
inline constexpr size_t kManagedEntries = 500;

// History for watches: what comes first ends an event's life (upstream: etcd compaction after 5
// min).
inline constexpr size_t kHistoryBytes = 16 * 1024 * 1024;
inline constexpr int64_t kHistoryUs = 300LL * 1'000'000;

// Forms of objects kept for the next who asks (compressed runs of lists, encoded events), and how
// long without being asked for. 8 MiB hold 5,000 Pods of 8 KB compressed.
inline constexpr size_t kPackedBytes = 8 * 1024 * 1024;
inline constexpr size_t kFrameBytes = 1024 * 1024;
inline constexpr uint64_t kFormIdleMs = 120'000;

// Store: writes that may wait for the disk before new ones get 429.
inline constexpr size_t kPendingWrites = 8192;
inline constexpr size_t kPendingWriteBytes = 64 * 1024 * 1024;

}  // namespace kedge::limits
