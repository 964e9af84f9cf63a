#ifndef RESPONSE_H
#define RESPONSE_H

#include <stddef.h>

enum response_result {
  RESPONSE_INCOMPLETE,
  RESPONSE_COMPLETE,
  RESPONSE_MALFORMED,
};

struct response {
  int status;
  size_t length;  // head and body together
};

/// Reads the one response that `bytes` starts with. Only responses with a Content-Length are known:
/// every server in the comparison sends one.
enum response_result response_read(const char *bytes, size_t count, struct response *response);

#endif
