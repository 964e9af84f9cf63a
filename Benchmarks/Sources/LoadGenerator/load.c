#define _GNU_SOURCE
#include "load.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "response.h"

enum {
  buffer_size = 64 * 1024,
  events_at_once = 256,
};

struct connection {
  int socket;
  size_t in_flight;
  uint64_t due;
  size_t used;
  char buffer[buffer_size];
};

struct load {
  const struct load_options *options;
  struct load_result *result;
  int poll;
  struct connection *connections;
  char *batch;
  size_t sent;
  size_t next_idle;
};

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int fail(const char *what) {
  fprintf(stderr, "LoadGenerator: %s: %s\n", what, strerror(errno));
  return -1;
}

static int open_connection(struct load *load, struct connection *connection) {
  struct sockaddr_in address = {
      .sin_family = AF_INET,
      .sin_port = htons(load->options->port),
      .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
  };
  int on = 1;
  connection->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connection->socket < 0) {
    return fail("socket");
  }
  if (connect(connection->socket, (struct sockaddr *)&address, sizeof address) != 0) {
    return fail("connect");
  }
  if (setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0) {
    return fail("setsockopt");
  }
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
  if (epoll_ctl(load->poll, EPOLL_CTL_ADD, connection->socket, &event) != 0) {
    return fail("epoll_ctl");
  }
  return 0;
}

/// The socket blocks, so a short write only means that the server has not read yet.
static int send_requests(struct load *load, struct connection *connection, uint64_t due) {
  size_t left = load->options->requests - load->sent;
  size_t count = left < load->options->pipeline ? left : load->options->pipeline;
  size_t size = count * load->options->request_size;
  size_t written = 0;
  while (written < size) {
    ssize_t result = send(connection->socket, load->batch + written, size - written, MSG_NOSIGNAL);
    if (result < 0 && errno != EINTR) {
      return fail("send");
    }
    written += result > 0 ? (size_t)result : 0;
  }
  connection->in_flight = count;
  connection->due = due;
  load->sent += count;
  return 0;
}

/// Takes every whole answer out of the connection's buffer.
static int take_answers(struct load *load, struct connection *connection, uint64_t time) {
  const char *at = connection->buffer;
  while (connection->used > 0) {
    struct response response;
    enum response_result read = response_read(at, connection->used, &response);
    if (read == RESPONSE_INCOMPLETE) {
      break;
    }
    if (read == RESPONSE_MALFORMED || connection->in_flight == 0) {
      fprintf(stderr, "LoadGenerator: an answer that no request asked for or that is malformed\n");
      return -1;
    }
    at += response.length;
    connection->used -= response.length;
    connection->in_flight--;
    load->result->errors += response.status == 200 ? 0 : 1;
    load->result->latencies[load->result->requests++] = time - connection->due;
  }
  if (connection->used == buffer_size) {
    fprintf(stderr, "LoadGenerator: an answer is longer than %d bytes\n", buffer_size);
    return -1;
  }
  memmove(connection->buffer, at, connection->used);
  return 0;
}

static int receive(struct load *load, struct connection *connection, uint64_t time) {
  ssize_t count = recv(connection->socket, connection->buffer + connection->used,
                       buffer_size - connection->used, MSG_DONTWAIT);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
    return 0;
  }
  if (count < 0) {
    return fail("recv");
  }
  if (count == 0) {
    fprintf(stderr, "LoadGenerator: the server closed a connection after %zu answers\n",
            load->result->requests);
    return -1;
  }
  connection->used += (size_t)count;
  if (take_answers(load, connection, time) != 0) {
    return -1;
  }
  bool closed_loop = load->options->rate == 0;
  if (closed_loop && connection->in_flight == 0 && load->sent < load->options->requests) {
    return send_requests(load, connection, time);
  }
  return 0;
}

static struct connection *find_idle(struct load *load) {
  for (size_t tried = 0; tried < load->options->connections; tried++) {
    size_t index = (load->next_idle + tried) % load->options->connections;
    if (load->connections[index].in_flight == 0) {
      load->next_idle = index + 1;
      return &load->connections[index];
    }
  }
  return NULL;
}

/// Sends what the rate has made due, on as many connections as are idle.
static int send_due(struct load *load, uint64_t start) {
  while (load->sent < load->options->requests) {
    uint64_t due = start + (uint64_t)((double)load->sent * 1e9 / load->options->rate);
    if (due > now()) {
      return 0;
    }
    struct connection *connection = find_idle(load);
    if (connection == NULL) {
      return 0;
    }
    if (send_requests(load, connection, due) != 0) {
      return -1;
    }
  }
  return 0;
}

static int run_loop(struct load *load) {
  const struct load_options *options = load->options;
  bool closed_loop = options->rate == 0;
  uint64_t start = now();
  for (size_t i = 0; closed_loop && i < options->connections; i++) {
    if (load->sent < options->requests && send_requests(load, &load->connections[i], now()) != 0) {
      return -1;
    }
  }
  struct epoll_event events[events_at_once];
  while (load->result->requests < options->requests) {
    if (!closed_loop && send_due(load, start) != 0) {
      return -1;
    }
    // At a rate the loop spins: a sleep would add the timer's slack to every latency.
    int count = epoll_wait(load->poll, events, events_at_once, closed_loop ? -1 : 0);
    if (count < 0 && errno != EINTR) {
      return fail("epoll_wait");
    }
    uint64_t time = now();
    for (int i = 0; i < count; i++) {
      if (receive(load, events[i].data.ptr, time) != 0) {
        return -1;
      }
    }
  }
  load->result->nanoseconds = now() - start;
  return 0;
}

static int compare(const void *left, const void *right) {
  uint64_t a = *(const uint64_t *)left;
  uint64_t b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

static int prepare(struct load *load) {
  const struct load_options *options = load->options;
  load->connections = calloc(options->connections, sizeof *load->connections);
  load->batch = malloc(options->request_size * options->pipeline);
  load->result->latencies = calloc(options->requests, sizeof *load->result->latencies);
  load->poll = epoll_create1(EPOLL_CLOEXEC);
  if (load->connections == NULL || load->batch == NULL || load->result->latencies == NULL ||
      load->poll < 0) {
    return fail("set-up");
  }
  for (size_t i = 0; i < options->pipeline; i++) {
    memcpy(load->batch + i * options->request_size, options->request, options->request_size);
  }
  for (size_t i = 0; i < options->connections; i++) {
    if (open_connection(load, &load->connections[i]) != 0) {
      return -1;
    }
  }
  return 0;
}

int load_run(const struct load_options *options, struct load_result *result) {
  struct load load = {.options = options, .result = result};
  int status = prepare(&load);
  if (status == 0) {
    status = run_loop(&load);
  }
  if (status == 0) {
    qsort(result->latencies, result->requests, sizeof *result->latencies, compare);
  }
  // The process ends after this, which closes the sockets.
  free(load.connections);
  free(load.batch);
  return status;
}
