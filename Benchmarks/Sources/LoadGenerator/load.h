#ifndef LOAD_H
#define LOAD_H

#include <stddef.h>
#include <stdint.h>

struct load_options {
  uint16_t port;
  size_t connections;
  size_t requests;
  size_t pipeline;  // requests that one connection has in flight together
  double rate;      // requests per second; 0 is a closed loop
  const char *request;
  size_t request_size;
};

struct load_result {
  size_t requests;
  size_t errors;  // answers whose status is not 200
  uint64_t nanoseconds;
  uint64_t *latencies;  // nanoseconds, one for each request, sorted; the caller frees it
};

/// Sends every request and waits for every answer. Returns 0, or -1 after writing what went wrong
/// to the standard error.
///
/// In a closed loop a connection sends its next requests when it has all its answers. At a rate,
/// latency counts from the moment at which the request was due, not from when it could be sent.
int load_run(const struct load_options *options, struct load_result *result);

#endif
