#define _GNU_SOURCE
#include "response.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

static const char head_end[] = "\r\n\r\n";
static const char length_field[] = "content-length:";

enum {
  head_end_size = sizeof head_end - 1,
  length_field_size = sizeof length_field - 1,
  status_offset = sizeof "HTTP/1.1 " - 1,
  shortest_head = sizeof "HTTP/1.1 200" - 1,
  most_length_digits = 9,
};

static bool read_digits(const char *from, const char *end, size_t most, size_t *value) {
  size_t digits = 0;
  *value = 0;
  while (from < end && digits < most && *from >= '0' && *from <= '9') {
    *value = *value * 10 + (size_t)(*from - '0');
    from++;
    digits++;
  }
  return digits > 0;
}

static bool read_content_length(const char *head, const char *end, size_t *length) {
  const char *line = head;
  while (line < end) {
    const char *line_end = memchr(line, '\n', (size_t)(end - line));
    if (line_end == NULL) {
      line_end = end;
    }
    if (line_end - line > length_field_size &&
        strncasecmp(line, length_field, length_field_size) == 0) {
      const char *value = line + length_field_size;
      while (value < line_end && *value == ' ') {
        value++;
      }
      return read_digits(value, line_end, most_length_digits, length);
    }
    line = line_end + 1;
  }
  return false;
}

enum response_result response_read(const char *bytes, size_t count, struct response *response) {
  const char *end = memmem(bytes, count, head_end, head_end_size);
  if (end == NULL) {
    return RESPONSE_INCOMPLETE;
  }
  size_t status;
  size_t body;
  if (end - bytes < shortest_head || memcmp(bytes, "HTTP/1.", 7) != 0 ||
      !read_digits(bytes + status_offset, end, 3, &status) ||
      !read_content_length(bytes, end + 2, &body)) {
    return RESPONSE_MALFORMED;
  }
  response->status = (int)status;
  response->length = (size_t)(end - bytes) + head_end_size + body;
  return response->length <= count ? RESPONSE_COMPLETE : RESPONSE_INCOMPLETE;
}
